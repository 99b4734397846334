/// What is different between a recorded run and another run of the same notebook.
package struct RecordComparison: Sendable {
    /// One difference: where, and what stands there.
    package struct Difference: Sendable, Equatable {
        package init(place: String, recorded: String, obtained: String) {
            self.place = place
            self.recorded = recorded
            self.obtained = obtained
        }

        package var place: String
        package var recorded: String
        package var obtained: String
    }

    package private(set) var differences: [Difference] = []
    /// Whether the notebook's text is another one than that of which the record tells.
    package let isOfAnotherText: Bool
    private let tolerance: Double

    /// Compares two canonical texts of records.
    ///
    /// - Parameter tolerance: how far two numbers may be apart, as a part of the greater magnitude
    ///   (or of 1, if both are smaller). At 0 they must have the same bits.
    /// - Returns: nil if one of the texts is not JSON.
    package init?(recorded: String, obtained: String, tolerance: Double = 0) {
        guard let old = JSONTree(parsing: recorded.utf8), let new = JSONTree(parsing: obtained.utf8)
        else { return nil }
        self.tolerance = tolerance
        isOfAnotherText = old["source"]?.text != new["source"]?.text
        for member in Self.names(old, new) where member != "source" {
            compare(old[member], new[member], at: [member])
        }
    }

    /// Forgets the differences in some cells and inline values, named as in the record.
    package mutating func leaveOut(_ names: [String]) {
        let places = names.flatMap { ["cells / \($0) / ", "values / \($0) / "] }
        differences.removeAll { difference in
            places.contains { difference.place.hasPrefix($0) }
        }
    }

    private static func names(_ old: JSONTree?, _ new: JSONTree?) -> [String] {
        var names: [String] = []
        for tree in [old, new] {
            guard case .object(let members)? = tree else { continue }
            for member in members where !names.contains(member.key) { names.append(member.key) }
        }
        return names
    }

    private mutating func compare(_ old: JSONTree?, _ new: JSONTree?, at place: [String]) {
        switch (old, new) {
        case (.object?, .object?):
            for name in Self.names(old, new) { compare(old?[name], new?[name], at: place + [name]) }
        case (.array(let left)?, .array(let right)?):
            for index in 0..<max(left.count, right.count) {
                let a = index < left.count ? left[index] : nil
                let b = index < right.count ? right[index] : nil
                compare(a, b, at: place + [Self.name(of: a ?? b, index)])
            }
        default:
            guard !isSame(old, new) else { return }
            let (left, right) = Self.texts(old, new)
            differences.append(
                Difference(
                    place: place.joined(separator: " / "), recorded: left, obtained: right))
        }
    }

    /// An element by its name or statement, or by its place in the list.
    private static func name(of tree: JSONTree?, _ index: Int) -> String {
        if let name = tree?["name"]?.text { return name }
        if let statement = tree?["claim"]?["statement"]?.text { return "\"\(statement)\"" }
        return "\(index + 1)"
    }

    private func isSame(_ old: JSONTree?, _ new: JSONTree?) -> Bool {
        switch (old, new) {
        case (nil, nil), (.null?, .null?): true
        case (.bool(let a)?, .bool(let b)?): a == b
        case (.number(let a)?, .number(let b)?): a == b || isNear(a[...], b[...])
        case (.string(let a)?, .string(let b)?):
            a.utf8.elementsEqual(b.utf8) || (tolerance > 0 && isNearText(a, b))
        default: false
        }
    }

    private func isNear(_ a: Substring, _ b: Substring) -> Bool {
        guard tolerance > 0, let a = Double(a), let b = Double(b) else { return false }
        return (a - b).magnitude <= tolerance * max(1, a.magnitude, b.magnitude)
    }

    /// Whether two texts are equal but for numbers that are near each other.
    private func isNearText(_ a: String, _ b: String) -> Bool {
        let number = /[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?/
        let (left, right) = (a.matches(of: number), b.matches(of: number))
        return left.count == right.count
            && a.replacing(number, with: "#") == b.replacing(number, with: "#")
            && zip(left, right).allSatisfy {
                $0.output.0 == $1.output.0 || isNear($0.output.0, $1.output.0)
            }
    }

    /// Two values in words; of long texts the parts around the first difference.
    private static func texts(_ old: JSONTree?, _ new: JSONTree?) -> (String, String) {
        func text(_ tree: JSONTree?) -> [Character] {
            guard let tree else { return Array("nothing") }
            var text = ""
            tree.write(to: &text, layout: .compact, depth: 0)
            return Array(text)
        }
        let (left, right) = (text(old), text(new))
        let common = zip(left, right).prefix { $0 == $1 }.count
        let start = common < 40 ? 0 : common - 20
        func cut(_ text: [Character]) -> String {
            let part = text.dropFirst(start).prefix(60)
            return (start > 0 ? "…" : "") + String(part) + (part.endIndex < text.count ? "…" : "")
        }
        return (cut(left), cut(right))
    }
}
