// Builds a long string piece by piece.
func build(_ n: Int) -> String {
    var text = ""
    for i in 0..<n {
        text += "item \(i): \(i * i)"
        if i % 3 == 0 { text += ", " } else { text += "; " }
    }
    return text
}
var total = 0
for _ in 0..<100 { total += build(100_000).utf8.count }
print(total)
