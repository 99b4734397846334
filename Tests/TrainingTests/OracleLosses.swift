import Losses
import Tensors

private let labels = [0, 3, 1, 4, 2, 3]
private let binaryLabels = [1, 0, 1, 1, 0, 0]
private let yes = Tensor([
    [1.0, 0, 0, 1, 0], [0, 0, 1, 0, 1], [1, 1, 0, 0, 0], [0, 1, 0, 1, 1], [0, 0, 0, 0, 1],
    [1, 0, 1, 0, 0],
])

/// What the losses among the keys of Oracle/oracle.txt mean.
let oracleLosses: [String: @Sendable ([Tensor]) -> [Tensor]] = [
    "loss crossEntropy": { [crossEntropy(logits: $0[0], labels: labels)] },
    "loss crossEntropy smoothed": {
        [crossEntropy(logits: $0[0], labels: labels, labelSmoothing: 0.1)]
    },
    "loss crossEntropy weighted": {
        [crossEntropy(logits: $0[0], labels: labels, classWeights: [1, 2, 0.5, 1.5, 0.25])]
    },
    "loss crossEntropy soft": { [crossEntropy(logits: $0[0], targets: $0[1])] },
    "loss klDivergence": { [klDivergenceLoss(logits: $0[0], targets: $0[1])] },
    "loss binaryCrossEntropy": { [binaryCrossEntropy(logits: $0[0], targets: yes)] },
    "loss binaryCrossEntropy weighted": {
        [binaryCrossEntropy(logits: $0[0], targets: yes, positiveWeight: 3)]
    },
    "loss logistic": { [logisticLoss(logits: $0[0], labels: binaryLabels)] },
    "loss hinge": { [hingeLoss(logits: $0[0], labels: binaryLabels)] },
    "loss westonWatkins": { [westonWatkinsLoss(logits: $0[0], labels: labels, margin: 0.7)] },
    "loss squaredError": { [squaredErrorLoss(predictions: $0[0], targets: $0[1])] },
    "loss absoluteError": { [absoluteErrorLoss(predictions: $0[0], targets: $0[1])] },
    "loss huber": { [huberLoss(predictions: $0[0], targets: $0[1], delta: 0.8)] },
    "loss smoothL1": { [huberLoss(predictions: $0[0], targets: $0[1], delta: 0.8) / 0.8] },
    "loss distillation": {
        [distillationLoss(logits: $0[0], teacherLogits: $0[1], temperature: 3)]
    },
    "loss infoNCE": { [infoNCELoss(embeddings: $0[0], views: $0[1], temperature: 0.2)] },
    "loss gaussianKL": { [gaussianKLLoss(predictions: $0[0], logVariances: $0[1])] },
    "loss generator": { [generatorLoss(logits: $0[0])] },
    "loss discriminator": { [discriminatorLoss(logits: $0[0], fakeLogits: $0[1])] },
    "loss triplet": { [tripletLoss(embeddings: $0[0], labels: [0, 1, 2, 0, 1, 2], margin: 0.3)] },
]
