import Foundation

/// What the compiler says of a module's public API, in the part that we read.
struct SymbolGraph: Decodable {
    struct Symbol: Decodable {
        struct Kind: Decodable { var identifier: String }
        struct Identifier: Decodable { var precise: String }
        struct Fragment: Decodable {
            var kind: String
            var spelling: String
        }
        struct DocComment: Decodable {
            struct Line: Decodable { var text: String }
            var lines: [Line]
        }

        var kind: Kind
        var identifier: Identifier
        var pathComponents: [String]
        var declarationFragments: [Fragment]
        var docComment: DocComment?
        var accessLevel: String

        /// The declaration as it is written, on one line.
        var declaration: String {
            declarationFragments.map(\.spelling).joined().split(
                whereSeparator: { $0 == "\n" }
            ).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
        }

        var name: String { pathComponents.last ?? "" }
        /// The type whose member it is.
        var owner: String? {
            pathComponents.count > 1 ? pathComponents.dropLast().joined(separator: ".") : nil
        }
    }

    struct Relationship: Decodable {
        var kind: String
        var source: String
        var target: String
        var targetFallback: String?
    }

    var symbols: [Symbol]
    var relationships: [Relationship]
}

/// The public API of one module, in an order that does not depend on how the compiler wrote it.
struct Module {
    let name: String
    let symbols: [SymbolGraph.Symbol]
    let relationships: [SymbolGraph.Relationship]

    init(name: String, directory: URL) throws {
        self.name = name
        var symbols: [SymbolGraph.Symbol] = []
        var relationships: [SymbolGraph.Relationship] = []
        // Extensions of other modules' types stand in files of their own: Losses@Tensors.
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter {
            ($0 == "\(name).symbols.json" || $0.hasPrefix("\(name)@"))
                && $0.hasSuffix(".symbols.json")
        }.sorted()
        for file in files {
            let data = try Data(contentsOf: directory.appendingPathComponent(file))
            let graph = try JSONDecoder().decode(SymbolGraph.self, from: data)
            symbols += graph.symbols
            relationships += graph.relationships
        }
        self.symbols = symbols.filter { $0.accessLevel == "public" }.sorted {
            let left = ($0.owner ?? "", $0.name, $0.declaration, $0.identifier.precise)
            let right = ($1.owner ?? "", $1.name, $1.declaration, $1.identifier.precise)
            return left < right
        }
        self.relationships = relationships
    }
}
