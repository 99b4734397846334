import CDatasets
import Tensors

/// A file of Resources, which is part of the program. `scripts/datasets` makes them; their licences
/// stand in Resources/LICENSES.md, their SHA-256 digests in Resources/SHA256SUMS.
package struct Resource: Sendable {
    /// Its name in Resources.
    package let name: String

    /// Every file that the program carries.
    package static let all: [Resource] = (0..<cd_file_count()).map {
        Resource(name: String(cString: cd_file_at($0).name))
    }

    package init(name: String) {
        self.name = name
    }

    /// Its bytes as they lie in Resources.
    package var bytes: UnsafeBufferPointer<UInt8> {
        for index in 0..<cd_file_count() {
            let file = cd_file_at(index)
            if name == String(cString: file.name) {
                return UnsafeBufferPointer(start: file.bytes, count: file.size)
            }
        }
        fail("Resource: the program carries no file \(name)")
    }

    /// The contents of a packed file (`.gz`).
    package func unpacked() -> [UInt8] {
        let packed = bytes
        let size = cd_unpacked_size(packed.baseAddress, packed.count)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            if !cd_unpack(packed.baseAddress, packed.count, buffer.baseAddress, size) {
                fail("Resource: \(name) is damaged")
            }
            count = size
        }
    }

    /// The numbers of a table, one list a line.
    ///
    /// - Parameter width: how many numbers there are in a line
    func rows(width: Int) -> [[Double]] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\n").map { line in
            let numbers = line.split(separator: ",").compactMap { Double($0) }
            if numbers.count != width { fail("\(name): \(numbers.count) numbers, not \(width)") }
            return numbers
        }
    }

    /// The samples of a table whose last column is the class.
    func labeled(features: Int) -> LabeledData {
        let rows = rows(width: features + 1)
        return LabeledData(
            inputs: Tensor(rows.map { Array($0[..<features]) }),
            labels: rows.map { Int($0[features]) })
    }
}
