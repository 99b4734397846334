/// Something to tell the user about a place in a file: one sentence of fact, and hints that say
/// what to do.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, Comparable, Codable {
        case error, warning

        public static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
    }

    public var severity: Severity
    /// One sentence of fact, in the Swift compiler's wording where it has one; no final stop.
    public var message: String
    public var file: SourceFile
    public var range: SourceRange
    /// What to do about it, each a sentence.
    public var hints: [String]

    public init(
        _ severity: Severity = .error, _ message: String, in file: SourceFile,
        at range: SourceRange,
        hints: [String] = []
    ) {
        self.severity = severity
        self.message = message
        self.file = file
        self.range = range
        self.hints = hints
    }

    public var position: SourcePosition { file.position(of: range.lowerBound) }
}

extension Diagnostic {
    /// The diagnostic in the form that terminals and editors know:
    ///
    ///     notebooks/a.md:12:9: error: cannot find 'modle' in scope
    ///     12 | let y = modle(x)
    ///        |         ^~~~~
    ///        = hint: did you mean 'model'?
    public var formatted: String {
        let start = position
        let line = file.line(start.line)
        let number = String(start.line)
        let margin = String(repeating: " ", count: number.count)
        let end = file.position(of: max(range.lowerBound, range.upperBound))
        let length =
            end.line == start.line
            ? max(1, end.column - start.column) : max(1, line.count - start.column + 1)
        // A tab keeps its width only if the marker line repeats it.
        let lead = String(line.prefix(start.column - 1).map { $0 == "\t" ? "\t" : " " })
        var text = "\(file.path):\(start.line):\(start.column): \(severity.rawValue): \(message)\n"
        text += "\(number) | \(line)\n"
        text += "\(margin) | \(lead)^\(String(repeating: "~", count: length - 1))"
        for hint in hints { text += "\n\(margin) = hint: \(hint)" }
        return text
    }
}

extension Sequence where Element == Diagnostic {
    /// Sorted by file and place, each fact once, at most one error at one place.
    public func sortedAndUnique() -> [Diagnostic] {
        var seen = Set<Diagnostic>()
        let unique = filter { seen.insert($0).inserted }
        return unique.enumerated().sorted { a, b in
            let left = (a.element.file.path, a.element.range.lowerBound, a.offset)
            let right = (b.element.file.path, b.element.range.lowerBound, b.offset)
            return left < right
        }.map(\.element)
    }

    public var hasErrors: Bool { contains { $0.severity == .error } }
}
