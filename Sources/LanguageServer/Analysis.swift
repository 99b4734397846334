import Diagnostics
import Execution
import Language
import Notebooks

/// What the server needs of the rest of the engine.
package struct Surroundings {
    package var universe: Universe
    /// Reads a file by its path relative to a notebook's.
    package var read: @Sendable (_ path: String, _ notebook: String) -> [UInt8]?
    /// What is wrong with a notebook beside its text and code: formulas, links, its family.
    package var check: (Notebook) -> [Diagnostic]

    package init(
        universe: Universe,
        read: @escaping @Sendable (_ path: String, _ notebook: String) -> [UInt8]?,
        check: @escaping (Notebook) -> [Diagnostic]
    ) {
        self.universe = universe
        self.read = read
        self.check = check
    }
}

/// A notebook's text with everything that is known about it.
struct Analysis {
    let file: SourceFile
    let notebook: Notebook
    let checked: CheckedNotebook
    let facts: [Fact]
    let surroundings: Surroundings

    /// - Parameter isComplete: whether formulas and links are checked, too.
    init(_ file: SourceFile, _ surroundings: Surroundings, isComplete: Bool = true) {
        self.file = file
        self.surroundings = surroundings
        let read = surroundings.read
        let path = file.path
        let (notebook, found) = Notebooks.parse(file) { read($0, path) }
        self.notebook = notebook
        checked = CheckedNotebook(
            notebook, named: "", found: found + (isComplete ? surroundings.check(notebook) : []),
            universe: surroundings.universe)
        facts = checked.program.facts
    }

    var diagnostics: [Diagnostic] {
        isNotebook ? checked.diagnostics.filter { $0.file.path == file.path } : []
    }

    /// Editors bring every Markdown file: what describes a folder is no notebook, and what has
    /// neither front matter nor a place among notebooks is some other text.
    private var isNotebook: Bool {
        if Workspace.describesFolder(file.path) { return false }
        return file.path.split(separator: "/").contains("notebooks")
            || file.utf8.starts(with: "---".utf8)
    }

    /// The stretch of code that holds an offset, its end included.
    func code(at offset: Int) -> SourceRange? {
        let ranges = notebook.cells.map(\.codeRange) + notebook.expressions.map(\.codeRange)
        return ranges.first { $0.lowerBound <= offset && offset <= $0.upperBound }
    }

    /// What is known of the innermost thing at an offset. Anywhere in a name, and at its end, is where
    /// the name begins.
    func fact(at offset: Int) -> Fact? {
        let place = word(at: offset)?.range.lowerBound ?? offset
        return innermost { $0.contains(place) } ?? innermost { $0.upperBound == offset }
    }

    /// The first of the smallest facts: of two of one place the outer one is what was written.
    func innermost(_ isMeant: (SourceRange) -> Bool) -> Fact? {
        var best: Fact?
        for fact in facts where isMeant(fact.range) {
            if let known = best, known.range.count <= fact.range.count { continue }
            best = fact
        }
        return best
    }

    /// The name around an offset.
    func word(at offset: Int) -> (text: String, range: SourceRange)? {
        let bytes = file.utf8
        var start = min(offset, bytes.count)
        var end = start
        while start > 0, Self.isNameByte(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        return start == end ? nil : (file.text(in: start..<end), start..<end)
    }

    /// A reference such as `@fig-loss` or a citation's key in the prose around an offset.
    func reference(at offset: Int) -> (name: String, range: SourceRange)? {
        let bytes = file.utf8
        func belongs(_ byte: UInt8) -> Bool {
            Self.isNameByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
        }
        var start = min(offset, bytes.count)
        var end = start
        if start < bytes.count, bytes[start] == UInt8(ascii: "@") {
            end += 1
        } else {
            while start > 0, belongs(bytes[start - 1]) { start -= 1 }
            guard start > 0, bytes[start - 1] == UInt8(ascii: "@") else { return nil }
            start -= 1
        }
        while end < bytes.count, belongs(bytes[end]) { end += 1 }
        return (file.text(in: start + 1..<max(start + 1, end)), start..<end)
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// The types that a name may mean: of the notebook, then of the library.
    func type(named name: String) -> Nominal? {
        checked.program.types.first { $0.name == name }
            ?? surroundings.universe.allNominals.first { $0.name == name }
    }

    /// The keys of the notebook's bibliography.
    var citationKeys: [String] {
        guard let path = notebook.frontMatter.bibliography,
            let bytes = surroundings.read(path, file.path)
        else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.matches(of: /(?m)^\s*@\w+\s*\{\s*([^,\s]+)\s*,/).map { String($0.output.1) }
    }
}
