import CKernels

// Functions of every element. Methods are the implementation; the names that mathematics writes
// in front of their argument exist as free functions too.
extension Tensor {
    /// eˣ
    public func exp() -> Tensor { Tensor(elementwise(CK_EXP), shape, from: .exp, self) }

    /// eˣ − 1, exact for small x.
    public func expm1() -> Tensor { Tensor(elementwise(CK_EXPM1), shape, from: .expm1, self) }

    /// The natural logarithm.
    public func log() -> Tensor { Tensor(elementwise(CK_LOG), shape, from: .log, self) }

    /// log(1 + x), exact for small x.
    public func log1p() -> Tensor { Tensor(elementwise(CK_LOG1P), shape, from: .log1p, self) }

    /// The square root.
    public func sqrt() -> Tensor { Tensor(elementwise(CK_SQRT), shape, from: .sqrt, self) }

    /// The absolute value; its derivative at 0 is 0.
    public func abs() -> Tensor { Tensor(elementwise(CK_ABS), shape, from: .abs, self) }

    /// −1, 0 or 1; has no derivative.
    public func sign() -> Tensor { Tensor(elementwise(CK_SIGN), shape) }

    /// The largest whole number that is not larger; has no derivative.
    public func floor() -> Tensor { Tensor(elementwise(CK_FLOOR), shape) }

    /// The smallest whole number that is not smaller; has no derivative.
    public func ceil() -> Tensor { stopGradient(-(-stopGradient(self)).floor()) }

    /// The nearest whole number, halves to even; has no derivative.
    public func rounded() -> Tensor { Tensor(elementwise(CK_ROUND), shape) }

    /// The hyperbolic tangent.
    public func tanh() -> Tensor { Tensor(elementwise(CK_TANH), shape, from: .tanh, self) }

    /// 1 / (1 + e⁻ˣ)
    public func sigmoid() -> Tensor {
        Tensor(elementwise(CK_SIGMOID), shape, from: .sigmoid, self)
    }

    /// max(x, 0); its derivative at 0 is 0.
    public func relu() -> Tensor { Tensor(elementwise(CK_RELU), shape, from: .relu, self) }

    /// log(1 + eˣ), without overflow.
    public func softplus() -> Tensor {
        Tensor(elementwise(CK_SOFTPLUS), shape, from: .softplus, self)
    }

    /// x for positive elements, slope · x for others.
    public func leakyRelu(slope: Double = 0.01) -> Tensor {
        which(self .> 0, self, scaled(by: slope))
    }

    /// x for positive elements, alpha · (eˣ − 1) for others (Clevert et al. 2016).
    public func elu(alpha: Double = 1) -> Tensor {
        which(self .> 0, self, minimum(self, 0).expm1().scaled(by: alpha))
    }

    /// x · Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel 2016).
    public func gelu() -> Tensor { Tensor(elementwise(CK_GELU), shape, from: .gelu, self) }

    /// x · sigmoid(x)
    public func silu() -> Tensor { Tensor(elementwise(CK_SILU), shape, from: .silu, self) }

    /// x²
    public func square() -> Tensor { Tensor(elementwise(CK_SQUARE), shape, from: .square, self) }

    /// 1 / x
    public func reciprocal() -> Tensor {
        Tensor(elementwise(CK_RECIPROCAL), shape, from: .reciprocal, self)
    }

    /// The sine.
    public func sin() -> Tensor { Tensor(elementwise(CK_SIN), shape, from: .sin, self) }

    /// The cosine.
    public func cos() -> Tensor { Tensor(elementwise(CK_COS), shape, from: .cos, self) }

    /// The error function 2/√π ∫₀ˣ exp(−t²) dt.
    public func erf() -> Tensor { Tensor(elementwise(CK_ERF), shape, from: .erf, self) }

    /// Every element raised to a fixed power.
    public func pow(_ exponent: Double) -> Tensor {
        switch exponent {
        case 1: self
        case 2: square()
        default:
            Tensor(
                elementwise(CK_POW_SCALAR, exponent), shape, from: .powScalar(exponent), self)
        }
    }

    /// Every element raised to the power at the same place; the bases must be positive.
    public func pow(_ exponent: Tensor) -> Tensor {
        _ = broadcastShape(shape, exponent.shape, operation: "pow")
        return (log() * exponent).exp()
    }

    /// Every element moved into the range; the derivative is 1 inside (bounds included), else 0.
    public func clip(min low: Double, max high: Double) -> Tensor {
        guard low <= high else {
            fail("clip: min \(low) is larger than max \(high) (shape \(shape))")
        }
        return Tensor(elementwise(CK_CLIP, low, high), shape, from: .clip(low, high), self)
    }
}

/// eˣ of every element.
public func exp(_ x: Tensor) -> Tensor { x.exp() }

/// The natural logarithm of every element.
public func log(_ x: Tensor) -> Tensor { x.log() }

/// The square root of every element.
public func sqrt(_ x: Tensor) -> Tensor { x.sqrt() }

/// The absolute value of every element.
public func abs(_ x: Tensor) -> Tensor { x.abs() }

/// The hyperbolic tangent of every element.
public func tanh(_ x: Tensor) -> Tensor { x.tanh() }

/// The sine of every element.
public func sin(_ x: Tensor) -> Tensor { x.sin() }

/// The cosine of every element.
public func cos(_ x: Tensor) -> Tensor { x.cos() }
