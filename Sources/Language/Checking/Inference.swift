import Diagnostics

/// Type variables, what they are bound to, and the way back when an attempt fails.
///
/// Every change to a variable goes through here and is put on a trail, so that overloads can be tried
/// one after the other.
final class Inference {
    private struct Change {
        var variable: TypeVariable
        var binding: Type?
        var literal: TypeVariable.Literal
        var constraints: [Nominal]
    }

    private let universe: Universe
    private var trail: [Change] = []
    /// All variables made so far that have not been settled, with the place that asked for them.
    private(set) var open: [(variable: TypeVariable, range: SourceRange, name: String)] = []
    private var nextID = 0

    init(universe: Universe) { self.universe = universe }

    func makeVariable(
        _ literal: TypeVariable.Literal = .none, at range: SourceRange, name: String = "",
        constraints: [Nominal] = []
    ) -> Type {
        let variable = TypeVariable(id: nextID, literal: literal)
        variable.constraints = constraints
        nextID += 1
        open.append((variable, range, name))
        return .variable(variable)
    }

    /// Says for what a variable stands, for the message if it stays unknown.
    func rename(_ variable: TypeVariable, _ name: String) {
        guard let index = open.lastIndex(where: { $0.variable === variable }) else { return }
        open[index].name = name
    }

    struct Mark {
        fileprivate var trail: Int
        fileprivate var open: Int
    }

    func mark() -> Mark { Mark(trail: trail.count, open: open.count) }

    func rollBack(to mark: Mark) {
        while trail.count > mark.trail {
            let change = trail.removeLast()
            change.variable.binding = change.binding
            change.variable.literal = change.literal
            change.variable.constraints = change.constraints
        }
        open.removeLast(open.count - mark.open)
    }

    /// Gives literals that nothing has decided their default type, and returns the variables made
    /// since `mark` that remain unknown.
    func settle(since mark: Mark) -> [(variable: TypeVariable, range: SourceRange, name: String)] {
        var unknown: [(variable: TypeVariable, range: SourceRange, name: String)] = []
        for entry in open[mark.open...] where entry.variable.binding == nil {
            switch entry.variable.literal {
            case .integer:
                if !bind(entry.variable, to: universe.intType),
                    !bind(entry.variable, to: universe.doubleType)
                {
                    unknown.append(entry)
                }
            case .float:
                if !bind(entry.variable, to: universe.doubleType) { unknown.append(entry) }
            case .none: unknown.append(entry)
            }
        }
        open.removeLast(open.count - mark.open)
        return unknown
    }

    private func record(_ variable: TypeVariable) {
        trail.append(
            Change(
                variable: variable, binding: variable.binding, literal: variable.literal,
                constraints: variable.constraints))
    }

    // MARK: Unification

    /// Makes two types equal if they can be; on failure, bindings made on the way stay until the
    /// caller rolls back.
    func unify(_ a: Type, _ b: Type) -> Bool {
        switch (a.resolved, b.resolved) {
        case (.error, .variable(let variable)), (.variable(let variable), .error):
            // What an error is part of is silent too.
            record(variable)
            variable.binding = .error
            return true
        case (.error, _), (_, .error): return true
        case (.variable(let left), .variable(let right)):
            if left === right { return true }
            // The younger refers to the older, so that what an inner statement makes does not outlive
            // it.
            let (older, younger) = left.id < right.id ? (left, right) : (right, left)
            record(older)
            if younger.literal == .float || older.literal == .none {
                older.literal = max(older, younger)
            }
            for constraint in younger.constraints where !older.constraints.contains(constraint) {
                older.constraints.append(constraint)
            }
            record(younger)
            younger.binding = .variable(older)
            return literalCanConform(older)
        case (.variable(let variable), let type), (let type, .variable(let variable)):
            return bind(variable, to: type)
        case (.nominal(let left, let leftArguments), .nominal(let right, let rightArguments)):
            guard left === right, leftArguments.count == rightArguments.count else { return false }
            return zip(leftArguments, rightArguments).allSatisfy { unify($0, $1) }
        case (.tuple(let left), .tuple(let right)):
            guard left.count == right.count else { return false }
            return zip(left, right).allSatisfy { l, r in
                (l.label == nil || r.label == nil || l.label == r.label) && unify(l.type, r.type)
            }
        case (.function(let left), .function(let right)):
            guard left.parameters.count == right.parameters.count else { return false }
            return zip(left.parameters, right.parameters).allSatisfy {
                $0.isInout == $1.isInout && unify($0.type, $1.type)
            } && unify(left.result, right.result)
        case (.metatype(let left), .metatype(let right)): return unify(left, right)
        case (.generic(let left), .generic(let right)): return left === right
        default: return false
        }
    }

    /// Whether a number literal can be of a type that the protocols of its variable allow: `1` is no
    /// `StringProtocol`.
    private func literalCanConform(_ variable: TypeVariable) -> Bool {
        variable.literal == .none
            || variable.constraints.allSatisfy { wanted in
                conforms(universe.doubleType, to: wanted)
                    || variable.literal == .integer && conforms(universe.intType, to: wanted)
            }
    }

    private func max(_ a: TypeVariable, _ b: TypeVariable) -> TypeVariable.Literal {
        if a.literal == .float || b.literal == .float { return .float }
        return a.literal == .integer || b.literal == .integer ? .integer : .none
    }

    func bind(_ variable: TypeVariable, to type: Type) -> Bool {
        guard !occurs(variable, in: type) else { return false }
        switch variable.literal {
        case .none: break
        case .integer:
            guard let kind = type.wordKind, kind.isInteger || kind.isFloatingPoint else {
                return false
            }
        case .float: guard let kind = type.wordKind, kind.isFloatingPoint else { return false }
        }
        record(variable)
        variable.binding = type
        return variable.constraints.allSatisfy { conforms(type, to: $0) }
    }

    private func occurs(_ variable: TypeVariable, in type: Type) -> Bool {
        switch type.resolved {
        case .variable(let other): return other === variable
        case .nominal(_, let arguments): return arguments.contains { occurs(variable, in: $0) }
        case .tuple(let elements): return elements.contains { occurs(variable, in: $0.type) }
        case .function(let function):
            return function.parameters.contains { occurs(variable, in: $0.type) }
                || occurs(variable, in: function.result)
        case .metatype(let inner): return occurs(variable, in: inner)
        default: return false
        }
    }

    // MARK: Conformance

    /// Whether a type conforms to a protocol; an unknown type is made to.
    func conforms(_ type: Type, to wanted: Nominal) -> Bool {
        switch type.resolved {
        case .error: return true
        case .variable(let variable):
            switch variable.literal {
            case .integer where conforms(universe.intType, to: wanted): return true
            case .none: break
            default:
                if conforms(universe.doubleType, to: wanted) { return true } else { return false }
            }
            if !variable.constraints.contains(wanted) {
                record(variable)
                variable.constraints.append(wanted)
            }
            return true
        case .nominal(let nominal, let arguments):
            if nominal === wanted { return true }
            return nominal.conformances.contains { conformance in
                guard inherits(conformance.protocol, from: wanted) else { return false }
                let substitution = nominal.substitution(arguments)
                return conformance.requirements.allSatisfy { satisfies($0, substitution) }
            }
        case .generic(let parameter):
            return parameter.constraints.contains { inherits($0, from: wanted) }
        case .tuple, .function, .metatype: return false
        }
    }

    private func inherits(_ protocol: Nominal, from wanted: Nominal) -> Bool {
        `protocol` === wanted
            || `protocol`.conformances.contains { inherits($0.protocol, from: wanted) }
    }

    func satisfies(_ requirement: Requirement, _ substitution: [ObjectIdentifier: Type]) -> Bool {
        let subject = requirement.subject.substituting(substitution)
        switch requirement.kind {
        case .conforms(let wanted): return conforms(subject, to: wanted)
        case .isSame(let other): return unify(subject, other.substituting(substitution))
        case .hasElement(let other):
            if subject.isError { return true }
            guard let nominal = subject.nominal, let element = nominal.element else { return false }
            let own = element.substituting(nominal.substitution(subject.arguments))
            return unify(own, other.substituting(substitution))
        }
    }

    /// Whether `==` is there for two values of a type: conformance, or a tuple of up to six of such
    /// types.
    func isEquatable(_ type: Type) -> Bool { hasOperators(of: universe.equatable, type) }

    /// Tuples conform to nothing, but those of up to six elements can be compared.
    func hasOperators(of comparison: Nominal, _ type: Type) -> Bool {
        if case .tuple(let elements) = type.resolved {
            return elements.count <= 6 && elements.allSatisfy { conforms($0.type, to: comparison) }
        }
        return conforms(type, to: comparison)
    }
}

extension Nominal {
    func substitution(_ arguments: [Type]) -> [ObjectIdentifier: Type] {
        var substitution: [ObjectIdentifier: Type] = [:]
        for (parameter, argument) in zip(genericParameters, arguments) {
            substitution[ObjectIdentifier(parameter)] = argument
        }
        return substitution
    }
}
