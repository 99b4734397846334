/// A variable or a part of one that can be changed where it is.
final class Place {
    enum Root {
        case register(Int)
        case cell(Int)
        case global(Int)
    }

    enum Step {
        case element(Int)
        case field(Int)
        /// Into the box of an optional word or optional.
        case unboxed
        /// An optional object that must be there.
        case required
        /// The value of a dictionary that must be there; `layout` is that of the keys.
        case entry(key: Int, layout: Int)
        /// The value of a dictionary, made if it is not there: from the register `value`, or, where it
        /// would show that it is evaluated in vain, from an expression, which goes there.
        case entryDefault(key: Int, layout: Int, value: Int, from: TypedExpression?)
    }

    let root: Root
    var steps: [Step]
    let type: Type
    /// Brings a changed temporary to where it came from: through a setter.
    let writeBack: (() -> Void)?
    /// Fills the temporary through a getter.
    private let access: Access?

    /// An access begins once, at its first use, whichever part of the place that is.
    private final class Access {
        var load: (() -> Void)?
        init(_ load: @escaping () -> Void) { self.load = load }
    }

    init(
        _ root: Root, steps: [Step] = [], type: Type, writeBack: (() -> Void)? = nil,
        load: (() -> Void)? = nil
    ) {
        self.root = root
        self.steps = steps
        self.type = type
        self.writeBack = writeBack
        access = load.map { Access($0) }
    }

    private init(_ other: Place, steps: [Step], type: Type) {
        root = other.root
        self.steps = steps
        self.type = type
        writeBack = other.writeBack
        access = other.access
    }

    func adding(_ step: Step, type: Type) -> Place {
        Place(self, steps: steps + [step], type: type)
    }

    func droppingLast() -> Place { Place(self, steps: Array(steps.dropLast()), type: type) }

    /// Calls the getter of a computed property or subscript: when its indices, the operands and the
    /// arguments have been evaluated.
    func begin() {
        let load = access?.load
        access?.load = nil
        load?()
    }

    /// The register, if the place is a whole one.
    var register: Int? {
        if steps.isEmpty, case .register(let register) = root { return register }
        return nil
    }
}
