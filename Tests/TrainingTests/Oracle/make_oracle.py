"""Remakes oracle.txt: values and derivatives of layers and losses, by PyTorch in float64.

    pip install torch
    python3 Tests/TrainingTests/Oracle/make_oracle.py

Written with PyTorch 2.15.0. A case is a line `case KEY`, a line `in SHAPE VALUES` for the argument
and for each parameter in the order in which the layer visits them, a line `out SHAPE VALUES` for
every result and a line `grad SHAPE VALUES` for every `in`: the derivative of the sum of the results'
elements, the i-th of all weighted with 0.3 + (7·i mod 11) / 10. Numbers are random multiples of
1/256, so that float32 holds them exactly. What a key means in Swift stands in ../OracleLayers.swift
and ../OracleLosses.swift.
"""

import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
rng = np.random.default_rng(11)
lines = []


def data(*shape, low=-2.0, high=2.0):
    """Distinct multiples of 1/256, none of them a multiple of 1/8, in random order."""
    count = int(np.prod(shape))
    grid = np.arange(int(low * 256) + 1, int(high * 256))
    grid = grid[grid % 32 != 0]
    return torch.tensor(rng.choice(grid, count, replace=count > len(grid)) / 256.0).reshape(shape)


def write(kind, tensor):
    shape = "[" + ",".join(map(str, tensor.shape)) + "]"
    numbers = " ".join("%.9g" % value for value in tensor.detach().reshape(-1).tolist())
    lines.append(f"{kind} {shape} {numbers}".rstrip())


def case(key, function, *inputs):
    inputs = [x.detach().clone().requires_grad_(True) for x in inputs]
    results = function(*inputs)
    results = results if isinstance(results, (tuple, list)) else (results,)
    lines.append(f"case {key}")
    for x in inputs:
        write("in", x)
    for y in results:
        write("out", y)
    flat = torch.cat([y.reshape(-1) for y in results])
    (flat * (0.3 + (7 * torch.arange(flat.numel()) % 11) / 10.0)).sum().backward()
    for x in inputs:
        write("grad", torch.zeros_like(x) if x.grad is None else x.grad)


def module(key, layer, x, parameters, call=None):
    """A layer of torch.nn with its parameters, by name and in the order of ours, drawn anew."""
    values = [data(*dict(layer.named_parameters())[name].shape, low=-1, high=1) for name in parameters]

    def function(x, *values):
        named = dict(zip(parameters, values))
        arguments = (x,) if call is None else call(x)
        return torch.func.functional_call(layer, named, *(arguments if call else (arguments,)))

    case(key, function, x, *values)


# Layers without a state.
W, B = "weight", "bias"
module("linear", nn.Linear(4, 3), data(5, 4), [W, B])
module("linear sequence", nn.Linear(4, 3), data(2, 5, 4), [W, B])
module("conv1d", nn.Conv1d(2, 3, 3, stride=2, padding=1), data(2, 2, 9), [W, B])
module("conv1d dilated", nn.Conv1d(4, 6, 2, dilation=2, groups=2), data(2, 4, 9), [W, B])
module("conv2d", nn.Conv2d(2, 3, 3, padding=1), data(2, 2, 6, 5), [W, B])
module("conv2d strided", nn.Conv2d(2, 4, 3, stride=2, padding=1, groups=2), data(2, 2, 7, 6), [W, B])
module("conv2d dilated", nn.Conv2d(1, 2, 3, dilation=2), data(1, 1, 7, 8), [W, B])
module("convTransposed2d", nn.ConvTranspose2d(3, 2, 3, stride=2, padding=1, output_padding=1),
       data(2, 3, 3, 4), [W, B])
module("layerNorm", nn.LayerNorm(6), data(2, 3, 6), [W, B])
module("rmsNorm", nn.RMSNorm(6, eps=1e-5), data(2, 3, 6), [W])
module("batchNorm rows", nn.BatchNorm1d(4), data(6, 4), [W, B])
module("batchNorm sequences", nn.BatchNorm1d(3), data(2, 3, 5), [W, B])
module("batchNorm images", nn.BatchNorm2d(3), data(2, 3, 4, 3), [W, B])
for groups in (1, 2, 4):
    module(f"groupNorm {groups}", nn.GroupNorm(groups, 4), data(2, 4, 3, 2), [W, B])
module("groupNorm rows", nn.GroupNorm(2, 6), data(3, 6), [W, B])
module("prelu 1", nn.PReLU(), data(3, 4), [W])
module("prelu 4", nn.PReLU(4), data(2, 4, 3), [W])
for name, function in [
        ("identity", lambda x: x * 1), ("relu", F.relu), ("leakyRelu", F.leaky_relu),
        ("elu", F.elu), ("gelu", F.gelu), ("silu", F.silu), ("sigmoid", torch.sigmoid),
        ("softplus", F.softplus), ("tanh", torch.tanh)]:
    case(f"activation {name}", function, data(4, 7))
module("embedding", nn.Embedding(5, 3), torch.zeros(1), [W],
       lambda x: (torch.tensor([[3, 1, 3], [0, 4, 1]]).reshape(-1),))
case("pixelShuffle", lambda x: F.pixel_shuffle(x, 2), data(2, 8, 2, 3))
case("pixelUnshuffle", lambda x: F.pixel_unshuffle(x, 2), data(2, 2, 4, 6))
case("maxPool2d", lambda x: F.max_pool2d(x, 3, 2, 1), data(2, 2, 7, 6))
case("averagePool2d", lambda x: F.avg_pool2d(x, 2), data(2, 2, 6, 4))
case("globalAveragePool", lambda x: F.adaptive_avg_pool2d(x, 1).flatten(1), data(2, 3, 4, 5))

# Batch normalisation after two batches were observed.
first, second = data(4, 3, 2, 2), data(4, 3, 2, 2)


def running(x, w, b):
    mean, variance = torch.zeros(3), torch.ones(3)
    for batch in (first, second):
        F.batch_norm(batch, mean, variance, training=True)
    return F.batch_norm(x, mean, variance, w, b)


# The batches are written as arguments that no derivative reaches.
case("batchNorm running", lambda x, a, b, w, c: running(x, w, c), data(2, 3, 2, 2), first, second,
     data(3), data(3))

# Recurrent layers. Ours have one bias where PyTorch has two whose sum matters.
LSTM = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"]
for key, state in [("lstm", False), ("lstm from", True)]:
    def lstm(x, wi, wh, b, *start):
        layer = nn.LSTM(3, 4, batch_first=True)
        named = dict(zip(LSTM, (wi, wh, b, torch.zeros(16))))
        outputs, (h, c) = torch.func.functional_call(
            layer, named, (x, tuple(s[None] for s in start)) if start else (x,))
        return outputs, h[0], c[0]
    start = [data(2, 4), data(2, 4)] if state else []
    case(key, lstm, data(2, 5, 3), data(16, 3), data(16, 4), data(16), *start)


def gru(x, wi, wh, bi, bh, *start):
    layer = nn.GRU(3, 4, batch_first=True)
    outputs, h = torch.func.functional_call(
        layer, dict(zip(LSTM, (wi, wh, bi, bh))), (x, start[0][None]) if start else (x,))
    return outputs, h[0]


case("gru", gru, data(2, 5, 3), data(12, 3), data(12, 4), data(12), data(12))
case("gru from", gru, data(2, 5, 3), data(12, 3), data(12, 4), data(12), data(12), data(2, 4))

# Attention. PyTorch joins the three projections, ours are three layers.
case("attention", lambda q, k, v: F.scaled_dot_product_attention(q, k, v),
     data(2, 3, 4), data(2, 5, 4), data(2, 5, 6))
case("attention causal", lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=True),
     data(2, 4, 3), data(2, 4, 3), data(2, 4, 3))
mask = torch.tensor([[1, 0, 1, 1], [0, 1, 1, 0], [1, 1, 0, 0]], dtype=torch.bool)
case("attention masked", lambda q, k, v: F.scaled_dot_product_attention(q, k, v, mask),
     data(2, 3, 4), data(2, 4, 4), data(2, 4, 4))


def joined(parameters):
    qw, qb, kw, kb, vw, vb, ow, ob = parameters
    return {"in_proj_weight": torch.cat([qw, kw, vw]), "in_proj_bias": torch.cat([qb, kb, vb]),
            "out_proj.weight": ow, "out_proj.bias": ob}


def projections():
    return [data(*shape, low=-1, high=1) for _ in range(4) for shape in [(6, 6), (6,)]]


def heads(causal, x, context, parameters):
    layer = nn.MultiheadAttention(6, 2, batch_first=True)
    shut = torch.triu(torch.ones(x.shape[1], context.shape[1], dtype=torch.bool), 1)
    return torch.func.functional_call(
        layer, joined(parameters), (x, context, context),
        {"need_weights": False, "attn_mask": shut if causal else None})[0]


case("multiHeadAttention", lambda x, *p: heads(False, x, x, p), data(2, 4, 6), *projections())
case("multiHeadAttention causal", lambda x, *p: heads(True, x, x, p), data(2, 4, 6), *projections())
case("multiHeadAttention context", lambda x, c, *p: heads(False, x, c, p), data(2, 4, 6),
     data(2, 3, 6), *projections())
for first_norm in (False, True):
    for activation in ("relu", "gelu"):
        def block(x, *p):
            layer = nn.TransformerEncoderLayer(
                6, 2, 8, 0.0, activation, batch_first=True, norm_first=first_norm)
            layer.train()
            named = {"self_attn." + name: value for name, value in joined(p[:8]).items()}
            rest = ["linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias",
                    "norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias"]
            return torch.func.functional_call(layer, named | dict(zip(rest, p[8:])), (x,))
        case(f"transformer {activation} {'before' if first_norm else 'after'}", block,
             data(2, 3, 6), *projections(), data(8, 6), data(8), data(6, 8), data(6), data(6),
             data(6), data(6), data(6))

# A stack of layers, a residual one among them.
stack = nn.Sequential(
    nn.Conv2d(1, 2, 3, padding=1), nn.BatchNorm2d(2), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
    nn.Linear(12, 4), nn.Tanh(), nn.Linear(4, 3))
module("stack", stack, data(3, 1, 4, 6),
       ["0.weight", "0.bias", "1.weight", "1.bias", "5.weight", "5.bias", "7.weight", "7.bias"])
case("residual", lambda x, w, b: x + torch.tanh(F.linear(x, w, b)), data(3, 4), data(4, 4), data(4))

# Losses that PyTorch has, mean over a batch. Constants stand in ../OracleLosses.swift too.
labels = torch.tensor([0, 3, 1, 4, 2, 3])
signs = torch.tensor([1, -1, 1, 1, -1, -1.0])
yes = torch.tensor([[1, 0, 0, 1, 0], [0, 0, 1, 0, 1], [1, 1, 0, 0, 0],
                    [0, 1, 0, 1, 1], [0, 0, 0, 0, 1], [1, 0, 1, 0, 0.0]])
weights = torch.tensor([1, 2, 0.5, 1.5, 0.25])


def loss(key, function, *more, x=None):
    case("loss " + key, function, data(6, 5, low=-3, high=3) if x is None else x, *more)


def distributions():
    return (data(6, 5) * 1.5).softmax(1)


loss("crossEntropy", lambda x: F.cross_entropy(x, labels))
loss("crossEntropy smoothed", lambda x: F.cross_entropy(x, labels, label_smoothing=0.1))
loss("crossEntropy weighted", lambda x: F.cross_entropy(x, labels, weights, reduction="none").mean())
loss("crossEntropy soft", F.cross_entropy, distributions())
loss("klDivergence", lambda x, q: F.kl_div(F.log_softmax(x, 1), q, reduction="batchmean"),
     distributions())
loss("binaryCrossEntropy", lambda x: F.binary_cross_entropy_with_logits(x, yes))
loss("binaryCrossEntropy weighted",
     lambda x: F.binary_cross_entropy_with_logits(x, yes, pos_weight=torch.tensor(3.0)))
loss("logistic", lambda x: F.soft_margin_loss(x, signs), x=data(6))
loss("hinge", lambda x: torch.clamp(1 - signs * x, min=0).mean(), x=data(6))
loss("westonWatkins", lambda x: F.multi_margin_loss(x, labels, margin=0.7))
loss("squaredError", F.mse_loss, data(6, 5))
loss("absoluteError", F.l1_loss, data(6, 5))
loss("huber", lambda x, t: F.huber_loss(x, t, delta=0.8), data(6, 5))
loss("smoothL1", lambda x, t: F.smooth_l1_loss(x, t, beta=0.8), data(6, 5))
loss("distillation", lambda x, t: 9 * F.kl_div(
    F.log_softmax(x / 3, 1), F.softmax(t.detach() / 3, 1), reduction="batchmean"), data(6, 5))
loss("infoNCE", lambda x, v: F.cross_entropy(
    F.normalize(x) @ F.normalize(v).T / 0.2, torch.arange(6)), data(6, 5))
loss("gaussianKL", lambda m, v: torch.distributions.kl_divergence(
    torch.distributions.Normal(m, (v / 2).exp()), torch.distributions.Normal(0.0, 1.0)
).sum(1).mean(), data(6, 5))
loss("generator", lambda x: F.binary_cross_entropy_with_logits(x, torch.ones_like(x)))
loss("discriminator", lambda x, y: F.binary_cross_entropy_with_logits(x, torch.ones_like(x))
     + F.binary_cross_entropy_with_logits(y, torch.zeros_like(y)), data(6, 5))
loss("triplet", lambda x: sum(
    F.triplet_margin_with_distance_loss(
        x[i][None], x[p][None], x[n][None], margin=0.3, reduction="sum",
        distance_function=lambda a, b: 1 - F.cosine_similarity(a, b))
    for i in range(6) for p in range(6) for n in range(6)
    if p != i and i % 3 == p % 3 and i % 3 != n % 3) / 6)

pathlib.Path(__file__).with_name("oracle.txt").write_text("\n".join(lines) + "\n")
print(sum(line.startswith("case") for line in lines), "cases")
