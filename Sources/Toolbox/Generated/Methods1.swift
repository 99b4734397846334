// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addMethods1(to natives: inout [String: NativeFunction]) {
        natives["Methods.1"] = { call in call.give(call.argument(1, Methods.AnnealingAreas.self).annealing) }
        natives["Methods.2"] = { call in call.give(call.argument(1, Methods.AnnealingAreas.self).forward) }
        natives["Methods.3"] = { call in call.give(call.argument(1, Methods.AnnealingLaw.self).annealing) }
        natives["Methods.4"] = { call in call.give(call.argument(1, Methods.AnnealingLaw.self).exponent) }
        natives["Methods.5"] = { call in call.give(Methods.AnnealingLaw.fit(forward: call.argument(1, [Double].self), annealing: call.argument(2, [Double].self), losses: call.argument(3, [Double].self), usesAnnealing: call.argument(4, Bool.self))) }
        natives["Methods.6"] = { call in call.give(call.argument(1, Methods.AnnealingLaw.self).floor) }
        natives["Methods.7"] = { call in call.give(Methods.AnnealingLaw(floor: call.argument(1, Double.self), scale: call.argument(2, Double.self), exponent: call.argument(3, Double.self), annealing: call.argument(4, Double.self))) }
        natives["Methods.8"] = { call in call.give(call.argument(1, Methods.AnnealingLaw.self).loss(forward: call.argument(2, Double.self), annealing: call.argument(3, Double.self))) }
        natives["Methods.9"] = { call in call.give(call.argument(1, Methods.AnnealingLaw.self).scale) }
        natives["Methods.10"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).accuracy(of: call.argument(2, [Double].self))) }
        natives["Methods.11"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).count) }
        natives["Methods.12"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).dimensions) }
        natives["Methods.13"] = { call in call.give(Methods.BinaryProblem(inputs: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Methods.14"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).isSeparated(by: call.argument(2, [Double].self))) }
        natives["Methods.15"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).loss(of: call.argument(2, [Double].self))) }
        natives["Methods.16"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).lossGradient(at: call.argument(2, [Double].self))) }
        natives["Methods.17"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).margin2D(angles: call.argument(2, Int.self))) }
        natives["Methods.18"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).margins(of: call.argument(2, [Double].self))) }
        natives["Methods.19"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).radius) }
        natives["Methods.20"] = { call in call.give(call.argument(1, Methods.ChannelScales.self).alpha) }
        natives["Methods.21"] = { call in call.give(call.argument(1, Methods.ChannelScales.self).alphas) }
        natives["Methods.22"] = { call in call.give(call.argument(1, Methods.ChannelScales.self).errors) }
        natives["Methods.23"] = { call in call.give(call.argument(1, Methods.ChannelScales.self).scales) }
        natives["Methods.24"] = { call in call.give(call.argument(1, Methods.Clustering.self).assignments) }
        natives["Methods.25"] = { call in call.give(call.argument(1, Methods.Clustering.self).centres) }
        natives["Methods.26"] = { call in call.give(call.argument(1, Methods.Clustering.self).inertia) }
        natives["Methods.27"] = { call in call.give(call.argument(1, Methods.Clustering.self).representatives) }
        natives["Methods.28"] = { call in call.give(call.argument(1, Methods.CurveFit.self).agreeingStarts) }
        natives["Methods.29"] = { call in call.give(call.argument(1, Methods.CurveFit.self).converged) }
        natives["Methods.30"] = { call in call.give(call.argument(1, Methods.CurveFit.self).cost) }
        natives["Methods.31"] = { call in call.give(call.argument(1, Methods.CurveFit.self).interval(call.argument(2, Int.self), z: call.argument(3, Double.self))) }
        natives["Methods.32"] = { call in call.give(call.argument(1, Methods.CurveFit.self).parameters) }
        natives["Methods.33"] = { call in call.give(call.argument(1, Methods.CurveFit.self).standardErrors) }
        natives["Methods.34"] = { call in call.give(call.argument(1, Methods.FeatureNetwork.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.35"] = { call in call.give(call.argument(1, Methods.FeatureNetwork.self).features(call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.36"] = { call in call.give(call.change(5) { (p5: inout Tensors.Random) in Methods.FeatureNetwork(channels: call.argument(1, Int.self), width: call.argument(2, Int.self), cells: call.argument(3, Int.self), classes: call.argument(4, Int.self), using: &p5) }) }
        natives["Methods.37"] = { call in call.give(Methods.GaussLegendre(call.argument(1, Int.self), over: call.argument(2, ClosedRange<Double>.self))) }
        natives["Methods.38"] = { call in call.give(try call.argument(1, Methods.GaussLegendre.self).integral({ [f = call.function(2)] (a0: Double) throws -> Double in try f(a0) })) }
        natives["Methods.39"] = { call in call.give(call.argument(1, Methods.GaussLegendre.self).nodes) }
        natives["Methods.40"] = { call in call.give(call.argument(1, Methods.GaussLegendre.self).weights) }
        natives["Methods.41"] = { call in call.give(call.argument(1, Methods.GroupQuantizer.self).bits) }
        natives["Methods.42"] = { call in call.give(call.argument(1, Methods.GroupQuantizer.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.43"] = { call in call.give(call.argument(1, Methods.GroupQuantizer.self).groupSize) }
        natives["Methods.44"] = { call in call.give(Methods.GroupQuantizer(bits: call.argument(1, Int.self), groupSize: call.argument(2, Int.self))) }
        natives["Methods.45"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).accuracy) }
        natives["Methods.46"] = { call in call.give(Methods.LinearSeparator.batchPerceptron(call.argument(1, Methods.BinaryProblem.self))) }
        natives["Methods.47"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).gradientNorm) }
        natives["Methods.48"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).isSeparating) }
        natives["Methods.49"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).iteration) }
        natives["Methods.50"] = { call in call.give(Methods.LinearSeparator.logisticRegressionGD(call.argument(1, Methods.BinaryProblem.self), stepSize: call.argument(2, Double.self))) }
        natives["Methods.51"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).loss) }
        natives["Methods.52"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).margins) }
        natives["Methods.53"] = { call in call.give(Methods.LinearSeparator.normalizedBatchPerceptron(call.argument(1, Methods.BinaryProblem.self))) }
        natives["Methods.54"] = { call in call.give(Methods.LinearSeparator.normalizedLogisticRegressionGD(call.argument(1, Methods.BinaryProblem.self), stepSize: call.argument(2, Double.self))) }
        natives["Methods.55"] = { call in call.give(Methods.LinearSeparator.perceptron(call.argument(1, Methods.BinaryProblem.self))) }
        natives["Methods.56"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).problem) }
        natives["Methods.57"] = { call in call.change(1) { (own: inout Methods.LinearSeparator) in own.step() } }
        natives["Methods.58"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).stepsToSeparate(limit: call.argument(2, Int.self))) }
        natives["Methods.59"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).theta) }
        natives["Methods.60"] = { call in call.give(Methods.PruningStrategy.keepEasy) }
        natives["Methods.61"] = { call in call.give(Methods.PruningStrategy.keepHard) }
        natives["Methods.62"] = { call in call.give(Methods.PruningStrategy.random) }
        natives["Methods.63"] = { call in call.give(call.argument(1, Methods.PruningStrategy.self).rawValue) }
        natives["Methods.64"] = { call in call.give(Methods.PruningStrategy(rawValue: call.argument(1, String.self))) }
        natives["Methods.65"] = { call in call.give(Methods.PruningStrategy.allCases) }
        natives["Methods.66"] = { call in call.give(call.argument(1, Methods.SRDiscriminator.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.67"] = { call in call.give(call.change(5) { (p5: inout Tensors.Random) in Methods.SRDiscriminator(size: call.argument(1, Int.self), channels: call.argument(2, Int.self), widths: call.argument(3, [Int].self), units: call.argument(4, Int.self), using: &p5) }) }
        natives["Methods.68"] = { call in call.give(call.argument(1, Methods.SRResNet.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.69"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Methods.SRResNet(channels: call.argument(1, Int.self), width: call.argument(2, Int.self), blocks: call.argument(3, Int.self), using: &p4) }) }
        natives["Methods.70"] = { call in call.give(Methods.annealingAreas(call.argument(1, [Double].self), decay: call.argument(2, Double.self), warmup: call.argument(3, Int.self))) }
        natives["Methods.71"] = { call in call.give(Methods.awqScales(inputs: call.argument(1, Tensors.Tensor.self), alpha: call.argument(2, Double.self))) }
        natives["Methods.72"] = { call in call.give(Methods.balancedLoopFactor(epoch: call.argument(1, Int.self), last: call.argument(2, Int.self))) }
        natives["Methods.73"] = { call in call.give(try call.change(4) { (p4: inout Tensors.Random) in try Methods.bootstrapConstants(count: call.argument(1, Int.self), level: call.argument(2, Double.self), resamples: call.argument(3, Int.self), using: &p4, fit: { [f = call.function(5)] (a0: [Int]) throws -> [Double] in try f(a0) }) }) }
        natives["Methods.74"] = { call in call.give(Methods.clippedWeight(call.argument(1, Tensors.Tensor.self), inputs: call.argument(2, Tensors.Tensor.self), quantizer: call.argument(3, Methods.GroupQuantizer.self))) }
        natives["Methods.75"] = { call in call.give(Methods.clippingFactor(epoch: call.argument(1, Int.self))) }
        natives["Methods.76"] = { call in call.give(Methods.gradientCorrelation(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.77"] = { call in call.give(Methods.gradientEnergyRatio(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.78"] = { call in call.give(try Methods.gradientPenalty(inputs: call.argument(1, Tensors.Tensor.self), scores: { [f = call.function(2)] (a0: Tensors.Tensor) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Methods.79"] = { call in call.give(Methods.highFrequencyRatio(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self))) }
        natives["Methods.80"] = { call in call.give(call.change(5) { (p5: inout Tensors.Random) in Methods.kMeans(call.argument(1, Tensors.Tensor.self), clusters: call.argument(2, Int.self), iterations: call.argument(3, Int.self), starts: call.argument(4, Int.self), using: &p5) }) }
        natives["Methods.81"] = { call in call.give(try Methods.leastSquares(from: call.argument(1, [[Double]].self), huber: call.argument(2, Double?.self), iterations: call.argument(3, Int.self), residuals: { [f = call.function(4)] (a0: [Double]) throws -> [Double] in try f(a0) })) }
        natives["Methods.82"] = { call in call.give(Methods.normalCDF(call.argument(1, Double.self))) }
        natives["Methods.83"] = { call in call.give(Methods.normalDensity(call.argument(1, Double.self))) }
        natives["Methods.84"] = { call in call.give(Methods.normalQuantile(call.argument(1, Double.self))) }
        natives["Methods.85"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in Methods.perturbed(call.argument(1, Tensors.Tensor.self), strength: call.argument(2, Double.self), using: &p3) }) }
        natives["Methods.86"] = { call in call.give(Methods.prunedPerceptronError(examples: call.argument(1, Double.self), fraction: call.argument(2, Double.self), strategy: call.argument(3, Methods.PruningStrategy.self))) }
        natives["Methods.87"] = { call in call.give(Methods.quantizedWeight(call.argument(1, Tensors.Tensor.self), scales: call.argument(2, Tensors.Tensor.self), quantizer: call.argument(3, Methods.GroupQuantizer.self))) }
        natives["Methods.88"] = { call in call.give(Methods.searchAWQScales(weight: call.argument(1, Tensors.Tensor.self), inputs: call.argument(2, Tensors.Tensor.self), quantizer: call.argument(3, Methods.GroupQuantizer.self), steps: call.argument(4, Int.self))) }
        natives["Methods.89"] = { call in call.give(call.change(6) { (p6: inout Tensors.Random) in Methods.simulatedPerceptronError(dimensions: call.argument(1, Int.self), examples: call.argument(2, Double.self), fraction: call.argument(3, Double.self), strategy: call.argument(4, Methods.PruningStrategy.self), probeDegrees: call.argument(5, Double.self), using: &p6) }) }
        natives["Methods.90"] = { call in call.give(Methods.startGrid(call.argument(1, [[Double]].self))) }
    }
}
