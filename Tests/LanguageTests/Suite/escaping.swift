// --- a function that is passed may be called and handed on ---
func apply(_ f: () -> Int) -> Int { f() }
func twice(_ f: () -> Int) -> Int { apply(f) + apply { f() } }
func choose(_ f: () -> Int, _ isUsed: Bool) -> Int { apply(isUsed ? f : { 2 }) }
func renamed(_ f: () -> Int) -> Int {
    let g = f
    func nested() -> Int { g() + 1 }
    return apply(nested) + { f() }()
}
func mapped(_ f: (Int) -> Int) -> [Int] { [1, 2].map(f) }
print(twice { 3 }, choose({ 5 }, true), choose({ 5 }, false), renamed { 7 })  // prints: 6 5 2 15
print(mapped { $0 * 10 })  // prints: [10, 20]

// --- a function that may be kept ---
func keep(_ f: @escaping () -> Int) -> () -> Int { { f() + 1 } }
struct Store {
    var f: () -> Int
    var isUsed = true
    init(_ f: @escaping () -> Int) { self.f = f }
    var other: () -> Int {
        get { f }
        set { f = newValue }
    }
}
typealias Work = () -> Int
func list(_ f: @escaping Work) -> [Work] { [f, f] }
var store = Store { 4 }
store.other = keep(store.f)
print(store.f(), list { 2 }.map { $0() }, [keep { 1 }].map { g in { g() + 1 } }[0]())  // prints: 5 [2, 2] 3

// --- what is changed by a call that goes no further ---
func perform(_ f: () -> Void) { f() }
func count(_ x: inout Int) {
    func add() { x += 1 }
    add()
    perform(add)
    perform { x += 1 }
    let text = { [x] in "was \(x)" }
    x += 1
    print(text())
}
struct Counter {
    var x = 0
    mutating func count() { perform { x += 1 } }
    func reader() -> () -> Int { { x } }
}
var n = 0
count(&n)  // prints: was 3
var counter = Counter()
counter.count()
print(n, counter.reader()())  // prints: 4 1

// --- a function that is passed does not leave the call ---
func keep(_ f: @escaping () -> Int) -> () -> Int { f }
func returned(_ g: () -> Int) -> () -> Int { g }  // error: using non-escaping parameter 'g' in a context expecting an '@escaping' closure
func captured(_ g: () -> Int) -> () -> Int { { g() } }  // error: escaping closure captures non-escaping parameter 'g'
func stored(_ g: () -> Int) { let h = { g() }; print(h()) }  // error: escaping closure captures non-escaping parameter 'g'
func listed(_ g: () -> Int) { var l: [() -> Int] = []; l.append(g); print(l.count) }  // error: converting non-escaping parameter 'g' to generic parameter 'Element' may allow it to escape
func passed(_ g: () -> Int) { _ = keep(g) }  // error: passing non-escaping parameter 'g' to function expecting an '@escaping' closure
func wrapped(_ g: () -> Int) { let o: (() -> Int)? = g; print(o!()) }  // error: using non-escaping parameter 'g' in a context expecting an '@escaping' closure
func assigned(_ g: () -> Int) { var h = { 1 }; h = g; print(h()) }  // error: assigning non-escaping parameter 'g' to an '@escaping' closure
func nested(_ g: () -> Int) -> () -> Int { func h() -> Int { g() }; return h }  // error: escaping local function captures non-escaping parameter 'g'
struct Store {
    var g: () -> Int
    init(_ g: () -> Int) { self.g = g }  // error: assigning non-escaping parameter 'g' to an '@escaping' closure
}
let identity: (() -> Int) -> (() -> Int) = { g in g }  // error: using non-escaping parameter 'g' in a context expecting an '@escaping' closure
let kept: (@escaping () -> Int) -> (() -> Int) = { g in g }

// --- functions that were passed cannot be passed to each other ---
func direct(_ f: (() -> Int) -> Int, _ g: () -> Int) -> Int { f(g) }  // error: passing a non-escaping function parameter 'g' to a call to a non-escaping function parameter can allow re-entrant modification of a variable
func closed(_ f: (() -> Int) -> Int, _ g: () -> Int) -> Int { f { g() } }  // error: passing a closure which captures a non-escaping function parameter 'g' to a call to a non-escaping function parameter can allow re-entrant modification of a variable
func fine(_ f: (() -> Int) -> Int) -> Int { f { 2 } }

// --- what a call changes does not outlive it ---
func apply(_ f: () -> Int) -> Int { f() }
func keep(_ f: @escaping () -> Int) -> () -> Int { f }
func stored(_ x: inout Int) { let g = { x += 1 }; g() }  // error: escaping closure captures 'inout' parameter 'x'
func returned(_ x: inout Int) -> () -> Int { { x } }  // error: escaping closure captures 'inout' parameter 'x'
func named(_ x: inout Int) { func n() { x += 1 }; n(); let h = n; h() }  // error: escaping local function captures 'inout' parameter 'x'
func passed(_ x: inout Int) { func n() -> Int { x }; print(apply(n)); _ = keep(n) }  // error: escaping local function captures 'inout' parameter 'x'
func through(_ x: inout Int) { func n() { x += 1 }; let k = { n() }; k() }  // error: escaping closure captures 'inout' parameter 'x'
struct Counter {
    var x = 0
    mutating func reader() -> () -> Int { { x } }  // error: escaping closure captures mutating 'self' parameter
    mutating func counter() -> () -> Void { { self.x += 1 } }  // error: escaping closure captures mutating 'self' parameter
    init(_ y: Int) {
        x = y
        let h = { self.x }  // error: escaping closure captures mutating 'self' parameter
        print(h())
    }
}

// --- what structures and cases keep ---
struct Store { var k: Int; var f: () -> Int }
struct Later { var f: () -> Int; var a = 1; var b: Int }
enum Made { case f(() -> Int) }
func store(_ h: () -> Int) -> Store { Store(k: 1, f: h) }  // error: passing non-escaping parameter 'h' to function expecting an '@escaping' closure
func later(_ h: () -> Int) -> Later { Later(f: h, b: Int("3")!) }  // error: passing non-escaping parameter 'h' to function expecting an '@escaping' closure
func made(_ h: () -> Int) -> Made { .f(h) }  // error: passing non-escaping parameter 'h' to function expecting an '@escaping' closure
struct Constant { static let id: (() -> Int) -> (() -> Int) = { g in g } }  // error: using non-escaping parameter 'g' in a context expecting an '@escaping' closure

// --- where '@escaping' may stand ---
struct Stored { var f: @escaping () -> Int }  // error: '@escaping' may only be used in function parameter position
enum Carried { case a(@escaping () -> Int) }  // error: '@escaping' may only be used in function parameter position
func number(_ x: @escaping Int) {}  // error: '@escaping' only applies to function types
func result() -> @escaping () -> Int { { 1 } }  // error: '@escaping' may only be used in function parameter position
func several(_ x: @escaping () -> Int...) {}  // error: '@escaping' may only be used in function parameter position
let pair: (@escaping () -> Int, Int) = ({ 1 }, 2)  // error: '@escaping' may only be used in function parameter position
let closure = { (x: @escaping Int) in x }  // error: '@escaping' only applies to function types

// --- '@escaping' where it belongs ---
struct Keeper { subscript(_ f: @escaping () -> Int) -> () -> Int { f } }
typealias Maker = () -> Int
func keep(_ f: @escaping Maker) -> Maker { f }
let keeper: (@escaping () -> Int) -> () -> Int = { f in f }
print(Keeper()[{ 4 }](), keep { 5 }(), keeper { 6 }())  // prints: 4 5 6

// --- a static constant that hides a variable ---
func makeCounter() -> () -> Int {
    var n = 0
    return {
        n += 1
        return n
    }
}
struct C { static let next = makeCounter() }  // error: the value of the static constant 'next' hides a variable that its calls change

// --- a static constant with a function ---
func total() -> Int {
    var n = 0
    let f = { n += 1 }
    f()
    return n
}
func maker() -> () -> Int {
    let z = 3
    return { z }
}
struct D {
    static let sum = total()
    static let make = maker()
    static let add: (Int) -> Int = { x in x + 1 }
}
print(D.sum, D.make(), D.add(1))  // prints: 1 3 2
