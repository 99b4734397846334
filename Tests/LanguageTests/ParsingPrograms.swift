/// Valid programs that together use every construct of the language; the Swift compiler's parser
/// accepts each of them.
enum ParsingPrograms {
    static let all = [literals, expressions, closures, controlFlow, patterns, declarations, chart]

    static let literals = #####"""
        let a = 1, b: Double = 2.5e-3, c = 0xFF, d = 0b1010_1010, e = 0o17, f = 0x1.8p3
        let s = "tab\t quote\" \u{1F600} \\ \(a) \("nested \(b + Double(a))") end"
        let raw = #"a\n\#(a) " "#
        let raw2 = ##"a"# \##n"##
        let multi = """
            one \(a)
              two \
            joined

            "three" \"""
            """
        let empty = """
            """
        /* a /* nested */ comment */
        let u = [1, 2, 3,], v: [String: [Int]] = ["a": [1], "b": []], w = [:] as [Int: Int]
        var (h, (i, _)) = (1, (2, 3))
        """#####

    static let expressions = """
        print(a + b * c, -a, !true, a << 2 & 3, a...b, 0..<10, a ?? b ?? c, x as? Int, y is Double)
        let t = a == b && c < d || !e ? 1 : f ? 2 : 3
        x = y; x += 1; p.q[3].r?.s!.t *= 2
        let aa = [String: Int](), bb = [(Int, Double)](), cc = [Int?](repeating: nil, count: 3)
        let dd = Array<Int>(), ee = Dictionary<String, Array<Int>>(), ff = Set<Int>([1])
        let gg = [[Double]](repeating: [Double](repeating: 0, count: 3), count: 4)
        let hh = Optional<Int>.none, ii = Int.max, jj = [Int].self
        let nn = xs.map(\\.count), oo = xs.map(\\Point.x.y), pp = xs.map(\\.self)
        let qq = (1, b: 2, "c"), rr = qq.0, ss = nested.0.1.2, tt = ()
        let vv = if a > 1 { 2 } else if b { 3 } else { 4 }
        let ww = switch a { case 1: "x"; case 2, 3: "y"; default: "z" }
        let n = a
            .b
            .c { 1 }
            + 3
        let o = a ?
            b : c
        f(x: 1, for: &y, in: xs[1...], z: .init(3), g(x:y:))
        let v: [(String, (Int, Int) -> Int)] = [("a", +), ("b", (-))]
        _ = xs.reduce(0, +) as Int as Double
        """

    static let closures = """
        let kk = xs.map { $0 * 2 }.filter { x in x > 3 }.reduce(0, +).description
        let ll = xs.sorted(by: >), mm = xs.sorted { (a: Int, b: Int) -> Bool in a < b }
        f(&x, label: 3) { $0 + $1 } second: { print($0) }
        f { }
        let f: (Int) -> Int = { (x: Int) -> Int in
            let y = x
            return y }
        let g = { () -> Int in 3 }, h = { (a, b) in a }, i = { _, b in b }
        let j = { (a: inout [Int], b: [String: (Int) -> Int]) in a.append(1) }
        let k = { [self] in 1 }
        """

    static let controlFlow = """
        if let a, let b = c, case .some(let d) = e, a > b { } else if x { print(1) } else { }
        guard let q = p else { fatalError() }
        while let x = queue.popLast(), x > 0 { continue }
        outer: for (i, x) in xs.enumerated() where i % 2 == 0 {
            for case let .a(y)? in ys { break outer }
        }
        for _ in stride(from: 0, to: 10, by: 2) { }
        for var n in ns { n += 1 }
        repeat { a += 1 } while a < 10
        do { let a = 1 }
        if xs.allSatisfy({ $0 > 0 }) && (ys.contains { $0 < 0 }) { return }
        """

    static let patterns = """
        switch value {
        case .a: break
        case .b(let x, _) where x > 3, .c(x: let x, y: _): print(x)
        case let .d(x, (y, z)): fallthrough
        case Shape.circle(radius: 1...): print(1)
        case 1, 2...5, ..<0: print(2)
        case (0, _), (_, 0): print(3)
        case let x?: print(x)
        case nil: print(4)
        case is Int: print(5)
        case "a"..."z", "q": print(6)
        case let (a, b) where a == b: print(7)
        case _ where flag: print(8)
        case x: print(8)
        default: print(9)
        }
        """

    static let declarations = """
        /// A point.
        struct Point: Equatable, Comparable {
            var x = 0.0, y: Double
            private(set) var count: Int = 3
            let (p, q): (Int, Int)
            static let zero = Point(x: 0, y: 0)
            var norm: Double { (x * x + y * y).squareRoot() }
            var both: Double {
                get { x }
                set(value) { x = value; y = value }
            }
            init(x: Double, y: Double = 1) { self.x = x; self.y = y }
            init?(text: String) { return nil }
            mutating func scale(by factor: Double, _ other: Int...) -> Self { self }
            static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
            static prefix func - (a: Point) -> Point { a }
            subscript(index: Int) -> Double { index == 0 ? x : y }
            subscript(at index: Int, other: Int) -> Double { get { x } set { y = newValue } }
            @discardableResult func f(_: Int, for x: inout [Int], body: @escaping (Int) -> Void = { _ in })
                -> (Int, b: Int) { (1, 2) }
            enum Kind: String, CaseIterable { case a, b = "bee"; case c
                indirect enum Tree { case leaf, node(Tree, right: Tree, _ name: Int) } }
            typealias Pair = (Int, Int)
        }
        extension Point.Kind: CustomStringConvertible { var description: String { rawValue } }
        var computed: Int { 3 }
        func make() -> (Int) -> Int { { $0 + 1 } }
        func outer() { func inner(a: Int) -> Int { return a }; let x = inner(a: 3)
          return }
        let uu: (Int, inout [Double]) -> (x: Int, y: Int)? = f
        let name = `default`.init(), l = x.default, m = f(in: 3, for: 4, `self`: 5)
        """

    static let chart = """
        show(
            Chart {
                for p in points {
                    LineMark(x: .value("Epoch", p.x), y: .value("Accuracy", p.y))
                        .foregroundStyle(by: .value("Loss", p.name))
                    if p.y > 0 { PointMark(x: p.x) } else { RuleMark() }
                }
            }.chartXScale(type: .log)
        )
        """
}
