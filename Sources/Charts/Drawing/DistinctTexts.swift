/// Names that share one place to be read, such as the categories of an axis, as lines of text: where
/// shortening would make two different names read the same, they get numbers.
struct DistinctTexts {
    private var lines: [String: [String]] = [:]

    /// - Parameters:
    ///   - width: the width that the lines of a name may have.
    ///   - limit: how many lines a name may take.
    init(
        _ names: [String], width: Double, size: Double, isBold: Bool = false, lines limit: Int,
        _ measurer: any TextMeasurer
    ) {
        var order: [String] = []
        for name in names where lines[name] == nil {
            order.append(name)
            lines[name] = measurer.wrapped(
                name, width: width, size: size, isBold: isBold, lines: limit)
        }
        let alike = Dictionary(grouping: order) { Self.text(self[$0]) }
        var taken = Set(alike.keys)
        var numbers: [String: Int] = [:]
        for name in order where (alike[Self.text(self[name])]?.count ?? 0) > 1 {
            let shared = self[name]
            var number = numbers[Self.text(shared), default: 0]
            var numbered: [String]
            repeat {
                number += 1
                let suffix = " (\(number))"
                let room = width - measurer.width(of: suffix, size: size, isBold: isBold)
                let last = measurer.shortened(
                    shared.last ?? "", width: room, size: size, isBold: isBold)
                numbered = shared.dropLast() + [last + suffix]
            } while !taken.insert(Self.text(numbered)).inserted
            numbers[Self.text(shared)] = number
            lines[name] = numbered
        }
    }

    /// The lines of one of the names.
    subscript(_ name: String) -> [String] { lines[name] ?? [name] }

    /// The number of lines of the name that takes the most, at least one.
    var mostLines: Int { max(1, lines.values.map(\.count).max() ?? 1) }

    /// The lines as they are read.
    private static func text(_ lines: [String]) -> String { lines.joined(separator: " ") }
}
