/// What things are called elsewhere: for "did you mean". The tables in docs/from-pytorch.md and
/// docs/from-swift-charts.md say more.
enum ForeignNames {
    /// The name here of something that PyTorch, NumPy or Swift Charts calls otherwise.
    static func papersName(of foreign: String) -> String? {
        let name = foreign.split(separator: ".").last.map(String.init) ?? foreign
        return names.first { $0.foreign == name }?.own
    }

    static let names: [(foreign: String, own: String)] = [
        ("CrossEntropyLoss", "crossEntropy"), ("cross_entropy", "crossEntropy"),
        ("BCEWithLogitsLoss", "binaryCrossEntropy"),
        ("binary_cross_entropy_with_logits", "binaryCrossEntropy"),
        ("MSELoss", "squaredErrorLoss"), ("mse_loss", "squaredErrorLoss"),
        ("HuberLoss", "huberLoss"), ("KLDivLoss", "klDivergenceLoss"),
        ("TripletMarginLoss", "tripletLoss"), ("no_grad", "gradient"), ("autograd", "gradient"),
        ("backward", "gradient"), ("grad", "gradient"), ("unsqueeze", "expandedDimensions"),
        ("squeeze", "squeezed"), ("view", "reshaped"), ("reshape", "reshaped"),
        ("permute", "transposed"), ("cat", "concatenated"), ("concatenate", "concatenated"),
        ("stack", "stacked"), ("gather", "takeAlong"), ("index_select", "take"),
        ("argmax", "argMax"), ("argmin", "argMin"), ("argsort", "argSort"),
        ("logsumexp", "logSumExp"), ("log_softmax", "logSoftmax"), ("randn", "normal"),
        ("rand", "uniform"), ("manual_seed", "Random"), ("default_rng", "Random"),
        ("one_hot", "oneHot"), ("where", "which"), ("zeros_like", "zeros"),
        ("LRScheduler", "CosineSchedule"), ("CosineAnnealingLR", "CosineSchedule"),
        ("MultiStepLR", "StepSchedule"), ("clip_grad_norm_", "clipped"),
        ("BatchNorm1d", "BatchNorm"), ("BatchNorm2d", "BatchNorm"),
        ("InstanceNorm2d", "GroupNorm"), ("ConvTranspose2d", "ConvTransposed2d"),
        ("MultiheadAttention", "MultiHeadAttention"),
        ("TransformerEncoderLayer", "TransformerBlock"), ("pixel_shuffle", "pixelShuffle"),
        ("parameters_to_vector", "flatParameters"), ("ErrorBar", "ErrorBarMark"), ("clamp", "clip"),
    ]
}
