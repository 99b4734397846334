/// One cell of a `Table`: text, a number, or a mean with its spread.
public struct TableCell: Sendable, Equatable {
    /// How the number is written.
    package enum Format: Sendable, Equatable {
        /// Integers in full, others with this many significant digits.
        case significant(Int)
        /// This many digits after the point.
        case decimals(Int)
        /// Times one hundred, this many digits after the point, and a percent sign.
        case percent(Int)
    }

    /// The number; nil for text.
    package var value: Double?
    /// The half width of the interval around the number, such as a standard deviation.
    package var spread: Double?
    package var format = Format.significant(4)
    private var words = ""

    /// A cell with text.
    public static func text(_ text: String) -> TableCell {
        var cell = TableCell()
        cell.words = text
        return cell
    }

    /// A number: integers in full, others with four significant digits, or with exactly `digits`
    /// digits after the point.
    public static func number(_ value: Double, digits: Int? = nil) -> TableCell {
        TableCell(value: value, format: digits.map { .decimals($0) } ?? .significant(4))
    }

    /// A fraction as a percentage: 0.9612 is written 96.1%.
    public static func percent(_ value: Double, digits: Int = 1) -> TableCell {
        TableCell(value: value, format: .percent(digits))
    }

    /// A mean with its spread: 0.961 ± 0.004.
    public static func spread(mean: Double, _ spread: Double, digits: Int = 3) -> TableCell {
        TableCell(value: mean, spread: spread, format: .decimals(digits))
    }

    /// A mean fraction with its spread as percentages: 96.1 ± 0.4%.
    public static func percentSpread(mean: Double, _ spread: Double, digits: Int = 1) -> TableCell {
        TableCell(value: mean, spread: spread, format: .percent(digits))
    }

    /// The cell as the page shows it.
    package var text: String {
        guard let value else { return words }
        let percent = if case .percent = format { "%" } else { "" }
        guard let spread else { return written(value) + percent }
        return "\(written(value)) ± \(written(spread))\(percent)"
    }

    private func written(_ value: Double) -> String {
        let text =
            switch format {
            case .decimals(let digits): DecimalText.fixed(value, digits)
            case .percent(let digits): DecimalText.hundredfold(value, digits)
            case .significant(let digits): DecimalText.significant(value, digits)
            }
        return DecimalText.typographic(text)
    }
}

extension TableCell: Codable {
    private enum Key: String, CodingKey {
        case text, value, spread, significant, decimals, percent
    }

    /// Reads text, or an object with the number and how it is written.
    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        value = try container.decode(RecordedNumber.self, forKey: .value).value
        spread = try container.decodeIfPresent(RecordedNumber.self, forKey: .spread)?.value
        if let digits = try container.decodeIfPresent(Int.self, forKey: .decimals) {
            format = .decimals(digits)
        } else if let digits = try container.decodeIfPresent(Int.self, forKey: .percent) {
            format = .percent(digits)
        } else {
            format = .significant(try container.decode(Int.self, forKey: .significant))
        }
    }

    /// Writes text as text, a number as an object with how it is written.
    public func encode(to encoder: any Encoder) throws {
        guard let value else {
            var container = encoder.singleValueContainer()
            try container.encode(words)
            return
        }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(RecordedNumber(value), forKey: .value)
        try container.encodeIfPresent(spread.map(RecordedNumber.init), forKey: .spread)
        switch format {
        case .significant(let digits): try container.encode(digits, forKey: .significant)
        case .decimals(let digits): try container.encode(digits, forKey: .decimals)
        case .percent(let digits): try container.encode(digits, forKey: .percent)
        }
    }
}
