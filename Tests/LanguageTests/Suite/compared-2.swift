// --- more: unbounded ---
let a = [1, 2, 3]
print(a[...])
// prints: [1, 2, 3]
// --- more: pattern op ---
print(1...3 ~= 2, 5 ~= 5)
// prints: true true
// --- more: qualified min ---
print(Swift.min(1, 2), Swift.max(3, 4), Swift.abs(-3))
// prints: 1 4 3
// --- more: qualified type ---
let x: Swift.Int = 3
print(x)
// prints: 3
// --- more: masking shift ---
print(1 &<< 65, 256 &>> 4)
var u: UInt8 = 200
u &<<= 1
print(u)
u &+= 100
print(u)
// prints: 2 16
// prints: 144
// prints: 244
// --- more: array init ref ---
print(["ab", "c"].map(Array.init))
// prints: [["a", "b"], ["c"]]
// --- more: string init ref ---
print([1, 2].map(String.init), [1, 2].map(Double.init), ["1", "x"].map(Int.init), ["1", "x"].compactMap(Int.init), ["1.5"].compactMap(Double.init))
// prints: ["1", "2"] [1.0, 2.0] [Optional(1), nil] [1] [1.5]
// --- more: string init ref 2 ---
print("ab".map(String.init), [1.5].map(Int.init), (1...3).map(Float.init), "abc".split(separator: "b").map(String.init))
// prints: ["a", "b"] [1] [1.0, 2.0, 3.0] ["a", "c"]
// --- more: dict no args ---
let a: Dictionary = ["a": 1]
print(a.count)
// prints: 1
// --- more: optional no args ---
let a: Optional = 3
print(a!)
// prints: 3
// --- more: static == no equatable ---
struct P { var x = 1; static func == (a: P, b: P) -> Bool { a.x == b.x } }
print(P() == P(x: 2))
// prints: false
// --- more: ternary nan ---
func f(_ x: Double) -> Double { x }
let c = true
print(f(c ? .nan : 1.0), f(c ? .infinity : 2))
struct V { static func value(_ s: String, _ d: Double) -> V { print(d); return V() } }
func g(_ v: V) {}
let q = 3.0
g(.value("a", c ? .nan : q))
g(.value("a", c ? q : .nan))
// prints: nan inf
// prints: nan
// prints: 3.0
// --- more: default lazily ---
var n = 0
func f() -> Int { n += 1; return n }
var d = ["a": 1]
print(d["a", default: f()], n)
print(d["b", default: f()], n)
d["a", default: f()] += 10
print(d["a"]!, n)
d["z", default: f()] += 10
print(d["z"]!, n)
// prints: 1 0
// prints: 1 1
// prints: 11 1
// prints: 12 2
// --- more: any literal ternary ---
print(true ? 1 : 2.5)
// prints: 1
// --- more: any ternary mixed ---
let c = true
print(c ? 1 : "a")
// prints: 1
// --- more: scores 2 ---
let scores = [1, 2]
func scores(_ x: Int) -> Int { x * 2 }
print(scores, scores(4))
// prints: [1, 2] 8
// --- more: assert autoclosure ---
var n = 0
func f() -> String { n += 1; return "m" }
assert(true, f())
precondition(true, f())
print(n)
// prints: 0
// --- more: coalesce lazily ---
var n = 0
func f() -> Int { n += 1; return n }
let o: Int? = 3
print(o ?? f(), n)
// prints: 3 0
// --- more: and or lazily ---
var n = 0
func f() -> Bool { n += 1; return true }
print(true || f(), false && f(), n)
// prints: true false 0
// --- more: unused closure param ---
print([1].map { x in 3 })
// prints: [3]
// --- more: unused parameter ---
func f(x: Int) { print(1) }
f(x: 2)
// prints: 1
// --- more: mutated via method ---
func f() { var a = [1]; a.append(2); print(a) }
f()
// prints: [1, 2]
// --- more: const cond ---
if true { print(1) } else { print(2) }
// prints: 1
// --- more: switch unreach ---
switch 3 { case 3: print(1); default: print(2) }
// prints: 1
// --- more: default never ---
enum E { case a, b }
let e = E.a
switch e { case .a: print(1); case .b: print(3); default: print(5) }  // warning: default will never be executed
// prints: 1
// --- more: nil compare nonopt ---
let x = 3
print(x == nil)  // warning: comparing non-optional value of type 'Int' to 'nil' always returns false
// prints: false
// --- more: sign alone ---
print((-2.0).sign, (-2.0).sign == .minus)
// prints: minus true
// --- more: var and func labelled ---
let f = 1
func f(x: Int) -> Int { 3 }
print(f, f(x: 3))
// prints: 1 3
// --- more: var uninit ---
func g() { var x: Int; x = 3; print(x) }
g()
// prints: 3
// --- more: var assigned branch ---
func g(_ c: Bool) { let x: Int; if c { x = 1 } else { x = 2 }; print(x) }
g(true)
// prints: 1
// --- more: ternary double ---
print("\(true ? 1 : 2.5)")
let v = true ? 1 : 2.5
print(v)
print([true ? 1 : 2.5])
print((true ? 1 : 2.5))
// prints: 1.0
// prints: 1.0
// prints: [1.0]
// prints: 1
// --- more: nil cmp ---
let x = 3
if x != nil { print(1) }  // warning: comparing non-optional value of type 'Int' to 'nil' always returns true
// prints: 1
// --- more: shifts ---
print(1 << 65, 1 << -1, -8 >> 1, 1 << 63, UInt8(255) << 1, Int8(127) << 1, -1 >> 70)
// prints: 0 0 -4 -9223372036854775808 254 -2 -1
// --- more: own equatable in array ---
struct P: Equatable { var x: Int; static func == (a: P, b: P) -> Bool { true } }
print([P(x: 1)] == [P(x: 2)], P(x: 1) == P(x: 3), [P(x: 1)].contains(P(x: 4)), P(x: 1) != P(x: 2))
print(Optional(P(x: 1)) == P(x: 2), [P(x: 3)].firstIndex(of: P(x: 1)) ?? -1)
// prints: true true true false
// prints: true 0
// --- more: unreachable ret2 ---
func f(_ c: Bool) -> Int { if c { return 1 } else { return 2 }; return 4 }
print(f(true))
// prints: 1
// --- more: unreachable loop ---
func f() -> Int { while true { return 1 } }
print(f())
// prints: 1
// --- more: return void newline ---
func f() { return
print(4) }
f()
// prints: 4
// --- more: array concat ---
let a: [Int] = [1, 2].prefix(1) + [3]
let b = [1].dropFirst() + [2]
print(a, b, Array([1] + [2].reversed()), (0..<2) + [5], [9] + (0..<2))
// prints: [1, 3] [2] [1, 2] [0, 1, 5] [9, 0, 1]
// --- more: array eq slice ---
print([1, 2][0..<1] == [1], [1, 2].dropFirst() == [2])
// prints: true true
// --- more: let suffix array ---
let a: [Int] = [1, 2, 3].suffix(2)
let b: [Int] = [1, 2, 3].dropLast()
let c: [Int] = (0..<5).suffix(2)
print(a, b, c)
// prints: [2, 3] [1, 2] [3, 4]
// --- more: let chars ---
let a: [Character] = "abc".suffix(2)
print(a)
// prints: ["b", "c"]
// --- more: substring misc 2 ---
let p = "hello".prefix(3)
let q: Substring = "abc"
let all: [Substring] = ["a", "b"]
print(q, all, p + q, "x" + p, p + "x", p.map { $0 }, p.filter { $0 != "e" }, Array(p), p.enumerated().map { "\($0)\($1)" })
let o: Substring? = "a b".split(separator: " ").first
print(o ?? "none", o == "a", o.map(String.init) ?? "")
let n: String = o.map { String($0) } ?? "q"
print(n, Character(String(p.prefix(1))), zip(p, q).map { "\($0)\($1)" })
for (i, c) in p.enumerated() { print(i, c) }
print(p.isEmpty ? "" : p, ["a": p]["a"]!, min(p, q), p.allSatisfy { $0.isLetter }, p.utf8.count)
// prints: abc ["a", "b"] helabc xhel helx ["h", "e", "l"] hl ["h", "e", "l"] ["0h", "1e", "2l"]
// prints: a true a
// prints: a h ["ha", "eb", "lc"]
// prints: 0 h
// prints: 1 e
// prints: 2 l
// prints: hel hel abc true 3
// --- more: const shift ---
print(1 << 64)
// prints: 0
// --- more: float div zero ---
print(1.0 / 0.0, 0.0 / 0.0 == 0.0 / 0.0, 1.0 / 0)
// prints: inf false inf
// --- more: literal too large ---
let f: Float = 1e300
print(f)
// prints: inf
// --- more: literal double ---
print(1e400)
// prints: inf
// --- more: truncating lit ---
print(Int(3.7), Int(-0.5), UInt8(3.9))
// prints: 3 0 3
