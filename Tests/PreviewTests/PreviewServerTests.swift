import Foundation
import Testing

@testable import Preview

@Suite(.serialized) struct PreviewServerTests {
    private static let page = """
        <!DOCTYPE html><html><head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
        <title>A</title></head><body>A</body></html>
        """

    /// A server with a page, stopped when the body is done.
    private func withServer(
        _ body: (UInt16, PreviewContent) async throws -> Void
    ) async throws {
        let content = PreviewContent()
        content.publish([
            "index.html": Array("<html><head></head>home</html>".utf8),
            "a/index.html": Array(Self.page.utf8), "a/ä b.svg": Array("<svg/>".utf8),
            "404.html": Array("missing".utf8),
        ])
        let server = PreviewServer(content, port: 0)
        let (ports, continuation) = AsyncStream<UInt16>.makeStream()
        let running = Task { try await server.run { continuation.yield($0) } }
        let port = try #require(await ports.first { _ in true })
        do {
            try await body(port, content)
            server.stop()
        } catch {
            server.stop()
            throw error
        }
        _ = await running.result
    }

    /// Sends bytes as they are, which no client library does, and reads until the other side closes or
    /// `enough` is in the answer.
    private func exchange(_ request: String, port: UInt16, until enough: String = "") async throws
        -> String
    {
        try await Task.detached {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let connected = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            try #require(connected == 0)
            var limit = timeval(tv_sec: 30, tv_usec: 0)
            setsockopt(
                descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit,
                socklen_t(MemoryLayout<timeval>.size))
            let bytes = Array(request.utf8)
            try #require(send(descriptor, bytes, bytes.count, 0) == bytes.count)
            var answer: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                if count <= 0 { break }
                answer += buffer.prefix(count)
                if !enough.isEmpty, String(decoding: answer, as: UTF8.self).contains(enough) {
                    break
                }
            }
            return String(decoding: answer, as: UTF8.self)
        }.value
    }

    private func get(_ path: String, host: String = "localhost", port: UInt16) async throws
        -> String
    {
        try await exchange(
            "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n", port: port)
    }

    @Test func pagesAreServedWithTheScriptAndItsPolicy() async throws {
        try await withServer { port, _ in
            let answer = try await get("/a/", port: port)
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            #expect(answer.contains("<script src=\"/.preview/reload.js\""))
            #expect(answer.contains("script-src 'self'; connect-src 'self'"))
            #expect(answer.contains("default-src 'none'"))
            #expect(try await get("/a/%C3%A4%20b.svg?v=1", port: port).contains("image/svg+xml"))
            #expect(try await get("/a", port: port).hasPrefix("HTTP/1.1 301"))
            #expect(try await get("/none", port: port).hasPrefix("HTTP/1.1 404"))
        }
    }

    @Test func nothingOutsideTheSiteCanBeHad() async throws {
        try await withServer { port, _ in
            for path in [
                "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
                "/a/..%2f..%2f..%2fetc/passwd", "/.preview/../../etc/passwd", "/a/%00",
            ] {
                let answer = try await get(path, port: port)
                #expect(!answer.contains("root:"), "\(path)")
                #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(path)")
            }
        }
    }

    @Test func otherHostsAndMethodsAreRefused() async throws {
        try await withServer { port, _ in
            for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", ""] {
                #expect(try await get("/", host: host, port: port).hasPrefix("HTTP/1.1 403"))
            }
            #expect(
                try await get("/", host: "127.0.0.1:\(port)", port: port).hasPrefix("HTTP/1.1 200"))
            let post = try await exchange(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                port: port)
            #expect(post.hasPrefix("HTTP/1.1 405"))
        }
    }

    @Test func eventsTellOfChanges() async throws {
        try await withServer { port, content in
            async let events = exchange(
                "GET /.preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n", port: port,
                until: "event: update")
            while content.subscriberCount == 0 { await Task.yield() }
            content.publish(["index.html": Array("new".utf8)])
            let text = try await events
            #expect(text.contains("text/event-stream"))
            #expect(text.contains("event: hello"))
            #expect(text.contains("\"index.html\""))
        }
    }

    @Test func aPortThatIsTakenIsSaid() async throws {
        try await withServer { port, _ in
            let second = PreviewServer(PreviewContent(), port: port)
            await #expect(throws: PreviewServer.PortInUse.self) { try await second.run { _ in } }
        }
    }
}

@Suite struct PreviewContentTests {
    @Test func onlyDifferencesAreTold() {
        let content = PreviewContent()
        #expect(content.publish(["a": [1], "b": [2]]) == ["a", "b"])
        let version = content.version
        #expect(content.publish(["a": [1], "b": [2]]).isEmpty)
        #expect(content.version == version)
        #expect(content.publish(["a": [3]]) == ["a", "b"])
        #expect(content.file("b") == nil)
    }

    @Test func aFailureKeepsTheSiteAndGoesWithTheNextRender() {
        let content = PreviewContent()
        content.publish(["a": [1]])
        let version = content.version
        content.publish(failure: "papers.yml is wrong")
        #expect(content.version != version)
        #expect(content.file("a") == [1])
        let failed = content.version
        #expect(content.publish(["a": [1]]).isEmpty)
        // Nothing but the failure is gone, and that is news.
        #expect(content.version != failed)
    }

    @Test func policiesAreWidenedAsLittleAsCanBe() {
        var text =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; x y\">"
        PreviewPage.allowScript(in: &text)
        #expect(
            text.contains(
                "content=\"script-src 'self'; x y; style-src 'self'; connect-src 'self'\""))
        var none = "<p>no policy</p>"
        PreviewPage.allowScript(in: &none)
        #expect(none == "<p>no policy</p>")
    }
}

@Suite struct FileWatcherTests {
    @Test func changesWakeTheWatcher() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-watch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let watcher = FileWatcher(folders: { [folder.path] })
        #expect(!watcher.wait(seconds: 0.05))
        try Data("a".utf8).write(to: folder.appendingPathComponent("a.md"))
        #expect(watcher.wait(seconds: 5))
        #expect(!watcher.wait(seconds: 0.05))
        try Data("a".utf8).write(to: folder.appendingPathComponent(".a.md.swp"))
        #expect(!watcher.wait(seconds: 0.05))
        try FileManager.default.removeItem(at: folder.appendingPathComponent("a.md"))
        #expect(watcher.wait(seconds: 5))
    }
}
