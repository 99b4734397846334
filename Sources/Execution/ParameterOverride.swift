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

    /// The overrides with which a notebook ran, by what its record says: those of the parameters that
    /// had another value than the front matter gives them.
    ///
    /// - Throws: `FileError` if a recorded value is none that the parameter takes.
    package static func reproducing(
        _ record: NotebookRecord, of matter: FrontMatter
    ) throws -> [ParameterOverride] {
        try matter.parameters.compactMap { parameter in
            guard let value = record.parameters.first(where: { $0.name == parameter.name })?.value,
                value != Parameter.Value(parameter.value).text
            else { return nil }
            var text = value
            if case .string = parameter.value { text = Self.plain(value) }
            let override = ParameterOverride(name: parameter.name, text: text)
            guard override.applied(to: parameter)?.value.text == value else {
                throw FileError("the record has a value of '\(parameter.name)' that it cannot have")
            }
            return override
        }
    }

    private init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// The text that a Swift string literal, as `debugDescription` writes it, stands for.
    private static func plain(_ literal: String) -> String {
        var text = ""
        var rest = literal.dropFirst().dropLast()
        while let character = rest.popFirst() {
            guard character == "\\", let escape = rest.popFirst() else {
                text.append(character)
                continue
            }
            switch escape {
            case "n": text.append("\n")
            case "r": text.append("\r")
            case "t": text.append("\t")
            case "0": text.append("\0")
            case "u":
                let digits = rest.dropFirst().prefix { $0 != "}" }
                rest = rest.dropFirst(digits.count + 2)
                if let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) }) {
                    text.unicodeScalars.append(scalar)
                }
            default: text.append(escape)
            }
        }
        return text
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
