import Losses
import Tensors
import Testing

/// The losses on pairs against NumPy, and the identities of general pair weighting.
@Suite struct PairLossTests {
    let embeddings = Tensor(Oracle.embeddings)
    let labels = Oracle.classes
    var similarities: Tensor { cosineSimilarities(embeddings) }

    @Test func agreeWithNumPy() {
        expectClose(
            contrastiveLoss(embeddings: embeddings, labels: labels, reduction: .none),
            Oracle.contrastive)
        expectClose(
            tripletLoss(embeddings: embeddings, labels: labels, reduction: .none), Oracle.triplet)
        expectClose(
            liftedStructureLoss(embeddings: embeddings, labels: labels, reduction: .none),
            Oracle.lifted)
        expectClose(
            binomialDevianceLoss(embeddings: embeddings, labels: labels, reduction: .none),
            Oracle.binomial)
        expectClose(
            multiSimilarityLoss(embeddings: embeddings, labels: labels, reduction: .none),
            Oracle.multiSimilarity)
        expectClose(
            multiSimilarityWeighting(
                similarities: similarities, pairs: Pairs(labels: labels), reduction: .none),
            Oracle.multiSimilarityWeighting)
        // The mining must have left something out, or the last two would not differ.
        #expect(Oracle.multiSimilarity != Oracle.multiSimilarityWeighting)
    }

    /// |∂L/∂S| of each loss and the closed form of its weights.
    @Test func weightsAreTheClosedForms() {
        let s = similarities
        let mined = multiSimilarityMining(similarities: s, labels: labels)
        let cases: [(Tensor, (Tensor) -> Tensor)] = [
            (
                contrastiveWeights(similarities: s, labels: labels),
                { contrastiveLoss(similarities: $0, labels: labels, reduction: .sum) }
            ),
            (
                liftedStructureWeights(similarities: s, labels: labels),
                { liftedStructureLoss(similarities: $0, labels: labels, reduction: .sum) }
            ),
            (
                binomialDevianceWeights(similarities: s, labels: labels),
                { binomialDevianceLoss(similarities: $0, labels: labels, reduction: .sum) }
            ),
            (
                multiSimilarityWeights(similarities: s, pairs: mined),
                { multiSimilarityLoss(similarities: $0, labels: labels, reduction: .sum) }
            ),
        ]
        for (closedForm, loss) in cases {
            expectClose(pairWeights(similarities: s, of: loss), closedForm.array, within: 1e-5)
            #expect(closedForm.max().item() > 0.1)
        }
    }

    /// The gradient of a loss by its embeddings is that of its weighted sum of similarities.
    @Test func generalPairWeightingHasTheSameGradient() {
        let weights = multiSimilarityWeights(
            similarities: similarities,
            pairs: multiSimilarityMining(similarities: similarities, labels: labels))
        let direct = gradient(at: embeddings) {
            multiSimilarityLoss(embeddings: $0, labels: labels)
        }
        let weighted = gradient(at: embeddings) {
            generalPairWeightingLoss(
                similarities: cosineSimilarities($0), pairs: Pairs(labels: labels),
                weights: weights)
        }
        expectClose(direct, weighted.array)
        #expect(direct.abs().max().item() > 1e-3)
    }

    @Test func steepLimitsAreTheHardestPair() {
        let pairs = Pairs(labels: labels)
        let s = similarities
        let rows = s.rows
        let steep = multiSimilarityWeighting(
            similarities: s, pairs: pairs, alpha: 1e3, beta: 1e3, lambda: 0.5, reduction: .none)
        let expected = labels.indices.map { i in
            let own = labels.indices.filter { $0 != i && labels[$0] == labels[i] }
            let others = labels.indices.filter { labels[$0] != labels[i] }
            let pulled = max(0, 0.5 - own.map { rows[i][$0] }.min()!)
            let pushed = max(0, others.map { rows[i][$0] }.max()! - 0.5)
            return pulled + pushed
        }
        expectClose(steep, expected, within: 2e-3)
    }

    /// Two samples of one class and one other: a positive and a negative for each of the first two.
    @Test func onePairOfEachKindIsBinomialDeviance() {
        let three = Tensor([[1, 0.3, 0.6], [0.3, 1, 0.2], [0.6, 0.2, 1]])
        let both = multiSimilarityWeighting(
            similarities: three, pairs: Pairs(labels: [0, 0, 1]), alpha: 2, beta: 40,
            lambda: 0.5, reduction: .none)
        func half(_ x: Double, _ steepness: Double) -> Double {
            log1p(exp(steepness * x)) / steepness
        }
        let expected = [half(0.2, 2) + half(0.1, 40), half(0.2, 2) + half(-0.3, 40), 0]
        expectClose(both, expected)
    }

    @Test func miningKeepsNothingOfASeparatedBatch() {
        let s = Tensor([
            [1, 0.9, 0.1, 0.2], [0.9, 1, 0.1, 0], [0.1, 0.1, 1, 0.8], [0.2, 0, 0.8, 1],
        ])
        let separated = multiSimilarityMining(similarities: s, labels: [0, 0, 1, 1], epsilon: 0.1)
        #expect(separated.positiveCount == 0)
        #expect(separated.negativeCount == 0)
        #expect(multiSimilarityLoss(similarities: s, labels: [0, 0, 1, 1]).item() == 0)
        let mixed = multiSimilarityMining(similarities: s, labels: [0, 1, 0, 1], epsilon: 0.1)
        #expect(mixed.positiveCount == 4)
        #expect(mixed.negativeCount > 0)
    }

    @Test func orderAndRotationDoNotMatter() {
        let order = [4, 8, 0, 2, 7, 1, 6, 3, 5]
        let (c, s) = (0.6, 0.8)
        let rotation = Tensor([[c, -s, 0, 0], [s, c, 0, 0], [0, 0, c, s], [0, 0, -s, c]])
        let moved = embeddings.take(order).matmul(rotation)
        let movedLabels = order.map { labels[$0] }
        let losses: [(Tensor, [Int]) -> Tensor] = [
            { contrastiveLoss(embeddings: $0, labels: $1) },
            { liftedStructureLoss(embeddings: $0, labels: $1) },
            { binomialDevianceLoss(embeddings: $0, labels: $1) },
            { multiSimilarityLoss(embeddings: $0, labels: $1) },
            { tripletLoss(embeddings: $0, labels: $1) },
        ]
        for loss in losses {
            expectClose(loss(moved, movedLabels), loss(embeddings, labels).array, within: 1e-5)
        }
    }

    @Test func anAnchorWithoutPartnersAddsNothing() {
        let alone = Tensor([[1, 0, 0.5], [0, 1, 0.5], [0.5, 0.5, 1]])
        for labels in [[0, 1, 2], [0, 0, 0]] {
            let loss = multiSimilarityLoss(similarities: alone, labels: labels, reduction: .none)
            expectClose(loss, [0, 0, 0])
            let lifted = liftedStructureLoss(similarities: alone, labels: labels, reduction: .none)
            expectClose(lifted, [0, 0, 0])
        }
    }
}
