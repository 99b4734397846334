import Diagnostics

/// Structures of a notebook that conform to `Differentiable`.
///
/// The machine finds the parameters of a structure by itself, in the order of its properties. Compiled
/// Swift needs `visitParameters`; it is accepted in the one form that says the same: every property
/// with parameters, in order, under its own name.
extension Checker {
    func isDifferentiable(_ nominal: Nominal) -> Bool {
        nominal.conformances.contains { $0.protocol.name == "Differentiable" }
    }

    func checkVisitor(of nominal: Nominal, at place: SourceRange) {
        guard isDifferentiable(nominal), let wanted = universe.nominals["Differentiable"],
            nominal.kind == .struct
        else { return }
        let visited = nominal.fields.filter { inference.conforms($0.type, to: wanted) }
        for field in nominal.fields where !inference.conforms(field.type, to: wanted) {
            guard holdsParameters(field.type, wanted) else { continue }
            report(
                "property '\(field.name)' holds parameters, but its type '\(field.type)' does not conform to 'Differentiable'",
                at: field.range, hints: ["put them into an array, or a struct that conforms to it"])
        }
        for field in visited where field.isLet {
            report(
                "property '\(field.name)' has parameters and must be a 'var'", at: field.range,
                hints: ["training changes them"])
        }
        let calls = visited.map { field in
            field.type.nominal?.name == "Tensor"
                ? "try visit(\"\(field.name)\", &\(field.name))"
                : "try \(field.name).visitParameters(in: \"\(field.name)\", visit)"
        }
        let signature =
            "mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows"
        guard let (syntax, declaration) = visitors[ObjectIdentifier(nominal)] else {
            report(
                "type '\(nominal.name)' does not conform to protocol 'Differentiable'", at: place,
                hints: ["add: \(signature) { \(calls.joined(separator: "; ")) }"])
            return
        }
        let found = squeezed(file.text(in: syntax.range)).replacing("self.", with: "")
        let isWanted =
            found
            == squeezed("\(signature.dropFirst("mutating ".count)) {\(calls.joined())}")
        if isWanted, declaration.modifiers.isMutating { return }
        report(
            "'visitParameters' must visit the properties with parameters in order, each under its name",
            at: syntax.name.range,
            hints: ["write: \(signature) { \(calls.joined(separator: "; ")) }"])
    }

    /// Without the layout, which is free.
    private func squeezed(_ text: String) -> String {
        text.filter { !$0.isWhitespace && $0 != ";" }
    }

    /// Whether the machine would find parameters in values of a type that Swift does not visit.
    private func holdsParameters(_ type: Type, _ wanted: Nominal) -> Bool {
        switch type.resolved {
        case .tuple(let elements): return elements.contains { holdsParameters($0.type, wanted) }
        case .nominal(let nominal, let arguments):
            if inference.conforms(type, to: wanted) { return true }
            if arguments.contains(where: { holdsParameters($0, wanted) }) { return true }
            return nominal.isUserDefined
                && nominal.fields.contains { holdsParameters($0.type, wanted) }
        default: return false
        }
    }
}
