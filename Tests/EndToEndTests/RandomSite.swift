import Foundation

/// A made-up site and the edits that its author makes, drawn at random.
struct RandomSite {
    /// A notebook of the site.
    struct Notebook {
        var name: String
        var title: String
        var family: String
        var literals: [Int]
        var prose = 0
        /// The notebook that it links to, and the heading there.
        var link: (name: String, heading: Int)?
        var heading = 1
        var isCached = true

        var text: String {
            var text = "---\ntitle: \(title)\nfamily: \(family)\nbibliography: refs.bib\n---\n\n"
            text += "# Part \(heading)\n\nProse \(prose), as in [@key].\n\n"
            if let link { text += "See [there](\(link.name).md#part-\(link.heading)).\n\n" }
            text += "![A square](square.png)\n\n"
            for (index, literal) in literals.enumerated() {
                let before = index == 0 ? "1" : "x\(index - 1)"
                text += "```swift\n"
                if !isCached, index == literals.count - 1 { text += "//| cache: false\n" }
                text +=
                    "let x\(index) = (\(before) * 7 + \(literal)) % 101\nprint(x\(index))\n```\n\n"
            }
            return text
        }
    }

    var notebooks: [Notebook]
    var author = 1
    var site = 1
    var style = 1
    var image = 1

    init(using random: inout some RandomNumberGenerator) {
        notebooks = ["ant", "bee", "cat", "dog"].map { name in
            Notebook(
                name: name, title: "About \(name)",
                family: "f\(Int.random(in: 1...2, using: &random))",
                literals: (0..<3).map { _ in Int.random(in: 0..<50, using: &random) })
        }
    }

    /// The files of the site by path.
    var files: [String: String] {
        var files = [
            "papers.yml": """
            title: Site \(site)
            families:
              - {id: f1, title: First}
              - {id: f2, title: Second}

            """,
            "notebooks/refs.bib":
                "@book{key, title = {A Book}, author = {Writer, Number\(author)}, year = {2001}}\n",
            "notebooks/square.png": "image \(image)",
        ]
        for notebook in notebooks { files["notebooks/\(notebook.name).md"] = notebook.text }
        return files
    }

    /// Writes the files that are different from what is there, and removes notebooks that are gone.
    func write(to folder: Folder) throws {
        let files = files
        for (path, text) in files where (try? folder.read(path)) != text {
            try folder.write(text, to: path)
        }
        for path in try folder.contents(of: "notebooks").keys
        where files["notebooks/" + path] == nil {
            try FileManager.default.removeItem(atPath: folder.path + "/notebooks/" + path)
        }
    }

    /// Makes one edit to the sources, or damages the site or the store; says what.
    mutating func edit(
        in folder: Folder, using random: inout some RandomNumberGenerator
    ) throws -> String {
        let index = Int.random(in: notebooks.indices, using: &random)
        let name = notebooks[index].name
        func pick(_ place: String) throws -> String? {
            try folder.contents(of: place).keys.sorted().randomElement(using: &random)
        }
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1:
            let cell = Int.random(in: notebooks[index].literals.indices, using: &random)
            notebooks[index].literals[cell] = Int.random(in: 0..<50, using: &random)
            return "literal of \(name)"
        case 2:
            notebooks[index].prose += 1
            return "prose of \(name)"
        case 3:
            notebooks[index].title += "!"
            return "title of \(name)"
        case 4:
            notebooks[index].heading += 1
            return "heading of \(name)"
        case 5:
            notebooks[index].family = notebooks[index].family == "f1" ? "f2" : "f1"
            return "family of \(name)"
        case 6:
            let other = notebooks[Int.random(in: notebooks.indices, using: &random)]
            notebooks[index].link =
                notebooks[index].link == nil ? (other.name, other.heading) : nil
            return "link of \(name)"
        case 7:
            author += 1
            return "bibliography"
        case 8:
            site += 1
            return "papers.yml"
        case 9:
            style += 1
            let path = "templates/" + ["style.css", "page.mustache"][style % 2]
            try folder.write(
                try folder.read(path)
                    + (style % 2 == 0 ? "/* \(style) */\n" : "<!-- \(style) -->\n"),
                to: path)
            return path
        case 10:
            image += 1
            return "image"
        case 11:
            // Without the list of what papers wrote, a render refuses to write over it.
            guard let path = try pick("site"), path != ".papers-site" else { return "nothing" }
            try FileManager.default.removeItem(atPath: folder.path + "/site/" + path)
            return "removed site/\(path)"
        case 12:
            guard let path = try pick("site"), path != ".papers-site", !path.hasSuffix("json")
            else { return "nothing" }
            try folder.write("altered", to: "site/" + path)
            return "altered site/\(path)"
        case 13:
            guard let path = try pick(".papers") else { return "nothing" }
            try folder.write("altered", to: ".papers/" + path)
            return "altered .papers/\(path)"
        case 14:
            notebooks[index].isCached.toggle()
            return "cache option of \(name)"
        default:
            if notebooks.count > 3 {
                notebooks.remove(at: index)
                return "removed \(name)"
            }
            let fresh = "new\(Int.random(in: 0..<1000, using: &random))"
            guard !notebooks.contains(where: { $0.name == fresh }) else { return "nothing" }
            notebooks.append(Notebook(name: fresh, title: fresh, family: "f1", literals: [1, 2]))
            return "added \(fresh)"
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same edits on each run.
struct EditGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
