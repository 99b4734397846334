/// SHA-256, which tells whether a file is the one that a notebook means.
///
/// Source: NIST, Secure Hash Standard, FIPS 180-4, 2015, section 6.2. Written here because the core
/// sees no library of the system.
package enum SHA256 {
    /// The digest of bytes as 64 hexadecimal digits.
    package static func hex(_ bytes: [UInt8]) -> String {
        var state = initial
        var message = bytes
        message.append(0x80)
        message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
        let bits = UInt64(bytes.count) * 8
        message += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
        var words = [UInt32](repeating: 0, count: 64)
        for start in stride(from: 0, to: message.count, by: 64) {
            for i in 0..<16 {
                let at = start + 4 * i
                words[i] =
                    UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16
                    | UInt32(message[at + 2]) << 8 | UInt32(message[at + 3])
            }
            for i in 16..<64 {
                let (a, b) = (words[i - 15], words[i - 2])
                let low = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)
                let high = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10)
                words[i] = words[i - 16] &+ low &+ words[i - 7] &+ high
            }
            compress(words, into: &state)
        }
        let digits = Array("0123456789abcdef".utf8)
        let text = state.flatMap { word in
            (0..<8).map { digits[Int(word >> UInt32(28 - 4 * $0) & 15)] }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func compress(_ words: [UInt32], into state: inout [UInt32]) {
        var s = state
        for i in 0..<64 {
            let (a, e) = (s[0], s[4])
            let choice = e & s[5] ^ ~e & s[6]
            let high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let first = s[7] &+ high &+ choice &+ constants[i] &+ words[i]
            let majority = a & s[1] ^ a & s[2] ^ s[1] & s[2]
            let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
            s = [first &+ second, a, s[1], s[2], s[3] &+ first, e, s[5], s[6]]
        }
        for i in 0..<8 { state[i] = state[i] &+ s[i] }
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }

    /// The fractional parts of the square roots of the first eight primes.
    private static let initial = primes(8).map { fraction($0, root: 2) }

    /// The fractional parts of the cube roots of the first 64 primes.
    private static let constants = primes(64).map { fraction($0, root: 3) }

    private static func primes(_ count: Int) -> [UInt64] {
        var found: [UInt64] = []
        var number: UInt64 = 2
        while found.count < count {
            if found.allSatisfy({ number % $0 != 0 }) { found.append(number) }
            number += 1
        }
        return found
    }

    /// The first 32 bits behind the point of a root of a number below 512, bit by bit: the largest
    /// $r$ with $r^k \le n\,2^{32k}$.
    private static func fraction(_ number: UInt64, root: Int) -> UInt32 {
        var low: UInt64 = 0
        for bit in (0..<40).reversed() {
            let trial = low | 1 << UInt64(bit)
            var power = [UInt32(1)]
            for _ in 0..<root { power = times(power, trial) }
            let target = [UInt32](repeating: 0, count: root) + [UInt32(number)]
            if !isGreater(power, target) { low = trial }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    /// A natural number, its lowest 32 bits first, times one below 2^40.
    private static func times(_ a: [UInt32], _ b: UInt64) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: a.count + 2)
        for (shift, part) in [b & 0xFFFF_FFFF, b >> 32].enumerated() {
            var carry: UInt64 = 0
            for i in 0..<(a.count + 2 - shift) {
                let product = i < a.count ? UInt64(a[i]) * part : 0
                let sum = product + UInt64(result[i + shift]) + carry
                result[i + shift] = UInt32(truncatingIfNeeded: sum)
                carry = sum >> 32
            }
        }
        return result
    }

    private static func isGreater(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        for i in (0..<max(a.count, b.count)).reversed() {
            let (x, y) = (i < a.count ? a[i] : 0, i < b.count ? b[i] : 0)
            if x != y { return x > y }
        }
        return false
    }
}
