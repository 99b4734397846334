import Charts
import ChartsCairo
import Foundation

/// Times each figure of figures.md in this process, warm, from its data to the file on disk, and a
/// scatter of 10⁶ points. Prints a line for each: name, seconds for one SVG, seconds for the files of
/// a page (four SVGs and a PDF).
@main
struct ChartBench {
    let folder: URL
    let renderer = FigureRenderer()

    static func main() throws {
        let path = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "."
        let bench = ChartBench(folder: URL(fileURLWithPath: path))
        for (name, chart) in figures() { try bench.measure(name, turns: 20, chart) }
        let (xs, ys) = cloud(1_000_000)
        try bench.measure("million", turns: 3) {
            Chart { PointPlot(x: .values("x", xs), y: .values("y", ys)).opacity(0.1) }
        }
    }

    /// A round cloud, of numbers that need no generator: low-discrepancy sequences through a bell.
    private static func cloud(_ count: Int) -> (xs: [Double], ys: [Double]) {
        let parts = (0..<count).map { index -> (Double, Double) in
            (
                (Double(index) * 0.754877666246693).truncatingRemainder(dividingBy: 1),
                (Double(index) * 0.569840290998053).truncatingRemainder(dividingBy: 1)
            )
        }
        let xs = parts.map { sqrt(-2 * log(1 - $0.0)) * cos(2 * Double.pi * $0.1) }
        let ys = parts.map { sqrt(-2 * log(1 - $0.0)) * sin(2 * Double.pi * $0.1) }
        return (xs, ys)
    }

    private func measure(_ name: String, turns: Int, _ chart: () -> Chart) throws {
        let one = try Self.least(turns) {
            try write(renderer.svg(Figure(chart()), theme: .light), "\(name)-papers.svg")
        }
        let page = try Self.least(turns) { try writePage(Figure(chart()), "page-\(name)") }
        print(name, one, page)
    }

    /// What `papers` writes for a figure on a page, in the same order.
    private func writePage(_ figure: Figure, _ name: String) throws {
        let drawing = renderer.drawing(figure)
        let sizes = [figure, figure.narrowed(to: 380)].compactMap { $0 }
        for (number, one) in sizes.enumerated() {
            let layout = number == 0 ? drawing : renderer.drawing(one)
            for theme in [Theme.light, Theme.dark] {
                try write(
                    renderer.svg(one, layout, theme: theme), "\(name)-\(number)-\(theme.name).svg")
            }
        }
        let pdf = try renderer.pdf(figure, drawing)
        try Data(pdf).write(to: folder.appendingPathComponent("\(name).pdf"))
    }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    /// The least time of several turns, in seconds of the processor.
    private static func least(_ turns: Int, _ work: () throws -> Void) rethrows -> Double {
        var least = Double.infinity
        for _ in 0..<turns {
            let start = processorTime()
            try work()
            least = min(least, processorTime() - start)
        }
        return least
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
