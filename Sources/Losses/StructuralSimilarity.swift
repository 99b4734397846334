import Tensors

// Structural similarity of images. Within a Gaussian window $w$ (weights of sum 1), with
// $\mu_x = w*x$, $\sigma_x^2 = w*x^2 - \mu_x^2$, $\sigma_{xy} = w*(xy) - \mu_x\mu_y$ and
// $C_1 = (0.01R)^2$, $C_2 = (0.03R)^2$ for intensities from 0 to $R$,
// $$l = \frac{2\mu_x\mu_y + C_1}{\mu_x^2 + \mu_y^2 + C_1},\qquad
//   cs = \frac{2\sigma_{xy} + C_2}{\sigma_x^2 + \sigma_y^2 + C_2}.$$
// Windows lie within the image ("valid"). Of several channels the mean is taken.

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
public func ssimLoss(
    predictions: Tensor, targets: Tensor, windowSize: Int = 11, windowDeviation: Double = 1.5,
    range: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    let window = SimilarityWindow(windowSize, windowDeviation, range, in: "ssimLoss")
    window.check(predictions, targets, scales: 1)
    let maps = window.maps(planes(predictions), planes(targets))
    let similarity = perPlane(maps.luminance * maps.structure)
    return reduction(1 - similarity.reshaped([predictions.dim(0), -1]).mean(axis: 1))
}

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
public func msSSIMLoss(
    predictions: Tensor, targets: Tensor, scales: Int = 5, windowSize: Int = 11,
    windowDeviation: Double = 1.5, range: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    let window = SimilarityWindow(windowSize, windowDeviation, range, in: "msSSIMLoss")
    window.check(predictions, targets, scales: scales)
    let all = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333].prefix(scales)
    let weights = all.map { $0 / all.reduce(0, +) }
    var (x, y) = (planes(predictions), planes(targets))
    var logarithm = Tensor(0.0)
    for (scale, weight) in weights.enumerated() {
        let maps = window.maps(x, y)
        logarithm = logarithm + weight * log(maximum(perPlane(maps.structure), 1e-4))
        if scale == scales - 1 {
            logarithm = logarithm + weight * log(maximum(perPlane(maps.luminance), 1e-4))
        } else {
            (x, y) = (x.averagePool2d(size: 2), y.averagePool2d(size: 2))
        }
    }
    return reduction(1 - exp(logarithm).reshaped([predictions.dim(0), -1]).mean(axis: 1))
}

/// All channels of all images as images of one channel, `[count · channels, 1, height, width]`.
private func planes(_ x: Tensor) -> Tensor {
    x.reshaped([x.dim(0) * x.dim(1), 1, x.dim(2), x.dim(3)])
}

/// The mean over all places, one number a plane.
private func perPlane(_ maps: Tensor) -> Tensor {
    maps.reshaped([maps.dim(0), -1]).mean(axis: 1)
}

/// The window and the constants.
private struct SimilarityWindow {
    let name: String
    let weights: [Double]
    let constants: (Double, Double)

    init(_ size: Int, _ deviation: Double, _ range: Double, in name: String) {
        if size < 1 || !(deviation > 0) || !(range > 0) {
            fail("\(name): window of size \(size), deviation \(deviation), range \(range)")
        }
        self.name = name
        let bell = (0..<size).map { i in
            let distance = (Double(i) - Double(size - 1) / 2) / deviation
            return exp(-distance * distance / 2)
        }
        weights = bell.map { $0 / bell.reduce(0, +) }
        constants = (0.0001 * range * range, 0.0009 * range * range)
    }

    func check(_ predictions: Tensor, _ targets: Tensor, scales: Int) {
        if predictions.shape != targets.shape || predictions.ndim != 4 {
            fail(
                "\(name): predictions have shape \(predictions.shape), targets \(targets.shape); "
                    + "expected the same, [count, channels, height, width]")
        }
        if !(1...5).contains(scales) { fail("\(name): \(scales) scales, not from 1 to 5") }
        let smallest = min(predictions.dim(2), predictions.dim(3)) >> (scales - 1)
        if smallest < weights.count {
            fail(
                "\(name): a window of size \(weights.count) does not fit into images of shape "
                    + "\(predictions.shape) at scale \(scales)")
        }
    }

    /// $l$ and $cs$ at every place of the window.
    func maps(_ x: Tensor, _ y: Tensor) -> (luminance: Tensor, structure: Tensor) {
        // Variances do not change when a constant is taken off, and of numbers about 0 they lose no
        // digits. All five means in one pass, and that along one axis after the other.
        let (cx, cy) = (centre(x), centre(y))
        let (dx, dy) = (x - cx, y - cy)
        let size = weights.count
        let means = conv2d(
            conv2d(
                concatenated([dx, dy, dx.square(), dy.square(), dx * dy]),
                weight: Tensor(weights, [1, 1, 1, size])),
            weight: Tensor(weights, [1, 1, size, 1]))
        let count = x.dim(0)
        func mean(_ k: Int) -> Tensor { means.slice(k * count..<(k + 1) * count, axis: 0) }
        let (mx, my) = (mean(0) + cx, mean(1) + cy)
        let (c1, c2) = constants
        let luminance = (2 * mx * my + c1) / (mx.square() + my.square() + c1)
        let covariance = mean(4) - mean(0) * mean(1)
        let variances = mean(2) + mean(3) - mean(0).square() - mean(1).square()
        let structure = (2 * covariance + c2) / (variances + c2)
        return (luminance, structure)
    }

    /// The mean of each plane, as a constant.
    private func centre(_ x: Tensor) -> Tensor {
        perPlane(stopGradient(x)).reshaped([x.dim(0), 1, 1, 1])
    }
}
