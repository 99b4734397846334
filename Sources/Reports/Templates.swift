import Execution
import Foundation
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
    /// Scripts by the name of the template whose pages hold them.
    private var scripts: [String: String] = [:]
    /// Files that go into the site as they are: the stylesheet, the icon.
    let assets: [SiteFile]

    /// - Parameter files: the folder's files by name, in any order. `.mustache` files are templates
    ///   and may include each other; the script `page.js` is put into the pages that
    ///   `page.mustache` makes; all others are copied into the site.
    package init(files: [SiteFile]) throws(Failure) {
        var assets: [SiteFile] = []
        for file in files {
            if file.path.hasSuffix(".js") {
                let script = String(decoding: file.bytes, as: UTF8.self)
                // Inside a page these would end the script, or hide its end.
                for mark in ["</script", "<!--"] where script.lowercased().contains(mark) {
                    throw Failure(description: "\(file.path) contains '\(mark)'")
                }
                scripts[String(file.path.dropLast(".js".count))] = script
                continue
            }
            guard file.path.hasSuffix(".mustache") else {
                assets.append(file)
                continue
            }
            let name = String(file.path.dropLast(".mustache".count))
            do {
                try library.register(String(decoding: file.bytes, as: UTF8.self), named: name)
            } catch let error as MustacheTemplate.ParserError {
                let place = "\(file.path):\(error.context.lineNumber):\(error.context.columnNumber)"
                throw Failure(description: "\(place): not a Mustache template: \(error.error)")
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
    /// only for markup that comes from `HTMLWriter`, and for their own script.
    func render(_ values: [String: Any], with name: String) throws(Failure) -> String {
        var values = values
        values["script"] = scripts[name]
        values["policy"] = policy(of: name)
        guard let text = library.render(values, withTemplate: name) else {
            throw Failure(description: "the templates have no \(name).mustache")
        }
        return text
    }

    /// The Content-Security-Policy of a template's pages: images and the stylesheet of the site, the
    /// one script by its digest, and nothing else. A page without script can run none.
    func policy(of name: String) -> String {
        var rules = ["default-src 'none'", "img-src 'self'", "style-src 'self'"]
        if let script = scripts[name] {
            let digest = Data(Digest.sha256Bytes(of: script.utf8)).base64EncodedString()
            rules.append("script-src 'sha256-\(digest)'")
            // Search reads the site's own index.
            if name == "index" { rules.append("connect-src 'self'") }
        }
        return (rules + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
    }
}
