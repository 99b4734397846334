import Charts
import ChartsCairo

/// A figure as the browser chooses it: for light or dark pages, and drawn anew for phones, on which
/// a figure of full width would have unreadable labels.
struct ThemedPicture {
    /// The files' common path, without the endings that tell them apart.
    var path: String
    private let figure: Figure
    private let full: (width: Int, height: Int)
    /// The drawing for phones; figures that are narrow anyway, or have panels, have none.
    private let phone: (figure: Figure, width: Int, height: Int)?

    private static let phoneWidth = 380.0
    /// On a phone the legend stands above the plot, which has to stay high enough to read.
    private static let leastPhoneHeight = 300.0

    init(path: String, of figure: Figure, _ renderer: FigureRenderer) {
        self.path = path
        self.figure = figure
        full = Self.size(figure, renderer)
        guard full.width > 480, figure.panels.count == 1 else {
            phone = nil
            return
        }
        var narrow = figure
        narrow.width = Self.phoneWidth
        let proportional = Self.phoneWidth * figure.height / figure.width
        narrow.height = max(proportional, min(figure.height, Self.leastPhoneHeight)).rounded()
        let size = Self.size(narrow, renderer)
        phone = (narrow, size.width, size.height)
    }

    /// What is drawn may be higher than the figure asks.
    private static func size(
        _ figure: Figure, _ renderer: FigureRenderer
    ) -> (width: Int, height: Int) {
        let drawing = renderer.drawing(figure)
        return (Int(drawing.width.rounded(.up)), Int(drawing.height.rounded(.up)))
    }

    var hasPanels: Bool { figure.panels.count > 1 }

    /// Whether the figure is wider than the text.
    var isWide: Bool { full.width > 640 }

    func files(_ renderer: FigureRenderer) throws -> [SiteFile] {
        var files: [SiteFile] = []
        for (ending, figure) in [("", figure)] + (phone.map { [(".phone", $0.figure)] } ?? []) {
            for (name, theme) in [("light", Theme.light), ("dark", Theme.dark)] {
                files.append(
                    SiteFile(
                        path: "\(path)\(ending).\(name).svg",
                        text: try renderer.svg(figure, theme: theme)))
            }
        }
        return files
    }

    /// The figure in the shape that other sites show beside a link: 1200 by 630 pixels, or somewhat
    /// higher if its legend needs the room.
    func preview(_ renderer: FigureRenderer) throws -> [UInt8] {
        var card = figure
        card.width = 600
        card.height = 315
        return try renderer.png(card, theme: .light, scale: 2)
    }

    fileprivate static let isDark = "screen and (prefers-color-scheme: dark)"

    /// The figure on its page. Its size is stated, so that nothing moves while it loads.
    func html(alt: String) -> HTML {
        var choices: [HTML] = []
        if let phone {
            let isPhone = "(max-width: 30rem)"
            let size = (phone.width, phone.height)
            choices.append(source("phone.dark", "\(Self.isDark) and \(isPhone)", size))
            choices.append(source("phone.light", "screen and \(isPhone)", size))
        }
        choices.append(source("dark", Self.isDark, full))
        return tag("picture", choices + [image("light", alt: alt, full)])
    }

    /// The figure in its smallest drawing.
    var thumbnail: Thumbnail {
        let size = phone.map { ($0.width, $0.height) } ?? full
        return Thumbnail(
            path: phone == nil ? path : path + ".phone", width: size.0, height: size.1)
    }

    private func source(
        _ kind: String, _ media: String, _ size: (width: Int, height: Int)
    ) -> HTML {
        .drawing(path, kind, media: media, size)
    }

    private func image(
        _ kind: String, alt: String, _ size: (width: Int, height: Int)
    ) -> HTML {
        .drawing(path, kind, alt: alt, size)
    }
}

/// A figure in the gallery. It repeats what its page shows, so it has no text of its own.
struct Thumbnail: Codable, Sendable, Hashable {
    /// The common path of its files beside the page, without the endings that tell them apart.
    var path: String
    var width: Int
    var height: Int

    /// - Parameter folder: the way from the gallery to the page's folder.
    func html(in folder: String) -> HTML {
        let (path, size) = ("\(folder)/\(path)", (width, height))
        return tag(
            "picture",
            [
                .drawing(path, "dark", media: ThemedPicture.isDark, size),
                .drawing(path, "light", alt: "", size, isLazy: true),
            ])
    }
}

extension HTML {
    /// The drawing that is chosen if a media query holds.
    fileprivate static func drawing(
        _ path: String, _ kind: String, media: String, _ size: (width: Int, height: Int)
    ) -> HTML {
        tag(
            "source",
            [
                "media": media, "srcset": "\(path).\(kind).svg", "width": String(size.width),
                "height": String(size.height),
            ])
    }

    /// The drawing that is shown otherwise.
    fileprivate static func drawing(
        _ path: String, _ kind: String, alt: String, _ size: (width: Int, height: Int),
        isLazy: Bool = false
    ) -> HTML {
        tag(
            "img",
            [
                "src": "\(path).\(kind).svg", "alt": alt, "width": String(size.width),
                "height": String(size.height), "loading": isLazy ? "lazy" : nil,
            ])
    }
}
