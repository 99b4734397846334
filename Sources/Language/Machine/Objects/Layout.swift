/// How values of a type are kept, and so how they are printed, compared and hashed.
///
/// Layouts are made once for each type that a program compares or prints; those of the notebook's
/// own types find their fields later, since a type can contain itself.
package final class Layout {
    package enum Kind {
        case number(WordKind)
        /// An enumeration without payloads.
        case word(Nominal)
        case string, character
        case array(Layout)
        case dictionary(Layout, Layout)
        case set(Layout)
        case range(Layout)
        case optional(Layout)
        case tuple([String?], [Layout])
        case structure(Nominal)
        case enumeration(Nominal)
        case function
        case existential
        case metatype
        case native
    }

    package let type: Type
    package let kind: Kind
    package let isWord: Bool
    /// The fields of a structure, or the payloads of an enumeration's cases; made on demand.
    private var parts: [[Layout]]?
    private unowned let cache: LayoutCache

    init(_ type: Type, _ kind: Kind, isWord: Bool, cache: LayoutCache) {
        self.type = type
        self.kind = kind
        self.isWord = isWord
        self.cache = cache
    }

    /// A type that contains itself leads back to its own layout: this cuts the circle.
    fileprivate func takeApart() { parts = nil }

    /// The layouts of a structure's fields, or of the payload of each case.
    package func parts(_ nominal: Nominal) -> [[Layout]] {
        if let parts { return parts }
        let made: [[Layout]]
        if nominal.kind == .enum {
            made = nominal.cases.map { $0.payload.map { cache.layout(of: $0.type) } }
        } else {
            made = [nominal.fields.map { cache.layout(of: $0.type) }]
        }
        parts = made
        return made
    }
}

/// The layouts of a machine.
final class LayoutCache {
    private var nominals: [ObjectIdentifier: Layout] = [:]
    private var byText: [String: [Layout]] = [:]

    deinit { for layout in nominals.values { layout.takeApart() } }

    func layout(of type: Type) -> Layout {
        let type = type.fullyResolved
        if case .nominal(let nominal, let arguments) = type, arguments.isEmpty {
            let key = ObjectIdentifier(nominal)
            if let known = nominals[key] { return known }
            let made = make(type)
            nominals[key] = made
            return made
        }
        // Types of one spelling can differ (two nested types of one name): those are told apart.
        let text = type.description
        if let known = byText[text]?.first(where: { Self.isSame($0.type, type) }) { return known }
        let made = make(type)
        byText[text, default: []].append(made)
        return made
    }

    private func make(_ type: Type) -> Layout {
        func made(_ kind: Layout.Kind, isWord: Bool = false) -> Layout {
            Layout(type, kind, isWord: isWord, cache: self)
        }
        switch type.resolved {
        case .tuple(let elements):
            return made(.tuple(elements.map(\.label), elements.map { layout(of: $0.type) }))
        case .function: return made(.function)
        case .metatype: return made(.metatype)
        case .nominal(let nominal, let arguments):
            if nominal.wordKind == .enumCase { return made(.word(nominal), isWord: true) }
            if let kind = nominal.wordKind { return made(.number(kind), isWord: true) }
            if nominal.isUserDefined {
                return made(nominal.kind == .enum ? .enumeration(nominal) : .structure(nominal))
            }
            if nominal.kind == .protocol { return made(.existential) }
            if nominal.isView { return made(.array(layout(of: arguments[0]))) }
            switch (nominal.name, arguments.count) {
            case ("String", _), ("Substring", _): return made(.string)
            case ("Character", _): return made(.character)
            case ("Array", 1), ("ArraySlice", 1): return made(.array(layout(of: arguments[0])))
            case ("Set", 1): return made(.set(layout(of: arguments[0])))
            case ("Dictionary", 2):
                return made(.dictionary(layout(of: arguments[0]), layout(of: arguments[1])))
            case ("Range", 1), ("ClosedRange", 1): return made(.range(layout(of: arguments[0])))
            case ("Optional", 1): return made(.optional(layout(of: arguments[0])))
            default: return made(.native)
            }
        // An integer literal whose type nothing decided is an `Int`, one with a fraction a `Double`.
        case .variable(let variable) where variable.literal != .none:
            return made(.number(variable.literal == .float ? .double : .int), isWord: true)
        case .variable, .generic, .error: return made(.native)
        }
    }

    private static func isSame(_ a: Type, _ b: Type) -> Bool {
        switch (a.resolved, b.resolved) {
        case (.nominal(let a, let left), .nominal(let b, let right)):
            return a === b && left.count == right.count && zip(left, right).allSatisfy(isSame)
        case (.tuple(let left), .tuple(let right)):
            return left.count == right.count
                && zip(left, right).allSatisfy { $0.label == $1.label && isSame($0.type, $1.type) }
        case (.function, .function), (.metatype, .metatype), (.error, .error): return true
        case (.variable(let a), .variable(let b)): return a === b
        case (.generic(let a), .generic(let b)): return a === b
        default: return false
        }
    }
}
