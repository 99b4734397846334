import Charts
import Testing

@testable import ChartsCairo

@Suite struct PictureTests {
    private let figure = Figure(
        Chart(images: [[0, 1, 1, 0], [1, 0, 0, 1]], width: 2, columns: 2))

    @Test func picturesStandInTheSVGAsSmallPNGs() throws {
        let svg = try FigureRenderer().svg(figure, theme: .light)
        // The same bytes from Python's zlib and struct, for [[0, 255], [255, 0]] with two colours.
        let png =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAMAAABFaP0WAAAABlBMVEUAAAD///+l2Z/dAAAAEUlEQVR4AQEGAPn/"
            + "AAABAAEAAAwAA0i7YjsAAAAASUVORK5CYII="
        #expect(svg.contains("href=\"data:image/png;base64,\(png)\""))
        #expect(svg.components(separatedBy: "<image ").count == 3)
        #expect(svg.components(separatedBy: "image-rendering=\"pixelated\"").count == 3)
        #expect(!svg.contains("<pattern") && !svg.contains("url(#pattern"))
    }

    @Test func picturesAreDrawnInPixelAndPrintFormatsToo() throws {
        let renderer = FigureRenderer()
        let empty = Figure(Chart {})
        let size = try renderer.pdf(figure).count
        #expect(size > 500)
        #expect(try renderer.png(figure, theme: .dark) != renderer.png(empty, theme: .dark))
        #expect(try FigureRenderer().pdf(figure) == renderer.pdf(figure))
    }
}
