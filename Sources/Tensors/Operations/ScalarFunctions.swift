import CKernels

// Mathematics of single numbers. The C library's functions differ between machines in the last
// bit; these do not. docs/tensors.md bounds their errors.

/// eˣ
public func exp(_ x: Double) -> Double { ck_exp(x) }

/// eˣ − 1, exact for small x.
public func expm1(_ x: Double) -> Double { ck_expm1(x) }

/// The natural logarithm.
public func log(_ x: Double) -> Double { ck_log(x) }

/// log(1 + x), exact for small x.
public func log1p(_ x: Double) -> Double { ck_log1p(x) }

/// The logarithm to base 2.
public func log2(_ x: Double) -> Double { ck_log2(x) }

/// The logarithm to base 10.
public func log10(_ x: Double) -> Double { ck_log10(x) }

/// xʸ
public func pow(_ x: Double, _ y: Double) -> Double { ck_pow(x, y) }

/// The square root.
public func sqrt(_ x: Double) -> Double { x.squareRoot() }

/// The sine of an angle in radians.
public func sin(_ x: Double) -> Double { ck_sin(x) }

/// The cosine of an angle in radians.
public func cos(_ x: Double) -> Double { ck_cos(x) }

/// The tangent of an angle in radians.
public func tan(_ x: Double) -> Double { ck_tan(x) }

/// The angle in radians whose sine is x.
public func asin(_ x: Double) -> Double { ck_asin(x) }

/// The angle in radians whose cosine is x.
public func acos(_ x: Double) -> Double { ck_acos(x) }

/// The angle in radians whose tangent is x.
public func atan(_ x: Double) -> Double { ck_atan(x) }

/// The angle in radians of the point (x, y).
public func atan2(_ y: Double, _ x: Double) -> Double { ck_atan2(y, x) }

/// The hyperbolic sine.
public func sinh(_ x: Double) -> Double { ck_sinh(x) }

/// The hyperbolic cosine.
public func cosh(_ x: Double) -> Double { ck_cosh(x) }

/// The hyperbolic tangent.
public func tanh(_ x: Double) -> Double { ck_tanh(x) }

/// The error function.
public func erf(_ x: Double) -> Double { ck_erf(x) }

/// 1 − erf(x), exact for large x.
public func erfc(_ x: Double) -> Double { ck_erfc(x) }

/// log |Γ(x)|
public func lgamma(_ x: Double) -> Double { ck_lgamma(x) }

/// The largest whole number that is not larger.
public func floor(_ x: Double) -> Double { x.rounded(.down) }

/// The smallest whole number that is not smaller.
public func ceil(_ x: Double) -> Double { x.rounded(.up) }

/// The nearest whole number, halves away from zero.
public func round(_ x: Double) -> Double { x.rounded() }
