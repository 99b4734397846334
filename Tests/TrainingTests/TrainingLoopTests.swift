import Losses
import Tensors
import Testing
import Training

/// The loop, what draws in it, and the optimisers that take more than a gradient.
@Suite struct TrainingLoopTests {
    let x = Tensor((0..<40).map { Double($0 % 8) / 4 - 1 }, [20, 2])
    var y: Tensor { matmul(x, Tensor([[2.0], [-1]])) + 0.5 }

    func loss(_ model: Linear, _ batch: [Int]) -> Tensor {
        squaredErrorLoss(predictions: model(x.take(batch)), targets: y.take(batch))
    }

    @Test func isWhatOneWouldWriteByHand() {
        var random = Random(seed: 3)
        var model = Linear(2, 1, using: &random)
        var byHand = model
        var copy = random
        var optimizer = Optimizer.adam(Adam(learningRate: 0.05))
        let schedule = Schedule.cosine(CosineSchedule(0.05, steps: 9))
        let history = train(
            &model, with: &optimizer, samples: 20, epochs: 3, batchSize: 8, schedule: schedule,
            clipping: 0.5, using: &random, loss: loss
        ) { globalNorm($0) }

        var adam = Adam()
        var step = 0
        var losses: [Double] = []
        for _ in 0..<3 {
            let order = copy.permutation(20)
            var total = 0.0
            for batch in [order[..<8], order[8..<16], order[16...]] {
                adam.learningRate = CosineSchedule(0.05, steps: 9)(step)
                let (value, gradients) = valueAndGradient(at: byHand) { loss($0, Array(batch)) }
                adam.update(&byHand, clipped(gradients, norm: 0.5))
                total += value.item() * Double(batch.count)
                step += 1
            }
            losses.append(total / 20)
        }
        #expect(model.weight == byHand.weight)
        #expect(history.losses == losses)
        #expect(history.learningRates.last == CosineSchedule(0.05, steps: 9)(8))
        #expect(history.measures.count == 3)
        #expect(history.measures.last == globalNorm(model))
        #expect(optimizer.learningRate == history.learningRates.last)
    }

    @Test(arguments: [
        Optimizer.sgd(SGD(learningRate: 0.2, momentum: 0.5)), .adam(Adam(learningRate: 0.1)),
        .adamW(AdamW(learningRate: 0.1, weightDecay: 0)), .rmsProp(RMSprop(learningRate: 0.01)),
        .adagrad(Adagrad(learningRate: 0.5)),
    ])
    func everyOptimizerLearns(_ optimizer: Optimizer) {
        var random = Random(seed: 3)
        var (model, optimizer) = (Linear(2, 1, using: &random), optimizer)
        let history = train(
            &model, with: &optimizer, samples: 20, epochs: 60, batchSize: 10, using: &random,
            loss: loss)
        #expect(history.losses.count == 60)
        #expect(history.measures.isEmpty)
        #expect(history.losses[59] < 0.02 * history.losses[0])
    }

    @Test func cyclicSchedule() {
        let schedule = CyclicSchedule(0.1, 0.5, halfCycle: 4, factor: 0.5)
        let rates = [0, 2, 4, 6, 8, 12, 16].map { schedule($0) }
        for (rate, expected) in zip(rates, [0.1, 0.3, 0.5, 0.3, 0.1, 0.3, 0.1]) {
            #expect((rate - expected).magnitude < 1e-12)
        }
        #expect(Schedule.cyclic(schedule)(4) == 0.5)
    }

    /// Rosenbrock's valley, whose lowest point is (1, 1).
    @Test func lbfgsFollowsAValley() {
        func valley(_ p: Tensor) -> Tensor {
            (1 - p[0]).square() + 100 * (p[1] - p[0].square()).square()
        }
        var point = Tensor([-1.2, 1])
        var optimizer = LBFGS()
        var values: [Double] = []
        for _ in 0..<60 where !optimizer.hasConverged {
            values.append(optimizer.step(&point, of: valley))
        }
        #expect(optimizer.hasConverged)
        #expect((point - 1).abs().max().item() < 1e-3)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
    }

    /// A quadratic in ten unknowns with a condition of 1,000; SciPy's takes 75 steps.
    @Test func lbfgsSolvesAQuadratic() {
        let curvature = Tensor((0..<10).map { pow(10, Double($0) / 3) })
        let goal = Tensor((0..<10).map { Double($0) - 4.5 })
        var model = [Tensor.zeros([4]), Tensor.zeros([3, 2])]
        var optimizer = LBFGS(tolerance: 1e-8)
        for _ in 0..<150 where !optimizer.hasConverged {
            optimizer.step(&model) { parts in
                (curvature * (concatenated(parts.map { $0.flattened() }) - goal).square()).sum()
            }
        }
        let reached = concatenated(model.map { $0.flattened() })
        #expect(optimizer.hasConverged)
        #expect((reached - goal).abs().max().item() < 1e-4)
    }

    @Test func flatParametersAreAWayThereAndBack() {
        var random = Random(seed: 1)
        let model = MLP([3, 4, 2], using: &random)
        let flat = flatParameters(model)
        #expect(flat.shape == [model.parameterCount])
        let copy = settingParameters(of: model, to: flat)
        #expect(copy.layers[1].weight == model.layers[1].weight)
        let slope = gradient(at: flat) {
            flatParameters(settingParameters(of: model, to: $0)).square().sum()
        }
        #expect((slope - 2 * flat).abs().max().item() < 1e-6)
    }

    @Test func augmentation() {
        var random = Random(seed: 6)
        let images = Tensor.arange(1, 33).reshaped([2, 1, 4, 4])
        let moved = randomShifts(images, by: 1, using: &random)
        #expect(moved.shape == images.shape)
        for i in 0..<2 {
            let candidates = (0..<9).map { k in
                images[i].padded(axis: 1, before: 1, after: 1).padded(axis: 2, before: 1, after: 1)
                    .slice(k / 3..<k / 3 + 4, axis: 1).slice(k % 3..<k % 3 + 4, axis: 2)
            }
            #expect(candidates.contains(moved[i]))
        }
        let many = Tensor.arange(0, 2).broadcast(to: [100, 1, 1, 2])
        let flipped = randomFlips(many, using: &random)
        let count = flipped.take([0], axis: 3).sum().item()
        #expect(count > 30 && count < 70)
        #expect(flipped.sum().item() == 100)
    }

    /// In training dropout drops and batches are normalised by themselves; `observe` is what a call
    /// uses afterwards.
    @Test func stacksKnowTrainingFromUse() {
        var random = Random(seed: 2)
        var stack = Sequential([
            .linear(Linear(2, 50, using: &random)),
            .residual([.batchNorm(BatchNorm(50, momentum: 1, eps: 1e-12)), .dropout(rate: 0.5)]),
        ])
        let hidden = stack.layers[0](x)
        let dropped = stack.training(x, using: &random) - hidden
        let zeros = dropped.array.count { $0 == 0 }
        #expect(zeros > 400 && zeros < 600)
        // Not observed yet: the statistics are 0 and 1.
        #expect((stack(x) - 2 * hidden).abs().max().item() < 1e-4)
        stack.observe(x)
        let used = stack(x) - hidden
        #expect(used.mean(axis: 0).abs().max().item() < 1e-4)
        #expect((used.variance(axis: 0, correction: 1) - 1).abs().max().item() < 1e-3)
        var names: [String] = []
        stack.visitParameters { name, _ in names.append(name) }
        #expect(names == ["0.weight", "0.bias", "1.0.scale", "1.0.shift"])
    }
}
