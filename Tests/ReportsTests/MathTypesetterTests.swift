import Foundation
import Testing

@testable import Reports

/// One typesetter for all tests: loading KaTeX takes most of the time.
let typesetter = MathTypesetter {
    for place in MathTypesetter.usualPlaces {
        if let text = try? String(contentsOfFile: place, encoding: .utf8) { return text }
    }
    throw CocoaError(.fileNoSuchFile)
}

@Suite struct MathTypesetterTests {
    private func body(_ tex: String, display: Bool = false) throws -> String {
        let markup = try typesetter.typeset(tex, display: display).get().markup
        let start = try #require(markup.range(of: "<semantics>")).upperBound
        let end = try #require(markup.range(of: "<annotation")).lowerBound
        return String(markup[start..<end])
    }

    @Test func fractionsAndSums() throws {
        #expect(
            try body(#"\frac1m\sum_i x_i"#)
                == "<mrow><mfrac><mn>1</mn><mi>m</mi></mfrac><msub><mo>∑</mo><mi>i</mi></msub>"
                + "<msub><mi>x</mi><mi>i</mi></msub></mrow>")
        let display = try typesetter.typeset("x", display: true).get().markup
        #expect(display.hasPrefix("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display="))
    }

    @Test(arguments: [
        (#"\mathbb{R}"#, "<mi>ℝ</mi>"), (#"\mathbb{1}"#, "<mn>𝟙</mn>"),
        (#"\mathcal{L}"#, "<mi>ℒ</mi>"),
        (#"\mathbf{x}"#, "<mi>𝐱</mi>"), (#"\boldsymbol{\theta}"#, "<mi>𝜽</mi>"),
        (#"\mathfrak{g}"#, "<mi>𝔤</mi>"), (#"\mathrm{d}"#, "<mi mathvariant=\"normal\">d</mi>"),
    ])
    func alphabetsAreUnicodeLetters(tex: String, expected: String) throws {
        #expect(try body(tex).contains(expected))
    }

    @Test func columnsAreAlignedByClasses() throws {
        let markup = try body(#"\begin{aligned}a&=b\\c&=d\end{aligned}"#)
        #expect(markup.contains("<mtd class=\"right tight-end\">"))
        #expect(markup.contains("<mtd class=\"left tight-end tight-start\">"))
    }

    @Test func barsAreFencesWithoutTheSpaceOfRelations() throws {
        let fenced = try body(#"\left|\frac ab\right|"#)
        #expect(fenced.components(separatedBy: "<mo fence=\"true\"").count == 3)
        #expect(fenced.components(separatedBy: ">|</mo>").count == 3)
        #expect(fenced.contains("stretchy=\"true\""))
        #expect(try body(#"\lVert x\rVert"#).contains("=\"0em\">‖</mo>"))
        #expect(try body(#"a\mid b"#).contains("<mo>∣</mo>"))
    }

    @Test func namedOperatorsHaveThinSpaces() throws {
        let thin = "<mspace width=\"0.1667em\"></mspace>"
        #expect(try body(#"a\log x"#).contains("<mi>a</mi>\(thin)<mi>log</mi>"))
        #expect(try body(#"a\log x"#).contains("</mo>\(thin)<mi>x</mi>"))
        #expect(try !body(#"\log(x)"#).contains("mspace"))
        #expect(try body(#"2\min_k S_k"#).components(separatedBy: thin).count == 3)
    }

    @Test func mistakesHaveAPlace() throws {
        let failure = #expect(throws: MathTypesetter.Failure.self) {
            try typesetter.typeset(#"é + \foo"#, display: false).get()
        }
        #expect(failure == .init(message: #"there is no TeX command '\foo'"#, offset: 5))
        let open = #expect(throws: MathTypesetter.Failure.self) {
            try typesetter.typeset(#"\frac{1}{"#, display: false).get()
        }
        #expect(open?.offset == 9)
    }

    @Test(arguments: [
        #"\href{javascript:alert(1)}{x}"#, #"\includegraphics{http://example.org/x.png}"#,
        #"\htmlStyle{color:red}{x}"#,
    ])
    func commandsThatReachOutAreRefused(tex: String) {
        #expect(throws: MathTypesetter.Failure.self) {
            try typesetter.typeset(tex, display: false).get()
        }
    }

    @Test func textInFormulasIsEscaped() throws {
        let markup = try typesetter.typeset(#"\text{<script>\&}"#, display: false).get().markup
        #expect(!markup.contains("<script"))
        #expect(!markup.contains("style="))
    }

    @Test func runawayMacrosEnd() {
        #expect(throws: MathTypesetter.Failure.self) {
            try typesetter.typeset(#"\def\a{\a\a}\a"#, display: false).get()
        }
        let deep = String(repeating: "{", count: 5000) + String(repeating: "}", count: 5000)
        _ = typesetter.typeset(deep, display: false)
        #expect(throws: Never.self) { try typesetter.typeset("x", display: false).get() }
    }

    @Test func aMissingKaTeXIsAFailureOfTheFormula() {
        let broken = MathTypesetter { throw CocoaError(.fileNoSuchFile) }
        #expect(throws: MathTypesetter.Failure.self) {
            try broken.typeset("x", display: false).get()
        }
    }
}
