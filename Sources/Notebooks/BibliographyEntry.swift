import Diagnostics

/// An entry of a BibTeX file.
package struct BibliographyEntry: Sendable, Hashable {
    /// A person, or an organisation that stands in braces.
    package struct Name: Sendable, Hashable {
        package var given: String
        package var family: String
    }

    /// "article", "inproceedings", … in lower case.
    package var type: String
    package var key: String
    package var authors: [Name]
    /// The fields in the order of the file, names in lower case, values as plain text.
    package var fields: [Field]
    /// The place of the key in the BibTeX file.
    package var range: SourceRange

    package struct Field: Sendable, Hashable {
        package var name: String
        package var value: String
    }

    package subscript(field: String) -> String? {
        fields.first { $0.name == field }?.value
    }

    /// The authors as a citation names them: "Zhu", "Zhu and Ying", "Zhu et al."; the title of a work
    /// without any.
    package var shortAuthors: String {
        let families = authors.map { $0.family.isEmpty ? $0.given : $0.family }
        switch families.count {
        case 0: return title ?? key
        case 1: return families[0]
        case 2: return "\(families[0]) and \(families[1])"
        default: return "\(families[0]) et al."
        }
    }

    package var title: String? { self["title"] }
    package var year: String? { self["year"] ?? self["date"].map { String($0.prefix(4)) } }
}
