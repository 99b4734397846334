import Charts

/// Claims that `measured` is at least `atLeast`.
///
/// The page shows the statement with the measured value, the bound and the margin between them. A
/// claim of the paper that is known not to show at this scale is written with `known`, the reason:
/// it is reported as not reproduced and does not count as a failure.
public func claim(
    _ statement: String, _ measured: Double, atLeast: Double, known: String? = nil
) {
    send(statement, measured, .atLeast(atLeast), known)
}

/// Claims that `measured` is at most `atMost`. For `known` see `claim(_:_:atLeast:known:)`.
public func claim(
    _ statement: String, _ measured: Double, atMost: Double, known: String? = nil
) {
    send(statement, measured, .atMost(atMost), known)
}

/// Claims that `measured` is `equals`, give or take `within`. For `known` see
/// `claim(_:_:atLeast:known:)`.
public func claim(
    _ statement: String, _ measured: Double, equals: Double, within: Double, known: String? = nil
) {
    send(statement, measured, .equals(equals, within: within), known)
}

/// Claims that something is true. A claim about a number says more with its measured value and a
/// bound. For `known` see `claim(_:_:atLeast:known:)`.
public func claim(_ statement: String, _ holds: Bool, known: String? = nil) {
    send(statement, holds ? 1 : 0, .isTrue, known)
}

private func send(_ statement: String, _ measured: Double, _ bound: Claim.Bound, _ known: String?) {
    OutputChannel.send(.claim(Claim(statement, measured: measured, bound, known: known)))
}
