xs = []
ys = []
labels = []
seed = 12345
for _ in range(200):
    seed = (seed * 1103515245 + 12345) % 2147483648
    x = float(seed) / 2147483648.0 * 2.0 - 1.0
    seed = (seed * 1103515245 + 12345) % 2147483648
    y = float(seed) / 2147483648.0 * 2.0 - 1.0
    xs.append(x)
    ys.append(y)
    labels.append(1.0 if x + 0.3 * y > 0.1 else -1.0)


def train(xs, ys, labels, passes):
    a = 0.0
    b = 0.0
    c = 0.0
    mistakes = 0
    for _ in range(passes):
        for i in range(len(xs)):
            score = a * xs[i] + b * ys[i] + c
            if score * labels[i] <= 0.0:
                a += 0.01 * labels[i] * xs[i]
                b += 0.01 * labels[i] * ys[i]
                c += 0.01 * labels[i]
                mistakes += 1
    return a, b, c, mistakes


a, b, c, mistakes = train(xs, ys, labels, 200_000)
print(a, b, c, mistakes)
