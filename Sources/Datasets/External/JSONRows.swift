extension DataTable {
    /// Reads a JSON list of objects, one a row, whose values are numbers, texts, truth values or
    /// null. The columns stand in the order in which their names are first met.
    init(json text: String) throws(TableFault) {
        var reader = JSONRows(text)
        let rows = try reader.rows()
        var columns: [String] = []
        var places: [String: Int] = [:]
        for name in rows.joined().map(\.name) where places[name] == nil {
            places[name] = columns.count
            columns.append(name)
        }
        let entries = rows.map { row in
            var line = [String?](repeating: nil, count: columns.count)
            for member in row {
                if let place = places[member.name] { line[place] = member.value }
            }
            return line
        }
        self.init(columns: columns, rows: entries)
    }
}

/// Reads JSON of the one form that is a table (RFC 8259).
private struct JSONRows {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func rows() throws(TableFault) -> [[(name: String, value: String?)]] {
        var rows: [[(name: String, value: String?)]] = []
        try expect("[")
        if !accept("]") {
            repeat { rows.append(try row()) } while accept(",")
            try expect("]")
        }
        skipSpace()
        if place < bytes.count { throw fault("something follows the list") }
        return rows
    }

    private mutating func row() throws(TableFault) -> [(name: String, value: String?)] {
        var members: [(name: String, value: String?)] = []
        try expect("{")
        if accept("}") { return [] }
        repeat {
            skipSpace()
            let name = try string()
            if members.contains(where: { $0.name == name }) {
                throw fault("an object has '\(name)' twice")
            }
            try expect(":")
            members.append((name, try value()))
        } while accept(",")
        try expect("}")
        return members
    }

    private mutating func value() throws(TableFault) -> String? {
        skipSpace()
        guard place < bytes.count else { throw fault("the text ends early") }
        if bytes[place] == UInt8(ascii: "\"") { return try string() }
        let start = place
        while place < bytes.count, !" \t\r\n,]}".utf8.contains(bytes[place]) { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        if word == "null" { return nil }
        let first = word.utf8.first ?? 0
        let isNumber = first == UInt8(ascii: "-") || (48...57).contains(first)
        guard word == "true" || word == "false" || (isNumber && Double(word)?.isFinite == true)
        else { throw fault("'\(word.prefix(20))' is no number, text, true, false or null") }
        return word
    }

    private mutating func string() throws(TableFault) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
            throw fault("a text in quotes was expected")
        }
        place += 1
        var text: [UInt8] = []
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            guard bytes[place] == UInt8(ascii: "\\") else {
                text.append(bytes[place])
                place += 1
                continue
            }
            text += try escape()
        }
        guard place < bytes.count else { throw fault("a text is not closed") }
        place += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape() throws(TableFault) -> [UInt8] {
        guard place + 1 < bytes.count else { throw fault("a text is not closed") }
        let letter = bytes[place + 1]
        place += 2
        switch letter {
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "u"):
            var code = try unit()
            // Characters beyond the first 65,536 are two units.
            if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: "\\u".utf8) {
                place += 2
                let low = try unit()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("half a character") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault("half a character") }
            return Array(String(Character(scalar)).utf8)
        default: throw fault("an unknown escape in a text")
        }
    }

    private mutating func unit() throws(TableFault) -> UInt32 {
        let digits = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
            let code = UInt32(digits, radix: 16)
        else { throw fault("an unknown escape in a text") }
        place += 4
        return code
    }

    private mutating func skipSpace() {
        while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
    }

    private mutating func accept(_ mark: String) -> Bool {
        skipSpace()
        guard bytes[place...].starts(with: mark.utf8) else { return false }
        place += mark.utf8.count
        return true
    }

    private mutating func expect(_ mark: String) throws(TableFault) {
        if !accept(mark) { throw fault("'\(mark)' was expected") }
    }

    private func fault(_ reason: String) -> TableFault {
        TableFault(reason: "\(reason) (byte \(place + 1))")
    }
}
