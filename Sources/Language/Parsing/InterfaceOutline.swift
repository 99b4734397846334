import Diagnostics

/// Where the declarations of an interface text stand, found without parsing it: a program pays only
/// for what it asks for.
///
/// An interface text is laid out so that its lines say this, and a test holds every text to it: a
/// declaration begins at the margin, after its comment; what belongs to it is indented; only the
/// bracket or brace that closes it stands at the margin too.
struct InterfaceOutline {
    struct Piece {
        /// The comment and the declaration; without the members if those stand in `body`.
        var head: SourceRange
        /// From the brace that opens the members to the one that closes them.
        var body: SourceRange?
        /// The name if the piece declares a function.
        var function: String?
    }

    private(set) var pieces: [Piece] = []
    private let bytes: [UInt8]
    /// Where the comment of the next declaration begins, if it has one.
    private var comment: Int?

    init(_ file: SourceFile) {
        bytes = file.utf8
        for line in 1...file.lineCount {
            let end = line < file.lineCount ? file.offset(ofLine: line + 1) - 1 : bytes.count
            take(file.offset(ofLine: line)..<end)
        }
    }

    private mutating func take(_ line: SourceRange) {
        guard let first = bytes[line].first else { return }
        switch first {
        case UInt8(ascii: "/"):
            comment = comment ?? line.lowerBound
        case UInt8(ascii: "}"):
            if let open = pieces.last?.body?.lowerBound {
                pieces[pieces.count - 1].body = open..<line.upperBound
            }
        case UInt8(ascii: " "), UInt8(ascii: ")"):
            // A declaration of several lines; members belong to the body.
            if !pieces.isEmpty, pieces[pieces.count - 1].body == nil {
                let head = pieces[pieces.count - 1].head
                pieces[pieces.count - 1].head = head.lowerBound..<line.upperBound
            }
        default:
            let opens = bytes[line.upperBound - 1] == UInt8(ascii: "{")
            let brace = line.upperBound - (opens ? 1 : 0)
            pieces.append(
                Piece(
                    head: (comment ?? line.lowerBound)..<brace,
                    body: opens ? brace..<line.upperBound : nil,
                    function: opens ? nil : functionName(in: line)))
            comment = nil
        }
    }

    /// What stands after the first `func`: a name or an operator. Only attributes precede it.
    private func functionName(in line: SourceRange) -> String? {
        let word = Array("func ".utf8)
        var start = line.lowerBound
        while bytes[start..<line.upperBound].starts(with: "@".utf8) {
            guard let space = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: " "))
            else { return nil }
            start = space + 1
        }
        guard bytes[start..<line.upperBound].starts(with: word) else { return nil }
        let name = bytes[(start + word.count)..<line.upperBound].prefix {
            $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "<")
        }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
