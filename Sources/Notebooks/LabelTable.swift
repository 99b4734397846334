import Diagnostics

/// The labels of a notebook, numbered kind by kind in document order.
struct LabelTable {
    /// Something that carries a label.
    struct Entry {
        var name: String
        var range: SourceRange
        /// What is labelled, which decides if the prefix does not.
        var subject: Label.Kind
        /// The title and slug of a section.
        var title = ""
        var slug = ""
    }

    private(set) var labels: [Label] = []
    private var places: [String: Int] = [:]

    init() {}

    /// Numbers the entries in the order of their places. The second of two labels with the same
    /// name is reported and not entered.
    init(_ entries: [Entry], context: ParseContext) {
        var counts: [Label.Kind: Int] = [:]
        for entry in entries.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard context.isLabel(entry.name, at: entry.range) else { continue }
            if let first = self[entry.name] {
                let line = context.file.position(of: first.range.lowerBound).line
                context.error(
                    "the label '\(entry.name)' is already used on line \(line)", at: entry.range)
                continue
            }
            let kind =
                Label.Kind.allCases.first { entry.name.hasPrefix($0.prefix) } ?? entry.subject
            var label = Label(
                name: entry.name, kind: kind, number: 0, text: entry.title, anchor: entry.name,
                range: entry.range)
            if entry.subject == .section {
                label.anchor = entry.slug
            } else {
                counts[kind, default: 0] += 1
                label.number = counts[kind, default: 0]
                label.text = "\(kind.word) \(label.number)"
            }
            places[entry.name] = labels.count
            labels.append(label)
        }
    }

    subscript(name: String) -> Label? { places[name].map { labels[$0] } }

    var names: [String] { labels.map(\.name) }
}

/// GitHub's rule for the anchors of headings.
struct SlugTable {
    private var used: Set<String> = []
    /// The last number that a slug was given.
    private var numbers: [String: Int] = [:]

    /// Lower case; letters, digits, marks, `_` and `-` stay, spaces become hyphens, the rest goes;
    /// a repeated slug gets `-1`, `-2`, ….
    mutating func slug(for title: String) -> String {
        let base = Self.slug(title)
        var slug = base
        while !used.insert(slug).inserted {
            numbers[base, default: 0] += 1
            slug = "\(base)-\(numbers[base, default: 0])"
        }
        return slug
    }

    static func slug(_ title: String) -> String {
        var slug = ""
        for scalar in title.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter,
                .otherLetter, .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark,
                .spacingMark, .enclosingMark, .connectorPunctuation:
                slug.unicodeScalars.append(scalar)
            default:
                if scalar == " " || scalar == "-" { slug.append("-") }
            }
        }
        return slug
    }
}
