/// Aligns the decimal points of a column of numbers that is set to the right: figure spaces, which
/// are as wide as digits, take the place of the digits that a number has less than others.
enum NumberAlignment {
    /// The spaces to put after each of the texts. None if a text is not a plain number or percentage,
    /// or if only some are percentages.
    static func padding(_ texts: [String]) -> [String] {
        let none = texts.map { _ in "" }
        let numbers = texts.filter { !$0.isEmpty }
        let isPercent = numbers.first?.hasSuffix("%") ?? false
        var decimals: [Int?] = []
        for text in texts {
            if text.isEmpty {
                decimals.append(nil)
                continue
            }
            guard text.hasSuffix("%") == isPercent, let count = count(text) else { return none }
            decimals.append(count)
        }
        let most = decimals.compactMap { $0 }.max() ?? 0
        return decimals.map { count in
            guard let count, count < most else { return "" }
            // The point itself is as wide as a punctuation space.
            return (count == 0 ? "\u{2008}" : "")
                + String(repeating: "\u{2007}", count: most - count)
        }
    }

    /// The number of digits after the point; nil if the text is not a plain number.
    private static func count(_ text: String) -> Int? {
        var rest = Substring(text)
        if rest.last == "%" { rest.removeLast() }
        if let sign = rest.first, "−-+".contains(sign) { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        return parts.count == 2 ? parts[1].count : 0
    }
}
