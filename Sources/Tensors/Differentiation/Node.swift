import CKernels

/// How a recorded tensor came about: the primitive, its inputs, and on which of the active
/// differentiations it depends.
final class Node: @unchecked Sendable {
    let primitive: Primitive
    /// The inputs, without values where the pullback does not read them; cleared as soon as no
    /// differentiation can need them any more.
    var a: Tensor?
    var b: Tensor?
    var more: [Tensor]
    /// The result of the primitive, kept only where its pullback needs it.
    var output: Storage?
    let shape: [Int]
    /// Later nodes have larger numbers, so that descending order is a reverse topological order.
    let number: UInt64
    /// Bit d is set if the value depends on a variable of the differentiation at depth d …
    let levels: UInt64
    /// … among those that were active when this many had begun. A differentiation that began
    /// later and reuses the depth is another one.
    let born: UInt64
    /// The derivative gathered so far, during the backward pass.
    var gradient: Tensor?
    /// The last backward pass that has seen this node.
    var mark: UInt64 = 0

    init(
        _ primitive: Primitive, _ a: Tensor?, _ b: Tensor?, _ more: [Tensor], output: Tensor,
        levels: UInt64, state: UnsafeMutablePointer<ck_state>
    ) {
        self.primitive = primitive
        self.a = a
        self.b = b
        self.more = more
        self.output = primitive.keepsOutput ? output.storage : nil
        self.shape = output.shape
        self.levels = levels
        state.pointee.nodes += 1
        number = state.pointee.nodes
        born = state.pointee.serial
    }

    /// The differentiations, as bits, that are active now and on whose variables this depends.
    @inline(__always)
    func live(_ state: UnsafeMutablePointer<ck_state>) -> UInt64 {
        let candidates = levels & state.pointee.active
        if candidates == 0 || born == state.pointee.serial { return candidates }
        return candidates & beganBefore(state)
    }

    /// The depths whose differentiation had begun when this node was made.
    private func beganBefore(_ state: UnsafeMutablePointer<ck_state>) -> UInt64 {
        var result: UInt64 = 0
        withUnsafePointer(to: &state.pointee.ids.0) { ids in
            for depth in 0..<Int(state.pointee.depth) where ids[depth] <= born {
                result |= 1 << UInt64(depth)
            }
        }
        return result
    }

    /// Drops what the node holds on to.
    func clear() {
        a = nil
        b = nil
        output = nil
        if !more.isEmpty { more = [] }
    }

    // A long chain of nodes must not be released recursively: nodes that only this one refers to
    // are taken apart in a loop.
    deinit {
        guard a?.node != nil || b?.node != nil || !more.isEmpty else { return }
        var pending: [Node] = []
        releaseInputs(into: &pending)
        while var node = pending.popLast() {
            if isKnownUniquelyReferenced(&node) { node.releaseInputs(into: &pending) }
        }
    }

    private func releaseInputs(into pending: inout [Node]) {
        if let node = a?.node { pending.append(node) }
        if let node = b?.node { pending.append(node) }
        for input in more {
            if let node = input.node { pending.append(node) }
        }
        clear()
    }
}

extension Tensor {
    /// The result of a primitive, recorded if an active differentiation depends on an input.
    @inline(__always)
    init(
        _ storage: Storage, _ shape: [Int], from primitive: @autoclosure () -> Primitive,
        _ a: Tensor
    ) {
        self.init(storage, shape)
        if a.node != nil { record(primitive(), a, nil, []) }
    }

    @inline(__always)
    init(
        _ storage: Storage, _ shape: [Int], from primitive: @autoclosure () -> Primitive,
        _ a: Tensor, _ b: Tensor
    ) {
        self.init(storage, shape)
        if a.node != nil || b.node != nil { record(primitive(), a, b, []) }
    }

    init(
        _ storage: Storage, _ shape: [Int], from primitive: @autoclosure () -> Primitive,
        _ a: Tensor, _ b: Tensor?, more: [Tensor]
    ) {
        self.init(storage, shape)
        if a.node != nil || b?.node != nil || more.contains(where: { $0.node != nil }) {
            record(primitive(), a, b, more)
        }
    }

    private mutating func record(
        _ primitive: Primitive, _ a: Tensor, _ b: Tensor?, _ more: [Tensor]
    ) {
        let state = ck_thread_state()!
        guard state.pointee.active != 0 else { return }
        let (first, second) = (a.node?.live(state) ?? 0, b?.node?.live(state) ?? 0)
        var levels = first | second
        for input in more { levels |= input.node?.live(state) ?? 0 }
        guard levels != 0 else { return }
        let reads = primitive.reads(firstIsRecorded: first != 0, secondIsRecorded: second != 0)
        node = Node(
            primitive, reads.0 ? a : a.withoutValues, reads.1 ? b : b?.withoutValues,
            reads.2 ? more : more.map(\.withoutValues), output: self, levels: levels, state: state)
    }

    /// The shape and the history alone.
    private var withoutValues: Tensor { Tensor(Storage.none, shape, node) }

    /// Whether an active differentiation depends on this value.
    package var isRecorded: Bool {
        guard let node else { return false }
        return node.live(ck_thread_state()) != 0
    }
}
