import CMachine
import Diagnostics

/// Runs the regions of a checked program, one after the other.
///
/// Registers are two parallel banks, one of words and one of references; the static type of a value
/// decides which half of a register holds it. Global variables are the lowest registers, and the
/// code of regions runs in the frame that begins at register 0.
public final class Machine {
    /// How many registers global variables can have; temporaries of regions follow.
    static let globalLimit = 1 << 14
    static let registerLimit = 1 << 23
    static let functionLimit = 1 << 18
    static let objectLimit = 1 << 20
    static let siteLimit = 1 << 18
    static let nestingLimit = 5_000

    /// How the module is called in debug descriptions of the notebook's own types, as in
    /// `[main.Colour.red]`.
    package static let moduleName = "main"

    let program: CheckedProgram
    /// The functions of the library by the keys of its interface texts.
    let natives: [String: NativeFunction]
    /// The limits of the current run.
    package private(set) var limits: Limits
    package let print: (String) -> Void

    let words: UnsafeMutablePointer<Slot>
    let refs: UnsafeMutablePointer<Slot>
    let frames: UnsafeMutablePointer<Frame>
    let frameLimit: Int
    let codes: UnsafeMutablePointer<Code>
    /// Strings and other constant objects, each with a count.
    let objects: UnsafeMutablePointer<Slot>
    /// What changes while the machine runs, for both halves of the interpreter.
    let state: UnsafeMutablePointer<MachineState>
    /// Where the machine is while nothing runs.
    private let idle: UnsafeMutablePointer<Instruction>

    var objectCount = 0
    var functions: [CompiledFunction] = []
    var functionIndices: [ObjectIdentifier: Int] = [:]
    /// Tables that the interpreter reads at every turn, and so does not find in arrays.
    let siteTable: UnsafeMutablePointer<Site>
    let shapeTable: UnsafeMutablePointer<RecordShape>
    var sites: [CallSite] = []
    var shapeCount = 0
    /// Local functions: the variable of each, those that need no closure, and those in boxes.
    var ownVariables: [ObjectIdentifier: Variable] = [:]
    var directFunctions: [ObjectIdentifier: FunctionBody] = [:]
    var forwardCaptured: Set<ObjectIdentifier> = []
    var captureLists: [[(register: Int, isObject: Bool)]] = []
    var messages: [String] = []
    var requirements: [Symbol] = []
    let layoutCache = LayoutCache()
    var layouts: [Layout] = []
    var layoutIndices: [ObjectIdentifier: Int] = [:]
    var strings: [String: Int] = [:]
    /// The registers of global variables.
    var globals: [ObjectIdentifier: Int] = [:]
    var budget: Budget
    var currentRun: RegionRun?

    public init(
        _ program: CheckedProgram, library: Library, limits: Limits = Limits(),
        print: @escaping (String) -> Void
    ) {
        self.program = program
        natives = library.natives
        self.limits = limits
        self.print = print
        budget = Budget(limits)
        words = zeroed(Machine.registerLimit)
        refs = zeroed(Machine.registerLimit)
        frameLimit = max(2, min(limits.depth, 1 << 20))
        frames = uninitialized(frameLimit + 2)
        codes = zeroed(Machine.functionLimit)
        objects = zeroed(Machine.objectLimit)
        siteTable = zeroed(Machine.siteLimit)
        shapeTable = zeroed(Machine.siteLimit)
        state = .allocate(capacity: 1)
        idle = .allocate(capacity: 1)
        idle.initialize(to: Instruction(.trap))
        state.initialize(
            to: MachineState(
                words: words, references: refs, w: words, r: refs, pc: idle, place: words,
                frames: frames, codes: codes, objects: objects, depth: -1, entryDepth: -1,
                depthLimit: frameLimit, registerLimit: Machine.registerLimit - 1024,
                top: Machine.globalLimit, fuel: 0, nesting: 0, interruption: 0))
    }

    deinit {
        // A thread that was parked by a failure of the library may still stand on these.
        for register in 0..<globals.count { put(0, into: refs + register) }
        clearRegisters(upTo: Machine.globalLimit + 4096)
        for index in 0..<objectCount { release(objects[index]) }
        for index in functions.indices {
            codes[index].start?.deallocate()
            codes[index].clears?.deallocate()
        }
        free(words)
        free(refs)
        free(frames)
        free(codes)
        siteTable.deinitialize(count: sites.count)
        free(siteTable)
        free(shapeTable)
        free(objects)
        state.deallocate()
        idle.deallocate()
    }

    /// Runs a region and waits for it. After a failure the machine can run other regions.
    ///
    /// `limits` are those of this run, in place of those that the machine was made with; its depth
    /// stays as it is.
    public func run(_ index: Int, limits: Limits? = nil) -> Outcome {
        if let limits { self.limits = limits }
        let region = program.regions[index]
        let run = RegionRun(machine: self) { try self.evaluate(region) }
        currentRun = run
        defer { currentRun = nil }
        budget = Budget(self.limits)
        state.pointee.fuel = 0
        cm_interrupt(state, 0)
        let outcome = run.wait(budget.watch)
        if case .failed = outcome { reset() }
        return outcome
    }

    /// Ends what runs at the next turn of a loop or call; may be called from any thread.
    public func cancel() { interrupt(.cancelled) }

    /// Ends the run on the current thread with a failure at the place that it has reached; for
    /// faults in code that cannot throw. The thread is parked for ever.
    public static func abortCurrent(_ message: String) -> Never { RegionRun.abortCurrent(message) }

    /// Whether a machine runs on the current thread.
    public static var isRunningHere: Bool { RegionRun.current != nil }

    private func evaluate(_ region: CheckedRegion) throws -> Outcome {
        let lowering = Lowering(machine: self, region: region)
        let index = addFunction(
            CompiledFunction(name: region.region.name, range: region.region.range, body: nil))
        functions[index].lower = { lowering }
        state.pointee.depth = -1
        state.pointee.top = Machine.globalLimit
        ensureLowered(index)
        try execute(codes + index, base: 0)
        guard region.value != nil else { return .finished }
        let slot = refs[Machine.globalLimit]
        return .value(slot == 0 ? "" : Text.string(slot))
    }

    private func reset() {
        clearRegisters(upTo: min(highestRegister() + 4096, Machine.registerLimit))
        state.pointee.depth = -1
        state.pointee.nesting = 0
        state.pointee.top = Machine.globalLimit
    }

    private func highestRegister() -> Int {
        max(highWater, state.pointee.top)
    }

    /// The highest register that a failed run used.
    var highWater: Int {
        get { highWaterMark }
        set { highWaterMark = max(highWaterMark, newValue) }
    }

    private var highWaterMark = Machine.globalLimit

    private func clearRegisters(upTo end: Int) {
        for register in Machine.globalLimit..<end where refs[register] != 0 {
            put(0, into: refs + register)
        }
    }
}

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Memory that is zero and costs nothing until it is touched.
private func zeroed<T>(_ count: Int) -> UnsafeMutablePointer<T> {
    guard let memory = calloc(count, MemoryLayout<T>.stride) else {
        preconditionFailure("out of address space")
    }
    return memory.bindMemory(to: T.self, capacity: count)
}

private func uninitialized<T>(_ count: Int) -> UnsafeMutablePointer<T> { zeroed(count) }
