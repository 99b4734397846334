// --- views: reversed for ---
for x in [1,2,3].reversed() { print(x) }
for i in (0..<3).reversed() { print(i) }
let r = [1,2,3].reversed()
print(r.map { $0 * 2 }, Array(r), r.first!, r.count, r.contains(2), r.last!)
// prints: 3
// prints: 2
// prints: 1
// prints: 2
// prints: 1
// prints: 0
// prints: [6, 4, 2] [3, 2, 1] 3 3 true 1
// --- views: reversed context ---
let r: [Int] = [1,2,3].reversed()
print(r)
func f(_ a: [Int]) -> Int { a[0] }
print(f([1,2,3].reversed()))
print(String("abc".reversed()))
// prints: [3, 2, 1]
// prints: 3
// prints: cba
// --- views: reversed eq ---
print([1,2,3].reversed() == [3,2,1])
// prints: true
// --- views: reversed plus ---
print([1,2,3].reversed() + [3,2,1])
// prints: [3, 2, 1, 3, 2, 1]
// --- views: reversed plus2 ---
print([3,2,1] + [1,2,3].reversed())
// prints: [3, 2, 1, 3, 2, 1]
// --- views: zip use ---
print(zip([1,2],[3,4]).map { $0 + $1 }, Array(zip([1],["a"])))
for (a, b) in zip([1,2], ["x","y"]) { print(a, b) }
print(zip([1,2],[3,4]).map(+), Dictionary(uniqueKeysWithValues: zip(["a"], [1])))
print(zip([1,2],[3,4]).reduce(0) { $0 + $1.0 * $1.1 }, zip([1,2],[1,4]).allSatisfy { $0 <= $1 }, zip([1,2],[1,4]).filter(==).count)
// prints: [4, 6] [(1, "a")]
// prints: 1 x
// prints: 2 y
// prints: [4, 6] ["a": 1]
// prints: 11 true 1
// --- views: zip first where ---
print(zip([1,2],[3,4]).first { $0.0 > 1 }!)
// prints: (2, 4)
// --- views: stride use ---
for i in stride(from: 0, to: 10, by: 3) { print(i) }
print(Array(stride(from: 0.0, through: 1.0, by: 0.25)), stride(from: 5, to: 0, by: -2).map { $0 }, stride(from: 1, through: 5, by: 2).reversed())
let s = stride(from: 0, to: 10, by: 5)
for x in s { print(x) }
// prints: 0
// prints: 3
// prints: 6
// prints: 9
// prints: [0.0, 0.25, 0.5, 0.75, 1.0] [5, 3, 1] [5, 3, 1]
// prints: 0
// prints: 5
// --- views: dict keys use ---
let d = ["b": 2, "a": 1]
print(d.keys.sorted(), d.values.sorted(), d.keys.count, d.values.max()!, d.keys.contains("a"), d.values.reduce(0, +), Array(d.keys).count, Set(d.keys).count, d.keys.isEmpty)
for k in d.keys.sorted() { print(k) }
print(d.keys.first != nil, d.values.map { $0 * 2 }.sorted())
// prints: ["a", "b"] [1, 2] 2 2 true 3 2 2 false
// prints: a
// prints: b
// prints: true [2, 4]
// --- views: repeatElement2 ---
print(Array(repeatElement(1, count: 3)), repeatElement("a", count: 2).joined())
// prints: [1, 1, 1] aa
// --- views: joined2 ---
print(Array([[1],[2]].joined()), [[1],[2]].joined().map { $0 })
// prints: [1, 2] [1, 2]
// --- views: joined3 ---
print(Array([[1],[2]].joined(separator: [0])))
// prints: [1, 0, 2]
// --- views: indices ---
print([1,2].indices, (0..<3).indices)
// prints: 0..<2 0..<3
// --- views: utf8 2 ---
print(Array("abc".utf8), "héy".utf8.count)
// prints: [97, 98, 99] 4
// --- views: array slice ---
print([1,2,3].prefix(2), [1,2,3].dropFirst(), [1,2,3][1...])
// prints: [1, 2] [2, 3] [2, 3]
// --- views: string prefix ---
print("abc".prefix(2), "abc".dropFirst(), "abc".suffix(1))
// prints: ab bc c
// --- views: substring ok ---
print(String("abc".prefix(2)), "abc".prefix(2) == "ab", "abc".dropFirst().uppercased())
// prints: ab true BC
// --- views: split ok ---
let parts = "a b c".split(separator: " ")
print(parts, parts.map(String.init), parts.count, parts[0])
print(parts.map { Int($0) }, parts.joined(separator: "-"))
let w: [String] = parts.map { String($0) }
print(w)
var d: [String: Int] = [:]
for p in parts { d[String(p), default: 0] += 1 }
print(d.count)
// prints: ["a", "b", "c"] ["a", "b", "c"] 3 a
// prints: [nil, nil, nil] a-b-c
// prints: ["a", "b", "c"]
// prints: 3
// --- views: string concat ---
let s = "abc".prefix(2) + "d"
print(s)
// prints: abd
