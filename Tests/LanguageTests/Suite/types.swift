// --- literals take their type from the context ---
let a: Double = 1
let b: [Double] = [1, 2, 3]
let c: Double = 1 / 2
let d = 2 * 1.5
print(a, b, c, d)  // prints: 1.0 [1.0, 2.0, 3.0] 0.5 3.0
// --- numbers do not mix ---
let n = 3
let x = 0.5
print(n * x)  // error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
print(Double(n) * x)
// --- integer arithmetic ---
print(7 / 2, 7 % 3, -7 / 2, -7 % 3)  // prints: 3 1 -3 -1
// --- mutation of a constant ---
let xs = [1, 2]
xs.append(3)  // error: cannot use mutating member on immutable value: 'xs' is a 'let' constant
let y = 1
y = 2  // error: cannot assign to value: 'y' is a 'let' constant
y += 1  // error: cannot assign to value: 'y' is a 'let' constant
// --- conditions are Boolean ---
let n = 3
if n { print(1) }  // error: cannot convert value of type 'Int' to expected condition type 'Bool'
// --- optionals ---
let numbers = ["1": 1, "2": 2]
print(numbers["1"] ?? 0, numbers["3"] ?? 0)  // prints: 1 0
if let one = numbers["1"] { print(one) }  // prints: 1
let two: Int = numbers["2"]  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
// --- optional chaining ---
struct Run { var scores: [Double] }
let run: Run? = Run(scores: [0.5, 0.25])
let none: Run? = nil
print(run?.scores.first ?? 0, none?.scores.count ?? -1)  // prints: 0.5 -1
// --- array elements have one type ---
let mixed = [1, "a"]  // error: cannot convert value of type 'String' to expected element type 'Int'
// --- value semantics ---
var a = [1, 2, 3]
var b = a
b[0] = 9
b.append(4)
print(a, b)  // prints: [1, 2, 3] [9, 2, 3, 4]
// --- nested mutation ---
var grid = [[Int]](repeating: [0, 0], count: 2)
grid[0][1] = 5
grid[1][0] += 2
print(grid)  // prints: [[0, 5], [2, 0]]
// --- tuples ---
let pair = (name: "a", value: 2.5)
let (name, value) = pair
print(pair.name, pair.1, name, value)  // prints: a 2.5 a 2.5
// --- structures ---
struct Point: Equatable {
    var x = 0.0
    var y = 0.0
    var length: Double { (x * x + y * y).squareRoot() }
    mutating func move(by d: Double) { x += d; y += d }
    static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
    static let zero = Point()
}
var p = Point(x: 3, y: 4)
print(p.length, p == Point(x: 3, y: 4), p)  // prints: 5.0 true Point(x: 3.0, y: 4.0)
p.move(by: 1)
print((p + Point(x: 1)).x, Point.zero.y)  // prints: 5.0 0.0
// --- initialisers ---
struct Scale {
    let factor: Double
    var offset: Double
    init(_ factor: Double) {
        self.factor = factor
        offset = factor / 2
    }
    func callAsFunction(_ x: Double) -> Double { factor * x + offset }
}
print(Scale(2)(10))  // prints: 21.0
// --- initialiser forgets a property ---
struct Scale {
    let factor: Double
    var offset: Double
    init(_ factor: Double) {
        self.factor = factor
    }  // error: return from initializer without initializing all stored properties
}
// --- enumerations ---
enum Method: String, CaseIterable { case plain, weighted = "w" }
for method in Method.allCases { print(method, method.rawValue) }  // prints: plain plain // prints: weighted w
enum Shape { case circle(radius: Double), square(Double) }
func area(_ shape: Shape) -> Double {
    switch shape {
    case .circle(let radius): 3 * radius * radius
    case .square(let side): side * side
    }
}
print(area(.circle(radius: 2)), area(.square(3)))  // prints: 12.0 9.0
// --- switch must be exhaustive ---
enum Method { case a, b, c }
func f(_ m: Method) -> Int {
    switch m {  // error: switch must be exhaustive
    case .a: return 1
    case .b: return 2
    }
}
// --- switch on numbers, tuples and conditions ---
func describe(_ n: Int) -> String {
    switch n {
    case 0: return "zero"
    case 1...9: return "digit"
    case let x where x < 0: return "negative \(x)"
    default: return "big"
    }
}
print(describe(0), describe(7), describe(-3), describe(12))  // prints: zero digit negative -3 big
switch (1, "a") {
case (0, _): print("no")
case (1, let s): print("one", s)  // prints: one a
default: print("no")
}
// --- implicit members ---
enum Mode { case fast, slow }
func run(_ mode: Mode = .fast) -> String { mode == .fast ? "f" : "s" }
print(run(), run(.slow))  // prints: f s
print(run(.slo))  // error: type 'Mode' has no member 'slo'
