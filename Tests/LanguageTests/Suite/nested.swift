// --- local functions that call each other ---
func f() {
    func b(_ n: Int) -> Int { n * 2 }
    func a(_ n: Int) -> Int { b(n - 1) }
    print(a(10), [1, 2].map(a), [1, 2].map(b))  // prints: 18 [0, 2] [2, 4]
    func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
    func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
    let test = isEven
    print(isEven(10), isOdd(7), test(3), { isOdd($0) }(3))  // prints: true true false true
}
f()
struct S {
    var k = 3
    func run() -> Int {
        func one(_ n: Int) -> Int { n + 1 }
        func two(_ n: Int) -> Int { one(one(n)) }
        func own() -> Int { two(k) }
        return own() + two(0)
    }
}
print(S().run())  // prints: 7
do {
    func inner(_ n: Int) -> Int { n * n }
    func outer(_ n: Int) -> [Int] { (0..<n).map(inner) }
    print(outer(4))  // prints: [0, 1, 4, 9]
}
// --- closures of one if or switch ---
print([1, 2].map { if $0 > 1 { "a" } else { "b" } })  // prints: ["b", "a"]
print([1, 2, 3].map { x in switch x { case 1: "one" case 2: "two" default: "many" } })  // prints: ["one", "two", "many"]
let pairs = [(1, 2), (4, 3)]
let greater: [Int] = pairs.map { a, b in if a > b { a } else { b } }
print(greater, pairs.map { a, b in if a > b { a } else { b } })  // prints: [2, 4] [2, 4]
let sign = { (x: Int) in if x < 0 { -1 } else { 1 } }
print(sign(-3), [3, -4].map(sign))  // prints: -1 [1, -1]
var seen: [Int] = []
[1, 2].forEach { if $0 > 1 { seen.append($0) } else { print("one") } }  // prints: one
pairs.forEach { a, b in if a > b { seen.append(a) } else { seen.append(b) } }
[5].forEach { x in if x > 1 { seen += [x] } else { seen = [] } }
print(seen)  // prints: [2, 2, 4, 5]
// --- targets of a tuple come before its values ---
func show(_ n: Int) -> Int { print("at", n); return n }
var c = [1, 2, 3]
var i = 0
(i, c[i]) = (2, 99)
print(i, c)  // prints: 2 [99, 2, 3]
(c[show(0)], c[show(1)]) = (show(2), show(3))  // prints: at 0 // prints: at 1 // prints: at 2 // prints: at 3
(c[0], c[2]) = (c[2], c[0])
print(c)  // prints: [3, 3, 2]
// --- members of the types around ---
let k = 7
func o() -> Int { 0 }
struct C { var x = 9 }
struct Outer {
    static let k = 1
    static func o() -> Int { 2 }
    struct C { var x = 2 }
    struct Inner { func f() -> [Int] { [k, o(), C().x] } }
}
print(Outer.Inner().f(), k, o(), C().x)  // prints: [1, 2, 2] 7 0 9
// --- members of the types around that need a value ---
let k = 7
struct Outer {
    var k = 1
    struct Inner { func f() -> Int { k } }  // error: instance member 'k' of type 'Outer' cannot be used on instance of nested type 'Outer.Inner'
}
// --- defaults come after what is written ---
func t(_ s: Int) -> Int { print("t", s); return s }
func g(a: Int = t(1), b: Int = t(2), c: Int) -> Int { a + b + c }
print(g(c: t(3)))  // prints: t 3 // prints: t 1 // prints: t 2 // prints: 6
print(g(b: t(5), c: t(3)))  // prints: t 5 // prints: t 3 // prints: t 1 // prints: 9
// --- a getter is called when the arguments are there ---
func arg(_ n: Int) -> Int { print("arg", n); return n }
struct D { var c = 0; var list = [0, 0]; mutating func inc(_ n: Int) { c += n } }
struct Owner {
    var stored = D()
    var w: D { get { print("get"); return stored } set { print("set"); stored = newValue } }
}
var owner = Owner()
owner.w.inc(arg(2))  // prints: arg 2 // prints: get // prints: set
owner.w.c += arg(5)  // prints: arg 5 // prints: get // prints: set
owner.w.list[arg(0)] = arg(3)  // prints: arg 0 // prints: arg 3 // prints: get // prints: set
owner.w.list.append(arg(9))  // prints: arg 9 // prints: get // prints: set
print(owner.stored.c, owner.stored.list)  // prints: 7 [3, 0, 9]
// --- static constants are computed once in Swift ---
var n = 0
func next() -> Int { n += 1; return n }
func loud() -> Int { print("x"); return 1 }
struct S {
    static let a = next()  // error: the value of the static constant 'a' depends on the variable 'n'
    static let b = loud()  // error: the value of the static constant 'b' must not print
    static let c = [1, 2].map { $0 * 2 }
}
// --- a member takes the place of its equal ---
struct K: Hashable {
    var a: Int; var b: Int
    static func == (x: K, y: K) -> Bool { x.a == y.a }
    func hash(into hasher: inout Hasher) { hasher.combine(a) }
}
var s: Set<K> = [K(a: 1, b: 1)]
let replaced = s.update(with: K(a: 1, b: 2))
print(replaced?.b ?? 0, s.first?.b ?? 0, s.count, s.update(with: K(a: 2, b: 3)) == nil)  // prints: 1 2 1 true
var words: Set<String> = ["a long word that needs memory"]
print(words.update(with: "a long word that " + "needs memory") ?? "-", words.count)  // prints: a long word that needs memory 1
// --- zero has no sign where it is no number with a point ---
let zero: Double = -0
print(zero, -0.0, Double(-0))  // prints: 0.0 -0.0 0.0
// --- ranges that end before the first ---
let none = 0
print([1, 2, 3][...(none - 1)], [1, 2, 3][...none])  // prints: [] [1]
