import Diagnostics
import Testing

@testable import Language

struct ParsingExpressionTests {
    @Test(arguments: [
        // Literals.
        ("1_000 + 0xFF - 0b101 * 0o17", "(- (+ 1000 255) (* 5 15))"),
        ("[1.5, 2e3, 1e-3, 0x1.8p1]", "[1.5, 2000.0, 0.001, 3.0]"),
        ("18446744073709551615", "18446744073709551615"),
        ("[true, false, nil]", "[true, false, nil]"),
        // Precedence and associativity.
        ("1 + 2 * 3 - 4", "(- (+ 1 (* 2 3)) 4)"),
        ("a << 2 & 3 | 4", "(| (& (<< a 2) 3) 4)"),
        ("a ?? b ?? c", "(?? a (?? b c))"),
        ("a == b && c < d || !e", "(|| (&& (== a b) (< c d)) (prefix! e))"),
        ("a .== b .& c", "(.== a (.& b c))"),
        ("0..<n + 1", "(..< 0 (+ n 1))"),
        ("a ? b : c ? d : e", "(?: a b (?: c d e))"),
        ("x = y = z", "(= x (= y z))"),
        ("x += a ? 1 : 2", "(+= x (?: a 1 2))"),
        ("a + b as Double", "(as (+ a b) Double)"),
        ("x as? Int ?? 0", "(?? (as? x Int) 0)"),
        ("x as! Int", "(as! x Int)"),
        ("x is Int == true", "(== (is x Int) true)"),
        ("-x.y + -1", "(+ (prefix- (. x y)) (prefix- 1))"),
        ("-(-x)", "(prefix- (paren (prefix- x)))"),
        ("a&+b", "(&+ a b)"),
        // Ranges.
        (
            "x[2...] + x[..<5] + x[...]",
            "(+ (+ (subscript x (postfix... 2)) (subscript x (prefix..< 5))) (subscript x ...))"
        ),
        // Calls.
        ("f(1, b: 2, `in`: 3, for: 4)", "(call f 1 b: 2 in: 3 for: 4)"),
        ("f(&x)", "(call f (& x))"),
        ("f { $0 }", "(call f | { $1 in $0 })"),
        ("f(1) { $1 } other: { $0 }", "(call f 1 | { $2 in $1 } other: { $1 in $0 })"),
        ("f { g { $0 } }", "(call f | { (call g | { $1 in $0 }) })"),
        ("xs.reduce(0, +)", "(call (. xs reduce) 0 +)"),
        ("xs.sorted(by: >)", "(call (. xs sorted) by: >)"),
        ("xs.map(f(x:_:))", "(call (. xs map) f(x:_:))"),
        ("f(a, b,)", "(call f a b)"),
        // Chains.
        ("a?.b!.c[1]?()", "(chain (call (? (subscript (. (! (. (? a) b)) c) 1))))"),
        ("t.0.1", "(. (. t 0) 1)"),
        ("a\n  .b\n  .c()", "(call (. (. a b) c))"),
        (".adam(rate: 1).x", "(. (call .adam rate: 1) x)"),
        ("x.default.init", "(. (. x default) init)"),
        // Collections and tuples.
        ("[]", "[]"), ("[:]", "[:]"), ("[1, 2,]", "[1, 2]"),
        ("[a: 1, b ? c : d: 2]", "[a: 1, (?: b c d): 2]"),
        ("()", "(tuple)"), ("(1)", "(paren 1)"), ("(a: 1)", "(tuple a: 1)"),
        ("(1, b: 2)", "(tuple 1 b: 2)"), ("(+)", "(paren +)"),
        // Types in expressions.
        ("[Int]()", "(call (type [Int]))"),
        ("[String: [Int]]()", "(call (type [String: [Int]]))"),
        (
            "[(Int, Double)](repeating: x, count: 2)",
            "(call (type [(Int, Double)]) repeating: x count: 2)"
        ),
        ("[(Int) -> Int]()", "(call (type [(Int) -> Int]))"),
        ("Array<Array<Int>>()", "(call (type Array<Array<Int>>))"),
        ("Optional<Int>.none", "(. (type Optional<Int>) none)"),
        ("Int?.none", "(chain (. (? Int) none))"),
        ("f(a < b, c > d)", "(call f (< a b) (> c d))"),
        ("Int.self", "(. Int self)"),
        // Key paths.
        ("xs.map(\\.name.count)", "(call (. xs map) \\.name.count)"),
        ("[\\.self, \\Point.x, \\Outer.Inner.y]", "[\\.self, \\Point.x, \\Outer.Inner.y]"),
        // `if` and `switch` as values.
        ("x = if a { 1 } else { 2 }", "(= x if a; 1; else; 2)"),
        ("x = switch a { case 1: 2 default: 3 }", "(= x switch a; case =1; 2; default; 3)"),
        ("_ = f()", "(= _ (call f))"),
        ("(a, _) = f()", "(= (tuple a _) (call f))"),
    ])
    func trees(text: String, tree: String) {
        #expect(parsedDump(text) == tree)
    }

    @Test(arguments: [
        (#""plain""#, #""plain""#),
        (#""a\tb\n\"\\\u{41}\0""#, #""a\tb\n\"\\A\0""#),
        (#""\(a) and \(f("x \(b)", c: 1))""#, #""\(a) and \((call f "x \(b)" c: 1))""#),
        (##"#"a\n\#(b)"c"#"##, ##""a\\n\(b)\"c""##),
        (##"#"""#"##, ##""\"""##),
        ("\"\"\"\n  a\n    b \\\n  c\n\n  d \\(e)\n  \"\"\"", #""a\n  b c\n\nd \(e)""#),
        ("\"\"\"\n    \"\"\"", "\"\""),
        ("\"\"\"\n\t\\(x\n+ 1)\n\t\"\"\"", #""\((+ x 1))""#),
        ("\"\"\"\r\n  a\r\n  b\r\n  \"\"\"", #""a\nb""#),
    ])
    func strings(text: String, tree: String) {
        #expect(parsedDump(text) == tree)
    }

    @Test(arguments: [
        ("{ }", "{ }"),
        ("{ x in x }", "{ (x) in x }"),
        ("{ a, _ in a }", "{ (a, _) in a }"),
        ("{ (a, b) in a }", "{ (a, b) in a }"),
        ("{ (a: Int, b: inout [Int]) -> Int? in a }", "{ (a: Int, b: inout [Int]) -> Int? in a }"),
        ("{ () -> Int in 3 }", "{ () -> Int in 3 }"),
        ("{ (_ a: Int) in a }", "{ (a: Int) in a }"),
        ("{ [self] in 1 }", "{ 1 }"),
        ("{ [1, 2].count }", "{ (. [1, 2] count) }"),
        ("{ (1, 2) }", "{ (tuple 1 2) }"),
        ("{ let y = $2; return y }", "{ $3 in let y = $2; return y }"),
        ("{ \"\\($1)\" }", "{ $2 in \"\\($1)\" }"),
    ])
    func closures(text: String, tree: String) {
        #expect(parsedDump("f = " + text) == "(= f \(tree))")
    }

    @Test(arguments: [
        ("f()\n(a)", "(call f)\n(paren a)"),
        ("f\n[a]", "f\n[a]"),
        ("a\n-b", "a\n(prefix- b)"),
        ("a\n- b", "(- a b)"),
        ("a\n.b", "(. a b)"),
        ("x = a\n  ? b\n  : c", "(= x (?: a b c))"),
        ("f()\n{ 1 }", "(call f | { 1 })"),
        ("f { 1 }\nlabel: { 2 }", "(call f | { 1 } label: { 2 })"),
        ("a; b", "a\nb"),
    ])
    func lineBreaks(text: String, tree: String) {
        #expect(parsedDump(text) == tree)
    }

    @Test func anInlineExpressionIsTheWholeRange() {
        let file = SourceFile(path: "a.md", text: "so `fixed(x, digits: 2)` or `a b` or ``")
        var parser = Parser(file: file, range: 4..<23)
        let expression = parser.parseSingleExpression()
        #expect(SyntaxDump.text(of: expression) == "(call fixed x digits: 2)")
        #expect(expression.range == 4..<23)
        #expect(parser.diagnostics.isEmpty)

        parser = Parser(file: file, range: 29..<32)
        #expect(SyntaxDump.text(of: parser.parseSingleExpression()) == "a")
        #expect(parser.diagnostics.map(\.message) == ["unexpected code after the expression"])
        #expect(parser.diagnostics.map(\.range) == [31..<32])

        parser = Parser(file: file, range: 38..<38)
        _ = parser.parseSingleExpression()
        #expect(parser.diagnostics.map(\.message) == ["expected expression"])
    }

    @Test func rangesAreThoseOfTheText() {
        let parsed = Parsed("let total = xs.map { $0 + 1 }[0] ?? f(a, b: -c)  // end")
        guard case .declaration(let declaration) = parsed.statements.first?.kind,
            case .variable(let variable) = declaration.kind,
            let value = variable.bindings.first?.value,
            case .binary(let left, let name, let right) = value.kind
        else {
            Issue.record("not the expected tree: \(parsed.dump)")
            return
        }
        #expect(parsed.file.text(in: value.range) == "xs.map { $0 + 1 }[0] ?? f(a, b: -c)")
        #expect(parsed.file.text(in: left.range) == "xs.map { $0 + 1 }[0]")
        #expect(parsed.file.text(in: name.range) == "??")
        #expect(parsed.file.text(in: right.range) == "f(a, b: -c)")
    }
}
