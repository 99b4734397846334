import CMachine
import Testing

@testable import Language

/// What the C half of the machine assumes about Swift's objects.
@Suite struct MachineLayoutTests {
    @Test func fieldsAreWhereTheyAreRead() {
        let array = ArrayObject(words: [3, 4, 5])
        array.reserve(9)
        let slot = ownedSlot(array)
        #expect(cm_array(slot).pointee.base == array.base)
        #expect(cm_array(slot).pointee.count == 3)
        #expect(cm_array(slot).pointee.capacity == 9)

        let record = Record.make(count: 2, references: 0, tag: 6)
        record.fields[1] = 7
        let recordSlot = ownedSlot(record)
        #expect(cm_field(recordSlot, 1).pointee == 7)
        #expect(cm_record(recordSlot).pointee.tag == 6)

        let cell = ownedSlot(Box(9, isObject: false))
        #expect(cm_box(cell).pointee == 9)

        let range = ownedSlot(RangeObject(2, 8, isClosed: false, holdsObjects: false))
        #expect(cm_range(range).pointee.lower == 2)
        #expect(cm_range(range).pointee.upper == 8)

        let closure = ClosureObject(function: 12, areObjects: [false])
        let closureSlot = ownedSlot(closure)
        #expect(cm_closure(closureSlot).pointee.function == 12)
        #expect(cm_closure(closureSlot).pointee.captures == closure.captures)
        let native = ownedSlot(ClosureObject(native: { _ in }))
        #expect(cm_closure(native).pointee.function == -1)

        let dictionary = DictionaryObject(
            keysAreObjects: false, valuesAreObjects: false, hasValues: true)
        for key in 0..<5 { dictionary.add(key, key * 2, hash: DictionaryObject.mix(key)) }
        let dictionarySlot = ownedSlot(dictionary)
        #expect(cm_dictionary(dictionarySlot).pointee.count == 5)
        #expect(cm_dictionary(dictionarySlot).pointee.used == 5)
        #expect(cm_dictionary(dictionarySlot).pointee.capacity == 8)
        #expect(
            (0..<10).map { cm_dictionary(dictionarySlot).pointee.pairs[$0] }
                == [0, 0, 1, 2, 2, 4, 3, 6, 4, 8])
        #expect(cm_dictionary(dictionarySlot).pointee.hashes[3] == dictionary.hash(at: 3))
        #expect(cm_dictionary(dictionarySlot).pointee.mask == 15)

        let text = Text.make("longer than seven bytes")
        #expect(cm_text(text).pointee.count == 23)
        #expect(object(text, TextObject.self).header.count == 23)
        [slot, recordSlot, cell, range, closureSlot, native, dictionarySlot, text].forEach(release)
    }

    @Test func countsAreThoseOfTheRuntime() {
        let box = Box(1, isObject: false)
        let slot = ownedSlot(box)
        let before = _getRetainCount(box)
        cm_retain(slot)
        cm_retain(slot)
        #expect(_getRetainCount(box) == before + 2)
        cm_release(slot)
        #expect(_getRetainCount(box) == before + 1)
        cm_release(slot)
        #expect(_getRetainCount(box) == before)
        withExtendedLifetime(box) {}
        release(slot)
    }

    @Test func onlyTheLastOwnerIsUnique() {
        var place = ownedSlot(ArrayObject(words: [1]))
        #expect(cm_is_unique(place))
        retain(place)
        #expect(!cm_is_unique(place))
        release(place)
        #expect(cm_is_unique(place))
        // The object goes with its last count.
        weak var gone: ArrayObject?
        gone = object(place, ArrayObject.self)
        // One with a weak reference keeps its counts elsewhere.
        #expect(cm_is_unique(place))
        retain(place)
        #expect(!cm_is_unique(place))
        release(place)
        put(0, into: &place)
        #expect(gone == nil)
    }

    @Test func nullAndShortTextsHaveNoCounts() {
        for slot in [0, Text.empty, Text.make("seven b")] {
            cm_retain(slot)
            cm_release(slot)
            #expect(anyObject(slot) == nil)
        }
    }
}
