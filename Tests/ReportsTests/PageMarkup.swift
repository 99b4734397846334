/// A strict reader of the HTML that this project writes: enough to find unbalanced elements, stray
/// markup, doubled ids and the links of a page. Not for other people's HTML.
struct PageMarkup {
    private(set) var elements: [(name: String, attributes: [(name: String, value: String)])] = []
    private(set) var faults: [String] = []

    private static let void: Set = [
        "br", "hr", "img", "input", "link", "meta", "source", "col", "wbr",
    ]

    init(_ page: String) {
        var open: [String] = []
        var rest = Substring(page)
        if rest.lowercased().hasPrefix("<!doctype html>") { rest = rest.dropFirst(15) }
        while let start = rest.firstIndex(of: "<") {
            if rest[..<start].contains(">") { faults.append("a bare '>'") }
            rest = rest[rest.index(after: start)...]
            guard let end = Self.end(of: rest) else {
                faults.append("a tag without end: \(rest.prefix(40))")
                return
            }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                let name = String(tag.dropFirst())
                if open.last == name {
                    open.removeLast()
                } else {
                    faults.append("</\(name)> closes <\(open.last ?? "nothing")>")
                }
                continue
            }
            let (name, attributes) = read(tag)
            elements.append((name, attributes))
            if !Self.void.contains(name), tag.last != "/" { open.append(name) }
        }
        faults += open.map { "<\($0)> is not closed" }
        var ids: Set<String> = []
        for id in values(of: "id") where !ids.insert(id).inserted {
            faults.append("two ids '\(id)'")
        }
    }

    /// The values of an attribute on all elements, in their order.
    func values(of attribute: String) -> [String] {
        elements.flatMap(\.attributes).filter { $0.name == attribute }.map(\.value)
    }

    /// The places that the page needs or links to: of `href`, `src` and `srcset`.
    var addresses: [String] { ["href", "src", "srcset"].flatMap(values) }

    /// The end of a tag, outside of quotes.
    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private mutating func read(
        _ tag: Substring
    ) -> (name: String, attributes: [(name: String, value: String)]) {
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
            faults.append("'<\(tag.prefix(20))' is no element")
        }
        var attributes: [(name: String, value: String)] = []
        var rest = tag.dropFirst(name.count)
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            if rest.isEmpty { break }
            let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest.dropFirst(key.count)
            if key.isEmpty || !key.allSatisfy({ $0.isLetter || "-:".contains($0) }) {
                faults.append("'\(key)' is no attribute, in <\(name)>")
            }
            guard rest.first == "=" else {
                attributes.append((String(key), ""))
                continue
            }
            rest = rest.dropFirst()
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                faults.append("the value of '\(key)' stands in no quotes")
                break
            }
            attributes.append(
                (String(key), Self.unescaped(rest[rest.index(after: rest.startIndex)..<end])))
            rest = rest[rest.index(after: end)...]
        }
        return (String(name), attributes)
    }

    private static func unescaped(_ text: Substring) -> String {
        var text = String(text)
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(entity, with: character)
        }
        return text
    }
}
