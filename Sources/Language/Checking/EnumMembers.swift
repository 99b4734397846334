import Diagnostics

extension Checker {
    /// `rawValue`, `init?(rawValue:)` and `allCases` of an enumeration, where it has them.
    func addEnumMembers(_ nominal: Nominal) {
        let own = selfType(of: nominal)
        if let rawType = nominal.rawType, nominal.cases.allSatisfy({ $0.rawValue != nil }) {
            addRawValue(nominal, own, rawType)
            addInitFromRawValue(nominal, own, rawType)
        }
        if inference.conforms(own, to: universe.caseIterable), nominal.members["allCases"] == nil,
            nominal.cases.allSatisfy(\.payload.isEmpty)
        {
            let all = nominal.cases.indices.map {
                TypedExpression(.enumCase(nominal, $0, []), own, 0..<0)
            }
            let type = universe.array(of: own)
            let value = TypedExpression(.array(all), type, 0..<0)
            let body = makeBody("allCases", nominal, result: type)
            body.body = [TypedStatement(.return(value), 0..<0)]
            add("allCases", nominal, type, body, isStatic: true)
        }
    }

    private func makeBody(_ name: String, _ nominal: Nominal, result: Type) -> FunctionBody {
        let body = makeBody("\(nominal.name).\(name)", 0..<0, parent: nil)
        body.result = result
        return body
    }

    private func add(
        _ name: String, _ nominal: Nominal, _ type: Type, _ body: FunctionBody, isStatic: Bool
    ) {
        let symbol = Symbol(name, kind: .property, owner: nominal, file: file, range: 0..<0)
        symbol.result = type
        symbol.isStatic = isStatic
        symbol.implementation = .user(body, setter: nil)
        nominal.members[name, default: []].append(symbol)
    }

    private func literal(_ value: Nominal.RawValue?, _ type: Type) -> TypedExpression {
        switch value {
        case .int(let number):
            return TypedExpression(
                .integer(UInt64(number.magnitude), negative: number < 0), type, 0..<0)
        case .double(let number): return TypedExpression(.float(number), type, 0..<0)
        case .string(let text): return TypedExpression(.string(text), type, 0..<0)
        case nil: return TypedExpression(.error, .error, 0..<0)
        }
    }

    private func addRawValue(_ nominal: Nominal, _ own: Type, _ rawType: Type) {
        let body = makeBody("rawValue", nominal, result: rawType)
        let value = Variable("self", type: own, isLet: true, owner: body, range: 0..<0)
        body.parameters = [value]
        let cases = nominal.cases.enumerated().map { index, enumCase in
            TypedCase(
                patterns: [(.enumCase(nominal, index, nil), nil)],
                body: [TypedStatement(.return(literal(enumCase.rawValue, rawType)), 0..<0)])
        }
        let target = JumpTarget(label: nil, isLoop: false, isSwitch: true)
        let subject = TypedExpression(.variable(value), own, 0..<0)
        body.body = [TypedStatement(.switch(target, subject, cases), 0..<0)]
        add("rawValue", nominal, rawType, body, isStatic: false)
    }

    private func addInitFromRawValue(_ nominal: Nominal, _ own: Type, _ rawType: Type) {
        let result = universe.optional(of: own)
        let body = makeBody("init(rawValue:)", nominal, result: result)
        let value = Variable("rawValue", type: rawType, isLet: true, owner: body, range: 0..<0)
        body.parameters = [value]
        var cases = nominal.cases.enumerated().map { index, enumCase in
            let found = TypedExpression(.enumCase(nominal, index, []), own, 0..<0)
            let wrapped = TypedExpression(.wrap(found), result, 0..<0)
            return TypedCase(
                patterns: [(.equal(literal(enumCase.rawValue, rawType)), nil)],
                body: [TypedStatement(.return(wrapped), 0..<0)])
        }
        let none = TypedExpression(.nil, result, 0..<0)
        cases.append(TypedCase(patterns: [], body: [TypedStatement(.return(none), 0..<0)]))
        let target = JumpTarget(label: nil, isLoop: false, isSwitch: true)
        let subject = TypedExpression(.variable(value), rawType, 0..<0)
        body.body = [TypedStatement(.switch(target, subject, cases), 0..<0)]
        let symbol = Symbol("init", kind: .initializer, owner: nominal, file: file, range: 0..<0)
        symbol.parameters = [.init(label: "rawValue", name: "rawValue", type: rawType)]
        symbol.result = result
        symbol.isFailable = true
        symbol.implementation = .user(body, setter: nil)
        nominal.members["init", default: []].append(symbol)
    }
}
