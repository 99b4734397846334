import Losses
import Tensors

/// How the confidences are cut into bins.
public enum CalibrationBins: String, CaseIterable, Sendable {
    /// Bins of the same width.
    case equalWidth
    /// Bins with the same number of samples, as nearly as possible.
    case equalMass
}

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
public func expectedCalibrationError(
    logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth
) -> Double {
    ClassScores.check(logits, labels, in: "expectedCalibrationError")
    if bins < 1 || labels.isEmpty {
        fail("expectedCalibrationError: \(bins) bins for \(labels.count) rows")
    }
    let predictions = logits.argMax(axis: 1)
    let confidences = logits.softmax(axis: 1).max(axis: 1).array
    let order = labels.indices.sorted { (confidences[$0], $0) < (confidences[$1], $1) }
    var gaps = [Double](repeating: 0, count: bins)
    for (rank, i) in order.enumerated() {
        // Bins are open below and closed above, as in the paper.
        let place =
            switch kind {
            case .equalWidth: Int((confidences[i] * Double(bins)).rounded(.up)) - 1
            case .equalMass: rank * bins / order.count
            }
        let hit = predictions[i] == labels[i] ? 1.0 : 0
        gaps[Swift.min(Swift.max(place, 0), bins - 1)] += hit - confidences[i]
    }
    return gaps.reduce(0) { $0 + $1.magnitude } / Double(labels.count)
}

/// Brier score, $\frac1n\sum_i\lVert p_i - e_{y_i}\rVert^2$ with $p$ the softmax of the scores; from
/// 0 to 2.
///
/// Source: Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather
/// Review 78, 1950.
public func brierScore(logits: Tensor, labels: [Int]) -> Double {
    ClassScores.check(logits, labels, in: "brierScore")
    let target = Tensor.oneHot(labels, classes: logits.dim(1))
    return (logits.softmax(axis: 1) - target).square().sum(axis: 1).mean().item()
}
