import Charts
import ChartsCairo

/// A figure as the browser chooses it: for light or dark pages, and drawn anew for phones, on which
/// a figure of full width would have unreadable labels.
struct ThemedPicture {
    /// The files' common path, without the endings that tell them apart.
    var path: String
    private let full: (width: Int, height: Int)
    /// The drawing for phones; figures that are narrow anyway, or have panels, have none.
    private let narrow: (width: Int, height: Int)?

    init(path: String, of figure: Figure) {
        self.path = path
        full = (Int(figure.width.rounded(.up)), Int(figure.height.rounded(.up)))
        // The same proportions, so that the size that the image states holds for all drawings.
        narrow =
            full.width > 480 && figure.panels.count == 1
            ? (380, Int((380 * figure.height / figure.width).rounded())) : nil
    }

    /// Whether the figure is wider than the text.
    var isWide: Bool { full.width > 640 }

    func files(_ figure: Figure, _ renderer: FigureRenderer) throws -> [SiteFile] {
        var files = [
            SiteFile(path: "\(path).light.svg", text: try renderer.svg(figure, theme: .light)),
            SiteFile(path: "\(path).dark.svg", text: try renderer.svg(figure, theme: .dark)),
        ]
        guard let narrow else { return files }
        var phone = figure
        phone.width = Double(narrow.width)
        phone.height = Double(narrow.height)
        files += [
            SiteFile(path: "\(path).phone.light.svg", text: try renderer.svg(phone, theme: .light)),
            SiteFile(path: "\(path).phone.dark.svg", text: try renderer.svg(phone, theme: .dark)),
        ]
        return files
    }

    private static let isDark = "screen and (prefers-color-scheme: dark)"

    /// The figure on its page. Its size is stated, so that nothing moves while it loads.
    func html(alt: String) -> HTML {
        var choices: [HTML] = []
        if narrow != nil {
            let isPhone = "(max-width: 30rem)"
            choices.append(source("phone.dark", "\(Self.isDark) and \(isPhone)"))
            choices.append(source("phone.light", "screen and \(isPhone)"))
        }
        choices.append(source("dark", Self.isDark))
        return tag("picture", choices + [image("light", alt: alt, full)])
    }

    /// The figure in the gallery, in its smallest drawing. It repeats what its page shows, so it
    /// has no text of its own.
    func thumbnail(in folder: String) -> HTML {
        var picture = self
        picture.path = "\(folder)/\(path)"
        let size = narrow ?? full
        let prefix = narrow == nil ? "" : "phone."
        return tag(
            "picture",
            [
                picture.source(prefix + "dark", Self.isDark),
                picture.image(prefix + "light", alt: "", size, isLazy: true),
            ])
    }

    private func source(_ kind: String, _ media: String) -> HTML {
        tag("source", ["media": media, "srcset": "\(path).\(kind).svg"])
    }

    private func image(
        _ kind: String, alt: String, _ size: (width: Int, height: Int), isLazy: Bool = false
    ) -> HTML {
        tag(
            "img",
            [
                "src": "\(path).\(kind).svg", "alt": alt, "width": String(size.width),
                "height": String(size.height), "loading": isLazy ? "lazy" : nil,
            ])
    }
}
