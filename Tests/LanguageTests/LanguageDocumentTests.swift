import Foundation
import Testing

@testable import Language

/// `docs/language.md` names every member of the standard library and everything that is refused. The
/// two lists are made from the code; `PAPERS_UPDATE_DOCS=1` writes them anew.
@Suite(.serialized) struct LanguageDocumentTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/language.md")

    @Test(arguments: ["members", "refusals"])
    func listIsCurrent(_ name: String) throws {
        let text = try String(contentsOf: Self.path, encoding: .utf8)
        let made = name == "members" ? Self.members : Self.refusals
        let (begin, end) = ("<!-- \(name) -->\n", "<!-- end of \(name) -->")
        let lower = try #require(text.range(of: begin)?.upperBound)
        let upper = try #require(text.range(of: end)?.lowerBound)
        if ProcessInfo.processInfo.environment["PAPERS_UPDATE_DOCS"] != nil {
            try text.replacingCharacters(in: lower..<upper, with: made)
                .write(to: Self.path, atomically: true, encoding: .utf8)
        } else {
            #expect(text[lower..<upper] == made)
        }
    }

    /// The members of each type, then the functions.
    private static var members: String {
        let universe = Universe(.standard)
        var lines: [String] = []
        func names(_ symbols: [Symbol]) -> String {
            var seen: Set<String> = []
            return symbols.map { symbol in
                (symbol.isStatic && symbol.kind != .enumCase ? "static " : "") + symbol.fullName
            }.sorted().filter { seen.insert($0).inserted }.map { "`\($0)`" }
                .joined(separator: ", ")
        }
        // The widths of integers differ in nothing but their range.
        let twins: Set = [
            "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
            "Float",
        ]
        for nominal in universe.allNominals where !twins.contains(nominal.name) {
            let symbols = nominal.members.values.flatMap { $0 }
            if symbols.isEmpty { continue }
            lines.append("- **\(nominal.name)**: \(names(symbols))")
        }
        let functions = universe.allSymbols.filter {
            $0.owner == nil && $0.name.first?.isLetter == true
        }
        lines.append("- **functions**: \(names(functions))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the parser refuses, with what to write instead.
    private static var refusals: String {
        let rows = Refusal.allCases.map { refusal in
            "| \(refusal.message) | \(refusal.hint) |"
        }
        return "| refused | instead |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }
}
