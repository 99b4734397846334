// --- combined: mutating through optional chains ---
struct Inner { var values: [Int] = []; mutating func add(_ x: Int) { values.append(x) } }
struct Outer { var inner: Inner?; var table: [String: Inner] = [:] }
var o = Outer()
o.inner?.add(3)
print(o.inner?.values.count as Any)
o.inner = Inner()
o.inner?.add(4)
o.inner?.values[0] += 10
o.table["a"] = Inner(values: [1])
o.table["a"]?.add(2)
o.table["b"]?.add(2)
o.table["c", default: Inner()].add(9)
print(o.inner!.values, o.table["a"]!.values, o.table.count, o.table["c"]!.values, o.table["b"] == nil)
let n: Int? = o.inner?.values.first
print(n ?? -1, o.inner?.values.first.map { $0 * 2 } ?? 0)
extension Inner: Equatable {}
// prints: nil
// prints: [14] [1, 2] 2 [9] true
// prints: 14 28
// --- combined: labelled loops ---
outer: for i in 0..<4 {
    for j in 0..<4 {
        if j == 2 { continue outer }
        if i == 2 { break outer }
        print(i, j)
    }
}
var n = 0
loop: while true { n += 1; switch n { case 1: continue loop; case 5: break loop; default: break } }
print(n)
block: do { if n > 3 { break block }; print("never") }
// prints: 0 0
// prints: 0 1
// prints: 1 0
// prints: 1 1
// prints: 5
// --- combined: shift exotic ---
print(UInt8(1) << 7, UInt8(1) << 8, Int8(-128) >> 7, 5 >> 100, 1 << 62, ~0, ~UInt8(5), 6 ^ 3, 6 & 3, 6 | 3)
// prints: 128 0 -1 0 4611686018427387904 -1 250 5 2 7
// --- combined: int parse ---
print(Int("12") ?? 0, Int("+5") ?? 0, Int(" 5") ?? -1, Int("") ?? -1, Int("0x1F") ?? -1, Int("1F", radix: 16) ?? -1, Int("-0") ?? -1, Double("1e3") ?? 0, Double("inf") ?? 0, Double(".5") ?? -1, Double("5.") ?? -1, Double("1_0") ?? -1, Int8("128") ?? -1, UInt("-1") ?? 7, Bool("true") ?? false, Bool("True") ?? false)
// prints: 12 5 -1 -1 -1 31 0 1000.0 inf 0.5 5.0 -1.0 -1 7 true false
// --- combined: tuples compare ---
print((1, "a") < (1, "b"), (1, 2) == (1, 2), (1, 2, 3) >= (1, 2, 2), ("a", 1) != ("a", 1))
let t = (x: 1, y: (z: 2, w: "q"))
print(t, t.y.w, t.0, t.1.0)
var u = t
u.y.z += 5
(u.x, u.y.w) = (9, "new")
print(u)
func pair() -> (a: Int, b: String) { (1, "b") }
let (p, q) = pair()
print(p, q, pair().b)
// prints: true true true false
// prints: (x: 1, y: (z: 2, w: "q")) q 1 2
// prints: (x: 9, y: (z: 7, w: "new"))
// prints: 1 b b
// --- combined: switch patterns ---
enum Shape { case circle(r: Double), rect(Double, Double), group([Shape]), none }
func area(_ s: Shape) -> Double {
    switch s {
    case .circle(let r) where r > 10: return -1
    case .circle(r: let r): return r * r * 3
    case let .rect(w, h) where w == h: return w * w
    case .rect(let w, let h): return w * h
    case .group(let list): return list.map(area).reduce(0, +)
    case .none: return 0
    }
}
print(area(.circle(r: 2)), area(.rect(2, 2)), area(.rect(2, 3)), area(.group([.circle(r: 1), .rect(1, 2), .none])), area(.circle(r: 11)))
print(Shape.circle(r: 2), Shape.rect(1, 2), Shape.group([.none]), Shape.none)
func kind(_ n: Int, _ s: String?) -> String {
    switch (n, s) {
    case (0, nil): "zero nil"
    case (1...9, let t?): "small \(t)"
    case (let k, _) where k < 0: "negative \(k)"
    case (10..., "x"), (..<100, "y"): "xy"
    case (_, .some(let t)): "other \(t)"
    default: "default"
    }
}
print(kind(0, nil), kind(5, "q"), kind(-4, nil), kind(50, "x"), kind(99, "y"), kind(1000, "w"), kind(1000, nil))
// prints: 12.0 4.0 6.0 5.0 -1.0
// prints: circle(r: 2.0) rect(1.0, 2.0) group([main.Shape.none]) none
// prints: zero nil small q negative -4 xy xy other w default
// --- combined: static ---
struct Counter { static let limit = 3; static func make(_ n: Int) -> Counter { Counter(n: n) }; let n: Int; static var zero: Counter { .init(n: 0) }; var next: Counter { Counter(n: min(n + 1, Self.limit)) } }
print(Counter.make(2).next.next.n, Counter.zero, [Counter.zero, .make(1)].map(\.n))
// prints: 3 Counter(n: 0) [0, 1]
// --- combined: computed props ---
struct Temp { var c: Double; var f: Double { get { c * 9 / 5 + 32 } set { c = (newValue - 32) * 5 / 9 } }; var k: Double { c + 273.15 } }
var t = Temp(c: 100)
t.f = 50
t.f += 18
print(t.c, t.f, t.k)
var list = [Temp(c: 0), Temp(c: 1)]
list[1].f = 212
print(list.map(\.c))
for i in list.indices { list[i].c += 1 }
print(list.map { $0.c })
// prints: 20.0 68.0 293.15
// prints: [0.0, 100.0]
// prints: [1.0, 101.0]
// --- combined: swap elements2 ---
var a = [1, 2, 3]
a.swapAt(0, 2)
(a[0], a[1]) = (a[1], a[0])
print(a)
// prints: [2, 3, 1]
// --- combined: operators ---
struct V: Equatable { var x, y: Double
  static func + (a: V, b: V) -> V { V(x: a.x + b.x, y: a.y + b.y) }
  static func * (k: Double, v: V) -> V { V(x: k * v.x, y: k * v.y) }
  static prefix func - (v: V) -> V { V(x: -v.x, y: -v.y) }
  static func += (a: inout V, b: V) { a = a + b }
  static func - (a: V, b: V) -> V { a + -b } }
var v = V(x: 1, y: 2)
v += 2 * v
print(v, -v, v - v, v == V(x: 3, y: 6), [v, -v].reduce(V(x: 0, y: 0), +))
// prints: V(x: 3.0, y: 6.0) V(x: -3.0, y: -6.0) V(x: 0.0, y: 0.0) true V(x: 0.0, y: 0.0)
// --- combined: inout closures ---
func apply(_ xs: inout [Int], _ f: (inout Int) -> Void) { for i in xs.indices { f(&xs[i]) } }
var xs = [1, 2, 3]
apply(&xs) { $0 *= 2 }
apply(&xs) { x in x += 1 }
print(xs)
func twice(_ f: () -> Void) { f(); f() }
func counterTest() -> Int { var n = 0; func inc(_ k: Int) { n += k }; twice { inc(2); twice { n += 1 } }; return n }
print(counterTest())
// prints: [3, 5, 7]
// prints: 8
// --- combined: nested funcs ---
func outer(_ n: Int) -> [Int] {
    var out: [Int] = []
    func go(_ k: Int) { if k == 0 { return }; out.append(k); go(k - 1) }
    go(n)
    let f = { (x: Int) -> Int in x + out.count }
    out.append(f(10))
    return out
}
print(outer(3))
// prints: [3, 2, 1, 13]
// --- combined: closures capture var ---
var makers: [() -> Int] = []
for i in 0..<3 { var n = i; makers.append { n += 10; return n } }
print(makers.map { $0() }, makers.map { $0() })
// prints: [10, 11, 12] [20, 21, 22]
// --- combined: capture list ---
func t() { var x = 1; let f = { [x] in x }; let g = { x }; x = 5; print(f(), g()) }
t()
// prints: 1 5
// --- combined: sets sorted ---
let a: Set = [3, 1, 2], b: Set = [2, 3, 4]
print(a.union(b).sorted(), a.intersection(b).sorted(), a.subtracting(b).sorted(), a.symmetricDifference(b).sorted(), a.isSubset(of: b), a == [1, 2, 3], a.contains(2), a.map { $0 * 2 }.sorted(), a.filter { $0 > 1 }.sorted())
var s = a
print(s.insert(9).inserted, s.insert(9).inserted, s.remove(1) as Any, s.count)
// prints: [1, 2, 3, 4] [2, 3] [1] [1, 4] false true true [2, 4, 6] [2, 3]
// prints: true false Optional(1) 3
// --- combined: dict ops ---
var d = ["a": 1, "b": 2, "c": 3]
d["b"] = nil
d["z"] = 26
d.merge(["a": 10, "q": 5]) { $0 + $1 }
print(d.sorted { $0.key < $1.key }, d.mapValues { $0 * 2 }["z"]!, d.filter { $0.value > 5 }.keys.sorted(), d.min { $0.value < $1.value }!.key, d.map { "\($0)\($1)" }.sorted(), d.reduce(0) { $0 + $1.value })
for (k, v) in d.sorted(by: { $0.value < $1.value }) { print(k, v) }
print(Dictionary(uniqueKeysWithValues: [1, 2].map { ($0, $0 * $0) })[2]!, Dictionary([("a", 1), ("a", 2)], uniquingKeysWith: max), Dictionary(grouping: 1...6) { $0 % 3 }.sorted { $0.key < $1.key }.map { $0.value })
print(d == ["a": 11], d.isEmpty, d.contains { $0.key == "z" }, d.first(where: { $0.value == 26 })!.key, d.keys.sorted(), d.values.sorted())
// prints: [(key: "a", value: 11), (key: "c", value: 3), (key: "q", value: 5), (key: "z", value: 26)] 52 ["a", "z"] c ["a11", "c3", "q5", "z26"] 45
// prints: c 3
// prints: q 5
// prints: a 11
// prints: z 26
// prints: 4 ["a": 2] [[3, 6], [1, 4], [2, 5]]
// prints: false false true z ["a", "c", "q", "z"] [3, 5, 11, 26]
// --- combined: optionals ---
let a: Int? = 5, b: Int? = nil
print(a.map { $0 + 1 } as Any, b.map { $0 + 1 } as Any, a.flatMap { $0 > 3 ? $0 : nil } ?? 0, a ?? b ?? 0, a == 5, b == nil, a != b, [a, b].compactMap { $0 }, (a ?? 0) + (b ?? 1))
let oo: Int?? = .some(nil)
print(oo as Any, oo == nil, oo != nil)
if let a, let c = a as Int?, c > 2 { print(a, c) }
func g(_ x: Int?) -> String { guard let x, x > 0 else { return "no" }; return "\(x)" }
print(g(3), g(-1), g(nil))
let words = ["1", "x", "3"]
print(words.map { Int($0) }, words.compactMap { Int($0) }, words.first.flatMap { Int($0) } ?? -1)
// prints: Optional(6) nil 5 5 true true true [5] 6
// prints: Optional(nil) false true
// prints: 5 5
// prints: 3 no no
// prints: [Optional(1), nil, Optional(3)] [1, 3] 1
// --- combined: array ops2 ---
var a = [4, 1, 3, 2]
a.sort(); print(a); a.sort(by: >); print(a); a.reverse(); print(a)
let p = a.partition { $0 > 2 }
print(p, a[..<p].sorted(), a[p...].sorted())
print(a.elementsEqual([1, 2, 3, 4]), a.starts(with: [1]), a.allSatisfy { $0 > 0 }, a.first { $0 > 2 }!, a.last { $0 < 4 }!, a.lexicographicallyPrecedes([9]), [1, 2] + [3], a == a.map { $0 })
print(a.reduce(into: [:]) { $0[$1, default: 0] += 1 }.count, a.drop { $0 < 3 }, a.prefix { $0 < 3 })
// prints: [1, 2, 3, 4]
// prints: [4, 3, 2, 1]
// prints: [1, 2, 3, 4]
// prints: 2 [1, 2] [3, 4]
// prints: true true true 3 3 true [1, 2, 3] true
// prints: 4 [3, 4] [1, 2]
// --- combined: sort stability ---
let items = [("b", 1), ("a", 1), ("c", 0)]
print(items.sorted { $0.1 < $1.1 }, items.map(\.0), items.max { $0.1 < $1.1 }!)
// prints: [("c", 0), ("b", 1), ("a", 1)] ["b", "a", "c"] ("b", 1)
// --- combined: value semantics deep ---
struct A { var xs: [Int] = [1, 2]; var d: [String: [Int]] = [:] }
var a = A()
var b = a
b.xs[0] = 9
b.d["k", default: []].append(3)
a.d["k"] = [7]
print(a, b)
var nested = [[1], [2]]
let copy = nested
nested[0].append(5)
nested[1][0] = 8
print(nested, copy)
// prints: A(xs: [1, 2], d: ["k": [7]]) A(xs: [9, 2], d: ["k": [3]])
// prints: [[1, 5], [8]] [[1], [2]]
// --- combined: for over mutated ---
var xs = [1, 2, 3]
for x in xs { if x == 1 { xs.append(4) }; xs[0] += x }
print(xs)
// prints: [7, 2, 3, 4]
// --- combined: dict while iterating ---
var d = ["a": 1]
for (k, v) in d { d[k] = v + 1; d["z"] = 5 }
print(d.count, d["a"]!)
// prints: 2 2
// --- combined: closure escaping self ---
struct Acc { var total = 0; mutating func add(_ xs: [Int]) { xs.forEach { total += $0 } }; func scaled(_ k: Int) -> [Int] { (0..<3).map { $0 * k + total } } }
var acc = Acc()
acc.add([1, 2, 3])
print(acc.total, acc.scaled(2))
// prints: 6 [6, 8, 10]
// --- combined: evaluation order ---
func t(_ s: String, _ n: Int) -> Int { print(s); return n }
let r = t("a", 1) + t("b", 2) * t("c", 3)
let arr = [t("d", 0), t("e", 1)]
var m = [1, 2, 3]
m[t("i", 0)] = t("v", 9)
m[t("j", 1)] += t("w", 1)
print(r, arr, m, max(t("x", 1), t("y", 2)))
// prints: a
// prints: b
// prints: c
// prints: d
// prints: e
// prints: i
// prints: v
// prints: j
// prints: w
// prints: x
// prints: y
// prints: 7 [0, 1] [9, 3, 3] 2
// --- combined: short circuit side effects ---
func f(_ s: String, _ b: Bool) -> Bool { print(s); return b }
print(f("a", false) && f("b", true), f("c", true) || f("d", true), !f("e", true))
let o: Int? = nil
print(o.map { _ in 1 } ?? 2)
// prints: a
// prints: c
// prints: e
// prints: false true false
// prints: 2
// --- combined: string compare unicode ---
print("a" < "B", "Z" < "a", "é" < "f", "10" < "9", "" < "a", ["b", "á", "a"].sorted())
// prints: false true false true true ["a", "b", "á"]
// --- combined: string methods 2 ---
let s = "Hello, World"
print(s.drop { $0 != "," }, s.prefix { $0 != "," }, s.min()!, s.max()!, s.allSatisfy { $0.isASCII }, s.reduce("") { "\($1)" + $0 }, s.reduce(0) { $0 + ($1 == "l" ? 1 : 0) }, s.elementsEqual("Hello, World"), s.starts(with: "He"), Set("hello").count, Array("abc"), s.dropLast(3), s.suffix(3))
var m = "abc"
m += "d"; m.append("e"); m.append(contentsOf: "fg"); m.removeLast(); m.removeFirst()
print(m, m.popLast() as Any, m)
m.removeAll { $0 == "c" }
print(m, m == "bde", m.isEmpty)
// prints: , World Hello   r true dlroW ,olleH 3 true true 4 ["a", "b", "c"] Hello, Wo rld
// prints: bcdef Optional("f") bcde
// prints: bde true false
// --- combined: slice index ---
let a = [10, 20, 30, 40]
let s = a[1...2]
print(s[1], s.startIndex, s.endIndex, s.first!, s.indices, Array(s)[0], s.firstIndex(of: 30)!, s.map { $0 }, s + [1], s.count)
var t = a
t[1...2] = [7]
t[0..<0] = [5, 6]
print(t)
// prints: 20 1 3 20 1..<3 20 2 [20, 30] [20, 30, 1] 2
// prints: [5, 6, 10, 7, 40]
// --- combined: recursion ---
func depth(_ n: Int) -> Int { n == 0 ? 0 : 1 + depth(n - 1) }
print(depth(5000))
func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }
func odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }
print(even(101))
indirect enum Tree { case leaf, node(Tree, Int, Tree) }
func insert(_ t: Tree, _ x: Int) -> Tree { switch t { case .leaf: .node(.leaf, x, .leaf); case let .node(l, v, r): x < v ? .node(insert(l, x), v, r) : .node(l, v, insert(r, x)) } }
func walk(_ t: Tree) -> [Int] { switch t { case .leaf: []; case .node(let l, let v, let r): walk(l) + [v] + walk(r) } }
print(walk([5, 2, 8, 1, 9].reduce(Tree.leaf, insert)))
print(insert(.leaf, 3))
// prints: 5000
// prints: false
// prints: [1, 2, 5, 8, 9]
// prints: node(main.Tree.leaf, 3, main.Tree.leaf)
// --- combined: enum raw ---
enum Day: Int, CaseIterable { case mon = 1, tue, wed; var next: Day { Day(rawValue: rawValue + 1) ?? .mon } }
print(Day.allCases, Day.wed.next, Day(rawValue: 9) as Any, Day.tue.rawValue, Day.allCases.map(\.rawValue), Day.mon == .mon, [Day.tue: "x"])
enum Name: String { case a, b = "bee" }
print(Name.b.rawValue, Name(rawValue: "a") as Any, Name.a, "\(Name.b)", [Name.a])
enum Op: Character { case plus = "+" }
print(Op.plus.rawValue)
// prints: [main.Day.mon, main.Day.tue, main.Day.wed] mon nil 2 [1, 2, 3] true [main.Day.tue: "x"]
// prints: bee Optional(main.Name.a) a b [main.Name.a]
// prints: +
// --- combined: enum methods ---
enum Light { case red, green; mutating func flip() { self = self == .red ? .green : .red }; static let start = Light.red; init(_ n: Int) { self = n > 0 ? .green : .red }; var isGo: Bool { if case .green = self { true } else { false } } }
var l = Light(0)
l.flip()
print(l, l.isGo, Light.start, Light(3))
// prints: green true red green
// --- combined: comparable ---
struct V: Comparable, Hashable { var major: Int; var minor: Int; static func < (a: V, b: V) -> Bool { (a.major, a.minor) < (b.major, b.minor) } }
let vs = [V(major: 1, minor: 2), V(major: 0, minor: 9), V(major: 1, minor: 0)]
print(vs.sorted().map { "\($0.major).\($0.minor)" }, vs.max()!, vs[0] >= vs[1], Set(vs).count, vs.min()! == V(major: 0, minor: 9), (vs[1]...vs[0]).contains(vs[2]))
enum Level: Int, Comparable { case low, high; static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue } }
print(Level.low < .high, [Level.high, .low].sorted(), max(Level.low, .high))
enum Size: Comparable { case s, m(Int), l }
print(Size.s < .l, Size.m(1) < .m(2), [Size.l, .m(3), .s].sorted())
// prints: ["0.9", "1.0", "1.2"] V(major: 1, minor: 2) true 3 true true
// prints: true [main.Level.low, main.Level.high] high
// prints: true true [main.Size.s, main.Size.m(3), main.Size.l]
// --- combined: description ---
struct P: CustomStringConvertible { var x = 1; var description: String { "P<\(x)>" } }
print(P(), [P()], "\(P())", Optional(P()) as Any, (P(), 1), ["k": P()], String(describing: P()))
struct Q { var p = P(); var s = "a"; var o: Int? = nil; var e = E.b(1); enum E { case a, b(Int) } }
print(Q(), [Q.E.a], Q.E.b(2))
// prints: P<1> [P<1>] P<1> Optional(P<1>) (P<1>, 1) ["k": P<1>] P<1>
// prints: Q(p: P<1>, s: "a", o: nil, e: main.Q.E.b(1)) [main.Q.E.a] b(2)
// --- combined: labels ---
func f(_ a: Int, b: Int = 2, with c: Int...) -> String { "\(a) \(b) \(c)" }
print(f(1), f(1, b: 3), f(1, with: 4, 5), f(1, b: 0, with: 6))
func g(at x: Int, in y: Int) -> Int { x - y }
print(g(at: 5, in: 3))
func h(_ f: (Int) -> Int = { $0 + 1 }, _ n: Int = 3) -> Int { f(n) }
print(h(), h { $0 * 2 }, h({ $0 }, 9))
func multi(a: () -> Int, b: () -> Int) -> Int { a() + b() }
print(multi { 1 } b: { 2 }, multi(a: { 3 }) { 4 })
// prints: 1 2 [] 1 3 [] 1 2 [4, 5] 1 0 [6]
// prints: 2
// prints: 4 6 9
// prints: 3 7
// --- combined: overloads ---
func k(_ x: Int) -> String { "int" }
func k(_ x: Double) -> String { "double" }
func k(_ x: String) -> String { "string" }
func k(x: Int) -> String { "labelled" }
print(k(1), k(1.5), k("a"), k(x: 1), k(Double(2)))
func w() -> Int { 1 }
func w() -> String { "s" }
let i: Int = w()
let s: String = w()
print(i, s)
// prints: int double string labelled double
// prints: 1 s
// --- combined: shadowing ---
let x = 1
func f() -> Int { let x = x + 1; do { let x = x * 10; return x } }
print(f(), x)
if let x = Optional(5) { print(x); let x = "inner"; print(x) }
for x in 0..<1 { print(x) }
print({ (x: Int) in x * 2 }(4))
// prints: 20 1
// prints: 5
// prints: inner
// prints: 0
// prints: 8
// --- combined: while let ---
var stack = [1, 2, 3]
while let top = stack.popLast() { if top == 2 { continue }; print(top) }
var n = 3
repeat { n -= 1; if n == 1 { continue }; print(n) } while n > 0
// prints: 3
// prints: 1
// prints: 2
// prints: 0
// --- combined: guard multiple ---
func parse(_ s: String) -> Int? { let p = s.split(separator: ":"); guard p.count == 2, let a = Int(p[0]), let b = Int(p[1]), a < b else { return nil }; return b - a }
print(parse("3:9") as Any, parse("9:3") as Any, parse("x") as Any)
// prints: Optional(6) nil nil
// --- combined: if switch expr ---
let n = 7
let kind = if n % 2 == 0 { "even" } else if n > 5 { "big odd" } else { "odd" }
let word = switch n { case 0: "zero"; case 1...5: "few"; default: "many" }
print(kind, word)
let v: Double = if n > 3 { 1 } else { 2.5 }
print(v)
// prints: big odd many
// prints: 1.0
// --- combined: keypaths ---
struct P { var name: String; var pos: (x: Int, y: Int); var tags: [String] }
let ps = [P(name: "b", pos: (1, 2), tags: ["t"]), P(name: "a", pos: (3, 4), tags: [])]
print(ps.map(\.name), ps.map(\.pos.x), ps.map(\.tags.count), ps.filter(\.tags.isEmpty).map(\.name), ["a", "bb"].map(\.count), ps.sorted { $0.name < $1.name }.map(\.pos.y))
// prints: ["b", "a"] [1, 3] [1, 0] ["a"] [1, 2] [4, 2]
// --- combined: typealias nested ---
typealias Pair = (a: Int, b: Int)
struct Outer { struct Inner { var v = 1; typealias T = Double; var t: T = 2 }; enum Kind { case x, y }; var inner = Inner(); var kind: Kind = .x }
let p: Pair = (1, 2)
let o = Outer(inner: .init(v: 5), kind: .y)
print(p.a, o.inner.v, o.kind, o, Outer.Inner().t, Outer.Kind.x)
// prints: 1 5 y Outer(inner: main.Outer.Inner(v: 5, t: 2.0), kind: main.Outer.Kind.y) 2.0 x
// --- combined: extension ---
struct T { var x: Int }
extension T { init() { self.init(x: 7) }; var twice: Int { x * 2 }; mutating func inc() { x += 1 }; static func + (a: T, b: T) -> T { T(x: a.x + b.x) } }
extension T: Equatable {}
var t = T()
t.inc()
print(t.twice, t + T(x: 1), t == T(x: 8))
// prints: 16 T(x: 9) true
// --- combined: init kinds ---
struct R { let a: Int; var b: Int; init(_ a: Int) { self.a = a; b = a * 2 }; init?(text: String) { guard let n = Int(text) else { return nil }; self.init(n) } }
print(R(2), R(text: "5") as Any, R(text: "x") as Any, R(text: "3")?.b ?? 0)
// prints: R(a: 2, b: 4) Optional(main.R(a: 5, b: 10)) nil 6
// --- combined: func values ---
let ops: [(String, (Int, Int) -> Int)] = [("+", +), ("-", -), ("*", { $0 * $1 })]
for (n, op) in ops { print(n, op(6, 3)) }
func make(_ k: Int) -> (Int) -> (Int) -> Int { { a in { b in a * k + b } } }
print(make(2)(3)(4), [1, 2, 3].map(make(10)(1)))
var fs: [String: () -> Void] = [:]
fs["a"] = { print("called") }
fs["a"]?()
fs["b"]?()
let opt: ((Int) -> Int)? = { $0 + 1 }
print(opt?(2) as Any, opt!(3))
// prints: + 9
// prints: - 3
// prints: * 18
// prints: 10 [11, 12, 13]
// prints: called
// prints: Optional(3) 4
// --- combined: optional chain calls ---
struct N { var next: [N] = []; var v = 1; func get() -> Int { v }; var opt: Int? { v > 1 ? v : nil } }
let n: N? = N(next: [N(v: 2)])
print(n?.get() as Any, n?.next.first?.get() as Any, n?.next.first?.opt as Any, n?.opt as Any, n?.next[0].v ?? 0, (n?.next.first?.v ?? 0) + 1)
// prints: Optional(1) Optional(2) Optional(2) nil 2 3
// --- combined: switch string char ---
func c(_ s: Character) -> Int { switch s { case "a", "e": 1; case "f"..."k": 2; default: 0 } }
print(c("a"), c("g"), c("z"))
switch "abc" { case "ab" + "c": print("ok"); default: print("no") }
// prints: 1 2 0
// prints: ok
// --- combined: fallthrough ---
switch 2 { case 1: print(1); case 2: print(2); fallthrough; case 3: print(3); fallthrough; default: print("d") }
// prints: 2
// prints: 3
// prints: d
// --- combined: where clauses ---
for i in 1...10 where i % 3 == 0 { print(i) }
for (i, x) in [5, 6, 7].enumerated() where x != 6 { print(i, x) }
for case let x? in [1, nil, 3] where x > 1 { print(x) }
// prints: 3
// prints: 6
// prints: 9
// prints: 0 5
// prints: 2 7
// prints: 3
// --- combined: swap tuple ---
var a = 1, b = 2
(a, b) = (b, a)
swap(&a, &b)
print(a, b)
var arr = [1, 2, 3]
(arr[0], arr[2]) = (arr[2], arr[0])
print(arr)
// prints: 1 2
// prints: [3, 2, 1]
// --- combined: reduce into ---
print([3, 1, 3].reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }.sorted { $0.key < $1.key }, (1...4).reduce(into: []) { $0.append($1 * $1) } as [Int], ["a", "b"].reduce(into: "") { $0 += $1 })
// prints: [(key: 1, value: 1), (key: 3, value: 2)] [1, 4, 9, 16] ab
// --- combined: generic fn inference ---
let xs = [1, 2, 3].map { x -> Double in let y = Double(x); return y / 2 }
let ys: [Double] = [1, 2].map { Double($0) * 1.5 }
let zs = [1, 2, 3].map { $0 % 2 == 0 ? "e" : "o" }
let ws: [Int?] = [1, 2].map { $0 > 1 ? $0 : nil }
print(xs, ys, zs, ws, [1.5, 2].map { $0 * 2 }, [[1, 2], [3]].map { $0.reduce(0, +) }, (0..<3).flatMap { [Int](repeating: $0, count: $0) })
// prints: [0.5, 1.0, 1.5] [1.5, 3.0] ["o", "e", "o"] [nil, Optional(2)] [3.0, 4.0] [3, 3] [1, 2, 2]
// --- combined: float double mix ---
let f: Float = 1.5
let d = Double(f) * 2
let i = 3
print(d, f * 2, Double(i) / 2, Float(i) + f, Double(i) * 0.1, i / 2, Float(0.1) + Float(0.2), 0.1 + 0.2)
// prints: 3.0 3.0 1.5 4.5 0.30000000000000004 1 0.3 0.30000000000000004
// --- combined: int types ---
var u: UInt8 = 250
u &+= 10
let h: Int16 = -5
print(u, h / 2, h % 3, UInt16(bitPattern: h), Int32(h) << 3, UInt32.max, Int64(1) << 40, u > 3, Int(u) + Int(h))
// prints: 4 -2 -2 65531 -40 4294967295 1099511627776 true -1
// --- combined: implicit member chain ---
struct C { var v = 0; static let base = C(); func plus(_ n: Int) -> C { C(v: v + n) }; static func of(_ n: Int) -> C { C(v: n) } }
func show(_ c: C) { print(c.v) }
show(.base)
show(.of(3).plus(2))
let c: C = .base.plus(9)
let cs: [C] = [.base, .of(1), .init(v: 4)]
print(c.v, cs.map(\.v))
// prints: 0
// prints: 5
// prints: 9 [0, 1, 4]
