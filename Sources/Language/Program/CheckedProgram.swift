import Diagnostics

/// A stretch of a file that holds code: an experiment block or an inline expression.
public struct CodeRegion: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case block, inline }

    public var kind: Kind
    /// The code alone, without fences or backticks.
    public var range: SourceRange
    /// The label, or a made-up name such as `cell-3`.
    public var name: String

    public init(kind: Kind, range: SourceRange, name: String) {
        self.kind = kind
        self.range = range
        self.name = name
    }
}

/// A typed constant that appears as `params.name`.
public struct Parameter: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case int(Int), double(Double), bool(Bool), string(String)
    }

    public var name: String
    public var value: Value

    public init(name: String, value: Value) {
        self.name = name
        self.value = value
    }
}

/// The code of a file after checking, ready to run if it has no errors. Its functions and types are whole
/// as long as it is there.
public struct CheckedProgram {
    public let file: SourceFile
    /// Sorted, each once.
    public let diagnostics: [Diagnostic]
    public let regions: [CheckedRegion]
    /// The bodies of functions and members at the top level and in types.
    package let bodies: [FunctionBody]
    /// The functions and types at the top level, sorted by name.
    package let functions: [Symbol]
    package let types: [Nominal]
    /// Whether a closure that is kept shares a local variable that calls of it may change: then to call a
    /// value is to change it.
    package let hidesState: Bool
    /// All that refers to itself in circles, which ends with the program.
    let graph: ProgramGraph

    init(
        file: SourceFile, diagnostics: [Diagnostic], regions: [CheckedRegion],
        bodies: [FunctionBody], functions: [Symbol], types: [Nominal], hidesState: Bool,
        graph: ProgramGraph
    ) {
        self.file = file
        self.diagnostics = diagnostics
        self.regions = regions
        self.bodies = bodies
        self.functions = functions
        self.types = types
        self.hidesState = hidesState
        self.graph = graph
    }
}

/// The functions and types of a program. A body holds its variables, which know their body; a type holds
/// its members, which know their type: when the program is gone, this cuts the circles, so that an
/// editor or a preview, which checks at every change, does not grow.
final class ProgramGraph {
    private var bodies: [FunctionBody] = []
    private var types: [Nominal] = []

    func add(_ body: FunctionBody) { bodies.append(body) }
    func add(_ type: Nominal) { types.append(type) }

    deinit {
        for body in bodies { body.takeApart() }
        for type in types { type.takeApart() }
    }
}

/// A block or inline expression after checking.
public struct CheckedRegion {
    public let region: CodeRegion
    /// The top-level variables that it uses, directly or through functions, and that another region
    /// declares; in order of first use.
    public let reads: [String]
    /// The top-level variables that it declares or may change.
    public let writes: [String]
    package let statements: [TypedStatement]
    /// The value of an inline expression.
    package let value: TypedExpression?
}
