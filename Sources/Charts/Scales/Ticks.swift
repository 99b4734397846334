/// A tick of an axis.
package struct Tick: Sendable, Equatable {
    package var value: Double
    /// The text at the tick; nil for the short ticks between those with text.
    package var label: String?
}

/// Ticks that people would choose: multiples of 1, 2 or 5 times a power of ten, whole decades on
/// logarithmic axes, every category.
package enum Ticks {
    /// The ticks of an axis, about `count` of them with text, in the order of their values.
    package static func of(_ axis: Axis, count: Int) -> [Tick] {
        if axis.type == .category {
            return axis.categories.indices.map {
                Tick(value: Double($0), label: axis.categories[$0])
            }
        }
        if let values = axis.values {
            let scale = AxisScale(axis)
            if let labels = axis.labels {
                return zip(values, labels).filter { $0.0.isFinite && scale.contains($0.0) }
                    .sorted { $0.0 < $1.0 }.map(Tick.init)
            }
            let placed = values.filter { $0.isFinite && scale.contains($0) }.sorted()
            return zip(placed, TickText.individual(placed, axis.format)).map(Tick.init)
        }
        switch axis.type {
        case .log: return logarithmic(axis, count: count)
        case .symmetricLog: return symmetric(axis, count: count)
        case .squareRoot: return squareRoot(axis, count: count)
        default: return linear(axis, count: count)
        }
    }

    /// A step of 1, 2 or 5 times a power of ten.
    package struct Step: Equatable {
        package var factor: Int
        package var exponent: Int

        /// The multiple of the step, correctly rounded.
        package func multiple(_ index: Double) -> Double {
            let product = index * Double(factor)
            return exponent >= 0
                ? product * Logarithm.power(exponent) : product / Logarithm.power(-exponent)
        }
    }

    /// The step that divides `length` into nearly `count` parts; never below one if `isWhole`.
    package static func step(length: Double, count: Int, isWhole: Bool = false) -> Step {
        guard length > 0, length.isFinite else { return Step(factor: 1, exponent: 0) }
        let raw = length / Double(max(1, count))
        if isWhole, raw <= 1 { return Step(factor: 1, exponent: 0) }
        let exponent = Int(Logarithm.base10(raw).rounded(.down))
        let part = raw / Step(factor: 1, exponent: exponent).multiple(1)
        // The bounds lie at the geometric means: √2, √10, √50.
        if part >= 7.0710678 { return Step(factor: 1, exponent: exponent + 1) }
        return Step(factor: part >= 3.1622777 ? 5 : part >= 1.4142136 ? 2 : 1, exponent: exponent)
    }

    private static func linear(_ axis: Axis, count: Int) -> [Tick] {
        let length = axis.upper - axis.lower
        // On a percentage axis a "whole" value is still a fraction of one hundred.
        let isWhole = axis.isWhole && axis.format != .percent
        let step = step(length: length, count: count, isWhole: isWhole)
        let width = step.multiple(1)
        guard width > 0 else { return [] }
        let first = (axis.lower / width - 1e-6).rounded(.up)
        let last = (axis.upper / width + 1e-6).rounded(.down)
        guard last >= first, last - first < 1000 else { return [] }
        let values = (0...Int(last - first)).map { step.multiple(first + Double($0)) }
        return zip(values, TickText.linear(values, step, axis.format)).map(Tick.init)
    }

    private static func logarithmic(_ axis: Axis, count: Int) -> [Tick] {
        let low = Logarithm.base10(axis.lower)
        let high = Logarithm.base10(axis.upper)
        let first = Int((low - 1e-9).rounded(.up))
        let last = Int((high + 1e-9).rounded(.down))
        if last - first < 1 { return withinDecade(axis, low: low, high: high, count: count) }
        let stride = (last - first) / max(1, count) + 1
        var ticks: [Tick] = []
        for exponent in (first - 1)...last {
            let decade = Logarithm.power(exponent)
            if exponent >= first {
                let isLabelled = (exponent - first) % stride == 0
                ticks.append(
                    Tick(
                        value: decade,
                        label: isLabelled ? TickText.decade(exponent, axis.format) : nil))
            }
            guard stride == 1, last - first <= 6 else { continue }
            for factor in 2...9 {
                let value = Double(factor) * decade
                if value >= axis.lower, value <= axis.upper {
                    ticks.append(Tick(value: value, label: nil))
                }
            }
        }
        return ticks
    }

    /// Ticks of a logarithmic axis that spans less than two decade marks: 1, 2, 5, 10, or round
    /// numbers if even these are too few.
    private static func withinDecade(
        _ axis: Axis, low: Double, high: Double, count: Int
    ) -> [Tick] {
        var values: [Double] = []
        for exponent in Int(low.rounded(.down))...Int(high.rounded(.up)) {
            for factor in [1.0, 2, 5] {
                let value =
                    exponent < 0
                    ? factor / Logarithm.power(-exponent) : factor * Logarithm.power(exponent)
                if value >= axis.lower * (1 - 1e-9), value <= axis.upper * (1 + 1e-9) {
                    values.append(value)
                }
            }
        }
        if values.count < 3 {
            var plain = axis
            plain.type = .linear
            return linear(plain, count: min(count, 4))
        }
        return zip(values, TickText.individual(values, axis.format)).map(Tick.init)
    }

    /// Nearly equidistant ticks of a square-root axis: numbers of one digit times a power of ten.
    private static func squareRoot(_ axis: Axis, count: Int) -> [Tick] {
        let ends = [axis.lower, axis.upper].map { AxisScale.transformed($0, axis) }
        let parts = max(1, count - 1)
        var values: [Double] = []
        // Zero is a tick wherever it is in sight.
        let start = axis.lower <= 0 && axis.upper > 0 ? 0 : ends[0]
        let step = (ends[1] - ends[0]) / Double(parts)
        guard step > 0, step.isFinite else { return [] }
        for index in -parts...parts {
            let root = start + Double(index) * step
            let value = roundedToDigit(root * root.magnitude)
            if value >= axis.lower, value <= axis.upper, values.last.map({ $0 < value }) ?? true {
                values.append(value)
            }
        }
        return zip(values, TickText.individual(values, axis.format)).map(Tick.init)
    }

    /// The number with one significant digit.
    private static func roundedToDigit(_ value: Double) -> Double {
        guard value != 0, value.isFinite else { return 0 }
        let step = Step(factor: 1, exponent: Int(Logarithm.base10(value.magnitude).rounded(.down)))
        return step.multiple((value / step.multiple(1)).rounded())
    }

    private static func symmetric(_ axis: Axis, count: Int) -> [Tick] {
        let threshold = axis.linearThreshold ?? 1
        let first = Int(Logarithm.base10(threshold).rounded(.up))
        let reach = max(axis.lower.magnitude, axis.upper.magnitude)
        let last = reach > 0 ? Int((Logarithm.base10(reach) + 1e-9).rounded(.down)) : first
        guard last >= first else { return linear(axis, count: count) }
        let sides = axis.lower < 0 && axis.upper > 0 ? 2 : 1
        let stride = (last - first + 1) * sides / max(1, count) + 1
        // Where there is no room for all, the threshold lies too near to zero for a text of its own.
        let exponents = Swift.stride(from: last, through: first, by: -stride)
            .filter { stride == 1 || $0 > first }
        let positive = exponents.map {
            Tick(value: Logarithm.power($0), label: TickText.decade($0, axis.format))
        }
        let negative = positive.map { Tick(value: -$0.value, label: $0.label.map { "−\($0)" }) }
        let all = negative + [Tick(value: 0, label: "0")] + positive.reversed()
        return all.filter { $0.value >= axis.lower && $0.value <= axis.upper }
    }
}
