import CMachine

/// The storage of an array: words or references, one slot each.
package final class ArrayObject {
    // Each access is one expression of the machine: it cannot overlap another.
    @exclusivity(unchecked) package internal(set) var base: UnsafeMutablePointer<Slot>
    @exclusivity(unchecked) package internal(set) var count: Int
    @exclusivity(unchecked) var capacity: Int
    let holdsObjects: Bool
    /// The index of the first element; only slices look at it, an array's is always 0.
    var firstIndex = 0

    init(holdsObjects: Bool, capacity: Int = 0) {
        self.holdsObjects = holdsObjects
        self.capacity = capacity
        self.count = 0
        self.base = Self.allocate(capacity)
    }

    /// Memory for slots. Where there may not be enough, the run ends here.
    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
        if capacity <= 1 << 17 { return .allocate(capacity: max(capacity, 1)) }
        Machine.requireHere(slots: capacity)
        let memory = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        if capacity > 1 << 20 { cm_prefer_large_pages(memory, capacity * 8) }
        return memory
    }

    /// New storage with the slots of a stretch of another.
    init(copying other: ArrayObject, _ range: Range<Int>, extra: Int = 0) {
        holdsObjects = other.holdsObjects
        count = range.count
        capacity = range.count + extra
        base = Self.allocate(capacity)
        base.update(from: other.base + range.lowerBound, count: count)
        if holdsObjects { for index in 0..<count { retain(base[index]) } }
    }

    convenience init(words: some Collection<Int>) {
        self.init(holdsObjects: false, capacity: words.count)
        for word in words { append(word) }
    }

    deinit {
        if holdsObjects { for index in 0..<count { release(base[index]) } }
        base.deallocate()
    }

    var slots: UnsafeMutableBufferPointer<Slot> { .init(start: base, count: count) }

    /// A copy whose indices begin at 0.
    func asArray() -> ArrayObject { ArrayObject(copying: self, 0..<count) }

    func copy() -> ArrayObject {
        let copy = ArrayObject(copying: self, 0..<count)
        copy.firstIndex = firstIndex
        return copy
    }

    func reserve(_ wanted: Int) {
        if wanted <= capacity { return }
        let new = Self.allocate(wanted)
        new.update(from: base, count: count)
        base.deallocate()
        base = new
        capacity = wanted
    }

    /// Makes room for a slot more.
    @inline(__always)
    func grow() { if count == capacity { reserve(max(8, capacity * 2)) } }

    /// Adds a slot; a reference is taken over.
    @inline(__always)
    func append(_ slot: Slot) {
        grow()
        base[count] = slot
        count += 1
    }

    /// Adds a slot; a reference gets a count of its own.
    @inline(__always)
    func appendCopy(_ slot: Slot) {
        if holdsObjects { retain(slot) }
        append(slot)
    }

    /// Adds a slot some times over; each reference gets a count of its own.
    func append(repeating slot: Slot, count added: Int) {
        if count + added > capacity { reserve(max(count + added, capacity * 2)) }
        (base + count).update(repeating: slot, count: added)
        if holdsObjects { for _ in 0..<added { retain(slot) } }
        count += added
    }

    func append(contentsOf other: ArrayObject) {
        let added = other.count
        if count + added > capacity { reserve(max(count + added, capacity * 2)) }
        (base + count).update(from: other.base, count: added)
        if holdsObjects { for index in count..<(count + added) { retain(base[index]) } }
        count += added
    }

    /// Makes room for slots in place of a stretch of them, which are dropped.
    func replace(_ range: Range<Int>, with new: ArrayObject?) {
        let added = new?.count ?? 0
        if holdsObjects { for index in range { release(base[index]) } }
        let tail = count - range.upperBound
        let total = count - range.count + added
        if total > capacity { reserve(max(total, capacity * 2)) }
        (base + range.lowerBound + added).update(from: base + range.upperBound, count: tail)
        if let new {
            (base + range.lowerBound).update(from: new.base, count: added)
            if holdsObjects { for index in 0..<added { retain(new.base[index]) } }
        }
        count = total
    }

    func insert(_ slot: Slot, at index: Int) {
        grow()
        (base + index + 1).update(from: base + index, count: count - index)
        base[index] = slot
        count += 1
    }

    /// Takes a slot out; the caller gets its count.
    func take(at index: Int) -> Slot {
        let slot = base[index]
        (base + index).update(from: base + index + 1, count: count - index - 1)
        count -= 1
        return slot
    }
}
