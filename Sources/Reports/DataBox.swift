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
                tag("p", ["class": "error-message"], .text(data.sentence)),
                tag(
                    "p", ["class": "hint"],
                    [
                        tag("strong", ["Where to get them:"]), " ",
                        address.map { tag("a", ["href": $0], .text($0)) } ?? .text(data.source),
                    ]),
            ])
    }
}
