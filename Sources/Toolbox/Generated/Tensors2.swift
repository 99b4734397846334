// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTensors2(to natives: inout [String: NativeFunction]) {
        natives["Tensors.91"] = { call in call.give(call.argument(1, Tensors.Tensor.self).logSoftmax(axis: call.argument(2, Int.self))) }
        natives["Tensors.92"] = { call in call.give(call.argument(1, Tensors.Tensor.self).logSumExp(axis: call.argument(2, Int?.self), keepDims: call.argument(3, Bool.self))) }
        natives["Tensors.93"] = { call in call.give(call.argument(1, Tensors.Tensor.self).matmul(call.argument(2, Tensors.Tensor.self))) }
        natives["Tensors.94"] = { call in call.give(call.argument(1, Tensors.Tensor.self).max(axis: call.argument(2, Int?.self), keepDims: call.argument(3, Bool.self))) }
        natives["Tensors.95"] = { call in call.give(call.argument(1, Tensors.Tensor.self).maxPool1d(size: call.argument(2, Int.self), stride: call.argument(3, Int?.self), padding: call.argument(4, Int.self))) }
        natives["Tensors.96"] = { call in call.give(call.argument(1, Tensors.Tensor.self).maxPool2d(size: call.argument(2, Int.self), stride: call.argument(3, Int?.self), padding: call.argument(4, Int.self))) }
        natives["Tensors.97"] = { call in call.give(call.argument(1, Tensors.Tensor.self).mean(axis: call.argument(2, Int?.self), keepDims: call.argument(3, Bool.self))) }
        natives["Tensors.98"] = { call in call.give(call.argument(1, Tensors.Tensor.self).min(axis: call.argument(2, Int?.self), keepDims: call.argument(3, Bool.self))) }
        natives["Tensors.99"] = { call in call.give(call.argument(1, Tensors.Tensor.self).ndim) }
        natives["Tensors.100"] = { call in call.give(call.argument(1, Tensors.Tensor.self).norm(order: call.argument(2, Double.self), axis: call.argument(3, Int?.self), keepDims: call.argument(4, Bool.self))) }
        natives["Tensors.101"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Tensors.Tensor.normal(call.argument(1, [Int].self), mean: call.argument(2, Double.self), std: call.argument(3, Double.self), using: &p4) }) }
        natives["Tensors.102"] = { call in call.give(Tensors.Tensor.oneHot(call.argument(1, [Int].self), classes: call.argument(2, Int.self))) }
        natives["Tensors.103"] = { call in call.give(Tensors.Tensor.ones(call.argument(1, [Int].self))) }
        natives["Tensors.104"] = { call in call.give(call.argument(1, Tensors.Tensor.self).padded(axis: call.argument(2, Int.self), before: call.argument(3, Int.self), after: call.argument(4, Int.self))) }
        natives["Tensors.105"] = { call in call.give(call.argument(1, Tensors.Tensor.self).pow(call.argument(2, Double.self))) }
        natives["Tensors.106"] = { call in call.give(call.argument(1, Tensors.Tensor.self).pow(call.argument(2, Tensors.Tensor.self))) }
        natives["Tensors.107"] = { call in call.give(call.argument(1, Tensors.Tensor.self).qr()) }
        natives["Tensors.108"] = { call in call.give(call.argument(1, Tensors.Tensor.self).reciprocal()) }
        natives["Tensors.109"] = { call in call.give(call.argument(1, Tensors.Tensor.self).relu()) }
        natives["Tensors.110"] = { call in call.give(call.argument(1, Tensors.Tensor.self).reshaped(call.argument(2, [Int].self))) }
        natives["Tensors.111"] = { call in call.give(call.argument(1, Tensors.Tensor.self).resized(to: call.argument(2, [Int].self), method: call.argument(3, Tensors.Resampling.self), alignCorners: call.argument(4, Bool.self))) }
        natives["Tensors.112"] = { call in call.give(call.argument(1, Tensors.Tensor.self).reversed(axis: call.argument(2, Int.self))) }
        natives["Tensors.113"] = { call in call.give(call.argument(1, Tensors.Tensor.self).rounded()) }
        natives["Tensors.114"] = { call in call.give(call.argument(1, Tensors.Tensor.self).rows) }
        natives["Tensors.115"] = { call in call.give(call.argument(1, Tensors.Tensor.self).scatterAdd(call.argument(2, [Int].self), axis: call.argument(3, Int.self), count: call.argument(4, Int.self))) }
        natives["Tensors.116"] = { call in call.give(call.argument(1, Tensors.Tensor.self).shape) }
        natives["Tensors.117"] = { call in call.give(call.argument(1, Tensors.Tensor.self).sigmoid()) }
        natives["Tensors.118"] = { call in call.give(call.argument(1, Tensors.Tensor.self).sign()) }
        natives["Tensors.119"] = { call in call.give(call.argument(1, Tensors.Tensor.self).silu()) }
        natives["Tensors.120"] = { call in call.give(call.argument(1, Tensors.Tensor.self).sin()) }
        natives["Tensors.121"] = { call in call.give(call.argument(1, Tensors.Tensor.self).size) }
        natives["Tensors.122"] = { call in call.give(call.argument(1, Tensors.Tensor.self).slice(call.argument(2, Range<Int>.self), axis: call.argument(3, Int.self))) }
        natives["Tensors.123"] = { call in call.give(call.argument(1, Tensors.Tensor.self).softmax(axis: call.argument(2, Int.self))) }
        natives["Tensors.124"] = { call in call.give(call.argument(1, Tensors.Tensor.self).softplus()) }
        natives["Tensors.125"] = { call in call.give(call.argument(1, Tensors.Tensor.self).solve(call.argument(2, Tensors.Tensor.self))) }
        natives["Tensors.126"] = { call in call.give(call.argument(1, Tensors.Tensor.self).sorted(descending: call.argument(2, Bool.self))) }
        natives["Tensors.127"] = { call in call.give(call.argument(1, Tensors.Tensor.self).sqrt()) }
        natives["Tensors.128"] = { call in call.give(call.argument(1, Tensors.Tensor.self).square()) }
        natives["Tensors.129"] = { call in call.give(call.argument(1, Tensors.Tensor.self).squeezed(axis: call.argument(2, Int?.self))) }
        natives["Tensors.130"] = { call in call.give(call.argument(1, Tensors.Tensor.self).std(axis: call.argument(2, Int?.self), keepDims: call.argument(3, Bool.self), correction: call.argument(4, Double.self))) }
        natives["Tensors.131"] = { call in call.give(call.argument(1, Tensors.Tensor.self)[call.argument(2, Int.self)]) }
        natives["Tensors.132"] = { call in call.give(call.argument(1, Tensors.Tensor.self)[call.argument(2, ClosedRange<Int>.self)]) }
        natives["Tensors.133"] = { call in call.give(call.argument(1, Tensors.Tensor.self)[call.argument(2, Range<Int>.self)]) }
        natives["Tensors.134"] = { call in call.give(call.argument(1, Tensors.Tensor.self)[call.argument(2, Int.self), call.argument(3, Int.self)]) }
        natives["Tensors.135"] = { call in call.give(call.argument(1, Tensors.Tensor.self).sum(axis: call.argument(2, Int?.self), keepDims: call.argument(3, Bool.self))) }
        natives["Tensors.136"] = { call in call.give(call.argument(1, Tensors.Tensor.self).svd()) }
        natives["Tensors.137"] = { call in call.give(call.argument(1, Tensors.Tensor.self).take(call.argument(2, [Int].self), axis: call.argument(3, Int.self))) }
        natives["Tensors.138"] = { call in call.give(call.argument(1, Tensors.Tensor.self).takeAlong(call.argument(2, [Int].self), axis: call.argument(3, Int.self))) }
        natives["Tensors.139"] = { call in call.give(call.argument(1, Tensors.Tensor.self).takeAlong(call.argument(2, [Int].self), axis: call.argument(3, Int.self), count: call.argument(4, Int.self))) }
        natives["Tensors.140"] = { call in call.give(call.argument(1, Tensors.Tensor.self).tanh()) }
        natives["Tensors.141"] = { call in call.give(call.argument(1, Tensors.Tensor.self).topK(call.argument(2, Int.self))) }
        natives["Tensors.142"] = { call in call.give(call.argument(1, Tensors.Tensor.self).transposed(call.argument(2, [Int]?.self))) }
        natives["Tensors.143"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in Tensors.Tensor.uniform(call.argument(1, [Int].self), in: call.argument(2, ClosedRange<Double>.self), using: &p3) }) }
        natives["Tensors.144"] = { call in call.give(call.argument(1, Tensors.Tensor.self).variance(axis: call.argument(2, Int?.self), keepDims: call.argument(3, Bool.self), correction: call.argument(4, Double.self))) }
        natives["Tensors.145"] = { call in call.give(Tensors.Tensor.zeros(call.argument(1, [Int].self))) }
        natives["Tensors.146"] = { call in call.give((call.existential(1) as any Tensors.Differentiable).parameterCount) }
        natives["Tensors.147"] = { call in call.give(Tensors.abs(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.148"] = { call in call.give(Tensors.acos(call.argument(1, Double.self))) }
        natives["Tensors.149"] = { call in call.give(Tensors.asin(call.argument(1, Double.self))) }
        natives["Tensors.150"] = { call in call.give(Tensors.atan(call.argument(1, Double.self))) }
        natives["Tensors.151"] = { call in call.give(Tensors.atan2(call.argument(1, Double.self), call.argument(2, Double.self))) }
        natives["Tensors.152"] = { call in call.give(Tensors.ceil(call.argument(1, Double.self))) }
        natives["Tensors.153"] = { call in call.give(Tensors.concatenated(call.argument(1, [Tensors.Tensor].self), axis: call.argument(2, Int.self))) }
        natives["Tensors.154"] = { call in call.give(Tensors.conv1d(call.argument(1, Tensors.Tensor.self), weight: call.argument(2, Tensors.Tensor.self), bias: call.argument(3, Tensors.Tensor?.self), stride: call.argument(4, Int.self), padding: call.argument(5, Int.self), dilation: call.argument(6, Int.self), groups: call.argument(7, Int.self))) }
        natives["Tensors.155"] = { call in call.give(Tensors.conv2d(call.argument(1, Tensors.Tensor.self), weight: call.argument(2, Tensors.Tensor.self), bias: call.argument(3, Tensors.Tensor?.self), stride: call.argument(4, Int.self), padding: call.argument(5, Int.self), dilation: call.argument(6, Int.self), groups: call.argument(7, Int.self))) }
        natives["Tensors.156"] = { call in call.give(Tensors.convTransposed1d(call.argument(1, Tensors.Tensor.self), weight: call.argument(2, Tensors.Tensor.self), bias: call.argument(3, Tensors.Tensor?.self), stride: call.argument(4, Int.self), padding: call.argument(5, Int.self), outputPadding: call.argument(6, Int.self), groups: call.argument(7, Int.self))) }
        natives["Tensors.157"] = { call in call.give(Tensors.convTransposed2d(call.argument(1, Tensors.Tensor.self), weight: call.argument(2, Tensors.Tensor.self), bias: call.argument(3, Tensors.Tensor?.self), stride: call.argument(4, Int.self), padding: call.argument(5, Int.self), outputPadding: call.argument(6, Int.self), groups: call.argument(7, Int.self))) }
        natives["Tensors.158"] = { call in call.give(Tensors.cos(call.argument(1, Double.self))) }
        natives["Tensors.159"] = { call in call.give(Tensors.cos(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.160"] = { call in call.give(Tensors.cosh(call.argument(1, Double.self))) }
        natives["Tensors.161"] = { call in call.give(try Tensors.customDerivative(call.argument(1, [Tensors.Tensor].self), value: { [f = call.function(2)] (a0: [Tensors.Tensor]) throws -> Tensors.Tensor in try f(a0) }, pullback: { [f = call.function(3)] (a0: Tensors.Tensor, a1: [Tensors.Tensor]) -> [Tensors.Tensor] in f.orAbort(a0, a1) })) }
        natives["Tensors.162"] = { call in call.give(try Tensors.customDerivative(call.argument(1, Tensors.Tensor.self), value: { [f = call.function(2)] (a0: Tensors.Tensor) throws -> Tensors.Tensor in try f(a0) }, pullback: { [f = call.function(3)] (a0: Tensors.Tensor, a1: Tensors.Tensor) -> Tensors.Tensor in f.orAbort(a0, a1) })) }
        natives["Tensors.163"] = { call in call.give(Tensors.einsum(call.argument(1, String.self), call.argument(2, Tensors.Tensor.self), call.argument(3, Tensors.Tensor.self))) }
        natives["Tensors.164"] = { call in call.give(Tensors.erf(call.argument(1, Double.self))) }
        natives["Tensors.165"] = { call in call.give(Tensors.erfc(call.argument(1, Double.self))) }
        natives["Tensors.166"] = { call in call.give(Tensors.exp(call.argument(1, Double.self))) }
        natives["Tensors.167"] = { call in call.give(Tensors.exp(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.168"] = { call in call.give(Tensors.expm1(call.argument(1, Double.self))) }
        natives["Tensors.169"] = { call in call.give(Tensors.fft(real: call.argument(1, Tensors.Tensor.self), imaginary: call.argument(2, Tensors.Tensor.self), axis: call.argument(3, Int.self))) }
        natives["Tensors.170"] = { call in call.give(Tensors.floor(call.argument(1, Double.self))) }
        natives["Tensors.171"] = { call in call.give(try Tensors.gradient(at: call.parameters(1, 0), call.parameters(2, 1), of: { [f = call.function(3)] (a0: MachineParameters, a1: MachineParameters) throws -> Tensors.Tensor in try f(a0, a1) })) }
        natives["Tensors.172"] = { call in call.give(try Tensors.gradient(at: call.parameters(1, 0), of: { [f = call.function(2)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Tensors.173"] = { call in call.give(try Tensors.hessianVectorProduct(at: call.parameters(1, 0), along: call.parameters(2, 0), of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Tensors.174"] = { call in call.give(Tensors.ifft(real: call.argument(1, Tensors.Tensor.self), imaginary: call.argument(2, Tensors.Tensor.self), axis: call.argument(3, Int.self))) }
        natives["Tensors.175"] = { call in call.give(Tensors.irfft(real: call.argument(1, Tensors.Tensor.self), imaginary: call.argument(2, Tensors.Tensor.self), count: call.argument(3, Int?.self), axis: call.argument(4, Int.self))) }
        natives["Tensors.176"] = { call in call.give(Tensors.irfft2(real: call.argument(1, Tensors.Tensor.self), imaginary: call.argument(2, Tensors.Tensor.self), width: call.argument(3, Int?.self))) }
        natives["Tensors.177"] = { call in call.give(try Tensors.jacobianVectorProduct(at: call.parameters(1, 0), along: call.parameters(2, 0), of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Tensors.178"] = { call in call.give(Tensors.layerNorm(call.argument(1, Tensors.Tensor.self), weight: call.argument(2, Tensors.Tensor?.self), bias: call.argument(3, Tensors.Tensor?.self), eps: call.argument(4, Double.self))) }
        natives["Tensors.179"] = { call in call.give(Tensors.lgamma(call.argument(1, Double.self))) }
        natives["Tensors.180"] = { call in call.give(Tensors.linear(call.argument(1, Tensors.Tensor.self), weight: call.argument(2, Tensors.Tensor.self), bias: call.argument(3, Tensors.Tensor?.self))) }
    }
}
