/// The texts at ticks.
enum TickText {
    /// Texts for equidistant ticks: as many decimals as the step needs, for all the same.
    static func linear(_ values: [Double], _ step: Ticks.Step, _ format: NumberFormat) -> [String] {
        let largest = values.map(\.magnitude).max() ?? 0
        switch format {
        case .percent:
            return values.map {
                DecimalText.typographic(DecimalText.hundredfold($0, -step.exponent - 2)) + "%"
            }
        case .scientific:
            return common(values, step, largest)
        case .automatic where largest >= 1e6 || (largest > 0 && largest < 1e-3):
            return common(values, step, largest)
        case .automatic, .plain:
            return grouped(values.map { DecimalText.fixed($0, -step.exponent) })
        }
    }

    /// Multiples of one power of ten, that of the largest value.
    private static func common(_ values: [Double], _ step: Ticks.Step, _ largest: Double)
        -> [String]
    {
        guard largest > 0 else { return values.map { _ in "0" } }
        let exponent = Int((Logarithm.base10(largest) + 1e-12).rounded(.down))
        let power = Logarithm.power(exponent.magnitude > 300 ? 0 : exponent)
        let digits = max(0, exponent - step.exponent)
        return values.map { value in
            if value == 0 { return "0" }
            let mantissa = DecimalText.typographic(DecimalText.fixed(value / power, digits))
            return "\(mantissa)×10\(DecimalText.superscript(exponent))"
        }
    }

    /// Texts for ticks that stand for themselves.
    static func individual(_ values: [Double], _ format: NumberFormat) -> [String] {
        if format == .automatic || format == .plain {
            return grouped(values.map { DecimalText.significant($0, 6) })
        }
        return values.map { value in
            switch format {
            case .percent:
                var digits = 0
                while digits < 6, let read = Double(DecimalText.hundredfold(value, digits)),
                    (read - value * 100).magnitude > 1e-9 * value.magnitude * 100
                {
                    digits += 1
                }
                return DecimalText.typographic(DecimalText.hundredfold(value, digits)) + "%"
            case .scientific, .automatic, .plain:
                return DecimalText.typographic(DecimalText.scientific(value, 1))
            }
        }
    }

    /// The text of a power of ten.
    static func decade(_ exponent: Int, _ format: NumberFormat) -> String {
        switch format {
        case .automatic, .scientific: "10\(DecimalText.superscript(exponent))"
        case .plain: grouped(DecimalText.fixed(Logarithm.power(exponent), max(0, -exponent)))
        case .percent:
            DecimalText.hundredfold(Logarithm.power(exponent), max(0, -exponent - 2)) + "%"
        }
    }

    /// The texts of one axis: 5000 stands alone, but beside 10,000 it is 5,000.
    private static func grouped(_ texts: [String]) -> [String] {
        let single = texts.map { grouped($0) }
        return single.contains { $0.contains(",") } ? texts.map { grouped($0, from: 4) } : single
    }

    /// The number with a true minus sign and, from so many digits before the point on, commas between
    /// groups of three.
    static func grouped(_ text: String, from least: Int = 5) -> String {
        let text = DecimalText.typographic(text)
        let whole = text.prefix { $0 != "." }
        let digits = whole.drop { $0 == "−" }
        guard digits.count >= least, digits.allSatisfy(\.isNumber) else { return text }
        var result = whole.first == "−" ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result + text.dropFirst(whole.count)
    }
}
