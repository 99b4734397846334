import Diagnostics
import Notebooks

/// Images and other files that stand beside a notebook.
extension PageBuilder {
    /// An image that stands alone in its paragraph: a figure, its title the caption.
    mutating func figure(_ image: Image, at range: SourceRange) -> HTML {
        let picture = picture(image, at: range)
        guard !image.caption.isEmpty else { return tag("p", ["class": "image"], picture) }
        return tag("figure", [picture, tag("figcaption", [tag("p", [.text(image.caption)])])])
    }

    mutating func picture(_ image: Image, at range: SourceRange) -> HTML {
        if let refusal = WebAddress.refusal(of: image.source) {
            diagnostics.append(Diagnostic(.error, refusal, in: notebook.file, at: range))
            return tag("span", ["class": "missing"], .text(image.alt))
        }
        // A page asks no other host for anything; the reader may follow the link.
        if WebAddress.hasScheme(image.source) {
            let text = image.alt.isEmpty ? PaperCard.shortened(image.source) : image.alt
            return tag("a", ["href": WebAddress.escaped(image.source)], .text(text))
        }
        let path = image.source.percentDecoded
        guard let name = attach(path, at: range) else {
            return tag("span", ["class": "missing"], .text(image.alt))
        }
        // A size beyond what browsers draw is a slip or a trick; the page does not make room for it.
        let size = files.last { $0.path == Paths.name(of: path) }.flatMap { ImageSize($0.bytes) }
            .flatMap { max($0.width, $0.height) <= 16_384 ? $0 : nil }
        return tag(
            "img",
            [
                "src": name, "alt": image.alt, "width": size.map { String($0.width) },
                "height": size.map { String($0.height) }, "loading": "lazy",
                "title": image.caption.isEmpty ? nil : image.caption,
            ])
    }

    /// Puts a file next to the page, unless another of that name is there: a link must not lead to
    /// something else than it names.
    @discardableResult
    mutating func add(_ file: SiteFile, at range: SourceRange) -> Bool {
        if let other = files.first(where: { $0.path == file.path }) {
            if other == file { return true }
            diagnostics.append(
                Diagnostic(
                    .error, "the page has two different files named '\(file.path)'",
                    in: notebook.file, at: range,
                    hints: ["rename the one that is linked to, or the label of the block"]))
            return false
        }
        files.append(file)
        return true
    }

    /// Puts a file of the notebook next to the page and returns its address there.
    mutating func attach(_ path: String, at range: SourceRange) -> String? {
        let name = Paths.name(of: path)
        if let refusal = pathRefusal(path) ?? NotebookPage.refusal(ofFile: name) {
            diagnostics.append(Diagnostic(.error, refusal, in: notebook.file, at: range))
            return nil
        }
        // That a file is missing has been reported when the notebook was parsed.
        guard !name.isEmpty, let bytes = report.read(path) else { return nil }
        if let refusal = ActiveContent.refusal(name, bytes) {
            diagnostics.append(Diagnostic(.error, refusal, in: notebook.file, at: range))
            return nil
        }
        let file = SiteFile(path: name, bytes: bytes)
        if !files.contains(file) {
            guard add(file, at: range) else { return nil }
            if bytes.count > ActiveContent.heavy {
                let size = grouped(bytes.count / 1000)
                diagnostics.append(
                    Diagnostic(
                        .warning, "'\(name)' weighs \(size) KB, which makes the page slow",
                        in: notebook.file, at: range))
            }
        }
        return WebAddress.encoded(name)
    }
}

/// The size that an image file states, read from its first bytes.
struct ImageSize: Equatable {
    var width: Int
    var height: Int

    /// Reads PNG, GIF and JPEG.
    init?(_ bytes: [UInt8]) {
        func big(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= bytes.count else { return nil }
            return bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), let w = big(16, 4), let h = big(20, 4) {
            (width, height) = (w, h)
        } else if bytes.starts(with: Array("GIF8".utf8)), bytes.count >= 10 {
            width = Int(bytes[6]) | Int(bytes[7]) << 8
            height = Int(bytes[8]) | Int(bytes[9]) << 8
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            var at = 2
            while let marker = big(at, 2), marker >> 8 == 0xFF, let length = big(at + 2, 2),
                length > 1
            {
                // A start-of-frame segment holds the size; 0xC4, 0xC8 and 0xCC are other things.
                let kind = marker & 0xFF
                if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
                    guard let h = big(at + 5, 2), let w = big(at + 7, 2) else { return nil }
                    (width, height) = (w, h)
                    return
                }
                at += 2 + length
            }
            return nil
        } else {
            return nil
        }
    }
}
