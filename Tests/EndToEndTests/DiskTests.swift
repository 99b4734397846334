import Foundation
import Testing

/// Disks that are full, or not to be written to. A small file system in memory stands for them, which
/// needs the right to mount.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible, "mounting needs to be permitted"))
struct DiskTests {
    private let notebook = """
        ---
        title: Disk
        ---

        ```swift
        //| label: numbers
        let numbers = (0..<2000).map { $0 * $0 }
        print(numbers)
        ```

        """

    @Test func aFullDiskLeavesThePagesOfBefore() throws {
        let site = try Folder(notebook: notebook)
        let disk = try SmallDisk(kilobytes: 2000)
        let first = try papers("render", "notebooks", "-o", disk.path + "/site", in: site)
        #expect(first.status == 0, "\(first.output)\(first.errors)")
        let before = try disk.folder.contents(of: "site")
        try disk.fill()
        try site.write(
            notebook.replacingOccurrences(of: "2000", with: "4000"), to: "notebooks/a.md")
        let run = try papers("render", "notebooks", "-o", disk.path + "/site", in: site)
        #expect(run.status == 70)
        #expect(run.errors.contains("No space left on device"), "\(run.errors)")
        // Whole pages only, each of before or of now, and nothing half written.
        let after = try disk.folder.contents(of: "site")
        #expect(after["a/results.json"] == before["a/results.json"])
        #expect(after["a/index.html"] == before["a/index.html"])
        #expect(!after.keys.contains { $0.contains(".papers-tmp-") })

        disk.empty()
        let again = try papers("render", "notebooks", "-o", disk.path + "/site", in: site)
        #expect(again.status == 0, "\(again.output)\(again.errors)")
        #expect(again.errors.contains("1 of 1 step unchanged"))
    }

    @Test func aFullDiskUnderTheStoreCostsTimeOnly() throws {
        let site = try Folder(notebook: notebook)
        let disk = try SmallDisk(kilobytes: 100)
        try FileManager.default.createSymbolicLink(
            atPath: site.path + "/.papers", withDestinationPath: disk.path)
        try disk.fill()
        for _ in 0..<2 {
            let run = try papers("render", "notebooks", in: site)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("No space left on device"), "\(run.errors)")
            #expect(try site.read("site/a/results.json").contains("3996001"))
        }
        disk.empty()
        #expect(try papers("render", "notebooks", in: site).status == 0)
        let run = try papers("render", "notebooks", in: site)
        #expect(run.errors.contains("1 of 1 step unchanged"), "\(run.errors)")
        #expect(try papers("cache", "verify", in: site).status == 0)
    }

    @Test func aDiskThatIsReadOnlyIsAnErrorBeforeAnythingRuns() throws {
        let site = try Folder(notebook: notebook)
        let disk = try SmallDisk(kilobytes: 100)
        try disk.protect()
        let run = try papers("render", "notebooks", "-o", disk.path + "/site", in: site)
        #expect(run.status == 70)
        #expect(run.errors.contains("Read-only file system"), "\(run.errors)")
        #expect(!run.errors.contains("[1/1]"))
    }
}

/// A file system in memory with little room, gone when the test is.
private final class SmallDisk {
    let folder: Folder
    var path: String { folder.path }

    /// Whether this process may mount; tried once.
    static let isPossible = (try? SmallDisk(kilobytes: 64)) != nil

    init(kilobytes: Int) throws {
        folder = try Folder()
        let run = try start(
            "mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path, in: folder)
        if run.status != 0 { throw CocoaError(.fileWriteNoPermission) }
    }

    deinit { _ = try? start("umount", "--lazy", folder.path, in: try Folder()) }

    /// Leaves no room.
    func fill() throws {
        _ = try start("dd", "if=/dev/zero", "of=\(path)/ballast", "bs=1k", in: try Folder())
    }

    func empty() { try? FileManager.default.removeItem(atPath: path + "/ballast") }

    func protect() throws {
        let run = try start("mount", "-o", "remount,ro", path, in: try Folder())
        #expect(run.status == 0, "\(run.errors)")
    }
}
