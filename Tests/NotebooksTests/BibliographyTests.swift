import Diagnostics
import Testing

@testable import Notebooks

@Suite struct BibliographyTests {
    private func parse(_ text: String) -> ([BibliographyEntry], [String]) {
        let (entries, diagnostics) = parseBibliography(SourceFile(path: "r.bib", text: text))
        return (
            entries,
            diagnostics.map { "\($0.position.line):\($0.position.column): \($0.message)" }
        )
    }

    @Test func anEntry() {
        let (entries, diagnostics) = parse(
            #"""
            A comment, me@example.org
            @string{conf = "Conference on " # {Things}}
            @InProceedings{zhu2023:a,
              author    = {Zhu, Dixian and M{\"u}ller, J{\'{e}}r\^{o}me and Jan van der Berg
                           and {The ATLAS Collaboration} and Erd{\H o}s, P.},
              title     = "Label-Distributionally {R}obust --- \emph{Losses} \& $L_2$",
              booktitle = conf, pages = {1--9},
              year      = 2023, month = jun,
            }
            """#)
        #expect(diagnostics == [])
        #expect(entries.count == 1)
        guard let entry = entries.first else { return }
        #expect(entry.type == "inproceedings")
        #expect(entry.key == "zhu2023:a")
        #expect(
            entry.authors.map { "\($0.given)|\($0.family)" } == [
                "Dixian|Zhu", "Jérôme|Müller", "Jan|van der Berg", "|The ATLAS Collaboration",
                "P.|Erdős",
            ])
        #expect(entry.title == "Label-Distributionally Robust — Losses & L_2")
        #expect(entry["booktitle"] == "Conference on Things")
        #expect(entry["pages"] == "1–9")
        #expect(entry.year == "2023")
        #expect(entry["month"] == "June")
    }

    @Test(arguments: [
        ("@misc{a, title = {x}", "1:1: the entry 'a' is not closed"),
        ("@misc{a, title = {x\n", "1:18: the value of 'title' is not closed"),
        ("@misc{a, title = x}", "1:18: the value of 'title' must stand in braces or quotes"),
        ("@misc{a, title {x}}", "1:10: expected 'name = value' in the entry"),
        ("@misc{a,}\n@misc{a,}", "2:7: the bibliography key 'a' is used twice"),
        ("@misc{, title={x}}", "1:1: the entry has no key"),
    ])
    func mistake(_ text: String, _ message: String) {
        #expect(parse(text).1 == [message])
    }

    @Test func aMistakeCostsOneEntry() {
        let (entries, diagnostics) = parse("@misc{a, b}\n@misc{c, title={d}}\n")
        #expect(entries.map(\.key).contains("c"))
        #expect(diagnostics.count == 1)
    }
}
