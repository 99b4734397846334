import Charts

/// Rewrites the SVG that Cairo writes so that its bytes depend on the picture alone and are few.
///
/// Cairo numbers glyphs, clips and surfaces by what the process has drawn before; here they are
/// numbered in the order of their use in this picture. Styles become presentation attributes, which
/// a strict Content-Security-Policy allows; defaults are left out; each glyph is one path.
struct SVGCompaction {
    /// A picture as it is put in: its place, its PNG as base64, and whether its pixels blend.
    struct Picture {
        var rect: Rect
        var png: String
        var isSmooth: Bool
    }

    let idPrefix: String
    /// The pictures of the drawing in their order, as Cairo fills their places with patterns.
    private let pictures: [Picture]
    private var placedPictures = 0
    private var numbers: [String: Int] = [:]
    private var definitions: [String: SVGNode] = [:]

    init(idPrefix: String, pictures: [Picture] = []) {
        self.idPrefix = idPrefix
        self.pictures = pictures
    }

    /// Rewrites the tree in place.
    func compact(_ root: inout SVGNode) {
        var copy = self
        copy.collect(root)
        var used: [SVGNode] = []
        var children = root.children.filter { $0.name != "defs" }.flatMap {
            copy.rewritten($0, &used)
        }
        if !used.isEmpty {
            var defs = SVGNode(name: "defs")
            defs.children = used
            children.insert(defs, at: 0)
        }
        root.children = children
    }

    /// Finds everything that can be referred to.
    private mutating func collect(_ node: SVGNode) {
        if let id = node["id"] { definitions[id] = node }
        for child in node.children { collect(child) }
    }

    /// The new id of a definition; at its first use the definition is added to `used`.
    private mutating func reference(_ id: String, _ used: inout [SVGNode]) -> String? {
        if let number = numbers[id] { return "\(idPrefix)\(number)" }
        guard let definition = definitions[id] else { return nil }
        guard let shape = Self.firstPath(definition),
            let data = shape["d"].flatMap(PathData.compacted), !data.isEmpty
        else { return nil }
        let number = numbers.count + 1
        numbers[id] = number
        var path = SVGNode(name: "path")
        path["d"] = data
        if definition.name == "clipPath" {
            var clip = SVGNode(name: "clipPath")
            clip["id"] = "\(idPrefix)\(number)"
            clip.children = [path]
            used.append(clip)
        } else {
            path.attributes.insert(("id", "\(idPrefix)\(number)"), at: 0)
            used.append(path)
        }
        return "\(idPrefix)\(number)"
    }

    private static func firstPath(_ node: SVGNode) -> SVGNode? {
        if node.name == "path" { return node }
        if node.name == "rect", let x = node["x"].flatMap(Double.init),
            let y = node["y"].flatMap(Double.init), let width = node["width"].flatMap(Double.init),
            let height = node["height"].flatMap(Double.init)
        {
            var path = SVGNode(name: "path")
            path["d"] =
                "M \(x) \(y) L \(x + width) \(y) L \(x + width) \(y + height) L \(x) \(y + height) Z"
            return path
        }
        for child in node.children {
            if let path = firstPath(child) { return path }
        }
        return nil
    }

    private mutating func rewritten(_ node: SVGNode, _ used: inout [SVGNode]) -> [SVGNode] {
        if node.name == "path", node["style"]?.contains("fill:url(") == true {
            return nextPicture().map { [$0] } ?? []
        }
        var result = SVGNode(name: node.name)
        for (name, value) in node.attributes {
            switch name {
            case "style":
                for part in value.utf8.split(separator: UInt8(ascii: ";")) {
                    guard let colon = part.firstIndex(of: UInt8(ascii: ":")) else { continue }
                    Self.add(
                        Substring(part[..<colon]).trimmingSpaces(),
                        Substring(part[part.index(after: colon)...]).trimmingSpaces(), to: &result)
                }
            case "xlink:href", "href":
                guard value.first == "#", let id = reference(String(value.dropFirst()), &used)
                else {
                    return []
                }
                result["href"] = "#\(id)"
            case "clip-path":
                let id = value.dropFirst("url(#".count).dropLast()
                if let id = reference(String(id), &used) { result[name] = "url(#\(id))" }
            case "id": break
            case "d":
                guard let data = PathData.compacted(value), !data.isEmpty else { return [] }
                result[name] = data
            case "x", "y":
                let number = PathData.number(Double(value) ?? 0)
                if number != "0" { result[name] = number }
            default: Self.add(name, value, to: &result)
            }
        }
        if node.name == "path", result["fill"] == "none", result["stroke"] == nil { return [] }
        var children: [SVGNode] = []
        for child in node.children { children += rewritten(child, &used) }
        result.children = Self.merged(children)
        if node.name == "g" {
            if children.isEmpty { return [] }
            if result.attributes.isEmpty { return result.children }
        }
        return [result]
    }

    /// The next picture as an element; its pixels keep hard edges at any size unless it is smooth.
    private mutating func nextPicture() -> SVGNode? {
        guard placedPictures < pictures.count else { return nil }
        let picture = pictures[placedPictures]
        let rect = picture.rect
        placedPictures += 1
        var image = SVGNode(name: "image")
        image["x"] = PathData.number(rect.minX)
        image["y"] = PathData.number(rect.minY)
        image["width"] = PathData.number(rect.width)
        image["height"] = PathData.number(rect.height)
        image["preserveAspectRatio"] = "none"
        if !picture.isSmooth { image["image-rendering"] = "pixelated" }
        image["href"] = "data:image/png;base64,\(picture.png)"
        return image
    }

    /// Joins neighbouring groups with the same attributes, such as the words of an axis.
    private static func merged(_ nodes: [SVGNode]) -> [SVGNode] {
        var result: [SVGNode] = []
        for node in nodes {
            if node.name == "g", let last = result.last, last.name == "g",
                last.attributes.map(\.name) == node.attributes.map(\.name),
                last.attributes.map(\.value) == node.attributes.map(\.value)
            {
                result[result.count - 1].children += node.children
            } else {
                result.append(node)
            }
        }
        return result
    }

    /// Adds an attribute unless its value is what SVG assumes without it.
    private static func add(_ name: String, _ value: String, to node: inout SVGNode) {
        switch (name, value) {
        case ("stroke", "none"), ("stroke-linecap", "butt"), ("stroke-linejoin", "miter"),
            ("stroke-opacity", "1"), ("fill-opacity", "1"), ("fill-rule", "nonzero"),
            ("clip-rule", "nonzero"), ("stroke-miterlimit", _), ("stroke-width", "1"),
            ("overflow", _), ("transform", "matrix(1,0,0,1,0,0)"),
            ("transform", "matrix(1 0 0 1 0 0)"),
            ("stroke-dashoffset", "0"):
            break
        case ("fill", _), ("stroke", _):
            node[name] = hexadecimal(value)
        case ("fill-opacity", _), ("stroke-opacity", _), ("stroke-width", _):
            node[name] = Double(value).map(PathData.number) ?? value
        default:
            node[name] = value
        }
    }

    /// `rgb(20%,40%,80%)` as `#3366cc`; other values stay.
    private static func hexadecimal(_ value: String) -> String {
        guard value.hasPrefix("rgb("), value.hasSuffix(")") else { return value }
        let parts = value.dropFirst(4).dropLast().split(separator: ",").compactMap { part in
            Double(part.trimmingSpaces().replacingPercent())
        }
        guard parts.count == 3 else { return value }
        return "#"
            + parts.map { part in
                let byte = Int((min(max(part, 0), 100) * 2.55).rounded())
                return (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate func trimmingSpaces() -> String {
        var text = self.drop { $0 == " " || $0 == "\n" }
        while let last = text.last, last == " " || last == "\n" { text.removeLast() }
        return String(text)
    }
}

extension String {
    /// The text without a percent sign at its end.
    fileprivate func replacingPercent() -> String {
        hasSuffix("%") ? String(dropLast()) : self
    }
}
