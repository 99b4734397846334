import Tensors

// Measures of sharpness, beside psnr and ssim of Training. Images are `[count, channels, height, width]`
// or, grey, `[count, height, width]`.

/// How sharp images are, as the mean absolute difference of neighbouring pixels over that of the
/// references: below 1 smoother than these, above 1 rougher.
public func gradientEnergyRatio(_ images: Tensor, _ references: Tensor) -> Double {
    checkSame(images, references, "gradientEnergyRatio")
    func energy(_ x: Tensor) -> Double {
        let (rows, columns) = differences(x)
        return rows.abs().mean().item() + columns.abs().mean().item()
    }
    return energy(images) / energy(references)
}

/// How much fine detail images have: the mean square of what is left when every block of 2 × 2 pixels
/// is taken less its mean, over that of the references. Of an odd height or width the last row or column,
/// which has no block, does not count.
public func highFrequencyRatio(_ images: Tensor, _ references: Tensor) -> Double {
    checkSame(images, references, "highFrequencyRatio")
    func energy(_ x: Tensor) -> Double {
        let size = [x.dim(x.ndim - 2), x.dim(x.ndim - 1)].map { $0 - $0 % 2 }
        let blocks = x.slice(0..<size[0], axis: x.ndim - 2).slice(0..<size[1], axis: x.ndim - 1)
        let coarse = blocks.averagePool2d(size: 2).resized(to: size, method: .nearest)
        return (blocks - coarse).square().mean().item()
    }
    return energy(images) / energy(references)
}

/// Whether the edges are where they should be: the correlation, over all pixels of all images, of the
/// lengths of the gradients with those of the references.
public func gradientCorrelation(_ images: Tensor, _ references: Tensor) -> Double {
    checkSame(images, references, "gradientCorrelation")
    func lengths(_ x: Tensor) -> Tensor {
        let (rows, columns) = differences(x)
        let (height, width) = (x.dim(x.ndim - 2), x.dim(x.ndim - 1))
        let down = rows.slice(0..<width - 1, axis: x.ndim - 1)
        let right = columns.slice(0..<height - 1, axis: x.ndim - 2)
        let length = (down.square() + right.square()).sqrt()
        return length - length.mean()
    }
    let (a, b) = (lengths(images), lengths(references))
    let scale = (a.square().mean() * b.square().mean()).sqrt()
    return ((a * b).mean() / scale).item()
}

/// Differences of neighbours, down the rows and along the columns.
private func differences(_ x: Tensor) -> (Tensor, Tensor) {
    let (height, width) = (x.dim(x.ndim - 2), x.dim(x.ndim - 1))
    return (
        x.slice(1..<height, axis: x.ndim - 2) - x.slice(0..<height - 1, axis: x.ndim - 2),
        x.slice(1..<width, axis: x.ndim - 1) - x.slice(0..<width - 1, axis: x.ndim - 1)
    )
}

private func checkSame(_ a: Tensor, _ b: Tensor, _ name: String) {
    if a.shape != b.shape || a.ndim < 3 || a.dim(a.ndim - 2) < 2 || a.dim(a.ndim - 1) < 2 {
        fail("\(name): images have shapes \(a.shape) and \(b.shape)")
    }
}
