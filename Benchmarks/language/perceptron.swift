// Scalar perceptron: 200 points in the plane, many passes.
var xs: [Double] = []
var ys: [Double] = []
var labels: [Double] = []
var seed = 12345
for _ in 0..<200 {
    seed = (seed * 1103515245 + 12345) % 2147483648
    let x = Double(seed) / 2147483648.0 * 2.0 - 1.0
    seed = (seed * 1103515245 + 12345) % 2147483648
    let y = Double(seed) / 2147483648.0 * 2.0 - 1.0
    xs.append(x)
    ys.append(y)
    labels.append(x + 0.3 * y > 0.1 ? 1.0 : -1.0)
}
func train(_ xs: [Double], _ ys: [Double], _ labels: [Double], passes: Int) -> (Double, Double, Double, Int) {
    var a = 0.0
    var b = 0.0
    var c = 0.0
    var mistakes = 0
    for _ in 0..<passes {
        for i in 0..<xs.count {
            let score = a * xs[i] + b * ys[i] + c
            if score * labels[i] <= 0.0 {
                a += 0.01 * labels[i] * xs[i]
                b += 0.01 * labels[i] * ys[i]
                c += 0.01 * labels[i]
                mistakes += 1
            }
        }
    }
    return (a, b, c, mistakes)
}
let (a, b, c, mistakes) = train(xs, ys, labels, passes: 200_000)
print(a, b, c, mistakes)
