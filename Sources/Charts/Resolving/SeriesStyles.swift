/// The styles that scales give to series, and the legend that explains them.
struct SeriesStyles {
    /// The names of one channel in their order.
    private struct Names {
        var label: String?
        var list: [String] = []
        var index: [String: Int] = [:]

        mutating func add(_ name: String) {
            guard index[name] == nil else { return }
            index[name] = list.count
            list.append(name)
        }
    }

    /// What kinds of marks carry a name, for its key in the legend.
    private struct Use {
        var kinds: Set<Mark.Kind> = []
        var stroke: StrokeStyle?
        var symbol: Symbol?
        var color: Color?
        var isBand = false
    }

    private(set) var legend = Legend(groups: [], isHidden: false, position: .automatic)
    private(set) var colorScale: ColorScale?
    private var colors = Names()
    private var symbols = Names()
    private var dashes = Names()
    private let range: [Color]
    /// Whether symbols mark the points of lines, so that lines need no dash to be told apart.
    private var hasPoints = false
    private var hasBars = false

    /// Dash patterns in the order in which series get them.
    static let patterns: [[Double]] = [
        [], [7, 3], [2, 2.5], [9, 3, 2, 3], [14, 3], [4.5, 2], [9, 2.5, 2, 2.5, 2, 2.5], [1, 2],
    ]

    /// Reads the style channels of all marks.
    init(_ marks: [Mark], _ options: ChartOptions) {
        range = options.colorRange ?? Palette.order
        for name in options.colorDomain ?? [] { colors.add(name) }
        var numbers: (lowest: Double, highest: Double) = (.infinity, -.infinity)
        var isFilled = false
        for mark in marks where !mark.isGap {
            if mark.colorNumber != nil, mark.kind != .point, mark.kind != .line { isFilled = true }
            if let by = mark.levelBy ?? mark.colorBy {
                if let number = mark.colorNumber {
                    if number.isFinite {
                        numbers = (min(numbers.lowest, number), max(numbers.highest, number))
                    }
                    colorScale = colorScale ?? ColorScale(label: by.label, lower: 0, upper: 1)
                } else {
                    colors.label = colors.label ?? by.label
                    colors.add(by.value.name)
                }
            }
            if let by = mark.symbolBy {
                symbols.label = symbols.label ?? by.label
                symbols.add(by.value.name)
            }
            if let by = mark.lineStyleBy {
                dashes.label = dashes.label ?? by.label
                dashes.add(by.value.name)
            }
            if mark.kind == .point { hasPoints = true }
            if mark.kind == .bar { hasBars = true }
        }
        if colorScale != nil {
            finishColorScale(numbers, isFilled: isFilled, options)
        }
        legend = makeLegend(marks, options)
    }

    /// Marks whose lines are coloured by more than eight numbers get them as levels: so many could
    /// not be told apart by name.
    static func leveled(_ marks: [Mark]) -> [Mark] {
        func number(_ mark: Mark) -> Double? {
            mark.kind == .line ? mark.colorBy?.value.number : nil
        }
        guard Set(marks.compactMap(number)).count > 8 else { return marks }
        return marks.map { mark in
            guard number(mark) != nil else { return mark }
            var mark = mark
            mark.levelBy = mark.colorBy
            mark.colorBy = nil
            return mark
        }
    }

    private mutating func finishColorScale(
        _ numbers: (lowest: Double, highest: Double), isFilled: Bool, _ options: ChartOptions
    ) {
        var (lower, upper) = numbers
        if options.colorScheme == .diverging {
            let reach = max(lower.magnitude, upper.magnitude)
            (lower, upper) = (-reach, reach)
        }
        if let bounds = options.colorBounds {
            (lower, upper) = (bounds.lowerBound, bounds.upperBound)
        }
        if !lower.isFinite || !upper.isFinite { (lower, upper) = (0, 1) }
        if lower == upper { (lower, upper) = (lower - 0.5, upper + 0.5) }
        colorScale?.lower = lower
        colorScale?.upper = upper
        if options.colorScheme != .sequential { colorScale?.scheme = options.colorScheme }
        if !isFilled { colorScale?.start = 0.3 }
        if options.colorType != .linear, options.colorType != .log || lower > 0 {
            colorScale?.type = options.colorType
        }
    }

    /// The colour of a mark.
    func color(_ mark: Mark) -> Color {
        if let color = mark.style.color { return color }
        if mark.kind == .errorBar, hasBars { return .primary }
        if mark.colorNumber == nil, let name = mark.colorBy?.value.name,
            let index = colors.index[name]
        {
            return range[index % range.count]
        }
        return mark.kind == .rule ? .primary : .blue
    }

    /// Which of `count` dashes or symbols the series at an index gets.
    ///
    /// Colours begin anew after the last, and so do dashes. Where both begin anew together, the
    /// dashes move on by one: every colour meets every dash before two series look the same.
    private func place(_ index: Int, among count: Int) -> Int {
        var (divisor, rest) = (range.count, count)
        while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
        let together = range.count / divisor * count
        return (index + index / together) % count
    }

    /// The stroke of the line at an index.
    private func dashed(_ index: Int) -> StrokeStyle {
        StrokeStyle(dash: Self.patterns[place(index, among: Self.patterns.count)])
    }

    /// The symbol of a point: its own, that of its `symbol(by:)`, or that of its colour.
    func symbol(_ mark: Mark) -> Symbol {
        if let symbol = mark.style.symbol { return symbol }
        let all = Symbol.allCases
        if let name = mark.symbolBy?.value.name {
            return all[place(symbols.index[name] ?? 0, among: all.count)]
        }
        if symbols.list.isEmpty, mark.colorNumber == nil, let name = mark.colorBy?.value.name {
            return all[place(colors.index[name] ?? 0, among: all.count)]
        }
        return .circle
    }

    /// The stroke of a line: its own, that of its `lineStyle(by:)`, or a dash that tells series
    /// apart without their colour.
    func stroke(_ mark: Mark) -> StrokeStyle {
        if let stroke = mark.style.stroke { return stroke }
        switch mark.kind {
        case .line:
            if let name = mark.lineStyleBy?.value.name {
                return dashed(dashes.index[name] ?? 0)
            }
            guard dashes.list.isEmpty, !hasPoints, mark.colorNumber == nil,
                let name = mark.colorBy?.value.name
            else { return StrokeStyle() }
            return dashed(colors.index[name] ?? 0)
        case .rule:
            return StrokeStyle(lineWidth: 1.25, dash: mark.hasExtent ? [] : [4, 3])
        default:
            return StrokeStyle(lineWidth: 1.5)
        }
    }

    /// The name of the series that a mark belongs to; nil if no channel tells marks apart.
    func series(_ mark: Mark) -> String? {
        var names: [String] = []
        for by in [
            mark.colorNumber == nil ? mark.colorBy : nil, mark.symbolBy, mark.lineStyleBy,
            mark.levelBy, mark.seriesBy,
        ] {
            if let name = by?.value.name, !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func makeLegend(_ marks: [Mark], _ options: ChartOptions) -> Legend {
        var groups: [LegendGroup] = []
        func group(_ names: Names, _ by: (Mark) -> PlottableValue?) {
            var uses: [String: Use] = [:]
            for mark in marks {
                guard let name = by(mark)?.value.name else { continue }
                var use = uses[name] ?? Use()
                use.kinds.insert(mark.kind)
                if mark.kind == .line || use.stroke == nil { use.stroke = stroke(mark) }
                if mark.kind == .point { use.symbol = symbol(mark) }
                if mark.kind == .area, mark.yStart != nil { use.isBand = true }
                // A channel other than colour is explained in a neutral colour.
                let isColored = mark.colorBy?.value.name == name || mark.colorBy == nil
                if mark.kind != .errorBar || use.color == nil {
                    use.color = isColored ? color(mark) : .secondary
                }
                uses[name] = use
            }
            let entries = names.list.compactMap { name -> LegendEntry? in
                guard let use = uses[name] else { return nil }
                let hasStroke = !use.kinds.isDisjoint(with: [.line, .rule])
                let isFilled = !use.kinds.isDisjoint(with: [.bar, .area, .rectangle])
                return LegendEntry(
                    name: name, color: use.color ?? .blue, symbol: use.symbol,
                    stroke: hasStroke || use.kinds == [.errorBar] ? use.stroke : nil,
                    isFilled: isFilled, hasBand: use.isBand && hasStroke)
            }
            if !entries.isEmpty { groups.append(LegendGroup(title: names.label, entries: entries)) }
        }
        group(colors) { $0.colorNumber == nil ? $0.colorBy : nil }
        if symbols.label != colors.label { group(symbols) { $0.symbolBy } }
        if dashes.label != colors.label, dashes.label != symbols.label || symbols.label == nil {
            group(dashes) { $0.lineStyleBy }
        }
        if groups.count == 1 { groups[0].title = options.legendTitle }
        let entries = groups.reduce(0) { $0 + $1.entries.count }
        let isNeeded = entries > 1 || options.legend == .visible
        return Legend(
            groups: groups, isHidden: options.legend == .hidden || !isNeeded,
            position: options.legendPosition)
    }
}

extension Mark {
    /// The number behind the colour, for the kinds of marks that are coloured by a scale.
    var colorNumber: Double? {
        if kind == .line { return levelBy?.value.number }
        guard kind == .point || kind == .bar || kind == .rectangle else { return nil }
        return colorBy?.value.number
    }

    /// Whether the mark is given with the start and end of its extent.
    var hasExtent: Bool { xStart != nil || yStart != nil }
}
