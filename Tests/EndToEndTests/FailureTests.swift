import Foundation
import Testing

@Suite struct FailureTests {
    @Test func failuresAreShownAtTheirPlaceAndTheRestIsRendered() throws {
        let folder = try Folder(fixture: "failures")
        let run = try papers("render", ".", in: folder)
        #expect(run.status == 1)
        let terminal = run.output + run.errors
        let page = try folder.read("site/failing/index.html")
        for (place, message) in [
            ("failing.md:10:16", "Division by zero"),
            ("failing.md:19:11", "Index out of range"),
            (
                "failing.md:25:15",
                "matmul: shapes [2, 3] and [2, 3] do not fit: 3 columns against 2 rows"
            ),
        ] {
            #expect(terminal.contains("\(place): error: \(message)"))
            #expect(page.contains(message))
        }
        // What does not need the failed blocks runs, in this notebook and in the other one.
        #expect(page.contains("this block runs all the same"))
        let sound = try folder.read("site/sound/index.html")
        #expect(sound.contains("The sum is"))
        #expect(sound.contains("one is less than two"))
        #expect(try folder.read("site/index.html").contains("A block that runs"))
    }
}
