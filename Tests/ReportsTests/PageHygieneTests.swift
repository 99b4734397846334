import Testing

@testable import Notebooks
@testable import Reports

/// What must hold of every page, tried on notebooks that the parser reads.
@Suite struct PageHygieneTests {
    private func rich(_ blocks: Int) -> String {
        var text = """
            ---
            title: "Everything \\"at once\\""
            family: one
            description: It's all here.
            paper: {title: A paper, authors: [Ann Author], year: 2020, arxiv: "2001.00001"}
            bibliography: refs.bib
            ---
            # First {#sec-first}

            A citation [@zhu, p. 3], again @zhu, a note[^n] and again[^n], a reference to @fig-1, @tbl-t,
            @eq-e and @sec-first, a link to [the end](#the-end), a value `{swift} 1 + 1`.

            $$x^2 + \\frac{1}{2}$$ {#eq-e}

            > [!WARNING]
            > A callout with `code` -- and more.

            | a | b |
            |---|--:|
            | 1 | 2.5 |

            - [x] done
            - [ ] not done

            """
        for number in 1...blocks {
            text += """

                ```swift
                //| label: \(number == 2 ? "tbl-t" : "fig-\(number)")
                //| caption: Number \(number), "quoted".
                //| alt: A figure.
                let a\(number) = \(number)
                ```

                """
        }
        return text + "\n## The end\n\n[^n]: A note with a [link](#sec-first).\n"
    }

    @Test func everyLinkOfASiteLeadsSomewhere() throws {
        let (first, problems) = sampleReport(rich(3), path: "one/first")
        let (second, _) = sampleReport(rich(2), path: "one/second")
        #expect(problems.map(\.message) == [])
        let site = try renderSite([first, second])
        #expect(try faults(site) == [])
        let page = PageMarkup(try site.text("one/first/index.html"))
        // The reader of pages sees what it should: that it finds no fault means something.
        #expect(page.addresses.count > 40 && page.values(of: "id").count > 15)
        for name in ["fig-1.csv", "fig-1.pdf", "fig-1.light.svg", "tbl-t.csv", "results.json"] {
            #expect(site.files.contains { $0.path == "one/first/\(name)" }, "\(name)")
        }
    }

    @Test func theReaderOfPagesFindsFaults() {
        for (page, fault) in [
            ("<p><b></p></b>", "</p> closes <b>"), ("<p", "a tag without end: p"),
            ("<p id=\"a\"></p><p id=\"a\"></p>", "two ids 'a'"), ("<div>", "<div> is not closed"),
            ("<p class=a></p>", "the value of 'class' stands in no quotes"),
        ] {
            #expect(PageMarkup(page).faults.first == fault)
        }
    }

    @Test func aPageWithAllItNeedsIsLight() throws {
        let (sample, _) = sampleReport(rich(12), path: "one/heavy")
        let site = try renderSite([sample])
        func size(_ ending: String) -> Int {
            site.files.filter { $0.path.hasSuffix(ending) }.reduce(0) { $0 + $1.bytes.count }
        }
        // What a browser asks for: page, stylesheet and one drawing of each figure.
        let figures = site.files.filter {
            $0.path.hasSuffix(".light.svg") && !$0.path.hasSuffix(".phone.light.svg")
        }
        #expect(figures.count == 12)
        let drawings = figures.reduce(0) { $0 + $1.bytes.count }
        #expect(size("heavy/index.html") + size("style.css") + drawings < 300_000)
        #expect(drawings / figures.count < 40_000)
    }
}
