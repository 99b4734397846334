import Tensors

/// What `Optimizer` asks of an optimiser.
private protocol UpdateRule: Sendable {
    var learningRate: Double { get set }
    mutating func update<Model: Differentiable>(_ model: inout Model, _ gradient: Model)
}

extension SGD: UpdateRule {}
extension Adam: UpdateRule {}
extension AdamW: UpdateRule {}
extension RMSprop: UpdateRule {}
extension Adagrad: UpdateRule {}

/// Any of the optimisers, for code that works with all of them, as `train`.
public struct Optimizer: Sendable {
    private var rule: any UpdateRule

    /// Gradient descent.
    public static func sgd(_ optimizer: SGD) -> Optimizer { Optimizer(rule: optimizer) }

    /// Adam.
    public static func adam(_ optimizer: Adam) -> Optimizer { Optimizer(rule: optimizer) }

    /// AdamW.
    public static func adamW(_ optimizer: AdamW) -> Optimizer { Optimizer(rule: optimizer) }

    /// RMSprop.
    public static func rmsProp(_ optimizer: RMSprop) -> Optimizer { Optimizer(rule: optimizer) }

    /// Adagrad.
    public static func adagrad(_ optimizer: Adagrad) -> Optimizer { Optimizer(rule: optimizer) }

    /// The step size; may be changed between updates.
    public var learningRate: Double {
        get { rule.learningRate }
        set { rule.learningRate = newValue }
    }

    /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
    public mutating func update<Model: Differentiable>(
        _ model: inout Model, _ gradient: Model
    ) {
        rule.update(&model, gradient)
    }
}

/// What happened in a training.
public struct TrainingHistory: Sendable {
    /// The mean loss of each epoch, over its batches as they came.
    public let losses: [Double]
    /// The learning rate of the last step of each epoch.
    public let learningRates: [Double]
    /// What was measured after each epoch; empty when nothing was.
    public let measures: [Double]
}

/// Trains a model on samples 0 to `count - 1` in batches, in a new random order each epoch.
///
///     var model = MLP([64, 32, 10], using: &random)
///     var optimizer = Optimizer.adam(Adam(learningRate: 1e-3))
///     let history = train(
///         &model, with: &optimizer, samples: digits.count, epochs: 10, using: &random
///     ) { model, batch in
///         let data = digits.selecting(batch)
///         return crossEntropy(logits: model(data.inputs), labels: data.labels)
///     }
///
/// By hand it is these lines, for what the loop does not offer:
///
///     for _ in 0..<10 {
///         for batch in digits.batches(of: 32, using: &random) {
///             let (loss, gradients) = valueAndGradient(at: model) {
///                 crossEntropy(logits: $0(batch.inputs), labels: batch.labels)
///             }
///             optimizer.update(&model, gradients)
///         }
///     }
///
/// - Parameters:
///   - model: what is trained
///   - optimizer: remembers, so that a training can go on
///   - samples: how many samples there are
///   - epochs: how often each of them is seen
///   - batchSize: how many are seen at once; the last batch of an epoch may be smaller
///   - schedule: the learning rate of each step, from 0; that of the optimiser when left out
///   - clipping: the greatest length of the gradient; see `clipped`
///   - random: draws the orders; a `loss` that draws, for dropout or augmentation, needs a generator of
///     its own, `random.split("…")`
///   - loss: the loss of a model on the samples at some positions
public func train<T: Differentiable>(
    _ model: inout T, with optimizer: inout Optimizer, samples: Int, epochs: Int,
    batchSize: Int = 32, schedule: Schedule? = nil, clipping: Double? = nil,
    using random: inout Random, loss: (T, [Int]) throws -> Tensor
) rethrows -> TrainingHistory {
    let loop = TrainingLoop(samples, epochs, batchSize, schedule, clipping)
    return try loop.run(&model, &optimizer, &random, loss) { _ in nil }
}

/// As `train` without `measure`, and after each epoch a number is measured that the history keeps:
/// an accuracy on test data, a distance.
///
/// - Parameters:
///   - model: what is trained
///   - optimizer: remembers, so that a training can go on
///   - samples: how many samples there are
///   - epochs: how often each of them is seen
///   - batchSize: how many are seen at once; the last batch of an epoch may be smaller
///   - schedule: the learning rate of each step, from 0; that of the optimiser when left out
///   - clipping: the greatest length of the gradient; see `clipped`
///   - random: draws the orders
///   - loss: the loss of a model on the samples at some positions
///   - measure: what is measured of the model after each epoch
public func train<T: Differentiable>(
    _ model: inout T, with optimizer: inout Optimizer, samples: Int, epochs: Int,
    batchSize: Int = 32, schedule: Schedule? = nil, clipping: Double? = nil,
    using random: inout Random, loss: (T, [Int]) throws -> Tensor,
    measure: (T) throws -> Double
) rethrows -> TrainingHistory {
    let loop = TrainingLoop(samples, epochs, batchSize, schedule, clipping)
    return try loop.run(&model, &optimizer, &random, loss) { try measure($0) }
}

private struct TrainingLoop {
    let samples: Int
    let epochs: Int
    let batchSize: Int
    let schedule: Schedule?
    let clipping: Double?

    init(
        _ samples: Int, _ epochs: Int, _ batchSize: Int, _ schedule: Schedule?, _ clipping: Double?
    ) {
        if samples < 1 || epochs < 0 || batchSize < 1 {
            fail("train: \(samples) samples, \(epochs) epochs, batches of \(batchSize)")
        }
        self.samples = samples
        self.epochs = epochs
        self.batchSize = batchSize
        self.schedule = schedule
        self.clipping = clipping
    }

    func run<T: Differentiable>(
        _ model: inout T, _ optimizer: inout Optimizer, _ random: inout Random,
        _ loss: (T, [Int]) throws -> Tensor, _ measure: (T) throws -> Double?
    ) rethrows -> TrainingHistory {
        var (losses, rates, measures): ([Double], [Double], [Double]) = ([], [], [])
        var step = 0
        for epoch in 0..<epochs {
            TrainingProgress.handler?(epoch + 1, epochs)
            let order = random.permutation(samples)
            var total = 0.0
            for start in stride(from: 0, to: samples, by: batchSize) {
                let batch = Array(order[start..<min(start + batchSize, samples)])
                if let schedule { optimizer.learningRate = schedule(step) }
                let (value, gradients) = try valueAndGradient(at: model) { try loss($0, batch) }
                optimizer.update(&model, clipping.map { clipped(gradients, norm: $0) } ?? gradients)
                total += value.item() * Double(batch.count)
                step += 1
            }
            losses.append(total / Double(samples))
            rates.append(optimizer.learningRate)
            if let measured = try measure(model) { measures.append(measured) }
        }
        return TrainingHistory(losses: losses, learningRates: rates, measures: measures)
    }
}
