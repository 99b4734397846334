"""Remakes digits.csv, SHA256SUMS and ../DigitsPixels.swift.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install scikit-learn
    /tmp/venv/bin/python Sources/Datasets/Resources/make_digits.py

digits.csv is the source of truth: one image a line, 64 pixels (0 to 16, row by row), then the
label. DigitsPixels.swift holds the same lines as base-17 digits, one character a pixel, so that
the program needs no file at run time. A test compares the two.
"""

import hashlib
import pathlib

from sklearn.datasets import load_digits

here = pathlib.Path(__file__).resolve().parent
data = load_digits()
pixels = data.data.astype(int)
labels = data.target.astype(int)
assert pixels.shape == (1797, 64) and pixels.min() == 0 and pixels.max() == 16

rows = [list(image) + [label] for image, label in zip(pixels, labels)]
csv = "".join(",".join(str(value) for value in row) + "\n" for row in rows)
(here / "digits.csv").write_text(csv)
digest = hashlib.sha256(csv.encode()).hexdigest()
sums = (here / "SHA256SUMS").read_text().splitlines()
others = [line for line in sums if not line.endswith("  digits.csv")]
(here / "SHA256SUMS").write_text("\n".join([f"{digest}  digits.csv"] + others) + "\n")

base17 = "0123456789abcdefg"
lines = "\n".join("        " + "".join(base17[value] for value in row) for row in rows)
(here.parent / "DigitsPixels.swift").write_text(
    f'''// Made by Resources/make_digits.py; do not edit.

extension Digits {{
    /// SHA-256 of Resources/digits.csv, from which this file was made.
    package static let digest = "{digest}"

    /// One image a line: 64 pixels, then the label, each one base-17 digit.
    static let pixels = """
{lines}
        """
}}
'''
)
