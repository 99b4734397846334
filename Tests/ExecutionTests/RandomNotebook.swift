/// A made-up notebook of whole numbers that knows by itself what its cells compute and read.
///
/// It is the independent model that the store is tested against: it shares no code with the checker,
/// the machine or the planner.
struct RandomNotebook {
    /// A block. Names are made from ids, so that renaming is giving another id.
    struct Cell {
        enum Kind {
            /// `let v = …` or `var v = …`.
            case declare(name: String, isVar: Bool)
            /// `v = …` of a variable of another block.
            case change(name: String)
            /// `func f(x) …` that may read a variable.
            case function(name: String)
            /// Nothing but a print.
            case show
        }
        var label: String
        var kind: Kind
        var reads: [String]
        var literal: Int
        /// The function that the expression calls.
        var call: String?
        var usesParameter = false
        /// Reads a number that lies outside of the notebook.
        var usesData = false
        /// How often the comment in it was edited.
        var comment = 0
        var isCached = true
        /// Limits that no cell comes near to, in minutes and gigabytes.
        var timeout: Int?
        var memory: Int?
    }

    var cells: [Cell] = []
    var parameter = 3
    /// What lies in the place of the data.
    var data = 1
    var seed = 1
    var prose = 0
    var engine = "engine-1"
    private var names = 0

    mutating func newName(_ letter: String) -> String {
        names += 1
        return "\(letter)\(names)"
    }

    // MARK: Text

    var text: String {
        var text = "---\ntitle: T\nparams: {p: \(parameter)}\nseed: \(seed)\n---\n\n# T\n\n"
        for (index, cell) in cells.enumerated() {
            text += "Prose \(prose + index).\n\n```swift\n//| label: \(cell.label)\n"
            if !cell.isCached { text += "//| cache: false\n" }
            if let timeout = cell.timeout { text += "//| timeout: \(timeout) min\n" }
            if let memory = cell.memory { text += "//| memory: \(memory) GB\n" }
            text += code(cell) + "\n```\n\n"
        }
        return text
    }

    private func expression(_ cell: Cell) -> String {
        var terms = ["\(cell.literal)"]
        for (index, name) in cell.reads.enumerated() { terms.append("\(name) * \(index + 2)") }
        if cell.usesParameter { terms.append("params.p") }
        if cell.usesData { terms.append("externalNumber()") }
        if let call = cell.call { terms.append("\(call)(\(cell.literal))") }
        return "(" + terms.joined(separator: " + ") + ") % 1009"
    }

    private func code(_ cell: Cell) -> String {
        let note = cell.comment == 0 ? "" : "// comment \(cell.comment)\n"
        let gap = String(repeating: " ", count: cell.comment % 3)
        switch cell.kind {
        case .declare(let name, let isVar):
            // The value of a branch passes through a variable that the checker makes.
            let value =
                cell.literal % 3 == 0
                ? "if Int(\"1\") != nil { \(expression(cell)) } else { 0 }" : expression(cell)
            return note + "\(isVar ? "var" : "let") \(name) =\(gap) \(value)\nprint(\(name))"
        case .change(let name): return note + "\(name) =\(gap) \(expression(cell))\nprint(\(name))"
        case .function(let name):
            return note + "func \(name)(_ x: Int) -> Int {\n\(gap)return x + \(expression(cell))\n}"
        case .show: return note + "print(\(gap)\"s\", \(expression(cell)))"
        }
    }

    // MARK: Meaning

    private func function(_ name: String) -> Cell? {
        cells.first { cell in
            if case .function(let other) = cell.kind { return other == name }
            return false
        }
    }

    /// Whether every name is there before it is used.
    var isValid: Bool {
        var variables: [String: Bool] = [:]
        for cell in cells {
            let used = cell.reads + (cell.call.flatMap(function)?.reads ?? [])
            if cell.call != nil, cell.call.flatMap(function) == nil { return false }
            guard used.allSatisfy({ variables[$0] != nil }) else { return false }
            switch cell.kind {
            case .declare(let name, let isVar):
                if variables[name] != nil { return false }
                variables[name] = isVar
            case .change(let name): if variables[name] != true { return false }
            case .function, .show: break
            }
        }
        return true
    }

    /// What decides about the results of each cell that runs, in order: equal keys, equal results.
    var keys: [(label: String, key: String, isCached: Bool)] {
        var values: [String: Int] = [:]
        var keys: [(label: String, key: String, isCached: Bool)] = []
        func evaluate(_ cell: Cell) -> Int {
            var sum = cell.literal
            for (index, name) in cell.reads.enumerated() {
                sum += (values[name] ?? 0) * (index + 2)
            }
            if cell.usesParameter { sum += parameter }
            if cell.usesData { sum += data }
            if let called = cell.call.flatMap(function) { sum += cell.literal + evaluate(called) }
            return sum % 1009
        }
        for cell in cells {
            let called = cell.call.flatMap(function)
            var plain = cell
            plain.comment = 0
            func outside(_ cell: Cell) -> String {
                (cell.usesParameter ? "|\(parameter)" : "") + (cell.usesData ? "|data \(data)" : "")
            }
            var code = code(plain) + outside(cell)
            if var called {
                called.comment = 0
                code += "|" + self.code(called)
                code += outside(called)
            }
            var read = cell.reads + (called?.reads ?? [])
            if case .change(let name) = cell.kind { read.append(name) }
            if case .function = cell.kind { (code, read) = ("", []) }
            let inputs = Set(read).sorted().map { "\($0)=\(values[$0] ?? 0)" }
            let limits = "\(cell.timeout ?? 0) \(cell.memory ?? 0)"
            keys.append(
                (cell.label, "\(engine)|\(seed)|\(limits)|\(code)|\(inputs)", cell.isCached))
            switch cell.kind {
            case .declare(let name, _), .change(let name): values[name] = evaluate(cell)
            case .function, .show: break
            }
        }
        return keys
    }
}
