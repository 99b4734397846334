import Foundation
import Testing

@testable import LanguageServer

@Suite(.serialized) struct ServerTests {
    /// A notebook with one block; its code starts on line 5 (from 0).
    private func notebook(_ code: String) -> String {
        "---\ntitle: A\nparams: {seeds: 3}\n---\n```swift\n\(code)\n```\n"
    }

    @Test func errorsAreReportedAsTheTextChanges() {
        let session = Session()
        let messages = session.open(notebook("let x = 1\nprint(y)"))
        #expect(messages.first?.hasPrefix("cannot find 'y' in scope") == true, "\(messages)")
        let change = JSON.object([
            "range": .object(["start": Session.position(6, 6), "end": Session.position(6, 7)]),
            "text": .string("x"),
        ])
        #expect(session.change([change]).isEmpty)
        #expect(session.change([.object(["text": .string(notebook("print(z)"))])]).count == 1)
    }

    /// Editors bring every Markdown file of a folder.
    @Test func otherTextsHaveNoErrors() {
        let session = Session()
        let text = "# Read me\n\n```swift\nprint(foo)\n```\n"
        #expect(session.open(text, at: "file:///tmp/docs/other.md").isEmpty)
        #expect(session.open(notebook("print(y)"), at: "file:///tmp/notebooks/README.md").isEmpty)
        #expect(session.open(text, at: "file:///tmp/notebooks/a.md").count == 1)
    }

    @Test func positionsCountUTF16() {
        let session = Session()
        session.open(notebook("let 𝜆 = \"😀\"; let sum = 1 + 2; print(𝜆, sum)"))
        // "let 𝜆 = "😀"; let sum" : the pairs count twice.
        let hover = session.ask("hover", line: 5, column: 19)
        #expect(hover?["contents"]?["value"]?.text?.contains("let sum: Int") == true)
        let change = JSON.object([
            "range": .object(["start": Session.position(5, 19), "end": Session.position(5, 22)]),
            "text": .string("all"),
        ])
        #expect(session.change([change]).first?.contains("cannot find 'sum'") == true)
    }

    @Test func hoverShowsTypesAndDocumentation() {
        let session = Session()
        session.open(
            notebook("let x = Tensor([1, 2])\nlet y = x.softmax()\nprint(y.shape, params.seeds)"))
        func hover(_ line: Int, _ column: Int) -> String {
            session.ask("hover", line: line, column: column)?["contents"]?["value"]?.text ?? ""
        }
        #expect(hover(6, 4).contains("let y: Tensor"))
        #expect(hover(6, 12).contains("func softmax(axis: Int = -1) -> Tensor"))
        #expect(hover(5, 9).contains("Tensor"))
        #expect(hover(7, 9).contains("var shape: [Int]"))
        #expect(hover(7, 24).contains("seeds = 3"))
        #expect(session.ask("hover", line: 0, column: 0) == .null)
    }

    @Test func definitionsAreFoundAcrossBlocks() {
        let session = Session()
        session.open(
            """
            ```swift
            struct Run { let loss: Double }
            func best(_ runs: [Run]) -> Double { runs.map { $0.loss }.min() ?? 0 }
            let runs = [Run(loss: 1)]
            ```

            ```swift
            print(best(runs))
            ```

            ## Results {#sec-results}

            As in @sec-results and `{swift} runs.count`.

            """)
        func line(_ line: Int, _ column: Int) -> Int? {
            session.ask("definition", line: line, column: column)?["range"]?["start"]?["line"]?
                .integer
        }
        #expect(line(7, 7) == 2)
        #expect(line(7, 12) == 3)
        #expect(line(2, 52) == 1)
        #expect(line(3, 13) == 1)
        #expect(line(12, 10) == 10)
        #expect(line(12, 36) == 3)
    }

    @Test func membersAreCompletedWhileTheCodeIsUnfinished() {
        let session = Session()
        session.open(notebook("let x = Tensor([1, 2])\nlet y = x.\nprint(x)"))
        let members = session.completions(line: 6, column: 10)
        #expect(members.contains("softmax(axis:)"))
        #expect(members.contains("shape"))
        #expect(!members.contains("zeros(_:)"))

        session.open(notebook("let t = Tensor.z"))
        #expect(session.completions(line: 5, column: 16).contains("zeros(_:)"))
        session.open(notebook("let a = [1, 2].map { $0 + 1 }.f"))
        #expect(session.completions(line: 5, column: 31).contains { $0.hasPrefix("filter(") })
        session.open(notebook("struct P { var weight = 1 }\nlet p = P()\nprint(p.)"))
        #expect(session.completions(line: 7, column: 8).contains("weight"))
        // What follows the member that is looked for is no reason to say nothing.
        session.open(notebook("let t = Tensor([1])\nlet b = [1].map { _ in t.square().mean() }"))
        #expect(session.completions(line: 6, column: 25).contains("square()"))
        #expect(session.completions(line: 6, column: 30).contains("square()"))
        session.open(notebook("print(params.)"))
        #expect(session.completions(line: 5, column: 13) == ["seeds"])
    }

    @Test func labelsNamesAndImpliedMembersAreCompleted() {
        let session = Session()
        let start = "let s = Tensor([[1, 2]])\n"
        session.open(notebook(start + "let l = crossEntropy(logits: s, )"))
        let labels = session.completions(line: 6, column: 32)
        #expect(labels.first == "labels:")
        #expect(labels.contains("reduction:"))
        #expect(!labels.contains("logits:"))
        #expect(labels.contains("s"))
        session.open(notebook(start + "let l = crossEntropy(logits: s, labels: [0], reduction: .)"))
        #expect(session.completions(line: 6, column: 57).contains("mean"))
        session.open("# A {#sec-a}\n\nSee @sec\n")
        #expect(session.completions(line: 2, column: 8) == ["sec-a"])
    }

    @Test func theOrderOfMessagesIsHeldTo() {
        let session = Session(started: false)
        let early = session.request("textDocument/hover", .object([:]))
        #expect(early?["error"]?["code"]?.integer == -32002)
        _ = session.request("initialize", .object([:]))
        #expect(session.request("no/such", .object([:]))?["error"]?["code"]?.integer == -32601)
        #expect(session.request("shutdown", .null)?["result"] == .null)
        #expect(session.request("textDocument/hover", .null)?["error"]?["code"]?.integer == -32600)
        _ = session.notify("exit", .null)
        #expect(session.server.exitStatus == 0)
    }

    @Test func strangeMessagesAreSurvived() {
        let session = Session()
        session.open(notebook("let x = 1"))
        for message: JSON in [
            .null, .number(1), .array([]), .object([:]), .object(["id": .integer(1)]),
            .object(["method": .integer(1), "id": .null]),
            .object(["method": .string("textDocument/didOpen")]),
            .object(["method": .string("textDocument/didChange"), "params": .array([])]),
        ] {
            _ = session.server.handle(.message(message))
        }
        for (line, column) in [(-1, 0), (0, -5), (99, 99), (5, 1_000_000)] {
            for method in ["hover", "definition", "completion"] {
                #expect(session.ask(method, line: line, column: column) != nil)
            }
        }
        let backwards = JSON.object([
            "range": .object(["start": Session.position(9, 9), "end": Session.position(0, 0)]),
            "text": .string("x"),
        ])
        _ = session.change([backwards, .object(["text": .integer(1)])])
        #expect(session.ask("hover", line: 0, column: 0) != nil)
    }

    /// Whatever stands in a document, a question about any place of it has an answer.
    @Test func everyPlaceOfUnfinishedTextHasAnAnswer() {
        let whole = notebook("func f(_ x: Int) -> Int { x.\nlet s = \"\\(f(1\nstruct { case .a(let")
        for cut in stride(from: 0, through: whole.count, by: 7) {
            let session = Session()
            session.open(String(whole.prefix(cut)))
            for line in 0..<9 {
                for method in ["hover", "definition", "completion"] {
                    #expect(session.ask(method, line: line, column: 9) != nil)
                }
            }
        }
    }
}

@Suite struct MessageStreamTests {
    @Test func messagesAreCutFromTheStreamWhereverItIsCut() {
        let message = JSON.object(["method": .string("ä😀"), "id": .integer(1)])
        let bytes = MessageStream.framed(message) + MessageStream.framed(.null)
        for size in [1, 2, 7, 1000] {
            var stream = MessageStream()
            var pieces: [MessageStream.Piece] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                stream.append(bytes[start..<min(bytes.count, start + size)])
                while let piece = stream.next() { pieces.append(piece) }
            }
            #expect(pieces == [.message(message), .message(.null)])
        }
    }

    @Test func whatIsNoMessageIsPassedOver() {
        var stream = MessageStream()
        stream.append("Content-Length: x\r\n\r\n".utf8)
        #expect(stream.next() == .malformed)
        stream.append("content-length: 3\r\n\r\n{{{".utf8)
        #expect(stream.next() == .malformed)
        stream.append("Content-Length: 999999999999\r\n\r\n".utf8)
        #expect(stream.next() == .malformed)
        stream.append([UInt8](repeating: 0x41, count: 1 << 17))
        #expect(stream.next() == .malformed)
        stream.append(MessageStream.framed(.bool(true)))
        #expect(stream.next() == .message(.bool(true)))
    }
}
