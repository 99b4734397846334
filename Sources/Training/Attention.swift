import Tensors

/// Scaled dot-product attention, $\mathrm{softmax}(QK^\top/\sqrt d)\,V$.
///
/// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, equation 1.
///
/// - Parameters:
///   - queries: $Q$, `[…, steps, d]`
///   - keys: $K$, `[…, others, d]`
///   - values: $V$, `[…, others, width]`
///   - causal: whether a step sees only itself and those before it
///   - mask: 1 where a step may look and 0 where not, of a shape that broadcasts to
///     `[…, steps, others]`; each step must see something
/// - Returns: `[…, steps, width]`
public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, causal: Bool = false, mask: Tensor? = nil
) -> Tensor {
    if queries.ndim < 2 || keys.ndim < 2 || queries.dim(-1) != keys.dim(-1)
        || values.ndim < 2 || keys.dim(-2) != values.dim(-2)
    {
        fail(
            "attention: queries \(queries.shape), keys \(keys.shape) and values \(values.shape) do "
                + "not fit together")
    }
    let (steps, others) = (queries.dim(-2), keys.dim(-2))
    let scale = 1 / Double(queries.dim(-1)).squareRoot()
    var axes = Array(0..<keys.ndim)
    axes.swapAt(keys.ndim - 1, keys.ndim - 2)
    var scores = matmul(queries, keys.transposed(axes)) * scale
    if causal {
        if steps > others { fail("attention: \(steps) steps see \(others) in a causal order") }
        // The last step sees everything, so that a sequence can go on from stored keys.
        let earlier = Tensor.arange(0, Double(others))
        let own = Tensor.arange(Double(others - steps), Double(others)).reshaped([steps, 1])
        scores = which(earlier .<= own, scores, -1e30)
    }
    if let mask { scores = which(mask, scores, -1e30) }
    return matmul(scores.softmax(axis: -1), values)
}

/// Attention by several heads: queries, keys and values are projected, cut into `heads` parts of the
/// same width, attended to part by part, joined and projected once more.
///
/// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, section 3.2.2.
public struct MultiHeadAttention: Differentiable, Sendable {
    /// The projection of the queries.
    public var query: Linear
    /// The projection of the keys.
    public var key: Linear
    /// The projection of the values.
    public var value: Linear
    /// The projection of the result.
    public var output: Linear
    /// How many heads there are.
    public let heads: Int

    /// - Parameters:
    ///   - dimensions: the length of each vector of a sequence
    ///   - heads: how many parts it is cut into; divides `dimensions`
    public init(_ dimensions: Int, heads: Int, using random: inout Random) {
        if heads < 1 || dimensions < 1 || dimensions % heads != 0 {
            fail("MultiHeadAttention: \(dimensions) dimensions for \(heads) heads")
        }
        func projection() -> Linear {
            Linear(dimensions, dimensions, initializer: .glorot, using: &random)
        }
        (query, key, value, output) = (projection(), projection(), projection(), projection())
        self.heads = heads
    }

    /// - Parameters:
    ///   - x: sequences that ask, `[count, steps, dimensions]`
    ///   - context: sequences that answer, `[count, others, dimensions]`; `x` itself when left out
    ///   - causal: whether a step sees only itself and those before it
    ///   - mask: 1 where a step may look and 0 where not, of a shape that broadcasts to
    ///     `[count, heads, steps, others]`
    /// - Returns: `[count, steps, dimensions]`
    public func callAsFunction(
        _ x: Tensor, context: Tensor? = nil, causal: Bool = false, mask: Tensor? = nil
    ) -> Tensor {
        let source = context ?? x
        if x.ndim != 3 || source.ndim != 3 {
            fail(
                "MultiHeadAttention: shapes \(x.shape) and \(source.shape); expected "
                    + "[count, steps, dimensions]")
        }
        let joined = attention(
            queries: parts(query(x)), keys: parts(key(source)), values: parts(value(source)),
            causal: causal, mask: mask)
        return output(joined.transposed([0, 2, 1, 3]).reshaped(x.shape))
    }

    /// `[count, heads, steps, dimensions / heads]`.
    private func parts(_ x: Tensor) -> Tensor {
        x.reshaped([x.dim(0), x.dim(1), heads, x.dim(2) / heads]).transposed([0, 2, 1, 3])
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try query.visitParameters(in: "query", visit)
        try key.visitParameters(in: "key", visit)
        try value.visitParameters(in: "value", visit)
        try output.visitParameters(in: "output", visit)
    }
}

/// A block of a transformer: attention and a perceptron for each step, both with a way around them.
/// Normalisation stands before both, $x + f(\mathrm{norm}(x))$, or after, $\mathrm{norm}(x + f(x))$.
///
/// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, section 3.1; normalisation before:
/// Xiong et al., On Layer Normalization in the Transformer Architecture, ICML 2020.
public struct TransformerBlock: Differentiable, Sendable {
    /// The attention.
    public var attention: MultiHeadAttention
    /// The perceptron.
    public var perceptron: MLP
    /// The normalisation of the attention.
    public var firstNorm: LayerNorm
    /// The normalisation of the perceptron.
    public var secondNorm: LayerNorm
    /// Whether a step sees only itself and those before it.
    public let causal: Bool
    /// Whether normalisation stands before attention and perceptron.
    public let normalizesFirst: Bool

    /// - Parameters:
    ///   - dimensions: the length of each vector of a sequence
    ///   - heads: how many heads; divides `dimensions`
    ///   - hidden: the width of the perceptron's hidden layer, 4 · dimensions when left out
    ///   - activation: that of the perceptron
    ///   - causal: whether a step sees only itself and those before it
    ///   - normalizesFirst: whether normalisation stands before attention and perceptron
    public init(
        _ dimensions: Int, heads: Int, hidden: Int? = nil, activation: Activation = .gelu,
        causal: Bool = false, normalizesFirst: Bool = true, using random: inout Random
    ) {
        attention = MultiHeadAttention(dimensions, heads: heads, using: &random)
        perceptron = MLP(
            [dimensions, hidden ?? 4 * dimensions, dimensions], activation: activation,
            using: &random)
        firstNorm = LayerNorm(dimensions)
        secondNorm = LayerNorm(dimensions)
        self.causal = causal
        self.normalizesFirst = normalizesFirst
    }

    /// Applies the block to `x`, `[count, steps, dimensions]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        if normalizesFirst {
            let y = x + attention(firstNorm(x), causal: causal)
            return y + perceptron(secondNorm(y))
        }
        let y = firstNorm(x + attention(x, causal: causal))
        return secondNorm(y + perceptron(y))
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try attention.visitParameters(in: "attention", visit)
        try perceptron.visitParameters(in: "perceptron", visit)
        try firstNorm.visitParameters(in: "firstNorm", visit)
        try secondNorm.visitParameters(in: "secondNorm", visit)
    }
}

/// Sines and cosines that tell steps their place, to be added to their vectors:
/// $p_{t,2i} = \sin(t/10000^{2i/d})$, $p_{t,2i+1} = \cos(t/10000^{2i/d})$.
///
/// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, section 3.5.
///
/// - Returns: `[steps, dimensions]`
public func sinusoidalPositions(steps: Int, dimensions: Int) -> Tensor {
    if steps < 0 || dimensions < 1 {
        fail("sinusoidalPositions: \(steps) steps, \(dimensions) dimensions")
    }
    checkMemory(
        for: steps, of: 8 * min(dimensions, 1 << 40),
        "sinusoidalPositions: \(steps) steps, \(dimensions) dimensions")
    var values: [Double] = []
    for t in 0..<steps {
        for k in 0..<dimensions {
            let angle = Double(t) / pow(10_000, Double(k / 2 * 2) / Double(dimensions))
            values.append(k % 2 == 0 ? sin(angle) : cos(angle))
        }
    }
    return Tensor(values, [steps, dimensions])
}
