import CMachine

/// A dictionary or (without values) a set, in insertion order.
///
/// Entries stand in an array in the order of insertion, each key with its value beside it; a table of
/// open addressing holds their indices. A removed entry leaves a hole until the next time the table
/// is built anew.
package final class DictionaryObject {
    /// The keys or the values of the entries.
    struct Column {
        fileprivate let base: UnsafeMutablePointer<Slot>
        fileprivate let shift: Int

        @inline(__always)
        subscript(index: Int) -> Slot {
            get { base[index << shift] }
            nonmutating set { base[index << shift] = newValue }
        }

        @inline(__always)
        func place(_ index: Int) -> UnsafeMutablePointer<Slot> { base + index << shift }
    }

    let keysAreObjects: Bool
    let valuesAreObjects: Bool
    let hasValues: Bool
    // The C half of the machine reads these too. Each access is one expression of the machine: it
    // cannot overlap another.
    /// The entries that there are, without the holes.
    @exclusivity(unchecked) package private(set) var count = 0
    /// The entries with the holes.
    @exclusivity(unchecked) private(set) var used = 0
    @exclusivity(unchecked) private var capacity = 0
    /// Key and value by turns, or the keys alone.
    @exclusivity(unchecked) private var pairs: UnsafeMutablePointer<Slot>
    @exclusivity(unchecked) private var hashes: UnsafeMutablePointer<Int>
    /// In the bits of `mask` the index of an entry plus 1, or 0 for free; in the others bits of its
    /// hash, so that few entries are looked at in vain. Its size is a power of two.
    @exclusivity(unchecked) private var table: UnsafeMutablePointer<UInt32>
    @exclusivity(unchecked) private var mask = -1

    private static let hole = Int.min

    init(keysAreObjects: Bool, valuesAreObjects: Bool, hasValues: Bool) {
        self.keysAreObjects = keysAreObjects
        self.valuesAreObjects = valuesAreObjects
        self.hasValues = hasValues
        pairs = .allocate(capacity: 2)
        hashes = .allocate(capacity: 1)
        table = .allocate(capacity: 1)
    }

    deinit {
        dropEntries()
        deallocate()
    }

    @inline(__always)
    var keys: Column { Column(base: pairs, shift: hasValues ? 1 : 0) }

    /// Only of a dictionary.
    @inline(__always)
    var values: Column { Column(base: pairs + 1, shift: 1) }

    private func deallocate() {
        pairs.deallocate()
        hashes.deallocate()
        table.deallocate()
    }

    private func dropEntries() {
        for index in 0..<used where hashes[index] != Self.hole {
            if keysAreObjects { release(keys[index]) }
            if hasValues, valuesAreObjects { release(values[index]) }
        }
    }

    /// Whether the entry at an index is there.
    @inline(__always)
    func isEntry(_ index: Int) -> Bool { hashes[index] != Self.hole }

    func hash(at index: Int) -> Int { hashes[index] }

    func copy() -> DictionaryObject {
        let copy = DictionaryObject(
            keysAreObjects: keysAreObjects, valuesAreObjects: valuesAreObjects, hasValues: hasValues
        )
        copy.rebuild(capacity: max(count, 1))
        for index in 0..<used where isEntry(index) {
            if keysAreObjects { retain(keys[index]) }
            if hasValues, valuesAreObjects { retain(values[index]) }
            copy.add(keys[index], hasValues ? values[index] : 0, hash: hashes[index])
        }
        return copy
    }

    /// The index of an entry with a key, or -1. Equality may run the notebook's code.
    @inline(__always)
    func find(_ key: Slot, hash: Int, _ isEqual: (Slot, Slot) throws -> Bool) rethrows -> Int {
        if mask < 0 { return -1 }
        let bits = UInt32(truncatingIfNeeded: mask)
        let tag = cm_tag(hash)
        var position = hash & mask
        while true {
            let entry = table[position]
            if entry == 0 { return -1 }
            if (entry ^ tag) & ~bits == 0 {
                let index = Int(entry & bits) - 1
                if hashes[index] == hash, try isEqual(keys[index], key) { return index }
            }
            position = (position + 1) & mask
        }
    }

    /// Adds an entry that is known not to be there; takes over key and value.
    @discardableResult
    func add(_ key: Slot, _ value: Slot, hash: Int) -> Int {
        if used == capacity { rebuild(capacity: max(8, count * 2)) }
        let index = used
        keys[index] = key
        if hasValues { values[index] = value }
        hashes[index] = hash
        used += 1
        count += 1
        insertIntoTable(index)
        return index
    }

    private func insertIntoTable(_ index: Int) {
        var position = hashes[index] & mask
        while table[position] != 0 { position = (position + 1) & mask }
        let bits = UInt32(truncatingIfNeeded: mask)
        table[position] = cm_tag(hashes[index]) & ~bits | UInt32(truncatingIfNeeded: index + 1)
    }

    /// Takes an entry out; the caller gets the counts of its key and value.
    func remove(_ index: Int) -> (key: Slot, value: Slot) {
        let entry = (keys[index], hasValues ? values[index] : 0)
        // The table still leads to the hole; its hash equals that of no key.
        hashes[index] = Self.hole
        keys[index] = 0
        if hasValues { values[index] = 0 }
        count -= 1
        if count == 0 { removeAll() }
        return entry
    }

    func removeAll() {
        dropEntries()
        used = 0
        count = 0
        if mask >= 0 { table.update(repeating: 0, count: mask + 1) }
    }

    func reserve(_ wanted: Int) { if wanted > capacity { rebuild(capacity: wanted) } }

    private func rebuild(capacity new: Int) {
        // The table has two to four places for each entry, so that an index fits below its mask.
        if new > 1 << 15 { Machine.requireHere(slots: new * 5) }
        let newPairs = UnsafeMutablePointer<Slot>.allocate(capacity: hasValues ? new * 2 : new)
        let newHashes = UnsafeMutablePointer<Int>.allocate(capacity: new)
        var kept = 0
        for index in 0..<used where isEntry(index) {
            if hasValues {
                newPairs[kept * 2] = keys[index]
                newPairs[kept * 2 + 1] = values[index]
            } else {
                newPairs[kept] = keys[index]
            }
            newHashes[kept] = hashes[index]
            kept += 1
        }
        var size = 8
        while size < new * 2 { size *= 2 }
        let newTable = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
        newTable.initialize(repeating: 0, count: size)
        deallocate()
        (pairs, hashes, table) = (newPairs, newHashes, newTable)
        (capacity, used, mask) = (new, kept, size - 1)
        for index in 0..<used { insertIntoTable(index) }
    }

    /// Mixes a hash so that near keys do not stand side by side; never the hash of a hole.
    @inline(__always)
    static func mix(_ hash: Int) -> Int { cm_mix(hash) }
}
