/// Path data of SVG in few bytes: hundredths of a point, relative coordinates.
enum PathData {
    /// A number with at most two decimals: `12.5`.
    static func number(_ value: Double) -> String {
        var writer = PathWriter()
        writer.append(hundredths: Int((value * 100).rounded()))
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Rewrites path data with absolute M, L, C and Z, as Cairo writes it. Returns nil if it holds
    /// anything else. Coordinates are rounded before differences are taken, so errors do not add up.
    static func compacted(_ data: String) -> String? {
        var data = data
        return data.withUTF8 { bytes in
            var reader = PathReader(bytes: bytes)
            guard let commands = reader.commands() else { return nil }
            var writer = PathWriter()
            writer.bytes.reserveCapacity(bytes.count / 2)
            writer.append(commands)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }
}

/// A step of a path, in hundredths of a point.
private enum PathCommand {
    case move(Int, Int)
    case line(Int, Int)
    case curve(Int, Int, Int, Int, Int, Int)
    case close
}

/// Reads path data: letters and numbers with spaces between them.
private struct PathReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// All commands; nil if something is none of the four that Cairo writes. A letter stands for all
    /// the coordinates up to the next.
    mutating func commands() -> [PathCommand]? {
        var commands: [PathCommand] = []
        var letter = UInt8(ascii: " ")
        while let byte = nextByte() {
            switch byte {
            case UInt8(ascii: "M"), UInt8(ascii: "L"), UInt8(ascii: "C"):
                letter = byte
                index += 1
                continue
            case UInt8(ascii: "Z"):
                commands.append(.close)
                index += 1
                continue
            default: break
            }
            guard let x = number(), let y = number() else { return nil }
            switch letter {
            case UInt8(ascii: "M"): commands.append(.move(x, y))
            case UInt8(ascii: "L"): commands.append(.line(x, y))
            case UInt8(ascii: "C"):
                guard let x2 = number(), let y2 = number(), let toX = number(), let toY = number()
                else { return nil }
                commands.append(.curve(x, y, x2, y2, toX, toY))
            default: return nil
            }
        }
        return commands
    }

    /// The first byte of the next word.
    private mutating func nextByte() -> UInt8? {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        return index < bytes.count ? bytes[index] : nil
    }

    /// The next word as a number in hundredths.
    private mutating func number() -> Int? {
        guard nextByte() != nil else { return nil }
        let start = index
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var digits = 0
        var digitCount = 0
        var decimals = 0
        var hasPoint = false
        var isPlain = true
        while index < bytes.count, bytes[index] != UInt8(ascii: " ") {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits &* 10 &+ Int(bytes[index] - UInt8(ascii: "0"))
                digitCount += 1
                if hasPoint { decimals += 1 }
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            default: isPlain = false
            }
            index += 1
        }
        // With so few digits one division gives the nearest number, as reading the text does.
        let value: Double? =
            isPlain && digitCount > 0 && digitCount <= 15
            ? Double(isNegative ? -digits : digits) / Self.powers[decimals]
            : Double(String(decoding: bytes[start..<index], as: UTF8.self))
        guard let value, value.isFinite, value.magnitude < 1e9 else { return nil }
        return Int((value * 100).rounded())
    }

    private static let powers: [Double] = (0...16).reduce(into: []) { powers, _ in
        powers.append((powers.last ?? 0.1) * 10)
    }
}

/// Writes path data.
private struct PathWriter {
    var bytes: [UInt8] = []
    private var last: UInt8?
    private var hasPoint = false

    /// The commands with relative coordinates.
    mutating func append(_ commands: [PathCommand]) {
        var (x, y) = (0, 0)
        var (startX, startY) = (0, 0)
        for (index, command) in commands.enumerated() {
            switch command {
            case .move(let toX, let toY):
                // Cairo ends closed paths with a move that begins nothing.
                if index == commands.count - 1, index > 0 { continue }
                if index + 1 < commands.count, case .move = commands[index + 1] { continue }
                begin(UInt8(ascii: "m"))
                append(toX - x)
                append(toY - y)
                (x, y, startX, startY) = (toX, toY, toX, toY)
            case .line(let toX, let toY):
                if toY == y, toX != x {
                    begin(UInt8(ascii: "h"))
                    append(toX - x)
                } else if toX == x, toY != y {
                    begin(UInt8(ascii: "v"))
                    append(toY - y)
                } else {
                    begin(UInt8(ascii: "l"))
                    append(toX - x)
                    append(toY - y)
                }
                (x, y) = (toX, toY)
            case .curve(let x1, let y1, let x2, let y2, let toX, let toY):
                begin(UInt8(ascii: "c"))
                append(x1 - x)
                append(y1 - y)
                append(x2 - x)
                append(y2 - y)
                append(toX - x)
                append(toY - y)
                (x, y) = (toX, toY)
            case .close:
                bytes.append(UInt8(ascii: "z"))
                last = UInt8(ascii: "z")
                (x, y) = (startX, startY)
            }
        }
    }

    /// Whether the next number follows a letter.
    private var followsLetter = true

    /// Begins a command. A letter is understood as repeated; a lone move is followed by implied
    /// lines.
    private mutating func begin(_ letter: UInt8) {
        let isImplied =
            last == letter && letter != UInt8(ascii: "m")
            || last == UInt8(ascii: "m") && letter == UInt8(ascii: "l")
        followsLetter = !isImplied
        if followsLetter { bytes.append(letter) }
        last = letter
    }

    /// A number of a command. A sign, or a second point, begins a new one without a space.
    private mutating func append(_ value: Int) {
        let beginsWithPoint = value > 0 && value < 100
        if !followsLetter, value >= 0, !(beginsWithPoint && hasPoint) {
            bytes.append(UInt8(ascii: " "))
        }
        append(hundredths: value)
        hasPoint = value % 100 != 0
        followsLetter = false
    }

    /// A number of hundredths: `-12.05`.
    mutating func append(hundredths value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 100)
        // SVG allows to leave out a zero before the point.
        if whole > 0 || rest == 0 { append(digits: whole) }
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }

    private mutating func append(digits value: UInt) {
        if value >= 10 { append(digits: value / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
