import Dispatch

/// How long something has taken, for people who wait for it. No result and no page ever sees it.
package struct Stopwatch: Sendable {
    private let start = DispatchTime.now().uptimeNanoseconds

    package init() {}

    /// The seconds since the stopwatch was made.
    package var seconds: Double {
        Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    }
}
