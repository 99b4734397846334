/// A closure of the program on which a native function calls back, again and again.
///
/// The arguments go into `words` and `refs` (whose counts are moved along), the result is in slot 0.
struct Callback {
    let machine: Machine
    let closure: ClosureObject
    let parameterCount: Int
    let words: UnsafeMutablePointer<Slot>
    let refs: UnsafeMutablePointer<Slot>
    private let base: Int

    init(_ machine: Machine, closure: ClosureObject, parameterCount: Int) {
        self.machine = machine
        self.closure = closure
        self.parameterCount = parameterCount
        base = machine.state.pointee.top
        words = machine.words + base
        refs = machine.refs + base
        if closure.native == nil { machine.ensureLowered(closure.function) }
    }

    /// Puts an argument in its place; a reference gets a count of its own.
    @inline(__always)
    func pass(_ value: Slot, at index: Int, isWord: Bool) {
        if isWord {
            words[index + 1] = value
        } else {
            retain(value)
            put(value, into: refs + (index + 1))
        }
    }

    /// Calls with the arguments that have been passed.
    func run() throws {
        let state = machine.state
        let top = state.pointee.top
        if let native = closure.native {
            state.pointee.top = base + parameterCount + 1
            defer { state.pointee.top = top }
            try native(NativeCall(machine: machine, words: words, references: refs, site: nil))
            return
        }
        put(ownedSlot(closure), into: refs + (parameterCount + 1))
        try machine.execute(machine.codes + closure.function, base: base)
    }

    /// The result with its count.
    @inline(__always)
    func takeResult(isWord: Bool) -> Slot {
        if isWord { return words[0] }
        let result = refs[0]
        refs[0] = 0
        return result
    }
}

extension Machine {
    /// Calls a closure. The arguments' counts are taken over; the result is a slot with its count.
    package func call(
        _ closure: Slot, _ arguments: [PassedValue], resultIsWord: Bool
    ) throws -> Slot {
        let callback = Callback(
            self, closure: object(closure, ClosureObject.self), parameterCount: arguments.count)
        for (index, argument) in arguments.enumerated() {
            if argument.isWord {
                callback.words[index + 1] = argument.slot
            } else {
                put(argument.slot, into: callback.refs + (index + 1))
            }
        }
        try callback.run()
        return callback.takeResult(isWord: resultIsWord)
    }

    /// Calls a closure whose parameters can be `inout`: their values are in `arguments` afterwards,
    /// with the counts that they came with.
    package func call(
        _ closure: Slot, changing arguments: inout [PassedValue], resultIsWord: Bool
    ) throws -> Slot {
        let callback = Callback(
            self, closure: object(closure, ClosureObject.self), parameterCount: arguments.count)
        for (index, argument) in arguments.enumerated() {
            if argument.isWord {
                callback.words[index + 1] = argument.slot
            } else {
                put(argument.slot, into: callback.refs + (index + 1))
                arguments[index].slot = 0
            }
        }
        try callback.run()
        for index in arguments.indices {
            if arguments[index].isWord {
                arguments[index].slot = callback.words[index + 1]
            } else {
                arguments[index].slot = callback.refs[index + 1]
                callback.refs[index + 1] = 0
            }
        }
        return callback.takeResult(isWord: resultIsWord)
    }

    /// A closure that runs native code, as a slot with its count.
    package func makeClosure(_ native: @escaping NativeFunction) -> Slot {
        ownedSlot(ClosureObject(native: native))
    }

    /// A function of the notebook as a closure, as a slot with its count: a member that meets a
    /// requirement, for example.
    package func makeClosure(_ body: FunctionBody) -> Slot {
        ownedSlot(ClosureObject(function: index(of: body), areObjects: []))
    }
}

extension NativeCall {
    /// The closure in an argument slot, to be called back.
    func callback(_ index: Int, parameters: Int) -> Callback {
        Callback(
            machine, closure: object(references[index], ClosureObject.self),
            parameterCount: parameters)
    }
}

/// The elements of an array, optional or dictionary through a closure.
func convertElements(_ call: NativeCall) throws {
    let callback = call.callback(2, parameters: 1)
    let (from, to) = (call.layout(0), call.layout(1))
    func converted(_ value: Slot) throws -> Slot {
        callback.pass(value, at: 0, isWord: from.isWord)
        try callback.run()
        return callback.takeResult(isWord: to.isWord)
    }
    guard call.references[1] != 0 else {
        call.result(owning: 0)
        return
    }
    switch anyObject(call.references[1]) {
    case let array as ArrayObject:
        let result = ArrayObject(holdsObjects: !to.isWord, capacity: array.count)
        for index in 0..<array.count { result.append(try converted(array.base[index])) }
        call.result(object: result)
    case let dictionary as DictionaryObject where dictionary.hasValues:
        let result = DictionaryObject(
            keysAreObjects: dictionary.keysAreObjects, valuesAreObjects: !to.isWord, hasValues: true
        )
        for index in 0..<dictionary.used where dictionary.isEntry(index) {
            let value = try converted(dictionary.values[index])
            if dictionary.keysAreObjects { retain(dictionary.keys[index]) }
            result.add(dictionary.keys[index], value, hash: dictionary.hash(at: index))
        }
        call.result(object: result)
    default:
        let value = unwrap(call.references[1], from)
        call.result(owning: wrap(try converted(value), to))
    }
}
