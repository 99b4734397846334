import Diagnostics

/// Reads a BibTeX file.
///
/// - Returns: the entries in the order of the file, and what is wrong with it.
package func parseBibliography(_ file: SourceFile) -> ([BibliographyEntry], [Diagnostic]) {
    var reader = BibTeXReader(file: file)
    reader.read()
    return (reader.entries, reader.diagnostics)
}

/// `@type{key, name = {value}, name = "value" # macro}`; what stands between entries is comment.
private struct BibTeXReader {
    let file: SourceFile
    private let bytes: [UInt8]
    private var at = 0
    private var macros: [String: String] = [
        "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
        "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
        "nov": "November", "dec": "December",
    ]
    private var keys: Set<String> = []
    private(set) var entries: [BibliographyEntry] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(file: SourceFile) {
        self.file = file
        bytes = file.utf8
    }

    private var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

    private mutating func error(_ message: String, at range: SourceRange, hints: [String] = []) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range, hints: hints))
    }

    private mutating func skipSpace() {
        while at < bytes.count {
            if bytes[at].isSpace {
                at += 1
            } else if bytes[at] == UInt8(ascii: "%") {
                while at < bytes.count, bytes[at] != .newline { at += 1 }
            } else {
                return
            }
        }
    }

    /// A word of anything but white space and BibTeX's own marks.
    private mutating func word() -> (text: String, range: SourceRange) {
        let start = at
        while at < bytes.count, !bytes[at].isSpace, !"{}(),=#\"%".utf8.contains(bytes[at]) {
            at += 1
        }
        return (file.text(in: start..<at), start..<at)
    }

    mutating func read() {
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "@") {
                entry()
            } else if bytes[at] == UInt8(ascii: "%") {
                skipSpace()
            } else {
                at += 1
            }
        }
    }

    private mutating func entry() {
        let start = at
        at += 1
        let type = word().text.lowercased()
        skipSpace()
        guard current == UInt8(ascii: "{") || current == UInt8(ascii: "(") else {
            // An '@' in a comment between entries, such as an address.
            return
        }
        let close = current == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
        if type == "comment" || type == "preamble" {
            if !skipGroup() { error("the entry is not closed", at: start..<(start + 1)) }
            return
        }
        at += 1
        skipSpace()
        var fields: [BibliographyEntry.Field] = []
        var authors: [BibliographyEntry.Name] = []
        var key = (text: "", range: at..<at)
        if type != "string" {
            key = word()
            skipSpace()
            if key.text.isEmpty { error("the entry has no key", at: start..<(start + 1)) }
            if current == UInt8(ascii: ",") { at += 1 }
        }
        while true {
            skipSpace()
            if current == close {
                at += 1
                break
            }
            if current == UInt8(ascii: ",") {
                at += 1
                continue
            }
            guard at < bytes.count else {
                error("the entry '\(key.text)' is not closed", at: start..<(start + 1))
                break
            }
            guard let (name, value) = field() else {
                recover()
                break
            }
            if type == "string" {
                macros[name] = value
            } else if name == "author" {
                authors = BibliographyEntry.Name.list(value)
            } else if !fields.contains(where: { $0.name == name }) {
                fields.append(
                    BibliographyEntry.Field(name: name, value: LaTeXText.plain(value)))
            }
        }
        guard type != "string", !key.text.isEmpty else { return }
        guard keys.insert(key.text).inserted else {
            error("the bibliography key '\(key.text)' is used twice", at: key.range)
            return
        }
        entries.append(
            BibliographyEntry(
                type: type, key: key.text, authors: authors, fields: fields, range: key.range))
    }

    /// After an error: on to the next line that starts an entry.
    private mutating func recover() {
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "@"), at == 0 || bytes[at - 1] == .newline { return }
            at += 1
        }
    }

    private mutating func field() -> (name: String, value: String)? {
        let (name, range) = word()
        skipSpace()
        guard !name.isEmpty, current == UInt8(ascii: "=") else {
            let place = range.isEmpty ? at..<min(at + 1, bytes.count) : range
            error("expected 'name = value' in the entry", at: place)
            return nil
        }
        at += 1
        var value = ""
        repeat {
            if current == UInt8(ascii: "#") { at += 1 }
            skipSpace()
            guard let part = part(of: name) else { return nil }
            value += part
            skipSpace()
        } while current == UInt8(ascii: "#")
        return (name.lowercased(), value)
    }

    private mutating func part(of name: String) -> String? {
        let start = at
        switch current {
        case UInt8(ascii: "{"):
            guard skipGroup() else {
                error("the value of '\(name)' is not closed", at: start..<(start + 1))
                return nil
            }
            return file.text(in: (start + 1)..<(at - 1))
        case UInt8(ascii: "\""):
            at += 1
            var depth = 0
            while at < bytes.count, depth > 0 || bytes[at] != UInt8(ascii: "\"") {
                if bytes[at] == UInt8(ascii: "{") { depth += 1 }
                if bytes[at] == UInt8(ascii: "}") { depth -= 1 }
                at += bytes[at] == .backslash ? 2 : 1
            }
            guard at < bytes.count else {
                error("the value of '\(name)' is not closed", at: start..<(start + 1))
                return nil
            }
            at += 1
            return file.text(in: (start + 1)..<(at - 1))
        default:
            let (text, range) = word()
            if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) { return text }
            if let macro = macros[text.lowercased()] { return macro }
            let place = range.isEmpty ? at..<min(at + 1, bytes.count) : range
            error(
                "the value of '\(name)' must stand in braces or quotes", at: place,
                hints: Spelling.hint(for: text, in: macros.keys.sorted()))
            return nil
        }
    }

    /// Steps over a group in braces (or parentheses); false if it is not closed.
    private mutating func skipGroup() -> Bool {
        let open = current
        let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
        var depth = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += byte == .backslash ? 2 : 1
            if byte == open { depth += 1 }
            if byte == close {
                depth -= 1
                if depth == 0 { return true }
            }
        }
        at = min(at, bytes.count)
        return false
    }
}
