// --- map, filter, reduce ---
let xs = [3, 1, 2]
print(xs.map { $0 * 2 }, xs.filter { $0 > 1 }, xs.reduce(0) { $0 + $1 })  // prints: [6, 2, 4] [3, 2] 6
print(xs.sorted(), xs.sorted { $0 > $1 }, xs.sorted(by: >))  // prints: [1, 2, 3] [3, 2, 1] [3, 2, 1]
print(xs.max() ?? 0, xs.min() ?? 0, xs.contains(2))  // prints: 3 1 true
// --- enumerated and zip ---
for (i, x) in ["a", "b"].enumerated() { print(i, x) }  // prints: 0 a // prints: 1 b
for (a, b) in zip([1, 2], ["x", "y"]) { print(a, b) }  // prints: 1 x // prints: 2 y
// --- ranges and stride ---
var total = 0
for i in 1...4 where i % 2 == 0 { total += i }
print(total, (0..<3).map { $0 * $0 })  // prints: 6 [0, 1, 4]
for x in stride(from: 0.0, to: 1.0, by: 0.5) { print(x) }  // prints: 0.0 // prints: 0.5
// --- dictionaries ---
var counts: [String: Int] = [:]
for word in ["a", "b", "a"] { counts[word, default: 0] += 1 }
print(counts["a"] ?? 0, counts.count)  // prints: 2 2
for (word, count) in counts.sorted(by: { $0.key < $1.key }) { print(word, count) }  // prints: a 2 // prints: b 1
// --- sets ---
var seen: Set<Int> = [1, 2]
seen.insert(2)
print(seen.count, seen.contains(1))  // prints: 2 true
// --- strings ---
let name = "papers"
print(name.count, name.uppercased(), name.hasPrefix("pa"), "a,b".split(separator: ","))  // prints: 6 PAPERS true ["a", "b"]
print("\(name): \(1 + 1) \(0.5)")  // prints: papers: 2 0.5
// --- key paths as functions ---
struct Run { var name: String; var score: Double }
let runs = [Run(name: "a", score: 1), Run(name: "b", score: 2)]
print(runs.map(\.name), runs.map(\.score))  // prints: ["a", "b"] [1.0, 2.0]
// --- closures capture ---
var makers: [() -> Int] = []
for i in 0..<3 { makers.append { i * i } }
print(makers.map { $0() })  // prints: [0, 1, 4]
// --- closure parameters must be used ---
let ys = [1, 2].map { 1 }  // error: contextual type for closure argument expects 1 argument, which cannot be implicitly ignored
// --- not a sequence ---
let n = 3
for i in n { print(i) }  // error: for-in loop requires 'Int' to conform to 'Sequence'
// --- while and repeat ---
var n = 10
while n > 3 { n -= 4 }
repeat { n += 1 } while n < 5
print(n)  // prints: 5
// --- if as an expression ---
let n = 3
let size = if n > 2 { "big" } else { "small" }
let word = switch n { case 1: "one"; case 3: "three"; default: "many" }
print(size, word)  // prints: big three
// --- guard ---
func first(_ xs: [Int]) -> Int {
    guard let x = xs.first else { return -1 }
    return x
}
print(first([]), first([7]))  // prints: -1 7
// --- what a one-sided range cuts is evaluated once ---
var calls = 0
func list() -> [Int] { calls += 1; return [1, 2, 3, 4] }
print(Array(list()[2...]), Array(list()[..<2]), list()[...1].count, calls)  // prints: [3, 4] [1, 2] 2 3
struct Source { var n = 0; mutating func next() -> [Int] { n += 1; return [n, n + 1, n + 2] } }
var source = Source()
print(Array(source.next()[1...]), Array(source.next()[1...]), source.n)  // prints: [2, 3] [3, 4] 2
