import Diagnostics

/// A declaration of an interface text that is no function: its head, and where its members stand.
struct DeclarationHead {
    let file: SourceFile
    /// Without the members that stand in `body`.
    let declaration: Declaration
    let body: SourceRange?

    var type: TypeDeclaration? {
        guard case .type(let type) = declaration.kind else { return nil }
        return type
    }
}

/// A function of an interface text that belongs to no type and that nobody has asked for.
struct UnreadFunction {
    let file: SourceFile
    let range: SourceRange
}

/// The members of a type of the library that nobody has asked for: those of its declaration and of
/// its extensions, in the order of the interface texts.
struct UnreadMembers {
    let universe: Universe
    var heads: [DeclarationHead] = []

    func read(into nominal: Nominal) {
        let parts = heads.map { head in
            (
                reader: SignatureReader(universe: universe, file: head.file, generics: [nominal]),
                head: head, members: members(of: head)
            )
        }
        // What `Element` is comes before the members whose signatures name it.
        for (reader, _, members) in parts {
            for member in members {
                if case .typeAlias(let name, _, let type) = member.kind, name.text == "Element" {
                    nominal.element = reader.type(type)
                }
            }
        }
        for (reader, head, members) in parts {
            let requirements = reader.requirements(head.type?.requirements ?? [])
            for symbol in members.flatMap({ reader.symbols($0, owner: nominal) }) {
                symbol.requirements += requirements
                nominal.members[symbol.name, default: []].append(symbol)
            }
            universe.add(reader.diagnostics)
        }
    }

    private func members(of head: DeclarationHead) -> [Declaration] {
        guard let type = head.type, let body = head.body else { return head.type?.members ?? [] }
        let parsed = parseInterfaceMembers(head.file, body: body, of: type.form)
        universe.add(parsed.diagnostics)
        return parsed.members
    }
}
