import Charts

/// The files of a bundle that people read and start.
extension ReviewBundle {
    /// The one command. It answers with the statuses of `papers verify`, and 69 (EX_UNAVAILABLE of
    /// sysexits.h) without the program.
    var verifyScript: String {
        """
        #!/bin/sh
        # Runs the notebook anew and compares every number with the record, bit for bit.
        #
        # Usage: ./verify.sh [--tolerance T]
        # PAPERS names the program if it is not on PATH.
        # Exit status: 0 the same; 4 something is different; 69 the program is missing; others as
        # 'papers --help' says.
        cd "$(dirname "$0")" || exit 70
        papers=${PAPERS:-papers}
        if ! command -v "$papers" >/dev/null 2>&1; then
            cat >&2 <<'END'
        verify.sh needs the program 'papers', and it is not on PATH.

        1. Get its sources\(facts.repository.map { ", for example from \($0)" } ?? "") (version \(facts.program.version); the bundle
           was made by build \(facts.program.build)).
        2. In their folder: make build
        3. Here: PAPERS=/where/they/are/bin/papers ./verify.sh

        Without it, site/\(facts.name)/index.html shows the results, claims.json the claims, and
        swift/ holds the code as a plain Swift package.
        END
            exit 69
        fi
        "$papers" verify\(overrides) "$@" \(Self.shellWord(facts.notebookPath))
        status=$?
        if [ "$status" -eq 0 ] && command -v sha256sum >/dev/null 2>&1; then
            if ! sha256sum --check --quiet MANIFEST.sha256; then
                echo "The numbers are as recorded, but files are not those that were bundled." >&2
                exit 4
            fi
        fi
        exit "$status"

        """
    }

    /// A text as one word of a shell, whatever stands in it.
    static func shellWord(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }

    /// The options that give parameters the values with which the record was made, for a shell.
    var overrides: String {
        facts.overrides.map { " -P " + Self.shellWord($0.argument) }.joined()
    }

    var readme: String {
        var text = "# \(facts.title)\n\n"
        if let description = facts.description { text += description + "\n\n" }
        if let paper = facts.paper {
            let authors = paper.authors.joined(separator: ", ")
            let origin = [authors, paper.year.map(String.init) ?? ""].filter { !$0.isEmpty }
            text += "A notebook about the paper “\(paper.title)”"
            text += (origin.isEmpty ? "" : " (\(origin.joined(separator: ", ")))") + ".\n\n"
        }
        text += """
            This bundle holds the notebook, its results and one command that checks them:

                ./verify.sh

            It runs the notebook anew with the program `papers` \(facts.program.version) and compares every number with
            `\(facts.recordPath)`, bit for bit. It needs no network, writes nothing and can be run
            as often as you like. Exit status 0: all as recorded; 4: something is different, told in a
            table. Where another build differs in the last bits,
            `./verify.sh --tolerance 1e-6` says how far. Without the program, `./verify.sh` says how to
            get it; the page and the record can be read without it.

            ## What is here

            | file | what |
            |---|---|
            | `\(facts.notebookPath)` | the notebook: text and code |
            | `\(facts.pagePath)` | the page with its figures |
            | `\(facts.recordPath)` | all results: claims, tables, data of the figures |
            | `claims.json` | the claims and their verdicts |
            | `swift/` | the code as a Swift package |
            | `environment.json` | the program and the machine that made the results |
            | `MANIFEST.sha256` | the digest of every file: `sha256sum --check MANIFEST.sha256` |
            | `ro-crate-metadata.json`, `codemeta.json`, `CITATION.cff` | the same for programs |

            To compile the code without the notebook program, put the sources of `papers` into a folder
            `papers` beside `swift` and run `swift run -c release` in `swift`.


            """
        if !record.parameters.isEmpty || record.seed != nil {
            text += "## Parameters\n\n| name | value |\n|---|---|\n"
            if let seed = record.seed { text += "| seed | \(seed) |\n" }
            for parameter in record.parameters {
                text += "| \(parameter.name) | \(Self.cell(parameter.value)) |\n"
            }
            text += "\n"
        }
        text += claimsTable
        if let license = facts.license {
            text += "## Licence\n\n\(license.title); see `LICENSE`.\n"
        } else {
            text += "## Licence\n\nNo licence was given: ask the authors before you reuse this.\n"
        }
        return text
    }

    private var claimsTable: String {
        if record.claims.isEmpty, record.undecidedClaims.isEmpty { return "" }
        var text = "## Claims\n\n| claim | measured | bound | verdict |\n|---|---|---|---|\n"
        for claim in record.claims {
            let verdict =
                switch claim.verdict {
                case .held: "held"
                case .failed: "failed"
                case .notReproduced: "not reproduced: \(claim.known ?? "")"
                case .unexpectedlyHeld: "held, although it was known not to"
                }
            text +=
                "| \(Self.cell(claim.statement)) | \(claim.measuredText) | \(claim.boundText) | "
                + "\(Self.cell(verdict)) |\n"
        }
        for statement in record.undecidedClaims {
            text += "| \(Self.cell(statement)) | | | not decided: its block did not finish |\n"
        }
        return text + "\n"
    }

    /// A text in a cell of a Markdown table.
    private static func cell(_ text: String) -> String {
        text.replacing("\n", with: " ").replacing("|", with: "\\|")
    }
}
