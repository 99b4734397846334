/// A word cut to the width of a kind.
func cut(_ word: Int, to kind: UInt16) -> Int {
    switch kind {
    case 1: Int(Int8(truncatingIfNeeded: word))
    case 2: Int(Int16(truncatingIfNeeded: word))
    case 3: Int(Int32(truncatingIfNeeded: word))
    case 6: Int(UInt8(truncatingIfNeeded: word))
    case 7: Int(UInt16(truncatingIfNeeded: word))
    case 8: Int(UInt32(truncatingIfNeeded: word))
    default: word
    }
}

/// A number of one kind as another; the message of the trap if it has no such value.
func converted(_ word: Int, from: UInt16, to: UInt16, _ result: inout Int) -> String? {
    let isUnsigned = from == 5 || from == 9
    switch (from, to) {
    case (10, 10), (11, 11), (12, 12): result = word
    case (10, 11): result = Float(Double(slot: word)).slot
    case (11, 10): result = Double(Float(slot: word)).slot
    case (10, _), (11, _):
        let name = from == 10 ? "Double" : "Float"
        let value = from == 10 ? Double(slot: word) : Double(Float(slot: word))
        let type = kindNames[Int(to)]
        if !value.isFinite {
            return
                "\(name) value cannot be converted to \(type) because it is either infinite or NaN"
        }
        let (low, high) = bounds(of: to)
        let whole = value.rounded(.towardZero)
        if whole < low {
            return
                "\(name) value cannot be converted to \(type) because the result would be less than \(type).min"
        }
        // The greatest 64-bit integers are not doubles themselves: the next power of two is out.
        if to == 5 || to == 9
            ? whole >= 0x1p64 : (to == 0 || to == 4 ? whole >= 0x1p63 : whole > high)
        {
            return
                "\(name) value cannot be converted to \(type) because the result would be greater than \(type).max"
        }
        result = to == 5 || to == 9 ? Int(bitPattern: UInt(whole)) : Int(whole)
    case (_, 10): result = isUnsigned ? Double(UInt(bitPattern: word)).slot : Double(word).slot
    case (_, 11): result = isUnsigned ? Float(UInt(bitPattern: word)).slot : Float(word).slot
    default:
        let goesUnsigned = to == 5 || to == 9
        if isUnsigned, word < 0, !goesUnsigned {
            return "Not enough bits to represent the passed value"
        }
        if word < 0, !isUnsigned, goesUnsigned || to == 6 || to == 7 || to == 8 {
            return "Negative value is not representable"
        }
        if cut(word, to: to) != word { return "Not enough bits to represent the passed value" }
        result = word
    }
    return nil
}

let kindNames = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    "Double",
    "Float", "Bool", "enum",
]

private func bounds(of kind: UInt16) -> (Double, Double) {
    switch kind {
    case 1: (Double(Int8.min), Double(Int8.max))
    case 2: (Double(Int16.min), Double(Int16.max))
    case 3: (Double(Int32.min), Double(Int32.max))
    case 6: (0, Double(UInt8.max))
    case 7: (0, Double(UInt16.max))
    case 8: (0, Double(UInt32.max))
    case 5, 9: (0, 0x1p64)
    default: (-0x1p63, 0x1p63)
    }
}
