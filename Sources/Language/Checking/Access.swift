import Diagnostics

/// `private`: what only the code of a type, and of the types in it, may name.
extension Checker {
    /// Whether the code in progress belongs to a type or to one inside of it.
    func isInside(_ owner: Nominal?) -> Bool {
        guard let owner else { return true }
        var around = enclosingType
        while let type = around {
            if type === owner { return true }
            around = type.outer
        }
        return false
    }

    func canSee(_ symbol: Symbol) -> Bool { !symbol.access.isPrivate || isInside(symbol.owner) }

    func canSee(_ field: Nominal.Field, of owner: Nominal) -> Bool {
        !field.access.isPrivate || isInside(owner)
    }

    /// Whether a type has a member of a name that the code in progress may not see.
    func hidesMember(_ name: String, of nominal: Nominal?) -> Bool {
        guard let nominal else { return false }
        return nominal.members[name]?.contains { !canSee($0) } == true
            || nominal.fields.contains { $0.name == name && !canSee($0, of: nominal) }
    }

    func inaccessible(_ name: String, at range: SourceRange) -> TypedExpression {
        failed(
            "'\(name)' is inaccessible due to 'private' protection level", at: range,
            hints: ["remove 'private', or use it in the type only"])
    }

    func access(_ modifiers: Modifiers) -> Access {
        Access(isPrivate: modifiers.isPrivate, isSetterPrivate: modifiers.isSetterPrivate)
    }

    /// Types are seen wherever a notebook is: the compiler would want everything of a private type
    /// to be private too.
    func refusePrivateType(_ declaration: Declaration, at range: SourceRange) {
        let modifiers = declaration.modifiers
        guard modifiers.isPrivate || modifiers.isFilePrivate else { return }
        report(
            "private types are not part of the experiment language", at: range,
            hints: ["remove '\(modifiers.isPrivate ? "private" : "fileprivate")'"])
    }

    /// The members that a protocol asks for are as visible as the type.
    func checkAccess(_ nominal: Nominal, _ wanted: Nominal, _ range: SourceRange) {
        var names = wanted.members.keys.sorted()
        if wanted === universe.equatable { names.append("==") }
        if wanted === universe.comparable { names.append("<") }
        if wanted === universe.hashable { names += ["==", "hash"] }
        if wanted === universe.caseIterable { names.append("allCases") }
        for name in names {
            let isPrivate =
                nominal.members[name]?.first { $0.access.isPrivate } != nil
                || nominal.fields.contains { $0.name == name && $0.access.isPrivate }
            guard isPrivate else { continue }
            report(
                "'\(name)' must be as accessible as its enclosing type because it matches a requirement in protocol '\(wanted.name)'",
                at: range, hints: ["remove 'private'"])
        }
    }
}
