import Diagnostics

/// Variables are declared where they stand, functions everywhere. What runs before a variable is
/// declared must not read it, neither by name nor through a function.
struct DeclarationOrder {
    /// One top-level statement or inline expression that may run functions of the notebook.
    struct Use {
        var number: Int
        var range: SourceRange
        var functions: [FunctionBody]
    }

    /// Top-level variables of the whole file, with where they are declared.
    var variables: [String: SourceRange] = [:]
    var uses: [Use] = []
    /// The number of the statement that declares a variable.
    var declared: [ObjectIdentifier: Int] = [:]
    var number = 0

    /// Notes the variables that top-level statements will declare.
    mutating func collect(_ statements: [Statement]) {
        for statement in statements {
            guard case .declaration(let declaration) = statement.kind,
                case .variable(let variable) = declaration.kind
            else { continue }
            for binding in variable.bindings { collect(binding.pattern) }
        }
    }

    private mutating func collect(_ pattern: Pattern) {
        switch pattern.kind {
        case .name(let name):
            if variables[name.text] == nil { variables[name.text] = name.range }
        case .tuple(let elements): for element in elements { collect(element.pattern) }
        case .binding(_, let inner), .optional(let inner): collect(inner)
        default: break
        }
    }
}

extension Checker {
    /// Checks a top-level statement or inline expression and notes which functions it may run.
    func inOrder<Result>(_ range: SourceRange, _ body: () -> Result) -> Result {
        order.number += 1
        let (functions, variables) = (regionUse.functions.count, regionUse.declared.count)
        let result = body()
        for variable in regionUse.declared[variables...] {
            order.declared[ObjectIdentifier(variable)] = order.number
        }
        let used = Array(regionUse.functions[functions...])
        if !used.isEmpty {
            order.uses.append(.init(number: order.number, range: range, functions: used))
        }
        return result
    }

    /// Reports functions that may run before a variable that they read is declared; once all bodies
    /// have been checked.
    func reportEarlyReads() {
        for use in order.uses {
            var seen: Set<ObjectIdentifier> = []
            var pending = use.functions
            while let body = pending.popLast() {
                guard seen.insert(ObjectIdentifier(body)).inserted else { continue }
                if let early = body.globals.first(where: {
                    order.declared[ObjectIdentifier($0), default: 0] >= use.number
                }) {
                    let line = file.position(of: early.range.lowerBound).line
                    report(
                        "'\(body.name)' uses '\(early.name)' before its declaration",
                        at: use.range,
                        hints: ["'\(early.name)' is declared in line \(line): call it after that"])
                    break
                }
                pending += body.callees
            }
        }
    }

    /// Says where a name is declared that cannot be seen yet.
    func laterDeclaration(of name: String, before use: SourceRange) -> [String]? {
        guard let range = order.variables[name] else { return nil }
        let line = file.position(of: range.lowerBound).line
        if range.upperBound <= use.lowerBound {
            return [
                "'\(name)' is a variable of line \(line); what a type declares has its value before any of them: pass it to 'init', or use it in a method"
            ]
        }
        return ["'\(name)' is declared in line \(line): use it after that"]
    }
}
