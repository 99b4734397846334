import Diagnostics

/// What the readers of one notebook share: the text, what is known so far, and the diagnostics.
final class ParseContext {
    let file: SourceFile
    let read: FileReader
    var frontMatter = FrontMatter()
    var lines = SourceLines([], from: 0)
    var math: [MathSpan] = []
    var labels = LabelTable()
    var bibliography: [String: BibliographyEntry] = [:]
    /// The keys of `bibliography` in the order of the file.
    var bibliographyKeys: [String] = []
    /// The anchors of headings, in document order.
    var sections: [Section] = []
    /// Places of `[^name]:` in the text.
    var footnoteDefinitions: [(name: String, range: SourceRange)] = []
    /// The cells by the offset at which they start.
    var cells: [Int: Cell] = [:]

    /// Where display mathematics became blocks of their own.
    var displays: Set<Int> = []
    var expressions: [InlineExpression] = []
    var localLinks: [LocalLink] = []
    var citedKeys: [String] = []
    /// How many texts could not be aligned with cmark's tree; their inlines have the range of the
    /// block. Tests demand 0.
    var unalignedCount = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(file: SourceFile, read: @escaping FileReader) {
        self.file = file
        self.read = read
    }

    func error(_ message: String, at range: SourceRange, hints: [String] = []) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range, hints: hints))
    }

    func warn(_ message: String, at range: SourceRange, hints: [String] = []) {
        diagnostics.append(Diagnostic(.warning, message, in: file, at: range, hints: hints))
    }

    /// An error, in a draft a warning: something that is allowed to be missing for a while.
    func missing(_ message: String, at range: SourceRange, hints: [String] = []) {
        diagnostics.append(
            Diagnostic(
                frontMatter.isDraft ? .warning : .error, message, in: file, at: range, hints: hints)
        )
    }

    func add(_ found: [Diagnostic]) {
        diagnostics += found
    }

    /// The mathematics that starts at an offset.
    func math(at offset: Int) -> MathSpan? {
        var low = 0
        var high = math.count
        while low < high {
            let middle = (low + high) / 2
            if math[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < math.count, math[low].range.contains(offset) else { return nil }
        return math[low]
    }

    /// Checks a label's spelling; the result is whether it can be used.
    func isLabel(_ name: String, at range: SourceRange) -> Bool {
        guard !name.isEmpty, name.utf8.allSatisfy(\.isLabelByte) else {
            error(
                "a label consists of letters, digits, '_' and '-', not '\(name)'", at: range,
                hints: ["labels match [A-Za-z0-9_-]+"])
            return false
        }
        guard name.utf8.count <= 64 else {
            error("a label has at most 64 characters", at: range)
            return false
        }
        if name.hasPrefix("cell-"), name.dropFirst(5).utf8.allSatisfy(\.isDigit), name.count > 5 {
            error("labels such as '\(name)' are given to cells without a label", at: range)
            return false
        }
        return true
    }
}
