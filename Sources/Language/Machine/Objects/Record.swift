/// What stands before the fields of a record.
package struct RecordHeader {
    /// The case of an enumeration.
    var tag: Int32
    var count: Int32
    /// Which of the fields are references.
    var references: UInt64
}

/// A tuple, a structure of the notebook, or a case of an enumeration with its payload: its fields
/// stand behind the header, one slot each.
package final class Record: ManagedBuffer<RecordHeader, Slot> {
    /// The number of fields that a record can have.
    static let limit = 64

    /// A record with all fields 0.
    static func make(count: Int, references: UInt64, tag: Int = 0) -> Record {
        let buffer = Record.create(minimumCapacity: count) { _ in
            RecordHeader(tag: Int32(tag), count: Int32(count), references: references)
        }
        let record = unsafeDowncast(buffer, to: Record.self)
        record.fields.initialize(repeating: 0, count: count)
        return record
    }

    /// A record whose fields are moved in.
    @inline(__always)
    static func make(_ shape: RecordShape) -> Record {
        let buffer = Record.create(minimumCapacity: shape.count) { _ in
            RecordHeader(
                tag: Int32(truncatingIfNeeded: shape.tag),
                count: Int32(truncatingIfNeeded: shape.count),
                references: shape.references)
        }
        return unsafeDowncast(buffer, to: Record.self)
    }

    @inline(__always)
    var fields: UnsafeMutablePointer<Slot> { withUnsafeMutablePointerToElements { $0 } }

    package var tag: Int { Int(header.tag) }

    func copy() -> Record {
        let header = self.header
        let count = Int(header.count)
        let copy = Record.make(
            count: count, references: header.references, tag: Int(header.tag))
        for index in 0..<count {
            let value = fields[index]
            copy.fields[index] = value
            if header.references >> UInt64(index) & 1 != 0 { retain(value) }
        }
        return copy
    }

    deinit {
        var references = header.references
        while references != 0 {
            release(fields[references.trailingZeroBitCount])
            references &= references - 1
        }
    }
}

/// What a new record looks like.
struct RecordShape {
    var count: Int
    var references: UInt64
    var tag: Int
}
