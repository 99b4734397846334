import CMachine
import Diagnostics

/// A function of the program in the machine.
final class CompiledFunction {
    let name: String
    let range: SourceRange
    let body: FunctionBody?
    /// Makes the code at the first call.
    var lower: (() -> Lowering)?
    var instructions: [Instruction] = []
    /// Where in the file each instruction comes from.
    var ranges: [SourceRange] = []
    var frameSize = 0

    init(name: String, range: SourceRange, body: FunctionBody?) {
        self.name = name
        self.range = range
        self.body = body
    }
}

/// A place in the program that calls a native function.
final class CallSite {
    let key: String
    let function: NativeFunction
    let types: [Type]
    let layouts: [Layout]
    let argumentCount: Int
    /// The argument slots to clear after the call.
    let clears: [Int]

    init(
        key: String, function: @escaping NativeFunction, types: [Type], layouts: [Layout],
        argumentCount: Int, clears: [Int]
    ) {
        self.key = key
        self.function = function
        self.types = types
        self.layouts = layouts
        self.argumentCount = argumentCount
        self.clears = clears
    }
}

/// What the interpreter needs of a call site, laid out for it.
struct Site {
    let function: NativeFunction
    let count: Int
    /// A bit for each slot to clear.
    let clears: UInt64
    let site: Unmanaged<CallSite>

    /// The machine keeps the call site alive.
    init(_ site: CallSite) {
        function = site.function
        count = site.argumentCount
        var clears: UInt64 = 0
        for slot in site.clears where slot < 64 { clears |= 1 << UInt64(slot) }
        self.clears = clears
        self.site = .passUnretained(site)
    }
}
