extension Layer: Codable {
    private enum Key: String, CodingKey {
        case kind, series, isHorizontal, x, y, x2, y2, breaks, value, color, symbol, symbolSize,
            stroke, opacity
        case interpolation, annotations, images
    }

    /// Reads what `encode(to:)` wrote.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func column<Value: Decodable>(_ key: Key) throws -> [Value] {
            try container.decodeIfPresent([Value].self, forKey: key) ?? []
        }
        kind = try container.decode(Mark.Kind.self, forKey: .kind)
        series = try container.decodeIfPresent(String.self, forKey: .series)
        isHorizontal = try container.decodeIfPresent(Bool.self, forKey: .isHorizontal) ?? false
        x = try column(.x)
        y = try column(.y)
        x2 = try column(.x2)
        y2 = try column(.y2)
        breaks = try column(.breaks)
        value = try column(.value)
        color = try container.decode(Color.self, forKey: .color)
        symbol = try container.decode(Symbol.self, forKey: .symbol)
        symbolSize = try container.decode(Double.self, forKey: .symbolSize)
        stroke = try container.decode(StrokeStyle.self, forKey: .stroke)
        opacity = try container.decode(Double.self, forKey: .opacity)
        interpolation = try container.decode(InterpolationMethod.self, forKey: .interpolation)
        annotations = try column(.annotations)
        images = try column(.images)
    }

    /// Writes the columns that the kind of mark uses, and the style.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        func column<Value: Encodable>(_ values: [Value], _ key: Key) throws {
            if !values.isEmpty { try container.encode(values, forKey: key) }
        }
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(series, forKey: .series)
        if isHorizontal { try container.encode(true, forKey: .isHorizontal) }
        try column(x, .x)
        try column(y, .y)
        try column(x2, .x2)
        try column(y2, .y2)
        try column(breaks, .breaks)
        try column(value, .value)
        try container.encode(color, forKey: .color)
        try container.encode(symbol, forKey: .symbol)
        try container.encode(symbolSize, forKey: .symbolSize)
        try container.encode(stroke, forKey: .stroke)
        try container.encode(opacity, forKey: .opacity)
        try container.encode(interpolation, forKey: .interpolation)
        try column(annotations, .annotations)
        try column(images, .images)
    }
}

extension Color: Codable {
    /// The colours with a name.
    private static let named: [(name: String, color: Color)] = [
        ("blue", .blue), ("orange", .orange), ("green", .green), ("pink", .pink),
        ("purple", .purple), ("cyan", .cyan), ("brown", .brown), ("gray", .gray),
        ("primary", .primary), ("secondary", .secondary),
    ]

    /// Reads the name of a colour, or three components.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let parts = try? container.decode([RecordedNumber].self), parts.count == 3 {
            self = .rgb(parts[0].value, parts[1].value, parts[2].value)
            return
        }
        let name = try container.decode(String.self)
        guard let found = Self.named.first(where: { $0.name == name }) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(name)' is not a colour")
        }
        self = found.color
    }

    /// Writes the name of the colour, or its three components.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if case .rgb(let red, let green, let blue) = self {
            try container.encode([red, green, blue].map(RecordedNumber.init))
        } else {
            try container.encode(Self.named.first { $0.color == self }?.name ?? "primary")
        }
    }
}
