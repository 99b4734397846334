import CPangoCairo
import Charts
import Testing

@testable import ChartsCairo

/// Cairo, through libpng and zlib, reads what we write.
@Suite struct PNGTests {
    /// The opacities of a mask as a PNG reader sees them.
    private func opacities(_ png: [UInt8], width: Int, height: Int) -> [UInt8]? {
        var rest = png[...]
        let surface = withUnsafeMutablePointer(to: &rest) { pointer in
            cairo_image_surface_create_from_png_stream(
                { reader, target, count in
                    guard let rest = reader?.assumingMemoryBound(to: ArraySlice<UInt8>.self),
                        let target, rest.pointee.count >= Int(count)
                    else { return CAIRO_STATUS_READ_ERROR }
                    for (index, byte) in rest.pointee.prefix(Int(count)).enumerated() {
                        target[index] = byte
                    }
                    rest.pointee = rest.pointee.dropFirst(Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, pointer)
        }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            Int(cairo_image_surface_get_width(surface)) == width,
            Int(cairo_image_surface_get_height(surface)) == height,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return (0..<width * height).map { data[$0 / width * stride + $0 % width * 4 + 3] }
    }

    private func mask(_ width: Int, _ height: Int, _ pixel: (Int) -> UInt8) -> Raster {
        Raster(
            width: width, height: height, pixels: (0..<width * height).map(pixel),
            inks: [.color(.blue)], isMask: true)
    }

    /// Runs, noise, repetitions near and beyond the reach of 32 KB, one pixel.
    @Test(arguments: [
        (300, 200, 1), (300, 200, 2), (300, 200, 3), (257, 301, 4), (1, 1, 5), (3, 1, 6),
    ])
    func masksAreReadBackAsTheyWere(_ width: Int, _ height: Int, _ kind: Int) {
        var state: UInt32 = 12345
        let raster = mask(width, height) { index in
            state = state &* 1_664_525 &+ 1_013_904_223
            return switch kind {
            case 1: index / 7000 % 2 == 0 ? 0 : 255
            case 2: UInt8(state >> 24)
            case 3: UInt8(index % 40_000 / 157)
            case 4: state >> 29 == 0 ? UInt8(state >> 20 & 255) : 200
            default: UInt8(index * 100)
            }
        }
        let png = PNGImage(raster, theme: .light).bytes
        #expect(opacities(png, width: width, height: height) == raster.pixels)
        if kind == 1 { #expect(png.count < 3000) }
    }
}
