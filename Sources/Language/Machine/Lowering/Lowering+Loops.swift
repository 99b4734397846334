import CMachine

extension Lowering {
    func lowerWhile(
        _ target: JumpTarget, _ conditions: [TypedCondition], _ body: [TypedStatement]
    ) {
        let start = mark
        let head = Label()
        let exit = Label()
        loopDepth += 1
        // A short condition stands before the loop and again at its end.
        var short: TypedExpression?
        if conditions.count == 1, case .expression(let condition) = conditions[0],
            isShort(condition)
        {
            short = condition
        }
        let next = short == nil ? head : Label()
        jumps.append((target, exit, next))
        if short == nil { place(head) }
        lowerConditions(conditions, else: exit)
        if short != nil { place(head) }
        lower(body)
        if let short {
            if !next.uses.isEmpty { place(next) }
            loopIfTrue(short, to: head, exit: exit)
        } else {
            jump(.loop, to: head, by: \.a)
        }
        jumps.removeLast()
        loopDepth -= 1
        place(exit)
        release(to: start)
    }

    func lowerRepeat(
        _ target: JumpTarget, _ body: [TypedStatement], _ condition: TypedExpression
    ) {
        let head = Label()
        let next = Label()
        let exit = Label()
        loopDepth += 1
        jumps.append((target, exit, next))
        place(head)
        lower(body)
        place(next)
        jumpIfFalse(condition, to: exit)
        jump(.loop, to: head, by: \.a)
        jumps.removeLast()
        loopDepth -= 1
        place(exit)
    }

    func lowerFor(
        _ target: JumpTarget, _ pattern: TypedPattern, _ sequence: TypedExpression,
        _ condition: TypedExpression?, _ body: [TypedStatement]
    ) {
        let start = mark
        let loop = Loop(target: target, pattern: pattern, condition: condition, body: body)
        if case .range(let lower, let upper, let isClosed) = sequence.kind,
            let kind = wordKind(lower.type), kind.isInteger
        {
            loopRange(loop, lower, upper, isClosed: isClosed)
        } else if case .call(let symbol, let types, let arguments) = sequence.kind,
            let key = nativeKey(symbol),
            lowerSpecial(key, types, arguments.map(\.value), loop)
        {
            // Done.
        } else {
            lowerGeneral(sequence, loop)
        }
        release(to: start)
    }

    struct Loop {
        var target: JumpTarget
        var pattern: TypedPattern
        var condition: TypedExpression?
        var body: [TypedStatement]
    }

    /// The body of a loop and what leads to the next turn. `next` emits the jump back to `head`.
    private func emitBody(
        _ loop: Loop, head: Label, next: Label, exit: Label, values: () -> Matched,
        advance: () -> Void
    ) {
        jumps.append((loop.target, exit, next))
        place(head)
        declareAll(loop.pattern)
        let inner = mark
        match(loop.pattern, values(), else: next)
        release(to: inner)
        if let condition = loop.condition { jumpIfFalse(condition, to: next) }
        lower(loop.body)
        place(next)
        advance()
        jumps.removeLast()
        loopDepth -= 1
        place(exit)
    }

    /// The variable of a pattern that can itself count, since nothing else changes it.
    private func counter(of pattern: TypedPattern) -> Int? {
        guard case .variable(let variable) = pattern, variable.isLet, !isBoxed(variable),
            case .register(let register) = declare(variable)
        else { return nil }
        return register
    }

    // MARK: Ranges

    private func loopRange(
        _ loop: Loop, _ lower: TypedExpression, _ upper: TypedExpression, isClosed: Bool
    ) {
        let own = counter(of: loop.pattern)
        let index = own ?? newTemporary(isWord: true)
        let limit = newTemporary(isWord: true)
        // The bounds may use a variable that has the counter's register from an outer turn.
        let first = newTemporary(isWord: true)
        self.lower(lower, into: first)
        self.lower(upper, into: limit)
        range = lower.range.lowerBound..<max(lower.range.lowerBound, upper.range.upperBound)
        emit(.checkBounds, first, limit)
        emit(.moveWord, index, first)
        countedLoop(
            loop, index: index, isOwn: own != nil, limit: limit, isClosed: isClosed, lower.type)
    }

    private func countedLoop(
        _ loop: Loop, index: Int, isOwn: Bool, limit: Int, isClosed: Bool, _ type: Type
    ) {
        let head = Label()
        let next = Label()
        let exit = Label()
        if !isClosed { jump(.jumpLessOrEqualInt, limit, index, to: exit, by: \.c) }
        loopDepth += 1
        var loop = loop
        if isOwn { loop.pattern = .wildcard }
        pin(index)
        emitBody(loop, head: head, next: next, exit: exit) {
            .register(index, type)
        } advance: {
            jump(isClosed ? .forClosedRange : .forRange, index, limit, to: head, by: \.c)
        }
    }

    /// Sequences that need not be made: strides, enumerations, pairs, indices.
    private func lowerSpecial(
        _ key: String, _ types: [Type], _ arguments: [TypedExpression], _ loop: Loop
    ) -> Bool {
        switch key {
        case "stride.to", "stride.through":
            guard arguments.count == 3, let kind = wordKind(arguments[0].type), kind == .int,
                mark < 1 << 15
            else { return false }
            loopStride(loop, arguments, isThrough: key == "stride.through")
            return true
        case "Array.indices":
            let own = counter(of: loop.pattern)
            let index = own ?? newTemporary(isWord: true)
            let limit = newTemporary(isWord: true)
            let array = lower(arguments[0])
            emit(.count, limit, array)
            drop(array, arguments[0].type)
            loadConstant(0, into: index)
            guard case .nominal(_, let elements) = arguments[0].type.resolved, elements.count == 1
            else {
                return false
            }
            countedLoop(
                loop, index: index, isOwn: own != nil, limit: limit, isClosed: false,
                intType(types, arguments))
            return true
        case "Sequence.enumerated":
            guard let element = elementType(arguments[0].type) else { return false }
            loopArrays(loop, arguments, [element], isEnumerated: true)
            return true
        case "zip":
            let elements = arguments.compactMap { elementType($0.type) }
            guard elements.count == 2, arguments.count == 2 else { return false }
            loopArrays(loop, arguments, elements, isEnumerated: false)
            return true
        default: return false
        }
    }

    /// The type of a counter. It is only asked whether it is a word.
    private func intType(_ types: [Type], _ arguments: [TypedExpression]) -> Type {
        .variable(TypeVariable(id: -1, literal: .integer))
    }

    private func loopStride(_ loop: Loop, _ arguments: [TypedExpression], isThrough: Bool) {
        let own = counter(of: loop.pattern)
        let index = own ?? newTemporary(isWord: true)
        let first = newTemporary(isWord: true)
        let limit = newTemporary(isWord: true)
        let step = newTemporary(isWord: true)
        lower(arguments[0], into: first)
        lower(arguments[1], into: limit)
        lower(arguments[2], into: step)
        let head = Label()
        let next = Label()
        let exit = Label()
        let good = Label()
        let down = Label()
        let begin = Label()
        jump(.jumpNotEqualConstant, step, 0, to: good, by: \.c)
        trap("Stride size must not be zero")
        place(good)
        jump(.jumpLessConstant, step, 0, to: down, by: \.c)
        let isOver = isThrough ? Opcode.jumpLessInt : .jumpLessOrEqualInt
        jump(isOver, limit, first, to: exit, by: \.c)
        jump(to: begin)
        place(down)
        jump(isOver, first, limit, to: exit, by: \.c)
        place(begin)
        emit(.moveWord, index, first)
        loopDepth += 1
        var loop = loop
        if own != nil { loop.pattern = .wildcard }
        pin(index)
        emitBody(loop, head: head, next: next, exit: exit) {
            .register(index, arguments[0].type)
        } advance: {
            jump(
                isThrough ? .forStrideThrough : .forStride, index, limit, x: step, to: head,
                by: \.c)
        }
    }

    // MARK: Arrays and others

    /// What iterating over a type gives.
    func elementType(_ type: Type) -> Type? {
        guard case .nominal(let nominal, let arguments) = type.resolved,
            let element = nominal.element
        else { return nil }
        var substitution: [ObjectIdentifier: Type] = [:]
        for (parameter, argument) in zip(nominal.genericParameters, arguments) {
            substitution[ObjectIdentifier(parameter)] = argument
        }
        return element.substituting(substitution)
    }

    /// The registers of an array and of the index of its next element, which share a number.
    private func arrayRegister(_ sequence: TypedExpression, _ element: Type) -> Int {
        let register = newTemporary(isWord: false)
        if let name = sequence.type.nominal?.name, name == "Array" || name == "ArraySlice" {
            lower(sequence, into: register)
        } else {
            let value = lower(sequence)
            emit(.elements, register, value, machine.layoutIndex(element))
            drop(value, sequence.type)
        }
        loadConstant(0, into: register)
        pin(register)
        return register
    }

    private func lowerGeneral(_ sequence: TypedExpression, _ loop: Loop) {
        let type = sequence.type
        switch (type.nominal?.name, type.arguments.count) {
        case ("Range", 1), ("ClosedRange", 1):
            guard let kind = wordKind(type.arguments[0]), kind.isInteger else { break }
            let own = counter(of: loop.pattern)
            let index = own ?? newTemporary(isWord: true)
            let bounds = allocateBlock(2)
            let range = lower(sequence)
            emit(.bounds, bounds, range)
            drop(range, type)
            emit(.moveWord, index, bounds)
            countedLoop(
                loop, index: index, isOwn: own != nil, limit: bounds + 1,
                isClosed: type.nominal?.name == "ClosedRange", type.arguments[0])
            return
        case ("Dictionary", 2):
            loopEntries(loop, sequence, type.arguments, isDictionary: true)
            return
        case ("Set", 1):
            loopEntries(loop, sequence, type.arguments, isDictionary: false)
            return
        default: break
        }
        guard let element = elementType(type) else {
            trap("this value cannot be iterated over")
            return
        }
        loopArrays(loop, [sequence], [element], isEnumerated: false)
    }

    /// One array, or two side by side, or one with its indices.
    private func loopArrays(
        _ loop: Loop, _ sequences: [TypedExpression], _ elements: [Type], isEnumerated: Bool
    ) {
        let arrays = zip(sequences, elements).map { arrayRegister($0, $1) }
        // A single variable takes its elements straight from the array.
        let isSingle = arrays.count == 1 && !isEnumerated
        var own: Int?
        if isSingle, case .variable(let variable) = loop.pattern, !isBoxed(variable),
            case .register(let register) = declare(variable)
        {
            own = register
        }
        var loop = loop
        if own != nil { loop.pattern = .wildcard }
        let values = elements.map { element in
            let register = allocate(isWord: isWord(element))
            return register
        }
        let head = Label()
        let body = Label()
        let next = Label()
        let exit = Label()
        loopDepth += 1
        jump(to: next)
        let count = newTemporary(isWord: true)
        pin(count)
        // The first array's instruction comes last: it jumps back. The second one's comes before
        // the body and leaves the loop.
        _ = body
        emitBody(loop, head: head, next: next, exit: exit) {
            if arrays.count == 2 {
                let more = Label()
                emitNext(elements[1], values[1], arrays[1], to: more)
                jump(to: exit)
                place(more)
            }
            if isSingle { return .register(own ?? values[0], elements[0]) }
            if isEnumerated {
                emit(.addIntConstant, count, arrays[0], -1)
                return .tuple([
                    .register(count, .variable(TypeVariable(id: -1, literal: .integer))),
                    .register(values[0], elements[0]),
                ])
            }
            return .tuple(zip(values, elements).map { .register($0, $1) })
        } advance: {
            emitNext(elements[0], own ?? values[0], arrays[0], to: head)
        }
        for array in arrays { emit(.clearRef, array) }
    }

    private func emitNext(_ element: Type, _ value: Int, _ array: Int, to label: Label) {
        if !isWord(element) { noteReference(value) }
        jump(isWord(element) ? .forWords : .forRefs, value, array, to: label, by: \.c)
    }

    private func loopEntries(
        _ loop: Loop, _ sequence: TypedExpression, _ arguments: [Type], isDictionary: Bool
    ) {
        let dictionary = newTemporary(isWord: false)
        lower(sequence, into: dictionary)
        loadConstant(0, into: dictionary)
        pin(dictionary)
        let entry = allocateBlock(2)
        for (index, type) in arguments.enumerated() {
            pin(entry + index)
            if !isWord(type) { noteReference(entry + index) }
        }
        let head = Label()
        let next = Label()
        let exit = Label()
        loopDepth += 1
        jump(to: next)
        emitBody(loop, head: head, next: next, exit: exit) {
            isDictionary
                ? .tuple([.register(entry, arguments[0]), .register(entry + 1, arguments[1])])
                : .register(entry, arguments[0])
        } advance: {
            jump(.forEntries, entry, dictionary, x: isDictionary ? 1 : 0, to: head, by: \.c)
        }
        emit(.clearRef, dictionary)
    }
}
