// Sixteen floats at a time. The width of the hardware does not show: the compiler splits these
// vectors into what the path has (four SSE, two AVX, one AVX-512 register), element by element
// with the same roundings.
//
// Included once by each path (portable.c, avx2.c, avx512.c), which sets the target first.

// Functions over these vectors are always inlined, so how they would be passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

#define LANES 16

typedef float vf __attribute__((ext_vector_type(16)));
typedef int32_t vi __attribute__((ext_vector_type(16)));
typedef uint32_t vu __attribute__((ext_vector_type(16)));
typedef double vd __attribute__((ext_vector_type(16)));
typedef int64_t vl __attribute__((ext_vector_type(16)));
typedef float vf_unaligned __attribute__((ext_vector_type(16), aligned(4)));

#define INLINE static inline __attribute__((always_inline))

INLINE vf load(const float *p) { return *(const vf_unaligned *)p; }
INLINE void store(float *p, vf x) { *(vf_unaligned *)p = x; }
INLINE vf splat(float x) { return (vf)x; }

/// The first `count` < 16 floats, zeros after them.
INLINE vf load_part(const float *p, size_t count) {
    float buffer[LANES] = {0};
    memcpy(buffer, p, count * sizeof(float));
    return load(buffer);
}

INLINE void store_part(float *p, vf x, size_t count) {
    float buffer[LANES];
    store(buffer, x);
    memcpy(p, buffer, count * sizeof(float));
}

INLINE vi bits(vf x) { return __builtin_bit_cast(vi, x); }
INLINE vf from_bits(vi x) { return __builtin_bit_cast(vf, x); }
INLINE vd widen(vf x) { return __builtin_convertvector(x, vd); }
INLINE vf narrow(vd x) { return __builtin_convertvector(x, vf); }
INLINE vf choose(vi mask, vf a, vf b) {
    return from_bits((bits(a) & mask) | (bits(b) & ~mask));
}
INLINE vf absolute(vf x) { return from_bits(bits(x) & 0x7fffffff); }
/// The magnitude of x with the sign of s.
INLINE vf with_sign(vf x, vf s) {
    return from_bits((bits(x) & 0x7fffffff) | (bits(s) & (int32_t)0x80000000));
}

#if defined(CK_HARDWARE_FMA)
INLINE vf fma16(vf a, vf b, vf c) { return __builtin_elementwise_fma(a, b, c); }
#else
#include "soft_fma.h"
#endif

/// The sum of the lanes, always as the same tree.
INLINE float sum_lanes(vf x) {
    typedef float v8 __attribute__((ext_vector_type(8)));
    typedef float v4 __attribute__((ext_vector_type(4)));
    v8 a = x.lo + x.hi;
    v4 b = a.lo + a.hi;
    return (b.x + b.z) + (b.y + b.w);
}

/// max that keeps NaN.
INLINE vf larger(vf a, vf b) {
    vi first = (a > b) | (a != a);
    return choose(first, a, b);
}

INLINE vf smaller(vf a, vf b) {
    vi first = (a < b) | (a != a);
    return choose(first, a, b);
}

INLINE float larger_lane(vf x) {
    float buffer[LANES];
    store(buffer, x);
    float result = buffer[0];
    for (int i = 1; i < LANES; i++)
        result = (result > buffer[i]) || (result != result) ? result : buffer[i];
    return result;
}
