// Tiles of the matrix product for processors without fused multiply-add, with the same bits. Sums
// are kept in double (soft_fma.h) and rounded to float after every step. That may go wrong where a
// sum is in doubt: a part of k in which one is, is done again with more care.

enum { SOFT_PART = 32 };

typedef enum {
    QUICK,    // every sum in doubt counts
    EXACT,    // only if it was rounded to double, too: factors with few bits (pixels, masks) often
              // have exact sums that lie halfway between two floats
    CAREFUL,  // sums are rounded to odd first
} care;

/// Bits are set where a sum was rounded.
INLINE vi8 inexact(vd4 sum, vd4 a, vd4 b) {
    return __builtin_bit_cast(vi8, ((sum - a) != b) | ((sum - b) != a));
}

/// Adds the products of one part to up to two rows × 8 sums; whether none is in doubt.
INLINE bool soft_part(care level, size_t rows, size_t steps, const float *a, size_t rsa,
                      size_t csa, const float *b, size_t ldb, vd4 sum[2][2]) {
    vi8 doubt = 0;
    for (size_t p = 0; p < steps; p++)
        _Pragma("clang loop unroll(full)") for (size_t v = 0; v < 2; v++) {
            vd4 row = widen4(load4(b + p * ldb + 4 * v));
            _Pragma("clang loop unroll(full)") for (size_t r = 0; r < rows; r++) {
                vd4 product = row * (double)a[r * rsa + p * csa], old = sum[r][v];
                vd4 x = product + old;
                if (level == QUICK) doubt |= in_doubt(x);
                if (level == EXACT) doubt |= in_doubt(x) & inexact(x, product, old);
                if (level == CAREFUL) x = sum_to_odd(product, old);
                sum[r][v] = widen4(narrow4(x));
            }
        }
    return !__builtin_reduce_or(doubt);
}

/// Up to two rows × 8 elements.
INLINE void soft_block(size_t rows, size_t k, const float *a, size_t rsa, size_t csa,
                       const float *b, size_t ldb, const float *start, size_t lds, float *c,
                       size_t ldc) {
    vd4 sum[2][2], before[2][2];
    for (size_t r = 0; r < rows; r++)
        for (size_t v = 0; v < 2; v++)
            sum[r][v] = start ? widen4(load4(start + r * lds + 4 * v)) : (vd4)0;
    care level = QUICK;  // what one part needs, the next one is likely to need, too
    for (size_t from = 0; from < k; from += SOFT_PART) {
        size_t steps = from + SOFT_PART < k ? SOFT_PART : k - from;
        const float *left = a + from * csa, *right = b + from * ldb;
        memcpy(before, sum, sizeof sum);
        if (level == QUICK) {
            if (soft_part(QUICK, rows, steps, left, rsa, csa, right, ldb, sum)) continue;
            level = EXACT;
            memcpy(sum, before, sizeof sum);
        }
        if (level == EXACT) {
            if (soft_part(EXACT, rows, steps, left, rsa, csa, right, ldb, sum)) continue;
            level = CAREFUL;
            memcpy(sum, before, sizeof sum);
        }
        soft_part(CAREFUL, rows, steps, left, rsa, csa, right, ldb, sum);
    }
    for (size_t r = 0; r < rows; r++)
        for (size_t v = 0; v < 2; v++) store4(c + r * ldc + 4 * v, narrow4(sum[r][v]));
}

static void soft_tile(size_t rows, size_t k, const float *a, size_t rsa, size_t csa,
                      const float *b, size_t ldb, const float *start, size_t lds, float *c,
                      size_t ldc) {
    for (size_t j = 0; j < WIDE; j += 8) {
        const float *first = start ? start + j : NULL;
        size_t r = 0;
        for (; r + 2 <= rows; r += 2)
            soft_block(2, k, a + r * rsa, rsa, csa, b + j, ldb, first ? first + r * lds : NULL,
                       lds, c + r * ldc + j, ldc);
        if (r < rows)
            soft_block(1, k, a + r * rsa, rsa, csa, b + j, ldb, first ? first + r * lds : NULL,
                       lds, c + r * ldc + j, ldc);
    }
}
