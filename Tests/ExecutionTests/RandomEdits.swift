/// Edits that an author makes, drawn at random.
extension RandomNotebook {
    /// A notebook of some cells.
    static func make(_ count: Int, using random: inout some RandomNumberGenerator) -> RandomNotebook
    {
        var notebook = RandomNotebook()
        while notebook.cells.count < count {
            notebook.insert(at: notebook.cells.count, using: &random)
        }
        return notebook
    }

    /// Makes one edit that leaves the notebook valid, and says which.
    mutating func edit(using random: inout some RandomNumberGenerator) -> String {
        while true {
            var copy = self
            let what = copy.tryEdit(using: &random)
            if copy.isValid {
                self = copy
                return what
            }
        }
    }

    private mutating func tryEdit(using random: inout some RandomNumberGenerator) -> String {
        let index = Int.random(in: 0..<max(1, cells.count), using: &random)
        switch Int.random(in: 0..<18, using: &random) {
        case 0, 1:
            cells[index].literal = Int.random(in: 0..<40, using: &random)
            return "literal"
        case 2:
            rename(index)
            return "name"
        case 3, 4:
            if index + 1 < cells.count { cells.swapAt(index, index + 1) }
            return "order"
        case 5, 6:
            insert(at: index, using: &random)
            return "new cell"
        case 7, 8:
            if cells.count > 3 { cells.remove(at: index) }
            return "cell removed"
        case 9:
            prose += 1
            return "prose"
        case 10:
            cells[index].comment += 1
            return "comment"
        case 11:
            parameter = (parameter + Int.random(in: 1..<4, using: &random)) % 5
            return "parameter"
        case 12:
            seed = (seed + 1) % 3
            return "seed"
        case 13:
            engine = engine == "engine-1" ? "engine-2" : "engine-1"
            return "engine"
        case 14:
            cells[index].timeout = [nil, 60, 90].randomElement(using: &random) ?? nil
            return "timeout"
        case 15:
            cells[index].memory = [nil, 500, 900].randomElement(using: &random) ?? nil
            return "memory"
        case 16:
            data = (data + Int.random(in: 1..<4, using: &random)) % 5
            return "data"
        default:
            cells[index].isCached.toggle()
            return "cache option"
        }
    }

    private mutating func insert(at index: Int, using random: inout some RandomNumberGenerator) {
        func names(_ wanted: (Cell.Kind) -> String?) -> [String] {
            cells[..<index].compactMap { wanted($0.kind) }
        }
        let variables = names { if case .declare(let name, _) = $0 { name } else { nil } }
        let mutable = names { if case .declare(let name, true) = $0 { name } else { nil } }
        let functions = names { if case .function(let name) = $0 { name } else { nil } }
        var reads = variables.shuffled(using: &random)
        reads = Array(reads.prefix(Int.random(in: 0..<3, using: &random)))
        let kind: Cell.Kind
        var call = functions.randomElement(using: &random)
        if Int.random(in: 0..<2, using: &random) == 0 { call = nil }
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: kind = .declare(name: newName("v"), isVar: Bool.random(using: &random))
        case 2, 3:
            guard let name = mutable.randomElement(using: &random) else {
                kind = .declare(name: newName("v"), isVar: true)
                break
            }
            kind = .change(name: name)
            reads = [name] + reads.filter { $0 != name }
        case 4:
            kind = .function(name: newName("f"))
            reads = Array(reads.prefix(1))
            call = nil
        default: kind = .show
        }
        cells.insert(
            Cell(
                label: newName("c"), kind: kind, reads: reads,
                literal: Int.random(in: 0..<40, using: &random), call: call,
                usesParameter: Int.random(in: 0..<4, using: &random) == 0,
                usesData: Int.random(in: 0..<4, using: &random) == 0),
            at: index)
    }

    /// Gives what a cell declares another name, everywhere.
    private mutating func rename(_ index: Int) {
        let old: String
        let new: String
        switch cells[index].kind {
        case .declare(let name, _): (old, new) = (name, newName("v"))
        case .function(let name): (old, new) = (name, newName("f"))
        case .change, .show: return
        }
        for index in cells.indices {
            cells[index].reads = cells[index].reads.map { $0 == old ? new : $0 }
            if cells[index].call == old { cells[index].call = new }
            switch cells[index].kind {
            case .declare(old, let isVar): cells[index].kind = .declare(name: new, isVar: isVar)
            case .change(old): cells[index].kind = .change(name: new)
            case .function(old): cells[index].kind = .function(name: new)
            default: break
            }
        }
    }
}

/// A generator that gives the same numbers each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
