// Counts the words of the King James Bible, ten times over. `run.py` puts the text in.
let text = """
{text}
"""
func countWords() -> (Int, String, Int) {
    var counts: [String: Int] = [:]
    for _ in 0..<10 {
        for line in text.split(separator: "\n") {
            for word in line.split(separator: " ") {
                counts[String(word), default: 0] += 1
            }
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
