import Charts
import Foundation
import Testing

@testable import Execution

@Suite struct ZipArchiveTests {
    /// The check value of the catalogue of parametrised CRC algorithms.
    @Test func theChecksumIsThatOfTheStandard() {
        #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.checksum(of: []) == 0)
    }

    @Test func theOrderOfEntriesDoesNotMatter() throws {
        let one = ZipArchive.Entry(path: "a/b.txt", bytes: Array("b".utf8))
        let two = ZipArchive.Entry(path: "a.txt", bytes: [], isExecutable: true)
        #expect(try ZipArchive.bytes(of: [one, two]) == ZipArchive.bytes(of: [two, one]))
    }

    /// Read by a program that is not ours.
    @Test func pythonReadsIt() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "papers-zip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("a.zip")
        let archive = try ZipArchive.bytes(of: [
            .init(path: "x/é.txt", bytes: Array("text".utf8)),
            .init(path: "run.sh", bytes: Array("#!/bin/sh\n".utf8), isExecutable: true),
        ])
        try Data(archive).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            print([(i.filename, oct(i.external_attr >> 16), z.read(i).decode()) for i in z.infolist()])
            """
        process.arguments = ["python3", "-c", script, file.path]
        process.environment = ["PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let expected =
            "[('run.sh', '0o100755', '#!/bin/sh\\n'), ('x/é.txt', '0o100644', 'text')]\n"
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    /// Days around leap years and the ends of months, from `date -u -d @SECONDS +%F`.
    @Test(arguments: [
        (0, "1970-01-01"), (86_399, "1970-01-01"), (951_782_400, "2000-02-29"),
        (1_709_251_200, "2024-03-01"), (4_107_542_400, "2100-03-01"), (1_795_305_599, "2026-11-21"),
    ])
    func secondsBecomeDays(_ seconds: Int, _ day: String) {
        #expect(CalendarDay.text(ofSeconds: seconds) == day)
    }
}
