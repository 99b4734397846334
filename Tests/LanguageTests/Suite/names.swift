// --- unknown name ---
let model = 3
print(modle)  // error: cannot find 'modle' in scope
print(undefined(1, other))  // error: cannot find 'undefined' in scope // error: cannot find 'other' in scope
// --- variables are visible from their declaration on ---
print(later)  // error: cannot find 'later' in scope
let later = 1
// --- functions and types are visible everywhere ---
print(twice(Pair(a: 1, b: 2)))  // prints: 6
func twice(_ pair: Pair) -> Int { 2 * (pair.a + pair.b) }
struct Pair { var a: Int; var b: Int }
// --- redeclaration ---
let x = 1
let x = 2  // error: invalid redeclaration of 'x'
// --- shadowing ---
let x = 1
if true {
    let x = "inner"
    print(x)  // prints: inner
}
for x in 0..<1 { print(x) }  // prints: 0
print(x)  // prints: 1
// --- members ---
let values = [1, 2, 3]
print(values.cuont)  // error: value of type '[Int]' has no member 'cuont'
print(values.count)
// --- optional members need unwrapping ---
let text: String? = "abc"
print(text.count)  // error: value of optional type 'String?' must be unwrapped to refer to member 'count' of wrapped base type 'String'
// --- unknown type ---
let a: Itn = 1  // error: cannot find type 'Itn' in scope
func f(_ x: Strng) -> Int { 1 }  // error: cannot find type 'Strng' in scope
// --- labels ---
outer: for i in 0..<3 {
    for j in 0..<3 {
        if j == 1 { continue outer }
        if i == 2 { break outer }
        print(i, j)  // prints: 0 0 // prints: 1 0
    }
}
// --- unknown label ---
outer: for i in 0..<3 {
    if i == 1 { break outr }  // error: cannot find label 'outr' in scope
}
// --- a function sees variables that are declared after it ---
func double() -> Int { factor * 2 }
let factor = 21
print(double())  // prints: 42
// --- but does not run before them ---
let early = twice()  // error: 'twice()' uses 'base' before its declaration
let base = 1
func twice() -> Int { base * 2 }
print(twice())
// --- through another function ---
print(outer())  // error: 'inner()' uses 'depth' before its declaration
func outer() -> Int { inner() }
func inner() -> Int { depth }
let depth = 1
// --- a variable is declared where it stands ---
print(later)  // error: cannot find 'later' in scope
let later = 1
// --- a member hides the functions outside ---
struct Model {
    var max: (Double) -> Double
    var min = 2.0
    func callAsFunction(_ x: Double) -> Double { max(x) + min }
}
struct Pair {
    var first: Model
    func run() -> Double { first(1) }
}
func first(_ x: Double, _ y: Double) -> Double { x + y }
print(Pair(first: Model(max: { $0 + 1 })).run())  // prints: 4.0
// --- also where it cannot be called ---
func scale(_ x: Double) -> Double { x * 2 }
struct A {
    static func scale(_ x: Double) -> Double { x * 3 }
    func run() -> Double { scale(1) }  // error: static member 'scale' cannot be used on instance of type 'A'
}
struct B {
    func scale(_ x: Double) -> Double { x * 3 }
    static func run() -> Double { scale(1) }  // error: instance member 'scale' cannot be used on type 'B'
}
struct C {
    var scale = 2.0
    func run() -> Double { scale(1) }  // error: cannot call value of non-function type 'Double'
}
