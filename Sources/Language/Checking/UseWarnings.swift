import Diagnostics

/// Warnings of variables that nothing reads or changes, in the compiler's words. Names at the top level
/// have none: later cells, or the page, may use them.
extension Checker {
    /// Warns of the variables of a scope that ends. After an error, what is unused says little.
    func warnOfUse(_ scope: Scope) {
        if errorCount > 0 || fixedRange != nil { return }
        for entry in scope.entries.values {
            guard case .variable(let variable) = entry, let origin = variable.origin else {
                continue
            }
            warnOfUse(variable, origin)
        }
    }

    private func warnOfUse(_ variable: Variable, _ origin: Variable.Origin) {
        if variable.type.isError { return }
        let name = "'\(variable.name)'"
        func warn(_ message: String, _ hint: String) {
            report(message, at: variable.range, hints: [hint], severity: .warning)
        }
        let kind = variable.isLet ? "immutable value" : "variable"
        if variable.isRead {
            // Of `var (a, b) = …` one may stay as it is.
            if !variable.isLet, !variable.isMutated, !variable.awaitsValue, origin != .element {
                warn("variable \(name) was never mutated", "change 'var' to 'let'")
            }
        } else if variable.isMutated, !variable.isLet {
            warn("variable \(name) was written to, but never read", "remove it if nothing needs it")
        } else {
            switch origin {
            case .binding where !variable.awaitsValue:
                warn(
                    "initialization of \(kind) \(name) was never used", "write '_ = …' or remove it"
                )
            case .condition:
                warn("value \(name) was defined but never used", "compare with '!= nil' instead")
            case .binding, .part, .element:
                warn("\(kind) \(name) was never used", "write '_' instead or remove it")
            }
        }
    }
}
