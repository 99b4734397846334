"""Times the core beside PyTorch and NumPy (OpenBLAS) on the same machine in one run.

    pip install torch numpy
    swift build -c release --package-path Benchmarks/tensors
    python3 Benchmarks/tensors/run.py [--threads N …] [--binary PATH] [--write FILE] [NAME …]

Prints, for every job, the medians of interleaved turns in microseconds and the ratio of the other's
time to ours (above 1: ours is faster). With one thread, time is that of the processor, which other
work on the machine disturbs less; with several it is that of the clock on the wall. `--write` puts
the tables between the marks of docs/benchmarks.md.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).parent
parser = argparse.ArgumentParser()
parser.add_argument("--threads", type=int, nargs="*", default=[1, 2])
parser.add_argument("--binary", default=str(here / ".build/release/TensorBench"))
parser.add_argument("--turns", type=int, default=7)
parser.add_argument("--papers", default=str(here / "../../bin/papers"))
parser.add_argument("--write")
parser.add_argument("--save", help="a file that keeps what was measured, from run to run")
parser.add_argument("names", nargs="*")
options = parser.parse_args()

jobs = {
    **{f"matmul {n}": f"matrix product {n} × {n}" for n in (64, 128, 256, 512, 1024)},
    "mlp small": "MLP 64-256-10, batch 32, Adam step",
    "mlp large": "MLP 784-512-512-10, batch 128, Adam step",
    "cnn": "CNN on 28 × 28, batch 64, Adam step",
    "transformer": "transformer, 2 layers, width 128, context 128, batch 16, Adam step",
    "cross-entropy": "softmax cross-entropy 4096 × 1000, value and gradient",
    "elementwise": "chain of six elementwise operations on 10⁶",
    "sum": "sum of 10⁷",
    "logSumExp": "logSumExp of 10⁷",
    "bicubic": "bicubic resampling of 427 × 640 × 3 to half",
    "ms-ssim": "MS-SSIM of two images of 427 × 640 × 3",
    "attention": "attention, 16 × 4 heads, 128 × 32, value and gradient",
    "layer-norm": "layer norm 2048 × 128, value and gradient",
    "add": "100 additions of two tensors of one element",
}
goals = {
    **{name: 0.95 for name in jobs if name.startswith("matmul")}, "mlp small": 5,
    "mlp large": 1.3, "cnn": 1.2, "transformer": 1.2, "cross-entropy": 1.5, "elementwise": 1.5,
    "sum": 1, "logSumExp": 1, "bicubic": 1.5, "ms-ssim": 1.5,
}


def wait_for_quiet():
    """Waits, three seconds at most, until nothing else has run for a moment."""
    quiet = 0
    for _ in range(300):
        lines = pathlib.Path("/proc/stat").read_text().splitlines()
        running = next(int(line.split()[1]) for line in lines if line.startswith("procs_running"))
        quiet = quiet + 1 if running <= 1 else 0
        if quiet == 5:
            return
        time.sleep(0.01)


def measure(threads, names):
    """The medians of all jobs in seconds, {job: {ours, PyTorch, NumPy}}."""
    environment = dict(os.environ)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "PAPERS_THREADS"):
        environment[name] = str(threads)
    if "avx512f" in pathlib.Path("/proc/cpuinfo").read_text():
        # Its fastest kernels, whatever the environment says or the name of the processor tells it.
        environment["OPENBLAS_CORETYPE"] = "SkylakeX"
    clock = ["cpu"] if threads == 1 else []
    programs = {
        "ours": [options.binary, *clock],
        "other": [sys.executable, str(here / "others.py"), str(threads), *clock],
    }
    running = {
        side: subprocess.Popen(command, env=environment, text=True, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
        for side, command in programs.items()
    }

    def ask(side, name):
        running[side].stdin.write(name + "\n")
        running[side].stdin.flush()
        return json.loads(running[side].stdout.readline())

    result = {}
    for name in names:
        times = {}
        for _ in range(options.turns):
            wait_for_quiet()
            times.setdefault("ours", []).append(ask("ours", name))
            for other, seconds in ask("other", name).items():
                times.setdefault(other, []).append(seconds)
        medians = {side: statistics.median(values) for side, values in times.items()}
        result[name] = medians
        for other in list(medians)[1:]:
            print(f"{name:16}{threads:3}{medians['ours'] * 1e6:12.1f}{medians[other] * 1e6:12.1f}"
                  f"{medians[other] / medians['ours']:8.2f}  {other}", flush=True)
    for program in running.values():
        program.stdin.close()
        program.wait()
    return result


def memory():
    """How many kilobytes five transformer steps take beyond program and data."""
    commands = {"ours": [options.binary, "memory", "transformer"],
                "PyTorch": [sys.executable, str(here / "others.py"), "memory", "transformer"]}
    environment = dict(os.environ, OMP_NUM_THREADS="1", PAPERS_THREADS="1")
    return {side: int(subprocess.run(command, env=environment, text=True, check=True,
                                     capture_output=True).stdout)
            for side, command in commands.items()}


def from_the_machine():
    """The seconds of one addition in a program that the notebook machine runs, loop left aside."""
    source = """let a = Tensor([1.0])
let b = Tensor([2.0])
var c = a
for _ in 0..<1_000_000 { c = %s }
"""
    best = {}
    with tempfile.TemporaryDirectory() as folder:
        for value in ("a", "a + b"):
            program = pathlib.Path(folder, "program.swift")
            program.write_text(source % value)
            times = []
            for _ in range(options.turns):
                before = os.times()
                subprocess.run([options.papers, "run", str(program)], check=True)
                after = os.times()
                times.append(after.children_user - before.children_user)
            best[value] = statistics.median(times)
    return (best["a + b"] - best["a"]) / 1e6


def processor():
    """Its name, family and model, as Linux tells them."""
    facts = dict(line.split(":", 1) for line in open("/proc/cpuinfo") if ":" in line)
    facts = {name.strip(): value.strip() for name, value in facts.items()}
    return f"{facts['model name']} (family {facts['cpu family']}, model {facts['model']})"


def tables(results):
    import numpy
    import torch

    yield (f"Measured on {processor()}, {os.cpu_count()} processors, PyTorch {torch.__version__}, "
           f"NumPy {numpy.__version__}.\nTimes are ours in microseconds; ratios are the other's time "
           "divided by ours, with one thread\nand with two.")
    yield ""
    yield "| job | ours, 1 | PyTorch, 1 | NumPy, 1 | ours, 2 | PyTorch, 2 | NumPy, 2 | goal |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for name, title in jobs.items():
        cells = []
        for threads in ("1", "2"):
            times = results.get(threads, {}).get(name)
            cells.append(f"{times['ours'] * 1e6:,.1f}" if times else "")
            for other in ("PyTorch", "NumPy"):
                is_there = times and other in times
                cells.append(f"{times[other] / times['ours']:.2f}" if is_there else "")
        yield f"| {title} | {' | '.join(cells)} | {goals.get(name, '')} |"
    one = results.get("1", {}).get("add")
    yield ""
    if one:
        yield ("The addition of two tensors of one element, in nanoseconds: compiled "
               f"{one['ours'] * 1e7:,.0f}, from the notebook machine "
               f"{results.get('machine', 0) * 1e9:,.0f}, PyTorch {one['PyTorch'] * 1e7:,.0f}, "
               f"NumPy {one['NumPy'] * 1e7:,.0f}.")
    if "memory" in results:
        kilobytes = results["memory"]
        yield ("Peak memory of the transformer step beyond the program and its data: ours "
               f"{kilobytes['ours'] / 1024:,.0f} MB, PyTorch {kilobytes['PyTorch'] / 1024:,.0f} MB.")


saved = pathlib.Path(options.save) if options.save else None
results = json.loads(saved.read_text()) if saved and saved.exists() else {}
for threads in options.threads:
    results.setdefault(str(threads), {}).update(measure(threads, options.names or jobs))
if not options.names:
    results["memory"] = memory()
    results["machine"] = from_the_machine()
    print("memory/kB", results["memory"], "machine/ns", results["machine"] * 1e9)
if saved:
    saved.write_text(json.dumps(results))
if options.write:
    file = pathlib.Path(options.write)
    begin, end = "<!-- Benchmarks/tensors/run.py -->", "<!-- end -->"
    before, rest = file.read_text().split(begin, 1)
    after = rest.split(end, 1)[1]
    file.write_text(before + begin + "\n" + "\n".join(tables(results)) + "\n" + end + after)
