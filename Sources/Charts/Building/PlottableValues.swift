/// A labelled column of numbers for a channel of a whole series: `.values("Width", widths)`.
///
/// A chart keeps the numbers as they are, without a mark for each, so a million of them are no
/// burden.
public struct PlottableValues: Sendable, Hashable {
    /// The name of the quantity.
    package var label: String
    /// The numbers, in the order of the points.
    package var numbers: [Double]

    /// The numbers of the quantity `label`.
    public static func values(_ label: String, _ numbers: [Double]) -> PlottableValues {
        PlottableValues(label: label, numbers: numbers)
    }
}

extension Mark {
    /// A mark for a whole series. Without a partner in the other column a number has no place.
    init(_ kind: Kind, x: PlottableValues, y: PlottableValues) {
        let count = min(x.numbers.count, y.numbers.count)
        self.init(
            kind, x: .value(x.label, x.numbers.first ?? 0),
            y: .value(y.label, y.numbers.first ?? 0))
        columns = PointColumns(
            x: Array(x.numbers.prefix(count)), y: Array(y.numbers.prefix(count)))
        withoutPartner = max(x.numbers.count, y.numbers.count) - count
    }
}
