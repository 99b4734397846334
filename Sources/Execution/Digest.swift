#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// SHA-256, by which texts and results are named.
package enum Digest {
    /// The digest of bytes as 64 hexadecimal digits.
    package static func sha256(of bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = sha256Bytes(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The 32 bytes of the digest.
    package static func sha256Bytes(of bytes: some Sequence<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        #if canImport(CryptoKit)
            return Array(SHA256.hash(data: bytes))
        #else
            var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
            _ = SHA256(bytes, bytes.count, &digest)
            return digest
        #endif
    }
}

extension NotebookRecord {
    /// The SHA-256 of the canonical text of the record: two runs gave the same results exactly when
    /// their digests are equal.
    package var digest: String {
        get throws { Digest.sha256(of: try CanonicalJSON.encode(self).utf8) }
    }
}
