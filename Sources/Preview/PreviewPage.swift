/// A page of the site as the preview serves it: the same bytes, with a script that brings changes to it
/// and a policy that lets this one script run.
enum PreviewPage {
    static let scriptPath = ".preview/reload.js"
    static let stylePath = ".preview/preview.css"
    static let eventsPath = ".preview/events"

    /// What stands at every address until the first site is there.
    static let waiting = Array(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>papers preview</title>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark"></head>
        <body><p>The site is being rendered. It comes here when it is ready.</p></body></html>

        """.utf8)

    static func html(_ bytes: [UInt8], version: String) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        allowScript(in: &text)
        guard let head = text.range(of: "</head>") else { return bytes }
        text.insert(
            contentsOf: """
                <link rel="stylesheet" href="/\(stylePath)">
                <script src="/\(scriptPath)" data-version="\(version)" defer></script>

                """, at: head.lowerBound)
        return Array(text.utf8)
    }

    /// A page that stands for what is missing at any depth: its relative addresses are those of the
    /// site's first page.
    static func rooted(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        let address = /(?<attribute>\s(?:href|src)=")(?![\/#]|[a-z]+:)/
        return Array(text.replacing(address) { "\($0.output.attribute)/" }.utf8)
    }

    /// Adds to the policy that the page states for itself what the preview needs: scripts, styles and
    /// connections of this server.
    static func allowScript(in text: inout String) {
        let opening = "http-equiv=\"Content-Security-Policy\" content=\""
        guard let start = text.range(of: opening)?.upperBound,
            let end = text[start...].firstIndex(of: "\"")
        else { return }
        var directives = text[start..<end].split(separator: ";").map {
            $0.split(separator: " ").map(String.init)
        }.filter { !$0.isEmpty }
        for name in ["script-src", "style-src", "connect-src"] {
            if let place = directives.firstIndex(where: { $0.first == name }) {
                directives[place].removeAll { $0 == "'none'" }
                if !directives[place].contains("'self'") { directives[place].append("'self'") }
            } else {
                directives.append([name, "'self'"])
            }
        }
        let policy = directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
        text.replaceSubrange(start..<end, with: policy)
    }
}
