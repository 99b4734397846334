// --- numbers: integer operations ---
let a = 17
let b = 5
print(a + b, a - b, a * b, a / b, a % b, -a / b, -a % b, a / -b, a % -b)
print(a.isMultiple(of: 5), 15.isMultiple(of: 5), a.quotientAndRemainder(dividingBy: b), (-7).magnitude, a.signum(), (-3).signum())
print(abs(-5), min(3, 1, 2), max(3, 1, 2), min(1, 2), max(2.5, 1), min("a", "b"))
var c = 10
c += 5; c -= 3; c *= 2; c /= 5; c %= 3
print(c)
var n = 5
n.negate()
print(n, -n, +n, 0.signum())
print(Int.max, Int.min, Int.bitWidth, Int.zero, a.description)
print(7.advanced(by: 3), 3.distance(to: 10), (1...5).contains(a), a == b, a != b, a < b, a >= b)
// prints: 22 12 85 3 2 -3 -2 -3 2
// prints: false true (quotient: 3, remainder: 2) 7 1 -1
// prints: 5 1 3 1 2.5 a
// prints: 1
// prints: -5 5 -5 0
// prints: 9223372036854775807 -9223372036854775808 64 0 17
// prints: 10 7 false false true false true
// --- numbers: bits ---
let x = 0b1100
let y = 0b1010
print(x & y, x | y, x ^ y, ~x, x << 2, x >> 2, -1 >> 1, 1 << 62, 1 << 64, 1 >> 70, -8 >> 1)
print(x.nonzeroBitCount, x.leadingZeroBitCount, x.trailingZeroBitCount, (255).nonzeroBitCount)
var z = 1
z <<= 3; z |= 1; z &= 0xF; z ^= 2; z >>= 1
print(z)
let u: UInt8 = 0b1011_0001
print(u << 1, u >> 1, ~u, u & 0x0F, u | 0x0F, u ^ 0xFF, u.nonzeroBitCount, u.leadingZeroBitCount, u.trailingZeroBitCount)
print(String(u, radix: 2), String(0xFF, radix: 16), Int8(bitPattern: u), UInt8(bitPattern: -1), UInt(bitPattern: -1))
print(u.byteSwapped, UInt16(0x1234).byteSwapped, Int(0xFF) & ~0xF)
for i in 0..<4 where x & (1 << i) != 0 { print("bit", i) }
// prints: 8 14 6 -13 48 3 -1 4611686018427387904 0 0 -4
// prints: 2 60 2 8
// prints: 5
// prints: 98 88 78 1 191 78 4 0 0
// prints: 10110001 ff -79 255 18446744073709551615
// prints: 177 13330 240
// prints: bit 2
// prints: bit 3
// --- numbers: fixed widths and overflow ---
let a: UInt8 = 250
print(a &+ 10, a &- 251, a &* 2)
print(a.addingReportingOverflow(10), a.subtractingReportingOverflow(251), a.multipliedReportingOverflow(by: 2))
print(Int8.max &+ 1, Int.max &+ 1, Int.min &- 1, Int32.max &* 2)
print(UInt8(truncatingIfNeeded: 300), Int8(truncatingIfNeeded: 200), UInt8(clamping: 300), UInt8(clamping: -5), Int8(clamping: 1000))
print(UInt8(exactly: 300) ?? 0, UInt8(exactly: 200) ?? 0, Int(exactly: 2.5) ?? 0, Int(exactly: 2.0) ?? 0)
print(Int(a) + 10, UInt16(a) * 2, Double(a) / 2, Int32(5) + 3, UInt64(7) % 4, Int16(-5) / 2)
let h: UInt64 = 14695981039346656037
print(h &* 1099511628211, (h ^ 97) &* 1099511628211, h >> 33, UInt32(truncatingIfNeeded: h))
var hash: UInt64 = 5381
for byte in "hello".utf8 { hash = (hash << 5) &+ hash &+ UInt64(byte) }
print(hash, Int64(bitPattern: hash), hash % 1000)
print(UInt8.max, UInt8.min, Int16.max, UInt32.max, Int64.min, UInt.max, [UInt8](repeating: 7, count: 2))
let m: Int8 = -128
print(m.magnitude, m &- 1, Int(m), m == -128, m < 0)
// prints: 4 255 244
// prints: (partialValue: 4, overflow: true) (partialValue: 255, overflow: true) (partialValue: 244, overflow: true)
// prints: -128 -9223372036854775808 9223372036854775807 -2
// prints: 44 -56 255 0 127
// prints: 0 200 0 2
// prints: 260 500 125.0 8 3 -2
// prints: 12638153115695167455 12638187200555641996 1710837362 2216829733
// prints: 210714636441 210714636441 441
// prints: 255 0 32767 4294967295 -9223372036854775808 18446744073709551615 [7, 7]
// prints: 128 127 -128 true true
// --- numbers: random generator ---
struct LCG: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6364136223846793005 &+ 1442695040888963407
        return state
    }
}
var g = LCG(state: 1)
print(Int.random(in: 0..<100, using: &g), Int.random(in: 1...6, using: &g), Double.random(in: 0..<1, using: &g))
print((0..<5).map { _ in Int.random(in: 0..<10, using: &g) })
print([1, 2, 3, 4, 5].shuffled(using: &g), [1, 2, 3].randomElement(using: &g) ?? 0, Bool.random(using: &g))
var a = Array(0..<6)
a.shuffle(using: &g)
print(a, Double.random(in: -1...1, using: &g), UInt8.random(in: 0...255, using: &g))
// prints: 42 4 0.8400388371058527
// prints: [3, 7, 5, 5, 0]
// prints: [5, 2, 1, 3, 4] 3 false
// prints: [1, 4, 3, 0, 5, 2] -0.5935434796942392 64
// --- numbers: doubles ---
let x = 2.75
print(x + 1, x - 1, x * 2, x / 2, -x, x.rounded(), x.rounded(.up), x.rounded(.down), x.rounded(.towardZero))
print((2.5).rounded(), (3.5).rounded(), (2.5).rounded(.toNearestOrEven), (-2.5).rounded(), (-2.5).rounded(.awayFromZero))
print(x.squareRoot(), 7.5.truncatingRemainder(dividingBy: 2), 7.5.remainder(dividingBy: 2), abs(-x), x.magnitude)
print(x.isNaN, Double.nan.isNaN, (1 / 0.0).isInfinite, x.isFinite, x.isZero, x.sign == .minus, (-x).sign)
print(Int(x), Int(-x), Int(x.rounded()), Double(3), Float(x), Int("3")!, Double("3.5")!)
print(Double.pi, Double.ulpOfOne, x.ulp, x.nextUp, x.exponent, x.significand, Double.infinity > x)
print(x.addingProduct(2, 3), x.isLess(than: 3), Double.minimum(1, 2), Double.maximum(1, 2), 1.0.distance(to: 3.5), 1.0.advanced(by: 2))
print(0.1 + 0.2 == 0.3, 1e308 * 10, -1e308 * 10, 0.0 == -0.0, Double.nan == Double.nan, Double.nan != Double.nan)
print(min(1.5, 2), max(1.5, 2), [2.5, 1].max()!, [1.5, 2.5].reduce(0, +))
var y = 1.5
y += 1; y *= 2; y -= 0.5; y /= 3; y.negate(); y.round()
print(y, y.bitPattern, (1.0).bitPattern, Double(bitPattern: 4611686018427387904))
print(10 / 4, 10.0 / 4, Double(10) / 4, 7 / 2 * 2.0, 1 / 3.0)
// prints: 3.75 1.75 5.5 1.375 -2.75 3.0 3.0 2.0 2.0
// prints: 3.0 4.0 2.0 -3.0 -3.0
// prints: 1.6583123951777 1.5 -0.5 2.75 2.75
// prints: false true true true false false minus
// prints: 2 -2 3 3.0 2.75 3 3.5
// prints: 3.141592653589793 2.220446049250313e-16 4.440892098500626e-16 2.7500000000000004 1 1.375 true
// prints: 8.75 true 1.0 2.0 2.5 3.0
// prints: false inf -inf true false true
// prints: 1.5 2.0 2.5 4.0
// prints: -2.0 13835058055282163712 4607182418800017408 2.0
// prints: 2 2.5 2.5 7.0 0.3333333333333333
// --- numbers: foundation-free maths ---
func newton(_ x: Double) -> Double {
    var y = x
    for _ in 0..<30 { y = (y + x / y) / 2 }
    return y
}
print(newton(2), newton(2) == 2.0.squareRoot(), newton(144))
func power(_ b: Double, _ e: Int) -> Double {
    var (result, base, n) = (1.0, b, e)
    while n > 0 { if n & 1 == 1 { result *= base }; base *= base; n >>= 1 }
    return result
}
print(power(2, 10), power(1.1, 20), power(0.5, 3))
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
print(gcd(48, 36), gcd(17, 5), 48 * 36 / gcd(48, 36))
print((1...20).filter { n in n > 1 && !(2..<n).contains { n % $0 == 0 } })
var e = 1.0
var term = 1.0
for i in 1...17 { term /= Double(i); e += term }
print(e)
let mean = [1.0, 2, 3, 4].reduce(0, +) / 4
let variance = [1.0, 2, 3, 4].map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 4
print(mean, variance, variance.squareRoot())
// prints: 1.414213562373095 false 12.0
// prints: 1024.0 6.727499949325609 0.125
// prints: 12 1 144
// prints: [2, 3, 5, 7, 11, 13, 17, 19]
// prints: 2.7182818284590455
// prints: 2.5 1.25 1.118033988749895
// --- numbers: floats ---
let f: Float = 0.1
print(f, f + 0.2, f * 3, Double(f), f == 0.1, Float(0.1) == f, f.rounded(), f.squareRoot(), Float.pi)
print([f, 2], Float(1) / 3, Float(16777216) + 1, Int(f * 100), Float("2.5")!, f < 0.2, -f, abs(-f))
print((f + 1).bitPattern, Float.infinity, Float.nan.isNaN, f.isZero, Float(3).description, f.nextUp, f.ulp)
let fs: [Float] = [1, 2, 3]
print(fs.reduce(0, +), fs.map { $0 / 2 }, fs.max()!, Double(fs[0]), Float(7).truncatingRemainder(dividingBy: 4))
// prints: 0.1 0.3 0.3 0.10000000149011612 true true 0.0 0.31622776 3.1415925
// prints: [0.1, 2.0] 0.33333334 16777216.0 10 2.5 true -0.1 0.1
// prints: 1066192077 inf true false 3.0 0.10000001 7.450581e-09
// prints: 6.0 [0.5, 1.0, 1.5] 3.0 1.0 3.0
// --- numbers: conversions ---
print(Int(3.99), Int(-3.99), Double(7) / 2, Int(Double(7) / 2), Float(0.1) + 0.2, Double(Float(0.1)))
print(UInt8(65), Int(UInt8.max) + 1, Int32(Int16.max), UInt(5) * 3, Int64(2) << 40, Double(UInt64.max))
print(Int("12")! + 1, String(12) + "3", Double("1.5")! * 2, Int(Character("7").wholeNumberValue!), Bool("true")!)
let x = 5
let d = 2.5
print(Double(x) * d, x * Int(d), "\(x)\(d)", Float(x) / 2, Int(d * 2), UInt8(x), x.description + d.description)
print(Int(exactly: 5.5) as Any, Int(exactly: 5.0) as Any, Int8(exactly: 200) as Any, Double(exactly: 3) as Any)
print(Int.init("5") ?? 0, ["1", "2"].compactMap(Int.init), [1, 2].map(Double.init), [1.5, 2.5].map { Int($0) }, [65, 66].map { UInt8($0) })
// prints: 3 -3 3.5 3 0.3 0.10000000149011612
// prints: 65 256 32767 15 2199023255552 1.8446744073709552e+19
// prints: 13 123 3.0 7 true
// prints: 12.5 10 52.5 2.5 5 5 52.5
// prints: nil Optional(5) nil Optional(3.0)
// prints: 5 [1, 2] [1.0, 2.0] [1, 2] [65, 66]
// --- numbers: bools ---
var b = true
b.toggle()
print(b, !b, b || true, b && true, b == false, [true, false].filter { $0 }, b ? 1 : 0)
print([true, false, true].count { $0 }, [true, true].allSatisfy { $0 }, [false].contains(true), b.description)
func side(_ s: String, _ v: Bool) -> Bool { print(s, terminator: " "); return v }
print(side("a", false) && side("b", true), side("c", true) || side("d", false))
print(1 < 2, 1 == 1.0, "a" < "b", (1, 2) == (1, 2), !(3 > 2), true != false)
let bits = (0..<4).map { 0b0101 >> $0 & 1 == 1 }
print(bits)
// prints: false true true false true [true] 0
// prints: 2 true false false
// prints: a c false true
// prints: true true true true false true
// prints: [true, false, true, false]
// --- numbers: comparing and clamping ---
func clamp(_ x: Double, _ lo: Double, _ hi: Double) -> Double { min(max(x, lo), hi) }
print(clamp(5, 0, 1), clamp(-5, 0, 1), clamp(0.5, 0, 1))
print([3, 1, 2].sorted(by: <), [3, 1, 2].max { $0 < $1 }!, [1, 2, 3].reduce(Int.min, max), [1, 2, 3].reduce(Int.max) { min($0, $1) })
print(max(1, 2, 3, 4), min(4, 3.5, 5), max("a", "b", "c"))
print(5 == 5, 5 != 5, 5 < 5, 5 <= 5, 5 > 5, 5 >= 5, 2.0 < .infinity, -Double.infinity < 0.0)
print([1.0, .nan, 2].max()!, [2.0, 1].min()!, [3, 1].min() == 1)
// prints: 1.0 0.0 0.5
// prints: [1, 2, 3] 3 3 1
// prints: 4 3.5 c
// prints: true false false true false true true true
// prints: 2.0 1.0 true
// --- numbers: primes and digits ---
var sieve = Array(repeating: true, count: 50)
sieve[0] = false
sieve[1] = false
var i = 2
while i * i < 50 {
    if sieve[i] { for j in stride(from: i * i, to: 50, by: i) { sieve[j] = false } }
    i += 1
}
print(sieve.indices.filter { sieve[$0] })
print(String(12345).compactMap { $0.wholeNumberValue }.reduce(0, +), String(12345).map { Int(String($0))! })
func digits(_ n: Int) -> [Int] { n < 10 ? [n] : digits(n / 10) + [n % 10] }
print(digits(9876), (1...5).map { n in (1...n).reduce(1, *) }, (0..<10).map { $0 * $0 }.filter { $0 % 2 == 1 })
func collatz(_ n: Int) -> [Int] { n == 1 ? [1] : [n] + collatz(n % 2 == 0 ? n / 2 : 3 * n + 1) }
print(collatz(6), collatz(27).count, collatz(27).max()!)
// prints: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
// prints: 15 [1, 2, 3, 4, 5]
// prints: [9, 8, 7, 6] [1, 2, 6, 24, 120] [1, 9, 25, 49, 81]
// prints: [6, 3, 10, 5, 16, 8, 4, 2, 1] 112 9232
// --- numbers: swap and inout ---
var a = 1
var b = 2
swap(&a, &b)
print(a, b)
func twice(_ x: inout Int) { x *= 2 }
twice(&a)
var xs = [1, 2, 3]
twice(&xs[1])
xs.swapAt(0, 2)
print(a, xs)
struct P { var x = 1, y = 2 }
var p = P()
twice(&p.x)
print(p)
var d = ["k": 5]
twice(&d["k"]!)
twice(&d["z", default: 21])
print(d["k"]!, d["z"]!)
// prints: 2 1
// prints: 4 [3, 4, 1]
// prints: P(x: 2, y: 2)
// prints: 10 42
