"""Remakes FormulaOracle.swift: the areas of a learning-rate schedule and measures of sharpness in plain
NumPy and float64, from their formulas.

    python3 Tests/MethodsTests/make_formula_oracle.py

Inputs are a sequence of numbers that the tests make in the same way: place k of list l holds
((7919 k + 104729 l) mod 1009) / 1008.
"""

import pathlib

import numpy as np


def sequence(shape, number, low=0.0, high=1.0):
    k = np.arange(np.prod(shape), dtype=np.int64)
    values = ((7919 * k + 104729 * number) % 1009) / 1008
    return (low + (high - low) * values).reshape(shape)


out = {}

# --- Sharpness of images ---------------------------------------------------------------------------

images = sequence((2, 20, 20), 1)
others = 0.6 * images + 0.4 * sequence((2, 20, 20), 2)
out["quality"] = [
    sum(np.abs(np.diff(others, axis=a)).mean() for a in (1, 2))
    / sum(np.abs(np.diff(images, axis=a)).mean() for a in (1, 2)),
]


def fine(x):
    means = x.reshape(2, 10, 2, 10, 2).mean((2, 4))
    return ((x - means.repeat(2, 1).repeat(2, 2)) ** 2).mean()


def edges(x):
    return np.sqrt(np.diff(x, axis=1)[:, :, :-1] ** 2 + np.diff(x, axis=2)[:, :-1, :] ** 2)


out["quality"] += [fine(others) / fine(images), np.corrcoef(edges(others).ravel(), edges(images).ravel())[0, 1]]

# --- Learning-rate annealing ----------------------------------------------------------------------

rates = sequence((30,), 6, 1e-4, 3e-4)
out["annealing"] = [
    sum((rates[k - 1] - rates[k]) * 0.9 ** (i - k) for i in range(1, s) for k in range(1, i + 1))
    for s in range(1, 31)
]


def numbers(values):
    text, line = "", "        "
    for value in values:
        word = f"{float(value):.10g},"
        if len(line) + len(word) > 95:
            text, line = text + line.rstrip() + "\n", "        "
        line += word + " "
    return text + line.rstrip()


lines = ["// Made by make_formula_oracle.py; do not edit.", "", "/// Methods computed by NumPy.", "enum FormulaOracle {"]
for name, values in out.items():
    lines += [f"    static let {name}: [Double] = [", numbers(values), "    ]"]
path = pathlib.Path(__file__).resolve().parent / "FormulaOracle.swift"
path.write_text("\n".join(lines + ["}"]) + "\n")
