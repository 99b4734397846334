// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTraining4(to natives: inout [String: NativeFunction]) {
        natives["Training.218"] = { call in call.give(call.argument(1, Training.TransformerBlock.self).perceptron) }
        natives["Training.218="] = { call in call.change(1) { (own: inout Training.TransformerBlock) in own.perceptron = call.argument(2, Training.MLP.self) } }
        natives["Training.219"] = { call in call.give(call.argument(1, Training.TransformerBlock.self).secondNorm) }
        natives["Training.219="] = { call in call.change(1) { (own: inout Training.TransformerBlock) in own.secondNorm = call.argument(2, Training.LayerNorm.self) } }
        natives["Training.220"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self)(call.argument(2, Int.self))) }
        natives["Training.221"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).decay) }
        natives["Training.222"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).final) }
        natives["Training.223"] = { call in call.give(Training.WarmupStableDecaySchedule(call.argument(1, Double.self), steps: call.argument(2, Int.self), warmup: call.argument(3, Int.self), decay: call.argument(4, Int.self), final: call.argument(5, Double.self))) }
        natives["Training.224"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).peak) }
        natives["Training.225"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).steps) }
        natives["Training.226"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).warmup) }
        natives["Training.227"] = { call in call.give(Training.accuracy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.228"] = { call in call.give(Training.attention(queries: call.argument(1, Tensors.Tensor.self), keys: call.argument(2, Tensors.Tensor.self), values: call.argument(3, Tensors.Tensor.self), causal: call.argument(4, Bool.self), mask: call.argument(5, Tensors.Tensor?.self))) }
        natives["Training.229"] = { call in call.give(Training.averagePrecision(scores: call.argument(1, [Double].self), labels: call.argument(2, [Int].self))) }
        natives["Training.230"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.bootstrapInterval(call.argument(1, [Double].self), level: call.argument(2, Double.self), resamples: call.argument(3, Int.self), using: &p4) }) }
        natives["Training.231"] = { call in call.give(Training.brierScore(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.232"] = { call in call.give(Training.calibrationBins(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), bins: call.argument(3, Int.self), kind: call.argument(4, Training.CalibrationBins.self))) }
        natives["Training.233"] = { call in call.give(Training.classwiseCalibrationError(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), bins: call.argument(3, Int.self), kind: call.argument(4, Training.CalibrationBins.self))) }
        natives["Training.234"] = { call in call.give(Training.clipped(call.parameters(1, 0), norm: call.argument(2, Double.self))) }
        natives["Training.235"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in Training.dropout(call.argument(1, Tensors.Tensor.self), rate: call.argument(2, Double.self), using: &p3) }) }
        natives["Training.236"] = { call in call.give(Training.expectedCalibrationError(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), bins: call.argument(3, Int.self), kind: call.argument(4, Training.CalibrationBins.self))) }
        natives["Training.237"] = { call in call.give(Training.flatParameters(call.parameters(1, 0))) }
        natives["Training.238"] = { call in call.give(Training.globalNorm(call.parameters(1, 0))) }
        natives["Training.239"] = { call in call.give(Training.kendallTau(call.argument(1, [Double].self), call.argument(2, [Double].self))) }
        natives["Training.240"] = { call in call.give(Training.linearCKA(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self))) }
        natives["Training.241"] = { call in call.give(Training.maximumCalibrationError(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), bins: call.argument(3, Int.self), kind: call.argument(4, Training.CalibrationBins.self))) }
        natives["Training.242"] = { call in call.give(Training.mean(call.argument(1, [Double].self))) }
        natives["Training.243"] = { call in call.give(Training.meanAveragePrecision(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.244"] = { call in call.give(Training.meanAveragePrecisionAtR(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.245"] = { call in call.give(Training.median(call.argument(1, [Double].self))) }
        natives["Training.246"] = { call in call.give(Training.moved(call.parameters(1, 0), along: call.parameters(2, 0), distance: call.argument(3, Double.self))) }
        natives["Training.247"] = { call in call.give(Training.msSSIM(predictions: call.argument(1, Tensors.Tensor.self), targets: call.argument(2, Tensors.Tensor.self), scales: call.argument(3, Int.self), windowSize: call.argument(4, Int.self), windowDeviation: call.argument(5, Double.self), range: call.argument(6, Double.self))) }
        natives["Training.248"] = { call in call.give(Training.ndcg(gains: call.argument(1, [Double].self), at: call.argument(2, Int?.self))) }
        natives["Training.249"] = { call in call.give(Training.neighbourAccuracy(call.argument(1, Int.self), embeddings: call.argument(2, Tensors.Tensor.self), labels: call.argument(3, [Int].self), reference: call.argument(4, Tensors.Tensor.self), referenceLabels: call.argument(5, [Int].self))) }
        natives["Training.250"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.pairedPermutationTest(call.argument(1, [Double].self), call.argument(2, [Double].self), resamples: call.argument(3, Int.self), using: &p4) }) }
        natives["Training.251"] = { call in call.give(Training.pixelShuffle(call.argument(1, Tensors.Tensor.self), factor: call.argument(2, Int.self))) }
        natives["Training.252"] = { call in call.give(Training.pixelUnshuffle(call.argument(1, Tensors.Tensor.self), factor: call.argument(2, Int.self))) }
        natives["Training.253"] = { call in call.give(Training.precision(at: call.argument(1, Int.self), embeddings: call.argument(2, Tensors.Tensor.self), labels: call.argument(3, [Int].self))) }
        natives["Training.254"] = { call in call.give(Training.psnr(predictions: call.argument(1, Tensors.Tensor.self), targets: call.argument(2, Tensors.Tensor.self), range: call.argument(3, Double.self))) }
        natives["Training.255"] = { call in call.give(Training.quantile(call.argument(1, [Double].self), call.argument(2, Double.self))) }
        natives["Training.256"] = { call in call.give(call.change(2) { (p2: inout Tensors.Random) in Training.randomFlips(call.argument(1, Tensors.Tensor.self), using: &p2) }) }
        natives["Training.257"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in Training.randomShifts(call.argument(1, Tensors.Tensor.self), by: call.argument(2, Int.self), using: &p3) }) }
        natives["Training.258"] = { call in call.give(Training.recall(at: call.argument(1, Int.self), embeddings: call.argument(2, Tensors.Tensor.self), labels: call.argument(3, [Int].self))) }
        natives["Training.259"] = { call in call.give(Training.rocAUC(scores: call.argument(1, [Double].self), labels: call.argument(2, [Int].self))) }
        natives["Training.260"] = { call in call.give(Training.sameClassSimilarity(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.261"] = { call in call.give(Training.settingParameters(of: call.parameters(1, 0), to: call.argument(2, Tensors.Tensor.self))) }
        natives["Training.262"] = { call in call.give(try Training.sharpness(at: call.parameters(1, 0), radius: call.argument(2, Double.self), of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Training.263"] = { call in call.give(try Training.sharpnessAwareGradient(at: call.parameters(1, 0), radius: call.argument(2, Double.self), of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Training.264"] = { call in call.give(Training.silhouette(call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.265"] = { call in call.give(Training.sinusoidalPositions(steps: call.argument(1, Int.self), dimensions: call.argument(2, Int.self))) }
        natives["Training.266"] = { call in call.give(Training.ssim(predictions: call.argument(1, Tensors.Tensor.self), targets: call.argument(2, Tensors.Tensor.self), windowSize: call.argument(3, Int.self), windowDeviation: call.argument(4, Double.self), range: call.argument(5, Double.self))) }
        natives["Training.267"] = { call in call.give(Training.standardDeviation(call.argument(1, [Double].self))) }
        natives["Training.268"] = { call in call.give(Training.topKAccuracy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), k: call.argument(3, Int.self))) }
        natives["Training.269"] = { call in call.give(try call.changeParameters(1, 0) { (p1: inout MachineParameters) in try call.change(2) { (p2: inout Training.Optimizer) in try call.change(8) { (p8: inout Tensors.Random) in try Training.train(&p1, with: &p2, samples: call.argument(3, Int.self), epochs: call.argument(4, Int.self), batchSize: call.argument(5, Int.self), schedule: call.argument(6, Training.Schedule?.self), clipping: call.argument(7, Double?.self), using: &p8, loss: { [f = call.function(9)] (a0: MachineParameters, a1: [Int]) throws -> Tensors.Tensor in try f(a0, a1) }) } } }) }
        natives["Training.270"] = { call in call.give(try call.changeParameters(1, 0) { (p1: inout MachineParameters) in try call.change(2) { (p2: inout Training.Optimizer) in try call.change(8) { (p8: inout Tensors.Random) in try Training.train(&p1, with: &p2, samples: call.argument(3, Int.self), epochs: call.argument(4, Int.self), batchSize: call.argument(5, Int.self), schedule: call.argument(6, Training.Schedule?.self), clipping: call.argument(7, Double?.self), using: &p8, loss: { [f = call.function(9)] (a0: MachineParameters, a1: [Int]) throws -> Tensors.Tensor in try f(a0, a1) }, measure: { [f = call.function(10)] (a0: MachineParameters) throws -> Double in try f(a0) }) } } }) }
        natives["Training.271"] = { call in call.give(Training.uniformity(embeddings: call.argument(1, Tensors.Tensor.self), t: call.argument(2, Double.self))) }
        natives["Training.272"] = { call in call.changeParameters(1, 0) { (p1: inout MachineParameters) in Training.updateAverage(&p1, with: call.parameters(2, 0), decay: call.argument(3, Double.self)) } }
        natives["Training.273"] = { call in call.give(Training.wilcoxonSignedRankTest(call.argument(1, [Double].self), call.argument(2, [Double].self))) }
    }
}
