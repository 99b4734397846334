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
            let descriptor = try connection(to: port)
            defer { close(descriptor) }
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

    private func connection(to port: UInt16) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
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
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        return descriptor
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

    @Test func requestsThatAreNoneAreAnswered() async throws {
        try await withServer { port, _ in
            for (request, status) in [
                ("nonsense\r\n\r\n", "400"), ("GET / HTTP/2\r\n\r\n", "400"),
                ("GET a HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
                ("GET /%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
                ("GET / HTTP/1.1\r\n\r\n", "403"),
                ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", "403"),
                ("GET /" + String(repeating: "a", count: 70_000) + " HTTP/1.1\r\n\r\n", "431"),
                (
                    "POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        + String(repeating: "b", count: 9000), "405"
                ),
            ] {
                let answer = try await exchange(request, port: port)
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(request.prefix(40)): \(answer)")
            }
            #expect(try await get("/", port: port).hasPrefix("HTTP/1.1 200"))
        }
    }

    /// Who says nothing, or one byte after the other, keeps nobody else waiting.
    @Test func slowClientsDoNotStopTheOthers() async throws {
        try await withServer { port, _ in
            let slow = try (0..<20).map { _ in try connection(to: port) }
            defer { slow.forEach { close($0) } }
            for descriptor in slow { _ = send(descriptor, "GET", 3, 0) }
            #expect(try await get("/", port: port).hasPrefix("HTTP/1.1 200"))
            let late = slow[0]
            for byte in Array(" / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8) {
                var byte = byte
                _ = send(late, &byte, 1, 0)
            }
            var answer = [UInt8](repeating: 0, count: 12)
            #expect(recv(late, &answer, 12, Int32(MSG_WAITALL)) == 12)
            #expect(String(decoding: answer, as: UTF8.self) == "HTTP/1.1 200")
        }
    }

    @Test func pagesThatAreGoneAreForgotten() async throws {
        try await withServer { port, content in
            for _ in 0..<80 {
                let descriptor = try connection(to: port)
                let request = "GET /.preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                _ = send(descriptor, request, request.utf8.count, 0)
                close(descriptor)
            }
            // Eighty at once would be more than the server takes.
            var turns = 0
            while content.subscriberCount > 0, turns < 300 {
                try await Task.sleep(for: .milliseconds(20))
                turns += 1
            }
            #expect(content.subscriberCount == 0)
            #expect(try await get("/", port: port).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func aPageWaitsForTheFirstSite() async throws {
        let content = PreviewContent()
        content.tell(progress: "Running a")
        #expect(!content.isReady)
        let request = try #require(Request("GET /a/ HTTP/1.1\r\nHost: localhost"))
        guard case .response(let waiting) = Answer(request, content) else { throw POSIXError(.EIO) }
        #expect(waiting.status.hasPrefix("503"))
        let text = String(decoding: waiting.body, as: UTF8.self)
        #expect(text.contains("/.preview/reload.js") && text.contains("connect-src 'self'"))
        let events = content.subscribe()
        guard case .event(let hello) = events.next(seconds: 1),
            case .event(let progress) = events.next(seconds: 1)
        else { throw POSIXError(.EIO) }
        #expect(String(decoding: hello, as: UTF8.self).hasPrefix("event: hello"))
        #expect(
            String(decoding: progress, as: UTF8.self) == "event: progress\ndata: \"Running a\"\n\n")
        content.publish(["a/index.html": Array("<head></head>".utf8)])
        #expect(content.isReady)
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

    @Test func whatStandsForMissingPagesFindsItsFilesAtAnyDepth() {
        let page =
            "<a href=\"x.css\"><a href=\"/y\"><a href=\"#z\"><img src=\"i.png\"><a href=\"https://w\">"
        #expect(
            String(decoding: PreviewPage.rooted(Array(page.utf8)), as: UTF8.self)
                == "<a href=\"/x.css\"><a href=\"/y\"><a href=\"#z\"><img src=\"/i.png\">"
                + "<a href=\"https://w\">")
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

    /// A file of an editor does not end the wait for one that matters.
    @Test func ignoredFilesDoNotEndTheWait() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let watcher = FileWatcher(folders: { [folder.path] })
        try Data("x".utf8).write(to: folder.appendingPathComponent(".a.md.swp"))
        // Later than the first look at the messages, in which the editor's file is alone.
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) {
            try? Data("x".utf8).write(to: folder.appendingPathComponent("a.md"))
        }
        #expect(watcher.wait(seconds: 60))
    }
}
