// Counts the words of a long generated text.
let syllables = ["ka", "lo", "mi", "ren", "tu", "sa", "ve", "no", "pi", "dor", "el", "wa"]
func countWords() -> (Int, String, Int) {
    var seed = 7
    var text = ""
    for _ in 0..<100_000 {
        var word = ""
        for _ in 0..<2 {
            seed = (seed * 1103515245 + 12345) % 2147483648
            word += syllables[seed / 65536 % syllables.count]
        }
        text += word
        text += " "
    }
    var counts: [String: Int] = [:]
    for _ in 0..<50 {
        for word in text.split(separator: " ") {
            counts[String(word), default: 0] += 1
        }
    }
    var best = ""
    var most = 0
    for (word, count) in counts where count > most || (count == most && word < best) {
        best = word
        most = count
    }
    return (counts.count, best, most)
}
let (different, best, most) = countWords()
print(different, best, most)
