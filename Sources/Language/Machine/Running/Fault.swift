import CMachine

/// The messages of traps, in Swift's wording.
enum Fault {
    static let overflow = "arithmetic overflow"
    static let division = "Division by zero"
    static let divisionOverflow = "Division results in overflow"
    static let remainder = "Division by zero in remainder operation"
    static let remainderOverflow = "Division results in overflow in remainder operation"
    static let index = "Index out of range"
    static let unwrap = "Unexpectedly found nil while unwrapping an Optional value"
    static let range = "Range requires lowerBound <= upperBound"
    static let tooDeep = "the calls are nested too deeply"
    static let closure = "a local function is used before its declaration"
    /// The checker keeps this from coming about.
    static let unexpected =
        "the machine cannot run this expression: a fault of papers, not of the code"

    /// The message of a trap in `cm_run`.
    static func message(_ stop: Stop) -> String {
        switch stop {
        case .overflow: overflow
        case .division: division
        case .divisionOverflow: divisionOverflow
        case .remainder: remainder
        case .remainderOverflow: remainderOverflow
        case .index: index
        case .unwrap: unwrap
        case .range: range
        case .tooDeep: tooDeep
        case .closure: closure
        case .finished, .instruction, .fuel: ""
        }
    }
}
