// --- use: map prefix op ---
print([1, 2].map(-), [true].map(!))
// prints: [-1, -2] [false]
// --- use: sorted by op ---
print([1, 3, 2].sorted(by: >), [1, 2].reduce(0, +), [2, 3].reduce(1, *), zip([1], [2]).map(+))
// prints: [3, 2, 1] 3 6 [3]
// --- use: generic array type ---
let a: Array<Int> = [1]
let d: Dictionary<String, [Int]> = [:]
let o: Optional<Int> = nil
let s: Set<Int> = []
print(a, d, o as Any, s)
// prints: [1] [:] nil []
// --- use: array init forms ---
print([Int](repeating: 0, count: 2), Array<Int>(), [[Int]](repeating: [1], count: 2), Array("ab"), Array(1...3), [Double](repeating: 1, count: 1), Array(Set([1])), [String](["a"]))
// prints: [0, 0] [] [[1], [1]] ["a", "b"] [1, 2, 3] [1.0] [1] ["a"]
// --- use: nested optional compare ---
let a: [Int?] = [1, nil]
print(a[0] == 1, a[1] == nil, a.contains(nil), a == [1, nil], a.firstIndex(of: 1) as Any)
// prints: true true true true Optional(0)
// --- use: tuple label convert ---
let t: (a: Int, b: Int) = (1, 2)
let u: (Int, Int) = t
print(u, t)
// prints: (1, 2) (a: 1, b: 2)
// --- use: tuple array ---
var ts: [(name: String, n: Int)] = []
ts.append((name: "a", n: 1))
ts.append(("b", 2))
print(ts, ts.map { $0.name }, ts.map(\.n), ts.first { $0.n == 2 }?.name ?? "")
for (name, n) in ts { print(name, n) }
for t in ts { print(t.name, t.1) }
// prints: [(name: "a", n: 1), (name: "b", n: 2)] ["a", "b"] [1, 2] b
// prints: a 1
// prints: b 2
// prints: a 1
// prints: b 2
// --- use: func default refs ---
let base = 10
func f(_ x: Int = base + 1) -> Int { x }
print(f())
// prints: 11
// --- use: recursion closure ---
func fix() -> Int { func fact(_ n: Int) -> Int { n <= 1 ? 1 : n * fact(n - 1) }; return fact(10) }
print(fix())
// prints: 3628800
// --- use: inout array element ---
func inc(_ x: inout Int) { x += 1 }
var a = [1, 2], d = ["k": 1], t = (1, 2)
struct S { var v = 1; var arr = [1, 2] }
var s = S()
inc(&a[0]); inc(&d["k"]!); inc(&t.1); inc(&s.v); inc(&s.arr[1]); inc(&d["z", default: 5])
print(a, d["k"]!, d["z"]!, t, s)
// prints: [2, 2] 2 6 (1, 3) S(v: 2, arr: [1, 3])
// --- use: inout optional ---
func set(_ x: inout Int?) { x = (x ?? 0) + 1 }
var o: Int? = nil
set(&o)
var d = ["a": 1]
set(&d["a"]); set(&d["b"])
print(o as Any, d["a"]!, d["b"]!)
// prints: Optional(1) 2 1
// --- use: inout computed ---
struct T { var c = 0.0; var f: Double { get { c * 2 } set { c = newValue / 2 } } }
func add(_ x: inout Double) { x += 1 }
var t = T()
add(&t.f)
print(t.c, t.f)
// prints: 0.5 1.0
// --- use: optional assign chain ---
struct A { var b: B? }
struct B { var c: [Int]; var d = 1 }
var a: A? = A(b: B(c: [1]))
a?.b?.c.append(2)
a?.b?.d += 5
a?.b?.c[0] = 7
print(a!.b!.c, a?.b?.d ?? 0)
a?.b = nil
print(a?.b as Any, (a?.b?.c.count).map { $0 + 1 } as Any)
if a?.b?.c.isEmpty ?? true { print("empty") }
// prints: [7, 2] 6
// prints: nil nil
// prints: empty
// --- use: char ops ---
let c: Character = "a"
print(c.asciiValue!, String(c) + "b", c == "a", c < "b", "\(c)", [c], c.isLetter, c.isNumber, c.isWhitespace, c.isPunctuation, c.hexDigitValue as Any, ("0" as Character).hexDigitValue!, String([c, "b"]))
switch c { case "a"..."f": print("hex"); default: print("no") }
// prints: 97 ab true true a ["a"] true false false false Optional(10) 0 ab
// prints: hex
// --- use: sqrt etc ---
print(2.0.squareRoot(), (4.0).squareRoot())
// prints: 1.4142135623730951 2.0
// --- use: dictionary default closure ---
let d = [1: "a"].mapValues { $0 + "!" }
print(d[1, default: "z"], d[2, default: "z"], d.compactMapValues { Int($0) }, [1: 2].merging([1: 3, 2: 4]) { $1 - $0 }.sorted { $0.key < $1.key })
// prints: a! z [:] [(key: 1, value: 1), (key: 2, value: 4)]
// --- use: while condition var ---
var i = 0
while i < 3, i != 2 { i += 1 }
print(i)
// prints: 2
// --- use: set algebra mut ---
var s: Set = [1, 2, 3]
s.formUnion([4]); s.subtract([1]); s.formIntersection([2, 4, 9]); s.formSymmetricDifference([4, 5])
print(s.sorted(), s.isDisjoint(with: [9]), s.isSuperset(of: [2]), s.isStrictSubset(of: [2, 5, 6]), Set([1]) == Set([1]), Set("aab").count)
// prints: [2, 5] true true true true 2
// --- use: hashable keys ---
struct K: Hashable { var a: Int; var b: String }
var d: [K: Int] = [:]
d[K(a: 1, b: "x")] = 5
d[K(a: 1, b: "x"), default: 0] += 1
print(d[K(a: 1, b: "x")]!, d[K(a: 2, b: "x")] as Any)
enum E: Hashable { case a(Int), b }
let s: Set<E> = [.a(1), .a(1), .b]
print(s.count, s.contains(.a(1)), [[1, 2]: "l"][[1, 2]]!, [Optional(1): 2][nil] as Any)
// prints: 6 nil
// prints: 2 true l nil
// --- use: local types ---
func f() -> Int { struct P { var x = 1; func d() -> Int { x * 2 } }; enum E { case a, b }; let e = E.a; return e == .a ? P(x: 4).d() : 0 }
print(f())
// prints: 8
// --- use: closures returning closures mutate ---
func counter() -> (inc: () -> Int, get: () -> Int) { var n = 0; return ({ n += 1; return n }, { n }) }
let c = counter()
print(c.inc(), c.inc(), c.get())
// prints: 1 2 2
// --- use: sort by several ---
let ps = [(a: 2, b: "x"), (a: 1, b: "z"), (a: 1, b: "y")]
print(ps.sorted { ($0.a, $0.b) < ($1.a, $1.b) }, ps.sorted { $0.a != $1.a ? $0.a < $1.a : $0.b > $1.b })
// prints: [(a: 1, b: "y"), (a: 1, b: "z"), (a: 2, b: "x")] [(a: 1, b: "z"), (a: 1, b: "y"), (a: 2, b: "x")]
// --- use: min max by ---
let w = ["bb", "a", "ccc"]
print(w.max { $0.count < $1.count }!, w.min { $0.count < $1.count }!, w.sorted { $0.count > $1.count }, w.map(\.count).max()!, w.first { $0.count > 1 }!, w.contains { $0 == "a" }, w.firstIndex { $0 == "ccc" }!)
// prints: ccc a ["ccc", "bb", "a"] 3 bb true 2
// --- use: flat compact ---
print([[1, 2], [], [3]].flatMap { $0 }, ["1", "b"].compactMap { Int($0) }, [[1]].joined().map { $0 }, ["a", "b"].joined(separator: ", "), [1, 2, 3].prefix(while: { $0 < 3 }), (1...3).flatMap { [$0, -$0] })
// prints: [1, 2, 3] [1] [1] a, b [1, 2] [1, -1, 2, -2, 3, -3]
// --- use: chunks stride ---
let xs = Array(0..<10)
let chunks = stride(from: 0, to: xs.count, by: 3).map { Array(xs[$0..<min($0 + 3, xs.count)]) }
print(chunks)
// prints: [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
// --- use: matrix transpose ---
let m = [[1, 2, 3], [4, 5, 6]]
let t = (0..<3).map { j in m.map { $0[j] } }
print(t, m.map { $0.reduce(0, +) }, m.flatMap { $0 }.reduce(0, +))
// prints: [[1, 4], [2, 5], [3, 6]] [6, 15] 21
// --- use: 2d mutate ---
var g = [[Int]](repeating: [Int](repeating: 0, count: 3), count: 2)
g[1][2] = 5
g[0][0] += g[1][2]
for r in g.indices { for c in g[r].indices where (r + c) % 2 == 0 { g[r][c] -= 1 } }
print(g)
// prints: [[4, 0, -1], [0, -1, 5]]
