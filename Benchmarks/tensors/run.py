"""Times the core beside PyTorch and NumPy on the same machine in one run.

    pip install torch numpy
    swift build -c release --package-path Benchmarks/tensors
    python3 Benchmarks/tensors/run.py [--threads N] [--binary PATH] [NAME …]

Prints, for every job, the medians of interleaved turns in microseconds and the ratio of the other's
time to ours (above 1: ours is faster). With one thread, time is that of the processor, which other
work on the machine disturbs less; with several it is that of the clock on the wall.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import time

here = pathlib.Path(__file__).parent
parser = argparse.ArgumentParser()
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--binary", default=str(here / ".build/release/TensorBench"))
parser.add_argument("--turns", type=int, default=7)
parser.add_argument("names", nargs="*")
options = parser.parse_args()
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "PAPERS_THREADS"):
    os.environ[name] = str(options.threads)

import numpy as np  # noqa: E402  (the numbers of threads are read when it loads)
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402

torch.set_num_threads(options.threads)
torch.manual_seed(1)


def step(parameters, labels, logits):
    labels = torch.tensor(labels)
    parameters = [p.requires_grad_() for p in parameters]
    optimizer = torch.optim.Adam(parameters, lr=1e-3)

    def turn():
        optimizer.zero_grad()
        F.cross_entropy(logits(parameters), labels).backward()
        optimizer.step()

    return turn


def labels(count, bound):
    return [i * 7 % bound for i in range(count)]


def mlp(sizes, batch):
    x = torch.randn(batch, sizes[0])
    parameters = []
    for i, o in zip(sizes, sizes[1:]):
        parameters += [torch.randn(o, i) * 0.05, torch.zeros(o)]

    def logits(p):
        y = x
        for i in range(0, len(p), 2):
            y = F.linear(y, p[i], p[i + 1])
            if i < len(p) - 2:
                y = F.relu(y)
        return y

    return step(parameters, labels(batch, sizes[-1]), logits)


def cnn():
    x = torch.randn(64, 1, 28, 28)
    parameters = [torch.randn(16, 1, 3, 3) * 0.3, torch.zeros(16),
                  torch.randn(32, 16, 3, 3) * 0.1, torch.zeros(32),
                  torch.randn(10, 32 * 49) * 0.05, torch.zeros(10)]

    def logits(p):
        y = F.max_pool2d(F.relu(F.conv2d(x, p[0], p[1], padding=1)), 2)
        y = F.max_pool2d(F.relu(F.conv2d(y, p[2], p[3], padding=1)), 2)
        return F.linear(y.reshape(64, -1), p[4], p[5])

    return step(parameters, labels(64, 10), logits)


def transformer():
    batch, length, width, words = 16, 128, 128, 64
    ids = torch.tensor(labels(batch * length, words))
    parameters = [torch.randn(words, width) * 0.05]
    for _ in range(2):
        parameters += [torch.ones(width), torch.zeros(width)]
        parameters += [torch.randn(width, width) * 0.05 for _ in range(4)]
        parameters += [torch.ones(width), torch.zeros(width)]
        parameters += [torch.randn(4 * width, width) * 0.05, torch.randn(width, 4 * width) * 0.05]

    def logits(p):
        x = p[0][ids].reshape(batch, length, width)
        for layer in range(2):
            q = p[1 + 10 * layer:]
            y = F.layer_norm(x, (width,), q[0], q[1])
            a, b, c = (F.linear(y, w).reshape(batch, length, 4, 32).transpose(1, 2)
                       for w in q[2:5])
            mixed = F.scaled_dot_product_attention(a, b, c).transpose(1, 2)
            x = x + F.linear(mixed.reshape(batch, length, width), q[5])
            z = F.layer_norm(x, (width,), q[6], q[7])
            x = x + F.linear(F.gelu(F.linear(z, q[8])), q[9])
        return x.reshape(-1, width) @ p[0].T

    return step(parameters, ids.tolist(), logits)


def cross_entropy():
    x, y = torch.randn(4096, 1000, requires_grad=True), torch.tensor(labels(4096, 1000))

    def turn():
        x.grad = None
        F.cross_entropy(x, y).backward()

    return turn


def repeated(turn, count):
    def turns():
        for _ in range(count):
            turn()
    return turns


def matmul(n):
    a, b = torch.randn(n, n), torch.randn(n, n)
    c, d = a.numpy().copy(), b.numpy().copy()
    return {"PyTorch": lambda: a @ b, "NumPy": lambda: c @ d}


vector, long = torch.randn(1_000_000), torch.randn(10_000_000)
image = torch.rand(1, 3, 427, 640)
one, two = torch.ones(1), torch.ones(1)
first, second = np.ones(1, np.float32), np.ones(1, np.float32)
jobs = {f"matmul {n}": matmul(n) for n in (64, 128, 256, 512, 1024)}
jobs |= {
    "mlp small": {"PyTorch": mlp([64, 256, 10], 32)},
    "mlp large": {"PyTorch": mlp([784, 512, 512, 10], 128)},
    "cnn": {"PyTorch": cnn()},
    "transformer": {"PyTorch": transformer()},
    "cross-entropy": {"PyTorch": cross_entropy()},
    "elementwise": {"PyTorch": lambda: torch.relu(
        torch.tanh(vector * 2 + 1) * vector - vector)},
    "sum": {"PyTorch": lambda: long.sum(), "NumPy": lambda n=long.numpy(): n.sum()},
    "logSumExp": {"PyTorch": lambda: long.logsumexp(0)},
    "bicubic": {"PyTorch": lambda: F.interpolate(image, (213, 320), mode="bicubic")},
    "add": {"PyTorch": repeated(lambda: one + two, 100),
            "NumPy": repeated(lambda: first + second, 100)},
}


now = time.process_time if options.threads == 1 else time.perf_counter


def timed(turn):
    turn()
    start, turns = now(), 0
    while now() - start < 0.1 or turns < 3:
        turn()
        turns += 1
    return (now() - start) / turns


ours = subprocess.Popen([options.binary] + ["cpu"] * (options.threads == 1), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(f"PyTorch {torch.__version__}, NumPy {np.__version__}, {options.threads} thread(s)")
print(f"{'job':16}{'ours/µs':>12}{'other/µs':>12}{'ratio':>8}")
for name in options.names or jobs:
    times = {"ours": []} | {other: [] for other in jobs[name]}
    for _ in range(options.turns):
        ours.stdin.write(name + "\n")
        ours.stdin.flush()
        times["ours"].append(float(ours.stdout.readline()))
        for other, turn in jobs[name].items():
            times[other].append(timed(turn))
    best = statistics.median(times.pop("ours"))
    for other, values in times.items():
        value = statistics.median(values)
        print(f"{name:16}{best * 1e6:12.1f}{value * 1e6:12.1f}{value / best:8.2f}  {other}",
              flush=True)
