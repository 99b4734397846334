import Language
import Notebooks

/// A notebook as a Swift package: its blocks unchanged in one script, which prints and shows what the
/// page does.
package struct SwiftExport {
    private let notebook: CheckedNotebook

    package init(_ notebook: CheckedNotebook) { self.notebook = notebook }

    /// The files by their paths in the package.
    ///
    /// - Parameter library: where the package `papers` lies, as a path.
    package func files(library: String) -> [(path: String, text: String)] {
        [("Package.swift", manifest(library)), ("Sources/\(target)/main.swift", script)]
    }

    /// The name of the product: that of the notebook's file.
    package var target: String {
        notebook.name.split(separator: "/").last.map(String.init) ?? "notebook"
    }

    private func manifest(_ library: String) -> String {
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let package = Package(
            name: "\(target)",
            platforms: [.macOS(.v14)],
            dependencies: [.package(name: "papers", path: \(library.debugDescription))],
            targets: [
                .executableTarget(
                    name: "\(target)",
                    dependencies: [.product(name: "Papers", package: "papers")],
                    // A script's variables live on the main actor; so does all of its code.
                    swiftSettings: [.defaultIsolation(MainActor.self)])
            ]
        )

        """
    }

    /// The blocks in order, and what stands in the prose as `{swift}` printed where it stands.
    package var script: String {
        var text = "// \(title)\nimport Papers\n"
        if !notebook.parameters.isEmpty {
            text += "\n/// The parameters of the front matter.\nstruct NotebookParameters {\n"
            for parameter in notebook.parameters {
                text += "    let \(parameter.name) = \(parameter.value.text)\n"
            }
            text += "}\nlet params = NotebookParameters()\n"
        }
        for data in notebook.notebook.frontMatter.data {
            func list(_ texts: [String]) -> String {
                texts.isEmpty
                    ? "[]"
                    : "[\n" + texts.map { "        \($0.debugDescription),\n" }.joined() + "    ]"
            }
            text += "\nExternalData.declare(\n    \(data.name.debugDescription),\n"
            text += "    source: \(data.source.debugDescription),\n"
            text += "    files: \(list(data.files.map(\.path))),\n"
            text += "    digests: \(list(data.files.map(\.sha256))))\n"
        }
        for (step, region) in notebook.places where region != nil {
            let code = notebook.notebook.file.text(in: step.range)
            switch step.kind {
            case .cell:
                text += "\n// MARK: \(step.name)\n\n" + code + (code.hasSuffix("\n") ? "" : "\n")
            case .value: text += "\nprint(\"\\(\(code))\")\n"
            }
        }
        return text
    }

    private var title: String {
        (notebook.notebook.frontMatter.title ?? notebook.name).split(separator: "\n").joined()
    }
}
