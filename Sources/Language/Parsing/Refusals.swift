import Diagnostics

/// What Swift has and experiments have not, with what to write instead.
enum Refusal: String, CaseIterable, Sendable {
    case `class`, actor, `protocol`, generics, whereClause, async, await, `throws`, `try`, `throw`
    case `catch`, importing, `defer`, lazy, weak, unowned, attribute, propertyWrapper
    case conditionalCompilation, macro, operatorDeclaration, observers, opaque, existential
    case implicitlyUnwrapped, deinitializer, inheritanceModifier, accessLevel, captureList
    case unavailable
    case composition, autoclosure, nonmutating, ownership, associatedType, parameterPack
    case asPattern, unknownCase, keyPathSubscript, keyPathOptional, regularExpression, superclass
    case throwingAccessor, concurrency, failableImplicit, consumeOperator

    /// One sentence of fact.
    var message: String {
        switch self {
        case .class: "classes are not part of experiments"
        case .actor: "actors are not part of experiments"
        case .protocol: "new protocols are not part of experiments"
        case .generics: "generic parameters of one's own are not part of experiments"
        case .whereClause: "generic 'where' clauses are not part of experiments"
        case .async: "'async' functions are not part of experiments"
        case .await: "'await' is not part of experiments"
        case .throws: "functions that throw are not part of experiments"
        case .try: "'try' is not part of experiments"
        case .throw: "'throw' is not part of experiments"
        case .catch: "'catch' is not part of experiments"
        case .importing: "an experiment can import only 'Papers'"
        case .defer: "'defer' is not part of experiments"
        case .lazy: "lazy properties are not part of experiments"
        case .weak: "weak references are not part of experiments"
        case .unowned: "unowned references are not part of experiments"
        case .attribute: "this attribute is not part of experiments"
        case .propertyWrapper: "property wrappers are not part of experiments"
        case .conditionalCompilation: "conditional compilation is not part of experiments"
        case .macro: "macros are not part of experiments"
        case .operatorDeclaration: "new operators are not part of experiments"
        case .observers: "property observers are not part of experiments"
        case .opaque: "opaque types ('some') are not part of experiments"
        case .existential: "existential types ('any') are not part of experiments"
        case .implicitlyUnwrapped: "implicitly unwrapped optionals are not part of experiments"
        case .deinitializer: "deinitializers are not part of experiments"
        case .inheritanceModifier: "inheritance is not part of experiments"
        case .accessLevel: "'public' is not part of experiments"
        case .captureList: "weak and unowned captures are not part of experiments"
        case .unavailable: "availability conditions are not part of experiments"
        case .composition: "protocol compositions are not part of experiments"
        case .autoclosure: "'@autoclosure' is not part of experiments"
        case .nonmutating: "'nonmutating' is not part of experiments"
        case .ownership: "ownership modifiers are not part of experiments"
        case .associatedType: "associated types are not part of experiments"
        case .parameterPack: "parameter packs are not part of experiments"
        case .asPattern: "'as' patterns are not part of experiments"
        case .unknownCase: "'@unknown' is not part of experiments"
        case .keyPathSubscript: "subscripts in key paths are not part of experiments"
        case .keyPathOptional: "optional chains in key paths are not part of experiments"
        case .regularExpression: "regular expressions are not part of experiments"
        case .superclass: "'super' is not part of experiments"
        case .throwingAccessor: "accessors that throw or wait are not part of experiments"
        case .concurrency: "concurrency is not part of experiments"
        case .failableImplicit: "'init!' is not part of experiments"
        case .consumeOperator: "'consume' and 'copy' are not part of experiments"
        }
    }

    /// What to write instead.
    var hint: String {
        switch self {
        case .class: "write 'struct', and mark the methods that change it 'mutating'"
        case .actor: "write 'struct'; an experiment runs on one thread"
        case .protocol: "conform to a protocol of Papers, or pass a closure"
        case .generics: "write the function for the concrete type, or pass a closure"
        case .whereClause: "write the extension or function for the concrete type"
        case .async: "remove 'async'; an experiment runs from top to bottom"
        case .await: "remove 'await'; an experiment runs from top to bottom"
        case .throws: "return an optional, or stop with precondition(condition, \"reason\")"
        case .try: "remove 'try'; what can fail returns an optional or ends the block"
        case .throw: "return nil from a function with an optional result, or use precondition"
        case .catch: "functions that can fail return an optional; test it with 'if let'"
        case .importing: "remove the import; Papers and the standard library are always there"
        case .defer: "write the statements at the end of the block"
        case .lazy: "compute the value in 'init', or make it a computed property"
        case .weak, .unowned: "all values of an experiment are copied; write a plain 'var'"
        case .attribute: "remove it"
        case .propertyWrapper: "store the value in a plain property"
        case .conditionalCompilation: "write 'if' with a constant or a parameter of the notebook"
        case .macro: "write the code that it would produce"
        case .operatorDeclaration:
            "write a function, or one of Swift's own operators as 'static func'"
        case .observers: "write a method that sets the property and does the rest"
        case .opaque: "write the concrete type"
        case .existential: "write the concrete type, or an enum with a case for each type"
        case .implicitlyUnwrapped: "write 'T?' and unwrap it where it is used"
        case .deinitializer: "values need no clean-up; remove it"
        case .accessLevel: "leave it out: a notebook has no other modules"
        case .inheritanceModifier: "remove the modifier; types of experiments are structs and enums"
        case .captureList: "write '[name]' to keep the value that a variable has now"
        case .unavailable: "remove the condition; an experiment sees one version of Papers"
        case .composition: "name one protocol"
        case .autoclosure: "pass a closure: { value }"
        case .nonmutating: "remove it; methods do not change a value unless they are 'mutating'"
        case .ownership: "remove it; values are copied when needed"
        case .associatedType: "write the concrete type"
        case .parameterPack: "write an array, or one function for each number of arguments"
        case .asPattern: "test an enum's cases, or an optional with 'let x?'"
        case .unknownCase: "write 'default:'"
        case .keyPathSubscript: "write a closure: { $0.values[0] }"
        case .keyPathOptional: "write a closure: { $0.first?.name }"
        case .regularExpression: "use split(separator:), hasPrefix, contains and their like"
        case .superclass: "there are no superclasses; call the function by its name"
        case .throwingAccessor: "make the property optional"
        case .concurrency: "remove it; an experiment runs on one thread, and Papers uses all cores"
        case .failableImplicit: "write 'init?'"
        case .consumeOperator: "use the value; values are copied when needed"
        }
    }
}

extension Parser {
    /// Reports that a construct is not part of experiments, with what to write instead.
    mutating func refuse(_ refusal: Refusal, at range: SourceRange, message: String? = nil) {
        report(message ?? refusal.message, at: range, hints: [refusal.hint])
    }
}
