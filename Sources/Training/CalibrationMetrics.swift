import Losses
import Tensors

/// How the confidences are cut into bins.
public enum CalibrationBins: String, CaseIterable, Sendable {
    /// Bins of the same width.
    case equalWidth
    /// Bins with the same number of samples, as nearly as possible.
    case equalMass
}

/// The samples whose confidences lie in one bin: a bar of a reliability diagram.
public struct CalibrationBin: Sendable, Equatable {
    /// The share of all samples that lie in it.
    public let share: Double
    /// The mean confidence of its samples.
    public let confidence: Double
    /// The share of its samples that are classified rightly.
    public let accuracy: Double
}

/// A classifier's samples by their confidence, the largest softmax probability: what a reliability
/// diagram shows. Bins are open below and closed above; those without samples are left out.
///
/// Source: Guo et al., On Calibration of Modern Neural Networks, ICML 2017.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
///   - bins: how many bins
///   - kind: how they are cut
public func calibrationBins(
    logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth
) -> [CalibrationBin] {
    ClassScores.check(logits, labels, in: "calibrationBins")
    let hits = zip(logits.argMax(axis: 1), labels).map { $0 == $1 }
    let confidences = logits.softmax(axis: 1).max(axis: 1).array
    return binned(confidences, hits, bins, kind, in: "calibrationBins")
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
    expectedGap(calibrationBins(logits: logits, labels: labels, bins: bins, kind: kind))
}

/// Maximum calibration error: $\max_b|\text{accuracy}_b - \text{confidence}_b|$.
///
/// Source: Guo et al., On Calibration of Modern Neural Networks, ICML 2017, equation 5.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
///   - bins: how many bins
///   - kind: how they are cut
public func maximumCalibrationError(
    logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth
) -> Double {
    calibrationBins(logits: logits, labels: labels, bins: bins, kind: kind)
        .reduce(0) { max($0, ($1.accuracy - $1.confidence).magnitude) }
}

/// Classwise calibration error: the expected calibration error of each class's probability as that of
/// a yes or no, averaged over the classes.
///
/// Source: Kull et al., Beyond Temperature Scaling: Obtaining Well-calibrated Multi-class Probabilities
/// with Dirichlet Calibration, NeurIPS 2019, equation 3.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
///   - bins: how many bins
///   - kind: how they are cut
public func classwiseCalibrationError(
    logits: Tensor, labels: [Int], bins: Int = 15, kind: CalibrationBins = .equalWidth
) -> Double {
    ClassScores.check(logits, labels, in: "classwiseCalibrationError")
    let probabilities = logits.softmax(axis: 1)
    let errors = (0..<logits.dim(1)).map { k in
        expectedGap(
            binned(
                probabilities.take([k], axis: 1).array, labels.map { $0 == k }, bins, kind,
                in: "classwiseCalibrationError"))
    }
    return mean(errors)
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

private func expectedGap(_ bins: [CalibrationBin]) -> Double {
    bins.reduce(0) { $0 + $1.share * ($1.accuracy - $1.confidence).magnitude }
}

/// Probabilities with whether what they promise came true, cut into bins.
private func binned(
    _ probabilities: [Double], _ hits: [Bool], _ bins: Int, _ kind: CalibrationBins,
    in function: String
) -> [CalibrationBin] {
    let count = probabilities.count
    if bins < 1 || count == 0 { fail("\(function): \(bins) bins for \(count) rows") }
    if probabilities.contains(where: \.isNaN) { fail("\(function): a score is not finite") }
    let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    /// The bin of the sample with the `rank`-th smallest probability; it rises with the rank.
    func bin(_ rank: Int) -> Double {
        switch kind {
        case .equalWidth:
            let place = (probabilities[order[rank]] * Double(bins)).rounded(.up) - 1
            return min(max(place, 0), Double(bins - 1))
        case .equalMass:
            return Double(bins < count ? rank * bins / count : rank)
        }
    }
    var members: [[Int]] = []
    for (rank, i) in order.enumerated() {
        if rank == 0 || bin(rank) != bin(rank - 1) { members.append([]) }
        members[members.count - 1].append(i)
    }
    return members.map { bin in
        CalibrationBin(
            share: Double(bin.count) / Double(count),
            confidence: bin.reduce(0) { $0 + probabilities[$1] } / Double(bin.count),
            accuracy: Double(bin.count { hits[$0] }) / Double(bin.count))
    }
}
