import Testing

@testable import Notebooks
@testable import Reports

/// A notebook that means harm: its page is safe and valid, and every attempt is told at its place.
@Suite struct HostileNotebookTests {
    @Test func aHostileNotebookIsSafeValidAndTold() throws {
        let (sample, _) = sampleReport(
            Self.hostile, path: "x/hostile", files: Self.hostileFiles)
        let site = try renderSite([sample])
        #expect(try faults(site) == [])
        let page = try site.text("x/hostile/index.html")
        let text = page.lowercased()
        #expect(!text.contains("href=\"javascript") && !text.contains("href=\"data:"))
        #expect(!text.contains("href=\"vbscript"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("שלום") && page.contains("损失函数") && page.contains("مرحبا"))
        #expect(page.contains("math-error"))
        // The reader of pages sees the whole table: nothing ended the page early.
        #expect(PageMarkup(page).elements.filter { $0.name == "tr" }.count > 5000)
        #expect(page.contains("<p dir=\"auto\">") && page.contains("U+202E"))
        for name in ["evil.svg", "handler.svg", "evil.html"] {
            #expect(!site.files.contains { $0.path.hasSuffix(name) }, "\(name)")
        }
        #expect(site.files.contains { $0.path == "x/hostile/good.svg" })
        #expect(page.contains("src=\"huge.png\" alt=\"huge\" loading"))
    }

    /// What was wrong where, as the terminal and the page tell it.
    @Test func everyAttemptIsToldAtItsPlace() throws {
        let (sample, problems) = sampleReport(
            Self.hostile, path: "x/hostile", files: Self.hostileFiles)
        let found = problems + (try renderSite([sample]).diagnostics)
        let told = found.map { diagnostic in
            let underlined = diagnostic.file.text(in: diagnostic.range)
            return "\(diagnostic.position.line): \(diagnostic.message) | \(underlined)"
        }
        for (line, message, underlined) in [
            (10, "addresses of scheme 'javascript' are not allowed", "[a](javascript:alert(1))"),
            (10, "addresses of scheme 'data' are not allowed", "[c](data:text/html"),
            (11, "addresses of scheme 'vbscript' are not allowed", "[d](vbscript:x)"),
            (11, "addresses of scheme 'data' are not allowed", "![e](data:image/svg+xml,x)"),
            (13, "an address without a scheme must be relative", "[g](//evil.example/x)"),
            (21, #"\href is not available in notebooks"#, "\\"),
            (21, #"there is no TeX command '\undefinedcommand'"#, #"\"#),
            (22, #"\htmlStyle is not available in notebooks"#, "\\"),
            (35, "'evil.svg' contains '<script'", "![svg](evil.svg)"),
            (36, "'handler.svg' contains the event handler 'onload'", "![svg](handler.svg)"),
            (37, "'evil.html' cannot stand beside a page", "[page](evil.html)"),
        ] {
            #expect(
                told.contains {
                    $0.hasPrefix("\(line): ") && $0.contains(message) && $0.contains(underlined)
                }, "line \(line): \(message) in \(told)")
        }
    }

    /// What stands beside the notebook: pictures with script, a page, and a picture that claims to
    /// be a billion pixels wide.
    private static let hostileFiles: [String: [UInt8]] = [
        "evil.svg": Array("<svg><script>alert(1)</script></svg>".utf8),
        "handler.svg": Array("<svg><g onload='alert(1)'/></svg>".utf8),
        "good.svg": Array("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>".utf8),
        "evil.html": Array("<script>alert(1)</script>".utf8),
        "huge.png": [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]
            + [0x3B, 0x9A, 0xCA, 0, 0x3B, 0x9A, 0xCA, 0],
    ]

    private static let hostile = """
        ---
        title: "<script>alert(1)</script> \\u202E"
        ---
        <script>alert(1)</script>

        <p onclick="alert(1)">unclosed <b>bold <table><tr><td>

        Inline <img src=x onerror=alert(1)> and <svg/onload=alert(1)> and </p></main></body></html>.

        [a](javascript:alert(1)) [b](JaVaScRiPt&colon;alert(1)) [c](data:text/html,<script>alert(1)</script>)
        [d](vbscript:x) ![e](data:image/svg+xml,x) <javascript:alert(1)>
        [f]( java\u{0A}script:x) [g](//evil.example/x) [h](\u{01}javascript:alert(1))

        שלום עולם <b dir=rtl>مرحبا</b> 损失函数 ロス関数 \u{202E}abc\u{202C} \u{0} \u{FFFE}

        # <img src=x onerror=alert(1)> heading "onclick=alert(1)

        # שלום

        $\\href{javascript:alert(1)}{x}$ and $\\undefinedcommand{1}$ and $\\frac{1}{$ and
        $\\text{</math><script>alert(1)</script>}$ $\\htmlStyle{color:red}{x}$

        ```html
        </code></pre><script>alert(1)</script>
        ```

        ```swift
        //| label: fig-x
        //| alt: "\\"><script>alert(1)</script>"
        //| caption: "</figcaption><script>alert(1)</script> $\\\\undefinedcommand$"
        print("</samp></pre><script>alert(1)</script>") // \u{202E}}
        ```

        ![svg](evil.svg)
        ![svg](handler.svg)
        [page](evil.html)
        ![good](good.svg) ![huge](huge.png)

        | <b> | "onload=" |
        |-----|----------|
        """ + String(repeating: "\n| </td></table><script> | `</code>` |", count: 5000) + "\n"
}
