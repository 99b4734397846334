import CDatasets
import Datasets
import Execution
import Foundation
import Testing

/// The files that the program carries.
@Suite struct ResourceTests {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Datasets/Resources")

    @Test func areTheFilesOfTheFolderWithTheirDigests() throws {
        let sums = try String(contentsOf: folder.appending(path: "SHA256SUMS"), encoding: .utf8)
        #expect(sums.split(separator: "\n").count == Resource.all.count)
        let licences = try String(
            contentsOf: folder.appending(path: "LICENSES.md"), encoding: .utf8)
        for resource in Resource.all {
            let file = try Data(contentsOf: folder.appending(path: resource.name))
            #expect(Data(resource.bytes) == file, "touch Sources/CDatasets/bytes.S and build")
            #expect(sums.contains("\(Digest.sha256(of: resource.bytes))  \(resource.name)\n"))
            #expect(licences.contains("| `\(resource.name)` |"))
        }
    }

    @Test func damageIsNoticed() {
        let packed = Array(Resource(name: "china.gz").bytes)
        let size = cd_unpacked_size(packed, packed.count)
        #expect(size == 4 + 3 * 427 * 640)
        var out = [UInt8](repeating: 0, count: size)
        #expect(cd_unpack(packed, packed.count, &out, size))
        for place in [0, 20, packed.count / 2, packed.count - 5] {
            var damaged = packed
            damaged[place] ^= 4
            #expect(!cd_unpack(damaged, damaged.count, &out, size), "byte \(place)")
        }
        #expect(!cd_unpack(packed, packed.count - 1, &out, size))
        #expect(!cd_unpack(packed, packed.count, &out, size - 1))
        #expect(cd_unpacked_size(packed, 17) == 0)
    }
}
