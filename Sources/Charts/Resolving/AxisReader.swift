/// Reads the values of one axis: decides the type of its scale and turns values into numbers.
struct AxisReader {
    enum Direction { case x, y }

    let direction: Direction
    let type: ScaleType
    private(set) var categories: [String] = []
    private var index: [String: Int] = [:]
    private let isWhole: Bool
    private let label: String?

    /// Decides the scale from the marks: categories if any value is text.
    init(_ direction: Direction, _ marks: [Mark], _ options: AxisOptions) {
        self.direction = direction
        var names: [String] = []
        var seen: Set<String> = []
        var hasText = false
        var isWhole = true
        var hasDodge = false
        var labels: (mark: String?, interval: String?, rule: String?)
        for mark in marks where !mark.isGap {
            let values =
                direction == .x
                ? [mark.x, mark.xStart, mark.xEnd] : [mark.y, mark.yStart, mark.yEnd]
            if let columns = mark.columns {
                let numbers = direction == .x ? columns.x : columns.y
                isWhole = isWhole && numbers.allSatisfy { $0 == $0.rounded() }
            }
            for value in values where mark.columns == nil {
                guard let value else { continue }
                switch value.value {
                case .category: hasText = true
                case .number(let number): isWhole = isWhole && number == number.rounded()
                }
            }
            if mark.positionBy != nil { hasDodge = true }
            if mark.kind == .rule || mark.kind == .errorBar {
                labels.rule = labels.rule ?? values.compactMap { $0?.label }.first
            } else {
                labels.mark = labels.mark ?? values[0]?.label
                labels.interval = labels.interval ?? values[2]?.label
            }
        }
        let wanted = options.type ?? .linear
        // Slots side by side need categories; a logarithmic axis has no room for them.
        let mustBeCategory = hasText || (hasDodge && wanted == .log && direction == .x)
        type = mustBeCategory ? .category : wanted
        label = labels.mark ?? labels.interval ?? labels.rule
        self.isWhole = isWhole
        guard type == .category else { return }
        if let listed = options.categories {
            for name in listed where seen.insert(name).inserted { names.append(name) }
        } else {
            for mark in marks {
                let values =
                    direction == .x
                    ? [mark.x, mark.xStart, mark.xEnd] : [mark.y, mark.yStart, mark.yEnd]
                for value in values {
                    guard let name = value?.value.name else { continue }
                    if seen.insert(name).inserted { names.append(name) }
                }
            }
        }
        categories = names
        for (position, name) in names.enumerated() { index[name] = position }
    }

    /// The place of a value on the axis, or nil with a note if it has none.
    func position(_ value: PlottableValue, _ notes: inout Notes) -> Double? {
        if type == .category {
            guard let position = index[value.value.name] else {
                notes.unlisted += 1
                return nil
            }
            return Double(position)
        }
        guard let number = value.value.number, number.isFinite, number.magnitude < 1e300 else {
            notes.notFinite += 1
            return nil
        }
        guard type != .log || number > 1e-300 else {
            notes.notPositive += 1
            return nil
        }
        return number
    }

    /// The places of a column of numbers, those without one as NaN, counted in the notes.
    func positions(_ numbers: [Double], _ notes: inout Notes) -> [Double] {
        let isLog = type == .log
        return numbers.map { number in
            guard number.isFinite, number.magnitude < 1e300 else {
                notes.notFinite += 1
                return .nan
            }
            guard !isLog || number > 1e-300 else {
                notes.notPositive += 1
                return .nan
            }
            return number
        }
    }

    /// The place of an end of an interval. On a logarithmic axis a lower end at or below zero is
    /// minus infinity, which later becomes the edge of the plot.
    func edge(_ value: PlottableValue, _ notes: inout Notes) -> Double? {
        if type == .log, let number = value.value.number, number <= 1e-300 {
            notes.cutAtZero += 1
            return -.infinity
        }
        return position(value, &notes)
    }

    /// The resolved axis for the places of the marks.
    func axis(_ placed: [PlacedMark?], _ options: AxisOptions, _ notes: inout Notes) -> Axis {
        var axis = Axis(label: options.label ?? label, type: type, lower: 0, upper: 1)
        if axis.label == "" { axis.label = nil }
        axis.categories = categories
        axis.isHidden = options.visibility == .hidden
        axis.format = options.format
        axis.values = options.values
        axis.labels = options.values == nil ? nil : options.labels
        axis.hasGrid = options.grid == .automatic ? nil : options.grid == .visible
        axis.isReversed = options.isReversed ? true : nil
        if type == .category {
            axis.lower = -0.5
            axis.upper = Double(max(1, categories.count)) - 0.5
            return axis
        }
        axis.isWhole = isWhole
        let extent = DomainInference(direction, type, placed)
        axis.linearThreshold = type == .symmetricLog ? extent.linearThreshold : nil
        if let domain = options.domain {
            let fits =
                domain.lowerBound.isFinite && domain.upperBound.isFinite
                && domain.lowerBound < domain.upperBound
                && (type != .log || domain.lowerBound > 0)
            if fits {
                axis.lower = domain.lowerBound
                axis.upper = domain.upperBound
                return axis
            }
            let name = direction == .x ? "x" : "y"
            notes.settings.append("The domain set for the \(name) axis cannot be used.")
        }
        (axis.lower, axis.upper) = extent.domain(isWhole: isWhole, format: options.format)
        return axis
    }
}
