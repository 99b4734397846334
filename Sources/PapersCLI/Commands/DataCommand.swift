import ArgumentParser
import Datasets
import Execution
import Foundation
import Notebooks

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "Look after data that notebooks read and do not bring along.",
        discussion: """
            They are looked for in the folder that the environment variable PAPERS_DATA names and in \
            .papers/data beside papers.yml, under the name that the front matter gives them.
            """,
        subcommands: [List.self, Fetch.self])

    /// The notebooks whose data are meant.
    struct Choice: ParsableArguments {
        @OptionGroup var notebooks: NotebookArguments

        /// The data of the notebooks, each once, and the folder for what is fetched.
        func data(
            in workspace: Workspace, _ terminal: Terminal
        ) throws -> (found: [(source: FrontMatter.DataSource, data: NotebookData)], own: String) {
            let source = try SiteSource(paths: notebooks.paths, in: workspace)
            let own = (source.hasConfiguration ? source.root + "/" : "") + ".papers/data"
            var found: [(source: FrontMatter.DataSource, data: NotebookData)] = []
            for entry in source.requested {
                let matter = Notebooks.parse(entry.file, read: { _ in nil }).0.frontMatter
                for data in matter.data where !found.contains(where: { $0.source == data }) {
                    var only = FrontMatter()
                    only.data = [data]
                    found.append((data, NotebookData(only, own: own, in: workspace)))
                }
            }
            if found.isEmpty { terminal.say("these notebooks declare no data") }
            return (found, workspace.absolute(own))
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Say which files are there and which are not.",
            discussion: "Exit status 1: some file is missing or is not the one that is meant.")
        @OptionGroup var choice: Choice
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let workspace = Workspace.current
            let terminal = Terminal(workspace, isForPrograms: answer.json)
            let (found, _) = try choice.data(in: workspace, terminal)
            var isWhole = true
            try terminal.give(found.map { Self.answer($0.source, $0.data) })
            for (source, data) in found {
                let licence = source.licence.map { ", \($0)" } ?? ""
                terminal.say(
                    "\(source.name): \(counted(source.files.count, "file"))\(licence), from "
                        + source.source)
                for (_, file, state) in data.states {
                    switch state {
                    case .present(let path):
                        terminal.say("  \(file.path): present (\(workspace.short(path)))")
                    case .missing: terminal.say("  \(file.path): missing")
                    case .altered(let path, let digest):
                        terminal.say(
                            "  \(file.path): altered (\(workspace.short(path)) has SHA-256 "
                                + "\(digest), declared is \(file.sha256))")
                    }
                    if case .present = state { continue }
                    isWhole = false
                }
            }
            if !isWhole { try ExitStatus.failed.leave() }
        }

        private static func answer(
            _ source: FrontMatter.DataSource, _ data: NotebookData
        ) -> DataAnswer {
            let files = data.states.map { _, file, state -> DataAnswer.File in
                var answer = DataAnswer.File(path: file.path, sha256: file.sha256, state: "missing")
                switch state {
                case .present(let path): (answer.state, answer.place) = ("present", path)
                case .altered(let path, _): (answer.state, answer.place) = ("altered", path)
                case .missing: break
                }
                return answer
            }
            return DataAnswer(
                name: source.name, source: source.source, licence: source.licence, files: files)
        }
    }

    struct Fetch: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fetch",
            abstract: "Get what is missing from the network into .papers/data.",
            discussion: """
                A file is kept only if its SHA-256 is the declared one. Exit status 1: something could \
                not be got.
                """)
        @OptionGroup var choice: Choice

        func run() throws {
            let workspace = Workspace.current
            let terminal = Terminal(workspace)
            let (found, own) = try choice.data(in: workspace, terminal)
            var (got, failed) = (0, 0)
            for (source, data) in found {
                for (_, file, state) in data.states {
                    if case .present = state { continue }
                    do {
                        let bytes = try Download.file(file, of: source)
                        try workspace.write(bytes, to: "\(own)/\(source.name)/\(file.path)")
                        got += 1
                    } catch let error as FileError {
                        terminal.say("\(source.name)/\(file.path): \(error)")
                        failed += 1
                    }
                }
            }
            terminal.say(
                "\(counted(got, "file")) got" + (failed > 0 ? ", \(failed) not" : "")
                    + (got > 0 ? "; they are in \(workspace.short(own))" : ""))
            if failed > 0 { try ExitStatus.failed.leave() }
        }
    }
}

/// Gets files from the network with curl, which knows proxies and certificates of the machine.
enum Download {
    /// The bytes of a declared file.
    ///
    /// - Throws: `FileError` with the reason.
    static func file(
        _ file: (path: String, sha256: String), of source: FrontMatter.DataSource
    ) throws -> [UInt8] {
        guard let base = source.download else {
            throw FileError("there is no address to download from; see \(source.source)")
        }
        let address = base + (base.hasSuffix("/") ? "" : "/") + encoded(file.path)
        let bytes = try bytes(at: address)
        let digest = SHA256.hex(bytes)
        guard digest == file.sha256 else {
            throw FileError(
                "\(address) has SHA-256 \(digest), declared is \(file.sha256); it is not kept")
        }
        return bytes
    }

    private static func bytes(at address: String) throws -> [UInt8] {
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        curl.arguments = [
            "curl", "--fail", "--location", "--silent", "--show-error", "--max-time", "300", "--",
            address,
        ]
        let (output, errors) = (Pipe(), Pipe())
        curl.standardOutput = output
        curl.standardError = errors
        curl.standardInput = FileHandle.nullDevice
        do { try curl.run() } catch { throw FileError("cannot start curl: \(error)") }
        // What curl says in words is short; it cannot fill its pipe while the file is read.
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        let words = errors.fileHandleForReading.readDataToEndOfFile()
        curl.waitUntilExit()
        guard curl.terminationStatus == 0 else {
            let reason = String(decoding: words, as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            throw FileError("cannot get \(address): " + (reason.isEmpty ? "curl failed" : reason))
        }
        return Array(bytes)
    }

    /// A path in which only what an address may hold stands as it is.
    private static func encoded(_ path: String) -> String {
        path.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._~/".utf8.contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
        }.joined()
    }
}
