import Diagnostics
import Testing
import Toolbox

@testable import Language

/// The library is read piece by piece, as its lines say where the pieces are; parsed whole it says the
/// same.
@Suite struct InterfaceOutlineTests {
    @Test func piecesAreWhatTheParserFinds() {
        for file in Toolbox.bindings.interfaces {
            let whole = parseInterface(file)
            #expect(whole.diagnostics.map(\.formatted) == [], "\(file.path)")
            #expect(pieces(of: file) == whole.declarations.map { describe($0) }, "\(file.path)")
        }
    }

    @Test func everyDeclarationIsFoundByItsName() {
        let universe = Universe(Toolbox.bindings)
        for file in Toolbox.bindings.interfaces {
            for declaration in parseInterface(file).declarations {
                switch declaration.kind {
                case .function(let function):
                    #expect(universe.functionNames.contains(function.name.text))
                    let found = universe.functions(named: function.name.text)
                    #expect(found.contains { $0.parameters.count == function.parameters.count })
                case .type(let type): #expect(universe.nominals[type.name.text] != nil)
                default: break
                }
            }
        }
        #expect(universe.functions(named: "noSuchFunction").isEmpty)
        #expect(universe.faults.map(\.formatted) == [])
    }

    @Test func linesSayWhereADeclarationEnds() {
        let text = """
            // A section.

            /// A pair.
            struct Pair: Equatable {
                /// The first.
                @native("a") var first: Int { get }
            }
            extension Pair: Hashable {}
            /// Adds.
            @discardableResult @native("b") func add<T: Numeric>(
                _ x: T, _ y: T
            ) -> T
            let limit: Int
            """
        let file = SourceFile(path: "x", text: text)
        let found = InterfaceOutline(file).pieces
        #expect(found.map(\.function) == [nil, nil, "add", nil])
        #expect(found.map { $0.body != nil } == [true, false, false, false])
        #expect(file.text(in: found[0].head).hasSuffix("/// A pair.\nstruct Pair: Equatable "))
        #expect(file.text(in: found[2].head).hasSuffix(") -> T"))
        #expect(pieces(of: file) == parseInterface(file).declarations.map { describe($0) })
    }

    private func pieces(of file: SourceFile) -> [String] {
        InterfaceOutline(file).pieces.flatMap { piece in
            let head = parseInterface(file, range: piece.head)
            #expect(head.diagnostics.map(\.formatted) == [])
            for case .function(let function) in head.declarations.map(\.kind) {
                #expect(piece.function == function.name.text)
            }
            return head.declarations.map { declaration in
                guard let body = piece.body, case .type(let type) = declaration.kind else {
                    return describe(declaration)
                }
                let parsed = parseInterfaceMembers(file, body: body, of: type.form)
                #expect(parsed.diagnostics.map(\.formatted) == [])
                return describe(declaration, members: parsed.members)
            }
        }
    }

    /// A declaration by its comment, its name and those of its members.
    private func describe(_ declaration: Declaration, members: [Declaration]? = nil) -> String {
        let comment = declaration.modifiers.documentation ?? ""
        switch declaration.kind {
        case .function(let function):
            return "\(comment) func \(function.name.text) \(function.parameters.count)"
        case .type(let type):
            let inside = (members ?? type.members).map { describe($0) }
            return "\(comment) \(type.form) \(type.name.text) \(type.inherited.count) \(inside)"
        case .variable(let variable): return "\(comment) var \(variable.bindings.count)"
        case .enumCase(let cases): return "\(comment) case \(cases.map(\.name.text))"
        case .typeAlias(let name, _, _): return "\(comment) typealias \(name.text)"
        default: return comment
        }
    }
}
