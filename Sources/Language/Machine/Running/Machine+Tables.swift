import CMachine
import Diagnostics

extension Machine {
    // MARK: Functions

    func addFunction(_ function: CompiledFunction) -> Int {
        let index = functions.count
        precondition(index < Machine.functionLimit, "too many functions")
        functions.append(function)
        codes[index] = Code(
            start: nil, frameSize: 0, clears: nil, clearCount: 0, index: index)
        return index
    }

    /// The index of a function of the notebook; its code is made when it is first called.
    func index(of body: FunctionBody) -> Int {
        let key = ObjectIdentifier(body)
        if let known = functionIndices[key] { return known }
        let function = CompiledFunction(name: body.name, range: body.range, body: body)
        function.lower = { [unowned self] in Lowering(machine: self, body: body) }
        let index = addFunction(function)
        functionIndices[key] = index
        return index
    }

    func ensureLowered(_ index: Int) {
        if codes[index].start != nil { return }
        let function = functions[index]
        guard let lowering = function.lower?() else { return }
        function.lower = nil
        lowering.run()
        let instructions = lowering.finished()
        let memory = UnsafeMutablePointer<Instruction>.allocate(capacity: instructions.count)
        memory.initialize(from: instructions, count: instructions.count)
        let clears = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, lowering.clears.count))
        clears.initialize(from: lowering.clears, count: lowering.clears.count)
        function.instructions = instructions
        function.ranges = lowering.ranges
        function.frameSize = lowering.frameSize
        codes[index] = Code(
            start: memory, frameSize: lowering.frameSize, clears: clears,
            clearCount: lowering.clears.count, index: index)
    }

    // MARK: Constants and tables

    /// The index of a constant string.
    func constant(_ text: String) -> Int {
        // Strings that are equal can be spelt differently in Unicode; only same bytes are shared.
        if let known = strings[text],
            Text.string(objects[known]).utf8.elementsEqual(text.utf8)
        {
            return known
        }
        let index = addObject(Text.make(text))
        strings[text] = index
        return index
    }

    func addObject(_ slot: Slot) -> Int {
        precondition(objectCount < Machine.objectLimit, "too many constants")
        objects[objectCount] = slot
        objectCount += 1
        return objectCount - 1
    }

    func message(_ text: String) -> Int {
        messages.append(text)
        return messages.count - 1
    }

    package func layout(of type: Type) -> Layout { layoutCache.layout(of: type) }

    func layoutIndex(_ type: Type) -> Int {
        let layout = layout(of: type)
        let key = ObjectIdentifier(layout)
        if let known = layoutIndices[key] { return known }
        layouts.append(layout)
        layoutIndices[key] = layouts.count - 1
        return layouts.count - 1
    }

    func shape(_ shape: RecordShape) -> Int {
        precondition(shapeCount < Machine.siteLimit, "the program is too long")
        shapeTable[shapeCount] = shape
        shapeCount += 1
        return shapeCount - 1
    }

    func addSite(_ site: CallSite) -> Int {
        let index = sites.count
        precondition(index < Machine.siteLimit, "the program is too long")
        sites.append(site)
        (siteTable + index).initialize(to: Site(site))
        return index
    }

    /// The register of a global variable.
    func register(ofGlobal variable: Variable) -> Int {
        let key = ObjectIdentifier(variable)
        if let known = globals[key] { return known }
        // Register 0 is the frame's result slot.
        let register = globals.count + 1
        precondition(register < Machine.globalLimit, "too many variables")
        globals[key] = register
        return register
    }

    // MARK: Where the machine is

    /// A trap at the place that has been reached, with the calls that led there.
    func trap(_ message: String) -> Trap {
        var calls: [(function: String, range: SourceRange)] = []
        var depth = state.pointee.depth
        // A runaway recursion is told by its ends.
        let deepest = depth
        while depth >= 0 {
            if deepest - depth < 50 || depth < 10 {
                let frame = frames[depth]
                let function = functions[frame.code.pointee.index]
                if let start = frame.code.pointee.start {
                    let index = max(0, frame.next - start - 1)
                    let range =
                        index < function.ranges.count ? function.ranges[index] : function.range
                    calls.append((function.name, range))
                }
            }
            depth -= 1
        }
        return Trap(message, range: calls.first?.range ?? 0..<0, callStack: calls)
    }

    /// The place that the run on this machine has reached.
    public var position: SourceRange { trap("").range }

    func noteHighWater() {
        let depth = state.pointee.depth
        guard depth >= 0 else { return }
        let frame = frames[depth]
        highWater = frame.base + frame.code.pointee.frameSize + 64
    }
}
