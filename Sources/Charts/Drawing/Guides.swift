/// Draws the grid, the axes and their texts around one plot area.
struct Guides {
    let plot: Rect
    let xLayout: AxisLayout
    let yLayout: AxisLayout
    /// Whether values along x are read off too: scatter plots, logarithmic axes, horizontal bars.
    let hasVerticalGrid: Bool
    /// Heat maps cover the plot; a grid would only disturb.
    let hasGrid: Bool

    private var x: Axis { xLayout.axis }
    private var y: Axis { yLayout.axis }

    /// The middle of the point that a thin line should cover.
    private func crisp(_ place: Double) -> Double { place.rounded(.down) + 0.5 }

    private func placeX(_ mark: AxisLayout.Mark) -> Double {
        plot.minX + mark.fraction * plot.width
    }

    private func placeY(_ mark: AxisLayout.Mark) -> Double {
        plot.maxY - mark.fraction * plot.height
    }

    /// What lies behind the marks.
    func background() -> [DrawCommand] {
        var path = Path()
        if !y.isHidden, y.hasGrid ?? (hasGrid && y.type != .category) {
            for mark in yLayout.marks where !mark.isMinor {
                let place = crisp(placeY(mark))
                // The line of the axis is there already.
                if !x.isHidden, plot.maxY - place < 1 { continue }
                path.add(polyline: [Point(plot.minX, place), Point(plot.maxX, place)])
            }
        }
        if !x.isHidden, x.hasGrid ?? (hasGrid && hasVerticalGrid && x.type != .category) {
            for mark in xLayout.marks where !mark.isMinor {
                let place = crisp(placeX(mark))
                path.add(polyline: [Point(place, plot.minY), Point(place, plot.maxY)])
            }
        }
        if path.elements.isEmpty { return [] }
        return [.stroke(path, Paint(ink: .grid), StrokeStyle(lineWidth: 1))]
    }

    /// The lines of the axes and their ticks, over the marks.
    func lines() -> [DrawCommand] {
        var path = Path()
        let base = crisp(plot.maxY)
        if !x.isHidden, y.type != .category {
            path.add(polyline: [Point(plot.minX, base), Point(plot.maxX, base)])
        }
        if (y.type == .category && hasGrid) || (y.type == .log && !y.isHidden) {
            path.add(polyline: [
                Point(crisp(plot.minX), plot.minY), Point(crisp(plot.minX), plot.maxY),
            ])
        }
        if hasGrid, !y.isHidden, y.type != .category, y.type != .log, y.lower < 0, y.upper > 0 {
            let zero = crisp(plot.maxY - yLayout.scale.fraction(0) * plot.height)
            if base - zero > 1 {
                path.add(polyline: [Point(plot.minX, zero), Point(plot.maxX, zero)])
            }
        }
        if !x.isHidden, x.type != .category {
            for mark in xLayout.marks {
                let length = mark.isMinor ? Measure.tickLength - 1.5 : Measure.tickLength
                let place = crisp(min(placeX(mark), plot.maxX - 0.5))
                path.add(polyline: [Point(place, base), Point(place, base + length)])
            }
        }
        if !y.isHidden, y.type == .log {
            for mark in yLayout.marks {
                let length = mark.isMinor ? Measure.tickLength - 1.5 : Measure.tickLength
                let place = crisp(placeY(mark))
                path.add(polyline: [Point(plot.minX, place), Point(plot.minX - length, place)])
            }
        }
        if path.elements.isEmpty { return [] }
        return [.stroke(path, Paint(ink: .axis), StrokeStyle(lineWidth: 1))]
    }

    /// The texts along the x axis.
    func xTexts() -> [DrawCommand] {
        let size = Measure.tickSize
        let top = plot.maxY + Measure.tickLength + Measure.tickGap
        return xLayout.marks.flatMap { mark in
            mark.lines.enumerated().map { number, line in
                let baseline =
                    top + TextHeight.ascent * size + Double(number) * size * TextHeight.line
                let isTurned = xLayout.isTurned
                return .text(
                    TextRun(
                        text: line,
                        at: Point(placeX(mark) + (isTurned ? 4 : 0), baseline - (isTurned ? 3 : 1)),
                        anchor: isTurned ? .end : .middle, size: size, ink: .secondaryText,
                        angle: isTurned ? AxisLayout.turn : 0))
            }
        }
    }

    /// The texts along the y axis.
    func yTexts() -> [DrawCommand] {
        let size = Measure.tickSize
        let gap = Measure.tickGap + (y.type == .log ? Measure.tickLength : 0)
        return yLayout.marks.flatMap { mark in
            mark.lines.enumerated().map { number, line in
                let shift =
                    (Double(number) - Double(mark.lines.count - 1) / 2) * size * TextHeight.line
                return .text(
                    TextRun(
                        text: line,
                        at: Point(plot.minX - gap, placeY(mark) + shift + TextHeight.middle * size),
                        anchor: .end, size: size, ink: .secondaryText))
            }
        }
    }
}
