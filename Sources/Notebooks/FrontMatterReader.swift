import Diagnostics

/// Reads the YAML between the `---` lines at the head of a notebook.
struct FrontMatterReader {
    static let keys = [
        "title", "family", "paper", "author", "date", "description", "bibliography", "params",
        "seed", "data", "draft",
    ]
    static let paperKeys = ["title", "authors", "year", "arxiv", "code", "venue", "doi", "url"]

    let context: ParseContext

    /// Reads the front matter into the context; the result is where the Markdown starts.
    func read() -> Int {
        let file = context.file
        let start = file.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard isMark(1, from: start, ["---"]) else { return start }
        var line = 2
        while line <= file.lineCount, !isMark(line, from: 0, ["---", "..."]) { line += 1 }
        guard line <= file.lineCount else {
            context.error(
                "the front matter is not closed", at: start..<(start + 3),
                hints: ["end it with a line of '---'"])
            return start
        }
        let body = line < file.lineCount ? file.offset(ofLine: line + 1) : file.utf8.count
        let yaml = file.offset(ofLine: 2)..<file.offset(ofLine: line)
        context.frontMatter.range = start..<body
        let reader = YAMLReader(file: file, range: yaml)
        if let mapping = reader.mapping("the front matter", keys: Self.keys) {
            read(mapping, reader)
        }
        context.add(reader.diagnostics)
        return body
    }

    private func isMark(_ line: Int, from start: Int, _ marks: [String]) -> Bool {
        let file = context.file
        let lower = max(start, file.offset(ofLine: line))
        guard marks.contains(file.text(in: lower..<(lower + 3))) else { return false }
        let end = line < file.lineCount ? file.offset(ofLine: line + 1) : file.utf8.count
        return file.utf8[min(end, lower + 3)..<end].allSatisfy(\.isSpace)
    }

    private func read(_ mapping: YAMLMapping, _ reader: YAMLReader) {
        var matter = FrontMatter()
        matter.range = context.frontMatter.range
        matter.isDraft = mapping.bool("draft") ?? false
        matter.title = mapping.string("title")
        matter.family = mapping.string("family")
        matter.familyRange = mapping.range("family") ?? 0..<0
        matter.description = mapping.string("description")
        matter.seed = mapping.int("seed")
        if let date = mapping.scalar("date") {
            if isDate(date.text) {
                matter.date = date.text
            } else {
                reader.error(
                    "'date' must be a day, not '\(date.text)'", at: date.range,
                    hints: ["write year-month-day, for example 2026-01-15"])
            }
        }
        for item in mapping.mappings("author", keys: ["name", "orcid"], orText: true) {
            switch item {
            case .text(let name, _):
                matter.authors.append(FrontMatter.Author(name: name))
            case .mapping(let author):
                guard let name = author.string("name") else {
                    reader.error("an author has no 'name'", at: author.range)
                    continue
                }
                matter.authors.append(
                    FrontMatter.Author(name: name, orcid: author.string("orcid")))
            }
        }
        if let paper = mapping.mapping("paper", keys: Self.paperKeys) {
            matter.paper = self.paper(paper, reader)
        }
        if let parameters = mapping.mapping("params", keys: []) {
            matter.parameters = self.parameters(parameters, reader)
        }
        matter.data = DataSourceReader(reader: reader).read(mapping)
        context.frontMatter = matter
        if matter.title == nil, mapping.range("title") == nil {
            context.missing("the front matter has no 'title'", at: matter.range.prefix(3))
        }
        if let bibliography = mapping.scalar("bibliography") {
            context.frontMatter.bibliography = bibliography.text
            readBibliography(bibliography)
        }
    }

    private func paper(_ mapping: YAMLMapping, _ reader: YAMLReader) -> FrontMatter.Paper? {
        let title = mapping.string("title")
        if title == nil, mapping.range("title") == nil {
            reader.error("the paper has no 'title'", at: mapping.range)
        }
        return FrontMatter.Paper(
            title: title ?? "", authors: mapping.strings("authors"), year: mapping.int("year"),
            arxiv: mapping.string("arxiv"), code: mapping.string("code"),
            venue: mapping.string("venue"), doi: mapping.string("doi"), url: mapping.string("url"))
    }

    private func parameters(
        _ mapping: YAMLMapping, _ reader: YAMLReader
    ) -> [FrontMatter.Parameter] {
        var parameters: [FrontMatter.Parameter] = []
        for (name, range) in mapping.keys {
            let isName =
                name.utf8.first.map { $0.isLetter || $0 == UInt8(ascii: "_") } ?? false
                && name.utf8.allSatisfy {
                    $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_")
                }
            guard isName, name != "_" else {
                reader.error(
                    "a parameter's name is made of a–z, A–Z, digits and _, not '\(name)'", at: range
                )
                continue
            }
            guard !Self.reserved.contains(name) else {
                reader.error("'\(name)' is a word of Swift, not a parameter's name", at: range)
                continue
            }
            guard let scalar = mapping.scalar(name, expected: "a number, a text, true or false")
            else { continue }
            if scalar.isOddNumber {
                reader.error(
                    "'\(scalar.text)' is not a number as Swift and YAML both write it",
                    at: scalar.range,
                    hints: ["write digits with a point or exponent, or a text in quotes"])
            }
            // What is refused is declared all the same, so that its uses are no errors.
            parameters.append(
                FrontMatter.Parameter(
                    name: name, value: FrontMatter.Parameter.Value(scalar), range: range))
        }
        return parameters
    }

    /// The words that Swift keeps for itself, as the exported program makes each parameter a constant.
    private static let reserved: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch",
        "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough",
        "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
        "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
        "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    private func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    private func readBibliography(_ path: YAMLMapping.Scalar) {
        guard let bytes = context.read(path.text) else {
            context.error("cannot find the bibliography '\(path.text)'", at: path.range)
            return
        }
        let file = SourceFile(
            path: path.text.relative(to: context.file.path),
            text: String(decoding: bytes, as: UTF8.self))
        let (entries, diagnostics) = parseBibliography(file)
        context.add(diagnostics)
        for entry in entries where context.bibliography[entry.key] == nil {
            context.bibliography[entry.key] = entry
            context.bibliographyKeys.append(entry.key)
        }
    }
}

extension FrontMatter.Parameter.Value {
    init(_ scalar: YAMLMapping.Scalar) {
        if let int = scalar.int {
            self = .int(int)
        } else if let double = scalar.double {
            self = .double(double)
        } else if let bool = scalar.bool {
            self = .bool(bool)
        } else {
            self = .string(scalar.text)
        }
    }
}

extension SourceRange {
    fileprivate func prefix(_ count: Int) -> SourceRange {
        lowerBound..<Swift.min(upperBound, lowerBound + count)
    }
}

extension String {
    /// The path of a file that `path` names in the file `base`, `..` resolved where possible.
    func relative(to base: String) -> String {
        if hasPrefix("/") { return self }
        var parts = base.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
        for part in split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != "..", !last.isEmpty {
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
