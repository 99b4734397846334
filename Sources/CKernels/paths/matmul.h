// Matrix product. Every element of the result is one chain of fused multiply-adds over k in rising
// order, so blocking, packing, vector width and threads cannot change its bits.

#define K_BLOCK 384    // part of k that is worked on at a time
#define N_BLOCK 384    // columns of B that are packed together
#define WIDE (LANES * WIDE_VECTORS)

#if defined(CK_HARDWARE_FMA)

/// Rows × (16 · vectors) chains of k multiply-adds from FIRST on, of the number LEFT and the vectors at
/// RIGHT: expressions of the row r, the vector v and the step p. They go to c.
#define CHAINS(ROWS, VECTORS, FIRST, LEFT, RIGHT)                                            \
    vf sum[ROWS][VECTORS];                                                                   \
    _Pragma("clang loop unroll(full)") for (size_t r = 0; r < ROWS; r++)                     \
        _Pragma("clang loop unroll(full)") for (size_t v = 0; v < VECTORS; v++)              \
            sum[r][v] = FIRST;                                                               \
    for (size_t p = 0; p < k; p++) {                                                         \
        vf row[VECTORS];                                                                     \
        _Pragma("clang loop unroll(full)") for (size_t v = 0; v < VECTORS; v++)              \
            row[v] = load((RIGHT) + v * LANES);                                              \
        _Pragma("clang loop unroll(full)") for (size_t r = 0; r < ROWS; r++) {               \
            vf x = splat(LEFT);                                                              \
            _Pragma("clang loop unroll(full)") for (size_t v = 0; v < VECTORS; v++)          \
                sum[r][v] = fma16(x, row[v], sum[r][v]);                                     \
        }                                                                                    \
    }                                                                                        \
    _Pragma("clang loop unroll(full)") for (size_t r = 0; r < ROWS; r++)                     \
        _Pragma("clang loop unroll(full)") for (size_t v = 0; v < VECTORS; v++)              \
            store(c + r * ldc + v * LANES, sum[r][v]);

/// A tile of C = start + A·B. `start` is C itself, a bias (with a row step of 0) or NULL for zeros.
#define TILE(ROWS, VECTORS, NAME, RSA, CSA)                                                  \
    static void NAME(size_t k, const float *restrict a, size_t rsa, size_t csa,              \
                     const float *restrict b, size_t ldb, const float *start, size_t lds,    \
                     float *c, size_t ldc) {                                                 \
        (void)rsa, (void)csa;                                                                \
        CHAINS(ROWS, VECTORS, start ? load(start + r * lds + v * LANES) : splat(0),          \
               a[r * (RSA) + p * (CSA)], b + p * ldb)                                        \
    }

#else

#include "soft_matmul.h"

#define TILE(ROWS, VECTORS, NAME, RSA, CSA)                                                  \
    static void NAME(size_t k, const float *restrict a, size_t rsa, size_t csa,              \
                     const float *restrict b, size_t ldb, const float *start, size_t lds,    \
                     float *c, size_t ldc) {                                                 \
        (void)rsa, (void)csa;                                                                \
        soft_tile(ROWS, k, a, RSA, CSA, b, ldb, start, lds, c, ldc);                \
    }

#endif

// For every number of rows: A packed [k][rows], rows of A as they are, columns of A as they are;
// each for a wide panel of B and for one of sixteen columns.
#define TILES(ROWS)                                    \
    TILE(ROWS, WIDE_VECTORS, wide_packed_##ROWS, 1, ROWS) \
    TILE(ROWS, WIDE_VECTORS, wide_rows_##ROWS, rsa, 1)    \
    TILE(ROWS, WIDE_VECTORS, wide_columns_##ROWS, 1, csa) \
    TILE(ROWS, 1, narrow_packed_##ROWS, 1, ROWS)          \
    TILE(ROWS, 1, narrow_rows_##ROWS, rsa, 1)             \
    TILE(ROWS, 1, narrow_columns_##ROWS, 1, csa)

TILES(1) TILES(2) TILES(3) TILES(4) TILES(5) TILES(6)
#if ROWS_MAX > 6
TILES(7) TILES(8) TILES(9) TILES(10) TILES(11) TILES(12)
#define ROW(KIND)                                                                            \
    {NULL, KIND##_1, KIND##_2, KIND##_3, KIND##_4, KIND##_5, KIND##_6, KIND##_7, KIND##_8,   \
     KIND##_9, KIND##_10, KIND##_11, KIND##_12}
#else
#define ROW(KIND) {NULL, KIND##_1, KIND##_2, KIND##_3, KIND##_4, KIND##_5, KIND##_6}
#endif

typedef void (*tile)(size_t, const float *restrict, size_t, size_t, const float *restrict, size_t,
                     const float *, size_t, float *, size_t);
enum { PACKED, AS_ROWS, AS_COLUMNS };
static const tile tiles[2][3][ROWS_MAX + 1] = {
    {ROW(wide_packed), ROW(wide_rows), ROW(wide_columns)},
    {ROW(narrow_packed), ROW(narrow_rows), ROW(narrow_columns)},
};

/// `count` rows of A, k steps, as [k][count].
INLINE void pack_rows(const float *a, size_t rs, size_t cs, size_t count, size_t k, float *out) {
    if (rs == 1 && count == ROWS_MAX) {
        for (size_t p = 0; p < k; p++)
            memcpy(out + p * ROWS_MAX, a + p * cs, ROWS_MAX * sizeof(float));
        return;
    }
    if (rs == 1) {
        for (size_t p = 0; p < k; p++)
            for (size_t r = 0; r < count; r++) out[p * count + r] = a[p * cs + r];
        return;
    }
    // Four steps of all rows at a time, so that lines are written while they are at hand.
    size_t p = 0;
    for (; p + 4 <= k; p += 4)
        for (size_t r = 0; r < count; r++) {
            const float *from = a + r * rs + p * cs;
            float *to = out + p * count + r;
            to[0] = from[0], to[count] = from[cs];
            to[2 * count] = from[2 * cs], to[3 * count] = from[3 * cs];
        }
    for (; p < k; p++)
        for (size_t r = 0; r < count; r++) out[p * count + r] = a[r * rs + p * cs];
}

/// `width` columns of B, k steps, as [k][panel], zeros after the last column.
INLINE void pack_columns(const float *b, size_t rs, size_t cs, size_t width, size_t panel,
                         size_t k, float *out) {
    if (width < panel) memset(out, 0, k * panel * sizeof(float));
    if (cs == 1 && width % LANES == 0) {
        for (size_t p = 0; p < k; p++)
            for (size_t j = 0; j < width; j += LANES)
                store(out + p * panel + j, load(b + p * rs + j));
    } else if (cs == 1) {
        for (size_t p = 0; p < k; p++)
            memcpy(out + p * panel, b + p * rs, width * sizeof(float));
    } else {
        size_t p = 0;
        for (; p + 4 <= k; p += 4)
            for (size_t j = 0; j < width; j++) {
                const float *from = b + p * rs + j * cs;
                float *to = out + p * panel + j;
                to[0] = from[0], to[panel] = from[rs];
                to[2 * panel] = from[2 * rs], to[3 * panel] = from[3 * rs];
            }
        for (; p < k; p++)
            for (size_t j = 0; j < width; j++) out[p * panel + j] = b[p * rs + j * cs];
    }
}

/// A block of the product: n ≤ N_BLOCK columns, k ≤ K_BLOCK steps.
static void matmul_block(const ck_product *x, size_t from, size_t n, size_t p, size_t k,
                         const float *start, size_t lds, float *pack_a, float *pack_b) {
    size_t m = x->m;
    // Packing pays where what is packed is used often.
    bool direct_a = x->csa == 1 || (x->rsa == 1 && n <= 2 * WIDE);
    bool direct_b = x->csb == 1 && (m <= 4 * ROWS_MAX || (x->rsb <= 128 && k <= 128));
    const float *b = x->b + p * x->rsb + from * x->csb;
    for (size_t j = 0; j < n; j += WIDE) {
        size_t width = n - j < WIDE ? n - j : WIDE;
        size_t panel = width <= LANES ? LANES : WIDE;
        if (!direct_b || width < panel)
            pack_columns(b + j * x->csb, x->rsb, x->csb, width, panel, k, pack_b + j * k);
    }
    size_t strip = 8 * ROWS_MAX;
    for (size_t top = 0; top < m; top += strip) {
        size_t height = m - top < strip ? m - top : strip;
        const float *a = x->a + top * x->rsa + p * x->csa;
        for (size_t i = 0; !direct_a && i < height; i += ROWS_MAX) {
            size_t rows = height - i < ROWS_MAX ? height - i : ROWS_MAX;
            pack_rows(a + i * x->rsa, x->rsa, x->csa, rows, k, pack_a + i * k);
        }
        for (size_t j = 0; j < n; j += WIDE) {
            size_t width = n - j < WIDE ? n - j : WIDE;
            size_t panel = width <= LANES ? LANES : WIDE;
            bool packed = !direct_b || width < panel;
            const float *columns = packed ? pack_b + j * k : b + j;
            size_t ldb = packed ? panel : x->rsb;
            const tile *kind = tiles[panel == WIDE && WIDE > LANES ? 0 : WIDE_VECTORS > 1]
                [!direct_a ? PACKED : x->csa == 1 ? AS_ROWS : AS_COLUMNS];
            for (size_t i = 0; i < height; i += ROWS_MAX) {
                size_t rows = height - i < ROWS_MAX ? height - i : ROWS_MAX;
                const float *left = direct_a ? a + i * x->rsa : pack_a + i * k;
                float *corner = x->c + (top + i) * x->ldc + from + j;
                const float *first = start ? start + (top + i) * lds + from + j : NULL;
                if (width == panel) {
                    kind[rows](k, left, x->rsa, x->csa, columns, ldb, first, lds, corner, x->ldc);
                    continue;
                }
                float edge[ROWS_MAX * WIDE] = {0};
                for (size_t r = 0; first && r < rows; r++)
                    memcpy(edge + r * panel, first + r * lds, width * sizeof(float));
                kind[rows](k, left, x->rsa, x->csa, columns, ldb, edge, panel, edge, panel);
                for (size_t r = 0; r < rows; r++)
                    memcpy(corner + r * x->ldc, edge + r * panel, width * sizeof(float));
            }
        }
    }
}

static void matmul(const ck_product *x) {
    size_t m = x->m, n = x->n, k = x->k;
    if (m == 0 || n == 0) return;
    if (k == 0) {
        for (size_t i = 0; i < m && !x->keep; i++) {
            if (x->bias) memcpy(x->c + i * x->ldc, x->bias, n * sizeof(float));
            else memset(x->c + i * x->ldc, 0, n * sizeof(float));
        }
        return;
    }
    size_t depth = k < K_BLOCK ? k : K_BLOCK, columns = n < N_BLOCK ? n : N_BLOCK;
    size_t count_b = (columns + WIDE) * depth, count_a = 8 * ROWS_MAX * depth;
    float *packed_b = ck_scratch(count_b), *packed_a = ck_scratch(count_a);
    for (size_t j = 0; j < n; j += N_BLOCK) {
        size_t width = n - j < N_BLOCK ? n - j : N_BLOCK;
        for (size_t p = 0; p < k; p += depth) {
            size_t steps = k - p < depth ? k - p : depth;
            bool first = p == 0 && !x->keep;
            const float *start = first ? x->bias : x->c;
            matmul_block(x, j, width, p, steps, start, first ? 0 : x->ldc, packed_a, packed_b);
        }
    }
    ck_release(packed_a, count_a);
    ck_release(packed_b, count_b);
}
