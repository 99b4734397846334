import FlyingFox
import FlyingSocks
import Foundation

/// Serves a site on the loopback interface.
///
/// Answers only requests whose `Host` names the loopback interface: a page of another site that has its
/// name point to 127.0.0.1 gets nothing.
package struct PreviewServer: Sendable {
    /// The port is taken by another program.
    package struct PortInUse: Error {
        package let port: UInt16
    }

    package let content: PreviewContent
    package let port: UInt16
    private let server: HTTPServer

    /// - Parameter port: the port to listen on; 0 takes any that is free.
    package init(_ content: PreviewContent, port: UInt16) throws {
        self.content = content
        self.port = port
        server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
            handler: Handler(content: content))
    }

    /// Serves until the task is cancelled or `stop` is called; calls `ready` with the port when the
    /// first request can come.
    ///
    /// - Throws: `PortInUse`.
    package func run(ready: @escaping @Sendable (UInt16) -> Void) async throws {
        let waiting = Task {
            try await server.waitUntilListening()
            if case .ip4(_, let port)? = await server.listeningAddress { ready(port) }
        }
        let pulse = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(15))
                content.keepAlive()
            }
        }
        defer {
            waiting.cancel()
            pulse.cancel()
        }
        do {
            try await server.run()
        } catch let error as SocketError {
            if case .failed(_, let code, _) = error, code == EADDRINUSE {
                throw PortInUse(port: port)
            }
            if case .disconnected = error { return }
            throw error
        } catch is CancellationError {}
    }

    package func stop() async {
        content.close()
        await server.stop()
    }

    /// Answers a request from the content alone.
    struct Handler: HTTPHandler {
        let content: PreviewContent

        func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
            guard Self.isLoopback(request.headers[.host] ?? "") else {
                return plain(.forbidden, "This preview answers to localhost only.\n")
            }
            guard request.method == .GET || request.method == .HEAD else {
                return plain(.methodNotAllowed, "Only GET and HEAD.\n")
            }
            var response = answer(request)
            if request.method == .HEAD { response.payload = .httpBody(HTTPBodySequence()) }
            return response
        }

        private func answer(_ request: HTTPRequest) -> HTTPResponse {
            // As it was asked for: what the server calls the path has lost its last slash.
            guard let decoded = request.target.path().removingPercentEncoding else {
                return plain(.badRequest, "The address is not well formed.\n")
            }
            let path = String(decoded.drop { $0 == "/" })
            switch path {
            case PreviewPage.scriptPath:
                return response(Array(PreviewPage.script.utf8), type: "text/javascript")
            case PreviewPage.stylePath:
                return response(Array(PreviewPage.style.utf8), type: "text/css")
            case PreviewPage.eventsPath:
                guard request.method == .GET else { return plain(.methodNotAllowed, "Only GET.\n") }
                return HTTPResponse(
                    statusCode: .ok,
                    headers: headers(type: "text/event-stream") as HTTPHeaders,
                    body: HTTPBodySequence(from: EventStream(chunks: content.subscribe())))
            default: break
            }
            let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
            // The version first: a page that is newer than it says is brought up to date once more,
            // one that is older would stay old.
            let version = content.version
            if let bytes = content.file(name) {
                return response(page(bytes, name, version), type: Self.type(of: name))
            }
            if content.file(path + "/index.html") != nil {
                return HTTPResponse(
                    statusCode: .movedPermanently,
                    headers: [
                        .location: Self.encoded("/" + path + "/"), .cacheControl: "no-store",
                    ] as HTTPHeaders)
            }
            guard let missing = content.file("404.html") else {
                return plain(.notFound, "There is no such page.\n")
            }
            return response(
                page(missing, "404.html", version), type: "text/html", status: .notFound)
        }

        private func page(_ bytes: [UInt8], _ name: String, _ version: String) -> [UInt8] {
            name.hasSuffix(".html") ? PreviewPage.html(bytes, version: version) : bytes
        }

        private func headers(type: String) -> HTTPHeaders {
            [
                .contentType: type == "text/event-stream" || !type.hasPrefix("text/")
                    ? type : type + "; charset=utf-8",
                .cacheControl: "no-store",
                HTTPHeader("X-Content-Type-Options"): "nosniff",
                HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
            ]
        }

        private func response(
            _ bytes: [UInt8], type: String, status: HTTPStatusCode = .ok
        ) -> HTTPResponse {
            // In one piece: small writes one after another wait for each other.
            HTTPResponse(
                statusCode: status, headers: headers(type: type),
                body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 20))
        }

        private func plain(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
            response(Array(text.utf8), type: "text/plain", status: status)
        }

        /// Whether a `Host` header names the loopback interface, with or without a port.
        static func isLoopback(_ host: String) -> Bool {
            host.lowercased().wholeMatch(of: /(localhost|127\.0\.0\.1|\[::1\])(:\d+)?/) != nil
        }

        private static func encoded(_ path: String) -> String {
            path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "/"
        }

        static func type(of path: String) -> String {
            switch path.split(separator: ".").last?.lowercased() {
            case "html": "text/html"
            case "css": "text/css"
            case "js": "text/javascript"
            case "json": "application/json"
            case "svg": "image/svg+xml"
            case "png": "image/png"
            case "jpg", "jpeg": "image/jpeg"
            case "gif": "image/gif"
            case "webp": "image/webp"
            case "pdf": "application/pdf"
            case "csv": "text/csv"
            case "xml": "application/xml"
            case "woff2": "font/woff2"
            case "txt", "md", "bib": "text/plain"
            default: "application/octet-stream"
            }
        }
    }
}
