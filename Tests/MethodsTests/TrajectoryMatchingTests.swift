import Losses
import Methods
import Tensors
import Testing
import Training

/// The identities of the specification of AST (arXiv 2310.10541), and derivatives through training.
@Suite struct TrajectoryMatchingTests {
    @Test func constantsOfTheCode() {
        #expect((balancedLoopFactor(epoch: 10, last: 20) - log(8) / log(5)).magnitude < 1e-12)
        #expect((balancedLoopFactor(epoch: 0, last: 20) - 0.557).magnitude < 5e-4)
        #expect((balancedLoopFactor(epoch: 19, last: 20) - 1.760).magnitude < 5e-4)
        #expect((0..<12).map { clippingFactor(epoch: $0) }.prefix(3) == [0.5, 0.55, 0.6])
        #expect(clippingFactor(epoch: 9) == 0.95)
        #expect(clippingFactor(epoch: 10) == 1)
    }

    struct Fixture {
        let x: Tensor
        let labels = [0, 1, 2, 1]
        let frame: MLP
        let start: Tensor

        init() {
            var random = Random(seed: 3)
            x = Tensor.normal([4, 3], mean: 0, std: 1, using: &random)
            frame = MLP([3, 5, 3], activation: .tanh, using: &random)
            start = flatParameters(frame)
        }

        func loss(_ flat: Tensor, _ x: Tensor) -> Tensor {
            crossEntropy(logits: settingParameters(of: frame, to: flat)(x), labels: labels)
        }
    }

    /// A student that makes the expert's own step on the expert's own batch arrives with it.
    @Test func theSameStepMatches() {
        let f = Fixture()
        var expert = f.frame
        var optimizer = SGD(learningRate: 0.2)
        optimizer.update(
            &expert, gradient(at: expert) { crossEntropy(logits: $0(f.x), labels: f.labels) })
        let student = unrolledDescent(from: f.start, steps: 1, rate: Tensor(0.2)) { flat, _ in
            f.loss(flat, f.x)
        }
        let loss = trajectoryMatchingLoss(
            student: student, start: f.start, expert: [flatParameters(expert)])
        #expect(loss.item() < 1e-10)
        let still = unrolledDescent(from: f.start, steps: 3, rate: Tensor(0.0)) { flat, _ in
            f.loss(flat, f.x)
        }
        let one = trajectoryMatchingLoss(
            student: still, start: f.start, expert: [flatParameters(expert)])
        #expect(one.item() == 1)
    }

    @Test func momentumIsThatOfSGD() {
        let f = Fixture()
        var model = f.frame
        var optimizer = SGD(learningRate: 0.1, momentum: 0.9)
        for _ in 0..<4 {
            optimizer.update(
                &model, gradient(at: model) { crossEntropy(logits: $0(f.x), labels: f.labels) })
        }
        let way = unrolledDescent(
            from: f.start, steps: 4, rate: Tensor(0.1), momentum: 0.9
        ) { flat, _ in f.loss(flat, f.x) }
        #expect((way[3] - flatParameters(model)).abs().max().item() < 1e-6)
    }

    /// The places on the way count as the formula says.
    @Test func intermediateMatching() {
        let student = (1...5).map { Tensor([Double($0), 0]) }
        let expert = [Tensor([3.0, 1]), Tensor([4.0, 0])]
        let start = Tensor([0.0, 0])
        func loss(_ beta: Double) -> Double {
            trajectoryMatchingLoss(
                student: student, start: start, expert: expert, intermediate: beta
            ).item()
        }
        #expect(loss(0) == 1.0 / 16)
        // ⌊5/2⌋ = 2: after two steps at (2, 0), √2 from (3, 1), which lies √10 from the start.
        #expect((loss(0.5) - (1.0 / 16 + 0.5 * 2 / 10)).magnitude < 1e-6)
    }

    /// Derivatives by samples and rate through an unrolled training against central differences.
    @Test func metaGradient() {
        let f = Fixture()
        let goal = f.start + 0.1
        func matching(_ x: Tensor, _ rate: Tensor) -> Tensor {
            let way = unrolledDescent(from: f.start, steps: 3, rate: rate, momentum: 0.5) {
                flat, _ in f.loss(flat, x)
            }
            return trajectoryMatchingLoss(
                student: way, start: f.start, expert: [f.start - 0.05, goal], intermediate: 1)
        }
        let rate = Tensor(0.5)
        let (byX, byRate) = gradient(at: f.x, rate) { matching($0, $1) }
        let h = 0.02
        let slope = (matching(f.x, rate + h) - matching(f.x, rate - h)).item() / (2 * h)
        #expect((byRate.item() - slope).magnitude < 0.01 * slope.magnitude)
        var worst = 0.0
        for i in 0..<f.x.size {
            var unit = [Double](repeating: 0, count: f.x.size)
            unit[i] = h
            let step = Tensor(unit, f.x.shape)
            let slope = (matching(f.x + step, rate) - matching(f.x - step, rate)).item() / (2 * h)
            worst = max(worst, (slope - byX.array[i]).magnitude)
        }
        #expect(worst < 0.01 * byX.abs().max().item())
    }

    /// For f(x) = Wx the penalty is (‖Σ wₖ‖ − 1)², whatever x, and its derivative is known.
    @Test func gradientPenaltyOfALinearModel() {
        let weight = Tensor([[1.0, 2], [0.5, -1], [1.5, 0]])
        let x = Tensor([[0.3, 1], [-2, 5]])
        let (value, gradient) = valueAndGradient(at: weight) { weight in
            gradientPenalty(inputs: x) { linear($0, weight: weight) }
        }
        let length = (9.0 + 1).squareRoot()
        #expect((value.item() - (length - 1) * (length - 1)).magnitude < 1e-5)
        let expected = [3.0, 1].map { 2 * (length - 1) * $0 / length }
        for row in gradient.rows {
            #expect((row[0] - expected[0]).magnitude < 1e-5)
            #expect((row[1] - expected[1]).magnitude < 1e-5)
        }
    }

    @Test func perturbationIsRelative() {
        var random = Random(seed: 4)
        let weights = Tensor([[2.0, 0], [-1, 3]])
        let moved = perturbed(weights, strength: 0.5, using: &random)
        #expect(moved[0, 1].item() == 0)
        // The shares (w' − w)/w are a direction of length α: with one weight of zero, not longer.
        let shares = [(0, 0), (1, 0), (1, 1)].map { i, j in
            (moved[i, j].item() - weights[i, j].item()) / weights[i, j].item()
        }
        let length = shares.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(length > 0.05 && length <= 0.5)
    }

    @Test func clusters() {
        var random = Random(seed: 5)
        var points: [[Double]] = []
        for centre in [[0.0, 0], [10, 0], [0, 10]] {
            for _ in 0..<20 {
                points.append(centre.map { $0 + random.normal(std: 0.5) })
            }
        }
        let found = kMeans(Tensor(points), clusters: 3, using: &random)
        for group in 0..<3 {
            #expect(Set(found.assignments[(20 * group)..<(20 * group + 20)]).count == 1)
        }
        #expect(Set(found.assignments).count == 3)
        for (k, place) in found.representatives.enumerated() {
            #expect(found.assignments[place] == k)
        }
        // The centres are the means of their points, and the inertia is what it says.
        var inertia = 0.0
        for (i, point) in points.enumerated() {
            let centre = found.centres.rows[found.assignments[i]]
            inertia += zip(point, centre).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        #expect((found.inertia - inertia).magnitude < 1e-3)
        let all = kMeans(Tensor(points), clusters: 60, using: &random)
        #expect(all.inertia < 1e-9)
    }
}
