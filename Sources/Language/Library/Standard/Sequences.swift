/// The members of sequences and collections (see `sequencesInterface`): each takes the elements as an
/// array.

/// The elements of argument 1, and how they are kept.
func source(_ call: NativeCall) throws -> (elements: ArrayObject, layout: Layout) {
    let layout = call.layout(0)
    return (try call.machine.elements(of: call.references[1], layout), layout)
}

/// A closure of the notebook in argument `index` that tests elements.
func elementTest(_ call: NativeCall, _ index: Int, _ layout: Layout) -> (Slot) throws -> Bool {
    let callback = call.callback(index, parameters: 1)
    return { value in
        callback.pass(value, at: 0, isWord: layout.isWord)
        try callback.run()
        return callback.words[0] != 0
    }
}

/// A closure of the notebook in argument `index` that orders elements.
func elementOrder(_ call: NativeCall, _ index: Int, _ layout: Layout) -> (Slot, Slot) throws -> Bool
{
    let callback = call.callback(index, parameters: 2)
    return { a, b in
        callback.pass(a, at: 0, isWord: layout.isWord)
        callback.pass(b, at: 1, isWord: layout.isWord)
        try callback.run()
        return callback.words[0] != 0
    }
}

extension NativeCall {
    /// An element, of which the array keeps its own count, as an optional result.
    func result(optional element: Slot?, _ layout: Layout) {
        guard let element else { return resultNil() }
        if !layout.isWord { retain(element) }
        result(some: element, layout)
    }

    func result(slice array: ArrayObject, _ range: Range<Int>) {
        if range == 0..<array.count {
            result(object: array)
        } else {
            result(object: ArrayObject(copying: array, range))
        }
    }
}

func registerSequences(_ natives: inout [String: NativeFunction]) {
    registerTransforms(&natives)
    registerSearches(&natives)
    registerSlices(&natives)
    registerOrders(&natives)
}

private func registerTransforms(_ natives: inout [String: NativeFunction]) {
    natives["Sequence.map"] = { call in
        let (elements, layout) = try source(call)
        let output = call.layout(1)
        let callback = call.callback(2, parameters: 1)
        let result = ArrayObject(holdsObjects: !output.isWord, capacity: elements.count)
        for index in 0..<elements.count {
            callback.pass(elements.base[index], at: 0, isWord: layout.isWord)
            try callback.run()
            result.append(callback.takeResult(isWord: output.isWord))
        }
        call.result(object: result)
    }
    natives["Sequence.filter"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        let result = ArrayObject(holdsObjects: !layout.isWord)
        for index in 0..<elements.count where try test(elements.base[index]) {
            result.appendCopy(elements.base[index])
        }
        call.result(object: result)
    }
    natives["Sequence.compactMap"] = { call in
        let (elements, layout) = try source(call)
        let output = call.layout(1)
        let callback = call.callback(2, parameters: 1)
        let result = ArrayObject(holdsObjects: !output.isWord)
        for index in 0..<elements.count {
            callback.pass(elements.base[index], at: 0, isWord: layout.isWord)
            try callback.run()
            let optional = callback.takeResult(isWord: false)
            if optional == 0 { continue }
            result.appendCopy(unwrap(optional, output))
            release(optional)
        }
        call.result(object: result)
    }
    natives["Sequence.flatMap"] = { call in
        let (elements, layout) = try source(call)
        let callback = call.callback(2, parameters: 1)
        let output = call.layout(2)
        let result = ArrayObject(holdsObjects: !output.isWord)
        for index in 0..<elements.count {
            callback.pass(elements.base[index], at: 0, isWord: layout.isWord)
            try callback.run()
            let part = callback.takeResult(isWord: false)
            defer { release(part) }
            result.append(contentsOf: try call.machine.elements(of: part, output))
        }
        call.result(object: result)
    }
    natives["Sequence.forEach"] = { call in
        let (elements, layout) = try source(call)
        let callback = call.callback(2, parameters: 1)
        for index in 0..<elements.count {
            callback.pass(elements.base[index], at: 0, isWord: layout.isWord)
            try callback.run()
        }
    }
    natives["Sequence.reduce"] = { call in
        let (elements, layout) = try source(call)
        let output = call.layout(1)
        let callback = call.callback(3, parameters: 2)
        var state = call.take(2, output)
        for index in 0..<elements.count {
            if output.isWord {
                callback.words[1] = state
            } else {
                put(state, into: callback.refs + 1)
            }
            callback.pass(elements.base[index], at: 1, isWord: layout.isWord)
            try callback.run()
            state = callback.takeResult(isWord: output.isWord)
        }
        call.result(state, output)
    }
    natives["Sequence.reduceInto"] = { call in
        let (elements, layout) = try source(call)
        let output = call.layout(1)
        let callback = call.callback(3, parameters: 2)
        var state = call.take(2, output)
        for index in 0..<elements.count {
            if output.isWord {
                callback.words[1] = state
            } else {
                put(state, into: callback.refs + 1)
            }
            callback.pass(elements.base[index], at: 1, isWord: layout.isWord)
            try callback.run()
            if output.isWord {
                state = callback.words[1]
            } else {
                state = callback.refs[1]
                callback.refs[1] = 0
            }
        }
        call.result(state, output)
    }
    natives["Sequence.enumerated"] = { call in
        let (elements, layout) = try source(call)
        let result = ArrayObject(holdsObjects: true, capacity: elements.count)
        for index in 0..<elements.count {
            let record = Record.make(count: 2, references: layout.isWord ? 0 : 2)
            record.fields[0] = index
            record.fields[1] = elements.base[index]
            if !layout.isWord { retain(elements.base[index]) }
            result.append(ownedSlot(record))
        }
        call.result(object: result)
    }
    natives["Sequence.reversed"] = { call in
        let (elements, _) = try source(call)
        let result = ArrayObject(holdsObjects: elements.holdsObjects, capacity: elements.count)
        for index in (0..<elements.count).reversed() { result.appendCopy(elements.base[index]) }
        call.result(object: result)
    }
    natives["Sequence.joined"] = { call in
        let (elements, _) = try source(call)
        call.result(
            elements.slots.lazy.map { Text.string($0) }
                .joined(separator: call.string(2)))
    }
}

private func registerSearches(_ natives: inout [String: NativeFunction]) {
    natives["Sequence.allSatisfy"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        for index in 0..<elements.count where try !test(elements.base[index]) {
            return call.result(false)
        }
        call.result(true)
    }
    natives["Sequence.containsWhere"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        for index in 0..<elements.count where try test(elements.base[index]) {
            return call.result(true)
        }
        call.result(false)
    }
    natives["Sequence.count"] = { $0.result(try source($0).elements.count) }
    natives["Sequence.isEmpty"] = { $0.result(try source($0).elements.count == 0) }
    natives["Sequence.first"] = { call in
        let (elements, layout) = try source(call)
        call.result(optional: elements.slots.first, layout)
    }
    natives["Sequence.last"] = { call in
        let (elements, layout) = try source(call)
        call.result(optional: elements.slots.last, layout)
    }
    natives["Sequence.lastWhere"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        for index in (0..<elements.count).reversed() where try test(elements.base[index]) {
            return call.result(optional: elements.base[index], layout)
        }
        call.resultNil()
    }
    natives["Sequence.countWhere"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        var count = 0
        for index in 0..<elements.count where try test(elements.base[index]) { count += 1 }
        call.result(count)
    }
    natives["Sequence.firstWhere"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        for index in 0..<elements.count where try test(elements.base[index]) {
            return call.result(optional: elements.base[index], layout)
        }
        call.resultNil()
    }
    natives["Sequence.contains"] = { call in
        let (elements, layout) = try source(call)
        let wanted = call.slot(2, layout)
        for index in 0..<elements.count
        where try call.machine.isEqual(elements.base[index], wanted, layout) {
            return call.result(true)
        }
        call.result(false)
    }
    natives["Sequence.elementsEqual"] = { call in
        let (elements, layout) = try source(call)
        let other = try call.machine.elements(of: call.references[2], layout)
        guard elements.count == other.count else { return call.result(false) }
        for index in 0..<elements.count
        where try !call.machine.isEqual(elements.base[index], other.base[index], layout) {
            return call.result(false)
        }
        call.result(true)
    }
    natives["Sequence.starts"] = { call in
        let (elements, layout) = try source(call)
        let other = try call.machine.elements(of: call.references[2], layout)
        guard elements.count >= other.count else { return call.result(false) }
        for index in 0..<other.count
        where try !call.machine.isEqual(elements.base[index], other.base[index], layout) {
            return call.result(false)
        }
        call.result(true)
    }
}

private func registerSlices(_ natives: inout [String: NativeFunction]) {
    func length(_ call: NativeCall, _ message: String) throws -> Int {
        if call.int(2) < 0 { throw Trap(message) }
        return call.int(2)
    }
    natives["Sequence.prefix"] = { call in
        let (elements, _) = try source(call)
        let count = try length(call, "Can't take a prefix of negative length from a collection")
        call.result(slice: elements, 0..<min(count, elements.count))
    }
    natives["Sequence.suffix"] = { call in
        let (elements, _) = try source(call)
        let count = try length(call, "Can't take a suffix of negative length from a collection")
        call.result(slice: elements, max(0, elements.count - count)..<elements.count)
    }
    natives["Sequence.dropFirst"] = { call in
        let (elements, _) = try source(call)
        let count = try length(call, "Can't drop a negative number of elements from a collection")
        call.result(slice: elements, min(count, elements.count)..<elements.count)
    }
    natives["Sequence.dropLast"] = { call in
        let (elements, _) = try source(call)
        let count = try length(call, "Can't drop a negative number of elements from a collection")
        call.result(slice: elements, 0..<max(0, elements.count - count))
    }
    natives["Sequence.prefixWhile"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        var end = 0
        while end < elements.count, try test(elements.base[end]) { end += 1 }
        call.result(slice: elements, 0..<end)
    }
    natives["Sequence.dropWhile"] = { call in
        let (elements, layout) = try source(call)
        let test = elementTest(call, 2, layout)
        var start = 0
        while start < elements.count, try test(elements.base[start]) { start += 1 }
        call.result(slice: elements, start..<elements.count)
    }
    natives["Sequence.splitWhere"] = { call in
        let (elements, layout) = try source(call)
        try split(
            call, elements, maxSplits: call.int(2), omitsEmpty: call.bool(3),
            elementTest(call, 4, layout))
    }
    natives["Sequence.split"] = { call in
        let (elements, layout) = try source(call)
        let separator = call.slot(2, layout)
        try split(call, elements, maxSplits: call.int(3), omitsEmpty: call.bool(4)) {
            try call.machine.isEqual($0, separator, layout)
        }
    }
}

/// The stretches between separators, as slices whose indices count from `first`.
func split(
    _ call: NativeCall, _ elements: ArrayObject, first: Int = 0, maxSplits: Int, omitsEmpty: Bool,
    _ isSeparator: (Slot) throws -> Bool
) throws {
    guard maxSplits >= 0 else { throw Trap("Must take zero or more splits") }
    let indices = 0..<elements.count
    let parts = try indices.split(maxSplits: maxSplits, omittingEmptySubsequences: omitsEmpty) {
        try isSeparator(elements.base[$0])
    }
    let result = ArrayObject(holdsObjects: true, capacity: parts.count)
    for part in parts {
        let slice = ArrayObject(copying: elements, part)
        slice.firstIndex = first + part.lowerBound
        result.append(ownedSlot(slice))
    }
    call.result(object: result)
}
