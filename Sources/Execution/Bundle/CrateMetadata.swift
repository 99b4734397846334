import Charts
import Notebooks

/// The metadata of a bundle as RO-Crate 1.1 with Process Run Crate 0.5: which files there are, and
/// which action made the results from which others.
///
/// https://w3id.org/ro/crate/1.1 and https://w3id.org/ro/wfrun/process/0.5
struct CrateMetadata {
    private let bundle: ReviewBundle
    private let files: [BundleFile]
    private var facts: ReviewBundle.Facts { bundle.facts }

    /// - Parameter files: all files but the metadata themselves.
    init(_ bundle: ReviewBundle, _ files: [BundleFile]) {
        self.bundle = bundle
        self.files = files
    }

    private static let profile = "https://w3id.org/ro/wfrun/process/0.5"
    /// The profile wants an address; this one names the program and, by RFC 2606, leads nowhere.
    private static let application = "http://papers.invalid/program"

    var json: JSONTree {
        var graph: [JSONTree] = [descriptor, root, profile, license, application]
        graph += [publisher, affiliation]
        graph += people
        graph.append(action)
        graph += parameters
        graph += claims
        graph += files.map(entity)
        // The context of 1.1 lacks the second term.
        let more = JSONTree.object([("sha256", .string("http://schema.org/sha256"))])
        let context: [JSONTree] = [.string("https://w3id.org/ro/crate/1.1/context"), more]
        return .object([("@context", .array(context)), ("@graph", .array(graph))])
    }

    // MARK: The crate

    private var descriptor: JSONTree {
        .object([
            ("@id", "ro-crate-metadata.json"), ("@type", "CreativeWork"),
            ("about", .reference("./")),
            ("conformsTo", .reference("https://w3id.org/ro/crate/1.1")),
        ])
    }

    /// A crate must have a date of publication; where nothing tells one it has that of the files in the
    /// archive, which says that it is none.
    private static let unknownDate = "1980-01-01"

    private var root: JSONTree {
        let description =
            facts.description ?? "A notebook with its results and a way to check them."
        let mentions: [JSONTree] = ([actionID] + claimIDs).map(JSONTree.reference)
        let parts = files.map { JSONTree.reference(Self.encoded($0.path)) }
        return .members([
            ("@id", "./"), ("@type", "Dataset"), ("name", .string(facts.title)),
            ("description", .string(description)),
            ("datePublished", .string(facts.date ?? Self.unknownDate)),
            ("license", .reference(licenseID)), ("author", JSONTree.oneOrMany(peopleReferences)),
            ("publisher", .reference("#publisher")), ("conformsTo", .reference(Self.profile)),
            ("mentions", JSONTree.oneOrMany(mentions)), ("hasPart", .array(parts)),
        ])
    }

    private var peopleReferences: [JSONTree] {
        bundle.authors.map { JSONTree.reference(Self.id(of: $0)) }
    }

    private var profile: JSONTree {
        .object([
            ("@id", .string(Self.profile)), ("@type", "CreativeWork"),
            ("name", "Process Run Crate"), ("version", "0.5"),
        ])
    }

    /// Where to learn more; RO-Crate wants one for programs and organisations.
    private var address: String { facts.repository ?? "README.md" }

    private var licenseID: String { facts.license?.address ?? "#licence" }

    private var license: JSONTree {
        .object([
            ("@id", .string(licenseID)), ("@type", "CreativeWork"),
            ("name", .string(facts.license?.title ?? "No licence")),
            (
                "description",
                .string(
                    facts.license == nil
                        ? "No licence was given."
                        : "The licence of the notebook, in the file LICENSE.")
            ),
        ])
    }

    private var publisher: JSONTree {
        .members([
            ("@id", "#publisher"), ("@type", "Organization"),
            ("name", .string(bundle.authors.map(\.name).joined(separator: ", "))),
            ("url", .string(address)),
        ])
    }

    /// Notebooks do not say where their authors work, and RO-Crate wants to hear that they do not.
    private var affiliation: JSONTree {
        .object([
            ("@id", "#affiliation"), ("@type", "Organization"), ("name", "Affiliation not stated"),
            ("url", .string(address)),
        ])
    }

    private var people: [JSONTree] {
        bundle.authors.map { author in
            .object([
                ("@id", .string(Self.id(of: author))), ("@type", "Person"),
                ("name", .string(author.name)), ("affiliation", .reference("#affiliation")),
            ])
        }
    }

    private static func id(of author: FrontMatter.Author) -> String {
        author.orcid.map(\.asORCID) ?? "#" + encoded(author.name)
    }

    // MARK: What was done

    private var actionID: String { "#render-" + Self.encoded(facts.name) }

    private var application: JSONTree {
        .members([
            ("@id", .string(Self.application)), ("@type", "SoftwareApplication"),
            ("name", "papers"), ("url", .string(address)),
            ("softwareVersion", .string("\(facts.program.version) (\(facts.program.build))")),
        ])
    }

    private var action: JSONTree {
        let inputs = files.filter { $0.path.hasPrefix("notebooks/") || $0.path == "papers.yml" }
        let results = files.filter { $0.path.hasPrefix("site/\(facts.name)/") }
        let objects = inputs.map { Self.encoded($0.path) } + parameterIDs
        let failed = !bundle.record.isComplete
        let status = failed ? "FailedActionStatus" : "CompletedActionStatus"
        let error: JSONTree? = failed ? "Some cells failed; the page shows their errors." : nil
        let products = results.map { JSONTree.reference(Self.encoded($0.path)) }
        return .members([
            ("@id", .string(actionID)), ("@type", "CreateAction"),
            ("name", .string("Rendering of \(facts.notebookPath)")),
            ("description", .string("papers render\(bundle.overrides) \(facts.notebookPath)")),
            ("instrument", .reference(Self.application)),
            ("agent", JSONTree.oneOrMany(peopleReferences)),
            ("object", JSONTree.oneOrMany(objects.map(JSONTree.reference))),
            ("result", JSONTree.oneOrMany(products)), ("endTime", facts.date.map(JSONTree.string)),
            ("actionStatus", .string("http://schema.org/" + status)), ("error", error),
        ])
    }

    private var settings: [(name: String, value: String)] {
        var settings: [(name: String, value: String)] = []
        if let seed = facts.seed { settings.append((name: "seed", value: "\(seed)")) }
        for parameter in facts.parameters {
            settings.append((name: parameter.name, value: parameter.value))
        }
        return settings
    }

    private var parameterIDs: [String] { settings.map { "#parameter-" + Self.encoded($0.name) } }

    private var parameters: [JSONTree] {
        zip(settings, parameterIDs).map { setting, id in
            .object([
                ("@id", .string(id)), ("@type", "PropertyValue"), ("name", .string(setting.name)),
                ("value", .string(setting.value)),
            ])
        }
    }

    private var claimIDs: [String] { bundle.record.claims.indices.map { "#claim-\($0 + 1)" } }

    private var claims: [JSONTree] {
        zip(bundle.record.claims, claimIDs).flatMap { claim, id -> [JSONTree] in
            [
                .object([
                    ("@id", .string(id)), ("@type", "Claim"), ("name", .string(claim.statement)),
                    ("text", .string(claim.statement)),
                    ("appearance", .reference(Self.encoded(facts.pagePath))),
                    ("additionalProperty", .reference(id + "-verdict")),
                ]),
                .object([
                    ("@id", .string(id + "-verdict")), ("@type", "PropertyValue"),
                    ("name", "verdict"), ("value", .string(claim.verdict.rawValue)),
                ]),
            ]
        }
    }

    // MARK: The files

    private func entity(_ file: BundleFile) -> JSONTree {
        .object([
            ("@id", .string(Self.encoded(file.path))), ("@type", "File"),
            ("name", .string(file.name)), ("description", .string(file.description)),
            ("contentSize", .string("\(file.bytes.count)")),
            ("encodingFormat", .string(file.mediaType)), ("sha256", .string(file.digest)),
        ])
    }

    /// A path as a relative address: what RFC 3986 does not leave as it is, in per cent signs.
    static func encoded(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.append(Character(Unicode.Scalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return text
    }

    /// A page that lists the files for people.
    var preview: String {
        func escaped(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                .replacing("\"", with: "&quot;")
        }
        let rows = files.map { file in
            "<tr><td><a href=\"\(Self.encoded(file.path))\">\(escaped(file.path))</a></td>"
                + "<td>\(escaped(file.description))</td><td>\(file.bytes.count)</td></tr>"
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>\(escaped(facts.title))</title></head>
            <body>
            <h1>\(escaped(facts.title))</h1>
            <p>\(escaped(facts.description ?? "A notebook with its results."))</p>
            <table>
            <thead><tr><th>File</th><th>What it is</th><th>Bytes</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </body>
            </html>

            """
    }
}

extension JSONTree: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = .string(value) }
}
