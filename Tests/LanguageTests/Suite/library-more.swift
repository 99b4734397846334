// --- more: pop and shift slices ---
var s = [1, 2, 3, 4, 5][1..<4]
print(s.popFirst() ?? 0, s.startIndex, s.removeFirst(), s.startIndex, s)
s.append(9)
s.insert(7, at: s.startIndex)
print(s, s.startIndex, s.endIndex, s.remove(at: s.startIndex), s)
s.swapAt(s.startIndex, s.endIndex - 1)
print(s, s.popLast() ?? 0, s.isEmpty)
// prints: 2 2 3 3 [4]
// prints: [7, 4, 9] 3 6 7 [4, 9]
// prints: [9, 4] 4 false
// --- more: slices of strings and structs ---
struct P { var x = 0 }
var ps = (0..<5).map { P(x: $0) }
ps[1..<3] = [P(x: 10)]
print(ps.map(\.x), ps[2...].map(\.x), ps.dropFirst(3).first?.x ?? -1)
let names = ["a", "b", "c", "d"]
print(names[1...2].joined(separator: "+"), names.suffix(2).sorted(by: >), Array(names.prefix(1)) + names[2...])
// prints: [0, 10, 3, 4] [3, 4] 4
// prints: b+c ["d", "c"] ["a", "c", "d"]
// --- more: slices as values ---
let a = [1, 2, 3, 4]
let halves = [a[..<2], a[2...]]
print(halves.map { $0.startIndex }, halves.map { $0.reduce(0, +) }, halves[1][3])
let d = ["first": a.prefix(1), "last": a.suffix(1)]
print(d["last"]!.startIndex, d["first"]!.endIndex, a[1...] == [2, 3, 4], Set(a[2...]).count)
for (i, x) in zip(a[2...].indices, a[2...]) { print(i, x) }
// prints: [0, 2] [3, 7] 4
// prints: 3 1 true 2
// prints: 2 3
// prints: 3 4
// --- more: replacing parts ---
var a = Array(1...6)
a.replaceSubrange(1...2, with: [20])
a.removeSubrange(0..<1)
a.insert(contentsOf: [7, 8], at: 2)
a.removeFirst(1)
a.removeLast(2)
print(a, a.prefix(upTo: 1), a.suffix(from: 1), a.prefix(through: 1))
// prints: [4, 7, 8] [4] [7, 8] [4, 7]
// --- more: flatMap over sequences ---
print([1, 2, 3].flatMap { Array(repeating: $0, count: $0) }, [1, 2].flatMap { 0..<$0 }, ["ab", "c"].flatMap { Array($0) })
print([[3], [1, 2]].flatMap { $0 }.sorted(), (1...3).flatMap { [$0, -$0] })
// prints: [1, 2, 2, 3, 3, 3] [0, 0, 1] ["a", "b", "c"]
// prints: [1, 2, 3] [1, -1, 2, -2, 3, -3]
// --- more: overflow reported ---
let (sum, over) = Int8(100).addingReportingOverflow(100)
print(sum, over, UInt8(3).subtractingReportingOverflow(4).overflow, Int.max.multipliedReportingOverflow(by: 2).partialValue)
print(Int8(-128).magnitude, UInt16(256).byteSwapped, Int16(bitPattern: 65535), UInt8(bitPattern: -2), 5.advanced(by: -7), UInt8(9).distance(to: 3))
// prints: -56 true true -2
// prints: 128 1 -1 254 -2 -6
// --- more: signs and distances ---
print((-0.0).sign, 2.5.sign, (-1.0).sign == .minus, 1.5.advanced(by: 0.25), 1.0.distance(to: -1), Float(2).sign)
// prints: minus plus true 1.75 -2.0 plus
// --- more: dice with a seed ---
struct Xorshift: RandomNumberGenerator {
    var state: UInt64 = 88172645463325252
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
var g = Xorshift()
let rolls = (0..<1000).map { _ in Int.random(in: 1...6, using: &g) }
print((1...6).map { face in rolls.filter { $0 == face }.count })
print((0..<3).map { _ in Double.random(in: 0..<10, using: &g) }, UInt64.random(in: 0...UInt64.max, using: &g), Int8.random(in: -5..<5, using: &g))
print("abcdef".shuffled(using: &g), (1...5).shuffled(using: &g), ["x", "y"].randomElement(using: &g) ?? "", Float.random(in: 0...1, using: &g))
// prints: [154, 172, 182, 163, 149, 180]
// prints: [7.297923027260475, 7.38623663415699, 3.2586309240888567] 3778851871923883913 -2
// prints: ["a", "b", "f", "c", "d", "e"] [2, 4, 5, 3, 1] x 0.8979
// --- more: sets compared ---
let a: Set = [1, 2]
let b: Set = [1, 2, 3]
print(a.isStrictSubset(of: b), a.isStrictSubset(of: a), b.isStrictSuperset(of: a))
// prints: true false true
// --- more: lexicographic ---
print([1, 2].lexicographicallyPrecedes([1, 2, 0]), [2].lexicographicallyPrecedes([1, 5]), "ab".lexicographicallyPrecedes("b"))
print([1, 2, 3].elementsEqual(1...3), (1...3).starts(with: [1]), [0.5].lexicographicallyPrecedes([]))
// prints: true false true
// prints: true true false
// --- more: grouping of everything ---
let byParity = Dictionary(grouping: 1...6, by: { $0 % 2 == 0 })
print(byParity[true]!, byParity[false]!)
print(Dictionary(grouping: "hello world", by: { $0 }).mapValues(\.count).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map { "\($0.key)\($0.value)" })
print(Dictionary(grouping: [3, 1, 2][1...], by: { $0 }).count, Dictionary(uniqueKeysWithValues: zip("ab", 1...2))["b"]!)
// prints: [2, 4, 6] [1, 3, 5]
// prints: ["l3", "o2"]
// prints: 2 2
// --- more: ascii and unicode splits ---
print("a b  c".split(separator: " ", maxSplits: 1), "x\r\ny\nz".split(separator: "\n").count, "é,ü".split(separator: ","))
print("a::b::c".split(separator: "::", maxSplits: 1), "aXbX".split(separator: "X", omittingEmptySubsequences: false).count as Int)
// prints: ["a", "b  c"] 2 ["é", "ü"]
// prints: ["a", "b::c"] 3
// --- more: ranges are cut as ranges ---
let r = 10..<20
print(r.prefix(2), r.suffix(2), r.dropFirst(8), r.dropLast(100), r.startIndex, r.endIndex, r.dropFirst().count)
// prints: 10..<12 18..<20 18..<20 10..<10 10 20 9
