import Diagnostics
import Language

/// Everything that a notebook can call, with its documentation: the reference is read from the interface
/// texts by which the checker knows the library, so the two cannot differ.
package struct APIReference {
    /// A type, function or member.
    package struct Entry {
        package enum Kind: String, Encodable {
            case type, function, initializer, property, `subscript`, `case`
        }

        /// `matmul`.
        package var name: String
        /// With labels and owner: `Tensor.matmul(_:)`.
        package var fullName: String
        package var owner: String?
        package var module: String
        package var kind: Kind
        package var declaration: String
        package var documentation: String?
    }

    /// The modules in the order of the library, the standard library's part last.
    package let modules: [String]
    /// Types with their members behind them, then functions; module by module.
    package let entries: [Entry]

    package init(_ library: Library) {
        let universe = Universe(library)
        var chapters: [String: [(start: Int, module: String)]] = [:]
        for file in library.interfaces { chapters[file.path] = Self.chapters(of: file) }
        func module(_ path: String, _ offset: Int) -> String {
            chapters[path]?.last { $0.start <= offset }?.module ?? "Swift"
        }
        var found: [(module: String, entries: [Entry])] = []
        func add(_ entries: [Entry], to module: String) {
            if let place = found.firstIndex(where: { $0.module == module }) {
                found[place].entries += entries
            } else {
                found.append((module, entries))
            }
        }
        let symbols = universe.allSymbols
        for nominal in universe.allNominals {
            let members = symbols.filter { $0.owner == nominal }
            let place = members.first
            let module = place.map { module($0.interface, $0.range.lowerBound) } ?? "Swift"
            let type = Entry(
                name: nominal.name, fullName: nominal.name, owner: nil, module: module,
                kind: .type, declaration: Self.declaration(of: nominal),
                documentation: nominal.documentation)
            add([type] + members.map { Self.entry($0, module) }, to: module)
        }
        for symbol in symbols where symbol.owner == nil {
            let module = module(symbol.interface, symbol.range.lowerBound)
            add([Self.entry(symbol, module)], to: module)
        }
        let order = chapters["Papers"]?.map(\.module) ?? []
        let sorted = found.sorted {
            (order.firstIndex(of: $0.module) ?? order.count, $0.module)
                < (order.firstIndex(of: $1.module) ?? order.count, $1.module)
        }
        modules = sorted.map(\.module)
        entries = sorted.flatMap(\.entries)
    }

    /// Where the modules begin in an interface text: the generator writes `// Name` before each.
    private static func chapters(of file: SourceFile) -> [(start: Int, module: String)] {
        (1...max(1, file.lineCount)).compactMap { line in
            let text = file.line(line)
            guard let match = text.wholeMatch(of: /\/\/ ([A-Z][A-Za-z]+)/) else { return nil }
            return (file.offset(ofLine: line), String(match.output.1))
        }
    }

    private static func entry(_ symbol: Symbol, _ module: String) -> Entry {
        let kind: Entry.Kind =
            switch symbol.kind {
            case .function: .function
            case .initializer: .initializer
            case .property: .property
            case .subscript: .subscript
            case .enumCase: .case
            }
        let owner = symbol.owner.map { "\($0.name)." } ?? ""
        return Entry(
            name: symbol.name, fullName: owner + symbol.fullName, owner: symbol.owner?.name,
            module: module, kind: kind, declaration: symbol.declaration,
            documentation: symbol.documentation)
    }

    private static func declaration(of nominal: Nominal) -> String {
        let kind =
            switch nominal.kind {
            case .struct: "struct"
            case .enum: "enum"
            case .protocol: "protocol"
            }
        let generics = nominal.genericParameters.map(\.name).joined(separator: ", ")
        return "\(kind) \(nominal.name)" + (generics.isEmpty ? "" : "<\(generics)>")
    }

    // MARK: - Looking up

    /// The entries that a name means: `Tensor`, `softmax`, `Tensor.softmax`,
    /// `crossEntropy(logits:labels:)`; case matters.
    package func entries(named query: String) -> [Entry] {
        let exact = entries.filter { $0.fullName == query }
        if !exact.isEmpty { return exact }
        let parts = query.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, !parts[0].isEmpty {
            return entries.filter { entry in
                entry.owner == parts[0]
                    && (entry.name == parts[1] || entry.fullName == query)
            }
        }
        // An operator may hold a dot.
        return entries.filter { $0.name == query || $0.fullName.hasSuffix("." + query) }
    }

    /// The members of a type.
    package func members(of type: String) -> [Entry] { entries.filter { $0.owner == type } }

    /// Names that are near to one that means nothing, the nearest first.
    package func suggestions(for query: String) -> [String] {
        let wanted = query.split(separator: ".").last.map(String.init) ?? query
        let bare = String(wanted.prefix { $0 != "(" })
        let names = entries.map(\.name)
        var found: [String] = []
        func add(_ name: String) {
            if !found.contains(name), name.first?.isLetter == true { found.append(name) }
        }
        for name in names where name.lowercased() == bare.lowercased() { add(name) }
        if let nearest = Spelling.nearest(to: bare, in: names) { add(nearest) }
        if bare.count >= 4 {
            for name in names where name.lowercased().contains(bare.lowercased()) { add(name) }
        }
        return Array(found.prefix(5))
    }
}
