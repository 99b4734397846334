import Tensors

/// Limited-memory BFGS with a line search that satisfies the strong Wolfe conditions: for smooth losses
/// of a whole data set, without chance. Each step evaluates the loss and its gradient as often as the
/// line search needs.
///
///     var optimizer = LBFGS()
///     for _ in 0..<50 where !optimizer.hasConverged {
///         optimizer.step(&model) { loss(of: $0) }
///     }
///
/// Source: Liu and Nocedal, On the Limited Memory BFGS Method for Large Scale Optimization,
/// Mathematical Programming 45, 1989; line search: Nocedal and Wright, Numerical Optimization, 2006,
/// algorithms 3.5 and 3.6.
public struct LBFGS: Sendable {
    /// How many past steps the curvature is estimated from.
    public let history: Int
    /// The length of the gradient, relative to that of the first step, at which it has converged.
    public let tolerance: Double
    /// Whether the gradient is short enough, or no step lowers the loss by what a float can tell.
    public private(set) var hasConverged = false

    /// Differences of parameters and of gradients between past steps, the oldest first.
    private var steps: [(move: [Double], turn: [Double])] = []
    /// The length of the first gradient.
    private var firstLength: Double?
    /// Value and gradient where the last step ended.
    private var last: Place?

    public init(history: Int = 10, tolerance: Double = 1e-5) {
        if history < 1 || !(tolerance >= 0) {
            fail("LBFGS: history \(history), tolerance \(tolerance)")
        }
        self.history = history
        self.tolerance = tolerance
    }

    private struct Place {
        var parameters: [Double]
        var value: Double
        var slope: [Double]
    }

    /// Moves `model` along one direction, and gives the loss where it ends. Nothing happens once it has
    /// converged.
    @discardableResult
    public mutating func step<Model: Differentiable>(
        _ model: inout Model, of loss: (Model) throws -> Tensor
    ) rethrows -> Double {
        let frame = model
        func place(_ parameters: [Double]) throws -> Place {
            let point = settingParameters(of: frame, to: Tensor(parameters))
            let (value, gradient) = try valueAndGradient(at: point, loss)
            return Place(
                parameters: parameters, value: value.item(),
                slope: flatParameters(gradient).array)
        }
        let start = flatParameters(model).array
        var current = try last.flatMap { $0.parameters == start ? $0 : nil } ?? place(start)
        let length = dot(current.slope, current.slope).squareRoot()
        let reference = firstLength ?? length
        firstLength = reference
        if length <= tolerance * reference { hasConverged = true }
        if hasConverged { return current.value }

        var direction = direction(current.slope)
        var rise = dot(direction, current.slope)
        if !(rise < 0) {
            // The estimated curvature is useless: forget it.
            steps = []
            direction = current.slope.map { -$0 }
            rise = -length * length
        }
        let first = steps.isEmpty ? min(1, 1 / length) : 1
        guard
            let next = try search(current, direction, rise, first, at: { try place($0) })
        else {
            hasConverged = true
            return current.value
        }
        let move = zip(next.parameters, current.parameters).map { $0 - $1 }
        let turn = zip(next.slope, current.slope).map { $0 - $1 }
        if dot(move, turn) > 1e-10 * dot(turn, turn) {
            steps.append((move, turn))
            if steps.count > history { steps.removeFirst() }
        }
        current = next
        model = settingParameters(of: frame, to: Tensor(current.parameters))
        // As the model holds them: rounded to floats.
        current.parameters = flatParameters(model).array
        last = current
        return current.value
    }

    /// The two loops over the history that multiply by the estimated inverse of the curvature.
    private func direction(_ slope: [Double]) -> [Double] {
        var q = slope
        var shares: [Double] = []
        for (move, turn) in steps.reversed() {
            let share = dot(move, q) / dot(move, turn)
            shares.append(share)
            for i in q.indices { q[i] -= share * turn[i] }
        }
        if let (move, turn) = steps.last {
            let scale = dot(move, turn) / dot(turn, turn)
            for i in q.indices { q[i] *= scale }
        }
        for ((move, turn), share) in zip(steps, shares.reversed()) {
            let other = dot(turn, q) / dot(move, turn)
            for i in q.indices { q[i] += (share - other) * move[i] }
        }
        return q.map { -$0 }
    }

    /// A place along the direction that satisfies the strong Wolfe conditions, or at least the first of
    /// them; nil if none that was tried lowers the loss.
    private func search(
        _ start: Place, _ direction: [Double], _ rise: Double, _ first: Double,
        at place: ([Double]) throws -> Place
    ) rethrows -> Place? {
        func moved(_ t: Double) -> [Double] {
            zip(start.parameters, direction).map { $0 + t * $1 }
        }
        // An interval that holds a good step: the lower end has the smaller loss.
        var (low, high) = (0.0, Double.infinity)
        var best: Place?
        var lowest = start.value
        var t = first
        for _ in 0..<25 {
            let candidate = try place(moved(t))
            let slope = dot(candidate.slope, direction)
            let isLower =
                candidate.value <= start.value + 1e-4 * t * rise && candidate.value < lowest
            if !isLower || !candidate.value.isFinite {
                high = t
            } else {
                best = candidate
                if slope.magnitude <= -0.9 * rise { return candidate }
                lowest = candidate.value
                if slope * (high - low) >= 0 { high = low }
                low = t
            }
            t = high.isFinite ? (low + high) / 2 : 2 * t
        }
        return best
    }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
}
