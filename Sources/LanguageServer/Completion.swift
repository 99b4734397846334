import Diagnostics
import Execution
import Language
import Notebooks

/// A thing that can be written at a place.
struct Completion {
    /// The kinds of the protocol that we use, by their numbers there.
    enum Kind: Int {
        case method = 2, function = 3, constructor = 4, field = 5, variable = 6, property = 10
        case keyword = 14, reference = 18, enumMember = 20, structure = 22
    }

    var label: String
    var kind: Kind
    /// The declaration.
    var detail = ""
    var documentation: String?
    /// What is written, if it is not the label.
    var insertion: String?
}

extension Analysis {
    /// What can be written at an offset, in the order in which to offer it.
    func completions(at offset: Int) -> [Completion] {
        guard let code = code(at: offset) else { return proseCompletions(at: offset) }
        let bytes = file.utf8
        var start = offset
        while start > code.lowerBound, Self.isNameByte(bytes[start - 1]) { start -= 1 }
        if start > code.lowerBound, bytes[start - 1] == UInt8(ascii: ".") {
            return memberCompletions(dot: start - 1, end: offset, code)
        }
        return argumentLabels(at: start, code) + names()
    }

    // MARK: Prose

    private func proseCompletions(at offset: Int) -> [Completion] {
        guard let found = reference(at: offset), found.range.upperBound >= offset else { return [] }
        let labels = notebook.labels.map {
            Completion(label: $0.name, kind: .reference, detail: $0.text)
        }
        let keys = citationKeys.map { Completion(label: $0, kind: .reference, detail: "citation") }
        return labels + keys
    }

    // MARK: Members

    private func memberCompletions(dot: Int, end: Int, _ code: SourceRange) -> [Completion] {
        let bytes = file.utf8
        let before = dot > code.lowerBound ? bytes[dot - 1] : UInt8(ascii: " ")
        let hasBase =
            Self.isNameByte(before)
            || [
                UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"),
                UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!"),
            ].contains(before)
        guard hasBase else { return implicitMembers(dot: dot, end: end) }
        if let base = word(at: dot) {
            if base.text == "params" {
                return notebook.frontMatter.parameters.map {
                    Completion(label: $0.name, kind: .property, detail: "parameter")
                }
            }
            if let nominal = type(named: base.text), before != UInt8(ascii: ")") {
                return Self.completions(of: .nominal(nominal, []), isStatic: true)
            }
        }
        return membersOfBase(dot: dot, end: end, code) ?? []
    }

    /// The members of the expression before a dot: the code is checked once more without the dot and the
    /// name that follows it, if that is not enough, without the calls that follow, and then without all
    /// else that stands on the line.
    private func membersOfBase(dot: Int, end: Int, _ code: SourceRange) -> [Completion]? {
        var tail = end
        let bytes = file.utf8
        while tail < bytes.count, Self.isNameByte(bytes[tail]) { tail += 1 }
        if let members = members(endingAt: dot, blanking: [dot..<tail]) { return members }
        let chain = endOfChain(tail, notAfter: code.upperBound)
        if chain > tail, let members = members(endingAt: dot, blanking: [dot..<chain]) {
            return members
        }
        let line = file.offset(ofLine: file.position(of: dot).line)
        var lineEnd = dot
        while lineEnd < code.upperBound, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
        let start = startOfBase(dot, notBefore: max(line, code.lowerBound))
        let first = max(line, code.lowerBound)
        return members(endingAt: dot, blanking: [first..<start, dot..<lineEnd])
    }

    /// Goes back over names, dots and balanced brackets.
    private func startOfBase(_ dot: Int, notBefore limit: Int) -> Int {
        let bytes = file.utf8
        var at = dot
        var depth = 0
        while at > limit {
            switch bytes[at - 1] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                if depth == 0 { return at }
                depth -= 1
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): break
            case let byte where Self.isNameByte(byte): break
            default: if depth == 0 { return at }
            }
            at -= 1
        }
        return at
    }

    /// Goes on over what can follow a member's name: arguments, subscripts, closures, further members.
    private func endOfChain(_ start: Int, notAfter limit: Int) -> Int {
        let bytes = file.utf8
        var at = start
        var end = start
        var depth = 0
        while at < limit {
            switch bytes[at] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth < 0 { return end }
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): break
            case let byte where Self.isNameByte(byte): break
            default: if depth == 0 { return end }
            }
            at += 1
            if depth == 0 { end = at }
        }
        return end
    }

    private func members(endingAt end: Int, blanking ranges: [SourceRange]) -> [Completion]? {
        var bytes = file.utf8
        for range in ranges {
            for index in range where bytes[index] != UInt8(ascii: "\n") {
                bytes[index] = UInt8(ascii: " ")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let changed = Analysis(
            SourceFile(path: file.path, text: text), surroundings, isComplete: false)
        let fact = changed.innermost { range in
            // A closure that is the last argument ends where the call does.
            range.upperBound == end && bytes[range.lowerBound] != UInt8(ascii: "{")
        }
        guard let fact else { return nil }
        if case .error = fact.type { return nil }
        // The types of the changed text end with it.
        return withExtendedLifetime(changed) { Self.members(of: fact.type) }
    }

    private static func members(of type: Type) -> [Completion] {
        if let type = type.instanceType { return completions(of: type, isStatic: true) }
        let elements = type.tupleMembers.map {
            Completion(label: $0.name, kind: .field, detail: "\($0.type)")
        }
        return elements + completions(of: type, isStatic: false)
    }

    /// Members of the type that the context wants, as in `reduction: .mean`. The checker knows it: it
    /// says so when it is given a member that no type has.
    private func implicitMembers(dot: Int, end: Int) -> [Completion] {
        let name = "noMemberHasThisName"
        var bytes = file.utf8
        var tail = end
        while tail < bytes.count, Self.isNameByte(bytes[tail]) { tail += 1 }
        bytes.replaceSubrange(dot + 1..<tail, with: Array(name.utf8))
        let text = String(decoding: bytes, as: UTF8.self)
        let changed = Analysis(
            SourceFile(path: file.path, text: text), surroundings, isComplete: false)
        for diagnostic in changed.diagnostics {
            let told = diagnostic.message.firstMatch(of: /type '(\w+)' has no member '(\w+)'/)
            guard let told, told.output.2 == name, let nominal = type(named: String(told.output.1))
            else { continue }
            return Self.completions(of: .nominal(nominal, []), isStatic: true)
        }
        return []
    }

    private static func completions(of type: Type, isStatic: Bool) -> [Completion] {
        var completions = type.memberSymbols(isStatic: isStatic).map { completion(of: $0) }
        // A notebook's own types: fields and cases may have no symbol of their own.
        if let nominal = type.nominal {
            if isStatic {
                completions += nominal.cases.map {
                    Completion(label: $0.name, kind: .enumMember, detail: "case \($0.name)")
                }
            } else {
                completions += nominal.fields.map {
                    Completion(label: $0.name, kind: .field, detail: "\($0.name): \($0.type)")
                }
            }
        }
        var seen: Set<String> = []
        return completions.filter { seen.insert($0.label).inserted }
    }

    private static func completion(of symbol: Symbol) -> Completion {
        let kind: Completion.Kind =
            switch symbol.kind {
            case .property: .property
            case .enumCase: .enumMember
            case .initializer: .constructor
            case .function, .subscript: symbol.owner == nil ? .function : .method
            }
        let takesNothing = symbol.kind == .function && symbol.parameters.isEmpty
        return Completion(
            label: symbol.fullName, kind: kind, detail: symbol.declaration,
            documentation: symbol.documentation, insertion: symbol.name + (takesNothing ? "()" : "")
        )
    }

    // MARK: Arguments and names

    /// The labels of the parameters of the call in whose brackets an offset lies.
    private func argumentLabels(at offset: Int, _ code: SourceRange) -> [Completion] {
        let bytes = file.utf8
        var at = offset
        while at > code.lowerBound, [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(bytes[at - 1])
        {
            at -= 1
        }
        guard at > code.lowerBound, [UInt8(ascii: "("), UInt8(ascii: ",")].contains(bytes[at - 1])
        else { return [] }
        var depth = 0
        while at > code.lowerBound {
            switch bytes[at - 1] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if depth == 0 { return [] }
                depth -= 1
            case UInt8(ascii: "("):
                if depth == 0 {
                    guard let callee = word(at: at - 1), callee.range.upperBound == at - 1 else {
                        return []
                    }
                    return labels(ofCallsTo: callee.text, written: file.text(in: at..<offset))
                }
                depth -= 1
            default: break
            }
            at -= 1
        }
        return []
    }

    private func labels(ofCallsTo name: String, written: String) -> [Completion] {
        var seen: Set<String> = []
        return functions(named: name).flatMap { symbol in
            symbol.parameters.compactMap { parameter in
                guard let label = parameter.label, !written.contains(label + ":"),
                    seen.insert(label).inserted
                else { return nil }
                return Completion(
                    label: label + ":", kind: .field, detail: "\(parameter.type)",
                    documentation: symbol.documentation, insertion: label + ": ")
            }
        }
    }

    /// Everything that a call of this name may mean.
    private func functions(named name: String) -> [Symbol] {
        let program = checked.program
        if let nominal = type(named: name) { return nominal.members["init"] ?? [] }
        return program.functions.filter { $0.name == name }
            + program.types.flatMap { $0.members[name] ?? [] }
            + surroundings.universe.allSymbols.filter { $0.name == name }
    }

    /// The names that can be written anywhere: of the notebook, then of the library.
    private func names() -> [Completion] {
        let program = checked.program
        let variables = program.globals.map {
            Completion(label: $0.name, kind: .variable, detail: "\($0.name): \($0.type)")
        }
        let own = program.functions.map { Self.completion(of: $0) }
        let types = (program.types + surroundings.universe.allNominals).map {
            Completion(
                label: $0.name, kind: .structure, detail: $0.name, documentation: $0.documentation)
        }
        let library = surroundings.universe.allSymbols.filter {
            $0.owner == nil && $0.name.first?.isLetter == true
        }.map { Self.completion(of: $0) }
        let parameters =
            notebook.frontMatter.parameters.isEmpty
            ? [] : [Completion(label: "params", kind: .variable, detail: "the parameters")]
        let words = [
            "let", "var", "func", "struct", "enum", "if", "for", "while", "switch", "guard",
        ]
        let keywords = words.map { Completion(label: $0, kind: .keyword) }
        var seen: Set<String> = []
        return (variables + parameters + own + types + library + keywords).filter {
            seen.insert($0.label).inserted
        }
    }
}
