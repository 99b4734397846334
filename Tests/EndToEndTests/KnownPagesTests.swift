import Foundation
import Testing

/// Pages that are kept from one render to the next: never one that a render would make otherwise.
@Suite struct KnownPagesTests {
    /// A site with its own templates.
    private func makeFolder() throws -> Folder {
        let folder = try Folder()
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../templates").standardizedFileURL
        try FileManager.default.copyItem(
            at: source, to: folder.url.appendingPathComponent("templates"))
        return folder
    }

    /// What a program that knows nothing of earlier renders writes for the folder's notebooks.
    private func fresh(_ folder: Folder) throws -> (site: [String: Data], run: Run) {
        let other = try Folder()
        for name in ["notebooks", "templates", "papers.yml"] {
            try FileManager.default.copyItem(
                at: folder.url.appendingPathComponent(name),
                to: other.url.appendingPathComponent(name))
        }
        let run = try papers("render", "notebooks", "--force", in: other)
        return (try other.contents(of: "site"), run)
    }

    /// Renders and says how the site differs from what it should be; nil if it does not.
    private func difference(_ folder: Folder, trusting part: String? = nil) throws -> String? {
        let environment = part.map { ["PAPERS_TRUST": $0] } ?? [:]
        let run = try papers("render", "notebooks", in: folder, environment: environment)
        let site = try folder.contents(of: "site")
        let expected = try fresh(folder)
        if run.status != expected.run.status {
            return "status \(run.status): \(run.output)\(run.errors)"
        }
        if run.output != expected.run.output {
            return "output \(run.output), not \(expected.run.output)"
        }
        let paths = Set(site.keys).union(expected.site.keys).sorted()
        let different = paths.filter { site[$0] != expected.site[$0] }
        return different.isEmpty ? nil : "different: \(different)"
    }

    /// 15, or what `PAPERS_SITE_EDITS` says.
    private static let edits =
        ProcessInfo.processInfo.environment["PAPERS_SITE_EDITS"].flatMap { Int($0) } ?? 15

    /// The law of the store for whole sites: after any edit, and after damage to the site or to the
    /// store, a render gives what one gives that keeps nothing.
    @Test func randomEditsNeverLeaveAStalePage() throws {
        var kinds: Set<String> = []
        for number in 0..<(Self.edits + 49) / 50 {
            var random = EditGenerator(state: UInt64(number))
            var site = RandomSite(using: &random)
            let folder = try makeFolder()
            var history: [String] = []
            for step in 0...min(50, Self.edits - number * 50) {
                if step > 0 { history.append(try site.edit(in: folder, using: &random)) }
                kinds.formUnion(history.last.map { [$0.prefix { $0 != " " }.description] } ?? [])
                try site.write(to: folder)
                let difference = try difference(folder)
                #expect(difference == nil, "site \(number), edits \(history)")
                if difference != nil { return }
            }
        }
        #expect(kinds.count > min(5, Self.edits / 3), "\(kinds.sorted())")
    }

    @Test func nothingIsMadeTwice() throws {
        var random = EditGenerator(state: 1)
        let site = RandomSite(using: &random)
        let folder = try makeFolder()
        try site.write(to: folder)
        #expect(try papers("render", "notebooks", in: folder).status == 0)
        let again = try papers("render", "notebooks", in: folder)
        #expect(again.errors.contains("ant, 3 of 3 steps unchanged"), "\(again.errors)")
        let explained = try papers("explain", "notebooks/ant.md", in: folder)
        #expect(explained.output.contains("last render: reused, because nothing"))
    }

    /// One part of the proof that a page is still right, and an edit that only this part notices.
    private struct Mutant: CustomStringConvertible, Sendable {
        var part: String
        var prepare: Edit = { _ in }
        var edit: Edit

        var description: String { part }
    }

    private typealias Edit = @Sendable (Folder) throws -> Void

    private static func change(_ path: String, _ old: String, _ new: String) -> Edit {
        { folder in
            let text = try folder.read(path)
            try #require(text.contains(old))
            try folder.write(text.replacingOccurrences(of: old, with: new), to: path)
        }
    }

    private static let mutants = [
        Mutant(
            part: "site", edit: change("templates/page.mustache", "<body", "<body data-x=\"1\"")),
        Mutant(part: "source", edit: change("notebooks/ant.md", "Prose 0", "Prose 1")),
        Mutant(part: "files", edit: change("notebooks/refs.bib", "A Book", "A Tome")),
        Mutant(
            part: "existences",
            prepare: { folder in
                try change("notebooks/ant.md", "Prose 0", "Prose in [a folder](more/)")(folder)
                try folder.write("text", to: "notebooks/more/file.txt")
            },
            edit: { try FileManager.default.removeItem(atPath: $0.path + "/notebooks/more") }),
        Mutant(
            part: "targets",
            prepare: change("notebooks/ant.md", "Prose 0", "See [there](dog.md#part-1)"),
            edit: change("notebooks/dog.md", "# Part 1", "# Part 2")),
        Mutant(part: "neighbours", edit: change("notebooks/bee.md", "About bee", "Of bees")),
        Mutant(part: "outputs", edit: { try $0.write("altered", to: "site/ant/index.html") }),
    ]

    /// Each part of the proof is needed: a program that takes it on trust leaves a stale page.
    @Test(arguments: KnownPagesTests.mutants.indices) func everyPartOfTheProofIsNeeded(_ index: Int)
        throws
    {
        let mutant = Self.mutants[index]
        for part in [nil, mutant.part] {
            let folder = try makeFolder()
            var random = EditGenerator(state: 3)
            var site = RandomSite(using: &random)
            for index in site.notebooks.indices { site.notebooks[index].family = "f1" }
            try site.write(to: folder)
            try mutant.prepare(folder)
            #expect(try difference(folder) == nil)
            try mutant.edit(folder)
            let difference = try difference(folder, trusting: part)
            #expect((difference == nil) == (part == nil), "\(mutant): \(difference ?? "")")
        }
    }

    /// Where a link leads depends on which notebooks have pages.
    @Test(arguments: [nil, "folders"]) func aNewPageIsLinkedTo(_ part: String?) throws {
        let folder = try makeFolder()
        var random = EditGenerator(state: 3)
        var site = RandomSite(using: &random)
        for index in site.notebooks.indices { site.notebooks[index].family = "f1" }
        site.notebooks[0].link = ("dog", 1)
        try site.write(to: folder)
        // Without a page of the dog, its notebook is put beside the ant's page.
        let paths = ["ant", "bee", "cat"].map { "notebooks/\($0).md" }
        #expect(try papers("render", paths[0], paths[1], paths[2], in: folder).status == 0)
        #expect(try folder.read("site/ant/index.html").contains("href=\"dog.md"))
        #expect((try difference(folder, trusting: part) == nil) == (part == nil))
    }

    /// Links are followed by the paths of notebooks as they were named.
    @Test(arguments: [nil, "file"]) func theSpellingOfPathsMatters(_ part: String?) throws {
        let folder = try makeFolder()
        var random = EditGenerator(state: 3)
        let site = RandomSite(using: &random)
        try site.write(to: folder)
        #expect(try papers("render", folder.path + "/notebooks", in: folder).status == 0)
        // A page that is kept under its old path would hide that there is no such heading.
        try Self.change("notebooks/ant.md", "Prose 0", "See [there](dog.md#part-9)")(folder)
        #expect((try difference(folder, trusting: part) == nil) == (part == nil))
    }
}
