import Foundation

/// The site that a preview serves: files in memory, and those who want to know when they change.
///
/// Nothing is read from the disk to answer a request, so no request can reach a file that is not part of
/// the site.
package final class PreviewContent: @unchecked Sendable {
    /// What a page is told when it connects and whenever something changes.
    struct Update: Encodable {
        /// Names the state of the site; of no meaning to anyone else.
        var version: String
        /// The paths of the files that are new, different or gone.
        var changed: [String]
        /// Why the site could not be rendered at all; nil if it could.
        var failure: String?
    }

    private let lock = NSLock()
    private var files: [String: [UInt8]] = [:]
    private var failure: String?
    private var hasSite = false
    private var progress = ""
    private var count = 0
    private var subscribers: [Subscription] = []
    /// Differs from run to run, so that a page notices that the server was started again.
    private let run = UUID().uuidString

    package init() {}

    /// The state of the site.
    var version: String { lock.withLock { currentVersion } }

    private var currentVersion: String { "\(run)-\(count)" }

    /// The bytes of a file of the site.
    package func file(_ path: String) -> [UInt8]? { lock.withLock { files[path] } }

    /// Whether a site was published.
    var isReady: Bool { lock.withLock { hasSite } }

    /// How many pages are connected.
    package var subscriberCount: Int { lock.withLock { subscribers.count } }

    /// Replaces the site and tells the pages that are open, if anything is different.
    ///
    /// - Returns: the paths that changed, sorted.
    @discardableResult
    package func publish(_ new: [String: [UInt8]], failure: String? = nil) -> [String] {
        lock.withLock {
            var changed = new.filter { files[$0.key] != $0.value }.map(\.key)
            changed += files.keys.filter { new[$0] == nil }
            changed.sort()
            hasSite = true
            guard !changed.isEmpty || failure != self.failure else { return [] }
            files = new
            self.failure = failure
            count += 1
            tell(changed)
            return changed
        }
    }

    /// Keeps the site as it was and tells the pages why there is no new one.
    package func publish(failure: String) {
        lock.withLock {
            guard failure != self.failure else { return }
            self.failure = failure
            count += 1
            tell([])
        }
    }

    /// Tells the pages what is being done; an empty text that nothing is.
    package func tell(progress: String) {
        lock.withLock {
            guard progress != self.progress else { return }
            self.progress = progress
            let event = Self.event(named: "progress", progress)
            for subscriber in subscribers { subscriber.add(event) }
        }
    }

    /// The events for one page: where the site stands now, then every change.
    func subscribe() -> Subscription {
        lock.withLock {
            let subscription = Subscription()
            subscription.add(Self.event(named: "hello", update([])))
            if !progress.isEmpty {
                subscription.add(Self.event(named: "progress", progress))
            }
            subscribers.append(subscription)
            return subscription
        }
    }

    func unsubscribe(_ subscription: Subscription) {
        lock.withLock { subscribers.removeAll { $0 === subscription } }
    }

    /// Ends the events of all pages.
    package func close() {
        lock.withLock {
            for subscriber in subscribers { subscriber.end() }
            subscribers = []
        }
    }

    private func update(_ changed: [String]) -> Update {
        Update(version: currentVersion, changed: changed, failure: failure)
    }

    private func tell(_ changed: [String]) {
        let event = Self.event(named: "update", update(changed))
        for subscriber in subscribers { subscriber.add(event) }
    }

    /// A server-sent event (HTML standard, section 9.2); JSON has no line breaks of its own.
    private static func event(named name: String, _ value: some Encodable) -> [UInt8] {
        let data = (try? JSONEncoder().encode(value)) ?? Data("null".utf8)
        return Array("event: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8)
    }
}
