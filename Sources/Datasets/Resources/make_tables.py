"""Remakes iris.csv, wine.csv, breast_cancer.csv, diabetes.csv and ../*Table.swift, and adds their
digests to SHA256SUMS.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install scikit-learn
    /tmp/venv/bin/python Sources/Datasets/Resources/make_tables.py

The CSV files are the source of truth: one sample a line, the features, then the class or target.
The Swift files hold the same lines, so that the program needs no file at run time. A test compares
the two.
"""

import hashlib
import pathlib

from sklearn import datasets

here = pathlib.Path(__file__).resolve().parent
tables = {
    "Iris": ("iris", datasets.load_iris()),
    "Wine": ("wine", datasets.load_wine()),
    "BreastCancer": ("breast_cancer", datasets.load_breast_cancer()),
    "Diabetes": ("diabetes", datasets.load_diabetes(scaled=False)),
}


def number(x):
    # Shortest text that reads back as the same double, without ".0".
    return repr(float(x)).removesuffix(".0")


sums = [line for line in (here / "SHA256SUMS").read_text().splitlines() if line.endswith("digits.csv")]
for swift, (name, data) in tables.items():
    rows = [list(x) + [y] for x, y in zip(data.data, data.target)]
    lines = [",".join(number(x) for x in row) for row in rows]
    csv = "".join(line + "\n" for line in lines)
    (here / f"{name}.csv").write_text(csv)
    digest = hashlib.sha256(csv.encode()).hexdigest()
    sums.append(f"{digest}  {name}.csv")
    # Several samples a line, to keep the file short: a semicolon ends a sample.
    text, line = [], ""
    for word in [line + ";" for line in lines]:
        parts = word.replace(",", ", ").split()
        for i, part in enumerate(parts):
            if len(line) + len(part) > 90:
                text, line = text + [line], ""
            line += part
    body = "\n".join("        " + x for x in text + [line])
    (here.parent / f"{swift}Table.swift").write_text(
        f'''// Made by Resources/make_tables.py; do not edit.

extension {swift} {{
    /// SHA-256 of Resources/{name}.csv, from which this file was made.
    package static let digest = "{digest}"

    /// The numbers of a sample with commas between them, a semicolon after each sample; line breaks
    /// mean nothing.
    static let text = """
{body}
        """
}}
'''
    )
(here / "SHA256SUMS").write_text("\n".join(sums) + "\n")
