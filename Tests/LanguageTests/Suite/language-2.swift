// --- nested aliases ---
struct M { typealias Row = [Int]; struct Cell { var r: Row = [1]; enum K { case a } }; var rows: [Row] = [[1, 2]]; func first() -> Row { rows[0] } }
print(M().first(), M.Cell().r, M.Row([3]), M.Cell.K.a)
print([M.Cell()])
// --- static in order ---
struct C { static let all = [C.a, C.b]; static let a = C(1); static let b = C(2); var v: Int; init(_ v: Int) { self.v = v } }
print(C.all.map(\.v))
// --- enum init ---
enum L { case lo, hi; init(_ n: Int) { if n > 5 { self = .hi } else { self = .lo } } }
print(L(9), L(1))
// --- delegating init ---
struct R { var w: Int, h: Int; init(w: Int, h: Int) { self.w = w; self.h = h }; init(square s: Int) { self.init(w: s, h: s) } }
print(R(square: 3))
// --- optional chaining assignment ---
struct P { var x = 1; var q: [Int] = [1]; mutating func inc() { x += 1 } }
var p: P? = P()
p?.x = 5
p?.x += 1
p?.inc()
p?.q.append(3)
p?.q[0] = 9
print(p!.x, p!.q)
var n: P? = nil
n?.x = 3
n?.inc()
print(n == nil)
extension P: Equatable {}
var d = ["a": P()]
d["a"]?.x += 7
d["b"]?.x = 1
print(d["a"]!.x, d.count)
var a: [Int]? = [1, 2]
a?[0] = 5
print(a!)
var o: Int? = 3
o? += 1
print(o!)
var arr: [P?] = [nil, P()]
arr[1]?.x = 8; arr[0]?.x = 9
print(arr[1]!.x)
// --- literal ranges ok ---
let i: Int8 = -128, j: UInt64 = 18446744073709551615, k: Int = -9223372036854775808
print(i, j, k, UInt8(255), Int32(-5))
// --- indirect case ---
enum E { case leaf(Int); indirect case pair(E, E) }
func sum(_ e: E) -> Int { switch e { case .leaf(let n): n; case .pair(let a, let b): sum(a) + sum(b) } }
print(sum(.pair(.leaf(1), .pair(.leaf(2), .leaf(3)))))
// --- one-sided patterns ---
func c(_ n: Int) -> String { switch n { case ..<0: "neg"; case 0: "zero"; case 100...: "huge"; default: "pos" } }
print(c(-1), c(0), c(5), c(100))
// --- file scope operators ---
struct V { var x: Int }
prefix func - (v: V) -> V { V(x: -v.x) }
func + (a: V, b: V) -> V { V(x: a.x + b.x) }
print((-V(x: 1) + V(x: 5)).x)
// --- capture list ---
var k = 1
let snap = { [k] in k * 2 }
let snap2 = { [k, m = k + 1] (n: Int) -> Int in k + m + n }
k = 5
print(snap(), snap2(10), k)
// --- operators as functions ---
print([1, 2, 3].reduce(1, *), zip([1, 2], [3, 4]).map(*), [3, 1].sorted(by: >))
// --- tuple switch exhaustive ---
enum B { case x, y }
func t(_ a: B, _ b: Bool) -> Int { switch (a, b) { case (.x, true): 1; case (.x, false): 2; case (.y, _): 3 } }
print(t(.x, true), t(.x, false), t(.y, true))
// --- nan args ---
print(max(1, .nan), min(1, .infinity))
// --- parts of a local may be swapped ---
var a = [3, 1, 2]; let b = a
a.removeAll { v in v == b[0] }
print(a)
struct S { var u = 1, v = 2 }
func local() { var p = (1, 2); swap(&p.0, &p.1); print(p); var s = S(); swap(&s.u, &s.v); print(s) }
local()
// --- implicit beside literals ---
print([1.0, .nan].count, 2.0 < .infinity, min(2, 1.0), [0.5, .pi].count, .pi > 3.0)
// --- characters ---
let c: Character = "x"
print(c < "z", c == "x" ? "-" : c, "hello".filter { $0 > "h" })
let d = c == "-" ? " " : c
print(d)
// --- slices ---
let a = [1, 2, 3, 4, 5]; let m = 2, n = 1
print(a[..<m].count, a[(n + 1)...].reduce(0, +), a[...m].map { $0 * 2 }, Array(a[m...]), Array(a[..<(m + 1)]))
print(a[1..<3].count, a[1...3].first!)
// --- operators on optionals and literals ---
let o: Int? = 4
print((o ?? 0) + 1, o == 4, o != nil, nil == o)
print(o.map { $0 * 2 } ?? -1, 1 + 2 * 3 - 4 / 2 % 3, !(1 > 2))
// --- mixed literals ---
let x = 2 * 3.5, y: Double = 1, z = y / 3 + 2
print(x, y, z, 7 / 2 * 2.0, Double(7 / 2))
// --- closures with multiple statements ---
let f = { (a: Int) -> Int in
    let b = a * 2
    return b + 1
}
print([1, 2].map { v in
    let w = v + 1
    return f(w)
})
// --- trailing closures ---
func apply(_ n: Int, first: (Int) -> Int, second: (Int) -> Int) -> Int { second(first(n)) }
print(apply(2) { $0 + 1 } second: { $0 * 10 })
func run(times: Int = 2, _ body: () -> Void) { for _ in 0..<times { body() } }
run { print("x", terminator: "") }
run(times: 3) { print("y", terminator: "") }
print()
// --- guard and early exit ---
func g(_ v: [Int?]) -> Int { var t = 0; for case let x? in v { guard x > 1 else { continue }; t += x }; return t }
print(g([1, nil, 3, 4]))
// --- while let ---
var stack = [1, 2, 3]
while let top = stack.popLast() { print(top, terminator: " ") }
print(stack.isEmpty)
// --- nested closures capture var ---
func make() -> (() -> Int, () -> Void) { var n = 0; return ({ n }, { n += 1 }) }
let (get, inc) = make()
inc(); inc()
print(get())
// --- generic-like use of arrays of closures ---
var fs: [(Int) -> Int] = []
for k in 1...3 { fs.append { $0 * k } }
print(fs.map { $0(10) })
// --- struct copy semantics ---
struct P { var xs = [1] ; var q = Q() }
struct Q { var s = "a" }
var p1 = P(); var p2 = p1
p2.xs.append(2); p2.q.s = "b"
print(p1, p2)
var arr = [p1, p2]; arr[0].xs[0] = 9
print(p1.xs, arr[0].xs)
func change(_ p: P) -> P { var p = p; p.xs = []; return p }
print(change(p2).xs.count, p2.xs.count)
// --- static members and constants ---
struct K { static let a = 3, b = K.a * 2; static func f(_ n: Int) -> Int { n + K.b }; let v = K.a }
print(K.b, K.f(1), K().v)
// --- dictionaries of arrays ---
var groups: [String: [Int]] = [:]
for (i, w) in ["a", "b", "a"].enumerated() { groups[w, default: []].append(i) }
print(groups["a"]!, groups["b"]!, groups.mapValues(\.count).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
// --- string building ---
var s = ""
for i in 0..<3 { s += "\(i)," }
s.append("end"); s.removeFirst()
print(s, s.count, s.uppercased())
print("\(1.5) \(true) \([1: "a"]) \(("x", 2)) \(Optional(3) as Any)")
// --- comparison operators on tuples and strings ---
print(("b", 1) > ("a", 2), "Zebra" < "apple", [1, 2] == [1, 2], [[1]] != [[2]])
// --- overloaded functions ---
func show(_ n: Int) -> String { "int" }
func show(_ s: String) -> String { "string" }
func show(_ d: Double) -> String { "double" }
func show(of n: Int) -> String { "of" }
print(show(1), show("a"), show(1.0), show(of: 2))
// --- switch on strings with where ---
func kind(_ s: String) -> Int { switch s { case "": 0; case let t where t.hasPrefix("x"): 1; case "a", "b": 2; default: 3 } }
print(kind(""), kind("xy"), kind("b"), kind("q"))
// --- if case and pattern combos ---
enum R { case ok(Int, String), err(code: Int) }
let rs: [R] = [.ok(1, "a"), .err(code: 404), .ok(2, "b")]
for r in rs { if case .ok(let n, _) = r, n > 1 { print("ok", n) }; if case .err(code: 400...499) = r { print("client") } }
let codes = rs.compactMap { r -> Int? in guard case .err(let c) = r else { return nil }; return c }
print(codes)
// --- ranges ---
let r = 2..<6, cr = 1...3
print(r.count, cr.upperBound, r.contains(6), r.map { $0 }, cr.reversed().map { $0 }, r.lowerBound, (0..<0).isEmpty)
for i in (0..<3).reversed() { print(i, terminator: "") }
print(stride(from: 0.0, through: 1.0, by: 0.25).map { $0 })
// --- integer operations ---
print(17 % 5, -17 % 5, 17 / -5, 1 << 4, 255 >> 3, 6 & 3, 6 | 3, 6 ^ 3, Int.max, Int.min + 1)
var i = 5; i *= 3; i -= 1; i /= 2; i %= 4; i <<= 2; print(i)
// --- double formatting ---
print(0.1, 1.0 / 3, 1e100, 123456789.0, 1.0e-7, 5e-324, 1.7976931348623157e308, -0.0, 2.0.squareRoot(), 10.0.truncatingRemainder(dividingBy: 3))
// --- nested types and methods ---
struct Matrix { 
    struct Index: Hashable { var r: Int, c: Int }
    var d: [Index: Double] = [:]
    mutating func set(_ r: Int, _ c: Int, _ v: Double) { d[Index(r: r, c: c)] = v }
    func get(_ r: Int, _ c: Int) -> Double { d[.init(r: r, c: c)] ?? 0 }
}
var mm = Matrix(); mm.set(0, 1, 2.5); print(mm.get(0, 1), mm.get(1, 1), mm.d.count)
// --- property observers absent, lazy absent; computed setters ---
struct Temp { private var k = 0.0; var c: Double { get { k - 273.15 } set { k = newValue + 273.15 } }; init(c: Double) { self.c = c } }
var tm = Temp(c: 20); tm.c += 5; print(tm.c)
// --- deep recursion ---
func depth(_ n: Int) -> Int { n == 0 ? 0 : 1 + depth(n - 1) }
print(depth(5000))
// --- unicode ---
let u = "naïve café 🇩🇪 👩‍👩‍👧"
print(u.count, u.utf8.count, Array(u).last!)
// --- multi-assign ---
var (aa, bb) = (1, 2); (aa, bb) = (bb, aa + bb); print(aa, bb)
var list = [3, 1, 2]; (list[0], list[2]) = (list[2], list[0]); print(list)
// --- default arguments referring to others ---
func area(w: Double, h: Double = 2 * 3) -> Double { w * h }
print(area(w: 2), area(w: 2, h: 1))
// --- optional chaining chains ---
struct A { var b: B? }; struct B { var c: [Int]?; func f() -> String? { c.map { "\($0)" } } }
let av = A(b: B(c: [1, 2])); print(av.b?.c?.count ?? -1, av.b?.f()?.count as Any, A(b: nil).b?.c?[0] as Any)
// --- the default of an entry is evaluated once, late, and only if it is needed ---
func key() -> String { print("key"); return "a" }
func other() -> Int { print("default"); return 10 }
func add() -> Int { print("added"); return 1 }
struct Counter { var counts: [String: Int] = [:]; var lists: [String: [Int]] = [:] }
var counts: [String: Int] = [:]
counts[key(), default: other()] += add()  // prints: key // prints: added // prints: default
counts[key(), default: other()] += add()  // prints: key // prints: added
print(counts)  // prints: ["a": 12]
var counter = Counter()
counter.counts["a", default: other()] -= 2  // prints: default
counter.counts["a", default: other()] -= 2
counter.lists["x", default: [other()]].append(add())  // prints: added // prints: default
counter.lists["x", default: [other()]].append(add())  // prints: added
print(counter.counts, counter.lists)  // prints: ["a": 6] ["x": [10, 1, 1]]
var nested = [[String: [Int]]](repeating: [:], count: 2)
for i in 0..<4 { nested[i % 2]["k", default: [other()]].append(i) }  // prints: default // prints: default
print(nested)  // prints: [["k": [10, 0, 2]], ["k": [10, 1, 3]]]
func zero() -> Int { 0 }
let none = zero()
print(counts["a", default: 1 / none])  // prints: 12
counts["a", default: 1 / none] += 1
var deep: [String: [String: Int]] = [:]
deep["a", default: ["x": other()]]["x", default: other()] += 1  // prints: default
deep["a", default: ["x": other()]]["y", default: other()] += 1  // prints: default
print(deep["a"]?.count ?? 0, deep["a"]?["x"] ?? 0, deep["a"]?["y"] ?? 0)  // prints: 2 11 11
// --- the greatest of numbers of which one is none ---
print(max(1.0, 2.0, .nan), max(Float(1), Float.nan), max(Float.nan, Float(1)))  // prints: 2.0 1.0 nan
print(max(1.0, .nan), min(1.0, .nan), min(Float(1), .nan), max(.nan, 1.0, 2.0))  // prints: 1.0 1.0 1.0 nan
// --- shifts by distances without a sign ---
let far = UInt.max
var bits = 4
print(4 << far, -4 >> far, 4 >> far, UInt8(255) << UInt64.max, 1 << UInt(3))  // prints: 0 -1 0 0 8
bits <<= far
print(bits)  // prints: 0
// --- strides of integers of other widths ---
for x in stride(from: UInt8(10), to: 20, by: 5) { print(x) }  // prints: 10 // prints: 15
for x in stride(from: UInt.max, through: UInt.max - 4, by: -2) { print(UInt.max - x) }  // prints: 0 // prints: 2 // prints: 4
for x in stride(from: 1, to: 2, by: 0.5) { print(x) }  // prints: 1.0 // prints: 1.5
for x in stride(from: 0, through: 6, by: 3) { print(x) }  // prints: 0 // prints: 3 // prints: 6
// --- the step of integers is an Int ---
print(Array(stride(from: UInt8(10), to: 20, by: UInt8(5))))  // error: no exact matches in call to 'stride' with arguments of type (UInt8, Int, UInt8)
// --- one-sided ranges of parts ---
struct Box { var a = [1, 2, 3, 4] }
var m = [[1, 2, 3], [4, 5]]
var boxes = [Box(), Box()]
let at = 0
m[0][1...] = [9]
m[at + 1][..<1].append(7)
boxes[at].a[2...] = [0]
print(m, boxes[0].a, boxes[1].a)  // prints: [[1, 9], [4, 7, 5]] [1, 2, 0] [1, 2, 3, 4]
// --- the smallest integer of a number ---
print(Int(-9223372036854775808.0), Int64(-9223372036854775808.0), Int8(-128.9))  // prints: -9223372036854775808 -9223372036854775808 -128
