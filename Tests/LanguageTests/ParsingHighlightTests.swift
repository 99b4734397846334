import Diagnostics
import Testing

@testable import Language

struct ParsingHighlightTests {
    /// The pieces as "text:kind".
    private func pieces(_ text: String) -> [String] {
        let file = SourceFile(path: "a", text: text)
        return highlightTokens(of: file, in: 0..<file.utf8.count).map {
            "\(file.text(in: $0.range)):\($0.kind.rawValue)"
        }
    }

    @Test func wordsAndNumbers() {
        #expect(
            pieces("let x: Int = -1.5 // end") == [
                "let:keyword", "x:identifier", "Int:type", "=:operator", "-:operator",
                "1.5:number", "// end:comment",
            ])
    }

    @Test func wordsThatAreKeywordsOnlyInPlaces() {
        #expect(pieces("f(in: x.default)").filter { $0.hasSuffix("keyword") } == [])
        #expect(
            pieces("mutating func get() { get }").filter { $0.hasSuffix("keyword") }
                == ["mutating:keyword", "func:keyword", "get:keyword"])
        #expect(
            pieces("`let` = mutating") == ["`let`:identifier", "=:operator", "mutating:identifier"])
    }

    @Test func interpolationsAreCode() {
        #expect(
            pieces(#""a \(f("b\(1)")) c""#) == [
                #""a \(:string"#, "f:identifier", #""b\(:string"#, "1:number", #")":string"#,
                #") c":string"#,
            ])
    }

    @Test func attributesAndComments() {
        #expect(
            pieces("/// doc\n@discardableResult /* a */ func f()") == [
                "/// doc:comment", "@discardableResult:attribute", "/* a */:comment",
                "func:keyword", "f:identifier",
            ])
    }

    @Test func brokenCodeIsHighlightedToo() {
        #expect(
            pieces("let s = \"abc\nlet") == [
                "let:keyword", "s:identifier", "=:operator", "\"abc:string", "let:keyword",
            ])
    }

    @Test func onlyTheRangeIsRead() {
        let file = SourceFile(path: "a", text: "# let\nlet x\n")
        #expect(highlightTokens(of: file, in: 6..<11).map(\.range) == [6..<9, 10..<11])
    }

    @Test(arguments: ParsingPrograms.all)
    func piecesAreInOrder(program: String) {
        let file = SourceFile(path: "a", text: program)
        var end = 0
        for token in highlightTokens(of: file, in: 0..<file.utf8.count) {
            #expect(token.range.lowerBound >= end)
            end = token.range.upperBound
        }
    }
}
