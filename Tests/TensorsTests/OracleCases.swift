import Tensors

/// What the keys of Oracle/oracle.txt mean: a name and options, separated by spaces.
func oracleOperation(_ key: String) -> (([Tensor]) -> Tensor)? {
    if let operation = oracleOperations[key] { return operation }
    let words = key.split(separator: " ").map(String.init)
    switch words.first ?? "" {
    case "einsum":
        return { einsum(words[1], $0[0], $0[1]) }
    case "softmax":
        return { $0[0].softmax(axis: Int(words[1]) ?? 0) }
    case "logSoftmax":
        return { $0[0].logSoftmax(axis: Int(words[1]) ?? 0) }
    case "cumsum":
        return { $0[0].cumsum(axis: Int(words[1])) }
    case "resized":
        return { inputs in
            inputs[0].resized(
                to: [Int(words[3]) ?? 0, Int(words[4]) ?? 0],
                method: words[1] == "nearest"
                    ? .nearest : words[1] == "bilinear" ? .bilinear : .bicubic,
                alignCorners: words[2] == "true")
        }
    case "adaptiveAveragePool2d":
        return { $0[0].adaptiveAveragePool2d([Int(words[1]) ?? 0, Int(words[2]) ?? 0]) }
    case "adaptiveMaxPool2d":
        return { $0[0].adaptiveMaxPool2d([Int(words[1]) ?? 0, Int(words[2]) ?? 0]) }
    case "adaptiveAveragePool1d":
        return { $0[0].adaptiveAveragePool1d(Int(words[1]) ?? 0) }
    case "adaptiveMaxPool1d":
        return { $0[0].adaptiveMaxPool1d(Int(words[1]) ?? 0) }
    case "norm" where words[1] == "order":
        return { $0[0].norm(order: Double(words[2]) ?? 0, axis: Int(words[4])) }
    case "crossEntropy":
        return { inputs in
            let labels = (0..<inputs[0].dim(0)).map { $0 * 7 % inputs[0].dim(1) }
            return inputs[0].crossEntropy(labels: labels, mean: words[1] == "mean")
        }
    default:
        return reduction(words) ?? windows(words) ?? fourier(words)
    }
}

/// The number that follows a word.
private func option(_ name: String, _ words: [String]) -> Int {
    words.firstIndex(of: name).flatMap { Int(words[$0 + 1]) } ?? 0
}

private func reduction(_ words: [String]) -> (([Tensor]) -> Tensor)? {
    guard words.count == 5, words[1] == "axis" else { return nil }
    let (axis, keep) = (Int(words[2]), words[4] == "true")
    switch words[0] {
    case "sum": return { $0[0].sum(axis: axis, keepDims: keep) }
    case "mean": return { $0[0].mean(axis: axis, keepDims: keep) }
    case "max": return { $0[0].max(axis: axis, keepDims: keep) }
    case "min": return { $0[0].min(axis: axis, keepDims: keep) }
    case "variance": return { $0[0].variance(axis: axis, keepDims: keep) }
    case "std": return { $0[0].std(axis: axis, keepDims: keep, correction: 1) }
    case "norm": return { $0[0].norm(axis: axis, keepDims: keep) }
    case "logSumExp": return { $0[0].logSumExp(axis: axis, keepDims: keep) }
    default: return nil
    }
}

private func windows(_ words: [String]) -> (([Tensor]) -> Tensor)? {
    let (stride, padding) = (option("stride", words), option("padding", words))
    let (size, dilation) = (option("size", words), option("dilation", words))
    let groups = option("groups", words)
    switch words[0] {
    case "conv2d":
        return {
            conv2d(
                $0[0], weight: $0[1], bias: $0[2], stride: stride, padding: padding,
                dilation: dilation, groups: groups)
        }
    case "conv1d":
        return {
            conv1d(
                $0[0], weight: $0[1], bias: $0[2], stride: stride, padding: padding,
                dilation: dilation)
        }
    case "convTransposed2d":
        return {
            convTransposed2d(
                $0[0], weight: $0[1], bias: $0[2], stride: stride, padding: padding,
                outputPadding: option("extra", words), groups: groups)
        }
    case "convTransposed1d":
        return {
            convTransposed1d(
                $0[0], weight: $0[1], bias: $0[2], stride: stride, padding: padding,
                outputPadding: option("extra", words), groups: groups)
        }
    case "maxPool2d":
        return { $0[0].maxPool2d(size: size, stride: stride, padding: padding) }
    case "maxPool1d":
        return { $0[0].maxPool1d(size: size, stride: stride, padding: padding) }
    case "averagePool1d":
        return { $0[0].averagePool1d(size: size, stride: stride, padding: padding) }
    case "averagePool2d":
        return { $0[0].averagePool2d(size: size, stride: stride, padding: padding) }
    default:
        return nil
    }
}

/// Fourier transforms; complex results as [2, ...].
private func fourier(_ words: [String]) -> (([Tensor]) -> Tensor)? {
    let number = words.count > 1 ? Int(words[1]) : nil
    func packed(_ parts: (real: Tensor, imaginary: Tensor)) -> Tensor {
        stacked([parts.real, parts.imaginary])
    }
    switch words[0] {
    case "fft":
        return { packed(fft(real: $0[0], imaginary: $0[1], axis: number ?? -1)) }
    case "ifft":
        return { packed(ifft(real: $0[0], imaginary: $0[1], axis: number ?? -1)) }
    case "rfft":
        return { packed(rfft($0[0], axis: number ?? -1)) }
    case "irfft":
        return {
            irfft(real: $0[0], imaginary: $0[1], count: Int(words[2]), axis: number ?? -1)
        }
    case "rfft2":
        return { packed(rfft2($0[0])) }
    case "irfft2":
        return { irfft2(real: $0[0], imaginary: $0[1], width: number) }
    default:
        return nil
    }
}

/// x·xᵀ + 1, of one matrix or many.
private func positiveDefinite(_ x: Tensor) -> Tensor {
    let transposed = x.transposed(Array(0..<x.ndim - 2) + [x.ndim - 1, x.ndim - 2])
    return x.matmul(transposed) + Tensor.eye(x.dim(-1))
}

private func symmetric(_ x: Tensor) -> Tensor {
    x + x.transposed(Array(0..<x.ndim - 2) + [x.ndim - 1, x.ndim - 2])
}

private let oracleOperations: [String: @Sendable ([Tensor]) -> Tensor] = [
    "add": { $0[0] + $0[1] },
    "subtract": { $0[0] - $0[1] },
    "multiply": { $0[0] * $0[1] },
    "divide": { $0[0] / $0[1] },
    "maximum": { maximum($0[0], $0[1]) },
    "minimum": { minimum($0[0], $0[1]) },
    "pow tensor": { $0[0].pow($0[1]) },
    "which": { which($0[0] .> 0.5, $0[0], $0[1] * $0[1]) },
    "exp": { exp($0[0]) },
    "expm1": { $0[0].expm1() },
    "log": { log($0[0]) },
    "log1p": { $0[0].log1p() },
    "sqrt": { sqrt($0[0]) },
    "abs": { abs($0[0]) },
    "tanh": { tanh($0[0]) },
    "sigmoid": { $0[0].sigmoid() },
    "relu": { $0[0].relu() },
    "leakyRelu": { $0[0].leakyRelu(slope: 0.1) },
    "elu": { $0[0].elu() },
    "gelu": { $0[0].gelu() },
    "silu": { $0[0].silu() },
    "softplus": { $0[0].softplus() },
    "square": { $0[0].square() },
    "sin": { sin($0[0]) },
    "cos": { cos($0[0]) },
    "erf": { $0[0].erf() },
    "reciprocal": { $0[0].reciprocal() },
    "pow 3": { $0[0].pow(3) },
    "pow -0.7": { $0[0].pow(-0.7) },
    "clip": { $0[0].clip(min: -0.7, max: 0.9) },
    "negative": { -$0[0] },
    "numbers": { 3 - ($0[0] * 2 + 1) / 4 - 0.5 },
    "2 / x": { 2 / $0[0] },
    "reshaped": { $0[0].reshaped([4, -1]) },
    "transposed": { $0[0].transposed([2, 0, 1]) },
    "broadcast": { $0[0].broadcast(to: [2, 3, 4]) },
    "padded": { $0[0].padded(axis: 1, before: 1, after: 2) },
    "slice": { $0[0].slice(1..<3, axis: 1) },
    "index": { $0[0][1] },
    "concatenated": { concatenated([$0[0], $0[1], $0[0] * 2], axis: 1) },
    "stacked": { stacked([$0[0], $0[1]], axis: 1) },
    "take": { $0[0].take([2, 0, 2, 1], axis: 1) },
    "take rows": { $0[0].take([1, 1, 0]) },
    "scatterAdd": { $0[0].scatterAdd([4, 0, 4], axis: 1, count: 5) },
    "takeAlong": { $0[0].takeAlong([3, 0, 2], axis: 1) },
    "takeAlong 2": { $0[0].takeAlong([3, 3, 0, 1, 2, 0], axis: 1, count: 2) },
    "reversed": { $0[0].reversed(axis: 1) },
    "topK": { $0[0].topK(2).values },
    "sorted": { $0[0].sorted() },
    "sorted falling": { $0[0].sorted(descending: true) },
    "diagonal": { $0[0].diagonal() },
    "matmul": { matmul($0[0], $0[1]) },
    "linear": { linear($0[0], weight: $0[1], bias: $0[2]) },
    "linear without bias": { linear($0[0], weight: $0[1]) },
    "layerNorm": { layerNorm($0[0], weight: $0[1], bias: $0[2]) },
    "layerNorm plain": { layerNorm($0[0]) },
    "inverse": { (positiveDefinite($0[0]) + $0[0] * 0.5).inverse() },
    "solve": { (positiveDefinite($0[0]) + $0[0] * 0.5).solve($0[1]) },
    "solve vector": { (positiveDefinite($0[0]) + $0[0] * 0.5).solve($0[1]) },
    "logDeterminant": { (positiveDefinite($0[0]) + $0[0] * 0.5).logDeterminant() },
    "cholesky": { positiveDefinite($0[0]).cholesky() },
    "eigenvalues": { symmetric($0[0]).eigenSymmetric().values },
    "eigenvectors": { symmetric($0[0]).eigenSymmetric().vectors.square() },
    "qr q": { $0[0].qr().q },
    "qr r": { $0[0].qr().r },
    "svd values": { $0[0].svd().values },
    "svd u": { $0[0].svd().u.square() },
    "svd v": { $0[0].svd().v.square() },
]
