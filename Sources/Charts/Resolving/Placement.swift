/// A mark with its places as numbers; see `Layer` for their meaning.
struct PlacedMark {
    var kind: Mark.Kind
    var x: Double?
    var y: Double?
    var x2: Double?
    var y2: Double?
    /// Whether a bar, rule or error bar extends along x.
    var isHorizontal = false
    /// Whether the mark is a cell of a heat map or a picture, which fill the plot to its edges.
    var isCell = false
    /// Half the width of a point's symbol, in points.
    var radius = 0.0
    /// The places of a whole series; NaN where a row has none.
    var columns: PointColumns?
}

/// Gives marks their places: bars their width, stacks their height, groups their slots.
struct Placement {
    private let marks: [Mark]
    private let x: AxisReader
    private let y: AxisReader
    private var places: [PlacedMark?]
    /// The names behind `position(by:)` in the order of appearance.
    private var slots: [String: Int] = [:]
    private var gapX = 1.0
    private var gapY = 1.0

    /// Reads the places; marks without a place become nil and are counted in the notes.
    init(_ marks: [Mark], _ x: AxisReader, _ y: AxisReader, _ notes: inout Notes) {
        self.marks = marks
        self.x = x
        self.y = y
        places = []
        places.reserveCapacity(marks.count)
        for mark in marks {
            if let slot = mark.positionBy?.value.name, slots[slot] == nil {
                slots[slot] = slots.count
            }
            places.append(Self.read(mark, x, y, &notes))
        }
    }

    /// The places of the marks, in their order; nil for marks that cannot be shown.
    func placed() -> [PlacedMark?] {
        var copy = self
        copy.measureGaps()
        copy.stack()
        copy.widen()
        return copy.places
    }

    private static func read(
        _ mark: Mark, _ x: AxisReader, _ y: AxisReader, _ notes: inout Notes
    ) -> PlacedMark? {
        if mark.isGap { return nil }
        var place = PlacedMark(kind: mark.kind)
        place.isHorizontal =
            mark.xStart != nil && mark.yStart == nil && !mark.hasBinX
            || (mark.hasBinY && mark.xStart == nil)
            || (mark.kind == .bar && mark.y != nil && mark.x != nil && y.type == .category
                && x.type != .category)
        if mark.kind == .point, let area = mark.style.symbolSize, area.isFinite, area > 0 {
            place.radius = min(area, 2500).squareRoot() / 2
        }
        if let columns = mark.columns {
            notes.withoutPartner += mark.withoutPartner
            place.columns = PointColumns(
                x: x.positions(columns.x, &notes), y: y.positions(columns.y, &notes))
            return place
        }
        func read(
            _ axis: AxisReader, _ at: PlottableValue?, _ from: PlottableValue?,
            _ to: PlottableValue?
        ) -> (first: Double?, second: Double?)? {
            if let from, let to {
                guard let low = axis.edge(from, &notes), let high = axis.edge(to, &notes),
                    low.isFinite || high.isFinite
                else { return nil }
                return (low, high)
            }
            guard let at else { return (nil, nil) }
            guard let place = axis.position(at, &notes) else { return nil }
            return (place, nil)
        }
        guard let alongX = read(x, mark.x, mark.xStart, mark.xEnd),
            let alongY = read(y, mark.y, mark.yStart, mark.yEnd)
        else { return nil }
        place.isCell = mark.kind == .image || (mark.kind == .rectangle && mark.colorNumber != nil)
        (place.x, place.x2) = alongX
        (place.y, place.y2) = alongY
        return place
    }

    /// Finds the smallest distance between neighbouring bars or cells on numeric axes.
    private mutating func measureGaps() {
        func gap(_ reader: AxisReader, _ along: (PlacedMark) -> Double?) -> Double {
            if reader.type == .category { return 1 }
            let values = places.compactMap { $0 }
                .filter { $0.kind == .bar || $0.kind == .rectangle || $0.kind == .image }
                .compactMap(along).filter(\.isFinite).sorted()
            let isLog = reader.type == .log
            var smallest = Double.infinity
            for (low, high) in zip(values, values.dropFirst()) where low < high {
                smallest = min(smallest, isLog ? high / low : high - low)
            }
            return smallest.isFinite ? smallest : isLog ? 4 : 1
        }
        gapX = gap(x) { $0.isHorizontal || $0.x2 != nil ? nil : $0.x }
        gapY = gap(y) { !$0.isHorizontal && $0.kind == .bar || $0.y2 != nil ? nil : $0.y }
    }

    /// A pile of bars or areas at one place.
    private struct Pile: Hashable {
        var facets: [PlottedValue?]
        var kind: Mark.Kind
        var slot: String?
        var place: Double
        var isNegative: Bool
    }

    /// Gives bars and areas their base: zero, or the end of the one below.
    private mutating func stack() {
        var piles: [(index: Int, pile: Pile, value: Double)] = []
        for index in marks.indices {
            let mark = marks[index]
            guard let place = places[index], mark.kind == .bar || mark.kind == .area,
                let px = place.x, let py = place.y
            else { continue }
            let isHorizontal = place.isHorizontal
            guard isHorizontal ? mark.x != nil : mark.y != nil else { continue }
            let value = isHorizontal ? px : py
            let pile = Pile(
                facets: [mark.facetBy?.value, mark.facetX?.value, mark.facetY?.value],
                kind: mark.kind, slot: mark.positionBy?.value.name,
                place: isHorizontal ? py : px,
                isNegative: mark.stacking == .standard && value < 0)
            piles.append((index, pile, value))
        }
        var totals: [Pile: Double] = [:]
        for (_, pile, value) in piles { totals[pile, default: 0] += value.magnitude }
        var heights: [Pile: Double] = [:]
        for (index, pile, value) in piles {
            guard var place = places[index] else { continue }
            let isLog = (place.isHorizontal ? x : y).type == .log
            // A logarithmic axis has no zero: the first of a pile stands on the edge of the plot.
            let floor = isLog ? -Double.infinity : 0
            let total = totals[pile] ?? 0
            let extent: (start: Double, end: Double)
            switch marks[index].stacking {
            case .unstacked: extent = (floor, value)
            case .standard:
                extent = (heights[pile] ?? floor, (heights[pile] ?? 0) + value)
                heights[pile] = extent.end
            case .normalized:
                let part = total > 0 ? value.magnitude / total : 0
                extent = (heights[pile] ?? floor, (heights[pile] ?? 0) + part)
                heights[pile] = extent.end
            case .center:
                let start = heights[pile] ?? -total / 2
                extent = (start, start + value.magnitude)
                heights[pile] = extent.end
            }
            if place.isHorizontal {
                (place.x, place.x2) = (extent.start, extent.end)
            } else {
                (place.y, place.y2) = (extent.start, extent.end)
            }
            places[index] = place
        }
    }

    /// Gives bars and cells their extent across, and puts marks with `position(by:)` in their slots.
    private mutating func widen() {
        let count = Double(max(1, slots.count))
        // Cells touch, bars leave a fifth of the distance free, grouped bars a little between them.
        for index in marks.indices {
            guard var place = places[index] else { continue }
            let slot = marks[index].positionBy.flatMap { slots[$0.value.name] }
            func extent(_ centre: Double, _ gap: Double, _ type: ScaleType) -> (Double, Double) {
                if place.kind != .bar || slot == nil {
                    let share = place.kind == .bar ? 0.8 : 1
                    if type == .log {
                        let ratio = gap.squareRoot()
                        return (centre / ratio, centre * ratio)
                    }
                    return (centre - gap * share / 2, centre + gap * share / 2)
                }
                let width = gap * 0.8 / count
                let middle = centre + (Double(slot ?? 0) - (count - 1) / 2) * width
                let share = count > 1 ? 0.92 : 1
                return (middle - width * share / 2, middle + width * share / 2)
            }
            switch place.kind {
            case .bar:
                if place.isHorizontal, place.y2 == nil, let centre = place.y {
                    let (low, high) = extent(centre, gapY, y.type)
                    (place.y, place.y2) = (low, high)
                } else if !place.isHorizontal, place.x2 == nil, let centre = place.x {
                    let (low, high) = extent(centre, gapX, x.type)
                    (place.x, place.x2) = (low, high)
                }
            case .rectangle, .image:
                if place.x2 == nil, let centre = place.x {
                    let (low, high) = extent(centre, gapX, x.type)
                    (place.x, place.x2) = (low, high)
                }
                if place.y2 == nil, let centre = place.y {
                    let (low, high) = extent(centre, gapY, y.type)
                    (place.y, place.y2) = (low, high)
                }
            default:
                guard let slot else { break }
                let shift = (Double(slot) - (count - 1) / 2) * 0.8 / count
                if place.isHorizontal || (y.type == .category && x.type != .category) {
                    place.y = place.y.map { $0 + shift * gapY }
                } else {
                    place.x = place.x.map { $0 + shift * gapX }
                }
            }
            places[index] = place
        }
    }
}
