/// Writes random programs that are well typed, end, and do not trap: functions that compute with
/// numbers, strings, arrays, optionals, structures and enumerations, and print what they find.
struct RandomProgram {
    private enum Kind: CaseIterable { case int, double, bool, string, ints, optional, point, shape }

    /// What all programs of a file share.
    static let prelude = """
        struct Point: Equatable {
            var x: Int
            var y: Double
            mutating func move(by n: Int) { x &+= n; y += Double(n % 7) }
            func scaled(_ k: Double) -> Point { Point(x: x, y: y * k) }
            static func + (a: Point, b: Point) -> Point { Point(x: a.x &+ b.x, y: a.y + b.y) }
        }
        enum Shape {
            case dot
            case line(Int)
            case box(width: Int, height: Int)
            var size: Int {
                switch self {
                case .dot: 0
                case .line(let n): n
                case .box(let w, let h): w &* h
                }
            }
        }
        func bump(_ value: inout Int, by n: Int = 1) { value = (value &+ n) % 1000 }
        func at(_ list: [Int], _ i: Int) -> Int { list.isEmpty ? -1 : list[abs(i % list.count)] }

        """

    private var state: UInt64
    private var text = ""
    private var depth = 1
    private var count = 0
    /// Names in scope; variables can be changed.
    private var names: [(name: String, kind: Kind, isVariable: Bool)] = []
    private var loopDepth = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// A function with the name, and the call of it.
    mutating func function(named name: String) -> String {
        text = "func \(name)(_ a: Int, _ b: Double, _ c: [Int]) {\n"
        names = [("a", .int, false), ("b", .double, false), ("c", .ints, false)]
        block(statements: 6 + below(8))
        for entry in names { line("print(\"\(entry.name)\", \(entry.name))") }
        text += "}\n"
        return text + "\(name)(\(below(40) - 20), \(below(100)).5, [\(below(9)), \(below(9)), 7])\n"
    }

    // MARK: Choice

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    private mutating func one(_ choices: String...) -> String { choices[below(choices.count)] }

    private mutating func newName() -> String {
        count += 1
        return "v\(count)"
    }

    private mutating func name(_ kind: Kind, isVariable: Bool = false) -> String? {
        let found = names.filter { $0.kind == kind && ($0.isVariable || !isVariable) }
        return found.isEmpty ? nil : found[below(found.count)].name
    }

    // MARK: Statements

    private mutating func line(_ code: String) {
        text += String(repeating: "    ", count: depth) + code + "\n"
    }

    private mutating func block(statements: Int) {
        for _ in 0..<statements { statement() }
    }

    private mutating func nested(_ head: String, _ body: (inout Self) -> Void) {
        line(head + " {")
        let outer = names
        depth += 1
        body(&self)
        depth -= 1
        names = outer
        line("}")
    }

    private mutating func statement() {
        switch below(depth > 3 ? 7 : 14) {
        case 0...3: declare()
        case 4, 5: change()
        case 6: line("print(\(value(Kind.allCases[below(Kind.allCases.count)], 2)))")
        case 7:
            nested("if \(value(.bool, 2))") { $0.block(statements: 2) }
        case 8:
            line(
                "if let found = \(value(.optional, 2)) { print(\"found\", found) } else { print(\"none\") }"
            )
        case 9:
            let index = newName()
            nested("for \(index) in \(below(3))..<\(3 + below(3))") {
                $0.names.append((index, .int, false))
                $0.block(statements: 2)
            }
        case 10:
            let element = newName()
            nested("for \(element) in \(value(.ints, 2)) where \(element) % 2 == 0") {
                $0.names.append((element, .int, false))
                $0.block(statements: 1)
            }
        case 11: chooseCase()
        case 12: localFunction()
        default:
            let counter = newName()
            line("var \(counter) = 0")
            nested("while \(counter) < \(2 + below(4))") {
                $0.line("\(counter) += 1")
                $0.block(statements: 1)
                if $0.below(3) == 0 { $0.line("if \($0.value(.bool, 1)) { break }") }
            }
            names.append((counter, .int, false))
        }
    }

    private mutating func declare() {
        let kind = Kind.allCases[below(Kind.allCases.count)]
        let isVariable = below(2) == 0
        let name = newName()
        let code = value(kind, 3)
        line("\(isVariable ? "var" : "let") \(name): \(type(kind)) = \(code)")
        names.append((name, kind, isVariable))
    }

    private mutating func change() {
        let kind = Kind.allCases[below(Kind.allCases.count)]
        guard let target = name(kind, isVariable: true) else { return declare() }
        switch kind {
        case .int:
            switch below(3) {
            case 0: line("bump(&\(target), by: \(value(.int, 1)))")
            case 1: assign(target, .int)
            default: line("\(target) \(one("&+=", "&-=", "&*=")) \(value(.int, 2))")
            }
        case .double: line("\(target) \(one("+=", "-=", "*=")) \(value(.double, 2))")
        case .string: line("\(target) += \(value(.string, 1))")
        case .ints:
            switch below(3) {
            case 0: line("\(target).append(\(value(.int, 2)))")
            case 1: line("if !\(target).isEmpty { \(target)[0] = \(value(.int, 2)) }")
            default: line("\(target).sort()")
            }
        case .point:
            line(one("\(target).move(by: \(value(.int, 1)))", "\(target).x = \(value(.int, 2))"))
        case .bool: assign(target, .bool)
        case .optional, .shape: assign(target, kind)
        }
    }

    /// Swift refuses to assign a variable to itself.
    private mutating func assign(_ target: String, _ kind: Kind) {
        let value = value(kind, 3)
        line(value == target ? "print(\(target))" : "\(target) = \(value)")
    }

    private mutating func chooseCase() {
        if below(2) == 0 {
            line("switch \(value(.int, 2)) {")
            line("case ..<0: print(\"negative\")")
            line("case 0, 1: print(\"small\")")
            line("case let n where n % 2 == 0: print(\"even\", n)")
            line("default: print(\"odd\")")
        } else {
            line("switch \(value(.shape, 2)) {")
            line("case .dot: print(\"dot\")")
            line("case .line(let n): print(\"line\", n)")
            line("case .box(let w, let h): print(\"box\", w, h)")
        }
        line("}")
    }

    private mutating func localFunction() {
        let function = newName()
        let captured = name(.int) ?? "1"
        line("let \(function) = { (n: Int) -> Int in n &* \(captured) &+ \(below(5)) }")
        line("print(\(function)(\(value(.int, 1))), \(value(.ints, 1)).map(\(function)))")
    }

    // MARK: Expressions

    private func type(_ kind: Kind) -> String {
        switch kind {
        case .int: "Int"
        case .double: "Double"
        case .bool: "Bool"
        case .string: "String"
        case .ints: "[Int]"
        case .optional: "Int?"
        case .point: "Point"
        case .shape: "Shape"
        }
    }

    private mutating func value(_ kind: Kind, _ depth: Int) -> String {
        if depth <= 0 || below(4) == 0 { return name(kind).flatMap { $0 } ?? literal(kind) }
        let d = depth - 1
        switch kind {
        case .int:
            switch below(9) {
            case 0:
                return
                    "(\(value(.int, d)) \(one("&+", "&-", "&*", "&", "|", "^")) \(value(.int, d)))"
            case 1: return "\(value(.ints, d)).count"
            case 2: return "\(value(.ints, d)).reduce(0, &+)"
            case 3: return "(\(value(.optional, d)) ?? \(value(.int, d)))"
            case 4: return "at(\(value(.ints, d)), \(value(.int, d)) % 100)"
            case 5: return "(\(value(.bool, d)) ? \(value(.int, d)) : \(value(.int, d)))"
            case 6: return "\(value(.shape, d)).size"
            case 7: return "(\(value(.int, d)) % \(2 + below(9)))"
            default: return "\(value(.point, d)).x"
            }
        case .double:
            switch below(4) {
            case 0: return "(\(value(.double, d)) \(one("+", "-", "*")) \(value(.double, d)))"
            case 1: return "(\(value(.double, d)) / \(1 + below(9)).25)"
            case 2: return "Double(\(value(.int, d)) % 1000)"
            default: return "\(value(.point, d)).scaled(\(value(.double, d))).y"
            }
        case .bool:
            switch below(5) {
            case 0: return "(\(value(.int, d)) \(one("<", ">=", "==", "!=")) \(value(.int, d)))"
            case 1: return "(\(value(.bool, d)) \(one("&&", "||")) \(value(.bool, d)))"
            case 2: return "!(\(value(.bool, d)))"
            case 3: return "\(value(.ints, d)).contains(\(value(.int, d)))"
            default: return "(\(value(.point, d)) == \(value(.point, d)))"
            }
        case .string:
            switch below(3) {
            case 0: return "\"<\\(\(value(.int, d)))|\\(\(value(.double, d)))>\""
            case 1: return "(\(value(.string, d)) + \(value(.string, d)))"
            default: return "\(value(.ints, d)).map { \"\\($0)\" }.joined(separator: \"-\")"
            }
        case .ints:
            switch below(5) {
            case 0: return "[\(value(.int, d)), \(value(.int, d))]"
            case 1: return "\(value(.ints, d)).map { $0 &* \(below(4)) &+ 1 }"
            case 2: return "\(value(.ints, d)).filter { $0 % 2 == \(below(2)) }"
            case 3: return "\(value(.ints, d)).sorted(by: >)"
            default: return "(\(value(.ints, d)) + \(value(.ints, d)))"
            }
        case .optional:
            switch below(4) {
            case 0: return "\(value(.ints, d)).first"
            case 1: return "\(value(.ints, d)).max()"
            case 2: return "\(value(.optional, d)).map { $0 &+ 1 }"
            default: return "Int(\(value(.string, d)))"
            }
        case .point:
            return below(2) == 0
                ? "Point(x: \(value(.int, d)), y: \(value(.double, d)))"
                : "(\(value(.point, d)) + \(value(.point, d)))"
        case .shape:
            return below(2) == 0
                ? "Shape.line(\(value(.int, d)))"
                : "Shape.box(width: \(value(.int, d)), height: \(value(.int, d)))"
        }
    }

    private mutating func literal(_ kind: Kind) -> String {
        switch kind {
        case .int: "\(below(20))"
        case .double: "\(below(50)).\(below(4) * 25)"
        case .bool: one("true", "false")
        case .string: one("\"a\"", "\"bé\"", "\"12\"", "\"\"")
        case .ints: one("[1, 2, 3]", "[5]", "[4, 4, 9]")
        case .optional: one("Optional(3)", "Optional<Int>.none")
        case .point: "Point(x: \(below(5)), y: \(below(5)).5)"
        case .shape: one("Shape.dot", "Shape.line(\(below(6)))")
        }
    }
}
