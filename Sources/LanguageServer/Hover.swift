import Diagnostics
import Language
import Notebooks

/// What an editor shows for the place under the pointer, and where it leads.
extension Analysis {
    /// Markdown about the thing at an offset, and its range.
    func hover(at offset: Int) -> (text: String, range: SourceRange)? {
        guard code(at: offset) != nil else { return hoverInProse(at: offset) }
        if let parameter = parameter(at: offset), let range = word(at: offset)?.range {
            return (Self.code("let \(parameter.name) = \(text(of: parameter))"), range)
        }
        let word = word(at: offset)
        let fact = fact(at: offset)
        if let word, let nominal = type(named: word.text), !isNamed(fact, word.text) {
            return (describe(nominal), word.range)
        }
        guard let fact else { return nil }
        return (describe(fact), word?.range ?? fact.range)
    }

    /// The places where the thing at an offset is declared.
    func definition(at offset: Int) -> SourceRange? {
        guard code(at: offset) != nil else {
            guard let name = reference(at: offset)?.name else { return nil }
            return notebook.labels.first { $0.name == name }?.range
        }
        if let parameter = parameter(at: offset) { return parameter.range }
        if let fact = fact(at: offset), let place = place(of: fact) { return place }
        guard let word = word(at: offset) else { return nil }
        return placeOfType(named: word.text)
    }

    private func place(of fact: Fact) -> SourceRange? {
        switch fact.subject {
        case .value: nil
        case .variable(let variable): variable.range.isEmpty ? nil : variable.range
        case .symbol(let symbol):
            symbol.placeInNotebook
                ?? symbol.owner.flatMap { owner in
                    owner.isUserDefined && symbol.kind == .initializer
                        ? placeOfType(named: owner.name) : nil
                }
        case .field(let nominal, let index):
            nominal.fields.indices.contains(index) ? nominal.fields[index].range : nil
        case .enumCase(let nominal, let index):
            nominal.cases.indices.contains(index) ? nominal.cases[index].range : nil
        }
    }

    private func placeOfType(named name: String) -> SourceRange? {
        guard checked.program.types.contains(where: { $0.name == name }) else { return nil }
        for cell in notebook.cells {
            let code = file.text(in: cell.codeRange)
            for keyword in ["struct", "enum"] {
                guard let found = code.range(of: "\(keyword) \(name)") else { continue }
                let rest = code[found.upperBound...].utf8.first ?? UInt8(ascii: " ")
                if Self.isNameByte(rest) { continue }
                let end = cell.codeRange.lowerBound + code[..<found.upperBound].utf8.count
                return end - name.utf8.count..<end
            }
        }
        return nil
    }

    private func hoverInProse(at offset: Int) -> (text: String, range: SourceRange)? {
        guard let (name, range) = reference(at: offset) else { return nil }
        if let label = notebook.labels.first(where: { $0.name == name }) {
            return ("**\(label.text)**", range)
        }
        guard let entry = notebook.citedEntries.first(where: { $0.key == name }) else { return nil }
        let title = entry.title.map { "*\($0)*" } ?? entry.key
        let year = entry.year.map { " (\($0))" } ?? ""
        return (title + year, range)
    }

    /// The parameter of the front matter that `params.name` at an offset means.
    private func parameter(at offset: Int) -> FrontMatter.Parameter? {
        guard let word = word(at: offset),
            file.text(in: max(0, word.range.lowerBound - 7)..<word.range.lowerBound) == "params."
        else { return nil }
        return notebook.frontMatter.parameters.first { $0.name == word.text }
    }

    private func text(of parameter: FrontMatter.Parameter) -> String {
        switch parameter.value {
        case .int(let value): value.description
        case .double(let value): value.description
        case .bool(let value): value.description
        case .string(let value): value.debugDescription
        }
    }

    /// Whether a fact is about something of this name, and not about what surrounds it.
    private func isNamed(_ fact: Fact?, _ name: String) -> Bool {
        switch fact?.subject {
        case .variable(let variable): variable.name == name
        case .symbol(let symbol): symbol.name == name || symbol.kind == .initializer
        default: false
        }
    }

    private func describe(_ fact: Fact) -> String {
        switch fact.subject {
        case .value: return Self.code(fact.type.description)
        case .variable(let variable):
            return Self.code("\(variable.isLet ? "let" : "var") \(variable.name): \(fact.type)")
        case .symbol(let symbol): return Self.describe(symbol, type: fact.type)
        case .field(let nominal, let index):
            guard nominal.fields.indices.contains(index) else { return Self.code("\(fact.type)") }
            let field = nominal.fields[index]
            return Self.code(
                "\(field.isLet ? "let" : "var") \(field.name): \(field.type)  // of \(nominal.name)"
            )
        case .enumCase(let nominal, let index):
            guard nominal.cases.indices.contains(index) else { return Self.code("\(fact.type)") }
            return Self.code("case \(nominal.cases[index].name)  // of \(nominal.name)")
        }
    }

    /// The declaration with the type of the value, if the declaration leaves it open, and the
    /// documentation.
    static func describe(_ symbol: Symbol, type: Type?) -> String {
        var text = code(symbol.declaration)
        if let owner = symbol.owner { text += "\n\nof `\(owner.name)`" }
        if let type, !type.isVoid, !symbol.allGenerics.isEmpty { text += " — here `\(type)`" }
        let documentation =
            symbol.documentation
            ?? (symbol.kind == .initializer ? symbol.owner?.documentation : nil)
        if let documentation { text += "\n\n" + documentation }
        return text
    }

    private func describe(_ nominal: Nominal) -> String {
        let kind =
            switch nominal.kind {
            case .struct: "struct"
            case .enum: "enum"
            case .protocol: "protocol"
            }
        return Self.code("\(kind) \(nominal.name)")
            + (nominal.documentation.map { "\n\n" + $0 } ?? "")
    }

    private static func code(_ text: String) -> String { "```swift\n\(text)\n```" }
}
