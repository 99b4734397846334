import Charts

/// Writes a raster as PNG: a palette of its inks or, for a mask, one ink with opacities.
struct PNGImage {
    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The picture with a palette of the inks' colours.
    init(_ raster: Raster, theme: Theme) {
        var head: [UInt8] = []
        head += Self.big(raster.width) + Self.big(raster.height)
        // Eight bits a pixel, colours from the palette, no interlacing.
        head += [8, 3, 0, 0, 0]
        add("IHDR", head)
        // Only the colours in use: half of a small picture would be its palette.
        var used: [UInt8] = []
        var index = [UInt8](repeating: 0, count: 256)
        for pixel in Set(raster.pixels).sorted() {
            index[Int(pixel)] = UInt8(used.count)
            used.append(pixel)
        }
        add(
            "PLTE",
            used.flatMap { pixel -> [UInt8] in
                let color = theme.color(raster.inks[min(Int(pixel), raster.inks.count - 1)])
                return [color.red, color.green, color.blue].map { UInt8(($0 * 255).rounded()) }
            })
        if raster.isMask { add("tRNS", used) }
        var lines: [UInt8] = []
        lines.reserveCapacity((raster.width + 1) * raster.height)
        for row in 0..<raster.height {
            lines.append(0)
            lines += raster.pixels[row * raster.width..<(row + 1) * raster.width]
                .map { index[Int($0)] }
        }
        add("IDAT", Deflate.compressed(lines))
        add("IEND", [])
    }

    /// The picture as base64.
    var base64: String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            var bits = part.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - part.count)
            for place in 0..<4 {
                text.append(
                    place <= part.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private mutating func add(_ name: String, _ data: [UInt8]) {
        let body = Array(name.utf8) + data
        bytes += Self.big(data.count) + body + Self.big(Int(CRC32.checksum(of: body)))
    }
}
