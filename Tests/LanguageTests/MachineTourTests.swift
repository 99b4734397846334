import Testing

@testable import Language

/// One program that visits most of the language; the expected text is what the Swift compiler's
/// program printed.
@Suite struct MachineTourTests {
    @Test func printsWhatCompiledSwiftPrints() throws {
        let result = try output(of: tour)
        #expect(result.trap?.message == nil)
        let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = tourOutput.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
        #expect(lines.count == expected.count + 1)
    }
}

private let tour = #"""
    enum Shape { case circle(radius: Double), rect(Double, Double), none }
    enum Dir: String, CaseIterable { case north, south }
    struct V: Equatable { var x: Double; var y: Double
      static func + (a: V, b: V) -> V { V(x: a.x + b.x, y: a.y + b.y) }
      static func == (a: V, b: V) -> Bool { a.x == b.x }
      var length: Double { get { (x * x + y * y).squareRoot() } set { x = newValue } }
      subscript(i: Int) -> Double { get { i == 0 ? x : y } set { if i == 0 { x = newValue } else { y = newValue } } }
    }
    func area(_ s: Shape) -> Double {
      switch s {
      case .circle(let r): return r * r
      case .rect(let a, let b) where a > 0: return a * b
      case .rect: return -1
      case .none: return 0
      }
    }
    print(area(.circle(radius: 2)), area(.rect(2, 3)), area(.rect(-1, 2)), area(.none))
    print(Shape.circle(radius: 2), [Shape.rect(1, 2), .none], Dir.allCases, Dir.south.rawValue, Dir(rawValue: "north")!)
    var v = V(x: 3, y: 4)
    v.length += 1
    v[1] *= 2
    print(v, v.length, V(x: 1, y: 2) + v, v == V(x: 6, y: 0))
    var grid = [[1.0, 2], [3, 4]]
    grid[0][1] += 5
    grid[1].append(9)
    print(grid)
    var vs = [V(x: 1, y: 2), V(x: 3, y: 4)]
    vs[1].x = 10
    vs[0].y -= 1
    print(vs)
    var counter = 0
    let add = { (n: Int) in counter += n }
    add(3); add(4)
    print(counter)
    func make() -> () -> Int { var n = 0; return { n += 1; return n } }
    let c1 = make(); let c2 = make()
    print(c1(), c1(), c2())
    var words: [String: [Int]] = [:]
    for (i, w) in ["a", "b", "a"].enumerated() { words[w, default: []].append(i) }
    print(words, words.keys.sorted(), words["a"]!.count)
    if let x = words["b"], x.count == 1 { print("b", x) }
    guard let q = words["a"] else { fatalError() }
    print(q)
    let t = (a: 1, b: "x")
    let (m, n) = t
    print(t, m, n, t.a)
    for (k, val) in words { print(k, val) }
    var i = 0
    while true { i += 1; if i == 5 { continue }; if i > 7 { break } }
    repeat { i -= 1 } while i > 3
    print(i)
    outer: for x in 0..<3 { for y in 0..<3 { if y == 2 { continue outer }; if x == 2 { break outer }; print(x, y) } }
    for x in stride(from: 0, to: 10, by: 3) { print(x, terminator: " ") }
    for x in stride(from: 10, through: 0, by: -5) { print(x, terminator: " ") }
    for x in stride(from: 0.0, to: 1.0, by: 0.25) { print(x, terminator: " ") }
    print()
    print([3, 1, 2].sorted(), [3, 1, 2].sorted(by: >), ["b", "a"].joined(separator: "-"), zip([1, 2], ["x", "y"]).map { "\($0.0)\($0.1)" })
    for (a, b) in zip([1, 2, 3], ["x", "y"]) { print(a, b) }
    let s = "hello, world"
    print(s.count, s.uppercased(), s.split(separator: ","), s.hasPrefix("he"), s.reversed().count, s.contains("wor"))
    for ch in "héy" { print(ch, terminator: "|") }
    print()
    var x: Int? = nil
    print(x ?? 7, x == nil)
    x = 4
    print(x! + 1, x.map { $0 * 2 } ?? 0)
    var (aa, bb) = (1, 2)
    (aa, bb) = (bb, aa)
    swap(&aa, &bb)
    print(aa, bb, min(3, 2), max(1.5, 2.5), abs(-3))
    func inc(_ n: inout Int, by k: Int = 2) { n += k }
    inc(&aa); inc(&aa, by: 10)
    var arr = [1, 2, 3]
    inc(&arr[1])
    print(aa, arr)
    let u: UInt8 = 200
    print(u &+ 100, Int(u) + 100, UInt8(truncatingIfNeeded: 300), Int("12")!, Int("x") == nil, Double("1.5")!)
    indirect enum Tree { case leaf; case node(Tree, Int, Tree)
      func sum() -> Int { switch self { case .leaf: return 0; case let .node(l, v, r): return l.sum() + v + r.sum() } } }
    print(Tree.node(.node(.leaf, 1, .leaf), 2, .leaf).sum(), Tree.node(.leaf, 1, .leaf))
    let st = Set([3, 1, 3]); print(st.count, st.contains(1), st.union([5]).sorted())
    print((1...5).filter { $0 % 2 == 1 }, (0..<3).contains(2), 0..<3, [0...2])
    let fact: (Int) -> Int = { n in var r = 1; for k in 1...max(n, 1) { r *= k }; return r }
    print(fact(10))
    func outerF(_ n: Int) -> Int { func inner(_ k: Int) -> Int { k == 0 ? 0 : n + inner(k - 1) }; return inner(3) }
    print(outerF(5))
    print([1: 2, 3: 4].mapValues { $0 + 1 }, ["x": 1].merging(["x": 2]) { $0 + $1 })
    let grouped = Dictionary(grouping: [1, 2, 3, 4], by: { $0 % 2 })
    print(grouped)
    print("\(v) \([1.0]) \(x as Int?) \(3.0) \(true)")
    let y2 = if aa > 3 { "big" } else { "small" }
    print(y2)
    print(stride(from: 1, through: 3, by: 1).map { $0 * $0 }, Array(repeating: 0, count: 3), [1, 2, 3][0..<2], [[1], [2, 3]].flatMap { $0 })
    """#

private let tourOutput = #"""
    4.0 6.0 -1.0 0.0
    circle(radius: 2.0) [main.Shape.rect(1.0, 2.0), main.Shape.none] [main.Dir.north, main.Dir.south] south north
    V(x: 6.0, y: 8.0) 10.0 V(x: 7.0, y: 10.0) true
    [[1.0, 7.0], [3.0, 4.0, 9.0]]
    [main.V(x: 1.0, y: 1.0), main.V(x: 10.0, y: 4.0)]
    7
    1 2 1
    ["a": [0, 2], "b": [1]] ["a", "b"] 2
    b [1]
    [0, 2]
    (a: 1, b: "x") 1 x 1
    a [0, 2]
    b [1]
    3
    0 0
    0 1
    1 0
    1 1
    0 3 6 9 10 5 0 0.0 0.25 0.5 0.75 
    [1, 2, 3] [3, 2, 1] b-a ["1x", "2y"]
    1 x
    2 y
    12 HELLO, WORLD ["hello", " world"] true 12 true
    h|é|y|
    7 true
    5 8
    1 2 2 2.5 3
    13 [1, 4, 3]
    44 300 44 12 true 1.5
    3 node(main.Tree.leaf, 1, main.Tree.leaf)
    2 true [1, 3, 5]
    [1, 3, 5] true 0..<3 [ClosedRange(0...2)]
    3628800
    15
    [1: 3, 3: 5] ["x": 3]
    [1: [1, 3], 0: [2, 4]]
    V(x: 6.0, y: 8.0) [1.0] Optional(4) 3.0 true
    big
    [1, 4, 9] [0, 0, 0] [1, 2] [1, 2, 3]
    """#
