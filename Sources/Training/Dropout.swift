import Tensors

/// Sets each entry of `x` to 0 with probability `rate` and divides the others by `1 - rate`, so that
/// the mean stays. For training only; at the test leave it out.
///
/// Source: Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting, JMLR
/// 15, 2014, scaled in training.
public func dropout(_ x: Tensor, rate: Double, using random: inout Random) -> Tensor {
    if !(rate >= 0 && rate < 1) { fail("dropout: rate is \(rate), not from 0 to below 1") }
    if rate == 0 { return x }
    let kept = Tensor.uniform(x.shape, in: 0.0...1.0, using: &random) .>= rate
    return x * (kept / (1 - rate))
}
