// --- an own equality is asked of the pattern ---
struct Named: Equatable {
    var name: String
    static func == (a: Named, b: Named) -> Bool {
        print("is \(a.name) \(b.name)?")
        return a.name == b.name
    }
}
switch Named(name: "value") {  // prints: is pattern value?
case Named(name: "pattern"): print("the same")
default: print("another")  // prints: another
}

// --- labels of patterns are those of the value ---
let (y: a, x: b) = (x: 1, y: 2)  // error: tuple pattern element label 'y' must be 'x'
switch (x: 1, y: 2) {
case (y: 1, x: 2): print("a")  // error: tuple pattern element label 'y' must be 'x'
default: break
}
enum Shape { case box(x: Int, y: Int) }
switch Shape.box(x: 1, y: 2) {
case .box(z: let p, w: let q): print(p, q)  // error: tuple pattern element label 'z' must be 'x'
}

// --- types of parameters that take a tuple apart ---
let pairs = [(1, 2)]
print(pairs.map { (a: Int, b: Int) in a + b })  // prints: [3]
print(pairs.map { (a: Int, b) in a - b })  // prints: [-1]

// --- types of parameters that do not fit the tuple ---
let pairs = [(1, 2)]
print(pairs.map { (a: Double, b: Int) in a })  // error: cannot convert value of type '(Double) -> _' to expected argument type '(Int) -> _'

// --- collections whose elements are typed alone ---
let s = 3.0
let a = [1 / 2, s]  // error: heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional
print(["a": 1 + 1, "b": 2.5])  // error: heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional
print([(x: 3, y: 4), (1, 2)])  // error: the tuples of a collection must have the same labels

// --- collections that share a type ---
let s = 3.0
print([1, s], [-1, 2.5], [s, 1])  // prints: [1.0, 3.0] [-1.0, 2.5] [3.0, 1.0]
let halves: [Double] = [1 / 2, s]
print(halves, [1 / 2 + s, s] as [Double])  // prints: [0.5, 3.0] [3.5, 3.0]

// --- constants that have their value ---
struct Fixed {
    let list: [Int]
    let number: Int
    init() {
        list = [1]
        number = 1
        list.append(2)  // error: cannot use mutating member on immutable value: 'list' is a 'let' constant
        list[0] = 3  // error: cannot assign to property: 'list' is a 'let' constant
        number += 1  // error: cannot assign to property: 'number' is a 'let' constant
    }
}
func local() {
    let list: [Int]
    list = [1]
    list[0] = 2  // error: cannot assign to value: 'list' is a 'let' constant
}

// --- a property is not assigned to itself ---
struct Box { var x = 1 }
var box = Box()
box.x = box.x  // error: assigning a property to itself

// --- tuples that can be compared ---
let pair = (1, "a")
print(pair == (1, "a"), pair < (1, "b"), (1, 2, 3, 4, 5, 6) == (1, 2, 3, 4, 5, 6))  // prints: true true true

// --- tuples that cannot be compared ---
let nested = (1, (2, 3))
print(nested == nested)  // error: binary operator '==' cannot be applied to two '(Int, (Int, Int))' operands
print((1, 2, 3, 4, 5, 6, 7) < (1, 2, 3, 4, 5, 6, 7))  // error: binary operator '<' cannot be applied to two '(Int, Int, Int, Int, Int, Int, Int)' operands
let maybe: (Int, Int)? = (1, 2)
print(maybe == maybe)  // error: binary operator '==' cannot be applied to two '(Int, Int)' operands
struct Cell: Hashable { var place: (Int, Int) }  // error: type 'Cell' does not conform to protocol 'Hashable'
func reset(_ place: inout (Int, Int)) { place.0 = 0 }
var labelled = (a: 1, b: 2)
reset(&labelled)  // error: inout argument could be set to a value with a type other than '(a: Int, b: Int)'; use a value declared as type '(Int, Int)' instead

// --- patterns that ask for equality ---
struct Point {
    var x: Int
    static let zero = Point(x: 0)
}
switch Point(x: 1) {
case .zero: print("zero")  // error: operator function '~=' requires that 'Point' conform to 'Equatable'
case Point(x: 2): print("two")  // error: operator function '~=' requires that 'Point' conform to 'Equatable'
default: print("else")
}
enum Near { case a }
enum Far { case a }
switch Near.a {
case Far.a: print("a")  // error: pattern of type 'Far' cannot match 'Near'
default: print("b")
}
let maybe: Int? = 2
switch maybe {
case 1...3: print("few")  // error: expression pattern of type 'ClosedRange<Int>' cannot match values of type 'Int?'
default: print("many")
}

// --- optionals in patterns ---
let maybe: Int? = 2
let same: Int? = 2
switch maybe {
case same: print("same")  // prints: same
default: print("other")
}
switch maybe {
case (1...3)?: print("few")  // prints: few
default: print("many")
}

// --- the order of cases ---
switch 3 {
default: print(1)
case 3: print(2)  // error: additional 'case' blocks cannot appear after the 'default' block of a 'switch'
}
switch 3 {
case 3:
    print(1)
    fallthrough  // error: 'fallthrough' from a case which doesn't bind the variables of the next
case let x: print(x)
}
switch 3 {
case 3: print(1)
default: fallthrough  // error: 'fallthrough' without a following 'case' or 'default' block
}
func leave() {
    fallthrough  // error: 'fallthrough' is only allowed inside a switch
}

// --- private is of the type ---
struct Counter {
    private var count = 0
    private static let step = 2
    private(set) var last = 0
    private func next() -> Int { count + Counter.step }
    mutating func advance() {
        count = next()
        last = count
    }
}
extension Counter {
    var double: Int { count * 2 }
}
var counter = Counter()
counter.advance()
print(counter.last, counter.double)  // prints: 2 4

// --- private from outside ---
struct Counter {
    private var count = 0
    private static let step = 2
    private(set) var last = 0
    private func next() -> Int { 1 }
}
var counter = Counter()
print(counter.count)  // error: 'count' is inaccessible due to 'private' protection level
print(Counter.step)  // error: 'step' is inaccessible due to 'private' protection level
print(counter.next())  // error: 'next' is inaccessible due to 'private' protection level
counter.last = 3  // error: cannot assign to property: 'last' setter is inaccessible
struct Hidden {
    private var x: Int
    var y: Int
}
print(Hidden(x: 1, y: 2))  // error: 'Hidden' initializer is inaccessible due to 'private' protection level
private struct Inner {}  // error: private types are not part of the experiment language
struct Shown: CustomStringConvertible {  // error: 'description' must be as accessible as its enclosing type because it matches a requirement in protocol 'CustomStringConvertible'
    private var description: String { "" }
}

// --- operators that are not there ---
struct Vector {
    var x: Double
    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x) }
    static func < (a: Vector, b: Vector) -> Bool { a.x < b.x }
    static func && (a: Vector, b: Vector) -> Bool { true }  // error: the operator '&&' of one's own is not part of the experiment language
}
var sum = Vector(x: 1)
sum += Vector(x: 2)  // error: binary operator '+=' cannot be applied to two 'Vector' operands
print(sum > Vector(x: 1))  // error: binary operator '>' cannot be applied to two 'Vector' operands
let size: UInt = 3
print(-size)  // error: unary operator '-' cannot be applied to an operand of type 'UInt'

// --- overloads that fit as well ---
func f(_ a: Int, _ b: Double) {}
func f(_ a: Double, _ b: Int) {}
f(1, 2)  // error: ambiguous use of 'f'
func g(_ list: [Int]) {}
func g(_ list: [Double]) {}
g([])  // error: ambiguous use of 'g'

// --- overloads of which one is meant ---
func f(_ a: Int, _ b: Int = 1) { print("default") }
func f(_ a: Int) { print("alone") }
f(1)  // prints: alone
func g(_ a: Int...) { print("list") }
func g(_ a: Int) { print("one") }
g(1)  // prints: one

// --- branches with a value are typed alone ---
let a = true
let x = if a { 1 } else { 2.5 }  // error: branches have mismatching types 'Int' and 'Double'
print([1, 2].map { x in if x > 1 { return 1 }; return 2.5 })  // error: cannot convert value of type 'Double' to expected return type 'Int'
func leave(_ a: Bool) -> Int {
    let y = if a { 1 } else { return 3 }  // error: cannot use 'return' to transfer control out of 'if' expression
    return y
}

// --- declarations that contradict themselves ---
struct Ordered: Comparable { var x = 1 }  // error: type 'Ordered' does not conform to protocol 'Comparable'
enum Level: Int, Comparable { case a, b }  // error: type 'Level' does not conform to protocol 'Comparable'
enum Listed: CaseIterable { case a(Int) }  // error: type 'Listed' does not conform to protocol 'CaseIterable'
enum Twice: Int { case a = 1, b = 1 }  // error: raw value for enum case is not unique
enum Named: String { case a = "b", b }  // error: raw value for enum case is not unique
enum Small: UInt8 { case a = 255, b }  // error: integer literal '256' overflows when stored into 'UInt8'
struct Same {
    func f() -> Int { 1 }
    func f() -> Int { 2 }  // error: invalid redeclaration of 'f()'
    var g: Int { 2 }
    func g() -> Int { 1 }  // error: invalid redeclaration of 'g()'
}
struct Empty { var x = 1 }
extension Empty { init() { x = 2 } }  // error: invalid redeclaration of synthesized 'init()'
typealias Loop = Loop  // error: type alias 'Loop' references itself
struct Adder {
    var x = 1
    mutating func add(_ a: Int) { x += a }
}
var adder = Adder()
let add = adder.add  // error: cannot reference 'mutating' method as function value

// --- closures name all that they are given ---
let first: (Int, Int) -> Int = { $0 }  // error: contextual closure type '(Int, Int) -> Int' expects 2 arguments, but 1 was used in closure body

// --- local functions and closures see what they change ---
func outer() {
    var x = 5
    let f = { (a: inout Int) in a += x }
    f(&x)  // error: overlapping accesses to 'x', but modification requires exclusive access
    func g(_ a: inout Int) { a += x }
    g(&x)  // error: overlapping accesses to 'x', but modification requires exclusive access
    var y = 1
    f(&y)
    g(&y)
}
outer()

// --- what an initialiser sets, it sets after it calls another ---
struct Sized {
    var x: Int
    var y = 0
    init(a: Int) { x = a }
    init(b: Int) {
        x = 1
        self.init(a: b)  // error: 'self' used before 'self.init' call or assignment to 'self'
    }
    init(c: Int) {
        if c > 0 {
            self.init(a: c)
            y = c
        } else {
            self.init(a: 0)
        }
    }
}
print(Sized(c: 3))

// --- parts of what is hashable ---
struct Weighed: Equatable { var weights: [Double] }
struct Keyed: Hashable {  // error: type 'Keyed' does not conform to protocol 'Hashable'
    var weighed: Weighed
    static func == (a: Keyed, b: Keyed) -> Bool { true }
}
