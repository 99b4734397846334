import Execution
import Foundation
import Testing

@testable import PapersCLI

/// A preview shows what a render would write, whatever it keeps from one change to the next.
@Suite struct PreviewSessionTests {
    private func makeSession(
        _ folder: Folder, _ paths: [String] = ["notebooks"], overrides: [ParameterOverride] = [],
        progress: ((Coordinator.Progress) -> Void)? = nil
    ) -> PreviewSession {
        let workspace = Workspace(
            directory: folder.path, cores: 2,
            environment: ProcessInfo.processInfo.environment, executable: builtProgram.path)
        return PreviewSession(
            Pipeline(
                workspace: workspace, engine: .papers,
                terminal: Terminal(workspace, isQuiet: true)),
            paths: paths, options: RenderOptions(overrides: overrides, progress: progress))
    }

    /// How what the session shows differs from what a program writes that knows nothing of it; nil if it
    /// does not.
    private func difference(
        _ session: PreviewSession, _ folder: Folder, _ path: String = "notebooks"
    ) throws -> String? {
        let outcome = try session.render()
        let other = try Folder()
        try FileManager.default.removeItem(at: other.url)
        try FileManager.default.copyItem(at: folder.url, to: other.url)
        let run = try papers("render", path, "--force", in: other)
        let site = try other.contents(of: "site").filter { $0.key != ".papers-site" }
        guard run.output.contains(outcome.tally.summary + ";") else {
            return "\(outcome.tally.summary), not \(run.output)\(run.errors)"
        }
        let paths = Set(site.keys).union(outcome.files.keys).sorted()
        let different = paths.filter { path in site[path] != outcome.files[path].map { Data($0) } }
        return different.isEmpty ? nil : "different: \(different)"
    }

    @Test func randomEditsNeverLeaveAStalePage() throws {
        var random = EditGenerator(state: 5)
        var site = RandomSite(using: &random)
        let folder = try Folder()
        try site.write(to: folder)
        let session = makeSession(folder)
        #expect(try difference(session, folder) == nil)
        var history: [String] = []
        for _ in 0..<8 {
            history.append(try site.edit(in: folder, using: &random))
            try site.write(to: folder)
            let difference = try difference(session, folder)
            #expect(difference == nil, "\(history)")
            if difference != nil { return }
        }
    }

    @Test func errorsAndTheirMendingAreShown() throws {
        var random = EditGenerator(state: 6)
        let site = RandomSite(using: &random)
        let folder = try Folder()
        try site.write(to: folder)
        let session = makeSession(folder)
        #expect(try difference(session, folder) == nil)
        let text = try folder.read("notebooks/bee.md")
        for fault in [
            "```swift\nprint(y)\n```\n", "```swift\nprint([1][2])\n```\n", "[x](nowhere.md)\n",
            "$\\frac{$\n",
        ] {
            try folder.write(text + "\n" + fault, to: "notebooks/bee.md")
            #expect(try difference(session, folder) == nil, "\(fault)")
        }
        try folder.write(text, to: "notebooks/bee.md")
        #expect(try difference(session, folder) == nil)
        #expect(try session.render().made.isEmpty)
        try FileManager.default.removeItem(atPath: folder.path + "/notebooks/cat.md")
        try folder.write(text, to: "notebooks/wasp.md")
        #expect(try difference(session, folder) == nil)
    }

    /// A block that failed is not run again because something else was changed.
    @Test func whatConcernsOneNotebookLeavesTheOthers() throws {
        let folder = try Folder()
        try folder.write("title: S\n", to: "papers.yml")
        try folder.write("```swift\nprint([1][2])\n```\n", to: "notebooks/a.md")
        try folder.write("```swift\nprint(1)\n```\n", to: "notebooks/b.md")
        let session = makeSession(folder)
        #expect(try session.render().tally.failures == 1)
        #expect(try session.render().made.isEmpty)
        try folder.write("```swift\nprint(2)\n```\n", to: "notebooks/b.md")
        let outcome = try session.render()
        #expect(outcome.made == ["b"])
        #expect(outcome.tally.failures == 1)
    }

    /// A change that comes in the middle of a render, and is undone before the next.
    @Test func aRunThatWasGivenUpIsNotRemembered() throws {
        let text = "```swift\nprint(1)\n```\n"
        let folder = try Folder(notebook: text)
        var isFirst = true
        let session = makeSession(folder) { event in
            guard case .notebookStarted = event, isFirst else { return }
            isFirst = false
            try? folder.write("```swift\nprint(2)\n```\n", to: "notebooks/a.md")
        }
        #expect(try session.render().tally.failures == 1)
        try folder.write(text, to: "notebooks/a.md")
        let outcome = try session.render()
        #expect(outcome.made == ["a"])
        #expect(outcome.tally.failures == 0)
        #expect(try session.render().made.isEmpty)
    }

    /// Of a site that was rendered before, nothing has to be made.
    @Test func whatARenderWroteIsTakenFromThere() throws {
        var random = EditGenerator(state: 7)
        var site = RandomSite(using: &random)
        for index in site.notebooks.indices { site.notebooks[index].isCached = true }
        let folder = try Folder()
        try site.write(to: folder)
        #expect(try papers("render", "notebooks", in: folder).status == 0)
        // The pages of notebooks that are not previewed come from their records.
        let one = makeSession(folder, ["notebooks/ant.md"])
        #expect(try difference(one, folder, "notebooks/ant.md") == nil)
        try folder.write("gone", to: "site/bee/index.html")
        #expect(try one.render().made.isEmpty)
        #expect(try difference(makeSession(folder), folder) == nil)
    }

    /// Data that are fetched while the preview runs are seen, and there is someone to tell of them.
    @Test func dataThatComeAreShown() throws {
        let folder = try Folder()
        try folder.write("title: S\n", to: "papers.yml")
        let digest = "943759d1131ba102c7e30705dd0adebba7a72d36dd66b42238fc6ffb67af3702"
        try folder.write(
            """
            ---
            title: A
            data:
              name: curves
              source: https://example.org/curves
              licence: MIT
              files: {runs/a.csv: \(digest)}
            ---

            ```swift
            print(ExternalData("curves").table("runs/a.csv").numbers("loss"))
            ```
            """, to: "notebooks/a.md")
        let session = makeSession(folder)
        #expect(try session.render().tally.summary.contains("without data"))
        #expect(session.folders.all.contains { $0.hasSuffix("/.papers") })
        try folder.write("step,loss\n1,4\n2,3\n3,2.5\n", to: ".papers/data/curves/runs/a.csv")
        let outcome = try session.render()
        #expect(outcome.made == ["a"])
        #expect(!outcome.tally.summary.contains("without data"), "\(outcome.tally.summary)")
        #expect(session.folders.all.contains { $0.hasSuffix("/.papers/data/curves/runs") })
    }

    @Test func aParameterThatNoNotebookHasIsRefused() throws {
        let folder = try Folder()
        try folder.write("title: S\n", to: "papers.yml")
        try folder.write("---\nparams: {seeds: 3}\n---\nText.\n", to: "notebooks/a.md")
        let slip = try #require(ParameterOverride("seed=3"))
        let session = makeSession(folder, overrides: [slip])
        #expect(throws: UsageError.self) { try session.render() }
    }
}
