// --- arrays: making ---
let a = [1, 2, 3]
let b = [Int]()
let c: [Double] = [1, 2.5]
let d = Array(repeating: "x", count: 3)
let e = Array(1...4)
let f = Array(stride(from: 0, to: 10, by: 3))
let g = [[Int]](repeating: [0, 0], count: 2)
print(a, b, c, d, e, f, g)
print(a.count, b.isEmpty, c.first ?? 0, d.last ?? "")
print(Array("abc"), Array(Set([3])), [Int](0..<3), Array(zip([1], ["a"])))
print(a + [4] + e, [1] + [])
// prints: [1, 2, 3] [] [1.0, 2.5] ["x", "x", "x"] [1, 2, 3, 4] [0, 3, 6, 9] [[0, 0], [0, 0]]
// prints: 3 true 1.0 x
// prints: ["a", "b", "c"] [3] [0, 1, 2] [(1, "a")]
// prints: [1, 2, 3, 4, 1, 2, 3, 4] [1]
// --- arrays: changing ---
var a = [3, 1, 2]
a.append(4)
a += [5, 6]
a.append(contentsOf: [7])
a.append(contentsOf: 8...9)
print(a)
a.insert(0, at: 0)
a.insert(contentsOf: [10, 11], at: 2)
print(a)
print(a.remove(at: 1), a.removeFirst(), a.removeLast(), a)
a.removeFirst(2)
a.removeLast(2)
print(a, a.popLast() ?? -1)
a[0] = 100
a[1] += 5
a.swapAt(0, 1)
print(a)
a.removeAll { $0 > 50 }
print(a)
a.removeAll(keepingCapacity: true)
print(a, a.popLast() == nil)
var m = [[1, 2], [3, 4]]
m[1][0] = 9
m[0].append(5)
m.append([])
m[2] += [7]
print(m)
// prints: [3, 1, 2, 4, 5, 6, 7, 8, 9]
// prints: [0, 3, 10, 11, 1, 2, 4, 5, 6, 7, 8, 9]
// prints: 3 0 9 [10, 11, 1, 2, 4, 5, 6, 7, 8]
// prints: [1, 2, 4, 5, 6] 6
// prints: [7, 100, 4, 5]
// prints: [7, 4, 5]
// prints: [] true
// prints: [[1, 2, 5], [9, 4], [7]]
// --- arrays: copies are independent ---
var a = [1, 2, 3]
var b = a
b[0] = 9
a.append(4)
print(a, b)
func change(_ x: inout [Int]) { x[0] += 1; x.append(0) }
change(&a)
print(a, b)
struct Box { var items: [Int] = [] }
var p = Box()
var q = p
q.items.append(1)
p.items += [7, 8]
print(p.items, q.items)
var nested = [[1], [2]]
let kept = nested
nested[0][0] = 5
print(nested, kept)
for x in a { a.append(x) }
print(a.count)
// prints: [1, 2, 3, 4] [9, 2, 3]
// prints: [2, 2, 3, 4, 0] [9, 2, 3]
// prints: [7, 8] [1]
// prints: [[5], [2]] [[1], [2]]
// prints: 10
// --- arrays: slices have their own indices ---
let a = [10, 20, 30, 40, 50]
let s = a[2...]
print(s, s.startIndex, s.endIndex, s.count, s[2], s.first ?? 0, s.last ?? 0)
print(s.indices, Array(s.indices))
let t = a[1..<3]
print(t[1], t[2], t.reduce(0, +))
print(a[...2], a[..<2], a[1...1], a[5...], a[0..<0])
for i in s.indices { print(i, s[i]) }
for (i, x) in s.enumerated() { print(i, x) }
print(s.firstIndex(of: 40) ?? -1, s.lastIndex(of: 50) ?? -1, s.firstIndex { $0 > 45 } ?? -1)
print(Array(s)[0], Array(s).startIndex)
print(s.map { $0 + 1 }, s.filter { $0 > 30 }, s.sorted(by: >), s.contains(30), s.max() ?? 0)
print(s == [30, 40, 50], s == a[2..<5], s.isEmpty)
// prints: [30, 40, 50] 2 5 3 30 30 50
// prints: 2..<5 [2, 3, 4]
// prints: 20 30 50
// prints: [10, 20, 30] [10, 20] [20] [] []
// prints: 2 30
// prints: 3 40
// prints: 4 50
// prints: 0 30
// prints: 1 40
// prints: 2 50
// prints: 3 4 4
// prints: 30 0
// prints: [31, 41, 51] [40, 50] [50, 40, 30] true 50
// prints: true true false
// --- arrays: slices of slices ---
let a = [0, 1, 2, 3, 4, 5, 6, 7]
let s = a[2..<7]
print(s[3...5], s[4...].startIndex, s.dropFirst().startIndex, s.dropLast().endIndex)
print(s.prefix(2), s.prefix(2).endIndex, s.suffix(2), s.suffix(2).startIndex)
print(a.dropFirst(3), a.dropFirst(3).startIndex, a.dropFirst(3)[3], a.suffix(2)[6], a.prefix(3)[0])
print(a.prefix(while: { $0 < 3 }), a.drop(while: { $0 < 3 }).startIndex, a.drop { $0 < 5 })
let middle = a.dropFirst(2).dropLast(2)
print(middle, middle.startIndex, middle.endIndex, middle.count, middle[middle.startIndex])
print(Array(middle), [Int](a.prefix(2)), Array(a[3...])[0])
print(a.prefix(100).count, a.suffix(100).count, a.dropFirst(100).isEmpty, a.dropLast(100).count)
// prints: [3, 4, 5] 4 3 6
// prints: [2, 3] 4 [5, 6] 5
// prints: [3, 4, 5, 6, 7] 3 3 6 0
// prints: [0, 1, 2] 3 [5, 6, 7]
// prints: [2, 3, 4, 5] 2 6 4 2
// prints: [2, 3, 4, 5] [0, 1] 3
// prints: 8 8 true 0
// --- arrays: changing through slices ---
var a = [5, 3, 8, 1, 9, 2]
a[1..<4] = [0]
print(a)
a[1...2] = [7, 7, 7]
print(a)
a[0..<2].sort()
print(a)
a[2...].reverse()
print(a)
var s = a[1..<4]
s[1] = 100
s.append(200)
print(s, a, s.startIndex, s.endIndex)
a.replaceSubrange(0..<2, with: [1, 2, 3])
print(a)
a.removeSubrange(1...2)
print(a)
a[0...1] = a[2...3]
print(a)
// prints: [5, 0, 9, 2]
// prints: [5, 7, 7, 7, 2]
// prints: [5, 7, 7, 7, 2]
// prints: [5, 7, 2, 7, 7]
// prints: [100, 2, 7, 200] [5, 7, 2, 7, 7] 1 5
// prints: [1, 2, 3, 2, 7, 7]
// prints: [1, 2, 7, 7]
// prints: [7, 7, 7, 7]
// --- arrays: slices in functions ---
func sum(_ xs: ArraySlice<Int>) -> Int {
    guard let first = xs.first else { return 0 }
    return first + sum(xs.dropFirst())
}
let four = [1, 2, 3, 4]
print(sum(four[0...]), sum(four[2..<2]))
func binarySearch(_ xs: ArraySlice<Int>, _ x: Int) -> Int? {
    if xs.isEmpty { return nil }
    let middle = xs.startIndex + xs.count / 2
    if xs[middle] == x { return middle }
    return xs[middle] < x ? binarySearch(xs[(middle + 1)...], x) : binarySearch(xs[..<middle], x)
}
let sorted = Array(stride(from: 1, through: 99, by: 2))
print(binarySearch(sorted[0...], 77) ?? -1, binarySearch(sorted[0..<10], 77) ?? -1)
func mergeSort(_ xs: [Int]) -> [Int] {
    if xs.count < 2 { return xs }
    let half = xs.count / 2
    let (l, r) = (mergeSort(Array(xs[..<half])), mergeSort(Array(xs[half...])))
    var (i, j) = (0, 0)
    var result: [Int] = []
    while i < l.count && j < r.count {
        if l[i] <= r[j] { result.append(l[i]); i += 1 } else { result.append(r[j]); j += 1 }
    }
    return result + l[i...] + r[j...]
}
print(mergeSort([5, 2, 9, 1, 5, 6]))
// prints: 10 0
// prints: 38 -1
// prints: [1, 2, 5, 5, 6, 9]
// --- arrays: chunks ---
let a = Array(1...10)
let chunks = stride(from: 0, to: a.count, by: 4).map { Array(a[$0..<min($0 + 4, a.count)]) }
print(chunks, chunks.map { $0.count })
let pairs = zip(a, a.dropFirst()).map { $1 - $0 }
print(pairs)
let windows = (0...(a.count - 3)).map { a[$0..<($0 + 3)].reduce(0, +) }
print(windows)
for chunk in stride(from: 0, to: 6, by: 2).map({ a[$0..<($0 + 2)] }) { print(chunk, chunk.startIndex) }
print(a.split(separator: 5), a.split { $0 % 3 == 0 })
print(a.split(separator: 5).map { $0.startIndex }, a.split(separator: 1, omittingEmptySubsequences: false).count)
print([1, 0, 2, 0, 3].split(separator: 0, maxSplits: 1).map { Array($0) })
// prints: [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]] [4, 4, 2]
// prints: [1, 1, 1, 1, 1, 1, 1, 1, 1]
// prints: [6, 9, 12, 15, 18, 21, 24, 27]
// prints: [1, 2] 0
// prints: [3, 4] 2
// prints: [5, 6] 4
// prints: [ArraySlice([1, 2, 3, 4]), ArraySlice([6, 7, 8, 9, 10])] [ArraySlice([1, 2]), ArraySlice([4, 5]), ArraySlice([7, 8]), ArraySlice([10])]
// prints: [0, 5] 2
// prints: [[1], [2, 0, 3]]
// --- arrays: searching ---
let a = [3, 1, 4, 1, 5, 9, 2, 6]
print(a.contains(4), a.contains { $0 > 8 }, a.firstIndex(of: 1) ?? -1, a.lastIndex(of: 1) ?? -1)
print(a.first { $0 > 3 } ?? 0, a.last { $0 < 3 } ?? 0, a.firstIndex { $0 > 4 } ?? -1, a.lastIndex { $0 > 4 } ?? -1)
print(a.first(where: { $0 > 100 }) == nil, a.allSatisfy { $0 > 0 }, a.count { $0 % 2 == 0 })
print(a.min() ?? 0, a.max() ?? 0, a.min { abs($0 - 5) < abs($1 - 5) } ?? 0, a.max(by: { $0 % 4 < $1 % 4 }) ?? 0)
print([Int]().max() == nil, a.indices.filter { a[$0] == 1 })
print(a.starts(with: [3, 1]), a.elementsEqual([3]), a.lexicographicallyPrecedes([3, 2]))
print(a.enumerated().max { $0.element < $1.element }!.offset)
// prints: true true 1 3
// prints: 4 2 4 7
// prints: true true 3
// prints: 1 9 5 3
// prints: true [1, 3]
// prints: true false true
// prints: 5
// --- arrays: ordering ---
var a = [3, 1, 2]
print(a.sorted(), a.sorted(by: >), a.sorted { $0 > $1 }, Array(a.reversed()))
a.sort()
print(a)
a.sort(by: >)
print(a)
a.sort { $0 < $1 }
a.reverse()
print(a)
let people = [("Bob", 25), ("Al", 30), ("Cy", 25)]
print(people.sorted { $0.1 < $1.1 }.map { $0.0 })
print(people.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0))
print([1.5, -2, 0].sorted(), ["b", "A", "a"].sorted(), [[2], [1, 5]].sorted { $0.count < $1.count })
var p = [1, 2, 3, 4, 5, 6]
let k = p.partition { $0 % 2 == 0 }
print(k, p)
print(zip([3, 1], ["c", "a"]).sorted { $0.0 < $1.0 }.map { $0.1 })
// prints: [1, 2, 3] [3, 2, 1] [3, 2, 1] [2, 1, 3]
// prints: [1, 2, 3]
// prints: [3, 2, 1]
// prints: [3, 2, 1]
// prints: ["Bob", "Cy", "Al"]
// prints: ["Bob", "Cy", "Al"]
// prints: [-2.0, 0.0, 1.5] ["A", "a", "b"] [[2], [1, 5]]
// prints: 3 [1, 5, 3, 4, 2, 6]
// prints: ["a", "c"]
// --- arrays: transforming ---
let a = [1, 2, 3, 4]
print(a.map { $0 * $0 }, a.map { Double($0) / 2 }, a.map { "\($0)" }, a.map(Double.init))
print(a.filter { $0 % 2 == 0 }, a.compactMap { $0 > 2 ? $0 : nil }, a.flatMap { [$0, $0] })
print(a.reduce(0, +), a.reduce(1, *), a.reduce(0) { max($0, $1) }, a.reduce("") { $0 + String($1) })
print(a.reduce(into: [Int]()) { $0.insert($1, at: 0) })
print(a.reduce(into: [:]) { $0[$1 % 2, default: []].append($1) }[1] ?? [Int]())
print(a.enumerated().map { $0.offset * $0.element }, a.enumerated().map { $0 * $1 })
print(zip(a, a.reversed()).map { $0 * $1 }, zip(a, "abcd").map { "\($0)\($1)" })
print([[1, 2], [3], []].flatMap { $0 }, [[1], [2, 3]].joined().map { $0 }, Array([[1], [2]].joined()))
print([1, nil, 3].compactMap { $0 }, ["1", "x"].map { Int($0) }, ["1", "x"].compactMap(Int.init))
a.forEach { print($0, terminator: " ") }
print()
print(a.map { ($0, $0 * $0) }, a.map { [$0] }, a.map { $0 > 2 })
print(a.prefix(2).map { $0 }, a.suffix(2).map { $0 })
// --- arrays: equality and comparison ---
print([1, 2] == [1, 2], [1, 2] != [2, 1], [[1]] == [[1]], ["a"] == ["b"])
print([1.0, .nan] == [1.0, .nan], [Optional(1), nil] == [1, nil])
print([1, 2].elementsEqual([1, 2]), [1, 2].lexicographicallyPrecedes([1, 3]))
struct P: Equatable { var x = 0 }
print([P(x: 1)] == [P(x: 1)], [P()].contains(P(x: 2)), [P(x: 3), P(x: 4)].firstIndex(of: P(x: 4)) ?? -1)
// prints: true true true false
// prints: false true
// prints: true true
// prints: true false 1
// --- arrays: of arrays ---
var grid = Array(repeating: Array(repeating: 0, count: 3), count: 2)
for r in 0..<2 { for c in 0..<3 { grid[r][c] = r * 3 + c } }
print(grid, grid.map { $0.reduce(0, +) }, grid.flatMap { $0 }.count)
let transposed = (0..<3).map { c in grid.map { $0[c] } }
print(transposed)
print(grid.map { row in row.map { String($0) }.joined(separator: " ") }.joined(separator: "\n"))
for row in grid { for x in row where x % 2 == 1 { print(x, terminator: ";") } }
print()
grid.swapAt(0, 1)
grid[0].swapAt(0, 2)
print(grid, grid[0].max() ?? 0, grid.joined().max() ?? 0)
// prints: [[0, 1, 2], [3, 4, 5]] [3, 12] 6
// prints: [[0, 3], [1, 4], [2, 5]]
// prints: 0 1 2
// prints: 3 4 5
// prints: 1;3;5;
// prints: [[5, 4, 3], [0, 1, 2]] 5 5
// --- arrays: of tuples and optionals ---
let t = [(name: "a", n: 1), (name: "b", n: 2)]
print(t, t.map(\.name), t.map { $0.n }, t[1].name)
for (name, n) in t { print(name, n) }
for (i, (name, n)) in t.enumerated() { print(i, name, n) }
let o: [Int?] = [1, nil, 3]
print(o, o.compactMap { $0 }, o.map { $0 ?? 0 }, o[1] == nil, o.count)
for case let x? in o { print(x) }
for x in o { if let x { print("some", x) } else { print("none") } }
print(t.first?.name ?? "none", o.first ?? nil ?? 5, o.last! ?? 0)  // warning: expression implicitly coerced from 'Int?' to 'Any'
print([(1, "a"), (1, "b"), (0, "c")].sorted { $0 < $1 }.map { $0.1 })
// prints: [(name: "a", n: 1), (name: "b", n: 2)] ["a", "b"] [1, 2] b
// prints: a 1
// prints: b 2
// prints: 0 a 1
// prints: 1 b 2
// prints: [Optional(1), nil, Optional(3)] [1, 3] [1, 0, 3] true 3
// prints: 1
// prints: 3
// prints: some 1
// prints: none
// prints: some 3
// prints: a Optional(1) 3
// prints: ["c", "a", "b"]
// --- arrays: first and last and bounds ---
let a = [1, 2, 3]
let e: [Int] = []
print(a.first!, a.last!, e.first ?? 9, e.last == nil, a.startIndex, a.endIndex, a.indices)
print(a[a.count - 1], a[a.endIndex - 1], a.indices.contains(3), a.indices.last ?? -1)
print(a.index(after: 0), a.index(before: 2), a.distance(from: 0, to: 2), a.index(0, offsetBy: 2))
print(e.indices.isEmpty, e.isEmpty, a.dropFirst().first ?? 0)
for i in a.indices.reversed() { print(i, a[i]) }
for i in stride(from: a.count - 1, through: 0, by: -1) { print(a[i], terminator: ",") }
print()
// prints: 1 3 9 true 0 3 0..<3
// prints: 3 3 false 2
// prints: 1 1 2 2
// prints: true true 2
// prints: 2 3
// prints: 1 2
// prints: 0 1
// prints: 3,2,1,
// --- arrays: stack and queue ---
var stack: [Int] = []
for token in "3 4 + 2 *".split(separator: " ") {
    switch token {
    case "+": let b = stack.removeLast(), a = stack.removeLast(); stack.append(a + b)
    case "*": let b = stack.popLast()!, a = stack.popLast()!; stack.append(a * b)
    default: stack.append(Int(token)!)
    }
}
print(stack)
var queue = [1]
var seen: [Int] = []
while !queue.isEmpty {
    let x = queue.removeFirst()
    seen.append(x)
    for y in [2 * x, 2 * x + 1] where y < 10 { queue.append(y) }
}
print(seen)
// prints: [14]
// prints: [1, 2, 3, 4, 5, 6, 7, 8, 9]
// --- arrays: joined and repeated ---
print(Array([[1, 2], [3]].joined(separator: [0])), Array(repeatElement(7, count: 3)))
print([[1], [2]].reduce([], +), [["a"], ["b"]].joined().joined(separator: "-"))
print([1, 2] + Array(repeating: 0, count: 2), Array([1, 2, 3].reversed()) + [0])
print(repeatElement("ab", count: 3).joined(), repeatElement(1, count: 4).reduce(0, +))
// prints: [1, 2, 0, 3] [7, 7, 7]
// prints: [1, 2] a-b
// prints: [1, 2, 0, 0] [3, 2, 1, 0]
// prints: ababab 4
// --- arrays: reversed and enumerated in loops ---
for x in [1, 2, 3].reversed() { print(x) }
for (i, x) in ["a", "b"].reversed().enumerated() { print(i, x) }
for (i, x) in ["a", "b"].enumerated().reversed() { print(i, x) }
for (x, y) in zip([1, 2], ["p", "q", "r"]) { print(x, y) }
for (i, (x, y)) in zip([1, 2], ["p", "q"]).enumerated() { print(i, x, y) }
for x in [3, 1, 2].sorted().dropFirst() { print(x) }
for x in [1, 2, 3, 4].prefix(2) { print(x) }
for x in [1, 2, 3, 4] where x.isMultiple(of: 2) { print(x) }
let r: [Int] = [1, 2].reversed()
print(r, [1, 2, 3].reversed().first ?? 0, [1, 2].reversed().map { $0 }, Array([1, 2].enumerated()).count)
// prints: 3
// prints: 2
// prints: 1
// prints: 0 b
// prints: 1 a
// prints: 1 b
// prints: 0 a
// prints: 1 p
// prints: 2 q
// prints: 0 1 p
// prints: 1 2 q
// prints: 2
// prints: 3
// prints: 1
// prints: 2
// prints: 2
// prints: 4
// prints: [2, 1] 3 [2, 1] 2
// --- arrays: with structs ---
struct Item: Equatable { var name: String; var price: Double; var count = 1 }
var items = [Item(name: "pen", price: 1.5), Item(name: "book", price: 12, count: 2)]
items[0].count += 3
items.append(Item(name: "bag", price: 30))
print(items.map { $0.price * Double($0.count) }.reduce(0, +), items.map(\.name))
print(items.filter { $0.price > 10 }.map(\.name), items.max { $0.price < $1.price }!.name)
for i in items.indices { items[i].price *= 2 }
print(items.map(\.price), items.firstIndex { $0.name == "bag" }!)
print(items[0], items.first?.name ?? "", items.contains { $0.count == 2 })
items.sort { $0.name < $1.name }
print(items.map(\.name), items.reduce(0) { $0 + $1.count })
items.removeAll { $0.name.hasPrefix("b") }
print(items.count, items)
// prints: 60.0 ["pen", "book", "bag"]
// prints: ["book", "bag"] bag
// prints: [3.0, 24.0, 60.0] 2
// prints: Item(name: "pen", price: 3.0, count: 4) pen true
// prints: ["bag", "book", "pen"] 7
// prints: 1 [main.Item(name: "pen", price: 3.0, count: 4)]
// --- arrays: prefix sums and scans ---
let a = [1, 2, 3, 4]
var running = 0
print(a.map { running += $0; return running })
print(a.indices.map { a[...$0].reduce(0, +) }, a.indices.map { a[$0...].count })
let best = a.reduce((lo: Int.max, hi: Int.min)) { (min($0.lo, $1), max($0.hi, $1)) }
print(best, best.lo, best.hi)
let (evens, odds) = a.reduce(into: ([Int](), [Int]())) { $1 % 2 == 0 ? $0.0.append($1) : $0.1.append($1) }
print(evens, odds)
// prints: [1, 3, 6, 10]
// prints: [1, 3, 6, 10] [4, 3, 2, 1]
// prints: (lo: 1, hi: 4) 1 4
// prints: [2, 4] [1, 3]
