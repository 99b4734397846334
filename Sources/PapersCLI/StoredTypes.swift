import Execution
import Language
import Papers

/// How values of the library's types are stored between cells. What is not here is computed anew
/// when it is needed, by running the cell that makes it.
let storedTypes = NativeCodec(
    encode: { value in
        switch value {
        case let tensor as Tensor: ("Tensor", [part(tensor)])
        case let layer as Linear: ("Linear", [part(layer.weight), part(layer.bias)])
        case let model as MLP:
            (
                "MLP",
                [.text(model.activation.rawValue)]
                    + model.layers.flatMap { [part($0.weight), part($0.bias)] }
            )
        case let data as LabeledData:
            ("LabeledData", [part(data.inputs), .integers([data.classes]), .integers(data.labels)])
        // A generator is two numbers without padding.
        case let random as Random:
            ("Random", [.bytes(withUnsafeBytes(of: random) { Array($0) })])
        case let table as Table:
            (try? CanonicalJSON.encode(table, layout: .compact)).map { ("Table", [.text($0)]) }
        default: nil
        }
    },
    decode: { type, parts in
        switch (type, parts.count) {
        case ("Tensor", 1): tensor(parts[0]).map { Native($0) }
        case ("Linear", 2): linear(parts[...]).map { Native($0) }
        case ("MLP", 1...): model(parts).map { Native($0) }
        case ("LabeledData", 3): labeledData(parts).map { Native($0) }
        case ("Table", 1): table(parts[0]).map { Native($0) }
        case ("Random", 1): random(parts[0]).map { Native($0) }
        default: nil
        }
    })

private func part(_ tensor: Tensor) -> NativeCodec.Part {
    .tensor(shape: tensor.shape, floats: tensor.array.map { Float($0) })
}

private func tensor(_ part: NativeCodec.Part) -> Tensor? {
    guard case .tensor(let shape, let floats) = part,
        shape.allSatisfy({ $0 >= 0 }), shape.reduce(1, *) == floats.count
    else { return nil }
    return Tensor(floats.map { Double($0) }, shape)
}

private func linear(_ parts: ArraySlice<NativeCodec.Part>) -> Linear? {
    guard parts.count == 2, let weight = parts.first.flatMap(tensor),
        let bias = parts.last.flatMap(tensor)
    else { return nil }
    // There is no layer without first weights; they are replaced.
    var random = Random(seed: 0)
    var layer = Linear(1, 1, using: &random)
    layer.weight = weight
    layer.bias = bias
    return layer
}

private func model(_ parts: [NativeCodec.Part]) -> MLP? {
    guard case .text(let name) = parts[0], let activation = Activation(rawValue: name) else {
        return nil
    }
    var layers: [Linear] = []
    var rest = parts.dropFirst()
    while !rest.isEmpty {
        guard let layer = linear(rest.prefix(2)) else { return nil }
        layers.append(layer)
        rest = rest.dropFirst(2)
    }
    var random = Random(seed: 0)
    var model = MLP([1, 1], activation: activation, using: &random)
    model.layers = layers
    return model
}

private func labeledData(_ parts: [NativeCodec.Part]) -> LabeledData? {
    guard let inputs = tensor(parts[0]), case .integers(let classes) = parts[1],
        case .integers(let labels) = parts[2], classes.count == 1, inputs.ndim > 0,
        inputs.dim(0) == labels.count, labels.allSatisfy({ 0..<max(1, classes[0]) ~= $0 })
    else { return nil }
    return LabeledData(inputs: inputs, labels: labels, classes: classes[0])
}

private func table(_ part: NativeCodec.Part) -> Table? {
    guard case .text(let text) = part else { return nil }
    return try? CanonicalJSON.decode(Table.self, from: text)
}

private func random(_ part: NativeCodec.Part) -> Random? {
    guard case .bytes(let bytes) = part, bytes.count == MemoryLayout<Random>.size else {
        return nil
    }
    // The bytes come from this very program: its digest is in the key that led to them.
    return bytes.withUnsafeBytes { $0.loadUnaligned(as: Random.self) }
}
