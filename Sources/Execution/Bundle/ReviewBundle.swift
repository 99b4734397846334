import Charts
import Notebooks

/// One notebook with everything that a reviewer needs to check its numbers: source, page, record,
/// claims, the code as a Swift package, and one command that runs it all anew and compares.
///
/// The bytes of a bundle depend on the state that is bundled and on the machine's description in
/// `environment.json`, and on nothing else.
package struct ReviewBundle {
    /// Facts about a bundle that its files repeat.
    package struct Facts: Sendable {
        /// The notebook's name in the site: `classification-losses/ldr`.
        package var name: String
        package var title: String
        package var description: String?
        package var authors: [FrontMatter.Author]
        package var paper: FrontMatter.Paper?
        /// The licence that the site comes with; nil if there is none.
        package var license: License?
        /// The address of the notebooks' repository.
        package var repository: String?
        /// Year-month-day; nil if nothing tells it.
        package var date: String?
        /// The version of the program, and the digest of its build.
        package var program: (version: String, build: String)
        package var parameters: [ParameterRecord]
        /// With what parameters of the user's own the record was made.
        package var overrides: [ParameterOverride] = []
        package var seed: Int?

        package init(
            name: String, title: String, description: String?, authors: [FrontMatter.Author],
            paper: FrontMatter.Paper?, license: License?, repository: String?, date: String?,
            program: (version: String, build: String), parameters: [ParameterRecord], seed: Int?
        ) {
            self.name = name
            self.title = title
            self.description = description
            self.authors = authors
            self.paper = paper
            self.license = license
            self.repository = repository
            self.date = date
            self.program = program
            self.parameters = parameters
            self.seed = seed
        }

        /// The notebook in the bundle.
        var notebookPath: String { "notebooks/\(name).md" }
        var recordPath: String { "site/\(name)/results.json" }
        var pagePath: String { "site/\(name)/index.html" }
    }

    let facts: Facts
    let record: NotebookRecord
    private let environment: MachineDescription
    /// What goes in unchanged or is made elsewhere: notebook, what it reads, page, package.
    private let content: [BundleFile]

    package init(
        _ facts: Facts, record: NotebookRecord, environment: MachineDescription,
        content: [BundleFile]
    ) {
        self.facts = facts
        self.record = record
        self.environment = environment
        self.content = content
    }

    /// All files, sorted by path.
    package var files: [BundleFile] {
        var files = content
        files.append(
            BundleFile(
                "claims.json", claims, "The claims, what was measured, and the verdicts"))
        files.append(
            BundleFile(
                "environment.json", environment.json(facts),
                "The program and the machine that made the results"))
        files.append(BundleFile("CITATION.cff", text: citation, "How to cite this bundle"))
        files.append(BundleFile("codemeta.json", codeMeta, "The bundle as software metadata"))
        files.append(
            BundleFile(
                "codecheck-draft.yml", text: codecheck, "A draft for a CODECHECK certificate"))
        var script = BundleFile(
            "verify.sh", text: verifyScript, "Runs the notebook anew and compares with the record")
        script.isExecutable = true
        files.append(script)
        files.append(BundleFile("README.md", text: readme, "What this is and how to check it"))
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let crate = CrateMetadata(self, files)
        files.append(BundleFile("ro-crate-preview.html", text: crate.preview, "The list of files"))
        files.append(
            BundleFile("ro-crate-metadata.json", crate.json, "The bundle as RO-Crate metadata"))
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let manifest = files.map { "\($0.digest)  \($0.path)\n" }.joined()
        files.append(
            BundleFile("MANIFEST.sha256", text: manifest, "The digests of all other files"))
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The bundle as a zip file.
    ///
    /// - Throws: `FileError` if it is too large.
    package func archive() throws -> [UInt8] {
        try ZipArchive.bytes(
            of: files.map {
                .init(path: $0.path, bytes: $0.bytes, isExecutable: $0.isExecutable)
            })
    }

    /// The claims with the cells that make them.
    private var claims: JSONTree {
        let entries = record.cells.flatMap { cell -> [JSONTree] in
            let open = (cell.undecided ?? []).map { statement in
                JSONTree.members([
                    ("cell", .string(cell.name)), ("statement", .string(statement)),
                    ("verdict", .string("not decided")),
                ])
            }
            let made = cell.outputs.compactMap { output -> JSONTree? in
                guard case .claim(let claim) = output else { return nil }
                return .members([
                    ("cell", .string(cell.name)), ("statement", .string(claim.statement)),
                    ("measured", JSONTree(claim.measured)), ("bound", .string(claim.boundText)),
                    ("margin", claim.margin.map { JSONTree($0) }),
                    ("verdict", .string(claim.verdict.rawValue)),
                    ("known", claim.known.map(JSONTree.string)),
                ])
            }
            return made + open
        }
        return .object([
            ("notebook", .string(facts.notebookPath)), ("record", .string(facts.recordPath)),
            ("claims", .array(entries)),
        ])
    }
}

/// The licence of a site, as its licence file tells it.
package struct License: Sendable {
    /// The SPDX identifier; nil if the text is none of those that are known here.
    package var identifier: String?
    /// The first line of the text.
    package var title: String

    package init?(text: String) {
        let lines = text.split(separator: "\n").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
        guard let first = lines.first else { return nil }
        title = first
        let head = lines.prefix(4).joined(separator: " ")
        let known = [
            ("MIT License", "MIT"), ("Apache License Version 2.0", "Apache-2.0"),
            ("Apache License, Version 2.0", "Apache-2.0"),
            ("BSD 3-Clause", "BSD-3-Clause"), ("BSD 2-Clause", "BSD-2-Clause"),
            ("Mozilla Public License Version 2.0", "MPL-2.0"),
            ("Mozilla Public License, version 2.0", "MPL-2.0"), ("ISC License", "ISC"),
            ("Attribution 4.0 International", "CC-BY-4.0"),
            ("Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0"),
            ("CC0 1.0 Universal", "CC0-1.0"),
        ]
        identifier = known.first { head.contains($0.0) }?.1
    }

    /// Where the licence is explained.
    var address: String? { identifier.map { "https://spdx.org/licenses/\($0)" } }
}

extension StringProtocol {
    /// Without the spaces at both ends.
    var trimmingSpaces: String {
        let rest = drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }
}
