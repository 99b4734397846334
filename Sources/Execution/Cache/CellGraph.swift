import Language

/// Which step of a notebook needs what of which other, from the checked program.
package struct CellGraph {
    /// One step.
    package struct Node: Sendable {
        /// The digest of the step's fingerprint.
        package var code: String
        /// The digest of what lies in the places of the data; nil if the step reads none.
        package var data: String?
        /// The variables of other steps that it may read, in order of first mention.
        package var reads: [String]
        /// The variables that it declares or may change.
        package var writes: [String]
        /// False if the author wants it to run each time.
        package var isCached: Bool
        /// The author's limits, in seconds and bytes.
        package var timeout: Double?
        package var memory: Int?
    }

    /// The nodes of the steps by their index; nil for a block that is only shown.
    package let nodes: [Node?]
    /// The top-level variables by name.
    let variables: [String: Variable]

    package init(_ checked: CheckedNotebook) {
        let prints = checked.program.fingerprints
        var variables: [String: Variable] = [:]
        for print in prints {
            for variable in print.globals { variables[variable.name] = variable }
        }
        self.variables = variables
        /// What a variable that holds code may touch when the code is called.
        var touched: [String: (reads: [String], writes: [String])] = [:]
        nodes = checked.places.map { place in
            guard let index = place.region else { return nil }
            let print = prints[index]
            let declared = print.declared.map(\.name)
            var reads = place.step.reads + print.globals.map(\.name)
            var writes = declared + place.step.writes + print.changed.map(\.name)
            var next = 0
            while next < reads.count {
                let more = touched[reads[next]]
                next += 1
                reads += (more?.reads ?? []).filter { !reads.contains($0) }
                writes += more?.writes ?? []
            }
            if checked.program.hidesState {
                writes += reads.filter { variables[$0].map { Self.mayHoldCode($0.type) } ?? false }
            }
            reads = unique(reads).filter { !declared.contains($0) }
            writes = unique(writes)
            for name in writes {
                guard let variable = variables[name], Self.mayHoldCode(variable.type) else {
                    continue
                }
                let known = touched[name] ?? ([], [])
                // What is constant is read by the code and never written.
                let changeable = (known.writes + writes).filter { variables[$0]?.isLet == false }
                touched[name] = (unique(known.reads + reads + writes), unique(changeable))
            }
            let readsData = print.text.contains("ExternalData") && !checked.dataKey.isEmpty
            return Node(
                code: Digest.sha256(of: print.text.utf8),
                data: readsData ? Digest.sha256(of: checked.dataKey.utf8) : nil, reads: reads,
                writes: writes, isCached: place.step.isCached, timeout: place.step.timeout,
                memory: place.step.memory)
        }
    }

    /// Whether values of a type may hold functions, which reach variables that nobody sees in the
    /// program of the step that calls them.
    private static func mayHoldCode(_ type: Type, inside: [Nominal] = []) -> Bool {
        switch type.fullyResolved {
        case .function: return true
        case .tuple(let elements): return elements.contains { mayHoldCode($0.type, inside: inside) }
        case .nominal(let nominal, let arguments):
            if nominal.kind == .protocol { return true }
            if arguments.contains(where: { mayHoldCode($0, inside: inside) }) { return true }
            guard nominal.isUserDefined, !inside.contains(nominal) else { return false }
            let parts =
                nominal.fields.map(\.type) + nominal.cases.flatMap { $0.payload.map(\.type) }
            return parts.contains { mayHoldCode($0, inside: inside + [nominal]) }
        case .metatype: return false
        case .generic, .variable, .error: return false
        }
    }
}

private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
}
