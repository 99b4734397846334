/// Compresses bytes as a zlib stream (RFC 1950 and 1951).
///
/// Not zlib itself, whose bytes differ from version to version: figures are compared byte for byte.
/// One pass that looks for repetitions at the last place where the same four bytes stood, written
/// with the fixed codes; a stream that would be longer than its input is stored as it is. Pictures of
/// marks, long runs of few values, become a tenth.
enum Deflate {
    /// The bytes as a zlib stream.
    static func compressed(_ data: [UInt8]) -> [UInt8] {
        let coded = coded(data)
        let body = coded.count < data.count ? coded : stored(data)
        var (low, high) = (1, 0)
        for byte in data {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let sum = high << 16 | low
        return [0x78, 0x01] + body + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    }

    /// Blocks without compression.
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = []
        var start = 0
        repeat {
            let count = min(65_535, data.count - start)
            let isLast = start + count == data.count
            stream += [isLast ? 1 : 0, UInt8(count & 255), UInt8(count >> 8)]
            stream += [UInt8(~count & 255), UInt8(~count >> 8 & 255)]
            stream += data[start..<start + count]
            start += count
        } while start < data.count
        return stream
    }

    /// One block with the fixed codes.
    private static func coded(_ data: [UInt8]) -> [UInt8] {
        var bits = BitWriter()
        bits.put(0b011, 3)
        let bucketBits = 15
        var last = [Int32](repeating: -1, count: 1 << bucketBits)
        func bucket(_ place: Int) -> Int {
            let word =
                UInt32(data[place]) | UInt32(data[place + 1]) << 8 | UInt32(data[place + 2]) << 16
                | UInt32(data[place + 3]) << 24
            return Int((word &* 2_654_435_761) >> UInt32(32 - bucketBits))
        }
        var place = 0
        while place < data.count {
            var length = 0
            var distance = 0
            if place + 4 <= data.count {
                let bucket = bucket(place)
                let candidate = Int(last[bucket])
                last[bucket] = Int32(truncatingIfNeeded: place)
                if candidate >= 0, place - candidate <= 32_768 {
                    let most = min(258, data.count - place)
                    while length < most, data[candidate + length] == data[place + length] {
                        length += 1
                    }
                    distance = place - candidate
                }
            }
            guard length >= 4 else {
                bits.putLiteral(Int(data[place]))
                place += 1
                continue
            }
            bits.putMatch(length: length, distance: distance)
            place += length
        }
        bits.putLiteral(256)
        return bits.finished()
    }
}

/// Collects bits, the lowest of a byte first.
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var held: UInt64 = 0
    private var count = 0

    /// Adds the lowest `width` bits of a number.
    mutating func put(_ value: Int, _ width: Int) {
        held |= UInt64(value) << UInt64(count)
        count += width
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: held))
            held >>= 8
            count -= 8
        }
    }

    /// Adds a literal, or the end of the block, in its fixed code (RFC 1951, 3.2.6).
    mutating func putLiteral(_ symbol: Int) {
        switch symbol {
        case ..<144: putCode(0x30 + symbol, 8)
        case ..<256: putCode(0x190 + symbol - 144, 9)
        case ..<280: putCode(symbol - 256, 7)
        default: putCode(0xC0 + symbol - 280, 8)
        }
    }

    /// Adds a repetition of `length` bytes that stood `distance` before.
    mutating func putMatch(length: Int, distance: Int) {
        let lengths = Self.lengths
        let symbol = (lengths.lastIndex { $0.base <= length }) ?? 0
        putLiteral(257 + symbol)
        put(length - lengths[symbol].base, lengths[symbol].extra)
        let distances = Self.distances
        let code = (distances.lastIndex { $0.base <= distance }) ?? 0
        putCode(code, 5)
        put(distance - distances[code].base, distances[code].extra)
    }

    /// All bytes, the last filled with zeros.
    func finished() -> [UInt8] {
        count == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: held)]
    }

    /// Codes, unlike numbers, begin with their highest bit.
    private mutating func putCode(_ code: Int, _ width: Int) {
        var reversed = 0
        for bit in 0..<width where code >> bit & 1 == 1 { reversed |= 1 << (width - 1 - bit) }
        put(reversed, width)
    }

    /// The least length of every code and how many bits follow it.
    private static let lengths: [(base: Int, extra: Int)] =
        steps(from: 3, extras: [0, 0, 1, 2, 3, 4, 5], each: 4) + [(258, 0)]

    /// The least distance of every code and how many bits follow it.
    private static let distances: [(base: Int, extra: Int)] =
        steps(from: 1, extras: [0, 0] + Array(1...13), each: 2)

    private static func steps(
        from first: Int, extras: [Int], each count: Int
    ) -> [(base: Int, extra: Int)] {
        var base = first
        var result: [(base: Int, extra: Int)] = []
        for extra in extras {
            for _ in 0..<count {
                result.append((base, extra))
                base += 1 << extra
            }
        }
        return result
    }
}
