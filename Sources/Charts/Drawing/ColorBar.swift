/// The key of a sequential colour scale: a bar with ticks, beside the plot.
struct ColorBar {
    private let title: [String]
    private let axis: Axis
    private let scale: ColorScale
    private let measurer: any TextMeasurer
    private static let barWidth = 12.0

    init(_ scale: ColorScale, _ measurer: any TextMeasurer) {
        title = measurer.wrapped(scale.label, width: 110, size: Measure.tickSize, lines: 3)
        axis = Axis(
            type: scale.type ?? .linear, lower: scale.lower, upper: scale.upper,
            linearThreshold: scale.linearThreshold)
        self.scale = scale
        self.measurer = measurer
    }

    private func ticks(_ length: Double) -> AxisLayout {
        AxisLayout(vertical: axis, length: length, width: 80...80, measurer)
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
            commands.append(
                .fill(path, Paint(ink: scale.ink(at: Double(tone) / Double(tones - 1)))))
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

extension ColorScale {
    /// The magnitude below which a symmetric logarithmic colour scale is linear.
    var linearThreshold: Double? {
        type == .symmetricLog ? max(lower.magnitude, upper.magnitude) / 1000 : nil
    }

    /// The ink at a fraction of the scale's length.
    func ink(at fraction: Double) -> Ink {
        let start = start ?? 0
        if scheme == .diverging {
            let side = fraction - 0.5
            guard start > 0 else { return .diverging(fraction) }
            if side.magnitude < 0.01 { return .axis }
            return .diverging(0.5 + side * (1 - start) + (side < 0 ? -start : start) / 2)
        }
        return .scale(start + (1 - start) * fraction)
    }

    /// Where the value lies: 0 at or below the lower end, 1 at or above the upper.
    func fraction(_ value: Double) -> Double {
        let type = type ?? .linear
        let threshold = linearThreshold ?? 1
        func place(_ value: Double) -> Double {
            AxisScale.transformed(value, type, threshold: threshold)
        }
        let part = (place(value) - place(lower)) / (place(upper) - place(lower))
        return part.isFinite ? min(max(part, 0), 1) : 0
    }
}
