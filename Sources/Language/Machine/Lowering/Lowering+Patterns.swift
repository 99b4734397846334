import CMachine

/// A value to be matched or bound, wherever its parts are: a tuple need not be built to be taken
/// apart again.
indirect enum Matched {
    case register(Int, Type)
    case tuple([Matched])
}

extension Lowering {
    /// Matches a value with a pattern and binds its variables; jumps if it does not match. Without a
    /// label the pattern is known to match.
    ///
    /// The variables have been declared before, below the temporaries.
    func match(
        _ pattern: TypedPattern, _ value: Matched, else label: Label?
    ) {
        switch (pattern, value) {
        case (.wildcard, _): break
        case (.variable(let variable), .register(let register, _)):
            write(register, to: variable)
        case (.variable(let variable), .tuple):
            write(materialize(value, variable.type), to: variable)
        case (.tuple(let patterns), .tuple(let parts)):
            for (pattern, part) in zip(patterns, parts) { match(pattern, part, else: label) }
        case (.tuple(let patterns), .register(let register, let type)):
            guard case .tuple(let elements) = type.resolved else { break }
            for (index, pattern) in patterns.enumerated() where index < elements.count {
                if case .wildcard = pattern { continue }
                let part = loadField(index, of: register, elements[index].type)
                match(pattern, .register(part, elements[index].type), else: label)
            }
        case (.enumCase(let nominal, let index, let payload), _):
            let (register, _) = single(value)
            matchCase(nominal, index, payload, register, else: label)
        case (.some(let inner), _):
            let (register, type) = single(value)
            if let label { jump(.jumpIfNil, register, to: label, by: \.b) }
            if case .wildcard = inner { break }
            guard let wrapped = type.wrapped else { break }
            match(inner, .register(unwrapped(register, wrapped), wrapped), else: label)
        case (.nil, _):
            if let label { jump(.jumpIfNotNil, single(value).register, to: label, by: \.b) }
        case (.equal(let expression), _):
            guard let label else { break }
            matchEqual(expression, value, else: label)
        case (.range(let expression), _):
            guard let label else { break }
            let (register, type) = single(value)
            matchRange(expression, register, type, else: label)
        }
    }

    func matchedType(_ value: Matched) -> Type {
        switch value {
        case .register(_, let type): return type
        case .tuple(let parts):
            return .tuple(parts.map { .init(label: nil, type: matchedType($0)) })
        }
    }

    private func single(_ value: Matched) -> (register: Int, type: Type) {
        if case .register(let register, let type) = value { return (register, type) }
        let type = matchedType(value)
        return (materialize(value, type), type)
    }

    /// A tuple out of its parts.
    func materialize(_ value: Matched, _ type: Type) -> Int {
        switch value {
        case .register(let register, _): return register
        case .tuple(let parts):
            let first = allocateBlock(parts.count)
            for (index, part) in parts.enumerated() {
                let type = matchedType(part)
                let register = materialize(part, type)
                if isWord(type) {
                    emit(.moveWord, first + index, register)
                } else {
                    noteReference(first + index)
                    emit(.copyRef, first + index, register)
                }
            }
            let result = newTemporary(isWord: false)
            emit(.newRecord, result, first, machine.shape(recordShape(parts.map(matchedType))))
            return result
        }
    }

    func loadField(_ index: Int, of register: Int, _ type: Type) -> Int {
        let part = newTemporary(for: type)
        emit(isWord(type) ? .fieldWord : .fieldRef, part, register, index)
        return part
    }

    /// What is in an optional that is known not to be `nil`.
    func unwrapped(_ register: Int, _ wrapped: Type) -> Int {
        if isWord(wrapped) {
            let word = newTemporary(isWord: true)
            emit(.unboxWord, word, register)
            return word
        }
        if wrapped.wrapped != nil {
            let inner = newTemporary(isWord: false)
            emit(.unboxRef, inner, register)
            return inner
        }
        return register
    }

    private func matchCase(
        _ nominal: Nominal, _ index: Int, _ payload: [TypedPattern]?, _ register: Int,
        else label: Label?
    ) {
        if nominal.wordKind == .enumCase {
            if let label { jump(.jumpNotEqualConstant, register, index, to: label, by: \.c) }
            return
        }
        if let label, nominal.cases.count > 1 {
            let tag = newTemporary(isWord: true)
            emit(.tag, tag, register)
            jump(.jumpNotEqualConstant, tag, index, to: label, by: \.c)
        }
        guard let payload else { return }
        let elements = nominal.cases[index].payload
        // One pattern for several values is a tuple of them.
        if payload.count == 1, elements.count > 1 {
            let parts = elements.enumerated().map { position, element in
                Matched.register(loadField(position, of: register, element.type), element.type)
            }
            match(payload[0], .tuple(parts), else: label)
            return
        }
        for (position, pattern) in payload.enumerated() where position < elements.count {
            if case .wildcard = pattern { continue }
            let part = loadField(position, of: register, elements[position].type)
            match(pattern, .register(part, elements[position].type), else: label)
        }
    }

    private func matchEqual(_ expression: TypedExpression, _ value: Matched, else label: Label) {
        let start = mark
        let (register, type) = single(value)
        if case .nil = expression.kind {
            jump(.jumpIfNotNil, register, to: label, by: \.b)
            return
        }
        if let constant = smallConstant(expression), let kind = wordKind(type), kind.isInteger {
            jump(.jumpNotEqualConstant, register, constant, to: label, by: \.c)
            return
        }
        let other = lower(expression)
        // `pattern ~= value` asks `pattern == value`.
        jumpUnlessEqual(other, register, type, to: label)
        drop(other, expression.type)
        release(to: start)
    }

    func jumpUnlessEqual(_ left: Int, _ right: Int, _ type: Type, to label: Label) {
        if let kind = wordKind(type), !hasCustom("==", type) {
            if kind == .double {
                jump(.jumpNotEqualDouble, left, right, to: label, by: \.c)
                return
            }
            if kind != .float {
                jump(.jumpNotEqualInt, left, right, to: label, by: \.c)
                return
            }
        }
        let result = newTemporary(isWord: true)
        emit(.equal, result, left, right, x: machine.layoutIndex(type))
        jump(.jumpIfNot, result, to: label, by: \.b)
    }

    private func matchRange(
        _ expression: TypedExpression, _ register: Int, _ type: Type, else label: Label
    ) {
        let start = mark
        if case .range(let lower, let upper, let isClosed) = expression.kind,
            let kind = wordKind(type),
            kind == .int || kind == .double
        {
            let low = self.lower(lower)
            let high = self.lower(upper)
            if kind == .int {
                jump(.jumpLessInt, register, low, to: label, by: \.c)
                jump(
                    isClosed ? .jumpLessInt : .jumpLessOrEqualInt, high, register, to: label,
                    by: \.c)
            } else {
                jump(.jumpNotLessOrEqualDouble, low, register, to: label, by: \.c)
                jump(
                    isClosed ? .jumpNotLessOrEqualDouble : .jumpNotLessDouble, register, high,
                    to: label, by: \.c)
            }
            release(to: start)
            return
        }
        let range = self.lower(expression)
        let result = newTemporary(isWord: true)
        emit(.contains, result, range, register, x: machine.layoutIndex(expression.type))
        drop(range, expression.type)
        jump(.jumpIfNot, result, to: label, by: \.b)
        release(to: start)
    }
}
