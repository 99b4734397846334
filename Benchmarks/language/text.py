def build(n):
    text = ""
    for i in range(n):
        text += f"item {i}: {i * i}"
        if i % 3 == 0:
            text += ", "
        else:
            text += "; "
    return text


total = 0
for _ in range(100):
    total += len(build(100_000).encode())
print(total)
