"""Remakes oracle.txt: values and derivatives of every differentiable operation, by PyTorch in
float64.

    pip install torch
    python3 Tests/TensorsTests/Oracle/make_oracle.py

Written with PyTorch 2.15.0. A case is a line `case KEY`, a line `in SHAPE VALUES` for every input,
a line `out SHAPE VALUES` and a line `grad VALUES` for every input: the derivative of the sum of
the result's elements, the i-th weighted with 0.3 + (7·i mod 11) / 10. Cases without `grad` lines
compare values only. Inputs are multiples of 1/256, so that float32 holds them exactly. What a key
means in Swift stands in ../OracleTests.swift.
"""

import pathlib

import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
rng = np.random.default_rng(4)
lines = []


def data(shape, low=-2.0, high=2.0):
    """Distinct multiples of 1/256, none of them whole, in random order."""
    count = int(np.prod(shape))
    grid = np.arange(int(low * 256) + 1, int(high * 256))
    grid = grid[grid % 32 != 0]
    values = rng.choice(grid, count, replace=count > len(grid))
    return torch.tensor(values / 256.0).reshape(shape)


def write(kind, tensor):
    shape = "[" + ",".join(map(str, tensor.shape)) + "]"
    numbers = " ".join("%.9g" % value for value in tensor.reshape(-1).tolist())
    lines.append(f"{kind} {shape} {numbers}".rstrip())


def case(key, function, *inputs, gradients=True):
    inputs = [x.detach().clone().requires_grad_(gradients) for x in inputs]
    result = function(*inputs)
    lines.append(f"case {key}")
    for x in inputs:
        write("in", x.detach())
    write("out", result.detach())
    if gradients:
        weight = 0.3 + (7 * torch.arange(result.numel()) % 11) / 10.0
        (result.reshape(-1) * weight).sum().backward()
        for x in inputs:
            write("grad", torch.zeros_like(x) if x.grad is None else x.grad)


# Elementwise, with broadcasting.
pairs = [((3, 4), (3, 4)), ((3, 4), (4,)), ((3, 1), (4,)), ((), (2, 3)), ((0, 3), (3,)),
         ((1,), (1,)), ((2, 3, 4), (3, 1)), ((70,), (70,)), ((2, 1, 3, 1), (4, 1, 5))]
for key, function, low in [
        ("add", torch.add, -2), ("subtract", torch.sub, -2), ("multiply", torch.mul, -2),
        ("divide", torch.div, 0.5), ("maximum", torch.maximum, -2),
        ("minimum", torch.minimum, -2), ("pow tensor", torch.pow, 0.25),
        ("which", lambda x, y: torch.where(x > 0.5, x, y * y), -2)]:
    for a, b in pairs:
        case(key, function, data(a, low), data(b, low))

edges = torch.tensor([0.0, -0.0, 1, -1, 0.5, -0.5, 20, -20, 100, -100, 2.0**-20, -(2.0**-20),
                      1024, -1024, torch.inf, -torch.inf, torch.nan])
for key, function, low in [
        ("exp", torch.exp, -2), ("expm1", torch.expm1, -2), ("log", torch.log, 0.25),
        ("log1p", torch.log1p, -0.75), ("sqrt", torch.sqrt, 0.25), ("abs", torch.abs, -2),
        ("tanh", torch.tanh, -2), ("sigmoid", torch.sigmoid, -2), ("relu", torch.relu, -2),
        ("leakyRelu", lambda x: F.leaky_relu(x, 0.1), -2), ("elu", F.elu, -2),
        ("gelu", F.gelu, -2), ("silu", F.silu, -2), ("softplus", F.softplus, -2),
        ("square", torch.square, -2), ("sin", torch.sin, -2), ("cos", torch.cos, -2),
        ("erf", torch.erf, -2), ("reciprocal", torch.reciprocal, 0.25),
        ("pow 3", lambda x: x**3, -2), ("pow -0.7", lambda x: x**-0.7, 0.25),
        ("clip", lambda x: torch.clamp(x, -0.7, 0.9), -2), ("negative", torch.neg, -2),
        ("numbers", lambda x: 3 - (x * 2 + 1) / 4 - 0.5, -2), ("2 / x", lambda x: 2 / x, 0.25)]:
    for shape in [(3, 4), (), (0,), (1,), (2, 0, 3), (37,)]:
        case(key, function, data(shape, low))
    # GELU and SiLU are 0 · ∞ at −∞.
    odd = edges[edges > -torch.inf] if key in ("gelu", "silu") else edges
    case(key, function, odd, gradients=False)

# Reductions.
for axis in (None, 0, 1, -1):
    for keep in (False, True):
        name = f"axis {axis} keep {keep}".lower()
        dims = dict(dim=tuple(range(3)) if axis is None else axis, keepdim=keep)
        for shape in [(3, 4, 5), (1, 1, 1), (2, 33, 2)]:
            x = data(shape)
            case(f"sum {name}", lambda x: torch.sum(x, **dims), x)
            case(f"mean {name}", lambda x: torch.mean(x, **dims), x)
            case(f"max {name}", lambda x: torch.amax(x, **dims), x)
            case(f"min {name}", lambda x: torch.amin(x, **dims), x)
            case(f"variance {name}", lambda x: torch.var(x, correction=0, **dims), x)
            case(f"logSumExp {name}", lambda x: torch.logsumexp(x, **dims), x)
            case(f"norm {name}", lambda x: torch.linalg.vector_norm(x, **dims), x)
            if shape != (1, 1, 1):
                case(f"std {name}", lambda x: torch.std(x, correction=1, **dims), x)
case("sum axis none keep false", torch.sum, data((0, 3)))
case("sum axis 0 keep false", lambda x: torch.sum(x, 0), data((0, 3)))
case("sum axis none keep false", torch.sum, data((9001,)))
case("max axis none keep false", torch.max, edges, gradients=False)
case("logSumExp axis none keep false", lambda x: torch.logsumexp(x, 0), edges[:14],
     gradients=False)
for axis in (0, 1, -1):
    for shape in [(3, 4, 5), (1, 1, 1), (2, 40, 3)]:
        case(f"softmax {axis}", lambda x: torch.softmax(x, axis), data(shape, -9, 9))
        case(f"logSoftmax {axis}", lambda x: torch.log_softmax(x, axis), data(shape, -9, 9))
        case(f"cumsum {axis}", lambda x: torch.cumsum(x, axis), data(shape))

# Shapes and selection.
x = data((2, 3, 4))
case("reshaped", lambda x: x.reshape(4, -1), x)
case("transposed", lambda x: x.permute(2, 0, 1), x)
case("broadcast", lambda x: x.expand(2, 3, 4), data((3, 1)))
case("padded", lambda x: F.pad(x, (0, 0, 1, 2)), x)
case("slice", lambda x: x[:, 1:3], x)
case("index", lambda x: x[1], x)
case("concatenated", lambda x, y: torch.cat([x, y, x * 2], 1), x, data((2, 5, 4)))
case("stacked", lambda x, y: torch.stack([x, y], 1), x, data((2, 3, 4)))
case("take", lambda x: x[:, [2, 0, 2, 1]], x)
case("take rows", lambda x: x[[1, 1, 0]], x)
case("scatterAdd", lambda x: torch.zeros(2, 5, 4).index_add(1, torch.tensor([4, 0, 4]), x), x)
case("takeAlong", lambda x: x.gather(1, torch.tensor([[3], [0], [2]])).squeeze(1), data((3, 4)))
case("topK", lambda x: x.topk(2).values, data((3, 5)))
case("sorted", lambda x: x.sort().values, data((3, 5)))
case("sorted falling", lambda x: x.sort(descending=True).values, data((3, 5)))
case("takeAlong 2", lambda x: x.gather(1, torch.tensor([[3, 3], [0, 1], [2, 0]])), data((3, 4)))
case("reversed", lambda x: x.flip(1), x)
case("diagonal", torch.diagonal, data((3, 5)))

# Matrices.
for a, b in [((3, 4), (4, 2)), ((4,), (4, 2)), ((3, 4), (4,)), ((4,), (4,)), ((2, 3, 4), (4, 2)),
             ((2, 3, 4), (2, 4, 2)), ((5, 1, 3, 4), (2, 4, 2)), ((0, 4), (4, 2)),
             ((3, 0), (0, 2)), ((1, 1), (1, 1)), ((17, 33), (33, 40))]:
    case("matmul", torch.matmul, data(a), data(b))
for shape in [(3, 4), (2, 3, 4), (1, 4)]:
    case("linear", F.linear, data(shape), data((5, 4)), data((5,)))
    case("linear without bias", F.linear, data(shape), data((5, 4)))
for form, a, b in [
        ("ij,jk->ik", (3, 4), (4, 2)), ("ij,kj->ik", (3, 4), (2, 4)), ("ji,jk->ki", (4, 3), (4, 2)),
        ("bij,bjk->bik", (2, 3, 4), (2, 4, 2)), ("bhqd,bhkd->bhqk", (2, 2, 3, 4), (2, 2, 5, 4)),
        ("bqhd,bkhd->bhqk", (2, 3, 2, 4), (2, 5, 2, 4)), ("i,j->ij", (3,), (4,)),
        ("i,i->", (5,), (5,)), ("ij,ij->", (3, 4), (3, 4)), ("ij,ij->i", (3, 4), (3, 4)),
        ("ijk,j->ki", (2, 3, 4), (3,)), ("ij,k->k", (2, 3), (4,)), ("ij,ij->ji", (3, 4), (3, 4)),
        ("bcs,bdt->cd", (2, 3, 4), (2, 5, 6))]:
    case(f"einsum {form}", lambda x, y: torch.einsum(form, x, y), data(a), data(b))
case("layerNorm", lambda x, w, b: F.layer_norm(x, (6,), w, b), data((2, 3, 6)), data((6,)),
     data((6,)))
case("layerNorm plain", lambda x: F.layer_norm(x, (6,)), data((5, 6)))


def symmetric(x, shift):
    return x @ x.T + shift * torch.eye(x.shape[0])


for n in (1, 2, 5):
    x = data((n, n))
    case("inverse", lambda x: torch.linalg.inv(symmetric(x, 1) + 0.5 * x), x)
    case("solve", lambda x, b: torch.linalg.solve(symmetric(x, 1) + 0.5 * x, b), x, data((n, 3)))
    case("solve vector", lambda x, b: torch.linalg.solve(symmetric(x, 1) + 0.5 * x, b), x,
         data((n,)))
    case("logDeterminant", lambda x: torch.linalg.slogdet(symmetric(x, 1) + 0.5 * x)[1], x)
    case("cholesky", lambda x: torch.linalg.cholesky(symmetric(x, 1)), x)
    case("eigenvalues", lambda x: torch.linalg.eigh(x + x.T)[0], x)
    # Squares, since the sign of a vector is arbitrary.
    case("eigenvectors", lambda x: torch.linalg.eigh(x + x.T)[1] ** 2, x)

# Windows.
for x, w, options in [
        ((2, 3, 7, 6), (4, 3, 3, 3), {}), ((2, 3, 7, 6), (4, 3, 3, 3), {"padding": 1}),
        ((2, 3, 7, 6), (4, 3, 3, 2), {"stride": 2, "padding": 1}),
        ((1, 4, 8, 8), (6, 2, 3, 3), {"groups": 2, "padding": 1}),
        ((2, 4, 5, 5), (4, 1, 3, 3), {"groups": 4}), ((2, 3, 4, 4), (5, 3, 1, 1), {}),
        ((2, 1, 9, 9), (8, 1, 3, 3), {"dilation": 2, "padding": 2, "stride": 3}),
        ((1, 1, 1, 1), (1, 1, 1, 1), {}), ((1, 9, 6, 5), (3, 9, 5, 5), {"padding": 3}),
        ((2, 3, 5, 5), (5, 3, 1, 1), {"stride": 2})]:
    name = " ".join(f"{key} {options.get(key, 1 - (key == 'padding'))}"
                    for key in ("stride", "padding", "dilation", "groups"))
    case(f"conv2d {name}", lambda x, w, b: F.conv2d(x, w, b, **options), data(x), data(w),
         data(w[:1]))
for stride, padding, dilation in [(1, 0, 1), (2, 1, 1), (1, 2, 2)]:
    case(f"conv1d stride {stride} padding {padding} dilation {dilation}",
         lambda x, w, b: F.conv1d(x, w, b, stride, padding, dilation), data((2, 3, 9)),
         data((4, 3, 3)), data((4,)))
for stride, padding, extra, groups in [(1, 0, 0, 1), (2, 1, 1, 1), (3, 0, 2, 2)]:
    case(f"convTransposed2d stride {stride} padding {padding} extra {extra} groups {groups}",
         lambda x, w, b: F.conv_transpose2d(x, w, b, stride, padding, extra, groups),
         data((2, 4, 4, 3)), data((4, 3, 3, 3)), data((3 * groups,)))
for size, stride, padding in [(2, 2, 0), (3, 2, 1), (3, 1, 0)]:
    for shape in [(2, 3, 7, 6), (1, 1, 3, 3)]:
        name = f"size {size} stride {stride} padding {padding}"
        case(f"maxPool2d {name}", lambda x: F.max_pool2d(x, size, stride, padding), data(shape))
        case(f"averagePool2d {name}", lambda x: F.avg_pool2d(x, size, stride, padding),
             data(shape))
    case(f"maxPool1d {name}", lambda x: F.max_pool1d(x, size, stride, padding), data((2, 3, 7)))
    case(f"averagePool1d {name}", lambda x: F.avg_pool1d(x, size, stride, padding),
         data((2, 3, 7)))
for size in [(1, 1), (3, 2), (7, 6), (9, 4)]:
    name = f"{size[0]} {size[1]}"
    case(f"adaptiveAveragePool2d {name}", lambda x: F.adaptive_avg_pool2d(x, size),
         data((2, 3, 7, 6)))
    case(f"resized nearest false {name}", lambda x: F.interpolate(x, size), data((2, 3, 7, 6)))
    for method in ("bilinear", "bicubic"):
        for align in (False, True):
            case(f"resized {method} {align} {name}".replace("True", "true").replace("F", "f"),
                 lambda x: F.interpolate(x, size, mode=method, align_corners=align),
                 data((2, 3, 7, 6)))

# Norms of other orders, activations with rules of their own, losses in one pass.
for order in (1, 3, float("inf")):
    for axis in (None, 1, -1):
        name = f"norm order {order} axis {axis}".lower()
        case(name, lambda x: torch.linalg.vector_norm(x, order, axis), data((3, 4)))
for shape in [(4, 3), (1, 1), (9, 40)]:
    labels = torch.arange(shape[0]) * 7 % shape[1]
    for reduction in ("mean", "sum"):
        case(f"crossEntropy {reduction}",
             lambda x: F.cross_entropy(x, labels, reduction=reduction), data(shape, -9, 9))
for shape in [(1, 6), (2, 3, 33), (0, 4), (5, 1)]:
    case("layerNorm", lambda x, w, b: F.layer_norm(x, shape[-1:], w, b), data(shape),
         data(shape[-1:]), data(shape[-1:]))

# Masked scores, and numbers that are none, with their derivatives.
hidden = data((3, 5), -9, 9)
hidden[0, 1] = hidden[2, 0] = hidden[2, 4] = -torch.inf
case("softmax 1", lambda x: torch.softmax(x, 1), hidden)
case("logSumExp axis 1 keep false", lambda x: torch.logsumexp(x, 1), hidden)
case("softmax 0", lambda x: torch.softmax(x, 0), torch.full((2, 2), -torch.inf))
case("matmul", torch.matmul, torch.tensor([[torch.inf, 1], [torch.nan, 2]]), data((2, 3)))
for key, function in [
        ("exp", torch.exp), ("expm1", torch.expm1), ("log", torch.log), ("tanh", torch.tanh),
        ("sigmoid", torch.sigmoid), ("softplus", F.softplus), ("square", torch.square),
        ("erf", torch.erf), ("reciprocal", torch.reciprocal), ("sin", torch.sin),
        ("cos", torch.cos), ("negative", torch.neg)]:
    case(key, function, edges)


# Fourier transforms; complex results as [2, ...].
def parts(y):
    return torch.stack([y.real, y.imag])


for shape, axis in [((1,), 0), ((2,), 0), ((5,), 0), ((8,), 0), ((3, 12), 1), ((2, 7, 3), 1),
                    ((37, 2), 0), ((2, 4), -1)]:
    for name, function in [("fft", torch.fft.fft), ("ifft", torch.fft.ifft)]:
        case(f"{name} {axis}", lambda x, y: parts(function(torch.complex(x, y), dim=axis)),
             data(shape), data(shape))
    case(f"rfft {axis}", lambda x: parts(torch.fft.rfft(x, dim=axis)), data(shape))
    half = list(shape)
    half[axis] = shape[axis] // 2 + 1
    case(f"irfft {axis} {shape[axis]}",
         lambda x, y: torch.fft.irfft(torch.complex(x, y), n=shape[axis], dim=axis), data(half),
         data(half))
for shape in [(1, 1), (4, 4), (2, 5, 6), (3, 7)]:
    case("rfft2", lambda x: parts(torch.fft.rfft2(x)), data(shape))
    half = (*shape[:-1], shape[-1] // 2 + 1)
    case(f"irfft2 {shape[-1]}",
         lambda x, y: torch.fft.irfft2(torch.complex(x, y), s=shape[-2:]), data(half), data(half))


# Orthogonal decompositions; signs as ours, or squares, since they are arbitrary.
def qr(x):
    q, r = torch.linalg.qr(x)
    signs = torch.sign(torch.diagonal(r, dim1=-2, dim2=-1)).detach()
    return q * signs[..., None, :], r * signs[..., :, None]


for shape in [(1, 1), (3, 3), (5, 3), (3, 5), (2, 4, 3)]:
    case("qr q", lambda x: qr(x)[0], data(shape))
    case("qr r", lambda x: qr(x)[1], data(shape))
    case("svd values", torch.linalg.svdvals, data(shape))
    case("svd u", lambda x: torch.linalg.svd(x, full_matrices=False)[0] ** 2, data(shape))
    case("svd v", lambda x: torch.linalg.svd(x, full_matrices=False)[2].mT ** 2, data(shape))


# Many matrices at a time.
def definite(x):
    return x @ x.mT + torch.eye(x.shape[-1]) + 0.5 * x


x = data((2, 3, 3))
case("inverse", lambda x: torch.linalg.inv(definite(x)), x)
case("solve", lambda x, b: torch.linalg.solve(definite(x), b), x, data((2, 3, 2)))
case("solve", lambda x, b: torch.linalg.solve(definite(x), b), x, data((3, 4)))
case("solve", lambda x, b: torch.linalg.solve(definite(x), b), data((3, 3)), data((2, 3, 1)))
case("solve vector", lambda x, b: torch.linalg.solve(definite(x), b), x, data((2, 3)))
case("logDeterminant", lambda x: torch.linalg.slogdet(definite(x))[1], x)
case("cholesky", lambda x: torch.linalg.cholesky(x @ x.mT + torch.eye(3)), x)
case("eigenvalues", lambda x: torch.linalg.eigh(x + x.mT)[0], x)
case("eigenvectors", lambda x: torch.linalg.eigh(x + x.mT)[1] ** 2, x)

# More windows.
for size in [(1, 1), (3, 2), (7, 6), (9, 4)]:
    name = f"{size[0]} {size[1]}"
    case(f"adaptiveMaxPool2d {name}", lambda x: F.adaptive_max_pool2d(x, size), data((2, 3, 7, 6)))
    case(f"adaptiveMaxPool1d {size[0]}", lambda x: F.adaptive_max_pool1d(x, size[0]),
         data((2, 3, 7)))
    case(f"adaptiveAveragePool1d {size[0]}", lambda x: F.adaptive_avg_pool1d(x, size[0]),
         data((2, 3, 7)))
for stride, padding, extra, groups in [(1, 0, 0, 1), (2, 1, 1, 1), (3, 0, 2, 2)]:
    case(f"convTransposed1d stride {stride} padding {padding} extra {extra} groups {groups}",
         lambda x, w, b: F.conv_transpose1d(x, w, b, stride, padding, extra, groups),
         data((2, 4, 5)), data((4, 3, 3)), data((3 * groups,)))

pathlib.Path(__file__).with_name("oracle.txt").write_text("\n".join(lines) + "\n")
print(sum(line.startswith("case") for line in lines), "cases")
