import Foundation

/// Turns TeX into MathML with KaTeX, run in an embedded JavaScript engine while the page is made.
///
/// KaTeX is loaded when the first formula comes (about 0.1 s) and a formula is typeset once per
/// process. Safe to use from several threads; formulas are typeset one at a time.
package final class MathTypesetter: @unchecked Sendable {
    /// A formula as markup that needs no escaping; only the typesetter makes one.
    package struct Formula: Sendable, Hashable {
        let markup: String
    }

    /// Why a formula could not be typeset.
    package struct Failure: Error, Sendable, Hashable {
        /// One sentence, in KaTeX's words.
        package let message: String
        /// UTF-8 offset in the TeX at which the mistake was noticed; nil if KaTeX does not say.
        package let offset: Int?
    }

    private struct Key: Hashable {
        let tex: String
        let display: Bool
    }

    private enum Engine {
        case notLoaded
        case ready(JavaScript)
        case broken(String)
    }

    private let script: @Sendable () throws -> String
    private let lock = NSLock()
    private var engine = Engine.notLoaded
    private var cache: [Key: Result<Formula, Failure>] = [:]
    /// The formulas that were asked for since `used` was last called, each once.
    private var asked: [Key] = []
    private var isAsked: Set<Key> = []

    /// - Parameter script: the text of KaTeX's distribution file; asked for at the first formula.
    package init(script: @escaping @Sendable () throws -> String) {
        self.script = script
    }

    /// Where the packages of Debian, Homebrew and npm put KaTeX, in the order to try.
    package static let usualPlaces = [
        "/usr/share/javascript/katex/katex.js",
        "/usr/share/javascript/katex/katex.min.js",
        "/usr/share/nodejs/katex/dist/katex.js",
        "/opt/homebrew/lib/node_modules/katex/dist/katex.min.js",
        "/usr/local/lib/node_modules/katex/dist/katex.min.js",
        "/usr/local/share/katex/katex.min.js",
    ]

    /// Typesets a formula; `display` gives it a line of its own with large operators.
    package func typeset(_ tex: String, display: Bool) -> Result<Formula, Failure> {
        lock.lock()
        defer { lock.unlock() }
        let key = Key(tex: tex, display: display)
        if isAsked.insert(key).inserted { asked.append(key) }
        if let known = cache[key] { return known }
        let result = typesetAnew(key)
        cache[key] = result
        return result
    }

    /// Takes over formulas that an earlier process typeset with the same KaTeX.
    package func recall(_ formulas: [TypesetFormula]) {
        lock.withLock {
            for formula in formulas {
                let key = Key(tex: formula.tex, display: formula.isDisplay)
                if cache[key] == nil { cache[key] = .success(Formula(markup: formula.markup)) }
            }
        }
    }

    /// The formulas that were typeset since the last call, in the order in which they were asked for.
    package func used() -> [TypesetFormula] {
        lock.withLock {
            defer { (asked, isAsked) = ([], []) }
            return asked.compactMap { key in
                guard case .success(let formula)? = cache[key] else { return nil }
                return TypesetFormula(tex: key.tex, isDisplay: key.display, markup: formula.markup)
            }
        }
    }

    private func typesetAnew(_ key: Key) -> Result<Formula, Failure> {
        // A formula is written by hand; what is longer is a mistake, and would only take time.
        guard key.tex.utf8.count <= 20_000 else {
            return .failure(Failure(message: "the formula is longer than 20000 bytes", offset: nil))
        }
        do {
            let answer = try loaded().call("typeset", (key.display ? "d" : "i") + key.tex)
            if answer.hasPrefix("=") {
                return .success(Formula(markup: String(answer.dropFirst())))
            }
            return .failure(failure(from: answer.dropFirst(), in: key.tex))
        } catch let failure as JavaScript.Failure {
            return .failure(Failure(message: failure.message, offset: nil))
        } catch {
            return .failure(Failure(message: "\(error)", offset: nil))
        }
    }

    private func loaded() throws -> JavaScript {
        switch engine {
        case .ready(let javaScript): return javaScript
        case .broken(let message): throw JavaScript.Failure(message: message)
        case .notLoaded: break
        }
        do {
            let javaScript = try JavaScript()
            try javaScript.evaluate(try script())
            try javaScript.evaluate(FormulaLines.script)
            try javaScript.evaluate(KaTeXAdapter.script)
            engine = .ready(javaScript)
            return javaScript
        } catch {
            let reason = (error as? JavaScript.Failure)?.message ?? "\(error)"
            let message = "KaTeX cannot be loaded: \(reason)"
            engine = .broken(message)
            throw JavaScript.Failure(message: message)
        }
    }

    /// Reads "position:message"; KaTeX appends the place to its message, which we show our own way.
    private func failure(from answer: Substring, in tex: String) -> Failure {
        let parts = answer.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let position = parts.first.flatMap { Int($0) } ?? -1
        let message = reworded(parts.count > 1 ? parts[1] : answer)
        let units = tex.utf16
        guard position >= 0, position <= units.count else {
            return Failure(message: message, offset: nil)
        }
        let index = units.index(units.startIndex, offsetBy: position)
        let offset = tex.utf8.distance(from: tex.startIndex, to: index)
        return Failure(message: message, offset: offset)
    }

    /// KaTeX's message as a sentence of ours, where its own words would puzzle an author.
    private func reworded(_ message: Substring) -> String {
        let unexpected = "Expected 'EOF', got "
        if message.hasPrefix(unexpected) {
            return "unexpected \(message.dropFirst(unexpected.count)) in the formula"
        }
        let undefined = "Undefined control sequence: "
        if message.hasPrefix(undefined) {
            return "there is no TeX command '\(message.dropFirst(undefined.count))'"
        }
        return message.prefix(1).lowercased() + message.dropFirst()
    }
}

/// A formula and its markup, to be kept for the next render.
package struct TypesetFormula: Codable, Sendable, Hashable {
    var tex: String
    var isDisplay: Bool
    var markup: String
}
