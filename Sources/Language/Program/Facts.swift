import Diagnostics

/// What the checker found out about a place in the code: for editors.
package struct Fact {
    /// What stands there.
    package enum Subject {
        case value
        case variable(Variable)
        case symbol(Symbol)
        /// A stored property of a structure of the notebook.
        case field(Nominal, Int)
        /// A case of an enumeration of the notebook.
        case enumCase(Nominal, Int)
    }

    package var range: SourceRange
    package var type: Type
    package var subject: Subject
}

extension CheckedProgram {
    /// What is known of all expressions and declarations, an outer one before those in it.
    ///
    /// Code with errors has facts as far as it could be understood.
    package var facts: [Fact] {
        var collector = FactCollector()
        for region in regions {
            collector.visit(region.statements)
            if let value = region.value { collector.visit(value) }
        }
        for body in bodies { collector.visit(body) }
        return collector.facts
    }

    /// The variables that are declared at the top level of a block, in the order of the file.
    package var globals: [Variable] {
        facts.compactMap { fact in
            guard case .variable(let variable) = fact.subject, variable.isGlobal,
                variable.range == fact.range
            else { return nil }
            return variable
        }
    }
}

/// Walks through the typed tree.
private struct FactCollector {
    private(set) var facts: [Fact] = []
    private var seen: Set<ObjectIdentifier> = []

    mutating func visit(_ body: FunctionBody) {
        guard seen.insert(ObjectIdentifier(body)).inserted else { return }
        body.parameters.forEach { declare($0) }
        visit(body.body)
    }

    mutating func visit(_ statements: [TypedStatement]) { statements.forEach { visit($0) } }

    private mutating func declare(_ variable: Variable) {
        guard !variable.range.isEmpty, variable.name != "self" else { return }
        facts.append(
            Fact(range: variable.range, type: variable.type, subject: .variable(variable)))
    }

    private mutating func visit(_ statement: TypedStatement) {
        switch statement.kind {
        case .expression(let value), .append(_, let value): visit(value)
        case .variable(let variable, let value):
            declare(variable)
            if let value { visit(value) }
        case .destructure(let pattern, let value):
            visit(pattern)
            visit(value)
        case .localFunction(let variable, let body):
            declare(variable)
            visit(body)
        case .if(let conditions, let then, let otherwise):
            conditions.forEach { visit($0) }
            visit(then)
            visit(otherwise)
        case .guard(let conditions, let otherwise):
            conditions.forEach { visit($0) }
            visit(otherwise)
        case .while(_, let conditions, let body):
            conditions.forEach { visit($0) }
            visit(body)
        case .repeat(_, let body, let condition):
            visit(body)
            visit(condition)
        case .for(_, let pattern, let sequence, let filter, let body):
            visit(pattern)
            visit(sequence)
            if let filter { visit(filter) }
            visit(body)
        case .switch(_, let value, let cases):
            visit(value)
            for one in cases {
                for (pattern, filter) in one.patterns {
                    visit(pattern)
                    if let filter { visit(filter) }
                }
                visit(one.body)
            }
        case .do(_, let body): visit(body)
        case .return(let value): if let value { visit(value) }
        case .break, .continue, .fallthrough: break
        }
    }

    private mutating func visit(_ condition: TypedCondition) {
        switch condition {
        case .expression(let value): visit(value)
        case .pattern(let pattern, let value):
            visit(pattern)
            visit(value)
        }
    }

    private mutating func visit(_ pattern: TypedPattern) {
        switch pattern {
        case .wildcard, .nil: break
        case .variable(let variable): declare(variable)
        case .tuple(let parts): parts.forEach { visit($0) }
        case .enumCase(_, _, let parts): parts?.forEach { visit($0) }
        case .some(let inner): visit(inner)
        case .equal(let value), .range(let value): visit(value)
        }
    }

    mutating func visit(_ expression: TypedExpression) {
        switch expression.kind {
        // What was put around an expression without being written.
        case .wrap, .erase, .convertElements, .chain, .optionalChain, .error: break
        case .interpolation(let values) where values.first?.range == expression.range: break
        default:
            facts.append(
                Fact(range: expression.range, type: expression.type, subject: subject(expression)))
        }
        switch expression.kind {
        case .closure(let body): visit(body)
        case .block(let statements, _): visit(statements)
        default: expression.parts.forEach { visit($0) }
        }
    }

    private func subject(_ expression: TypedExpression) -> Fact.Subject {
        switch expression.kind {
        case .variable(let variable): .variable(variable)
        case .call(let symbol, _, _), .functionReference(let symbol, _, _),
            .access(_, let symbol, _, _):
            .symbol(symbol)
        case .field(let base, let index):
            base.type.nominal.map { .field($0, index) } ?? .value
        case .enumCase(let nominal, let index, _): .enumCase(nominal, index)
        default: .value
        }
    }
}

extension Type {
    /// What can be written after a dot: members of the type and of the protocols that it conforms to,
    /// by name, each once.
    ///
    /// - Parameter isStatic: members of the type itself rather than of its values.
    package func memberSymbols(isStatic: Bool) -> [Symbol] {
        guard let nominal else { return [] }
        var found: [Symbol] = []
        var seen: Set<ObjectIdentifier> = []
        var pending = [nominal]
        var visited: Set<ObjectIdentifier> = []
        while let next = pending.popLast() {
            guard visited.insert(ObjectIdentifier(next)).inserted else { continue }
            for (name, symbols) in next.members.sorted(by: { $0.key < $1.key }) {
                guard name.first.map({ $0.isLetter || $0 == "_" }) == true, name != "subscript"
                else { continue }
                for symbol in symbols where symbol.canFollowDot(isStatic: isStatic) {
                    if seen.insert(ObjectIdentifier(symbol)).inserted { found.append(symbol) }
                }
            }
            pending += next.conformances.map(\.protocol)
        }
        return found.sorted { ($0.name, $0.fullName) < ($1.name, $1.fullName) }
    }

    /// The labels of a tuple, or the places of elements without one.
    package var tupleMembers: [(name: String, type: Type)] {
        guard case .tuple(let elements) = resolved else { return [] }
        return elements.enumerated().map { ($1.label ?? String($0), $1.type) }
    }

    /// The type in `T.Type`.
    package var instanceType: Type? {
        if case .metatype(let type) = resolved { return type }
        return nil
    }
}

extension Symbol {
    fileprivate func canFollowDot(isStatic wanted: Bool) -> Bool {
        switch kind {
        case .initializer, .subscript: false
        case .enumCase: wanted
        case .function, .property: isStatic == wanted
        }
    }

    /// The declaration as it is written, without what only the engine needs; on one line.
    package var declaration: String {
        if range.isEmpty { return fullName }
        let position = file.position(of: range.lowerBound)
        let line = file.line(position.line)
        if isOfNotebook { return writtenDeclaration }
        return line.replacing(/@native(Setter)?\("[^"]*"(, *"[^"]*")?\) */, with: "")
            .trimmed
    }

    /// From the start of the line up to the body.
    private var writtenDeclaration: String {
        let start = file.offset(ofLine: file.position(of: range.lowerBound).line)
        var depth = 0
        var text: [UInt8] = []
        for byte in file.utf8[start...].prefix(600) {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "{") where depth == 0: return Self.joined(text)
            case UInt8(ascii: "\n") where depth == 0: return Self.joined(text)
            default: break
            }
            text.append(byte)
        }
        return Self.joined(text)
    }

    private static func joined(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ").trimmed
    }

    /// Where it is declared, if that is in a notebook.
    package var placeInNotebook: SourceRange? {
        isOfNotebook && !range.isEmpty ? range : nil
    }

    private var isOfNotebook: Bool {
        switch implementation {
        case .user: true
        case .stored, .enumCase: owner?.isUserDefined == true
        case .native, .memberwise, .requirement: false
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let end = lastIndex { !$0.isWhitespace }
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end else { return "" }
        return String(self[start...end])
    }
}

extension Symbol {
    /// The name of the interface text that declares it.
    package var interface: String { file.path }
}
