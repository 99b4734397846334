import Tensors

/// What an `LSTM` remembers between two steps.
public struct LSTMState: Sendable {
    /// $h$, `[count, hidden]`.
    public var hidden: Tensor
    /// $c$, `[count, hidden]`.
    public var cell: Tensor

    public init(hidden: Tensor, cell: Tensor) {
        self.hidden = hidden
        self.cell = cell
    }
}

/// A long short-term memory: with $z = W_x x_t + W_h h_{t-1} + b$ cut into four parts $i, f, g, o$,
/// $c_t = \sigma(f)\odot c_{t-1} + \sigma(i)\odot\tanh g$ and $h_t = \sigma(o)\odot\tanh c_t$.
///
/// Source: Hochreiter and Schmidhuber, Long Short-Term Memory, Neural Computation 9, 1997, with the
/// forget gate of Gers, Schmidhuber and Cummins, 2000.
public struct LSTM: Differentiable, Sendable {
    /// $W_x$, `[4 · hidden, inputs]`: input gate, forget gate, candidate, output gate.
    public var inputWeight: Tensor
    /// $W_h$, `[4 · hidden, hidden]`.
    public var hiddenWeight: Tensor
    /// $b$, `[4 · hidden]`.
    public var bias: Tensor

    /// - Parameters:
    ///   - inputs: the length of each vector of a sequence
    ///   - hidden: the length of the state
    ///   - forgetBias: what the forget gate's bias begins with; 1 lets gradients pass at first
    public init(_ inputs: Int, _ hidden: Int, forgetBias: Double = 0, using random: inout Random) {
        Recurrence.check(inputs, hidden, in: "LSTM")
        // Every number of the state sums over inputs and state, but bounds follow the state alone,
        // as is usual for recurrent layers.
        inputWeight = Recurrence.weights(4 * hidden, inputs, hidden, &random)
        hiddenWeight = Recurrence.weights(4 * hidden, hidden, hidden, &random)
        bias = concatenated([
            Tensor.zeros([hidden]), Tensor.full([hidden], forgetBias), Tensor.zeros([2 * hidden]),
        ])
    }

    /// Reads sequences from a state of zeros, or from where `state` says.
    ///
    /// - Parameters:
    ///   - x: `[count, steps, inputs]`
    ///   - state: $h$ and $c$ before the first step
    /// - Returns: $h$ after every step, `[count, steps, hidden]`, and the last state
    public func callAsFunction(
        _ x: Tensor, from state: LSTMState? = nil
    ) -> (outputs: Tensor, state: LSTMState) {
        let width = hiddenWeight.dim(1)
        Recurrence.check(x, inputWeight, in: "LSTM")
        let zeros = Tensor.zeros([x.dim(0), width])
        var (hidden, cell) = (state?.hidden ?? zeros, state?.cell ?? zeros)
        let inputs = linear(x, weight: inputWeight, bias: bias)
        var outputs: [Tensor] = []
        for t in 0..<x.dim(1) {
            let z = inputs.step(t) + linear(hidden, weight: hiddenWeight)
            func part(_ k: Int) -> Tensor { z.slice(k * width..<(k + 1) * width, axis: 1) }
            cell = part(1).sigmoid() * cell + part(0).sigmoid() * part(2).tanh()
            hidden = part(3).sigmoid() * cell.tanh()
            outputs.append(hidden)
        }
        return (stacked(outputs, axis: 1), LSTMState(hidden: hidden, cell: cell))
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("inputWeight", &inputWeight)
        try visit("hiddenWeight", &hiddenWeight)
        try visit("bias", &bias)
    }
}

/// A gated recurrent unit: with $r$, $z$ and $n$ the parts of $W_x x_t + b$ and $r'$, $z'$, $n'$
/// those of $W_h h_{t-1} + b'$, $h_t = (1-u)\odot m + u\odot h_{t-1}$ where
/// $m = \tanh(n + \sigma(r+r')\odot n')$ and $u = \sigma(z+z')$.
///
/// Source: Cho et al., Learning Phrase Representations Using RNN Encoder-Decoder, EMNLP 2014, in the
/// form in which the reset gate acts on the product.
public struct GRU: Differentiable, Sendable {
    /// $W_x$, `[3 · hidden, inputs]`: reset gate, update gate, candidate.
    public var inputWeight: Tensor
    /// $W_h$, `[3 · hidden, hidden]`.
    public var hiddenWeight: Tensor
    /// $b$, `[3 · hidden]`.
    public var bias: Tensor
    /// $b'$, `[3 · hidden]`.
    public var hiddenBias: Tensor

    /// - Parameters:
    ///   - inputs: the length of each vector of a sequence
    ///   - hidden: the length of the state
    public init(_ inputs: Int, _ hidden: Int, using random: inout Random) {
        Recurrence.check(inputs, hidden, in: "GRU")
        inputWeight = Recurrence.weights(3 * hidden, inputs, hidden, &random)
        hiddenWeight = Recurrence.weights(3 * hidden, hidden, hidden, &random)
        bias = Tensor.zeros([3 * hidden])
        hiddenBias = Tensor.zeros([3 * hidden])
    }

    /// Reads sequences from a state of zeros, or from where `state` says.
    ///
    /// - Parameters:
    ///   - x: `[count, steps, inputs]`
    ///   - state: $h$ before the first step, `[count, hidden]`
    /// - Returns: $h$ after every step, `[count, steps, hidden]`, and the last of them
    public func callAsFunction(
        _ x: Tensor, from state: Tensor? = nil
    ) -> (outputs: Tensor, state: Tensor) {
        let width = hiddenWeight.dim(1)
        Recurrence.check(x, inputWeight, in: "GRU")
        var hidden = state ?? Tensor.zeros([x.dim(0), width])
        let inputs = linear(x, weight: inputWeight, bias: bias)
        var outputs: [Tensor] = []
        for t in 0..<x.dim(1) {
            let now = inputs.step(t)
            let past = linear(hidden, weight: hiddenWeight, bias: hiddenBias)
            func part(_ z: Tensor, _ k: Int) -> Tensor {
                z.slice(k * width..<(k + 1) * width, axis: 1)
            }
            let reset = (part(now, 0) + part(past, 0)).sigmoid()
            let update = (part(now, 1) + part(past, 1)).sigmoid()
            let candidate = (part(now, 2) + reset * part(past, 2)).tanh()
            hidden = candidate + update * (hidden - candidate)
            outputs.append(hidden)
        }
        return (stacked(outputs, axis: 1), hidden)
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("inputWeight", &inputWeight)
        try visit("hiddenWeight", &hiddenWeight)
        try visit("bias", &bias)
        try visit("hiddenBias", &hiddenBias)
    }
}

/// What recurrent layers share.
private enum Recurrence {
    static func check(_ inputs: Int, _ hidden: Int, in layer: String) {
        // Of the state there are up to four times as many.
        if inputs < 1 || !(1...1 << 40).contains(hidden) {
            fail("\(layer): \(inputs) inputs, \(hidden) hidden")
        }
    }

    static func check(_ x: Tensor, _ weight: Tensor, in layer: String) {
        if x.ndim != 3 || x.dim(2) != weight.dim(1) || x.dim(1) < 1 {
            fail("\(layer): shape \(x.shape); expected [count, steps, \(weight.dim(1))]")
        }
    }

    /// Weights uniform within $\pm 1/\sqrt{\text{hidden}}$.
    static func weights(
        _ rows: Int, _ columns: Int, _ hidden: Int, _ random: inout Random
    ) -> Tensor {
        Initializer.fanIn.weights(
            inputs: hidden, outputs: rows, shape: [rows, columns], using: &random)
    }
}

extension Tensor {
    /// One step of sequences `[count, steps, width]`, `[count, width]`.
    fileprivate func step(_ t: Int) -> Tensor { slice(t..<t + 1, axis: 1).squeezed(axis: 1) }
}
