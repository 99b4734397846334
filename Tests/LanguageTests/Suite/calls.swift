// --- labels and defaults ---
func area(width: Double, height: Double = 2, scale: Double = 1) -> Double { width * height * scale }
print(area(width: 3))  // prints: 6.0
print(area(width: 3, scale: 2))  // prints: 12.0
print(area(width: 3, height: 1, scale: 2))  // prints: 6.0
// --- wrong label ---
func area(width: Double, height: Double = 2) -> Double { width * height }
print(area(widht: 3))  // error: incorrect argument label in call (have 'widht:', expected 'width:')
print(area(width: 3, hight: 2))  // error: incorrect argument label in call (have 'hight:', expected 'height:')
// --- missing argument ---
func area(width: Double, height: Double) -> Double { width * height }
print(area(width: 3))  // error: missing argument for parameter 'height' in call
print(area())  // error: missing argument for parameter 'width' in call
// --- extra argument ---
func one(_ x: Int) -> Int { x }
print(one(1, 2))  // error: extra argument in call
print(one(1, other: 2))  // error: extra argument 'other' in call
// --- wrong order ---
func f(a: Int, b: Int = 1, c: Int = 2) -> Int { a }
print(f(a: 1, c: 2, b: 3))  // error: argument 'b' must precede argument 'c'
// --- wrong type ---
func half(_ x: Double) -> Double { x / 2 }
let n = 3
print(half(n))  // error: cannot convert value of type 'Int' to expected argument type 'Double'
print(half(3))
print(half("3"))  // error: cannot convert value of type 'String' to expected argument type 'Double'
// --- inout ---
func double(_ x: inout Int) { x *= 2 }
var a = 4
double(&a)
print(a)  // prints: 8
// --- inout needs an ampersand and a variable ---
func double(_ x: inout Int) { x *= 2 }
var a = 4
let b = 4
double(a)  // error: passing value of type 'Int' to an inout parameter requires explicit '&'
double(&b)  // error: cannot pass immutable value as inout argument: 'b' is a 'let' constant
// --- overloads ---
func kind(_ x: Int) -> String { "int" }
func kind(_ x: Double) -> String { "double" }
func kind(_ x: String) -> String { "string" }
print(kind(1), kind(1.5), kind("a"))  // prints: int double string
// --- no overload fits ---
func kind(_ x: Int) -> String { "int" }
func kind(_ x: String) -> String { "string" }
print(kind(true))  // error: no exact matches in call to 'kind' with arguments of type (Bool)
// --- recursion ---
func fibonacci(_ n: Int) -> Int { n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
print(fibonacci(15))  // prints: 610
// --- trailing closures ---
func apply(_ x: Int, times: Int = 1, _ f: (Int) -> Int) -> Int {
    var x = x
    for _ in 0..<times { x = f(x) }
    return x
}
print(apply(3) { $0 + 1 })  // prints: 4
print(apply(3, times: 3) { $0 * 2 })  // prints: 24
print(apply(3) { x in
    let y = x * 10
    return y + 1
})  // prints: 31
// --- functions as values ---
func add(_ a: Int, _ b: Int) -> Int { a + b }
let operation: (Int, Int) -> Int = add
print(operation(1, 2), [1, 2, 3].reduce(0, add), [1, 2, 3].reduce(1, *))  // prints: 3 6 6
// --- nested functions capture ---
func counter() -> () -> Int {
    var count = 0
    func next() -> Int {
        count += 1
        return count
    }
    return next
}
let first = counter()
let second = counter()
print(first(), first(), second())  // prints: 1 2 1
// --- missing return ---
func f(_ x: Int) -> Int {
    if x > 0 { return 1 }
}  // error: missing return in function expected to return 'Int'
// --- unused result ---
func f() -> Int { 1 }
f()  // warning: result of call to 'f()' is unused
_ = f()
