// The place of the largest element in every window of a plane.

/// Sixteen elements, `step` apart.
INLINE vf load_step(const float *p, size_t step) {
    if (step == 1) return load(p);
    vf x;
    if (step == 2) {
        vf a = load(p), b = load(p + LANES);
        x = __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28,
                                    30);
        return x;
    }
    for (int i = 0; i < LANES; i++) x[i] = p[(size_t)i * step];
    return x;
}

/// One row of the plane meets one row of windows.
INLINE void window_row(const float *line, size_t step, size_t kernel, size_t dilation,
                       int32_t at, size_t n, float *best, int32_t *place) {
    vi lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    for (size_t i = 0; i < n; i += LANES) {
        vf old = load(best + i);
        vi where = bits(load((float *)place + i));
        vi base = (lanes + (int32_t)i) * (int32_t)step + at;
        for (size_t k = 0; k < kernel; k++) {
            vf x = load_step(line + i * step + k * dilation, step);
            // The first largest stays; NaN counts as larger than all.
            vi larger = (x > old) | ((x != x) & (old == old));
            old = choose(larger, x, old);
            where = ((base + (int32_t)(k * dilation)) & larger) | (where & ~larger);
        }
        store(best + i, old);
        store((float *)place + i, from_bits(where));
    }
}

static void window_max(const ck_convolution *s, const float *x, int64_t *out) {
    size_t n = s->out_width, room = (n + LANES - 1) / LANES * LANES;
    // A row with −∞ around it, as far as the last vector reads.
    size_t length = (room + LANES) * s->stride_x + s->kernel_width * s->dilation_x + s->pad_x;
    if (length < s->width + s->pad_x) length = s->width + s->pad_x;
    float *line = ck_scratch(length), *best = ck_scratch(room), *places = ck_scratch(room);
    int32_t *place = (int32_t *)places;
    ck_fill(line, -__builtin_inff(), length);
    for (size_t oy = 0; oy < s->out_height; oy++) {
        bool started = false;
        for (size_t ky = 0; ky < s->kernel_height; ky++) {
            size_t y = oy * s->stride_y + ky * s->dilation_y;
            if (y < s->pad_y || y - s->pad_y >= s->height) continue;
            int32_t at = (int32_t)((y - s->pad_y) * s->width) - (int32_t)s->pad_x;
            if (!started) {
                // Windows of −∞ only take their first element.
                ck_fill(best, -__builtin_inff(), room);
                for (size_t i = 0; i < n; i++) {
                    size_t first = i * s->stride_x;
                    while (first < s->pad_x) first += s->dilation_x;
                    place[i] = at + (int32_t)first;
                }
                started = true;
            }
            memcpy(line + s->pad_x, x + (y - s->pad_y) * s->width, s->width * sizeof(float));
            if (s->stride_x == 1)
                window_row(line, 1, s->kernel_width, s->dilation_x, at, n, best, place);
            else if (s->stride_x == 2)
                window_row(line, 2, s->kernel_width, s->dilation_x, at, n, best, place);
            else
                window_row(line, s->stride_x, s->kernel_width, s->dilation_x, at, n, best, place);
        }
        for (size_t i = 0; i < n; i++) *out++ = place[i];
    }
    ck_release(line, length);
    ck_release(best, room);
    ck_release(places, room);
}
