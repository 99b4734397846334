import Tensors
import Testing

struct NestedDerivativeTests {
    @Test func thirdDerivative() {
        // d³/dx³ x⁵ = 60 x²
        let third = gradient(at: Tensor(1.5)) { a in
            gradient(at: a) { b in
                gradient(at: b) { $0.pow(5) }
            }
        }
        expectClose(third, Tensor(135))
    }

    @Test func hessianTimesVector() {
        // x² y + y³ at (2, 3): second derivatives 2y, 2x, 6y, times (1, −2).
        let product = hessianVectorProduct(
            at: [Tensor(2), Tensor(3)], along: [Tensor(1), Tensor(-2)]
        ) { $0[0].square() * $0[1] + $0[1].pow(3) }
        expectClose(product[0], Tensor(6 - 8))
        expectClose(product[1], Tensor(4 - 36))
    }

    @Test func differentiationsAreToldApart() {
        // d/dx (x · d/dy (x + y)) = 1, although both are at 1 ("perturbation confusion").
        let result = gradient(at: Tensor(1)) { x in
            x * gradient(at: Tensor(1)) { y in x + y }
        }
        #expect(result.item() == 1)
    }

    @Test func innerStepsAreDifferentiated() {
        // One step of descent on (w − a)², then the loss w²: d/da (0.2 a + 0.8 w)².
        let result = gradient(at: Tensor(3)) { a in
            let w = Tensor(1)
            let g = gradient(at: w) { ($0 - a).square() }
            var stepped = w
            var velocity = Tensor(0)
            stepped.descend(
                along: g, velocity: &velocity, rate: 0.1, momentum: 0, weightDecay: 0,
                nesterov: false)
            return stepped.square()
        }
        expectClose(result, Tensor(2 * (0.2 * 3 + 0.8) * 0.2))
    }

    @Test func stopGradientAndStraightThrough() {
        let stopped = gradient(at: Tensor(2)) { $0 * stopGradient($0) }
        #expect(stopped.item() == 2)
        let through = gradient(at: Tensor(2.3)) {
            straightThrough($0.rounded(), gradientOf: $0) * 3
        }
        #expect(through.item() == 3)
    }

    @Test func parametersThatAreNotUsedHaveZeroGradient() {
        let (value, gradient) = valueAndGradient(at: [Tensor(2), Tensor([1, 2])]) { $0[0] * 3 }
        #expect(value.item() == 6)
        #expect(gradient == [Tensor(3), Tensor([0, 0])])
    }

    @Test func twoArguments() {
        let (da, db) = gradient(at: Tensor(2), Tensor(5)) { a, b in a * a * b }
        #expect(da.item() == 20)
        #expect(db.item() == 4)
    }

    @Test func ownStruct() {
        struct Line: Differentiable {
            var slope = Tensor(2)
            var parts = [Tensor(0.5)]

            mutating func visitParameters(
                _ visit: (String, inout Tensor) throws -> Void
            ) rethrows {
                try visit("slope", &slope)
                try parts.visitParameters(in: "parts", visit)
            }
        }
        var names: [String] = []
        var line = Line()
        line.visitParameters { name, _ in names.append(name) }
        #expect(names == ["slope", "parts.0"])
        let g = gradient(at: line) { ($0.slope * 3 + $0.parts[0]).square() }
        #expect(g.slope.item() == 39)
        #expect(g.parts[0].item() == 13)
    }

    @Test func errorsEndTheDifferentiation() {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            _ = try valueAndGradient(at: Tensor(1)) { _ -> Tensor in throw Stop() }
        }
        #expect(gradient(at: Tensor(3)) { $0 * $0 }.item() == 6)
    }

    @Test func valuesThatEscapeAreConstants() {
        var total = Tensor(0)
        for _ in 0..<3 {
            _ = gradient(at: Tensor(2)) { x in
                total = total + x
                return total * x
            }
        }
        // In the last call total was 4 + x: the derivative is 4 + 2x, the history is not seen.
        let last = gradient(at: Tensor(2)) { x in (total + x) * x }
        #expect(last.item() == 10)
        #expect(!total.isRecorded)
    }

    @Test func deepGraphsAreReleased() {
        var kept: Tensor?
        let g = gradient(at: Tensor(0.5)) { x in
            var y = x
            for _ in 0..<10_000 { y = y + 1 }
            // A long graph that the backward pass does not reach is released by itself.
            var z = x
            for _ in 0..<100_000 { z = z * 1.0 }
            kept = z
            return y
        }
        kept = nil
        #expect(g.item() == 1)
        #expect(kept == nil)
    }
}
