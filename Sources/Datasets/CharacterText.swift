import Tensors

/// A text as a sequence of small numbers, one a character: what a character model reads.
///
///     var random = Random(seed: 1)
///     let (training, test) = KingJames.characters().split(testShare: 0.1)
///     let windows = training.windows(count: 32, length: 9, using: &random)
public struct CharacterText: Sendable {
    /// The different characters; the number of a character is its place here.
    public let alphabet: [String]

    /// The numbers, in the order of the text.
    private let codes: [UInt16]

    /// - Parameters:
    ///   - text: any text
    ///   - alphabet: the characters to know, those of the text in the order of Unicode when left
    ///     out; others are passed over
    public init(_ text: String, alphabet: [String]? = nil) {
        // Bytes are characters in most of the texts that one has, and far faster to walk through.
        let isPlain = text.utf8.allSatisfy { $0 < 128 && $0 != UInt8(ascii: "\r") }
        let alphabet = alphabet ?? Self.characters(of: text, isPlain: isPlain)
        if alphabet.count > Int(UInt16.max) {
            fail("CharacterText: \(alphabet.count) different characters")
        }
        if let wrong = alphabet.first(where: { $0.count != 1 }) {
            fail("CharacterText: '\(wrong)' in the alphabet is not one character")
        }
        var numbers: [Character: UInt16] = [:]
        for (i, character) in alphabet.enumerated() { numbers[Character(character)] = UInt16(i) }
        if isPlain {
            let byByte = (UInt8(0)..<128).map { numbers[Character(Unicode.Scalar($0))] }
            self.init(alphabet: alphabet, codes: text.utf8.compactMap { byByte[Int($0)] })
        } else {
            self.init(alphabet: alphabet, codes: text.compactMap { numbers[$0] })
        }
    }

    /// The different characters of a text, in the order of Unicode.
    private static func characters(of text: String, isPlain: Bool) -> [String] {
        if isPlain {
            var occurs = [Bool](repeating: false, count: 128)
            for byte in text.utf8 { occurs[Int(byte)] = true }
            return (UInt8(0)..<128).filter { occurs[Int($0)] }
                .map { String(Unicode.Scalar($0)) }
        }
        return Set(text).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            .map { String($0) }
    }

    private init(alphabet: [String], codes: [UInt16]) {
        self.alphabet = alphabet
        self.codes = codes
    }

    /// How many characters there are.
    public var count: Int { codes.count }

    /// The numbers of a part of the text.
    public func tokens(_ range: Range<Int>) -> [Int] {
        if range.lowerBound < 0 || range.upperBound > count {
            fail("CharacterText.tokens: \(range) is not within 0..<\(count)")
        }
        return codes[range].map { Int($0) }
    }

    /// The text that numbers stand for.
    public func text(of tokens: [Int]) -> String {
        if let token = tokens.first(where: { !alphabet.indices.contains($0) }) {
            fail("CharacterText.text: \(token) is not within 0..<\(alphabet.count)")
        }
        return tokens.map { alphabet[$0] }.joined()
    }

    /// A split without chance: of each tenth of the text the last `testShare` is for the test, so
    /// that both parts hold all kinds of text.
    ///
    /// - Parameter testShare: from 0 to 1
    public func split(testShare: Double) -> (training: CharacterText, test: CharacterText) {
        if !(testShare >= 0 && testShare <= 1) {
            fail("CharacterText.split: testShare is \(testShare), not within 0 and 1")
        }
        var (training, test): ([UInt16], [UInt16]) = ([], [])
        for tenth in 0..<10 {
            let part = codes[(tenth * count / 10)..<((tenth + 1) * count / 10)]
            let held = Int((testShare * Double(part.count)).rounded())
            training += part.dropLast(held)
            test += part.suffix(held)
        }
        return (
            CharacterText(alphabet: alphabet, codes: training),
            CharacterText(alphabet: alphabet, codes: test)
        )
    }

    /// Pieces from random places, all places equally likely: for a model that predicts one
    /// character from the `length - 1` before it, or each from those before it.
    public func windows(count: Int, length: Int, using random: inout Random) -> [[Int]] {
        if count < 0 || length < 1 || length > self.count {
            fail("CharacterText.windows: \(count) of length \(length) from \(self.count)")
        }
        return (0..<count).map { _ in
            let start = random.int(in: 0..<(self.count - length + 1))
            return codes[start..<(start + length)].map { Int($0) }
        }
    }
}
