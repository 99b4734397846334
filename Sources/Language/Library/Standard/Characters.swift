/// `Character`, kept as a string of one.
let charactersInterface = """
    struct Character: Hashable, Comparable, LosslessStringConvertible, Sendable {
        @native("Character.init") init(_ text: String)
        @native("String.fromText") var description: String { get }
        @native("String.utf8") var utf8: UTF8View<UInt8> { get }
        @native("Character.isLetter") var isLetter: Bool { get }
        @native("Character.isNumber") var isNumber: Bool { get }
        @native("Character.isWholeNumber") var isWholeNumber: Bool { get }
        @native("Character.isHexDigit") var isHexDigit: Bool { get }
        @native("Character.isWhitespace") var isWhitespace: Bool { get }
        @native("Character.isNewline") var isNewline: Bool { get }
        @native("Character.isUppercase") var isUppercase: Bool { get }
        @native("Character.isLowercase") var isLowercase: Bool { get }
        @native("Character.isPunctuation") var isPunctuation: Bool { get }
        @native("Character.isSymbol") var isSymbol: Bool { get }
        @native("Character.isASCII") var isASCII: Bool { get }
        @native("Character.asciiValue") var asciiValue: UInt8? { get }
        @native("Character.wholeNumberValue") var wholeNumberValue: Int? { get }
        @native("Character.hexDigitValue") var hexDigitValue: Int? { get }
        @native("Character.uppercased") func uppercased() -> String
        @native("Character.lowercased") func lowercased() -> String
    }
    """

func registerCharacters(_ natives: inout [String: NativeFunction]) {
    func character(_ call: NativeCall) -> Character { call.string(1).first ?? " " }
    func test(_ key: String, _ operation: @escaping (Character) -> Bool) {
        natives["Character.\(key)"] = { $0.result(operation(character($0))) }
    }
    func number(_ key: String, _ operation: @escaping (Character) -> Int?) {
        natives["Character.\(key)"] = { call in
            call.result(owning: operation(character(call)).map { boxed($0) } ?? 0)
        }
    }
    natives["Character.init"] = { call in
        guard call.string(1).count == 1 else {
            throw Trap(
                call.string(1).isEmpty
                    ? "Can't form a Character from an empty String"
                    : "Can't form a Character from a String containing more than one extended grapheme cluster"
            )
        }
        call.result(owning: call.take(1, text: ()))
    }
    test("isLetter") { $0.isLetter }
    test("isNumber") { $0.isNumber }
    test("isWholeNumber") { $0.isWholeNumber }
    test("isHexDigit") { $0.isHexDigit }
    test("isWhitespace") { $0.isWhitespace }
    test("isNewline") { $0.isNewline }
    test("isUppercase") { $0.isUppercase }
    test("isLowercase") { $0.isLowercase }
    test("isPunctuation") { $0.isPunctuation }
    test("isSymbol") { $0.isSymbol }
    test("isASCII") { $0.isASCII }
    number("asciiValue") { $0.asciiValue.map { Int($0) } }
    number("wholeNumberValue") { $0.wholeNumberValue }
    number("hexDigitValue") { $0.hexDigitValue }
    natives["Character.uppercased"] = { $0.result(character($0).uppercased()) }
    natives["Character.lowercased"] = { $0.result(character($0).lowercased()) }
}
