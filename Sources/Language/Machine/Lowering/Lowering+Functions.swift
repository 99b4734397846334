import CMachine

extension Lowering {
    func lowerFunction(_ body: FunctionBody) {
        for (index, parameter) in body.parameters.enumerated() {
            let register = index + 1
            let word = isWord(parameter.type)
            if parameter.isInout { keepReference(register) }
            if isBoxed(parameter) {
                let cell = allocate(isWord: false)
                emit(.newCell, cell, x: word ? 0 : 1)
                emit(word ? .setCellWord : .setCellRef, cell, register)
                setStorage(.cell(cell), of: parameter)
            } else {
                setStorage(.register(register), of: parameter)
            }
            // What came in as `inout` stays for the caller to take back.
            if !word, !parameter.isInout { noteReference(register) }
        }
        loadCaptures(body)
        lower(body.body)
        lowerReturn(nil)
    }

    private func loadCaptures(_ body: FunctionBody) {
        let closure = body.parameters.count + 1
        let captures = machine.captures(of: body)
        if let own = machine.ownVariables[ObjectIdentifier(body)] {
            setStorage(.register(closure), of: own)
        }
        noteReference(closure)
        for (index, variable) in captures.enumerated() {
            let boxed = isBoxed(variable)
            let word = isWord(variable.type) && !boxed
            let register = allocate(isWord: word)
            emit(word ? .captureWord : .captureRef, register, closure, index)
            setStorage(boxed ? .cell(register) : .register(register), of: variable)
        }
    }

    func recordShape(_ types: [Type], tag: Int = 0) -> RecordShape {
        var references: UInt64 = 0
        for (index, type) in types.enumerated() where index < Record.limit && !isWord(type) {
            references |= 1 << UInt64(index)
        }
        return RecordShape(count: types.count, references: references, tag: tag)
    }

    func lowerReturn(_ value: TypedExpression?) {
        var result: Int?
        if let value {
            let register = lower(value)
            if !value.type.isVoid { result = owned(register, value.type) }
        }
        restoreInoutParameters()
        guard let value, let result else {
            emit(.returnVoid)
            return
        }
        emit(isWord(value.type) ? .returnWord : .returnRef, result)
    }

    /// Moves parameters that closures could change out of their boxes, for the caller.
    private func restoreInoutParameters() {
        guard let body else { return }
        for (index, parameter) in body.parameters.enumerated() where parameter.isInout {
            guard case .cell(let cell) = storage(of: parameter) else { continue }
            if isWord(parameter.type) {
                emit(.cellWord, index + 1, cell)
            } else {
                // Taken out, so that the caller holds the only count.
                emit(.placeCell, cell)
                emit(.takeRef, index + 1)
            }
        }
    }

    // MARK: Closures

    /// A closure that captures the variables around it as they are now.
    func lowerClosure(_ body: FunctionBody, into destination: Int?) -> Int {
        let captures = machine.captures(of: body)
        var list: [(register: Int, isObject: Bool)] = []
        let start = mark
        for variable in captures {
            switch storage(of: variable) {
            case .cell(let cell): list.append((cell, true))
            case .register(let register): list.append((register, !isWord(variable.type)))
            case .global:
                let register = read(variable, into: newTemporary(for: variable.type))
                list.append((register, !isWord(variable.type)))
            }
        }
        let result = destination ?? newTemporary(isWord: false)
        noteReference(result)
        machine.captureLists.append(list)
        emit(.newClosure, result, machine.index(of: body), machine.captureLists.count - 1)
        if destination != nil { release(to: start) }
        return result
    }

    /// A function of the library or notebook as a value: a closure that calls it.
    func lowerReference(
        _ symbol: Symbol, types: [Type], self bound: TypedExpression?,
        _ expression: TypedExpression,
        into destination: Int?
    ) -> Int {
        let function = FunctionBody(name: symbol.fullName, range: expression.range, parent: body)
        machine.program.graph.add(function)
        var arguments: [TypedArgument] = []
        if let bound {
            let variable = Variable(
                "self", type: bound.type, isLet: true, owner: function, range: bound.range)
            function.captures = [variable]
            arguments.append(
                TypedArgument(value: TypedExpression(.variable(variable), bound.type, bound.range)))
            let register = lower(bound)
            setStorage(.register(register), of: variable)
        }
        if case .function(let type) = expression.type.resolved {
            function.result = type.result
            for (index, parameter) in type.parameters.enumerated() {
                let variable = Variable(
                    "$\(index)", type: parameter.type, isLet: !parameter.isInout, owner: function,
                    range: expression.range)
                variable.isInout = parameter.isInout
                function.parameters.append(variable)
                arguments.append(
                    TypedArgument(
                        value: TypedExpression(
                            .variable(variable), parameter.type, expression.range),
                        isInout: parameter.isInout))
            }
        }
        let call = TypedExpression(
            .call(symbol, types: types, arguments), function.result, expression.range)
        function.body = [TypedStatement(.return(call), expression.range)]
        return lowerClosure(function, into: destination)
    }
}

extension Machine {
    /// What a closure captures, in order: without the function itself, and without the functions that
    /// need no closure.
    func captures(of body: FunctionBody) -> [Variable] {
        let own = ownVariables[ObjectIdentifier(body)]
        return body.captures.filter {
            $0 !== own && !$0.isGlobal && directFunctions[ObjectIdentifier($0)] == nil
        }
    }
}
