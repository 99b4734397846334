import Foundation
import Testing

@testable import Datasets

@Suite struct ExternalDataTests {
    @Test func digestsAreThoseOfTheStandard() {
        let million = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000)
        let wanted = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ]
        for (text, digest) in wanted { #expect(SHA256.hex(Array(text.utf8)) == digest) }
        #expect(
            SHA256.hex(million)
                == "27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711")
    }

    @Test func readsCommaSeparatedValues() throws {
        let table = try DataTable(csv: "step,name,loss\r\n1,\"a, \"\"b\"\"\",2.5\n2,,-1e-3\n")
        #expect(table.columns == ["step", "name", "loss"])
        #expect(table.count == 2)
        #expect(table.integers("step") == [1, 2])
        #expect(table.texts("name") == ["a, \"b\"", ""])
        #expect(table.numbers("loss") == [2.5, -0.001])
        #expect(table.rows(where: "step", equals: "2").numbers("loss") == [-0.001])
    }

    @Test(arguments: [
        ("", "the file is empty"), ("a,a\n1,2\n", "two columns have the same name"),
        ("a,b\n1,2\n3\n", "line 3 has 1 fields, the first 2"), ("a\n\"x", "a quote is not closed"),
    ])
    func refusesWhatIsNoTable(text: String, reason: String) {
        #expect(throws: TableFault(reason: reason)) { try DataTable(csv: text) }
    }

    @Test func readsListsOfObjects() throws {
        let table = try DataTable(
            json: """
                [{"n": 1, "name": "caf\\u00e9 \\ud83d\\ude00"},
                 {"name": "x", "n": -2.5e1, "more": true}, {"n": 3, "name": null}]
                """)
        #expect(table.columns == ["n", "name", "more"])
        #expect(table.numbers("n") == [1, -25, 3])
        #expect(table.rows(where: "n", equals: "1").texts("name") == ["café 😀"])
        #expect(table.rows(where: "more", equals: "true").count == 1)
        #expect(try DataTable(json: " [ ] ").count == 0)
    }

    @Test(arguments: [
        "", "{}", "[1]", "[{\"a\": [1]}]", "[{\"a\": 1}", "[{\"a\": 1,}]", "[{\"a\": nan}]",
        "[{\"a\": 1, \"a\": 2}]", "[{\"a\": \"\\ud800\"}]", "[{\"a\": \"x]", "[] x",
    ])
    func refusesOtherJSON(text: String) {
        #expect(throws: TableFault.self) { try DataTable(json: text) }
    }

    @Test func aFileIsProvedByItsDigest() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("set/part/a.csv")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("a\n1\n".utf8).write(to: file)
        let digest = SHA256.hex(Array("a\n1\n".utf8))
        let data = DataDeclaration(
            name: "set", source: "https://example.org", files: [("part/a.csv", digest)])
        func state() -> DataState {
            DataRegistry.state(of: data.files[0], in: data, folders: ["/nowhere", folder.path])
        }
        #expect(state() == .present(file.path))
        try Data("a\n2\n".utf8).write(to: file)
        #expect(state() == .altered(file.path, found: SHA256.hex(Array("a\n2\n".utf8))))
        try FileManager.default.removeItem(at: file)
        #expect(state() == .missing)
    }
}
