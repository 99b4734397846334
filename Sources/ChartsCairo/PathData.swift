/// Path data of SVG in few bytes: hundredths of a point, relative coordinates.
enum PathData {
    /// A number with at most two decimals: `12.5`.
    static func number(_ value: Double) -> String {
        hundredths(Int((value * 100).rounded()))
    }

    private static func hundredths(_ value: Int) -> String {
        let magnitude = value.magnitude
        let sign = value < 0 ? "-" : ""
        let rest = magnitude % 100
        if rest == 0 { return "\(sign)\(magnitude / 100)" }
        // SVG allows to leave out a zero before the point.
        let whole = magnitude >= 100 ? "\(magnitude / 100)" : ""
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Rewrites path data with absolute M, L, C and Z, as Cairo writes it. Returns nil if it holds
    /// anything else. Coordinates are rounded before differences are taken, so errors do not add up.
    static func compacted(_ data: String) -> String? {
        guard let commands = parsed(data) else { return nil }
        var result = ""
        var last: Character?
        var hasPoint = false
        var (x, y) = (0, 0)
        var (startX, startY) = (0, 0)
        func write(_ letter: Character, _ numbers: [Int]) {
            // A letter is understood as repeated; a lone move is followed by implied lines.
            let isImplied = last == letter && letter != "m" || last == "m" && letter == "l"
            if !isImplied { result.append(letter) }
            for (index, number) in numbers.enumerated() {
                let text = hundredths(number)
                // A sign, or a second point, begins a new number without a space.
                let isJoined =
                    index == 0 && !isImplied || text.first == "-" || text.first == "." && hasPoint
                if !isJoined { result.append(" ") }
                result += text
                hasPoint = text.contains(".")
            }
            last = letter
        }
        for (index, command) in commands.enumerated() {
            switch command {
            case .move(let toX, let toY):
                // Cairo ends closed paths with a move that begins nothing.
                if index == commands.count - 1, index > 0 { continue }
                if case .move? = index + 1 < commands.count ? commands[index + 1] : nil { continue }
                write("m", [toX - x, toY - y])
                (x, y, startX, startY) = (toX, toY, toX, toY)
            case .line(let toX, let toY):
                if toY == y, toX != x {
                    write("h", [toX - x])
                } else if toX == x, toY != y {
                    write("v", [toY - y])
                } else {
                    write("l", [toX - x, toY - y])
                }
                (x, y) = (toX, toY)
            case .curve(let c):
                write("c", [c[0] - x, c[1] - y, c[2] - x, c[3] - y, c[4] - x, c[5] - y])
                (x, y) = (c[4], c[5])
            case .close:
                result.append("z")
                last = "z"
                (x, y) = (startX, startY)
            }
        }
        return result
    }

    private enum Command {
        case move(Int, Int)
        case line(Int, Int)
        case curve([Int])
        case close
    }

    private static func parsed(_ data: String) -> [Command]? {
        var commands: [Command] = []
        var letter: Substring = ""
        var numbers: [Int] = []
        for token in data.split(separator: " ") {
            switch token {
            case "M", "L", "C": letter = token
            case "Z": commands.append(.close)
            default:
                guard let value = Double(token), value.isFinite, value.magnitude < 1e9 else {
                    return nil
                }
                numbers.append(Int((value * 100).rounded()))
                switch (letter, numbers.count) {
                case ("M", 2):
                    commands.append(.move(numbers[0], numbers[1]))
                    numbers = []
                case ("L", 2):
                    commands.append(.line(numbers[0], numbers[1]))
                    numbers = []
                case ("C", 6):
                    commands.append(.curve(numbers))
                    numbers = []
                case ("M", _), ("L", _), ("C", _): break
                default: return nil
                }
            }
        }
        return numbers.isEmpty ? commands : nil
    }
}
