import Charts
import Diagnostics

/// Everything that running one notebook gave: what its page, its `results.json` and the exit status
/// are made of.
///
/// A record depends on the notebook's text, its parameters and the engine, and on nothing else: no
/// clock, path, user, locale or process id is in it, so two runs give the same bytes.
package struct NotebookRecord: Codable, Sendable {
    /// The format of this record; to be increased when its meaning changes.
    package static let currentVersion = 1

    package var version = NotebookRecord.currentVersion
    /// The notebook's name in the site, without extension: `classification-losses/ldr`.
    package var notebook: String
    /// The SHA-256 of the notebook's text, in hexadecimal.
    package var source: String
    /// The seed of the front matter, if it has one.
    package var seed: Int?
    /// The parameters that the notebook ran with, overrides applied, sorted by name.
    package var parameters: [ParameterRecord]
    /// The experiment blocks in the order of the document, those that do not run included.
    package var cells: [CellRecord]
    /// The inline values in the order of the document.
    package var values: [ValueRecord]

    package init(
        notebook: String, source: String, seed: Int? = nil, parameters: [ParameterRecord] = [],
        cells: [CellRecord] = [], values: [ValueRecord] = []
    ) {
        self.notebook = notebook
        self.source = source
        self.seed = seed
        self.parameters = parameters
        self.cells = cells
        self.values = values
    }

    /// The cell with a name, if there is one.
    package func cell(named name: String) -> CellRecord? { cells.first { $0.name == name } }

    /// Whether every cell and every inline value that should have run finished.
    package var isComplete: Bool {
        cells.allSatisfy(\.status.isWell) && values.allSatisfy(\.status.isWell)
    }

    /// The claims of blocks that did not finish, in the order of the document: neither held nor failed.
    package var undecidedClaims: [String] { cells.flatMap { $0.undecided ?? [] } }

    /// The claims in the order in which they were made.
    package var claims: [Claim] {
        cells.flatMap(\.outputs).compactMap { output in
            if case .claim(let claim) = output { claim } else { nil }
        }
    }
}

/// A parameter and the value that it had, as Swift text (`5`, `0.1`, `true`, `"adam"`).
package struct ParameterRecord: Codable, Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// What became of one experiment block.
package struct CellRecord: Codable, Sendable {
    /// The block's label, or `cell-3` for the third block.
    package var name: String
    package var status: CellStatus
    /// What the block printed, showed and claimed, in that order; of a failed block what it gave
    /// before it failed.
    package var outputs: [Output]
    /// The claims that a block which did not finish would have made, as its text tells them; nil if
    /// there are none.
    package var undecided: [String]?

    package init(name: String, status: CellStatus, outputs: [Output] = []) {
        self.name = name
        self.status = status
        self.outputs = outputs
    }
}

/// What became of one inline value.
package struct ValueRecord: Codable, Sendable {
    /// The id of the inline value: `inline-2` for the second.
    package var name: String
    package var status: CellStatus
    /// What the expression printed, when `status` is `finished`.
    package var text: String?

    package init(name: String, status: CellStatus, text: String? = nil) {
        self.name = name
        self.status = status
        self.text = text
    }
}

/// How the run of a block or of an inline value ended.
package enum CellStatus: Sendable {
    case finished
    case failed(CellError)
    /// Not run, because the named cells, from which it needs values, did not finish.
    case notRun(because: [String])
    /// Ended where it was to read data that are not there.
    case noData(UnreadData)
    /// Shown only (`eval: false`).
    case skipped

    /// Whether there is nothing to mend.
    package var isWell: Bool {
        switch self {
        case .finished, .skipped: true
        case .failed, .notRun, .noData: false
        }
    }
}

/// An error that ended a cell, with all that a page or a terminal needs to show it.
package struct CellError: Codable, Sendable, Hashable {
    /// One frame of the call stack, the innermost first.
    package struct Frame: Codable, Sendable, Hashable {
        package var function: String
        package var position: SourcePosition

        package init(function: String, position: SourcePosition) {
            self.function = function
            self.position = position
        }
    }

    /// One sentence of fact.
    package var message: String
    /// Where, as a line and column of the notebook's file.
    package var position: SourcePosition
    /// How many characters of `sourceLine` the error concerns, from `position` on; at least one.
    package var length: Int
    /// The line of the notebook's file on which the error happened.
    package var sourceLine: String
    /// The calls that led there, the innermost first; empty at the top level.
    package var callStack: [Frame]
    package var hints: [String]

    package init(
        message: String, position: SourcePosition, length: Int, sourceLine: String,
        callStack: [Frame] = [], hints: [String] = []
    ) {
        self.message = message
        self.position = position
        self.length = length
        self.sourceLine = sourceLine
        self.callStack = callStack
        self.hints = hints
    }

    /// An error at a range of a file.
    package init(
        _ message: String, at range: SourceRange, of file: SourceFile, callStack: [Frame] = [],
        hints: [String] = []
    ) {
        let start = file.position(of: range.lowerBound)
        let end = file.position(of: range.upperBound)
        let line = file.line(start.line)
        let length =
            end.line == start.line ? end.column - start.column : line.count - start.column + 1
        self.init(
            message: message, position: start, length: max(1, length), sourceLine: line,
            callStack: callStack, hints: hints)
    }
}

extension CellStatus: Codable {
    private enum CodingKeys: String, CodingKey { case state, error, because, data }

    private enum State: String, Codable {
        case finished, failed, skipped
        case notRun = "not run"
        case noData = "no data"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(State.self, forKey: .state) {
        case .finished: self = .finished
        case .skipped: self = .skipped
        case .failed: self = .failed(try container.decode(CellError.self, forKey: .error))
        case .notRun: self = .notRun(because: try container.decode([String].self, forKey: .because))
        case .noData: self = .noData(try container.decode(UnreadData.self, forKey: .data))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .finished: try container.encode(State.finished, forKey: .state)
        case .skipped: try container.encode(State.skipped, forKey: .state)
        case .failed(let error):
            try container.encode(State.failed, forKey: .state)
            try container.encode(error, forKey: .error)
        case .notRun(let names):
            try container.encode(State.notRun, forKey: .state)
            try container.encode(names, forKey: .because)
        case .noData(let data):
            try container.encode(State.noData, forKey: .state)
            try container.encode(data, forKey: .data)
        }
    }
}
