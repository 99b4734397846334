import Diagnostics
import Execution
import Language
import Notebooks

/// A language server for notebooks: takes messages and gives messages, and touches nothing else.
///
/// Language Server Protocol 3.17. Texts are kept as the editor sends them, whole or in changes.
package final class Server {
    private enum State { case created, running, stopped }

    /// The codes of errors that the protocol names.
    private enum Code: Int {
        case parseError = -32700, invalidRequest = -32600, methodNotFound = -32601
        case invalidParams = -32602, notInitialized = -32002
    }

    private let surroundings: Surroundings
    private let version: String
    private var state = State.created
    private var documents: [String: Analysis] = [:]

    /// The status to leave with, when the editor has said to.
    package private(set) var exitStatus: Int32?

    package init(_ surroundings: Surroundings, version: String) {
        self.surroundings = surroundings
        self.version = version
    }

    /// What to answer to a piece of the stream.
    package func handle(_ piece: MessageStream.Piece) -> [JSON] {
        switch piece {
        case .malformed: return [Self.error(.null, .parseError, "the message is not JSON")]
        case .message(.array(let batch)): return batch.flatMap { handle(.message($0)) }
        case .message(let message):
            guard let method = message["method"]?.text else {
                // An answer of the editor needs none; anything else is not a message.
                if message["id"] != nil, message["result"] != nil || message["error"] != nil {
                    return []
                }
                return [Self.error(message["id"] ?? .null, .invalidRequest, "there is no method")]
            }
            guard let id = message["id"] else { return notified(method, message["params"]) }
            return [answer(method, message["params"], id)]
        }
    }

    // MARK: Requests

    private func answer(_ method: String, _ parameters: JSON?, _ id: JSON) -> JSON {
        if state == .created, method != "initialize" {
            return Self.error(id, .notInitialized, "'initialize' comes first")
        }
        if state == .stopped {
            return Self.error(id, .invalidRequest, "the server has been shut down")
        }
        switch method {
        case "initialize":
            state = .running
            return Self.result(id, capabilities)
        case "shutdown":
            state = .stopped
            return Self.result(id, .null)
        case "textDocument/hover", "textDocument/definition", "textDocument/completion",
            "textDocument/documentSymbol":
            guard let uri = parameters?["textDocument"]?["uri"]?.text else {
                return Self.error(id, .invalidParams, "no document is named")
            }
            guard let analysis = documents[uri] else { return Self.result(id, .null) }
            if method == "textDocument/documentSymbol" {
                return Self.result(id, .array(symbols(analysis)))
            }
            guard let offset = analysis.file.offset(parameters?["position"]) else {
                return Self.error(id, .invalidParams, "no position is given")
            }
            return Self.result(id, answer(method, analysis, offset, uri))
        default: return Self.error(id, .methodNotFound, "there is no method '\(method)'")
        }
    }

    private func answer(_ method: String, _ analysis: Analysis, _ offset: Int, _ uri: String)
        -> JSON
    {
        switch method {
        case "textDocument/hover":
            guard let hover = analysis.hover(at: offset) else { return .null }
            return .object([
                "contents": .object(["kind": .string("markdown"), "value": .string(hover.text)]),
                "range": analysis.file.json(hover.range),
            ])
        case "textDocument/definition":
            guard let place = analysis.definition(at: offset) else { return .null }
            return .object(["uri": .string(uri), "range": analysis.file.json(place)])
        default:
            let items = analysis.completions(at: offset)
            return .object([
                "isIncomplete": .bool(false),
                "items": .array(items.enumerated().map { Self.json($1, place: $0) }),
            ])
        }
    }

    private var capabilities: JSON {
        .object([
            "capabilities": .object([
                "positionEncoding": .string("utf-16"),
                "textDocumentSync": .object([
                    "openClose": .bool(true), "change": .integer(2), "save": .bool(true),
                ]),
                "hoverProvider": .bool(true),
                "definitionProvider": .bool(true),
                "documentSymbolProvider": .bool(true),
                "completionProvider": .object([
                    "triggerCharacters": .array([".", "@", "("].map { .string($0) })
                ]),
            ]),
            "serverInfo": .object(["name": .string("papers"), "version": .string(version)]),
        ])
    }

    private static func json(_ item: Completion, place: Int) -> JSON {
        let digits = String(place)
        var members: [String: JSON] = [
            "label": .string(item.label), "kind": .integer(item.kind.rawValue),
            // Editors sort by text.
            "sortText": .string(String(repeating: "0", count: max(0, 5 - digits.count)) + digits),
        ]
        if !item.detail.isEmpty { members["detail"] = .string(item.detail) }
        if let insertion = item.insertion { members["insertText"] = .string(insertion) }
        if let documentation = item.documentation {
            members["documentation"] = .object([
                "kind": .string("markdown"), "value": .string(documentation),
            ])
        }
        return .object(members)
    }

    /// Sections and labelled blocks, for an outline.
    private func symbols(_ analysis: Analysis) -> [JSON] {
        func symbol(_ name: String, _ kind: Int, _ range: SourceRange) -> JSON {
            .object([
                "name": .string(name.isEmpty ? " " : name), "kind": .integer(kind),
                "range": analysis.file.json(range), "selectionRange": analysis.file.json(range),
            ])
        }
        // Kinds of the protocol: string (15) and function (12).
        let sections = analysis.notebook.sections.map { (symbol($0.title, 15, $0.range), $0.range) }
        let cells = analysis.notebook.cells.map { (symbol($0.id, 12, $0.codeRange), $0.codeRange) }
        return (sections + cells).sorted { $0.1.lowerBound < $1.1.lowerBound }.map(\.0)
    }

    // MARK: Notifications

    private func notified(_ method: String, _ parameters: JSON?) -> [JSON] {
        if method == "exit" {
            exitStatus = state == .stopped ? 0 : 1
            return []
        }
        guard state == .running, let document = parameters?["textDocument"],
            let uri = document["uri"]?.text
        else { return [] }
        switch method {
        case "textDocument/didOpen":
            guard let text = document["text"]?.text else { return [] }
            return [take(text, of: uri, version: document["version"])]
        case "textDocument/didChange":
            guard var text = documents[uri]?.file.text else { return [] }
            for change in parameters?["contentChanges"]?.elements ?? [] {
                guard let new = change["text"]?.text else { continue }
                let file = SourceFile(path: "", text: text)
                if let range = file.range(change["range"]) {
                    let bytes =
                        file.utf8[..<range.lowerBound] + Array(new.utf8)
                        + file.utf8[range.upperBound...]
                    text = String(decoding: bytes, as: UTF8.self)
                } else {
                    text = new
                }
            }
            return [take(text, of: uri, version: document["version"])]
        case "textDocument/didSave":
            // A file beside the notebook may be another now.
            return documents[uri].map { [take($0.file.text, of: uri, version: nil)] } ?? []
        case "textDocument/didClose":
            documents[uri] = nil
            return [publish([], of: uri, version: nil)]
        default: return []
        }
    }

    private func take(_ text: String, of uri: String, version: JSON?) -> JSON {
        let analysis = Analysis(
            SourceFile(path: Self.path(of: uri), text: text), surroundings)
        documents[uri] = analysis
        return publish(analysis.diagnostics.map { Self.json($0) }, of: uri, version: version)
    }

    private func publish(_ diagnostics: [JSON], of uri: String, version: JSON?) -> JSON {
        var parameters: [String: JSON] = ["uri": .string(uri), "diagnostics": .array(diagnostics)]
        if let version { parameters["version"] = version }
        return .object([
            "jsonrpc": .string("2.0"), "method": .string("textDocument/publishDiagnostics"),
            "params": .object(parameters),
        ])
    }

    private static func json(_ diagnostic: Diagnostic) -> JSON {
        let lines =
            [diagnostic.message] + diagnostic.hints.map { "hint: \($0)" }
            + diagnostic.notes.map { "note: \($0)" }
        return .object([
            "range": diagnostic.file.json(diagnostic.range),
            "severity": .integer(diagnostic.severity == .error ? 1 : 2),
            "source": .string("papers"), "message": .string(lines.joined(separator: "\n")),
        ])
    }

    /// The path that a `file:` address means; other addresses stand for themselves.
    static func path(of uri: String) -> String {
        guard uri.hasPrefix("file://") else { return uri }
        let rest = uri.dropFirst("file://".count)
        let path = rest.hasPrefix("/") ? rest : rest.drop { $0 != "/" }
        return String(path).percentDecoded
    }

    // MARK: Messages

    private static func result(_ id: JSON, _ result: JSON) -> JSON {
        .object(["jsonrpc": .string("2.0"), "id": id, "result": result])
    }

    private static func error(_ id: JSON, _ code: Code, _ message: String) -> JSON {
        .object([
            "jsonrpc": .string("2.0"), "id": id,
            "error": .object(["code": .integer(code.rawValue), "message": .string(message)]),
        ])
    }
}
