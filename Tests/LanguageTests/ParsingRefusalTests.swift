import Diagnostics
import Testing

@testable import Language

/// What Swift has and experiments have not: one error with what to write instead.
struct ParsingRefusalTests {
    @Test(arguments: [
        ("class A: B { var x = 1; init() { } }", "1:1", Refusal.class),
        ("final class A { }", "1:7", .class),
        ("actor A { func f() { } }", "1:1", .actor),
        ("protocol P { var x: Int { get } }", "1:1", .protocol),
        ("func f<T: Equatable>(x: T) { }", "1:7", .generics),
        ("struct S<T> { var x: T }", "1:9", .generics),
        ("extension Array where Element == Int { }", "1:17", .whereClause),
        ("func f() async { }", "1:10", .async),
        ("let x = await f()", "1:9", .await),
        ("func f() throws -> Int { 1 }", "1:10", .throws),
        ("func f() throws(E) -> Int { 1 }", "1:10", .throws),
        ("let x = try f()", "1:9", .try),
        ("let x = try? f()", "1:9", .try),
        ("throw E.a", "1:1", .throw),
        ("do { f() } catch { g() }", "1:12", .catch),
        ("do { f() } catch E.a where x { g() } catch { h() }", "1:12", .catch),
        ("import Foundation", "1:1", .importing),
        ("import struct Foundation.Date", "1:1", .importing),
        ("defer { f() }", "1:1", .defer),
        ("struct S { lazy var x = 1 }", "1:12", .lazy),
        ("weak var x: S?", "1:1", .weak),
        ("unowned(unsafe) let x: S", "1:1", .unowned),
        ("struct S { @State var x = 1 }", "1:12", .propertyWrapper),
        (
            "#if DEBUG\nlet x = 1 2\n#else\n#if A\n#endif\n#endif\nlet y = 1", "1:1",
            .conditionalCompilation
        ),
        ("infix operator +++", "1:1", .operatorDeclaration),
        ("prefix operator +++", "1:1", .operatorDeclaration),
        ("precedencegroup A { associativity: left }", "1:1", .operatorDeclaration),
        ("struct S { var x = 1 { didSet { f() } willSet { g() } } }", "1:24", .observers),
        ("func f() -> some P { x }", "1:13", .opaque),
        ("let x: any P = y", "1:8", .existential),
        ("var x: Int! = 1", "1:11", .implicitlyUnwrapped),
        ("struct S { deinit { f() } }", "1:12", .deinitializer),
        ("struct S { override func f() { } }", "1:12", .inheritanceModifier),
        ("struct S { class func f() { } }", "1:12", .inheritanceModifier),
        ("let f = { [x, weak y] in x }", "1:11", .captureList),
        ("if #available(macOS 10, *) { }", "1:4", .unavailable),
        ("let x: P & Q = y", "1:10", .composition),
        ("func f(x: @autoclosure () -> Int) { }", "1:11", .autoclosure),
        ("struct S { var x: Int { nonmutating get { 1 } } }", "1:25", .nonmutating),
        ("func f(x: borrowing S) { }", "1:11", .ownership),
        ("struct S { associatedtype A }", "1:12", .associatedType),
        ("switch a { case let x as Int: f() default: g() }", "1:23", .asPattern),
        ("switch a { case 1: f()\n@unknown default: g() }", "2:1", .unknownCase),
        ("let f = \\S.values[0].x", "1:18", .keyPathSubscript),
        ("let f = \\S.first?.x", "1:17", .keyPathOptional),
        ("let r = /a+b/", "1:9", .regularExpression),
        ("struct S { init() { super.init() } }", "1:21", .superclass),
        ("var x: Int { get throws { 1 } }", "1:18", .throwingAccessor),
        ("async let x = f()", "1:1", .concurrency),
        ("@MainActor func f() { }", "1:1", .concurrency),
        ("struct S { init!(x: Int) { } }", "1:16", .failableImplicit),
    ])
    func refused(text: String, place: String, refusal: Refusal) {
        let parsed = Parsed(text)
        #expect(parsed.messages == ["\(place): \(refusal.message)"])
        #expect(parsed.diagnostics.first?.hints == [refusal.hint])
    }

    @Test(arguments: [
        ("let x = #file", "1:9: '#file' is not part of experiments"),
        ("#expect(x == 1)", "1:1: '#expect' is not part of experiments"),
        ("@objc func f() { }", "1:1: the attribute '@objc' is not part of experiments"),
        ("for x: Int in xs { }", "1:8: a type after a loop variable is not part of experiments"),
        (
            "enum E { case a(x: Int = 3) }",
            "1:24: default values of associated values are not part of experiments"
        ),
        ("let f: (Int...) -> Int", "1:9: variadic function types are not part of experiments"),
    ])
    func refusedByName(text: String, message: String) {
        let parsed = Parsed(text)
        #expect(parsed.messages == [message])
        #expect(parsed.diagnostics.allSatisfy { !$0.hints.isEmpty })
    }

    @Test(arguments: [
        "class A { func f() { } }", "func f<T>(x: T) throws { }", "defer { f() }",
        "import Foundation",
        "infix operator +++", "do { f() } catch { g() }", "let x = try await f()",
        "@objc func f() { }",
        "struct S { lazy var x = 1 { didSet { } } }", "protocol P { func f() }",
    ])
    func parsingGoesOnAfterIt(text: String) {
        let parsed = Parsed(text + "\nlet after = 1 +\nlet end = 2")
        #expect(parsed.messages.last == "2:16: expected expression after operator")
        #expect(parsed.dump.hasSuffix("let end = 2"))
    }

    @Test func namesOfRefusedTypesAreRemembered() {
        let parsed = Parsed("class A { }\nprotocol P { }\nfunc f<T, U>(x: T) -> U { x }")
        #expect(parsed.refusedNames == ["A", "P", "T", "U"])
    }

    @Test func everyRefusalSaysWhatToWrite() {
        for refusal in Refusal.allCases {
            #expect(!refusal.message.isEmpty && !refusal.message.hasSuffix("."))
            #expect(!refusal.hint.isEmpty && !refusal.hint.hasSuffix("."))
        }
    }
}
