// Linear maps along one axis of which every row has few neighbouring weights: averages over
// windows, interpolation, blur. x is [outer, from, inner], the result [outer, to, inner].

INLINE void add_scaled(float *y, const float *x, float weight, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) store(y + i, load(y + i) + load(x + i) * weight);
    for (; i < n; i++) y[i] = y[i] + x[i] * weight;
}

/// One row of the result along the last axis.
INLINE void band_row(const ck_bands_options *o, const float *x, float *out) {
    for (size_t j = 0; j < o->to; j++) {
        const float *weight = o->weights + j * o->width, *from = x + o->starts[j];
        size_t count = (size_t)o->counts[j];
        float sum = 0;
        for (size_t t = 0; t < count; t++) sum = sum + from[t] * weight[t];
        out[j] = sum;
    }
}

static void bands(const ck_bands_options *o, const float *x, float *out) {
    size_t inner = o->inner;
    size_t rows_in = o->transposed ? o->to : o->from, rows_out = o->transposed ? o->from : o->to;
    for (size_t outer = 0; outer < o->outer; outer++) {
        const float *source = x + outer * rows_in * inner;
        float *target = out + outer * rows_out * inner;
        if (inner == 1 && !o->transposed) {
            band_row(o, source, target);
            continue;
        }
        ck_fill(target, 0, rows_out * inner);
        for (size_t j = 0; j < o->to; j++) {
            const float *weight = o->weights + j * o->width;
            size_t start = (size_t)o->starts[j], count = (size_t)o->counts[j];
            for (size_t t = 0; t < count; t++) {
                if (o->transposed)
                    add_scaled(target + (start + t) * inner, source + j * inner, weight[t], inner);
                else
                    add_scaled(target + j * inner, source + (start + t) * inner, weight[t], inner);
            }
        }
    }
}
