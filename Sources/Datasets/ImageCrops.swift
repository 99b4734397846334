import Tensors

/// The brightness of colour images, $0.299R + 0.587G + 0.114B$.
///
/// Source: Recommendation ITU-R BT.601, luma.
///
/// - Parameter images: `[…, 3, height, width]`, red, green and blue
/// - Returns: `[…, 1, height, width]`
public func grayscale(_ images: Tensor) -> Tensor {
    if images.ndim < 3 || images.dim(-3) != 3 {
        fail("grayscale: shape \(images.shape); expected […, 3, height, width]")
    }
    return (images * Tensor([0.299, 0.587, 0.114], [3, 1, 1])).sum(axis: -3, keepDims: true)
}

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
public func randomCrops(
    of image: Tensor, size: Int, count: Int, columns: Range<Int>? = nil,
    minimumDeviation: Double = 0, using random: inout Random
) -> Tensor {
    if image.ndim != 3 {
        fail("randomCrops: shape \(image.shape); expected [channels, height, width]")
    }
    let columns = columns ?? 0..<image.dim(2)
    if size < 1 || count < 1 || size > image.dim(1) || size > columns.count
        || columns.lowerBound < 0 || columns.upperBound > image.dim(2)
    {
        fail(
            "randomCrops: \(count) pieces of size \(size) from the columns \(columns) of "
                + "\(image.shape)")
    }
    var pieces: [Tensor] = []
    var refused = 0
    while pieces.count < count {
        let y = random.int(in: 0..<(image.dim(1) - size + 1))
        let x = random.int(in: columns.lowerBound..<(columns.upperBound - size + 1))
        let piece = image.slice(y..<(y + size), axis: 1).slice(x..<(x + size), axis: 2)
        if minimumDeviation > 0 && piece.std().item() < minimumDeviation {
            refused += 1
            if refused > 1000 * count {
                fail("randomCrops: hardly a piece deviates by \(minimumDeviation)")
            }
            continue
        }
        pieces.append(piece)
    }
    return stacked(pieces)
}
