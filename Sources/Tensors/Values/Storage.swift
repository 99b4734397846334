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
    init(count: Int) {
        self.count = count
        pointer = ck_acquire(count)
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
