extension Tensor: CustomStringConvertible {
    /// The elements in nested brackets, as NumPy prints them: columns aligned, every number in
    /// the shortest form that reads back as the same float, long axes abridged.
    public var description: String {
        let abridged = size > 1000
        let texts = TextGrid(self, abridged: abridged)
        return texts.text(axis: 0, offset: 0, indent: 1)
    }
}

/// The printed elements of a tensor, padded to one width.
private struct TextGrid {
    let tensor: Tensor
    let abridged: Bool
    let width: Int
    /// How many places of each end of an abridged axis are shown.
    let edge = 3

    init(_ tensor: Tensor, abridged: Bool) {
        self.tensor = tensor
        self.abridged = abridged
        var width = 0
        if tensor.ndim > 0 {
            TextGrid.visit(tensor.shape, abridged ? edge : nil) {
                width = Swift.max(width, "\(tensor.storage.pointer[$0])".count)
            }
        }
        self.width = width
    }

    func text(axis: Int, offset: Int, indent: Int) -> String {
        guard axis < tensor.ndim else {
            let number = "\(tensor.storage.pointer[offset])"
            return String(repeating: " ", count: Swift.max(0, width - number.count)) + number
        }
        let count = tensor.shape[axis]
        let step = tensor.shape[(axis + 1)...].reduce(1, *)
        var parts: [String] = []
        for index in 0..<count {
            if abridged, count > 2 * edge, index >= edge, index < count - edge {
                if index == edge { parts.append("...") }
                continue
            }
            parts.append(text(axis: axis + 1, offset: offset + index * step, indent: indent + 1))
        }
        let depth = tensor.ndim - axis - 1
        let separator =
            depth == 0
            ? " "
            : String(repeating: "\n", count: depth) + String(repeating: " ", count: indent)
        return "[" + parts.joined(separator: separator) + "]"
    }

    /// Calls `body` with the offset of every element that is shown.
    private static func visit(_ shape: [Int], _ edge: Int?, _ body: (Int) -> Void) {
        func walk(_ axis: Int, _ offset: Int) {
            guard axis < shape.count else { return body(offset) }
            let count = shape[axis]
            for index in 0..<count {
                if let edge, count > 2 * edge, index >= edge, index < count - edge { continue }
                walk(axis + 1, offset * count + index)
            }
        }
        walk(0, 0)
    }
}
