import Testing

@testable import Notebooks
@testable import Reports

@Suite struct TypographyTests {
    private func set(_ text: String, language: String = "en") -> String {
        var typography = Typography(language: language)
        return typography.set(text)
    }

    @Test(arguments: [
        (#"He said "no"."#, "He said “no”."), (#""A" and "B""#, "“A” and “B”"),
        ("don't, the authors' 'own' words", "don’t, the authors’ ‘own’ words"),
        ("('nested')", "(‘nested’)"), ("the '90s", "the ’90s"), ("pages 3--7", "pages 3–7"),
        ("so---they say---it is", "so—they say—it is"),
        ("so -- as here -- it", "so – as here – it"),
        ("and so on...", "and so on…"), ("run with --force", "run with --force"),
        ("-----", "-----"), ("....", "...."), ("a - b", "a - b"), ("\"'Tis\"", "“‘Tis”"),
    ])
    func quotesAndDashesAreSet(_ plain: String, _ expected: String) {
        #expect(set(plain) == expected)
    }

    @Test func otherLanguagesKeepTheirQuotes() {
        #expect(set("\"a\" -- b", language: "de") == "\"a\" – b")
        #expect(set("\"a\"", language: "en-GB") == "“a”")
        #expect(set("\"a\"", language: "eng") == "\"a\"")
    }

    @Test func theTextBeforeDecidesAcrossMarkup() throws {
        let page = try page(
            notebook(
                "The \"title\"",
                [
                    paragraph(
                        text("see \""), Inline(.emphasis([text("this\" -- it's")]), at: 0..<0),
                        text(" and "), Inline(.code("\"x\" -- y"), at: 0..<0), text("'s end")),
                    paragraph(text("\"next\"")),
                ]))
        #expect(
            page.contains("see “<em>this” – it’s</em> and <code>&quot;x&quot; -- y</code>’s end"))
        #expect(page.contains("<p>“next”</p>"))
        #expect(page.contains("<h1>The “title”</h1>"))
    }

    @Test func addressesAndCodeStayAsTheyAre() throws {
        let address = "https://example.org/a--b"
        let page = try page(
            notebook(
                "Links",
                [
                    paragraph(
                        Inline(
                            .link(Link(destination: address, title: "", content: [text(address)])),
                            at: 0..<0)),
                    block(cell("cell-1", "let a = \"b\" // it's -- so...")),
                ]))
        #expect(page.contains(">\(address)</a>"))
        #expect(page.contains("it's -- so..."))
    }
}

@Suite struct NumberAlignmentTests {
    @Test func pointsOfAColumnAlign() {
        #expect(
            NumberAlignment.padding(["0.58", "0.4", "−12", "", "3.125"])
                == ["\u{2007}", "\u{2007}\u{2007}", "\u{2008}\u{2007}\u{2007}\u{2007}", "", ""])
        #expect(NumberAlignment.padding(["96%", "97.5%"]) == ["\u{2008}\u{2007}", ""])
    }

    @Test func otherColumnsStayAsTheyAre() {
        for texts in [
            ["0.5 ± 0.1", "0.25"], ["0.5", "12%"], ["1.5×10⁻³", "2"], ["NaN", "1.5"], [],
        ] {
            let padding = NumberAlignment.padding(texts).joined()
            #expect(padding == "", "\(texts)")
        }
    }
}

@Suite struct PaperBibTeXTests {
    @Test func theCardNamesAuthorsAsPeopleAreCalled() {
        let paper = FrontMatter.Paper(title: "T", authors: ["Dixian Zhu", "Ying, Yiming"])
        let card = HTMLWriter.markup(PaperCard.html(paper))
        #expect(card.contains(">Dixian Zhu, Yiming Ying</p>"))
    }

    @Test func theCardGivesAnEntry() {
        let paper = FrontMatter.Paper(
            title: "The {Best} & only 100% loss", authors: ["Dixian Zhu", "Ying, Yiming"],
            year: 2023, arxiv: "arXiv:2112.14869", venue: "ICML")
        #expect(
            PaperBibTeX.entry(paper) == #"""
                @misc{zhu2023best,
                  title         = {{The Best \& only 100\% loss}},
                  author        = {Dixian Zhu and Ying, Yiming},
                  year          = {2023},
                  howpublished  = {ICML},
                  eprint        = {2112.14869},
                  archivePrefix = {arXiv}
                }
                """#)
    }

    @Test func keysAreAlwaysUsable() {
        #expect(PaperBibTeX.key(FrontMatter.Paper(title: "损失")) == "paper")
        #expect(PaperBibTeX.key(FrontMatter.Paper(title: "On Loss", year: 1990)) == "1990loss")
    }

    @Test func theEntryStandsOnThePage() throws {
        var sample = notebook("Card", [])
        sample.frontMatter.paper = FrontMatter.Paper(title: "A </code><b>", authors: ["Ann Author"])
        let page = try page(sample)
        #expect(page.contains("@misc{author"))
        #expect(!page.contains("<b>"))
    }
}
