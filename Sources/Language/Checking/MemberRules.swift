import Diagnostics

/// What a type may declare beside its other members.
extension Checker {
    /// Operators that are more than functions: they take closures, make ranges or decide patterns.
    private static let fixedOperators: Set<String> = [
        "!", "&&", "||", "??", "...", "..<", "~=", "===", "!==",
    ]

    /// Reports a member that the type has already, or cannot have.
    func checkDeclaration(_ symbol: Symbol, _ nominal: Nominal) {
        if Checker.fixedOperators.contains(symbol.name), symbol.kind == .function {
            report(
                "the operator '\(symbol.name)' of one's own is not part of the experiment language",
                at: symbol.range, hints: ["write a method with a name"])
        }
        if symbol.kind == .initializer, symbol.isMutating {
            report(
                "'mutating' may only be used on 'func' declarations", at: symbol.range,
                hints: ["remove 'mutating': an initializer sets what it makes"])
        }
        // Of two initialisers or methods of one signature, neither could be called.
        let others = (nominal.members[symbol.name] ?? []).filter { $0.isStatic == symbol.isStatic }
        let isRepeated = others.contains { other in
            switch (symbol.kind, other.kind) {
            case (.property, .property), (.property, .enumCase): true
            case (.property, .function): other.parameters.isEmpty
            case (.function, .property): symbol.parameters.isEmpty
            default: symbol.kind == other.kind && isSame(symbol, other)
            }
        }
        let isField = nominal.fields.contains { $0.name == symbol.name } && !symbol.isStatic
        if isRepeated || isField && (symbol.kind == .property || symbol.parameters.isEmpty) {
            report("invalid redeclaration of '\(symbol.fullName)'", at: symbol.range)
        }
    }

    private func isSame(_ a: Symbol, _ b: Symbol) -> Bool {
        a.fullName == b.fullName && a.signature == b.signature
    }

    /// Stored properties come after the other members: no computed one or method may have the name.
    func checkStored(_ name: Identifier, _ nominal: Nominal) {
        let others = nominal.members[name.text] ?? []
        if others.contains(where: {
            !$0.isStatic && ($0.kind == .property || $0.kind == .function && $0.parameters.isEmpty)
        }) {
            report("invalid redeclaration of '\(name.text)'", at: name.range)
        }
    }

    /// What only some types can have, of the protocols for which the compiler writes the members.
    func checkSynthesis(_ nominal: Nominal, _ wanted: Nominal, _ range: SourceRange) {
        func missing(_ hint: String) {
            report(
                "type '\(nominal.name)' does not conform to protocol '\(wanted.name)'", at: range,
                hints: [hint])
        }
        if wanted === universe.comparable, nominal.members["<"] == nil {
            if nominal.kind == .struct || nominal.rawType != nil {
                return missing(
                    "it needs 'static func < (a: \(nominal.name), b: \(nominal.name)) -> Bool'")
            }
            for enumCase in nominal.cases {
                for part in enumCase.payload
                where !inference.conforms(part.type, to: universe.comparable) {
                    return missing(
                        "'\(enumCase.name)' is of type '\(part.type)', which does not conform to it"
                    )
                }
            }
        }
        if wanted === universe.caseIterable, nominal.members["allCases"] == nil {
            if nominal.kind == .struct {
                missing("it needs 'static let allCases'")
            } else if nominal.cases.contains(where: { !$0.payload.isEmpty }) {
                missing("cases with values cannot be listed: write 'static let allCases = […]'")
            }
        }
    }
}
