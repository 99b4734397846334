import Diagnostics

/// Reads fenced `swift` blocks: the words after the fence, the options, the code.
struct CellReader {
    let context: ParseContext

    /// What the line of an opening fence says.
    struct Info {
        var language: String
        var arguments: String
        /// True for a block of Swift, whether it runs or not.
        var isSwift: Bool
        var runs: Bool
    }

    /// Splits the info string, with what is wrong about it if `reports` is set.
    func info(of block: LocatedBlock, reports: Bool) -> Info {
        let text = context.file.text(in: block.infoRange)
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else {
            return Info(language: "", arguments: "", isSwift: false, runs: false)
        }
        let arguments = words.dropFirst().joined(separator: " ")
        func report(_ message: String, hint: String) {
            if reports { context.error(message, at: block.infoRange, hints: [hint]) }
        }
        if first == "{swift}" {
            if reports {
                context.warn(
                    "'{swift}' is read as 'swift'", at: block.infoRange,
                    hints: ["write ```swift, which every Markdown host highlights"])
            }
            return Info(language: "swift", arguments: arguments, isSwift: true, runs: true)
        }
        if first.hasPrefix("{swift") {
            report(
                "options do not stand on the line of the fence",
                hint: "write ```swift and '//| key: value' lines below it")
            return Info(language: "swift", arguments: "", isSwift: true, runs: true)
        }
        guard first == "swift" else {
            if reports, Spelling.nearest(to: first, in: ["swift"]) != nil || first == "Swift" {
                context.warn(
                    "a block of '\(first)' is only shown", at: block.infoRange,
                    hints: ["did you mean 'swift'?"])
            }
            return Info(language: first, arguments: arguments, isSwift: false, runs: false)
        }
        if arguments.isEmpty || arguments == "display" {
            return Info(
                language: "swift", arguments: arguments, isSwift: true, runs: arguments.isEmpty)
        }
        if arguments.hasPrefix("{") || arguments.contains("=") {
            report(
                "options do not stand on the line of the fence",
                hint: "write them as '//| key: value' lines at the head of the block")
        } else {
            let hints = Spelling.hint(for: arguments, in: ["display"])
            report(
                "unknown word '\(arguments)' after 'swift'",
                hint: hints.first ?? "only 'display' may stand here: the block is then not run")
        }
        return Info(language: "swift", arguments: arguments, isSwift: true, runs: true)
    }

    /// The cell of a top-level `swift` block; nil for other blocks.
    func cell(_ block: LocatedBlock, ordinal: Int) -> Cell? {
        guard case .codeBlock = block.kind, block.containers.isEmpty else { return nil }
        let info = info(of: block, reports: true)
        guard info.isSwift else { return nil }
        var options = CellOptions()
        options.eval = info.runs
        var at = block.codeRange.lowerBound
        let end = block.codeRange.upperBound
        while at < end {
            let line = context.lines.line(of: at)
            let lineEnd = context.lines.trimmedEnd(line, from: at)
            let start = context.lines.skipBlanks(from: at, line: line)
            guard isOption(start, lineEnd) else { break }
            option(start..<max(start, lineEnd), into: &options)
            at = min(end, context.lines.start(line + 1))
        }
        let codeRange = at..<max(at, end)
        lateOptions(in: codeRange)
        if info.runs, !options.eval, options.cache == false {
            context.warn(
                "'cache' has no effect on a block that does not run",
                at: options.ranges[.cache] ?? block.infoRange)
        }
        return Cell(
            id: options.label ?? "cell-\(ordinal)", ordinal: ordinal, options: options,
            caption: [], code: context.file.text(in: codeRange), codeRange: codeRange,
            range: block.range)
    }

    private func isOption(_ start: Int, _ end: Int) -> Bool {
        end - start >= 3 && context.file.utf8[start..<end].starts(with: "//|".utf8)
    }

    private func lateOptions(in range: SourceRange) {
        guard !range.isEmpty else { return }
        let first = context.lines.line(of: range.lowerBound)
        let last = context.lines.line(of: range.upperBound - 1)
        for line in first...max(first, last) {
            let start = context.lines.skipBlanks(from: context.lines.start(line), line: line)
            let end = context.lines.trimmedEnd(line, from: start)
            if isOption(start, end) {
                context.error(
                    "an option must stand before the code of its block", at: start..<end)
            }
        }
    }

    // MARK: Options

    /// What other engines call our options.
    private static let synonyms = [
        "fig-cap": "caption", "tbl-cap": "caption", "cap": "caption", "fig-alt": "alt",
        "code-fold": "fold", "name": "label", "id": "label", "include": "echo",
    ]

    private func option(_ range: SourceRange, into options: inout CellOptions) {
        let bytes = context.file.utf8
        var at = range.lowerBound + 3
        while at < range.upperBound, bytes[at].isBlank { at += 1 }
        guard let colon = bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: ":")) else {
            context.error(
                "expected 'key: value' after '//|'", at: range,
                hints: ["for example '//| label: fig-loss'"])
            return
        }
        var keyEnd = colon
        while keyEnd > at, bytes[keyEnd - 1].isBlank { keyEnd -= 1 }
        let keyRange = at..<keyEnd
        let name = context.file.text(in: keyRange)
        guard let key = CellOptions.Key(rawValue: name) else {
            let names = CellOptions.Key.allCases.map(\.rawValue)
            let synonym = Self.synonyms[name].map { ["did you mean '\($0)'?"] }
            var hints = synonym ?? Spelling.hint(for: name, in: names)
            if hints.isEmpty { hints = ["the options are " + names.joined(separator: ", ")] }
            context.error("unknown option '\(name)'", at: keyRange, hints: hints)
            return
        }
        var value = colon + 1
        if value < range.upperBound, !bytes[value].isBlank {
            context.error(
                "missing space after ':'", at: colon..<(colon + 1),
                hints: ["write '//| \(name): \(context.file.text(in: value..<range.upperBound))'"])
        }
        while value < range.upperBound, bytes[value].isBlank { value += 1 }
        guard value < range.upperBound else {
            context.error("the option '\(name)' has no value", at: keyRange)
            return
        }
        if options.ranges[key] != nil {
            context.error("the option '\(name)' is given twice", at: keyRange)
            return
        }
        set(key, value..<range.upperBound, in: &options)
    }

    private func set(_ key: CellOptions.Key, _ range: SourceRange, in options: inout CellOptions) {
        guard let (text, range) = unquoted(range) else { return }
        options.ranges[key] = range
        switch key {
        case .label: options.label = context.isLabel(text, at: range) ? text : nil
        case .caption: options.caption = text
        case .alt: options.alt = text
        case .echo: options.echo = bool(text, range) ?? options.echo
        case .fold: options.fold = bool(text, range) ?? options.fold
        case .eval: options.eval = (bool(text, range) ?? true) && options.eval
        case .cache: options.cache = bool(text, range) ?? options.cache
        case .timeout: options.timeout = seconds(text, range)
        case .memory: options.memory = bytes(text, range)
        }
    }

    /// A value without the quotes around it, if there are any.
    private func unquoted(_ range: SourceRange) -> (String, SourceRange)? {
        let text = context.file.text(in: range)
        guard let quote = text.first, quote == "\"" || quote == "'" else { return (text, range) }
        guard text.count > 1, text.last == quote else {
            // 'Adam's rule' at the start of a sentence is no quotation.
            if quote == "'" { return (text, range) }
            context.error("the value's closing quote is missing", at: range)
            return nil
        }
        return (
            String(text.dropFirst().dropLast()),
            (range.lowerBound + 1)..<(range.upperBound - 1)
        )
    }

    private func bool(_ text: String, _ range: SourceRange) -> Bool? {
        if text == "true" { return true }
        if text == "false" { return false }
        context.error("expected true or false, found '\(text)'", at: range)
        return nil
    }

    /// "90", "90 s", "2 min", "1 h".
    private func seconds(_ text: String, _ range: SourceRange) -> Double? {
        let units = ["": 1.0, "s": 1, "min": 60, "h": 3600]
        guard let (number, unit) = quantity(text), let factor = units[unit], number > 0 else {
            context.error(
                "expected a time, found '\(text)'", at: range,
                hints: ["write a number of seconds, or '90 s', '2 min', '1 h'"])
            return nil
        }
        return number * factor
    }

    /// "512 MB", "2 GB".
    private func bytes(_ text: String, _ range: SourceRange) -> Int? {
        let units = [
            "KB": 1e3, "MB": 1e6, "GB": 1e9, "KiB": 1024.0, "MiB": 1_048_576.0,
            "GiB": 1_073_741_824.0,
        ]
        guard let (number, unit) = quantity(text), let factor = units[unit], number > 0,
            number * factor < 9e18
        else {
            context.error(
                "expected an amount of memory, found '\(text)'", at: range,
                hints: ["write for example '512 MB' or '2 GB'"])
            return nil
        }
        return Int(number * factor)
    }

    private func quantity(_ text: String) -> (Double, String)? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let number = Double(digits), number.isFinite else { return nil }
        return (number, text.dropFirst(digits.count).trimmed)
    }
}
