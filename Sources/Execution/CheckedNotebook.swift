import Diagnostics
import Language
import Notebooks

/// A notebook whose code has been checked: a document, a program and how they belong together.
package struct CheckedNotebook {
    /// The notebook's name in the site, without extension: `classification-losses/ldr`.
    package let name: String
    package let notebook: Notebook
    package let program: CheckedProgram
    /// The parameters of the front matter with the user's values.
    package let parameters: [Parameter]
    /// Names the files that the notebook's data consist of and what lies in their places; empty for
    /// a notebook without data.
    let dataKey: String
    /// What is wrong with the document and its code, by place.
    package let diagnostics: [Diagnostic]
    /// The blocks and inline values in the order of the document, each with the place of its code
    /// in `program`; nil for a block that is only shown.
    package let places: [(step: Step, region: Int?)]

    /// Checks the code of a notebook that was read before; `found` is what reading it brought to
    /// light, and `dataKey` says what lies in the places of its data.
    package init(
        _ notebook: Notebook, named name: String, found: [Diagnostic], universe: Universe,
        overrides: [ParameterOverride] = [], dataKey: String = ""
    ) {
        self.name = name
        self.dataKey = dataKey
        self.notebook = notebook
        parameters = notebook.frontMatter.parameters.map { parameter in
            overrides.last { $0.name == parameter.name }?.applied(to: parameter)
                ?? Parameter(name: parameter.name, value: Parameter.Value(parameter.value))
        }
        let codes = Self.codes(of: notebook)
        let regions = codes.filter(\.step.runs).map { code in
            CodeRegion(
                kind: code.step.kind == .cell ? .block : .inline, range: code.step.range,
                name: code.step.name)
        }
        program = check(regions, of: notebook.file, universe: universe, parameters: parameters)
        let declarations = Self.dataDeclarations(in: program, regions)
        diagnostics = (found + program.diagnostics + declarations).sortedAndUnique()
        var next = 0
        var places: [(step: Step, region: Int?)] = []
        for code in codes {
            guard code.step.runs, program.regions.indices.contains(next) else {
                places.append((code.step, nil))
                continue
            }
            var step = code.step
            step.reads = program.regions[next].reads
            step.writes = program.regions[next].writes
            places.append((step, next))
            next += 1
        }
        self.places = places
    }

    /// Calls that declare data: exported programs have them in the place of the front matter. In a block
    /// they would be hidden from the key of every other block that reads the data.
    private static func dataDeclarations(
        in program: CheckedProgram, _ regions: [CodeRegion]
    ) -> [Diagnostic] {
        let file = program.file
        let isPossible = regions.contains { file.text(in: $0.range).contains("declare") }
        guard isPossible else { return [] }
        return program.facts.compactMap { fact in
            guard case .symbol(let symbol) = fact.subject, symbol.name == "declare",
                symbol.owner?.name == "ExternalData"
            else { return nil }
            return Diagnostic(
                .error, "data are declared in the front matter, not in a block", in: file,
                at: fact.range, hints: ["write them under 'data:'; see docs/notebook-format.md"])
        }
    }

    /// The notebook as the coordinator sees it.
    package var experiment: Experiment {
        Experiment(
            name: name, file: notebook.file, seed: notebook.frontMatter.seed,
            parameters: parameters.sorted { $0.name < $1.name }.map {
                ParameterRecord(name: $0.name, value: $0.value.text)
            },
            steps: places.map(\.step))
    }

    /// The blocks and inline values by their place in the file.
    private static func codes(of notebook: Notebook) -> [(step: Step, start: Int)] {
        let cells = notebook.cells.map { cell in
            let step = Step(
                kind: .cell, name: cell.id, range: cell.codeRange, runs: cell.options.eval,
                timeout: cell.options.timeout, memory: cell.options.memory,
                isCached: cell.options.cache)
            return (step: step, start: cell.codeRange.lowerBound)
        }
        let values = notebook.expressions.map { expression in
            let step = Step(kind: .value, name: expression.id, range: expression.codeRange)
            return (step: step, start: expression.codeRange.lowerBound)
        }
        return (cells + values).sorted { $0.start < $1.start }
    }
}

extension Parameter.Value {
    init(_ value: FrontMatter.Parameter.Value) {
        switch value {
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .bool(let value): self = .bool(value)
        case .string(let value): self = .string(value)
        }
    }

    /// The value as Swift text.
    var text: String {
        switch self {
        case .int(let value): value.description
        case .double(let value): value.description
        case .bool(let value): value.description
        case .string(let value): value.debugDescription
        }
    }
}
