"""Remakes MethodsOracle.swift: methods of papers in plain NumPy and float64, from their formulas.

    python3 Tests/MethodsTests/make_oracle.py

Loops over samples and groups, derivatives written out or by central differences, so that nothing is
shared with the tensor code.
"""

import pathlib

import numpy as np

rng = np.random.default_rng(41)
results = {}

# AWQ: quantiser, search of the scales, clipping.
weight = np.round(rng.normal(0, 1, (3, 8)), 3)
inputs = np.round(rng.normal(0, 1, (10, 8)), 3)
inputs[:, 5] = np.round(inputs[:, 5] * 20, 2)
BITS, GROUP = 3, 4


def quantised(row):
    """One row of weights, group by group."""
    out = []
    for start in range(0, len(row), GROUP):
        w = row[start : start + GROUP]
        step = max(max(w) - min(w), 1e-5) / (2**BITS - 1)
        zero = min(max(-round(min(w) / step), 0), 2**BITS - 1)
        out += [step * (min(max(round(x / step) + zero, 0), 2**BITS - 1) - zero) for x in w]
    return np.array(out)


def scales(alpha):
    raw = np.array([max(np.mean(np.abs(inputs[:, c])) ** alpha, 1e-4) for c in range(8)])
    return raw / np.sqrt(raw.max() * raw.min())


def output_error(alpha):
    s, total = scales(alpha), 0
    for x in inputs:
        for row in weight:
            total += (x @ row - (x / s) @ quantised(row * s)) ** 2
    return total / (len(inputs) * len(weight))


def clipped():
    out = weight.copy()
    for o in range(3):
        for start in range(0, 8, GROUP):
            w, x = weight[o, start : start + GROUP], inputs[:, start : start + GROUP]
            best = np.inf
            for k in range(10):
                m = np.abs(w).max() * (1 - k / 20)
                candidate = np.clip(w, -m, m)
                step = max(candidate.max() - candidate.min(), 1e-5) / (2**BITS - 1)
                zero = min(max(-round(candidate.min() / step), 0), 2**BITS - 1)
                q = [step * (min(max(round(c / step) + zero, 0), 2**BITS - 1) - zero) for c in candidate]
                error = np.mean([(r @ (w - q)) ** 2 for r in x])
                if error < best:
                    best, out[o, start : start + GROUP] = error, candidate
    return out


results["awqWeight"], results["awqInputs"] = weight, inputs
results["awqScales"] = scales(0.4)
results["awqQuantised"] = np.array([quantised(row) for row in weight])
results["awqErrors"] = np.array([output_error(k / 20) for k in range(20)])
results["awqClipped"] = clipped()

# Trajectory matching: a softmax regression with momentum, five steps, an expert of two epochs.
x = np.round(rng.normal(0, 1, (4, 3)), 3)
labels = [0, 1, 1, 0]
start = np.round(rng.normal(0, 0.5, 6), 3)  # W, two rows of three
experts = [np.round(start + rng.normal(0, 0.3, 6), 3) for _ in range(2)]


def slope(theta, x):
    """The gradient of the mean cross-entropy by W."""
    out = np.zeros((2, 3))
    for row, label in zip(x, labels):
        f = theta.reshape(2, 3) @ row
        p = np.exp(f) / np.exp(f).sum()
        for k in range(2):
            out[k] += (p[k] - (k == label)) * row / len(labels)
    return out.ravel()


def matching(x, rate, momentum=0.9, beta=0.5):
    theta, velocity, way = start.copy(), np.zeros(6), []
    for _ in range(5):
        velocity = momentum * velocity + slope(theta, x)
        theta = theta - rate * velocity
        way.append(theta)

    def distance(reached, goal):
        return ((reached - goal) ** 2).sum() / ((start - goal) ** 2).sum()

    return distance(way[-1], experts[-1]) + beta * distance(way[5 // 2 - 1], experts[0])


def central_differences(function, x, h=1e-5):
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[place] += h
        down[place] -= h
        gradient[place] = (function(up) - function(down)) / (2 * h)
    return gradient


results["pathInputs"], results["pathStart"] = x, start
results["pathFirst"], results["pathSecond"] = experts
results["pathLoss"] = np.array([matching(x, 0.3)])
results["pathByInputs"] = central_differences(lambda x: matching(x, 0.3), x)
results["pathByRate"] = np.array([(matching(x, 0.30001) - matching(x, 0.29999)) / 2e-5])

# Gradient penalty of f(x) = V tanh(U x): the gradient of the sum of the scores is Uᵀ((1 − h²) ∘ Vᵀ1).
first = np.round(rng.normal(0, 1, (5, 3)), 3)
second = np.round(rng.normal(0, 1, (2, 5)), 3)


def penalty(u):
    total = 0
    for row in x:
        h = np.tanh(u @ row)
        g = u.T @ ((1 - h**2) * second.sum(0))
        total += (np.sqrt(g @ g) - 1) ** 2
    return total / len(x)


results["penaltyFirst"], results["penaltySecond"] = first, second
results["penalty"] = np.array([penalty(first)])
results["penaltyByFirst"] = central_differences(penalty, first)


def numbers(values):
    text, line = "", "        "
    for value in values:
        word = f"{float(value):.9g},"
        if len(line) + len(word) > 95:
            text, line = text + line.rstrip() + "\n", "        "
        line += word + " "
    return text + line.rstrip()


out = ["// Made by make_oracle.py; do not edit.", ""]
out += ["/// Methods of papers, computed by NumPy.", "enum MethodsOracle {"]
for name, values in results.items():
    out += [f"    static let {name}: [Double] = [", numbers(values.ravel()), "    ]"]
out += ["}"]
path = pathlib.Path(__file__).resolve().parent / "MethodsOracle.swift"
path.write_text("\n".join(out) + "\n")
