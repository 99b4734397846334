import Tensors

/// A convolution of images; see `conv2d`.
///
///     var random = Random(seed: 1)
///     let layer = Conv2d(1, 16, kernel: 3, padding: 1, using: &random)
///     let maps = layer(Tensor.zeros([8, 1, 28, 28]))  // [8, 16, 28, 28]
public struct Conv2d: Differentiable, Sendable {
    /// `[outputs, inputs / groups, kernel, kernel]`.
    public var weight: Tensor
    /// `[outputs]`.
    public var bias: Tensor

    private let options: ConvolutionOptions

    /// - Parameters:
    ///   - inputs: the channels of its input
    ///   - outputs: the channels of its result
    ///   - kernel: the height and width of the kernel
    ///   - stride: the step between places of the kernel
    ///   - padding: how many zeros surround the image; half of an odd kernel keeps the size
    ///   - dilation: the step between the places that meet neighbouring numbers of the kernel
    ///   - groups: into how many groups channels are divided
    ///   - initializer: how the weights begin; the bias begins at zero
    public init(
        _ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
        dilation: Int = 1, groups: Int = 1, initializer: Initializer = .fanIn,
        using random: inout Random
    ) {
        options = ConvolutionOptions(
            stride: stride, padding: padding, dilation: dilation, groups: groups)
        weight = options.weights(
            inputs, outputs, [kernel, kernel], initializer, &random, in: "Conv2d")
        bias = Tensor.zeros([outputs])
    }

    /// Applies the layer to `x`, `[count, inputs, height, width]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        conv2d(
            x, weight: weight, bias: bias, stride: options.stride, padding: options.padding,
            dilation: options.dilation, groups: options.groups)
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("weight", &weight)
        try visit("bias", &bias)
    }
}

/// A convolution of sequences; see `conv1d`.
public struct Conv1d: Differentiable, Sendable {
    /// `[outputs, inputs / groups, kernel]`.
    public var weight: Tensor
    /// `[outputs]`.
    public var bias: Tensor

    private let options: ConvolutionOptions

    /// - Parameters:
    ///   - inputs: the channels of its input
    ///   - outputs: the channels of its result
    ///   - kernel: the length of the kernel
    ///   - stride: the step between places of the kernel
    ///   - padding: how many zeros surround the sequence
    ///   - dilation: the step between the places that meet neighbouring numbers of the kernel
    ///   - groups: into how many groups channels are divided
    ///   - initializer: how the weights begin; the bias begins at zero
    public init(
        _ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
        dilation: Int = 1, groups: Int = 1, initializer: Initializer = .fanIn,
        using random: inout Random
    ) {
        options = ConvolutionOptions(
            stride: stride, padding: padding, dilation: dilation, groups: groups)
        weight = options.weights(inputs, outputs, [kernel], initializer, &random, in: "Conv1d")
        bias = Tensor.zeros([outputs])
    }

    /// Applies the layer to `x`, `[count, inputs, length]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        conv1d(
            x, weight: weight, bias: bias, stride: options.stride, padding: options.padding,
            dilation: options.dilation, groups: options.groups)
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("weight", &weight)
        try visit("bias", &bias)
    }
}

/// A transposed convolution of images ("deconvolution"), which makes them larger; see
/// `convTransposed2d`.
public struct ConvTransposed2d: Differentiable, Sendable {
    /// `[inputs, outputs, kernel, kernel]`.
    public var weight: Tensor
    /// `[outputs]`.
    public var bias: Tensor

    private let stride: Int
    private let padding: Int
    private let outputPadding: Int

    /// - Parameters:
    ///   - inputs: the channels of its input
    ///   - outputs: the channels of its result
    ///   - kernel: the height and width of the windows
    ///   - stride: the step between the windows
    ///   - padding: how many places are cut from every side of the result
    ///   - outputPadding: how many places are added at the end of both axes
    ///   - initializer: how the weights begin; the bias begins at zero
    public init(
        _ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
        outputPadding: Int = 0, initializer: Initializer = .fanIn, using random: inout Random
    ) {
        ConvolutionOptions.check(inputs, outputs, kernel, 1, in: "ConvTransposed2d")
        if !(1...1 << 20).contains(stride) { fail("ConvTransposed2d: stride \(stride)") }
        // Each number of the result is the sum over inputs of kernel² / stride² products.
        weight = initializer.weights(
            inputs: max(1, inputs * kernel * kernel / (stride * stride)),
            outputs: outputs * kernel * kernel, shape: [inputs, outputs, kernel, kernel],
            using: &random)
        bias = Tensor.zeros([outputs])
        self.stride = stride
        self.padding = padding
        self.outputPadding = outputPadding
    }

    /// Applies the layer to `x`, `[count, inputs, height, width]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        convTransposed2d(
            x, weight: weight, bias: bias, stride: stride, padding: padding,
            outputPadding: outputPadding)
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("weight", &weight)
        try visit("bias", &bias)
    }
}

/// How the kernel of a convolution moves.
private struct ConvolutionOptions: Sendable {
    let stride: Int
    let padding: Int
    let dilation: Int
    let groups: Int

    /// Weights `[outputs, inputs / groups] + kernel`.
    func weights(
        _ inputs: Int, _ outputs: Int, _ kernel: [Int], _ initializer: Initializer,
        _ random: inout Random, in layer: String
    ) -> Tensor {
        Self.check(inputs, outputs, kernel.min() ?? 0, groups, in: layer)
        let places = kernel.reduce(1, *)
        return initializer.weights(
            inputs: inputs / groups * places, outputs: outputs / groups * places,
            shape: [outputs, inputs / groups] + kernel, using: &random)
    }

    /// Ends the operation unless such a layer is possible.
    static func check(
        _ inputs: Int, _ outputs: Int, _ kernel: Int, _ groups: Int, in layer: String
    ) {
        // More would leave no room for the product of all.
        let possible = 1...1 << 20
        if !possible.contains(inputs) || !possible.contains(outputs) || !possible.contains(kernel)
            || groups < 1 || inputs % groups != 0 || outputs % groups != 0
        {
            fail(
                "\(layer): \(inputs) channels to \(outputs), kernel \(kernel), \(groups) groups "
                    + "are not possible")
        }
    }
}
