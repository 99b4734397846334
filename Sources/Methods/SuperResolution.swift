import Tensors
import Training

// Super-resolution with a generative adversarial network. Source: Ledig et al., Photo-Realistic
// Single Image Super-Resolution Using a Generative Adversarial Network, CVPR 2017. Images are
// `[count, channels, height, width]`.

/// A convolution after which an image has the size that it had before, but for the stride.
private func sameSize(
    _ inputs: Int, _ outputs: Int, kernel: Int = 3, stride: Int = 1, using random: inout Random
) -> Conv2d {
    Conv2d(
        inputs, outputs, kernel: kernel, stride: stride, padding: kernel / 2, initializer: .he,
        using: &random)
}

/// SRResNet, the generator of SRGAN: enlarges images by 4 with residual blocks and two sub-pixel
/// convolutions.
///
/// Smaller than the paper's and without batch normalisation: its widths are parameters, kernels are
/// 3 × 3 but for the last with 5 × 5, and what it makes is added to the input enlarged by bilinear
/// interpolation, so that it begins there.
public struct SRResNet: Differentiable, Sendable {
    private var head: Conv2d
    private var blocks: [ResidualBlock]
    private var body: Conv2d
    private var enlarging: [Conv2d]
    private var slopes: [PReLU]
    private var tail: Conv2d

    /// - Parameters:
    ///   - channels: the channels of the images
    ///   - width: the channels inside
    ///   - blocks: how many residual blocks
    public init(channels: Int = 1, width: Int = 16, blocks: Int = 2, using random: inout Random) {
        if channels < 1 || width < 2 || width % 2 != 0 || blocks < 0 {
            fail("SRResNet: \(channels) channels, width \(width), \(blocks) blocks")
        }
        head = sameSize(channels, width, using: &random)
        self.blocks = []
        for _ in 0..<blocks { self.blocks.append(ResidualBlock(width, using: &random)) }
        body = sameSize(width, width, using: &random)
        enlarging = [
            sameSize(width, 4 * width, using: &random),
            sameSize(width, 2 * width, using: &random),
        ]
        slopes = [PReLU(channels: width), PReLU(channels: width), PReLU(channels: width / 2)]
        tail = sameSize(width / 2, channels, kernel: 5, using: &random)
        // Small at first: training begins near the interpolated image.
        tail.weight = tail.weight * 0.1
    }

    /// The images four times as high and wide, not limited to any range.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        if x.ndim != 4 || x.dim(1) != head.weight.dim(1) {
            fail("SRResNet: images of shape \(x.shape), \(head.weight.dim(1)) channels expected")
        }
        let start = slopes[0](head(x))
        var inner = start
        for block in blocks { inner = block(inner) }
        inner = body(inner) + start
        for (step, bank) in enlarging.enumerated() {
            inner = slopes[step + 1](pixelShuffle(bank(inner), factor: 2))
        }
        return tail(inner) + x.resized(to: [4 * x.dim(2), 4 * x.dim(3)])
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try head.visitParameters(in: "head", visit)
        try blocks.visitParameters(in: "blocks", visit)
        try body.visitParameters(in: "body", visit)
        try enlarging.visitParameters(in: "enlarging", visit)
        try slopes.visitParameters(in: "slopes", visit)
        try tail.visitParameters(in: "tail", visit)
    }
}

/// Two convolutions beside a connection that skips them.
private struct ResidualBlock: Differentiable, Sendable {
    var first: Conv2d
    var slope: PReLU
    var second: Conv2d

    init(_ width: Int, using random: inout Random) {
        first = sameSize(width, width, using: &random)
        slope = PReLU(channels: width)
        second = sameSize(width, width, using: &random)
    }

    func callAsFunction(_ x: Tensor) -> Tensor { x + second(slope(first(x))) }

    mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows {
        try first.visitParameters(in: "first", visit)
        try slope.visitParameters(in: "slope", visit)
        try second.visitParameters(in: "second", visit)
    }
}

/// SRGAN's discriminator: convolutions, every second of which halves the image, and two linear
/// layers; leaky ReLU with slope 0.2 between them. The paper's has eight convolutions of 64 to 512
/// channels with batch normalisation and 1,024 units.
public struct SRDiscriminator: Differentiable, Sendable {
    private var banks: [Conv2d]
    private var hidden: Linear
    private var last: Linear

    /// - Parameters:
    ///   - size: the height and width of the images, a multiple of 4
    ///   - channels: the channels of the images
    ///   - widths: the channels after each convolution; the second and the third halve the image
    ///   - units: the width of the hidden linear layer
    public init(
        size: Int, channels: Int = 1, widths: [Int] = [12, 16, 24], units: Int = 32,
        using random: inout Random
    ) {
        if widths.count != 3 || size % 4 != 0 || !(4...1 << 20).contains(size) {
            fail("SRDiscriminator: images of \(size) pixels, widths \(widths)")
        }
        banks = []
        for (index, width) in widths.enumerated() {
            banks.append(
                sameSize(
                    index == 0 ? channels : widths[index - 1], width,
                    stride: index == 0 ? 1 : 2, using: &random))
        }
        hidden = Linear(widths[2] * size * size / 16, units, using: &random)
        last = Linear(units, 1, using: &random)
    }

    /// One logit an image, `[count]`: high for images that look real.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        var x = x
        for bank in banks { x = bank(x).leakyRelu(slope: 0.2) }
        let rows = x.reshaped([x.dim(0), x.size / Swift.max(1, x.dim(0))])
        return last(hidden(rows).leakyRelu(slope: 0.2)).flattened()
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try banks.visitParameters(in: "banks", visit)
        try hidden.visitParameters(in: "hidden", visit)
        try last.visitParameters(in: "last", visit)
    }
}

/// A small convolutional network that stands in for VGG: its features, at a low and at a high level,
/// are what a perceptual loss compares.
public struct FeatureNetwork: Differentiable, Sendable {
    private var banks: [Conv2d]
    private var last: Linear
    private let cells: Int

    /// - Parameters:
    ///   - channels: the channels of the images
    ///   - width: the channels of the features
    ///   - cells: the images are pooled to so many cells a side before they are classified
    ///   - classes: how many classes it is trained to tell apart
    public init(
        channels: Int = 1, width: Int = 16, cells: Int = 6, classes: Int,
        using random: inout Random
    ) {
        if !(1...1 << 20).contains(cells) { fail("FeatureNetwork: \(cells) cells a side") }
        banks = [
            sameSize(channels, width, using: &random),
            sameSize(width, width, using: &random),
        ]
        last = Linear(width * cells * cells, classes, using: &random)
        self.cells = cells
    }

    /// $\phi$: what the second convolution's ReLU gives, `[count, width, height, width]`.
    public func features(_ x: Tensor) -> Tensor {
        banks.reduce(x) { $1($0).relu() }
    }

    /// The logits of the classes.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        let pooled = features(x).adaptiveAveragePool2d([cells, cells])
        return last(pooled.reshaped([x.dim(0), pooled.size / Swift.max(1, x.dim(0))]))
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try banks.visitParameters(in: "banks", visit)
        try last.visitParameters(in: "last", visit)
    }
}
