import Testing

@testable import Language

struct ParsingDeclarationTests {
    @Test(arguments: [
        ("let a = 1, b: Int = 2", "let a = 1\nlet b: Int = 2"),
        ("var a, b: Int", "var a: Int\nvar b: Int"),
        ("let (a, (b, _)) = c", "let (a, (b, _)) = c"),
        ("var x: Int { 3 }", "var x: Int\n  get\n    3"),
        (
            "var x: Int { get { 3 } set { y = newValue } }",
            "var x: Int\n  get\n    3\n  set\n    (= y newValue)"
        ),
        (
            "var x: Int { get { 3 } set(v) { y = v } }",
            "var x: Int\n  get\n    3\n  set(v)\n    (= y v)"
        ),
        ("typealias A = [String: (Int, b: Double?)]", "typealias A = [String: (Int, b: Double?)]"),
        (
            "let f: (inout Int, [Int]) -> ((Int) -> Void)? = g",
            "let f: (inout Int, [Int]) -> ((Int) -> Void)? = g"
        ),
        ("let f: () -> Void", "let f: () -> Void"),
        ("let x: A.B<Int, [C?]>?", "let x: A.B<Int, [C?]>?"),
        ("let x: Int??", "let x: Int??"),
        ("private let x = 1", "private let x = 1"),
        ("import Papers\nlet a = 1", "let a = 1"),
    ])
    func variables(text: String, tree: String) {
        #expect(parsedDump(text) == tree)
    }

    @Test(arguments: [
        ("func f() { }", "func f()"),
        (
            "func f(_ a: Int, b: inout [Int], for c: Int...) -> (Int, x: Int) { a }",
            "func f(_ a: Int, b: inout [Int], for c: Int...) -> (Int, x: Int)\n  a"
        ),
        (
            "func f(a: Int = 1 + 2, b: (Int) -> Int = { $0 }) { }",
            "func f(a: Int = (+ 1 2), b: (Int) -> Int = { $1 in $0 })"
        ),
        ("func f(body: @escaping () -> Void) { }", "func f(@escaping body: @escaping () -> Void)"),
        ("@discardableResult func f() -> Int { 1 }", "@discardableResult func f() -> Int\n  1"),
        ("func f() -> () -> Int { { 1 } }", "func f() -> () -> Int\n  { 1 }"),
        ("func f(a: Int,) { }", "func f(a: Int)"),
        ("func f() { func g() { h() }; g() }", "func f()\n  func g()\n    (call h)\n  (call g)"),
    ])
    func functions(text: String, tree: String) {
        #expect(parsedDump(text) == tree)
    }

    @Test func structs() {
        let text = """
            /// A point
            /// of a plane.
            struct Point: Equatable, Hashable {
                var x = 0.0, y: Double
                static let zero = Point()
                init?(text: String) { return nil }
                mutating func move(by d: Double) { x += d }
                static func + (a: Point, b: Point) -> Point { a }
                static prefix func - (a: Point) -> Point { a }
                subscript(i: Int) -> Double { x }
                subscript(at i: Int) -> Double { get { x } set { x = newValue } }
                struct Inner { }
            }
            """
        #expect(
            parsedDump(text) == """
                /// A point
                /// of a plane.
                struct Point: Equatable, Hashable
                  var x = 0.0
                  var y: Double
                  static let zero = (call Point)
                  init?(text: String)
                    return nil
                  mutating func move(by d: Double)
                    (+= x d)
                  static func +(_ a: Point, _ b: Point) -> Point
                    a
                  @prefix static func -(_ a: Point) -> Point
                    a
                  subscript(_ i: Int) -> Double
                    get
                      x
                  subscript(at i: Int) -> Double
                    get
                      x
                    set
                      (= x newValue)
                  struct Inner
                """)
    }

    @Test func enumsAndExtensions() {
        let text = """
            indirect enum Tree: Int, CaseIterable {
                case leaf, node(Tree, right: Tree)
                case seven = 7; case minus = -1
                enum Side: String { case left = "l" }
                var depth: Int { switch self { case .leaf: 0 default: 1 } }
            }
            extension Tree.Side: CustomStringConvertible {
                var description: String { rawValue }
            }
            """
        #expect(
            parsedDump(text) == """
                indirect enum Tree: Int, CaseIterable
                  case leaf, node(Tree, right: Tree)
                  case seven = 7
                  case minus = (prefix- 1)
                  enum Side: String
                    case left = "l"
                  var depth: Int
                    get
                      switch self
                      case .leaf
                        0
                      default
                        1
                extension Tree.Side: CustomStringConvertible
                  var description: String
                    get
                      rawValue
                """)
    }
}
