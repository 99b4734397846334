text = """
{text}
"""


def count_words():
    counts = {}
    for _ in range(10):
        for line in text.split("\n"):
            for word in line.split():
                counts[word] = counts.get(word, 0) + 1
    best = ""
    most = 0
    for word, count in counts.items():
        if count > most or (count == most and word < best):
            best = word
            most = count
    return len(counts), best, most


print(*count_words())
