import Diagnostics

/// A declaration as written.
///
/// Notebooks use the part of this that the subset allows; the interface texts of the library (see
/// `Library`) also use protocols, generic parameters, `where` clauses and declarations without
/// bodies.
package final class Declaration {
    package indirect enum Kind {
        case variable(VariableDeclaration)
        case function(FunctionDeclaration)
        case type(TypeDeclaration)
        case enumCase([EnumCaseSyntax])
        case typeAlias(Identifier, generics: [GenericParameterSyntax], TypeSyntax)
        case associatedType(Identifier)
    }

    package let kind: Kind
    package let range: SourceRange
    package let modifiers: Modifiers

    package init(_ kind: Kind, _ range: SourceRange, modifiers: Modifiers = Modifiers()) {
        self.kind = kind
        self.range = range
        self.modifiers = modifiers
    }
}

/// What stands before a declaration.
package struct Modifiers {
    package var isStatic = false
    package var isMutating = false
    package var isPrivate = false
    /// `private(set)`.
    package var isSetterPrivate = false
    package var isFilePrivate = false
    /// `@name(argument)`: only in interface texts, and `@discardableResult`.
    package var attributes: [(name: String, argument: String?)] = []
    package var documentation: String?

    package init() {}

    package func attribute(_ name: String) -> String?? {
        attributes.first { $0.name == name }.map(\.argument)
    }
}

/// `let` or `var` with one or more bindings.
package final class VariableDeclaration {
    package struct Binding {
        package var pattern: Pattern
        package var type: TypeSyntax?
        package var value: Expression?
        /// A computed property, or the accessors that an interface text declares.
        package var accessors: Accessors?

        package init(
            pattern: Pattern, type: TypeSyntax?, value: Expression?, accessors: Accessors? = nil
        ) {
            self.pattern = pattern
            self.type = type
            self.value = value
            self.accessors = accessors
        }
    }

    package let isLet: Bool
    package let bindings: [Binding]

    package init(isLet: Bool, bindings: [Binding]) {
        self.isLet = isLet
        self.bindings = bindings
    }
}

/// `{ get { … } set(name) { … } }`; a body is `nil` in an interface text.
package struct Accessors {
    package var getter: [Statement]?
    package var hasSetter: Bool
    package var setterParameter: Identifier?
    package var setter: [Statement]?
    package var range: SourceRange

    package init(
        getter: [Statement]?, hasSetter: Bool, setterParameter: Identifier? = nil,
        setter: [Statement]? = nil, range: SourceRange
    ) {
        self.getter = getter
        self.hasSetter = hasSetter
        self.setterParameter = setterParameter
        self.setter = setter
        self.range = range
    }
}

/// `func`, `init` and `subscript`.
package final class FunctionDeclaration {
    package enum Form { case function, initializer, failableInitializer, `subscript` }

    package struct Parameter {
        /// The argument label; `nil` for `_`.
        package var label: Identifier?
        package var name: Identifier
        package var type: TypeSyntax
        package var isInout = false
        package var isVariadic = false
        package var defaultValue: Expression?
        /// Attributes of the parameter, such as the name of a result builder.
        package var attributes: [String] = []

        package init(
            label: Identifier?, name: Identifier, type: TypeSyntax, isInout: Bool = false,
            isVariadic: Bool = false, defaultValue: Expression? = nil, attributes: [String] = []
        ) {
            self.label = label
            self.name = name
            self.type = type
            self.isInout = isInout
            self.isVariadic = isVariadic
            self.defaultValue = defaultValue
            self.attributes = attributes
        }
    }

    package let form: Form
    /// The name, an operator, "init" or "subscript".
    package let name: Identifier
    package let generics: [GenericParameterSyntax]
    package let parameters: [Parameter]
    /// `nil` when it is not written.
    package let result: TypeSyntax?
    package let requirements: [RequirementSyntax]
    /// `nil` in an interface text.
    package let body: [Statement]?
    /// Of a subscript in a notebook.
    package let accessors: Accessors?
    package let range: SourceRange

    package init(
        form: Form, name: Identifier, generics: [GenericParameterSyntax], parameters: [Parameter],
        result: TypeSyntax?, requirements: [RequirementSyntax], body: [Statement]?,
        accessors: Accessors? = nil, range: SourceRange
    ) {
        self.form = form
        self.name = name
        self.generics = generics
        self.parameters = parameters
        self.result = result
        self.requirements = requirements
        self.body = body
        self.accessors = accessors
        self.range = range
    }
}

/// `<T: P>`.
package struct GenericParameterSyntax {
    package var name: Identifier
    package var constraint: TypeSyntax?

    package init(name: Identifier, constraint: TypeSyntax?) {
        self.name = name
        self.constraint = constraint
    }
}

/// `where A: P` or `where A == B`.
package struct RequirementSyntax {
    package var subject: TypeSyntax
    package var isSameType: Bool
    package var other: TypeSyntax

    package init(subject: TypeSyntax, isSameType: Bool, other: TypeSyntax) {
        self.subject = subject
        self.isSameType = isSameType
        self.other = other
    }
}

/// `struct`, `enum`, `extension`, and `protocol` in interface texts.
package final class TypeDeclaration {
    package enum Form: String { case `struct`, `enum`, `extension`, `protocol` }

    package let form: Form
    /// The name; of an extension, the extended type.
    package let name: Identifier
    package let extended: TypeSyntax?
    package let generics: [GenericParameterSyntax]
    /// Protocols, and the raw type of an enum.
    package let inherited: [TypeSyntax]
    package let requirements: [RequirementSyntax]
    package let members: [Declaration]
    package let isIndirect: Bool
    package let range: SourceRange

    package init(
        form: Form, name: Identifier, extended: TypeSyntax? = nil,
        generics: [GenericParameterSyntax], inherited: [TypeSyntax],
        requirements: [RequirementSyntax], members: [Declaration], isIndirect: Bool = false,
        range: SourceRange
    ) {
        self.form = form
        self.name = name
        self.extended = extended
        self.generics = generics
        self.inherited = inherited
        self.requirements = requirements
        self.members = members
        self.isIndirect = isIndirect
        self.range = range
    }
}

/// One `case` of an enum.
package struct EnumCaseSyntax {
    package var name: Identifier
    package var payload: [(label: Identifier?, type: TypeSyntax)]
    package var rawValue: Expression?

    package init(
        name: Identifier, payload: [(label: Identifier?, type: TypeSyntax)], rawValue: Expression?
    ) {
        self.name = name
        self.payload = payload
        self.rawValue = rawValue
    }
}
