import Diagnostics
import Testing

@testable import Language

/// Each error with its place; one mistake makes one error.
struct ParsingErrorTests {
    @Test(arguments: [
        // Literals.
        ("let x = 123abc", "1:12: 'a' is not a valid digit in integer literal"),
        ("let x = 1.5q", "1:12: 'q' is not a valid digit in floating point literal"),
        ("let x = 0xZ", "1:9: expected a hexadecimal digit in integer literal"),
        ("let x = 0b2", "1:9: expected a binary digit in integer literal"),
        ("let x = 0b12", "1:12: '2' is not a valid binary digit in integer literal"),
        ("let x = 1e+", "1:9: expected a digit in floating point exponent"),
        ("let x = .5", "1:9: '.5' is not a valid floating point literal; it must be written '0.5'"),
        (
            "let x = 18446744073709551616",
            "1:9: integer literal '18446744073709551616' overflows when stored into 'Int'"
        ),
        ("let x = \"abc\nlet y = 2", "1:9: unterminated string literal"),
        ("let x = \"a\\q\"", "1:11: invalid escape sequence in literal"),
        ("let x = \"\\u{}\"", "1:10: expected hexadecimal code in \\u{...} escape sequence"),
        ("let x = \"\\u{D800}\"", "1:10: invalid unicode scalar"),
        (
            "let x = \"a \\(b\"",
            "1:13: cannot find ')' to match opening '(' in string interpolation"
        ),
        ("let x = \"\\(a b)\"", "1:14: expected ')' in string interpolation"),
        ("let x = \"\\(a, b)\"", "1:13: a string interpolation holds one value"),
        (
            "let x = \"\"\"abc\n\"\"\"",
            "1:12: multi-line string literal content must begin on a new line"
        ),
        (
            "let x = \"\"\"abc\"\"\"",
            "1:12: multi-line string literal content must begin on a new line"
        ),
        (
            "let x = \"\"\"\nabc\"\"\"",
            "2:4: multi-line string literal closing delimiter must begin on a new line"
        ),
        (
            "let x = \"\"\"\n  a\n b\n  \"\"\"",
            "3:2: insufficient indentation of line in multi-line string literal"
        ),
        ("let x = \"\"\"\na", "1:9: unterminated string literal"),
        ("let x = 'abc'", "1:9: single-quoted string literal found, use '\"'"),
        ("let x = “abc”", "1:9: unicode curly quote found, replace with '\"'"),
        ("let x = a × b", "1:11: invalid character '×' (U+00D7) in source"),
        ("let x = a\u{200B} + 1", "1:10: invalid character U+200B in source"),
        ("/* a /* b */", "1:1: unterminated '/*' comment"),
        // Statements on lines.
        ("let x = 5 print(x)", "1:11: consecutive statements on a line must be separated by ';'"),
        ("a b c", "1:3: consecutive statements on a line must be separated by ';'"),
        ("let x = 3 *4", "1:11: consecutive statements on a line must be separated by ';'"),
        (";", "1:1: ';' statements are not allowed"),
        ("a)", "1:2: expected expression"),
        ("}", "1:1: extraneous '}' at top level"),
        ("func f() {\n  if a {\n    b\n}\n", "1:10: expected '}' at end of brace statement"),
        ("{ 1 }", "1:1: top-level statement cannot begin with a closure expression"),
        // Expressions.
        ("let x =", "1:8: expected initial value after '='"),
        ("let x = 1 +\nlet y = 2", "1:12: expected expression after operator"),
        ("let x =1", "1:7: '=' must have consistent whitespace on both sides"),
        ("let x = *3", "1:9: '*' is not a prefix unary operator"),
        ("let x = 3* 4", "1:10: '*' is not a postfix unary operator"),
        ("let x = - 3", "1:9: unary operator cannot be separated from its operand"),
        ("let x = 2 ** 3", "1:11: cannot find operator '**' in scope"),
        (
            "a < b < c",
            "1:3: adjacent operators are in non-associative precedence group 'ComparisonPrecedence'"
        ),
        (
            "a ..< b ..< c",
            "1:3: adjacent operators are in non-associative precedence group 'RangeFormationPrecedence'"
        ),
        ("let x = a ? b", "1:14: expected ':' after '? ...' in ternary expression"),
        ("let x = a ? b :", "1:16: expected expression after '? ... :' in ternary expression"),
        ("let y = &x", "1:9: '&' may only be used to pass an argument to inout parameter"),
        ("x.", "1:3: expected member name following '.'"),
        ("x. y", "1:2: extraneous whitespace after '.' is not permitted"),
        ("x as", "1:5: expected type after 'as'"),
        ("f(1 2)", "1:5: expected ',' separator"),
        ("f(1, 2\nlet y = 3", "1:7: expected ')' in expression list"),
        ("f(1, +)\nlet x = [1 2]", "2:12: expected ',' separator"),
        ("let x = [1: 2, 3]", "1:17: expected ':' in dictionary literal"),
        ("let x = [1, 2", "1:14: expected ']' in container literal expression"),
        (
            "let x = _ + 1",
            "1:9: '_' can only appear in a pattern or on the left side of an assignment"
        ),
        (
            "let x = 1 + if a { 1 } else { 2 }",
            "1:13: 'if' may only be used as expression in return, throw, or as the source of an assignment"
        ),
        ("let x = $0", "1:9: anonymous closure argument not contained in a closure"),
        (
            "let x = { a in $0 }",
            "1:16: anonymous closure arguments cannot be used inside a closure that has explicit arguments"
        ),
        ("let x = \\", "1:10: expected expression path in Swift key path"),
        // Control flow.
        ("if { }", "1:1: missing condition in 'if' statement"),
        ("if x = 2 { }", "1:6: use of '=' in a boolean context, did you mean '=='?"),
        (
            "if let x = 3 where x > 2 { }",
            "1:14: expected ',' joining parts of a multi-clause condition"
        ),
        ("if case .a(let x) { }", "1:19: variable binding in a condition requires an initializer"),
        ("if a print(1)", "1:6: expected '{' after 'if' condition"),
        ("if a { } else print(1)", "1:15: expected '{' or 'if' after 'else'"),
        ("else { }", "1:1: expected expression"),
        ("guard a { return }", "1:9: expected 'else' after 'guard' condition"),
        ("while a print(1)", "1:9: expected '{' after 'while' condition"),
        ("repeat { }\nlet x = 1", "1:11: expected 'while' after body of 'repeat' statement"),
        ("do { } while a", "1:1: 'do-while' statement is not allowed"),
        ("for i 1...3 { }", "1:7: expected 'in' after for-each pattern"),
        ("for x in { }", "1:10: expected Sequence expression for for-each loop"),
        (
            "for (var i = 0; i < 3; i++) { f() }",
            "1:1: C-style for statement has been removed in Swift 3"
        ),
        (
            "for let x in xs { }",
            "1:5: 'let' pattern cannot appear nested in an already immutable context"
        ),
        (
            "switch a { f() }",
            "1:12: all statements inside a switch must be covered by a 'case' or 'default'"
        ),
        ("switch a { case 1 f() }", "1:19: expected ':' after 'case'"),
        (
            "switch a { case 1: default: f() }",
            "1:12: 'case' label in a 'switch' must have at least one executable statement"
        ),
        ("switch { case 1: f() }", "1:8: expected expression in 'switch' statement"),
        ("case 3: f()", "1:1: 'case' label can only appear inside a 'switch' statement"),
        ("a: f()", "1:1: labels are only valid on loops, if, switch, and do statements"),
        // Declarations.
        ("let 3 = 4", "1:5: expected pattern"),
        (
            "let a b = 4",
            "1:7: found an unexpected second identifier in constant declaration; is there an accidental break?"
        ),
        ("let in = 4", "1:5: expected pattern"),
        ("let class = 4", "1:5: keyword 'class' cannot be used as an identifier here"),
        ("let x: = 3", "1:8: expected type"),
        ("let x: [Int = 3", "1:13: expected ']' in array type"),
        ("let x: Array<Int = 3", "1:18: expected '>' to complete generic argument list"),
        ("let x: Int -> Int = f", "1:8: single argument function types require parentheses"),
        ("let x: Int { 3 }", "1:12: 'let' declarations cannot be computed properties"),
        ("var x { 3 }", "1:5: computed property must have an explicit type"),
        ("var x: Int { set { } }", "1:12: variable with a setter must also have a getter"),
        ("static let x = 3", "1:1: static properties may only be declared on a type"),
        ("mutating func f() { }", "1:1: 'mutating' is only valid on methods"),
        ("func f()", "1:6: expected '{' in body of function declaration"),
        ("func f { }", "1:8: expected '(' in argument list of function declaration"),
        (
            "func 3() { }",
            "1:6: function name can only start with a letter or underscore, not a number"
        ),
        ("func f(a) { }", "1:8: unnamed parameters must be written with the empty name '_'"),
        ("func f(a Int) { }", "1:10: expected ':' following argument label and parameter name"),
        (
            "func f(inout a: Int) { }",
            "1:8: 'inout' before a parameter name is not allowed, place it before the parameter type instead"
        ),
        ("func f(): Int { 3 }", "1:9: expected '->' before the result type of a function"),
        ("func f() -> { 3 }", "1:13: expected type for function result"),
        (
            "func +++ (a: S, b: S) -> S { a }",
            "1:6: operator implementation without matching operator declaration"
        ),
        ("init() { }", "1:1: initializers may only be declared within a type"),
        ("struct { }", "1:8: expected identifier in struct declaration"),
        ("struct S { f() }", "1:12: expected 'func' keyword in instance method declaration"),
        ("struct S { x = 3 }", "1:12: expected 'var' keyword in property declaration"),
        ("struct S { if a { } }", "1:12: expected declaration"),
        ("struct S { case a }", "1:12: enum 'case' is not allowed outside of an enum"),
        ("struct S { init { } }", "1:17: expected '(' for initializer parameters"),
        ("struct S { subscript(i: Int) { 3 } }", "1:30: expected '->' for subscript element type"),
        ("enum E { case }", "1:15: expected identifier in enum 'case' declaration"),
        ("typealias A", "1:12: expected '=' in type alias declaration"),
        ("let f = { (a b: Int) in a }", "1:12: closure cannot have keyword arguments"),
        (
            "let f = { ((a, b)) in a }",
            "1:12: closure tuple parameter does not support destructuring"
        ),
    ])
    func one(text: String, message: String) {
        let parsed = Parsed(text)
        #expect(parsed.messages == [message])
        for diagnostic in parsed.diagnostics {
            #expect(diagnostic.range.upperBound <= text.utf8.count)
        }
    }

    @Test func allErrorsOfAFileAreFoundInOrder() {
        let text = """
            let a = 1 +
            let b = [1 2]
            func f(x Int) { let y = }
            struct S {
                var p = *3
                x = 4
                func g() { if { } }
            }
            let c = 3 < 4 < 5
            switch c { case true f() }
            let d = "\\(1 + )"
            """
        #expect(
            Parsed(text).messages == [
                "1:12: expected expression after operator",
                "2:12: expected ',' separator",
                "3:10: expected ':' following argument label and parameter name",
                "3:25: expected initial value after '='",
                "5:13: '*' is not a prefix unary operator",
                "6:5: expected 'var' keyword in property declaration",
                "7:16: missing condition in 'if' statement",
                "9:11: adjacent operators are in non-associative precedence group 'ComparisonPrecedence'",
                "10:22: expected ':' after 'case'",
                "11:15: expected expression after operator",
            ])
    }

    @Test func whatFollowsAnErrorIsParsed() {
        let parsed = Parsed("let a = f(1 2)\nlet b = 3\nfor x in { g() }\nlet c = 4")
        #expect(parsed.dump.contains("let b = 3"))
        #expect(parsed.dump.contains("let c = 4"))
    }

    @Test func hintsSayWhatToDo() {
        func hints(_ text: String) -> [String] { Parsed(text).diagnostics.flatMap(\.hints) }
        #expect(hints("a < b < c") == ["write 'a < b && b < c'"])
        #expect(hints("let x = a × b") == ["write '*'"])
        #expect(hints("x = y ** 2") == ["write 'pow(x, y)'"])
        #expect(hints("let x = “abc”") == ["write \"abc\""])
        #expect(hints("f(1,\n\nlet x = 2") == ["to match the '(' on line 1"])
        #expect(
            hints("if a {\n\n") == ["this '{' is not closed before the end of the code, line 3"])
        #expect(hints("let class = 1") == ["choose another name, or write `class`"])
    }

    @Test func swiftsWarningsAreGivenToo() {
        #expect(
            Parsed("if xs.contains { $0 > 1 } { f() }").messages == [
                "1:16: warning: trailing closure in this context is confusable with the body of the "
                    + "statement; pass as a parenthesized argument to silence this warning"
            ])
        #expect(
            Parsed("func f() {\nreturn\ng()\n}").messages == [
                "3:1: warning: expression following 'return' is treated as an argument of the 'return'"
            ])
    }
}
