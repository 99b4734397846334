import Testing

@testable import Diagnostics

@Suite struct SpellingTests {
    @Test(arguments: [
        ("modle", "model"),  // exchanged letters
        ("digit", "digits"),  // one missing
        ("Model", "model"),  // another case
        ("learningrate", "learningRate"),
    ])
    func findsWhatWasMeant(written: String, meant: String) {
        let names = ["accuracy", "digits", "learningRate", "model"]
        #expect(Spelling.nearest(to: written, in: names) == meant)
    }

    @Test(arguments: ["zebra", "xyz", ""])
    func staysSilentWhenNothingIsNear(written: String) {
        #expect(Spelling.nearest(to: written, in: ["accuracy", "digits", "model"]) == nil)
    }

    @Test func doesNotDependOnTheOrderOfTheCandidates() {
        let names = ["cat", "bat", "hat"]
        #expect(Spelling.nearest(to: "rat", in: names) == "bat")
        #expect(Spelling.nearest(to: "rat", in: names.reversed()) == "bat")
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abc", "abc", 0),
    ])
    func measuresDistance(a: String, b: String, distance: Int) {
        #expect(Spelling.distance(a, b) == distance)
        #expect(Spelling.distance(b, a) == distance)
    }
}
