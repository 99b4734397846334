import Execution
import Foundation
import Language
import Notebooks
import Reports
import Toolbox

/// The version of the program; the pages name it.
let programVersion = "0.1.0"

extension Engine {
    /// The engine with everything that a notebook sees through `import Papers`.
    static var papers: Engine {
        Engine(
            bindings: Toolbox.bindings, codec: storedTypes,
            unreadData: UnreadData.takeLast,
            followTraining: Toolbox.followTraining, connect: Toolbox.capture)
    }
}

/// The formula typesetter with KaTeX from where the system's packages put it, or from beside the
/// program.
let typesetter = MathTypesetter {
    guard let place = katexPlace, let bytes = FileManager.default.contents(atPath: place) else {
        throw FileError("cannot find KaTeX; 'make setup' installs it")
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Where KaTeX lies. What came with the program comes first: it is the version that it was tested with.
var katexPlace: String? {
    let own = Workspace.current.executable + "/../../share/katex/katex.min.js"
    return ([Workspace.current.absolute(own)] + MathTypesetter.usualPlaces).first {
        FileManager.default.isReadableFile(atPath: $0)
    }
}
