import Notebooks

/// The files that tell other programs what a bundle is and how to cite it.
extension ReviewBundle {
    /// Citation File Format 1.2.0.
    var citation: String {
        var lines = ["cff-version: 1.2.0"]
        lines.append("message: \"If you use this bundle, please cite it as below.\"")
        lines.append("type: dataset")
        lines.append("title: \(Self.quoted(facts.title))")
        if let description = facts.description {
            lines.append("abstract: \(Self.quoted(description))")
        }
        lines.append("authors:")
        for author in authors {
            lines.append("  - name: \(Self.quoted(author.name))")
            if let orcid = author.orcid { lines.append("    orcid: \(Self.quoted(orcid.asORCID))") }
        }
        if let date = facts.date { lines.append("date-released: \(Self.quoted(date))") }
        if let license = facts.license?.identifier { lines.append("license: \(license)") }
        if let repository = facts.repository {
            lines.append("repository-code: \(Self.quoted(repository))")
        }
        if let paper = facts.paper {
            lines.append("references:")
            lines.append("  - type: article")
            lines.append("    title: \(Self.quoted(paper.title))")
            lines.append("    authors:")
            let names = paper.authors.isEmpty ? ["Unknown"] : paper.authors
            lines += names.map { "      - name: \(Self.quoted($0))" }
            if let year = paper.year { lines.append("    year: \(year)") }
            if let doi = paper.doi { lines.append("    doi: \(Self.quoted(doi))") }
            if let arxiv = paper.arxiv {
                lines.append("    url: \(Self.quoted("https://arxiv.org/abs/\(arxiv)"))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whoever signs for the bundle: the notebook's authors, or nobody by name.
    var authors: [FrontMatter.Author] {
        facts.authors.isEmpty
            ? [FrontMatter.Author(name: "The authors of \(facts.title)")] : facts.authors
    }

    /// CodeMeta 3.0.
    var codeMeta: JSONTree {
        let people = authors.map { author in
            JSONTree.members([
                ("@type", "Person"), ("name", .string(author.name)),
                ("@id", author.orcid.map { JSONTree.string($0.asORCID) }),
            ])
        }
        return .members([
            ("@context", "https://w3id.org/codemeta/3.0"), ("@type", "SoftwareSourceCode"),
            ("name", .string(facts.title)),
            ("description", facts.description.map(JSONTree.string)),
            ("author", .array(people)), ("codeRepository", facts.repository.map(JSONTree.string)),
            ("dateModified", facts.date.map(JSONTree.string)),
            ("datePublished", facts.date.map(JSONTree.string)),
            ("license", facts.license?.address.map(JSONTree.string)),
            ("programmingLanguage", "Swift"),
            ("runtimePlatform", .string("papers \(facts.program.version)")),
            ("referencePublication", facts.paper.map(Self.publication)),
        ])
    }

    private static func publication(_ paper: FrontMatter.Paper) -> JSONTree {
        let address =
            paper.doi.map { "https://doi.org/\($0)" }
            ?? paper.arxiv.map { "https://arxiv.org/abs/\($0)" } ?? paper.url
        return .members([
            ("@type", .string("ScholarlyArticle")), ("name", .string(paper.title)),
            ("@id", address.map(JSONTree.string)),
            ("datePublished", paper.year.map { JSONTree.string("\($0)") }),
        ])
    }

    /// The author's part of a CODECHECK configuration (2.0); the checker's part is left to him.
    var codecheck: String {
        var lines = ["---", "version: https://codecheck.org.uk/spec/config/2.0", "manifest:"]
        lines.append("  - file: \(Self.quoted(facts.recordPath))")
        lines.append("    comment: \"All numbers: claims, tables, data of the figures\"")
        lines.append("  - file: \(Self.quoted(facts.pagePath))")
        lines.append("    comment: \"The page with text and figures\"")
        let title = facts.paper?.title ?? facts.title
        lines += ["paper:", "  title: \(Self.quoted(title))", "  authors:"]
        let names = facts.paper.map(\.authors) ?? authors.map(\.name)
        lines += (names.isEmpty ? ["Unknown"] : names).map { "    - name: \(Self.quoted($0))" }
        let reference =
            facts.paper?.doi.map { "https://doi.org/\($0)" }
            ?? facts.paper?.arxiv.map { "https://arxiv.org/abs/\($0)" } ?? facts.paper?.url
        if let reference { lines.append("  reference: \(Self.quoted(reference))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text as a YAML scalar in double quotes, which YAML reads as JSON.
    package static func quoted(_ text: String) -> String {
        var quoted = ""
        JSONTree.string(text).write(to: &quoted, layout: .compact, depth: 0)
        return quoted
    }
}

extension String {
    /// An ORCID as the address that standards ask for, whether it was given as one or bare.
    var asORCID: String { hasPrefix("http") ? self : "https://orcid.org/\(self)" }
}
