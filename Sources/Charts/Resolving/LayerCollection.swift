/// Gathers marks of one kind, style and series into layers, and layers into panels.
struct LayerCollection {
    private struct Key: Hashable {
        var panel: Int
        var kind: Mark.Kind
        var series: String?
        var isHorizontal: Bool
        var color: Color
        var symbol: Symbol
        var stroke: StrokeStyle
        var opacity: Double
        var style: MarkStyle
        var hasValue: Bool
        var goesAcross: Int
    }

    private let styles: SeriesStyles
    private let x: Axis
    private let y: Axis
    private let own: [PanelPlace: (x: Axis?, y: Axis?)]
    private var places: [PanelPlace] = []
    private var placeIndex: [PanelPlace: Int] = [:]
    private var layers: [(key: Key, layer: Layer)] = []
    private var index: [Key: Int] = [:]
    /// Layers whose line is interrupted by a mark without a place.
    private var interrupted: Set<Int> = []

    /// Layers for the common axes, and for those that panels have of their own.
    init(
        _ styles: SeriesStyles, _ x: Axis, _ y: Axis, own: [PanelPlace: (x: Axis?, y: Axis?)]
    ) {
        self.own = own
        self.styles = styles
        self.x = x
        self.y = y
    }

    /// Adds a mark at its place; without a place it interrupts its line.
    mutating func add(_ mark: Mark, at place: PlacedMark?) {
        let position = layer(for: mark, place)
        guard let place else {
            if mark.kind == .line || mark.kind == .area { interrupted.insert(position) }
            return
        }
        if let columns = place.columns {
            add(columns, to: position, isLine: mark.kind == .line, mark.colorNumber)
            return
        }
        if interrupted.remove(position) != nil, !layers[position].layer.x.isEmpty {
            layers[position].layer.breaks.append(layers[position].layer.x.count)
        }
        let own = own[PanelPlace(mark)]
        layers[position].layer.append(place, own?.x ?? x, own?.y ?? y)
        if let number = mark.colorNumber {
            layers[position].layer.value.append(number.isFinite ? number : 0)
        }
        if let image = mark.image { layers[position].layer.images.append(image) }
        if let annotation = mark.annotation, !annotation.text.isEmpty {
            let count = max(layers[position].layer.x.count, layers[position].layer.y.count)
            layers[position].layer.annotations.append(
                LayerAnnotation(index: count - 1, annotation: annotation))
        }
    }

    /// Adds the rows that have a place; those without interrupt a line.
    private mutating func add(
        _ columns: PointColumns, to position: Int, isLine: Bool, _ number: Double?
    ) {
        // Taken out meanwhile, so that its columns grow in place.
        var layer = layers[position].layer
        layers[position].layer.x = []
        layers[position].layer.y = []
        // Neighbouring series of one style are lines of their own.
        var isInterrupted = isLine
        layer.x.reserveCapacity(layer.x.count + columns.x.count)
        layer.y.reserveCapacity(layer.y.count + columns.y.count)
        for (x, y) in zip(columns.x, columns.y) {
            guard x.isFinite, y.isFinite else {
                isInterrupted = isLine
                continue
            }
            if isInterrupted {
                if !layer.x.isEmpty { layer.breaks.append(layer.x.count) }
                isInterrupted = false
            }
            layer.x.append(x)
            layer.y.append(y)
            if let number { layer.value.append(number.isFinite ? number : 0) }
        }
        layers[position].layer = layer
    }

    /// The panels with their layers from the back to the front, at least one; and the number of
    /// columns if they form a grid, in which every column and row has its panel.
    func panels() -> (panels: [Panel], columns: Int?) {
        var panels = places.map { place in
            Panel(
                name: place.name, rowName: place.rowName, x: own[place]?.x, y: own[place]?.y,
                layers: [])
        }
        for kind in Mark.Kind.allCases {
            for (key, layer) in layers where key.kind == kind {
                if layer.x.isEmpty && layer.y.isEmpty { continue }
                panels[key.panel].layers.append(layer)
            }
        }
        if panels.isEmpty { return ([Panel(layers: [])], nil) }
        guard places.contains(where: { $0.rowName != nil }) else { return (panels, nil) }
        func distinct(_ names: [String?]) -> [String?] {
            var seen: Set<String?> = []
            return names.filter { seen.insert($0).inserted }
        }
        let columns = distinct(places.map(\.name))
        let rows = distinct(places.map(\.rowName))
        let grid = rows.flatMap { row in
            columns.map { column in
                placeIndex[PanelPlace(name: column, rowName: row)].map { panels[$0] }
                    ?? Panel(name: column, rowName: row, layers: [])
            }
        }
        return (grid, columns.count)
    }

    private mutating func layer(for mark: Mark, _ place: PlacedMark?) -> Int {
        let name = PanelPlace(mark)
        let panel = placeIndex[name] ?? places.count
        if panel == places.count {
            placeIndex[name] = panel
            places.append(name)
        }
        let opacity = mark.style.opacity ?? (mark.kind == .area && mark.yStart != nil ? 0.2 : 1)
        let key = Key(
            panel: panel, kind: mark.kind, series: styles.series(mark),
            isHorizontal: place?.isHorizontal ?? false, color: styles.color(mark),
            symbol: styles.symbol(mark), stroke: styles.stroke(mark), opacity: opacity,
            style: mark.style, hasValue: mark.colorNumber != nil,
            goesAcross: mark.kind == .rule ? (mark.hasExtent ? 0 : mark.x == nil ? 1 : 2) : 0)
        if let known = index[key] { return known }
        index[key] = layers.count
        layers.append(
            (
                key,
                Layer(
                    kind: mark.kind, series: key.series, isHorizontal: key.isHorizontal,
                    color: key.color, symbol: key.symbol,
                    symbolSize: mark.style.symbolSize.map { $0.isFinite ? max($0, 0) : 36 } ?? 36,
                    stroke: key.stroke.drawable,
                    opacity: opacity.isFinite ? min(max(opacity, 0), 1) : 1,
                    interpolation: mark.style.interpolation ?? .linear)
            ))
        return layers.count - 1
    }
}

extension Layer {
    /// Adds a place; an end at infinity becomes the edge of the plot.
    fileprivate mutating func append(_ place: PlacedMark, _ xAxis: Axis, _ yAxis: Axis) {
        func finite(_ value: Double, _ axis: Axis) -> Double { value.isFinite ? value : axis.lower }
        if let value = place.x { x.append(finite(value, xAxis)) }
        if let value = place.x2 { x2.append(finite(value, xAxis)) }
        if let value = place.y { y.append(finite(value, yAxis)) }
        if let value = place.y2 { y2.append(finite(value, yAxis)) }
    }
}
