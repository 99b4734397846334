"""Times the experiment language beside CPython and compiled Swift on the same machine in one run.

    swift build -c release --product papers
    apt-get install bible-kjv        (the text of one program; without it that one is left out)
    python3 Benchmarks/language/run.py [--turns N] [--papers PATH] [--write FILE] [NAME …]

The programs of this folder exist twice, for CPython and in Swift, which `papers run` interprets and
`swiftc -O` compiles; what they print is compared. Times are seconds of the processor (user and
system) of whole processes, from start to end: the median of interleaved turns. Then the time of
`papers check` on all notebooks, and that of the smallest tensor operation. `--write` puts all of it
between the marks of docs/benchmarks.md.
"""

import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
parser = argparse.ArgumentParser()
parser.add_argument("--papers", default=str(root / ".build/release/papers"))
parser.add_argument("--turns", type=int, default=5)
parser.add_argument("--write")
parser.add_argument("names", nargs="*")
options = parser.parse_args()
names = [
    "perceptron", "mandelbrot", "sieve", "words", "generated-words", "nbody", "text",
]
rest = ["check", "tensor"]
wanted = options.names or names + rest
report = []


def tell(text):
    print(text, flush=True)
    report.append(text)


def seconds(command, check=True):
    """What a command prints, and the processor time that it took."""
    before = os.times()
    output = subprocess.run(
        command, check=check, stdout=subprocess.PIPE, stderr=None if check else subprocess.DEVNULL,
        text=True).stdout
    after = os.times()
    return output, (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def version(*command):
    lines = subprocess.run(command, capture_output=True, text=True)
    return (lines.stdout + lines.stderr).strip().splitlines()[0]


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def programs(work):
    """The programs that can be run here, as files in a folder."""
    for name in names:
        if name not in wanted:
            continue
        text = ""
        if name == "words":
            if not shutil.which("bible"):
                tell("words is left out: there is no 'bible' (package bible-kjv)")
                continue
            text = subprocess.run(
                ["bible", "-f", "gen1:1-rev22:21"], capture_output=True, text=True
            ).stdout.replace("\\", "")
        for suffix in ("py", "swift"):
            source = (here / f"{name}.{suffix}").read_text()
            if text:
                source = source.replace("{text}", text)
            (work / f"{name}.{suffix}").write_text(source)
        yield name


def language(work):
    tell("| program | CPython | papers | swiftc -O | CPython / papers | papers / swiftc -O |")
    tell("|---|---:|---:|---:|---:|---:|")
    for name in programs(work):
        compiled = str(work / name)
        subprocess.run(
            ["swiftc", "-O", "-swift-version", "6", "-suppress-warnings", f"{compiled}.swift",
             "-o", compiled], check=True)
        commands = {
            "python": [sys.executable, f"{compiled}.py"],
            "papers": [options.papers, "run", f"{compiled}.swift"],
            "swift": [compiled],
        }
        times = {key: [] for key in commands}
        outputs = {}
        for _ in range(options.turns):
            for key, command in commands.items():
                outputs[key], time = seconds(command)
                times[key].append(time)
        if outputs["papers"] != outputs["swift"]:
            sys.exit(f"{name}: papers prints {outputs['papers']!r}, Swift {outputs['swift']!r}")
        python, ours, swift = (statistics.median(times[key]) for key in commands)
        tell(
            f"| {name} | {python:.2f} | {ours:.2f} | {swift:.2f} | {python / ours:.1f} "
            f"| {ours / max(swift, 0.001):.1f} |")


def check():
    lines = sum(len(p.read_text().splitlines()) for p in (root / "notebooks").rglob("*.md"))
    command = [options.papers, "check", str(root / "notebooks")]
    time = statistics.median(seconds(command, check=False)[1] for _ in range(options.turns))
    start = statistics.median(
        seconds([options.papers, "--version"])[1] for _ in range(options.turns))
    tell(
        f"\n`papers check` of all notebooks: {lines} lines in {time * 1000:.0f} ms of the processor,\n"
        f"{time * 1e6 / lines:.0f} ms per thousand lines; {start * 1000:.0f} ms of the whole are the "
        "start of the program.")


def tensor(work):
    """The time of `a + b` for tensors of one element, without that of the loop around it."""
    turns = 300_000
    loop = "for _ in 0..<{} {{ {} }}\nprint(a.shape, b.shape)\n"
    start = "let a = Tensor([1.0])\nlet b = Tensor([2.0])\nvar c = a\n"
    samples = []
    for _ in range(options.turns):
        times = []
        for body in ("c = a + b", "c = a"):
            file = work / "tensor.swift"
            file.write_text(start + loop.format(turns, body))
            times.append(seconds([options.papers, "run", str(file)])[1])
        samples.append((times[0] - times[1]) / turns * 1e9)
    told = [f"`papers` {statistics.median(samples):.0f} ns"]
    for module, make in (("numpy", "np.ones(1, np.float32)"), ("torch", "np.ones(1)")):
        try:
            np = __import__(module)
        except ImportError:
            continue
        a = eval(make)
        b = eval(make)
        samples = []
        for _ in range(options.turns):
            begin = time.process_time()
            for _ in range(turns):
                c = a + b
            middle = time.process_time()
            for _ in range(turns):
                c = a
            end = time.process_time()
            samples.append((middle - begin - (end - middle)) / turns * 1e9)
        told.append(f"{module} {np.__version__} {statistics.median(samples):.0f} ns")
    tell("\n`a + b` of tensors of one element: " + ", ".join(told) + ".")


tell(
    f"{processor()}, {os.cpu_count()} processors; {platform.system()} {platform.release()};\n"
    f"{version(sys.executable, '--version')}; {version('swiftc', '--version')}.\n")
with tempfile.TemporaryDirectory() as folder:
    if any(name in names for name in wanted):
        language(pathlib.Path(folder))
    if "check" in wanted:
        check()
    if "tensor" in wanted:
        tensor(pathlib.Path(folder))
if options.write:
    file = pathlib.Path(options.write)
    mark = "<!-- Benchmarks/language/run.py -->\n"
    before, _, after = file.read_text().partition(mark)
    file.write_text(
        before + mark + "\n".join(report) + "\n" + after[after.index("<!-- end -->"):])
