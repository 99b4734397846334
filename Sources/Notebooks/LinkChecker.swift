import Diagnostics

/// What a notebook is to the links of others.
package struct LinkTarget: Codable, Sendable, Hashable {
    /// The path of its file, without "./" at the start and "a/.." inside.
    package var path: String
    /// The HTML ids that a link may name.
    package var anchors: [String]

    package init(_ notebook: Notebook) {
        path = notebook.file.path.normalPath
        anchors = notebook.anchors
    }
}

/// Checks what only a set of notebooks can tell: links from one to another, and families.
///
/// - Parameters:
///   - notebooks: all notebooks of the site; their files' paths are relative to one folder.
///   - site: the configuration, if there is one; without it any family is allowed.
///   - exists: whether there is a file at a path relative to that folder.
///   - refusal: why the page of a notebook may not hold the file at such a path; nil if it may.
package func checkLinks(
    across notebooks: [Notebook], site: SiteConfiguration? = nil,
    exists: (String) -> Bool = { _ in false },
    refusal: (_ path: String, _ notebook: Notebook) -> String? = { _, _ in nil }
) -> [Diagnostic] {
    let targets = notebooks.map(LinkTarget.init)
    let byPath = Dictionary(targets.map { ($0.path, $0) }) { $1 }
    return notebooks.flatMap { notebook in
        checkLinks(
            of: notebook, paths: targets.map(\.path), target: { byPath[$0] }, site: site,
            exists: exists, refusal: { refusal($0, notebook) })
    }.sortedAndUnique()
}

/// Checks the links of one notebook to others, and its family.
///
/// - Parameters:
///   - paths: the paths of all notebooks of the site.
///   - target: the notebook at a path.
///   - refusal: why the page may not hold the file at a path; nil if it may.
package func checkLinks(
    of notebook: Notebook, paths: @autoclosure () -> [String], target: (String) -> LinkTarget?,
    site: SiteConfiguration?, exists: (String) -> Bool, refusal: (String) -> String?
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    /// A draft may lack files; it may no more publish those of others than any notebook.
    func refuse(_ message: String, at range: SourceRange) {
        diagnostics.append(Diagnostic(.error, message, in: notebook.file, at: range))
    }
    func report(_ message: String, at range: SourceRange, hints: [String]) {
        diagnostics.append(
            Diagnostic(
                notebook.frontMatter.isDraft ? .warning : .error, message, in: notebook.file,
                at: range, hints: hints))
    }
    for link in notebook.localLinks where !link.path.isEmpty {
        if let message = link.pathRefusal {
            refuse(message, at: link.range)
            continue
        }
        let path = link.path.relative(to: notebook.file.path).normalPath
        if link.isImage {
            if let message = refusal(path) { refuse(message, at: link.range) }
            continue
        }
        guard let target = target(path) else {
            if exists(path) {
                if let message = refusal(path) { refuse(message, at: link.range) }
                continue
            }
            let hint = Spelling.nearest(to: path, in: paths())
            report(
                "cannot find '\(link.path)'", at: link.range,
                hints: hint.map { ["did you mean the notebook '\($0)'?"] } ?? [])
            continue
        }
        guard let fragment = link.fragment, !fragment.isEmpty, !target.anchors.contains(fragment)
        else { continue }
        report(
            "there is no section or label '#\(fragment)' in '\(link.path)'", at: link.range,
            hints: Spelling.hint(for: fragment, in: target.anchors))
    }
    if let site, let family = notebook.frontMatter.family,
        !site.families.contains(where: { $0.id == family })
    {
        report(
            "papers.yml has no family '\(family)'", at: notebook.frontMatter.familyRange,
            hints: Spelling.hint(for: family, in: site.families.map(\.id)))
    }
    return diagnostics.sortedAndUnique()
}

extension LocalLink {
    /// Why a path as it stands can be no file of a page; nil if it can.
    var pathRefusal: String? { Notebooks.pathRefusal(path) }
}

/// Why a path that a notebook names can be no file of its page, as far as its text tells; nil if it
/// can. What it leads to is for whoever has the files.
package func pathRefusal(_ path: String) -> String? {
    if path.hasPrefix("/") {
        return "'\(path)' starts at the root of the machine, not in the site; "
            + "paths start in the notebook's folder"
    }
    if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        return "the path of a file has no control characters"
    }
    let hidden = path.split(separator: "/").first { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
    return hidden.map { "'\($0)' is hidden, and a page publishes no hidden files" }
}

extension String {
    /// Without "./" at the start and "a/.." inside.
    var normalPath: String { hasPrefix("/") ? self : relative(to: "") }
}
