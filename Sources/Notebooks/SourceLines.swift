import Diagnostics

/// The bytes that cmark reads, line by line as cmark counts them (`\n`, `\r\n` and `\r` end
/// lines), at their offsets in the file.
struct SourceLines {
    /// The whole file, with mathematics masked.
    let bytes: [UInt8]
    /// Where cmark's input starts in the file, after the front matter.
    let base: Int
    private var starts: [Int] = []
    private var ends: [Int] = []

    init(_ bytes: [UInt8], from base: Int) {
        self.bytes = bytes
        self.base = base
        var start = base
        var at = base
        while at < bytes.count {
            let byte = bytes[at]
            if byte == .newline || byte == .carriageReturn {
                starts.append(start)
                ends.append(at)
                if byte == .carriageReturn, at + 1 < bytes.count, bytes[at + 1] == .newline {
                    at += 1
                }
                start = at + 1
            }
            at += 1
        }
        if start < bytes.count || starts.isEmpty {
            starts.append(start)
            ends.append(bytes.count)
        }
    }

    var count: Int { starts.count }

    /// The offset at which a 1-based line starts; the end of the file for lines after the last.
    func start(_ line: Int) -> Int {
        line > count ? bytes.count : starts[max(0, line - 1)]
    }

    /// The offset of the line break that ends a line.
    func end(_ line: Int) -> Int {
        line > count ? bytes.count : ends[max(0, line - 1)]
    }

    /// The 1-based line of an offset.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low + 1
    }

    /// The end of a line without the white space before it.
    func trimmedEnd(_ line: Int, from start: Int) -> Int {
        var end = self.end(line)
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return max(start, end)
    }

    func isBlank(_ line: Int) -> Bool {
        trimmedEnd(line, from: start(line)) == start(line)
    }

    /// The first offset at or after `offset` that is not a space or tab, within the line.
    func skipBlanks(from offset: Int, line: Int) -> Int {
        var offset = offset
        let end = self.end(line)
        while offset < end, bytes[offset].isBlank { offset += 1 }
        return offset
    }
}

/// A container whose prefix stands on each line of what it holds.
struct Container {
    enum Kind {
        case quote
        /// A list item or footnote whose text is indented by so many columns.
        case indented(Int)
    }

    var kind: Kind
    /// The line on which the container starts and the column (from 0) and offset of its content
    /// there.
    var line: Int
    var column: Int
    var offset: Int
}

extension SourceLines {
    /// Where the content of a line starts once the prefixes of its containers are taken off, and
    /// its column (from 0, tabs expanded). Missing prefixes are lazy continuation.
    func contentStart(_ line: Int, in containers: [Container]) -> (offset: Int, column: Int) {
        if let last = containers.last, last.line == line { return (last.offset, last.column) }
        var offset = start(line)
        var column = 0
        let end = self.end(line)
        loop: for container in containers {
            var ahead = offset
            var aheadColumn = column
            func step() {
                aheadColumn = bytes[ahead] == .tab ? (aheadColumn / 4 + 1) * 4 : aheadColumn + 1
                ahead += 1
            }
            switch container.kind {
            case .quote:
                while ahead < end, bytes[ahead].isBlank { step() }
                guard ahead < end, bytes[ahead] == UInt8(ascii: ">"), aheadColumn - column <= 3
                else { break loop }
                step()
                if ahead < end, bytes[ahead].isBlank { step() }
            case .indented(let width):
                while ahead < end, bytes[ahead].isBlank, aheadColumn - column < width { step() }
                guard aheadColumn - column >= width || ahead == end else { break loop }
            }
            offset = ahead
            column = aheadColumn
        }
        return (offset, column)
    }

    /// The column (from 0, tabs expanded) of an offset of a line.
    func column(of offset: Int, line: Int) -> Int {
        var column = 0
        var at = start(line)
        while at < min(offset, bytes.count) {
            column = bytes[at] == .tab ? (column / 4 + 1) * 4 : column + 1
            at += 1
        }
        return column
    }
}

extension UInt8 {
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let tab = UInt8(ascii: "\t")
    static let space = UInt8(ascii: " ")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")
    static let dollar = UInt8(ascii: "$")

    /// Stands for each byte of mathematics in cmark's input: neither white space nor punctuation
    /// nor anything else that CommonMark knows.
    static let mask: UInt8 = 0x1A

    var isBlank: Bool { self == .space || self == .tab }
    var isSpace: Bool { self == .space || (9...13).contains(self) }
    var isDigit: Bool { (48...57).contains(self) }
    var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
    /// ASCII letters, digits, `_` and `-`: what labels are made of.
    var isLabelByte: Bool {
        isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
    }
    var isPunctuation: Bool {
        (33...47).contains(self) || (58...64).contains(self) || (91...96).contains(self)
            || (123...126).contains(self)
    }
}
