import Diagnostics

/// The text of a paragraph, heading or table cell as cmark's inline parser sees it, and where each
/// of its bytes stands in the file.
struct InlineContent {
    var bytes: [UInt8] = []
    /// The place of each byte in the file. A line break ends where the next line's text starts.
    var starts: [Int] = []
    var ends: [Int] = []
    /// Where the text would start if there were any.
    var origin = 0

    var count: Int { bytes.count }

    /// Appends the bytes of the file in `range`.
    mutating func append(_ range: SourceRange, of file: [UInt8]) {
        for offset in range {
            bytes.append(file[offset])
            starts.append(offset)
            ends.append(offset + 1)
        }
    }

    /// Appends a line break between two lines of text.
    mutating func appendBreak(_ range: SourceRange) {
        bytes.append(.newline)
        starts.append(range.lowerBound)
        ends.append(range.upperBound)
    }

    /// The place in the file of a range of this content.
    func range(_ range: Range<Int>) -> SourceRange {
        if range.isEmpty {
            if range.lowerBound < count {
                return starts[range.lowerBound]..<starts[range.lowerBound]
            }
            let end = ends.last ?? origin
            return end..<end
        }
        return starts[range.lowerBound]..<ends[range.upperBound - 1]
    }

    func hasPrefix(_ prefix: String, at index: Int) -> Bool {
        bytes[min(index, count)...].starts(with: prefix.utf8)
    }
}

extension SourceLines {
    /// The text of some lines, the prefixes of their containers and their indentation removed.
    /// The first line's text starts at `first`.
    func content(
        from first: Int, lines: ClosedRange<Int>, in containers: [Container]
    ) -> InlineContent {
        var content = InlineContent()
        var lastEnd = first
        for line in lines {
            let lineStart = contentStart(line, in: containers).offset
            let start =
                line == lines.lowerBound ? first : skipBlanks(from: lineStart, line: line)
            if line > lines.lowerBound { content.appendBreak(lastEnd..<start) }
            let end = max(start, end(line))
            content.append(start..<end, of: bytes)
            lastEnd = end
        }
        return content
    }

    /// The cells of a table row: split at unescaped `|`, trimmed, `\|` unescaped.
    func cells(from start: Int, line: Int) -> [InlineContent] {
        let end = trimmedEnd(line, from: start)
        var cells: [InlineContent] = []
        var at = start
        if at < end, bytes[at] == UInt8(ascii: "|") { at += 1 }
        while at < end {
            var cell = InlineContent()
            at = skipBlanks(from: at, line: line)
            cell.origin = at
            while at < end, bytes[at] != UInt8(ascii: "|") {
                if bytes[at] == .backslash, at + 1 < end, bytes[at + 1] == UInt8(ascii: "|") {
                    cell.bytes.append(bytes[at + 1])
                    cell.starts.append(at)
                    cell.ends.append(at + 2)
                    at += 2
                    continue
                }
                // Another escaped character stays escaped, and does not escape a bar.
                let length = bytes[at] == .backslash && at + 1 < end ? 2 : 1
                cell.append(at..<(at + length), of: bytes)
                at += length
            }
            while let last = cell.bytes.last, last.isBlank {
                cell.bytes.removeLast()
                cell.starts.removeLast()
                cell.ends.removeLast()
            }
            cells.append(cell)
            at += 1
        }
        return cells
    }
}
