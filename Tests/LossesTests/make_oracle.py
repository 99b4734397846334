"""Remakes Oracle.swift and GradientOracle.swift: the losses in plain NumPy, sample by sample and
pair by pair in float64, and their gradients by central differences.

    python3 Tests/LossesTests/make_oracle.py

Written from the papers' formulas with loops, so that it shares nothing with the tensor code. Where
PyTorch is installed and has the loss, value and gradient must also agree with PyTorch's.
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


# GradientOracle.swift: for each loss its mean over the batch and the gradient of that mean by the
# first argument.


def lse(x):
    return max(x) + np.log(np.sum(np.exp(np.asarray(x) - max(x))))


def log_softmax(f):
    return np.asarray(f) - lse(f)


def mean_rows(function):
    return lambda x: np.mean([function(i, row) for i, row in enumerate(x)])


def cosines(a, b):
    def unit(x):
        return x / np.sqrt((x**2).sum(1, keepdims=True))

    return unit(a) @ unit(b).T


class_weights = [1.0, 2.0, 0.5, 1.5, 0.25]
soft = np.round(rng.dirichlet(np.ones(5), 6), 3)
soft[2] = [0, 0.25, 0, 0.75, 0]
teacher = np.round(rng.normal(0, 2, (6, 5)), 3)
views = np.round(embeddings + rng.normal(0, 0.7, embeddings.shape), 3)
prototypes = np.round(rng.normal(0, 1, (3, 4)), 3)
prototypes[1] = -embeddings[3]  # an angle beyond pi - m for ArcFace
yes = (rng.random((6, 5)) < 0.4) * 1.0
probabilities = np.round(rng.uniform(0.05, 0.95, (6, 5)), 3)
targets = np.round(rng.normal(0, 2, (6, 5)), 3)
signs = [1, -1, 1, 1, -1, -1]
similarities = np.round(cosines(embeddings, views), 3)


def smoothed(i, f, epsilon, weights):
    q = [(1 - epsilon) * (k == labels[i]) + epsilon / K for k in range(K)]
    return -sum(weights[k] * q[k] * log_softmax(f)[k] for k in range(K))


def kl(p, q):
    return sum(a * (np.log(a) - np.log(b)) for a, b in zip(p, q) if a > 0)


def js(i, f):
    p = softmax(f)
    m = (p + soft[i]) / 2
    return (kl(p, m) + kl(soft[i], m)) / 2


def binary(element):
    return lambda x: np.mean([element(f, t) for f, t in zip(x.ravel(), yes.ravel())])


def binary_focal(f, t):
    p = 1 / (1 + np.exp(-f))
    p, a = (p, 0.25) if t else (1 - p, 0.75)
    return -a * (1 - p) ** 2 * np.log(p)


def paired(element):
    return lambda x: np.mean([element(p - t) for p, t in zip(x.ravel(), targets.ravel())])


def hard_rows(s, i, share):
    others = sorted((k for k in range(s.shape[1]) if k != i), key=lambda k: -s[i, k])
    return others[: int(np.ceil(share * len(others)))]


def hard_contrastive(s):
    return np.mean([
        lse([s[i, k] / 0.2 for k in hard_rows(s, i, 0.3)] + [s[i, i] / 0.2]) - s[i, i] / 0.2
        for i in range(m)
    ])


def hard_simple(s):
    return np.mean([-s[i, i] + np.mean([s[i, k] for k in hard_rows(s, i, 0.3)]) for i in range(m)])


def info_nce(e):
    s = cosines(e, views)
    return np.mean([lse(s[i] / 0.2) - s[i, i] / 0.2 for i in range(m)])


def nt_xent(e):
    z = np.concatenate([e, views])
    s = cosines(z, z) / 0.5
    return np.mean([
        lse([s[i, k] for k in range(2 * m) if k != i]) - s[i, (i + m) % (2 * m)]
        for i in range(2 * m)
    ])


def sup_con(e):
    s = cosines(e, e) / 0.1
    return np.mean([
        np.mean([lse([s[i, k] for k in range(m) if k != i]) - s[i, p] for p in P[i]])
        for i in range(m)
    ])


def n_pair(e):
    s = e @ e.T
    return np.mean([
        np.mean([np.log(1 + sum(np.exp(s[i, n] - s[i, p]) for n in N[i])) for p in P[i]])
        for i in range(m)
    ])


def triplet_hardest(e):
    s = cosines(e, e)
    return np.mean([
        max(0, max(s[i, n] for n in N[i]) - min(s[i, p] for p in P[i]) + 0.1) for i in range(m)
    ])


def triplet_semi_hard(e):
    s = cosines(e, e)
    total = 0
    for i in range(m):
        for p in P[i]:
            easier = [s[i, n] for n in N[i] if s[i, n] < s[i, p]]
            chosen = max(easier) if easier else min(s[i, n] for n in N[i])
            total += max(0, chosen - s[i, p] + 0.1)
    return total / m


def dice(i, p):
    t = yes[i]
    return 1 - (2 * sum(p * t) + 1) / (sum(p) + sum(t) + 1)


def tversky(i, p):
    t = yes[i]
    hit = sum(p * t) + 1
    return 1 - hit / (hit + 0.3 * sum(p * (1 - t)) + 0.7 * sum((1 - p) * t))


def angular(label_score):
    def loss(e):
        c = cosines(e, prototypes)
        total = 0
        for i in range(m):
            f = 8 * c[i]
            f[classes[i]] = 8 * label_score(c[i, classes[i]])
            total += lse(f) - f[classes[i]]
        return total / m

    return loss


def arc(c, margin=0.5):
    angle = np.arccos(c)
    return np.cos(angle + margin) if angle < np.pi - margin else c - margin * np.sin(margin)


def distilled(i, f):
    return 9 * kl(softmax(teacher[i] / 3), softmax(f / 3))


def dist(x):
    a = np.array([softmax(f / 2) for f in x])
    b = np.array([softmax(f / 2) for f in teacher])
    inter = np.mean([np.corrcoef(p, q)[0, 1] for p, q in zip(a, b)])
    intra = np.mean([np.corrcoef(p, q)[0, 1] for p, q in zip(a.T, b.T)])
    return 1.5 * (1 - inter) + 0.5 * (1 - intra)


def ranking(i):
    rest = sorted((k for k in range(K) if k != labels[i]), key=lambda k: -teacher[i, k])
    return [labels[i]] + rest


def pld(i, s, temperature=2):
    order, q = ranking(i), softmax(teacher[i] / temperature)
    return sum(
        q[order[k]] * (-s[order[k]] + np.log(sum(np.exp(s[order[l]]) for l in range(k, K))))
        for k in range(K)
    )


def list_mle(i, s):
    order = ranking(i)
    return sum(-s[order[k]] + np.log(sum(np.exp(s[c]) for c in order[k:])) for k in range(K))


first = logits[:, 0].copy()
gradients = {
    "labelSmoothing": (mean_rows(lambda i, f: smoothed(i, f, 0.1, np.ones(K))), logits),
    "classWeights": (mean_rows(lambda i, f: smoothed(i, f, 0.2, class_weights)), logits),
    "softTargets": (mean_rows(lambda i, f: -soft[i] @ log_softmax(f)), logits),
    "klDivergence": (mean_rows(lambda i, f: kl(soft[i], softmax(f))), logits),
    "jensenShannon": (mean_rows(js), logits),
    "focal": (mean_rows(lambda i, f: -((1 - softmax(f)[labels[i]]) ** 1.5) * log_softmax(f)[labels[i]]), logits),
    "binaryCrossEntropy": (binary(lambda f, t: 3 * t * softplus(-f) + (1 - t) * softplus(f)), logits),
    "binaryFocal": (binary(binary_focal), logits),
    "hinge": (lambda f: np.mean([max(0, 1 - s * x) for s, x in zip(signs, f)]), first),
    "squaredHinge": (lambda f: np.mean([max(0, 1 - s * x) ** 2 for s, x in zip(signs, f)]), first),
    "squaredError": (paired(lambda r: r * r), logits),
    "absoluteError": (paired(abs), logits),
    "huber": (paired(lambda r: r * r / 2 if abs(r) < 1.5 else 1.5 * (abs(r) - 0.75)), logits),
    "charbonnier": (paired(lambda r: np.sqrt(r * r + 0.25)), logits),
    "quantile": (paired(lambda r: 0.2 * r if r > 0 else -0.8 * r), logits),
    "infoNCE": (info_nce, embeddings),
    "ntXent": (nt_xent, embeddings),
    "hardContrastive": (hard_contrastive, similarities),
    "hardSimple": (hard_simple, similarities),
    "supervisedContrastive": (sup_con, embeddings),
    "nPair": (n_pair, embeddings),
    "tripletHardest": (triplet_hardest, embeddings),
    "tripletSemiHard": (triplet_semi_hard, embeddings),
    "dice": (mean_rows(dice), probabilities),
    "tversky": (mean_rows(tversky), probabilities),
    "normalizedSoftmax": (angular(lambda c: c), embeddings),
    "cosFace": (angular(lambda c: c - 0.35), embeddings),
    "arcFace": (angular(arc), embeddings),
    "distillation": (mean_rows(distilled), logits),
    "dist": (dist, logits),
    "plackettLuce": (mean_rows(pld), logits),
    "listMLE": (mean_rows(list_mle), logits),
}


def central_differences(function, x, h=1e-5):
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[place] += h
        down[place] -= h
        gradient[place] = (function(up) - function(down)) / (2 * h)
    return gradient


results = {name: (f(x), central_differences(f, x)) for name, (f, x) in gradients.items()}


def compare_with_pytorch():
    try:
        import torch
        import torch.nn.functional as F
    except ImportError:
        print("PyTorch is not installed: not compared with it")
        return
    y, t = torch.tensor(labels), torch.tensor
    own = {
        "labelSmoothing": lambda x: F.cross_entropy(x, y, label_smoothing=0.1),
        "classWeights": lambda x: F.cross_entropy(
            x, y, weight=t(class_weights, dtype=torch.float64), label_smoothing=0.2, reduction="none"
        ).mean(),
        "softTargets": lambda x: F.cross_entropy(x, t(soft)),
        "klDivergence": lambda x: F.kl_div(F.log_softmax(x, 1), t(soft), reduction="batchmean"),
        "binaryCrossEntropy": lambda x: F.binary_cross_entropy_with_logits(
            x, t(yes), pos_weight=t(3.0)
        ),
        "hinge": lambda x: torch.clamp(1 - t(signs) * x, min=0).mean(),
        "squaredError": lambda x: F.mse_loss(x, t(targets)),
        "absoluteError": lambda x: F.l1_loss(x, t(targets)),
        "huber": lambda x: F.huber_loss(x, t(targets), delta=1.5),
        "infoNCE": lambda x: F.cross_entropy(
            F.normalize(x) @ F.normalize(t(views)).T / 0.2, torch.arange(m)
        ),
        "distillation": lambda x: 9 * F.kl_div(
            F.log_softmax(x / 3, 1), F.softmax(t(teacher) / 3, 1), reduction="batchmean"
        ),
    }
    for name, loss in own.items():
        x = t(gradients[name][1], requires_grad=True)
        value = loss(x)
        value.backward()
        assert abs(value.item() - results[name][0]) < 1e-9, name
        assert np.abs(x.grad.numpy() - results[name][1]).max() < 1e-7, name
    print(f"{len(own)} losses agree with PyTorch {torch.__version__}")


compare_with_pytorch()


def matrix(name, values):
    lines = [f"    static let {name}: [[Double]] = ["]
    return lines + ["        [" + ", ".join(f"{x:g}" for x in row) + "]," for row in values] + ["    ]"]


out = ["// Made by make_oracle.py; do not edit.", ""]
out += ["/// Means of losses over a batch and their gradients, computed by NumPy.", "enum GradientOracle {"]
for name, values in [
    ("soft", soft), ("teacher", teacher), ("views", views), ("prototypes", prototypes), ("yes", yes),
    ("probabilities", probabilities), ("targets", targets), ("similarities", similarities),
]:
    out += matrix(name, values)
out += [f"    static let weightsOfClasses: [Double] = {class_weights}", ""]
for name, (value, gradient) in results.items():
    out += [f"    static let {name} = Expected(", f"        {value:.9g},", "        ["]
    out += [numbers(gradient.ravel(), "            "), "        ])"]
out += ["}"]
path = pathlib.Path(__file__).resolve().parent / "GradientOracle.swift"
path.write_text("\n".join(out) + "\n")


# FurtherOracle.swift: the same for losses of images, of two networks, and of proxies.

rng = np.random.default_rng(78)
images = np.round(np.clip(rng.uniform(0.1, 0.9, (2, 1, 12, 11)).cumsum(3) % 1, 0.02, 0.98), 3)
others = np.round(np.clip(images + rng.normal(0, 0.15, images.shape), 0, 1), 3)
reals = np.round(rng.normal(0, 2, 7), 3)
means = np.round(rng.normal(0, 1, (3, 4)), 3)
log_variances = np.round(rng.normal(0, 1, (3, 4)), 3)


def similarity_maps(x, y, size, deviation):
    """l and cs at every place of a Gaussian window in one image."""
    bell = np.exp(-((np.arange(size) - (size - 1) / 2) ** 2) / (2 * deviation**2))
    w = np.outer(bell, bell) / bell.sum() ** 2
    l = np.zeros((x.shape[0] - size + 1, x.shape[1] - size + 1))
    cs = l.copy()
    for i in range(l.shape[0]):
        for j in range(l.shape[1]):
            a, b = x[i : i + size, j : j + size], y[i : i + size, j : j + size]
            ma, mb = (w * a).sum(), (w * b).sum()
            va, vb = (w * (a - ma) ** 2).sum(), (w * (b - mb) ** 2).sum()
            cov = (w * (a - ma) * (b - mb)).sum()
            l[i, j] = (2 * ma * mb + 1e-4) / (ma**2 + mb**2 + 1e-4)
            cs[i, j] = (2 * cov + 9e-4) / (va + vb + 9e-4)
    return l, cs


def ssim_loss(x):
    def one(a, b):
        l, cs = similarity_maps(a, b, 5, 1.0)
        return 1 - (l * cs).mean()

    return np.mean([one(a[0], b[0]) for a, b in zip(x, others)])


def ms_ssim_loss(x):
    def halved(a):
        h, v = a.shape[0] // 2, a.shape[1] // 2
        return a[: 2 * h, : 2 * v].reshape(h, 2, v, 2).mean((1, 3))

    def one(a, b):
        beta = np.array([0.0448, 0.2856]) / (0.0448 + 0.2856)
        result = 1.0
        for j in range(2):
            l, cs = similarity_maps(a, b, 5, 1.0)
            result *= max(cs.mean(), 1e-4) ** beta[j]
            if j == 1:
                result *= max(l.mean(), 1e-4) ** beta[j]
            a, b = halved(a), halved(b)
        return 1 - result

    return np.mean([one(a[0], b[0]) for a, b in zip(x, others)])


def variation(x):
    return np.mean([
        sum(abs(a[i + 1, j] - a[i, j]) for i in range(11) for j in range(11))
        + sum(abs(a[i, j + 1] - a[i, j]) for i in range(12) for j in range(10))
        for a in x[:, 0]
    ])


def proxy_nca(e):
    def unit(v):
        return v / np.sqrt((v**2).sum())

    total = 0
    for i, y in enumerate(classes):
        d = [1.5 * ((unit(e[i]) - unit(p)) ** 2).sum() for p in prototypes]
        total += d[y] + np.log(sum(np.exp(-d[k]) for k in range(3) if k != y))
    return total / m


def proxy_anchor(e, labels=(0, 0, 1, 1, 1, 0, 0, 1, 1)):
    s = cosines(e, prototypes)
    pull, push, present = 0, 0, 0
    for k in range(3):
        own = [i for i in range(m) if labels[i] == k]
        rest = [i for i in range(m) if labels[i] != k]
        present += bool(own)
        pull += np.log(1 + sum(np.exp(-8 * (s[i, k] - 0.1)) for i in own))
        push += np.log(1 + sum(np.exp(8 * (s[i, k] + 0.1)) for i in rest))
    return pull / present + push / 3


further = {
    "ssim": (ssim_loss, images),
    "msSSIM": (ms_ssim_loss, images),
    "totalVariation": (variation, images),
    "generator": (lambda f: np.mean([np.log(1 + np.exp(-x)) for x in f]), reals),
    "discriminator": (
        lambda f: np.mean([np.log(1 + np.exp(-x)) + np.log(1 + np.exp(1 - x / 2)) for x in f]), reals,
    ),
    "gaussianKL": (
        lambda x: np.mean([
            sum(a**2 + np.exp(b) - 1 - b for a, b in zip(r, v)) / 2 for r, v in zip(x, log_variances)
        ]), means,
    ),
    "proxyNCA": (proxy_nca, embeddings),
    "proxyAnchor": (proxy_anchor, embeddings),
}
out = ["// Made by make_oracle.py; do not edit.", ""]
out += ["/// Means of losses over a batch and their gradients, computed by NumPy.", "enum FurtherOracle {"]
for name, values in [("images", images), ("others", others), ("reals", reals), ("means", means),
                     ("logVariances", log_variances)]:
    out += [f"    static let {name}: [Double] = [", numbers(values.ravel(), "        "), "    ]"]
for name, (function, x) in further.items():
    gradient = central_differences(function, x)
    out += [f"    static let {name} = Expected(", f"        {function(x):.9g},", "        ["]
    out += [numbers(gradient.ravel(), "            "), "        ])"]
out += ["}"]
path = pathlib.Path(__file__).resolve().parent / "FurtherOracle.swift"
path.write_text("\n".join(out) + "\n")
