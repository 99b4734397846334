import Foundation

/// Cuts a stream of bytes into messages (Language Server Protocol 3.17, "Base Protocol").
package struct MessageStream {
    package enum Piece: Equatable {
        case message(JSON)
        /// Something that is no message; the stream goes on after it.
        case malformed
    }

    /// No message of an editor is longer; a length beyond it is a mistake.
    private static let longest = 1 << 27
    private static let separator = Array("\r\n\r\n".utf8)

    private var bytes: [UInt8] = []

    package init() {}

    package mutating func append(_ data: some Sequence<UInt8>) { bytes += data }

    /// The next piece that is complete, or nil.
    package mutating func next() -> Piece? {
        guard let end = endOfHeader() else {
            // A header is short: what has none for long is thrown away.
            if bytes.count > 1 << 16, length(in: bytes[...]) == nil {
                bytes = []
                return .malformed
            }
            return nil
        }
        let start = end + Self.separator.count
        guard let length = length(in: bytes[..<end]), length <= Self.longest else {
            bytes.removeFirst(start)
            return .malformed
        }
        guard bytes.count >= start + length else { return nil }
        let body = Data(bytes[start..<start + length])
        bytes.removeFirst(start + length)
        return (try? JSONDecoder().decode(JSON.self, from: body)).map { .message($0) } ?? .malformed
    }

    private func endOfHeader() -> Int? {
        let count = Self.separator.count
        guard bytes.count >= count else { return nil }
        return (0...bytes.count - count).first {
            bytes[$0..<$0 + count].elementsEqual(Self.separator)
        }
    }

    private func length(in header: ArraySlice<UInt8>) -> Int? {
        for line in String(decoding: header, as: UTF8.self).split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "content-length",
                let length = Int(parts[1].filter { !$0.isWhitespace }), length >= 0
            {
                return length
            }
        }
        return nil
    }

    /// A message with its header.
    package static func framed(_ message: JSON) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? encoder.encode(message)) ?? Data("null".utf8)
        return Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
}
