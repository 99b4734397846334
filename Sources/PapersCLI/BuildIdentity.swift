import Execution

/// Which build of the program this is.
enum BuildIdentity {
    /// The head of the build identifier, 16 digits; "unknown" where linkers write none.
    static var digest: String {
        BuildIdentifier.own.map { String($0.prefix(16)) } ?? "unknown"
    }
}
