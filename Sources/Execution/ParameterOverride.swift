import Language
import Notebooks

/// A parameter's value from the command line, `-P seeds=10`.
package struct ParameterOverride: Sendable, Hashable {
    package var name: String
    package var text: String

    /// Reads `name=value`; nil if there is no `=` or no name.
    package init?(_ argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        name = String(parts[0])
        text = String(parts[1])
    }

    /// The argument that gives this override again.
    package var argument: String { "\(name)=\(text)" }

    /// What is wrong with using this override on a parameter of a notebook; nil if nothing is.
    package func fault(for parameter: FrontMatter.Parameter) -> String? {
        guard applied(to: parameter) == nil else { return nil }
        return "parameter '\(name)' takes \(parameter.value.kind), not '\(text)'"
    }

    /// The parameter with this value, read as the type that the front matter gave it.
    func applied(to parameter: FrontMatter.Parameter) -> Parameter? {
        let value: Parameter.Value? =
            switch parameter.value {
            case .int: Int(text).map(Parameter.Value.int)
            case .double: Double(text).map(Parameter.Value.double)
            case .bool: Bool(text).map(Parameter.Value.bool)
            case .string: .string(text)
            }
        return value.map { Parameter(name: name, value: $0) }
    }
}

extension FrontMatter.Parameter.Value {
    fileprivate var kind: String {
        switch self {
        case .int: "a whole number"
        case .double: "a number"
        case .bool: "'true' or 'false'"
        case .string: "a text"
        }
    }
}
