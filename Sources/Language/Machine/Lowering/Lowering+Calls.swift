import CMachine

extension Lowering {
    func lowerCall(
        _ symbol: Symbol, _ types: [Type], _ arguments: [TypedArgument],
        _ expression: TypedExpression, into destination: Int?
    ) -> Int {
        switch symbol.implementation {
        case .native(let key, _):
            if let result = lowerIntrinsic(key, types, arguments, expression, into: destination) {
                return result
            }
        case .memberwise:
            let result = destination ?? newTemporary(isWord: false)
            let inner = mark
            lowerRecord(
                arguments.map(\.value), arguments.map(\.value.type), into: result)
            release(to: inner)
            return result
        case .enumCase(let index):
            if let owner = symbol.owner {
                return lower(
                    TypedExpression(
                        .enumCase(owner, index, arguments.map(\.value)), expression.type,
                        expression.range), into: destination)
            }
        case .stored(let index):
            if let base = arguments.first?.value {
                return lower(
                    TypedExpression(.field(base, index), expression.type, expression.range),
                    into: destination)
            }
        case .user, .requirement: break
        }
        return call(arguments, expression.type, into: destination) { [self] block in
            emitCall(
                symbol, isSetter: false, types, block: block, count: arguments.count,
                references: arguments.map { $0.isInout ? .void : $0.value.type },
                isInout: arguments.map(\.isInout), self: arguments.first?.value.type)
        }
    }

    func lowerCallValue(
        _ function: TypedExpression, _ arguments: [TypedArgument], _ expression: TypedExpression,
        into destination: Int?
    ) -> Int {
        // A local function that captures nothing is called as any other.
        if case .variable(let variable) = function.kind,
            let body = machine.directFunctions[ObjectIdentifier(variable)]
        {
            return call(arguments, expression.type, into: destination) { [self] block in
                emit(.call, machine.index(of: body), block)
            }
        }
        let start = mark
        let result = destination ?? newTemporary(for: expression.type)
        let inner = mark
        let closure = stable(function, before: arguments.map(\.value))
        _ = call(arguments, expression.type, into: result) { [self] block in
            emit(.callClosure, closure, block, arguments.count)
        }
        drop(closure, function.type)
        release(to: destination == nil ? inner : start)
        return result
    }

    /// Puts arguments where a callee finds them, calls, and takes `inout` arguments back.
    private func call(
        _ arguments: [TypedArgument], _ type: Type, into destination: Int?,
        _ emitCall: (Int) -> Void
    ) -> Int {
        let start = mark
        // The indices of places must survive the call: they stand below its frame.
        var places: [Int: Place] = [:]
        for (index, argument) in arguments.enumerated() where argument.isInout {
            places[index] = makePlace(argument.value)
        }
        let block = allocateBlock(arguments.count + 1)
        for isDefault in [false, true] {
            for (index, argument) in arguments.enumerated()
            where !argument.isInout && argument.isDefault == isDefault {
                lower(argument.value, into: block + 1 + index)
            }
        }
        // The access to a place begins when everything else has been evaluated.
        for index in arguments.indices {
            if let place = places[index] { take(place, into: block + 1 + index) }
        }
        emitCall(block)
        let word = isWord(type)
        if !word { noteReference(block) }
        for index in arguments.indices.reversed() {
            if let place = places[index] { restore(place, from: block + 1 + index) }
        }
        if let destination {
            if !type.isVoid, destination != block {
                if !word { noteReference(destination) }
                emit(word ? .moveWord : .moveRef, destination, block)
            }
            release(to: start)
            return destination
        }
        release(to: block + 1)
        return block
    }

    /// A call of a native function that no declaration names.
    func lowerNative(
        _ key: String, _ arguments: [TypedArgument], _ type: Type, into destination: Int?
    ) -> Int {
        call(arguments, type, into: destination) { [self] block in
            let clears = arguments.indices.filter { !isWord(arguments[$0].value.type) }.map {
                $0 + 1
            }
            emit(.callNative, site(key, [], count: arguments.count, clears: clears), block)
        }
    }

    /// The instruction of a call whose arguments are in place. `references` are the types of
    /// arguments that the callee does not take over, from register `block + firstReference` on.
    func emitCall(
        _ symbol: Symbol, isSetter: Bool, _ types: [Type], block: Int, count: Int,
        references: [Type], firstReference: Int = 1, isInout: [Bool] = [], self owner: Type? = nil
    ) {
        switch symbol.implementation {
        case .native(let getter, let setter):
            let key = isSetter ? setter ?? getter : getter
            var clears: [Int] = []
            for (index, type) in references.enumerated() where !isWord(type) {
                if index < isInout.count, isInout[index] { continue }
                clears.append(firstReference + index)
            }
            emit(.callNative, site(key, types, count: count, clears: clears), block)
        case .user(let getter, let setter):
            emit(.call, machine.index(of: isSetter ? setter ?? getter : getter), block)
        case .requirement:
            if let body = conformance(symbol, of: owner) {
                emit(.call, machine.index(of: body), block)
            } else {
                machine.requirements.append(symbol)
                emit(.callRequirement, machine.requirements.count - 1, block, count)
            }
        case .stored, .enumCase, .memberwise: trap(Fault.unexpected)
        }
    }

    /// The notebook's function that meets a requirement, if the type is known.
    private func conformance(_ symbol: Symbol, of type: Type?) -> FunctionBody? {
        guard let nominal = type?.nominal, nominal.isUserDefined else { return nil }
        return Machine.member(of: nominal, like: symbol)
    }

    func site(_ key: String, _ types: [Type], count: Int, clears: [Int]) -> Int {
        let types = types.map(\.fullyResolved)
        guard let function = machine.natives[key] else {
            let message = "the library has no function '\(key)'"
            return machine.addSite(
                CallSite(
                    key: key, function: { _ in throw Trap(message) }, types: types, layouts: [],
                    argumentCount: count, clears: clears))
        }
        return machine.addSite(
            CallSite(
                key: key, function: function, types: types,
                layouts: types.map { machine.layout(of: $0) }, argumentCount: count, clears: clears)
        )
    }

    /// `[A]` as `[B]`: each element through a function of the checker's.
    func lowerConversion(
        _ value: TypedExpression, _ body: FunctionBody, _ expression: TypedExpression,
        into result: Int
    ) {
        let block = allocateBlock(3)
        lower(value, into: block + 1)
        _ = lowerClosure(body, into: block + 2)
        noteReference(block)
        let from = body.parameters.first?.type ?? value.type
        let function: NativeFunction = convertElements
        let site = machine.addSite(
            CallSite(
                key: "conversion", function: function, types: [from, body.result],
                layouts: [from, body.result].map { machine.layout(of: $0) }, argumentCount: 2,
                clears: [1, 2]))
        emit(.callNative, site, block)
        emit(.moveRef, result, block)
    }
}
