import Tensors

/// The arithmetic mean of some numbers.
public func mean(_ values: [Double]) -> Double {
    if values.isEmpty { fail("mean: no values") }
    return values.reduce(0, +) / Double(values.count)
}

/// The standard deviation of a sample, $\sqrt{\frac1{n-1}\sum(x_i-\bar x)^2}$; 0 for one value.
public func standardDeviation(_ values: [Double]) -> Double {
    let centre = mean(values)
    if values.count == 1 { return 0 }
    let squares = values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return (squares / Double(values.count - 1)).squareRoot()
}
