import Tensors

/// Linearly separable data sets on which the theory of large step sizes can be checked by hand.
///
/// Source: Tyurin, From Logistic Regression to the Perceptron Algorithm: Exploring Gradient Descent
/// with Large Step Sizes, AAAI 2025, arXiv 2412.08424.
public enum SeparableData {
    /// Theorem 4.1: $(1,-1)$ with label 1 and $(-1,-4)$ with label 0. Gradient descent with a large
    /// step first overshoots to a huge loss and separates with the second step.
    public static func twoPoints() -> LabeledData {
        LabeledData(inputs: Tensor([[1.0, -1], [-1, -4]]), labels: [1, 0], classes: 2)
    }

    /// Theorem 5.1: one sample $(0.5,-1)$ with label 1 against $n-1$ samples $(-0.5,-1)$ with
    /// label 0. The batch perceptron needs a number of iterations proportional to $n$.
    public static func worstCase(count n: Int) -> LabeledData {
        if n < 2 { fail("SeparableData.worstCase: \(n) samples, at least 2 are needed") }
        let rows: [[Double]] = (0..<n).map { [$0 == 0 ? 0.5 : -0.5, -1] }
        return LabeledData(
            inputs: Tensor(rows), labels: (0..<n).map { $0 == 0 ? 1 : 0 }, classes: 2)
    }
}
