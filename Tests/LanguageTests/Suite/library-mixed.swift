// --- mixed: closures as values ---
let add: (Int, Int) -> Int = { $0 + $1 }
let ops: [String: (Double, Double) -> Double] = ["+": { $0 + $1 }, "-": { $0 - $1 }, "*": { $0 * $1 }]
print(add(1, 2), ops["*"]!(3, 4), ops["-"]?(3, 4) ?? 0, [1, 2, 3].map { add($0, 10) })
func compose(_ f: @escaping (Int) -> Int, _ g: @escaping (Int) -> Int) -> (Int) -> Int { { g(f($0)) } }
print(compose({ $0 + 1 }, { $0 * 2 })(3))
// prints: 3 12.0 -1.0 [11, 12, 13]
// prints: 8
// --- mixed: makers ---
func counter(from start: Int) -> () -> Int {
    var n = start
    return { n += 1; return n }
}
let c = counter(from: 10)
let d = counter(from: 0)
print(c(), c(), d(), c())
let makers = (1...3).map { k in { (x: Int) in x * k } }
print(makers.map { $0(10) })
var total = 0
[1, 2, 3].forEach { total += $0 }
print(total)
func apply(_ n: Int, _ f: (Int) -> Int) -> Int { f(n) }
print(apply(3) { $0 * $0 }, apply(4, { -$0 }), apply(5, abs))
print([3, 1, 2].sorted(by: <), [1, 2].map(String.init), [-1, 2].map(abs), ["a", "b"].map { $0.uppercased() })
// prints: 11 12 1 13
// prints: [10, 20, 30]
// prints: 6
// prints: 9 -4 5
// prints: [1, 2, 3] ["1", "2"] [1, 2] ["A", "B"]
// --- mixed: matrices ---
struct Matrix: Equatable {
    var rows: Int, columns: Int
    var values: [Double]
    init(_ rows: Int, _ columns: Int, repeating x: Double = 0) {
        self.rows = rows
        self.columns = columns
        values = Array(repeating: x, count: rows * columns)
    }
    init(_ lists: [[Double]]) {
        rows = lists.count
        columns = lists.first?.count ?? 0
        values = lists.flatMap { $0 }
    }
    subscript(r: Int, c: Int) -> Double {
        get { values[r * columns + c] }
        set { values[r * columns + c] = newValue }
    }
    static func * (a: Matrix, b: Matrix) -> Matrix {
        var m = Matrix(a.rows, b.columns)
        for i in 0..<a.rows { for j in 0..<b.columns { for k in 0..<a.columns { m[i, j] += a[i, k] * b[k, j] } } }
        return m
    }
    var transposed: Matrix {
        var m = Matrix(columns, rows)
        for i in 0..<rows { for j in 0..<columns { m[j, i] = self[i, j] } }
        return m
    }
}
let a = Matrix([[1, 2], [3, 4]])
var b = a
b[0, 1] = 9
print(a * a, a.transposed.values, b[0, 1], a == a.transposed.transposed, a == b)
print((a * b).values.map { Int($0) }, Matrix(1, 2, repeating: 3).values)
// prints: Matrix(rows: 2, columns: 2, values: [7.0, 10.0, 15.0, 22.0]) [1.0, 3.0, 2.0, 4.0] 9.0 true false
// prints: [7, 17, 15, 43] [3.0, 3.0]
// --- mixed: stack of enums ---
indirect enum Expr {
    case num(Double)
    case add(Expr, Expr), mul(Expr, Expr)
    case neg(Expr)
}
func eval(_ e: Expr) -> Double {
    switch e {
    case .num(let x): x
    case .add(let a, let b): eval(a) + eval(b)
    case .mul(let a, let b): eval(a) * eval(b)
    case .neg(let a): -eval(a)
    }
}
let e = Expr.add(.num(2), .mul(.num(3), .neg(.num(4))))
print(eval(e), e)
func show(_ e: Expr) -> String {
    switch e {
    case let .num(x): return x < 0 ? "(\(x))" : "\(x)"
    case let .add(a, b): return "(" + show(a) + " + " + show(b) + ")"
    case let .mul(a, b): return show(a) + " * " + show(b)
    case let .neg(a): return "-" + show(a)
    }
}
print(show(e))
// prints: -10.0 add(main.Expr.num(2.0), main.Expr.mul(main.Expr.num(3.0), main.Expr.neg(main.Expr.num(4.0))))
// prints: (2.0 + 3.0 * -4.0)
// --- mixed: comparable types ---
struct Version: Comparable, CustomStringConvertible {
    var major: Int, minor: Int
    static func < (a: Version, b: Version) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
    var description: String { "v\(major).\(minor)" }
}
let vs = [Version(major: 1, minor: 2), Version(major: 0, minor: 9), Version(major: 1, minor: 0)]
print(vs.sorted(), vs.max()!, vs.min()!, vs[0] > vs[1], vs[0] <= vs[2], vs.sorted(by: >))
print(max(vs[0], vs[1]), vs.contains(Version(major: 0, minor: 9)), vs.firstIndex(of: Version(major: 1, minor: 0))!)
enum Level: Int, Comparable, CaseIterable {
    case low = 1, mid, high
    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
}
print(Level.allCases, Level.low < .high, Level.allCases.max()!, Level(rawValue: 2)!, Level(rawValue: 9) == nil, Level.allCases.map(\.rawValue))
enum Size: Comparable { case s, m, l(Int) }
print(Size.s < .m, Size.l(1) < .l(2), [Size.l(3), .s, .m].sorted())
// prints: [v0.9, v1.0, v1.2] v1.2 v0.9 true false [v1.2, v1.0, v0.9]
// prints: v1.2 true 2
// prints: [main.Level.low, main.Level.mid, main.Level.high] true high mid true [1, 2, 3]
// prints: true true [main.Size.s, main.Size.m, main.Size.l(3)]
// --- mixed: tables ---
let rows = [("alpha", 1.5, 10), ("beta", 22.25, 7), ("gamma", 0.125, 300)]
let width = rows.map { $0.0.count }.max()!
for (name, x, n) in rows {
    let padded = name + String(repeating: " ", count: width - name.count)
    print(padded, x, n, separator: " | ")
}
print(rows.map { $0.1 }.reduce(0, +), rows.map { $0.2 }.max()!, rows.filter { $0.2 > 8 }.map { $0.0 })
let columns = ["name", "x"].joined(separator: "\t")
print(columns.count, columns.split(separator: "\t"))
// prints: alpha | 1.5 | 10
// prints: beta  | 22.25 | 7
// prints: gamma | 0.125 | 300
// prints: 23.875 300 ["alpha", "gamma"]
// prints: 6 ["name", "x"]
// --- mixed: run length ---
func encode(_ s: String) -> [(Character, Int)] {
    var result: [(Character, Int)] = []
    for c in s {
        if let last = result.last, last.0 == c { result[result.count - 1].1 += 1 } else { result.append((c, 1)) }
    }
    return result
}
let code = encode("aaabbc")
print(code, code.map { "\($0)\($1)" }.joined(), code.map { String(repeating: $0, count: $1) }.joined())
// prints: [("a", 3), ("b", 2), ("c", 1)] a3b2c1 aaabbc
// --- mixed: game of life ---
var cells: Set<[Int]> = [[1, 0], [1, 1], [1, 2]]
for _ in 0..<2 {
    var counts: [[Int]: Int] = [:]
    for cell in cells {
        for dr in -1...1 { for dc in -1...1 where (dr, dc) != (0, 0) { counts[[cell[0] + dr, cell[1] + dc], default: 0] += 1 } }
    }
    cells = Set(counts.filter { $0.value == 3 || ($0.value == 2 && cells.contains($0.key)) }.keys)
    print(cells.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
}
// prints: [[0, 1], [1, 1], [2, 1]]
// prints: [[1, 0], [1, 1], [1, 2]]
// --- mixed: perceptron ---
var w = [0.0, 0.0]
var bias = 0.0
let data: [(x: [Double], y: Double)] = [([0, 0], -1), ([0, 1], -1), ([1, 0], -1), ([1, 1], 1)]
for _ in 0..<10 {
    for (x, y) in data {
        let s = zip(w, x).map(*).reduce(bias, +)
        if s * y <= 0 {
            w = zip(w, x).map { $0 + 0.5 * y * $1 }
            bias += 0.5 * y
        }
    }
}
print(w, bias, data.map { zip(w, $0.x).map { $0 * $1 }.reduce(bias, +) > 0 })
// prints: [1.5, 1.0] -2.0 [false, false, false, true]
// --- mixed: switch on everything ---
func kind(_ n: Int) -> String {
    switch n {
    case ..<0: "negative"
    case 0: "zero"
    case 1, 2, 3: "few"
    case let x where x.isMultiple(of: 10): "round"
    case 4..<100: "many"
    default: "huge"
    }
}
print([-5, 0, 2, 20, 44, 1001].map(kind))
func describe(_ p: (Int, Int)) -> String {
    switch p {
    case (0, 0): "origin"
    case (let x, 0): "x=\(x)"
    case (0, let y): "y=\(y)"
    case let (x, y) where x == y: "diagonal \(x)"
    case (1...5, 1...5): "near"
    default: "far"
    }
}
print([(0, 0), (3, 0), (0, 4), (7, 7), (1, 2), (9, 1)].map(describe))
switch "hello" { case "hi": print("hi"); case let s where s.hasPrefix("he"): print("he", s.count); default: print("?") }
// prints: ["negative", "zero", "few", "round", "many", "huge"]
// prints: ["origin", "x=3", "y=4", "diagonal 7", "near", "far"]
// prints: he 5
// --- mixed: sums over structures ---
struct Student { var name: String; var marks: [Double]; var mean: Double { marks.isEmpty ? 0 : marks.reduce(0, +) / Double(marks.count) } }
let students = [Student(name: "A", marks: [1, 2]), Student(name: "B", marks: []), Student(name: "C", marks: [3])]
print(students.map(\.mean), students.map(\.name).joined(separator: ","), students.flatMap(\.marks), students.max { $0.mean < $1.mean }!.name)
let byMean = Dictionary(grouping: students) { $0.mean > 1 }
print(byMean[true]!.map(\.name), byMean[false]!.map(\.name))
print(students.filter { !$0.marks.isEmpty }.map { ($0.name, $0.mean) })
print(students.reduce(into: [String: Double]()) { $0[$1.name] = $1.mean }.sorted { $0.key < $1.key }.map { $0.value })
// prints: [1.5, 0.0, 3.0] A,B,C [1.0, 2.0, 3.0] C
// prints: ["A", "C"] ["B"]
// prints: [("A", 1.5), ("C", 3.0)]
// prints: [1.5, 0.0, 3.0]
// --- mixed: hashing by hand ---
struct Key: Hashable {
    var a: Int, b: String
    static func == (x: Key, y: Key) -> Bool { x.a == y.a }
    func hash(into hasher: inout Hasher) { hasher.combine(a) }
}
print(Set([Key(a: 1, b: "x"), Key(a: 1, b: "y"), Key(a: 2, b: "x")]).count, Key(a: 1, b: "") == Key(a: 1, b: "z"))
var d: [Key: Int] = [:]
d[Key(a: 1, b: "x")] = 1
d[Key(a: 1, b: "q")] = 2
print(d.count, d[Key(a: 1, b: "any")]!)
// prints: 2 true
// prints: 1 2
// --- mixed: sequences until ---
var x = 1.0
var steps = 0
repeat { x /= 2; steps += 1 } while 1 + x != 1
print(steps, x)
var values: [Int] = []
outer: for i in 1...1000 {
    for j in 1...i { if i * j > 30 { break outer }; if (i + j) % 7 == 0 { continue outer }; values.append(i * j) }
}
print(values.count, values.last!)
let first = (1...99).first { $0 * $0 > 200 }!
print(first, (1...9).prefix(3).map { $0 })
// prints: 53 1.1102230246251565e-16
// prints: 13 28
// prints: 15 [1, 2, 3]
