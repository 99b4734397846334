import Execution
import Foundation

/// Which build of the program this is.
enum BuildIdentity {
    /// The digest of the build in 16 digits: the linker's build identifier, which stands at the head of
    /// the program; "unknown" where linkers write none.
    ///
    /// Hashing all of the program at every `papers --version` would take most of its time.
    static var digest: String {
        let path = Workspace.current.executable
        guard let file = FileHandle(forReadingAtPath: path) else { return "unknown" }
        defer { try? file.close() }
        let head = (try? file.read(upToCount: 1 << 16)).map(Array.init) ?? []
        guard let identifier = elfBuildIdentifier(in: head) else { return "unknown" }
        return String(hex(identifier).prefix(16))
    }

    /// The note that GNU linkers write (System V ABI, "Note Section"; owner "GNU", type 3).
    static func elfBuildIdentifier(in bytes: [UInt8]) -> [UInt8]? {
        func number(_ at: Int, _ size: Int) -> Int? {
            guard at >= 0, at + size <= bytes.count else { return nil }
            return (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
        }
        // 64 bit, little endian; the table of program headers.
        guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(32, 4),
            let size = number(54, 2), let count = number(56, 2)
        else { return nil }
        for header in 0..<count {
            let start = table + header * size
            guard number(start, 4) == 4, var at = number(start + 8, 4),
                let length = number(start + 32, 4)
            else { continue }
            let end = at + length
            while let nameSize = number(at, 4), let noteSize = number(at + 4, 4),
                let type = number(at + 8, 4), at + 12 <= end
            {
                let note = at + 12 + (nameSize + 3) / 4 * 4
                guard note + noteSize <= min(end, bytes.count) else { break }
                if type == 3, bytes[at + 12..<note].starts(with: Array("GNU".utf8)) {
                    return Array(bytes[note..<note + noteSize])
                }
                at = note + (noteSize + 3) / 4 * 4
            }
        }
        return nil
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
