import Charts

/// A zip file whose bytes depend on nothing but its entries: sorted by path, without dates, owners or
/// extra fields, and stored, because deflated bytes differ between versions of zlib.
///
/// Format: PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
package struct ZipArchive {
    /// An entry of the archive.
    package struct Entry: Sendable {
        /// Relative, parts separated by `/`.
        package var path: String
        package var bytes: [UInt8]
        /// Whether the file may be executed after unpacking.
        package var isExecutable: Bool

        package init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
            self.path = path
            self.bytes = bytes
            self.isExecutable = isExecutable
        }
    }

    /// The bytes of an archive.
    ///
    /// - Throws: `FileError` if it would need the 64-bit form of the format.
    package static func bytes(of entries: [Entry]) throws -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        guard sorted.count < 0xFFFF, entries.reduce(0, { $0 + $1.bytes.count }) < 0x7FFF_FFFF else {
            throw FileError("the bundle has more than 2 GB or 65535 files")
        }
        for entry in sorted {
            let name = Array(entry.path.utf8)
            let size = UInt32(entry.bytes.count)
            // What both headers have in common.
            var facts: [UInt8] = []
            facts.append(little: UInt16(10))  // version needed: 1.0
            facts.append(little: UInt16(0x0800))  // the name is UTF-8
            facts.append(little: UInt16(0))  // stored
            facts.append(little: UInt16(0))  // midnight
            facts.append(little: UInt16(0x0021))  // 1 January 1980, the format's first day
            facts.append(little: CRC32.checksum(of: entry.bytes))
            facts.append(little: size)
            facts.append(little: size)
            facts.append(little: UInt16(name.count))
            facts.append(little: UInt16(0))  // no extra fields

            directory.append(little: UInt32(0x0201_4B50))
            directory.append(little: UInt16(0x031E))  // made by: Unix, version 3.0
            directory += facts
            directory.append(little: UInt16(0))  // no comment
            directory.append(little: UInt16(0))  // first disk
            directory.append(little: UInt16(0))  // no internal attributes
            let mode: UInt32 = entry.isExecutable ? 0o100755 : 0o100644
            directory.append(little: mode << 16)
            directory.append(little: UInt32(archive.count))
            directory += name

            archive.append(little: UInt32(0x0403_4B50))
            archive += facts
            archive += name
            archive += entry.bytes
        }
        let start = UInt32(archive.count)
        archive += directory
        archive.append(little: UInt32(0x0605_4B50))
        archive.append(little: UInt16(0))
        archive.append(little: UInt16(0))
        archive.append(little: UInt16(sorted.count))
        archive.append(little: UInt16(sorted.count))
        archive.append(little: UInt32(directory.count))
        archive.append(little: start)
        archive.append(little: UInt16(0))
        return archive
    }
}

extension [UInt8] {
    /// Appends an integer, its lowest byte first.
    fileprivate mutating func append<Integer: FixedWidthInteger>(little value: Integer) {
        for index in 0..<(Integer.bitWidth / 8) {
            append(UInt8(truncatingIfNeeded: value >> (8 * index)))
        }
    }
}
