import Foundation

/// One connection: reads a request, answers it and is done.
struct Connection {
    private let descriptor: Int32

    /// The head of a request that a browser sends is far shorter.
    private static let longestHead = 1 << 16

    /// Who has not said what he wants by then does not keep a thread any longer.
    private static let patience = 10.0

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
        #if !os(Linux)
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, size)
        #endif
        // Nor does he who does not take what he asked for.
        var limit = timeval(tv_sec: Int(Self.patience), tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    func serve(_ content: PreviewContent) {
        switch readHead() {
        case .none: return
        case .tooLong:
            send(.plain("431 Request Header Fields Too Large", "The request is too long.\n"))
        case .head(let head):
            guard let request = Request(head) else {
                send(.plain("400 Bad Request", "The request is not well formed.\n"))
                return
            }
            switch Answer(request, content) {
            case .response(let response): send(response, headOnly: request.isHead)
            case .events: sendEvents(of: content)
            }
        }
    }

    /// Sends events until one side has had enough.
    private func sendEvents(of content: PreviewContent) {
        guard send(Response.eventsHead) else { return }
        let events = content.subscribe()
        defer { content.unsubscribe(events) }
        while true {
            switch events.next(seconds: 1) {
            case .event(let bytes): guard send(bytes) else { return }
            // A page that is gone would be noticed only when it does not take an event.
            case .nothing: if isClosed { return }
            case .end: return
            }
        }
    }

    /// Whether the other side has closed the connection.
    private var isClosed: Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
        return count == 0 || count < 0 && errno != EAGAIN && errno != EINTR
    }

    // MARK: - Bytes

    private enum Head {
        /// The bytes before the empty line.
        case head(String)
        case tooLong
        /// Nothing came, or not the end of it.
        case none
    }

    private func readHead() -> Head {
        let end = DispatchTime.now() + Self.patience
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < Self.longestHead {
            guard isReadable(until: end) else { return .none }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .none }
            // The end may have begun among the bytes that came before.
            let start = max(0, bytes.count - 3)
            bytes += buffer.prefix(count)
            let emptyLine = Array("\r\n\r\n".utf8)
            if let place = bytes.indices.dropLast(3).dropFirst(start).first(where: {
                bytes[$0..<$0 + 4].elementsEqual(emptyLine)
            }) {
                return .head(String(decoding: bytes[..<place], as: UTF8.self))
            }
        }
        return .tooLong
    }

    private func isReadable(until end: DispatchTime) -> Bool {
        while true {
            let now = DispatchTime.now()
            guard now < end else { return false }
            let rest = (end.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let count = poll(&request, 1, Int32(rest) + 1)
            if count < 0, errno == EINTR { continue }
            return count > 0
        }
    }

    /// Sends a response and waits a moment for the other side to close: a connection that is closed
    /// with bytes unread takes back what was sent.
    private func send(_ response: Response, headOnly: Bool = false) {
        guard send(headOnly ? response.head : response.bytes) else { return }
        shutdown(descriptor, Int32(SHUT_WR))
        let end = DispatchTime.now() + 1
        var buffer = [UInt8](repeating: 0, count: 4096)
        var left = Self.longestHead
        while left > 0, isReadable(until: end) {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            left -= count
        }
    }

    /// Whether the other side took all of it.
    private func send(_ bytes: [UInt8]) -> Bool {
        #if os(Linux)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, flags)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

/// The head of a request.
struct Request {
    let method: String
    /// The path as it was sent, without the query.
    let path: String
    let host: String

    var isHead: Bool { method == "HEAD" }

    /// - Parameter head: the lines before the empty one.
    init?(_ head: String) {
        var lines = head.components(separatedBy: "\r\n")
        let first = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
        guard first.count == 3, first[2].hasPrefix("HTTP/1."), first[1].hasPrefix("/") else {
            return nil
        }
        method = String(first[0])
        path = String(first[1].prefix { $0 != "?" && $0 != "#" })
        let hosts = lines.compactMap { line -> String? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "host" else { return nil }
            return parts[1].trimmingCharacters(in: .whitespaces)
        }
        // Two hosts are none.
        host = hosts.count == 1 ? hosts[0] : ""
    }
}

/// A response with its body.
struct Response {
    var status: String
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    init(_ status: String = "200 OK", type: String, _ body: [UInt8]) {
        self.status = status
        self.body = body
        headers = Self.common(type: type)
        headers.append(("Content-Length", String(body.count)))
    }

    static func plain(_ status: String, _ text: String) -> Response {
        Response(status, type: "text/plain", Array(text.utf8))
    }

    var head: [UInt8] { Self.head(status, headers) }
    var bytes: [UInt8] { head + body }

    /// The head of a stream of events, which ends with the connection.
    static var eventsHead: [UInt8] { head("200 OK", common(type: "text/event-stream")) }

    private static func common(type: String) -> [(name: String, value: String)] {
        let isText = type.hasPrefix("text/") && type != "text/event-stream"
        return [
            ("Content-Type", isText ? type + "; charset=utf-8" : type),
            ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Connection", "close"),
        ]
    }

    private static func head(
        _ status: String, _ headers: [(name: String, value: String)]
    ) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status)"] + headers.map { "\($0.name): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
