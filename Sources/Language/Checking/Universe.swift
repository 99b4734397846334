import Diagnostics

/// The names that every program sees: what the library's interface texts declare.
package final class Universe {
    private(set) var nominals: [String: Nominal] = [:]
    private(set) var aliases: [String: TypeSyntax] = [:]
    private(set) var functions: [String: [Symbol]] = [:]
    /// Global constants of the library.
    private(set) var constants: [String: Symbol] = [:]
    /// What in the interface texts could not be understood: a fault of ours, shown by a test.
    package internal(set) var faults: [Diagnostic] = []

    let int, double, bool, string, substring, character, array, dictionary, set, optional: Nominal
    let range, closedRange: Nominal
    let equatable, comparable, hashable, caseIterable, stringConvertible: Nominal
    let sequence, collection, bidirectionalCollection, stringProtocol: Nominal
    /// A parameter of this type gets any value as the text that `print` writes.
    let any: Nominal

    /// Reads the interface texts of a library.
    package init(_ library: Library) {
        var declarations: [(file: SourceFile, declaration: Declaration)] = []
        var faults: [Diagnostic] = []
        for file in library.interfaces {
            let parsed = parseInterface(file)
            faults += parsed.diagnostics
            declarations += parsed.declarations.map { (file, $0) }
        }
        var nominals: [String: Nominal] = [:]
        for (_, declaration) in declarations {
            guard case .type(let type) = declaration.kind, type.form != .extension else { continue }
            let kind: Nominal.Kind =
                type.form == .protocol ? .protocol : type.form == .enum ? .enum : .struct
            let nominal = Nominal(type.name.text, kind: kind, isUserDefined: false)
            nominal.wordKind = Universe.wordKinds[type.name.text]
            nominal.genericParameters = type.generics.map { GenericParameter($0.name.text) }
            nominal.documentation = declaration.modifiers.documentation
            nominals[type.name.text] = nominal
        }
        // The names that the language itself knows exist even if an interface text lacks them, so
        // that a faulty library gives messages rather than a crash.
        func core(_ name: String, _ kind: Nominal.Kind = .struct) -> Nominal {
            if let nominal = nominals[name] { return nominal }
            let nominal = Nominal(name, kind: kind, isUserDefined: false)
            nominal.wordKind = Universe.wordKinds[name]
            let generics = Universe.coreGenerics[name] ?? []
            nominal.genericParameters = generics.map { GenericParameter($0) }
            nominals[name] = nominal
            return nominal
        }
        int = core("Int")
        double = core("Double")
        bool = core("Bool")
        string = core("String")
        substring = core("Substring")
        character = core("Character")
        array = core("Array")
        dictionary = core("Dictionary")
        set = core("Set")
        optional = core("Optional", .enum)
        range = core("Range")
        closedRange = core("ClosedRange")
        equatable = core("Equatable", .protocol)
        comparable = core("Comparable", .protocol)
        hashable = core("Hashable", .protocol)
        caseIterable = core("CaseIterable", .protocol)
        stringConvertible = core("CustomStringConvertible", .protocol)
        sequence = core("Sequence", .protocol)
        collection = core("Collection", .protocol)
        bidirectionalCollection = core("BidirectionalCollection", .protocol)
        stringProtocol = core("StringProtocol", .protocol)
        any = core("Any", .protocol)
        self.nominals = nominals
        self.faults = faults
        read(declarations)
    }

    /// Protocols whose requirements are not told here: only types of the library conform to them.
    static let closedProtocols: Set<String> = [
        "Any", "Sequence", "Collection", "BidirectionalCollection", "StringProtocol", "LazyView",
        "LosslessStringConvertible", "AdditiveArithmetic", "Numeric", "SignedNumeric", "Strideable",
        "BinaryInteger", "FixedWidthInteger", "SignedInteger", "UnsignedInteger", "FloatingPoint",
        "BinaryFloatingPoint",
    ]

    private static let wordKinds: [String: WordKind] = [
        "Int": .int, "Int8": .int8, "Int16": .int16, "Int32": .int32, "Int64": .int64,
        "UInt": .uint, "UInt8": .uint8, "UInt16": .uint16, "UInt32": .uint32, "UInt64": .uint64,
        "Double": .double, "Float": .float, "Bool": .bool,
    ]

    private static let coreGenerics: [String: [String]] = [
        "Array": ["Element"], "Set": ["Element"], "Dictionary": ["Key", "Value"],
        "Optional": ["Wrapped"], "Range": ["Bound"], "ClosedRange": ["Bound"],
        "Sequence": ["Element"], "Collection": ["Element"], "BidirectionalCollection": ["Element"],
    ]

    private func read(_ declarations: [(file: SourceFile, declaration: Declaration)]) {
        for (_, declaration) in declarations {
            if case .typeAlias(let name, _, let type) = declaration.kind {
                aliases[name.text] = type
            }
        }
        // Conformances and constraints before members: members may rest on them.
        for (file, declaration) in declarations {
            guard case .type(let type) = declaration.kind,
                let nominal = nominals[type.name.text]
            else { continue }
            let reader = SignatureReader(universe: self, file: file, generics: [nominal])
            for (parameter, syntax) in zip(nominal.genericParameters, type.generics)
            where type.form != .extension {
                if let constraint = syntax.constraint {
                    parameter.constraints += reader.protocols(constraint)
                }
            }
            let requirements = reader.requirements(type.requirements)
            for inherited in type.inherited {
                for conformed in reader.protocols(inherited) {
                    if conformed.name == "LazyView" { nominal.isView = true }
                    nominal.conformances.append(
                        .init(protocol: conformed, requirements: requirements))
                }
            }
            for member in type.members {
                if case .typeAlias(let name, _, let alias) = member.kind, name.text == "Element" {
                    nominal.element = reader.type(alias)
                }
            }
            faults += reader.diagnostics
        }
        for nominal in nominals.values where nominal.element == nil {
            if let parameter = nominal.genericParameters.first(where: { $0.name == "Element" }) {
                nominal.element = .generic(parameter)
            }
        }
        for (file, declaration) in declarations {
            switch declaration.kind {
            case .type(let type):
                guard let nominal = nominals[type.name.text] else {
                    faults.append(
                        Diagnostic(
                            .error, "extension of an unknown type", in: file, at: type.name.range))
                    continue
                }
                let reader = SignatureReader(universe: self, file: file, generics: [nominal])
                let requirements = reader.requirements(type.requirements)
                for member in type.members {
                    for symbol in reader.symbols(member, owner: nominal) {
                        symbol.requirements += requirements
                        nominal.members[symbol.name, default: []].append(symbol)
                    }
                }
                faults += reader.diagnostics
            case .function, .variable:
                let reader = SignatureReader(universe: self, file: file, generics: [])
                for symbol in reader.symbols(declaration, owner: nil) {
                    if symbol.kind == .property {
                        constants[symbol.name] = symbol
                    } else {
                        functions[symbol.name, default: []].append(symbol)
                    }
                }
                faults += reader.diagnostics
            default: break
            }
        }
    }

    /// Whether a protocol is of sequences: what it adds to a type is called with the value itself.
    func isOfSequences(_ nominal: Nominal) -> Bool {
        nominal === sequence || nominal === collection || nominal === bidirectionalCollection
    }

    func isText(_ type: Type) -> Bool {
        type.nominal.map { $0 === string || $0 === substring } ?? false
    }

    // MARK: Types

    func optional(of type: Type) -> Type { .nominal(optional, [type]) }
    func array(of type: Type) -> Type { .nominal(array, [type]) }
    var intType: Type { .nominal(int, []) }
    var doubleType: Type { .nominal(double, []) }
    var boolType: Type { .nominal(bool, []) }
    var stringType: Type { .nominal(string, []) }

    /// All symbols of the library in the order of their names, for documentation and tests.
    package var allSymbols: [Symbol] {
        let free = functions.sorted { $0.key < $1.key }.flatMap(\.value)
        let members = nominals.sorted { $0.key < $1.key }.flatMap { entry in
            entry.value.members.sorted { $0.key < $1.key }.flatMap(\.value)
        }
        return free + members
    }

    package var allNominals: [Nominal] { nominals.sorted { $0.key < $1.key }.map(\.value) }
}
