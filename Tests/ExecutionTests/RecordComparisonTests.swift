import Execution
import Foundation
import Testing

@Suite struct RecordComparisonTests {
    private let recorded = """
        {"source": "1", "cells": [{"name": "fig-a", "outputs": [
            {"claim": {"statement": "a beats b", "measured": 0.25, "verdict": "held"}},
            {"text": "mean 0.125\\n"}]}]}
        """

    private func differences(
        _ old: String, _ new: String, tolerance: Double = 0
    ) throws -> RecordComparison {
        let text = recorded.replacingOccurrences(of: old, with: new)
        return try #require(
            RecordComparison(recorded: recorded, obtained: text, tolerance: tolerance))
    }

    @Test func equalRecordsHaveNoDifference() throws {
        #expect(try differences("", "").differences == [])
    }

    @Test func aNumberOfOneBitMoreIsFound() throws {
        let found = try differences("0.25", "0.25000000000000006").differences
        #expect(
            found == [
                .init(
                    place: "cells / fig-a / outputs / \"a beats b\" / claim / measured",
                    recorded: "0.25", obtained: "0.25000000000000006")
            ])
    }

    @Test func toleranceIsForNumbersAlone() throws {
        #expect(try differences("0.25", "0.250001", tolerance: 1e-5).differences == [])
        #expect(try differences("0.25", "0.2501", tolerance: 1e-5).differences.count == 1)
        #expect(try differences("0.125", "0.1250001", tolerance: 1e-5).differences == [])
        #expect(try differences("held", "failed", tolerance: 1).differences.count == 1)
    }

    @Test func whatIsMissingOrNewIsADifference() throws {
        let shorter = try differences(",\n    {\"text\": \"mean 0.125\\n\"}", "").differences
        #expect(shorter.map(\.obtained) == ["nothing"])
    }

    @Test func anotherTextOfTheNotebookIsNoted() throws {
        let comparison = try differences("\"source\": \"1\"", "\"source\": \"2\"")
        #expect(comparison.isOfAnotherText)
        #expect(comparison.differences == [])
    }

    @Test func whatIsNoRecordIsRefused() {
        #expect(RecordComparison(recorded: "{", obtained: "{}") == nil)
    }
}
