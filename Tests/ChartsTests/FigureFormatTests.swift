import Foundation
import Testing

@testable import Charts

/// Figures are kept in committed records, so what they are written as must not change by accident.
@Suite struct FigureFormatTests {
    private func text(_ figure: Figure) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(figure), as: UTF8.self)
    }

    @Test func whatAChartDoesNotUseIsNotWritten() throws {
        let figure = Figure(Chart { LineMark(x: .value("x", 1), y: .value("y", 2)) })
        let text = try text(figure)
        for key in ["isReversed", "hasGrid", "labels", "rowName", "images", "scheme", "start"] {
            #expect(!text.contains("\"\(key)\""), "\(key)")
        }
    }

    @Test func picturesAndPanelsComeBackAsTheyWere() throws {
        let chart = Chart {
            ImageMark(
                x: .value("x", 1), y: .value("y", 2), pixels: [[0, 1], [2, 3]], range: 0...3
            )
            .facet(x: .value("c", "a"), y: .value("r", "b"))
        }
        .chartYScale(reversed: true)
        let figure = Figure(chart)
        let text = try text(figure)
        #expect(text.contains("\"0055aaff\""))
        let read = try JSONDecoder().decode(Figure.self, from: Data(text.utf8))
        #expect(read == figure)
    }

    @Test func aPictureThatIsNotFullIsRefused() {
        let text = #"{"width": 2, "pixels": "00ff00"}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(GrayImage.self, from: Data(text.utf8))
        }
    }
}
