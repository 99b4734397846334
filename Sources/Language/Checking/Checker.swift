import Diagnostics

/// Checks the code of one file: finds names, infers types, decides overloads and makes every
/// conversion explicit.
///
/// Expressions are checked in both directions: `check(_:expecting:)` passes down the type that the
/// context wants, and what is not known yet is a type variable that later parts of the statement
/// bind. Types and functions of all regions are declared first, then the regions are checked from
/// top to bottom; a variable is visible from its declaration on.
final class Checker {
    let universe: Universe
    let inference: Inference
    let file: SourceFile
    var diagnostics: [Diagnostic] = []
    /// What the program will consist of.
    let graph = ProgramGraph()

    /// Scopes of local names, innermost last.
    var scopes: [Scope] = []
    /// The top-level names of all regions.
    var globals = Scope()
    /// The function whose body is being checked; `nil` at the top level.
    var function: FunctionBody?
    /// The type whose member is being checked.
    var enclosingType: Nominal?
    /// What `break` and `continue` may refer to, innermost last.
    var jumpTargets: [JumpTarget] = []
    /// The `if` or `switch` with a value in whose branch statements are being checked.
    var valueBranch: (word: String, function: FunctionBody?, depth: Int)?
    /// The values of `if` and `switch` whose type a branch has decided.
    var branchResults: Set<ObjectIdentifier> = []
    /// What `return` gives in the body in progress; `nil` at the top level.
    var returnType: Type?
    /// The values that the closure in progress returns are typed one by one.
    var returnsAlone = false
    /// In a result-builder closure, the array that gathers its content.
    var builderContent: Variable?
    /// The constants of the front matter.
    let parameters: [Parameter]
    /// Where default arguments of the library are evaluated, everything has the place of the call.
    var fixedRange: SourceRange?
    /// How far the conversions of the attempt in progress are from the literal reading of the code.
    var score = 0
    /// Bodies of functions and members, checked after all names are declared.
    var pendingBodies: [() -> Void] = []
    /// Bodies of functions and members, for what is checked when all is typed.
    var checkedBodies: [FunctionBody] = []
    /// While the later patterns of a case are checked: what the first one binds.
    var sharedNames: [String: Variable]?
    /// The top-level variable whose value is being checked.
    var nameInProgress: String?
    /// The generic arguments of a type may be left to a value.
    var opensGenerics = false
    /// The `visitParameters` of the types that conform to `Differentiable`.
    var visitors: [ObjectIdentifier: (syntax: FunctionDeclaration, declaration: Declaration)] = [:]
    var aliasesInProgress: Set<String> = []
    var staticsInProgress: Set<ObjectIdentifier> = []
    /// Names whose declarations were refused: that they are missing needs no second error.
    var refusedNames: Set<String> = []
    var exclusiveAccesses: [ExclusiveAccess] = []
    /// The code of local functions, and of constants that are closures.
    var closures: [ObjectIdentifier: FunctionBody] = [:]
    /// A closure that outlives its call shares a local variable that changes.
    var hidesState = false
    /// Functions whose default arguments are being checked.
    var defaultsInProgress: Set<ObjectIdentifier> = []
    /// Types whose stored properties are not declared yet.
    var unfinishedShapes: [ObjectIdentifier: PendingType] = [:]
    /// Static constants whose value, and so type, is not known yet.
    var unsettledStatics: [ObjectIdentifier: () -> Void] = [:]
    /// Static constants: the code of their values, and where they are declared.
    var staticBodies: [(symbol: Symbol, body: FunctionBody)] = []
    /// The symbols of the functions at the top level, by their syntax.
    var functionSymbols: [ObjectIdentifier: Symbol] = [:]
    /// Stands for the top-level code of the region in progress.
    var regionBody: FunctionBody?
    /// The globals that the region in progress uses at its top level.
    var regionUse = Use()
    var order = DeclarationOrder()

    struct Use {
        var read: [Variable] = []
        var written: [Variable] = []
        var declared: [Variable] = []
        var functions: [FunctionBody] = []
    }

    struct Scope {
        enum Entry {
            case variable(Variable)
            case functions([Symbol])
            case type(Nominal)
            case alias(TypeSyntax)
        }
        var entries: [String: Entry] = [:]
        /// Functions whose name a variable has too.
        var overloads: [String: [Symbol]] = [:]
    }

    init(universe: Universe, file: SourceFile, parameters: [Parameter]) {
        self.parameters = parameters
        self.universe = universe
        self.file = file
        self.inference = Inference(universe: universe)
    }

    // MARK: Messages

    func report(
        _ message: String, at range: SourceRange, hints: [String] = [],
        severity: Diagnostic.Severity = .error
    ) {
        // A type that is an error has been reported; what follows from it says nothing new.
        if message.contains("<<error type>>"), diagnostics.hasErrors { return }
        diagnostics.append(
            Diagnostic(severity, message, in: file, at: fixedRange ?? range, hints: hints))
    }

    func failed(
        _ message: String, at range: SourceRange, hints: [String] = []
    ) -> TypedExpression {
        report(message, at: range, hints: hints)
        return TypedExpression(.error, .error, range)
    }

    var errorCount: Int { diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) } }

    /// Runs something that may not work; undoes its bindings and messages if it reports an error or
    /// returns `nil`.
    func attempt<Result>(_ body: () -> Result?) -> Result? {
        let mark = inference.mark()
        let count = diagnostics.count
        let result = body()
        if let result, !diagnostics[count...].hasErrors { return result }
        inference.rollBack(to: mark)
        diagnostics.removeLast(diagnostics.count - count)
        return nil
    }

    // MARK: Names

    func withScope<Result>(_ body: () -> Result) -> Result {
        scopes.append(Scope())
        let result = body()
        warnOfUse(scopes.removeLast())
        return result
    }

    /// Makes a variable and puts it in the innermost scope.
    func declare(
        _ name: Identifier, type: Type, isLet: Bool, origin: Variable.Origin? = nil
    ) -> Variable {
        let variable = Variable(
            name.text, type: type, isLet: isLet, owner: owner, range: fixedRange ?? name.range)
        variable.origin = origin
        if name.text == "_" { return variable }
        declare(variable, at: name.range)
        return variable
    }

    /// The body to which a variable belongs that is declared here: those in the scopes of top-level
    /// code belong to their region, so that closures capture them.
    var owner: FunctionBody? { function ?? (scopes.isEmpty ? nil : regionBody) }

    /// A variable that the checker makes: never one of the top level, whose names the cells of a
    /// notebook share.
    func makeTemporary(
        _ name: String, _ type: Type, isLet: Bool = true, at range: SourceRange
    ) -> Variable {
        Variable(name, type: type, isLet: isLet, owner: function ?? regionBody, range: range)
    }

    func declare(_ variable: Variable, at range: SourceRange) {
        let entry = Scope.Entry.variable(variable)
        if scopes.isEmpty {
            if case .functions(let symbols)? = globals.entries[variable.name],
                !symbols.contains(where: { $0.parameters.isEmpty })
            {
                globals.overloads[variable.name] = symbols
            } else if let old = globals.entries[variable.name] {
                var hints = ["give it another name"]
                if case .variable(let other) = old {
                    let line = file.position(of: other.range.lowerBound).line
                    hints.insert("'\(variable.name)' is declared in line \(line)", at: 0)
                }
                report("invalid redeclaration of '\(variable.name)'", at: range, hints: hints)
            }
            globals.entries[variable.name] = entry
            if variable.isGlobal { regionUse.declared.append(variable) }
        } else {
            if scopes[scopes.count - 1].entries[variable.name] != nil {
                report("invalid redeclaration of '\(variable.name)'", at: range)
            }
            scopes[scopes.count - 1].entries[variable.name] = entry
        }
    }

    func lookUp(_ name: String) -> Scope.Entry? {
        for scope in scopes.reversed() {
            if let entry = scope.entries[name] { return entry }
        }
        return nil
    }

    /// Every name in scope, for "did you mean".
    var visibleNames: [String] {
        var names = scopes.flatMap { $0.entries.keys } + globals.entries.keys
        if let enclosingType { names += enclosingType.members.keys }
        names += universe.functionNames.filter { $0.first?.isLetter == true }
        names += universe.nominals.filter { !$0.value.isView && $0.key != "LazyView" }.keys
        names += universe.constants.keys
        return names.sorted()
    }

    /// Notes that the code in progress uses a variable, and captures it where it belongs to a
    /// function around.
    func use(_ variable: Variable, writes: Bool = false) {
        if writes { variable.isMutated = true } else { variable.isRead = true }
        if variable.isGlobal {
            if let function {
                let outermost = outermostBody(of: function)
                if !outermost.globals.contains(where: { $0 === variable }) {
                    outermost.globals.append(variable)
                }
                if writes, !outermost.writtenGlobals.contains(where: { $0 === variable }) {
                    outermost.writtenGlobals.append(variable)
                }
                if outermost.isTopLevelClosure {
                    noteRegionUse(of: variable, writes: writes)
                }
            } else {
                noteRegionUse(of: variable, writes: writes)
            }
            return
        }
        var body = function
        while let inner = body, inner !== variable.owner {
            variable.isCaptured = true
            if !inner.captures.contains(where: { $0 === variable }) {
                inner.captures.append(variable)
            }
            body = inner.parent
        }
    }

    private func noteRegionUse(of variable: Variable, writes: Bool) {
        if !regionUse.read.contains(where: { $0 === variable }) { regionUse.read.append(variable) }
        if writes, !regionUse.written.contains(where: { $0 === variable }) {
            regionUse.written.append(variable)
        }
    }

    /// Notes that the code in progress may run a function of the notebook.
    func use(_ callee: FunctionBody) {
        if let function {
            let outermost = outermostBody(of: function)
            if !outermost.callees.contains(where: { $0 === callee }) {
                outermost.callees.append(callee)
            }
            if outermost.isTopLevelClosure { regionUse.functions.append(callee) }
        } else {
            regionUse.functions.append(callee)
        }
    }

    func notePrinting() {
        if let function { outermostBody(of: function).prints = true }
    }

    /// All code of a type may run once the type is used: the library calls its members by itself.
    func use(_ nominal: Nominal) {
        guard nominal.isUserDefined else { return }
        for symbols in nominal.members.values {
            for symbol in symbols {
                if case .user(let body, let setter) = symbol.implementation {
                    use(body)
                    if let setter { use(setter) }
                }
            }
        }
    }

    private func outermostBody(of body: FunctionBody) -> FunctionBody {
        var body = body
        while let parent = body.parent { body = parent }
        return body
    }

    // MARK: Settling

    /// Checks something whose types must be known at its end: a statement.
    func settled<Result>(_ body: () -> Result) -> Result {
        let mark = inference.mark()
        let errors = errorCount
        let result = body()
        let unknown = inference.settle(since: mark)
        if let first = unknown.first, errorCount == errors {
            let message: String
            switch first.name {
            case "": message = "type of expression is ambiguous without a type annotation"
            case "nil": message = "'nil' requires a contextual type"
            case "[]": message = "empty collection literal requires an explicit type"
            case let name where name.hasPrefix("in "):
                message =
                    "cannot infer type of closure parameter '\(name.dropFirst(3))' without a type annotation"
            case let name: message = "generic parameter '\(name)' could not be inferred"
            }
            report(message, at: first.range, hints: ["write the type"])
        }
        for entry in unknown { _ = inference.bind(entry.variable, to: .error) }
        return result
    }
}
