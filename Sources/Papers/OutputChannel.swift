import Charts

/// Where shown charts, tables and claims go.
package enum OutputChannel {
    /// Receives what a notebook shows. Without a handler, as in an exported Swift package, a readable
    /// form is printed.
    package nonisolated(unsafe) static var handler: ((Output) -> Void)?

    /// Hands the output to the handler, or prints it.
    static func send(_ output: Output) {
        if let handler {
            handler(output)
        } else {
            print(plainText(output, withData: CommandLine.arguments.contains("--data")))
        }
    }

    /// The output as lines for a terminal; with the data of charts and tables if that is wanted.
    package static func plainText(_ output: Output, withData: Bool = false) -> String {
        switch output {
        case .table(let table) where withData: "table:\n\(table.csv)"
        case .figure(let figure) where withData: "figure: \(figure.summary)\n\(figure.data.csv)"
        case .text(let text): text
        case .table(let table): table.plainText
        case .figure(let figure): "figure: \(figure.summary)"
        case .claim(let claim): plainText(claim)
        }
    }

    private static func plainText(_ claim: Claim) -> String {
        let verdict =
            switch claim.verdict {
            case .held: "held"
            case .failed: "FAILED"
            case .notReproduced: "not reproduced (known: \(claim.known ?? ""))"
            case .unexpectedlyHeld: "held, though known not to (\(claim.known ?? ""))"
            }
        if claim.bound == .isTrue { return "claim: \(claim.statement): \(verdict)" }
        return "claim: \(claim.statement): \(verdict); "
            + "measured \(claim.measuredText), bound \(claim.boundText)"
    }
}
