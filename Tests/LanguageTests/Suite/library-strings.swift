// --- strings: counting and testing ---
let s = "Hello, Wörld"
print(s.count, s.isEmpty, "".isEmpty, "".count)
print(s.hasPrefix("Hell"), s.hasPrefix("hell"), s.hasSuffix("rld"), s.hasSuffix(""))
print(s.contains("W"), s.contains("lo, W"), s.contains("xyz"))
print(s.uppercased(), s.lowercased())
print(s.first ?? "?", s.last ?? "?", "".first ?? "?")
print(s.contains { $0 == "ö" }, s.allSatisfy { $0.isLetter })
print("é".count, "e\u{301}".count, "👩‍👩‍👧".count, "🇩🇪🇫🇷".count)
print("é" == "e\u{301}", "a" < "b", "abc" < "abd", "Z" < "a", "" < "a")
// prints: 12 false true 0
// prints: true false true true
// prints: true true false
// prints: HELLO, WÖRLD hello, wörld
// prints: H d ?
// prints: true false
// prints: 1 1 1 2
// prints: true true true true true
// --- strings: joined ---
print(["a", "b", "c"].joined(), ["a", "b"].joined(separator: ", "), [String]().joined(separator: "-"))
print([1, 2, 3].map { "\($0)" }.joined(separator: "+"))
print([1, 2, 3].map(String.init).joined(separator: "/"))
print((1...4).map { String(repeating: "*", count: $0) }.joined(separator: "|"))
print("hello".map { String($0) }.joined(separator: "."))
print(["x"].joined(separator: ","))
// --- strings: characters ---
for c in "abc" { print(c, c.isLetter) }
let chars = Array("hello")
print(chars, chars.count, chars[1])
print(String(chars.reversed()), String("abc".reversed()))
print(String(chars), String(chars[1...3]))
print("hello".enumerated().map { "\($0)\($1)" })
print("banana".filter { $0 != "a" }, "banana".filter { "an".contains($0) })
print("hello".map { $0.uppercased() })
print("abc".compactMap { $0.asciiValue })
print("hello".reduce("") { String($1) + $0 })
print("mississippi".reduce(into: [:]) { $0[$1, default: 0] += 1 }.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
// prints: a true
// prints: b true
// prints: c true
// prints: ["h", "e", "l", "l", "o"] 5 e
// prints: olleh cba
// prints: hello ell
// prints: ["0h", "1e", "2l", "3l", "4o"]
// prints: bnn anana
// prints: ["H", "E", "L", "L", "O"]
// prints: [97, 98, 99]
// prints: olleh
// prints: ["i4", "m1", "p2", "s4"]
// --- strings: prefixes and suffixes ---
let s = "swift language"
print(s.prefix(5), s.suffix(8), s.dropFirst(6), s.dropLast(9), s.dropFirst(), s.dropLast())
print(s.prefix(0).isEmpty, s.prefix(100), s.dropFirst(100).isEmpty)
print(s.prefix { $0 != " " }, s.prefix(while: { $0.isLetter }), s.drop { $0.isLetter })
print(String(s.prefix(3)) + "-" + String(s.suffix(3)))
print(s.prefix(5).uppercased(), s.prefix(5).count)
let head = s.prefix(3)
print(head, head.count, head.hasPrefix("sw"))
let text = "\(s.prefix(2))|\(s.suffix(2))"
print(text)
// prints: swift language language swift wift language swift languag
// prints: true swift language true
// prints: swift swift  language
// prints: swi-age
// prints: SWIFT 5
// prints: swi 3 true
// prints: sw|ge
// --- strings: growing ---
var s = "abc"
s += "d"
s.append("e")
s.append(contentsOf: "fg")
print(s, s.count)
s.removeFirst()
print(s)
let last = s.removeLast()
print(s, last)
s.removeFirst(2)
print(s)
s.removeLast(1)
print(s, s.popLast() ?? "?", s)
s.removeAll()
print(s.isEmpty, s.popLast() == nil)
s = "banana"
s.removeAll { $0 == "a" }
print(s)
let t = s + "!" + String(3)
print(t, t == "bnn!3")
var line = ""
for i in 0..<5 { line += "\(i)," }
print(line)
let unchanged = line
line += "more"
print(unchanged.count, line.count)
// prints: abcdefg 7
// prints: bcdefg
// prints: bcdef g
// prints: def
// prints: de e d
// prints: true true
// prints: bnn
// prints: bnn!3 true
// prints: 0,1,2,3,4,
// prints: 10 14
// --- strings: interpolation ---
let n = 3
let x = 2.5
let name = "Ada"
print("\(name) has \(n) apples, \(x) pears and \(n * 2) plums")
print("\([1, 2]) \(["a": 1]) \((1, "b")) \(true) \(Optional(3) as Int?)" as String)  // warning: string interpolation produces a debug description for an optional value; did you mean to make this explicit?
print("nested \("inner \(n)")", "tab\tnew", "quote \" backslash \\ unicode \u{41}")
print("""
    multi
      line \(n)
    text
    """)
print(#"raw \n \(n)"#)
print("\(n > 2 ? "big" : "small") \(x.rounded()) \(Int(x)) \(-n)")
print("a" + "\(1)" + "b")
print("sum: \([1, 2, 3].reduce(0, +))")
// --- strings: comparing and sorting ---
let words = ["banana", "Apple", "cherry", "apple", "Banana", ""]
print(words.sorted())
print(words.sorted { $0.lowercased() < $1.lowercased() })
print(words.sorted(by: >), words.max() ?? "", words.min() ?? "none")
print(words.sorted { ($0.count, $0) < ($1.count, $1) })
print(words.firstIndex(of: "cherry") ?? -1, words.contains("apple"))
print("a" == "a", "a" != "b", "abc" <= "abc", "b" > "a")
print(["b": 2, "a": 1].keys.sorted(), ["b": 2, "a": 1].values.sorted())
// --- strings: numbers in strings ---
print(Int("42") ?? 0, Int("-7") ?? 0, Int("+7") ?? 0, Int("4.2") ?? -1, Int("") ?? -1, Int(" 4") ?? -1)
print(Double("2.5") ?? 0, Double("1e3") ?? 0, Double("abc") ?? -1, Double("-.5") ?? -1, Double("inf") ?? 0, Double("5") ?? 0)
print(Int("ff", radix: 16) ?? 0, Int("1010", radix: 2) ?? 0, Int("zz", radix: 36) ?? 0, Int("12", radix: 2) ?? -1)
print(String(255, radix: 16), String(255, radix: 2), String(255, radix: 16, uppercase: true), String(-10, radix: 2))
print(String(3.0), String(true), String(12), String("x" as Character), String(describing: [1]))
print(Bool("true") ?? false, Bool("yes") ?? false)
print(UInt8("300") ?? 0, UInt8("255") ?? 0, Int8("-128") ?? 0)
print(Float("1.5") ?? 0)
// prints: 42 -7 7 -1 -1 -1
// prints: 2.5 1000.0 -1.0 -0.5 inf 5.0
// prints: 255 10 1295 -1
// prints: ff 11111111 FF -1010
// prints: 3.0 true 12 x [1]
// prints: true false
// prints: 0 255 -128
// prints: 1.5
// --- strings: repeated and reversed ---
print(String(repeating: "ab", count: 3), String(repeating: "-", count: 0).count)
print(String("stressed".reversed()))
func isPalindrome(_ s: String) -> Bool {
    let letters = s.lowercased().filter { $0.isLetter }
    return letters == String(letters.reversed())
}
print(isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("Swift"))
func pad(_ s: String, to width: Int) -> String {
    s.count >= width ? s : String(repeating: " ", count: width - s.count) + s
}
for n in [1, 22, 333, 4444] { print("[" + pad("\(n)", to: 4) + "]") }
for (i, c) in "abc".reversed().enumerated() { print(i, c) }
// prints: ababab 0
// prints: desserts
// prints: true false
// prints: [   1]
// prints: [  22]
// prints: [ 333]
// prints: [4444]
// prints: 0 c
// prints: 1 b
// prints: 2 a
// --- characters ---
let c: Character = "a"
print(c, c.isLetter, c.isNumber, c.isWhitespace, c.isUppercase, c.isLowercase, c.isPunctuation)
print(c.uppercased(), c.asciiValue ?? 0, c == "a", c < "b")
let digits: [Character] = ["0", "5", "9", "x"]
print(digits.map { $0.wholeNumberValue ?? -1 }, digits.map { $0.isNumber }, digits.compactMap { $0.hexDigitValue })
print("a1 B!".map { $0.isLetter ? "L" : $0.isNumber ? "N" : $0.isWhitespace ? "S" : "O" }.joined())
print(Character("z"), String(Character("z")) + "!")
print(Character("é").isASCII, Character("e").isASCII, Character("f").isHexDigit)
let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
print("education".filter { vowels.contains($0) }.count)
switch c {
case "a", "e": print("vowel")
case "b"..."z": print("letter")
default: print("other")
}
print(("a" as Character) < ("b" as Character), max("a" as Character, "q"))
// prints: a true false false false true false
// prints: A 97 true true
// prints: [0, 5, 9, -1] [true, true, true, false] [0, 5, 9]
// prints: LNSLO
// prints: z z!
// prints: false true true
// prints: 5
// prints: vowel
// prints: true q
// --- strings: caesar ---
func caesar(_ text: String, by shift: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    var result = ""
    for character in text {
        if let index = letters.firstIndex(of: character) {
            result.append(letters[(index + shift + 26) % 26])
        } else {
            result.append(character)
        }
    }
    return result
}
print(caesar("hello, world", by: 3), caesar(caesar("hello, world", by: 3), by: -3))
// prints: khoor, zruog hello, world
// --- strings: word frequencies ---
let text = "It was the best of times, it was the worst of times"
var counts: [String: Int] = [:]
for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
    counts[String(word), default: 0] += 1
}
for (word, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print(word, count) }
let longest = counts.keys.max { ($0.count, $1) < ($1.count, $0) }
print(longest ?? "")
// prints: it 2
// prints: of 2
// prints: the 2
// prints: times 2
// prints: was 2
// prints: best 1
// prints: worst 1
// prints: times
// --- strings: utf8 and unicode ---
print("héllo".utf8.count, Array("abc".utf8))
print("abc".utf8.map { $0 + 1 })
print("abc".utf8.reduce(0) { $0 + Int($1) })
print("a\u{0}b".count, "\r\n".count, "日本語".count, Array("日本語").count)
print("Straße".uppercased(), "İ".lowercased().count)
print("ﬁ".count, "ﬁ".uppercased())
// prints: 6 [97, 98, 99]
// prints: [98, 99, 100]
// prints: 294
// prints: 3 1 3 3
// prints: STRASSE 1
// prints: 1 FI
// --- strings: debug printing ---
print(["a\"b", "c\\d", "e\nf", "tab\t", "é", "\u{1}"])
print([Character("a"), "\"", "\n"])
print(Optional("x") as Any)
print(("a", 1, "b" as Character))
print(["k": "v"], [["a"], ["b", "c"]])
print("a".debugDescription, "q\"".debugDescription)
// prints: ["a\"b", "c\\d", "e\nf", "tab\t", "é", "\u{01}"]
// prints: ["a", "\"", "\n"]
// prints: Optional("x")
// prints: ("a", 1, "b")
// prints: ["k": "v"] [["a"], ["b", "c"]]
// prints: "a" "q\""
// --- strings: print's parameters ---
print("a", "b", separator: "-")
print("a", terminator: "")
print("b", terminator: "!\n")
print(1, 2, 3, separator: ", ", terminator: ";\n")
print()
print("x", "", "y")
print([1, 2], separator: "")
// prints: a-b
// prints: ab!
// prints: 1, 2, 3;
// prints: x  y
// prints: [1, 2]
// --- strings: as keys and values ---
let d = ["one": 1, "two": 2, "three": 3]
print(d["one"] ?? 0, d["four"] ?? -1, d["two"]! + 1)
print(d.filter { $0.key.count == 3 }.map { $0.key }.sorted())
let byLength = Dictionary(grouping: ["a", "bb", "cc", "d"], by: { $0.count })
print(byLength[1] ?? [], byLength[2] ?? [])
let initials = Dictionary(grouping: ["ann", "bob", "al"], by: { $0.first ?? "?" })
for key in initials.keys.sorted() { print(key, initials[key] ?? []) }
// prints: 1 -1 3
// prints: ["one", "two"]
// prints: ["a", "d"] ["bb", "cc"]
// prints: a ["ann", "al"]
// prints: b ["bob"]
// --- strings: substring functions ---
func firstWord(_ s: String) -> String { s.split(separator: " ").first.map(String.init) ?? "" }
print(firstWord("hello there"), firstWord("").isEmpty)
let pairs = ["a=1", "b=2"].map { $0.split(separator: "=") }.map { (String($0[0]), Int($0[1]) ?? 0) }
print(pairs)
let parsed = Dictionary(uniqueKeysWithValues: ["a=1", "b=2"].map { (part: String) -> (String, Int) in
    let sides = part.split(separator: "=")
    return (String(sides[0]), Int(sides[1])!)
})
print(parsed["a"]!, parsed["b"]!)
let matrix = "1 2;3 4".split(separator: ";").map { $0.split(separator: " ").compactMap { Double($0) } }
print(matrix)
// prints: hello true
// prints: [("a", 1), ("b", 2)]
// prints: 1 2
// prints: [[1.0, 2.0], [3.0, 4.0]]
// --- strings: min max contains elements ---
print("hello".max() ?? "?", "hello".min() ?? "?", "hello".sorted(), String("hello".sorted()))
print("hello".contains("l"), Set("hello").count)
print(zip("abc", "xyz").map { "\($0)\($1)" })
print("abc".elementsEqual("abc"), "abc".starts(with: "ab"))
print("hello".count(where: { $0 == "l" }), "hello".first { $0 > "h" } ?? "?", "hello".last { $0 == "l" } ?? "?")
print(Array("ab") + Array("cd"))
// prints: o e ["e", "h", "l", "l", "o"] ehllo
// prints: true 4
// prints: ["ax", "by", "cz"]
// prints: true true
// prints: 2 l l
// prints: ["a", "b", "c", "d"]
// --- strings: replacing ---
print("a-b-c".replacing("-", with: "+"), "banana".replacing("an", with: ""), "aaa".replacing("a", with: "b", maxReplacements: 2))
// prints: a+b+c ba bba
