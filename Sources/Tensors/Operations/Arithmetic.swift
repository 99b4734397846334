import CKernels

extension Tensor {
    /// Elementwise sum.
    public static func + (left: Tensor, right: Tensor) -> Tensor {
        let (out, shape) = elementwise(CK_ADD, "+", left, right)
        return Tensor(out, shape, from: .add, left, right)
    }

    /// Elementwise difference.
    public static func - (left: Tensor, right: Tensor) -> Tensor {
        let (out, shape) = elementwise(CK_SUBTRACT, "-", left, right)
        return Tensor(out, shape, from: .subtract, left, right)
    }

    /// Elementwise product.
    public static func * (left: Tensor, right: Tensor) -> Tensor {
        let (out, shape) = elementwise(CK_MULTIPLY, "*", left, right)
        return Tensor(out, shape, from: .multiply, left, right)
    }

    /// Elementwise quotient.
    public static func / (left: Tensor, right: Tensor) -> Tensor {
        let (out, shape) = elementwise(CK_DIVIDE, "/", left, right)
        return Tensor(out, shape, from: .divide, left, right)
    }

    /// Adds a number to every element.
    public static func + (left: Tensor, right: Double) -> Tensor {
        Tensor(left.elementwise(CK_ADD_SCALAR, right), left.shape, from: .addScalar, left)
    }

    /// Adds a number to every element.
    public static func + (left: Double, right: Tensor) -> Tensor { right + left }

    /// Subtracts a number from every element.
    public static func - (left: Tensor, right: Double) -> Tensor { left + -right }

    /// Subtracts every element from a number.
    public static func - (left: Double, right: Tensor) -> Tensor { right.affine(-1, left) }

    /// Multiplies every element by a number.
    public static func * (left: Tensor, right: Double) -> Tensor { left.scaled(by: right) }

    /// Multiplies every element by a number.
    public static func * (left: Double, right: Tensor) -> Tensor { right.scaled(by: left) }

    /// Divides every element by a number.
    public static func / (left: Tensor, right: Double) -> Tensor {
        Tensor(
            left.elementwise(CK_DIVIDE_SCALAR, right), left.shape,
            from: .divideScalar(right), left)
    }

    /// Divides a number by every element.
    public static func / (left: Double, right: Tensor) -> Tensor {
        left == 1 ? right.reciprocal() : Tensor(left) / right
    }

    /// The negative of every element.
    public static prefix func - (operand: Tensor) -> Tensor { operand.scaled(by: -1) }

    /// Adds in place.
    public static func += (left: inout Tensor, right: Tensor) { left = left + right }

    /// Subtracts in place.
    public static func -= (left: inout Tensor, right: Tensor) { left = left - right }

    /// Multiplies in place.
    public static func *= (left: inout Tensor, right: Tensor) { left = left * right }

    /// Divides in place.
    public static func /= (left: inout Tensor, right: Tensor) { left = left / right }

    /// Adds a number in place.
    public static func += (left: inout Tensor, right: Double) { left = left + right }

    /// Subtracts a number in place.
    public static func -= (left: inout Tensor, right: Double) { left = left - right }

    /// Multiplies by a number in place.
    public static func *= (left: inout Tensor, right: Double) { left = left * right }

    /// Divides by a number in place.
    public static func /= (left: inout Tensor, right: Double) { left = left / right }

    /// x · factor
    func scaled(by factor: Double) -> Tensor {
        Tensor(elementwise(CK_SCALE, factor), shape, from: .scale(factor), self)
    }

    /// x · scale + offset, rounded once.
    package func affine(_ scale: Double, _ offset: Double) -> Tensor {
        Tensor(elementwise(CK_AFFINE, scale, offset), shape, from: .affine(scale, offset), self)
    }

    /// Runs a kernel of one input over all elements.
    @inline(__always)
    func elementwise(_ operation: ck_unary_op, _ p: Double = 0, _ q: Double = 0) -> Storage {
        let out = Storage(count: size)
        ck_unary(operation, p, q, storage.pointer, out.pointer, size)
        return out
    }
}

/// The larger of two tensors at every element; equal elements share the derivative.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
    let (out, shape) = Tensor.elementwise(CK_MAXIMUM, "maximum", a, b)
    return Tensor(out, shape, from: .maximum, a, b)
}

/// The larger of every element and a number.
public func maximum(_ a: Tensor, _ b: Double) -> Tensor { maximum(a, Tensor(b)) }

/// The smaller of two tensors at every element; equal elements share the derivative.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
    let (out, shape) = Tensor.elementwise(CK_MINIMUM, "minimum", a, b)
    return Tensor(out, shape, from: .minimum, a, b)
}

/// The smaller of every element and a number.
public func minimum(_ a: Tensor, _ b: Double) -> Tensor { minimum(a, Tensor(b)) }

/// `a` where the mask is not zero, `b` elsewhere. The mask itself has no derivative.
public func which(_ mask: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
    let shape = broadcastShape(
        mask.shape, broadcastShape(a.shape, b.shape, operation: "which"), operation: "which")
    let mask = stopGradient(mask).broadcast(to: shape)
    let (a, b) = (a.broadcast(to: shape), b.broadcast(to: shape))
    let out = Storage(count: mask.size)
    ck_where(
        mask.storage.pointer, a.storage.pointer, b.storage.pointer, out.pointer, mask.size)
    return Tensor(out, shape, from: .choose, a, b, more: [mask])
}

/// `a` where the mask is not zero, a number elsewhere.
public func which(_ mask: Tensor, _ a: Tensor, _ b: Double) -> Tensor {
    which(mask, a, Tensor(b))
}

/// A number where the mask is not zero, `b` elsewhere.
public func which(_ mask: Tensor, _ a: Double, _ b: Tensor) -> Tensor {
    which(mask, Tensor(a), b)
}
