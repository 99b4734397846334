/// The key of a sequential colour scale: a bar with ticks, beside the plot.
struct ColorBar {
    private let title: [String]
    private let axis: Axis
    private let measurer: any TextMeasurer
    private static let barWidth = 12.0

    init(_ scale: ColorScale, _ measurer: any TextMeasurer) {
        title = measurer.wrapped(scale.label, width: 110, size: Measure.tickSize, lines: 3)
        axis = Axis(type: .linear, lower: scale.lower, upper: scale.upper)
        self.measurer = measurer
    }

    private func ticks(_ length: Double) -> AxisLayout {
        AxisLayout(vertical: axis, length: length, width: 80, measurer)
    }

    /// The width that the bar takes with its texts, for a plot of the given height.
    func width(_ height: Double) -> Double {
        let texts = ticks(length(height)).widestText(measurer)
        return max(
            Self.barWidth + Measure.tickGap + texts,
            measurer.widest(title, size: Measure.tickSize))
    }

    private var titleHeight: Double { Double(title.count) * Measure.tickSize * TextHeight.line + 8 }

    private func length(_ height: Double) -> Double { max(20, min(height - titleHeight, 180)) }

    /// The commands that draw the bar from its top left corner down.
    func commands(x: Double, y: Double, height: Double) -> [DrawCommand] {
        let size = Measure.tickSize
        var commands = title.enumerated().map { number, line in
            DrawCommand.text(
                TextRun(
                    text: line,
                    at: Point(x, y + (Double(number) + 0.5) * size * TextHeight.line + 0.36 * size),
                    anchor: .start, size: size, ink: .secondaryText))
        }
        let length = length(height)
        let top = y + titleHeight
        let tones = 49
        for tone in 0..<tones {
            var path = Path()
            let lower = top + length * (1 - Double(tone) / Double(tones))
            let upper = top + length * (1 - Double(tone + 1) / Double(tones))
            // Each tone reaches half a point under the next, so that no seam shows.
            path.add(
                Rect(
                    minX: x, minY: upper - (tone + 1 < tones ? 0.5 : 0), maxX: x + Self.barWidth,
                    maxY: lower))
            commands.append(.fill(path, Paint(ink: .scale(Double(tone) / Double(tones - 1)))))
        }
        for mark in ticks(length).marks {
            let place = top + length * (1 - mark.fraction)
            for line in mark.lines {
                commands.append(
                    .text(
                        TextRun(
                            text: line,
                            at: Point(
                                x + Self.barWidth + Measure.tickGap,
                                place + TextHeight.middle * size),
                            anchor: .start, size: size, ink: .secondaryText)))
            }
        }
        return commands
    }
}
