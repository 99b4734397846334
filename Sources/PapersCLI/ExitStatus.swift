import ArgumentParser
import Charts
import Execution
import Reports

/// What the program's exit status says.
enum ExitStatus: Int32 {
    case fine = 0
    /// A cell or a claim failed; the output was written.
    case failed = 1
    /// Errors were found before running; the notebooks concerned were not run.
    case errorsFound = 3
    /// `verify` or `bundle` found results that are not as recorded.
    case different = 4
    case usage = 64
    /// An error of our own, or of the machine we run on.
    case ownError = 70
    case interrupted = 130

    /// Ends the command with this status; returns if there is nothing to say.
    func leave() throws {
        if self != .fine { throw ExitCode(rawValue) }
    }
}

/// What came of some notebooks, counted.
struct Tally: Codable, Hashable {
    var notebooks = 0
    var errors = 0
    var warnings = 0
    /// Blocks and inline values that failed or could not run.
    var failures = 0
    /// Blocks and inline values without a result because data are missing.
    var withoutData = 0
    /// All claims, those included that a block made which did not get there.
    var claims = 0
    /// Claims that were not decided.
    var undecided = 0
    /// Claims that hold, those included that were known not to.
    var held = 0
    /// Claims that should hold and do not.
    var broken = 0

    mutating func add(_ record: NotebookRecord) {
        let statuses = record.cells.map(\.status) + record.values.map(\.status)
        let missing = record.withoutData.count
        withoutData += missing
        failures += statuses.filter { !$0.isWell }.count - missing
        add(claims: record.claims.map(\.verdict), undecided: record.undecidedClaims.count)
    }

    mutating func add(claims verdicts: [Claim.Verdict], undecided open: Int = 0) {
        claims += open
        undecided += open
        for verdict in verdicts {
            claims += 1
            switch verdict {
            case .held, .unexpectedlyHeld: held += 1
            case .failed: broken += 1
            case .notReproduced: break
            }
        }
    }

    /// Adds what came of a notebook that was counted before: its cells and claims.
    mutating func add(_ other: Tally) {
        failures += other.failures
        withoutData += other.withoutData
        claims += other.claims
        undecided += other.undecided
        held += other.held
        broken += other.broken
    }

    var status: ExitStatus {
        if errors > 0 { return .errorsFound }
        return failures > 0 || broken > 0 ? .failed : .fine
    }

    /// "3 notebooks, 14 of 15 claims held, 2 errors".
    var summary: String {
        var parts = [results]
        if errors > 0 {
            parts.append(counted(errors, "error"))
        } else if failures == 0 {
            parts.append("no errors")
        }
        if warnings > 0 { parts.append(counted(warnings, "warning")) }
        return parts.joined(separator: ", ")
    }

    /// What came of running, without what was found before: "3 notebooks, 14 of 15 claims held".
    var results: String {
        var parts = [counted(notebooks, "notebook")]
        if claims > 0 { parts.append(claimsHeld(held, of: claims)) }
        if undecided > 0 { parts.append("\(undecided) not decided") }
        if failures > 0 { parts.append("\(counted(failures, "cell")) failed or not run") }
        if withoutData > 0 { parts.append("\(counted(withoutData, "cell")) without data") }
        return parts.joined(separator: ", ")
    }
}

/// "1 notebook", "2 notebooks".
func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
}
