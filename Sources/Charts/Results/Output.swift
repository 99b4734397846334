/// What a block of a notebook can leave on the page, in the order in which it was left.
package enum Output: Sendable, Equatable {
    /// Printed text.
    case text(String)
    /// A chart that was shown.
    case figure(Figure)
    /// A table that was shown.
    case table(Table)
    /// A claim with its verdict.
    case claim(Claim)
}

extension Output: Codable {
    private enum Key: String, CodingKey {
        case text, figure, table, claim
    }

    /// Reads an object with one key, the kind of the output.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            self = .text(text)
        } else if let figure = try container.decodeIfPresent(Figure.self, forKey: .figure) {
            self = .figure(figure)
        } else if let table = try container.decodeIfPresent(Table.self, forKey: .table) {
            self = .table(table)
        } else {
            self = .claim(try container.decode(Claim.self, forKey: .claim))
        }
    }

    /// Writes an object with one key, the kind of the output.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .text(let text): try container.encode(text, forKey: .text)
        case .figure(let figure): try container.encode(figure, forKey: .figure)
        case .table(let table): try container.encode(table, forKey: .table)
        case .claim(let claim): try container.encode(claim, forKey: .claim)
        }
    }
}
