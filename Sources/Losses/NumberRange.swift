import Tensors

/// What a number that shapes a loss may be.
enum NumberRange {
    case positive, notNegative, finite

    private func contains(_ value: Double) -> Bool {
        switch self {
        case .positive: value > 0 && value < .infinity
        case .notNegative: value >= 0 && value < .infinity
        case .finite: value.isFinite
        }
    }

    private var rule: String {
        switch self {
        case .positive: "a finite number above 0"
        case .notNegative: "a finite number, 0 or above"
        case .finite: "a finite number"
        }
    }

    /// Ends the call of a loss whose number is out of its range.
    func check(_ name: String, _ value: Double, in function: String) {
        if !contains(value) { fail("\(function): \(name) is \(value), not \(rule)") }
    }
}
