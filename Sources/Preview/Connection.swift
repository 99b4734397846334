import Foundation

/// One connection: reads a request, answers it and is done.
struct Connection {
    private let descriptor: Int32

    /// The head of a request that a browser sends is far shorter.
    private static let longestHead = 1 << 16

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
        #if !os(Linux)
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, size)
        #endif
        // Whoever says nothing does not keep a thread.
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(
                descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    func serve(_ content: PreviewContent) {
        guard let head = readHead() else { return }
        guard let request = Request(head) else {
            send(Response.plain("400 Bad Request", "The request is not well formed.\n").bytes)
            return
        }
        switch Answer(request, content) {
        case .response(let response): send(request.isHead ? response.head : response.bytes)
        case .events:
            guard send(Response.eventsHead) else { return }
            let events = content.subscribe()
            defer { content.unsubscribe(events) }
            while true {
                switch events.next(seconds: 15) {
                case .event(let bytes): guard send(bytes) else { return }
                // A comment, by which a page that is gone is noticed.
                case .nothing: guard send(Array(":\n\n".utf8)) else { return }
                case .end: return
                }
            }
        }
    }

    /// The bytes up to the empty line, or nil if they do not come.
    private func readHead() -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < Self.longestHead {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            bytes += buffer.prefix(count)
            if let end = String(decoding: bytes, as: UTF8.self).range(of: "\r\n\r\n") {
                return String(String(decoding: bytes, as: UTF8.self)[..<end.lowerBound])
            }
        }
        return nil
    }

    /// Whether the other side took all of it.
    @discardableResult
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
