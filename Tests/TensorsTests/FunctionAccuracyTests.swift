import Foundation
import Testing

@testable import Tensors

/// Distance in units of the last place of a result with `digits` binary digits.
private func ulps(_ value: Double, _ truth: Double, digits: Int, smallest: Int) -> Double {
    if value == truth || (value.isNaN && truth.isNaN) { return 0 }
    guard truth.isFinite, value.isFinite else { return .infinity }
    let exponent = max(truth == 0 ? smallest : Int(truth.exponent), smallest)
    return abs(value - truth) / Foundation.pow(2, Double(exponent + 1 - digits))
}

struct FunctionAccuracyTests {
    struct FloatCase: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var bound: Double
        var function: @Sendable (Tensor) -> Tensor
        var truth: @Sendable (Double) -> Double
    }

    static let floatCases = [
        FloatCase(testDescription: "exp", bound: 1, function: { $0.exp() }) { Foundation.exp($0) },
        FloatCase(testDescription: "expm1", bound: 1.5, function: { $0.expm1() }) {
            Foundation.expm1($0)
        },
        FloatCase(testDescription: "log", bound: 1, function: { $0.log() }) { Foundation.log($0) },
        FloatCase(testDescription: "log1p", bound: 1.6, function: { $0.log1p() }) {
            Foundation.log1p($0)
        },
        FloatCase(testDescription: "tanh", bound: 1.5, function: { $0.tanh() }) {
            Foundation.tanh($0)
        },
        FloatCase(testDescription: "sigmoid", bound: 3, function: { $0.sigmoid() }) {
            1 / (1 + Foundation.exp(-$0))
        },
        FloatCase(testDescription: "softplus", bound: 2, function: { $0.softplus() }) {
            max($0, 0) + Foundation.log1p(Foundation.exp(-Swift.abs($0)))
        },
        FloatCase(testDescription: "erf", bound: 1.3, function: { $0.erf() }) {
            Foundation.erf($0)
        },
        FloatCase(testDescription: "sin", bound: 0.51, function: { $0.sin() }) {
            Foundation.sin($0)
        },
        FloatCase(testDescription: "cos", bound: 0.51, function: { $0.cos() }) {
            Foundation.cos($0)
        },
        FloatCase(testDescription: "floor", bound: 0, function: { $0.floor() }) {
            $0.rounded(.down)
        },
        FloatCase(testDescription: "rounded", bound: 0, function: { $0.rounded() }) {
            $0.rounded(.toNearestOrEven)
        },
        FloatCase(testDescription: "sqrt", bound: 0.5, function: { $0.sqrt() }) {
            $0.squareRoot()
        },
        FloatCase(testDescription: "pow", bound: 0.51, function: { $0.pow(1.7) }) {
            Foundation.pow($0, 1.7)
        },
    ]

    /// Arguments of all magnitudes and signs, the common range more densely, and the special ones.
    static let floats: [Float] = {
        var random = Random(seed: 12)
        let patterns = (0..<40_000).map { _ in
            Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
        }
        let common = (0..<40_000).map { _ in Float(random.uniform(in: -20.0...20.0)) }
        let near = (0..<20_000).map { _ in Float(random.uniform(in: -1.0...1.0)) }
        return patterns + common + near
            + [0, -0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]
    }()

    @Test(arguments: floatCases)
    func floats(_ test: FloatCase) {
        let arguments = Self.floats
        let results = test.function(Tensor(floats: arguments, shape: [arguments.count])).floats
        var worst = (error: 0.0, at: Float(0))
        for (x, y) in zip(arguments, results) {
            let truth = test.truth(Double(x))
            if Swift.abs(truth) > Double(Float.greatestFiniteMagnitude), y.isInfinite { continue }
            let error = ulps(Double(y), truth, digits: 24, smallest: -126)
            if error > worst.error { worst = (error, x) }
        }
        #expect(worst.error <= test.bound, "\(worst.error) ulp at \(worst.at)")
    }

    struct DoubleCase: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var range: ClosedRange<Double>
        var bound: Double
        var function: @Sendable (Double) -> Double
        var truth: @Sendable (Double) -> Double

        init(
            _ name: String, _ range: ClosedRange<Double>, _ bound: Double,
            _ function: @escaping @Sendable (Double) -> Double,
            _ truth: @escaping @Sendable (Double) -> Double
        ) {
            testDescription = "\(name) in \(range)"
            self.range = range
            self.bound = bound
            self.function = function
            self.truth = truth
        }
    }

    // Bounds allow for the error of the C library, about half a unit.
    static let doubleCases: [DoubleCase] = [
        .init("exp", -740...709, 1.5, { Tensors.exp($0) }, { Foundation.exp($0) }),
        .init("expm1", -3...3, 2, { Tensors.expm1($0) }, { Foundation.expm1($0) }),
        .init("log", 1e-3...1e3, 1, { Tensors.log($0) }, { Foundation.log($0) }),
        .init("log1p", -0.9...3, 1.5, { Tensors.log1p($0) }, { Foundation.log1p($0) }),
        .init("log2", 1e-3...1e3, 1.5, { Tensors.log2($0) }, { Foundation.log2($0) }),
        .init("log10", 1e-3...1e3, 2, { Tensors.log10($0) }, { Foundation.log10($0) }),
        .init("pow", 1e-3...30, 1.5, { Tensors.pow($0, 7.3) }, { Foundation.pow($0, 7.3) }),
        .init("sin", -1e9...1e9, 1.5, { Tensors.sin($0) }, { Foundation.sin($0) }),
        .init("cos", -30...30, 1.5, { Tensors.cos($0) }, { Foundation.cos($0) }),
        .init("tan", -10...10, 3, { Tensors.tan($0) }, { Foundation.tan($0) }),
        .init("asin", -1...1, 3, { Tensors.asin($0) }, { Foundation.asin($0) }),
        .init("acos", -1...1, 3, { Tensors.acos($0) }, { Foundation.acos($0) }),
        .init("atan", -9...9, 1.5, { Tensors.atan($0) }, { Foundation.atan($0) }),
        .init("sinh", -20...20, 3, { Tensors.sinh($0) }, { Foundation.sinh($0) }),
        .init("cosh", -20...20, 3, { Tensors.cosh($0) }, { Foundation.cosh($0) }),
        .init("tanh", -20...20, 3, { Tensors.tanh($0) }, { Foundation.tanh($0) }),
        .init("erf", -6...6, 12, { Tensors.erf($0) }, { Foundation.erf($0) }),
        .init("erfc", 0...26, 40, { Tensors.erfc($0) }, { Foundation.erfc($0) }),
        .init("lgamma", 3...300, 30, { Tensors.lgamma($0) }, { Foundation.lgamma($0) }),
    ]

    @Test(arguments: doubleCases)
    func doubles(_ test: DoubleCase) {
        var random = Random(seed: 13)
        var worst = (error: 0.0, at: 0.0)
        for _ in 0..<20_000 {
            let x = random.uniform(in: test.range)
            let error = ulps(test.function(x), test.truth(x), digits: 53, smallest: -1022)
            if error > worst.error { worst = (error, x) }
        }
        #expect(worst.error <= test.bound, "\(worst.error) ulp at \(worst.at)")
    }

    @Test func specialValues() {
        #expect(Tensors.exp(-.infinity) == 0 && Tensors.exp(800) == .infinity)
        #expect(Tensors.log(0) == -.infinity && Tensors.log(-1).isNaN)
        #expect(Tensors.pow(-2, 3) == -8 && Tensors.pow(-2, 0.5).isNaN)
        #expect(Tensors.pow(0, -1) == .infinity && Tensors.pow(.nan, 0) == 1)
        #expect(Tensors.pow(10, 15) == 1e15 && Tensors.log10(1e15) == 15 && Tensors.log2(8) == 3)
        #expect(Tensors.atan2(-1, -1) == -3 * Double.pi / 4 && Tensors.atan2(0, -1) == Double.pi)
        #expect(Tensors.sin(.infinity).isNaN && Tensors.erf(.infinity) == 1)
        #expect(Tensors.lgamma(1) == 0 && Tensors.lgamma(0) == .infinity)
    }
}
