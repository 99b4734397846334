import Diagnostics

/// Checks the code regions of a file as one program.
///
/// Types and functions of all regions are visible everywhere; variables from their declaration on.
/// Nothing is run; all errors are found in one go.
public func check(
    _ regions: [CodeRegion], of file: SourceFile, library: Library, parameters: [Parameter]
) -> CheckedProgram {
    check(regions, of: file, universe: Universe(library), parameters: parameters)
}

/// The same with a library that has been read before.
package func check(
    _ regions: [CodeRegion], of file: SourceFile, universe: Universe, parameters: [Parameter]
) -> CheckedProgram {
    let checker = Checker(universe: universe, file: file, parameters: parameters)
    return checker.checkProgram(regions)
}

extension Checker {
    private enum Parsed {
        case block([Statement])
        case inline(Expression)
    }

    func checkProgram(_ regions: [CodeRegion]) -> CheckedProgram {
        var parsed: [(region: CodeRegion, code: Parsed)] = []
        for region in regions {
            var parser = Parser(file: file, range: region.range)
            switch region.kind {
            case .block: parsed.append((region, .block(parser.parseStatements())))
            case .inline: parsed.append((region, .inline(parser.parseSingleExpression())))
            }
            diagnostics += parser.diagnostics
            refusedNames.formUnion(parser.refusedNames)
        }
        let blocks = parsed.compactMap { entry -> [Statement]? in
            if case .block(let statements) = entry.code { return statements }
            return nil
        }
        blocks.forEach { order.collect($0) }
        let pendingTypes = declareTypeNames(blocks.flatMap { $0 })
        declareFunctions(blocks.flatMap { $0 })
        declareMembers(pendingTypes)

        var checked: [(CheckedRegion, Use)] = []
        for (region, code) in parsed {
            regionUse = Use()
            regionBody = makeBody(region.name, region.range, parent: nil)
            switch code {
            case .block(let statements):
                let typed = checkTopLevel(statements)
                checked.append(
                    (
                        CheckedRegion(
                            region: region, reads: [], writes: [], statements: typed, value: nil),
                        regionUse
                    ))
            case .inline(let expression):
                let value = inOrder(expression.range) { settled { infer(expression) } }
                if value.type.isVoid {
                    report("the expression has no value to show", at: value.range)
                }
                checked.append(
                    (
                        CheckedRegion(
                            region: region, reads: [], writes: [], statements: [], value: value),
                        regionUse
                    ))
            }
        }
        // Types' members whose bodies have not been reached with their region.
        for body in pendingBodies { body() }
        pendingBodies = []
        unsettledStatics = [:]
        reportEarlyReads()
        reportOverlaps()
        let regions = checked.map { withFacts($0, $1) }
        if !diagnostics.hasErrors { checkEscaping(regions) }
        reportImpureStatics()
        if !diagnostics.hasErrors { checkInitialization(regions) }
        let names = globals.entries.sorted { $0.key < $1.key }.map(\.value)
        return CheckedProgram(
            file: file, diagnostics: diagnostics.sortedAndUnique(), regions: regions,
            bodies: checkedBodies,
            functions: names.flatMap { entry -> [Symbol] in
                if case .functions(let symbols) = entry { return symbols }
                return []
            },
            types: names.compactMap { entry -> Nominal? in
                if case .type(let nominal) = entry { return nominal }
                return nil
            }, hidesState: hidesState, graph: graph)
    }

    /// A function or closure of the program, which ends with it.
    func makeBody(_ name: String, _ range: SourceRange, parent: FunctionBody?) -> FunctionBody {
        let body = FunctionBody(name: name, range: range, parent: parent)
        graph.add(body)
        return body
    }

    /// Declares the functions among the statements of all regions, and queues their bodies.
    private func declareFunctions(_ statements: [Statement]) {
        for statement in statements {
            guard case .declaration(let declaration) = statement.kind,
                case .function(let syntax) = declaration.kind, syntax.form == .function
            else { continue }
            let symbol = makeFunction(syntax, declaration.modifiers, owner: nil)
            if ["==", "!=", "<", ">", "<=", ">="].contains(symbol.name) {
                report(
                    "the operator '\(symbol.name)' outside of a type is not part of the experiment language",
                    at: syntax.name.range,
                    hints: ["write it in the type: static func \(symbol.name) (…) -> Bool"])
            }
            switch globals.entries[symbol.name] {
            case nil: globals.entries[symbol.name] = .functions([symbol])
            case .functions(let others):
                if others.contains(where: { $0.signature == symbol.signature }) {
                    report("invalid redeclaration of '\(symbol.fullName)'", at: syntax.name.range)
                }
                globals.entries[symbol.name] = .functions(others + [symbol])
            default: report("invalid redeclaration of '\(symbol.name)'", at: syntax.name.range)
            }
            functionSymbols[ObjectIdentifier(syntax)] = symbol
        }
    }

    private func checkTopLevel(_ statements: [Statement]) -> [TypedStatement] {
        var result: [TypedStatement] = []
        var functions: [FunctionDeclaration] = []
        for statement in statements {
            if case .declaration(let declaration) = statement.kind {
                switch declaration.kind {
                case .function(let syntax):
                    functions.append(syntax)
                    continue
                case .type, .typeAlias: continue
                default: break
                }
            }
            result += inOrder(statement.range) { settled { check(statement) } }
        }
        // Last, because a function sees the variables that are declared after it.
        for syntax in functions {
            if let symbol = functionSymbols[ObjectIdentifier(syntax)] {
                checkBody(of: symbol, syntax)
            }
        }
        return result
    }

    /// What a region reads and writes, with what the functions that it may run do.
    private func withFacts(_ region: CheckedRegion, _ use: Use) -> CheckedRegion {
        var reads = use.read
        var writes = use.written
        var seen: Set<ObjectIdentifier> = []
        var pending = use.functions
        while let body = pending.popLast() {
            guard seen.insert(ObjectIdentifier(body)).inserted else { continue }
            reads += body.globals
            writes += body.writtenGlobals
            pending += body.callees
        }
        func names(_ variables: [Variable]) -> [String] {
            var seen: Set<String> = []
            return variables.compactMap { seen.insert($0.name).inserted ? $0.name : nil }
        }
        let declared = names(use.declared)
        return CheckedRegion(
            region: region.region, reads: names(reads).filter { !declared.contains($0) },
            writes: names(use.declared + writes), statements: region.statements,
            value: region.value)
    }
}
