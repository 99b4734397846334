import Diagnostics
import Testing

@testable import Notebooks

/// No input may crash the parser or keep it busy for long.
@Suite struct HostileInputTests {
    @Test(arguments: [
        ">", "> ", "- ", "1. ", "[", "![", "*a **b ", "_a __b ", "`a``", "<", "<a ", "|a", "$",
        "$x",
        "$$", "$`", "[@", "@a", "[^a]", "\n>", "\n  - ", "a\n\n", "\\", "&amp;", "[a](", "~~", "\0",
        "\u{FEFF}", "\r", "{#", "```\n", "[x]: /u\n", "# {#a}\n", "|-|\n", "[^a]: b\n",
        "> [!NOTE]\n",
    ])
    func repeated(_ piece: String) {
        for count in [1, 2, 5_000] {
            let parsed = Parsed(String(repeating: piece, count: count))
            #expect(!dump(parsed.notebook).isEmpty || parsed.notebook.blocks.isEmpty)
        }
    }

    @Test func deepNestingIsReported() {
        let parsed = Parsed(String(repeating: "> ", count: 100_000) + "a")
        #expect(
            parsed.report.hasPrefix("1:1: error: the text is nested more than 100 levels deep here")
        )
    }

    @Test(arguments: [
        "[", "{", "- ", "? ", "a:\n ", "{a: ", "&a [*a,", "!!", "\"", "|\n", "%", "\t",
    ])
    func frontMatter(_ piece: String) {
        let yaml = String(repeating: piece, count: 20_000)
        _ = Parsed("---\n\(yaml)\n---\na\n")
        _ = parseConfiguration(SourceFile(path: "papers.yml", text: yaml))
    }

    @Test(arguments: [
        "@", "@a{", "@a{b,c={", "@a{b,c=\"", "{", "\\", "@string{a=a#", "@a{b,author={{",
    ])
    func bibliography(_ piece: String) {
        let text = String(repeating: piece, count: 5_000)
        _ = parseBibliography(SourceFile(path: "r.bib", text: text))
    }

    @Test func randomBytes() {
        var state: UInt64 = 4_101_842_887_655_102_017
        for _ in 0..<300 {
            let bytes = (0..<300).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            let (file, _) = decode(bytes, path: "a.md")
            let (notebook, _) = parse(file)
            _ = dump(notebook)
            _ = parseBibliography(file)
            _ = parseConfiguration(file)
        }
    }
}
