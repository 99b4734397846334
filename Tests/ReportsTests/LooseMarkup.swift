/// HTML as a tree, for comparing what two programs wrote: elements, their attributes by name and text
/// without entities. Takes any text; elements that are not closed end with their parent.
struct LooseMarkup: Equatable {
    /// Empty for text.
    var name = ""
    var text = ""
    var attributes: [String: String] = [:]
    var children: [LooseMarkup] = []

    static let void: Set = ["br", "hr", "img", "input"]
    static let blocks: Set = [
        "", "p", "li", "ol", "ul", "div", "h", "table", "thead", "tbody", "tr", "td", "th", "hr",
        "blockquote", "pre", "figure", "figcaption", "br",
    ]

    init(name: String, text: String = "") {
        self.name = name
        self.text = text
    }

    /// Reads the markup of a fragment into an element without name.
    init(_ markup: String) {
        var open = [LooseMarkup(name: "root")]
        var rest = Substring(markup)
        func close() {
            let last = open.removeLast()
            open[open.count - 1].children.append(last)
        }
        while let start = rest.firstIndex(of: "<") {
            let text = String(rest[..<start])
            if !text.isEmpty {
                open[open.count - 1].children.append(.init(name: "", text: Self.decoded(text)))
            }
            // Comments show nothing.
            if rest[start...].hasPrefix("<!--"), let end = rest[start...].firstRange(of: "-->") {
                rest = rest[end.upperBound...]
                continue
            }
            guard let end = rest[start...].firstIndex(of: ">") else {
                open[open.count - 1].children.append(.init(name: "", text: String(rest[start...])))
                rest = ""
                break
            }
            let inside = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if inside.first == "/" {
                let name = String(inside.dropFirst())
                if open.dropFirst().contains(where: { $0.name == name }) {
                    while open[open.count - 1].name != name { close() }
                    close()
                }
                continue
            }
            let element = Self.element(inside)
            // The first line break in <pre> is not part of its text.
            if element.name == "pre", rest.first == "\n" { rest.removeFirst() }
            open.append(element)
            if Self.void.contains(element.name) { close() }
        }
        if !rest.isEmpty {
            open[open.count - 1].children.append(.init(name: "", text: Self.decoded(String(rest))))
        }
        while open.count > 1 { close() }
        self = open[0]
    }

    private static func element(_ tag: Substring) -> LooseMarkup {
        var rest = tag
        let name = rest.prefix { !$0.isWhitespace && $0 != "/" }
        rest = rest.dropFirst(name.count)
        var element = LooseMarkup(name: String(name))
        for match in rest.matches(of: #/([a-z-]+)(?:="([^"]*)")?/#) {
            element.attributes[String(match.output.1)] = decoded(String(match.output.2 ?? ""))
        }
        return element
    }

    private static func decoded(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#x27;", with: "'")
            .replacing("&amp;", with: "&")
    }

    /// All text in it.
    var plainText: String { text + children.map(\.plainText).joined() }

    /// Whether a class is among those of the element.
    func has(_ style: String) -> Bool {
        (attributes["class"] ?? "").split(separator: " ").contains(Substring(style))
    }

    /// The tree with white space as a browser shows it: none at the edges of blocks, one space
    /// elsewhere, all of it in code blocks but for line breaks at the end.
    func settled() -> LooseMarkup {
        if name == "pre" {
            var result = self
            var code = self.children.first { $0.name == "code" } ?? self
            let text = String(plainText.reversed().drop { $0 == "\n" }.reversed())
            code.children = text.isEmpty ? [] : [.init(name: "", text: text)]
            result.children = [code]
            return result
        }
        var joined: [LooseMarkup] = []
        for child in children {
            if child.name.isEmpty, joined.last?.name.isEmpty == true {
                joined[joined.count - 1].text += child.text
            } else {
                joined.append(child.name.isEmpty ? child : child.settled())
            }
        }
        let isBlock = Self.blocks.contains(name) || name == "root"
        for index in joined.indices where joined[index].name.isEmpty {
            var text = joined[index].text.split(
                omittingEmptySubsequences: false, whereSeparator: { " \n".contains($0) }
            ).filter { !$0.isEmpty }.joined(separator: " ")
            let original = joined[index].text
            let isAfterBlock =
                index == 0 ? isBlock : Self.blocks.contains(joined[index - 1].name)
            let isBeforeBlock =
                index + 1 == joined.count
                ? isBlock : Self.blocks.contains(joined[index + 1].name)
            let isSpace = { (character: Character?) in character == " " || character == "\n" }
            if isSpace(original.first), !isAfterBlock { text = " " + text }
            if isSpace(original.last), !isBeforeBlock, !text.hasSuffix(" ") { text += " " }
            joined[index].text = text
        }
        var result = self
        result.children = joined.filter { !$0.name.isEmpty || !$0.text.isEmpty }
        return result
    }
}
