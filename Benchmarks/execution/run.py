#!/usr/bin/env python3
"""Measures what a render costs: nothing changed, one cell changed, cold, many pages.

Usage: run.py [--papers bin/papers] [--python PYTHON_WITH_NBCONVERT_AND_MARIMO] [--quick]

Prints CPU seconds (user + system, children included) and wall seconds, the least of several runs.
With --python, the same ten cells as a Jupyter notebook and as a marimo notebook are measured in the
same run. Everything happens in a folder of its own under the system's temporary folder.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

parser = argparse.ArgumentParser()
parser.add_argument("--papers", default="bin/papers")
parser.add_argument("--python", help="a Python with nbconvert, ipykernel and marimo installed")
parser.add_argument("--quick", action="store_true", help="one run of each, without the thousand pages")
options = parser.parse_args()
papers = os.path.realpath(options.papers)
work = pathlib.Path(tempfile.mkdtemp(prefix="papers-bench-"))
runs = 1 if options.quick else 5


def run(command, folder):
    """CPU and wall seconds of a command that must succeed."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed: {message.decode()}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start


def measure(name, command, folder, before=lambda: None, count=runs):
    """The least CPU and wall time of several runs; `before` sets the scene for each."""
    times = []
    for _ in range(count):
        before()
        times.append(run(command, folder))
    cpu, wall = min(t[0] for t in times), min(t[1] for t in times)
    print(f"{name:58} {cpu:9.3f} {wall:9.3f}", flush=True)
    return cpu


def notebook(title, first=1):
    """Ten cells, each after a line of prose; the third to the tenth need the one before."""
    text = f"---\ntitle: {title}\n---\n\n# {title}\n"
    for cell in range(1, 11):
        value = f"{cell} * {first}" if cell < 3 else f"x{cell - 1} + {cell}"
        text += f"\nSome prose before cell {cell}.\n\n```swift\nlet x{cell} = {value}\nprint(x{cell})\n```\n"
    return text


FIGURE = """---
title: One figure
---

# One figure

```swift
//| label: fig-square
//| caption: Squares.
//| alt: A line that goes up.
show(Chart(Array(0..<20)) { index in
    LineMark(x: .value("Number", index), y: .value("Square", index * index))
})
```
"""


def site(name, notebooks):
    folder = work / name
    (folder / "notebooks").mkdir(parents=True)
    (folder / "papers.yml").write_text("title: Bench\n")
    for path, text in notebooks.items():
        (folder / "notebooks" / path).write_text(text)
    return folder


def forget(folder):
    """Takes away what earlier renders left.

    It is moved and not deleted: after deletions ext4 searches longer for the next files' places, which
    would be counted as the program's time.
    """
    def move():
        for name in ("site", ".papers"):
            if (folder / name).exists():
                (folder / name).rename(pathlib.Path(tempfile.mkdtemp(dir=work)) / name)
    return move


render = [papers, "render", "-q", "notebooks"]
print(f"{'':58} {'CPU s':>9} {'wall s':>9}")
one = site("one", {"a.md": notebook("Ten cells")})
empty = site("empty", {"a.md": "---\ntitle: Empty\n---\n\nText.\n"})
figure = site("figure", {"a.md": FIGURE})
measure("papers --version", [papers, "--version"], one)
measure("check, a notebook without code", [papers, "check", "notebooks"], empty)
cold = measure("cold render, one notebook of ten trivial cells", render, one, forget(one))
measure("cold render, one notebook with one figure", render, figure, forget(figure))

hundred = site("hundred", {f"n{i:03}.md": notebook(f"Notebook {i}", i) for i in range(100)})
measure("cold render, 100 notebooks of ten cells", render, hundred, forget(hundred), count=1)
measure("nothing changed, 100 notebooks of ten cells", render, hundred)
turn = [1000]


def change_first_cell():
    turn[0] += 1
    (hundred / "notebooks/n050.md").write_text(notebook("Notebook 50", turn[0]))


measure("a cell and its dependents changed in one of 100", render, hundred, change_first_cell)


def change_prose():
    turn[0] += 1
    (hundred / "notebooks/n050.md").write_text(notebook("Notebook 50", 50) + f"\nMore {turn[0]}.\n")


measure("prose changed in one of 100", render, hundred, change_prose)

if not options.quick:
    prose = "\n\n".join(f"Paragraph {i} with *some* prose and `code`, no more." for i in range(20))
    costs = {}
    for count in (250, 500, 1000):
        pages = site(f"pages{count}", {
            f"p{i:04}.md": f"---\ntitle: Page {i}\n---\n\n# Page {i}\n\n{prose}\n" for i in range(count)})
        costs[count] = measure(f"cold render, {count} pages of prose", render, pages, forget(pages), count=1)
        measure(f"nothing changed, {count} pages of prose", render, pages, count=3)
    print(f"{'time(1000) / time(500)':58} {costs[1000] / costs[500]:9.2f}")

if options.python:
    cells = [f"x{i} = {i} * 2\nprint(x{i})" for i in range(1, 11)]
    jupyter = {
        "cells": [part for i, code in enumerate(cells) for part in (
            {"cell_type": "markdown", "id": f"m{i}", "metadata": {}, "source": f"Some prose before cell {i}."},
            {"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": code, "outputs": [],
             "execution_count": None})],
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        "nbformat": 4, "nbformat_minor": 5,
    }
    (work / "ten.ipynb").write_text(json.dumps(jupyter))
    marimo = "import marimo\napp = marimo.App()\n"
    for code in cells:
        body = "\n    ".join(code.splitlines())
        marimo += f"\n\n@app.cell\ndef _():\n    {body}\n    return\n"
    (work / "ten.py").write_text(marimo)
    others = {
        "jupyter nbconvert --execute, the same ten cells": [
            options.python, "-m", "nbconvert", "--execute", "--to", "html", "ten.ipynb"],
        "marimo export html, the same ten cells": [
            options.python, "-m", "marimo", "-q", "export", "html", "ten.py", "-o", "ten.html", "-f"],
    }
    for name, command in others.items():
        cpu = measure(name, command, work, count=min(runs, 3))
        print(f"{'  in units of the cold render above':58} {cpu / cold:9.1f}")
shutil.rmtree(work)
