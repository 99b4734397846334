import Testing

@testable import Notebooks

/// The trees of texts without mistakes.
@Suite struct DocumentTests {
    @Test func theNotebookOfTheDesign() {
        let text = """
            ---
            title: Label-distributionally robust losses
            family: classification-losses
            paper: {title: A paper, authors: [A. Zhu, B. Li], year: 2023, arxiv: "2112.14869"}
            bibliography: ../references.bib
            params: {seeds: 5, rate: 1e-3, name: x, quick: true}
            seed: 42
            ---
            Prose with $\\lambda$, a citation [@zhu2023, p. 3; see @li], a reference to @fig-noise,
            and a value computed below: the best accuracy is `{swift} percent(best)`.

            ```swift
            //| label: fig-noise
            //| caption: Accuracy under $p$ *noise*.
            //| alt: "Line chart"
            //| timeout: 2 min
            let digits = Digits.load()

            show(digits)
            ```

            ```swift display
            let x = 1
            ```
            """
        let bibliography = "@article{zhu2023, title={T}}\n@misc{li, title={U}}"
        expectTree(
            text,
            #"""
            front matter [1-8]
              title: Label-distributionally robust losses
              family: classification-losses
              paper: A paper
              bibliography: ../references.bib
              seed: 42
              params.seeds: int(5)
              params.rate: double(0.001)
              params.name: string("x")
              params.quick: bool(true)
            paragraph [9-10]
              text "Prose with "
              math "\\lambda"
              text ", a citation "
              citation: @zhu2023 p. 3; see @li
              text ", a reference to "
              reference #fig-noise "Figure 1"
              text ","
              soft break
              text "and a value computed below: the best accuracy is "
              expression "percent(best)"
              text "."
            cell fig-noise [12-20]
              label: fig-noise
              caption: Accuracy under $p$ *noise*.
              alt: Line chart
              timeout: 2 min
              code "let digits = Digits.load()\n\nshow(digits)" [17-19]
            cell cell-2 (shown) [22-24]
              code "let x = 1" [23]
            label fig-noise → #fig-noise "Figure 1"
            """#, files: ["../references.bib": bibliography])
        let notebook = Parsed(text, files: ["../references.bib": bibliography]).notebook
        #expect(notebook.cells[0].options.timeout == 120)
        #expect(notebook.cells[0].caption.plainText == "Accuracy under p noise.")
        #expect(notebook.experiments.map(\.id) == ["fig-noise"])
        #expect(notebook.citedEntries.map(\.key) == ["zhu2023", "li"])
        #expect(notebook.frontMatter.paper?.arxiv == "2112.14869")
    }

    @Test func mathematics() {
        expectTree(
            """
            Cost $5 and $6, $x*y*z$, \\$a\\$, `$b$`, $`c|d`$ and @eq-loss:
            $$
            L(\\theta) = \\{ x
            - y
            = z \\}
            $$ {#eq-loss}
            then $$e$$ and

            ```math {#eq-two}
            f_1
            ```
            """,
            #"""
            paragraph [1]
              text "Cost $5 and $6, "
              math "x*y*z"
              text ", $a$, "
              code "$b$"
              text ", "
              math "c|d"
              text " and "
              reference #eq-loss "Equation 1"
              text ":"
            math "L(\\theta) = \\{ x\n- y\n= z \\}" {eq-loss} (1) [2-6]
            paragraph [7]
              text "then "
            math "e" [7]
            paragraph [7]
              text " and"
            math "f_1" {eq-two} (2) [9-11]
            label eq-loss → #eq-loss "Equation 1"
            label eq-two → #eq-two "Equation 2"
            """#)
    }

    @Test func mathematicsInContainers() {
        expectTree(
            """
            > a $b
            > c$
            > $$
            > d > e
            > $$

            - | f |
              |---|
              | $|g|$ |
            """,
            #"""
            quote [1-5]
              paragraph [1-2]
                text "a "
                math "b\nc"
              math "d > e" [3-5]
            list [7-9]
              item [7-9]
                table none [7-9]
                  row
                    cell [7]
                      text "f"
                  row
                    cell [9]
                      math "|g|"
            """#)
    }

    @Test func sectionsAndReferences() {
        expectTree(
            """
            # Métodos & *results* `x`
            ## Setup
            ## Setup {#sec-second}
            See @sec-second, @sec-setup, [](#setup) and [there](#setup-1).
            """,
            """
            heading 1 #métodos--results-x [1]
              text "Métodos & "
              emphasis
                text "results"
              text " "
              code "x"
            heading 2 #setup [2]
              text "Setup"
            heading 2 #setup-1 {sec-second} [3]
              text "Setup"
            paragraph [4]
              text "See "
              reference #setup-1 "Setup"
              text ", "
              reference #setup "Setup"
              text ", "
              reference #setup "Setup"
              text " and "
              link <#setup-1>
                text "there"
              text "."
            label sec-second → #setup-1 "Setup"
            """)
    }

    @Test func gitHubFlavour() {
        expectTree(
            """
            > [!WARNING]
            > **Careful** ~~now~~
            > here[^a].

            > [!TIP]

            1. [x] done
            2. [ ] open

               loose

            | a | b |
            |:--|--:|
            | 1 | www.x.y |

            ***
            <div>raw</div>

            ![alt *text*](a.png "cap")\\
            a <b>c</b>

            ~~~python x=1
            code
            ~~~

            [^a]: A *note*.
            """,
            #"""
            callout warning [1-3]
              paragraph [2-3]
                strong
                  text "Careful"
                text " "
                strikethrough
                  text "now"
                soft break
                text "here"
                footnote reference 1 'a'
                text "."
            callout tip [5]
            ordered list from 1, loose [7-10]
              item done [7]
                paragraph [7]
                  text "done"
              item open [8-10]
                paragraph [8]
                  text "open"
                paragraph [10]
                  text "loose"
            table left right [12-14]
              row
                cell [12]
                  text "a"
                cell [12]
                  text "b"
              row
                cell [14]
                  text "1"
                cell [14]
                  link <http://www.x.y>
                    text "www.x.y"
            thematic break [16]
            html "<div>raw</div>\n" [17]
            paragraph [19-20]
              image <a.png> alt "alt text" "cap"
              line break
              text "a "
              html "<b>"
              text "c"
              html "</b>"
            listing 'python x=1' "code\n" [22-24]
            footnote 1 'a' [26]
              paragraph [26]
                text "A "
                emphasis
                  text "note"
                text "."
            """#, files: ["a.png": ""])
    }

    @Test func citationsInText() {
        expectTree(
            """
            ---
            title: T
            bibliography: b.bib
            ---
            @a-b2020 and @c: say so [see @a-b2020, chap. 2;
            @c]. Mail x@y.z, a @stranger, \\@c.
            """,
            """
            front matter [1-4]
              title: T
              bibliography: b.bib
            paragraph [5-6]
              citation in text: @a-b2020
              text " and "
              citation in text: @c
              text ": say so "
              citation: see @a-b2020 chap. 2; @c
              text ". Mail "
              link <mailto:x@y.z>
                text "x@y.z"
              text ", a @stranger, @c."
            """, files: ["b.bib": "@misc{a-b2020,}\n@misc{c,}"])
    }

    @Test func windowsLineEndings() {
        let parsed = Parsed(
            "---\r\ntitle: T\r\n---\r\n# A\r\n\r\n```swift\r\n//| label: x\r\nlet a\r\n```\r\n")
        #expect(parsed.report == "")
        #expect(parsed.notebook.frontMatter.title == "T")
        #expect(parsed.notebook.cells.map(\.id) == ["x"])
        #expect(parsed.notebook.cells[0].code == "let a")
    }

    @Test func slugs() {
        #expect(SlugTable.slug("Hello, World! 2_x — y") == "hello-world-2_x--y")
        var table = SlugTable()
        #expect(
            ["a", "A", "a-1", "a"].map { table.slug(for: $0) } == ["a", "a-1", "a-1-1", "a-2"])
    }

    /// What one reader takes for a number and another for a text is refused.
    @Test func oddNumbersAreRefused() {
        for text in [
            "99999999999999999999", "0x10", "0b101", "-0o17", "017", "1_000", "1_0.5", "1e5_0",
            "1e400",
        ] {
            let parsed = Parsed("---\ntitle: A\nparams: {x: \(text)}\n---\n")
            #expect(
                parsed.report.hasPrefix(
                    "3:13: error: '\(text)' is not a number as Swift and YAML both write it"),
                "\(parsed.report)")
            #expect(parsed.underlined == [text])
        }
        for text in [
            "1", "-2", "1e-3", ".5", "+1.5E3", "'1_000'", "v1_0", "2024-01-02", "1.2.3", "3d",
        ] {
            #expect(Parsed("---\ntitle: A\nparams: {x: \(text)}\n---\n").report == "")
        }
    }
}
