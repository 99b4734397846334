import Testing

@testable import Notebooks

/// Each mistake is reported where it stands, with what to do.
@Suite struct DiagnosticTests {
    @Test(arguments: [
        // Front matter.
        (
            "---\ntitel: x\n---\n",
            "1:1: error: the front matter has no 'title'\n"
                + "2:1: error: unknown key 'titel' in the front matter (did you mean 'title'?)"
        ),
        ("---\ntitle: x\nseed: y\n---\n", "3:7: error: 'seed' must be an integer, not 'y'"),
        ("---\ntitle: x\nseed: \"4\"\n---\n", "3:7: error: 'seed' must be an integer, not '4'"),
        ("---\ntitle: a\ntitle: b\n---\n", "2:1: error: the key 'title' is given twice"),
        (
            "---\ntitle: a: b\n---\n",
            "2:9: error: the YAML cannot be read: mapping values are not allowed in this context "
                + "(put a value that contains ': ' in quotes)"
        ),
        (
            "---\ntitle: a\ndate: 2026-02-30\n---\n",
            "3:7: error: 'date' must be a day, not '2026-02-30' "
                + "(write year-month-day, for example 2026-01-15)"
        ),
        (
            "---\ntitle: é\npaper: {title: x, yeer: 1}\n---\n",
            "3:19: error: unknown key 'yeer' in 'paper' (did you mean 'year'?)"
        ),
        (
            "---\ntitle: a\n",
            "1:1: error: the front matter is not closed (end it with a line of '---')"
        ),
        (
            "---\ntitle: a\nbibliography: no.bib\n---\n",
            "3:15: error: cannot find the bibliography 'no.bib'"
        ),
        (
            "---\ntitle: a\nparams: {a-b: 1, c: [1]}\n---\n",
            "3:10: error: a parameter's name is made of a–z, A–Z, digits and _, not 'a-b'\n"
                + "3:21: error: 'c' must be a number, a text, true or false"
        ),
        (
            "---\ntitle: a\nparams: {self: 1, c: [1]}\n---\n",
            "3:10: error: 'self' is a word of Swift, not a parameter's name\n"
                + "3:22: error: 'c' must be a number, a text, true or false"
        ),
        (
            "---\ntitle: a\ndraft: yes\n---\n",
            "3:8: error: 'draft' must be true or false, not 'yes'"
        ),
        // Options.
        (
            "```swift\n//| lable: x\n```\n",
            "2:5: error: unknown option 'lable' (did you mean 'label'?)"
        ),
        (
            "```swift\n//| fig-cap: x\n```\n",
            "2:5: error: unknown option 'fig-cap' (did you mean 'caption'?)"
        ),
        (
            "```swift\n//| label:x\n```\n",
            "2:10: error: missing space after ':' (write '//| label: x')"
        ),
        ("```swift\n//| echo: yes\n```\n", "2:11: error: expected true or false, found 'yes'"),
        (
            "```swift\n//| echo: true\n//| echo: true\n```\n",
            "3:5: error: the option 'echo' is given twice"
        ),
        (
            "```swift\n//| label: a b\n```\n",
            "2:12: error: a label consists of letters, digits, '_' and '-', not 'a b' "
                + "(labels match [A-Za-z0-9_-]+)"
        ),
        (
            "```swift\n//| timeout: soon\n```\n",
            "2:14: error: expected a time, found 'soon' "
                + "(write a number of seconds, or '90 s', '2 min', '1 h')"
        ),
        (
            "```swift\n//| memory: 5\n```\n",
            "2:13: error: expected an amount of memory, found '5' "
                + "(write for example '512 MB' or '2 GB')"
        ),
        (
            "```swift\n//| caption\n```\n",
            "2:1: error: expected 'key: value' after '//|' (for example '//| label: fig-loss')"
        ),
        ("```swift\n//| caption:\n```\n", "2:5: error: the option 'caption' has no value"),
        (
            "```swift\nlet a = 1\n//| echo: false\n```\n",
            "3:1: error: an option must stand before the code of its block"
        ),
        (
            "```swift\n//| label: cell-3\n```\n",
            "2:12: error: labels such as 'cell-3' are given to cells without a label"
        ),
        // Fences.
        (
            "```{swift}\n```\n",
            "1:4: warning: '{swift}' is read as 'swift' "
                + "(write ```swift, which every Markdown host highlights)"
        ),
        (
            "```swift dispaly\n```\n",
            "1:4: error: unknown word 'dispaly' after 'swift' (did you mean 'display'?)"
        ),
        (
            "```swift {#fig-x}\n```\n",
            "1:4: error: options do not stand on the line of the fence "
                + "(write them as '//| key: value' lines at the head of the block)"
        ),
        (
            "```swfit\n```\n",
            "1:4: warning: a block of 'swfit' is only shown (did you mean 'swift'?)"
        ),
        (
            "> ```swift\n> ```\n",
            "1:6: error: an experiment block must stand at the top level (move it out of the list "
                + "or quote, or write ```swift display to only show it)"
        ),
        (
            "```swift\na\n",
            "1:1: error: the code block is not closed (end it with a line of as many fence marks)"
        ),
        // Names.
        (
            "```swift\n//| label: a\n```\n\n$$x$$ {#a}\n",
            "5:9: error: the label 'a' is already used on line 2"
        ),
        (
            "```swift\n//| label: fig-a\n//| caption: b\n```\n",
            "2:12: error: the figure 'fig-a' has no text alternative "
                + "(add '//| alt: …': what a reader who does not see it should know)"
        ),
        (
            "```swift\n//| label: fig-a\n//| alt: b\n```\n",
            "2:12: warning: the figure 'fig-a' has no caption (add '//| caption: …')"
        ),
        (
            "$$x$$ {#eq-loss}\n\nSee @eq-los.\n",
            "3:5: error: cannot find the label 'eq-los' (did you mean 'eq-loss'?)"
        ),
        ("See @fig-nothing.\n", "1:5: error: cannot find the label 'fig-nothing'"),
        (
            "# Methods\n[a](#metods) [](#x)\n",
            "2:1: error: there is no section or label '#metods' in this notebook "
                + "(did you mean 'methods'?)\n"
                + "2:14: error: there is no section or label '#x' in this notebook"
        ),
        (
            "a [@key]\n",
            "1:4: error: cannot find 'key' in the bibliography "
                + "(name a BibTeX file in the front matter: 'bibliography: references.bib')"
        ),
        ("a[^b]\n", "1:2: error: the footnote 'b' is not defined"),
        ("a[^b]\n\n[^b]: c\n\n[^b]: d\n", "5:3: error: the footnote 'b' is defined twice"),
        ("a\n\n[^b]: c\n", "3:3: warning: the footnote 'b' is never referred to"),
        ("# A\n\n$$x$$ {#a}\n", "3:9: error: the label 'a' is also the anchor of the section 'A'"),
        (
            "**$$x$$ {#eq-a}**\n",
            "1:11: error: only display mathematics in a paragraph can carry a label"
        ),
        // Text.
        (
            "a\n\n$$\nx\n\ny\n",
            "3:1: error: display mathematics is not closed "
                + "(end it with '$$' before the next blank line)"
        ),
        ("`{swift}`\n", "1:1: error: the inline expression is empty"),
        (
            "`{swift}x`\n",
            "1:2: error: missing space after '{swift}' (write `{swift} expression`)"
        ),
        ("`{swift} a\nb`\n", "1:1: error: an inline expression must stand on one line"),
        (
            "![](a.png)\n",
            "1:1: error: the image 'a.png' has no text alternative "
                + "(write ![what the image shows](a.png))\n"
                + "1:1: error: cannot find the image 'a.png'"
        ),
        (
            "![a](https://b.c/d.png)\n",
            "1:1: warning: the image is loaded from another host "
                + "(pages make no requests to other hosts; store the image beside it)"
        ),
        ("> [!NOTES]\n> a\n", "1:3: error: unknown callout 'NOTES' (did you mean 'NOTE'?)"),
        ("[](a.md)\n", "1:1: error: the link to 'a.md' has no text"),
        ("a\0b\n", "1:2: error: the file contains a NUL byte"),
    ])
    func mistake(_ text: String, _ report: String) {
        expectReport(text, report)
    }

    @Test func tenMistakesAreAllFound() {
        let text = """
            ---
            title: A
            bibliography: b.bib
            seeds: 1
            ---
            # Results
            See @fig-noize and [@zhu2024] and [x](#result).

            ```swift
            //| label: fig-noise
            //| capton: a
            let a = 1
            ```
            ```swift
            //| label: fig-noise
            //| echo: maybe
            ```
            - ```swift
              ```
            A[^1] ![](gone.png)
            """
        let parsed = Parsed(text, files: ["b.bib": "@misc{zhu2023,}"])
        #expect(
            parsed.report == """
                4:1: error: unknown key 'seeds' in the front matter (did you mean 'seed'?)
                7:5: error: cannot find the label 'fig-noize' (did you mean 'fig-noise'?)
                7:21: error: cannot find 'zhu2024' in the bibliography (did you mean 'zhu2023'?)
                7:35: error: there is no section or label '#result' in this notebook \
                (did you mean 'results'?)
                10:12: error: the figure 'fig-noise' has no text alternative \
                (add '//| alt: …': what a reader who does not see it should know)
                10:12: warning: the figure 'fig-noise' has no caption (add '//| caption: …')
                11:5: error: unknown option 'capton' (did you mean 'caption'?)
                15:12: error: the label 'fig-noise' is already used on line 10
                16:11: error: expected true or false, found 'maybe'
                18:6: error: an experiment block must stand at the top level \
                (move it out of the list or quote, or write ```swift display to only show it)
                20:2: error: the footnote '1' is not defined
                20:7: error: the image 'gone.png' has no text alternative \
                (write ![what the image shows](gone.png))
                20:7: error: cannot find the image 'gone.png'
                """)
    }

    @Test func aDraftMayBeIncomplete() {
        let parsed = Parsed(
            """
            ---
            title: A
            draft: true
            ---
            @fig-a [@b] ![](c) [d](#e) f[^g]
            """)
        #expect(parsed.diagnostics.count == 6)
        #expect(!parsed.diagnostics.hasErrors)
    }

    @Test func invalidUTF8IsReportedOnce() {
        let (file, diagnostics) = decode([0x61, 0xFF, 0x62, 0xC3], path: "a.md")
        #expect(file.text == "a\u{FFFD}b\u{FFFD}")
        #expect(diagnostics.map(\.position.column) == [2])
        #expect(decode(Array("é".utf8), path: "a").1.isEmpty)
    }

    @Test func aKeyThatIsALabel() {
        expectReport(
            "---\ntitle: a\nbibliography: b\n---\n$$x$$ {#k}\n",
            "5:9: error: 'k' is also a key of the bibliography "
                + "(give the label another name, for example 'fig-k')", files: ["b": "@misc{k,}"])
    }
}
