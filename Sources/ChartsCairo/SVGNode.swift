/// An element of the SVG that Cairo writes, with its attributes in order.
struct SVGNode {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [SVGNode] = []
    /// Text content; only titles have it.
    var content: String?

    init(name: String) { self.name = name }

    init(name: String, text: String) {
        self.name = name
        content = text
    }

    subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            if let index = attributes.firstIndex(where: { $0.name == attribute }) {
                if let newValue {
                    attributes[index].value = newValue
                } else {
                    attributes.remove(at: index)
                }
            } else if let newValue {
                attributes.append((attribute, newValue))
            }
        }
    }

    /// Reads the output of Cairo: elements with attributes in double quotes, no text. What does not
    /// look like that is skipped. Returns the root element.
    static func parsed(_ bytes: [UInt8]) -> SVGNode {
        var open = [SVGNode(name: "")]
        var index = 0
        func isNameByte(_ byte: UInt8) -> Bool {
            byte > 0x20 && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">")
                && byte != UInt8(ascii: "/")
        }
        func token(while condition: (UInt8) -> Bool) -> String {
            let start = index
            while index < bytes.count, condition(bytes[index]) { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
                index += 1
                continue
            }
            index += 1
            if bytes[index] == UInt8(ascii: "?") || bytes[index] == UInt8(ascii: "!") {
                _ = token { $0 != UInt8(ascii: ">") }
            } else if bytes[index] == UInt8(ascii: "/") {
                _ = token { $0 != UInt8(ascii: ">") }
                if open.count > 1 {
                    let closed = open.removeLast()
                    open[open.count - 1].children.append(closed)
                }
            } else {
                var node = SVGNode(name: token(while: isNameByte))
                var isClosed = false
                while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
                    if bytes[index] == UInt8(ascii: "/") { isClosed = true }
                    guard isNameByte(bytes[index]) else {
                        index += 1
                        continue
                    }
                    let name = token(while: isNameByte)
                    index += 2
                    node.attributes.append((name, token { $0 != UInt8(ascii: "\"") }))
                    index += 1
                }
                if isClosed {
                    open[open.count - 1].children.append(node)
                } else {
                    open.append(node)
                }
            }
        }
        while open.count > 1 {
            let closed = open.removeLast()
            open[open.count - 1].children.append(closed)
        }
        return open[0].children.first { $0.name == "svg" } ?? SVGNode(name: "svg")
    }

    /// The element as text, without white space between elements.
    var text: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        result += "<\(name)"
        for attribute in attributes {
            result += " \(attribute.name)=\"\(attribute.value)\""
        }
        if children.isEmpty, content == nil {
            result += "/>"
            return
        }
        result += ">"
        for character in content ?? "" {
            switch character {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: result.append(character)
            }
        }
        for child in children { child.write(to: &result) }
        result += "</\(name)>"
    }
}
