/// Text that an author wrote as text, in Markdown: results may have any characters in them, and the
/// pages show them as they are.
enum MarkdownText {
    /// Whatever begins something in Markdown, HTML, mathematics or a table. Web addresses stay as they
    /// are: where a reader makes links of them, they still say the same.
    private static let marks: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "~", "[", "]", "<", ">", "&", "$", "|",
    ]

    /// The text in one line, with each mark escaped: a line break would end a table's row.
    static func escaped(_ text: String) -> String {
        // Scalars, since a mark with an accent on it is another character but still a mark.
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if Character(scalar).isNewline {
                result.append(" ")
            } else {
                if marks.contains(scalar) { result.append("\\") }
                result.append(scalar)
            }
        }
        return String(result)
    }
}
