// --- dictionaries: making and reading ---
var d = ["a": 1, "b": 2]
print(d.count, d.isEmpty, d["a"] ?? 0, d["z"] == nil, d["a"]!)
d["c"] = 3
d["a"] = nil
d["b"]! += 10
d["q", default: 0] += 5
print(d.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
let e: [Int: String] = [:]
print(e, e.count, [Int: Int]().isEmpty, ["k": 1], [1: [2, 3]])
print(d.keys.sorted(), d.values.sorted(), d.keys.contains("b"), d.values.reduce(0, +))
if let b = d["b"] { print("b", b) }
print(d.first == nil, d.contains { $0.value > 10 }, d["x", default: 7])
// prints: 2 false 1 true 1
// prints: ["b=12", "c=3", "q=5"]
// prints: [:] 0 true ["k": 1] [1: [2, 3]]
// prints: ["b", "c", "q"] [3, 5, 12] true 20
// prints: b 12
// prints: false true 7
// --- dictionaries: changing ---
var d = [1: "one", 2: "two", 3: "three"]
print(d.removeValue(forKey: 2) ?? "none", d.removeValue(forKey: 9) ?? "none")
print(d.updateValue("ONE", forKey: 1) ?? "new", d.updateValue("four", forKey: 4) ?? "new")
print(d.keys.sorted(), d[1]!)
d.merge([4: "FOUR", 5: "five"]) { old, new in old + new }
print(d.sorted { $0.key < $1.key }.map(\.value))
let m = d.merging([1: "x"]) { $1 + $0 }
print(m[1]!, d[1]!)
d.removeAll()
print(d.isEmpty, d)
var lists: [String: [Int]] = [:]
lists["a", default: []].append(1)
lists["a", default: []].append(2)
lists["b", default: []] += [3]
print(lists["a"]!, lists["b"] ?? [], lists["c"] ?? [])
lists["a"]?.append(9)
lists["a"]?[0] = 5
lists["zz"]?.append(1)
print(lists["a"] ?? [], lists.count)
// prints: two none
// prints: one new
// prints: [1, 3, 4] ONE
// prints: ["ONE", "three", "fourFOUR", "five"]
// prints: xONE ONE
// prints: true [:]
// prints: [1, 2] [3] []
// prints: [5, 2, 9] 2
// --- dictionaries: transforming ---
let d = ["a": 1, "b": 2, "c": 3]
print(d.mapValues { $0 * 10 }.sorted { $0.key < $1.key }.map { $0.value })
print(d.compactMapValues { $0 > 1 ? String($0) : nil }.keys.sorted())
print(d.filter { $0.value % 2 == 1 }.keys.sorted(), d.map { "\($0.key)\($0.value)" }.sorted())
print(d.reduce(0) { $0 + $1.value }, d.max { $0.value < $1.value }!.key, d.min { $0.value < $1.value }!.key)
print(Dictionary(uniqueKeysWithValues: zip(["x", "y"], [1, 2]))["y"]!)
print(Dictionary(uniqueKeysWithValues: [1, 2, 3].map { ($0, $0 * $0) }).sorted { $0.key < $1.key }.map { $0.value })
print(Dictionary([("a", 1), ("a", 2)], uniquingKeysWith: +)["a"]!, Dictionary([("a", 1), ("a", 2)]) { first, _ in first }["a"]!)
let groups = Dictionary(grouping: 1...10) { $0 % 3 }
for key in groups.keys.sorted() { print(key, groups[key]!) }
print(d.sorted { $0.value > $1.value }[0], d.allSatisfy { $0.value > 0 }, d.count { $0.value > 1 })
print(d == ["c": 3, "a": 1, "b": 2], d != [:], d.flatMap { [$0.value] }.sorted())
let sorted = d.sorted(by: { $0.key > $1.key })
for (key, value) in sorted { print(key, value) }
for (i, entry) in sorted.enumerated() { print(i, entry.key, entry.value) }
print(d.keys.map { $0.uppercased() }.sorted(), d.values.max() ?? 0)
// prints: [10, 20, 30]
// prints: ["b", "c"]
// prints: ["a", "c"] ["a1", "b2", "c3"]
// prints: 6 c a
// prints: 2
// prints: [1, 4, 9]
// prints: 3 1
// prints: 0 [3, 6, 9]
// prints: 1 [1, 4, 7, 10]
// prints: 2 [2, 5, 8]
// prints: (key: "c", value: 3) true 2
// prints: true true [1, 2, 3]
// prints: c 3
// prints: b 2
// prints: a 1
// prints: 0 c 3
// prints: 1 b 2
// prints: 2 a 1
// prints: ["A", "B", "C"] 3
// --- dictionaries: keys of every kind ---
struct Point: Hashable { var x: Int; var y: Int }
enum Side: Hashable { case left, right(Int) }
var d: [Point: String] = [Point(x: 1, y: 2): "p"]
d[Point(x: 0, y: 0)] = "origin"
print(d[Point(x: 1, y: 2)] ?? "", d[Point(x: 0, y: 0)] ?? "", d[Point(x: 5, y: 5)] ?? "none", d.count)
let s: [Side: Int] = [.left: 1, .right(2): 2]
print(s[.left]!, s[.right(2)]!, s[.right(3)] ?? 0)
let t: [[Int]: Int] = [[1, 2]: 3]
print(t[[1, 2]]!, t[[2, 1]] ?? 0)
let o: [Int?: Int] = [nil: 0, 1: 1]
print(o[nil]!, o[1]!, o.count)
let b = [true: "yes", false: "no"]
print(b[1 < 2]!, b[1 > 2]!)
let c: [Character: Int] = ["a": 1]
print(c["a"]!, [0.5: "half"][0.5]!, [1...2: "r"][1...2]!, [UInt8(3): 4][3]!)
// prints: p origin none 2
// prints: 1 2 0
// prints: 3 0
// prints: 0 1 2
// prints: yes no
// prints: 1 half r 4
// --- dictionaries: nested ---
var d: [String: [String: Int]] = ["x": ["a": 1]]
d["x"]?["b"] = 2
d["y", default: [:]]["c", default: 10] += 1
print(d["x"]!.sorted { $0.key < $1.key }.map { $0.value }, d["y"]!["c"]!, d["z"]?["q"] ?? -1)
var people: [String: (age: Int, city: String)] = ["ann": (30, "Paris")]
people["ann"]!.age += 1
print(people["ann"]!.age, people["ann"]?.city ?? "")
struct Account { var balance = 0; var log: [String] = [] }
var bank: [Int: Account] = [:]
bank[1, default: Account()].balance += 50
bank[1]?.log.append("deposit")
bank[1]!.balance -= 20
print(bank[1]!.balance, bank[1]!.log, bank[2]?.balance ?? 0)
// prints: [1, 2] 11 -1
// prints: 31 Paris
// prints: 30 ["deposit"] 0
// --- dictionaries: memo and graph ---
func fib(_ n: Int, _ memo: inout [Int: Int]) -> Int {
    if n < 2 { return n }
    if let known = memo[n] { return known }
    let value = fib(n - 1, &memo) + fib(n - 2, &memo)
    memo[n] = value
    return value
}
var memo: [Int: Int] = [:]
print(fib(80, &memo), memo.count)
let graph = ["a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []]
var distance = ["a": 0]
var queue = ["a"]
while let node = queue.first {
    queue.removeFirst()
    for next in graph[node] ?? [] where distance[next] == nil {
        distance[next] = distance[node]! + 1
        queue.append(next)
    }
}
print(distance.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { "\($0.key)\($0.value)" })
// prints: 23416728348467685 79
// prints: ["a0", "b1", "c1", "d2"]
// --- sets: algebra ---
let a: Set = [1, 2, 3, 4]
let b: Set<Int> = [3, 4, 5]
print(a.union(b).sorted(), a.intersection(b).sorted(), a.subtracting(b).sorted(), a.symmetricDifference(b).sorted())
print(a.isSubset(of: b), b.isSuperset(of: [3]), a.isDisjoint(with: [9]), a.isStrictSubset(of: [1, 2, 3, 4, 5]))
print(a.contains(1), a.count, Set<Int>().isEmpty, a == [4, 3, 2, 1], a.union([7, 8]).count)
print(a.map { $0 * 2 }.sorted(), a.filter { $0 > 2 }.sorted(), a.reduce(0, +), a.max() ?? 0, a.sorted(by: >))
print(Set("hello").sorted(), Set([1, 1, 2]).count, Array(Set(["x"])), Set(1...3).sorted())
print(a.allSatisfy { $0 < 5 }, a.contains { $0 == 3 }, a.first != nil, a.min() ?? 0)
// prints: [1, 2, 3, 4, 5] [3, 4] [1, 2] [1, 2, 5]
// prints: false true true true
// prints: true 4 true true 6
// prints: [2, 4, 6, 8] [3, 4] 10 4 [4, 3, 2, 1]
// prints: ["e", "h", "l", "o"] 2 ["x"] [1, 2, 3]
// prints: true true true 1
// --- sets: changing ---
var s: Set<String> = []
print(s.insert("a").inserted, s.insert("a").inserted, s.insert("b").memberAfterInsert)
s.insert("c")
print(s.sorted(), s.remove("a") ?? "none", s.remove("zz") ?? "none", s.count)
s.formUnion(["x", "y"])
s.subtract(["b"])
s.formIntersection(["x", "c", "q"])
print(s.sorted())
s.formSymmetricDifference(["x", "new"])
print(s.sorted())
s.removeAll()
print(s, s.isEmpty)
var seen = Set<Int>()
print([3, 1, 3, 2, 1].filter { seen.insert($0).inserted })
struct P: Hashable { var x = 0, y = 0 }
var visited: Set<P> = [P()]
visited.insert(P(x: 1, y: 0))
print(visited.contains(P(x: 1, y: 0)), visited.contains(P(x: 2, y: 0)), visited.count)
for x in ([3, 1, 2] as Set).sorted() { print(x) }
let t: Set<[Int]> = [[1], [1], [2]]
print(t.count, t.contains([2]))
// prints: true false b
// prints: ["a", "b", "c"] a none 2
// prints: ["c", "x"]
// prints: ["c", "new"]
// prints: [] true
// prints: [3, 1, 2]
// prints: true false 2
// prints: 1
// prints: 2
// prints: 3
// prints: 2 true
// --- ranges ---
let r = 0..<5
let c = 1...5
print(r, c, r.count, c.count, r.lowerBound, c.upperBound, r.isEmpty, (3..<3).isEmpty)
print(r.contains(4), r.contains(5), c.contains(5), (0.0...1.0).contains(0.5), ("a"..."z").contains("m"))
print(r.map { $0 * $0 }, Array(c.reversed()), c.reduce(0, +), r.filter { $0 > 2 }, r.first ?? -1, c.last ?? -1)
print(r.overlaps(4..<9), c.clamped(to: 2...3), r == 0..<5, Array(r.dropFirst(2)), r.prefix(2).count, r.sorted(by: >))
print(r.min() ?? -1, r.max() ?? -1, r.enumerated().map { $0 + $1 })
for i in r where i % 2 == 0 { print(i, terminator: " ") }
for i in (0..<3).reversed() { print(i, terminator: " ") }
print()
let n = 7
switch n { case 0..<5: print("low"); case 5...: print("high"); default: print("?") }
print((1...3).contains(n), (5...9).contains(n))
print(r.dropFirst(2), r.dropLast(), r.suffix(2), r.prefix(3), r.indices, r.startIndex)
print([1...2, 3...4], (1..<2, 3...4), Optional(1..<3) as Any)
// --- stride ---
print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 0, through: 9, by: 3)), Array(stride(from: 5, to: 0, by: -2)))
print(Array(stride(from: 0.0, to: 1.0, by: 0.25)), Array(stride(from: 0, through: 1, by: 0.5)))
print(stride(from: 0, to: 3, by: 1).map { $0 * 2 }, stride(from: 0, to: 0, by: 1).map { $0 }.isEmpty)
for x in stride(from: 10, through: 0, by: -5) { print(x) }
for x in stride(from: 1.0, through: 2.0, by: 0.5) where x > 1 { print(x) }
print(stride(from: 0, to: 100, by: 7).reduce(0, +), stride(from: 0, to: 10, by: 2).contains(4))
print(zip(stride(from: 0, to: 6, by: 2), "abc").map { "\($0)\($1)" }, stride(from: 0.1, to: 0.5, by: 0.1).map { $0 })
// prints: [0, 3, 6, 9] [0, 3, 6, 9] [5, 3, 1]
// prints: [0.0, 0.25, 0.5, 0.75] [0.0, 0.5, 1.0]
// prints: [0, 2, 4] true
// prints: 10
// prints: 5
// prints: 0
// prints: 1.5
// prints: 2.0
// prints: 735 true
// prints: ["0a", "2b", "4c"] [0.1, 0.2, 0.30000000000000004, 0.4]
// --- zip and enumerated ---
let a = [1, 2, 3]
let b = ["x", "y"]
print(zip(a, b).map { "\($0)\($1)" }, Array(zip(a, b)), Array(a.enumerated()))
print(zip(a, a.dropFirst()).map { $1 - $0 }, zip(a, b).count { $0.0 > 1 }, zip(1...9, b).map { "\($0)\($1)" })
print(a.enumerated().filter { $0.offset % 2 == 0 }.map { $0.element }, a.enumerated().map { (i, x) in i * x })
print(zip(a, [4, 5, 6]).map(*).reduce(0, +), zip(a, [4, 5, 6]).reduce(0) { $0 + $1.0 * $1.1 })
print(Dictionary(uniqueKeysWithValues: zip(b, a)).sorted { $0.key < $1.key })
print(a.enumerated().first { $0.element == 2 }?.offset ?? -1, zip(a, b).first { $0.0 == 2 }?.1 ?? "")
print(zip(b, a).sorted { $0.1 > $1.1 }.map { $0.0 }, zip(a, b).max { $0.0 < $1.0 }!.1)
print(a.enumerated().sorted { $0.element > $1.element }.map(\.offset), a.enumerated().allSatisfy { $0 < $1 })
// prints: ["1x", "2y"] [(1, "x"), (2, "y")] [(offset: 0, element: 1), (offset: 1, element: 2), (offset: 2, element: 3)]
// prints: [1, 1] 1 ["1x", "2y"]
// prints: [1, 3] [0, 2, 6]
// prints: 32 32
// prints: [(key: "x", value: 1), (key: "y", value: 2)]
// prints: 1 y
// prints: ["y", "x"] y
// prints: [2, 1, 0] true
// --- optionals ---
let a: Int? = 5
let n: Int? = nil
print(a ?? 0, n ?? 0, a! + 1, a.map { $0 * 2 } ?? -1, n.map { $0 * 2 } ?? -1)
print(a.flatMap { $0 > 3 ? "big" : nil } ?? "none", n == nil, a != nil, a == 5, a == n)
print(a as Any, n as Any, [a, n], (a, n), ["k": a])
if let a, a > 3 { print("some", a) }
guard let value = a else { fatalError() }
print(value)
let s: String? = "abc"
print(s?.count ?? 0, s?.uppercased() ?? "", s?.first ?? "?", s.map { $0 + "!" } ?? "")
let deep: Int?? = .some(nil)
print(deep == nil, deep as Any, (deep ?? 7) as Any, deep.flatMap { $0 } ?? -1)
var v: Int? = 1
v? += 5
v = v.map { $0 + 1 }
print(v!, v.take() ?? 0, v ?? -1)
switch a { case .some(let x) where x > 3: print("x", x); case .some: print("small"); case .none: print("none") }
switch n { case 3?: print("three"); case nil: print("nil"); default: print("other") }
print(Optional(3).map(String.init) ?? "", Int("4").map { $0 + 1 } as Any, [1, 2].first.map { "\($0)" } ?? "")
print(a.debugDescription, n.debugDescription, a.map { [$0] } ?? [], min(a ?? 0, 3))
// prints: 5 0 6 10 -1
// prints: big true true true false
// prints: Optional(5) nil [Optional(5), nil] (Optional(5), nil) ["k": Optional(5)]
// prints: some 5
// prints: 5
// prints: 3 ABC a abc!
// prints: false Optional(nil) nil -1
// prints: 7 7 -1
// prints: x 5
// prints: nil
// prints: 3 Optional(5) 1
// prints: Optional(5) nil [5] 3
// --- tuples ---
let t = (1, "a", true)
print(t, t.0, t.1, t.2)
let p = (x: 1.5, y: 2)
print(p, p.x, p.1)
let (a, b) = (3, 4)
var (c, d) = (a, b)
(c, d) = (d, c)
print(a, b, c, d)
print((1, 2) < (1, 3), (1, "b") == (1, "b"), (2, 1) > (1, 9), (1, 2, 3) <= (1, 2, 3), ("a", 1) != ("a", 2))
func minMax(_ xs: [Int]) -> (min: Int, max: Int)? {
    guard let first = xs.first else { return nil }
    var (low, high) = (first, first)
    for x in xs {
        if x < low { low = x }
        if x > high { high = x }
    }
    return (low, high)
}
print(minMax([3, 1, 2])!, minMax([])?.min ?? 0)
var q = (n: 1, s: [1])
q.n += 1
q.s.append(2)
print(q, [(1, 2), (3, 4)], ((1, 2), (x: 3, [4])), ())
switch (a, b) { case (3, let y): print("3", y); case (_, 0): print("0"); default: print("-") }
let ((e, f), g) = ((1, 2), 3)
print(e + f + g)
print([(b: 2, c: 1)].map { $0.b }, (0..<3).map { ($0, $0 * 2) }.last!)
// prints: (1, "a", true) 1 a true
// prints: (x: 1.5, y: 2) 1.5 2
// prints: 3 4 4 3
// prints: true true true true true
// prints: (min: 1, max: 3) 0
// prints: (n: 2, s: [1, 2]) [(1, 2), (3, 4)] ((1, 2), (x: 3, [4])) ()
// prints: 3 4
// prints: 6
// prints: [2] (2, 4)
// --- printing of everything in everything ---
struct S { var x = 1; var s = "t"; var o: Int? = nil; var a = [1.5] }
struct E {}
enum K { case a, b(Int), c(x: Int, String), d([Int]) }
enum R: String { case one, two }
struct N { var s = S(); var k = K.b(3) }
print(S(), E(), K.a, K.b(1), K.c(x: 2, "q"), K.d([1]), R.one, R.two.rawValue)
print([S()], [K.a, .b(2)], [R.one], (S(), K.a), [E()])
print(N(), [N()], Optional(S()) as Any, Optional(K.a) as Any, ["k": K.c(x: 1, "z")])
print([Optional(1), nil], [[Optional("a")]], (Optional(2), "x"), [1: S()])
print([1...2], [0..<3], [(1, "a")], [(x: 1, y: "b")], [true, false], [1.0, 2.5], ["a", "b"])
print([[1, 2], []], [["a": 1]], [Set([1])], [Character("a")], [Optional(Optional(1))])
print("\(S())", "\(K.c(x: 1, "s"))", "\([K.a])", "\((1, R.two))")
struct D: CustomStringConvertible { var n: Int; var description: String { "D<\(n)>" } }
print(D(n: 1), [D(n: 2)], Optional(D(n: 3)) as Any, (D(n: 4), 1), "\(D(n: 5))", ["d": D(n: 6)])
// prints: S(x: 1, s: "t", o: nil, a: [1.5]) E() a b(1) c(x: 2, "q") d([1]) one two
// prints: [main.S(x: 1, s: "t", o: nil, a: [1.5])] [main.K.a, main.K.b(2)] [main.R.one] (main.S(x: 1, s: "t", o: nil, a: [1.5]), main.K.a) [main.E()]
// prints: N(s: main.S(x: 1, s: "t", o: nil, a: [1.5]), k: main.K.b(3)) [main.N(s: main.S(x: 1, s: "t", o: nil, a: [1.5]), k: main.K.b(3))] Optional(main.S(x: 1, s: "t", o: nil, a: [1.5])) Optional(main.K.a) ["k": main.K.c(x: 1, "z")]
// prints: [Optional(1), nil] [[Optional("a")]] (Optional(2), "x") [1: main.S(x: 1, s: "t", o: nil, a: [1.5])]
// prints: [ClosedRange(1...2)] [Range(0..<3)] [(1, "a")] [(x: 1, y: "b")] [true, false] [1.0, 2.5] ["a", "b"]
// prints: [[1, 2], []] [["a": 1]] [Set([1])] ["a"] [Optional(Optional(1))]
// prints: S(x: 1, s: "t", o: nil, a: [1.5]) c(x: 1, "s") [main.K.a] (1, main.R.two)
// prints: D<1> [D<2>] Optional(D<3>) (D<4>, 1) D<5> ["d": D<6>]
// --- printing numbers ---
print(1.0, 0.1, 1e10, 1e16, 1e17, 1e-4, 1e-5, 123456789.123, 1.0 / 3.0, 100.0, -0.0)
print(Double.infinity, -Double.infinity, Double.nan, Double.pi, Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude)
print(Float(0.1), Float(1) / 3, Float.pi, Float(16777216), 3.0e8 as Float)
print(Int.max, Int.min, UInt.max, Int8.min, UInt8.max, Int32.max, UInt64.max, Int16.max)
print(0x1F, 0b1010, 0o17, 1_000_000, 0x1p4, -5, +3)
print(5.0e-324, 1.7976931348623157e308, 0.30000000000000004, 2.0 * 1e15, 12345678901234567890.0)
print([0.1 + 0.2, 1e100, 1.5e-7], (1.0, 2), Optional(2.0) as Any)
// prints: 1.0 0.1 10000000000.0 1e+16 1e+17 0.0001 1e-05 123456789.123 0.3333333333333333 100.0 -0.0
// prints: inf -inf nan 3.141592653589793 1.7976931348623157e+308 5e-324
// prints: 0.1 0.33333334 3.1415925 16777216.0 3e+08
// prints: 9223372036854775807 -9223372036854775808 18446744073709551615 -128 255 2147483647 18446744073709551615 32767
// prints: 31 10 15 1000000 16.0 -5 3
// prints: 5e-324 1.7976931348623157e+308 0.30000000000000004 2000000000000000.0 1.2345678901234567e+19
// prints: [0.30000000000000004, 1e+100, 1.5e-07] (1.0, 2) Optional(2.0)
