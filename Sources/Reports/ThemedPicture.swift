import Charts
import ChartsCairo

/// A figure as the browser chooses it: for light or dark pages, and drawn anew for phones, on which
/// a figure of full width would have unreadable labels.
struct ThemedPicture {
    /// The files' common path, without the endings that tell them apart.
    var path: String
    private let figure: Figure
    private let full: Drawing
    /// For phones; figures that are narrow anyway have nothing of their own for them.
    private let phone: (figure: Figure, drawing: Drawing)?

    private static let phoneWidth = 380.0

    init(path: String, of figure: Figure, _ renderer: FigureRenderer) {
        self.path = path
        self.figure = figure
        full = renderer.drawing(figure)
        let narrow = full.width > 480 ? figure.narrowed(to: Self.phoneWidth) : nil
        phone = narrow.map { ($0, renderer.drawing($0)) }
    }

    var hasPanels: Bool { figure.panels.count > 1 }

    /// Whether the figure is wider than the text.
    var isWide: Bool { full.width > 640 }

    /// Whether the figure is nearly as wide as the text, so that it may be shown as wide.
    var fillsText: Bool { full.width >= 540 && !isWide }

    func files(_ renderer: FigureRenderer) throws -> [SiteFile] {
        var files: [SiteFile] = []
        func add(_ ending: String, _ figure: Figure, _ drawing: Drawing) throws {
            for (name, theme) in [("light", Theme.light), ("dark", Theme.dark)] {
                files.append(
                    SiteFile(
                        path: "\(path)\(ending).\(name).svg",
                        text: try renderer.svg(figure, drawing, theme: theme)))
            }
        }
        try add("", figure, full)
        if let phone { try add(".phone", phone.figure, phone.drawing) }
        return files
    }

    func pdf(_ renderer: FigureRenderer) throws -> [UInt8] { try renderer.pdf(figure, full) }

    /// The figure under a title, in the shape that other sites show beside a link: 1200 by 630
    /// pixels, or somewhat higher if its legend needs the room.
    func preview(title: String, _ renderer: FigureRenderer) throws -> [UInt8] {
        let margin = 20.0
        var card = figure
        card.title = title
        card.width = 600 - 2 * margin
        card.height = 315 - 2 * margin
        return try renderer.png(card, theme: .light, scale: 2, margin: margin)
    }

    fileprivate static let isDark = "screen and (prefers-color-scheme: dark)"

    /// The figure on its page. Its size is stated, so that nothing moves while it loads.
    ///
    /// - Parameter isLazy: whether it is loaded only when a reader comes near.
    func html(alt: String, isLazy: Bool = false) -> HTML {
        var choices: [HTML] = []
        if let phone = phone?.drawing {
            let isPhone = "(max-width: 30rem)"
            choices += [
                .drawing(path, "phone.dark", media: "\(Self.isDark) and \(isPhone)", phone.size),
                .drawing(path, "phone.light", media: "screen and \(isPhone)", phone.size),
            ]
        }
        choices.append(.drawing(path, "dark", media: Self.isDark, full.size))
        return tag(
            "picture", choices + [.drawing(path, "light", alt: alt, full.size, isLazy: isLazy)])
    }

    /// The figure in the drawing that is best seen small: that for phones, which stacks panels
    /// though.
    var thumbnail: Thumbnail {
        guard let phone = phone?.drawing, !hasPanels else {
            return Thumbnail(path: path, width: full.size.width, height: full.size.height)
        }
        return Thumbnail(
            path: path + ".phone", width: phone.size.width, height: phone.size.height)
    }
}

extension Drawing {
    /// The size in whole points. What is drawn may be higher than the figure asks.
    fileprivate var size: (width: Int, height: Int) {
        (Int(width.rounded(.up)), Int(height.rounded(.up)))
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
