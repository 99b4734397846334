import Tensors

/// A table of which every column is asked for by name and type.
public struct DataTable: Sendable, Equatable {
    /// The names of the columns, in the order of the file.
    public let columns: [String]
    /// The number of rows.
    public let count: Int
    /// The entries by column; nil where a JSON object has none.
    private let entries: [[String?]]

    init(columns: [String], rows: [[String?]]) {
        self.columns = columns
        count = rows.count
        entries = columns.indices.map { column in rows.map { $0[column] } }
    }

    /// A column as texts.
    public func texts(_ column: String) -> [String] {
        present(column).map { $0.1 }
    }

    /// A column as numbers.
    public func numbers(_ column: String) -> [Double] {
        present(column).map { row, text in
            guard let value = Double(text) else { refuse(column, row, text, "a number") }
            return value
        }
    }

    /// A column as whole numbers.
    public func integers(_ column: String) -> [Int] {
        present(column).map { row, text in
            guard let value = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }) else {
                refuse(column, row, text, "a whole number")
            }
            return value
        }
    }

    /// The rows for which a column has this text.
    public func rows(where column: String, equals text: String) -> DataTable {
        let values = self.values(column)
        let kept = values.indices.filter { values[$0] == text }
        return DataTable(columns: columns, rows: kept.map { row in entries.map { $0[row] } })
    }

    private func values(_ column: String) -> [String?] {
        guard let index = columns.firstIndex(of: column) else {
            fail(
                "DataTable: there is no column '\(column)'; the columns are "
                    + columns.joined(separator: ", "))
        }
        return entries[index]
    }

    private func present(_ column: String) -> [(Int, String)] {
        values(column).enumerated().map { row, text in
            guard let text else { fail("DataTable: row \(row + 1) has no '\(column)'") }
            return (row, text)
        }
    }

    private func refuse(_ column: String, _ row: Int, _ text: String, _ kind: String) -> Never {
        fail("DataTable: '\(column)' in row \(row + 1) is '\(text)', not \(kind)")
    }
}

/// Why a text is no table.
struct TableFault: Error, Equatable {
    var reason: String
}

extension DataTable {
    /// Reads comma-separated values: a line of names, then one line a row. Fields may stand in
    /// double quotes, inside of which a quote is written twice (RFC 4180).
    init(csv text: String) throws(TableFault) {
        let lines = try Self.lines(of: text)
        guard let head = lines.first else { throw TableFault(reason: "the file is empty") }
        if Set(head).count != head.count {
            throw TableFault(reason: "two columns have the same name")
        }
        for (index, line) in lines.enumerated() where line.count != head.count {
            throw TableFault(
                reason: "line \(index + 1) has \(line.count) fields, the first \(head.count)")
        }
        self.init(columns: head, rows: lines.dropFirst().map { $0.map(Optional.some) })
    }

    private static func lines(of text: String) throws(TableFault) -> [[String]] {
        var lines: [[String]] = []
        var (line, field): ([String], [UInt8]) = ([], [])
        var (isQuoted, wasQuoted) = (false, false)
        func end(_ field: inout [UInt8]) {
            line.append(String(decoding: field, as: UTF8.self))
            (field, wasQuoted) = ([], false)
        }
        let bytes = Array(text.utf8)
        var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while i < bytes.count {
            let byte = bytes[i]
            i += 1
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                if i < bytes.count, bytes[i] == byte {
                    field.append(byte)
                    i += 1
                } else {
                    isQuoted = false
                }
            case _ where isQuoted: field.append(byte)
            case UInt8(ascii: "\"") where field.isEmpty && !wasQuoted:
                (isQuoted, wasQuoted) = (true, true)
            case UInt8(ascii: ","): end(&field)
            case UInt8(ascii: "\r") where i < bytes.count && bytes[i] == UInt8(ascii: "\n"):
                continue
            case UInt8(ascii: "\n"):
                // A line without anything, such as the last, is no row.
                if !line.isEmpty || !field.isEmpty || wasQuoted {
                    end(&field)
                    lines.append(line)
                    line = []
                }
            default: field.append(byte)
            }
        }
        if isQuoted { throw TableFault(reason: "a quote is not closed") }
        if !line.isEmpty || !field.isEmpty || wasQuoted {
            end(&field)
            lines.append(line)
        }
        return lines
    }
}
