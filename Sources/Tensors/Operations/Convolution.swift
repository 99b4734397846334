import CKernels

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
public func conv2d(
    _ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0,
    dilation: Int = 1, groups: Int = 1
) -> Tensor {
    let options = WindowOptions(stride: stride, padding: padding, dilation: dilation)
    return convolved(x, weight, bias, options, options, groups, "conv2d", dimensions: 2)
}

/// Correlates sequences with kernels; see ``conv2d(_:weight:bias:stride:padding:dilation:groups:)``.
/// `x` is [batch, channels, length], `weight` [outputs, channels / groups, kernel length].
public func conv1d(
    _ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0,
    dilation: Int = 1, groups: Int = 1
) -> Tensor {
    guard x.ndim == 3, weight.ndim == 3 else {
        fail("conv1d: shapes \(x.shape) and \(weight.shape) must have three dimensions")
    }
    return convolved(
        x.expandedDimensions(axis: 2), weight.expandedDimensions(axis: 2), bias, WindowOptions(),
        WindowOptions(stride: stride, padding: padding, dilation: dilation), groups, "conv1d",
        dimensions: 1
    ).squeezed(axis: 2)
}

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
public func convTransposed2d(
    _ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0,
    outputPadding: Int = 0, groups: Int = 1
) -> Tensor {
    let options = WindowOptions(stride: stride, padding: padding)
    return transposedConvolution(
        x, weight, bias, options, options, (outputPadding, outputPadding), groups,
        "convTransposed2d")
}

/// The transposed operation of a convolution of sequences, as
/// ``convTransposed2d(_:weight:bias:stride:padding:outputPadding:groups:)`` for images: `x` is [batch,
/// channels, length], `weight` [channels, outputs / groups, kernel length].
public func convTransposed1d(
    _ x: Tensor, weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0,
    outputPadding: Int = 0, groups: Int = 1
) -> Tensor {
    guard x.ndim == 3, weight.ndim == 3 else {
        fail("convTransposed1d: shapes \(x.shape) and \(weight.shape) must have three dimensions")
    }
    return transposedConvolution(
        x.expandedDimensions(axis: 2), weight.expandedDimensions(axis: 2), bias, WindowOptions(),
        WindowOptions(stride: stride, padding: padding), (0, outputPadding), groups,
        "convTransposed1d"
    ).squeezed(axis: 2)
}

/// How a window moves along one axis.
struct WindowOptions {
    var stride = 1
    var padding = 0
    var dilation = 1

    func check(_ operation: StaticString) {
        let possible = 1...largestSize
        guard possible.contains(stride), padding == 0 || possible.contains(padding),
            possible.contains(dilation)
        else {
            fail(
                "\(operation): stride \(stride), padding \(padding) and dilation \(dilation) "
                    + "are not possible")
        }
    }

    /// How many places a window of `size` has along `length` elements.
    func places(_ length: Int, _ size: Int) -> Int {
        // A window that spans more elements than a tensor may have fits nowhere.
        if dilation > largestSize / max(size, 1) { return 0 }
        let room = length + 2 * padding - dilation * (size - 1) - 1
        return room < 0 ? 0 : room / stride + 1
    }

    /// The same windows along `length` elements, with a step that leads out of these at most just so.
    func limited(to length: Int) -> WindowOptions {
        WindowOptions(
            stride: min(stride, length + 2 * padding), padding: padding, dilation: dilation)
    }
}

/// The shapes of a convolution and of its two transposed operations, shared with their records.
final class Window: Sendable {
    let sizes: ck_convolution

    init(
        batch: Int, groups: Int, channels: Int, outputs: Int, height: Int, width: Int,
        kernel: (Int, Int), out: (Int, Int), _ y: WindowOptions, _ x: WindowOptions
    ) {
        sizes = ck_convolution(
            batch: batch, groups: groups, channels: channels, outputs: outputs, height: height,
            width: width, kernel_height: kernel.0, kernel_width: kernel.1, out_height: out.0,
            out_width: out.1, stride_y: y.stride, stride_x: x.stride, pad_y: y.padding,
            pad_x: x.padding, dilation_y: y.dilation, dilation_x: x.dilation)
    }

    var input: [Int] { [sizes.batch, sizes.groups * sizes.channels, sizes.height, sizes.width] }
    var weight: [Int] {
        [sizes.groups * sizes.outputs, sizes.channels, sizes.kernel_height, sizes.kernel_width]
    }
    var output: [Int] {
        [sizes.batch, sizes.groups * sizes.outputs, sizes.out_height, sizes.out_width]
    }
}

/// Whether a number of channels is that of all groups; of more groups than can be there it is not.
private func fits(_ channels: Int?, _ ofGroup: Int, _ groups: Int) -> Bool {
    let (all, overflows) = ofGroup.multipliedReportingOverflow(by: groups)
    return !overflows && channels == all
}

private func convolved(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ vertical: WindowOptions,
    _ horizontal: WindowOptions, _ groups: Int, _ name: StaticString, dimensions: Int
) -> Tensor {
    vertical.check(name)
    horizontal.check(name)
    guard x.ndim == 4, weight.ndim == 4, groups > 0, fits(x.shape[1], weight.shape[1], groups),
        weight.shape[0] % groups == 0, bias == nil || bias?.shape == [weight.shape[0]]
    else {
        // One-dimensional operands came with an axis inserted, of which the author knows nothing.
        func named(_ shape: [Int]) -> [Int] {
            dimensions == 1 ? Array(shape[..<2] + shape[3...]) : shape
        }
        fail(
            "\(name): input \(named(x.shape)) and weight \(named(weight.shape))"
                + (bias.map { ", bias \($0.shape)" } ?? "") + " do not fit with \(groups) groups")
    }
    let height = vertical.places(x.shape[2], weight.shape[2])
    let width = horizontal.places(x.shape[3], weight.shape[3])
    guard height > 0, width > 0, weight.shape[2] > 0, weight.shape[3] > 0 else {
        fail("\(name): kernel \(weight.shape[(4 - dimensions)...]) does not fit into \(x.shape)")
    }
    let window = Window(
        batch: x.shape[0], groups: groups, channels: weight.shape[1],
        outputs: weight.shape[0] / groups, height: x.shape[2], width: x.shape[3],
        kernel: (weight.shape[2], weight.shape[3]), out: (height, width), vertical, horizontal)
    return x.convolved(weight, window).adding(channelBias: bias)
}

private func transposedConvolution(
    _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ vertical: WindowOptions,
    _ horizontal: WindowOptions, _ extra: (Int, Int), _ groups: Int, _ name: StaticString
) -> Tensor {
    guard x.ndim == 4, weight.ndim == 4, groups > 0, x.shape[1] == weight.shape[0],
        x.shape[1] % groups == 0,
        bias == nil || bias?.ndim == 1 && fits(bias?.shape[0], weight.shape[1], groups)
    else {
        fail(
            "\(name): input \(x.shape) and weight \(weight.shape)"
                + (bias.map { ", bias \($0.shape)" } ?? "") + " do not fit with \(groups) groups")
    }
    vertical.check(name)
    horizontal.check(name)
    func length(_ axis: Int, _ options: WindowOptions, _ extra: Int) -> Int {
        guard extra >= 0, extra < options.stride else {
            fail("\(name): outputPadding \(extra) is outside 0..<\(options.stride)")
        }
        let (reach, overflow) = (x.shape[axis] - 1).multipliedReportingOverflow(by: options.stride)
        guard !overflow, reach <= largestSize else {
            fail("\(name): a stride of \(options.stride) is too large for input \(x.shape)")
        }
        return reach - 2 * options.padding + weight.shape[axis] + extra
    }
    let (height, width) = (length(2, vertical, extra.0), length(3, horizontal, extra.1))
    guard height > 0, width > 0 else {
        fail("\(name): input \(x.shape) and weight \(weight.shape) leave nothing")
    }
    let window = Window(
        batch: x.shape[0], groups: groups, channels: weight.shape[1],
        outputs: x.shape[1] / groups, height: height, width: width,
        kernel: (weight.shape[2], weight.shape[3]), out: (x.shape[2], x.shape[3]), vertical,
        horizontal)
    return x.convolvedToInput(weight, window).adding(channelBias: bias)
}

// The three operations are bilinear, and the derivative of each is made of the other two.
extension Tensor {
    func convolved(_ weight: Tensor, _ window: Window) -> Tensor {
        let out = Storage(window.output, for: "conv2d")
        withUnsafePointer(to: window.sizes) {
            ck_convolve($0, storage.pointer, weight.storage.pointer, out.pointer)
        }
        return Tensor(out, window.output, from: .convolution(window), self, weight)
    }

    func convolvedToInput(_ weight: Tensor, _ window: Window) -> Tensor {
        let out = Storage(window.input, for: "convTransposed2d")
        withUnsafePointer(to: window.sizes) {
            ck_convolve_input($0, storage.pointer, weight.storage.pointer, out.pointer)
        }
        return Tensor(out, window.input, from: .convolutionInput(window), self, weight)
    }

    func convolvedToWeight(_ g: Tensor, _ window: Window) -> Tensor {
        let out = Storage(window.weight, for: "conv2d")
        withUnsafePointer(to: window.sizes) {
            ck_convolve_weight($0, storage.pointer, g.storage.pointer, out.pointer)
        }
        return Tensor(out, window.weight, from: .convolutionWeight(window), self, g)
    }

    fileprivate func adding(channelBias bias: Tensor?) -> Tensor {
        guard let bias else { return self }
        return self + bias.reshaped([bias.size, 1, 1])
    }
}
