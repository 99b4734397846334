import Losses
import Tensors

/// The peak signal-to-noise ratio in decibels, $10\log_{10}(R^2/\text{MSE})$; infinite for equal images.
///
/// - Parameters:
///   - predictions: of any shape
///   - targets: of the same shape
///   - range: $R$, the largest intensity
public func psnr(predictions: Tensor, targets: Tensor, range: Double = 1) -> Double {
    if !(range > 0) { fail("psnr: range is \(range), not above 0") }
    let error = squaredErrorLoss(predictions: predictions, targets: targets).item()
    return 10 * log10(range * range / error)
}

/// The mean structural similarity of images, from -1 to 1 for equal ones; see `ssimLoss`.
///
/// - Parameters:
///   - predictions: `[count, channels, height, width]`
///   - targets: of the same shape
///   - windowSize: the height and width of the window
///   - windowDeviation: its standard deviation in pixels
///   - range: the largest intensity
public func ssim(
    predictions: Tensor, targets: Tensor, windowSize: Int = 11, windowDeviation: Double = 1.5,
    range: Double = 1
) -> Double {
    1
        - ssimLoss(
            predictions: predictions, targets: targets, windowSize: windowSize,
            windowDeviation: windowDeviation, range: range
        ).item()
}

/// The mean multi-scale structural similarity of images, at most 1; see `msSSIMLoss`.
///
/// - Parameters:
///   - predictions: `[count, channels, height, width]`
///   - targets: of the same shape
///   - scales: from 1 to 5
///   - windowSize: the height and width of the window
///   - windowDeviation: its standard deviation in pixels
///   - range: the largest intensity
public func msSSIM(
    predictions: Tensor, targets: Tensor, scales: Int = 5, windowSize: Int = 11,
    windowDeviation: Double = 1.5, range: Double = 1
) -> Double {
    1
        - msSSIMLoss(
            predictions: predictions, targets: targets, scales: scales, windowSize: windowSize,
            windowDeviation: windowDeviation, range: range
        ).item()
}
