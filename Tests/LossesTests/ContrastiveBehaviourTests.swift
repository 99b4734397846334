import Losses
import Tensors
import Testing

/// The identities of Wang and Liu, Understanding the Behaviour of Contrastive Loss.
@Suite struct ContrastiveBehaviourTests {
    let similarities = Tensor(GradientOracle.similarities)

    /// The gradient of a row's loss by its similarities; the pull is on the diagonal.
    func pushes(temperature: Double) -> [[Double]] {
        gradient(at: similarities) {
            infoNCELoss(similarities: $0, temperature: temperature, reduction: .sum)
        }.rows
    }

    @Test(arguments: [0.05, 0.3, 1]) func pullAndPushesBalance(temperature: Double) {
        for (i, row) in pushes(temperature: temperature).enumerated() {
            #expect(row.reduce(0, +).magnitude < 1e-5)
            #expect(row[i] <= 0)
        }
    }

    @Test func relativePenaltiesAreBoltzmann() {
        let rows = similarities.rows
        for (i, row) in pushes(temperature: 0.3).enumerated() {
            let weights = rows[i].enumerated().map { $0.offset == i ? 0 : exp($0.element / 0.3) }
            let total = weights.reduce(0, +)
            for (push, weight) in zip(row, weights) where weight > 0 {
                #expect((push / -row[i] - weight / total).magnitude < 1e-5)
            }
        }
    }

    @Test func entropyOfThePenaltiesRisesWithTemperature() {
        let entropies = [0.05, 0.1, 0.2, 0.5, 1].map { temperature in
            pushes(temperature: temperature).enumerated().reduce(0) { sum, entry in
                let (i, row) = entry
                return row.enumerated().reduce(sum) { sum, push in
                    let share = push.element / -row[i]
                    return push.offset == i || share <= 0 ? sum : sum - share * log(share)
                }
            }
        }
        for (lower, higher) in zip(entropies, entropies.dropFirst()) { #expect(lower < higher) }
    }

    @Test func smallTemperatureIsTheHardestTriplet() {
        let loss = infoNCELoss(similarities: similarities, temperature: 0.02, reduction: .none)
        for (i, row) in similarities.rows.enumerated() {
            let hardest = row.indices.filter { $0 != i }.map { row[$0] }.max() ?? 0
            let limit = max(hardest - row[i], 0)
            #expect((0.02 * loss.array[i] - limit).magnitude <= 0.02 * log(9))
        }
    }

    @Test func largeTemperatureIsSimple() {
        let loss = infoNCELoss(similarities: similarities, temperature: 100, reduction: .none)
        for (i, row) in similarities.rows.enumerated() {
            let simple = row.reduce(0, +) / 9 - row[i]
            #expect((100 * (loss.array[i] - log(9)) - simple).magnitude <= 0.01)
        }
    }

    @Test func keepingEveryNegativeIsThePlainLoss() {
        expectClose(
            hardContrastiveLoss(
                similarities: similarities, temperature: 0.3, share: 1, reduction: .none),
            infoNCELoss(similarities: similarities, temperature: 0.3, reduction: .none).array)
    }

    @Test func hardNegativesAreTheMostSimilar() {
        let mask = hardNegatives(
            similarities: Tensor([[0.9, 0.1, 0.5, 0.5], [0.3, 0.2, 0.2, 0.4]]), share: 0.5)
        expectClose(mask, [0, 0, 1, 1, 1, 0, 0, 1])
    }

    @Test func anchorsWithoutPartnersCostNothing() {
        // Classes 0 and 1 have one sample each: no positives, so no loss.
        let embeddings = Tensor(Oracle.embeddings)[0..<3]
        let labels = [0, 1, 2]
        for mining in TripletMining.allCases {
            expectClose(
                tripletLoss(
                    embeddings: embeddings, labels: labels, mining: mining, reduction: .none),
                [0, 0, 0])
        }
        expectClose(
            supervisedContrastiveLoss(embeddings: embeddings, labels: labels, reduction: .none),
            [0, 0, 0])
        expectClose(nPairLoss(embeddings: embeddings, labels: labels, reduction: .none), [0, 0, 0])
        // One class only: no negatives.
        for mining in TripletMining.allCases {
            expectClose(
                tripletLoss(
                    embeddings: embeddings, labels: [0, 0, 0], mining: mining, reduction: .none),
                [0, 0, 0])
        }
    }
}
