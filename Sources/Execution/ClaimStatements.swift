import Charts

/// The claims of a block as its text tells them: what is known of those that a run did not reach.
package enum ClaimStatements {
    /// The string literals that stand first in the calls `claim("…", …)` of some code, which they do in
    /// nearly every case.
    package static func all(in code: String) -> [String] {
        var found: [String] = []
        var rest = code[...]
        while let call = rest.firstRange(of: "claim(") {
            let isWholeName =
                rest[..<call.lowerBound].last.map { !$0.isLetter && $0 != "_" } ?? true
            rest = rest[call.upperBound...].drop(while: \.isWhitespace)
            guard isWholeName, rest.first == "\"" else { continue }
            rest = rest.dropFirst()
            var statement = ""
            while let character = rest.popFirst(), character != "\"", !character.isNewline {
                let isEscape = character == "\\" && (rest.first == "\"" || rest.first == "\\")
                if let meant = isEscape ? rest.popFirst() : character { statement.append(meant) }
            }
            found.append(statement)
        }
        return found
    }

    /// Those of a block that ended early, without the ones that it had made by then.
    package static func undecided(in code: String, after outputs: [Output]) -> [String] {
        var made = outputs.compactMap { output in
            if case .claim(let claim) = output { claim.statement } else { nil }
        }
        return all(in: code).filter { statement in
            guard let index = made.firstIndex(of: statement) else { return true }
            made.remove(at: index)
            return false
        }
    }
}
