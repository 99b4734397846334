import Notebooks

/// Which files a page may take along from beside its notebook: those that can run nothing when a
/// reader opens them in the site.
enum ActiveContent {
    /// Why a file may not come along; nil if it may.
    static func refusal(_ name: String, _ bytes: [UInt8]) -> String? {
        let ending = name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
        if [".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml", ".xsl", ".js", ".mjs"]
            .contains(ending)
        {
            return "'\(name)' cannot stand beside a page: opened there it could run scripts"
        }
        if ending == ".svgz" { return "'\(name)' is compressed, so that it cannot be checked" }
        guard ending == ".svg" else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self)?.lowercased() else {
            return "'\(name)' is not UTF-8, so that it cannot be checked for scripts"
        }
        for part in ["<script", "javascript:", "<foreignobject", "<!entity", "<iframe", "<?xml-"]
        where text.contains(part) {
            return "'\(name)' contains '\(part)'"
        }
        if let handler = text.firstMatch(of: #/[\s"'/](on[a-z]+)\s*=/#) {
            return "'\(name)' contains the event handler '\(handler.output.1)'"
        }
        return nil
    }

    /// Files that weigh more than this make a page slow, in bytes.
    static let heavy = 2_000_000
}
