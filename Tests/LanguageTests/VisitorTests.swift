import Diagnostics
import Testing

@testable import Language

/// A structure that conforms to `Differentiable` visits its parameters in the one form that compiled
/// Swift needs and that says what the machine does.
@Suite struct VisitorTests {
    private let bindings = Library.standard.adding(
        Library(
            interfaces: [
                SourceFile(
                    path: "Papers.swift",
                    text: """
                        protocol Differentiable {
                            mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows
                        }
                        struct Tensor: Differentiable {
                            @native("Tensor.init") init(_ value: Double)
                        }
                        struct Linear: Differentiable {}
                        extension Differentiable {
                            @native("Differentiable.parameterCount") var parameterCount: Int { get }
                        }
                        extension Array: Differentiable where Element: Differentiable {}
                        """)
            ], natives: [:]))

    private func errors(_ members: String) -> [String] {
        let file = SourceFile(
            path: "a.swift", text: "struct Net: Differentiable {\n\(members)\n}\n")
        let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "cell")
        return check([region], of: file, library: bindings, parameters: []).diagnostics
            .filter { $0.severity == .error }.map(\.message)
    }

    private let signature =
        "mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows"

    @Test func theOneFormIsAccepted() {
        let found = errors(
            """
            var slope = Tensor(0.0)
            var rate = 0.5
            var layers: [Linear]
            mutating func visitParameters(
                _ visit: (String, inout Tensor) throws -> Void
            ) rethrows {
                try visit("slope", &slope)
                try layers.visitParameters(in: "layers", visit)
            }
            """)
        #expect(found == [])
    }

    @Test func aTypeWithoutItDoesNotConform() {
        #expect(
            errors("var slope = Tensor(0.0)")
                == ["type 'Net' does not conform to protocol 'Differentiable'"])
    }

    @Test(arguments: [
        "try visit(\"b\", &b); try visit(\"a\", &a)", "try visit(\"a\", &a)",
        "try visit(\"a\", &b); try visit(\"b\", &a)", "visit(\"a\", &a); visit(\"b\", &b)",
    ])
    func otherFormsAreRefused(body: String) {
        let found = errors("var a = Tensor(0.0); var b = Tensor(1.0); \(signature) { \(body) }")
        #expect(
            found == [
                "'visitParameters' must visit the properties with parameters in order, each under its name"
            ])
    }

    /// The library's code for `Differentiable` knows the library's own types only.
    @Test func nativeMembersAreNotForTheNotebooksTypes() {
        let found = errors(
            """
            var a = Tensor(0.0)
            \(signature) { try visit("a", &a) }
            func size(of net: Net) -> Int { net.parameterCount }
            """)
        #expect(found == ["value of type 'Net' has no member 'parameterCount'"])
    }

    @Test func constantsCannotBeTrained() {
        let found = errors("let a: Tensor; \(signature) { try visit(\"a\", &a) }")
        #expect(found == ["property 'a' has parameters and must be a 'var'"])
    }
}
