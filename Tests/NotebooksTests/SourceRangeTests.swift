import Diagnostics
import Testing

@testable import Notebooks

/// The law of positions: what a node says stands in the file at the node's range.
func expectTrueRanges(_ parsed: Parsed, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(trueRangeViolations(parsed) == [], sourceLocation: sourceLocation)
}

func trueRangeViolations(_ parsed: Parsed) -> [String] {
    var checker = RangeChecker(file: parsed.notebook.file)
    checker.blocks(parsed.notebook.blocks, in: 0..<parsed.notebook.file.utf8.count)
    for footnote in parsed.notebook.footnotes {
        checker.blocks(footnote.blocks, in: footnote.range)
    }
    return checker.violations
}

private struct RangeChecker {
    let file: SourceFile
    var violations: [String] = []

    private mutating func expect(_ condition: Bool, _ message: String) {
        guard !condition else { return }
        violations.append(message)
    }

    /// Children stand inside their parent, in order, without overlap.
    private mutating func place(_ range: SourceRange, after last: inout Int, in outer: SourceRange)
    {
        expect(
            range.lowerBound >= outer.lowerBound && range.upperBound <= outer.upperBound,
            "\(range) is not inside \(outer): '\(file.text(in: range))'")
        expect(range.lowerBound >= last, "\(range) overlaps what ends at \(last)")
        last = range.upperBound
    }

    mutating func blocks(_ blocks: [Block], in outer: SourceRange) {
        var last = outer.lowerBound
        for block in blocks {
            place(block.range, after: &last, in: outer)
            switch block.kind {
            case .heading(let heading): inlines(heading.content, in: block.range)
            case .paragraph(let content): inlines(content, in: block.range)
            case .list(let list):
                var lastItem = block.range.lowerBound
                for item in list.items {
                    place(item.range, after: &lastItem, in: block.range)
                    self.blocks(item.blocks, in: item.range)
                }
            case .quote(let blocks): self.blocks(blocks, in: block.range)
            case .callout(let callout): self.blocks(callout.blocks, in: block.range)
            case .cell(let cell):
                expect(file.text(in: cell.codeRange) == cell.code, "cell \(cell.id)")
                let fence = file.text(in: block.range)
                expect(fence.hasPrefix("```") || fence.hasPrefix("~~~"), "fence '\(fence)'")
            case .listing(let listing):
                let lines = file.text(in: listing.codeRange).split(whereSeparator: \.isNewline)
                let code = listing.code.split(whereSeparator: \.isNewline)
                expect(
                    zip(lines, code).allSatisfy {
                        $0.trimmed.hasSuffix($1.trimmed)
                    }, "listing \(listing.code)")
            case .table(let table):
                for row in [table.header] + table.rows {
                    var lastCell = block.range.lowerBound
                    for cell in row {
                        place(cell.range, after: &lastCell, in: block.range)
                        inlines(cell.content, in: cell.range)
                    }
                }
            case .math(let math):
                expect(
                    file.text(in: math.texRange).words == math.tex.words
                        || file.text(in: math.texRange).contains(">"),
                    "math \(math.tex)")
            case .html(let html):
                expect(file.text(in: block.range).words == html.words, "html \(html)")
            case .thematicBreak: break
            }
        }
    }

    private mutating func inlines(_ inlines: [Inline], in outer: SourceRange) {
        var last = outer.lowerBound
        for inline in inlines {
            place(inline.range, after: &last, in: outer)
            let source = file.text(in: inline.range)
            switch inline.kind {
            case .text(let text):
                // Escapes and entities are the only things that change a text.
                if !source.contains("\\"), !source.contains("&"), !source.contains("\0") {
                    expect(source == text, "text '\(text)' at '\(source)'")
                } else if !source.contains("\0") {
                    expect(source.utf8.count >= text.utf8.count, "text '\(text)' at '\(source)'")
                }
            case .code(let code):
                expect(source.hasPrefix("`") && source.hasSuffix("`"), "code at '\(source)'")
                expect(
                    source.contains(code) || source.contains(where: \.isNewline)
                        || source.contains("\\|"),
                    "code '\(code)' at '\(source)'")
            case .math(let math):
                expect(
                    source.hasPrefix("$") && (source.hasSuffix("$") || math.isDisplay),
                    "math at '\(source)'")
                expect(
                    file.text(in: math.texRange).words == math.tex.words
                        || source.contains(where: \.isNewline)
                        || source.contains("\\|"),
                    "math '\(math.tex)' at '\(source)'")
            case .expression(let expression):
                expect(file.text(in: expression.codeRange) == expression.code, "\(expression)")
                expect(source.hasPrefix("`"), "expression at '\(source)'")
            case .html(let html):
                expect(source.words == html.words || source.contains(">"), "html '\(html)'")
            case .emphasis(let content):
                expect(source.first == source.last, "emphasis at '\(source)'")
                self.inlines(content, in: inline.range)
            case .strong(let content):
                expect(source.prefix(2) == source.suffix(2), "strong at '\(source)'")
                self.inlines(content, in: inline.range)
            case .strikethrough(let content):
                expect(source.first == "~" && source.last == "~", "strike at '\(source)'")
                self.inlines(content, in: inline.range)
            case .link(let link): self.inlines(link.content, in: inline.range)
            case .image: expect(source.hasPrefix("!["), "image at '\(source)'")
            case .reference(let reference):
                expect(source.contains(reference.label), "reference at '\(source)'")
            case .citation(let citation):
                for item in citation.items {
                    expect(file.text(in: item.range) == "@" + item.key, "citation \(item)")
                }
            case .footnoteReference(let name, _):
                expect(source == "[^\(name)]", "footnote \(name) at '\(source)'")
            case .softBreak, .lineBreak:
                expect(source.contains { $0.isNewline }, "break at '\(source)'")
            }
        }
    }
}

extension String {
    fileprivate var words: [Substring] { split { $0.isWhitespace } }
}

@Suite struct SourceRangeTests {
    /// Texts in which cmark's own positions are wrong or missing.
    @Test(arguments: [
        "> a *b*\n> c `d` **e\n> f**\n",
        "- a\n  b *c*\nlazy `d`\n  - e\n\n    f *g*\n",
        "> - a\n>   *b*\n>\n>   c `d`\n> e *f*\n",
        "1. a\n2) *b*\n\n   > c\n   *d*\n",
        "\ta *b*\n\n-\tc *d*\n\n  >\te `f`\n",
        "a &amp; *b* &copy; \\* `c` \\\\ &nosuch; d & e\n",
        "[a *b*](c \"d\") [e][f] [f] [f][] ![g `h`](i) <http://j.k/&amp;l> x\n\n[f]: /u 'v'\n",
        "[f]: /u\n[g]: <v w>\n  'title'\nx [f] *y* [g]\n",
        "www.a.b/c*d* http://e.f?g=h&amp;i (http://j.k) l@m.nn *o*\n",
        "a\\\nb  \n   c\t\nd *e*\n",
        "# a *b* #\n## c `d` ##  \n\ne *f*\ng\n===\n\n# #\n#\n",
        "~~a~~ ~b~ ~~~c *d\n",
        "| a | *b* |\n|---|:-:|\n| `c\\|d` | e \\| *f* |\n| g |\n h | i | j |\n",
        "p *q*\na | b\n--|--\n*c* | `d`\n",
        "> | a | b |\n> |---|---|\n> | *c* | d |\n\n- | a |\n  |---|\n  | *b* |\n",
        "a[^n] *b*[^m] c\n\n[^m]: d *e*\n  f `g`\n\n    h *i*\n\n[^n]: j\n",
        "- [x] a *b*\n- [ ] `c`\n  d *e*\n",
        "<b>a</b> *c* <!-- d\ne --> `f`\n\n<div>\n*g*\n</div>\n",
        "`` a ` b `` ` c ` `d\ne` *f*\n",
        "a $x*y*z$ *b* $\\{a\\}$ c `$d$` \\$e$ $5 and $6 f $`g`$ *h*\n",
        "a\n$$\nx\n- y\n= z\n> w\n$$ {#eq-a}\nb *c*\n",
        "> a $x\n> y$ *b*\n>\n> $$\n> z > 1\n> $$\n> *c*\n",
        "- a\n\n  $$x$$\n  b *c*\n- $$\n  y\n  $$\n",
        "| a | $|x|$ |\n|---|---|\n| $\\frac{a}{b}|c|$ | *d* |\n",
        "[a $x$](b$c$d) ![e $y$](f \"g $z$\") <$h$> *i*\n",
        "\r\na *b*\r\nc `d`\r\n\r\n- e\r\n  *f*\r\n\r\n~~~x\r\ng\r\n~~~\r\n",
        "é *ü* `ö` 𝛼 $ß$ **日本** [語](x) 😀\n> 😀 *é*\n> ü `é`\n",
        "***a** b* _c __d___ **e*f*g**\n",
        "* * *\n- - a\n  - *b*\n",
        "    code *a*\n\n\tb\n\n- x\n\n      y *z*\n",
        "~~~\na\n~~~~\n> ```x\n> b\n> ```\n\n  ```\n  c\n",
        "---\ntitle: a\n---\nb *c*\n",
        "\u{FEFF}a *b*\n",
        "a `b` \0 c *d*\n",
        "| a | b | c |\n|---|---|---|\n| d || e |\n| |\n",
        "a &#10; *b*\n",
        "]$y$b c===\ne[^n]|[$$http://a.b\r\n~$${#x}> \"(&\\<\"[f]: /u\n===\n",
        "\r\n[f]: /u\n===\n===\n***a< _é\n|",
        "x\n[f]: /no\ny *z*\n\n[q]: /u\n\n[q]: /dup\n*w* [q]\n",
    ])
    func rangesAreTrue(_ text: String) {
        let parsed = Parsed(text, files: ["i": "", "f": ""])
        #expect(parsed.unaligned == 0)
        expectTrueRanges(parsed)
    }

    /// Random texts of the marks that matter.
    @Test func rangesAreTrueInRandomTexts() {
        let pieces = [
            "a", "b c", " ", " ", "\n", "\n", "\n\n", "*", "**", "_", "`", "``", "[", "]", "](u)",
            "![", "<", ">", "> ", "- ", "  ", "    ", "1. ", "# ", "|", "\n|-|-|\n", "~", "~~", "$",
            "$$", "\\", "&amp;", "&", "é", "[^n]", "[^n]: ", "@", "http://a.b", "www.c.d", "e@f.gg",
            "```", "```\n", "<b>", "<div>\n", "{#x}", "===\n", "---\n", "\t", "!", "(", ")", "\"",
            "[f]: /u\n", "[f]", "\r\n", "x", "$y$", "`z`", "*w*",
        ]
        var state: UInt64 = 88_172_645_463_325_252
        func next(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(count))
        }
        for _ in 0..<2000 {
            let text = (0..<(5 + next(25))).map { _ in pieces[next(pieces.count)] }.joined()
            let parsed = Parsed(text)
            let violations = trueRangeViolations(parsed)
            if parsed.unaligned > 0 || !violations.isEmpty {
                Issue.record("\(text.debugDescription): \(violations)")
            }
        }
    }
}
