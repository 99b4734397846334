/// Logarithms and powers of ten from basic arithmetic alone, so that a figure has the same bytes
/// whatever the C library.
package enum Logarithm {
    /// The logarithm to base ten of a positive finite number, within a few units of the last place;
    /// exact powers of ten give integers. Of zero and of infinity that of the numbers next to them.
    package static func base10(_ value: Double) -> Double {
        let value = min(max(value, .leastNonzeroMagnitude), .greatestFiniteMagnitude)
        // value = m · 2^e with m in [√½, √2); ln m = 2 artanh((m − 1) / (m + 1)).
        var mantissa = value.significand
        var exponent = Double(value.exponent)
        if mantissa > 1.4142135623730951 {
            mantissa /= 2
            exponent += 1
        }
        let s = (mantissa - 1) / (mantissa + 1)
        let square = s * s
        var sum = 0.0
        for k in stride(from: 25, through: 1, by: -2) {
            sum = sum * square + 1 / Double(k)
        }
        let result = exponent * 0.30102999566398119521 + 2 * s * sum * 0.43429448190325182765
        let whole = result.rounded()
        if (result - whole).magnitude < 1e-9, power(Int(whole)) == value { return whole }
        return result
    }

    /// Ten to the power of an integer, correctly rounded.
    package static func power(_ exponent: Int) -> Double {
        Double("1e\(exponent)") ?? 0
    }
}
