import Losses
import Tensors
import Testing

/// What a loss must give: its value and its gradient by the first argument, row by row.
struct Expected: Sendable {
    let value: Double
    let gradient: [Double]

    init(_ value: Double, _ gradient: [Double]) {
        self.value = value
        self.gradient = gradient
    }
}

/// Values and gradients against NumPy's formulas and central differences.
@Suite struct GradientTests {
    typealias O = GradientOracle
    let logits = Tensor(Oracle.logits)
    let labels = Oracle.labels
    let embeddings = Tensor(Oracle.embeddings)
    let classes = Oracle.classes
    let soft = Tensor(GradientOracle.soft)
    let teacher = Tensor(GradientOracle.teacher)
    let yes = Tensor(GradientOracle.yes)
    let targets = Tensor(GradientOracle.targets)

    /// Compares value, gradient, and the sum and the mean of what `.none` gives.
    func expect(
        _ expected: Expected, at x: Tensor, sourceLocation: SourceLocation = #_sourceLocation,
        _ loss: (Tensor, Reduction) -> Tensor
    ) {
        let (value, gradient) = valueAndGradient(at: x) { loss($0, .mean) }
        expectClose(value, [expected.value], within: 4e-6, sourceLocation: sourceLocation)
        expectClose(gradient, expected.gradient, within: 4e-6, sourceLocation: sourceLocation)
        let each = loss(x, .none)
        #expect(each.ndim > 0, sourceLocation: sourceLocation)
        expectClose(each.mean(), [expected.value], within: 4e-6, sourceLocation: sourceLocation)
        expectClose(
            loss(x, .sum), [each.sum().item()], within: 4e-6, sourceLocation: sourceLocation)
    }

    @Test func crossEntropies() {
        expect(O.labelSmoothing, at: logits) {
            crossEntropy(logits: $0, labels: labels, labelSmoothing: 0.1, reduction: $1)
        }
        expect(O.classWeights, at: logits) {
            crossEntropy(
                logits: $0, labels: labels, labelSmoothing: 0.2, classWeights: O.weightsOfClasses,
                reduction: $1)
        }
        expect(O.softTargets, at: logits) {
            crossEntropy(logits: $0, targets: soft, reduction: $1)
        }
        expect(O.focal, at: logits) {
            focalLoss(logits: $0, labels: labels, gamma: 1.5, reduction: $1)
        }
    }

    @Test func divergences() {
        expect(O.klDivergence, at: logits) {
            klDivergenceLoss(logits: $0, targets: soft, reduction: $1)
        }
        expect(O.jensenShannon, at: logits) {
            jensenShannonLoss(logits: $0, targets: soft, reduction: $1)
        }
    }

    @Test func binary() {
        expect(O.binaryCrossEntropy, at: logits) {
            binaryCrossEntropy(logits: $0, targets: yes, positiveWeight: 3, reduction: $1)
        }
        expect(O.binaryFocal, at: logits) { focalLoss(logits: $0, targets: yes, reduction: $1) }
        let scores = logits.T[0]
        let signs = [1, 0, 1, 1, 0, 0]
        expect(O.hinge, at: scores) { hingeLoss(logits: $0, labels: signs, reduction: $1) }
        expect(O.squaredHinge, at: scores) {
            squaredHingeLoss(logits: $0, labels: signs, reduction: $1)
        }
    }

    @Test func regression() {
        expect(O.squaredError, at: logits) {
            squaredErrorLoss(predictions: $0, targets: targets, reduction: $1)
        }
        expect(O.absoluteError, at: logits) {
            absoluteErrorLoss(predictions: $0, targets: targets, reduction: $1)
        }
        expect(O.huber, at: logits) {
            huberLoss(predictions: $0, targets: targets, delta: 1.5, reduction: $1)
        }
        expect(O.charbonnier, at: logits) {
            charbonnierLoss(predictions: $0, targets: targets, epsilon: 0.5, reduction: $1)
        }
        expect(O.quantile, at: logits) {
            quantileLoss(predictions: $0, targets: targets, quantile: 0.8, reduction: $1)
        }
    }

    @Test func twoViews() {
        let views = Tensor(O.views)
        expect(O.infoNCE, at: embeddings) {
            infoNCELoss(embeddings: $0, views: views, temperature: 0.2, reduction: $1)
        }
        expect(O.ntXent, at: embeddings) {
            ntXentLoss(embeddings: $0, views: views, temperature: 0.5, reduction: $1)
        }
        let similarities = Tensor(O.similarities)
        expect(O.hardContrastive, at: similarities) {
            hardContrastiveLoss(similarities: $0, temperature: 0.2, share: 0.3, reduction: $1)
        }
        expect(O.hardSimple, at: similarities) {
            simpleContrastiveLoss(similarities: $0, share: 0.3, reduction: $1)
        }
    }

    @Test func labelledPairs() {
        expect(O.supervisedContrastive, at: embeddings) {
            supervisedContrastiveLoss(embeddings: $0, labels: classes, reduction: $1)
        }
        expect(O.nPair, at: embeddings) {
            nPairLoss(embeddings: $0, labels: classes, reduction: $1)
        }
        expect(O.tripletHardest, at: embeddings) {
            tripletLoss(embeddings: $0, labels: classes, mining: .hardest, reduction: $1)
        }
        expect(O.tripletSemiHard, at: embeddings) {
            tripletLoss(embeddings: $0, labels: classes, mining: .semiHard, reduction: $1)
        }
    }

    @Test func overlaps() {
        let probabilities = Tensor(O.probabilities)
        expect(O.dice, at: probabilities) {
            diceLoss(predictions: $0, targets: yes, reduction: $1)
        }
        expect(O.tversky, at: probabilities) {
            tverskyLoss(predictions: $0, targets: yes, reduction: $1)
        }
    }

    @Test func angularMargins() {
        let prototypes = Tensor(O.prototypes)
        expect(O.normalizedSoftmax, at: embeddings) {
            normalizedSoftmaxLoss(
                embeddings: $0, prototypes: prototypes, labels: classes, scale: 8, reduction: $1)
        }
        expect(O.cosFace, at: embeddings) {
            cosFaceLoss(
                embeddings: $0, prototypes: prototypes, labels: classes, scale: 8, reduction: $1)
        }
        expect(O.arcFace, at: embeddings) {
            arcFaceLoss(
                embeddings: $0, prototypes: prototypes, labels: classes, scale: 8, reduction: $1)
        }
    }

    @Test func distillation() {
        expect(O.distillation, at: logits) {
            distillationLoss(logits: $0, teacherLogits: teacher, temperature: 3, reduction: $1)
        }
        expect(O.plackettLuce, at: logits) {
            plackettLuceDistillationLoss(
                logits: $0, labels: labels, teacherLogits: teacher, temperature: 2, reduction: $1)
        }
        expect(O.listMLE, at: logits) {
            listMLELoss(logits: $0, labels: labels, teacherLogits: teacher, reduction: $1)
        }
        let (value, gradient) = valueAndGradient(at: logits) {
            distLoss(logits: $0, teacherLogits: teacher, temperature: 2, beta: 1.5, gamma: 0.5)
        }
        expectClose(value, [O.dist.value])
        expectClose(gradient, O.dist.gradient)
    }
}
