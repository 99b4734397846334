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
    /// What else to know: how control came there.
    public var notes: [String] = []

    public init(
        _ severity: Severity = .error, _ message: String, in file: SourceFile,
        at range: SourceRange,
        hints: [String] = [], notes: [String] = []
    ) {
        self.severity = severity
        self.message = message
        self.file = file
        self.range = range
        self.hints = hints
        self.notes = notes
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
        let (line, column) = Self.window(file.line(start.line), around: start.column)
        let number = String(start.line)
        let margin = String(repeating: " ", count: number.count)
        let end = file.position(of: max(range.lowerBound, range.upperBound))
        let length =
            end.line == start.line
            ? max(1, end.column - start.column) : max(1, line.count - column + 1)
        // A tab keeps its width only if the marker line repeats it.
        let lead = String(line.prefix(column - 1).map { $0 == "\t" ? "\t" : " " })
        let marked = min(length, max(1, line.count - column + 1))
        let head = "\(file.path):\(start.line):\(start.column): \(severity.rawValue): \(message)"
        var text = Self.printable(head) + "\n"
        text += "\(number) | \(Self.printable(line))\n"
        text += "\(margin) | \(lead)^\(String(repeating: "~", count: marked - 1))"
        for hint in hints { text += "\n\(margin) = hint: \(hint)" }
        for note in notes { text += "\n\(margin) = note: \(note)" }
        return text
    }

    /// A text that a terminal shows as it is: control characters, which could move its cursor or
    /// change its colours, stand as U+FFFD. Tabs and line breaks stay.
    private static func printable(_ text: String) -> String {
        let isControl = { (scalar: Unicode.Scalar) in
            scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n"
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(shown)
    }

    /// The part of a very long line that is worth showing, and the column in it.
    private static func window(_ line: String, around column: Int) -> (line: String, column: Int) {
        let width = 160
        guard line.count > width else { return (line, column) }
        let first = max(0, min(column - 1 - width / 4, line.count - width))
        var shown = String(line.dropFirst(first).prefix(width))
        if first > 0 { shown = "…" + shown.dropFirst() }
        if first + width < line.count { shown = shown.dropLast() + "…" }
        return (shown, column - first)
    }

    /// The calls that led to an error as notes, the innermost first; a recursion is told once.
    public static func notes(ofCalls calls: [(function: String, line: Int)]) -> [String] {
        var runs: [(text: String, count: Int)] = []
        for call in calls {
            let text = "called from \(call.function) at line \(call.line)"
            if runs.last?.text == text {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((text, 1))
            }
        }
        // Of a runaway recursion only the ends are kept, so that a large count is no number of calls.
        let told = runs.prefix(8).map { run in
            switch run.count {
            case 1: run.text
            case ..<40: "\(run.text), \(run.count) times"
            default: "\(run.text), many times"
            }
        }
        return runs.count > 8 ? told + ["and \(runs.count - 8) more"] : told
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
