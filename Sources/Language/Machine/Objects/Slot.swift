import CMachine

/// A slot holds either a machine word or a reference with one count, as the static type of the
/// value says; 0 is the null reference. Registers, array elements, fields and entries are slots.
package typealias Slot = Int

@inline(__always)
func retain(_ slot: Slot) { cm_retain(slot) }

@inline(__always)
func release(_ slot: Slot) { cm_release(slot) }

/// The object in a slot that is known to hold one of that class.
@inline(__always)
func object<T: AnyObject>(_ slot: Slot, _ type: T.Type = T.self) -> T {
    Unmanaged<T>.fromOpaque(UnsafeRawPointer(bitPattern: slot).unsafelyUnwrapped)
        .takeUnretainedValue()
}

/// The object in a slot, of whatever class; a short text is none.
func anyObject(_ slot: Slot) -> AnyObject? { cm_is_object(slot) ? object(slot) : nil }

/// Puts an owned reference into a slot, and drops what it held.
@inline(__always)
func put(_ new: Slot, into place: UnsafeMutablePointer<Slot>) { cm_put(place, new) }

/// Whether the object in a slot has no other owner; the slot must not be null.
@inline(__always)
func isUnique(_ place: UnsafeMutablePointer<Slot>) -> Bool { cm_is_unique(place.pointee) }

/// One slot on the heap: a captured variable, a word in an optional, an optional in an optional.
final class Box {
    @exclusivity(unchecked) var value: Slot
    let isObject: Bool

    init(_ value: Slot, isObject: Bool) {
        self.value = value
        self.isObject = isObject
    }

    deinit { if isObject { release(value) } }
}

/// A value as an existential: of `any P` for a notebook's types, words and standard types.
package final class Existential {
    package let layout: Layout
    package let value: Slot

    /// Takes over the slot's count.
    init(layout: Layout, value: Slot) {
        self.layout = layout
        self.value = value
    }

    deinit { if !layout.isWord { release(value) } }
}

/// A function with what it captured.
package final class ClosureObject {
    /// The index of the function in the machine, or -1.
    let function: Int
    let native: NativeFunction?
    let captures: UnsafeMutablePointer<Slot>
    let count: Int
    let areObjects: [Bool]
    var name = "closure"

    /// The captures are to be filled in with owned slots.
    init(function: Int, areObjects: [Bool]) {
        self.function = function
        self.native = nil
        self.areObjects = areObjects
        self.count = areObjects.count
        self.captures = .allocate(capacity: max(areObjects.count, 1))
        captures.initialize(repeating: 0, count: areObjects.count)
    }

    init(native: @escaping NativeFunction) {
        self.function = -1
        self.native = native
        self.areObjects = []
        self.count = 0
        self.captures = .allocate(capacity: 1)
    }

    deinit {
        for index in 0..<count where areObjects[index] { release(captures[index]) }
        captures.deallocate()
    }
}

/// A half-open or closed range of any comparable type.
package final class RangeObject {
    package let lower: Slot
    package let upper: Slot
    package let isClosed: Bool
    let holdsObjects: Bool

    /// Takes over the counts of the bounds.
    init(_ lower: Slot, _ upper: Slot, isClosed: Bool, holdsObjects: Bool) {
        self.lower = lower
        self.upper = upper
        self.isClosed = isClosed
        self.holdsObjects = holdsObjects
    }

    deinit {
        if holdsObjects {
            release(lower)
            release(upper)
        }
    }
}

/// A value of a type of the library that the machine knows nothing about.
open class NativeBox {
    fileprivate init() {}

    /// The value, for printing. Only `Native` makes boxes; one without a value stands for itself.
    package var anyValue: Any { self }
    package func copy() -> NativeBox { self }
}

/// A value of one of the library's types.
package final class Native<T>: NativeBox {
    package var value: T

    package init(_ value: T) { self.value = value }

    package override var anyValue: Any { value }
    package override func copy() -> NativeBox { Native(value) }
}
