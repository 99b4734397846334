import Diagnostics
import Yams

/// Reads YAML strictly: every error, unknown key and wrong type has a place.
///
/// The only file that knows Yams.
final class YAMLReader {
    private let file: SourceFile
    private let range: SourceRange
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter range: the YAML in the file.
    init(file: SourceFile, range: SourceRange) {
        self.file = file
        self.range = range
    }

    func error(_ message: String, at range: SourceRange, hints: [String] = []) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range, hints: hints))
    }

    /// The mapping at the top; nil if the text is empty or is no mapping, which is reported.
    func mapping(_ subject: String, keys: [String]) -> YAMLMapping? {
        let text = file.text(in: range)
        guard !isTooDeep(text) else {
            error("the YAML is nested too deeply", at: range.lowerBound..<range.lowerBound)
            return nil
        }
        do {
            // Without implicit tags everything stays text, which is then read by type.
            guard let node = try Yams.compose(yaml: text, .basic) else { return nil }
            return YAMLMapping(node, subject: subject, keys: keys, reader: self)
        } catch let failure as YamlError {
            report(failure)
        } catch {
            self.error("the YAML cannot be read", at: range)
        }
        return nil
    }

    /// Yams parses recursively, so depth is limited before.
    private func isTooDeep(_ text: String) -> Bool {
        var open = 0
        var compact = 0
        var indentation = 0
        var isIndentation = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            case .newline: (compact, indentation, isIndentation) = (0, 0, true)
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): compact += 1
            default: break
            }
            if byte == .space, isIndentation { indentation += 1 }
            if byte != .space, byte != .newline { isIndentation = false }
            if open > 50 || compact > 200 || indentation > 200 { return true }
        }
        return false
    }

    private func report(_ failure: YamlError) {
        switch failure {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let start = offset(of: mark)
            var hints: [String] = []
            if problem.contains("mapping values are not allowed") {
                hints = ["put a value that contains ': ' in quotes"]
            } else if problem.contains("cannot start any token") {
                hints = ["put the value in quotes"]
            }
            error("the YAML cannot be read: \(problem)", at: start..<start, hints: hints)
        case .duplicatedKeysInMapping(let keys, let context):
            let start = offset(of: context.mark)
            let key = keys.first ?? ""
            error("the key '\(key)' is given twice", at: start..<(start + key.utf8.count))
        default:
            error("the YAML cannot be read", at: range.lowerBound..<range.lowerBound)
        }
    }

    /// Yams counts lines and Unicode scalars from 1.
    private func offset(of mark: Mark) -> Int {
        let first = file.position(of: range.lowerBound).line
        let start = file.offset(ofLine: first + mark.line - 1)
        var offset = mark.line == 1 ? max(start, range.lowerBound) : start
        for scalar in file.text(in: offset..<range.upperBound).unicodeScalars
            .prefix(max(0, mark.column - 1))
        {
            guard scalar != "\n" else { break }
            offset += scalar.utf8.count
        }
        return min(offset, range.upperBound)
    }

    /// The place of a scalar; of other nodes their first line from where they start.
    func range(of node: Node) -> SourceRange {
        guard let mark = node.mark else { return range }
        let start = offset(of: mark)
        var end = start
        let bytes = file.utf8
        while end < range.upperBound, bytes[end] != .newline { end += 1 }
        if let scalar = node.scalar {
            let text = Array(scalar.string.utf8)
            if !text.isEmpty, bytes[start..<end].starts(with: text) {
                return start..<(start + text.count)
            }
            if let quote = bytes[start..<end].first, "\"'".utf8.contains(quote),
                let close = bytes[(start + 1)..<end].firstIndex(of: quote)
            {
                return start..<(close + 1)
            }
        }
        while end > start, bytes[end - 1].isSpace { end -= 1 }
        return start..<max(start, end)
    }
}

/// A mapping of which each value is asked for by key and type.
struct YAMLMapping {
    /// A value that is one piece of text.
    struct Scalar {
        var text: String
        /// False for a value in quotes, which is always text.
        var isPlain: Bool
        var range: SourceRange

        var int: Int? { isPlain ? Int(text) : nil }
        var double: Double? {
            guard isPlain, let first = text.first, first.isNumber || "+-.".contains(first),
                let value = Double(text), value.isFinite
            else { return nil }
            return value
        }
        /// Looks like a number, but is none to Swift, or another to some reader of YAML: `1_000`,
        /// `0x10`, `017`, `1e400`, an integer of thirty digits.
        var isOddNumber: Bool {
            guard isPlain,
                text.wholeMatch(
                    of: /[-+]?(?:0[xXoObB]\w*|\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?[\d_]+)?/)
                    != nil
            else { return false }
            let isOtherBase = text.prefixMatch(of: /[-+]?0[xXoObB\d_]/) != nil
            return isOtherBase || text.contains("_") || (int == nil && !isDecimal)
        }
        /// A finite number that does not stand for an integer beyond `Int`.
        private var isDecimal: Bool {
            double != nil && !text.allSatisfy { $0.isNumber || "+-".contains($0) }
        }
        var bool: Bool? { isPlain ? (text == "true" ? true : text == "false" ? false : nil) : nil }
    }

    private let reader: YAMLReader
    private let subject: String
    private let pairs: [(key: String, keyRange: SourceRange, value: Node)]
    /// The place of the mapping's first line.
    let range: SourceRange

    /// - Parameter keys: the keys that may occur; none for a mapping with free keys.
    init?(_ node: Node, subject: String, keys: [String], reader: YAMLReader) {
        let range = reader.range(of: node)
        guard let mapping = node.mapping else {
            reader.error("\(subject) must consist of 'key: value' lines", at: range)
            return nil
        }
        var pairs: [(key: String, keyRange: SourceRange, value: Node)] = []
        for (key, value) in mapping {
            let keyRange = reader.range(of: key)
            guard let name = key.scalar?.string else {
                reader.error("a key must be a word", at: keyRange)
                continue
            }
            if !keys.isEmpty, !keys.contains(name) {
                var hints = Spelling.hint(for: name, in: keys)
                if hints.isEmpty { hints = ["the keys are " + keys.joined(separator: ", ")] }
                reader.error("unknown key '\(name)' in \(subject)", at: keyRange, hints: hints)
                continue
            }
            pairs.append((name, keyRange, value))
        }
        self.reader = reader
        self.subject = subject
        self.pairs = pairs
        self.range = range
    }

    var keys: [(name: String, range: SourceRange)] { pairs.map { ($0.key, $0.keyRange) } }

    private func pair(_ key: String) -> (key: String, keyRange: SourceRange, value: Node)? {
        pairs.first { $0.key == key }
    }

    /// The place of a value.
    func range(_ key: String) -> SourceRange? { pair(key).map { reader.range(of: $0.value) } }

    func scalar(_ key: String, expected: String = "a text") -> Scalar? {
        guard let pair = pair(key) else { return nil }
        return scalar(pair.value, key: key, keyRange: pair.keyRange, expected: expected)
    }

    private func scalar(
        _ node: Node, key: String, keyRange: SourceRange, expected: String
    ) -> Scalar? {
        guard let scalar = node.scalar else {
            reader.error("'\(key)' must be \(expected)", at: reader.range(of: node))
            return nil
        }
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain, ["", "~", "null"].contains(scalar.string) {
            reader.error("'\(key)' has no value", at: keyRange)
            return nil
        }
        return Scalar(text: scalar.string, isPlain: isPlain, range: reader.range(of: node))
    }

    func string(_ key: String) -> String? { scalar(key)?.text }

    func int(_ key: String) -> Int? {
        guard let scalar = scalar(key, expected: "an integer") else { return nil }
        if scalar.int == nil {
            reader.error("'\(key)' must be an integer, not '\(scalar.text)'", at: scalar.range)
        }
        return scalar.int
    }

    func bool(_ key: String) -> Bool? {
        guard let scalar = scalar(key, expected: "true or false") else { return nil }
        if scalar.bool == nil {
            reader.error("'\(key)' must be true or false, not '\(scalar.text)'", at: scalar.range)
        }
        return scalar.bool
    }

    /// A list of texts; a single text counts as a list of one.
    func strings(_ key: String) -> [String] {
        guard let pair = pair(key) else { return [] }
        return nodes(pair.value).compactMap {
            scalar($0, key: key, keyRange: pair.keyRange, expected: "a text or a list of texts")?
                .text
        }
    }

    func mapping(_ key: String, keys: [String]) -> YAMLMapping? {
        guard let pair = pair(key) else { return nil }
        return YAMLMapping(pair.value, subject: "'\(key)'", keys: keys, reader: reader)
    }

    /// A list of mappings; with `orText` a text stands for a mapping with this one key.
    func mappings(_ key: String, keys: [String], orText: Bool = false) -> [Item] {
        guard let pair = pair(key) else { return [] }
        return nodes(pair.value).compactMap { node in
            if orText, let text = node.scalar?.string {
                return .text(text, reader.range(of: node))
            }
            return YAMLMapping(node, subject: "'\(key)'", keys: keys, reader: reader)
                .map(Item.mapping)
        }
    }

    /// An entry of a list.
    enum Item {
        case text(String, SourceRange)
        case mapping(YAMLMapping)
    }

    private func nodes(_ node: Node) -> [Node] {
        node.sequence.map { Array($0) } ?? [node]
    }
}
