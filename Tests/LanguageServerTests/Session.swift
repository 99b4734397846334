import Language
import Toolbox

@testable import LanguageServer

/// A server with one document, spoken to as an editor does.
final class Session {
    static let uri = "file:///tmp/a%20b.md"
    let server: Server
    private var next = 0

    /// Made once. Asking it reads more of the library, so the tests that use it run one after the
    /// other.
    nonisolated(unsafe) static let universe = Universe(Toolbox.bindings)

    init(started: Bool = true) {
        server = Server(
            Surroundings(universe: Self.universe, read: { _, _ in nil }, check: { _ in [] }),
            version: "0")
        if started { _ = request("initialize", .object([:])) }
    }

    func request(_ method: String, _ parameters: JSON) -> JSON? {
        next += 1
        return server.handle(
            .message(
                .object([
                    "jsonrpc": .string("2.0"), "id": .integer(next), "method": .string(method),
                    "params": parameters,
                ]))
        ).first
    }

    func notify(_ method: String, _ parameters: JSON) -> [JSON] {
        server.handle(
            .message(
                .object([
                    "jsonrpc": .string("2.0"), "method": .string(method), "params": parameters,
                ])))
    }

    /// Opens a document and gives the messages of its diagnostics.
    @discardableResult
    func open(_ text: String, at uri: String = Session.uri) -> [String] {
        messages(
            notify(
                "textDocument/didOpen",
                .object([
                    "textDocument": .object([
                        "uri": .string(uri), "version": .integer(1), "text": .string(text),
                    ])
                ])))
    }

    func change(_ changes: [JSON]) -> [String] {
        messages(
            notify(
                "textDocument/didChange",
                .object([
                    "textDocument": .object(["uri": .string(Self.uri), "version": .integer(2)]),
                    "contentChanges": .array(changes),
                ])))
    }

    private func messages(_ answers: [JSON]) -> [String] {
        answers.flatMap { $0["params"]?["diagnostics"]?.elements ?? [] }.compactMap {
            $0["message"]?.text
        }
    }

    /// Asks about a place, given as a line and a column of UTF-16.
    func ask(_ method: String, line: Int, column: Int) -> JSON? {
        request(
            "textDocument/\(method)",
            .object([
                "textDocument": .object(["uri": .string(Self.uri)]),
                "position": Self.position(line, column),
            ]))?["result"]
    }

    func completions(line: Int, column: Int) -> [String] {
        (ask("completion", line: line, column: column)?["items"]?.elements ?? []).compactMap {
            $0["label"]?.text
        }
    }

    static func position(_ line: Int, _ column: Int) -> JSON {
        .object(["line": .integer(line), "character": .integer(column)])
    }
}
