import Datasets
import Foundation
import Tensors
import Testing

@Suite struct DigitsTests {
    /// The table that the program carries is the published one, number by number.
    @Test func equalsTheTableInResources() throws {
        let resources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Datasets/Resources")
        let csv = try String(contentsOf: resources.appending(path: "digits.csv"), encoding: .utf8)
        let rows = csv.split(separator: "\n").map {
            $0.split(separator: ",").compactMap { Int($0) }
        }
        let table = Digits.table()
        #expect(rows.count == 1797)
        #expect(rows.flatMap { $0.prefix(64) } == table.pixels.map { Int($0) })
        #expect(rows.map { $0[64] } == table.labels)
    }

    @Test func loads() {
        let digits = Digits.load()
        #expect(digits.inputs.shape == [1797, 64])
        #expect(digits.classes == 10)
        #expect(digits.labels.prefix(12) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])
        let counts = (0..<10).map { digit in digits.labels.filter { $0 == digit }.count }
        #expect(counts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
        // The first image, a zero, in sixteenths of full ink.
        let row = digits.inputs[0].array.prefix(8).map { $0 * 16 }
        #expect(row == [0, 0, 5, 13, 9, 1, 0, 0])
        #expect(digits.inputs.max().item() == 1)
        #expect(digits.inputs.min().item() == 0)
    }

    @Test func pairs() {
        let pair = Digits.pair(8, against: 1)
        #expect(pair.count == 174 + 182)
        #expect(pair.labels.reduce(0, +) == 174)
        #expect(pair.labels[173] == 1 && pair.labels[174] == 0)
        let imbalanced = Digits.pair(8, against: 1, limit: 10).appendingConstant()
        #expect(imbalanced.count == 192)
        #expect(imbalanced.features == 65)
        #expect(imbalanced.inputs[191].array[64] == 1)
        let digits = Digits.load()
        let eight = digits.labels.firstIndex(of: 8) ?? 0
        #expect(pair.inputs[0] == digits.inputs[eight])
    }
}
