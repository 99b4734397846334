extension Drawing {
    /// Lays a figure out: title, legend, axes and marks, each text where it has room. The drawing is
    /// higher than the figure asks if its plots would be too low to read.
    package init(_ figure: Figure, _ measurer: any TextMeasurer) {
        var figure = figure
        let direct = DirectLabels(figure, measurer)
        var rounds = 0
        var missing: Double
        repeat {
            var layout = FigureLayout(figure, measurer)
            var isComplete = layout.add(direct)
            if !isComplete, direct != nil {
                layout = FigureLayout(figure, measurer)
                isComplete = layout.add(nil)
            }
            self.init(width: figure.width, height: figure.height, commands: layout.commands)
            missing = layout.missingHeight.rounded(.up)
            figure.height += missing
            rounds += 1
        } while missing > 0 && rounds < 4
    }

    /// The rectangles of all texts.
    package func textBounds(_ measurer: any TextMeasurer) -> [(text: String, bounds: Rect)] {
        commands.compactMap {
            if case .text(let run) = $0 { (run.text, run.bounds(measurer)) } else { nil }
        }
    }
}

/// Takes the parts of a figure from the edges of the frame until the plots are left.
private struct FigureLayout {
    let figure: Figure
    let measurer: any TextMeasurer
    private(set) var commands: [DrawCommand] = []
    /// How much higher the figure would have to be.
    private(set) var missingHeight = 0.0
    private var frame: Rect

    init(_ figure: Figure, _ measurer: any TextMeasurer) {
        self.figure = figure
        self.measurer = measurer
        let margin = Measure.margin
        frame = Rect(
            minX: margin, minY: margin, maxX: figure.width - margin, maxY: figure.height - margin)
    }

    /// Adds everything, with names at the ends of lines, or with a legend if `direct` is nil. False
    /// if the names at the lines do not fit.
    mutating func add(_ direct: DirectLabels?) -> Bool {
        addTitle()
        if direct == nil { addLegend() }
        addYLabel()
        addColorBar()
        return addPanels(direct)
    }

    /// Adds lines of text from the top of the frame down.
    private mutating func addAtTop(
        _ text: String, size: Double, isBold: Bool = false, ink: Ink, after: Double
    ) {
        for line in measurer.wrapped(text, width: frame.width, size: size, isBold: isBold, lines: 3)
        {
            let baseline = frame.minY + TextHeight.ascent * size
            commands.append(
                .text(
                    TextRun(
                        text: line, at: Point(frame.minX, baseline), anchor: .start, size: size,
                        isBold: isBold, ink: ink)))
            frame.minY += size * TextHeight.line
        }
        frame.minY += after
    }

    private mutating func addTitle() {
        guard let title = figure.title else { return }
        addAtTop(title, size: Measure.titleSize, isBold: true, ink: .text, after: 6)
    }

    private mutating func addYLabel() {
        guard let label = figure.y.label, !figure.y.isHidden else {
            frame.minY += Measure.tickSize * 0.5
            return
        }
        addAtTop(label, size: Measure.labelSize, ink: .text, after: 8)
    }

    /// The title of the x axis in lines, and the height to keep free for it.
    private var xLabel: (lines: [String], height: Double) {
        guard let label = figure.x.label, !figure.x.isHidden else { return ([], 0) }
        let size = Measure.labelSize
        let lines = measurer.wrapped(label, width: frame.width * 0.7, size: size, lines: 2)
        return (lines, Double(lines.count) * size * TextHeight.line + 3)
    }

    /// Writes the title of the x axis under the plots, centred on them and within the frame.
    private mutating func addXLabel(_ lines: [String], under plots: [Rect], bottom: Double) {
        let size = Measure.labelSize
        let minX = plots.map(\.minX).min() ?? frame.minX
        let maxX = plots.map(\.maxX).max() ?? frame.maxX
        let half = measurer.widest(lines, size: size) / 2
        let center = min(max((minX + maxX) / 2, frame.minX + half), frame.maxX - half)
        for (number, line) in lines.reversed().enumerated() {
            let baseline =
                bottom - TextHeight.descent * size - Double(number) * size * TextHeight.line
            commands.append(
                .text(
                    TextRun(
                        text: line, at: Point(center, baseline), anchor: .middle, size: size,
                        ink: .text)))
        }
    }

    private mutating func addLegend() {
        let legend = figure.legend
        guard !legend.isHidden, !legend.groups.isEmpty else { return }
        let rows = LegendLayout(legend, .rows, width: frame.width, measurer)
        let column = LegendLayout(legend, .column, width: frame.width * 0.32, measurer)
        let columnFits = column.height <= frame.height * 0.8
        switch legend.position {
        case .bottom:
            commands += rows.commands(x: frame.minX, y: frame.maxY - rows.height)
            frame.maxY -= rows.height + 10
        case .trailing where columnFits, .automatic where rows.rows > 2 && columnFits:
            commands += column.commands(x: frame.maxX - column.width, y: frame.minY + 16)
            frame.maxX -= column.width + 18
        default:
            guard rows.height <= frame.height * 0.5 else { return }
            commands += rows.commands(x: frame.minX, y: frame.minY)
            frame.minY += rows.height + 10
        }
    }

    private mutating func addColorBar() {
        guard let scale = figure.colorScale, !figure.legend.isHidden || figure.legend.groups.isEmpty
        else { return }
        let bar = ColorBar(scale, measurer)
        let height = frame.height - 20
        let width = bar.width(height)
        commands += bar.commands(x: frame.maxX - width, y: frame.minY, height: height)
        frame.maxX -= width + 18
    }

    private mutating func addPanels(_ direct: DirectLabels?) -> Bool {
        let xLabel = xLabel
        let bottom = frame.maxY
        frame.maxY -= xLabel.height
        let grid = PanelGrid(figure, in: frame, right: direct?.width ?? 0, measurer)
        missingHeight = grid.missingHeight
        var drawings: [PanelDrawing] = []
        for (index, panel) in figure.panels.enumerated() {
            let plot = grid.plots[index]
            let guides = guides(panel, index, grid)
            commands += guides.background()
            var drawing = PanelDrawing(
                plot, panel.x ?? figure.x, panel.y ?? figure.y, figure.colorScale)
            drawing.imageTextLines = drawing.linesUnderPictures(panel.layers, measurer)
            drawing.draw(panel.layers)
            commands += drawing.commands
            commands += guides.lines()
            if grid.hasXTexts(index) { commands += guides.xTexts() }
            if grid.hasYTexts(index) { commands += guides.yTexts() }
            if let name = panel.name, grid.hasName(index) { addName(grid.names[name], plot) }
            if let name = panel.rowName, grid.isLastColumn(index) {
                addRowName(grid.rowNames[name], plot)
            }
            drawings.append(drawing)
        }
        addXLabel(xLabel.lines, under: grid.plots, bottom: bottom)
        if let direct, let drawing = drawings.first {
            guard let labels = direct.commands(drawing) else { return false }
            commands += labels
        }
        let texts = Drawing(width: 0, height: 0, commands: commands).textBounds(measurer)
        var placement = AnnotationPlacement(
            frame: Rect(minX: 0, minY: 0, maxX: figure.width, maxY: figure.height),
            occupied: texts.map(\.bounds), measurer: measurer)
        for (panel, drawing) in zip(figure.panels, drawings) {
            commands += placement.place(panel.layers, drawing)
        }
        return true
    }

    /// Writes the name of a panel over its plot.
    private mutating func addName(_ lines: [String], _ plot: Rect) {
        for (number, line) in lines.reversed().enumerated() {
            let above = Double(number) * Measure.tickSize * TextHeight.line
            addName(line, at: Point(plot.minX, plot.minY - 8 - above), .start)
        }
    }

    /// Writes the name of a row of panels beside its last plot, read from below.
    private mutating func addRowName(_ lines: [String], _ plot: Rect) {
        for (number, line) in lines.enumerated() {
            let x = plot.maxX + 6 + Measure.tickSize * (1 + Double(number) * TextHeight.line)
            addName(line, at: Point(x, (plot.minY + plot.maxY) / 2), .middle, angle: -90)
        }
    }

    /// Writes a line of a name in bold.
    private mutating func addName(
        _ line: String, at place: Point, _ anchor: TextRun.Anchor, angle: Double = 0
    ) {
        commands.append(
            .text(
                TextRun(
                    text: line, at: place, anchor: anchor, size: Measure.tickSize, isBold: true,
                    ink: .text, angle: angle)))
    }

    private func guides(_ panel: Panel, _ index: Int, _ grid: PanelGrid) -> Guides {
        let kinds = panel.layers.map(\.kind)
        let isScatter = kinds.contains(.point) && !kinds.contains(.line) && !kinds.contains(.bar)
        let isHeatMap = panel.layers.contains {
            $0.kind == .image || ($0.kind == .rectangle && !$0.value.isEmpty)
        }
        return Guides(
            plot: grid.plots[index], xLayout: grid.xLayouts[index], yLayout: grid.yLayouts[index],
            hasVerticalGrid: isScatter || figure.x.type == .log || figure.y.type == .category,
            hasGrid: !isHeatMap)
    }
}
