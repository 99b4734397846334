import Charts
import Diagnostics
import Testing

@testable import Execution

@Suite struct RecordTests {
    private var record: NotebookRecord {
        let file = SourceFile(path: "a.md", text: "# A\nlet x = 1 / 0\n")
        let error = CellError(
            "division by zero", at: 12..<17, of: file,
            callStack: [.init(function: "f", position: SourcePosition(line: 2, column: 1))],
            hints: ["divide by something else"])
        return NotebookRecord(
            notebook: "family/a", source: "00", seed: 42,
            parameters: [ParameterRecord(name: "seeds", value: "5")],
            cells: [
                CellRecord(name: "cell-1", status: .failed(error), outputs: [.text("before\n")]),
                CellRecord(name: "cell-2", status: .notRun(because: ["cell-1"])),
                CellRecord(name: "cell-3", status: .skipped),
            ],
            values: [ValueRecord(name: "value-1", status: .finished, text: "97.2 %")])
    }

    @Test func readsBackToTheSameBytes() throws {
        let text = try CanonicalJSON.encode(record)
        let read = try CanonicalJSON.decode(NotebookRecord.self, from: text)
        #expect(try CanonicalJSON.encode(read) == text)
        #expect(try read.digest == record.digest)
    }

    @Test func anErrorKnowsItsPlaceInTheNotebook() {
        guard case .failed(let error) = record.cells[0].status else { return }
        #expect(error.position == SourcePosition(line: 2, column: 9))
        #expect(error.sourceLine == "let x = 1 / 0")
        #expect(error.length == 5)
    }

    @Test func isCompleteOnlyIfNothingIsMissing() {
        #expect(!record.isComplete)
        let fine = NotebookRecord(
            notebook: "a", source: "", cells: [CellRecord(name: "x", status: .skipped)])
        #expect(fine.isComplete)
    }

    @Test func theDigestFollowsTheResults() throws {
        var other = record
        other.values[0].text = "97.3 %"
        #expect(try other.digest != record.digest)
    }

    /// FIPS 180-2, appendix B.1, and the digest of nothing.
    @Test func sha256IsTheStandards() {
        #expect(
            Digest.sha256(of: "abc".utf8)
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Digest.sha256(of: [])
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func damageSpreadsThroughWhatStepsWrite() {
        let steps = FakeWorker.experiment.steps
        var damage = Damage()
        #expect(damage.causes(for: steps[2]) == [])
        damage.add(steps[0])
        #expect(damage.causes(for: steps[1]) == [])
        #expect(damage.causes(for: steps[2]) == ["one"])
        let change = Step(kind: .cell, name: "four", range: 0..<1, writes: ["a"])
        #expect(damage.causes(for: change) == ["one"])
    }
}
