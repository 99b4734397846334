import Execution
import Testing

@Suite struct CanonicalJSONTests {
    private struct Sample: Codable, Equatable {
        var zeta = 1
        var alpha = [0.1, 2, -0.0, 1e300, 1e-7]
        var nested = ["é": "a\"b\\c\n\u{1}", "E": ""]
        var nothing: Int?
        var empty: [Int] = []
        var flag = true
        var float: Float = 0.1
    }

    @Test func hasOneSpelling() throws {
        #expect(
            try CanonicalJSON.encode(Sample()) == """
                {
                  "alpha": [
                    0.1,
                    2.0,
                    -0.0,
                    1e+300,
                    1e-07
                  ],
                  "empty": [],
                  "flag": true,
                  "float": 0.1,
                  "nested": {
                    "E": "",
                    "é": "a\\"b\\\\c\\n\\u0001"
                  },
                  "zeta": 1
                }

                """)
    }

    @Test func compactTextIsOneLine() throws {
        let text = try CanonicalJSON.encode(["b": [1, 2], "a": []], layout: .compact)
        #expect(text == "{\"a\":[],\"b\":[1,2]}\n")
    }

    @Test(arguments: [CanonicalJSON.Layout.lines, .compact])
    func readsBackWhatItWrites(layout: CanonicalJSON.Layout) throws {
        let text = try CanonicalJSON.encode(Sample(), layout: layout)
        #expect(try CanonicalJSON.decode(Sample.self, from: text) == Sample())
        let again = try CanonicalJSON.decode(Sample.self, from: text)
        #expect(try CanonicalJSON.encode(again, layout: layout) == text)
    }

    @Test func numbersKeepTheirBits() throws {
        let values: [Double] = [
            0.1 + 0.2, .pi, -.leastNonzeroMagnitude, .greatestFiniteMagnitude, 1 / 3, 1e22,
            123_456_789,
            .infinity, -.infinity,
        ]
        let text = try CanonicalJSON.encode(values)
        let read = try CanonicalJSON.decode([Double].self, from: text)
        #expect(read.map(\.bitPattern) == values.map(\.bitPattern))
        #expect(try CanonicalJSON.decode([Double].self, from: "[\"nan\"]")[0].isNaN)
    }
}
