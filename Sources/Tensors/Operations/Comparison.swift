import CKernels

// Elementwise comparisons give 1 where they hold and 0 elsewhere; they have no derivative.
extension Tensor {
    private static func compare(
        _ operation: ck_binary_op, _ name: StaticString, _ a: Tensor, _ b: Tensor
    ) -> Tensor {
        let (out, shape) = elementwise(operation, name, a, b)
        return Tensor(out, shape)
    }

    /// 1 where the elements are equal, else 0.
    public static func .== (left: Tensor, right: Tensor) -> Tensor {
        compare(CK_EQUAL, ".==", left, right)
    }

    /// 1 where the elements differ, else 0 (NaN differs from everything).
    public static func .!= (left: Tensor, right: Tensor) -> Tensor {
        compare(CK_EQUAL, ".!=", left, right).affine(-1, 1)
    }

    /// 1 where left is smaller, else 0.
    public static func .< (left: Tensor, right: Tensor) -> Tensor {
        compare(CK_LESS, ".<", left, right)
    }

    /// 1 where left is larger, else 0.
    public static func .> (left: Tensor, right: Tensor) -> Tensor {
        compare(CK_GREATER, ".>", left, right)
    }

    /// 1 where left is smaller or equal, else 0.
    public static func .<= (left: Tensor, right: Tensor) -> Tensor {
        compare(CK_LESS_EQUAL, ".<=", left, right)
    }

    /// 1 where left is larger or equal, else 0.
    public static func .>= (left: Tensor, right: Tensor) -> Tensor {
        compare(CK_GREATER_EQUAL, ".>=", left, right)
    }

    /// 1 where the element equals the number, else 0.
    public static func .== (left: Tensor, right: Double) -> Tensor { left .== Tensor(right) }

    /// 1 where the element differs from the number, else 0.
    public static func .!= (left: Tensor, right: Double) -> Tensor { left .!= Tensor(right) }

    /// 1 where the element is smaller than the number, else 0.
    public static func .< (left: Tensor, right: Double) -> Tensor { left .< Tensor(right) }

    /// 1 where the element is larger than the number, else 0.
    public static func .> (left: Tensor, right: Double) -> Tensor { left .> Tensor(right) }

    /// 1 where the element is smaller than or equal to the number, else 0.
    public static func .<= (left: Tensor, right: Double) -> Tensor { left .<= Tensor(right) }

    /// 1 where the element is larger than or equal to the number, else 0.
    public static func .>= (left: Tensor, right: Double) -> Tensor { left .>= Tensor(right) }
}
