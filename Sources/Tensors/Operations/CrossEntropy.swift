import CKernels

extension Tensor {
    /// The sum or the mean over the rows of [count, classes] of log Σ eˣ − x[label]: the cross-entropy
    /// of the softmax with the labels, which the caller has checked.
    ///
    /// Where a differentiation records it, the derivative is computed in the same pass. A backward
    /// pass that begins here, as that of training does, then has nothing left to do.
    package func crossEntropy(labels: [Int], mean: Bool) -> Tensor {
        let (rows, classes) = (shape[0], shape[1])
        let factor = mean ? 1 / Float(rows) : 1
        let losses = Storage(count: rows)
        let slopes = isRecorded ? Storage(count: size) : nil
        labels.withInt64 {
            ck_cross_entropy(
                storage.pointer, $0, factor, losses.pointer, slopes?.pointer, rows, classes)
        }
        let sum = Tensor(losses, [rows]).sum()
        let loss = mean ? sum / Double(rows) : sum
        guard let slopes else { return loss }
        return Tensor(
            loss.storage, [],
            from: .crossEntropy(Indices(labels), mean: mean, slopes: Tensor(slopes, shape)), self)
    }

    /// Its derivative for the scores (self), given the one of a first backward pass.
    func crossEntropyPullback(
        of g: Tensor, labels: Indices, mean: Bool, slopes: Tensor
    ) -> Tensor {
        if isRecorded || g.isRecorded {
            let targets = Tensor.oneHot(labels.values, classes: shape[1])
            let gradient = (softmax() - targets) * g
            return mean ? gradient / Double(shape[0]) : gradient
        }
        return g.item() == 1 ? slopes : slopes * g
    }
}
