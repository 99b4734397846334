/// A grey picture in a cell of the chart: an input, a filter, a patch.
///
/// The picture keeps its shape and fills its category, or the distance to the next picture on a
/// numeric axis. An annotation stands under it. Black and white do not change with the theme.
public struct ImageMark: ChartContent, Sendable {
    public let mark: Mark

    /// A picture from rows of grey values, the top row first; `range` gives the values of black and
    /// white, by default (or if one of them is not finite) the least and greatest of the picture.
    public init(
        x: PlottableValue, y: PlottableValue, pixels: [[Double]],
        range: ClosedRange<Double>? = nil
    ) {
        let width = pixels.map(\.count).max() ?? 0
        let flat = pixels.flatMap { row in
            row + Array(repeating: 0, count: width - row.count)
        }
        self.init(x: x, y: y, pixels: flat, width: width, range: range)
    }

    /// A picture from grey values in rows of `width`, the top row first; `range` gives the values of
    /// black and white, by default the least and greatest of the picture.
    public init(
        x: PlottableValue, y: PlottableValue, pixels: [Double], width: Int,
        range: ClosedRange<Double>? = nil
    ) {
        var mark = Mark(.image, x: x, y: y)
        mark.image = GrayImage(pixels, width: width, range: range)
        self.mark = mark
    }
}

extension Chart {
    /// A grid of pictures of one size, in reading order, with a label under each: the rows of
    /// `images` are the grey values of one picture, line by line. If only the first picture of each
    /// row has a label, these are the names of the rows and stand at the left.
    public init(
        images: [[Double]], width: Int, labels: [String] = [], columns: Int = 8,
        range: ClosedRange<Double>? = nil
    ) {
        let columns = max(1, min(columns, images.count))
        let rows = (images.count + columns - 1) / columns
        let rowNames = Self.rowNames(labels, count: images.count, columns: columns)
        let labels = rowNames == nil ? labels : []
        let marks = images.enumerated().map { index, pixels in
            let mark = ImageMark(
                x: .value("Column", index % columns), y: .value("Row", index / columns),
                pixels: pixels, width: width, range: range)
            return labels.indices.contains(index)
                ? mark.annotation(labels[index]) : mark.mark
        }
        self.init(marks: marks)
        let height = images.map(\.count).max().map { $0 / max(1, width) } ?? 1
        let cell = 560 / Double(columns)
        let shape = Double(height) / Double(max(1, width))
        options.x.visibility = .hidden
        if let rowNames {
            options.y.label = ""
            options.y.values = rowNames.indices.map { Double($0) }
            options.y.labels = rowNames
        } else {
            options.y.visibility = .hidden
        }
        options.y.isReversed = true
        options.height = min(
            900, Double(max(1, rows)) * (cell * shape + (labels.isEmpty ? 0 : 18)) + 12)
    }

    /// The names of the rows, if the labels are such; nil otherwise.
    private static func rowNames(_ labels: [String], count: Int, columns: Int) -> [String]? {
        guard columns > 1, count > columns else { return nil }
        let starts = stride(from: 0, to: count, by: columns)
        let names = starts.map { labels.indices.contains($0) ? labels[$0] : "" }
        let others = labels.indices.filter { $0 % columns != 0 && $0 < count }
        guard names.allSatisfy({ !$0.isEmpty }), others.allSatisfy({ labels[$0].isEmpty }) else {
            return nil
        }
        return names
    }
}

/// A picture of bytes, as a figure keeps it.
package struct GrayImage: Sendable, Hashable {
    package let width: Int
    package let height: Int
    /// Grey values from 0 (black) to 255, line by line from the top.
    package let pixels: [UInt8]

    /// Scales grey values to bytes. A last line that is not full is filled with black.
    init(_ values: [Double], width: Int, range: ClosedRange<Double>?) {
        let width = min(max(1, width), 4096)
        let height = min(max(1, (values.count + width - 1) / width), 4096)
        let finite = values.filter(\.isFinite)
        let isGiven = range?.lowerBound.isFinite == true && range?.upperBound.isFinite == true
        let low = (isGiven ? range?.lowerBound : finite.min()) ?? 0
        let high = (isGiven ? range?.upperBound : finite.max()) ?? 1
        // Of numbers too far from each other halves, whose difference is finite; of numbers too near
        // to each other the scale may be infinite.
        let part = (high - low).isFinite ? 1 : 0.5
        let scale = high > low ? 255 / (high * part - low * part) : 0
        self.width = width
        self.height = height
        pixels = (0..<width * height).map { index in
            guard index < values.count, values[index].isFinite else { return 0 }
            let grey = (values[index] * part - low * part) * scale
            return grey.isNaN ? 0 : UInt8(min(max(grey, 0), 255).rounded())
        }
    }
}

extension GrayImage: Codable {
    private enum Key: String, CodingKey { case width, pixels }

    /// Reads the width and the grey values as pairs of hexadecimal digits.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let digits = Array(try container.decode(String.self, forKey: .pixels).utf8)
        width = try container.decode(Int.self, forKey: .width)
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count - 1, by: 2) {
            let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
            bytes.append(UInt8(pair, radix: 16) ?? 0)
        }
        guard width > 0, !bytes.isEmpty, bytes.count % width == 0 else {
            throw DecodingError.dataCorruptedError(
                forKey: .pixels, in: container, debugDescription: "the picture is not full")
        }
        pixels = bytes
        height = bytes.count / width
    }

    /// Writes the width and the grey values as pairs of hexadecimal digits.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(width, forKey: .width)
        let digits = Array("0123456789abcdef".utf8)
        let text = pixels.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        try container.encode(String(decoding: text, as: UTF8.self), forKey: .pixels)
    }
}
