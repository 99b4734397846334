// Matrix product. Every element of the result is one chain of fused multiply-adds over k in rising
// order, so blocking, packing and vector width cannot change its bits.

#define PANEL LANES  // columns of B in a panel
#define K_BLOCK 256  // part of k that is packed at a time

/// rows × 16 elements of C += A·B for `k` steps; A packed [k][rows], B packed [k][16].
#define TILE(ROWS)                                                                           \
    static void tile_##ROWS(size_t k, const float *restrict a, const float *restrict b,      \
                            float *restrict c, size_t ldc) {                                 \
        vf sum[ROWS];                                                                        \
        _Pragma("clang loop unroll(full)")                                                   \
        for (int r = 0; r < ROWS; r++) sum[r] = load(c + (size_t)r * ldc);                   \
        for (size_t p = 0; p < k; p++) {                                                     \
            vf row = load(b + p * PANEL);                                                    \
            _Pragma("clang loop unroll(full)")                                               \
            for (int r = 0; r < ROWS; r++) sum[r] = fma16(splat(a[p * ROWS + r]), row, sum[r]); \
        }                                                                                    \
        _Pragma("clang loop unroll(full)")                                                   \
        for (int r = 0; r < ROWS; r++) store(c + (size_t)r * ldc, sum[r]);                   \
    }

TILE(1) TILE(2) TILE(3) TILE(4) TILE(5) TILE(6)
#if ROWS_MAX > 6
TILE(7) TILE(8) TILE(9) TILE(10) TILE(11) TILE(12)
#endif

typedef void (*tile)(size_t, const float *restrict, const float *restrict, float *restrict, size_t);
static const tile tiles[] = {
    NULL, tile_1, tile_2, tile_3, tile_4, tile_5, tile_6,
#if ROWS_MAX > 6
    tile_7, tile_8, tile_9, tile_10, tile_11, tile_12,
#endif
};

/// `count` rows of A, k steps, as [k][count].
INLINE void pack_rows(const float *a, size_t rs, size_t cs, size_t count, size_t k, float *out) {
    if (rs == 1) {
        for (size_t p = 0; p < k; p++)
            for (size_t r = 0; r < count; r++) out[p * count + r] = a[p * cs + r];
    } else {
        for (size_t r = 0; r < count; r++)
            for (size_t p = 0; p < k; p++) out[p * count + r] = a[r * rs + p * cs];
    }
}

/// Up to 16 columns of B, k steps, as [k][16], zeros after the last column.
INLINE void pack_columns(const float *b, size_t rs, size_t cs, size_t width, size_t k,
                         float *out) {
    if (cs == 1 && width == PANEL) {
        for (size_t p = 0; p < k; p++) store(out + p * PANEL, load(b + p * rs));
    } else if (cs == 1) {
        for (size_t p = 0; p < k; p++) store(out + p * PANEL, load_part(b + p * rs, width));
    } else {
        if (width < PANEL) memset(out, 0, k * PANEL * sizeof(float));
        for (size_t j = 0; j < width; j++)
            for (size_t p = 0; p < k; p++) out[p * PANEL + j] = b[p * rs + j * cs];
    }
}

static void matmul(size_t m, size_t n, size_t k, const float *a, size_t rsa, size_t csa,
                   const float *b, size_t rsb, size_t csb, const float *bias, float *c) {
    if (m == 0 || n == 0) return;
    for (size_t i = 0; i < m; i++) {
        if (bias) memcpy(c + i * n, bias, n * sizeof(float));
        else memset(c + i * n, 0, n * sizeof(float));
    }
    if (k == 0) return;

    size_t panels = (n + PANEL - 1) / PANEL;
    size_t depth = k < K_BLOCK ? k : K_BLOCK;
    size_t strip = 8 * ROWS_MAX;  // rows of A that are packed together
    size_t count_b = panels * PANEL * depth, count_a = strip * depth;
    float *packed_b = ck_acquire(count_b), *packed_a = ck_acquire(count_a);
    for (size_t p = 0; p < k; p += depth) {
        size_t steps = k - p < depth ? k - p : depth;
        for (size_t j = 0; j < panels; j++) {
            size_t width = n - j * PANEL < PANEL ? n - j * PANEL : PANEL;
            pack_columns(b + p * rsb + j * PANEL * csb, rsb, csb, width, steps,
                         packed_b + j * PANEL * depth);
        }
        for (size_t top = 0; top < m; top += strip) {
            size_t height = m - top < strip ? m - top : strip;
            for (size_t i = 0; i < height; i += ROWS_MAX) {
                size_t rows = height - i < ROWS_MAX ? height - i : ROWS_MAX;
                pack_rows(a + (top + i) * rsa + p * csa, rsa, csa, rows, steps,
                          packed_a + i * depth);
            }
            for (size_t j = 0; j < panels; j++) {
                size_t width = n - j * PANEL < PANEL ? n - j * PANEL : PANEL;
                const float *panel = packed_b + j * PANEL * depth;
                for (size_t i = 0; i < height; i += ROWS_MAX) {
                    size_t rows = height - i < ROWS_MAX ? height - i : ROWS_MAX;
                    float *corner = c + (top + i) * n + j * PANEL;
                    if (width == PANEL) {
                        tiles[rows](steps, packed_a + i * depth, panel, corner, n);
                        continue;
                    }
                    float edge[ROWS_MAX * PANEL];
                    memset(edge, 0, sizeof edge);
                    for (size_t r = 0; r < rows; r++)
                        memcpy(edge + r * PANEL, corner + r * n, width * sizeof(float));
                    tiles[rows](steps, packed_a + i * depth, panel, edge, PANEL);
                    for (size_t r = 0; r < rows; r++)
                        memcpy(corner + r * n, edge + r * PANEL, width * sizeof(float));
                }
            }
        }
    }
    ck_release(packed_a, count_a);
    ck_release(packed_b, count_b);
}
