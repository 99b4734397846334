import Mustache

/// The templates of a site by file name: what the `templates` folder holds, or what replaces parts
/// of it.
package struct Templates: Sendable {
    /// A template that is not well formed, or is missing.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        package let description: String
    }

    /// The templates that a site needs.
    package static let required = ["page.mustache", "index.mustache", "missing.mustache"]

    private var library = MustacheLibrary()
    /// Files that go into the site as they are: the stylesheet, the icon.
    let assets: [SiteFile]

    /// - Parameter files: the folder's files by name, in any order. `.mustache` files are templates
    ///   and may include each other; all others are copied into the site.
    package init(files: [SiteFile]) throws(Failure) {
        var assets: [SiteFile] = []
        for file in files {
            guard file.path.hasSuffix(".mustache") else {
                assets.append(file)
                continue
            }
            let name = String(file.path.dropLast(".mustache".count))
            do {
                try library.register(String(decoding: file.bytes, as: UTF8.self), named: name)
            } catch {
                throw Failure(description: "\(file.path) is not a Mustache template: \(error)")
            }
        }
        self.assets = assets.sorted { $0.path < $1.path }
        let names = files.map(\.path)
        for name in Self.required + ["style.css"] where !names.contains(name) {
            throw Failure(description: "the templates have no \(name)")
        }
    }

    /// A page: values are escaped by the template unless it says `{{{…}}}`, which the templates do
    /// only for markup that comes from `HTMLWriter`.
    func render(_ values: [String: Any], with name: String) throws(Failure) -> String {
        guard let text = library.render(values, withTemplate: name) else {
            throw Failure(description: "the templates have no \(name).mustache")
        }
        return text
    }
}
