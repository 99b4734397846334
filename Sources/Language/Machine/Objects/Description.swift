extension Machine {
    /// Appends what `print` shows of a value to a text.
    func describe(
        _ value: Slot, _ layout: Layout, at place: UnsafeMutablePointer<Slot>
    ) throws {
        switch layout.kind {
        case .string, .character: Text.append(value, to: place)
        case .number(.int), .number(.int64): Text.append(String(value), to: place)
        case .number(.double): Text.append(printed(Double(slot: value)), to: place)
        default: Text.append(try description(value, layout), to: place)
        }
    }

    /// What `print` shows of a value.
    package func description(_ value: Slot, _ layout: Layout) throws -> String {
        var text = ""
        try describe(value, layout, isDebug: false, into: &text)
        return text
    }

    /// Appends a value as compiled Swift prints it; inside of other values strings are quoted and
    /// the notebook's own types have their module before their names.
    func describe(_ value: Slot, _ layout: Layout, isDebug: Bool, into text: inout String) throws {
        switch layout.kind {
        case .number(let kind): text += Machine.description(value, kind)
        case .string:
            let string = Text.string(value)
            text += isDebug ? string.debugDescription : string
        case .character:
            let string = Text.string(value)
            text += isDebug ? (string.first?.debugDescription ?? "") : string
        case .array(let element):
            let array = object(value, ArrayObject.self)
            let isSlice = isDebug && layout.type.nominal?.name == "ArraySlice"
            text += isSlice ? "ArraySlice([" : "["
            for index in 0..<array.count {
                if index > 0 { text += ", " }
                try describe(array.base[index], element, isDebug: true, into: &text)
            }
            text += isSlice ? "])" : "]"
        case .set(let element):
            if isDebug { text += "Set(" }
            try describeEntries(value, element, nil, into: &text)
            if isDebug { text += ")" }
        case .dictionary(let key, let element):
            try describeEntries(value, key, element, into: &text)
        case .range(let bound):
            let range = object(value, RangeObject.self)
            if isDebug { text += range.isClosed ? "ClosedRange(" : "Range(" }
            try describe(range.lower, bound, isDebug: isDebug, into: &text)
            text += range.isClosed ? "..." : "..<"
            try describe(range.upper, bound, isDebug: isDebug, into: &text)
            if isDebug { text += ")" }
        case .optional(let wrapped):
            if value == 0 {
                text += "nil"
            } else {
                text += "Optional("
                try describe(unwrap(value, wrapped), wrapped, isDebug: true, into: &text)
                text += ")"
            }
        case .tuple(let labels, let elements):
            if elements.isEmpty {
                text += "()"
            } else {
                try describeParts(value, labels, elements, into: &text)
            }
        case .structure(let nominal):
            if try describeByMember(value, nominal, layout, into: &text) { return }
            text += name(nominal, isDebug: isDebug)
            let parts = layout.parts(nominal)[0]
            if parts.isEmpty {
                text += "()"
            } else {
                try describeParts(value, nominal.fields.map(\.name), parts, into: &text)
            }
        case .enumeration(let nominal):
            if try describeByMember(value, nominal, layout, into: &text) { return }
            let tag = object(value, Record.self).tag
            if isDebug { text += name(nominal, isDebug: true) + "." }
            text += nominal.cases[tag].name
            let parts = layout.parts(nominal)[tag]
            if parts.isEmpty { return }
            // A tuple as the only payload stands without parentheses of its own.
            if parts.count == 1, nominal.cases[tag].payload[0].label == nil,
                case .tuple = parts[0].kind
            {
                try describe(
                    object(value, Record.self).fields[0], parts[0], isDebug: true, into: &text)
                return
            }
            try describeParts(value, nominal.cases[tag].payload.map(\.label), parts, into: &text)
        case .word(let nominal):
            if try describeByMember(value, nominal, layout, into: &text) { return }
            if isDebug { text += name(nominal, isDebug: true) + "." }
            text += nominal.cases[value].name
        case .function: text += "(Function)"
        case .metatype:
            if case .metatype(let type) = layout.type.resolved { text += type.description }
        case .existential:
            switch anyObject(value) {
            case let existential as Existential:
                try describe(
                    existential.value, existential.layout, isDebug: isDebug, into: &text)
            case let native as NativeBox: describe(native, isDebug: isDebug, into: &text)
            default: text += "any"
            }
        case .native:
            guard value != 0, let native = anyObject(value) as? NativeBox else {
                text += layout.type.description
                return
            }
            describe(native, isDebug: isDebug, into: &text)
        }
    }

    private func describe(_ native: NativeBox, isDebug: Bool, into text: inout String) {
        text += isDebug ? String(reflecting: native.anyValue) : String(describing: native.anyValue)
    }

    private func name(_ nominal: Nominal, isDebug: Bool) -> String {
        isDebug ? "\(Machine.moduleName).\(nominal.qualifiedName)" : nominal.name
    }

    private func describeParts(
        _ value: Slot, _ labels: [String?], _ layouts: [Layout], into text: inout String
    ) throws {
        let record = object(value, Record.self)
        text += "("
        for (index, layout) in layouts.enumerated() {
            if index > 0 { text += ", " }
            if let label = labels[index] { text += label + ": " }
            try describe(record.fields[index], layout, isDebug: true, into: &text)
        }
        text += ")"
    }

    private func describeEntries(
        _ value: Slot, _ key: Layout, _ element: Layout?, into text: inout String
    ) throws {
        let dictionary = object(value, DictionaryObject.self)
        if element != nil, dictionary.count == 0 {
            text += "[:]"
            return
        }
        text += "["
        var isFirst = true
        for index in 0..<dictionary.used where dictionary.isEntry(index) {
            if !isFirst { text += ", " }
            isFirst = false
            try describe(dictionary.keys[index], key, isDebug: true, into: &text)
            if let element {
                text += ": "
                try describe(dictionary.values[index], element, isDebug: true, into: &text)
            }
        }
        text += "]"
    }

    /// The notebook's own `description`, if the type conforms to `CustomStringConvertible`.
    private func describeByMember(
        _ value: Slot, _ nominal: Nominal, _ layout: Layout, into text: inout String
    ) throws -> Bool {
        guard
            nominal.conformances.contains(where: { $0.protocol.name == "CustomStringConvertible" })
        else { return false }
        if let index = nominal.fields.firstIndex(where: { $0.name == "description" }) {
            text += Text.string(object(value, Record.self).fields[index])
            return true
        }
        guard let symbol = nominal.members["description"]?.first(where: { !$0.isStatic }),
            case .user(let body, _) = symbol.implementation
        else { return false }
        let result = try run(body, [(value, layout)], resultIsWord: false)
        text += Text.string(result)
        release(result)
        return true
    }

    static func description(_ value: Slot, _ kind: WordKind) -> String {
        switch kind {
        case .uint, .uint64: String(UInt(bitPattern: value))
        case .double: printed(Double(slot: value))
        case .float: printed(Float(slot: value))
        case .bool: value != 0 ? "true" : "false"
        default: String(value)
        }
    }

    /// Runs a function of the notebook from native code. The arguments keep their counts; the
    /// result has one.
    func run(_ body: FunctionBody, _ arguments: [(Slot, Layout)], resultIsWord: Bool) throws -> Slot
    {
        let index = index(of: body)
        ensureLowered(index)
        let base = state.pointee.top
        for (position, (value, layout)) in arguments.enumerated() {
            if layout.isWord {
                words[base + 1 + position] = value
            } else {
                retain(value)
                put(value, into: refs + base + 1 + position)
            }
        }
        try execute(codes + index, base: base)
        if resultIsWord { return words[base] }
        let result = refs[base]
        refs[base] = 0
        return result
    }
}

/// A number as `print` shows it. The sign of a NaN depends on the processor and on what the compiler
/// computes ahead, so it is not shown.
func printed<Number: BinaryFloatingPoint & CustomStringConvertible>(_ value: Number) -> String {
    value.isNaN ? "nan" : value.description
}
