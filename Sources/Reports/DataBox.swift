import Execution

/// What stands in the place of a result whose data are missing, or are not those of the notebook.
enum DataBox {
    static func html(_ data: UnreadData) -> HTML {
        let isMissing = data.found == nil
        let address = WebAddress.refusal(of: data.source) == nil ? data.source : nil
        return tag(
            "div",
            [
                "class": isMissing ? "error warning" : "error", "role": "note",
                "aria-label": isMissing ? "Data not present" : "Data altered",
            ],
            [
                tag(
                    "p", ["class": "error-title"],
                    tag("strong", [.text(isMissing ? "Data not present" : "Data altered")])),
                tag("p", ["class": "error-message"], .text(sentence(data))),
                tag(
                    "p", ["class": "hint"],
                    [
                        tag("strong", ["Where to get them:"]), " ",
                        address.map { tag("a", ["href": $0], .text($0)) } ?? .text(data.source),
                    ]),
            ])
    }

    /// The fact in one sentence.
    static func sentence(_ data: UnreadData) -> String {
        guard let found = data.found else {
            return
                "This needs the file ‘\(data.file)’ of the data ‘\(data.name)’, which do not come "
                + "with the notebook and were not there when it ran."
        }
        return
            "The file ‘\(data.file)’ of the data ‘\(data.name)’ is not the one that the notebook "
            + "means: its SHA-256 is \(found)."
    }
}
