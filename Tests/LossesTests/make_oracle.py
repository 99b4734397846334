"""Remakes Oracle.swift: the losses in plain NumPy, sample by sample and pair by pair in float64.

    python3 Tests/LossesTests/make_oracle.py

Written from the papers' formulas with loops, so that it shares nothing with the tensor code.
"""

import pathlib

import numpy as np

rng = np.random.default_rng(20240)
logits = np.round(rng.normal(0, 2, (6, 5)), 3)
labels = [0, 3, 1, 4, 2, 3]
lambdas = [0.4, 0.7, 1.0, 0.55, 0.9, 0.65]
embeddings = np.round(rng.normal(0, 1, (9, 4)), 3)
classes = [0, 0, 0, 1, 1, 1, 2, 2, 2]
K = logits.shape[1]


def softplus(x):
    return np.log1p(np.exp(-abs(x))) + max(x, 0)


def softmax(f):
    e = np.exp(f - max(f))
    return e / e.sum()


def d(f, y, c):
    return np.array([f[k] - f[y] + (c if k != y else 0) for k in range(K)])


def absolute(f):
    return f / np.mean(np.abs(f))


def positive(f):
    s = np.array([softplus(x) for x in f])
    return s / s.mean()


def ldr_kl(f, y, lam, c):
    return lam * np.log(np.mean(np.exp(d(f, y, c) / lam)))


def aldr_lambda(f, lam, lambda0, alpha):
    p = softmax(f / lam) + 1e-5
    p /= p.sum()
    return lambda0 - lambda0 * np.sum(p * np.log(K * p)) / (alpha * np.log(K))


def aldr_kl(f, y, lam, lambda0, alpha, c):
    return ldr_kl(f, y, lam, c) - alpha * np.log(K) / (2 * lambda0) * (lam - lambda0) ** 2


def sce(f, y):
    p = softmax(f)
    reverse = -sum(p[k] * (0.0 if k == y else -4.0) for k in range(K))
    return 0.1 * -np.log(p[y]) + 1.0 * reverse


def per_row(function):
    return [function(f, y) for f, y in zip(logits, labels)]


rows = {
    "crossEntropy": per_row(lambda f, y: -np.log(softmax(f)[y])),
    "meanAbsoluteError": per_row(lambda f, y: np.sum(np.abs(softmax(f) - np.eye(K)[y])) / 2),
    "generalizedCrossEntropy": per_row(lambda f, y: (1 - softmax(f)[y] ** 0.7) / 0.7),
    "symmetricCrossEntropy": per_row(sce),
    "crammerSinger": per_row(lambda f, y: max(d(f, y, 1.0))),
    "westonWatkins": per_row(lambda f, y: np.mean([max(0, f[k] - f[y] + 1) if k != y else 0 for k in range(K)])),
    "ldrKL": per_row(lambda f, y: ldr_kl(f, y, 0.7, 0.1)),
    "ldrKLSoftplus": per_row(lambda f, y: ldr_kl(positive(f), y, 10, 0.1)),
    "ldrTopTwo": per_row(lambda f, y: np.mean(sorted(d(f, y, 0.1))[-2:])),
    "aldrLambdas": [aldr_lambda(absolute(f), lam, 1.0, 2.0) for f, lam in zip(logits, lambdas)],
    "aldrKL": [
        aldr_kl(absolute(f), y, lam, 1.0, 2.0, 0.1) for f, y, lam in zip(logits, labels, lambdas)
    ],
}

unit = embeddings / np.sqrt((embeddings**2).sum(1, keepdims=True))
S = unit @ unit.T
m = len(classes)
P = [[j for j in range(m) if j != i and classes[j] == classes[i]] for i in range(m)]
N = [[j for j in range(m) if classes[j] != classes[i]] for i in range(m)]


def contrastive(i):
    return sum(1 - S[i, j] for j in P[i]) + sum(max(0, S[i, j] - 0.5) for j in N[i])


def triplet(i):
    return sum(max(0, S[i, n] - S[i, p] + 0.1) for p in P[i] for n in N[i])


def lifted(i):
    return max(0, np.log(sum(np.exp(1 - S[i, j]) for j in P[i])) + np.log(sum(np.exp(S[i, j]) for j in N[i])))


def binomial(i):
    pulled = np.mean([np.log1p(np.exp(2 * (0.5 - S[i, j]))) for j in P[i]])
    pushed = np.mean([np.log1p(np.exp(40 * (S[i, j] - 0.5))) for j in N[i]])
    return pulled + pushed


def multi_similarity(i, mining=True):
    positives, negatives = P[i], N[i]
    if mining:
        negatives = [j for j in N[i] if S[i, j] > min(S[i, k] for k in P[i]) - 0.1]
        positives = [j for j in P[i] if S[i, j] < max(S[i, k] for k in N[i]) + 0.1]
    if not positives or not negatives:
        return 0.0
    pulled = np.log(1 + sum(np.exp(-2 * (S[i, j] - 0.5)) for j in positives)) / 2
    pushed = np.log(1 + sum(np.exp(40 * (S[i, j] - 0.5)) for j in negatives)) / 40
    return pulled + pushed


anchors = {
    "contrastive": contrastive,
    "triplet": triplet,
    "lifted": lifted,
    "binomial": binomial,
    "multiSimilarity": multi_similarity,
    "multiSimilarityWeighting": lambda i: multi_similarity(i, mining=False),
}
rows.update({name: [loss(i) for i in range(m)] for name, loss in anchors.items()})


def numbers(values, indent):
    text, line = "", indent
    for value in values:
        word = f"{float(value):.9g},"
        if len(line) + len(word) > 95:
            text, line = text + line.rstrip() + "\n", indent
        line += word + " "
    return text + line.rstrip()


out = ["// Made by make_oracle.py; do not edit.", "", "/// Losses computed by NumPy.", "enum Oracle {"]
out += ["    static let logits: [[Double]] = ["]
out += ["        [" + ", ".join(f"{x:g}" for x in row) + "]," for row in logits] + ["    ]"]
out += [f"    static let labels = {labels}", f"    static let lambdas = {lambdas}"]
out += ["    static let embeddings: [[Double]] = ["]
out += ["        [" + ", ".join(f"{x:g}" for x in row) + "]," for row in embeddings] + ["    ]"]
out += [f"    static let classes = {classes}", ""]
for name, values in rows.items():
    out += [f"    static let {name}: [Double] = [", numbers(values, "        "), "    ]"]
out += ["}"]
(pathlib.Path(__file__).resolve().parent / "Oracle.swift").write_text("\n".join(out) + "\n")
