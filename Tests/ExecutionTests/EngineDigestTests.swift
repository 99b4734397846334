import Foundation
import Testing

@testable import Execution

/// What stands for the program in the keys of cells: different programs never share it.
@Suite struct EngineDigestTests {
    private let folder: String
    private var store: Store { Store(folder: folder + "/.papers") }

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Compiles and links a program of one line; its path.
    private func link(_ text: String, _ name: String) throws -> String {
        // The same path for each text: only what it says is different.
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/main.swift"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swiftc", "-o", name, "main.swift"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return folder + "/" + name
    }

    #if os(Linux)
        /// The linker's identifier is made from what was linked: a changed number changes it.
        @Test func aChangedLiteralChangesTheIdentifier() throws {
            defer { remove() }
            let one = try #require(BuildIdentifier.of(try link("print(1)", "one")))
            let two = try #require(BuildIdentifier.of(try link("print(2)", "two")))
            #expect(one.count >= 16)
            #expect(one != two)
            let first = try store.programDigest(folder + "/one")
            #expect(try first != store.programDigest(folder + "/two"))
        }

        @Test func ourOwnProgramIsNotReadWhole() throws {
            defer { remove() }
            _ = try store.engineDigest()
            #expect(!FileManager.default.fileExists(atPath: store.folder + "/engines"))
        }
    #endif

    /// What linkers of today do not write: headers and notes with the given bytes.
    private func program(note: [UInt8], code: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + Array(repeating: 0, count: 58)
        func put(_ number: Int, at place: Int) {
            bytes[place] = UInt8(number & 255)
            bytes[place + 1] = UInt8(number >> 8)
        }
        let header = bytes.count
        bytes += Array(repeating: 0, count: 56)
        for (number, place) in [(header, 32), (56, 54), (1, 56)] { put(number, at: place) }
        let record: [UInt8] = [4, 0, 0, 0, UInt8(note.count), 0, 0, 0, 3, 0, 0, 0] + "GNU\0".utf8
        for (number, place) in [(4, 0), (bytes.count, 8), (record.count + note.count, 32)] {
            put(number, at: header + place)
        }
        return bytes + record + note + code
    }

    @Test func aProgramWithoutAnIdentifierIsHashed() throws {
        defer { remove() }
        let path = folder + "/program"
        func digest(_ bytes: [UInt8]) throws -> String {
            try? FileManager.default.removeItem(atPath: path)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            return try store.programDigest(path)
        }
        let long = Array(repeating: UInt8(7), count: 20)
        let known = program(note: long, code: [1])
        #expect(BuildIdentifier.elf(in: known) == long)
        #expect(try digest(known) == digest(program(note: long, code: [2])))
        // Four bytes are no digest, and a script has no note at all.
        let short = program(note: [7, 7, 7, 7], code: [1])
        #expect(try digest(short) == Digest.sha256(of: short))
        #expect(try digest(short) != digest(program(note: [7, 7, 7, 7], code: [2])))
        #expect(try digest(Array("#!/bin/sh\n".utf8)) != digest(Array("#!/bin/ksh\n".utf8)))
        // Cut off anywhere, the head of a program is no reason to trap.
        for length in 0..<known.count - 1 {
            let part = Array(known.prefix(length))
            #expect(try digest(part) == Digest.sha256(of: part))
        }
    }
}
