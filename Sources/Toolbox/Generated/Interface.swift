// Written by `make toolbox` from the public API of Papers. Do not edit.

extension Toolbox {
    /// What a notebook may call, as our own parser reads it.
    static let interface = ###"""
        // Tensors

        /// A value with parameters by which a function can be differentiated: a tensor, an array of such
        /// values, a model, or a struct of a notebook's own.
        ///
        ///     struct Line: Differentiable {
        ///         var slope = Tensor(0.0)
        ///         var offset = Tensor(0.0)
        ///
        ///         mutating func visitParameters(
        ///             _ visit: (String, inout Tensor) throws -> Void
        ///         ) rethrows {
        ///             try visit("slope", &slope)
        ///             try visit("offset", &offset)
        ///         }
        ///     }
        protocol Differentiable {
            /// Calls `visit` with the name of every parameter and the parameter, always in the same order.
            mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows
        }

        /// A stream of random numbers: Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as
        /// 1, 2, 3", SC 2011), a function of a key and a counter.
        ///
        /// The same seed gives the same numbers on every machine. A generator is a value: a copy continues
        /// with the same numbers. Use ``split(_:)`` to give every purpose its own stream, so that drawing
        /// more numbers for one does not change another.
        struct Random: Equatable {
            /// Whether an event of the given probability happens.
            @native("Tensors.1") mutating func bernoulli(_ probability: Double) -> Bool
            /// An index drawn with probability proportional to its weight.
            @native("Tensors.2") mutating func categorical(_ weights: [Double]) -> Int
            /// The stream of a seed.
            @native("Tensors.3") init(seed: Int)
            /// A whole number that is uniform in the range.
            @native("Tensors.4") mutating func int(in range: Range<Int>) -> Int
            /// A normal number (Box and Muller).
            @native("Tensors.5") mutating func normal(mean: Double = 0, std: Double = 1) -> Double
            /// The numbers 0 ..< count in random order.
            @native("Tensors.6") mutating func permutation(_ count: Int) -> [Int]
            /// `count` different elements in random order.
            @native("Tensors.7") mutating func sample<T>(_ elements: [T], count: Int) -> [T]
            /// The elements in random order (Fisher and Yates).
            @native("Tensors.8") mutating func shuffled<T>(_ elements: [T]) -> [T]
            /// The independent stream with this name. It depends on the seed and the name alone, not on
            /// how many numbers have been drawn.
            @native("Tensors.9") func split(_ name: String) -> Random
            /// A number that is uniform in [0, 1), a multiple of 2⁻⁵³.
            @native("Tensors.10") mutating func uniform() -> Double
            /// A number that is uniform in the range.
            @native("Tensors.11") mutating func uniform(in range: ClosedRange<Double>) -> Double
        }

        /// A multi-dimensional array of 32-bit floats.
        ///
        /// Tensors are values: a copy is independent of its origin, although storage is shared until one
        /// of them is changed. A tensor without dimensions (`shape == []`) holds one number. Elements are
        /// stored in row-major order. Operations on two tensors broadcast as in NumPy: shapes are aligned
        /// at the right, and a dimension of size 1 is repeated.
        struct Tensor: CustomStringConvertible, Differentiable, Equatable {
            /// Multiplies every element by a number.
            @native("Tensors.12") static func * (left: Double, right: Tensor) -> Tensor
            /// Multiplies every element by a number.
            @native("Tensors.13") static func * (left: Tensor, right: Double) -> Tensor
            /// Elementwise product.
            @native("Tensors.14") static func * (left: Tensor, right: Tensor) -> Tensor
            /// Multiplies by a number in place.
            @native("Tensors.15") static func *= (left: inout Tensor, right: Double)
            /// Multiplies in place.
            @native("Tensors.16") static func *= (left: inout Tensor, right: Tensor)
            /// Adds a number to every element.
            @native("Tensors.17") static func + (left: Double, right: Tensor) -> Tensor
            /// Adds a number to every element.
            @native("Tensors.18") static func + (left: Tensor, right: Double) -> Tensor
            /// Elementwise sum.
            @native("Tensors.19") static func + (left: Tensor, right: Tensor) -> Tensor
            /// Adds a number in place.
            @native("Tensors.20") static func += (left: inout Tensor, right: Double)
            /// Adds in place.
            @native("Tensors.21") static func += (left: inout Tensor, right: Tensor)
            /// The negative of every element.
            @native("Tensors.22") static func - (operand: Tensor) -> Tensor
            /// Subtracts every element from a number.
            @native("Tensors.23") static func - (left: Double, right: Tensor) -> Tensor
            /// Subtracts a number from every element.
            @native("Tensors.24") static func - (left: Tensor, right: Double) -> Tensor
            /// Elementwise difference.
            @native("Tensors.25") static func - (left: Tensor, right: Tensor) -> Tensor
            /// Subtracts a number in place.
            @native("Tensors.26") static func -= (left: inout Tensor, right: Double)
            /// Subtracts in place.
            @native("Tensors.27") static func -= (left: inout Tensor, right: Tensor)
            /// 1 where the element is smaller than the number, else 0.
            @native("Tensors.28") static func .< (left: Tensor, right: Double) -> Tensor
            /// 1 where left is smaller, else 0.
            @native("Tensors.29") static func .< (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element is smaller than or equal to the number, else 0.
            @native("Tensors.30") static func .<= (left: Tensor, right: Double) -> Tensor
            /// 1 where left is smaller or equal, else 0.
            @native("Tensors.31") static func .<= (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element equals the number, else 0.
            @native("Tensors.32") static func .== (left: Tensor, right: Double) -> Tensor
            /// 1 where the elements are equal, else 0.
            @native("Tensors.33") static func .== (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element is larger than the number, else 0.
            @native("Tensors.34") static func .> (left: Tensor, right: Double) -> Tensor
            /// 1 where left is larger, else 0.
            @native("Tensors.35") static func .> (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element is larger than or equal to the number, else 0.
            @native("Tensors.36") static func .>= (left: Tensor, right: Double) -> Tensor
            /// 1 where left is larger or equal, else 0.
            @native("Tensors.37") static func .>= (left: Tensor, right: Tensor) -> Tensor
            /// Divides a number by every element.
            @native("Tensors.38") static func / (left: Double, right: Tensor) -> Tensor
            /// Divides every element by a number.
            @native("Tensors.39") static func / (left: Tensor, right: Double) -> Tensor
            /// Elementwise quotient.
            @native("Tensors.40") static func / (left: Tensor, right: Tensor) -> Tensor
            /// Divides by a number in place.
            @native("Tensors.41") static func /= (left: inout Tensor, right: Double)
            /// Divides in place.
            @native("Tensors.42") static func /= (left: inout Tensor, right: Tensor)
            /// The tensor with its axes reversed; for a matrix, its transpose.
            @native("Tensors.43") var T: Tensor { get }
            /// The absolute value; its derivative at 0 is 0.
            @native("Tensors.44") func abs() -> Tensor
            /// The numbers from `start` in steps of `step` that come before `end`, as in NumPy.
            @native("Tensors.45") static func arange(_ start: Double, _ end: Double, step: Double = 1) -> Tensor
            /// The position of the first largest element along one axis, for every place of the other
            /// axes in row-major order; along all axes if none is given.
            @native("Tensors.46") func argMax(axis: Int? = nil) -> [Int]
            /// The position of the first smallest element; see ``argMax(axis:)``.
            @native("Tensors.47") func argMin(axis: Int? = nil) -> [Int]
            /// The positions that would sort every row (along the last axis), row after row. Equal
            /// elements keep their order; NaN comes last.
            @native("Tensors.48") func argSort(descending: Bool = false) -> [Int]
            /// All elements in row-major order.
            @native("Tensors.49") var array: [Double] { get }
            /// The tensor repeated to a larger shape, as broadcasting would.
            @native("Tensors.50") func broadcast(to target: [Int]) -> Tensor
            /// Every element moved into the range; the derivative is 1 inside (bounds included), else 0.
            @native("Tensors.51") func clip(min low: Double, max high: Double) -> Tensor
            /// The cosine.
            @native("Tensors.52") func cos() -> Tensor
            /// Sums of all elements up to each one along an axis (along the only one if none is given).
            @native("Tensors.53") func cumsum(axis: Int? = nil) -> Tensor
            /// The size of one dimension; a negative index counts from the last.
            @native("Tensors.54") func dim(_ index: Int) -> Int
            /// x for positive elements, alpha · (eˣ − 1) for others (Clevert et al. 2016).
            @native("Tensors.55") func elu(alpha: Double = 1) -> Tensor
            /// The error function 2/√π ∫₀ˣ exp(−t²) dt.
            @native("Tensors.56") func erf() -> Tensor
            /// eˣ
            @native("Tensors.57") func exp() -> Tensor
            /// The tensor with a dimension of size 1 inserted before `axis` (at the end for -1).
            @native("Tensors.58") func expandedDimensions(axis: Int) -> Tensor
            /// eˣ − 1, exact for small x.
            @native("Tensors.59") func expm1() -> Tensor
            /// The identity matrix with `size` rows.
            @native("Tensors.60") static func eye(_ size: Int) -> Tensor
            /// The elements as a vector.
            @native("Tensors.61") func flattened() -> Tensor
            /// The largest whole number that is not larger; has no derivative.
            @native("Tensors.62") func floor() -> Tensor
            /// A tensor with the same number everywhere.
            @native("Tensors.63") static func full(_ shape: [Int], _ value: Double) -> Tensor
            /// x · Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel 2016).
            @native("Tensors.64") func gelu() -> Tensor
            /// A matrix given by its rows, which must be equally long.
            @native("Tensors.65") init(_ rows: [[Double]])
            /// A tensor without dimensions that holds one number.
            @native("Tensors.66") init(_ value: Double)
            /// A vector.
            @native("Tensors.67") init(_ values: [Double])
            /// A tensor of the given shape with its elements in row-major order.
            @native("Tensors.68") init(_ values: [Double], _ shape: [Int])
            /// The only element of a tensor of size 1.
            @native("Tensors.69") func item() -> Double
            /// x for positive elements, slope · x for others.
            @native("Tensors.70") func leakyRelu(slope: Double = 0.01) -> Tensor
            /// `count` evenly spaced numbers from `start` to `end`, both included.
            @native("Tensors.71") static func linspace(_ start: Double, _ end: Double, count: Int) -> Tensor
            /// The natural logarithm.
            @native("Tensors.72") func log() -> Tensor
            /// log(1 + x), exact for small x.
            @native("Tensors.73") func log1p() -> Tensor
            /// x − log Σ eˣ along an axis.
            @native("Tensors.74") func logSoftmax(axis: Int = -1) -> Tensor
            /// log Σ eˣ over all elements, or along one axis, without overflow.
            @native("Tensors.75") func logSumExp(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The matrix product with another tensor; see ``matmul(_:_:)``.
            @native("Tensors.76") func matmul(_ other: Tensor) -> Tensor
            /// The largest of all elements, or along one axis. The derivative goes to the first of equals.
            @native("Tensors.77") func max(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The mean of all elements, or along one axis.
            @native("Tensors.78") func mean(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The smallest of all elements, or along one axis. The derivative goes to the first of equals.
            @native("Tensors.79") func min(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The number of dimensions.
            @native("Tensors.80") var ndim: Int { get }
            /// The square root of the sum of squares, along one axis or all; its derivative at 0 is not a
            /// number, as the function has none there.
            @native("Tensors.81") func norm(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// Independent normal numbers.
            @native("Tensors.82") static func normal(_ shape: [Int], mean: Double = 0, std: Double = 1, using random: inout Random) -> Tensor
            /// Rows with a one at the given class and zeros elsewhere; shape `[labels.count, classes]`.
            @native("Tensors.83") static func oneHot(_ labels: [Int], classes: Int) -> Tensor
            /// A tensor of ones.
            @native("Tensors.84") static func ones(_ shape: [Int]) -> Tensor
            /// The tensor with zeros before and after its elements along an axis.
            @native("Tensors.85") func padded(axis: Int, before: Int, after: Int) -> Tensor
            /// Every element raised to a fixed power.
            @native("Tensors.86") func pow(_ exponent: Double) -> Tensor
            /// Every element raised to the power at the same place; the bases must be positive.
            @native("Tensors.87") func pow(_ exponent: Tensor) -> Tensor
            /// 1 / x
            @native("Tensors.88") func reciprocal() -> Tensor
            /// max(x, 0); its derivative at 0 is 0.
            @native("Tensors.89") func relu() -> Tensor
            /// The same elements in another shape; one dimension may be -1 and follows from the others.
            @native("Tensors.90") func reshaped(_ newShape: [Int]) -> Tensor
            /// The nearest whole number, halves to even; has no derivative.
            @native("Tensors.91") func rounded() -> Tensor
            /// The rows of a matrix.
            @native("Tensors.92") var rows: [[Double]] { get }
            /// A tensor of zeros with `count` places along an axis, to which the parts of this tensor are
            /// added at the given indices: the transposed operation of ``take(_:axis:)``.
            @native("Tensors.93") func scatterAdd(_ indices: [Int], axis: Int = 0, count: Int) -> Tensor
            /// The size of every dimension, outermost first.
            @native("Tensors.94") var shape: [Int] { get }
            /// 1 / (1 + e⁻ˣ)
            @native("Tensors.95") func sigmoid() -> Tensor
            /// −1, 0 or 1; has no derivative.
            @native("Tensors.96") func sign() -> Tensor
            /// x · sigmoid(x)
            @native("Tensors.97") func silu() -> Tensor
            /// The sine.
            @native("Tensors.98") func sin() -> Tensor
            /// The number of elements.
            @native("Tensors.99") var size: Int { get }
            /// A range of one axis.
            @native("Tensors.100") func slice(_ range: Range<Int>, axis: Int) -> Tensor
            /// eˣ / Σ eˣ along an axis.
            @native("Tensors.101") func softmax(axis: Int = -1) -> Tensor
            /// log(1 + eˣ), without overflow.
            @native("Tensors.102") func softplus() -> Tensor
            /// Every row (along the last axis) in rising or falling order.
            @native("Tensors.103") func sorted(descending: Bool = false) -> Tensor
            /// The square root.
            @native("Tensors.104") func sqrt() -> Tensor
            /// x²
            @native("Tensors.105") func square() -> Tensor
            /// The tensor without one dimension of size 1, or without all of them.
            @native("Tensors.106") func squeezed(axis: Int? = nil) -> Tensor
            /// The square root of ``variance(axis:keepDims:correction:)``.
            @native("Tensors.107") func std(axis: Int? = nil, keepDims: Bool = false, correction: Double = 0) -> Tensor
            /// The part at one index of the first axis; negative indices count from the last.
            @native("Tensors.108") subscript(index: Int) -> Tensor { get }
            /// A range of the first axis, both ends included.
            @native("Tensors.109") subscript(range: ClosedRange<Int>) -> Tensor { get }
            /// A range of the first axis.
            @native("Tensors.110") subscript(range: Range<Int>) -> Tensor { get }
            /// The part at one index of each of the first two axes.
            @native("Tensors.111") subscript(first: Int, second: Int) -> Tensor { get }
            /// The sum of all elements, or along one axis.
            @native("Tensors.112") func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The parts at the given indices of an axis, in their order; the axis then has as many
            /// places as there are indices, which may repeat.
            @native("Tensors.113") func take(_ indices: [Int], axis: Int = 0) -> Tensor
            /// One element along an axis for every place of the other axes, which `indices` names in
            /// row-major order; the result lacks the axis. `logits.takeAlong(labels, axis: 1)` is the
            /// logit of each row's label.
            @native("Tensors.114") func takeAlong(_ indices: [Int], axis: Int) -> Tensor
            /// The hyperbolic tangent.
            @native("Tensors.115") func tanh() -> Tensor
            /// The `count` largest elements of every row (along the last axis), largest first, and their
            /// positions in row-major order. Equal elements keep their order.
            @native("Tensors.116") func topK(_ count: Int) -> (values: Tensor, indices: [Int])
            /// The axes in another order: axis `order[i]` becomes axis i. Without an order, reversed.
            @native("Tensors.117") func transposed(_ order: [Int]? = nil) -> Tensor
            /// Independent numbers that are uniform in the range.
            @native("Tensors.118") static func uniform(_ shape: [Int], in range: ClosedRange<Double> = 0.0...1.0, using random: inout Random) -> Tensor
            /// The mean squared deviation from the mean; `correction` is subtracted from the divisor (1
            /// for an unbiased estimate).
            @native("Tensors.119") func variance(axis: Int? = nil, keepDims: Bool = false, correction: Double = 0) -> Tensor
            /// A tensor of zeros.
            @native("Tensors.120") static func zeros(_ shape: [Int]) -> Tensor
        }

        extension Differentiable {
            /// How many numbers the parameters hold.
            @native("Tensors.121") var parameterCount: Int { get }
        }

        extension Array: Differentiable where Element: Differentiable {}
        /// The absolute value of every element.
        @native("Tensors.122") func abs(_ x: Tensor) -> Tensor
        /// The angle in radians whose cosine is x.
        @native("Tensors.123") func acos(_ x: Double) -> Double
        /// The angle in radians whose sine is x.
        @native("Tensors.124") func asin(_ x: Double) -> Double
        /// The angle in radians whose tangent is x.
        @native("Tensors.125") func atan(_ x: Double) -> Double
        /// The angle in radians of the point (x, y).
        @native("Tensors.126") func atan2(_ y: Double, _ x: Double) -> Double
        /// The smallest whole number that is not smaller.
        @native("Tensors.127") func ceil(_ x: Double) -> Double
        /// Tensors joined along an existing axis.
        @native("Tensors.128") func concatenated(_ parts: [Tensor], axis: Int = 0) -> Tensor
        /// The cosine of an angle in radians.
        @native("Tensors.129") func cos(_ x: Double) -> Double
        /// The cosine of every element.
        @native("Tensors.130") func cos(_ x: Tensor) -> Tensor
        /// The hyperbolic cosine.
        @native("Tensors.131") func cosh(_ x: Double) -> Double
        /// The error function.
        @native("Tensors.132") func erf(_ x: Double) -> Double
        /// 1 − erf(x), exact for large x.
        @native("Tensors.133") func erfc(_ x: Double) -> Double
        /// eˣ
        @native("Tensors.134") func exp(_ x: Double) -> Double
        /// eˣ of every element.
        @native("Tensors.135") func exp(_ x: Tensor) -> Tensor
        /// eˣ − 1, exact for small x.
        @native("Tensors.136") func expm1(_ x: Double) -> Double
        /// The largest whole number that is not larger.
        @native("Tensors.137") func floor(_ x: Double) -> Double
        /// The derivatives of a scalar function of two arguments.
        @native("Tensors.138") func gradient<T, U>(at first: T, _ second: U, of function: (T, U) throws -> Tensor) rethrows -> (T, U) where T : Differentiable, U : Differentiable
        /// The derivative of a scalar function with respect to every parameter of `point`.
        @native("Tensors.139") func gradient<T>(at point: T, of function: (T) throws -> Tensor) rethrows -> T where T : Differentiable
        /// log |Γ(x)|
        @native("Tensors.140") func lgamma(_ x: Double) -> Double
        /// x·Wᵀ + b, the map of a dense layer: `x` is [..., inputs], `weight` [outputs, inputs], `bias`
        /// [outputs].
        @native("Tensors.141") func linear(_ x: Tensor, weight: Tensor, bias: Tensor? = nil) -> Tensor
        /// The natural logarithm.
        @native("Tensors.142") func log(_ x: Double) -> Double
        /// The natural logarithm of every element.
        @native("Tensors.143") func log(_ x: Tensor) -> Tensor
        /// The logarithm to base 10.
        @native("Tensors.144") func log10(_ x: Double) -> Double
        /// log(1 + x), exact for small x.
        @native("Tensors.145") func log1p(_ x: Double) -> Double
        /// The logarithm to base 2.
        @native("Tensors.146") func log2(_ x: Double) -> Double
        /// The matrix product. Vectors are taken as a row on the left and as a column on the right, as in
        /// NumPy; leading axes of tensors with more than two are broadcast.
        @native("Tensors.147") func matmul(_ a: Tensor, _ b: Tensor) -> Tensor
        /// The larger of every element and a number.
        @native("Tensors.148") func maximum(_ a: Tensor, _ b: Double) -> Tensor
        /// The larger of two tensors at every element; equal elements share the derivative.
        @native("Tensors.149") func maximum(_ a: Tensor, _ b: Tensor) -> Tensor
        /// The smaller of every element and a number.
        @native("Tensors.150") func minimum(_ a: Tensor, _ b: Double) -> Tensor
        /// The smaller of two tensors at every element; equal elements share the derivative.
        @native("Tensors.151") func minimum(_ a: Tensor, _ b: Tensor) -> Tensor
        /// xʸ
        @native("Tensors.152") func pow(_ x: Double, _ y: Double) -> Double
        /// The nearest whole number, halves away from zero.
        @native("Tensors.153") func round(_ x: Double) -> Double
        /// The sine of an angle in radians.
        @native("Tensors.154") func sin(_ x: Double) -> Double
        /// The sine of every element.
        @native("Tensors.155") func sin(_ x: Tensor) -> Tensor
        /// The hyperbolic sine.
        @native("Tensors.156") func sinh(_ x: Double) -> Double
        /// The square root.
        @native("Tensors.157") func sqrt(_ x: Double) -> Double
        /// The square root of every element.
        @native("Tensors.158") func sqrt(_ x: Tensor) -> Tensor
        /// Tensors of one shape joined along a new axis.
        @native("Tensors.159") func stacked(_ parts: [Tensor], axis: Int = 0) -> Tensor
        /// The same value, taken as a constant by every differentiation.
        @native("Tensors.160") func stopGradient(_ x: Tensor) -> Tensor
        /// `value`, differentiated as if it were `x` (straight-through estimator, Bengio et al. 2013).
        @native("Tensors.161") func straightThrough(_ value: Tensor, gradientOf x: Tensor) -> Tensor
        /// The tangent of an angle in radians.
        @native("Tensors.162") func tan(_ x: Double) -> Double
        /// The hyperbolic tangent.
        @native("Tensors.163") func tanh(_ x: Double) -> Double
        /// The hyperbolic tangent of every element.
        @native("Tensors.164") func tanh(_ x: Tensor) -> Tensor
        /// The value of a scalar function and its derivative with respect to every parameter of `point`.
        ///
        /// The derivative has the type of the point. Calls may be nested: the derivative of a derivative
        /// needs nothing special.
        ///
        ///     let (loss, gradient) = valueAndGradient(at: model) { model in
        ///         crossEntropy(logits: model(x), labels: labels)
        ///     }
        @native("Tensors.165") func valueAndGradient<T>(at point: T, _ function: (T) throws -> Tensor) rethrows -> (value: Tensor, gradient: T) where T : Differentiable
        /// The value of a scalar function of two arguments and its derivatives with respect to both.
        @native("Tensors.166") func valueAndGradient<T, U>(at first: T, _ second: U, _ function: (T, U) throws -> Tensor) rethrows -> (value: Tensor, gradient: (T, U)) where T : Differentiable, U : Differentiable
        /// A number where the mask is not zero, `b` elsewhere.
        @native("Tensors.167") func which(_ mask: Tensor, _ a: Double, _ b: Tensor) -> Tensor
        /// `a` where the mask is not zero, a number elsewhere.
        @native("Tensors.168") func which(_ mask: Tensor, _ a: Tensor, _ b: Double) -> Tensor
        /// `a` where the mask is not zero, `b` elsewhere. The mask itself has no derivative.
        @native("Tensors.169") func which(_ mask: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor
        // Losses

        /// Which pairs (anchor, other sample) of a batch a pair loss looks at: two `[m, m]` tensors of 0
        /// and 1, one row an anchor.
        struct Pairs {
            /// Every pair of a batch with these labels.
            @native("Losses.1") init(labels: [Int])
            /// How many negative pairs are kept.
            @native("Losses.2") var negativeCount: Int { get }
            /// 1 where the other sample has another label.
            @native("Losses.3") var negatives: Tensor { get }
            /// How many positive pairs are kept.
            @native("Losses.4") var positiveCount: Int { get }
            /// 1 where the other sample has the anchor's label and is not the anchor itself.
            @native("Losses.5") var positives: Tensor { get }
        }

        /// How the losses of the samples of a batch become the result of a loss function.
        enum Reduction: CaseIterable, Equatable, Hashable {
            /// Their mean, a scalar.
            @native("Losses.6") case mean
            /// One loss a sample (or an anchor), shape `[count]`.
            @native("Losses.7") case none
            /// Their sum, a scalar.
            @native("Losses.8") case sum
        }

        /// How raw class scores are rescaled before an LDR loss, so that its $\lambda$ has a scale to be
        /// compared with.
        enum ScoreNormalization: CaseIterable, Equatable, Hashable {
            /// $\tilde f = f / \frac1K\lVert f\rVert_1$, what the published code trains ALDR-KL with.
            @native("Losses.9") case absolute
            /// The rescaled scores, `[count, classes]`; differentiable.
            @native("Losses.10") func callAsFunction(_ logits: Tensor) -> Tensor
            /// The scores as they are: the loss of the paper's definition.
            @native("Losses.11") case raw
            /// $\tilde f = \mathrm{softplus}(f)$ divided by its mean over the classes, what the published
            /// code trains LDR-KL with.
            @native("Losses.12") case softplus
        }

        /// ALDR-KL, LDR-KL with a $\lambda$ of its own for every sample:
        /// $$\psi^\alpha_{\lambda_0} = \max_{\lambda\ge0}\Big\{\psi_\lambda
        ///   - \frac{\alpha\log K}{2\lambda_0}(\lambda-\lambda_0)^2\Big\}.$$
        /// This is the expression in braces at the given $\lambda$, which `aldrLambdas` moves towards the
        /// maximum. No derivative passes through $\lambda$.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - lambdas: the present $\lambda$ of each row
        ///   - lambda0: the largest value of $\lambda$
        ///   - alpha: how strongly $\lambda$ is held at `lambda0`, above 1; LDR-KL as it grows
        ///   - margin: $c$, by which the label must win
        ///   - scores: how the scores are rescaled first
        @native("Losses.13") func aldrKLLoss(logits: Tensor, labels: [Int], lambdas: [Double], lambda0: Double, alpha: Double = 2, margin: Double = 0.1, scores: ScoreNormalization = .raw, reduction: Reduction = .mean) -> Tensor
        /// The next $\lambda$ of each row for `aldrKLLoss`: one step of the fixed point
        /// $$\lambda \leftarrow \lambda_0 - \lambda_0\,\frac{\mathrm{KL}(p\,\|\,\frac1K)}{\alpha\log K},
        ///   \qquad p = \mathrm{softmax}(f/\lambda),$$
        /// which gives a small $\lambda$ to samples the model is sure of and a large one to the others,
        /// among them those with a wrong label. As in the published code $p$ is taken without a margin and
        /// is mixed with $10^{-5}$ of the uniform distribution. The result lies within
        /// $[\lambda_0(1-1/\alpha), \lambda_0]$ and is a constant: no derivative passes through it.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - lambdas: the present $\lambda$ of each row
        ///   - lambda0: the largest value of $\lambda$
        ///   - alpha: as for `aldrKLLoss`
        ///   - scores: as for `aldrKLLoss`
        @native("Losses.14") func aldrLambdas(logits: Tensor, lambdas: [Double], lambda0: Double, alpha: Double = 2, scores: ScoreNormalization = .raw) -> [Double]
        /// `binomialDevianceLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.15") func binomialDevianceLoss(embeddings: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// Binomial deviance loss: for each anchor
        /// $\frac1{|P_i|}\sum_{P_i}\log(1 + e^{\alpha(\lambda - S_{ij})})
        ///   + \frac1{|N_i|}\sum_{N_i}\log(1 + e^{\beta(S_{ij} - \lambda)})$.
        ///
        /// Source: Yi, Lei and Li, Deep Metric Learning for Practical Person Re-identification, 2014, in
        /// the form of Wang et al., CVPR 2019, equation 9.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - alpha: how steeply a positive is pulled
        ///   - beta: how steeply a negative is pushed
        ///   - lambda: the similarity at which both halves are half open
        @native("Losses.16") func binomialDevianceLoss(similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `binomialDevianceLoss`, `[m, m]`:
        /// $\frac{\alpha}{|P_i|}\sigma(\alpha(\lambda - S))$ for a positive,
        /// $\frac{\beta}{|N_i|}\sigma(\beta(S - \lambda))$ for a negative.
        @native("Losses.17") func binomialDevianceWeights(similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5) -> Tensor
        /// `contrastiveLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.18") func contrastiveLoss(embeddings: Tensor, labels: [Int], lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// Contrastive loss on similarities: for each anchor
        /// $\sum_{P_i}(1 - S_{ij}) + \sum_{N_i}[S_{ij} - \lambda]_+$.
        ///
        /// Source: Hadsell, Chopra and LeCun, Dimensionality Reduction by Learning an Invariant Mapping,
        /// CVPR 2006, in the similarity form of Wang et al., CVPR 2019, equation 3.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - lambda: the similarity from which on a negative is pushed away
        @native("Losses.19") func contrastiveLoss(similarities: Tensor, labels: [Int], lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `contrastiveLoss`: 1 for a positive, $\mathbf 1[S > \lambda]$ for a
        /// negative; `[m, m]`.
        @native("Losses.20") func contrastiveWeights(similarities: Tensor, labels: [Int], lambda: Double = 0.5) -> Tensor
        /// Cosine similarity of each row of `embeddings` `[m, dimensions]` with each other: `[m, m]`.
        @native("Losses.21") func cosineSimilarities(_ embeddings: Tensor) -> Tensor
        /// The multi-class support vector machine of Crammer and Singer,
        /// $\ell = \max_k\,(f_k - f_y + c\,[k \ne y])$; never negative, because $k = y$ gives 0.
        ///
        /// Source: Crammer and Singer, On the Algorithmic Implementation of Multiclass Kernel-based Vector
        /// Machines, JMLR 2, 2001.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - margin: $c$, by which the label must win
        @native("Losses.22") func crammerSingerLoss(logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Cross-entropy of the softmax with the label:
        /// $\ell = \log\sum_k e^{f_k} - f_y$.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        @native("Losses.23") func crossEntropy(logits: Tensor, labels: [Int], reduction: Reduction = .mean) -> Tensor
        /// The general pair weighting form of a loss, for each anchor
        /// $\sum_{N_i}w_{ij}S_{ij} - \sum_{P_i}w_{ij}S_{ij}$, with the weights held constant.
        ///
        /// Source: Wang et al., CVPR 2019, equation 4.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - pairs: which pairs are positive and which negative
        ///   - weights: $w$, `[m, m]`
        @native("Losses.24") func generalPairWeightingLoss(similarities: Tensor, pairs: Pairs, weights: Tensor, reduction: Reduction = .mean) -> Tensor
        /// Generalised cross-entropy $\ell = (1 - p_y^q)/q$ with $p$ the softmax of the scores: the mean
        /// absolute error for $q = 1$, cross-entropy as $q \to 0$.
        ///
        /// Source: Zhang and Sabuncu, Generalized Cross Entropy Loss for Training Deep Neural Networks with
        /// Noisy Labels, NeurIPS 2018, equation 6.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - q: between 0 (excluded) and 1
        @native("Losses.25") func generalizedCrossEntropy(logits: Tensor, labels: [Int], q: Double = 0.7, reduction: Reduction = .mean) -> Tensor
        /// LDR-KL, the worst case over all label distributions with a Kullback-Leibler penalty:
        /// $$\psi_\lambda = \max_p \sum_k p_k d_k - \lambda\,\mathrm{KL}(p\,\|\,\tfrac1K)
        ///   = \lambda\log\Big[\frac1K\sum_k e^{d_k/\lambda}\Big],\quad d_k = f_k - f_y + c\,[k\ne y].$$
        /// $\lambda = 1, c = 0$ is cross-entropy less $\log K$; $\lambda\to0$ the Crammer-Singer loss;
        /// $\lambda\to\infty$ the mean of $d$, which is symmetric and so robust to uniform label noise.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - lambda: the weight $\lambda > 0$ of the penalty
        ///   - margin: $c$, by which the label must win
        ///   - scores: how the scores are rescaled first
        @native("Losses.26") func ldrKLLoss(logits: Tensor, labels: [Int], lambda: Double = 1, margin: Double = 0.1, scores: ScoreNormalization = .raw, reduction: Reduction = .mean) -> Tensor
        /// LDR-k, the worst case over label distributions with $p_k \le 1/k$ and no penalty: the mean of
        /// the $k$ largest $d_k = f_k - f_y + c\,[k\ne y]$, a top-k support vector machine.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - k: how many classes share the worst case; 1 is the Crammer-Singer loss
        ///   - margin: $c$, by which the label must win
        @native("Losses.27") func ldrTopKLoss(logits: Tensor, labels: [Int], k: Int, margin: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// `liftedStructureLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.28") func liftedStructureLoss(embeddings: Tensor, labels: [Int], lambda: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Lifted structure loss: for each anchor
        /// $\big[\log\sum_{P_i}e^{\lambda - S_{ij}} + \log\sum_{N_i}e^{S_{ij}}\big]_+$, and 0 for an anchor
        /// without positives or without negatives.
        ///
        /// Source: Oh Song et al., Deep Metric Learning via Lifted Structured Feature Embedding, CVPR 2016,
        /// in the similarity form of Wang et al., CVPR 2019, equation 7.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - lambda: the margin
        @native("Losses.29") func liftedStructureLoss(similarities: Tensor, labels: [Int], lambda: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `liftedStructureLoss`, `[m, m]`: the softmax of $-S$ over the
        /// positives and of $S$ over the negatives of an anchor, or 0 where the hinge is closed.
        @native("Losses.30") func liftedStructureWeights(similarities: Tensor, labels: [Int], lambda: Double = 1) -> Tensor
        /// Logistic loss of one score for two classes, $\ell = \log(1 + e^{-sf})$ with $s = 1$ for label 1
        /// and $s = -1$ for label 0.
        ///
        /// - Parameters:
        ///   - logits: one score $f$ a sample, `[count]`
        ///   - labels: 0 or 1 for each score
        @native("Losses.31") func logisticLoss(logits: Tensor, labels: [Int], reduction: Reduction = .mean) -> Tensor
        /// Mean absolute error of the class probabilities, $\ell = 1 - p_y$ with $p$ the softmax of the
        /// scores; half of $\lVert p - e_y\rVert_1$. Symmetric, $\sum_y \ell = K - 1$, and so robust to
        /// uniform label noise, but slow to learn.
        ///
        /// Source: Ghosh, Kumar and Sastry, Robust Loss Functions under Label Noise for Deep Neural
        /// Networks, AAAI 2017.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        @native("Losses.32") func meanAbsoluteErrorLoss(logits: Tensor, labels: [Int], reduction: Reduction = .mean) -> Tensor
        /// `multiSimilarityLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.33") func multiSimilarityLoss(embeddings: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, epsilon: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// Multi-similarity loss: `multiSimilarityWeighting` on the pairs of `multiSimilarityMining`.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - alpha: how much the hardest positive outweighs the others
        ///   - beta: how much the hardest negative outweighs the others
        ///   - lambda: the similarity at which a lone pair has half its full weight
        ///   - epsilon: the margin of the mining
        @native("Losses.34") func multiSimilarityLoss(similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, epsilon: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// MS mining (equations 11 and 12): keeps the negatives with
        /// $S_{ij} > \min_{k\in P_i}S_{ik} - \epsilon$ and the positives with
        /// $S_{ij} < \max_{k\in N_i}S_{ik} + \epsilon$. No derivative passes through the choice.
        ///
        /// The anchor itself is left out by its position; the published code drops similarities from
        /// $1-10^{-5}$ on, and with them exact duplicates.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - epsilon: how much easier than the hardest pair of the other kind a pair may be
        @native("Losses.35") func multiSimilarityMining(similarities: Tensor, labels: [Int], epsilon: Double = 0.1) -> Pairs
        /// MS weighting on chosen pairs (equation 15): for each anchor
        /// $$\frac1\alpha\log\Big[1 + \sum_{\mathcal P_i}e^{-\alpha(S_{ik}-\lambda)}\Big]
        ///   + \frac1\beta\log\Big[1 + \sum_{\mathcal N_i}e^{\beta(S_{ik}-\lambda)}\Big],$$
        /// and 0 for an anchor without chosen positives or without chosen negatives.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - pairs: the pairs to look at: `Pairs(labels:)` for all, or those of `multiSimilarityMining`
        ///   - alpha: how much the hardest positive outweighs the others
        ///   - beta: how much the hardest negative outweighs the others
        ///   - lambda: the similarity at which a lone pair has half its full weight
        @native("Losses.36") func multiSimilarityWeighting(similarities: Tensor, pairs: Pairs, alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `multiSimilarityWeighting` (equations 13 and 14), `[m, m]`:
        /// $$w^-_{ij} = \frac{e^{\beta(S_{ij}-\lambda)}}{1+\sum_{\mathcal N_i}e^{\beta(S_{ik}-\lambda)}},
        ///   \qquad w^+_{ij} =
        ///   \frac{e^{-\alpha(S_{ij}-\lambda)}}{1+\sum_{\mathcal P_i}e^{-\alpha(S_{ik}-\lambda)}}.$$
        @native("Losses.37") func multiSimilarityWeights(similarities: Tensor, pairs: Pairs, alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5) -> Tensor
        /// The weight that a pair loss gives to each pair: $w_{ij} = |\partial L/\partial S_{ij}|$, by
        /// automatic differentiation; `[m, m]`.
        ///
        /// General pair weighting reads every pair loss through these weights: its gradient is that of the
        /// weighted sum of similarities `generalPairWeightingLoss`.
        ///
        /// Source: Wang et al., Multi-Similarity Loss with General Pair Weighting, CVPR 2019, equation 2.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - loss: the loss as a function of $S$; with `reduction: .sum` the weights are per anchor
        @native("Losses.38") func pairWeights(similarities: Tensor, of loss: (Tensor) throws -> Tensor) rethrows -> Tensor
        /// Symmetric cross-entropy $\ell = \alpha\,\mathrm{CE}(y,p) + \beta\,\mathrm{RCE}$, where the
        /// reverse cross-entropy $\mathrm{RCE} = -\sum_k p_k \log y_k = -A\,(1-p_y)$ takes $\log 0 = A$.
        ///
        /// Source: Wang et al., Symmetric Cross Entropy for Robust Learning with Noisy Labels, ICCV 2019.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - alpha: weight of the cross-entropy
        ///   - beta: weight of the reverse cross-entropy
        ///   - logZero: $A$, the value that stands for $\log 0$
        @native("Losses.39") func symmetricCrossEntropy(logits: Tensor, labels: [Int], alpha: Double = 0.1, beta: Double = 1, logZero: Double = -4, reduction: Reduction = .mean) -> Tensor
        /// `tripletLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.40") func tripletLoss(embeddings: Tensor, labels: [Int], margin: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// Triplet loss over every triplet of a batch: for each anchor
        /// $\sum_{p\in P_i}\sum_{n\in N_i}[S_{in} - S_{ip} + \lambda]_+$. Takes $m^3$ numbers of memory.
        ///
        /// Source: Schroff, Kalenichenko and Philbin, FaceNet, CVPR 2015, in the similarity form of Wang et
        /// al., CVPR 2019, equation 5.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - margin: $\lambda$, by which a positive must be nearer than a negative
        @native("Losses.41") func tripletLoss(similarities: Tensor, labels: [Int], margin: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// The multi-class support vector machine of Weston and Watkins, here as a mean over classes:
        /// $\ell = \frac1K\sum_{k\ne y} [f_k - f_y + c]_+$.
        ///
        /// Source: Weston and Watkins, Support Vector Machines for Multi-class Pattern Recognition, ESANN
        /// 1999.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - margin: $c$, by which the label must win against every class
        @native("Losses.42") func westonWatkinsLoss(logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean) -> Tensor
        // Training

        /// The function between two layers of a network.
        enum Activation: CaseIterable, Equatable, Hashable {
            /// Applies the function to each entry.
            @native("Training.1") func callAsFunction(_ x: Tensor) -> Tensor
            @native("Training.2") case identity
            @native("Training.3") case relu
            @native("Training.4") case sigmoid
            @native("Training.5") case softplus
            @native("Training.6") case tanh
        }

        /// Adam, with bias correction:
        /// $m \leftarrow \beta_1 m + (1-\beta_1) g$, $v \leftarrow \beta_2 v + (1-\beta_2) g^2$,
        /// $\theta \leftarrow \theta - \text{learningRate}\,\hat m/(\sqrt{\hat v} + \epsilon)$ with
        /// $\hat m = m/(1-\beta_1^t)$, $\hat v = v/(1-\beta_2^t)$.
        ///
        /// Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1.
        struct Adam {
            /// $\beta_1$ and $\beta_2$: how long the means of the gradients and of their squares remember.
            @native("Training.7") var betas: (Double, Double) { get }
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.8") @nativeSetter("Training.8=") var eps: Double { get set }
            @native("Training.9") init(learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weightDecay: Double = 0)
            /// The step size; may be changed between updates.
            @native("Training.10") @nativeSetter("Training.10=") var learningRate: Double { get set }
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.11") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
            /// The strength of the pull towards zero, added to the gradient.
            @native("Training.12") @nativeSetter("Training.12=") var weightDecay: Double { get set }
        }

        /// Draws batches of `classesPerBatch` classes with `samplesPerClass` samples each (P × K), so that
        /// every sample of a batch has partners of its own class.
        struct ClassBalancedSampler {
            /// The positions of the samples of one batch, class by class, each at most once.
            @native("Training.13") func batch(using random: inout Random) -> [Int]
            /// P, how many classes share a batch.
            @native("Training.14") var classesPerBatch: Int { get }
            /// - Parameters:
            ///   - labels: the class of each sample; classes with too few samples are never drawn
            ///   - classesPerBatch: P
            ///   - samplesPerClass: K
            @native("Training.15") init(labels: [Int], classesPerBatch: Int, samplesPerClass: Int)
            /// K, how many samples of each.
            @native("Training.16") var samplesPerClass: Int { get }
        }

        /// How the weights of a layer begin, given the numbers of its inputs and outputs.
        enum Initializer: CaseIterable, Equatable, Hashable {
            /// Uniform within $\pm 1/\sqrt{\text{inputs}}$.
            @native("Training.17") case fanIn
            /// Uniform within $\pm\sqrt{6/(\text{inputs}+\text{outputs})}$; for tanh and sigmoid.
            /// Source: Glorot and Bengio, AISTATS 2010.
            @native("Training.18") case glorot
            /// Normal with variance $2/\text{inputs}$; for ReLU. Source: He et al., ICCV 2015.
            @native("Training.19") case he
            /// Draws a weight matrix `[outputs, inputs]`.
            @native("Training.20") func weights(inputs: Int, outputs: Int, using random: inout Random) -> Tensor
            /// All zero: for a linear model, whose loss is convex.
            @native("Training.21") case zeros
        }

        /// A linear layer, $x W^\top + b$.
        struct Linear: Differentiable {
            /// $b$, `[outputs]`.
            @native("Training.22") @nativeSetter("Training.22=") var bias: Tensor { get set }
            /// Applies the layer to `x`, `[count, inputs]`; the result is `[count, outputs]`.
            @native("Training.23") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - inputs: the number of columns of its input
            ///   - outputs: the number of columns of its result
            ///   - initializer: how the weights begin; the bias begins at zero
            @native("Training.24") init(_ inputs: Int, _ outputs: Int, initializer: Initializer = .fanIn, using random: inout Random)
            /// $W$, `[outputs, inputs]`.
            @native("Training.25") @nativeSetter("Training.25=") var weight: Tensor { get set }
        }

        /// A multi-layer perceptron: linear layers with an activation between them.
        struct MLP: Differentiable {
            /// What stands between two layers; nothing follows the last.
            @native("Training.26") var activation: Activation { get }
            /// Applies the network to `x`, `[count, inputs]`.
            @native("Training.27") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - sizes: the number of columns of the input, of each hidden layer and of the result
            ///   - activation: applied after each layer but the last
            ///   - initializer: how the weights begin; when left out, `.he` for ReLU, else `.glorot`
            @native("Training.28") init(_ sizes: [Int], activation: Activation = .relu, initializer: Initializer? = nil, using random: inout Random)
            /// The layers, from the input on.
            @native("Training.29") @nativeSetter("Training.29=") var layers: [Linear] { get set }
        }

        /// Stochastic gradient descent with momentum:
        /// $g \leftarrow \nabla + \text{weightDecay}\,\theta$, $v \leftarrow \text{momentum}\,v + g$,
        /// $\theta \leftarrow \theta - \text{learningRate}\,v$, or with Nesterov's momentum
        /// $\theta \leftarrow \theta - \text{learningRate}\,(g + \text{momentum}\,v)$.
        struct SGD {
            @native("Training.30") init(learningRate: Double, momentum: Double = 0, weightDecay: Double = 0, nesterov: Bool = false)
            /// The step size; may be changed between updates.
            @native("Training.31") @nativeSetter("Training.31=") var learningRate: Double { get set }
            /// The share of the last step that is kept.
            @native("Training.32") @nativeSetter("Training.32=") var momentum: Double { get set }
            /// Whether the gradient is taken where the momentum leads.
            @native("Training.33") @nativeSetter("Training.33=") var nesterov: Bool { get set }
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.34") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
            /// The strength of the pull towards zero.
            @native("Training.35") @nativeSetter("Training.35=") var weightDecay: Double { get set }
        }

        /// A learning rate that drops by a factor at given epochs.
        struct StepSchedule {
            /// The learning rate of an epoch.
            @native("Training.36") func callAsFunction(_ epoch: Int) -> Double
            /// What the rate is multiplied by at each.
            @native("Training.37") var factor: Double { get }
            @native("Training.38") init(_ initial: Double, milestones: [Int], factor: Double = 0.1)
            /// The rate of the first epochs.
            @native("Training.39") var initial: Double { get }
            /// The epochs, counted from 0, that begin with a drop.
            @native("Training.40") var milestones: [Int] { get }
        }

        /// The share of rows whose largest score is that of the label.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        @native("Training.41") func accuracy(logits: Tensor, labels: [Int]) -> Double
        /// The arithmetic mean of some numbers.
        @native("Training.42") func mean(_ values: [Double]) -> Double
        /// Mean average precision at R: for a sample with $R$ others of its class,
        /// $\frac1R\sum_{k=1}^R P(k)\,[\text{the }k\text{-th neighbour is of its class}]$, averaged over
        /// the samples with $R \ge 1$.
        ///
        /// Source: Musgrave, Belongie and Lim, A Metric Learning Reality Check, ECCV 2020.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length, compared by cosine similarity
        ///   - labels: the class of each row
        @native("Training.43") func meanAveragePrecisionAtR(embeddings: Tensor, labels: [Int]) -> Double
        /// Recall@k of retrieval by cosine similarity: the share of samples that find one of their own
        /// class among their `k` nearest others.
        ///
        /// - Parameters:
        ///   - k: how many neighbours are looked at
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - labels: the class of each row
        @native("Training.44") func recall(at k: Int, embeddings: Tensor, labels: [Int]) -> Double
        /// The standard deviation of a sample, $\sqrt{\frac1{n-1}\sum(x_i-\bar x)^2}$; 0 for one value.
        @native("Training.45") func standardDeviation(_ values: [Double]) -> Double
        /// The share of rows in which the score of the label is among the `k` largest. Of equal scores the
        /// one of the smaller class counts as larger.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - k: how many guesses count
        @native("Training.46") func topKAccuracy(logits: Tensor, labels: [Int], k: Int) -> Double
        // Methods

        /// A linear two-class problem in double precision: samples $a_i\in\mathbb R^d$ with signs
        /// $y_i = \pm1$, for which a $\theta$ with $y_i a_i^\top\theta > 0$ for all $i$ is sought.
        ///
        /// Source of the notation: Tyurin, From Logistic Regression to the Perceptron Algorithm, AAAI 2025,
        /// arXiv 2412.08424.
        struct BinaryProblem {
            /// The share of samples with a margin above zero.
            @native("Methods.1") func accuracy(of theta: [Double]) -> Double
            /// $n$, the number of samples.
            @native("Methods.2") var count: Int { get }
            /// $d$, the number of features.
            @native("Methods.3") var dimensions: Int { get }
            /// - Parameters:
            ///   - inputs: $a_i$, one sample a row, `[n, d]`
            ///   - labels: 1 for $y_i = 1$ and 0 for $y_i = -1$
            @native("Methods.4") init(inputs: Tensor, labels: [Int])
            /// Whether $\theta$ separates the classes: all margins are above zero.
            @native("Methods.5") func isSeparated(by theta: [Double]) -> Bool
            /// The logistic loss $f(\theta) = \frac1n\sum_i\log(1 + e^{-y_i a_i^\top\theta})$.
            @native("Methods.6") func loss(of theta: [Double]) -> Double
            /// $\nabla f(\theta) = -\frac1n\sum_i\frac{y_i a_i}{1 + e^{y_i a_i^\top\theta}}$.
            @native("Methods.7") func lossGradient(at theta: [Double]) -> [Double]
            /// $\mu = \max_{\lVert\theta\rVert=1}\min_i y_i a_i^\top\theta$ for two features, the best of
            /// `angles` evenly spaced directions: at most $R\pi/\text{angles}$ too small, times the size
            /// of that step again where the maximum is smooth. Negative if nothing separates the classes.
            @native("Methods.8") func margin2D(angles: Int = 36_000) -> Double
            /// $y_i a_i^\top\theta$ for every sample.
            @native("Methods.9") func margins(of theta: [Double]) -> [Double]
            /// $R = \max_i\lVert a_i\rVert$.
            @native("Methods.10") var radius: Double { get }
        }

        /// A method on its way to a separating $\theta$, in double precision: a value that knows its
        /// present iterate and takes one step at a time.
        ///
        ///     var run = LinearSeparator.batchPerceptron(problem)
        ///     while !run.isSeparating { run.step() }
        ///
        /// All methods begin with $\theta_0 = 0$ and differ only in the weights $w_i$ of their step
        /// $\theta_{t+1} = \theta_t + \sum_i w_i y_i a_i$.
        struct LinearSeparator {
            /// The share of samples with a margin above zero.
            @native("Methods.11") var accuracy: Double { get }
            /// Batch perceptron: $\hat\theta_1 = \frac1{2n}\sum_i y_i a_i$, then
            /// $\hat\theta_{t+1} = \hat\theta_t + \frac1n\sum_{i\in S_t}y_i a_i$ over the mistakes
            /// $S_t = \{i : y_i a_i^\top\hat\theta_t \le 0\}$. The limit of LR+GD divided by its step size
            /// as that grows (theorem 3.2). Separates after at most $nR^2/\mu^2$ steps.
            @native("Methods.12") static func batchPerceptron(_ problem: BinaryProblem) -> LinearSeparator
            /// $\lVert\nabla f(\theta_t)\rVert$, the length of the gradient of the logistic loss.
            @native("Methods.13") var gradientNorm: Double { get }
            /// Whether $\theta_t$ separates the classes: all margins are above zero.
            @native("Methods.14") var isSeparating: Bool { get }
            /// $t$, how many steps were taken.
            @native("Methods.15") var iteration: Int { get }
            /// LR+GD, gradient descent on the logistic loss:
            /// $\theta_{t+1} = \theta_t + \frac\gamma n\sum_i\frac{y_i a_i}{1 + e^{y_i a_i^\top\theta_t}}$.
            ///
            /// - Parameters:
            ///   - problem: what to separate
            ///   - stepSize: $\gamma$
            @native("Methods.16") static func logisticRegressionGD(_ problem: BinaryProblem, stepSize: Double) -> LinearSeparator
            /// The logistic loss $f(\theta_t)$.
            @native("Methods.17") var loss: Double { get }
            /// $y_i a_i^\top\theta_t$ for every sample.
            @native("Methods.18") var margins: [Double] { get }
            /// Normalized batch perceptron: $\theta_{t+1} = \theta_t + \frac1{|S_t|}\sum_{i\in S_t}y_i a_i$
            /// over the mistakes $S_t$. Separates after at most $R^2/\mu^2$ steps.
            @native("Methods.19") static func normalizedBatchPerceptron(_ problem: BinaryProblem) -> LinearSeparator
            /// Normalized LR+GD: $\theta_{t+1} = \theta_t - \gamma\beta_t\nabla f(\theta_t)$ with
            /// $\beta_t = \big(\frac1n\sum_i\frac1{1+e^{y_i a_i^\top\theta_t}}\big)^{-1}$. Separates after
            /// at most $R^2/\mu^2 + 2\log(2n-1)/(\gamma\mu^2)$ steps.
            ///
            /// - Parameters:
            ///   - problem: what to separate
            ///   - stepSize: $\gamma$
            @native("Methods.20") static func normalizedLogisticRegressionGD(_ problem: BinaryProblem, stepSize: Double) -> LinearSeparator
            /// Perceptron: each step adds $y_i a_i$ of the next mistake $i$, going around the samples in
            /// their order. Separates after at most $R^2/\mu^2$ steps.
            ///
            /// Source: Rosenblatt, The Perceptron, Psychological Review 65, 1958; Novikoff, 1962.
            @native("Methods.21") static func perceptron(_ problem: BinaryProblem) -> LinearSeparator
            /// The problem to be solved.
            @native("Methods.22") var problem: BinaryProblem { get }
            /// Takes one step. A method that chooses mistakes stays where it is once there are none.
            @native("Methods.23") mutating func step()
            /// After how many steps, counted from $\theta_0$, the classes are first separated; nil if not
            /// within `limit`. The value itself stays where it is.
            @native("Methods.24") func stepsToSeparate(limit: Int) -> Int?
            /// $\theta_t$.
            @native("Methods.25") var theta: [Double] { get }
        }

        // Datasets

        /// Some samples of a `LabeledData`, with their positions in it.
        struct Batch {
            /// Where the samples stand in the data they were taken from: the key of a per-sample state.
            @native("Datasets.1") var indices: [Int] { get }
            /// One sample a row.
            @native("Datasets.2") var inputs: Tensor { get }
            /// One class a row.
            @native("Datasets.3") var labels: [Int] { get }
        }

        /// Two digits side by side: 100 classes, the numbers 00 to 99, on 8 × 16 pixels.
        ///
        /// A class is a combination, so a model can be trained on some numbers and judged on numbers that
        /// it never saw, as metric learning does with bird species or shop items.
        enum DigitPairs {
            /// Draws images of the given classes.
            ///
            /// Each image joins two random images of its two digits, moves the result by -1, 0 or 1 pixel
            /// in both directions (what leaves at one edge enters at the other) and adds Gaussian noise.
            ///
            /// - Parameters:
            ///   - classes: numbers from 0 to 99; they become the labels
            ///   - samplesPerClass: how many images of each, one class after the other
            ///   - source: the positions in `Digits.load()` from which digits may be taken
            ///   - noise: the standard deviation of the noise; ink is 1, paper 0
            /// - Returns: `inputs` `[classes.count * samplesPerClass, 128]`, row by row
            @native("Datasets.4") static func generate(classes: [Int], samplesPerClass: Int, from source: Range<Int>, noise: Double = 0.1, using random: inout Random) -> LabeledData
        }

        /// Handwritten digits of 8 × 8 pixels: 1,797 images of the ten digits by 13 writers.
        ///
        /// Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test set), UCI
        /// Machine Learning Repository, 1998, doi 10.24432/C50P49. Licence: CC BY 4.0. The images are part
        /// of the program; Resources holds them as a table, with licence and SHA-256 digest.
        enum Digits {
            /// All images: `inputs` `[1797, 64]`, pixels row by row, 0 (paper) to 1 (ink) in sixteenths;
            /// `labels` the digits 0 to 9. The order is that of the source.
            @native("Datasets.5") static func load() -> LabeledData
            /// The images of two digits in the order of the source, as a two-class problem.
            ///
            /// - Parameters:
            ///   - positive: the digit that gets label 1
            ///   - negative: the digit that gets label 0
            ///   - limit: keep only so many images of `positive`, the first ones (an imbalanced problem)
            @native("Datasets.6") static func pair(_ positive: Int, against negative: Int, limit: Int? = nil) -> LabeledData
        }

        /// Samples with class labels: row `i` of `inputs` belongs to the class `labels[i]`.
        struct LabeledData {
            /// The same samples with the constant 1 as an additional last column: the intercept of a
            /// linear model without a bias.
            @native("Datasets.7") func appendingConstant() -> LabeledData
            /// One pass over the data in random order, cut into batches; the last may be smaller.
            @native("Datasets.8") func batches(of size: Int, using random: inout Random) -> [Batch]
            /// The number of classes, whether or not each of them occurs.
            @native("Datasets.9") var classes: Int { get }
            /// The number of samples.
            @native("Datasets.10") var count: Int { get }
            /// The number of columns of `inputs`.
            @native("Datasets.11") var features: Int { get }
            /// The same samples with class-dependent label noise: each label `y` becomes, with probability
            /// `rate`, the class `confusions[y]`, the one it is mistaken for.
            @native("Datasets.12") func flippingLabels(rate: Double, to confusions: [Int], using random: inout Random) -> LabeledData
            /// The same samples with uniform label noise: each label is replaced, with probability `rate`,
            /// by one of the other classes, all equally likely. Compare `labels` to see which were.
            @native("Datasets.13") func flippingLabels(rate: Double, using random: inout Random) -> LabeledData
            /// - Parameters:
            ///   - inputs: one sample a row, `[count, features]`
            ///   - labels: one class a row, in `0..<classes`
            ///   - classes: the number of classes; the largest label plus one when left out
            @native("Datasets.14") init(inputs: Tensor, labels: [Int], classes: Int? = nil)
            /// One sample a row, `[count, features]`.
            @native("Datasets.15") @nativeSetter("Datasets.15=") var inputs: Tensor { get set }
            /// The class of each row, in `0..<classes`.
            @native("Datasets.16") @nativeSetter("Datasets.16=") var labels: [Int] { get set }
            /// The samples at these positions, in this order; a position may occur more than once.
            @native("Datasets.17") func selecting(_ indices: [Int]) -> LabeledData
            /// A random split: `count` samples and the others.
            @native("Datasets.18") func split(first count: Int, using random: inout Random) -> (first: LabeledData, rest: LabeledData)
        }

        /// Linearly separable data sets on which the theory of large step sizes can be checked by hand.
        ///
        /// Source: Tyurin, From Logistic Regression to the Perceptron Algorithm: Exploring Gradient Descent
        /// with Large Step Sizes, AAAI 2025, arXiv 2412.08424.
        enum SeparableData {
            /// Theorem 4.1: $(1,-1)$ with label 1 and $(-1,-4)$ with label 0. Gradient descent with a large
            /// step first overshoots to a huge loss and separates with the second step.
            @native("Datasets.19") static func twoPoints() -> LabeledData
            /// Theorem 5.1: one sample $(0.5,-1)$ with label 1 against $n-1$ samples $(-0.5,-1)$ with
            /// label 0. The batch perceptron needs a number of iterations proportional to $n$.
            @native("Datasets.20") static func worstCase(count n: Int) -> LabeledData
        }

        // Charts

        /// Where the text of an annotation stands, seen from its mark.
        enum AnnotationPosition: Equatable, Hashable {
            /// The first place that is free, above first.
            @native("Charts.1") case automatic
            @native("Charts.2") case bottom
            @native("Charts.3") case leading
            @native("Charts.4") case top
            @native("Charts.5") case trailing
        }

        /// A point of a filled area: over zero, stacked by series, or a band between two curves.
        struct AreaMark: ChartContent {
            /// A point of an area over zero. Areas of different series are stacked.
            @native("Charts.6") init(x: PlottableValue, y: PlottableValue, series: PlottableValue? = nil)
            /// A point of a band from `yStart` to `yEnd`; drawn at an opacity of 0.2 unless it is set.
            @native("Charts.7") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue, series: PlottableValue? = nil)
            /// The content as a plain mark.
            @native("Charts.8") var mark: Mark { get }
        }

        /// A bar from zero to a value, or over an interval.
        ///
        /// Bars at the same place are stacked, unless `position(by:)` puts them side by side.
        struct BarMark: ChartContent {
            /// A bar from zero. It is vertical if `y` is a number, horizontal if `x` is a number and `y` is
            /// text.
            @native("Charts.9") init(x: PlottableValue, y: PlottableValue)
            /// A vertical bar from `yStart` to `yEnd`.
            @native("Charts.10") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// A horizontal bar from `xStart` to `xEnd`.
            @native("Charts.11") init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue)
            /// A bar of a histogram: over the bin from `xStart` to `xEnd`, from zero to `y`.
            @native("Charts.12") init(xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.13") var mark: Mark { get }
        }

        /// A chart: marks, from which scales, axes and legend follow, and modifiers that adjust them.
        ///
        ///     Chart(history) { row in
        ///         LineMark(x: .value("Epoch", row.epoch), y: .value("Accuracy", row.accuracy))
        ///             .foregroundStyle(by: .value("Loss", row.loss))
        ///     }
        ///     .chartYAxis(format: .percent)
        ///
        /// The vocabulary is that of Apple's Swift Charts.
        struct Chart {
            /// Sets the number of columns in which panels made by `facet(by:)` are arranged.
            @native("Charts.14") func chartFacet(columns: Int) -> Chart
            /// Sets the values at the two ends of a sequential colour scale.
            @native("Charts.15") func chartForegroundStyleScale(domain: ClosedRange<Double>) -> Chart
            /// Sets the order of the series and their colours. Series that are not named follow in the order
            /// of appearance; without `range` the palette's order is used.
            @native("Charts.16") func chartForegroundStyleScale(domain: [String], range: [Color] = []) -> Chart
            /// Shows or hides the legend.
            @native("Charts.17") func chartLegend(_ visibility: Visibility) -> Chart
            /// Places the legend and, with `title`, names it.
            @native("Charts.18") func chartLegend(position: LegendPosition, title: String? = nil) -> Chart
            /// Sets the size of the figure in points (1/96 inch); the page scales it to its column.
            @native("Charts.19") func chartSize(width: Double = 560, height: Double = 350) -> Chart
            /// Sets the title over the chart. A figure with a caption rarely needs one.
            @native("Charts.20") func chartTitle(_ title: String) -> Chart
            /// Shows or hides the x axis.
            @native("Charts.21") func chartXAxis(_ visibility: Visibility) -> Chart
            /// Sets how the numbers of the x axis are written and, with `values`, where its ticks stand.
            @native("Charts.22") func chartXAxis(format: NumberFormat = .automatic, values: [Double]? = nil) -> Chart
            /// Sets the title of the x axis; the empty text removes it.
            @native("Charts.23") func chartXAxisLabel(_ label: String) -> Chart
            /// Sets the categories of the x scale and their order.
            @native("Charts.24") func chartXScale(categories: [String]) -> Chart
            /// Sets the domain and type of the x scale. Without a domain it follows from the marks.
            @native("Charts.25") func chartXScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil) -> Chart
            /// Shows or hides the y axis.
            @native("Charts.26") func chartYAxis(_ visibility: Visibility) -> Chart
            /// Sets how the numbers of the y axis are written and, with `values`, where its ticks stand.
            @native("Charts.27") func chartYAxis(format: NumberFormat = .automatic, values: [Double]? = nil) -> Chart
            /// Sets the title of the y axis; the empty text removes it.
            @native("Charts.28") func chartYAxisLabel(_ label: String) -> Chart
            /// Sets the categories of the y scale and their order, from the top.
            @native("Charts.29") func chartYScale(categories: [String]) -> Chart
            /// Sets the domain and type of the y scale. Without a domain it follows from the marks.
            @native("Charts.30") func chartYScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil) -> Chart
            /// A chart with marks for each element of `data`.
            @native("Charts.31") init<Element>(_ data: [Element], @ChartContentBuilder content: (Element) throws -> [Mark]) rethrows
            /// A chart of the marks between the braces: expressions, `if` and `for`.
            @native("Charts.32") init(@ChartContentBuilder content: () throws -> [Mark]) rethrows
        }

        /// What stands between the braces of a `Chart`: the marks, and marks with modifiers.
        protocol ChartContent {
            /// The content as a plain mark.
            var mark: Mark { get }
        }

        /// A colour of the theme's palette, or a colour of one's own.
        ///
        /// Palette colours have a tone for light and one for dark pages; both keep a contrast of at least
        /// 3:1 with the background and stay apart under the common forms of colour blindness.
        enum Color: Equatable, Hashable {
            @native("Charts.33") case blue
            @native("Charts.34") case brown
            @native("Charts.35") case cyan
            @native("Charts.36") case gray
            @native("Charts.37") case green
            @native("Charts.38") case orange
            @native("Charts.39") case pink
            /// The colour of text: near black on light pages, near white on dark ones.
            @native("Charts.40") case primary
            @native("Charts.41") case purple
            /// A fixed colour, components from 0 to 1 (sRGB); the same on light and dark pages.
            @native("Charts.42") case rgb(Double, Double, Double)
            /// The colour of axis text.
            @native("Charts.43") case secondary
        }

        /// An interval with caps: the uncertainty of a point or bar.
        struct ErrorBarMark: ChartContent {
            /// A vertical interval from `yStart` to `yEnd`.
            @native("Charts.44") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// A horizontal interval from `xStart` to `xEnd`.
            @native("Charts.45") init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.46") var mark: Mark { get }
        }

        /// How a line or area gets from one point to the next.
        enum InterpolationMethod: Equatable, Hashable {
            /// Straight segments.
            @native("Charts.47") case linear
            /// A smooth curve that never overshoots the data (Fritsch and Carlson 1980).
            @native("Charts.48") case monotone
            /// Steps that change half-way.
            @native("Charts.49") case stepCenter
            /// Steps that change at the right point.
            @native("Charts.50") case stepEnd
            /// Steps that change at the left point.
            @native("Charts.51") case stepStart
        }

        /// Where the legend stands.
        enum LegendPosition: Equatable, Hashable {
            /// At the ends of the lines if they fit, else above the plot, else beside it.
            @native("Charts.52") case automatic
            @native("Charts.53") case bottom
            @native("Charts.54") case top
            @native("Charts.55") case trailing
        }

        /// A point of a line. Points of one series are joined in the order in which they are given.
        ///
        /// Points whose position is not finite leave a gap.
        struct LineMark: ChartContent {
            /// A point of a line. Lines that share their colour, symbol and dash are told apart by `series`.
            @native("Charts.56") init(x: PlottableValue, y: PlottableValue, series: PlottableValue? = nil)
            /// The content as a plain mark.
            @native("Charts.57") var mark: Mark { get }
        }

        /// A mark of any kind with its channels and style: what every modifier returns.
        struct Mark: ChartContent {
            /// The mark itself.
            @native("Charts.58") var mark: Mark { get }
        }

        /// How the numbers of an axis are written.
        enum NumberFormat: Equatable, Hashable {
            /// As short as the ticks allow; powers of ten on logarithmic axes.
            @native("Charts.59") case automatic
            /// As a percentage: 0.25 is written 25%.
            @native("Charts.60") case percent
            /// Without powers of ten: 0.001, 10,000.
            @native("Charts.61") case plain
            /// As a multiple of a power of ten: 2.5×10⁻³.
            @native("Charts.62") case scientific
        }

        /// A type whose values can be placed on an axis or told apart by a style: numbers and text.
        protocol Plottable {
            /// The value as a chart keeps it: a number, or the name of a category.
            var plotted: PlottedValue { get }
        }

        /// A labelled value for a channel of a mark: `.value("Epoch", 3)`.
        ///
        /// The label names the quantity. It becomes the title of the axis or of the legend unless the chart
        /// sets one.
        struct PlottableValue: Equatable, Hashable {
            /// A value of the quantity `label`: a number for a continuous scale, text for categories.
            @native("Charts.63") static func value<Value>(_ label: String, _ value: Value) -> PlottableValue where Value : Plottable
        }

        /// A value as a chart keeps it.
        enum PlottedValue: Equatable, Hashable {
            /// The name of a category.
            @native("Charts.64") case category(String)
            /// A quantity; not necessarily finite.
            @native("Charts.65") case number(Double)
        }

        /// A point of a scatter plot, or a marker on a line.
        struct PointMark: ChartContent {
            /// A symbol centred on (x, y).
            @native("Charts.66") init(x: PlottableValue, y: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.67") var mark: Mark { get }
        }

        /// A rectangle: a cell of a heat map, or a region.
        struct RectangleMark: ChartContent {
            /// A cell of a heat map. It fills its category, or the distance to the next cell on a numeric
            /// axis. Colour it with `foregroundStyle(by:)`.
            @native("Charts.68") init(x: PlottableValue, y: PlottableValue)
            /// A region between the given bounds.
            @native("Charts.69") init(xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.70") var mark: Mark { get }
        }

        /// A straight line across the plot, or over an interval: a threshold, an event, a range.
        struct RuleMark: ChartContent {
            /// A vertical line across the plot.
            @native("Charts.71") init(x: PlottableValue)
            /// A vertical line from `yStart` to `yEnd`.
            @native("Charts.72") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// A horizontal line from `xStart` to `xEnd`.
            @native("Charts.73") init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue)
            /// A horizontal line across the plot.
            @native("Charts.74") init(y: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.75") var mark: Mark { get }
        }

        /// The mapping from data to distance along an axis.
        enum ScaleType: Equatable, Hashable {
            /// One slot for each distinct value, in the order of appearance.
            @native("Charts.76") case category
            @native("Charts.77") case linear
            /// Base ten. Values at or below zero have no place on it and are left out, with a note.
            @native("Charts.78") case log
            /// Square root of the magnitude with the sign kept.
            @native("Charts.79") case squareRoot
            /// Linear around zero, logarithmic away from it, for values of both signs.
            @native("Charts.80") case symmetricLog
        }

        /// How a line is drawn.
        struct StrokeStyle: Equatable, Hashable {
            /// Lengths of strokes and gaps in turn, in points; empty for a solid line.
            @native("Charts.81") @nativeSetter("Charts.81=") var dash: [Double] { get set }
            /// A line of the given thickness and dash pattern.
            @native("Charts.82") init(lineWidth: Double = 2, dash: [Double] = [])
            /// Thickness in points (1/96 inch at the figure's own size).
            @native("Charts.83") @nativeSetter("Charts.83=") var lineWidth: Double { get set }
        }

        /// The shape of a point.
        enum Symbol: CaseIterable, Equatable, Hashable {
            @native("Charts.84") case asterisk
            @native("Charts.85") case circle
            @native("Charts.86") case cross
            @native("Charts.87") case diamond
            @native("Charts.88") case pentagon
            @native("Charts.89") case plus
            @native("Charts.90") case square
            @native("Charts.91") case triangle
        }

        /// A table of results: one line for each method, data set or setting.
        ///
        ///     var table = Table(columns: ["Loss", "Accuracy", "Epochs"])
        ///     table.addRow([.text("ALDR-KL"), .spread(mean: 0.962, 0.003), .number(40)])
        ///     show(table.best(.highest, in: "Accuracy"))
        struct Table: Equatable {
            /// Adds a row at the end. A short row is filled with empty cells, cells beyond the last column
            /// are dropped.
            @native("Charts.92") mutating func addRow(_ cells: [TableCell])
            /// The table with the highest or lowest value of the column emphasised. A column that does not
            /// exist changes nothing.
            @native("Charts.93") func best(_ extreme: TableExtreme, in column: String) -> Table
            /// The heads of the columns.
            @native("Charts.94") var columns: [String] { get }
            /// A table with the given heads and rows. Short rows are filled with empty cells, cells beyond
            /// the last column are dropped.
            @native("Charts.95") init(columns: [String], rows: [[TableCell]] = [])
            /// The cells, row by row; every row has one cell for each column.
            @native("Charts.96") var rows: [[TableCell]] { get }
        }

        /// One cell of a `Table`: text, a number, or a mean with its spread.
        struct TableCell: Equatable {
            /// A number: integers in full, others with four significant digits, or with exactly `digits`
            /// digits after the point.
            @native("Charts.97") static func number(_ value: Double, digits: Int? = nil) -> TableCell
            /// A fraction as a percentage: 0.9612 is written 96.1%.
            @native("Charts.98") static func percent(_ value: Double, digits: Int = 1) -> TableCell
            /// A mean fraction with its spread as percentages: 96.1 ± 0.4%.
            @native("Charts.99") static func percentSpread(mean: Double, _ spread: Double, digits: Int = 1) -> TableCell
            /// A mean with its spread: 0.961 ± 0.004.
            @native("Charts.100") static func spread(mean: Double, _ spread: Double, digits: Int = 3) -> TableCell
            /// A cell with text.
            @native("Charts.101") static func text(_ text: String) -> TableCell
        }

        /// The end of a column at which its best value stands.
        enum TableExtreme: Equatable, Hashable {
            @native("Charts.102") case highest
            @native("Charts.103") case lowest
        }

        /// Whether a part of a chart is shown.
        enum Visibility: Equatable, Hashable {
            @native("Charts.104") case automatic
            @native("Charts.105") case hidden
            @native("Charts.106") case visible
        }

        extension ChartContent {
            /// Writes text beside the mark. It is left out where it would cover other text.
            @native("Charts.107") func annotation(_ text: String, position: AnnotationPosition = .automatic) -> Mark
            /// Puts the mark in the panel of this value: small multiples with common scales.
            @native("Charts.108") func facet(by value: PlottableValue) -> Mark
            /// Draws the mark in one colour.
            @native("Charts.109") func foregroundStyle(_ color: Color) -> Mark
            /// Colours the mark by a value: text through the categorical palette, numbers of points, bars
            /// and rectangles through a sequential scale. Marks with different text form different series.
            @native("Charts.110") func foregroundStyle(by value: PlottableValue) -> Mark
            /// Says how a line or area gets from one point to the next; the default is `.linear`.
            @native("Charts.111") func interpolationMethod(_ method: InterpolationMethod) -> Mark
            /// Draws lines with one thickness and dash pattern.
            @native("Charts.112") func lineStyle(_ style: StrokeStyle) -> Mark
            /// Chooses the dash pattern of lines by a value. Different values form different series.
            @native("Charts.113") func lineStyle(by value: PlottableValue) -> Mark
            /// Makes the mark translucent; 1 is opaque. Bands are usually drawn with 0.2.
            @native("Charts.114") func opacity(_ opacity: Double) -> Mark
            /// Puts marks of one category side by side, one slot for each value: grouped bars. Error bars
            /// and points with the same `position(by:)` stand in the same slots.
            @native("Charts.115") func position(by value: PlottableValue) -> Mark
            /// Draws points with one shape.
            @native("Charts.116") func symbol(_ symbol: Symbol) -> Mark
            /// Chooses the shape of points by a value. Different values form different series.
            @native("Charts.117") func symbol(by value: PlottableValue) -> Mark
            /// Sets the area of a point in square points, as in Swift Charts; the default is 36.
            @native("Charts.118") func symbolSize(_ area: Double) -> Mark
        }

        extension Int: Plottable {}
        extension Double: Plottable {}
        extension String: Plottable {}
        // Papers

        /// Claims that `measured` is at least `atLeast`.
        ///
        /// The page shows the statement with the measured value, the bound and the margin between them. A
        /// claim of the paper that is known not to show at this scale is written with `known`, the reason:
        /// it is reported as not reproduced and does not count as a failure.
        @native("Papers.1") func claim(_ statement: String, _ measured: Double, atLeast: Double, known: String? = nil)
        /// Claims that `measured` is at most `atMost`. For `known` see `claim(_:_:atLeast:known:)`.
        @native("Papers.2") func claim(_ statement: String, _ measured: Double, atMost: Double, known: String? = nil)
        /// Claims that `measured` is `equals`, give or take `within`. For `known` see
        /// `claim(_:_:atLeast:known:)`.
        @native("Papers.3") func claim(_ statement: String, _ measured: Double, equals: Double, within: Double, known: String? = nil)
        /// Claims that something is true. A claim about a number says more with its measured value and a
        /// bound. For `known` see `claim(_:_:atLeast:known:)`.
        @native("Papers.4") func claim(_ statement: String, _ holds: Bool, known: String? = nil)
        /// A number with exactly `digits` digits after the point: `fixed(0.5, digits: 3)` is `0.500`.
        ///
        /// Rounds the shortest decimal that stands for the number, halves away from zero; independent of
        /// the locale.
        @native("Papers.5") func fixed(_ value: Double, digits: Int = 3) -> String
        /// A fraction as a percentage: `percent(0.9612)` is `96.1%`.
        ///
        /// Rounds the shortest decimal that stands for the number, halves away from zero; independent of
        /// the locale.
        @native("Papers.6") func percent(_ value: Double, digits: Int = 1) -> String
        /// A number as a multiple of a power of ten: `scientific(0.00125, digits: 2)` is `1.25×10⁻³`.
        ///
        /// Rounds the shortest decimal that stands for the number, halves away from zero; independent of
        /// the locale.
        @native("Papers.7") func scientific(_ value: Double, digits: Int = 2) -> String
        /// Shows a chart at this place of the page.
        @native("Papers.8") func show(_ chart: Chart)
        /// Shows a table at this place of the page.
        @native("Papers.9") func show(_ table: Table)

        """###
}
