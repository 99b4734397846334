/// Writes HTML values as HTML 5 text: the only place where text becomes markup.
package struct HTMLWriter {
    private var bytes: [UInt8] = []

    /// The markup of a value.
    package static func markup(_ html: HTML) -> String {
        var writer = HTMLWriter()
        writer.write(html)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ html: HTML) {
        switch html {
        case .text(let text): escape(text)
        case .fragment(let parts): for part in parts { write(part) }
        case .formula(let formula): bytes.append(contentsOf: formula.markup.utf8)
        case .notebookMarkup(let markup): bytes.append(contentsOf: markup.markup.utf8)
        case .element(let element): write(element)
        }
    }

    private static let void: [StaticString] = [
        "br", "hr", "img", "input", "link", "meta", "source", "col", "wbr",
    ]
    /// Elements after whose end a line break changes nothing that a reader sees; they make the
    /// written site readable and its differences small.
    private static let lines: [StaticString] = [
        "p", "li", "ol", "ul", "div", "section", "aside", "nav", "figure", "figcaption", "table",
        "thead", "tbody", "tfoot", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
        "details",
        "summary", "dl", "dt", "dd", "article", "header", "footer", "picture", "pre", "hr",
    ]
    private static let addresses: [StaticString] = ["href", "src", "srcset"]

    private mutating func write(_ element: HTMLElement) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: element.name.bytes)
        for (name, value) in element.attributes {
            // Builders check addresses and report bad ones; this is the second lock on that door.
            if name.isOne(of: Self.addresses), WebAddress.refusal(of: value) != nil { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: name.bytes)
            if value.isEmpty, !name.isOne(of: ["alt", "href"]) { continue }
            bytes.append(contentsOf: "=\"".utf8)
            escape(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
        if !element.name.isOne(of: Self.void) {
            // A parser drops a line break right after <pre>: one of our own saves the text's.
            if element.name.equals("pre") { bytes.append(UInt8(ascii: "\n")) }
            for child in element.children { write(child) }
            bytes.append(contentsOf: "</".utf8)
            bytes.append(contentsOf: element.name.bytes)
            bytes.append(UInt8(ascii: ">"))
        }
        if element.name.isOne(of: Self.lines) { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func escape(_ text: String) {
        for byte in Self.withoutForbidden(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    /// The text with U+FFFD for what HTML and XML allow nowhere: control characters besides tab,
    /// line feed and carriage return, and code points that are no characters.
    private static func withoutForbidden(_ text: String) -> String {
        func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0..<9, 11, 12, 14..<32, 127..<160, 0xFDD0...0xFDEF: true
            default: scalar.value & 0xFFFE == 0xFFFE
            }
        }
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}
