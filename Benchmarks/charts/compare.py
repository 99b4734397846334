#!/usr/bin/env python3
"""Draws eight figures with matplotlib and with papers, from the same formulas, and compares.

Usage: compare.py [path of papers] [output folder]     (needs matplotlib from PyPI)

Writes side-by-side.html to the output folder and prints the time for each figure. matplotlib is
measured warm, in one process, best of five, with its save as SVG. papers is measured from outside:
the CPU time of a whole cold render of figures.md, less that of empty.md, divided by eight. In that
time it draws each figure four times as SVG (light, dark, and both for phones) and once as PDF, and
writes CSV. So the ratio is a lower bound of the speed-up.
"""
import html
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
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


FIGURES = [bands, power, grouped, scatter, histogram, heat, panels, stack]


def matplotlib_seconds(draw, path):
    best = math.inf
    for _ in range(5):
        start = time.process_time()
        fig = plt.figure(figsize=(5.83, 3.65), layout="constrained")
        draw(fig)
        fig.savefig(path)
        plt.close(fig)
        best = min(best, time.process_time() - start)
    return best


def papers_seconds(papers, notebook):
    """The CPU time of a cold render in a folder of its own, best of three, and the site's folder."""
    here = os.path.dirname(os.path.abspath(__file__))
    best, folder = math.inf, None
    for _ in range(3):
        work = tempfile.mkdtemp()
        os.mkdir(f"{work}/notebooks")
        shutil.copy(f"{here}/{notebook}", f"{work}/notebooks/{notebook}")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        result = subprocess.run([papers, "render", "notebooks"], cwd=work, capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if result.returncode != 0:
            sys.exit(result.stderr)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        if folder:
            shutil.rmtree(folder)
        folder = work
    return best, folder


def main():
    papers = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "bin/papers")
    out = sys.argv[2] if len(sys.argv) > 2 else "charts-comparison"
    os.makedirs(out, exist_ok=True)
    full, site = papers_seconds(papers, "figures.md")
    bare, other = papers_seconds(papers, "empty.md")
    ours = (full - bare) / len(FIGURES)
    rows, total = [], 0.0
    for draw in FIGURES:
        name = draw.__name__
        theirs = matplotlib_seconds(draw, f"{out}/{name}-matplotlib.svg")
        total += theirs
        for folder, _, names in os.walk(f"{site}/site"):
            if f"fig-{name}.light.svg" in names:
                shutil.copy(f"{folder}/fig-{name}.light.svg", f"{out}/{name}-papers.svg")
        sizes = [os.path.getsize(f"{out}/{name}-{by}.svg") / 1024 for by in ("matplotlib", "papers")]
        print(f"{name:10} matplotlib {theirs * 1000:6.1f} ms {sizes[0]:6.1f} KB    papers {sizes[1]:6.1f} KB")
        rows.append(f"<tr><th>{html.escape(name)}</th>" + "".join(
            f'<td><img src="{name}-{by}.svg" width="560" alt="{name} by {by}"></td>'
            for by in ("matplotlib", "papers")) + "</tr>")
    mean = total / len(FIGURES)
    print(f"mean       matplotlib {mean * 1000:6.1f} ms    papers {ours * 1000:6.1f} ms    "
          f"ratio {mean / ours:.1f}")
    with open(f"{out}/side-by-side.html", "w", encoding="utf-8") as page:
        page.write("<!DOCTYPE html><meta charset=utf-8><title>matplotlib and papers</title>"
                   "<table><tr><th></th><th>matplotlib</th><th>papers</th></tr>"
                   + "\n".join(rows) + "</table>\n")
    for folder in (site, other):
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
