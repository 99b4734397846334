/// The domain of an axis from the places of all marks.
struct DomainInference {
    private let direction: AxisReader.Direction
    private let type: ScaleType
    private var lowest = Double.infinity
    private var highest = -Double.infinity
    private var smallestMagnitude = Double.infinity
    /// Whether bars or areas stand on this axis, whose length means something only from its base.
    private var hasLengths = false
    private var hasPoints = false
    private var hasCells = false
    /// The part of the axis' length that the largest symbol takes, for a figure of usual size.
    private var symbolShare = 0.0

    /// Collects the extent of the marks; places at infinity (cut intervals) do not count.
    init(_ direction: AxisReader.Direction, _ type: ScaleType, _ placed: [PlacedMark?]) {
        self.direction = direction
        self.type = type
        for case let mark? in placed {
            let ends = direction == .x ? [mark.x, mark.x2] : [mark.y, mark.y2]
            for case let value? in ends { include(value) }
            for value in (direction == .x ? mark.columns?.x : mark.columns?.y) ?? [] {
                include(value)
            }
            hasCells = hasCells || mark.isCell
            symbolShare = max(symbolShare, mark.radius / (direction == .x ? 480 : 270))
            let isAlong = direction == .y ? !mark.isHorizontal : mark.isHorizontal
            switch mark.kind {
            case .bar, .area: hasLengths = hasLengths || isAlong
            case .point, .errorBar: hasPoints = true
            default: break
            }
        }
    }

    private mutating func include(_ value: Double) {
        guard value.isFinite else { return }
        lowest = min(lowest, value)
        highest = max(highest, value)
        if value != 0 { smallestMagnitude = min(smallestMagnitude, value.magnitude) }
    }

    /// The decade of the smallest magnitude, at most four below the largest: values that cross zero
    /// come as near to it as they like. Below 10⁻³⁰⁰ there are no decades to tell apart.
    var linearThreshold: Double {
        guard smallestMagnitude.isFinite else { return 1 }
        let largest = max(lowest.magnitude, highest.magnitude)
        let top = Logarithm.base10(largest).rounded(.down)
        return Logarithm.power(
            Int(max(Logarithm.base10(smallestMagnitude).rounded(.down), top - 4, -300)))
    }

    /// The two ends. The y axis ends at round numbers; the x axis follows the data, with a margin if there
    /// are points, whose symbols need room.
    func domain(isWhole: Bool, format: NumberFormat) -> (Double, Double) {
        // Large symbols are drawn whole, so those at the edges need room.
        guard symbolShare > 0.03, type == .linear, lowest < highest, !hasCells else {
            return usualDomain(isWhole: isWhole, format: format)
        }
        var wider = self
        let margin = (highest - lowest) * symbolShare
        wider.symbolShare = 0
        wider.lowest -= margin
        wider.highest += margin
        return wider.usualDomain(isWhole: isWhole, format: format)
    }

    private func usualDomain(isWhole: Bool, format: NumberFormat) -> (Double, Double) {
        guard lowest <= highest else { return type == .log ? (1, 10) : (0, 1) }
        if type == .log { return logarithmic() }
        if lowest == highest { return around(lowest) }
        if hasCells { return (lowest, highest) }
        let endsRound = direction == .y || hasLengths
        guard endsRound, type == .linear else {
            let margin = hasPoints || type != .linear ? 0.03 * (highest - lowest) : 0
            return (lowest == 0 && type != .linear ? 0 : lowest - margin, highest + margin)
        }
        let step = Ticks.step(
            length: highest - lowest, count: 10, isWhole: isWhole && format != .percent)
        let width = step.multiple(1)
        guard width > 0, width.isFinite else { return (lowest, highest) }
        return (
            step.multiple((lowest / width + 1e-9).rounded(.down)),
            step.multiple((highest / width - 1e-9).rounded(.up))
        )
    }

    /// A domain for a single value.
    private func around(_ value: Double) -> (Double, Double) {
        let reach = value == 0 ? 1 : value.magnitude / 2
        if hasLengths {
            return value > 0 ? (0, value * 1.25) : value < 0 ? (value * 1.25, 0) : (0, 1)
        }
        return (value - reach, value + reach)
    }

    private func logarithmic() -> (Double, Double) {
        if lowest == highest { return (lowest / 3, highest * 3) }
        let low = Logarithm.base10(lowest)
        let high = Logarithm.base10(highest)
        // 4 % of the length on either side; 10^margin from its series, which is exact enough here.
        let share = max(0.04, symbolShare)
        let margin = direction == .x && !hasPoints ? 0 : share * (high - low) * 2.302585092994046
        let factor = 1 + margin * (1 + margin / 2 * (1 + margin / 3 * (1 + margin / 4)))
        guard !hasLengths else {
            return (Logarithm.power(Int((low - 1e-9).rounded(.down))), highest * factor)
        }
        return (lowest / factor, highest * factor)
    }
}
