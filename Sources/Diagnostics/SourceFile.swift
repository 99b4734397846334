/// A text with a name, and the table that turns byte offsets into lines and columns.
///
/// Offsets are UTF-8 byte offsets everywhere in `papers`; only printing turns them into columns.
public struct SourceFile: Sendable, Hashable {
    /// The path as the user wrote it, for messages.
    public let path: String
    public let text: String

    /// The text's UTF-8 bytes.
    public let utf8: [UInt8]

    private let lineStarts: [Int]

    public init(path: String, text: String) {
        self.path = path
        self.text = text
        self.utf8 = Array(text.utf8)
        var starts = [0]
        for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.lineStarts = starts
    }

    public var lineCount: Int { lineStarts.count }

    /// The 1-based line and column (in characters) of a byte offset; offsets outside the text are
    /// clamped to it.
    public func position(of offset: Int) -> SourcePosition {
        let offset = max(0, min(offset, utf8.count))
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let prefix = String(decoding: utf8[lineStarts[low]..<offset], as: UTF8.self)
        return SourcePosition(line: low + 1, column: prefix.count + 1)
    }

    /// The byte offset at which a 1-based line starts.
    public func offset(ofLine line: Int) -> Int {
        lineStarts[max(0, min(line - 1, lineStarts.count - 1))]
    }

    /// A 1-based line without its line break.
    public func line(_ line: Int) -> String {
        guard line >= 1, line <= lineStarts.count else { return "" }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] - 1 : utf8.count
        if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: utf8[start..<max(start, end)], as: UTF8.self)
    }

    /// The text of a range, clamped to the file.
    public func text(in range: SourceRange) -> String {
        let lower = max(0, min(range.lowerBound, utf8.count))
        let upper = max(lower, min(range.upperBound, utf8.count))
        return String(decoding: utf8[lower..<upper], as: UTF8.self)
    }

    public static func == (a: SourceFile, b: SourceFile) -> Bool {
        a.path == b.path && a.utf8 == b.utf8
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(utf8.count)
    }
}

/// A 1-based line and column, the column counted in characters as editors do.
public struct SourcePosition: Sendable, Hashable, Comparable, Codable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A half-open range of UTF-8 byte offsets in one file.
public typealias SourceRange = Range<Int>
