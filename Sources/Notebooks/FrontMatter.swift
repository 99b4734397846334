import Diagnostics

/// The YAML at the head of a notebook.
package struct FrontMatter: Sendable, Hashable {
    package var title: String?
    /// The id of the paper family (`families` in papers.yml).
    package var family: String?
    /// The place of the family's name.
    package var familyRange: SourceRange = 0..<0
    package var paper: Paper?
    package var authors: [Author] = []
    /// ISO 8601, year-month-day.
    package var date: String?
    package var description: String?
    /// The path of the BibTeX file, relative to the notebook.
    package var bibliography: String?
    /// Typed constants that cells read as `params.name`, in the order of the file.
    package var parameters: [Parameter] = []
    package var seed: Int?
    /// Measurements that the notebook reads and that do not come with it.
    package var data: [DataSource] = []
    /// A draft may have missing captions, alt texts and references.
    package var isDraft = false
    /// The block between the `---` lines, the lines included; empty if there is none.
    package var range: SourceRange = 0..<0

    package init() {}

    /// The paper that the notebook is about.
    package struct Paper: Sendable, Hashable {
        package var title: String
        package var authors: [String] = []
        package var year: Int?
        /// The arXiv identifier, such as "2112.14869".
        package var arxiv: String?
        /// The address of the authors' code.
        package var code: String?
        package var venue: String?
        package var doi: String?
        package var url: String?
    }

    /// A notebook's author.
    package struct Author: Sendable, Hashable {
        package var name: String
        package var orcid: String?

        package init(name: String, orcid: String? = nil) {
            self.name = name
            self.orcid = orcid
        }
    }

    /// Files of somebody else's that the notebook reads.
    package struct DataSource: Sendable, Hashable {
        /// A file by its path below the data's folder, and its SHA-256 in hexadecimal.
        package struct File: Sendable, Hashable {
            package var path: String
            package var sha256: String
        }

        package var name: String
        /// The address where a reader finds the data.
        package var source: String
        package var licence: String?
        /// The address below which the files lie under their paths.
        package var download: String?
        /// The files, by path.
        package var files: [File]
    }

    /// A parameter and its value.
    package struct Parameter: Sendable, Hashable {
        package enum Value: Sendable, Hashable {
            case int(Int)
            case double(Double)
            case bool(Bool)
            case string(String)
        }

        package var name: String
        package var value: Value
        package var range: SourceRange
    }
}
