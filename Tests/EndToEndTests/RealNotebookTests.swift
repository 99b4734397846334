import Foundation
import Testing

/// The law of the store for the notebooks of this project. Their experiments take a while, so they run
/// when `PAPERS_REAL_EDITS` says how many edits to make of each; `PAPERS_REAL` may name some of them.
@Suite struct RealNotebookTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let edits = environment["PAPERS_REAL_EDITS"].flatMap { Int($0) } ?? 0
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL

    /// The notebooks by their path below `notebooks`.
    private static let names: [String] = {
        if let names = environment["PAPERS_REAL"] {
            return names.split(separator: ",").map(String.init)
        }
        let folder = root.appendingPathComponent("notebooks").path
        let all = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
        return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
    }()

    /// A copy of our site without its pages. Links lead to the other notebooks, so all are there.
    private func makeSite() throws -> Folder {
        let folder = try Folder()
        for path in ["papers.yml", "templates", "notebooks"] {
            try FileManager.default.copyItem(
                at: Self.root.appendingPathComponent(path),
                to: folder.url.appendingPathComponent(path))
        }
        return folder
    }

    /// A random edit of a notebook's text: a digit in code or front matter, a word of prose, a block
    /// removed, repeated or exchanged with the next, a name changed throughout, a comment.
    private func edit(_ text: String, using random: inout EditGenerator) -> (String, String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let starts = lines.indices.filter { lines[$0] == "```swift" }
        let blocks = starts.compactMap { start in
            lines[start...].dropFirst().firstIndex(of: "```").map { start...$0 }
        }
        guard let block = blocks.randomElement(using: &random) else { return (text, "nothing") }
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1, 2:
            let places = block.dropLast().filter { index in
                !lines[index].hasPrefix("//|") && lines[index].contains { $0.isNumber }
            }
            guard let index = places.randomElement(using: &random),
                let digit = lines[index].firstIndex(where: \.isNumber)
            else { return (text, "nothing") }
            lines[index].replaceSubrange(
                digit...digit, with: String(Int.random(in: 1..<9, using: &random)))
            return (lines.joined(separator: "\n"), "literal in line \(index + 1)")
        case 3:
            let seed = Int.random(in: 0..<3, using: &random)
            if let old = lines.firstIndex(where: { $0.hasPrefix("seed: ") }) {
                lines[old] = "seed: \(seed)"
            } else {
                lines.insert("seed: \(seed)", at: 1)
            }
            return (lines.joined(separator: "\n"), "seed")
        case 4:
            lines.insert("More prose.", at: block.lowerBound)
            lines.insert("", at: block.lowerBound + 1)
            return (lines.joined(separator: "\n"), "prose")
        case 5:
            lines.insert("// A comment.", at: block.upperBound)
            return (lines.joined(separator: "\n"), "comment")
        case 6:
            lines.removeSubrange(block)
            return (lines.joined(separator: "\n"), "block removed at line \(block.lowerBound + 1)")
        default:
            let code = block.flatMap { lines[$0].matches(of: /(?:let|var|func) ([a-z]\w{3,})/) }
            guard let name = code.map({ String($0.output.1) }).randomElement(using: &random),
                let word = try? Regex("\\b\(name)\\b")
            else { return (text, "nothing") }
            return (text.replacing(word, with: name + "Renamed"), "name \(name)")
        }
    }

    @Test(.enabled(if: RealNotebookTests.edits > 0, "PAPERS_REAL_EDITS says how many"))
    func randomEditsOfOurNotebooks() throws {
        for name in Self.names {
            var random = EditGenerator(state: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
            let folder = try makeSite()
            let path = "notebooks/" + name
            let original = try folder.read(path)
            var history: [String] = []
            for step in 0...Self.edits {
                // Edits pile up until they leave nothing to run; then the notebook starts anew.
                let base = step % 4 == 0 ? original : try folder.read(path)
                if step > 0 {
                    var (text, what) = edit(base, using: &random)
                    for _ in 0..<20 where text == base {
                        (text, what) = edit(base, using: &random)
                    }
                    history.append(what)
                    try folder.write(text, to: path)
                }
                let cached = try papers("render", path, in: folder)
                if step == 0 { #expect(cached.status < 2, "\(name): \(cached.output)") }
                let site = try folder.contents(of: "site")
                let other = try makeSite()
                try other.write(try folder.read(path), to: path)
                let fresh = try papers("render", path, "--force", in: other)
                #expect(cached.status == fresh.status, "\(name), edits \(history)")
                #expect(cached.output == fresh.output, "\(name), edits \(history)")
                let expected = try other.contents(of: "site")
                let paths = Set(site.keys).union(expected.keys).sorted()
                let different = paths.filter { site[$0] != expected[$0] }
                #expect(different.isEmpty, "\(name), edits \(history): \(different)")
                if !different.isEmpty { break }
            }
            print("\(name): \(history.joined(separator: "; "))")
        }
    }
}
