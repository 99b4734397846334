// Fused multiply-add of floats for processors without the instruction, with the same bits.
//
// The product of two floats is exact in double. Its sum with the third is rounded to double and
// then to float; these two roundings differ from one only if the double lies halfway between two
// floats. Such sums are first rounded to odd, so that the second rounding is that of the exact
// result (Boldo and Melquiond, "Emulation of a FMA and correctly rounded sums: proved algorithms
// using rounding to odd", 2008).

typedef float vf4 __attribute__((ext_vector_type(4)));
typedef double vd4 __attribute__((ext_vector_type(4)));
typedef int64_t vl4 __attribute__((ext_vector_type(4)));
typedef int32_t vi8 __attribute__((ext_vector_type(8)));
typedef uint32_t vu8 __attribute__((ext_vector_type(8)));
typedef float vf4_unaligned __attribute__((ext_vector_type(4), aligned(4)));

INLINE vf4 load4(const float *p) { return *(const vf4_unaligned *)p; }
INLINE void store4(float *p, vf4 x) { *(vf4_unaligned *)p = x; }
INLINE vd4 widen4(vf4 x) { return __builtin_convertvector(x, vd4); }
INLINE vf4 narrow4(vd4 x) { return __builtin_convertvector(x, vf4); }

/// Bits are set where rounding to float may go wrong: the lower 29 bits are exactly one half, or
/// the number is below the floats' normal range, where the half lies elsewhere. Both are ranges
/// of unsigned numbers, tested as signed ones (low words of doubles come first).
INLINE vi8 in_doubt(vd4 x) {
    const int32_t low_mask = 0x1fffffff, high_mask = 0x7fffffff;
    const int32_t low = 0x70000000, high = 0x7fffffff;
    const int32_t low_end = (int32_t)0x80000001, high_end = (int32_t)0xb80fffff;
    vi8 mask = {low_mask, high_mask, low_mask, high_mask, low_mask, high_mask, low_mask, high_mask};
    vu8 shift = {low, high, low, high, low, high, low, high};
    vi8 end = {low_end, high_end, low_end, high_end, low_end, high_end, low_end, high_end};
    vi8 part = __builtin_bit_cast(vi8, x) & mask;
    return (vi8)((vu8)part + shift) < end;
}

/// a + b rounded to odd.
INLINE vd4 sum_to_odd(vd4 a, vd4 b) {
    vd4 sum = a + b;
    vd4 part = sum - a;
    vd4 error = (a - (sum - part)) + (b - part);
    vl4 pattern = __builtin_bit_cast(vl4, sum);
    vl4 inexact = (error > 0) | (error < 0);  // false for NaN: infinite sums stay
    vl4 inward = (__builtin_bit_cast(vl4, error) ^ pattern) < 0;  // the sum was rounded up
    pattern = (pattern + (inward & inexact)) | (inexact & 1);
    return __builtin_bit_cast(vd4, pattern);
}

INLINE vf fma16(vf a, vf b, vf c) {
    vf result;
    vf4 x[4] = {a.lo.lo, a.lo.hi, a.hi.lo, a.hi.hi};
    vf4 y[4] = {b.lo.lo, b.lo.hi, b.hi.lo, b.hi.hi};
    vf4 z[4] = {c.lo.lo, c.lo.hi, c.hi.lo, c.hi.hi};
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 4; i++) {
        vd4 product = widen4(x[i]) * widen4(y[i]), addend = widen4(z[i]);
        vd4 sum = product + addend;
        if (__builtin_expect(__builtin_reduce_or(in_doubt(sum)), 0))
            sum = sum_to_odd(product, addend);
        z[i] = narrow4(sum);
    }
    result.lo.lo = z[0], result.lo.hi = z[1], result.hi.lo = z[2], result.hi.hi = z[3];
    return result;
}
