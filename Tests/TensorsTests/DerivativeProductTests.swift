import Tensors
import Testing

/// Products of derivatives with directions, and derivatives of one's own.
struct DerivativeProductTests {
    /// y = (x₀²·x₁, x₁·x₂, sin x₀) at (2, 3, 5): its Jacobian is known.
    private func function(_ x: Tensor) -> Tensor {
        stacked([x[0].square() * x[1], x[1] * x[2], sin(x[0])])
    }
    private let point = Tensor([2, 3, 5])

    @Test func alongDirections() {
        let forward = jacobianVectorProduct(at: point, along: Tensor([1, -1, 2]), of: function)
        expectClose(forward.value, Tensor([12, 15, sin(2.0)]))
        expectClose(forward.product, Tensor([8, 1, cos(2.0)]))
        let reverse = vectorJacobianProduct(at: point, along: Tensor([1, -1, 2]), of: function)
        expectClose(reverse.value, forward.value)
        expectClose(reverse.product, Tensor([12 + 2 * cos(2.0), -1, -3]))
    }

    @Test func ofSeveralParameters() {
        let parameters = [Tensor([1, 2]), Tensor(3)]
        let result = jacobianVectorProduct(
            at: parameters, along: [Tensor([1, 1]), Tensor(2)]
        ) { $0[0] * $0[1] }
        #expect(result.product == Tensor([5, 7]))
        let back = vectorJacobianProduct(at: parameters, along: Tensor([1, 10])) { $0[0] * $0[1] }
        #expect(back.product == [Tensor([3, 30]), Tensor(21)])
    }

    /// Products can be differentiated themselves: d/dx of the derivative of x³ along 2.
    @Test func ofProducts() {
        let slope = gradient(at: Tensor(3)) { x in
            jacobianVectorProduct(at: x, along: Tensor(2)) { $0.pow(3) }.product
        }
        expectClose(slope, Tensor(2 * 6 * 3))
    }

    @Test func customDerivativeReplacesTheRule() {
        // The value of the floor with the derivative of the square.
        let (value, slope) = valueAndGradient(at: Tensor([1.5, -0.5])) { x in
            customDerivative(x) {
                $0.floor()
            } pullback: { g, x in
                g * x * 2
            }.sum()
        }
        #expect(value.item() == 0)
        #expect(slope == Tensor([3, -1]))
        // Its rule is differentiated in turn.
        let second = gradient(at: Tensor(1.5)) { x in
            gradient(at: x) { x in
                customDerivative(x) {
                    $0.floor()
                } pullback: { g, x in
                    g * x * 2
                }
            }
        }
        #expect(second.item() == 2)
    }

    @Test func customDerivativeOfSeveralArguments() {
        let slopes = gradient(at: [Tensor([1, 2]), Tensor([3, 4])]) { x in
            customDerivative(x) {
                $0[0] * $0[1]
            } pullback: { g, x in
                [g * 10, g * x[0]]
            }.sum()
        }
        #expect(slopes == [Tensor([10, 10]), Tensor([1, 2])])
    }

    /// What flows back may be changed beyond a linear rule: clipped here.
    @Test func whatFlowsBackCanBeClipped() {
        let slope = gradient(at: Tensor([1, 2])) { x in
            (customDerivative(x) {
                $0
            } pullback: { g, _ in
                g.clip(min: -1, max: 1)
            }
                * Tensor([0.5, 30])).sum()
        }
        #expect(slope == Tensor([0.5, 1]))
    }
}
