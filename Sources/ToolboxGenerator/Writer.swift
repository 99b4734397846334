import Language

/// Writes the Swift files of the toolbox: for each module an interface text and the natives.
struct Writer {
    private var api: API
    private(set) var notes: [String] = []
    /// Files stay short enough for the compiler.
    private static let nativesPerFile = 90

    init(_ api: API) { self.api = api }

    /// The files by their names.
    mutating func files(modules: [String]) -> [(name: String, text: String)] {
        var files: [(name: String, text: String)] = []
        var chunks: [String] = []
        var interface = ""
        for module in modules {
            var natives: [String] = []
            interface += "// \(module)\n\n" + interfaceText(module, &natives)
            var part = 0
            while !natives.isEmpty {
                part += 1
                let taken = natives.prefix(Self.nativesPerFile)
                natives.removeFirst(taken.count)
                let name = "add\(module)\(part)"
                chunks.append(name)
                files.append(
                    (
                        "\(module)\(part).swift",
                        Self.header + "import Language\nimport Papers\n\nextension Toolbox {\n"
                            + "    static func \(name)(to natives: inout [String: NativeFunction]) {\n"
                            + taken.map { "        \($0)\n" }.joined() + "    }\n}\n"
                    ))
            }
        }
        files.append(("Interface.swift", Self.header + interfaceFile(interface)))
        files.append(("Natives.swift", Self.header + nativesFile(chunks)))
        return files
    }

    private static let header =
        "// Written by `make toolbox` from the public API of Papers. Do not edit.\n\n"

    private func interfaceFile(_ text: String) -> String {
        let body = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : "        \($0)"
        }.joined(separator: "\n")
        return
            "extension Toolbox {\n    /// What a notebook may call, as our own parser reads it.\n"
            + "    static let interface = ###\"\"\"\n\(body)\n        \"\"\"###\n}\n"
    }

    private func nativesFile(_ chunks: [String]) -> String {
        let nominals = api.nominals.values.sorted { $0.name < $1.name }.filter {
            $0.kind != .protocol
        }
        var text = "import Language\nimport Papers\n\n"
        for nominal in nominals {
            text += "extension \(nominal.module).\(nominal.name): BridgedNative {}\n"
        }
        text += "\nextension Toolbox {\n    static func natives() -> [String: NativeFunction] {\n"
        text += "        var natives: [String: NativeFunction] = [:]\n"
        for chunk in chunks { text += "        \(chunk)(to: &natives)\n" }
        text += "        return natives\n    }\n\n"
        text += "    /// How the parameters of each type of the library are reached in its box.\n"
        text += "    static let visitors: [ObjectIdentifier: any ParameterVisitor] = [\n"
        for nominal in nominals where nominal.conformances.contains("Differentiable") {
            let type = "\(nominal.module).\(nominal.name)"
            text +=
                "        ObjectIdentifier(Native<\(type)>.self): BoxVisitor(\(type).self),\n"
        }
        text += "    ]\n}\n"
        return text
    }

    /// Conformances of the standard library's types to protocols of ours.
    private static let standardConformances = [
        (
            module: "Tensors",
            text: "extension Array: Differentiable where Element: Differentiable {}"
        ),
        (module: "Charts", text: "extension Int: Plottable {}"),
        (module: "Charts", text: "extension Double: Plottable {}"),
        (module: "Charts", text: "extension String: Plottable {}"),
    ]

    // MARK: Interface

    private mutating func interfaceText(_ module: String, _ natives: inout [String]) -> String {
        var text = ""
        var count = 0
        let own = api.members.filter { $0.module == module }
        let nominals = api.nominals.values.filter { $0.module == module }.sorted {
            $0.name < $1.name
        }
        for nominal in nominals {
            text += documentation(nominal.documentation, indent: "")
            let conformances = nominal.conformances.joined(separator: ", ")
            text +=
                "\(nominal.kind.rawValue) \(nominal.name)\(conformances.isEmpty ? "" : ": \(conformances)") {\n"
            for member in own where member.owner == nominal.name {
                if nominal.kind == .protocol, !member.isRequirement { continue }
                text += declaration(member, &count, &natives, indent: "    ")
            }
            text += "}\n\n"
        }
        // Extensions of protocols, and of types of other modules.
        var extended: [String] = []
        for member in own {
            guard let owner = member.owner, let nominal = api.nominals[owner] else { continue }
            let isExtension =
                nominal.module != module || (nominal.kind == .protocol && !member.isRequirement)
            if isExtension, !extended.contains(owner) { extended.append(owner) }
        }
        for owner in extended.sorted() {
            text += "extension \(owner) {\n"
            for member in own where member.owner == owner && !member.isRequirement {
                text += declaration(member, &count, &natives, indent: "    ")
            }
            text += "}\n\n"
        }
        for conformance in Self.standardConformances where conformance.module == module {
            text += conformance.text + "\n"
        }
        for member in own where member.owner == nil {
            text += declaration(member, &count, &natives, indent: "")
        }
        return text
    }

    private mutating func declaration(
        _ member: API.Member, _ count: inout Int, _ natives: inout [String], indent: String
    ) -> String {
        let name = (member.owner.map { "\($0)." } ?? "") + member.text
        if member.isRequirement {
            return documentation(member.documentation, indent: indent) + "\(indent)\(member.text)\n"
        }
        guard let glue = GlueWriter(member, api: api)?.glue() else {
            notes.append("\(name): has a type that notebooks cannot pass")
            return ""
        }
        count += 1
        let key = "\(member.module).\(count)"
        natives.append("natives[\"\(key)\"] = { call in \(glue.getter) }")
        var attributes = "@native(\"\(key)\")"
        var text = member.text
        if let setter = glue.setter {
            natives.append("natives[\"\(key)=\"] = { call in \(setter) }")
            attributes += " @nativeSetter(\"\(key)=\")"
        } else {
            text = text.replacing("{ get set }", with: "{ get }")
        }
        if text.hasPrefix("@discardableResult ") { attributes += " " }
        return documentation(member.documentation, indent: indent)
            + "\(indent)\(attributes) \(text)\n"
    }

    private func documentation(_ text: String?, indent: String) -> String {
        guard let text else { return "" }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "\(indent)///\n" : "\(indent)/// \($0)\n"
        }.joined()
    }
}
