import Tensors

/// List `number` of make_formula_oracle.py: numbers that NumPy and we make alike.
func sequence(_ shape: [Int], _ number: Int, _ low: Double = 0, _ high: Double = 1) -> Tensor {
    let count = shape.reduce(1, *)
    let values = (0..<count).map { k in
        low + (high - low) * Double((7919 * k + 104_729 * number) % 1009) / 1008
    }
    return Tensor(values, shape)
}

/// Whether numbers are those of NumPy, relative to the largest of them.
func isClose(_ found: [Double], _ wanted: [Double], within tolerance: Double) -> Bool {
    let scale = max(1e-3, wanted.map(\.magnitude).max() ?? 0)
    return found.count == wanted.count
        && zip(found, wanted).allSatisfy { ($0 - $1).magnitude <= tolerance * scale }
}
