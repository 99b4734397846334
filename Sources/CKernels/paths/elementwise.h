// Elementwise operations and the in-place updates of optimisers.

INLINE vf sign16(vf x) {
    vf y = choose(x > 0.0f, splat(1.0f), choose(x < 0.0f, splat(-1.0f), splat(0.0f)));
    return choose(x != x, x, y);
}

INLINE vf one_if(vi mask) { return from_bits(mask & 0x3f800000); }

/// The nearest whole number, halves to even: adding 2²³ leaves no room for a fraction.
INLINE vf round16(vf x) {
    vf large = with_sign(splat(8388608.0f), x);
    return choose(absolute(x) < 8388608.0f, with_sign((x + large) - large, x), x);
}

INLINE vf floor16(vf x) {
    vf y = round16(x);
    return choose(y > x, y - 1.0f, y);
}

/// The correctly rounded square root on every path.
INLINE vf sqrt16(vf x) { return __builtin_elementwise_sqrt(x); }

/// Φ(x), the normal distribution function.
INLINE vf normal16(vf x) {
    return fma16(erf16(x * 0.70710678f), splat(0.5f), splat(0.5f));
}

/// Φ(x) + x·φ(x)
INLINE vf gelu_slope16(vf x) {
    vf density = exp16(x * x * -0.5f) * 0.39894228f;
    return normal16(x) + choose(absolute(x) > 20.0f, splat(0.0f), x * density);
}

INLINE vf silu_slope16(vf x) {
    vf s = sigmoid16(x);
    return s + s * choose(absolute(x) > 100.0f, splat(0.0f), x * (1.0f - s));
}

#define MAP(NAME, EXPRESSION)                                                               \
    static void NAME(float p, float q, const float *x_, float *out, size_t n) {             \
        (void)p, (void)q;                                                                   \
        size_t i = 0;                                                                       \
        for (; i + LANES <= n; i += LANES) {                                                \
            vf x = load(x_ + i);                                                            \
            store(out + i, EXPRESSION);                                                     \
        }                                                                                   \
        if (i < n) {                                                                        \
            vf x = load_part(x_ + i, n - i);                                                \
            store_part(out + i, EXPRESSION, n - i);                                         \
        }                                                                                   \
    }

MAP(map_exp, exp16(x))
MAP(map_expm1, expm1_16(x))
MAP(map_log, log16(x))
MAP(map_log1p, log1p_16(x))
MAP(map_sqrt, sqrt16(x))
MAP(map_abs, absolute(x))
MAP(map_sign, sign16(x))
MAP(map_tanh, tanh16(x))
MAP(map_sigmoid, sigmoid16(x))
MAP(map_relu, choose(x > 0.0f, x, choose(x != x, x, splat(0.0f))))
MAP(map_softplus, softplus16(x))
MAP(map_square, x * x)
MAP(map_sin, sin16(x))
MAP(map_cos, cos16(x))
MAP(map_erf, erf16(x))
MAP(map_gelu, x * normal16(x))
MAP(map_silu, x * sigmoid16(x))
MAP(map_reciprocal, 1.0f / x)
MAP(map_floor, floor16(x))
MAP(map_round, round16(x))
MAP(map_scale, x * p)
MAP(map_affine, fma16(x, splat(p), splat(q)))
MAP(map_add_scalar, x + p)
MAP(map_divide_scalar, x / p)
MAP(map_clip, choose(x < p, splat(p), choose(x > q, splat(q), x)))

static void unary(ck_unary_op op, double p, double q, const float *x, float *out, size_t n) {
    typedef void (*map)(float, float, const float *, float *, size_t);
    static const map maps[] = {
        [CK_EXP] = map_exp, [CK_EXPM1] = map_expm1, [CK_LOG] = map_log, [CK_LOG1P] = map_log1p,
        [CK_SQRT] = map_sqrt, [CK_ABS] = map_abs, [CK_SIGN] = map_sign, [CK_TANH] = map_tanh,
        [CK_SIGMOID] = map_sigmoid, [CK_RELU] = map_relu, [CK_SOFTPLUS] = map_softplus,
        [CK_SQUARE] = map_square, [CK_SIN] = map_sin, [CK_COS] = map_cos, [CK_ERF] = map_erf,
        [CK_GELU] = map_gelu, [CK_SILU] = map_silu,
        [CK_RECIPROCAL] = map_reciprocal, [CK_FLOOR] = map_floor, [CK_ROUND] = map_round,
        [CK_SCALE] = map_scale, [CK_AFFINE] = map_affine, [CK_ADD_SCALAR] = map_add_scalar,
        [CK_DIVIDE_SCALAR] = map_divide_scalar, [CK_CLIP] = map_clip,
    };
    if (op == CK_POW_SCALAR) {
        for (size_t i = 0; i < n; i++) out[i] = (float)ck_pow((double)x[i], p);
    } else {
        maps[op]((float)p, (float)q, x, out, n);
    }
}

// Two inputs. A step of 1 walks along an operand, a step of 0 repeats its element.
#define ZIP(NAME, EXPRESSION)                                                               \
    static void NAME(const float *a_, size_t sa, const float *b_, size_t sb, float *out,    \
                     size_t n) {                                                            \
        size_t i = 0;                                                                       \
        if (sa && sb) {                                                                     \
            for (; i + LANES <= n; i += LANES) {                                            \
                vf a = load(a_ + i), b = load(b_ + i);                                      \
                store(out + i, EXPRESSION);                                                 \
            }                                                                               \
        } else {                                                                            \
            for (; i + LANES <= n; i += LANES) {                                            \
                vf a = sa ? load(a_ + i) : splat(*a_);                                      \
                vf b = sb ? load(b_ + i) : splat(*b_);                                      \
                store(out + i, EXPRESSION);                                                 \
            }                                                                               \
        }                                                                                   \
        if (i < n) {                                                                        \
            vf a = sa ? load_part(a_ + i, n - i) : splat(*a_);                              \
            vf b = sb ? load_part(b_ + i, n - i) : splat(*b_);                              \
            store_part(out + i, EXPRESSION, n - i);                                         \
        }                                                                                   \
    }

ZIP(zip_add, a + b)
ZIP(zip_subtract, a - b)
ZIP(zip_multiply, a * b)
ZIP(zip_divide, a / b)
ZIP(zip_maximum, larger(a, b))
ZIP(zip_minimum, smaller(a, b))
ZIP(zip_relu_back, choose(b > 0.0f, a, splat(0.0f)))
ZIP(zip_tanh_back, a * (1.0f - b * b))
ZIP(zip_sigmoid_back, a * (b * (1.0f - b)))
ZIP(zip_gelu_back, a * gelu_slope16(b))
ZIP(zip_silu_back, a * silu_slope16(b))
ZIP(zip_equal, one_if(a == b))
ZIP(zip_less, one_if(a < b))
ZIP(zip_less_equal, one_if(a <= b))
ZIP(zip_greater, one_if(a > b))
ZIP(zip_greater_equal, one_if(a >= b))

static ck_zip zip_of(ck_binary_op op) {
    static const ck_zip zips[] = {
        [CK_ADD] = zip_add, [CK_SUBTRACT] = zip_subtract, [CK_MULTIPLY] = zip_multiply,
        [CK_DIVIDE] = zip_divide, [CK_MAXIMUM] = zip_maximum, [CK_MINIMUM] = zip_minimum,
        [CK_RELU_BACK] = zip_relu_back, [CK_TANH_BACK] = zip_tanh_back,
        [CK_SIGMOID_BACK] = zip_sigmoid_back, [CK_GELU_BACK] = zip_gelu_back,
        [CK_SILU_BACK] = zip_silu_back, [CK_EQUAL] = zip_equal, [CK_LESS] = zip_less, [CK_LESS_EQUAL] = zip_less_equal,
        [CK_GREATER] = zip_greater, [CK_GREATER_EQUAL] = zip_greater_equal,
    };
    return zips[op];
}

static void where_(const float *mask, const float *a, const float *b, float *out, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES)
        store(out + i, choose(load(mask + i) != 0.0f, load(a + i), load(b + i)));
    for (; i < n; i++) out[i] = mask[i] != 0.0f ? a[i] : b[i];
}

static void axpy(float *y, const float *x, float a, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) store(y + i, fma16(load(x + i), splat(a), load(y + i)));
    if (i < n) {
        vf r = fma16(load_part(x + i, n - i), splat(a), load_part(y + i, n - i));
        store_part(y + i, r, n - i);
    }
}

static void scale_add(float *y, float a, const float *x, float b, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES)
        store(y + i, fma16(load(x + i), splat(b), load(y + i) * a));
    if (i < n) {
        vf r = fma16(load_part(x + i, n - i), splat(b), load_part(y + i, n - i) * a);
        store_part(y + i, r, n - i);
    }
}

INLINE void sgd16(vf *p, vf *v, vf g, ck_sgd_options o) {
    g = fma16(*p, splat(o.decay), g);
    *v = fma16(*v, splat(o.momentum), g);
    vf step = o.nesterov ? fma16(*v, splat(o.momentum), g) : *v;
    *p = fma16(step, splat(-o.rate), *p);
}

static void sgd(float *p, float *v, const float *grad, size_t n, ck_sgd_options o) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        vf x = load(p + i), w = load(v + i);
        sgd16(&x, &w, load(grad + i), o);
        store(p + i, x), store(v + i, w);
    }
    if (i < n) {
        vf x = load_part(p + i, n - i), w = load_part(v + i, n - i);
        sgd16(&x, &w, load_part(grad + i, n - i), o);
        store_part(p + i, x, n - i), store_part(v + i, w, n - i);
    }
}

INLINE void adam16(vf *p, vf *m, vf *v, vf g, ck_adam_options o) {
    g = fma16(*p, splat(o.decay), g);
    *m = fma16(*m, splat(o.beta1), g * (1.0f - o.beta1));
    *v = fma16(*v, splat(o.beta2), g * g * (1.0f - o.beta2));
    vf start = fma16(*p, splat(-o.decoupled), *p);
    vf step = (*m * o.correct1) / (sqrt16(*v * o.correct2) + o.eps);
    *p = fma16(step, splat(-o.rate), start);
}

static void adam(float *p, float *m, float *v, const float *grad, size_t n,
                 ck_adam_options o) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        vf x = load(p + i), s = load(m + i), t = load(v + i);
        adam16(&x, &s, &t, load(grad + i), o);
        store(p + i, x), store(m + i, s), store(v + i, t);
    }
    if (i < n) {
        vf x = load_part(p + i, n - i), s = load_part(m + i, n - i), t = load_part(v + i, n - i);
        adam16(&x, &s, &t, load_part(grad + i, n - i), o);
        store_part(p + i, x, n - i), store_part(m + i, s, n - i), store_part(v + i, t, n - i);
    }
}
