/// A value with parameters by which a function can be differentiated: a tensor, an array of such
/// values, a model, or a struct of a notebook's own.
///
///     struct Line: Differentiable {
///         var slope = Tensor(0.0)
///         var offset = Tensor(0.0)
///
///         mutating func visitParameters(
///             _ visit: (String, inout Tensor) throws -> Void
///         ) rethrows {
///             try visit("slope", &slope)
///             try visit("offset", &offset)
///         }
///     }
public protocol Differentiable {
    /// Calls `visit` with the name of every parameter and the parameter, always in the same order.
    mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows
}

extension Differentiable {
    /// Visits the parameters of a part of a larger value, with `name.` before their names.
    public mutating func visitParameters(
        in name: String, _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visitParameters { inner, parameter in
            try visit(inner.isEmpty ? name : name + "." + inner, &parameter)
        }
    }

    /// How many numbers the parameters hold.
    public var parameterCount: Int {
        var count = 0
        var copy = self
        copy.visitParameters { _, parameter in count += parameter.size }
        return count
    }
}

extension Tensor: Differentiable {
    /// A tensor is its own only parameter, without a name.
    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("", &self)
    }
}

extension Array: Differentiable where Element: Differentiable {
    /// The parameters of the elements, named by their position.
    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        for index in indices { try self[index].visitParameters(in: "\(index)", visit) }
    }
}
