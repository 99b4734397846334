// Reductions. The order of every sum is a function of the shape alone.

#define SUM_PART CK_SUM_PART

/// The sum of up to SUM_PART floats: element i goes to lane i mod 64, then the lanes as a tree.
INLINE float sum_part(const float *x, size_t n) {
    vf s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    size_t i = 0;
    for (; i + 4 * LANES <= n; i += 4 * LANES) {
        s0 += load(x + i);
        s1 += load(x + i + LANES);
        s2 += load(x + i + 2 * LANES);
        s3 += load(x + i + 3 * LANES);
    }
    if (i + LANES <= n) s0 += load(x + i), i += LANES;
    if (i + LANES <= n) s1 += load(x + i), i += LANES;
    if (i + LANES <= n) s2 += load(x + i), i += LANES;
    if (i < n) s3 += load_part(x + i, n - i);
    return sum_lanes((s0 + s1) + (s2 + s3));
}

static float sum_row(const float *x, size_t n) {
    if (n <= SUM_PART) return sum_part(x, n);
    double total = 0;
    for (size_t i = 0; i < n; i += SUM_PART)
        total += (double)sum_part(x + i, n - i < SUM_PART ? n - i : SUM_PART);
    return (float)total;
}

/// Columns of [n, inner]: sums of 64 rows each, then the sum of those.
static void sum_columns(const float *x, float *out, size_t n, size_t inner) {
    for (size_t column = 0; column < inner; column += LANES) {
        size_t width = inner - column < LANES ? inner - column : LANES;
        vf total = 0;
        for (size_t start = 0; start < n; start += 64) {
            size_t end = n - start < 64 ? n : start + 64;
            vf part = 0;
            const float *p = x + start * inner + column;
            if (width == LANES)
                for (size_t row = start; row < end; row++, p += inner) part += load(p);
            else
                for (size_t row = start; row < end; row++, p += inner)
                    part += load_part(p, width);
            total += part;
        }
        if (width == LANES) store(out + column, total);
        else store_part(out + column, total, width);
    }
}

static void sum(const float *x, float *out, size_t outer, size_t n, size_t inner) {
    for (size_t o = 0; o < outer; o++) {
        if (inner == 1) out[o] = sum_row(x + o * n, n);
        else sum_columns(x + o * n * inner, out + o * inner, n, inner);
    }
}

static float max_row(const float *x, size_t n) {
    vf best = splat(-__builtin_inff()), second = best, third = best, fourth = best;
    size_t i = 0;
    for (; i + 4 * LANES <= n; i += 4 * LANES) {
        best = larger(load(x + i), best);
        second = larger(load(x + i + LANES), second);
        third = larger(load(x + i + 2 * LANES), third);
        fourth = larger(load(x + i + 3 * LANES), fourth);
    }
    best = larger(larger(best, second), larger(third, fourth));
    for (; i + LANES <= n; i += LANES) best = larger(load(x + i), best);
    float result = larger_lane(best);
    for (; i < n; i++) result = (x[i] > result) || (x[i] != x[i]) ? x[i] : result;
    return result;
}

/// exp(x − shift) to out (if not NULL) and its sum; the order is that of sum_part on each part.
INLINE float exp_row(const float *x, float shift, float *out, size_t n) {
    double total = 0;
    float part = 0;
    for (size_t start = 0; start < n; start += SUM_PART) {
        size_t end = n - start < SUM_PART ? n : start + SUM_PART;
        vf even = 0, odd = 0;
        size_t i = start;
        for (; i + LANES <= end; i += LANES) {
            vf e = exp16(load(x + i) - shift);
            if (out) store(out + i, e);
            vf next = odd + e;
            odd = even, even = next;
        }
        if (i < end) {
            vf padded = load_part(x + i, end - i);
            vf e = exp16(padded - shift);
            if (out) store_part(out + i, e, end - i);
            float lanes[LANES];
            store(lanes, e);
            even += load_part(lanes, end - i);
        }
        part = sum_lanes(even + odd);
        total += (double)part;
    }
    return n <= SUM_PART ? part : (float)total;
}

/// The number to subtract before exp; 0 where the largest element is infinite.
INLINE float shift_of(const float *x, size_t n) {
    float largest = max_row(x, n);
    return largest - largest == 0.0f ? largest : 0.0f;
}

INLINE float log_scalar(float x) { return log16(splat(x))[0]; }

static void log_sum_exp(const float *x, float *out, size_t rows, size_t n) {
    for (size_t row = 0; row < rows; row++) {
        float shift = shift_of(x + row * n, n);
        out[row] = shift + log_scalar(exp_row(x + row * n, shift, NULL, n));
    }
}

static void softmax(const float *x, float *out, size_t rows, size_t n) {
    for (size_t row = 0; row < rows; row++) {
        float shift = shift_of(x + row * n, n);
        float total = exp_row(x + row * n, shift, out + row * n, n);
        map_divide_scalar(total, 0, out + row * n, out + row * n, n);
    }
}

static void log_softmax(const float *x, float *out, size_t rows, size_t n) {
    for (size_t row = 0; row < rows; row++) {
        float shift = shift_of(x + row * n, n);
        float total = log_scalar(exp_row(x + row * n, shift, NULL, n));
        // x − shift first: near the largest element that keeps all digits.
        const float *from = x + row * n;
        float *to = out + row * n;
        size_t i = 0;
        for (; i + LANES <= n; i += LANES) store(to + i, (load(from + i) - shift) - total);
        for (; i < n; i++) to[i] = (from[i] - shift) - total;
    }
}

/// log Σ exp − x[label] for every row, and, if asked for, its derivative times `scale`: the numbers
/// and the roundings are those of log_sum_exp, softmax and their derivatives.
static void cross_entropy(const float *x, const int64_t *labels, float scale, float *losses,
                          float *slopes, size_t rows, size_t n) {
    for (size_t row = 0; row < rows; row++, x += n) {
        float shift = shift_of(x, n);
        float total = exp_row(x, shift, slopes, n);
        losses[row] = (shift + log_scalar(total)) - x[labels[row]];
        if (!slopes) continue;
        size_t i = 0;
        for (; i + LANES <= n; i += LANES) store(slopes + i, load(slopes + i) / total * scale);
        for (; i < n; i++) slopes[i] = slopes[i] / total * scale;
        slopes[labels[row]] -= scale;
        slopes += n;
    }
}

/// g − exp(y)·Σ g, for every row: the derivative of log_softmax, whose result is y.
static void log_softmax_back(const float *y, const float *g, float *out, size_t rows, size_t n) {
    for (size_t row = 0; row < rows; row++, y += n, g += n, out += n) {
        float total = sum_row(g, n);
        size_t i = 0;
        for (; i + LANES <= n; i += LANES)
            store(out + i, load(g + i) - exp16(load(y + i)) * total);
        if (i < n) {
            vf part = load_part(g + i, n - i) - exp16(load_part(y + i, n - i)) * total;
            store_part(out + i, part, n - i);
        }
    }
}

/// g·y − y·Σ g·y, for every row: the derivative of softmax, whose result is y.
static void softmax_back(const float *y, const float *g, float *out, size_t rows, size_t n) {
    for (size_t row = 0; row < rows; row++, y += n, g += n, out += n) {
        for (size_t i = 0; i < n; i++) out[i] = g[i] * y[i];
        float total = sum_row(out, n);
        for (size_t i = 0; i < n; i++) out[i] = out[i] - y[i] * total;
    }
}
