import CKernels

/// The floats of a tensor: a 64-byte aligned buffer from the thread's pool, which goes back to the
/// pool when the last tensor that uses it is gone.
///
/// Storage is written only while it is being made, or in place when a tensor holds the only
/// reference; that makes tensors values although copies share storage.
package final class Storage: @unchecked Sendable {
    /// The elements in row-major order.
    package let pointer: UnsafeMutablePointer<Float>
    /// How many elements the buffer holds.
    package let count: Int

    /// What stands for a buffer that is not needed any more.
    static let none = Storage(count: 0)

    /// A buffer with undefined contents.
    convenience init(count: Int) {
        self.init(count, "a result of \(count) numbers")
    }

    /// A buffer with undefined contents for the elements of a shape, which must be a possible one.
    convenience init(_ shape: [Int], for operation: StaticString) {
        let count = elementCount(of: shape, operation: operation)
        self.init(count, "\(operation): shape \(shape)")
    }

    /// - Parameter use: what the buffer is for, the beginning of the message if there is no memory
    private init(_ count: Int, _ use: @autoclosure () -> String) {
        guard let buffer = ck_acquire(count) else {
            fail("\(use()) needs \(4 * count) bytes of memory, which the system refuses")
        }
        self.count = count
        pointer = buffer
    }

    /// A copy of another buffer.
    convenience init(copying other: Storage) {
        self.init(count: other.count)
        pointer.update(from: other.pointer, count: other.count)
    }

    deinit {
        ck_release(pointer, count)
    }
}

/// Ends an operation that is about to make an array for which the system has no memory: what Swift
/// does then would end the process.
///
/// - Parameters:
///   - count: how many values the array has
///   - size: the bytes of each
///   - use: the operation and what the array is for, the beginning of the message
package func checkMemory(for count: Int, of size: Int = 8, _ use: @autoclosure () -> String) {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    guard count >= 0, !overflow, bytes <= 1 << 50, let room = ck_acquire(bytes / 4) else {
        fail("\(use()) needs memory for \(count) values, which the system refuses")
    }
    ck_release(room, bytes / 4)
}
