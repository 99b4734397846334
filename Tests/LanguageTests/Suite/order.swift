// --- what is written is evaluated before what is left out ---
func g(_ n: Int) -> Int {
    print("g", n)
    return n
}
struct S {
    let k = g(0)
    var x = g(1)
    var y: Int
    var z = g(3)
}
print(S(y: g(20)))
// prints: g 20
// prints: g 1
// prints: g 3
// prints: g 0
// prints: S(k: 0, x: 1, y: 20, z: 3)
print(S(x: g(10), y: 2, z: g(30)))
// prints: g 10
// prints: g 30
// prints: g 0
// prints: S(k: 0, x: 10, y: 2, z: 30)
struct T {
    let k = g(4)
    var x = g(5)
}
print(T())
// prints: g 4
// prints: g 5
// prints: T(k: 4, x: 5)
func make(_ n: Int) -> [T] { [1, 2].map { T(x: g($0 * n)) } }
print(make(3).count)
// prints: g 3
// prints: g 4
// prints: g 6
// prints: g 4
// prints: 2

// --- a local function can be called before it is declared ---
func early() {
    let n = 2
    var log: [Int] = []
    print(f(3), [1, 2].map { f($0) }, [1, 2].map(f))  // prints: 8 [4, 6] [4, 6]
    note(1)
    note(2)
    func f(_ k: Int) -> Int { k * n + h() }
    func h() -> Int { n }
    func note(_ k: Int) { log.append(k) }
    print(log)  // prints: [1, 2]
    print(even(4), odd(4))  // prints: true false
    func even(_ k: Int) -> Bool { k == 0 ? n == 2 : odd(k - 1) }
    func odd(_ k: Int) -> Bool { k == 0 ? n != 2 : even(k - 1) }
}
early()
func late(_ isShort: Bool) -> Int {
    guard !isShort else { return f() }
    let n: Int
    if isShort { n = 1 } else { n = 2 }
    return f() + g()
    func f() -> Int { 5 }
    func g() -> Int { n }
}
print(late(true), late(false))  // prints: 5 7
struct Scaled {
    var x = 2
    func value() -> Int {
        let y = 3
        return f()
        func f() -> Int { x * y }
    }
}
print(Scaled().value())  // prints: 6

// --- a local function is not called before what it uses is declared ---
func early(_ isShort: Bool) -> Int {
    if isShort { return f() }  // error: closure captures 'n' before it's declared
    let n = 2
    return f() + n
    func f() -> Int { n }
}
print(early(false))

// --- strides reach the ends of integers ---
for i in stride(from: Int.max - 2, through: Int.max, by: 1) { print(i - Int.max) }
// prints: -2
// prints: -1
// prints: 0
for i in stride(from: Int.min + 2, through: Int.min, by: -2) { print(i - Int.min) }
// prints: 2
// prints: 0
for i in stride(from: Int.max - 2, to: Int.max, by: 2) { print(i - Int.max) }  // prints: -2
for i in stride(from: 5, through: 5, by: 1) { print(i) }  // prints: 5
for i in stride(from: 5, to: 5, by: 1) { print(i) }
for i in stride(from: 10, through: 0, by: -5) { print(i) }
// prints: 10
// prints: 5
// prints: 0

// --- members of what nothing names ---
let x = 2 * .pi  // error: ambiguous use of 'pi'
let y = (2 * .pi) - 1  // error: ambiguous use of 'pi'
print(2 * .pi, "\(2.0 * .pi)")  // error: ambiguous use of 'pi' // error: ambiguous use of 'pi'

// --- members of what the rest names ---
let r = 0.5
let x = 2 * .pi * r
let y: Double = 2 * .pi
print(x == .pi, y == 2 * .pi)  // prints: true true

// --- arithmetic that stays with integers ---
let s = 3.0
print(Optional(1 / 2) ?? s)  // error: the alternative is a fraction, but the arithmetic on integer literals before '??' is not

// --- orders that a tuple would not use ---
struct S: Comparable {
    var x: Int
    static func < (a: S, b: S) -> Bool { a.x < b.x }
    static func > (a: S, b: S) -> Bool { b.x < a.x }
}
print((S(x: 1), 2) < (S(x: 2), 1))
print((S(x: 1), 2) > (S(x: 2), 1))  // error: tuples with a 'S', which declares '>' itself, cannot be compared by it

// --- the dot leads the next line ---
print(
    [1].  // error: expected member name following '.'
        map { $0 })

// --- fractions that are declared ---
func value(_ x: Double) -> Double? { x > 2 ? x : nil }
print(value(2 + 1) ?? 0.5, value(1 * 2) ?? 0.5)  // prints: 3.0 0.5

// --- values that the checker keeps have no names ---
func g(_ n: Int) -> Int {
    print("g", n)
    return n
}
struct S { var x = g(1); var y: Int }
let x = 100
let s = S(y: g(20))
// prints: g 20
// prints: g 1
let a = if x > 3 { "big" } else { "small" }
let b = switch x { case 0: 1; default: 2 }
print(x, s, a, b)  // prints: 100 S(x: 1, y: 20) big 2

// --- empty tuples ---
let nothing: Void = ()
func none() {}
print(nothing < (), nothing <= (), none() == nothing, none() < none())  // prints: false true true false
