/// Quotes and dashes of running text as a typesetter sets them. Notebooks are written with those of
/// the keyboard; code and mathematics keep them.
struct Typography {
    /// Whether straight quotes become English curly ones: other languages set them differently.
    let isEnglish: Bool
    /// The character before the next piece of text: decides whether a quote opens or closes.
    private var before: Character?

    /// Typography for a page in the language of this tag, such as "en-GB".
    init(language: String) {
        isEnglish = language == "en" || language.hasPrefix("en-")
    }

    /// Begins a new block of text.
    mutating func begin() { before = nil }

    /// Notes that something other than text stands here: code, a formula, a value.
    mutating func skip() { before = "x" }

    /// Notes a line break.
    mutating func skipSpace() { before = " " }

    /// The text with typographic quotes, dashes and ellipses.
    mutating func set(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var index = 0
        func isAt(_ mark: Character, _ place: Int) -> Bool {
            place < characters.count && characters[place] == mark
        }
        while index < characters.count {
            let character = characters[index]
            let after = index + 1 < characters.count ? characters[index + 1] : nil
            var set = character
            var length = 1
            switch character {
            case "\"" where isEnglish:
                set = opens(after) ? "“" : "”"
            case "'" where isEnglish:
                // ’90s: a quote before a digit stands for what was left out.
                set = opens(after) && after?.isNumber != true ? "‘" : "’"
            // "60 %" stays in one line.
            case " " where after == "%" && before?.isNumber == true:
                set = "\u{00A0}"
            case "-" where isAt("-", index + 1):
                length = isAt("-", index + 2) ? 3 : 2
                let next = index + length < characters.count ? characters[index + length] : nil
                // --force is an option that lacks its code marks, and longer runs are rules.
                let isOption = opens(next) && next?.isLetter == true
                if isOption || next == "-" {
                    while isAt("-", index + length) { length += 1 }
                    result += String(repeating: "-", count: length)
                    before = "-"
                    index += length
                    continue
                }
                set = length == 3 ? "—" : "–"
            case "."
            where isAt(".", index + 1) && isAt(".", index + 2) && !isAt(".", index + 3)
                && before != ".":
                set = "…"
                length = 3
            default: break
            }
            result.append(set)
            before = set
            index += length
        }
        return result
    }

    /// Whether a quote here opens: after nothing, a space, an opening bracket or a dash, before
    /// something.
    private func opens(_ after: Character?) -> Bool {
        guard after.map({ !$0.isWhitespace }) ?? true else { return false }
        guard let before else { return true }
        return before.isWhitespace || "([{—–/“‘«".contains(before)
    }
}
