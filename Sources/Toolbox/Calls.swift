import Language
import Papers

extension NativeCall {
    /// A library value whose static type is a protocol.
    func existential<P>(_ index: Int) -> P {
        guard let value = boxed(index) as? P else {
            Machine.abortCurrent("a value of type \(P.self) was expected")
        }
        return value
    }

    /// A number or text for a chart, of generic parameter number `generic`.
    func plottable(_ index: Int, _ generic: Int) -> any Plottable {
        switch opaque(index, generic).number {
        case .int(let value): value
        case .double(let value): value
        case .string(let value): value
        case nil: Machine.abortCurrent("only numbers and strings can be plotted")
        }
    }
}

/// A value that goes into a closure of the notebook.
protocol Passed {
    var passed: PassedValue { get }
}

extension Bridged {
    var passedValue: PassedValue { PassedValue(slot: owned(), isWord: Self.isWord) }
}

extension OpaqueValue: Passed {
    var passed: PassedValue { PassedValue(slot: owned(), isWord: layout.isWord) }
}

extension MachineParameters: Passed {
    var passed: PassedValue { opaque.passed }
}

private func pass<T>(_ value: T) -> PassedValue {
    switch value {
    case let value as any Passed: value.passed
    case let value as any Bridged: value.passedValue
    default: Machine.abortCurrent("a value of type \(T.self) cannot be passed to a closure")
    }
}

extension MachineFunction {
    func callAsFunction<each A, R: Bridged>(_ arguments: repeat each A) throws -> R {
        try value(passed(repeat each arguments))
    }

    func callAsFunction<each A>(_ arguments: repeat each A) throws {
        _ = try call(passed(repeat each arguments), resultIsWord: true)
    }

    func callAsFunction<each A, R: Bridged, S: Bridged>(
        _ arguments: repeat each A
    ) throws -> (R, S) { try tuple(passed(repeat each arguments)) }

    /// The marks that a result-builder closure gathers.
    func marks<each A>(_ arguments: repeat each A) throws -> [Mark] {
        try boxes(passed(repeat each arguments)).compactMap { ($0 as? any ChartContent)?.mark }
    }

    /// For closures that native code keeps, or that must not throw: an error ends the cell.
    func orAbort<each A, R: Bridged>(_ arguments: repeat each A) -> R {
        do { return try callAsFunction(repeat each arguments) } catch { Machine.abort(with: error) }
    }

    func orAbort<each A>(_ arguments: repeat each A) {
        do { try callAsFunction(repeat each arguments) } catch { Machine.abort(with: error) }
    }

    private func passed<each A>(_ arguments: repeat each A) -> [PassedValue] {
        var passed: [PassedValue] = []
        for argument in repeat each arguments { passed.append(pass(argument)) }
        return passed
    }
}
