import Diagnostics

/// What a program may use beside the language itself: types and functions, as interface texts that
/// our own parser reads, and the native code behind them.
///
/// Each declaration of an interface text names its native function with `@native("key")`, or
/// `@native("getter", "setter")` for what can be set. Operators on numbers, `==`, `<`, ranges and
/// literals are the checker's own.
public struct Library {
    package var interfaces: [SourceFile]
    package var natives: [String: NativeFunction]

    package init(interfaces: [SourceFile], natives: [String: NativeFunction]) {
        self.interfaces = interfaces
        self.natives = natives
    }

    /// The two libraries together; the other's interface is read after this one's.
    package func adding(_ other: Library) -> Library {
        Library(
            interfaces: interfaces + other.interfaces,
            natives: natives.merging(other.natives) { _, new in new })
    }
}
