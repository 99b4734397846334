import Diagnostics

/// The largest and the magnitude of the smallest value of an integer type.
struct IntegerLimits {
    var largest: UInt64
    var smallest: UInt64

    init(of type: Type) {
        let name = type.nominal?.name ?? "Int"
        let isUnsigned = name.hasPrefix("U")
        let bits = UInt64(name.drop(while: \.isLetter)) ?? 64
        let ones = UInt64.max >> (64 - bits)
        largest = isUnsigned ? ones : ones >> 1
        smallest = isUnsigned ? 0 : largest + 1
    }
}

extension Checker {
    /// Why an integer literal cannot be of its type; `nil` if it can.
    static func overflow(of magnitude: UInt64, negative: Bool, _ type: Type) -> String? {
        let type = type.fullyResolved
        guard let kind = type.wordKind, kind.isInteger else { return nil }
        let limits = IntegerLimits(of: type)
        let isFine = magnitude <= (negative ? limits.smallest : limits.largest)
        if isFine { return nil }
        if negative, limits.smallest == 0 {
            return
                "negative integer '-\(magnitude)' overflows when stored into unsigned type '\(type)'"
        }
        return
            "integer literal '\(negative ? "-" : "")\(magnitude)' overflows when stored into '\(type)'"
    }
}
