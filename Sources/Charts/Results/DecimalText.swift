/// Numbers as decimal text, the same on every machine: no locale, no C library.
///
/// All forms round the shortest decimal that stands for the number, halves away from zero. So 2.675
/// with two digits gives 2.68, as a reader of the printed number expects, where C rounds the binary
/// value and gives 2.67.
package enum DecimalText {
    /// The shortest decimal that gives the same number when read: `0.1`, `12`, `1e-07`.
    package static func shortest(_ value: Double) -> String {
        guard value.isFinite else { return notFinite(value) }
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
        return value.description
    }

    /// The number with exactly `digits` digits after the point: `0.500`.
    package static func fixed(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return notFinite(value) }
        let digits = max(0, min(digits, 20))
        var decimal = Decimal(value)
        decimal.round(toExponent: -digits)
        return decimal.positional(decimals: digits)
    }

    /// The number times one hundred with exactly `digits` digits after the point, without the sign:
    /// 0.575 gives `58` with none. The point is moved in the decimal, so nothing is rounded twice.
    package static func hundredfold(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return notFinite(value) }
        let digits = max(0, min(digits, 20))
        var decimal = Decimal(value)
        if decimal.digits != [0] { decimal.exponent += 2 }
        decimal.round(toExponent: -digits)
        return decimal.positional(decimals: digits)
    }

    /// The number with at most `digits` significant digits; integers up to 10¹⁵ in full. Very small
    /// and very large numbers are written as a multiple of a power of ten.
    package static func significant(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return notFinite(value) }
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
        var decimal = Decimal(value)
        decimal.round(toExponent: decimal.leading - max(1, digits) + 1)
        decimal.trim()
        if decimal.leading < -4 || decimal.leading > 14 { return decimal.scientific() }
        return decimal.positional(decimals: max(0, -decimal.exponent))
    }

    /// The number that `significant` writes with this many digits.
    package static func rounded(_ value: Double, _ digits: Int) -> Double {
        guard value.isFinite else { return value }
        if value == value.rounded(), value.magnitude < 1e15 { return value }
        var decimal = Decimal(value)
        decimal.round(toExponent: decimal.leading - max(1, digits) + 1)
        return decimal.value
    }

    /// The number as a multiple of a power of ten with `digits` digits after the point: `2.50×10⁻³`.
    package static func scientific(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return notFinite(value) }
        let digits = max(0, min(digits, 16))
        var decimal = Decimal(value)
        decimal.round(toExponent: decimal.leading - digits)
        decimal.trim()
        while decimal.digits.count <= digits {
            decimal.digits.append(0)
            decimal.exponent -= 1
        }
        return decimal.scientific()
    }

    /// The integer in superscript digits: `⁻³`.
    package static func superscript(_ exponent: Int) -> String {
        let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let magnitude = String(exponent.magnitude).compactMap(\.wholeNumberValue)
        return (exponent < 0 ? "⁻" : "") + String(magnitude.map { digits[$0] })
    }

    /// The text with the minus sign of typography instead of the hyphen of programs; for pages and
    /// axes.
    package static func typographic(_ text: String) -> String {
        String(text.map { $0 == "-" ? "−" : $0 })
    }

    private static func notFinite(_ value: Double) -> String {
        value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
    }
}

/// A finite number as its decimal digits: `digits` × 10^`exponent`.
private struct Decimal {
    var isNegative: Bool
    /// From the most significant; no leading zeros unless the number is zero.
    var digits: [UInt8]
    /// The power of ten of the last digit.
    var exponent: Int

    /// Reads the shortest decimal that Swift prints for the number.
    init(_ value: Double) {
        isNegative = value < 0
        digits = []
        exponent = 0
        var afterPoint = false
        let text = value.magnitude.description.utf8
        digits.reserveCapacity(text.count)
        for (place, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.append(byte - UInt8(ascii: "0"))
                if afterPoint { exponent -= 1 }
            case UInt8(ascii: "."): afterPoint = true
            default:
                // What follows the "e" is a number that Swift reads, with or without a plus.
                exponent += Int(String(Substring(text.dropFirst(place + 1)))) ?? 0
                trim()
                return
            }
        }
        trim()
    }

    /// The power of ten of the first digit.
    var leading: Int { exponent + digits.count - 1 }

    /// Drops zeros at both ends.
    mutating func trim() {
        let zeros = digits.prefix { $0 == 0 }.count
        if zeros > 0 { digits.removeFirst(min(zeros, digits.count - 1)) }
        while digits.count > 1, digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits == [0] { exponent = 0 }
    }

    /// Drops the digits below 10^`last`, rounding halves away from zero.
    mutating func round(toExponent last: Int) {
        guard exponent < last else { return }
        let dropped = last - exponent
        guard dropped <= digits.count else {
            digits = [0]
            exponent = last
            return
        }
        let roundsUp = digits[digits.count - dropped] >= 5
        digits.removeLast(dropped)
        exponent = last
        if digits.isEmpty { digits = [0] }
        guard roundsUp else { return }
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
        }
    }

    /// The number nearest to the decimal.
    var value: Double {
        let text = (isNegative ? "-" : "") + digits.map(String.init).joined() + "e\(exponent)"
        return Double(text) ?? 0
    }

    private var sign: String { isNegative && digits.contains { $0 != 0 } ? "-" : "" }

    /// The number with `decimals` digits after the point; it has at most that many.
    func positional(decimals: Int) -> String {
        let zeros = max(0, exponent + decimals)
        let count = digits.count + zeros
        var text: [UInt8] = []
        text.reserveCapacity(max(count, decimals) + 3)
        if isNegative, digits.contains(where: { $0 != 0 }) { text.append(UInt8(ascii: "-")) }
        // A number below one has a zero before its point, and zeros after it if it is small.
        let whole = max(0, count - decimals)
        if whole == 0 || digits.first == 0 { text.append(UInt8(ascii: "0")) }
        let all = digits + Array(repeating: 0, count: zeros)
        if digits.first != 0 { text += all.prefix(whole).map { $0 + UInt8(ascii: "0") } }
        if decimals > 0 {
            text.append(UInt8(ascii: "."))
            text += Array(repeating: UInt8(ascii: "0"), count: max(0, decimals - count))
            text += all.suffix(min(decimals, count)).map { $0 + UInt8(ascii: "0") }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The number as a multiple of a power of ten, all digits shown.
    func scientific() -> String {
        let characters = digits.map { Character(String($0)) }
        let fraction = characters.count > 1 ? "." + String(characters.dropFirst()) : ""
        return "\(sign)\(characters[0])\(fraction)×10\(DecimalText.superscript(leading))"
    }
}
