import Diagnostics
import Testing

@testable import Language

/// The texts that declare what a library offers.
struct ParsingInterfaceTests {
    func dump(_ text: String) -> String {
        let result = parseInterface(SourceFile(path: "api.swift", text: text))
        guard result.diagnostics.isEmpty else {
            return result.diagnostics.map(\.message).joined(separator: "\n")
        }
        return SyntaxDump.text(of: result.declarations)
    }

    @Test func types() {
        let text = """
            /// A tensor.
            @native(1) public struct Tensor: Differentiable {
                @native(17) init(_ values: [Double], _ shape: [Int])
                var shape: [Int] { get }
                var rate: Double { get set }
                static func .< (a: Tensor, b: Tensor) -> Tensor
                subscript(i: Int) -> Tensor { get set }
            }
            protocol Differentiable {
                associatedtype Element: Equatable
                mutating func visit(_ body: (String, inout Tensor) throws -> Void) rethrows
                var count: Int { get }
            }
            extension Array: Differentiable where Element: Differentiable, Index == Int {}
            struct Dictionary<Key: Hashable, Value> {
                subscript(key: Key, default value: @autoclosure () -> Value) -> Value { get set }
            }
            """
        #expect(
            dump(text) == """
                /// A tensor.
                @native(1) struct Tensor: Differentiable
                  @native(17) init(_ values: [Double], _ shape: [Int])
                  var shape: [Int]
                    get
                  var rate: Double
                    get
                    set
                  static func .<(_ a: Tensor, _ b: Tensor) -> Tensor
                  subscript(_ i: Int) -> Tensor
                    get
                    set
                protocol Differentiable
                  associatedtype Element
                  mutating func visit(_ body: (String, inout Tensor) throws -> Void)
                  var count: Int
                    get
                extension Array: Differentiable where Element: Differentiable, Index == Int
                struct Dictionary<Key: Hashable, Value>
                  subscript(_ key: Key, @autoclosure default value: @autoclosure () -> Value) -> Value
                    get
                    set
                """)
    }

    @Test func functions() {
        let text = """
            @intrinsic("gradient")
            func gradient<P: Differentiable, Q>(at p: P, of body: (P) throws -> Tensor) rethrows -> P where Q == P.Element
            func chart(@ChartBuilder content: () -> [Mark], _ f: @escaping (Int) -> Int)
            func zip<A, B>(_ a: some Sequence<A>, _ b: any Sequence) -> [(A, B)]
            func ==<T>(a: T, b: T) -> Bool
            func print(_ items: Any..., separator: String = " ")
            typealias Pair<T> = (T, T)
            """
        #expect(
            dump(text) == """
                @intrinsic(gradient) func gradient<P: Differentiable, Q>(at p: P, of body: (P) throws -> Tensor) -> P where Q == P.Element
                func chart(@ChartBuilder content: () -> [Mark], @escaping _ f: @escaping (Int) -> Int)
                func zip<A, B>(_ a: some Sequence<A>, _ b: any Sequence) -> [(A, B)]
                func ==<T>(_ a: T, _ b: T) -> Bool
                func print(_ items: Any..., separator: String = " ")
                typealias Pair<T> = (T, T)
                """)
    }

    @Test func statementsAreNoDeclarations() {
        #expect(dump("func f()\nf()") == "expected declaration")
    }
}
