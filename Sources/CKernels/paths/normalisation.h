// Layer normalisation of rows and its derivative. Sums are those of sum_row.

/// (x − mean)·r·weight + bias for every row, with r = 1/√(variance + eps); mean and r go to `stats`.
static void layer_norm(const float *x, const float *weight, const float *bias, float eps,
                       float *out, float *stats, size_t rows, size_t n) {
    float *squares = ck_scratch(n);
    for (size_t row = 0; row < rows; row++, x += n, out += n, stats += 2) {
        float mean = sum_row(x, n) / (float)n;
        size_t i = 0;
        for (; i + LANES <= n; i += LANES) {
            vf deviation = load(x + i) - mean;
            store(squares + i, deviation * deviation);
        }
        for (; i < n; i++) squares[i] = (x[i] - mean) * (x[i] - mean);
        float r = 1.0f / sqrt16(splat(sum_row(squares, n) / (float)n + eps))[0];
        stats[0] = mean, stats[1] = r;
        for (i = 0; i + LANES <= n; i += LANES) {
            vf y = (load(x + i) - mean) * r;
            store(out + i, y * load(weight + i) + load(bias + i));
        }
        for (; i < n; i++) out[i] = (x[i] - mean) * r * weight[i] + bias[i];
    }
    ck_release(squares, n);
}

/// The derivative for x, r·(h − mean(h) − y·mean(h·y)) with y = (x − mean)·r and h = g·weight, and g·y,
/// of which the sums over all rows are the derivative for the weight.
static void layer_norm_back(const float *x, const float *weight, const float *g,
                            const float *stats, float *out, float *scaled, size_t rows, size_t n) {
    float *h = ck_scratch(2 * n), *hy = h + n;
    for (size_t row = 0; row < rows; row++, x += n, g += n, out += n, scaled += n, stats += 2) {
        float mean = stats[0], r = stats[1];
        size_t i = 0;
        for (; i + LANES <= n; i += LANES) {
            vf y = (load(x + i) - mean) * r, slope = load(g + i), weighted = slope * load(weight + i);
            store(scaled + i, slope * y);
            store(h + i, weighted);
            store(hy + i, weighted * y);
        }
        for (; i < n; i++) {
            float y = (x[i] - mean) * r;
            scaled[i] = g[i] * y;
            h[i] = g[i] * weight[i];
            hy[i] = h[i] * y;
        }
        float first = sum_row(h, n) / (float)n, second = sum_row(hy, n) / (float)n;
        for (i = 0; i + LANES <= n; i += LANES) {
            vf y = (load(x + i) - mean) * r;
            store(out + i, (load(h + i) - first - y * second) * r);
        }
        for (; i < n; i++) out[i] = (h[i] - first - (x[i] - mean) * r * second) * r;
    }
    ck_release(h, 2 * n);
}
