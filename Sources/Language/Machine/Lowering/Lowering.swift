import CMachine
import Diagnostics

/// Turns the typed tree of one function, or of one region, into instructions.
///
/// Registers are handed out as a stack: variables when they are declared, temporaries while an
/// expression is evaluated; leaving a scope gives its registers back. A reference register always
/// owns one count or is null, and every write drops what was there, so that a register that is
/// forgotten costs nothing but time: all are cleared when the function returns.
final class Lowering {
    /// Where a variable lives.
    enum Storage {
        case register(Int)
        /// A box in a register: a variable that a closure can change.
        case cell(Int)
        /// A global variable, seen from inside a function.
        case global(Int)
    }

    final class Label {
        var position: Int?
        /// The jumps that lead here: the instruction, and in which operand the distance goes.
        var uses: [(instruction: Int, operand: WritableKeyPath<Instruction, Int32>)] = []
    }

    let machine: Machine
    let body: FunctionBody?
    private let region: CheckedRegion?

    private(set) var instructions: [Instruction] = []
    private(set) var ranges: [SourceRange] = []
    private var prologue: [Instruction] = []
    /// Where the last label stands.
    private var labelled = 0
    var range: SourceRange

    private(set) var nextRegister: Int
    private(set) var frameSize: Int
    /// Reference registers of this frame, to be cleared on return.
    private(set) var clears: [Int32] = []
    private var isCleared: Set<Int> = []
    private var temporaries: Set<Int> = []
    private var storages: [ObjectIdentifier: Storage] = [:]

    /// Registers kept back for constants that are used in loops.
    private var reserved: Range<Int> = 0..<0
    private var constantRegisters: [Int: Int] = [:]
    private var globalRegisters: [Int: Int] = [:]

    var loopDepth = 0
    /// Whether no variable changes between the making of a place and its use.
    var nothingChanges = false
    var jumps: [(target: JumpTarget, exit: Label, next: Label?)] = []
    var fallthroughLabels: [Label] = []
    var chainEnds: [Label] = []

    init(machine: Machine, body: FunctionBody) {
        self.machine = machine
        self.body = body
        region = nil
        range = body.range
        // The result, the parameters, the closure.
        nextRegister = body.parameters.count + 2
        frameSize = nextRegister
    }

    init(machine: Machine, region: CheckedRegion) {
        self.machine = machine
        self.region = region
        body = nil
        range = region.region.range
        nextRegister = Machine.globalLimit + 1
        frameSize = nextRegister
    }

    func run() {
        let room = body == nil ? 32 : 8
        reserved = nextRegister..<(nextRegister + room)
        nextRegister += room
        frameSize = nextRegister
        if let region {
            lower(region.statements)
            if let value = region.value {
                let text = newTemporary(isWord: false)
                emit(.newText, text)
                appendDescription(of: value, to: text)
                emit(.moveRef, Machine.globalLimit, text)
            }
            emit(.returnVoid)
        } else if let body {
            lowerFunction(body)
        }
        // Globals stay, and the result of an inline expression is read after the frame is gone.
        if body == nil { clears.removeAll { $0 <= Machine.globalLimit } }
        frameSize += 2
    }

    /// The code with what has to be done first in front.
    func finished() -> [Instruction] {
        ranges.insert(contentsOf: repeatElement(range, count: prologue.count), at: 0)
        return prologue + instructions
    }

    // MARK: Instructions

    @discardableResult
    func emit(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, x: Int = 0) -> Int {
        instructions.append(Instruction(opcode, a, b, c, x: x))
        ranges.append(range)
        return instructions.count - 1
    }

    func jump(
        _ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, x: Int = 0, to label: Label,
        by operand: WritableKeyPath<Instruction, Int32>
    ) {
        let index = emit(opcode, a, b, x: x)
        if let position = label.position {
            instructions[index][keyPath: operand] = Int32(truncatingIfNeeded: position - index - 1)
        } else {
            label.uses.append((index, operand))
        }
    }

    /// Takes back the last instruction if it adds to a register and nothing jumps behind it; gives the
    /// register that it adds.
    func takeBackStep(of register: Int) -> Int? {
        guard let last = instructions.last, last.opcode == .addInt, labelled < instructions.count,
            last.a == register, last.b == register, last.c >= 0, last.c < 1 << 16
        else { return nil }
        instructions.removeLast()
        range = ranges.removeLast()
        return Int(last.c)
    }

    func jump(to label: Label) { jump(.jump, to: label, by: \.a) }

    func place(_ label: Label) {
        label.position = instructions.count
        labelled = instructions.count
        for use in label.uses {
            instructions[use.instruction][keyPath: use.operand] =
                Int32(truncatingIfNeeded: instructions.count - use.instruction - 1)
        }
        label.uses = []
    }

    func trap(_ message: String) { emit(.trap, machine.message(message)) }

    // MARK: Registers

    func allocate(isWord: Bool) -> Int {
        let register = nextRegister
        nextRegister += 1
        frameSize = max(frameSize, nextRegister)
        temporaries.remove(register)
        if !isWord { noteReference(register) }
        return register
    }

    /// A reference that the end of the function leaves in its register, for the caller.
    func keepReference(_ register: Int) { isCleared.insert(register) }

    /// A reference that has to be released when the function ends, however it ends.
    func noteReference(_ register: Int) {
        if isCleared.insert(register).inserted {
            clears.append(Int32(truncatingIfNeeded: register))
        }
    }

    func newTemporary(isWord: Bool) -> Int {
        let register = allocate(isWord: isWord)
        temporaries.insert(register)
        return register
    }

    func newTemporary(for type: Type) -> Int { newTemporary(isWord: isWord(type)) }

    /// Registers side by side for the frame of a call or the parts of a value.
    func allocateBlock(_ count: Int) -> Int {
        let first = nextRegister
        nextRegister += count
        frameSize = max(frameSize, nextRegister)
        for register in first..<nextRegister { temporaries.insert(register) }
        return first
    }

    func isTemporary(_ register: Int) -> Bool { temporaries.contains(register) }

    /// From now on a temporary is copied, not moved: it is needed more than once.
    func pin(_ register: Int) { temporaries.remove(register) }

    var mark: Int { nextRegister }

    /// Gives registers back. References in them are dropped, so that what they shared can be changed
    /// in place again.
    func release(to mark: Int, clearing: Bool = false) {
        if clearing {
            for register in mark..<max(mark, nextRegister) where isCleared.contains(register) {
                emit(.clearRef, register)
            }
        }
        for register in mark..<max(mark, nextRegister) { temporaries.remove(register) }
        nextRegister = mark
    }

    /// Drops a temporary reference that has been used.
    func drop(_ register: Int, _ type: Type) {
        if !isWord(type), isTemporary(register) { emit(.clearRef, register) }
    }

    func isWord(_ type: Type) -> Bool {
        if type.isWord { return true }
        if let variable = type.unboundVariable { return variable.literal != .none }
        return false
    }

    func wordKind(_ type: Type) -> WordKind? {
        if let kind = type.wordKind { return kind }
        switch type.unboundVariable?.literal {
        case .integer: return .int
        case .float: return .double
        default: return nil
        }
    }

    /// Copies or, from a temporary, moves a value.
    func move(_ source: Int, to destination: Int, _ type: Type) {
        if source == destination { return }
        if isWord(type) {
            emit(.moveWord, destination, source)
        } else {
            noteReference(destination)
            emit(isTemporary(source) ? .moveRef : .copyRef, destination, source)
        }
    }

    // MARK: Constants

    /// A register that holds a constant; in loops, one that is filled before the function begins.
    func constantRegister(_ bits: Int) -> Int {
        if let known = constantRegisters[bits] { return known }
        if loopDepth > 0, let free = reserved.first {
            reserved = reserved.dropFirst().indices
            constantRegisters[bits] = free
            prologue.append(constant(bits, free))
            return free
        }
        let register = newTemporary(isWord: true)
        loadConstant(bits, into: register)
        return register
    }

    func loadConstant(_ bits: Int, into register: Int) {
        instructions.append(constant(bits, register))
        ranges.append(range)
    }

    private func constant(_ bits: Int, _ register: Int) -> Instruction {
        Instruction(.constant, register, Int(Int32(truncatingIfNeeded: bits)), bits >> 32)
    }

    // MARK: Variables

    func isBoxed(_ variable: Variable) -> Bool {
        if machine.forwardCaptured.contains(ObjectIdentifier(variable)) { return true }
        return variable.isCaptured && !variable.isLet && !variable.isGlobal
    }

    func storage(of variable: Variable) -> Storage {
        if let known = storages[ObjectIdentifier(variable)] { return known }
        if variable.isGlobal {
            let register = machine.register(ofGlobal: variable)
            let storage: Storage = body == nil ? .register(register) : .global(register)
            storages[ObjectIdentifier(variable)] = storage
            return storage
        }
        return declare(variable)
    }

    func setStorage(_ storage: Storage, of variable: Variable) {
        storages[ObjectIdentifier(variable)] = storage
    }

    /// Gives a variable its place when its declaration is reached: a new box for each turn.
    @discardableResult
    func declare(_ variable: Variable) -> Storage {
        if variable.isGlobal { return storage(of: variable) }
        if isBoxed(variable) {
            let register: Int
            if case .cell(let known)? = storages[ObjectIdentifier(variable)] {
                register = known
            } else {
                register = allocate(isWord: false)
            }
            emit(.newCell, register, x: isWord(variable.type) ? 0 : 1)
            storages[ObjectIdentifier(variable)] = .cell(register)
            return .cell(register)
        }
        let register = allocate(isWord: isWord(variable.type))
        storages[ObjectIdentifier(variable)] = .register(register)
        return .register(register)
    }

    /// The register of a variable's value, loaded from its box or from among the globals if need be.
    func read(_ variable: Variable, into destination: Int?) -> Int {
        if let body = machine.directFunctions[ObjectIdentifier(variable)] {
            return lowerClosure(body, into: destination)
        }
        let word = isWord(variable.type)
        switch storage(of: variable) {
        case .register(let register):
            guard let destination else { return register }
            move(register, to: destination, variable.type)
            return destination
        case .cell(let cell):
            let destination = destination ?? newTemporary(isWord: word)
            emit(word ? .cellWord : .cellRef, destination, cell)
            return destination
        case .global(let global):
            if loopDepth > 0, variable.isLet, destination == nil {
                if let known = globalRegisters[global] { return known }
                if let free = reserved.first {
                    reserved = reserved.dropFirst().indices
                    globalRegisters[global] = free
                    if !word { noteReference(free) }
                    prologue.append(Instruction(word ? .globalWord : .globalRef, free, global))
                    return free
                }
            }
            let destination = destination ?? newTemporary(isWord: word)
            emit(word ? .globalWord : .globalRef, destination, global)
            return destination
        }
    }

    /// Gives a variable the value in a register; a temporary is moved.
    func write(_ source: Int, to variable: Variable) {
        let word = isWord(variable.type)
        switch storage(of: variable) {
        case .register(let register): move(source, to: register, variable.type)
        case .cell(let cell):
            emit(word ? .setCellWord : .setCellRef, cell, owned(source, variable.type))
        case .global(let global):
            emit(word ? .setGlobalWord : .setGlobalRef, global, owned(source, variable.type))
        }
    }

    /// A register whose reference can be moved away.
    func owned(_ register: Int, _ type: Type) -> Int {
        if isWord(type) || isTemporary(register) { return register }
        let copy = newTemporary(isWord: false)
        emit(.copyRef, copy, register)
        return copy
    }
}
