/// A type whose values can be placed on an axis or told apart by a style: numbers and text.
public protocol Plottable {
    /// The value as a chart keeps it: a number, or the name of a category.
    var plotted: PlottedValue { get }
}

/// A value as a chart keeps it.
public enum PlottedValue: Sendable, Hashable {
    /// A quantity; not necessarily finite.
    case number(Double)
    /// The name of a category.
    case category(String)
}

extension Int: Plottable {
    /// The integer as a quantity.
    public var plotted: PlottedValue { .number(Double(self)) }
}

extension Double: Plottable {
    /// The number itself.
    public var plotted: PlottedValue { .number(self) }
}

extension String: Plottable {
    /// The text as the name of a category.
    public var plotted: PlottedValue { .category(self) }
}

/// A labelled value for a channel of a mark: `.value("Epoch", 3)`.
///
/// The label names the quantity. It becomes the title of the axis or of the legend unless the chart
/// sets one.
public struct PlottableValue: Sendable, Hashable {
    /// The name of the quantity.
    package var label: String
    /// The value of this mark.
    package var value: PlottedValue
    /// The end of an interval that begins at `value`; nil for a single value.
    package var upper: Double?

    /// A value of the quantity `label`: a number for a continuous scale, text for categories.
    public static func value<Value: Plottable>(_ label: String, _ value: Value) -> PlottableValue {
        PlottableValue(label: label, value: value.plotted)
    }

    /// An interval of the quantity `label`, such as a bin of a histogram: `BarMark` and
    /// `RectangleMark` cover it.
    public static func value(_ label: String, _ range: ClosedRange<Double>) -> PlottableValue {
        PlottableValue(
            label: label, value: .number(range.lowerBound), upper: range.upperBound)
    }
}

extension PlottedValue {
    /// The number, or nil for a category.
    package var number: Double? {
        if case .number(let number) = self { return number }
        return nil
    }

    /// The value as the name of a category: text as it is, numbers in their shortest form.
    package var name: String {
        switch self {
        case .number(let number): DecimalText.shortest(number)
        case .category(let name): name
        }
    }
}
