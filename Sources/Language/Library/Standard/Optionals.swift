/// `Optional`.
let optionalsInterface = """
    enum Optional<Wrapped> {
        @native("Optional.none") case none
        @native("Optional.some") case some(Wrapped)
        @native("Optional.some") init(_ value: Wrapped)
        @native("Optional.map") func map<T>(_ transform: (Wrapped) throws -> T) rethrows -> T?
        @native("Optional.flatMap") func flatMap<T>(_ transform: (Wrapped) throws -> T?) rethrows -> T?
        @native("Optional.debugDescription") var debugDescription: String { get }
        @native("Optional.take") mutating func take() -> Wrapped?
    }
    extension Optional: Equatable where Wrapped: Equatable {}
    extension Optional: Hashable where Wrapped: Hashable {}
    """

func registerOptionals(_ natives: inout [String: NativeFunction]) {
    natives["Optional.none"] = { $0.resultNil() }
    natives["Optional.some"] = { call in
        call.result(some: call.take(1, call.layout(0)), call.layout(0))
    }
    natives["Optional.map"] = { try mapOptional($0, isFlat: false) }
    natives["Optional.flatMap"] = { try mapOptional($0, isFlat: true) }
    natives["Optional.debugDescription"] = { call in
        guard call.references[1] != 0 else { return call.result("nil") }
        var text = "Optional("
        let wrapped = call.layout(0)
        try call.machine.describe(
            unwrap(call.references[1], wrapped), wrapped, isDebug: true, into: &text)
        call.result(text + ")")
    }
    natives["Optional.take"] = { call in
        let value = call.references[1]
        call.references[1] = 0
        call.result(owning: value)
    }
}

private func mapOptional(_ call: NativeCall, isFlat: Bool) throws {
    let (wrapped, result) = (call.layout(0), call.layout(1))
    guard call.references[1] != 0 else { return call.resultNil() }
    let callback = call.callback(2, parameters: 1)
    callback.pass(unwrap(call.references[1], wrapped), at: 0, isWord: wrapped.isWord)
    try callback.run()
    if isFlat {
        call.result(owning: callback.takeResult(isWord: false))
    } else {
        call.result(some: callback.takeResult(isWord: result.isWord), result)
    }
}
