import Diagnostics

/// The names that every program sees: what the library's interface texts declare.
///
/// It reads a declaration when somebody asks for it, so only one thread at a time may use it.
package final class Universe {
    private(set) var nominals: [String: Nominal] = [:]
    private(set) var aliases: [String: TypeSyntax] = [:]
    /// Functions that were asked for, and those that nobody has asked for yet.
    private var functions: [String: [Symbol]] = [:]
    private var unreadFunctions: [String: [UnreadFunction]]
    /// Global constants of the library.
    private(set) var constants: [String: Symbol] = [:]
    private var knownFaults: [Diagnostic] = []

    let int, double, bool, string, substring, character, array, dictionary, set, optional: Nominal
    let range, closedRange: Nominal
    let equatable, comparable, hashable, caseIterable, stringConvertible: Nominal
    let sequence, collection, bidirectionalCollection, stringProtocol: Nominal
    /// A parameter of this type gets any value as the text that `print` writes.
    let any: Nominal

    /// Reads the heads of the declarations in a library's interface texts. Members of types and
    /// functions are read when they are asked for: most programs ask for few.
    package init(_ library: Library) {
        var heads: [DeclarationHead] = []
        var faults: [Diagnostic] = []
        var unreadFunctions: [String: [UnreadFunction]] = [:]
        for file in library.interfaces {
            for piece in InterfaceOutline(file).pieces {
                if let name = piece.function {
                    unreadFunctions[name, default: []].append(
                        UnreadFunction(file: file, range: piece.head))
                    continue
                }
                let parsed = parseInterface(file, range: piece.head)
                faults += parsed.diagnostics
                heads += parsed.declarations.map {
                    DeclarationHead(file: file, declaration: $0, body: piece.body)
                }
            }
        }
        self.unreadFunctions = unreadFunctions
        var nominals: [String: Nominal] = [:]
        for head in heads {
            guard let type = head.type, type.form != .extension else { continue }
            let kind: Nominal.Kind =
                type.form == .protocol ? .protocol : type.form == .enum ? .enum : .struct
            let nominal = Nominal(type.name.text, kind: kind, isUserDefined: false)
            nominal.wordKind = Universe.wordKinds[type.name.text]
            nominal.genericParameters = type.generics.map { GenericParameter($0.name.text) }
            nominal.documentation = head.declaration.modifiers.documentation
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
        for nominal in nominals.values {
            let parameter = nominal.genericParameters.first { $0.name == "Element" }
            nominal.element = parameter.map { .generic($0) }
        }
        self.nominals = nominals
        knownFaults = faults
        read(heads)
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

    private func read(_ heads: [DeclarationHead]) {
        for head in heads {
            if case .typeAlias(let name, _, let type) = head.declaration.kind {
                aliases[name.text] = type
            }
        }
        for head in heads {
            let reader: SignatureReader
            if let type = head.type {
                guard let nominal = nominals[type.name.text] else {
                    knownFaults.append(
                        Diagnostic(
                            .error, "extension of an unknown type", in: head.file,
                            at: type.name.range))
                    continue
                }
                reader = SignatureReader(universe: self, file: head.file, generics: [nominal])
                read(type, of: nominal, reader)
                nominal.unreadMembers = nominal.unreadMembers ?? UnreadMembers(universe: self)
                nominal.unreadMembers?.heads.append(head)
            } else {
                reader = SignatureReader(universe: self, file: head.file, generics: [])
                for symbol in reader.symbols(head.declaration, owner: nil) {
                    if symbol.kind == .property {
                        constants[symbol.name] = symbol
                    } else {
                        functions[symbol.name, default: []].append(symbol)
                    }
                }
            }
            knownFaults += reader.diagnostics
        }
    }

    /// Conformances and constraints: members rest on them.
    private func read(_ type: TypeDeclaration, of nominal: Nominal, _ reader: SignatureReader) {
        if type.form != .extension {
            for (parameter, syntax) in zip(nominal.genericParameters, type.generics) {
                if let constraint = syntax.constraint {
                    parameter.constraints += reader.protocols(constraint)
                }
            }
        }
        let requirements = reader.requirements(type.requirements)
        for inherited in type.inherited {
            for conformed in reader.protocols(inherited) {
                if conformed.name == "LazyView" { nominal.isView = true }
                nominal.conformances.append(.init(protocol: conformed, requirements: requirements))
            }
        }
    }

    // MARK: What is asked for

    /// The library's functions with a name that belong to no type.
    func functions(named name: String) -> [Symbol] {
        if let unread = unreadFunctions.removeValue(forKey: name) {
            functions[name, default: []] += unread.flatMap { function in
                let (declarations, diagnostics) = parseInterface(
                    function.file, range: function.range)
                let reader = SignatureReader(universe: self, file: function.file, generics: [])
                let symbols = declarations.flatMap { reader.symbols($0, owner: nil) }
                knownFaults += diagnostics + reader.diagnostics
                return symbols
            }
        }
        return functions[name] ?? []
    }

    var functionNames: [String] { Array(functions.keys) + Array(unreadFunctions.keys) }

    func add(_ faults: [Diagnostic]) { knownFaults += faults }

    /// What in the interface texts could not be understood: a fault of ours, shown by a test.
    package var faults: [Diagnostic] {
        readAll()
        return knownFaults.sortedAndUnique()
    }

    private func readAll() {
        for name in unreadFunctions.keys.sorted() { _ = functions(named: name) }
        for nominal in allNominals { nominal.readMembers() }
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
        readAll()
        let free = functions.sorted { $0.key < $1.key }.flatMap(\.value)
        let members = nominals.sorted { $0.key < $1.key }.flatMap { entry in
            entry.value.members.sorted { $0.key < $1.key }.flatMap(\.value)
        }
        return free + members
    }

    package var allNominals: [Nominal] { nominals.sorted { $0.key < $1.key }.map(\.value) }
}
