/// Nearest-name hints.
public enum Spelling {
    /// The candidate nearest to `name`, if it is near enough to be what was meant.
    ///
    /// The distance is Damerau's restricted edit distance without regard to case; a third of the
    /// name's length may differ, but at least one character.
    public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        let limit = max(1, name.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != name {
            guard abs(candidate.count - name.count) <= limit else { continue }
            let distance = distance(name.lowercased(), candidate.lowercased())
            guard distance <= limit else { continue }
            // Ties go to the alphabetically first, so that a message never depends on hash order.
            if let current = best, (current.distance, current.name) <= (distance, candidate) {
                continue
            }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// A hint such as "did you mean 'model'?", or none.
    public static func hint(for name: String, in candidates: some Sequence<String>) -> [String] {
        nearest(to: name, in: candidates).map { ["did you mean '\($0)'?"] } ?? []
    }

    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a)
        let b = Array(b)
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforePrevious = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforePrevious[j - 2] + 1)
                }
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
