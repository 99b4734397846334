import Language
import Papers

/// How the parameters of a library type are reached in the machine's box for it.
protocol ParameterVisitor: Sendable {
    func visitParameters(
        of box: NativeBox, _ visit: (String, inout Tensor) throws -> Void
    ) rethrows
}

struct BoxVisitor<T: Differentiable & BridgedNative>: ParameterVisitor {
    init(_ type: T.Type) {}

    func visitParameters(
        of box: NativeBox, _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        guard let box = box as? Native<T> else { return }
        try box.value.visitParameters(visit)
    }
}

/// A value of the machine with parameters, for generic functions over `Differentiable`: a tensor, a
/// model, an array or tuple of such, or a structure of the notebook that has them as properties.
struct MachineParameters: Differentiable {
    private var value: OpaqueValue

    init(_ value: OpaqueValue) { self.value = value }

    var opaque: OpaqueValue { value }

    mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows {
        if !isKnownUniquelyReferenced(&value) { value = value.copy() }
        try value.withPlace { place in
            try visitBoxes(at: place, value.layout, "") { name, box in
                guard let visitor = Toolbox.visitors[ObjectIdentifier(type(of: box))] else {
                    return
                }
                try visitor.visitParameters(of: box) { inner, tensor in
                    try visit([name, inner].filter { !$0.isEmpty }.joined(separator: "."), &tensor)
                }
            }
        }
    }
}

extension NativeCall {
    func parameters(_ index: Int, _ generic: Int) -> MachineParameters {
        MachineParameters(opaque(index, generic))
    }

    /// Changes an `inout` argument with parameters in place.
    func changeParameters<Result>(
        _ index: Int, _ generic: Int, _ body: (inout MachineParameters) throws -> Result
    ) rethrows -> Result {
        let layout = opaqueLayout(generic)
        var parameters = MachineParameters(takeOpaque(index, layout))
        defer { putOpaque(parameters.opaque, index) }
        return try body(&parameters)
    }

    func give(_ value: MachineParameters) { give(value.opaque) }

    func give(_ values: (MachineParameters, MachineParameters)) {
        give(owning: pairSlot(values.0.opaque, values.1.opaque))
    }

    func give(_ value: (value: Tensor, gradient: (MachineParameters, MachineParameters))) {
        let gradient = pairSlot(value.gradient.0.opaque, value.gradient.1.opaque)
        give(value.value, owning: gradient)
    }

    /// The value of a function together with its gradient.
    func give(_ value: (value: Tensor, gradient: MachineParameters)) {
        give(value.value, value.gradient.opaque)
    }

    /// The value of a function together with a product of its derivative.
    func give(_ value: (value: Tensor, product: MachineParameters)) {
        give(value.value, value.product.opaque)
    }
}
