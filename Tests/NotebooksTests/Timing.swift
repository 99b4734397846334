import Testing
import Diagnostics
@testable import Notebooks
@Test func timing() {
    for p in [
        ">", "> ", "- ", "1. ", "[", "![", "*a **b ", "_a __b ", "`a``", "<", "<a ", "|a", "$", "$x",
        "$$", "$`", "[@", "@a", "[^a]", "\n>", "\n  - ", "a\n\n", "\\", "&amp;", "[a](", "~~", "\0",
        "\u{FEFF}", "\r", "{#", "```\n", "[x]: /u\n", "# {#a}\n", "|-|\n", "[^a]: b\n", "> [!NOTE]\n",
    ] {
        let t = ContinuousClock().measure { _ = Parsed(String(repeating: p, count: 2000)) }
        let u = ContinuousClock().measure { _ = Parsed(String(repeating: p, count: 4000)) }
        print("TIME", u, u / t, p.debugDescription)
    }
}
