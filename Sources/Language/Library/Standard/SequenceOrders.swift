func registerOrders(_ natives: inout [String: NativeFunction]) {
    natives["Sequence.sorted"] = { call in
        let (elements, layout) = try source(call)
        let copy = elements.asArray()
        try sort(copy, layout, call.machine)
        call.result(object: copy)
    }
    natives["Sequence.sortedBy"] = { call in
        let (elements, layout) = try source(call)
        let copy = elements.asArray()
        try sort(copy, elementOrder(call, 2, layout))
        call.result(object: copy)
    }
    natives["Sequence.min"] = { call in
        let (elements, layout) = try source(call)
        call.result(
            optional: try elements.slots.min { try call.machine.isLess($0, $1, layout) }, layout)
    }
    natives["Sequence.max"] = { call in
        let (elements, layout) = try source(call)
        call.result(
            optional: try elements.slots.max { try call.machine.isLess($0, $1, layout) }, layout)
    }
    natives["Sequence.precedes"] = { call in
        let (elements, layout) = try source(call)
        let other = try call.machine.elements(of: call.references[2], layout)
        call.result(
            try elements.slots.lexicographicallyPrecedes(other.slots) {
                try call.machine.isLess($0, $1, layout)
            })
    }
    natives["Sequence.minBy"] = { call in
        let (elements, layout) = try source(call)
        let order = elementOrder(call, 2, layout)
        call.result(optional: try elements.slots.min(by: order), layout)
    }
    natives["Sequence.maxBy"] = { call in
        let (elements, layout) = try source(call)
        let order = elementOrder(call, 2, layout)
        call.result(optional: try elements.slots.max(by: order), layout)
    }
}

/// Sorts with Swift's own algorithm, so that equal elements stay in the order that compiled Swift
/// leaves them in.
func sort(_ array: ArrayObject, _ isLess: (Slot, Slot) throws -> Bool) rethrows {
    // A copy: the comparison may throw in the middle of an exchange.
    let sorted = try array.slots.sorted(by: isLess)
    for (index, slot) in sorted.enumerated() { array.base[index] = slot }
}

func sort(_ array: ArrayObject, _ layout: Layout, _ machine: Machine) throws {
    switch layout.kind {
    case .number(.double): sort(array) { Double(slot: $0) < Double(slot: $1) }
    case .number(.int): sort(array) { $0 < $1 }
    case .string:
        sort(array) { Text.isLess($0, $1) }
    default: try sort(array) { try machine.isLess($0, $1, layout) }
    }
}
