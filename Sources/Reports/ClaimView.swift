import Charts

/// A verdict in words, a sign and a class; never by colour alone.
struct VerdictView {
    let word: String
    let sign: String
    /// A class that style.css knows.
    let style: String

    /// - Parameter verdict: nil for a claim that the run did not reach.
    init(_ verdict: Claim.Verdict?) {
        switch verdict {
        case .held: (word, sign, style) = ("Held", "✓", "held")
        case .failed: (word, sign, style) = ("Failed", "✗", "failed")
        case .notReproduced: (word, sign, style) = ("Not reproduced", "≈", "known")
        case .unexpectedlyHeld: (word, sign, style) = ("Unexpectedly held", "!", "surprise")
        case nil: (word, sign, style) = ("Not decided", "?", "undecided")
        }
    }

    var badge: HTML {
        tag(
            "span", ["class": "badge \(style)"],
            [tag("span", ["aria-hidden": "true"], .text(sign)), .text(" " + word)])
    }
}

/// How many of a notebook's claims came out how.
struct ClaimTally: Codable, Sendable, Hashable {
    var held = 0
    var failed = 0
    var notReproduced = 0
    var unexpected = 0
    var undecided = 0

    init(_ claims: [PlacedClaim]) {
        for claim in claims {
            switch claim.claim?.verdict {
            case .held: held += 1
            case .failed: failed += 1
            case .notReproduced: notReproduced += 1
            case .unexpectedlyHeld: unexpected += 1
            case nil: undecided += 1
            }
        }
    }

    var total: Int { held + failed + notReproduced + unexpected + undecided }

    /// `5 of 6 claims held`.
    var summary: String {
        if total == 0 { return "no claims" }
        let held = claimsHeld(held + unexpected, of: total)
        return unexpected == 0 ? held : held + ", \(unexpected) of them unexpectedly"
    }

    /// The rest of the sentence: `1 failed, 2 not reproduced`.
    var remainder: String {
        var parts: [String] = []
        if failed > 0 { parts.append("\(failed) failed") }
        if notReproduced > 0 { parts.append("\(notReproduced) not reproduced at this scale") }
        if undecided > 0 { parts.append("\(undecided) not decided") }
        return parts.joined(separator: ", ")
    }

    /// "5 of 6 claims held; 1 failed." for a panel or a summary.
    var sentence: String {
        summary.prefix(1).uppercased() + summary.dropFirst()
            + (remainder.isEmpty ? "" : "; " + remainder) + "."
    }

    /// The worst that happened, as a class.
    var style: String {
        if total == 0 { return "none" }
        if failed > 0 { return "failed" }
        if undecided > 0 { return "undecided" }
        if notReproduced > 0 || unexpected > 0 { return "known" }
        return "held"
    }
}

enum ClaimView {
    /// The panel at the head of a page: every claim with its numbers and verdict.
    static func panel(_ claims: [PlacedClaim]) -> HTML {
        guard !claims.isEmpty else { return .empty }
        let tally = ClaimTally(claims)
        let remainder = tally.remainder.isEmpty ? "" : "; " + tally.remainder
        return tag(
            "section", ["class": "claims", "aria-labelledby": "claims:title"],
            [
                tag("h2", ["id": "claims:title"], "Claims"),
                tag(
                    "p", ["class": "tally"],
                    [tag("strong", [.text(sentence(tally.summary))]), .text(remainder + ".")]),
            ] + lists(claims))
    }

    /// Every claim; of many, those that held are folded, so that the rest is seen at once.
    private static func lists(_ claims: [PlacedClaim]) -> [HTML] {
        func list(_ claims: [PlacedClaim]) -> HTML {
            claims.isEmpty ? .empty : tag("ol", ["class": "claim-list"], claims.map(item))
        }
        let held = claims.filter { $0.claim?.verdict == .held }
        guard claims.count > 8, held.count > 1 else { return [list(claims)] }
        let summary = tag("summary", [.text("The \(held.count) claims that held")])
        return [
            list(claims.filter { $0.claim?.verdict != .held }),
            tag("details", ["class": "held-claims"], [summary, list(held)]),
        ]
    }

    private static func item(_ placed: PlacedClaim) -> HTML {
        let verdict = VerdictView(placed.claim?.verdict)
        var parts: [HTML] = [
            tag("p", ["class": "verdict"], verdict.badge),
            tag(
                "p", ["class": "statement"],
                placed.claim == nil
                    ? .text(placed.statement)
                    : tag("a", ["href": "#\(placed.anchor)"], .text(placed.statement))),
        ]
        if let claim = placed.claim {
            if claim.bound != .isTrue {
                parts.append(tag("dl", ["class": "measures"], measures(claim)))
            }
            if let known = claim.known {
                let lead =
                    claim.verdict == .notReproduced
                    ? "Known not to show here: " : "Was expected not to show: "
                parts.append(tag("p", ["class": "reason"], .text(lead + known)))
            }
        } else {
            parts.append(
                tag(
                    "p", ["class": "reason"],
                    placed.lacksData
                        ? "The data that this claim needs were not present."
                        : "The block that makes this claim did not finish."))
        }
        return tag("li", ["class": verdict.style], parts)
    }

    private static func measures(_ claim: Claim) -> [HTML] {
        var pairs = [
            ("Measured", number(claim.measuredText)), ("Required", number(claim.boundText)),
        ]
        if let margin = claim.margin { pairs.append(("Margin", signed(margin))) }
        return pairs.map { tag("div", [tag("dt", [.text($0.0)]), tag("dd", [.text($0.1)])]) }
    }

    /// A claim where it was made: its statement with its verdict and numbers. The word for what
    /// held is for those who do not see the sign; many such words in a column only distract.
    static func note(_ claim: Claim, id: String?) -> HTML {
        let verdict = VerdictView(claim.verdict)
        var numbers: [HTML] = [tag("span", ["class": "claim-verdict"], .text(verdict.word + ":"))]
        if claim.bound == .isTrue {
            numbers = [tag("span", ["class": "claim-verdict"], .text(verdict.word))]
        } else {
            let measured = number(claim.measuredText)
            numbers.append(.text(" measured \(measured), required \(number(claim.boundText))"))
        }
        return tag(
            "p", ["class": "claim-note \(verdict.style)", "id": id],
            [
                tag("span", ["class": "claim-sign", "aria-hidden": "true"], .text(verdict.sign)),
                tag("span", ["class": "claim-statement"], .text(claim.statement)), " ",
                tag("span", ["class": "claim-numbers"], numbers),
            ])
    }

    /// A number or bound, which is not broken over lines.
    private static func number(_ text: String) -> String {
        DecimalText.typographic(text).replacing(" ", with: "\u{A0}")
    }

    private static func signed(_ value: Double) -> String {
        let text = DecimalText.significant(value, 3)
        return number(value > 0 ? "+" + text : text)
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

/// `5 of 6 claims held`.
package func claimsHeld(_ held: Int, of total: Int) -> String {
    "\(held) of \(total) \(total == 1 ? "claim" : "claims") held"
}
