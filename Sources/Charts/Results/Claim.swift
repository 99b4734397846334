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

    /// The bound in words: `at least 0.01`, `0.5 ± 0.02`, `exactly 0`, `true`.
    package var boundText: String { texts.bound }

    /// The measured value in words: `0.0234`, `true`.
    package var measuredText: String { texts.measured }

    /// Both numbers with so many digits, at least four and six, that a reader who compares them
    /// comes to the same verdict: 0.30000000000000004 is not `0.3` if it must be 0.3.
    private var texts: (measured: String, bound: String) {
        if bound == .isTrue { return (measured == 1 ? "true" : "false", "true") }
        for digits in 4..<17 {
            let rounded = rounded(to: digits)
            if rounded.claim.agrees(with: self) { return rounded.texts }
        }
        return rounded(to: 17).texts
    }

    /// The claim as it reads with its numbers rounded to significant digits, and these as text.
    private func rounded(
        to digits: Int
    ) -> (claim: Claim, texts: (measured: String, bound: String)) {
        func text(_ value: Double, _ digits: Int) -> String {
            digits < 17 ? DecimalText.significant(value, digits) : DecimalText.shortest(value)
        }
        func number(_ value: Double, _ digits: Int) -> Double {
            digits < 17 ? DecimalText.rounded(value, digits) : value
        }
        let more = max(digits, 6)
        var claim = self
        claim.measured = number(measured, digits)
        switch bound {
        case .atLeast(let limit):
            claim.bound = .atLeast(number(limit, more))
            return (claim, (text(measured, digits), "at least \(text(limit, more))"))
        case .atMost(let limit):
            claim.bound = .atMost(number(limit, more))
            return (claim, (text(measured, digits), "at most \(text(limit, more))"))
        case .equals(let value, let within):
            claim.bound = .equals(number(value, more), within: number(within, more))
            let wanted = text(value, more)
            let bound = within == 0 ? "exactly \(wanted)" : "\(wanted) ± \(text(within, more))"
            return (claim, (text(measured, digits), bound))
        case .isTrue: return (claim, ("", ""))
        }
    }

    /// Whether two claims have one verdict and lie alike to their bound: inside, outside, on it.
    private func agrees(with other: Claim) -> Bool {
        guard holds == other.holds else { return false }
        guard let here = margin, let there = other.margin else { return true }
        // The edge of an interval is a sum that rounding moves; its verdict is all that counts.
        if case .equals = bound, case .equals(_, let within) = other.bound, within != 0 {
            return true
        }
        return (here == 0) == (there == 0)
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
