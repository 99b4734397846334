/// `Double` and `Float`; what needs more than IEEE's own operations is not here.
let floatingPointInterface: String =
    ["Double", "Float"].map { name in
        """
        struct \(name): BinaryFloatingPoint, Sendable {
            @native("zero") init()
            @native("convert") init<T: BinaryInteger>(_ source: T)
            @native("convert") init<T: BinaryFloatingPoint>(_ source: T)
            @native("\(name).parse") init?<S: StringProtocol>(_ text: S)
            @native("\(name).exactly") init?<T: BinaryInteger>(exactly source: T)
            @native("\(name).exactly") init?<T: BinaryFloatingPoint>(exactly source: T)
            @native("\(name).pi") static var pi: \(name) { get }
            @native("\(name).infinity") static var infinity: \(name) { get }
            @native("\(name).nan") static var nan: \(name) { get }
            @native("zero") static var zero: \(name) { get }
            @native("\(name).ulpOfOne") static var ulpOfOne: \(name) { get }
            @native("\(name).greatest") static var greatestFiniteMagnitude: \(name) { get }
            @native("\(name).leastNormal") static var leastNormalMagnitude: \(name) { get }
            @native("\(name).leastNonzero") static var leastNonzeroMagnitude: \(name) { get }
            @native("\(name).isNaN") var isNaN: Bool { get }
            @native("\(name).isInfinite") var isInfinite: Bool { get }
            @native("\(name).isFinite") var isFinite: Bool { get }
            @native("\(name).isZero") var isZero: Bool { get }
            @native("\(name).isNegative") var isNegative: Bool { get }
            @native("\(name).magnitude") var magnitude: \(name) { get }
            @native("\(name).ulp") var ulp: \(name) { get }
            @native("\(name).nextUp") var nextUp: \(name) { get }
            @native("\(name).nextDown") var nextDown: \(name) { get }
            @native("\(name).exponent") var exponent: Int { get }
            @native("\(name).significand") var significand: \(name) { get }
            @native("\(name).description") var description: String { get }
            @native("\(name).rounded") func rounded() -> \(name)
            @native("\(name).roundedBy") func rounded(_ rule: FloatingPointRoundingRule) -> \(name)
            @native("\(name).round") mutating func round()
            @native("\(name).roundBy") mutating func round(_ rule: FloatingPointRoundingRule)
            @native("\(name).squareRoot") func squareRoot() -> \(name)
            @native("\(name).truncatingRemainder") func truncatingRemainder(dividingBy other: \(name)) -> \(name)
            @native("\(name).remainder") func remainder(dividingBy other: \(name)) -> \(name)
            @native("\(name).addingProduct") func addingProduct(_ a: \(name), _ b: \(name)) -> \(name)
            @native("\(name).isLess") func isLess(than other: \(name)) -> Bool
            @native("\(name).sign") var sign: FloatingPointSign { get }
            @native("\(name).distance") func distance(to other: \(name)) -> \(name)
            @native("\(name).advanced") func advanced(by n: \(name)) -> \(name)
            @native("\(name).negate") mutating func negate()
            @native("\(name).minimum") static func minimum(_ x: \(name), _ y: \(name)) -> \(name)
            @native("\(name).maximum") static func maximum(_ x: \(name), _ y: \(name)) -> \(name)
        }
        """
    }.joined(separator: "\n") + """

        extension Double {
            @native("Double.bitPattern") var bitPattern: UInt64 { get }
            @native("Double.fromBitPattern") init(bitPattern: UInt64)
        }
        extension Float {
            @native("Float.bitPattern") var bitPattern: UInt32 { get }
            @native("Float.fromBitPattern") init(bitPattern: UInt32)
        }
        /// The sign of a number.
        enum FloatingPointSign: Hashable {
            @native("sign.plus") case plus
            @native("sign.minus") case minus
        }
        /// The ways of rounding to a whole number.
        enum FloatingPointRoundingRule: Hashable {
            @native("rule.0") case toNearestOrAwayFromZero
            @native("rule.1") case toNearestOrEven
            @native("rule.2") case up
            @native("rule.3") case down
            @native("rule.4") case towardZero
            @native("rule.5") case awayFromZero
        }
        """

private let rules: [FloatingPointRoundingRule] = [
    .toNearestOrAwayFromZero, .toNearestOrEven, .up, .down, .towardZero, .awayFromZero,
]

func registerFloatingPoint(_ natives: inout [String: NativeFunction]) {
    for (index, rule) in rules.enumerated() {
        natives["rule.\(index)"] = { $0.result(native: rule) }
    }
    natives["sign.plus"] = { $0.result(native: FloatingPointSign.plus) }
    natives["sign.minus"] = { $0.result(native: FloatingPointSign.minus) }
    register(Double.self, read: { Double(slot: $0) }, write: \.slot, &natives)
    register(Float.self, read: { Float(slot: $0) }, write: \.slot, &natives)
    natives["Double.bitPattern"] = { $0.words[0] = $0.words[1] }
    natives["Double.fromBitPattern"] = { $0.words[0] = $0.words[1] }
    natives["Float.bitPattern"] = { $0.words[0] = $0.words[1] }
    natives["Float.fromBitPattern"] = { $0.words[0] = $0.words[1] }
}

private func register<T: BinaryFloatingPoint & LosslessStringConvertible & Sendable>(
    _ type: T.Type, read: @escaping (Slot) -> T, write: @escaping (T) -> Slot,
    _ natives: inout [String: NativeFunction]
) {
    let name = String(describing: type)
    func value(_ call: NativeCall, _ index: Int) -> T { read(call.words[index]) }
    func constant(_ key: String, _ value: T) {
        let bits = write(value)
        natives["\(name).\(key)"] = { $0.words[0] = bits }
    }
    func unary(_ key: String, _ operation: @escaping (T) -> T) {
        natives["\(name).\(key)"] = { $0.words[0] = write(operation(value($0, 1))) }
    }
    func binary(_ key: String, _ operation: @escaping (T, T) -> T) {
        natives["\(name).\(key)"] = { $0.words[0] = write(operation(value($0, 1), value($0, 2))) }
    }
    func test(_ key: String, _ operation: @escaping (T) -> Bool) {
        natives["\(name).\(key)"] = { $0.result(operation(value($0, 1))) }
    }
    constant("pi", .pi)
    constant("infinity", .infinity)
    constant("nan", .nan)
    constant("ulpOfOne", .ulpOfOne)
    constant("greatest", .greatestFiniteMagnitude)
    constant("leastNormal", .leastNormalMagnitude)
    constant("leastNonzero", .leastNonzeroMagnitude)
    test("isNaN") { $0.isNaN }
    test("isInfinite") { $0.isInfinite }
    test("isFinite") { $0.isFinite }
    test("isZero") { $0.isZero }
    test("isNegative") { $0.sign == .minus }
    binary("distance") { $1 - $0 }
    binary("advanced") { $0 + $1 }
    natives["\(name).sign"] = { $0.result(native: value($0, 1).sign) }
    unary("magnitude") { $0.magnitude }
    unary("ulp") { $0.ulp }
    unary("nextUp") { $0.nextUp }
    unary("nextDown") { $0.nextDown }
    unary("significand") { $0.significand }
    unary("rounded") { $0.rounded() }
    unary("squareRoot") { $0.squareRoot() }
    binary("truncatingRemainder") { $0.truncatingRemainder(dividingBy: $1) }
    binary("remainder") { $0.remainder(dividingBy: $1) }
    binary("minimum") { T.minimum($0, $1) }
    binary("maximum") { T.maximum($0, $1) }
    natives["\(name).exponent"] = { $0.result(Int(value($0, 1).exponent)) }
    natives["\(name).description"] = { $0.result(printed(value($0, 1))) }
    natives["\(name).isLess"] = { $0.result(value($0, 1) < value($0, 2)) }
    natives["\(name).roundedBy"] = { call in
        call.words[0] = write(
            value(call, 1).rounded(call.native(2, as: FloatingPointRoundingRule.self)))
    }
    natives["\(name).round"] = { $0.words[1] = write(value($0, 1).rounded()) }
    natives["\(name).roundBy"] = { call in
        call.words[1] = write(
            value(call, 1).rounded(call.native(2, as: FloatingPointRoundingRule.self)))
    }
    natives["\(name).negate"] = { $0.words[1] = write(-value($0, 1)) }
    natives["\(name).addingProduct"] = { call in
        call.words[0] = write(value(call, 1).addingProduct(value(call, 2), value(call, 3)))
    }
    natives["\(name).parse"] = { call in
        call.result(owning: T(call.string(1)).map { boxed(write($0)) } ?? 0)
    }
    natives["\(name).exactly"] = { call in
        guard case .number(let kind) = call.layout(0).kind else { return call.resultNil() }
        let exact: T? =
            switch kind {
            case .double: T(exactly: call.double(1))
            case .float: T(exactly: Float(slot: call.words[1]))
            case .uint, .uint64: T(exactly: UInt(bitPattern: call.words[1]))
            default: T(exactly: call.words[1])
            }
        call.result(owning: exact.map { boxed(write($0)) } ?? 0)
    }
}
