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
        Engine(bindings: Toolbox.bindings, codec: storedTypes, connect: Toolbox.capture)
    }
}

/// The formula typesetter with KaTeX from where the system's packages put it.
let typesetter = MathTypesetter {
    for place in MathTypesetter.usualPlaces {
        if let bytes = FileManager.default.contents(atPath: place) {
            return String(decoding: bytes, as: UTF8.self)
        }
    }
    throw FileError("cannot find KaTeX; 'make setup' installs it")
}
