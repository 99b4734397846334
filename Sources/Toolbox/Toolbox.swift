import Charts
import Diagnostics
import Language
import Papers
import Tensors

/// What a notebook may call: the public API of `Papers` beside the language's own library.
///
/// The interface and the glue in `Generated` are written by `make toolbox` from the compiler's symbol
/// graph; the rest of this module is what the glue needs to take arguments and give results.
public enum Toolbox {
    /// The standard library of the experiment language and all of `Papers`.
    public static var bindings: Library {
        Library.standard.adding(
            Library(
                interfaces: [SourceFile(path: "Papers", text: interface)], natives: natives()))
    }

    /// Sends what notebooks show and claim to `sink`, and lets failures of the core end the cell in
    /// which they happen instead of the process.
    package static func capture(_ sink: @escaping (Output) -> Void) {
        OutputChannel.handler = sink
        Failure.handler = { message in
            if Machine.isRunningHere { Machine.abortCurrent(message) }
            preconditionFailure(message)
        }
    }

    /// Tells `listener` which epoch of how many begins in a training.
    package static func followTraining(_ listener: @escaping (Int, Int) -> Void) {
        TrainingProgress.handler = listener
    }
}
