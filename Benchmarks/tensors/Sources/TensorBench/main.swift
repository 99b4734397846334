// Reads names of jobs, one a line, and answers each with the seconds that one turn takes: the mean
// over as many turns as fill a tenth of a second. With the argument `cpu` they are those of the
// processor, which others on the machine disturb less, else those of the clock on the wall.
import Foundation
import Losses
import Tensors
import Training

/// One step of training on fixed data, as Adam does it.
func step<Model: Differentiable>(
    _ model: Model, labels: [Int], _ logits: @escaping (Model) -> Tensor
) -> () -> Void {
    var model = model
    var optimizer = Adam(learningRate: 1e-3)
    return {
        let gradient = gradient(at: model) { crossEntropy(logits: logits($0), labels: labels) }
        optimizer.update(&model, gradient)
    }
}

func labels(_ count: Int, below bound: Int) -> [Int] { (0..<count).map { $0 * 7 % bound } }

func perceptron(_ sizes: [Int], batch: Int) -> () -> Void {
    var random = Random(seed: 1)
    let x = Tensor.normal([batch, sizes[0]], using: &random)
    let model = MLP(sizes, activation: .relu, using: &random)
    return step(model, labels: labels(batch, below: sizes[sizes.count - 1])) { $0(x) }
}

func network() -> () -> Void {
    var random = Random(seed: 1)
    let x = Tensor.normal([64, 1, 28, 28], using: &random)
    let parameters = [
        Tensor.normal([16, 1, 3, 3], std: 0.3, using: &random), Tensor.zeros([16]),
        Tensor.normal([32, 16, 3, 3], std: 0.1, using: &random), Tensor.zeros([32]),
        Tensor.normal([10, 32 * 49], std: 0.05, using: &random), Tensor.zeros([10]),
    ]
    return step(parameters, labels: labels(64, below: 10)) { p in
        var y = conv2d(x, weight: p[0], bias: p[1], padding: 1).relu().maxPool2d(size: 2)
        y = conv2d(y, weight: p[2], bias: p[3], padding: 1).relu().maxPool2d(size: 2)
        return linear(y.reshaped([64, -1]), weight: p[4], bias: p[5])
    }
}

/// Two layers of width 128 with four heads over 128 places, sixteen sequences.
func transformer() -> () -> Void {
    var random = Random(seed: 1)
    let (batch, length, width, words) = (16, 128, 128, 64)
    let ids = labels(batch * length, below: words)
    func matrix(_ rows: Int, _ columns: Int) -> Tensor {
        Tensor.normal([rows, columns], std: 0.05, using: &random)
    }
    var parameters = [matrix(words, width)]
    for _ in 0..<2 {
        parameters += [
            Tensor.ones([width]), Tensor.zeros([width]), matrix(width, width),
            matrix(width, width), matrix(width, width), matrix(width, width),
            Tensor.ones([width]), Tensor.zeros([width]), matrix(4 * width, width),
            matrix(width, 4 * width),
        ]
    }
    return step(parameters, labels: ids) { p in
        var x = p[0].take(ids).reshaped([batch, length, width])
        for layer in 0..<2 {
            let q = Array(p[(1 + 10 * layer)...])
            let y = layerNorm(x, weight: q[0], bias: q[1])
            func heads(_ weight: Tensor) -> Tensor {
                linear(y, weight: weight).reshaped([batch, length, 4, 32])
                    .transposed([0, 2, 1, 3])
            }
            let (a, b, c) = (heads(q[2]), heads(q[3]), heads(q[4]))
            let scores = einsum("bhqd,bhkd->bhqk", a, b) * 0.17677669529663687
            let mixed = matmul(scores.softmax(), c).transposed([0, 2, 1, 3])
            x = x + linear(mixed.reshaped([batch, length, width]), weight: q[5])
            let z = layerNorm(x, weight: q[6], bias: q[7])
            x = x + linear(linear(z, weight: q[8]).gelu(), weight: q[9])
        }
        return x.reshaped([-1, width]).matmul(p[0].T)
    }
}

func job(_ name: String) -> (() -> Void)? {
    var random = Random(seed: 1)
    let words = name.split(separator: " ").map(String.init)
    switch words[0] {
    case "matmul":
        let n = Int(words[1]) ?? 1
        let a = Tensor.normal([n, n], using: &random), b = Tensor.normal([n, n], using: &random)
        return { _ = matmul(a, b) }
    case "mlp":
        return words[1] == "small"
            ? perceptron([64, 256, 10], batch: 32) : perceptron([784, 512, 512, 10], batch: 128)
    case "cnn": return network()
    case "transformer": return transformer()
    case "cross-entropy":
        let x = Tensor.normal([4096, 1000], using: &random)
        let y = labels(4096, below: 1000)
        return { _ = gradient(at: x) { crossEntropy(logits: $0, labels: y) } }
    case "elementwise":
        let x = Tensor.normal([1_000_000], using: &random)
        return { _ = ((x * 2 + 1).tanh() * x - x).relu() }
    case "sum":
        let x = Tensor.normal([10_000_000], using: &random)
        return { _ = x.sum() }
    case "logSumExp":
        let x = Tensor.normal([10_000_000], using: &random)
        return { _ = x.logSumExp() }
    case "bicubic":
        let x = Tensor.uniform([3, 427, 640], using: &random)
        return { _ = x.resized(to: [213, 320], method: .bicubic) }
    case "ms-ssim":
        let x = Tensor.uniform([1, 3, 427, 640], using: &random)
        let y = (x + 0.05 * Tensor.normal(x.shape, using: &random)).clip(min: 0, max: 1)
        return { _ = msSSIMLoss(predictions: x, targets: y) }
    case "attention":
        let x = (0..<3).map { _ in Tensor.normal([16, 4, 128, 32], using: &random) }
        return {
            _ = gradient(at: x) { x in
                let scores = einsum("bhqd,bhkd->bhqk", x[0], x[1]) * 0.17677669529663687
                return matmul(scores.softmax(), x[2]).sum()
            }
        }
    case "layer-norm":
        let x = Tensor.normal([2048, 128], using: &random)
        let p = [x, Tensor.ones([128]), Tensor.zeros([128])]
        return { _ = gradient(at: p) { layerNorm($0[0], weight: $0[1], bias: $0[2]).sum() } }
    case "add":
        let a = Tensor([1.0]), b = Tensor([2.0])
        return { for _ in 0..<100 { _ = a + b } }
    default: return nil
    }
}

/// A number of kilobytes that the system says about this process.
func memory(_ name: String) -> Int {
    let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = lines.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
}

// How much memory five turns of a job take beyond what the program and the data did.
if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "memory",
    let run = job(CommandLine.arguments[2])
{
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let before = memory("VmRSS")
    for _ in 0..<5 { run() }
    print(memory("VmHWM") - before)
    exit(0)
}

let clock = CommandLine.arguments.contains("cpu") ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC

func now() -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

var jobs: [String: () -> Void] = [:]
while let name = readLine() {
    guard let run = jobs[name] ?? job(name) else {
        print("unknown")
        continue
    }
    if jobs[name] == nil {
        // The first turns mostly wait for memory from the system.
        let start = now()
        while now() - start < 0.6 { run() }
    }
    jobs[name] = run
    run()
    let start = now()
    var turns = 0
    while now() - start < 0.1 || turns < 3 {
        run()
        turns += 1
    }
    print((now() - start) / Double(turns))
    fflush(nil)
}
