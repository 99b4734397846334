import CKernels

/// An active differentiation: its place among the nested ones, and its number.
struct Scope {
    let depth: UInt64
    let id: UInt64
    /// Whether no other differentiation is active around this one.
    let isOutermost: Bool

    /// Begins to record.
    static func begin(_ operation: StaticString) -> Scope {
        let state = ck_thread_state()!
        let depth = state.pointee.depth
        guard depth < CK_MAX_DEPTH else {
            fail("\(operation): more than \(CK_MAX_DEPTH) nested differentiations")
        }
        state.pointee.serial += 1
        state.pointee.depth += 1
        state.pointee.active |= 1 << UInt64(depth)
        withUnsafeMutablePointer(to: &state.pointee.ids.0) {
            $0[Int(depth)] = state.pointee.serial
        }
        return Scope(
            depth: UInt64(depth), id: state.pointee.serial, isOutermost: depth == 0)
    }

    /// Stops recording.
    func end() {
        let state = ck_thread_state()!
        state.pointee.depth = Int64(depth)
        state.pointee.active &= (1 << depth) - 1
    }

    /// Whether a node depends on a variable of this differentiation.
    @inline(__always)
    func contains(_ node: Node) -> Bool {
        node.levels >> depth & 1 != 0 && node.born >= id
    }

    /// The tensor as an input of this differentiation.
    func variable(_ tensor: Tensor) -> Tensor {
        let state = ck_thread_state()!
        var result = Tensor(tensor.storage, tensor.shape)
        let outer = tensor.node?.live(state) ?? 0
        result.node = Node(
            .variable, outer == 0 ? nil : tensor, nil, [], output: result,
            levels: outer | 1 << depth, state: state)
        return result
    }

    /// Carries the derivative of `output` back to the variables, whose nodes then hold it. To be
    /// called after `end`: the rules are recorded only for differentiations further out.
    func pullBack(from output: Tensor) {
        guard let root = output.node, contains(root) else { return }
        let state = ck_thread_state()!
        root.gradient = Tensor.ones(output.shape)
        for node in reached(from: root, state) {
            // The gradients of this differentiation's own variables stay for the caller.
            if case .variable = node.primitive, node.born == id { continue }
            if let gradient = node.gradient {
                node.gradient = nil
                node.pullBack(gradient, in: self)
            }
            if node.live(state) == 0 { node.clear() }
        }
    }

    /// The nodes on which the root depends, latest first.
    private func reached(from root: Node, _ state: UnsafeMutablePointer<ck_state>) -> [Node] {
        state.pointee.nodes += 1
        let mark = state.pointee.nodes
        var found = [root]
        root.mark = mark
        func visit(_ tensor: Tensor?) {
            guard let node = tensor?.node, node.mark != mark, contains(node) else { return }
            node.mark = mark
            found.append(node)
        }
        var next = 0
        while next < found.count {
            let node = found[next]
            next += 1
            visit(node.a)
            visit(node.b)
            for input in node.more { visit(input) }
        }
        found.sort { $0.number > $1.number }
        return found
    }
}

/// The value of a scalar function and its derivative with respect to every parameter of `point`.
///
/// The derivative has the type of the point. Calls may be nested: the derivative of a derivative
/// needs nothing special.
///
///     let (loss, gradient) = valueAndGradient(at: model) { model in
///         crossEntropy(logits: model(x), labels: labels)
///     }
public func valueAndGradient<T: Differentiable>(
    at point: T, _ function: (T) throws -> Tensor
) rethrows -> (value: Tensor, gradient: T) {
    try derivative("valueAndGradient", at: point, function)
}

/// The value of a scalar function of two arguments and its derivatives with respect to both.
public func valueAndGradient<T: Differentiable, U: Differentiable>(
    at first: T, _ second: U, _ function: (T, U) throws -> Tensor
) rethrows -> (value: Tensor, gradient: (T, U)) {
    let result = try derivative("valueAndGradient", at: Pair(first: first, second: second)) {
        try function($0.first, $0.second)
    }
    return (result.value, (result.gradient.first, result.gradient.second))
}

/// The derivative of a scalar function with respect to every parameter of `point`.
public func gradient<T: Differentiable>(
    at point: T, of function: (T) throws -> Tensor
) rethrows -> T {
    try derivative("gradient", at: point, function).gradient
}

/// The derivatives of a scalar function of two arguments.
public func gradient<T: Differentiable, U: Differentiable>(
    at first: T, _ second: U, of function: (T, U) throws -> Tensor
) rethrows -> (T, U) {
    let result = try derivative("gradient", at: Pair(first: first, second: second)) {
        try function($0.first, $0.second)
    }
    return (result.gradient.first, result.gradient.second)
}

/// What the functions above and those of DerivativeProducts.swift do; `operation` is the one whose
/// name an error carries.
func derivative<T: Differentiable>(
    _ operation: StaticString, at point: T, _ function: (T) throws -> Tensor
) rethrows -> (value: Tensor, gradient: T) {
    let scope = Scope.begin(operation)
    var ended = false
    defer { if !ended { scope.end() } }
    var variable = point
    var nodes: [Node?] = []
    variable.visitParameters { _, parameter in
        parameter = scope.variable(parameter)
        nodes.append(parameter.node)
    }
    let value = try function(variable)
    scope.end()
    ended = true
    guard value.size == 1 else {
        fail("\(operation): the function gave shape \(value.shape), not one number")
    }
    scope.pullBack(from: value)
    var index = 0
    variable.visitParameters { _, parameter in
        parameter = nodes[index]?.gradient ?? Tensor.zeros(parameter.shape)
        nodes[index]?.gradient = nil
        index += 1
    }
    return (value.isRecorded ? value : Tensor(value.storage, value.shape), variable)
}

/// The same value, taken as a constant by every differentiation.
public func stopGradient(_ x: Tensor) -> Tensor {
    Tensor(x.storage, x.shape)
}

/// `value`, differentiated as if it were `x` (straight-through estimator, Bengio et al. 2013).
public func straightThrough(_ value: Tensor, gradientOf x: Tensor) -> Tensor {
    guard value.shape == x.shape else {
        fail("straightThrough: shapes \(value.shape) and \(x.shape) differ")
    }
    return Tensor(value.storage, value.shape, from: .identity, x)
}

/// Two arguments as one point.
private struct Pair<T: Differentiable, U: Differentiable>: Differentiable {
    var first: T
    var second: U

    mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows {
        try first.visitParameters(visit)
        try second.visitParameters(visit)
    }
}
