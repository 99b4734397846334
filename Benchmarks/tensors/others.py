"""The other half of run.py: reads names of jobs, one a line, and answers each with the seconds that a
turn takes in PyTorch and, where it has the operation, in NumPy. Arguments: the number of threads and
perhaps `cpu`, as TensorBench has it; or `memory` and the name of a job.
"""

import json
import pathlib
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

threads = 1 if sys.argv[1] == "memory" else int(sys.argv[1])
torch.set_num_threads(threads)
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


def ms_ssim(x, y):
    """As pytorch-msssim has it: separable Gaussian windows of 11 places, five scales."""
    window = torch.exp(-(((torch.arange(11) - 5) / 1.5) ** 2) / 2)
    window = (window / window.sum()).repeat(3, 1, 1, 1)

    def blur(z):
        z = F.conv2d(z, window, groups=3)
        return F.conv2d(z, window.transpose(2, 3), groups=3)

    result = 1
    for scale, weight in enumerate([0.0448, 0.2856, 0.3001, 0.2363, 0.1333]):
        mx, my = blur(x), blur(y)
        squares, product = mx * mx + my * my, mx * my
        structure = (2 * (blur(x * y) - product) + 9e-4) / (
            blur(x * x) + blur(y * y) - squares + 9e-4)
        result = result * torch.relu(structure.flatten(2).mean(-1)) ** weight
        if scale == 4:
            luminance = (2 * product + 1e-4) / (squares + 1e-4)
            return result * torch.relu(luminance.flatten(2).mean(-1)) ** weight
        x, y = F.avg_pool2d(x, 2), F.avg_pool2d(y, 2)


def attention():
    x = [torch.randn(16, 4, 128, 32, requires_grad=True) for _ in range(3)]

    def turn():
        for z in x:
            z.grad = None
        F.scaled_dot_product_attention(*x).sum().backward()

    return turn


def layer_norm():
    p = [torch.randn(2048, 128), torch.ones(128), torch.zeros(128)]
    p = [z.requires_grad_() for z in p]

    def turn():
        for z in p:
            z.grad = None
        F.layer_norm(p[0], (128,), p[1], p[2]).sum().backward()

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
noisy = (image + 0.05 * torch.randn_like(image)).clamp(0, 1)
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
    "ms-ssim": {"PyTorch": lambda: ms_ssim(image, noisy)},
    "attention": {"PyTorch": attention()},
    "layer-norm": {"PyTorch": layer_norm()},
    "add": {"PyTorch": repeated(lambda: one + two, 100),
            "NumPy": repeated(lambda: first + second, 100)},
}

now = time.process_time if "cpu" in sys.argv else time.perf_counter


warm = set()


def timed(turn):
    # The first turns mostly wait for memory from the system.
    start = time.perf_counter()
    while turn not in warm and time.perf_counter() - start < 0.6:
        turn()
    warm.add(turn)
    turn()
    start, turns = now(), 0
    while now() - start < 0.1 or turns < 3:
        turn()
        turns += 1
    return (now() - start) / turns


def memory(name):
    """A line of the process's status, in kilobytes."""
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if sys.argv[1] == "memory":
    turn = jobs[sys.argv[2]]["PyTorch"]
    # What imports and the data of other jobs took for a moment is not the step's.
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    before = memory("VmRSS")
    for _ in range(5):
        turn()
    print(memory("VmHWM") - before)
    sys.exit()
for line in sys.stdin:
    print(json.dumps({side: timed(turn) for side, turn in jobs[line.strip()].items()}), flush=True)
