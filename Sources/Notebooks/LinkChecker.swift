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
package func checkLinks(
    across notebooks: [Notebook], site: SiteConfiguration? = nil,
    exists: (String) -> Bool = { _ in false }
) -> [Diagnostic] {
    let targets = notebooks.map(LinkTarget.init)
    let byPath = Dictionary(targets.map { ($0.path, $0) }) { $1 }
    return notebooks.flatMap { notebook in
        checkLinks(
            of: notebook, paths: targets.map(\.path), target: { byPath[$0] }, site: site,
            exists: exists)
    }.sortedAndUnique()
}

/// Checks the links of one notebook to others, and its family.
///
/// - Parameters:
///   - paths: the paths of all notebooks of the site.
///   - target: the notebook at a path.
package func checkLinks(
    of notebook: Notebook, paths: @autoclosure () -> [String], target: (String) -> LinkTarget?,
    site: SiteConfiguration?, exists: (String) -> Bool
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func report(_ message: String, at range: SourceRange, hints: [String]) {
        diagnostics.append(
            Diagnostic(
                notebook.frontMatter.isDraft ? .warning : .error, message, in: notebook.file,
                at: range, hints: hints))
    }
    for link in notebook.localLinks where !link.path.isEmpty && !link.isImage {
        let path = link.path.relative(to: notebook.file.path).normalPath
        guard let target = target(path) else {
            guard !exists(path) else { continue }
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

extension String {
    /// Without "./" at the start and "a/.." inside.
    var normalPath: String { hasPrefix("/") ? self : relative(to: "") }
}
