/// A table of results: one line for each method, data set or setting.
///
///     var table = Table(columns: ["Loss", "Accuracy", "Epochs"])
///     table.addRow([.text("ALDR-KL"), .spread(mean: 0.962, 0.003), .number(40)])
///     show(table.best(.highest, in: "Accuracy"))
public struct Table: Sendable, Equatable, Codable {
    /// The heads of the columns.
    public private(set) var columns: [String]
    /// The cells, row by row; every row has one cell for each column.
    public private(set) var rows: [[TableCell]]
    /// Which value of each column is emphasised as the best; nil for none.
    package private(set) var emphasis: [TableExtreme?]

    /// A table with the given heads and rows. Short rows are filled with empty cells, cells beyond
    /// the last column are dropped.
    public init(columns: [String], rows: [[TableCell]] = []) {
        self.columns = columns
        self.rows = []
        self.emphasis = Array(repeating: nil, count: columns.count)
        for row in rows { addRow(row) }
    }

    /// Adds a row at the end. A short row is filled with empty cells, cells beyond the last column
    /// are dropped.
    public mutating func addRow(_ cells: [TableCell]) {
        let missing = max(0, columns.count - cells.count)
        rows.append(
            Array(cells.prefix(columns.count)) + Array(repeating: .text(""), count: missing))
    }

    /// The table with the highest or lowest value of the column emphasised. A column that does not
    /// exist changes nothing.
    public func best(_ extreme: TableExtreme, in column: String) -> Table {
        guard let index = columns.firstIndex(of: column) else { return self }
        var table = self
        table.emphasis[index] = extreme
        return table
    }

    /// Whether the cell holds the best value of its column; equal values are all best.
    package func isBest(row: Int, column: Int) -> Bool {
        guard let extreme = emphasis[column], let value = rows[row][column].value, !value.isNaN
        else { return false }
        let others = rows.compactMap { $0[column].value }.filter { !$0.isNaN }
        guard others.count > 1 else { return false }
        return extreme == .highest ? value == others.max() : value == others.min()
    }

    /// Whether the column holds numbers only, and so is aligned to the right.
    package func isNumeric(column: Int) -> Bool {
        let filled = rows.map { $0[column] }.filter { $0.text != "" }
        return !filled.isEmpty && filled.allSatisfy { $0.value != nil }
    }

    /// The table as aligned plain text, for terminals.
    package var plainText: String {
        let cells = [columns] + rows.map { $0.map(\.text) }
        let widths = columns.indices.map { column in
            cells.map { $0[column].count }.max() ?? 0
        }
        func line(_ row: [String], isHead: Bool) -> String {
            let fields = row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - text.count)
                return isNumeric(column: column) ? padding + text : text + padding
            }
            var text = fields.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return
            ([line(columns, isHead: true), rule] + cells.dropFirst().map { line($0, isHead: false) })
            .joined(separator: "\n")
    }

    /// The table as CSV (RFC 4180) with numbers unrounded; a mean with its spread takes two columns.
    package var csv: String {
        let hasSpread = columns.indices.map { column in rows.contains { $0[column].spread != nil } }
        var head: [String] = []
        for (column, name) in columns.enumerated() {
            head.append(name)
            if hasSpread[column] { head.append("\(name) spread") }
        }
        let body = rows.map { row in
            row.enumerated().flatMap { column, cell in
                let value = cell.value.map(DecimalText.shortest) ?? cell.text
                guard hasSpread[column] else { return [value] }
                return [value, cell.spread.map(DecimalText.shortest) ?? ""]
            }
        }
        return CSV.text([head] + body)
    }
}

/// The end of a column at which its best value stands.
public enum TableExtreme: String, Sendable, Hashable, Codable {
    case highest
    case lowest
}
