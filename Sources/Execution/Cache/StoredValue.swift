import Foundation
import Language

/// How values of the library's own types are taken apart and put together; `Execution` does not know
/// these types.
package struct NativeCodec: Sendable {
    package enum Part: Sendable, Equatable {
        case tensor(shape: [Int], floats: [Float])
        case integers([Int])
        case bytes([UInt8])
        case text(String)
    }

    /// The name of the value's type and its parts; nil if values of the type cannot be stored.
    package var encode: @Sendable (Any) -> (type: String, parts: [Part])?
    /// The value again; nil if the parts do not make one.
    package var decode: @Sendable (String, [Part]) -> NativeBox?

    package init(
        encode: @escaping @Sendable (Any) -> (type: String, parts: [Part])?,
        decode: @escaping @Sendable (String, [Part]) -> NativeBox?
    ) {
        self.encode = encode
        self.decode = decode
    }

    /// Stores no value of the library's types.
    package static let none = NativeCodec(encode: { _ in nil }, decode: { _, _ in nil })
}

/// A value as the bytes of a file: a safetensors container with the tensors in it, and the rest as
/// canonical JSON in its metadata.
struct StoredValue {
    private(set) var tensors: [(shape: [Int], floats: [Float])] = []
    private let codec: NativeCodec

    /// - Throws: `NotStorable` if the value holds something that has no bytes.
    static func bytes(of value: PlainValue, _ codec: NativeCodec) throws -> [UInt8] {
        var stored = StoredValue(codec)
        let tree = try stored.tree(value)
        return try stored.container(tree)
    }

    /// - Throws: `NotStorable` if the bytes are not those of a value.
    static func value(of bytes: [UInt8], _ codec: NativeCodec) throws -> PlainValue {
        var stored = StoredValue(codec)
        let tree = try stored.open(bytes)
        return try stored.value(tree)
    }

    private init(_ codec: NativeCodec) { self.codec = codec }

    // MARK: The container

    private func container(_ tree: JSONTree) throws -> [UInt8] {
        var value = ""
        tree.write(to: &value, layout: .compact, depth: 0)
        var members: [(key: String, value: JSONTree)] = [
            ("__metadata__", .object([("value", .string(value))]))
        ]
        var end = 0
        for (index, tensor) in tensors.enumerated() {
            let start = end
            end += tensor.floats.count * 4
            members.append(
                (
                    "\(index)",
                    .object([
                        ("dtype", .string("F32")), ("shape", integers(tensor.shape)),
                        ("data_offsets", integers([start, end])),
                    ])
                ))
        }
        var header = ""
        JSONTree.object(members).write(to: &header, layout: .compact, depth: 0)
        // The format wants the data to begin at a multiple of eight.
        header += String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + header.utf8.count + end)
        withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { bytes += Array($0) }
        bytes += Array(header.utf8)
        for tensor in tensors {
            // All machines that we run on are little-endian, as the format is.
            tensor.floats.withUnsafeBytes { bytes += $0 }
        }
        return bytes
    }

    private mutating func open(_ bytes: [UInt8]) throws -> JSONTree {
        let fault = NotStorable("the file is not that of a value")
        guard bytes.count >= 8 else { throw fault }
        let length = (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[$1]) }
        guard length <= UInt64(bytes.count - 8) else { throw fault }
        let data = bytes[(8 + Int(length))...]
        guard let header = JSONTree(parsing: bytes[8..<8 + Int(length)]),
            let text = header["__metadata__"]?["value"]?.text,
            let tree = JSONTree(parsing: text.utf8)
        else { throw fault }
        while let entry = header["\(tensors.count)"] {
            guard let shape = entry["shape"]?.elements?.compactMap(\.integer),
                let range = entry["data_offsets"]?.elements?.compactMap(\.integer),
                range.count == 2, range[0] >= 0, range[0] <= range[1], range[1] <= data.count,
                (range[1] - range[0]).isMultiple(of: 4)
            else { throw fault }
            let floats = stride(from: range[0], to: range[1], by: 4).map { offset in
                let start = data.startIndex + offset
                let bits = (0..<4).reversed().reduce(UInt32(0)) {
                    $0 << 8 | UInt32(data[start + $1])
                }
                return Float(bitPattern: bits)
            }
            tensors.append((shape, floats))
        }
        return tree
    }

    // MARK: The value

    private func integers(_ values: [Int]) -> JSONTree { .array(values.map { .number("\($0)") }) }

    private mutating func tree(_ value: PlainValue) throws -> JSONTree {
        switch value {
        case .nothing: return .null
        case .word(let word): return .number("\(word)")
        case .real(let number) where number.isFinite: return .number(number.description)
        case .real(let number): return .object([("bits", .string("\(number.bitPattern)"))])
        case .text(let text): return .string(text)
        case .list(let values): return .array(try values.map { try tree($0) })
        case .choice(let tag, let payload):
            return .object([
                ("case", .number("\(tag)")), ("of", .array(try payload.map { try tree($0) })),
            ])
        case .some(let inner): return .object([("some", try tree(inner))])
        case .range(let lower, let upper, let isClosed):
            return .object([
                ("closed", .bool(isClosed)), ("range", .array([try tree(lower), try tree(upper)])),
            ])
        case .native(let box):
            guard let (type, parts) = codec.encode(box.anyValue) else {
                throw NotStorable("a value of type '\(type(of: box.anyValue))' cannot be stored")
            }
            return .object([
                ("native", .string(type)), ("parts", .array(parts.map { part($0) })),
            ])
        }
    }

    private mutating func part(_ part: NativeCodec.Part) -> JSONTree {
        switch part {
        case .tensor(let shape, let floats):
            tensors.append((shape, floats))
            return .object([("tensor", .number("\(tensors.count - 1)"))])
        case .integers(let values): return .object([("integers", integers(values))])
        case .bytes(let bytes): return .object([("bytes", integers(bytes.map(Int.init)))])
        case .text(let text): return .string(text)
        }
    }

    private func value(_ tree: JSONTree) throws -> PlainValue {
        let fault = NotStorable("the file is not that of a value")
        switch tree {
        case .null: return .nothing
        case .number(let digits):
            if let word = Int(digits) { return .word(word) }
            guard let number = Double(digits) else { throw fault }
            return .real(number)
        case .string(let text): return .text(text)
        case .array(let elements): return .list(try elements.map(value))
        case .bool: throw fault
        case .object: break
        }
        if let bits = tree["bits"]?.text.flatMap({ UInt64($0) }) {
            return .real(Double(bitPattern: bits))
        }
        if let tag = tree["case"]?.integer, let payload = tree["of"]?.elements {
            return .choice(tag, try payload.map(value))
        }
        if let inner = tree["some"] { return .some(try value(inner)) }
        if let bounds = tree["range"]?.elements, bounds.count == 2,
            case .bool(let isClosed)? = tree["closed"]
        {
            return .range(try value(bounds[0]), try value(bounds[1]), isClosed: isClosed)
        }
        if let type = tree["native"]?.text, let parts = tree["parts"]?.elements,
            let box = codec.decode(type, try parts.map(part))
        {
            return .native(box)
        }
        throw fault
    }

    private func part(_ tree: JSONTree) throws -> NativeCodec.Part {
        if let text = tree.text { return .text(text) }
        if let index = tree["tensor"]?.integer, tensors.indices.contains(index) {
            return .tensor(shape: tensors[index].shape, floats: tensors[index].floats)
        }
        if let values = tree["integers"]?.elements {
            return .integers(values.compactMap(\.integer))
        }
        if let values = tree["bytes"]?.elements {
            return .bytes(values.compactMap { $0.integer.flatMap { UInt8(exactly: $0) } })
        }
        throw NotStorable("the file is not that of a value")
    }
}
