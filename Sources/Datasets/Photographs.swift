import Tensors

/// Two photographs of 427 × 640 pixels: natural images for what is done to images.
///
/// Sources: china by danielbuechele, flower by vultilion, both from Flickr and through the package
/// scikit-learn. Licence: CC BY 2.0.
public enum Photographs {
    /// A Chinese temple with a decorated roof: `[3, 427, 640]`, red, green and blue from 0 to 1 (the
    /// stored bytes by 255, no linear light).
    public static func china() -> Tensor { image("china.gz") }

    /// A red dahlia before a dark background: `[3, 427, 640]`, as `china`.
    public static func flower() -> Tensor { image("flower.gz") }

    /// Undoes what Resources/make.py says of photographs.
    private static func image(_ name: String) -> Tensor {
        let bytes = Resource(name: name).unpacked()
        let height = Int(bytes[0]) << 8 | Int(bytes[1])
        let width = Int(bytes[2]) << 8 | Int(bytes[3])
        let area = height * width
        var planes = [[UInt8]](repeating: [], count: 3)
        for k in 0..<3 {
            planes[k] = undifferenced(bytes[(4 + k * area)..<(4 + (k + 1) * area)], width)
        }
        var values: [Float] = []
        values.reserveCapacity(3 * area)
        for i in 0..<area { values.append(Float(planes[1][i] &+ planes[0][i]) / 255) }
        for i in 0..<area { values.append(Float(planes[0][i]) / 255) }
        for i in 0..<area { values.append(Float(planes[2][i] &+ planes[0][i]) / 255) }
        return Tensor(floats: values, shape: [3, height, width])
    }

    /// A plane from the differences of its bytes to what their neighbours predict.
    private static func undifferenced(_ differences: ArraySlice<UInt8>, _ width: Int) -> [UInt8] {
        var plane: [UInt8] = []
        plane.reserveCapacity(differences.count)
        for difference in differences {
            let i = plane.count
            let isFirst = i % width == 0
            let a = isFirst ? 0 : Int(plane[i - 1])
            let b = i < width ? 0 : Int(plane[i - width])
            let c = isFirst || i < width ? 0 : Int(plane[i - width - 1])
            let predicted = max(min(a, b), min(max(a, b), a + b - c))
            plane.append(UInt8(truncatingIfNeeded: predicted) &+ difference)
        }
        return plane
    }
}
