import Execution
import Foundation
import Reference
import Reports

/// The first page of the API reference: every name, with a box that narrows them down. Without scripts the
/// names are there all the same.
struct ReferenceIndex {
    private let reference: APIReference
    private let site: String?

    /// - Parameter site: the title of the site that the reference is a part of; nil if it stands alone.
    init(_ reference: APIReference, site: String?) {
        self.reference = reference
        self.site = site
    }

    var files: [SiteFile] {
        [
            SiteFile(path: "index.html", bytes: Array(html.utf8)),
            SiteFile(path: "reference.css", bytes: Array(Self.style.utf8)),
        ]
    }

    private var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>API reference</title>
        <link rel="icon" type="image/svg+xml" href="\(looks)icon.svg">
        <link rel="stylesheet" href="\(looks)style.css">
        <link rel="stylesheet" href="reference.css">
        </head>
        <body class="index">
        <a class="skip" href="#page:main">Skip to the names</a>\(header)
        <main class="gallery reference" id="page:main">
        <header class="title-block">
        <h1>API reference</h1>
        <p class="lead">Everything that a notebook can call.</p>
        </header>
        <p id="find" class="finder" hidden><label>Find <input type="search" autocomplete="off"></label> <output></output></p>
        \(reference.modules.map(section).joined(separator: "\n"))
        </main>
        <script>\(Self.script)</script>
        </body>
        </html>

        """
    }

    /// The way to stylesheet and icon: those of the site, or our own.
    private var looks: String { site == nil ? "" : ReferencePages.wayToSite }

    private var header: String {
        guard let site else { return "" }
        return """

            <header class="site-header">
            <p><a href="\(ReferencePages.wayToSite)index.html">\(Self.escaped(site))</a></p>
            </header>
            """
    }

    private func section(_ module: String) -> String {
        let own = reference.entries.filter {
            $0.module == module && ReferencePages.isShown($0, in: reference)
        }
        let names = Self.list(own.filter { $0.owner == nil }, module)
        let members = own.filter { $0.owner != nil && $0.kind != .initializer }
        let rest =
            members.isEmpty
            ? ""
            : "\n<details><summary>Members of types</summary>\(Self.list(members, module))</details>"
        return """
            <section><h2><a href="\(module.lowercased())/index.html">\(module)</a></h2>
            \(names)\(rest)</section>
            """
    }

    /// The names, each once, with the beginning of what is said of them.
    private static func list(_ entries: [APIReference.Entry], _ module: String) -> String {
        var seen: Set<String> = []
        let items = entries.compactMap { entry -> String? in
            let name = (entry.owner.map { $0 + "." } ?? "") + entry.name
            guard seen.insert(name).inserted else { return nil }
            let words = entry.documentation?.split(separator: "\n").first.map(String.init) ?? ""
            let slug = ReferencePages.anchor(entry.owner ?? entry.name)
            return "<li><a href=\"\(module.lowercased())/index.html#\(escaped(slug))\" "
                + "title=\"\(escaped(words))\"><code>\(escaped(name))</code></a></li>"
        }
        return "<ul>\(items.joined())</ul>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing("\"", with: "&quot;")
    }

    /// No script but ours, which the policy names by its digest.
    private static var policy: String {
        let hex = Array(Digest.sha256(of: script.utf8).utf8)
        let bytes = stride(from: 0, to: hex.count, by: 2).map {
            UInt8(String(decoding: hex[$0..<$0 + 2], as: UTF8.self), radix: 16) ?? 0
        }
        return "default-src 'none'; img-src 'self'; style-src 'self'; script-src "
            + "'sha256-\(Data(bytes).base64EncodedString())'; base-uri 'none'; form-action 'none'"
    }

    private static let script = """
        "use strict";
        {
          const box = document.getElementById("find");
          const input = box.querySelector("input");
          const items = [...document.querySelectorAll(".reference li")];
          const texts = items.map((i) => (i.textContent + " " + i.firstChild.title).toLowerCase());
          const narrow = () => {
            const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
            let found = 0;
            items.forEach((item, place) => {
              item.hidden = !words.every((word) => texts[place].includes(word));
              if (!item.hidden) found += 1;
            });
            document.querySelectorAll(".reference section").forEach((s) => {
              s.hidden = !s.querySelector("li:not([hidden])");
            });
            document.querySelectorAll(".reference details").forEach((d) => { d.open = words.length > 0; });
            box.querySelector("output").textContent = words.length ? `${found} of ${items.length}` : "";
          };
          input.addEventListener("input", narrow);
          box.hidden = false;
          if (input.value) narrow();
        }
        """

    private static let style = """
        .index .site-header { width: min(100% - 2 * var(--edge), 72rem); padding-left: 0; }
        .reference ul { columns: 14rem; padding: 0; margin: 0.5rem 0 1rem; list-style: none; }
        .reference li { break-inside: avoid; overflow-wrap: anywhere; margin: 0; padding-block: 0.15em; }
        .reference [hidden] { display: none; }
        .reference input { font: inherit; padding: 0.3rem 0.5rem; width: min(100%, 20rem); }

        """
}
