import CMarkGFM
import Diagnostics
import Foundation
import Testing

@testable import Notebooks
@testable import Reports

/// The examples of the GFM spec through our document tree and HTML writer, compared with what
/// libcmark-gfm itself writes. What a page adds (ids, wrappers, classes, typography) is taken off
/// first, by the rules in `GFMUndressing.swift`; what then differs must be listed here.
@Suite struct GFMExampleTests {
    struct Example: CustomTestStringConvertible, Sendable {
        var number: Int
        var section: String
        var markdown: String

        var testDescription: String { "\(number), \(section)" }
    }

    static let examples: [Example] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "GFM/examples.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "\n=== ").dropFirst().compactMap { part in
            let head = part.prefix { $0 != "\n" }.split(separator: " ", maxSplits: 1)
            guard let number = Int(head[0]) else { return nil }
            let markdown = part.drop { $0 != "\n" }.dropFirst()
            return Example(
                number: number, section: head.count > 1 ? String(head[1]) : "",
                markdown: markdown.replacing("→", with: "\t") + "\n")
        }
    }()

    /// Why some examples differ on purpose.
    static let onPurpose: [(reason: String, numbers: [Int])] = [
        (
            "Raw HTML is shown as text.",
            [
                118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134,
                135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 149, 150, 151, 153,
                154, 155, 156, 157, 158, 159, 160, 170, 317, 327, 354, 484, 485, 486, 500, 503, 532,
                544, 632, 633, 634, 635, 636, 642, 647, 648, 649, 650, 651, 653, 663, 664,
            ]
        ),
        ("Addresses have the schemes http, https or mailto.", [604, 606, 607, 609, 628]),
        (
            "A picture lies beside its notebook: a path from the root of the machine is refused.",
            [580, 582, 583, 587, 589, 590, 591, 592, 593, 594, 595, 596, 597, 599]
        ),
    ]

    /// What our pages show of an example, and what cmark does.
    private func compare(
        _ example: Example, allowsHTML: Bool = false
    ) throws -> (ours: LooseMarkup, cmarks: LooseMarkup) {
        let head = "---\ntitle: Example\n---\n"
        let file = SourceFile(path: "a.md", text: head + example.markdown)
        var (notebook, _) = parse(file) { _ in [] }
        notebook.blocks = notebook.blocks.map(GFMUndressing.marked)
        let report = Report(notebook, record: nil, path: "a") { _ in [] }
        var builder = PageBuilder(
            report: report, typesetter: typesetter, renderer: nil, pages: PageFolders([]))
        builder.allowsHTML = allowsHTML
        let ours = HTMLWriter.markup(.fragment(builder.body()))
        let cmarks = try Self.cmark(example.markdown)
        let levels = cmarks.matches(of: #/<h([1-6])>/#).compactMap { Int($0.output.1) }
        return (
            GFMUndressing.undressed(LooseMarkup(ours)).settled()
                .adding(levels: GFMUndressing.levels(notebook.blocks)),
            GFMUndressing.plain(LooseMarkup(cmarks)).settled().adding(levels: levels)
        )
    }

    /// libcmark-gfm's own HTML, with the extensions that notebooks have and raw HTML let through.
    private static func cmark(_ markdown: String) throws -> String {
        cmark_gfm_core_extensions_ensure_registered()
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
        let parser = try #require(cmark_parser_new(options))
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        cmark_parser_feed(parser, markdown, markdown.utf8.count)
        let document = try #require(cmark_parser_finish(parser))
        defer { cmark_node_free(document) }
        let html = try #require(
            cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)))
        defer { free(html) }
        return String(cString: html)
    }

    /// With raw HTML allowed, those agree too that hold none of the elements that stay text.
    @Test func rawHTMLAgreesWhereItIsAllowed() throws {
        let raw = Set(Self.onPurpose[0].numbers)
        var differing: [Int] = []
        for example in Self.examples where raw.contains(example.number) {
            let (ours, cmarks) = try compare(example, allowsHTML: true)
            if ours != cmarks { differing.append(example.number) }
        }
        #expect(differing == Self.filtered)
    }

    /// Examples with scripts, styles, text after a comment, or another element that `NotebookMarkup` keeps as text.
    static let filtered = [140, 141, 142, 145, 146, 147, 653]

    @Test func theyAgreeWithCMarkButWhereWeMeanToDiffer() throws {
        #expect(Self.examples.count == 673)
        let expected = Set(Self.onPurpose.flatMap(\.numbers))
        var agreeing = 0
        for example in Self.examples {
            let (ours, cmarks) = try compare(example)
            if ours == cmarks { agreeing += 1 }
            #expect(
                (ours == cmarks) != expected.contains(example.number),
                """
                \(example.testDescription):
                \(example.markdown)
                ours:  \(GFMUndressing.text(ours))
                cmark: \(GFMUndressing.text(cmarks))
                """)
        }
        print("\(agreeing) of \(Self.examples.count) examples of the GFM spec agree with cmark-gfm")
    }
}

extension LooseMarkup {
    /// The tree with the levels of its headings told beside it.
    fileprivate func adding(levels: [Int]) -> LooseMarkup {
        var result = self
        result.children.append(LooseMarkup(name: "levels", text: "\(levels)"))
        return result
    }
}
