// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addLosses1(to natives: inout [String: NativeFunction]) {
        natives["Losses.1"] = { call in call.give(Losses.Pairs(labels: call.argument(1, [Int].self))) }
        natives["Losses.2"] = { call in call.give(call.argument(1, Losses.Pairs.self).negativeCount) }
        natives["Losses.3"] = { call in call.give(call.argument(1, Losses.Pairs.self).negatives) }
        natives["Losses.4"] = { call in call.give(call.argument(1, Losses.Pairs.self).positiveCount) }
        natives["Losses.5"] = { call in call.give(call.argument(1, Losses.Pairs.self).positives) }
        natives["Losses.6"] = { call in call.give(Losses.Reduction.mean) }
        natives["Losses.7"] = { call in call.give(Losses.Reduction.none) }
        natives["Losses.8"] = { call in call.give(Losses.Reduction.sum) }
        natives["Losses.9"] = { call in call.give(Losses.ScoreNormalization.absolute) }
        natives["Losses.10"] = { call in call.give(call.argument(1, Losses.ScoreNormalization.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Losses.11"] = { call in call.give(Losses.ScoreNormalization.raw) }
        natives["Losses.12"] = { call in call.give(Losses.ScoreNormalization.softplus) }
        natives["Losses.13"] = { call in call.give(Losses.aldrKLLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambdas: call.argument(3, [Double].self), lambda0: call.argument(4, Double.self), alpha: call.argument(5, Double.self), margin: call.argument(6, Double.self), scores: call.argument(7, Losses.ScoreNormalization.self), reduction: call.argument(8, Losses.Reduction.self))) }
        natives["Losses.14"] = { call in call.give(Losses.aldrLambdas(logits: call.argument(1, Tensors.Tensor.self), lambdas: call.argument(2, [Double].self), lambda0: call.argument(3, Double.self), alpha: call.argument(4, Double.self), scores: call.argument(5, Losses.ScoreNormalization.self))) }
        natives["Losses.15"] = { call in call.give(Losses.binomialDevianceLoss(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), lambda: call.argument(5, Double.self), reduction: call.argument(6, Losses.Reduction.self))) }
        natives["Losses.16"] = { call in call.give(Losses.binomialDevianceLoss(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), lambda: call.argument(5, Double.self), reduction: call.argument(6, Losses.Reduction.self))) }
        natives["Losses.17"] = { call in call.give(Losses.binomialDevianceWeights(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), lambda: call.argument(5, Double.self))) }
        natives["Losses.18"] = { call in call.give(Losses.contrastiveLoss(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambda: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.19"] = { call in call.give(Losses.contrastiveLoss(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambda: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.20"] = { call in call.give(Losses.contrastiveWeights(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambda: call.argument(3, Double.self))) }
        natives["Losses.21"] = { call in call.give(Losses.cosineSimilarities(call.argument(1, Tensors.Tensor.self))) }
        natives["Losses.22"] = { call in call.give(Losses.crammerSingerLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), margin: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.23"] = { call in call.give(Losses.crossEntropy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), reduction: call.argument(3, Losses.Reduction.self))) }
        natives["Losses.24"] = { call in call.give(Losses.generalPairWeightingLoss(similarities: call.argument(1, Tensors.Tensor.self), pairs: call.argument(2, Losses.Pairs.self), weights: call.argument(3, Tensors.Tensor.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.25"] = { call in call.give(Losses.generalizedCrossEntropy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), q: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.26"] = { call in call.give(Losses.ldrKLLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambda: call.argument(3, Double.self), margin: call.argument(4, Double.self), scores: call.argument(5, Losses.ScoreNormalization.self), reduction: call.argument(6, Losses.Reduction.self))) }
        natives["Losses.27"] = { call in call.give(Losses.ldrTopKLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), k: call.argument(3, Int.self), margin: call.argument(4, Double.self), reduction: call.argument(5, Losses.Reduction.self))) }
        natives["Losses.28"] = { call in call.give(Losses.liftedStructureLoss(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambda: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.29"] = { call in call.give(Losses.liftedStructureLoss(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambda: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.30"] = { call in call.give(Losses.liftedStructureWeights(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), lambda: call.argument(3, Double.self))) }
        natives["Losses.31"] = { call in call.give(Losses.logisticLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), reduction: call.argument(3, Losses.Reduction.self))) }
        natives["Losses.32"] = { call in call.give(Losses.meanAbsoluteErrorLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), reduction: call.argument(3, Losses.Reduction.self))) }
        natives["Losses.33"] = { call in call.give(Losses.multiSimilarityLoss(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), lambda: call.argument(5, Double.self), epsilon: call.argument(6, Double.self), reduction: call.argument(7, Losses.Reduction.self))) }
        natives["Losses.34"] = { call in call.give(Losses.multiSimilarityLoss(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), lambda: call.argument(5, Double.self), epsilon: call.argument(6, Double.self), reduction: call.argument(7, Losses.Reduction.self))) }
        natives["Losses.35"] = { call in call.give(Losses.multiSimilarityMining(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), epsilon: call.argument(3, Double.self))) }
        natives["Losses.36"] = { call in call.give(Losses.multiSimilarityWeighting(similarities: call.argument(1, Tensors.Tensor.self), pairs: call.argument(2, Losses.Pairs.self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), lambda: call.argument(5, Double.self), reduction: call.argument(6, Losses.Reduction.self))) }
        natives["Losses.37"] = { call in call.give(Losses.multiSimilarityWeights(similarities: call.argument(1, Tensors.Tensor.self), pairs: call.argument(2, Losses.Pairs.self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), lambda: call.argument(5, Double.self))) }
        natives["Losses.38"] = { call in call.give(try Losses.pairWeights(similarities: call.argument(1, Tensors.Tensor.self), of: { [f = call.function(2)] (a0: Tensors.Tensor) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Losses.39"] = { call in call.give(Losses.symmetricCrossEntropy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), logZero: call.argument(5, Double.self), reduction: call.argument(6, Losses.Reduction.self))) }
        natives["Losses.40"] = { call in call.give(Losses.tripletLoss(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), margin: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.41"] = { call in call.give(Losses.tripletLoss(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), margin: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
        natives["Losses.42"] = { call in call.give(Losses.westonWatkinsLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), margin: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
    }
}
