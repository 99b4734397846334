import Diagnostics
import Testing

@testable import Notebooks

@Suite struct SiteTests {
    private func configuration(_ text: String) -> (SiteConfiguration, String) {
        let (site, diagnostics) = parseConfiguration(SourceFile(path: "papers.yml", text: text))
        let report = diagnostics.map {
            "\($0.position.line):\($0.position.column): "
                + ([$0.message] + $0.hints).joined(separator: " | ")
        }
        return (site, report.joined(separator: "\n"))
    }

    @Test func aConfiguration() {
        let (site, report) = configuration(
            """
            title: Our papers
            base_url: https://a.b/c/
            families:
              - {id: losses, title: Loss functions}
              - id: scaling
            theme: {accent: "#0A5FB4"}
            allow_html: true
            """)
        #expect(report == "")
        #expect(site.title == "Our papers")
        #expect(site.baseURL == "https://a.b/c")
        #expect(site.families.map(\.id) == ["losses", "scaling"])
        #expect(site.families.map(\.title) == ["Loss functions", "scaling"])
        #expect(site.theme.accent == "#0a5fb4")
        #expect(site.allowsHTML && !SiteConfiguration().allowsHTML)
    }

    @Test(arguments: [
        ("tilte: x\n", "1:1: unknown key 'tilte' in papers.yml | did you mean 'title'?"),
        ("base_url: a.b\n", "1:11: 'base_url' must start with https://, not 'a.b'"),
        ("families:\n  - {id: a}\n  - {id: a}\n", "3:10: the family 'a' is given twice"),
        (
            "families:\n  - {name: a}\n",
            "2:6: unknown key 'name' in 'families' | the keys are id, title, description\n"
                + "2:5: a family has no 'id'"
        ),
        ("theme: {accent: red}\n", "1:17: a colour must be '#rrggbb' in quotes, not 'red'"),
        ("- a\n", "1:1: papers.yml must consist of 'key: value' lines"),
        ("title:\n", "1:1: 'title' has no value"),
        (
            "a: [\n",
            "2:1: the YAML cannot be read: did not find expected node content"
        ),
    ])
    func mistake(_ text: String, _ report: String) {
        let lines = { (text: String) in text.split(separator: "\n").sorted() }
        #expect(lines(configuration(text).1) == lines(report))
    }

    @Test func linksBetweenNotebooks() {
        let site = configuration("families: [{id: losses}]\n").0
        let a = Parsed(
            "---\ntitle: A\nfamily: loses\n---\n[x](../m/b.md#deep) [y](b.md) [z](../m/b.md#deap) "
                + "[w](data.csv) [v](../m/c.md) [u](https://x.y)\n", path: "n/a.md"
        ).notebook
        let b = Parsed("# Deep\n", path: "m/b.md").notebook
        let report = checkLinks(across: [a, b], site: site) { $0 == "n/data.csv" }.map {
            "\($0.position.line):\($0.position.column): "
                + ([$0.message] + $0.hints).joined(separator: " | ")
        }
        #expect(
            report == [
                "3:9: papers.yml has no family 'loses' | did you mean 'losses'?",
                "5:21: cannot find 'b.md' | did you mean the notebook 'm/b.md'?",
                "5:31: there is no section or label '#deap' in '../m/b.md' | did you mean 'deep'?",
                "5:65: cannot find '../m/c.md' | did you mean the notebook 'm/b.md'?",
            ])
    }
}
