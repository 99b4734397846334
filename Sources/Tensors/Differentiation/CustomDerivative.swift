/// A function with a derivative of one's own: to make it stable, to estimate it, or to change what
/// flows back (clipped, reversed, …).
///
///     // The identity, which reverses the derivative (Ganin et al. 2016).
///     let y = customDerivative(x) { $0 } pullback: { gradient, _ in -gradient }
///
/// - Parameters:
///   - x: the argument.
///   - value: the function; how it computes its result is not recorded.
///   - pullback: takes the derivative of a number with respect to the result, and the argument;
///     gives the derivative with respect to the argument. Made of differentiable operations, it can
///     be differentiated again.
public func customDerivative(
    _ x: Tensor, value: (Tensor) throws -> Tensor,
    pullback: @escaping (Tensor, Tensor) -> Tensor
) rethrows -> Tensor {
    try customDerivative([x], value: { try value($0[0]) }, pullback: { [pullback($0, $1[0])] })
}

/// A function of several tensors with a derivative of one's own; `pullback` gives one derivative
/// for each argument.
public func customDerivative(
    _ arguments: [Tensor], value: ([Tensor]) throws -> Tensor,
    pullback: @escaping (Tensor, [Tensor]) -> [Tensor]
) rethrows -> Tensor {
    let result = stopGradient(try value(arguments.map(stopGradient)))
    guard let first = arguments.first else { return result }
    return Tensor(
        result.storage, result.shape, from: .custom(CustomPullback(pullback)), first, nil,
        more: Array(arguments.dropFirst()))
}

/// The rule of a custom derivative, shared with its record.
final class CustomPullback {
    private let rule: (Tensor, [Tensor]) -> [Tensor]

    init(_ rule: @escaping (Tensor, [Tensor]) -> [Tensor]) {
        self.rule = rule
    }

    /// The derivatives with respect to the arguments, checked.
    func callAsFunction(_ gradient: Tensor, _ arguments: [Tensor]) -> [Tensor] {
        let result = rule(gradient, arguments)
        guard result.map(\.shape) == arguments.map(\.shape) else {
            fail(
                "customDerivative: pullback gave shapes \(result.map(\.shape)) for arguments of "
                    + "shapes \(arguments.map(\.shape))")
        }
        return result
    }
}
