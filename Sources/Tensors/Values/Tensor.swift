import CKernels

/// A multi-dimensional array of 32-bit floats.
///
/// Tensors are values: a copy is independent of its origin, although storage is shared until one
/// of them is changed. A tensor without dimensions (`shape == []`) holds one number. Elements are
/// stored in row-major order. Operations on two tensors broadcast as in NumPy: shapes are aligned
/// at the right, and a dimension of size 1 is repeated.
public struct Tensor: Sendable {
    package var storage: Storage
    /// The size of every dimension, outermost first.
    public internal(set) var shape: [Int]
    /// How this value came about, while a differentiation records it.
    var node: Node?

    init(_ storage: Storage, _ shape: [Int], _ node: Node? = nil) {
        self.storage = storage
        self.shape = shape
        self.node = node
    }

    /// A tensor without dimensions that holds one number.
    public init(_ value: Double) {
        self.init(Storage(count: 1), [])
        storage.pointer[0] = Float(value)
    }

    /// A vector.
    public init(_ values: [Double]) {
        self.init(values, [values.count])
    }

    /// A matrix given by its rows, which must be equally long.
    public init(_ rows: [[Double]]) {
        let width = rows.first?.count ?? 0
        guard rows.allSatisfy({ $0.count == width }) else {
            fail("Tensor: rows have different lengths: \(rows.map(\.count))")
        }
        self.init(rows.flatMap { $0 }, [rows.count, width])
    }

    /// A tensor of the given shape with its elements in row-major order.
    public init(_ values: [Double], _ shape: [Int]) {
        let count = elementCount(of: shape, operation: "Tensor")
        guard count == values.count else {
            fail(
                "Tensor: \(values.count) values do not fill the shape \(shape) (\(count) elements)")
        }
        self.init(Storage(shape, for: "Tensor"), shape)
        for index in 0..<count { storage.pointer[index] = Float(values[index]) }
    }

    /// A tensor over floats, without going through `Double`.
    package init(floats: [Float], shape: [Int]) {
        precondition(floats.count == shape.reduce(1, *))
        self.init(Storage(count: floats.count), shape)
        floats.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress else { return }
            storage.pointer.update(from: base, count: source.count)
        }
    }

    /// The number of dimensions.
    public var ndim: Int { shape.count }

    /// The number of elements.
    public var size: Int { storage.count }

    /// The size of one dimension; a negative index counts from the last.
    public func dim(_ index: Int) -> Int {
        shape[axis(index, operation: "dim")]
    }

    /// The only element of a tensor of size 1.
    public func item() -> Double {
        guard size == 1 else { fail("item: shape \(shape) has \(size) elements, not one") }
        return Double(storage.pointer[0])
    }

    /// All elements in row-major order.
    public var array: [Double] {
        (0..<size).map { Double(storage.pointer[$0]) }
    }

    /// All elements in row-major order, as they are stored.
    package var floats: [Float] {
        Array(UnsafeBufferPointer(start: storage.pointer, count: size))
    }

    /// The rows of a matrix.
    public var rows: [[Double]] {
        guard ndim == 2 else { fail("rows: shape \(shape) is not a matrix") }
        let width = shape[1]
        return (0..<shape[0]).map { row in
            (0..<width).map { Double(storage.pointer[row * width + $0]) }
        }
    }

    /// Makes storage that only this tensor uses, so that it can be written, and forgets how the
    /// value came about.
    mutating func makeUnique() {
        node = nil
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
    }

    /// The dimension that an axis argument means: negative ones count from the last.
    func axis(_ axis: Int, operation: StaticString) -> Int {
        let position = axis < 0 ? axis + ndim : axis
        guard position >= 0, position < ndim else {
            fail("\(operation): axis \(axis) is out of range for shape \(shape)")
        }
        return position
    }
}

extension Tensor: Equatable {
    /// Whether shapes and all elements are equal (NaN equals nothing, as for `Double`).
    public static func == (left: Tensor, right: Tensor) -> Bool {
        guard left.shape == right.shape else { return false }
        for index in 0..<left.size
        where left.storage.pointer[index] != right.storage.pointer[index] {
            return false
        }
        return true
    }
}

/// The most elements that a tensor may have, and so the largest size of one dimension: whole numbers
/// from outside are held below it before they enter a sum.
let largestSize = 1 << 40

/// The number of elements of a shape; reports a negative or overflowing one.
func elementCount(of shape: [Int], operation: StaticString) -> Int {
    guard shape.count <= CK_MAX_NDIM else {
        fail("\(operation): \(shape) has more than \(CK_MAX_NDIM) dimensions")
    }
    // Of an empty tensor too, as a sum over the axis that has no places leaves the others.
    var count = 1
    for size in shape {
        let (product, overflow) = count.multipliedReportingOverflow(by: max(size, 1))
        guard size >= 0, !overflow, product <= largestSize else {
            fail("\(operation): \(shape) is not a possible shape")
        }
        count = product
    }
    return shape.contains(0) ? 0 : count
}
