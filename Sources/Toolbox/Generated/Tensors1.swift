// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTensors1(to natives: inout [String: NativeFunction]) {
        natives["Tensors.1"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.bernoulli(call.argument(2, Double.self)) }) }
        natives["Tensors.2"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.categorical(call.argument(2, [Double].self)) }) }
        natives["Tensors.3"] = { call in call.give(Tensors.Random(seed: call.argument(1, Int.self))) }
        natives["Tensors.4"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.int(in: call.argument(2, Range<Int>.self)) }) }
        natives["Tensors.5"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.normal(mean: call.argument(2, Double.self), std: call.argument(3, Double.self)) }) }
        natives["Tensors.6"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.permutation(call.argument(2, Int.self)) }) }
        natives["Tensors.7"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.sample(call.opaques(2, 0), count: call.argument(3, Int.self)) }, elements: 0) }
        natives["Tensors.8"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.shuffled(call.opaques(2, 0)) }, elements: 0) }
        natives["Tensors.9"] = { call in call.give(call.argument(1, Tensors.Random.self).split(call.argument(2, String.self))) }
        natives["Tensors.10"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.uniform() }) }
        natives["Tensors.11"] = { call in call.give(call.change(1) { (own: inout Tensors.Random) in own.uniform(in: call.argument(2, ClosedRange<Double>.self)) }) }
        natives["Tensors.12"] = { call in call.give(Tensors.Resampling.bicubic) }
        natives["Tensors.13"] = { call in call.give(Tensors.Resampling.bilinear) }
        natives["Tensors.14"] = { call in call.give(Tensors.Resampling.nearest) }
        natives["Tensors.15"] = { call in call.give(call.argument(1, Double.self) * call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.16"] = { call in call.give(call.argument(1, Tensors.Tensor.self) * call.argument(2, Double.self)) }
        natives["Tensors.17"] = { call in call.give(call.argument(1, Tensors.Tensor.self) * call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.18"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 *= call.argument(2, Double.self) } }
        natives["Tensors.19"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 *= call.argument(2, Tensors.Tensor.self) } }
        natives["Tensors.20"] = { call in call.give(call.argument(1, Double.self) + call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.21"] = { call in call.give(call.argument(1, Tensors.Tensor.self) + call.argument(2, Double.self)) }
        natives["Tensors.22"] = { call in call.give(call.argument(1, Tensors.Tensor.self) + call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.23"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 += call.argument(2, Double.self) } }
        natives["Tensors.24"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 += call.argument(2, Tensors.Tensor.self) } }
        natives["Tensors.25"] = { call in call.give(-call.argument(1, Tensors.Tensor.self)) }
        natives["Tensors.26"] = { call in call.give(call.argument(1, Double.self) - call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.27"] = { call in call.give(call.argument(1, Tensors.Tensor.self) - call.argument(2, Double.self)) }
        natives["Tensors.28"] = { call in call.give(call.argument(1, Tensors.Tensor.self) - call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.29"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 -= call.argument(2, Double.self) } }
        natives["Tensors.30"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 -= call.argument(2, Tensors.Tensor.self) } }
        natives["Tensors.31"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .!= call.argument(2, Double.self)) }
        natives["Tensors.32"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .!= call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.33"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .< call.argument(2, Double.self)) }
        natives["Tensors.34"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .< call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.35"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .<= call.argument(2, Double.self)) }
        natives["Tensors.36"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .<= call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.37"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .== call.argument(2, Double.self)) }
        natives["Tensors.38"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .== call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.39"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .> call.argument(2, Double.self)) }
        natives["Tensors.40"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .> call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.41"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .>= call.argument(2, Double.self)) }
        natives["Tensors.42"] = { call in call.give(call.argument(1, Tensors.Tensor.self) .>= call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.43"] = { call in call.give(call.argument(1, Double.self) / call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.44"] = { call in call.give(call.argument(1, Tensors.Tensor.self) / call.argument(2, Double.self)) }
        natives["Tensors.45"] = { call in call.give(call.argument(1, Tensors.Tensor.self) / call.argument(2, Tensors.Tensor.self)) }
        natives["Tensors.46"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 /= call.argument(2, Double.self) } }
        natives["Tensors.47"] = { call in call.change(1) { (p1: inout Tensors.Tensor) in p1 /= call.argument(2, Tensors.Tensor.self) } }
        natives["Tensors.48"] = { call in call.give(call.argument(1, Tensors.Tensor.self).T) }
        natives["Tensors.49"] = { call in call.give(call.argument(1, Tensors.Tensor.self).abs()) }
        natives["Tensors.50"] = { call in call.give(call.argument(1, Tensors.Tensor.self).adaptiveAveragePool1d(call.argument(2, Int.self))) }
        natives["Tensors.51"] = { call in call.give(call.argument(1, Tensors.Tensor.self).adaptiveAveragePool2d(call.argument(2, [Int].self))) }
        natives["Tensors.52"] = { call in call.give(call.argument(1, Tensors.Tensor.self).adaptiveMaxPool1d(call.argument(2, Int.self))) }
        natives["Tensors.53"] = { call in call.give(call.argument(1, Tensors.Tensor.self).adaptiveMaxPool2d(call.argument(2, [Int].self))) }
        natives["Tensors.54"] = { call in call.give(Tensors.Tensor.arange(call.argument(1, Double.self), call.argument(2, Double.self), step: call.argument(3, Double.self))) }
        natives["Tensors.55"] = { call in call.give(call.argument(1, Tensors.Tensor.self).argMax(axis: call.argument(2, Int?.self))) }
        natives["Tensors.56"] = { call in call.give(call.argument(1, Tensors.Tensor.self).argMin(axis: call.argument(2, Int?.self))) }
        natives["Tensors.57"] = { call in call.give(call.argument(1, Tensors.Tensor.self).argSort(descending: call.argument(2, Bool.self))) }
        natives["Tensors.58"] = { call in call.give(call.argument(1, Tensors.Tensor.self).array) }
        natives["Tensors.59"] = { call in call.give(call.argument(1, Tensors.Tensor.self).averagePool1d(size: call.argument(2, Int.self), stride: call.argument(3, Int?.self), padding: call.argument(4, Int.self))) }
        natives["Tensors.60"] = { call in call.give(call.argument(1, Tensors.Tensor.self).averagePool2d(size: call.argument(2, Int.self), stride: call.argument(3, Int?.self), padding: call.argument(4, Int.self))) }
        natives["Tensors.61"] = { call in call.give(call.argument(1, Tensors.Tensor.self).broadcast(to: call.argument(2, [Int].self))) }
        natives["Tensors.62"] = { call in call.give(call.argument(1, Tensors.Tensor.self).ceil()) }
        natives["Tensors.63"] = { call in call.give(call.argument(1, Tensors.Tensor.self).cholesky()) }
        natives["Tensors.64"] = { call in call.give(call.argument(1, Tensors.Tensor.self).clip(min: call.argument(2, Double.self), max: call.argument(3, Double.self))) }
        natives["Tensors.65"] = { call in call.give(call.argument(1, Tensors.Tensor.self).cos()) }
        natives["Tensors.66"] = { call in call.give(call.argument(1, Tensors.Tensor.self).cumsum(axis: call.argument(2, Int?.self))) }
        natives["Tensors.67"] = { call in call.give(call.argument(1, Tensors.Tensor.self).diagonal()) }
        natives["Tensors.68"] = { call in call.give(call.argument(1, Tensors.Tensor.self).dim(call.argument(2, Int.self))) }
        natives["Tensors.69"] = { call in call.give(call.argument(1, Tensors.Tensor.self).eigenSymmetric()) }
        natives["Tensors.70"] = { call in call.give(call.argument(1, Tensors.Tensor.self).elu(alpha: call.argument(2, Double.self))) }
        natives["Tensors.71"] = { call in call.give(call.argument(1, Tensors.Tensor.self).erf()) }
        natives["Tensors.72"] = { call in call.give(call.argument(1, Tensors.Tensor.self).exp()) }
        natives["Tensors.73"] = { call in call.give(call.argument(1, Tensors.Tensor.self).expandedDimensions(axis: call.argument(2, Int.self))) }
        natives["Tensors.74"] = { call in call.give(call.argument(1, Tensors.Tensor.self).expm1()) }
        natives["Tensors.75"] = { call in call.give(Tensors.Tensor.eye(call.argument(1, Int.self))) }
        natives["Tensors.76"] = { call in call.give(call.argument(1, Tensors.Tensor.self).flattened()) }
        natives["Tensors.77"] = { call in call.give(call.argument(1, Tensors.Tensor.self).floor()) }
        natives["Tensors.78"] = { call in call.give(Tensors.Tensor.full(call.argument(1, [Int].self), call.argument(2, Double.self))) }
        natives["Tensors.79"] = { call in call.give(call.argument(1, Tensors.Tensor.self).gelu()) }
        natives["Tensors.80"] = { call in call.give(Tensors.Tensor(call.argument(1, [[Double]].self))) }
        natives["Tensors.81"] = { call in call.give(Tensors.Tensor(call.argument(1, Double.self))) }
        natives["Tensors.82"] = { call in call.give(Tensors.Tensor(call.argument(1, [Double].self))) }
        natives["Tensors.83"] = { call in call.give(Tensors.Tensor(call.argument(1, [Double].self), call.argument(2, [Int].self))) }
        natives["Tensors.84"] = { call in call.give(call.argument(1, Tensors.Tensor.self).inverse()) }
        natives["Tensors.85"] = { call in call.give(call.argument(1, Tensors.Tensor.self).item()) }
        natives["Tensors.86"] = { call in call.give(call.argument(1, Tensors.Tensor.self).leakyRelu(slope: call.argument(2, Double.self))) }
        natives["Tensors.87"] = { call in call.give(Tensors.Tensor.linspace(call.argument(1, Double.self), call.argument(2, Double.self), count: call.argument(3, Int.self))) }
        natives["Tensors.88"] = { call in call.give(call.argument(1, Tensors.Tensor.self).log()) }
        natives["Tensors.89"] = { call in call.give(call.argument(1, Tensors.Tensor.self).log1p()) }
        natives["Tensors.90"] = { call in call.give(call.argument(1, Tensors.Tensor.self).logDeterminant()) }
    }
}
