import Diagnostics
import Language

/// The public API of all modules of the core, as far as the experiment language can call it.
struct API {
    /// A structure, enumeration or protocol.
    struct Nominal {
        enum Kind: String { case `struct`, `enum`, `protocol` }
        var name: String
        var module: String
        var kind: Kind
        var conformances: [String]
        var documentation: String?
    }

    /// Something with a declaration.
    struct Member {
        var module: String
        /// The type whose member it is, or that it extends.
        var owner: String?
        var text: String
        var declaration: Declaration
        var isEnumCase: Bool
        var isRequirement: Bool
        var documentation: String?
    }

    private(set) var nominals: [String: Nominal] = [:]
    private(set) var members: [Member] = []
    /// What was left out, and why; printed by the generator.
    private(set) var notes: [String] = []

    /// Protocols of the standard library that the machine knows what to do with.
    private static let knownProtocols: Set<String> = [
        "Equatable", "Comparable", "Hashable", "CaseIterable", "CustomStringConvertible",
    ]

    /// Members that the compiler adds, or that serve Swift programs only.
    private static let ignored: Set<String> = [
        "encode(to:)", "init(from:)", "hash(into:)", "hashValue", "!=(_:_:)", "==(_:_:)",
        "init(rawValue:)", "rawValue", "RawValue", "description", "debugDescription",
        "unknown", "localizedDescription",
    ]

    init(_ modules: [Module]) {
        for module in modules { addNominals(of: module) }
        for module in modules { addConformances(of: module) }
        for module in modules { addMembers(of: module) }
        for module in modules { addEnumMembers(of: module) }
    }

    private mutating func addNominals(of module: Module) {
        for symbol in module.symbols {
            let kind: Nominal.Kind
            switch symbol.kind.identifier {
            case "swift.struct": kind = .struct
            case "swift.enum": kind = .enum
            case "swift.protocol": kind = .protocol
            default: continue
            }
            if symbol.name.hasSuffix("Builder") { continue }
            guard symbol.pathComponents.count == 1 else {
                notes.append("\(symbol.pathComponents.joined(separator: ".")): nested type")
                continue
            }
            guard !symbol.declaration.contains("<") else {
                notes.append("\(symbol.name): generic type")
                continue
            }
            nominals[symbol.name] = Nominal(
                name: symbol.name, module: module.name, kind: kind, conformances: [],
                documentation: symbol.documentation)
        }
    }

    private mutating func addConformances(of module: Module) {
        var names: [String: String] = [:]
        for symbol in module.symbols where symbol.pathComponents.count == 1 {
            names[symbol.identifier.precise] = symbol.name
        }
        for relationship in module.relationships where relationship.kind == "conformsTo" {
            guard let source = names[relationship.source], nominals[source] != nil else { continue }
            let path = relationship.targetFallback ?? names[relationship.target] ?? ""
            let target = path.split(separator: ".").last.map(String.init) ?? ""
            let isKnown =
                nominals[target]?.kind == .protocol || Self.knownProtocols.contains(target)
            if isKnown, nominals[source]?.conformances.contains(target) == false {
                nominals[source]?.conformances.append(target)
            }
        }
        for name in nominals.keys { nominals[name]?.conformances.sort() }
    }

    private mutating func addMembers(of module: Module) {
        var requirements: Set<String> = []
        for relationship in module.relationships where relationship.kind == "requirementOf" {
            requirements.insert(relationship.source)
        }
        var seen: Set<String> = []
        for symbol in module.symbols {
            if Self.ignored.contains(symbol.name) { continue }
            switch symbol.kind.identifier {
            case "swift.method", "swift.type.method", "swift.init", "swift.property",
                "swift.type.property", "swift.subscript", "swift.func", "swift.func.op",
                "swift.enum.case", "swift.var":
                break
            default: continue
            }
            if let owner = symbol.owner, nominals[owner] == nil {
                if !owner.hasSuffix("Builder"), !Self.standardTypes.contains(owner) {
                    notes.append("\(owner).\(symbol.name): its type is not bound")
                }
                continue
            }
            guard seen.insert(symbol.identifier.precise).inserted else { continue }
            add(symbol, module, isRequirement: requirements.contains(symbol.identifier.precise))
        }
    }

    /// What the compiler writes for an enumeration with raw values or a list of its cases: a symbol
    /// graph leaves some of it out and gives the rest the standard library's documentation.
    private mutating func addEnumMembers(of module: Module) {
        for symbol in module.symbols where symbol.kind.identifier == "swift.enum" {
            guard let nominal = nominals[symbol.name] else { continue }
            var written: [(text: String, documentation: String)] = []
            let hasText = module.symbols.contains {
                $0.owner == nominal.name && $0.name == "init(rawValue:)"
                    && $0.declaration.contains("rawValue: String")
            }
            if hasText {
                written.append(
                    (
                        "var rawValue: String { get }",
                        "The case as text: its name, if no other is given."
                    ))
                written.append(
                    ("init?(rawValue: String)", "The case with this text; nil if there is none."))
            }
            if nominal.conformances.contains("CaseIterable") {
                written.append(
                    (
                        "static var allCases: [\(nominal.name)] { get }",
                        "All cases, in the order of their declaration."
                    ))
            }
            for (text, documentation) in written {
                guard let declaration = read(text, memberOf: "struct").declaration else { continue }
                members.append(
                    Member(
                        module: module.name, owner: nominal.name, text: text,
                        declaration: declaration, isEnumCase: false, isRequirement: false,
                        documentation: documentation))
            }
        }
    }

    private static let standardTypes: Set<String> = [
        "Array", "Int", "Double", "String", "Bool", "Float", "Optional", "Dictionary", "Collection",
        "Sequence", "BidirectionalCollection", "RandomAccessCollection", "MutableCollection",
        "RangeReplaceableCollection",
    ]

    private mutating func add(
        _ symbol: SymbolGraph.Symbol, _ module: Module, isRequirement: Bool
    ) {
        var text = symbol.declaration
        let isEnumCase = symbol.kind.identifier == "swift.enum.case"
        // A constant is a property that cannot be set.
        if text.hasPrefix("let ") { text = "var " + text.dropFirst(4) + " { get }" }
        if text.hasPrefix("static let ") { text = "static var " + text.dropFirst(11) + " { get }" }
        if text.contains("var "), !text.contains("{"), !text.contains("func ") {
            text += " { get set }"
        }
        let form = isEnumCase ? "enum" : "struct"
        let (declaration, why) = read(text, memberOf: symbol.owner == nil ? nil : form)
        guard let declaration else {
            notes.append(
                "\(symbol.pathComponents.joined(separator: ".")): cannot read '\(text)': \(why)")
            return
        }
        members.append(
            Member(
                module: module.name, owner: symbol.owner, text: text, declaration: declaration,
                isEnumCase: isEnumCase, isRequirement: isRequirement,
                documentation: symbol.documentation))
    }

    /// A declaration from its text, or why there is none. A member is read inside a type, where
    /// initialisers and cases may stand.
    private func read(_ text: String, memberOf owner: String?) -> (
        declaration: Declaration?, why: String
    ) {
        let wrapped = owner.map { "\($0) Owner {\n\(text)\n}" } ?? text
        let parsed = parseInterface(SourceFile(path: "interface", text: wrapped))
        var declaration = parsed.declarations.first
        if owner != nil, case .type(let type)? = declaration?.kind {
            declaration = type.members.first
        }
        if let error = parsed.diagnostics.first { return (nil, error.message) }
        return (declaration, "no declaration")
    }

    mutating func note(_ text: String) { notes.append(text) }

    /// How generated code names a type, whatever else has the same name.
    func qualified(_ name: String) -> String? {
        nominals[name].map { "\($0.module).\($0.name)" }
    }
}

extension SymbolGraph.Symbol {
    var documentation: String? { docComment?.lines.map(\.text).joined(separator: "\n") }
}
