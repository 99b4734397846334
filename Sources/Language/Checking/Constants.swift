import Diagnostics

/// What the compiler computes ahead: arithmetic on literals and on local constants that have one. What
/// overflows there, or divides by zero, is an error before anything runs.
struct Constants {
    /// The operations that can overflow.
    private static let checked: Set<ArithmeticOperator> = [
        .add, .subtract, .multiply, .divide, .remainder,
    ]
    /// Local constants whose value is known.
    private var known: [ObjectIdentifier: Int] = [:]

    mutating func note(_ variable: Variable, _ value: TypedExpression) {
        guard variable.isLet, !variable.isGlobal, let constant = evaluate(value) else { return }
        known[ObjectIdentifier(variable)] = constant
    }

    /// Why an expression cannot be computed; `nil` if it can, or is not known ahead.
    func fault(in expression: TypedExpression) -> String? {
        let type = expression.type.fullyResolved
        switch expression.kind {
        case .arithmetic(let operation, let left, let right):
            guard let kind = type.wordKind, kind.isInteger else { return nil }
            if operation == .divide || operation == .remainder, evaluate(right) == 0 {
                return "division by zero"
            }
            guard Constants.checked.contains(operation), let a = evaluate(left),
                let b = evaluate(right),
                compute(operation, a, b, kind) == nil
            else { return nil }
            return overflow("\(text(a, kind)) \(operation.rawValue) \(text(b, kind))", type)
        case .negate(let value):
            guard let kind = type.wordKind, kind.isInteger, let constant = evaluate(value),
                compute(.subtract, 0, constant, kind) == nil
            else { return nil }
            return overflow("0 - \(text(constant, kind))", type)
        case .call(let symbol, _, let arguments):
            guard case .native("convert", _) = symbol.implementation, arguments.count == 1,
                let kind = type.wordKind, kind.isInteger
            else { return nil }
            if case .integer(let magnitude, let isNegative) = arguments[0].value.kind {
                return Checker.overflow(of: magnitude, negative: isNegative, type)
            }
            guard case .float(let number) = arguments[0].value.kind else { return nil }
            let limits = IntegerLimits(of: type)
            let smallest = -Double(limits.smallest)
            // Of 64 bits, the smallest less 1 is the smallest again.
            let isFine =
                number < Double(limits.largest) + 1
                && (number >= smallest || number > smallest - 1)
            return isFine ? nil : "invalid conversion: '\(number)' overflows '\(type)'"
        default: return nil
        }
    }

    private func overflow(_ operation: String, _ type: Type) -> String {
        "arithmetic operation '\(operation)' (on type '\(type)') results in an overflow"
    }

    private func text(_ value: Int, _ kind: WordKind) -> String {
        kind == .uint || kind == .uint64 ? "\(UInt(bitPattern: value))" : "\(value)"
    }

    /// The bits of an integer that is known ahead.
    private func evaluate(_ expression: TypedExpression, depth: Int = 0) -> Int? {
        guard let kind = expression.type.wordKind, kind.isInteger, depth < 8 else { return nil }
        switch expression.kind {
        case .integer(let magnitude, let isNegative):
            let bits = Int(truncatingIfNeeded: magnitude)
            return isNegative ? 0 &- bits : bits
        case .variable(let variable): return known[ObjectIdentifier(variable)]
        case .negate(let value):
            return evaluate(value, depth: depth + 1).flatMap { compute(.subtract, 0, $0, kind) }
        case .arithmetic(let operation, let left, let right):
            guard let a = evaluate(left, depth: depth + 1),
                let b = evaluate(right, depth: depth + 1)
            else { return nil }
            return compute(operation, a, b, kind)
        case .call(let symbol, _, let arguments):
            if case .native("convert", _) = symbol.implementation, arguments.count == 1,
                case .integer(let magnitude, let isNegative) = arguments[0].value.kind,
                Checker.overflow(of: magnitude, negative: isNegative, expression.type) == nil
            {
                let bits = Int(truncatingIfNeeded: magnitude)
                return isNegative ? 0 &- bits : bits
            }
            guard symbol.isStatic, arguments.isEmpty else { return nil }
            let limits = IntegerLimits(of: expression.type.fullyResolved)
            switch symbol.name {
            case "max": return Int(truncatingIfNeeded: limits.largest)
            case "min": return 0 &- Int(truncatingIfNeeded: limits.smallest)
            case "zero": return 0
            default: return nil
            }
        default: return nil
        }
    }

    /// `nil`: it overflows, or is not computed ahead.
    private func compute(
        _ operation: ArithmeticOperator, _ a: Int, _ b: Int, _ kind: WordKind
    ) -> Int? {
        func apply<T: FixedWidthInteger>(_ type: T.Type) -> Int? {
            let (left, right) = (T(truncatingIfNeeded: a), T(truncatingIfNeeded: b))
            let result: (partialValue: T, overflow: Bool)
            switch operation {
            case .add: result = left.addingReportingOverflow(right)
            case .subtract: result = left.subtractingReportingOverflow(right)
            case .multiply: result = left.multipliedReportingOverflow(by: right)
            case .divide: result = left.dividedReportingOverflow(by: right)
            case .remainder: result = left.remainderReportingOverflow(dividingBy: right)
            default: return nil
            }
            return result.overflow ? nil : Int(truncatingIfNeeded: result.partialValue)
        }
        switch kind {
        case .int8: return apply(Int8.self)
        case .int16: return apply(Int16.self)
        case .int32: return apply(Int32.self)
        case .uint8: return apply(UInt8.self)
        case .uint16: return apply(UInt16.self)
        case .uint32: return apply(UInt32.self)
        case .uint, .uint64: return apply(UInt64.self)
        default: return apply(Int.self)
        }
    }
}
