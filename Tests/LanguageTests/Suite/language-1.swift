// --- enum payloads ---
enum Shape { case circle(radius: Double), rect(Double, Double), none }
func area(_ s: Shape) -> Double {
    switch s {
    case .circle(let r): return 3 * r * r
    case let .rect(w, h): return w * h
    case .none: return 0
    }
}
print(area(.circle(radius: 2)), area(.rect(2, 3)), area(.none))
print(Shape.circle(radius: 1), Shape.rect(1, 2), Shape.none)
let shapes: [Shape] = [.circle(radius: 1), .none]
print(shapes)
if case .circle(let r) = shapes[0] { print("circle", r) }
for case .circle(let r) in shapes { print(r) }
// --- indirect enums ---
indirect enum Tree { case leaf, node(Tree, Int, Tree)
    func insert(_ x: Int) -> Tree {
        switch self {
        case .leaf: return .node(.leaf, x, .leaf)
        case .node(let l, let v, let r):
            return x < v ? .node(l.insert(x), v, r) : .node(l, v, r.insert(x))
        }
    }
    var sum: Int { if case .node(let l, let v, let r) = self { return l.sum + v + r.sum } else { return 0 } }
    var list: [Int] { switch self { case .leaf: []; case let .node(l, v, r): l.list + [v] + r.list } }
}
var t = Tree.leaf
for x in [5, 2, 8, 1] { t = t.insert(x) }
print(t.sum, t.list)
print(t)
// --- expression enums ---
indirect enum Expr { case num(Int), add(Expr, Expr), mul(Expr, Expr) }
func eval(_ e: Expr) -> Int {
    switch e { case .num(let n): n
    case .add(let a, let b): eval(a) + eval(b)
    case .mul(let a, let b): eval(a) * eval(b) }
}
print(eval(.add(.num(2), .mul(.num(3), .num(4)))))
// --- raw values ---
enum Level: Int, CaseIterable, Comparable { case low = 1, mid, high
    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue } }
print(Level.allCases.map(\.rawValue), Level(rawValue: 2) as Any, Level(rawValue: 9) as Any)
print(Level.low < .high, Level.allCases.max()!, [Level.high, .low].sorted())
enum Name: String { case a, b = "bee" }
print(Name.a.rawValue, Name.b.rawValue, Name(rawValue: "bee")!)
// --- nested functions and captures ---
func counter() -> () -> Int { var n = 0
    func next() -> Int { n += 1; return n }
    return next }
let c1 = counter(), c2 = counter()
print(c1(), c1(), c2())
var total = 0
[1, 2, 3].forEach { total += $0 }
print(total)
// --- closures as values ---
let ops: [(String, (Double, Double) -> Double)] = [("+", { $0 + $1 }), ("*", { $0 * $1 }), ("max", max)]
for (name, op) in ops { print(name, op(3, 4)) }
let compose = { (f: @escaping (Int) -> Int, g: @escaping (Int) -> Int) in { x in g(f(x)) } }
print(compose({ $0 + 1 }, { $0 * 2 })(5))
// --- capture lists ---
var k = 1
let snap = { [k] in k }
k = 5
print(snap(), k)
// --- recursion ---
func fib(_ n: Int) -> Int { n < 2 ? n : fib(n - 1) + fib(n - 2) }
print((0..<15).map(fib))
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
print(gcd(48, 18))
// --- inout ---
func bump(_ x: inout Int, by n: Int = 1) { x += n }
var v = 3
bump(&v); bump(&v, by: 10); print(v)
var arr = [1, 2, 3]
bump(&arr[1]); print(arr)
func swapEnds(_ a: inout [Int]) { a.swapAt(0, a.count - 1) }
swapEnds(&arr); print(arr)
struct Box { var items = [1, 2]; var name = "b" }
var box = Box()
bump(&box.items[0], by: 5); print(box)
// --- defaults and labels ---
func greet(_ name: String, with greeting: String = "Hello", times n: Int = 1) -> String {
    Array(repeating: "\(greeting), \(name)", count: n).joined(separator: "; ") }
print(greet("A"), greet("B", times: 2), greet("C", with: "Hi"))
// --- variadics ---
func sum(_ xs: Int...) -> Int { xs.reduce(0, +) }
print(sum(), sum(1), sum(1, 2, 3))
// --- tuples ---
let pair = (x: 1, y: "two")
print(pair, pair.x, pair.1)
let (a, b) = (3, 4)
print(a + b)
var point = (0, 0); point.0 = 5; print(point)
func minmax(_ xs: [Int]) -> (min: Int, max: Int)? { xs.isEmpty ? nil : (xs.min()!, xs.max()!) }
if let m = minmax([3, 1, 2]) { print(m.min, m.max, m) }
print(minmax([]) as Any)
print((1, "a") == (1, "a"), (1, 2) < (1, 3))
// --- optionals ---
let s: String? = "abc"
print(s?.count ?? 0, s!.uppercased(), s.map { $0 + "!" } ?? "none")
let n: Int? = nil
print(n as Any, n ?? 7, n == nil)
if let s, let first = s.first { print(s, first) }
func parse(_ t: String) -> Int { guard let n = Int(t) else { return -1 }; return n }
print(parse("12"), parse("x"))
let nested: Int?? = 5
print(nested as Any)
if let inner = nested, let x = inner { print(x) }
var opt: [Int]? = [1]
opt?.append(2); print(opt as Any, opt?.count as Any)
// --- switch patterns ---
func classify(_ n: Int) -> String {
    switch n {
    case 0: "zero"
    case 1...9: "digit"
    case let x where x < 0: "negative \(x)"
    case 10, 20, 30: "round"
    default: "big" }
}
print([0, 5, -3, 20, 99].map(classify))
func quadrant(_ p: (Int, Int)) -> String {
    switch p {
    case (0, 0): return "origin"
    case (_, 0): return "x"
    case (0, _): return "y"
    case let (x, y) where x == y: return "diagonal"
    case (1..., 1...): return "first"
    default: return "other" }
}
print([(0, 0), (1, 0), (0, 2), (3, 3), (1, 2), (-1, 2)].map(quadrant))
switch "b" { case "a", "b": print("ab"); fallthrough
case "c": print("c")
default: print("d") }
// --- labelled loops ---
outer: for i in 1...3 { for j in 1...3 { if j == 2 { continue outer }; if i == 3 { break outer }; print(i, j) } }
var w = 10
repeat { w -= 3 } while w > 0
print(w)
while true { w += 1; if w > 3 { break } }
print(w)
for i in stride(from: 10, to: 0, by: -3) where i != 7 { print(i, terminator: " ") }
print()
for (i, ch) in "héy".enumerated() { print(i, ch) }
// --- operators ---
struct V: Equatable { var x, y: Double
    static func + (a: V, b: V) -> V { V(x: a.x + b.x, y: a.y + b.y) }
    static func * (k: Double, a: V) -> V { V(x: k * a.x, y: k * a.y) }
    static prefix func - (a: V) -> V { V(x: -a.x, y: -a.y) }
    static func += (a: inout V, b: V) { a = a + b } }
var vv = V(x: 1, y: 2)
vv += 2 * vv
print(vv, -vv, vv == V(x: 3, y: 6))
// --- subscripts ---
struct Grid { let rows: Int, cols: Int; var cells: [Double]
    init(rows: Int, cols: Int) { self.rows = rows; self.cols = cols; cells = Array(repeating: 0, count: rows * cols) }
    subscript(r: Int, c: Int) -> Double { get { cells[r * cols + c] } set { cells[r * cols + c] = newValue } } }
var g = Grid(rows: 2, cols: 2)
g[0, 1] = 3; g[1, 1] += 2; g[0, 1] *= 2
print(g[0, 1], g[1, 1], g.cells)
// --- protocols ---
struct P: Hashable, Comparable, CustomStringConvertible { var a: Int, b: String
    static func < (l: P, r: P) -> Bool { (l.a, l.b) < (r.a, r.b) }
    var description: String { "<\(a)\(b)>" } }
print([P(a: 2, b: "x"), P(a: 1, b: "z"), P(a: 1, b: "y")].sorted(), Set([P(a: 1, b: "q"), P(a: 1, b: "q")]).count)
print("\(P(a: 1, b: "k"))", [P(a: 1, b: "k")], P(a: 1, b: "k") as P?)  // warning: expression implicitly coerced from 'P?' to 'Any'
// --- computed and observers ---
struct T { var c: Double; var f: Double { get { c * 9 / 5 + 32 } set { c = (newValue - 32) * 5 / 9 } } 
    static let boiling = T(c: 100); mutating func warm(_ d: Double) { c += d } }
var tt = T.boiling; tt.f = 50; tt.warm(5); print(tt.c, tt.f)
// --- extensions ---
struct Q { var n: Int }
extension Q { var double: Int { n * 2 }; func plus(_ m: Int) -> Q { Q(n: n + m) }; init(text: String) { n = text.count } }
extension Q: CustomStringConvertible { var description: String { "Q\(n)" } }
print(Q(text: "abc").plus(2).double, Q(n: 4))
// --- type alias and nested types ---
struct Outer { struct Inner { var v = 1 }; enum Mode { case on, off }; var inner = Inner(); var mode = Mode.on; typealias Number = Int; var n: Number = 2 }
var o = Outer(); o.inner.v = 9; o.mode = .off
print(o.inner.v, o.mode, o.n, Outer.Inner().v)
print(o)
// --- if and switch expressions ---
let q = 5
let word = if q > 3 { "big" } else { "small" }
let kind = switch q { case 5: "five"; default: "other" }
print(word, kind)
// --- fixed width ---
let u: UInt8 = 250
print(u &+ 10, UInt8.max, Int8.min, UInt8(truncatingIfNeeded: 300), Int16(5) * 3)
print(7 / 2, -7 / 2, -7 % 3, 1 << 10, 0xFF & 0x0F, 5 ^ 1, ~5)
// --- numbers ---
print(1.0, 0.1 + 0.2, 1e20, 1e-5, 100000000000000000.0, Double.pi, 5.0 / 2, Double.infinity)
print(Int(3.99), Double(7), (2.5).rounded(), (3.7).rounded(.down), Int("42")!, Double("2.5")!, String(255, radix: 16))
print(abs(-3), max(1, 2, 3), min(2.5, 1), 10.isMultiple(of: 5), (-5).magnitude, 5.signum())
print(Float(0.1), Float(1) / 3, Double(Float(0.1)))
// --- key paths ---
struct Person { var name: String; var age: Int }
let people = [Person(name: "A", age: 3), Person(name: "B", age: 1)]
print(people.map(\.name), people.sorted { $0.age < $1.age }.map(\.age), people.map(\.name.count))
// --- dictionaries ---
var d = ["a": 1, "b": 2]
d["c"] = 3; d["a"] = nil; d["b", default: 0] += 5; d["z", default: 10] += 1
print(d.count, d["b"]!, d["q"] as Any, d.keys.sorted(), d.values.sorted())
for (k, v) in d.sorted(by: { $0.key < $1.key }) { print(k, v) }
let grouped = Dictionary(grouping: [1, 2, 3, 4, 5], by: { $0 % 2 })
print(grouped[0]!, grouped[1]!)
// --- implicit members ---
enum Opt { case sgd(rate: Double), adam }
func make(_ o: Opt = .adam) -> String { switch o { case .sgd(let r): "sgd \(r)"; case .adam: "adam" } }
print(make(), make(.sgd(rate: 0.1)))
let all: [Opt] = [.adam, .sgd(rate: 1)]
print(all.map { make($0) })
// --- strings ---
let str = "Hello, wörld"
print(str.count, str.reversed().map(String.init).joined(), str.split(separator: " "), str.hasSuffix("ld"), str.lowercased())
print(str.contains("wör"), str.first!, str.last!, str.isEmpty, str.prefix(3), str.dropFirst(7))
print("a" + "b", "x" < "y", "é" == "e\u{301}", "multi\nline".split(separator: "\n").count)
let multi = """
    line one
      indented \(1 + 1)
    end
    """
print(multi)
print(#"raw \n"#, "tab\tq\"uote")
// --- defer-less early exits ---
func find(_ x: Int, in xs: [Int]) -> Int? { for (i, y) in xs.enumerated() where y == x { return i }; return nil }
print(find(3, in: [1, 2, 3])!, find(9, in: []) as Any)
// --- mutating enum ---
enum Light { case red, green; mutating func toggle() { self = self == .red ? .green : .red } }
var l = Light.red; l.toggle(); print(l)
// --- shadowing ---
let x = 1
do { let x = 2; print(x) }
if true { let x = "s"; print(x) }
print(x)
// --- higher-order generic use ---
print([3, 1, 2].sorted(by: >), ["b", "a"].sorted(), zip([1, 2], ["x", "y"]).map { "\($0)\($1)" })
print([1, 2, 3, 4].reduce(into: [Int]()) { $0.append($1 * 2) }, [[1], [2, 3]].flatMap { $0 }, ["1", "x"].compactMap { Int($0) })
print((1...5).filter { $0 % 2 == 1 }.map { $0 * $0 }.reduce(0, +), Array(0..<3), (1...3).contains(2))
// --- ternary chains ---
let grade = { (s: Int) -> String in s > 90 ? "A" : s > 80 ? "B" : "C" }
print(grade(95), grade(85), grade(10))
// --- where in switch with tuples and optionals ---
let po: Int? = 3
switch po { case .some(let v) where v > 2: print("big", v); case .some: print("small"); case .none: print("nil") }
switch po { case 3?: print("three"); default: print("no") }
// --- let without value ---
let later: Int
if q2() { later = 1 } else { later = 2 }
func q2() -> Bool { true }
print(later)
// --- as ---
let asd = 3 as Double
print(asd, [1, 2] as [Double], "c" as Character)
// --- value on every path ---
func sign(_ n: Int) -> String {
    let r: String
    if n > 0 { r = "+" } else if n < 0 { r = "-" } else { return "0" }
    return r
}
print(sign(3), sign(-2), sign(0))
// --- initialiser with branches ---
struct P { let a: Int; var b: String; init(_ n: Int) { if n > 3 { a = n; b = "big" } else { a = 0; b = "small" }; b += "!" } }
print(P(5), P(1))
// --- value in every case ---
func g(_ k: Int) -> Int { let r: Int; switch k { case 0: r = 5; case 1: r = 6; default: r = k * 2 }; return r }
print(g(0), g(1), g(7))
// --- value before break ---
func h() -> Int { var i = 0; let r: Int; while true { i += 3; if i > 10 { r = i; break } }; return r }
print(h())
// --- failable init ---
struct Even { let n: Int; init?(_ n: Int) { guard n % 2 == 0 else { return nil }; self.n = n } }
print(Even(4)?.n as Any, Even(3)?.n as Any)
// --- never ---
func stop(_ m: String) -> Never { fatalError(m) }
func k(_ n: Int) -> Int { if n > 0 { return n } else { stop("no") } }
print(k(2))
