/// The loop that runs instructions: one long function, so that what it needs at every step stays in
/// the processor's registers.
///
/// Calls of the notebook's functions push a frame and go on in the same loop; only natives that call
/// back enter it anew. Faults leave the loop with a message and become a `Trap` at the end.
extension Machine {
    func execute(_ entry: UnsafeMutablePointer<Code>, base startBase: Int) throws {
        let wordBank = words
        let refBank = refs
        let frames = frames
        let state = state
        let codes = codes
        let objects = objects
        let entryDepth = state.pointee.depth
        let entryTop = state.pointee.top
        var depth = entryDepth + 1
        guard depth < frameLimit, state.pointee.nesting < Machine.nestingLimit,
            startBase + entry.pointee.frameSize + 256 < Machine.registerLimit,
            let start = entry.pointee.start
        else { throw trap(Fault.tooDeep) }
        state.pointee.nesting += 1
        frames[depth] = Frame(code: entry, next: start, base: startBase)
        state.pointee.depth = depth
        var code = entry
        var base = startBase
        var w = wordBank + base
        var r = refBank + base
        var pc = start
        var fuel = state.pointee.fuel
        var place = w
        var fault = ""

        loop: while true {
            let i = pc.pointee
            pc += 1
            switch i.opcode {
            // MARK: Moving
            case .moveWord: w[i.a] = w[i.b]
            case .copyRef:
                let value = r[i.b]
                retain(value)
                put(value, into: r + i.a)
            case .moveRef:
                let value = r[i.b]
                r[i.b] = 0
                put(value, into: r + i.a)
            case .clearRef: put(0, into: r + i.a)
            case .constant:
                w[i.a] = Int(UInt32(bitPattern: i.b)) | Int(i.c) << 32
            case .constantObject:
                let value = objects[i.b]
                retain(value)
                put(value, into: r + i.a)
            case .globalWord: w[i.a] = wordBank[i.b]
            case .setGlobalWord: wordBank[i.a] = w[i.b]
            case .globalRef:
                let value = refBank[i.b]
                retain(value)
                put(value, into: r + i.a)
            case .setGlobalRef:
                let value = r[i.b]
                r[i.b] = 0
                put(value, into: refBank + i.a)
            case .newCell:
                put(ownedSlot(Box(0, isObject: i.x != 0)), into: r + i.a)
            case .cellWord: w[i.a] = box(r[i.b]).pointee
            case .setCellWord: box(r[i.a]).pointee = w[i.b]
            case .cellRef:
                let value = box(r[i.b]).pointee
                retain(value)
                put(value, into: r + i.a)
            case .setCellRef:
                let value = r[i.b]
                r[i.b] = 0
                put(value, into: box(r[i.a]))
            case .captureWord: w[i.a] = object(r[i.b], ClosureObject.self).captures[i.c]
            case .captureRef:
                let value = object(r[i.b], ClosureObject.self).captures[i.c]
                retain(value)
                put(value, into: r + i.a)

            // MARK: Integers
            case .addInt:
                let (value, overflow) = w[i.b].addingReportingOverflow(w[i.c])
                if _slowPath(overflow) { fault = Fault.overflow; break loop }
                w[i.a] = value
            case .subtractInt:
                let (value, overflow) = w[i.b].subtractingReportingOverflow(w[i.c])
                if _slowPath(overflow) { fault = Fault.overflow; break loop }
                w[i.a] = value
            case .multiplyInt:
                let (value, overflow) = w[i.b].multipliedReportingOverflow(by: w[i.c])
                if _slowPath(overflow) { fault = Fault.overflow; break loop }
                w[i.a] = value
            case .divideInt:
                let divisor = w[i.c]
                if _slowPath(divisor == 0) { fault = Fault.division; break loop }
                let (value, overflow) = w[i.b].dividedReportingOverflow(by: divisor)
                if _slowPath(overflow) { fault = Fault.divisionOverflow; break loop }
                w[i.a] = value
            case .remainderInt:
                let divisor = w[i.c]
                if _slowPath(divisor == 0) { fault = Fault.remainder; break loop }
                let (value, overflow) = w[i.b].remainderReportingOverflow(dividingBy: divisor)
                if _slowPath(overflow) { fault = Fault.remainderOverflow; break loop }
                w[i.a] = value
            case .negateInt:
                let (value, overflow) = 0.subtractingReportingOverflow(w[i.b])
                if _slowPath(overflow) { fault = Fault.overflow; break loop }
                w[i.a] = value
            case .addIntConstant:
                let (value, overflow) = w[i.b].addingReportingOverflow(Int(i.c))
                if _slowPath(overflow) { fault = Fault.overflow; break loop }
                w[i.a] = value
            case .multiplyIntConstant:
                let (value, overflow) = w[i.b].multipliedReportingOverflow(by: Int(i.c))
                if _slowPath(overflow) { fault = Fault.overflow; break loop }
                w[i.a] = value
            case .divideIntConstant: w[i.a] = w[i.b] / Int(i.c)
            case .remainderIntConstant: w[i.a] = w[i.b] % Int(i.c)
            case .absInt:
                let value = w[i.b]
                if _slowPath(value == .min) { fault = Fault.overflow; break loop }
                w[i.a] = value < 0 ? 0 &- value : value
            case .minInt: w[i.a] = w[i.c] < w[i.b] ? w[i.c] : w[i.b]
            case .maxInt: w[i.a] = w[i.c] >= w[i.b] ? w[i.c] : w[i.b]
            case .nextUp:
                let value = w[i.b]
                w[i.a] =
                    i.x == 1
                    ? (value == .max ? value : value + 1) : (value == .min ? value : value - 1)
            case .addWrapping: w[i.a] = w[i.b] &+ w[i.c]
            case .subtractWrapping: w[i.a] = w[i.b] &- w[i.c]
            case .multiplyWrapping: w[i.a] = w[i.b] &* w[i.c]
            case .andInt: w[i.a] = w[i.b] & w[i.c]
            case .orInt: w[i.a] = w[i.b] | w[i.c]
            case .exclusiveOrInt: w[i.a] = w[i.b] ^ w[i.c]
            case .notInt: w[i.a] = ~w[i.b]
            case .shiftLeft: w[i.a] = shifted(w[i.b], by: w[i.c], kind: i.x)
            case .shiftRight: w[i.a] = shifted(w[i.b], by: 0 &- w[i.c], kind: i.x)
            case .checkWidth:
                if _slowPath(cut(w[i.a], to: i.x) != w[i.a]) { fault = Fault.overflow; break loop }
            case .cutWidth: w[i.a] = cut(w[i.a], to: i.x)
            case .unsignedArithmetic:
                if let message = unsignedArithmetic(i.x, w[i.b], w[i.c], &w[i.a]) {
                    fault = message
                    break loop
                }

            // MARK: Floating point
            case .addDouble: w[i.a] = (Double(slot: w[i.b]) + Double(slot: w[i.c])).slot
            case .subtractDouble: w[i.a] = (Double(slot: w[i.b]) - Double(slot: w[i.c])).slot
            case .multiplyDouble: w[i.a] = (Double(slot: w[i.b]) * Double(slot: w[i.c])).slot
            case .divideDouble: w[i.a] = (Double(slot: w[i.b]) / Double(slot: w[i.c])).slot
            case .negateDouble: w[i.a] = (-Double(slot: w[i.b])).slot
            case .sqrtDouble: w[i.a] = Double(slot: w[i.b]).squareRoot().slot
            case .absDouble: w[i.a] = w[i.b] & Int.max
            case .minDouble:
                w[i.a] = Double(slot: w[i.c]) < Double(slot: w[i.b]) ? w[i.c] : w[i.b]
            case .maxDouble:
                w[i.a] = Double(slot: w[i.c]) >= Double(slot: w[i.b]) ? w[i.c] : w[i.b]
            case .addProduct:
                let product = Double(slot: w[i.c]) * Double(slot: w[Int(i.x)])
                w[i.a] = (Double(slot: w[i.b]) + product).slot
            case .floatArithmetic: w[i.a] = floatArithmetic(i.x, w[i.b], w[i.c])
            case .intToDouble: w[i.a] = Double(w[i.b]).slot
            case .doubleToInt:
                let value = Double(slot: w[i.b])
                // Only the rare failure asks why.
                if _fastPath(value > -9.2e18 && value < 9.2e18) {
                    w[i.a] = Int(value)
                } else if let message = converted(w[i.b], from: 10, to: 0, &w[i.a]) {
                    fault = message
                    break loop
                }
            case .convert:
                if let message = converted(
                    w[i.b], from: UInt16(truncatingIfNeeded: i.c), to: i.x, &w[i.a])
                {
                    fault = message
                    break loop
                }

            // MARK: Comparisons
            case .lessInt: w[i.a] = w[i.b] < w[i.c] ? 1 : 0
            case .lessOrEqualInt: w[i.a] = w[i.b] <= w[i.c] ? 1 : 0
            case .equalInt: w[i.a] = w[i.b] == w[i.c] ? 1 : 0
            case .notEqualInt: w[i.a] = w[i.b] != w[i.c] ? 1 : 0
            case .lessUnsigned: w[i.a] = UInt(bitPattern: w[i.b]) < UInt(bitPattern: w[i.c]) ? 1 : 0
            case .lessOrEqualUnsigned:
                w[i.a] = UInt(bitPattern: w[i.b]) <= UInt(bitPattern: w[i.c]) ? 1 : 0
            case .lessDouble: w[i.a] = Double(slot: w[i.b]) < Double(slot: w[i.c]) ? 1 : 0
            case .lessOrEqualDouble: w[i.a] = Double(slot: w[i.b]) <= Double(slot: w[i.c]) ? 1 : 0
            case .equalDouble: w[i.a] = Double(slot: w[i.b]) == Double(slot: w[i.c]) ? 1 : 0
            case .notEqualDouble: w[i.a] = Double(slot: w[i.b]) != Double(slot: w[i.c]) ? 1 : 0
            case .compareFloat: w[i.a] = compareFloat(i.x, w[i.b], w[i.c])
            case .not: w[i.a] = w[i.b] ^ 1
            case .isNil: w[i.a] = r[i.b] == 0 ? 1 : 0
            case .equal, .less, .lessOrEqual:
                frames[depth].next = pc
                state.pointee.depth = depth
                state.pointee.fuel = fuel
                state.pointee.top = base + code.pointee.frameSize
                let layout = layouts[Int(i.x)]
                let left = layout.isWord ? w[i.b] : r[i.b]
                let right = layout.isWord ? w[i.c] : r[i.c]
                do {
                    let holds: Bool
                    switch i.opcode {
                    case .equal: holds = try isEqual(left, right, layout)
                    case .less: holds = try isLess(left, right, layout)
                    default: holds = try isLessOrEqual(left, right, layout)
                    }
                    w[i.a] = holds ? 1 : 0
                } catch { throw unwound(error, entryDepth, entryTop) }
                fuel = state.pointee.fuel

            // MARK: Jumps
            case .jump: pc += Int(i.a)
            case .loop:
                pc += Int(i.a)
                fuel -= 1
                if _slowPath(fuel < 0) {
                    if let message = refuel(&fuel) { fault = message; break loop }
                }
            case .jumpIf: if w[i.a] != 0 { pc += Int(i.b) }
            case .jumpIfNot: if w[i.a] == 0 { pc += Int(i.b) }
            case .jumpIfNil: if r[i.a] == 0 { pc += Int(i.b) }
            case .jumpIfNotNil: if r[i.a] != 0 { pc += Int(i.b) }
            case .jumpLessInt: if w[i.a] < w[i.b] { pc += Int(i.c) }
            case .jumpLessOrEqualInt: if w[i.a] <= w[i.b] { pc += Int(i.c) }
            case .jumpEqualInt: if w[i.a] == w[i.b] { pc += Int(i.c) }
            case .jumpNotEqualInt: if w[i.a] != w[i.b] { pc += Int(i.c) }
            case .jumpLessConstant: if w[i.a] < Int(i.b) { pc += Int(i.c) }
            case .jumpLessOrEqualConstant: if w[i.a] <= Int(i.b) { pc += Int(i.c) }
            case .jumpGreaterConstant: if w[i.a] > Int(i.b) { pc += Int(i.c) }
            case .jumpGreaterOrEqualConstant: if w[i.a] >= Int(i.b) { pc += Int(i.c) }
            case .jumpEqualConstant: if w[i.a] == Int(i.b) { pc += Int(i.c) }
            case .jumpNotEqualConstant: if w[i.a] != Int(i.b) { pc += Int(i.c) }
            case .jumpLessDouble:
                if Double(slot: w[i.a]) < Double(slot: w[i.b]) { pc += Int(i.c) }
            case .jumpLessOrEqualDouble:
                if Double(slot: w[i.a]) <= Double(slot: w[i.b]) { pc += Int(i.c) }
            case .jumpNotLessDouble:
                if !(Double(slot: w[i.a]) < Double(slot: w[i.b])) { pc += Int(i.c) }
            case .jumpNotLessOrEqualDouble:
                if !(Double(slot: w[i.a]) <= Double(slot: w[i.b])) { pc += Int(i.c) }
            case .jumpEqualDouble:
                if Double(slot: w[i.a]) == Double(slot: w[i.b]) { pc += Int(i.c) }
            case .jumpNotEqualDouble:
                if Double(slot: w[i.a]) != Double(slot: w[i.b]) { pc += Int(i.c) }

            // MARK: Loops
            case .forRange:
                let next = w[i.a] &+ 1
                w[i.a] = next
                if next < w[i.b] {
                    pc += Int(i.c)
                    fuel -= 1
                    if _slowPath(fuel < 0) {
                        if let message = refuel(&fuel) { fault = message; break loop }
                    }
                }
            case .forClosedRange:
                let current = w[i.a]
                if current < w[i.b] {
                    w[i.a] = current &+ 1
                    pc += Int(i.c)
                    fuel -= 1
                    if _slowPath(fuel < 0) {
                        if let message = refuel(&fuel) { fault = message; break loop }
                    }
                }
            case .forStride:
                let step = w[Int(i.x)]
                let (next, overflow) = w[i.a].addingReportingOverflow(step)
                let limit = w[i.b]
                if !overflow, step > 0 ? next < limit : next > limit {
                    w[i.a] = next
                    pc += Int(i.c)
                    fuel -= 1
                    if _slowPath(fuel < 0) {
                        if let message = refuel(&fuel) { fault = message; break loop }
                    }
                }
            case .forWords:
                let index = w[i.b]
                let storage = array(r[i.b])
                if index < storage.count {
                    w[i.a] = storage.base[index]
                    w[i.b] = index &+ 1
                    pc += Int(i.c)
                    fuel -= 1
                    if _slowPath(fuel < 0) {
                        if let message = refuel(&fuel) { fault = message; break loop }
                    }
                }
            case .forRefs:
                let index = w[i.b]
                let storage = array(r[i.b])
                if index < storage.count {
                    let value = storage.base[index]
                    retain(value)
                    put(value, into: r + i.a)
                    w[i.b] = index &+ 1
                    pc += Int(i.c)
                    fuel -= 1
                    if _slowPath(fuel < 0) {
                        if let message = refuel(&fuel) { fault = message; break loop }
                    }
                }
            case .forEntries:
                let dictionary = object(r[i.b], DictionaryObject.self)
                var index = w[i.b]
                while index < dictionary.used, !dictionary.isEntry(index) { index += 1 }
                if index < dictionary.used {
                    let key = dictionary.keys[index]
                    if dictionary.keysAreObjects {
                        retain(key)
                        put(key, into: r + i.a)
                    } else {
                        w[i.a] = key
                    }
                    if i.x != 0 {
                        let value = dictionary.values[index]
                        if dictionary.valuesAreObjects {
                            retain(value)
                            put(value, into: r + (i.a + 1))
                        } else {
                            w[i.a + 1] = value
                        }
                    }
                    w[i.b] = index + 1
                    pc += Int(i.c)
                    fuel -= 1
                    if _slowPath(fuel < 0) {
                        if let message = refuel(&fuel) { fault = message; break loop }
                    }
                }

            // MARK: Arrays
            case .elementWord:
                let storage = array(r[i.b])
                let index = w[i.c]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                w[i.a] = storage.base[index]
            case .elementRef:
                let storage = array(r[i.b])
                let index = w[i.c]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                let value = storage.base[index]
                retain(value)
                put(value, into: r + i.a)
            case .elementOfElement:
                let outer = array(r[i.b])
                let first = w[i.c]
                if _slowPath(UInt(bitPattern: first) >= UInt(bitPattern: outer.count)) {
                    fault = Fault.index
                    break loop
                }
                let inner = array(outer.base[first])
                let second = w[Int(i.x)]
                if _slowPath(UInt(bitPattern: second) >= UInt(bitPattern: inner.count)) {
                    fault = Fault.index
                    break loop
                }
                w[i.a] = inner.base[second]
            case .fieldOfElement:
                let storage = array(r[i.b])
                let index = w[i.c]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                w[i.a] = fields(storage.base[index])[Int(i.x)]
            case .setElementWord:
                if _slowPath(!isUnique(r + i.a)) { makeArrayUnique(r + i.a) }
                let storage = array(r[i.a])
                let index = w[i.b]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                storage.base[index] = w[i.c]
            case .setElementRef:
                if _slowPath(!isUnique(r + i.a)) { makeArrayUnique(r + i.a) }
                let storage = array(r[i.a])
                let index = w[i.b]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                let value = r[i.c]
                r[i.c] = 0
                put(value, into: storage.base + index)
            case .count: w[i.a] = array(r[i.b]).count
            case .newWords:
                let new = ArrayObject(holdsObjects: false, capacity: Int(i.c))
                new.base.update(from: w + i.b, count: Int(i.c))
                new.count = Int(i.c)
                put(ownedSlot(new), into: r + i.a)
            case .newRefs:
                let new = ArrayObject(holdsObjects: true, capacity: Int(i.c))
                new.base.update(from: r + i.b, count: Int(i.c))
                (r + i.b).update(repeating: 0, count: Int(i.c))
                new.count = Int(i.c)
                put(ownedSlot(new), into: r + i.a)
            case .appendWord:
                if _slowPath(!isUnique(r + i.a)) { makeArrayUnique(r + i.a) }
                object(r[i.a], ArrayObject.self).append(w[i.b])
            case .appendRef:
                if _slowPath(!isUnique(r + i.a)) { makeArrayUnique(r + i.a) }
                let value = r[i.b]
                r[i.b] = 0
                object(r[i.a], ArrayObject.self).append(value)

            // MARK: Places
            case .placeRef: place = r + i.a
            case .placeWord: place = w + i.a
            case .placeGlobalRef: place = refBank + i.a
            case .placeGlobalWord: place = wordBank + i.a
            case .placeCell: place = box(r[i.a])
            case .placeElement:
                if _slowPath(!isUnique(place)) { makeArrayUnique(place) }
                let storage = array(place.pointee)
                let index = w[i.a]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                place = storage.base + index
            case .placeField:
                if _slowPath(!isUnique(place)) {
                    put(ownedSlot(object(place.pointee, Record.self).copy()), into: place)
                }
                place = fields(place.pointee) + i.a
            case .placeElementOf, .placeFieldOfElement:
                if _slowPath(!isUnique(r + i.a)) { makeArrayUnique(r + i.a) }
                let storage = array(r[i.a])
                let index = w[i.b]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                place = storage.base + index
                if i.opcode == .placeElementOf { continue loop }
                if _slowPath(!isUnique(place)) { makeRecordUnique(place) }
                place = fields(place.pointee) + i.c
            case .peekElement:
                let storage = array(place.pointee)
                let index = w[i.a]
                if _slowPath(UInt(bitPattern: index) >= UInt(bitPattern: storage.count)) {
                    fault = Fault.index
                    break loop
                }
                place = storage.base + index
            case .peekField: place = fields(place.pointee) + i.a
            case .placeUnboxed:
                if place.pointee == 0 { fault = Fault.unwrap; break loop }
                if !isUnique(place) { copyBox(place) }
                place = box(place.pointee)
            case .placeRequire: if place.pointee == 0 { fault = Fault.unwrap; break loop }
            case .placeJumpIfNil: if place.pointee == 0 { pc += Int(i.b) }
            case .placeEntry, .placeEntryDefault:
                frames[depth].next = pc
                state.pointee.depth = depth
                state.pointee.fuel = fuel
                state.pointee.top = base + code.pointee.frameSize
                do {
                    let layout = layouts[Int(i.b)]
                    let key = layout.isWord ? w[i.a] : r[i.a]
                    let index = try self.entry(
                        of: place, key: key, layout, default: i.opcode == .placeEntryDefault)
                    let dictionary = object(place.pointee, DictionaryObject.self)
                    if index.isNew {
                        let value = dictionary.valuesAreObjects ? r[i.c] : w[i.c]
                        if dictionary.valuesAreObjects { r[i.c] = 0 }
                        dictionary.values[index.index] = value
                    }
                    if index.index < 0 {
                        if i.x == 1 { throw Trap(Fault.unwrap) }
                        pc += Int(i.c)
                    } else {
                        place = dictionary.values + index.index
                    }
                } catch { throw unwound(error, entryDepth, entryTop) }
                fuel = state.pointee.fuel
            case .loadWord: w[i.a] = place.pointee
            case .storeWord: place.pointee = w[i.a]
            case .loadRef:
                let value = place.pointee
                retain(value)
                put(value, into: r + i.a)
            case .takeRef:
                let value = place.pointee
                place.pointee = 0
                put(value, into: r + i.a)
            case .storeRef:
                let value = r[i.a]
                r[i.a] = 0
                put(value, into: place)
            case .placeAppendWord:
                if _slowPath(!isUnique(place)) { makeArrayUnique(place) }
                object(place.pointee, ArrayObject.self).append(w[i.a])
            case .placeAppendRef:
                if _slowPath(!isUnique(place)) { makeArrayUnique(place) }
                let value = r[i.a]
                r[i.a] = 0
                object(place.pointee, ArrayObject.self).append(value)
            case .placeAppendString: appendString(place, r[i.a])
            case .placeAppendArray: appendArray(place, r[i.a])

            // MARK: Records
            case .newRecord:
                let shape = shapeTable[i.c]
                if i.x == 1 {
                    let empty = Record.make(count: shape.count, references: shape.references)
                    put(ownedSlot(empty), into: r + i.a)
                    continue loop
                }
                let record = Record.make(shape)
                let fields = record.fields
                var references = shape.references
                for index in 0..<shape.count {
                    if references & 1 != 0 {
                        fields[index] = r[Int(i.b) + index]
                        r[Int(i.b) + index] = 0
                    } else {
                        fields[index] = w[Int(i.b) + index]
                    }
                    references >>= 1
                }
                put(ownedSlot(record), into: r + i.a)
            case .fieldWord: w[i.a] = fields(r[i.b])[i.c]
            case .fieldRef:
                let value = fields(r[i.b])[i.c]
                retain(value)
                put(value, into: r + i.a)
            case .setFieldWord:
                if _slowPath(!isUnique(r + i.a)) { makeRecordUnique(r + i.a) }
                fields(r[i.a])[i.b] = w[i.c]
            case .setFieldRef:
                if _slowPath(!isUnique(r + i.a)) { makeRecordUnique(r + i.a) }
                let value = r[i.c]
                r[i.c] = 0
                put(value, into: fields(r[i.a]) + i.b)
            case .tag: w[i.a] = object(r[i.b], Record.self).tag

            // MARK: Optionals
            case .box:
                let value: Slot
                if i.x == 0 {
                    value = w[i.b]
                } else {
                    value = r[i.b]
                    r[i.b] = 0
                }
                put(ownedSlot(Box(value, isObject: i.x != 0)), into: r + i.a)
            case .unboxWord:
                if _slowPath(r[i.b] == 0) { fault = Fault.unwrap; break loop }
                w[i.a] = box(r[i.b]).pointee
            case .unboxRef:
                if _slowPath(r[i.b] == 0) { fault = Fault.unwrap; break loop }
                let value = box(r[i.b]).pointee
                retain(value)
                put(value, into: r + i.a)
            case .requireValue: if _slowPath(r[i.a] == 0) { fault = Fault.unwrap; break loop }

            // MARK: Strings
            case .concatenate:
                let text =
                    object(r[i.b], StringObject.self).value
                    + object(r[i.c], StringObject.self).value
                put(ownedSlot(StringObject(text)), into: r + i.a)
            case .newText: put(ownedSlot(StringObject("")), into: r + i.a)
            case .appendConstant:
                object(r[i.a], StringObject.self).value +=
                    object(objects[i.b], StringObject.self).value
            case .appendDescription:
                frames[depth].next = pc
                state.pointee.depth = depth
                state.pointee.fuel = fuel
                state.pointee.top = base + code.pointee.frameSize
                do {
                    let layout = layouts[Int(i.c)]
                    try describe(
                        layout.isWord ? w[i.b] : r[i.b], layout,
                        into: object(r[i.a], StringObject.self))
                } catch { throw unwound(error, entryDepth, entryTop) }
                fuel = state.pointee.fuel

            // MARK: Ranges and sequences
            case .newRange:
                if let message = newRange(i, w, r) { fault = message; break loop }
            case .bounds:
                let range = object(r[i.b], RangeObject.self)
                if i.x == 0 {
                    w[i.a] = range.lower
                    w[i.a + 1] = range.upper
                } else {
                    retain(range.lower)
                    retain(range.upper)
                    put(range.lower, into: r + i.a)
                    put(range.upper, into: r + (i.a + 1))
                }
            case .checkBounds:
                if _slowPath(w[i.a] > w[i.b]) { fault = Fault.range; break loop }
            case .elements:
                do {
                    let made = try elements(of: r[i.b], layouts[Int(i.c)])
                    put(ownedSlot(made), into: r + i.a)
                } catch {
                    fault = (error as? Trap)?.message ?? String(describing: error)
                    break loop
                }
            case .concatenateArrays: concatenateArrays(r + i.a, r[i.b], r[i.c])

            // MARK: Dictionaries, sets, existentials
            case .newDictionary, .newSet, .lookUp, .contains:
                frames[depth].next = pc
                state.pointee.depth = depth
                state.pointee.fuel = fuel
                state.pointee.top = base + code.pointee.frameSize
                do { try collection(i, w, r) } catch { throw unwound(error, entryDepth, entryTop) }
                fuel = state.pointee.fuel
            case .erase:
                let layout = layouts[Int(i.x)]
                let value: Slot
                if layout.isWord {
                    value = w[i.b]
                } else {
                    value = r[i.b]
                    r[i.b] = 0
                }
                put(ownedSlot(Existential(layout: layout, value: value)), into: r + i.a)

            // MARK: Calls
            case .call, .callClosure:
                frames[depth].next = pc
                let callee: UnsafeMutablePointer<Code>
                if i.opcode == .call {
                    callee = codes + i.a
                } else {
                    let closureSlot = r[i.a]
                    if closureSlot == 0 { fault = Fault.closure; break loop }
                    let closure = object(closureSlot, ClosureObject.self)
                    if let native = closure.native {
                        state.pointee.depth = depth
                        state.pointee.fuel = fuel
                        state.pointee.top = base + Int(i.b) + 1 + Int(i.c)
                        do {
                            try native(
                                NativeCall(
                                    machine: self, words: w + i.b, references: r + i.b, site: nil))
                        } catch { throw unwound(error, entryDepth, entryTop) }
                        fuel = state.pointee.fuel
                        continue loop
                    }
                    // The callee finds its captures behind its parameters.
                    retain(closureSlot)
                    put(closureSlot, into: r + (i.b + i.c + 1))
                    callee = codes + closure.function
                }
                if _slowPath(callee.pointee.start == nil) { ensureLowered(callee.pointee.index) }
                depth += 1
                base += Int(i.b)
                guard _fastPath(depth < frameLimit),
                    _fastPath(base + callee.pointee.frameSize < Machine.registerLimit - 1024),
                    let start = callee.pointee.start
                else {
                    depth -= 1
                    fault = Fault.tooDeep
                    break loop
                }
                frames[depth] = Frame(code: callee, next: start, base: base)
                code = callee
                w += Int(i.b)
                r += Int(i.b)
                pc = start
                fuel -= 1
                if _slowPath(fuel < 0) {
                    if let message = refuel(&fuel) { fault = message; break loop }
                }
            case .returnWord, .returnRef, .returnVoid:
                if i.opcode == .returnWord {
                    w[0] = w[i.a]
                } else if i.opcode == .returnRef {
                    let value = r[i.a]
                    r[i.a] = 0
                    put(value, into: r)
                }
                var clear = code.pointee.clears.unsafelyUnwrapped
                let end = clear + code.pointee.clearCount
                while clear < end {
                    let value = r[clear.pointee]
                    if value != 0 {
                        r[clear.pointee] = 0
                        release(value)
                    }
                    clear += 1
                }
                depth -= 1
                if depth == entryDepth { break loop }
                let frame = frames[depth]
                code = frame.code
                base = frame.base
                w = wordBank + base
                r = refBank + base
                pc = frame.next
            case .callNative:
                frames[depth].next = pc
                state.pointee.depth = depth
                state.pointee.fuel = fuel
                let site = siteTable[i.a]
                state.pointee.top = base + Int(i.b) + 1 + site.count
                do {
                    try site.function(
                        NativeCall(
                            machine: self, words: w + i.b, references: r + i.b,
                            site: site.site.takeUnretainedValue()))
                } catch { throw unwound(error, entryDepth, entryTop) }
                fuel = state.pointee.fuel
                var clear = site.clears
                while clear != 0 {
                    put(0, into: r + (Int(i.b) + clear.trailingZeroBitCount))
                    clear &= clear - 1
                }
            case .callRequirement:
                frames[depth].next = pc
                state.pointee.depth = depth
                state.pointee.fuel = fuel
                do {
                    try callRequirement(
                        requirements[Int(i.a)], base: base + Int(i.b), count: Int(i.c))
                } catch { throw unwound(error, entryDepth, entryTop) }
                fuel = state.pointee.fuel
            case .newClosure:
                let list = captureLists[Int(i.c)]
                let closure = ClosureObject(function: Int(i.b), areObjects: list.map(\.isObject))
                for (index, capture) in list.enumerated() {
                    if capture.isObject {
                        retain(r[capture.register])
                        closure.captures[index] = r[capture.register]
                    } else {
                        closure.captures[index] = w[capture.register]
                    }
                }
                put(ownedSlot(closure), into: r + i.a)
            case .moveResultRef:
                let value = r[i.b]
                r[i.b] = 0
                put(value, into: r + i.a)
            case .trap:
                fault = messages[Int(i.a)]
                break loop
            case .halt:
                depth -= 1
                break loop
            }
        }

        state.pointee.fuel = fuel
        if fault.isEmpty {
            state.pointee.depth = entryDepth
            state.pointee.top = entryTop
            state.pointee.nesting -= 1
            return
        }
        frames[depth].next = pc
        state.pointee.depth = depth
        throw unwound(trap(fault), entryDepth, entryTop)
    }

    /// The error that leaves the interpreter: a trap that knows where it happened.
    private func unwound(_ error: any Error, _ entryDepth: Int, _ entryTop: Int) -> any Error {
        noteHighWater()
        var result = error
        if let trap = error as? Trap {
            if trap.callStack.isEmpty { result = self.trap(trap.message) }
        } else {
            result = trap(String(describing: error))
        }
        state.pointee.depth = entryDepth
        state.pointee.top = entryTop
        state.pointee.nesting -= 1
        return result
    }
}
