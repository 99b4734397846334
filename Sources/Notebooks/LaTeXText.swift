import Foundation

/// Turns the LaTeX of BibTeX values into plain text: accents, special letters, dashes, braces.
enum LaTeXText {
    /// The combining characters of the accent commands.
    private static let accents: [Character: Unicode.Scalar] = [
        "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
        "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
        "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
    ]

    private static let symbols: [String: String] = [
        "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł",
        "L": "Ł", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "th": "þ",
        "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "copyright": "©",
        "textquoteright": "’", "textasciitilde": "~", "textbackslash": "\\", "S": "§", "P": "¶",
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "lambda": "λ",
        "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "omega": "ω", "ell": "ℓ",
        "infty": "∞", "times": "×", "pm": "±", "rightarrow": "→", "to": "→",
    ]

    /// The text without commands and braces, white space collapsed.
    static func plain(_ latex: String) -> String {
        var reader = Reader(latex)
        return reader.read().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private struct Reader {
        private let characters: [Character]
        private var at = 0

        init(_ text: String) { characters = Array(text) }

        mutating func read() -> String {
            var text = ""
            while at < characters.count {
                let character = characters[at]
                at += 1
                switch character {
                case "\\": text += command()
                case "{", "}", "$": break
                case "~": text += " "
                case "-": text += dashes()
                case "`" where next("`"): text += "“"
                case "'" where next("'"): text += "”"
                default: text.append(character)
                }
            }
            return text
        }

        private mutating func next(_ character: Character) -> Bool {
            guard at < characters.count, characters[at] == character else { return false }
            at += 1
            return true
        }

        private mutating func dashes() -> String {
            guard next("-") else { return "-" }
            return next("-") ? "—" : "–"
        }

        private mutating func command() -> String {
            guard at < characters.count else { return "" }
            let first = characters[at]
            guard first.isASCII, first.isLetter else {
                at += 1
                if let accent = LaTeXText.accents[first] { return accented(accent) }
                if first == "\\" || first.isWhitespace { return " " }
                return "-/!,:;".contains(first) ? "" : String(first)
            }
            var name = ""
            while at < characters.count, characters[at].isASCII, characters[at].isLetter {
                name.append(characters[at])
                at += 1
            }
            while at < characters.count, characters[at].isWhitespace { at += 1 }
            if name.count == 1, let accent = LaTeXText.accents[Character(name)] {
                return accented(accent)
            }
            // An unknown command, such as \emph, goes; its argument stays.
            return LaTeXText.symbols[name] ?? ""
        }

        /// The next letter, possibly in braces, with an accent.
        private mutating func accented(_ accent: Unicode.Scalar) -> String {
            while at < characters.count, characters[at] == "{" || characters[at] == " " { at += 1 }
            guard at < characters.count else { return "" }
            var base = String(characters[at])
            at += 1
            if base == "\\" { base = command() }
            // An accented i or j has no dot to keep.
            if base == "ı" { base = "i" }
            if base == "ȷ" { base = "j" }
            while at < characters.count, characters[at] == "}" { at += 1 }
            return (base + String(Character(accent))).precomposedStringWithCanonicalMapping
        }
    }
}

extension BibliographyEntry.Name {
    /// The names of an author field, separated by `and` outside braces.
    static func list(_ value: String) -> [BibliographyEntry.Name] {
        var names: [String] = [""]
        var depth = 0
        for word in value.split(whereSeparator: \.isWhitespace) {
            if word == "and", depth == 0 {
                names.append("")
                continue
            }
            for character in word {
                if character == "{" { depth += 1 }
                if character == "}" { depth -= 1 }
            }
            names[names.count - 1] += (names[names.count - 1].isEmpty ? "" : " ") + word
        }
        return names.filter { !$0.isEmpty }.map(BibliographyEntry.Name.init(bibTeX:))
    }

    /// "Family, Given", "Given Family", "Given von Family" or "{An Organisation}".
    private init(bibTeX text: String) {
        if text.hasPrefix("{"), text.hasSuffix("}"), !text.dropFirst().dropLast().contains("{") {
            self.init(given: "", family: LaTeXText.plain(text))
            return
        }
        let parts = Self.split(text, at: ",")
        if parts.count > 1 {
            // "von Family, Jr, Given"
            let suffix = parts.count > 2 ? " " + LaTeXText.plain(parts[1]) : ""
            self.init(
                given: LaTeXText.plain(parts[parts.count - 1]),
                family: LaTeXText.plain(parts[0]) + suffix)
            return
        }
        let words = Self.split(text, at: " ")
        // The family starts at the first word in lower case, such as "van", or is the last.
        let start =
            words.dropFirst().firstIndex { $0.first?.isLowercase ?? false } ?? words.count - 1
        self.init(
            given: LaTeXText.plain(words[..<max(0, start)].joined(separator: " ")),
            family: LaTeXText.plain(words[max(0, start)...].joined(separator: " ")))
    }

    private static func split(_ text: String, at separator: Character) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            if character == separator, depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        let full = parts.filter { !$0.trimmed.isEmpty }
        return full.isEmpty ? [text] : full
    }
}
