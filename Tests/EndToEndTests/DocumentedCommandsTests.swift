import Foundation
import Testing

/// Every command that README and `docs` show is there and does what it says: calls of `papers` are run
/// in a site that `papers init` made, targets of `make` and scripts have to exist.
@Suite struct DocumentedCommandsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The commands that the documents show, each once: lines that are indented or in a fence of `sh`,
    /// and code within a sentence that begins like one.
    private static let shown: [String] = {
        var found: Set<String> = []
        let docs = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/docs")) ?? []
        for name in ["README.md"] + docs.filter({ $0.hasSuffix(".md") }).map({ "docs/" + $0 }) {
            let text = (try? String(contentsOfFile: root.path + "/" + name, encoding: .utf8)) ?? ""
            var fence: Substring?
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("```") {
                    // A fence ends with as many marks as it began with, and no word.
                    let marks = line.prefix { $0 == "`" }
                    if let begun = fence {
                        if line == marks, begun.prefix(while: { $0 == "`" }) == marks {
                            fence = nil
                        }
                    } else {
                        fence = line
                    }
                    continue
                }
                if let fence {
                    if fence == "```sh", let command = Self.command(line) { found.insert(command) }
                    continue
                }
                if line.hasPrefix("    "), let command = Self.command(line) {
                    found.insert(command)
                }
                for match in line.matches(of: /`([^`]+)`/) {
                    if let command = Self.command(match.output.1) { found.insert(command) }
                }
            }
        }
        return found.sorted()
    }()

    /// A command without its comment, or nil if the text is none.
    private static func command(_ text: Substring) -> String? {
        let words = text.replacing(#/ +# .*/#, with: "").split(separator: " ").filter { $0 != "…" }
        guard let first = words.first, words.count > 1 || first.hasPrefix("scripts/") else {
            return nil
        }
        let isCommand =
            ["papers", "bin/papers", "make"].contains(first) || first.hasPrefix("scripts/")
            || first == "python3"
        return isCommand ? words.joined(separator: " ") : nil
    }

    private static func arguments(_ start: String) -> [String] {
        shown.filter { $0.hasPrefix(start) }
    }

    @Test func manyAreShown() { #expect(Self.shown.count > 40, "\(Self.shown)") }

    /// What only a person or another program ends.
    private static let lasting = ["preview", "lsp"]

    private static let calls = (arguments("papers ") + arguments("bin/papers ")).filter {
        !lasting.contains(String($0.split(separator: " ")[1]))
    }

    /// Names that stand for something of the reader's, in the order in which they are looked for.
    private static let placeholders = [
        ("NOTEBOOK#CELL", "notebooks/first-look.md#fig-lines"),
        ("notebooks/classification-losses/forgiving.md", "notebooks/first-look.md"),
        ("notebooks/a.md", "notebooks/first-look.md"), ("NOTEBOOK", "notebooks/first-look.md"),
        ("FILE.swift", "file.swift"), ("--arxiv --title", "--arxiv 2112.14869 --title Title"),
        ("FAMILY/NAME", "first-steps/name"), ("NAME", "huberLoss"), ("seeds=1", "steps=200"),
    ]

    /// A site that `papers init` made, rendered, so that the calls have little to run.
    private static let site = Result {
        let folder = try Folder()
        _ = try papers("init", in: folder)
        _ = try papers("render", "--quiet", in: folder)
        return folder
    }

    @Test(arguments: calls) func callsOfTheProgramSucceed(_ call: String) throws {
        let folder = try Folder()
        if !call.contains("papers init") {
            try FileManager.default.removeItem(at: folder.url)
            try FileManager.default.copyItem(at: Self.site.get().url, to: folder.url)
        }
        try folder.write("print(1 + 1)\n", to: "file.swift")
        var line = call.replacing("bin/papers", with: "papers")
        for (name, meaning) in Self.placeholders { line.replace(name, with: meaning) }
        // What is named without what it needs is only named.
        if line == "papers render -P" { line = "papers render" }
        let isNamed = ["papers new", "papers run", "papers bundle", "papers export"].contains(line)
        if isNamed { line += " --help" }
        // The package that an exported one needs; here it lies elsewhere.
        if line.contains("export"), !isNamed, !line.contains("--format") || line.contains("swift") {
            line += " --papers '\(Self.root.path)'"
        }
        let shell =
            "mkdir -p .local/share/bash-completion/completions .zfunc .config/fish/completions\n"
        let path = builtProgram.deletingLastPathComponent().path
        let run = try start(
            "sh", "-c", "\(shell)export HOME=\"$PWD\" PATH=\"\(path):$PATH\"\n\(line)", in: folder)
        let needsBrowser = line.contains("pdf") && run.errors.contains("PDF needs Chromium")
        #expect(run.status == 0 || needsBrowser, "\(line): \(run.output)\(run.errors)")
    }

    @Test func targetsAndScriptsAreThere() throws {
        let makefile = try String(contentsOfFile: Self.root.path + "/Makefile", encoding: .utf8)
        for command in Self.arguments("make ") {
            for target in command.split(separator: " ").dropFirst() {
                #expect(makefile.contains("\n\(target): "), "\(command)")
            }
        }
        for command in Self.arguments("scripts/") + Self.arguments("python3 ") {
            let words = command.split(separator: " ")
            let path = words[0] == "python3" ? words[1] : words[0]
            #expect(
                FileManager.default.fileExists(atPath: "\(Self.root.path)/\(path)"), "\(command)")
        }
    }
}
