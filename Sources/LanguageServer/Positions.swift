import Diagnostics

/// The protocol counts lines from 0 and columns in UTF-16 code units; we count bytes of UTF-8.
extension SourceFile {
    /// The byte offset of a position; positions outside the text are moved into it.
    func offset(line: Int, utf16Column: Int) -> Int {
        guard line >= 0 else { return 0 }
        guard line < lineCount else { return utf8.count }
        let start = offset(ofLine: line + 1)
        var column = 0
        var offset = start
        for scalar in self.line(line + 1).unicodeScalars {
            column += UTF16.width(scalar)
            // Inside a pair of surrogates is before the character.
            if column > max(0, utf16Column) { break }
            offset += UTF8.width(scalar)
        }
        return offset
    }

    func offset(_ position: JSON?) -> Int? {
        guard let line = position?["line"]?.integer,
            let column = position?["character"]?.integer
        else { return nil }
        return offset(line: line, utf16Column: column)
    }

    func range(_ range: JSON?) -> SourceRange? {
        guard let start = offset(range?["start"]), let end = offset(range?["end"]) else {
            return nil
        }
        return min(start, end)..<max(start, end)
    }

    func json(offset: Int) -> JSON {
        let line = position(of: offset).line
        let start = self.offset(ofLine: line)
        let column = text(in: start..<max(start, offset)).utf16.count
        return .object(["line": .integer(line - 1), "character": .integer(column)])
    }

    func json(_ range: SourceRange) -> JSON {
        .object(["start": json(offset: range.lowerBound), "end": json(offset: range.upperBound)])
    }
}
