// --- constant without a value ---
let s: [Double]
print(s.count)  // error: constant 's' used before being initialized
// --- constant set in a loop ---
func f() -> String { let s: String; for i in 0..<3 { if i == 5 { s = "x" } }; return s }  // error: immutable value 's' may only be initialized once  // error: constant 's' used before being initialized
print(f())
// --- variable without a value ---
var v: Int
print(v)  // error: variable 'v' used before being initialized
// --- property set twice ---
struct S { let x: Int; init() { x = 1; x = 2 } }  // error: immutable value 'self.x' may only be initialized once
print(S().x)
// --- property missing on a path ---
struct P { let a: Int; var b: String; init(_ n: Int) { if n > 3 { a = n; b = "big" } else { a = 0 } } }  // error: return from initializer without initializing all stored properties
print(P(5))
// --- captured too early ---
func g() { let k: Int; let c = { k + 1 }; k = 2; print(c()) }  // error: constant 'k' captured by a closure before being initialized
g()
// --- alias cycle ---
typealias A = B; typealias B = A  // error: type alias 'A' references itself
let x: A = 1
// --- default cycle ---
func f(a: Int = f()) -> Int { a }  // error: the default argument of 'f(a:)' calls the function itself
print(f())  // error: the default argument of 'f(a:)' calls the function itself
// --- literal ranges ---
let u: UInt8 = 300  // error: integer literal '300' overflows when stored into 'UInt8'
// --- literal ranges 2 ---
let n: UInt = -1  // error: negative integer '-1' overflows when stored into unsigned type 'UInt'
// --- literal ranges 3 ---
print(9223372036854775808)  // error: integer literal '9223372036854775808' overflows when stored into 'Int'
// --- recursive struct ---
struct R { var r: R }  // error: value type 'R' cannot have a stored property that recursively contains it
// --- recursive enum ---
enum R { case a(R), b }  // error: recursive enum 'R' is not marked 'indirect'
// --- exclusivity ---
var x = 5
func f(_ a: inout Int) { a += x }
f(&x)  // error: overlapping accesses to 'x', but modification requires exclusive access
print(x)
// --- exclusivity closure ---
var a = [3, 1, 2]; var n = 0
a.sort { x, y in n += a.count; return x < y }  // error: overlapping accesses to 'a', but modification requires exclusive access
print(a)
// --- swap elements ---
var q = [1, 2]
swap(&q[0], &q[1])  // error: overlapping accesses to 'q', but modification requires exclusive access
// --- number where a text is wanted ---
print("a-b".replacing("-", with: 1))  // error: type 'Int' does not conform to protocol 'StringProtocol'
// --- number where a text is tested ---
print("a".hasPrefix(0))  // error: type 'Int' does not conform to protocol 'StringProtocol'
// --- view printed ---
print([1, 2].reversed())  // error: a value of type 'ReversedCollection' cannot be printed: Swift prints how it is made
// --- substring as string ---
let s: String = "abc".prefix(2)  // error: cannot convert value of type 'Substring' to specified type 'String'
// --- any type ---
func f(_ x: Any) {}  // error: values of any type are not part of the experiment language
// --- generic type without arguments ---
func f(_ a: Set) {}  // error: reference to generic type 'Set' requires arguments in <...>
// --- computed ahead ---
print(Int8(127) + 1)  // error: arithmetic operation '127 + 1' (on type 'Int8') results in an overflow

// --- closures in static constants ---
struct C { static let s: (Bool) -> String = { b in let z: String; if b { z = "a" }; return z } }  // error: constant 'z' used before being initialized

// --- operators of integers on fractions ---
struct T { var k = 0.0; var c: Double { get { k } set { k = newValue } } }
var t = T()
var d = 2.0
var n = 4
d >>= 1.0  // error: binary operator '>>=' cannot be applied to two 'Double' operands
d %= 2.0  // error: '%=' is unavailable: For floating point numbers use formTruncatingRemainder instead
d &= 1.0  // error: binary operator '&=' cannot be applied to two 'Double' operands
d <<= 1  // error: binary operator '<<=' cannot be applied to operands of type 'Double' and 'Int'
n >>= 1.0  // error: binary operator '>>=' cannot be applied to operands of type 'Int' and 'Double'
t.c >>= 2.0  // error: binary operator '>>=' cannot be applied to two 'Double' operands
n <<= UInt8(1)
n %= 3
t.c *= 2
