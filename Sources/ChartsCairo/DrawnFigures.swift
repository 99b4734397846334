import Charts

/// What a renderer drew, so that a page that is made again after a change elsewhere on it need not draw
/// its figures again.
///
/// Figures are found by comparing them one after the other: most differ in their first field, and one
/// comparison takes far less than one drawing.
final class DrawnFigures {
    private struct Entry {
        let figure: Figure
        var layout: Drawing?
        var svg: [SVGForm: String] = [:]
        /// By the name of the theme.
        var pdf: [String: [UInt8]] = [:]
        var isUsed = true
    }

    /// The choices on which an SVG depends beside the figure.
    struct SVGForm: Hashable {
        /// The name of the theme.
        var theme: String
        var idPrefix: String
        var title: String?
    }

    private var entries: [Entry] = []

    /// Forgets the figures that nobody asked for since the last call.
    func forgetUnused() {
        entries.removeAll { !$0.isUsed }
        for index in entries.indices { entries[index].isUsed = false }
    }

    func layout(of figure: Figure, make: () -> Drawing) -> Drawing {
        let index = index(of: figure)
        if let layout = entries[index].layout { return layout }
        let layout = make()
        entries[index].layout = layout
        return layout
    }

    func svg(of figure: Figure, _ form: SVGForm, make: () throws -> String) rethrows -> String {
        let index = index(of: figure)
        if let text = entries[index].svg[form] { return text }
        let text = try make()
        entries[index].svg[form] = text
        return text
    }

    func pdf(
        of figure: Figure, _ theme: Theme, make: () throws -> [UInt8]
    ) rethrows -> [UInt8] {
        let index = index(of: figure)
        if let bytes = entries[index].pdf[theme.name] { return bytes }
        let bytes = try make()
        entries[index].pdf[theme.name] = bytes
        return bytes
    }

    private func index(of figure: Figure) -> Int {
        if let index = entries.firstIndex(where: { $0.figure == figure }) {
            entries[index].isUsed = true
            return index
        }
        entries.append(Entry(figure: figure))
        return entries.count - 1
    }
}
