import Foundation

/// The linker's build identifier, by which a program tells which build it is without being read whole.
package enum BuildIdentifier {
    /// The identifier of a program in hexadecimal digits; nil if its linker wrote none.
    ///
    /// GNU ld, gold and lld write a digest of all that they linked, unless they are told to write a
    /// number that is different each time. Either way programs that compute differently have
    /// different identifiers, which a test shows for the linker in use.
    package static func of(_ program: String) -> String? {
        // The notes stand before the code.
        guard let head = try? FileBytes.read(program, most: 1 << 14),
            let identifier = elf(in: head), identifier.count >= shortest
        else { return nil }
        return identifier.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The identifier of the running program.
    package static var own: String? { of(runningProgram) }

    /// The file of the running program.
    static var runningProgram: String {
        #if os(Linux)
            "/proc/self/exe"
        #else
            Bundle.main.executablePath ?? CommandLine.arguments[0]
        #endif
    }

    /// Of how many bytes an identifier must be to be a digest of a program.
    private static let shortest = 8

    /// The note that GNU linkers write (System V ABI, "Note Section"; owner "GNU", type 3).
    static func elf(in bytes: [UInt8]) -> [UInt8]? {
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
}
