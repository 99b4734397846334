#!/usr/bin/env python3
"""Draws eight figures with matplotlib and with papers, from the same formulas, and compares.

    compare.py [--out FOLDER] [--write FILE]     (needs matplotlib from PyPI, and Swift)

The figures of papers are the blocks of figures.md; they are put into ChartBench, which is built with
optimisation and times each from its data to the file on disk. Both sides run in one process, warm;
times are the least of several turns, in seconds of the processor. Compared are one SVG, and the files
that a page of papers has for a figure: SVG for light and dark pages, both for phones too, and PDF.

Writes side-by-side.html to the folder, and with --write the table into a Markdown file, between the
comments that name this script.
"""
import argparse
import html
import math
import pathlib
import platform
import re
import subprocess
import time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402


def value(method, epoch):
    return 0.95 - 0.06 * method - 0.7 * math.exp(-epoch / (6 + 3 * method))


def bands(fig):
    ax = fig.subplots()
    epochs = range(61)
    for method, name in enumerate(["CE", "GCE", "SCE", "ALDR"]):
        mean = [value(method, epoch) for epoch in epochs]
        ax.plot(epochs, mean, label=name)
        ax.fill_between(epochs, [m - 0.02 for m in mean], [m + 0.02 for m in mean], alpha=0.2)
    ax.set(xlabel="Epoch", ylabel="Accuracy")
    ax.legend()


def power(fig):
    ax = fig.subplots()
    for index, name in enumerate(["SGD", "Momentum", "Adam"]):
        n = [10 ** (1 + step * 0.4) for step in range(13)]
        ax.loglog(n, [3 * x ** (-0.3 - 0.1 * index) for x in n], "o-", label=name)
    ax.set(xlabel="Examples", ylabel="Excess risk")
    ax.legend()


def grouped(fig):
    ax = fig.subplots()
    for rank, name in enumerate(["CE", "Focal", "ALDR"]):
        mean = [0.95 - place * (0.16 - 0.05 * rank) for place in range(3)]
        ax.bar([p + 0.27 * (rank - 1) for p in range(3)], mean, 0.25, yerr=0.03, capsize=3, label=name)
    ax.set_xticks(range(3), ["Clean", "20 % noise", "40 % noise"])
    ax.set(xlabel="Data", ylabel="Accuracy")
    ax.legend()


def scatter(fig):
    ax = fig.subplots()
    for group in range(3):
        turns = [index * 2.399963 for index in range(150)]
        reach = [0.09 * math.sqrt(index) for index in range(150)]
        ax.scatter([2 * group + r * math.cos(t) for r, t in zip(reach, turns)],
                   [group * group + r * math.sin(t) for r, t in zip(reach, turns)],
                   s=20, label=f"Class {group}")
    ax.set(xlabel="First component", ylabel="Second component")
    ax.legend()


def histogram(fig):
    ax = fig.subplots()
    lows = [-3 + 0.2 * bin for bin in range(30)]
    ax.bar(lows, [800 * math.exp(-((low + 0.1) ** 2) / 2) for low in lows], 0.2, align="edge",
           edgecolor="white")
    ax.set(xlabel="Margin", ylabel="Examples")


def heat(fig):
    ax = fig.subplots()
    rows = [[0.95 / (1 + 0.02 * ((rate - 6) ** 2 + (batch - 4) ** 2)) for rate in range(12)]
            for batch in range(10)]
    fig.colorbar(ax.imshow(rows, aspect="auto"), label="Accuracy")
    ax.set(xlabel="Rate", ylabel="Batch")


def panels(fig):
    axes = fig.subplots(2, 3, sharex=True, sharey=True)
    for panel, ax in enumerate(axes.flat):
        for name, gap in [("Training", 0.0), ("Test", 0.05 * panel)]:
            ax.plot(range(41), [0.2 + gap + math.exp(-epoch / 10) for epoch in range(41)], label=name)
        ax.set_title(f"width {8 << panel}")
    axes[0][0].legend()
    fig.supxlabel("Epoch")
    fig.supylabel("Loss")


def stack(fig):
    ax = fig.subplots()
    left = [0.0] * 6
    for name, share in [("Forward", 1.0), ("Backward", 2.0), ("Update", 0.5)]:
        parts = [share * (width + 1) for width in range(6)]
        ax.barh([str(64 << width) for width in range(6)], parts, left=left, label=name)
        left = [a + b for a, b in zip(left, parts)]
    ax.set(xlabel="Milliseconds", ylabel="Width")
    ax.legend()


def million(fig):
    ax = fig.subplots()
    parts = [((index * 0.754877666246693) % 1, (index * 0.569840290998053) % 1) for index in range(10 ** 6)]
    ax.scatter([math.sqrt(-2 * math.log(1 - a)) * math.cos(2 * math.pi * b) for a, b in parts],
               [math.sqrt(-2 * math.log(1 - a)) * math.sin(2 * math.pi * b) for a, b in parts],
               s=20, alpha=0.1, rasterized=True)
    ax.set(xlabel="x", ylabel="y")


FIGURES = [bands, power, grouped, scatter, histogram, heat, panels, stack]
HERE = pathlib.Path(__file__).resolve().parent


def least(turns, work):
    best = math.inf
    for _ in range(turns):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def save(draw, path, width=5.83, style="default"):
    with plt.style.context(style):
        fig = plt.figure(figsize=(width, 3.65), layout="constrained")
        draw(fig)
        fig.savefig(path)
        plt.close(fig)


def save_page(draw, stem):
    """The files that papers writes for a figure on a page."""
    for width in (5.83, 3.96):
        for style in ("default", "dark_background"):
            save(draw, f"{stem}-{width}-{style}.svg", width, style)
    save(draw, f"{stem}.pdf")


def swift_figures():
    """The blocks of figures.md as functions that make charts."""
    text = (HERE / "figures.md").read_text()
    parts = ["// Made of figures.md by compare.py.", "import Charts", "import Foundation", ""]
    names = []
    for block in re.findall(r"```swift\n(.*?)```", text, re.S):
        name = re.search(r"label: fig-(\S+)", block).group(1)
        names.append(name)
        body = "".join("    " + line + "\n" for line in block.splitlines())
        parts.append(f"private func {name}() -> Chart {{\n    var shown = Chart(marks: [])\n"
                     f"    func show(_ chart: Chart) {{ shown = chart }}\n{body}    return shown\n}}\n")
    pairs = ", ".join(f'("{name}", {name})' for name in names)
    parts.append("/// The figures by their names.")
    parts.append(f"func figures() -> [(String, () -> Chart)] {{\n    [{pairs}]\n}}")
    return "\n".join(parts) + "\n"


def papers_seconds(out):
    """For each figure the seconds for one SVG and for the files of a page."""
    (HERE / "ChartBench/Figures.swift").write_text(swift_figures())
    build = ["swift", "build", "-c", "release", "--package-path", str(HERE)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    bench = HERE / ".build/release/ChartBench"
    lines = subprocess.run([bench, out], check=True, capture_output=True, text=True).stdout
    return {name: (float(one), float(page))
            for name, one, page in (line.split() for line in lines.splitlines())}


def table(rows):
    """The rows in Markdown: name, matplotlib's and our seconds for one SVG and for a page."""
    def line(name, ones, pages):
        return (f"| {name} | {1000 * ones[1]:.1f} | {ones[0] / ones[1]:.1f} "
                f"| {1000 * pages[1]:.1f} | {pages[0] / pages[1]:.1f} |")

    def mean(of):
        return tuple(sum(row[of][side] for row in rows) / len(rows) for side in (0, 1))

    return [
        f"Measured with matplotlib {matplotlib.__version__}, Python {platform.python_version()}.", "",
        "| figure | one SVG, ms | matplotlib / ours | files of a page, ms | matplotlib / ours |",
        "|---|---:|---:|---:|---:|"] + [line(*row) for row in rows] + [
        line("mean of the eight", mean(1), mean(2))]


def write_between(path, lines):
    begin, end = "<!-- Benchmarks/charts/compare.py -->", "<!-- end -->"
    text = path.read_text()
    before, rest = text.split(begin)
    after = rest[rest.index(end):]
    path.write_text(before + begin + "\n" + "\n".join(lines) + "\n" + after)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", default="charts-comparison")
    parser.add_argument("--write", type=pathlib.Path)
    options = parser.parse_args()
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    ours = papers_seconds(out)
    rows, cells = [], []
    for draw in FIGURES:
        name = draw.__name__
        one = least(5, lambda: save(draw, out / f"{name}-matplotlib.svg"))
        page = least(3, lambda: save_page(draw, out / f"page-{name}-matplotlib"))
        rows.append((name, (one, ours[name][0]), (page, ours[name][1])))
        sizes = [(out / f"{name}-{by}.svg").stat().st_size / 1024 for by in ("matplotlib", "papers")]
        cells.append(f"<tr><th>{html.escape(name)}" + "".join(
            f'<td><img src="{name}-{by}.svg" width="560" alt="{name} by {by}"><br>{size:.0f} KB'
            for by, size in zip(("matplotlib", "papers"), sizes)))
    cloud = (least(1, lambda: save(million, out / "million-matplotlib.svg")), ours["million"][0])
    lines = table(rows) + [
        "", f"A scatter of 10⁶ points: one SVG in {cloud[1]:.2f} s, the files of a page in "
        f"{ours['million'][1]:.2f} s; matplotlib, its points rasterised, {cloud[0]:.1f} s."]
    print("\n".join(lines))
    (out / "side-by-side.html").write_text(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>matplotlib and papers</title>"
        "<table><tr><th>figure<th>matplotlib<th>papers" + "\n".join(cells) + "</table>\n")
    if options.write:
        write_between(options.write, lines)


if __name__ == "__main__":
    main()
