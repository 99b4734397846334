/// A claim of a paper as an assertion: a statement, the number that was measured and the bound that
/// it must keep.
package struct Claim: Sendable, Equatable {
    /// What must be true of the measured value.
    package enum Bound: Sendable, Equatable {
        case atLeast(Double)
        case atMost(Double)
        /// At most `within` away from the value.
        case equals(Double, within: Double)
        /// The statement was decided by the notebook; measured is 1 or 0.
        case isTrue
    }

    /// What came of a claim.
    package enum Verdict: String, Sendable, Equatable, Codable, CaseIterable {
        case held
        case failed
        /// Failed, as the notebook says it is known to do at this scale.
        case notReproduced
        /// Held although the notebook says that it is known not to.
        case unexpectedlyHeld
    }

    /// The claim in words.
    package var statement: String
    /// The measured value; 1 or 0 for a claim that the notebook decided itself.
    package var measured: Double
    package var bound: Bound
    /// Why the claim is known not to show here; nil if it is expected to hold.
    package var known: String?

    package init(_ statement: String, measured: Double, _ bound: Bound, known: String? = nil) {
        self.statement = statement
        self.measured = measured
        self.bound = bound
        self.known = known
    }

    /// How far inside the bound the measured value is: negative if it is outside, nil for claims
    /// without a number. A measured value that is not a number gives NaN.
    package var margin: Double? {
        switch bound {
        case .atLeast(let limit): measured - limit
        case .atMost(let limit): limit - measured
        case .equals(let value, let within): within - (measured - value).magnitude
        case .isTrue: nil
        }
    }

    /// Whether the measured value keeps the bound. Not a number keeps none.
    package var holds: Bool {
        switch bound {
        case .atLeast(let limit): measured >= limit
        case .atMost(let limit): measured <= limit
        case .equals(let value, let within): (measured - value).magnitude <= within
        case .isTrue: measured == 1
        }
    }

    /// What the page, the index and the exit status report.
    package var verdict: Verdict {
        if known == nil { return holds ? .held : .failed }
        return holds ? .unexpectedlyHeld : .notReproduced
    }

    /// The bound in words: `at least 0.01`, `0.5 ± 0.02`, `true`.
    package var boundText: String {
        switch bound {
        case .atLeast(let limit): "at least \(DecimalText.significant(limit, 6))"
        case .atMost(let limit): "at most \(DecimalText.significant(limit, 6))"
        case .equals(let value, let within):
            "\(DecimalText.significant(value, 6)) ± \(DecimalText.significant(within, 6))"
        case .isTrue: "true"
        }
    }

    /// The measured value in words, four significant digits: `0.0234`, `true`.
    package var measuredText: String {
        if bound == .isTrue { return measured == 1 ? "true" : "false" }
        return DecimalText.significant(measured, 4)
    }
}

extension Claim: Codable {
    private enum Key: String, CodingKey {
        case statement, measured, atLeast, atMost, equals, within, known, verdict
    }

    /// Reads what `encode(to:)` wrote; the verdict is recomputed.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func number(_ key: Key) throws -> Double? {
            try container.decodeIfPresent(RecordedNumber.self, forKey: key)?.value
        }
        statement = try container.decode(String.self, forKey: .statement)
        measured = try container.decode(RecordedNumber.self, forKey: .measured).value
        known = try container.decodeIfPresent(String.self, forKey: .known)
        if let limit = try number(.atLeast) {
            bound = .atLeast(limit)
        } else if let limit = try number(.atMost) {
            bound = .atMost(limit)
        } else if let value = try number(.equals) {
            bound = .equals(value, within: try number(.within) ?? 0)
        } else {
            bound = .isTrue
        }
    }

    /// Writes the claim and, for readers of the record, its verdict.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(statement, forKey: .statement)
        try container.encode(RecordedNumber(measured), forKey: .measured)
        switch bound {
        case .atLeast(let limit): try container.encode(RecordedNumber(limit), forKey: .atLeast)
        case .atMost(let limit): try container.encode(RecordedNumber(limit), forKey: .atMost)
        case .equals(let value, let within):
            try container.encode(RecordedNumber(value), forKey: .equals)
            try container.encode(RecordedNumber(within), forKey: .within)
        case .isTrue: break
        }
        try container.encodeIfPresent(known, forKey: .known)
        try container.encode(verdict, forKey: .verdict)
    }
}

/// A number in a record: JSON has none for infinity and NaN, so these are written as text.
package struct RecordedNumber: Codable, Sendable {
    package var value: Double

    package init(_ value: Double) { self.value = value }

    /// Reads a number, or the text `nan`, `inf` or `-inf`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            guard let value = Double(text) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "'\(text)' is not a number")
            }
            self.value = value
        } else {
            value = try container.decode(Double.self)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if value.isFinite {
            try container.encode(value)
        } else {
            try container.encode(value.isNaN ? "nan" : value < 0 ? "-inf" : "inf")
        }
    }
}
