import Testing

@testable import Reports

@Suite struct HTMLTests {
    @Test func textAndAttributesAreEscaped() {
        let html = tag("p", ["title": "\"<&>\""], ["<script>&amp;\"'"])
        #expect(
            HTMLWriter.markup(html)
                == "<p title=\"&quot;&lt;&amp;&gt;&quot;\">&lt;script&gt;&amp;amp;&quot;'</p>\n")
    }

    @Test func controlCharactersAreReplaced() {
        #expect(HTMLWriter.markup("a\u{0}b\u{1B}\tc") == "a\u{FFFD}b\u{FFFD}\tc")
        // What no literal may hold.
        let odd = [0xFFFE, 0x85, 0xFDD0, 0x1FFFF, 0xE9].compactMap { Unicode.Scalar($0 as UInt32) }
        #expect(
            HTMLWriter.markup(.text(String(String.UnicodeScalarView(odd))))
                == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}é")
    }

    @Test func voidElementsHaveNoEndAndNilAttributesAreLeftOut() {
        #expect(HTMLWriter.markup(tag("br", ["class": nil])) == "<br>")
        #expect(HTMLWriter.markup(tag("input", ["disabled": ""])) == "<input disabled>")
        #expect(HTMLWriter.markup(tag("img", ["alt": ""])) == "<img alt=\"\">")
    }

    @Test func preKeepsItsFirstLineBreak() {
        #expect(HTMLWriter.markup(tag("pre", [:], "\na")) == "<pre>\n\na</pre>\n")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\nscript:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "//example.org/x", "\\\\example.org",
        "\u{1}javascript:x",
    ])
    func addressesOfOtherSchemesAreRefused(address: String) {
        #expect(WebAddress.refusal(of: address) != nil)
        #expect(HTMLWriter.markup(tag("a", ["href": address], "x")) == "<a>x</a>")
    }

    @Test(arguments: [
        "https://example.org/a:b", "http://x", "mailto:a@b.c", "#a:b", "a/b.html?c=d:e", "../x", "",
        "foo):",
    ])
    func ordinaryAddressesPass(address: String) {
        #expect(WebAddress.refusal(of: address) == nil)
    }

    @Test func pathsAreRelative() {
        #expect(Paths.relative(from: "a/b", to: "a/c") == "../c")
        #expect(Paths.relative(from: "a/b", to: "") == "../..")
        #expect(Paths.relative(from: "", to: "a") == "a")
        #expect(Paths.join("a/b", "../c/./d.md") == "a/c/d.md")
        #expect(WebAddress.encoded("a b/ü.png") == "a%20b/%C3%BC.png")
        #expect(
            WebAddress.escaped("https://a.b/ü x?y=[1]&z=%20#q")
                == "https://a.b/%C3%BC%20x?y=%5B1%5D&z=%20#q")
    }
}
