syllables = ["ka", "lo", "mi", "ren", "tu", "sa", "ve", "no", "pi", "dor", "el", "wa"]


def count_words():
    seed = 7
    text = ""
    for _ in range(100_000):
        word = ""
        for _ in range(2):
            seed = (seed * 1103515245 + 12345) % 2147483648
            word += syllables[seed // 65536 % len(syllables)]
        text += word
        text += " "
    counts = {}
    for _ in range(50):
        for word in text.split(" "):
            if word:
                counts[word] = counts.get(word, 0) + 1
    best = ""
    most = 0
    for word, count in counts.items():
        if count > most or (count == most and word < best):
            best = word
            most = count
    return len(counts), best, most


print(*count_words())
