import Charts
import Foundation
import Testing

@testable import ChartsCairo

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct FigureRendererTests {
    private func figure(_ seed: Int = 1) -> Figure {
        Figure(
            Chart {
                for name in ["first & <second>", "β", "third"] {
                    for step in 0..<20 {
                        let value = Double((step * seed * 7 + name.count) % 13)
                        LineMark(x: .value("Step \(seed)", step), y: .value("Loss", value))
                            .foregroundStyle(by: .value("Method", name))
                        PointMark(x: .value("Step \(seed)", step), y: .value("Loss", value))
                            .foregroundStyle(by: .value("Method", name)).opacity(0.5)
                        AreaMark(
                            x: .value("Step", step), yStart: .value("l", value - 1),
                            yEnd: .value("h", value + 1)
                        ).foregroundStyle(by: .value("Method", name))
                    }
                }
            })
    }

    @Test func bytesDoNotDependOnWhatWasDrawnBefore() throws {
        let first = try FigureRenderer().svg(figure(), theme: .light, idPrefix: "a")
        let used = FigureRenderer()
        for seed in 2..<5 { _ = try used.svg(figure(seed), theme: .dark, idPrefix: "b\(seed)") }
        _ = try used.png(figure(3), theme: .light)
        #expect(try used.svg(figure(), theme: .light, idPrefix: "a") == first)
        #expect(try used.pdf(figure()) == FigureRenderer().pdf(figure()))
        #expect(
            try used.png(figure(), theme: .dark) == FigureRenderer().png(figure(), theme: .dark))
    }

    @Test func elementIsWellFormedSelfContainedAndSmall() throws {
        let text = try FigureRenderer().svg(
            figure(), theme: .light, idPrefix: "fig-x-", title: "A & <b>")
        final class Reader: NSObject, XMLParserDelegate {
            var names: Set<String> = []
            var attributes: Set<String> = []
            var ids: [String] = []
            var references: Set<String> = []
            func parser(
                _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
                qualifiedName: String?, attributes: [String: String]
            ) {
                names.insert(name)
                self.attributes.formUnion(attributes.keys)
                if let id = attributes["id"] { ids.append(id) }
                if let href = attributes["href"] { references.insert(String(href.dropFirst())) }
                if let clip = attributes["clip-path"] {
                    references.insert(String(clip.dropFirst(5).dropLast()))
                }
            }
        }
        let reader = Reader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        #expect(parser.parse())
        #expect(
            reader.names.isSubset(of: ["svg", "title", "defs", "path", "use", "g", "clipPath"]))
        #expect(!reader.attributes.contains("style") && !reader.attributes.contains("width"))
        #expect(Set(reader.ids) == reader.references)
        #expect(reader.ids == (1...reader.ids.count).map { "fig-x-\($0)" })
        #expect(text.contains("<title>A &amp; &lt;b&gt;</title>"))
        #expect(text.utf8.count < 40_000)
    }

    @Test func imagesAndDocumentsHaveTheirFormat() throws {
        let renderer = FigureRenderer()
        let png = try renderer.png(figure(), theme: .light, scale: 1)
        #expect(png.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
        // The width and height of the header: 560 and 350.
        #expect(Array(png[16..<24]) == [0, 0, 2, 48, 0, 0, 1, 94])
        #expect(try renderer.pdf(figure()).starts(with: Array("%PDF".utf8)))
        #expect(throws: DrawingError.self) {
            try renderer.png(figure(), theme: .light, scale: 1000)
        }
    }

    @Test func theFontIsInstalled() {
        #expect(FigureRenderer().fontWarning == nil)
    }

    @Test func chartsOfAnyContentAreDrawn() throws {
        let renderer = FigureRenderer()
        for chart in [
            Chart {},
            Chart { LineMark(x: .value("", Double.nan), y: .value("", 1)) },
            Chart {
                RuleMark(x: .value("\u{202E}right to left \u{0}", 1e290)).lineStyle(
                    StrokeStyle(lineWidth: -1, dash: [0, -2, .nan]))
            },
            Chart { BarMark(x: .value("名前", "日本語 العربية 🙂"), y: .value("<script>", -1e-290)) },
        ] {
            #expect(try renderer.svg(Figure(chart), theme: .light).hasPrefix("<svg"))
        }
    }

    @Test func pathsAreWrittenInFewBytes() {
        for (data, compact) in [
            ("M 1 2 L 3 2 L 3 5 Z M 1 2 ", "m1 2h2v3z"),
            ("M 0.5 0.25 L 1.004 0.255 L 1.006 -0.25", "m.5.25.5.01.01-.51"),
            ("M 0 0 C 1 1 2 2 3 3 C 4 4 5 5 6 6", "m0 0c1 1 2 2 3 3 1 1 2 2 3 3"),
            ("M 5 5 L 5 5 M 9 9 L 9 9", "m5 5 0 0m4 4 0 0"), ("M 1 1 M 2 2 L 3 3", "m2 2 1 1"),
            ("M 12.34375 0.015625 L -0.125 1e2 Z", "m12.34.02-12.47 99.98z"),
            ("M 0.1234567890123456789 3", "m.12 3"),
        ] {
            #expect(PathData.compacted(data) == compact)
        }
        for data in ["M 1 2 A 3 4", "M 1 nan", "M 1 -", "M . 1", "M 1 2 3", "1 2", "M 1e30 0"] {
            #expect(PathData.compacted(data) == nil, "\(data)")
        }
    }
}
