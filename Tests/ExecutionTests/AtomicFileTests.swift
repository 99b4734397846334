import Foundation
import Testing

@testable import Execution

/// Temporary files: those that are being written stay, those of killed writers go.
@Suite struct AtomicFileTests {
    private let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// A temporary file as a writer makes it that gets no further; its descriptor.
    private func begin(_ name: String) throws -> Int32 {
        let path = "\(folder)/\(AtomicFile.temporaryPrefix)\(name)"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        return descriptor
    }

    /// The ids of a process that is gone, of one that runs, and our own: whose id a killed writer had
    /// says nothing, for it may have been given to another process.
    @Test(arguments: [99_999_999, getppid(), getpid()])
    func whatAKilledWriterLeftGoes(_ process: pid_t) throws {
        defer { remove() }
        let descriptor = try begin("\(process)-7")
        #expect(AtomicFile.claim(descriptor))
        AtomicFile.sweep(folder)
        #expect(names.count == 1, "a file that is being written was removed")
        // All that the end of a process does to its files.
        close(descriptor)
        AtomicFile.sweep(folder)
        #expect(names == [])
    }

    @Test func aFileThatIsSweptBeforeItIsLockedIsNotUsed() throws {
        defer { remove() }
        let late = try begin("1-1")
        AtomicFile.sweep(folder)
        #expect(names == [])
        #expect(!AtomicFile.claim(late))

        let disputed = try begin("1-2")
        let sweeper = open(folder + "/" + names[0], O_RDWR)
        #expect(flock(sweeper, LOCK_EX | LOCK_NB) == 0)
        #expect(!AtomicFile.claim(disputed))
        for descriptor in [late, disputed, sweeper] { close(descriptor) }
    }

    @Test func aNameThatIsTakenIsNotWrittenTo() throws {
        defer { remove() }
        let (path, descriptor) = try AtomicFile.create(in: folder)
        close(descriptor)
        let parts = path.split(separator: "-")
        let number = try #require(parts.last.flatMap { Int($0) })
        let stem = parts.dropLast().joined(separator: "-").dropFirst(folder.count)
        // Other tests of this process write, too: the number of the next file is among these.
        let before = (number + 1...number + 500).map { "\(stem)-\($0)" }
        for name in before {
            try #require(FileManager.default.createFile(atPath: folder + name, contents: nil))
        }
        try AtomicFile.write([1, 2, 3], to: folder + "/a", temporary: folder)
        #expect(try FileBytes.read(folder + "/a") == [1, 2, 3])
        #expect(names.count == before.count + 2)
        for name in before { #expect(try FileBytes.read(folder + name) == []) }
    }

    @Test func othersFilesStay() throws {
        defer { remove() }
        try AtomicFile.write([1], to: folder + "/a", temporary: folder)
        let link = "\(folder)/\(AtomicFile.temporaryPrefix)1-1"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a")
        AtomicFile.sweep(folder)
        #expect(names.contains("a"))
    }

    @Test func writersAndSweepersDoNotDisturbEachOther() throws {
        defer { remove() }
        let failures = Failures()
        let group = DispatchGroup()
        for writer in 0..<4 {
            group.enter()
            Thread.detachNewThread { [folder] in
                for round in 0..<50 {
                    let bytes = [UInt8](repeating: UInt8(writer * 50 + round), count: 5000)
                    let path = "\(folder)/\(writer)"
                    do {
                        try AtomicFile.write(bytes, to: path, temporary: folder)
                        if try FileBytes.read(path) != bytes { failures.add("\(path) differs") }
                    } catch {
                        failures.add("\(error)")
                    }
                    AtomicFile.sweep(folder)
                }
                group.leave()
            }
        }
        group.wait()
        #expect(failures.all == [])
        #expect(names == ["0", "1", "2", "3"])
    }

    private final class Failures: @unchecked Sendable {
        private let lock = NSLock()
        private(set) var all: [String] = []

        func add(_ failure: String) { lock.withLock { all.append(failure) } }
    }
}
