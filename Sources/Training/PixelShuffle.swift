import Tensors

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
public func pixelShuffle(_ x: Tensor, factor: Int) -> Tensor {
    if x.ndim != 4 || !possibleFactors.contains(factor) || x.dim(1) % (factor * factor) != 0 {
        fail("pixelShuffle: shape \(x.shape) cannot be shuffled by \(factor)")
    }
    let (count, channels) = (x.dim(0), x.dim(1) / (factor * factor))
    let (height, width) = (x.dim(2), x.dim(3))
    return x.reshaped([count, channels, factor, factor, height, width])
        .transposed([0, 1, 4, 2, 5, 3])
        .reshaped([count, channels, height * factor, width * factor])
}

/// Rearranges space into channels, the inverse of `pixelShuffle`.
///
/// - Parameters:
///   - x: `[count, channels, factor · height, factor · width]`
///   - factor: $r$, by which the image becomes smaller
/// - Returns: `[count, channels · factor², height, width]`
public func pixelUnshuffle(_ x: Tensor, factor: Int) -> Tensor {
    if x.ndim != 4 || !possibleFactors.contains(factor) || x.dim(2) % factor != 0
        || x.dim(3) % factor != 0
    {
        fail("pixelUnshuffle: shape \(x.shape) cannot be shuffled by \(factor)")
    }
    let (count, channels) = (x.dim(0), x.dim(1))
    let (height, width) = (x.dim(2) / factor, x.dim(3) / factor)
    return x.reshaped([count, channels, height, factor, width, factor])
        .transposed([0, 1, 3, 5, 2, 4])
        .reshaped([count, channels * factor * factor, height, width])
}

/// Its square is a number of channels, far below what a tensor may have.
private let possibleFactors = 1...1 << 16
