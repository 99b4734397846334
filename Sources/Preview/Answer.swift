import Foundation

/// What to answer to a request, from the content alone.
///
/// Only requests whose `Host` names the loopback interface get anything: a page of another site that has
/// its name point to 127.0.0.1 does not.
enum Answer {
    case response(Response)
    /// The events of `PreviewContent`.
    case events

    init(_ request: Request, _ content: PreviewContent) {
        guard Self.isLoopback(request.host) else {
            self = .response(.plain("403 Forbidden", "This preview answers to localhost only.\n"))
            return
        }
        guard request.method == "GET" || request.isHead else {
            self = .response(.plain("405 Method Not Allowed", "Only GET and HEAD.\n"))
            return
        }
        guard let decoded = request.path.removingPercentEncoding else {
            self = .response(.plain("400 Bad Request", "The address is not well formed.\n"))
            return
        }
        let path = String(decoded.drop { $0 == "/" })
        switch path {
        case PreviewPage.scriptPath:
            let script = Array(PreviewPage.script.utf8)
            self = .response(Response(type: "text/javascript", script))
        case PreviewPage.stylePath:
            self = .response(Response(type: "text/css", Array(PreviewPage.style.utf8)))
        case PreviewPage.eventsPath where !request.isHead: self = .events
        default: self = .response(Self.file(path, content))
        }
    }

    private static func file(_ path: String, _ content: PreviewContent) -> Response {
        // The version first: a page that is newer than it says is brought up to date once more, one
        // that is older would stay old.
        let version = content.version
        func response(_ status: String, _ name: String, _ bytes: [UInt8]) -> Response {
            let isPage = name.hasSuffix(".html")
            return Response(
                status, type: type(of: name),
                isPage ? PreviewPage.html(bytes, version: version) : bytes)
        }
        let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        if let bytes = content.file(name) { return response("200 OK", name, bytes) }
        if content.file(path + "/index.html") != nil,
            let place = "/\(path)/".addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
        {
            var moved = Response.plain("301 Moved Permanently", "It ends with a slash.\n")
            moved.headers.append(("Location", place))
            return moved
        }
        guard content.isReady else {
            return response("503 Service Unavailable", "waiting.html", PreviewPage.waiting)
        }
        guard let missing = content.file("404.html") else {
            return .plain("404 Not Found", "There is no such page.\n")
        }
        return response("404 Not Found", "404.html", PreviewPage.rooted(missing))
    }

    /// Whether a `Host` header names the loopback interface, with or without a port.
    static func isLoopback(_ host: String) -> Bool {
        host.lowercased().wholeMatch(of: /(localhost|127\.0\.0\.1|\[::1\])(:\d+)?/) != nil
    }

    private static func type(of path: String) -> String {
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
