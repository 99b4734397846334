import Charts

/// A fraction as a percentage: `percent(0.9612)` is `96.1%`.
///
/// Rounds the shortest decimal that stands for the number, halves away from zero; independent of
/// the locale.
public func percent(_ value: Double, digits: Int = 1) -> String {
    DecimalText.hundredfold(value, digits) + "%"
}

/// A number with exactly `digits` digits after the point: `fixed(0.5, digits: 3)` is `0.500`.
///
/// Rounds the shortest decimal that stands for the number, halves away from zero; independent of
/// the locale.
public func fixed(_ value: Double, digits: Int = 3) -> String {
    DecimalText.fixed(value, digits)
}

/// A number as a multiple of a power of ten: `scientific(0.00125, digits: 2)` is `1.25×10⁻³`.
///
/// Rounds the shortest decimal that stands for the number, halves away from zero; independent of
/// the locale.
public func scientific(_ value: Double, digits: Int = 2) -> String {
    DecimalText.scientific(value, digits)
}
