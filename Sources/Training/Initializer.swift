import Tensors

/// How the weights of a layer begin, given the numbers of its inputs and outputs.
public enum Initializer: String, CaseIterable, Sendable {
    /// Uniform within $\pm 1/\sqrt{\text{inputs}}$.
    case fanIn
    /// Uniform within $\pm\sqrt{6/(\text{inputs}+\text{outputs})}$; for tanh and sigmoid.
    /// Source: Glorot and Bengio, AISTATS 2010.
    case glorot
    /// Normal with variance $2/\text{inputs}$; for ReLU. Source: He et al., ICCV 2015.
    case he
    /// Normal with variance $1/\text{inputs}$. Source: LeCun et al., Efficient BackProp, 1998.
    case leCun
    /// Orthonormal rows, or columns if there are more rows than columns; for recurrent weights.
    /// Source: Saxe, McClelland and Ganguli, ICLR 2014.
    case orthogonal
    /// All zero: for a linear model, whose loss is convex.
    case zeros

    /// Draws weights `[outputs, inputs]`, or of another shape that begins with as many outputs as
    /// there are numbers to draw for each: a convolution draws `[outputs, channels, height, width]`.
    ///
    /// - Parameters:
    ///   - inputs: how many numbers each output is the sum of
    ///   - outputs: how many outputs each input goes to
    ///   - shape: the shape of the result; `[outputs, inputs]` when left out
    public func weights(
        inputs: Int, outputs: Int, shape: [Int]? = nil, using random: inout Random
    ) -> Tensor {
        if inputs < 1 || outputs < 1 {
            fail("Initializer.weights: \(inputs) inputs, \(outputs) outputs")
        }
        let shape = shape ?? [outputs, inputs]
        switch self {
        case .fanIn:
            let bound = (1 / Double(inputs)).squareRoot()
            return Tensor.uniform(shape, in: -bound...bound, using: &random)
        case .glorot:
            let bound = (6 / (Double(inputs) + Double(outputs))).squareRoot()
            return Tensor.uniform(shape, in: -bound...bound, using: &random)
        case .he:
            let std = (2 / Double(inputs)).squareRoot()
            return Tensor.normal(shape, mean: 0, std: std, using: &random)
        case .leCun:
            let std = (1 / Double(inputs)).squareRoot()
            return Tensor.normal(shape, mean: 0, std: std, using: &random)
        case .orthogonal:
            return Self.orthogonalRows(shape, &random)
        case .zeros:
            return Tensor.zeros(shape)
        }
    }

    /// Normal numbers made orthonormal, row after row, by the modified method of Gram and Schmidt.
    private static func orthogonalRows(_ shape: [Int], _ random: inout Random) -> Tensor {
        let zeros = Tensor.zeros(shape)
        if zeros.size == 0 { return zeros }
        let rows = shape.first ?? 1
        let columns = shape.dropFirst().reduce(1, *)
        let (count, width) = (min(rows, columns), max(rows, columns))
        var basis: [[Double]] = []
        while basis.count < count {
            var row = (0..<width).map { _ in random.normal() }
            for other in basis {
                let share = zip(row, other).reduce(0) { $0 + $1.0 * $1.1 }
                for i in row.indices { row[i] -= share * other[i] }
            }
            let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
            basis.append(row.map { $0 / length })
        }
        let matrix = Tensor(basis.flatMap { $0 }, [count, width])
        return (rows <= columns ? matrix : matrix.T).reshaped(shape)
    }
}
