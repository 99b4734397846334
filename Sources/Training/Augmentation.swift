import Tensors

/// Each image moved by a random number of pixels in both directions, zeros where nothing was.
///
/// - Parameters:
///   - images: `[count, channels, height, width]`
///   - pixels: the farthest that an image moves
public func randomShifts(
    _ images: Tensor, by pixels: Int, using random: inout Random
) -> Tensor {
    if images.ndim != 4 || pixels < 0 || images.dim(0) < 1 {
        fail("randomShifts: shape \(images.shape), \(pixels) pixels")
    }
    let (height, width) = (images.dim(2), images.dim(3))
    let room = images.padded(axis: 2, before: pixels, after: pixels)
        .padded(axis: 3, before: pixels, after: pixels)
    let moved = (0..<images.dim(0)).map { i in
        let y = random.int(in: 0..<(2 * pixels + 1))
        let x = random.int(in: 0..<(2 * pixels + 1))
        return room[i].slice(y..<y + height, axis: 1).slice(x..<x + width, axis: 2)
    }
    return stacked(moved)
}

/// Each image mirrored left to right with probability one half.
///
/// - Parameter images: `[count, channels, height, width]`
public func randomFlips(_ images: Tensor, using random: inout Random) -> Tensor {
    if images.ndim != 4 { fail("randomFlips: shape \(images.shape) has not four axes") }
    let flips = (0..<images.dim(0)).map { _ in random.bernoulli(0.5) ? 1.0 : 0 }
    return which(Tensor(flips, [flips.count, 1, 1, 1]), images.reversed(axis: 3), images)
}
