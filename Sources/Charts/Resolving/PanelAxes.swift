/// Where a panel stands: its name, or its column and row in a grid.
struct PanelPlace: Hashable {
    var name: String?
    var rowName: String?

    init(name: String?, rowName: String?) {
        self.name = name
        self.rowName = rowName
    }

    /// The panel that a mark belongs to.
    init(_ mark: Mark) {
        self.init(
            name: mark.facetX?.value.name ?? mark.facetBy?.value.name,
            rowName: mark.facetY?.value.name)
    }
}

/// The axes that panels have of their own, for their own data.
struct PanelAxes {
    private(set) var axes: [PanelPlace: (x: Axis?, y: Axis?)] = [:]

    /// Infers them as far as the chart frees its axes; empty if all panels share both.
    init(
        _ marks: [Mark], _ placed: [PlacedMark?], _ x: AxisReader, _ y: AxisReader,
        _ options: ChartOptions
    ) {
        let scales = options.facetScales
        let isFreeX = scales.isFreeX && x.type != .category && options.x.domain == nil
        let isFreeY = scales.isFreeY && y.type != .category && options.y.domain == nil
        guard isFreeX || isFreeY else { return }
        var places: [PanelPlace: [PlacedMark?]] = [:]
        for (mark, place) in zip(marks, placed) {
            places[PanelPlace(mark), default: []].append(place)
        }
        // Notes about settings belong to the chart, and were made when the common axes were.
        var notes = Notes()
        axes = places.mapValues { placed in
            (
                isFreeX ? x.axis(placed, options.x, &notes) : nil,
                isFreeY ? y.axis(placed, options.y, &notes) : nil
            )
        }
    }
}
