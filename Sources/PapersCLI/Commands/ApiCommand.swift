import ArgumentParser
import Execution
import Language
import Reference
import Reports
import Toolbox

struct ApiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api",
        abstract: "Print the signature and documentation of what a notebook can call.",
        discussion: """
            SYMBOL is a type, function or member: 'Tensor', 'crossEntropy', 'Tensor.softmax'. Without \
            one, everything is listed by module. '--output' writes the reference as pages.
            """)

    @ArgumentParser.Argument(help: "What to look up.")
    var symbol: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Option(
        name: .shortAndLong, help: "Write the whole reference as web pages into this folder.",
        completion: .directory)
    var output: String?

    func run() throws {
        let workspace = Workspace.current
        let reference = APIReference(Toolbox.bindings)
        if let output {
            let count = try ReferencePages(reference).write(to: output, in: workspace)
            return Terminal(workspace).say(
                "\(count) pages; see \(workspace.short(output))/index.html")
        }
        let terminal = Terminal(workspace, isForPrograms: json)
        guard let symbol else {
            if json { return try give(reference.entries, terminal) }
            return list(reference, terminal)
        }
        var found = reference.entries(named: symbol)
        guard !found.isEmpty else {
            let hints =
                ForeignNames.papersName(of: symbol).map { [$0] }
                ?? reference.suggestions(for: symbol)
            throw UsageError(
                "there is no '\(symbol)'"
                    + (hints.isEmpty
                        ? "; 'papers api' lists everything"
                        : "; did you mean \(hints.map { "'\($0)'" }.joined(separator: ", "))?"))
        }
        if json {
            for entry in found where entry.kind == .type {
                found += reference.members(of: entry.name)
            }
            return try give(found, terminal)
        }
        for (place, entry) in found.enumerated() {
            if place > 0 { terminal.say("") }
            describe(entry, reference, workspace, terminal)
        }
    }

    private func give(_ entries: [APIReference.Entry], _ terminal: Terminal) throws {
        struct Line: Encodable {
            var name, fullName, module, declaration: String
            var owner, documentation: String?
            var kind: APIReference.Entry.Kind
        }
        let lines = entries.map {
            Line(
                name: $0.name, fullName: $0.fullName, module: $0.module,
                declaration: $0.declaration, owner: $0.owner, documentation: $0.documentation,
                kind: $0.kind)
        }
        try terminal.give(lines)
    }

    private func list(_ reference: APIReference, _ terminal: Terminal) {
        for module in reference.modules {
            let own = reference.entries.filter { $0.module == module && $0.owner == nil }
            var names: [String] = []
            for entry in own where !names.contains(entry.name) { names.append(entry.name) }
            terminal.say("\(module)")
            for line in Self.wrapped(names, width: 76) { terminal.say("    " + line) }
        }
        terminal.say("\n'papers api NAME' shows one of them, with its members if it is a type.")
    }

    private static func wrapped(_ words: [String], width: Int) -> [String] {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.count + word.count + 1 <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    private func describe(
        _ entry: APIReference.Entry, _ reference: APIReference, _ workspace: Workspace,
        _ terminal: Terminal
    ) {
        let owner = entry.owner.map { "  // of \($0), \(entry.module)" } ?? "  // \(entry.module)"
        terminal.say(entry.declaration + owner)
        if let documentation = entry.documentation {
            terminal.say("")
            for line in documentation.split(separator: "\n", omittingEmptySubsequences: false) {
                terminal.say(line.isEmpty ? "" : "    " + line)
            }
        }
        if entry.kind == .type {
            let members = reference.members(of: entry.name)
            if !members.isEmpty { terminal.say("") }
            for member in members {
                terminal.say("    " + member.declaration)
            }
        } else if entry.documentation?.contains("\n    ") != true,
            let use = Usage.first(of: entry.name, in: workspace)
        {
            terminal.say("\n    As in \(use.place):\n")
            terminal.say("        " + use.line)
        }
    }
}

/// How the notebooks of the site at hand use a name: an example for what has none of its own.
enum Usage {
    static func first(of name: String, in workspace: Workspace) -> (place: String, line: String)? {
        guard name.first?.isLetter == true, name != "init",
            let root = SiteSource.root(above: ".", in: workspace),
            let source = try? SiteSource(paths: [root + "/notebooks"], in: workspace)
        else { return nil }
        for entry in source.requested {
            var isCode = false
            for number in 1...max(1, entry.file.lineCount) {
                let line = entry.file.line(number)
                if line.hasPrefix("```") { isCode = line.hasPrefix("```swift") }
                guard isCode, line.contains("\(name)("), !line.contains("func \(name)(") else {
                    continue
                }
                let before = line[..<(line.range(of: "\(name)(")?.lowerBound ?? line.startIndex)]
                if let last = before.last, last.isLetter || last.isNumber || last == "_" {
                    continue
                }
                let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return ("\(workspace.short(entry.file.path)):\(number)", text)
            }
        }
        return nil
    }
}
