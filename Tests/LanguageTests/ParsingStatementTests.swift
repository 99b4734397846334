import Diagnostics
import Testing

@testable import Language

struct ParsingStatementTests {
    @Test(arguments: [
        ("if a { b } else if c { d } else { e }", "if a\n  b\nelse if c\n  d\nelse\n  e"),
        (
            "if let a, let b = c, var d: Int = e, a > b { }",
            "if let a = a, let b = c, var d: Int = e, (> a b)"
        ),
        ("if case .some(let x) = y, x { }", "if case .some(let x) = y, x"),
        ("if x == .a { }\nb", "if (== x .a)\nb"),
        ("if (f { $0 }) { }", "if (paren (call f | { $1 in $0 }))"),
        ("if f({ 1 }) { }", "if (call f { 1 })"),
        ("guard let x = y, x > 1 else { return }", "guard let x = y, (> x 1)\n  return"),
        (
            "while let x = xs.popLast() { f(x) }",
            "while let x = (call (. xs popLast))\n  (call f x)"
        ),
        ("repeat { a += 1 } while a < 3", "repeat\n  (+= a 1)\nwhile (< a 3)"),
        ("for x in xs where x > 1 { continue }", "for x in xs where (> x 1)\n  continue"),
        ("for (i, (_, y)) in xs { }", "for (i, (_, y)) in xs"),
        ("for case let .a(x)? in xs { }", "for let .a(x)? in xs"),
        ("for var x in xs { x += 1 }", "for var x in xs\n  (+= x 1)"),
        (
            "outer: while true { inner: for _ in 0..<3 { break outer } }",
            "outer: while true\n  inner: for _ in (..< 0 3)\n    break outer"
        ),
        ("named: if a { break named }", "named: if a\n  break named"),
        ("do { a; b }", "do\n  a\n  b"),
        ("func f() { return }", "func f()\n  return"),
        (
            "func f() -> Int { return if a { 1 } else { 2 } }",
            "func f() -> Int\n  return if a; 1; else; 2"
        ),
        ("func f() { return\n}", "func f()\n  return"),
        (
            "switch a { case 1: f(); fallthrough\ndefault: break }",
            "switch a\ncase =1\n  (call f)\n  fallthrough\ndefault\n  break"
        ),
        (
            "switch a {\ncase .a, .b where c: d\ncase let e: e }",
            "switch a\ncase .a, .b where c\n  d\ncase let e\n  e"
        ),
    ])
    func trees(text: String, tree: String) {
        #expect(parsedDump(text) == tree)
    }

    @Test(arguments: [
        ("_", "_"), ("nil", "=nil"), ("-1", "=(prefix- 1)"), ("\"a\"", "=\"a\""),
        ("1...5", "=(... 1 5)"), ("..<0", "=(prefix..< 0)"), ("9...", "=(postfix... 9)"),
        (".a", ".a"), (".a(let x, _)", ".a(let x, _)"), (".a(x: 1, y: .b)", ".a(x: =1, y: .b)"),
        ("let .a(x, (y, _))", "let .a(x, (y, _))"), ("Shape.circle(let r)", "Shape.circle(let r)"),
        ("Outer.Inner.a", "Outer.Inner.a"), ("Self.a(1)", "Self.a(=1)"),
        ("let x", "let x"), ("var x", "var x"), ("let x?", "let x?"), ("let (a, b)", "let (a, b)"),
        ("(let a, 0)", "(let a, =0)"), ("(_, x: _)", "(_, x: _)"), ("(1)", "=1"),
        ("is Int", "is Int"),
        ("[1, 2]", "=[1, 2]"), ("limit", "=limit"), ("a.b", "=(. a b)"), ("f(1)", "=(call f 1)"),
        ("true", "=true"), ("(1 + 2) * 3", "=(* (paren (+ 1 2)) 3)"), (".some(nil)", ".some(=nil)"),
        (".a?", ".a?"), ("let .a(x)?", "let .a(x)?"),
    ])
    func patterns(text: String, tree: String) {
        #expect(
            parsedDump("switch v { case \(text): f() }") == "switch v\ncase \(tree)\n  (call f)")
    }

    @Test func blocksOfACellMayStandAnywhereInAFile() {
        let text = "# Title\n```swift\nlet a = 1\n```\n"
        let file = SourceFile(path: "n.md", text: text)
        var parser = Parser(file: file, range: 17..<27)
        let statements = parser.parseStatements()
        #expect(parser.diagnostics.isEmpty)
        #expect(SyntaxDump.text(of: statements) == "let a = 1")
        #expect(statements.map(\.range) == [17..<26])
    }
}
