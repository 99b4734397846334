/// The mapping of an axis from values to a fraction of its length.
package struct AxisScale: Sendable {
    package let axis: Axis
    private let start: Double
    private let length: Double
    /// One half where the length of the domain is infinite although its ends are not.
    private let part: Double
    private let isReversed: Bool

    /// The mapping of a resolved axis.
    package init(_ axis: Axis) {
        self.axis = axis
        isReversed = axis.isReversed ?? false
        let (lower, upper) = (
            Self.transformed(axis.lower, axis), Self.transformed(axis.upper, axis)
        )
        part = (upper - lower).isFinite ? 1 : 0.5
        start = lower * part
        length = upper * part - start
    }

    /// Where the value lies: 0 at the lower end of the domain, 1 at the upper. What lies far outside
    /// stays a number that can be drawn.
    package func fraction(_ value: Double) -> Double {
        let fraction =
            length == 0 ? 0.5 : (Self.transformed(value, axis) * part - start) / length
        let near = fraction.magnitude > 1e6 ? (fraction < 0 ? -1e6 : 1e6) : fraction
        return isReversed ? 1 - near : near
    }

    /// Whether the value lies in the domain, up to rounding.
    package func contains(_ value: Double) -> Bool {
        let fraction = fraction(value)
        return fraction >= -1e-9 && fraction <= 1 + 1e-9
    }

    /// The value in the space in which the axis is linear.
    static func transformed(_ value: Double, _ axis: Axis) -> Double {
        transformed(value, axis.type, threshold: axis.linearThreshold ?? 1)
    }

    /// The value in the space in which a scale of this type is linear.
    static func transformed(_ value: Double, _ type: ScaleType, threshold: Double) -> Double {
        switch type {
        case .linear, .category:
            return value
        case .log:
            return value > 0 ? Logarithm.base10(value) : -400
        case .symmetricLog:
            let magnitude = Logarithm.base10(1 + value.magnitude / threshold)
            return value < 0 ? -magnitude : magnitude
        case .squareRoot:
            let magnitude = value.magnitude.squareRoot()
            return value < 0 ? -magnitude : magnitude
        }
    }
}
