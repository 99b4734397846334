// Double double arithmetic, the bits of doubles and their roots, for what computes in double.
#ifndef CK_DOUBLE_DOUBLE_H
#define CK_DOUBLE_DOUBLE_H

#include "internal.h"

#define INF __builtin_inf()
#define NOT_A_NUMBER __builtin_nan("")

static inline uint64_t bits_of(double x) { return __builtin_bit_cast(uint64_t, x); }
static inline double double_of(uint64_t x) { return __builtin_bit_cast(double, x); }
static inline double power_of_two(int n) { return double_of((uint64_t)(n + 1023) << 52); }
static inline double magnitude(double x) { return double_of(bits_of(x) & 0x7fffffffffffffff); }
static inline double root(double x) { return __builtin_elementwise_sqrt(x); }
static inline double signed_like(double x, double s) {
    return double_of((bits_of(x) & 0x7fffffffffffffff) | (bits_of(s) & 0x8000000000000000));
}
/// x·2ⁿ for −1100 < n < 1100; a result below the normal range is rounded once.
static inline double scaled(double x, int n) {
    int half = n / 2;
    return x * power_of_two(half) * power_of_two(n - half);
}
/// The nearest whole number, |x| < 2⁵¹.
static inline double nearest(double x) { return (x + 0x1.8p52) - 0x1.8p52; }

// MARK: Double double: the unevaluated sum of two doubles, about 106 bits

typedef struct { double hi, lo; } dd;

static inline dd exact_sum(double a, double b) {
    double s = a + b, t = s - a;
    return (dd){s, (a - (s - t)) + (b - t)};
}

static inline dd exact_product(double a, double b) {
    double p = a * b;
    double c = 134217729.0 * a, d = 134217729.0 * b;  // 2²⁷ + 1 splits into halves
    double ah = c - (c - a), al = a - ah, bh = d - (d - b), bl = b - bh;
    return (dd){p, ((ah * bh - p) + ah * bl + al * bh) + al * bl};
}

static inline dd dd_sum(dd a, dd b) {
    dd s = exact_sum(a.hi, b.hi);
    return exact_sum(s.hi, s.lo + (a.lo + b.lo));
}

static inline dd dd_product(dd a, dd b) {
    dd p = exact_product(a.hi, b.hi);
    return exact_sum(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
}

/// e^x of a double double, rounded once.
double ck_exp_dd(dd x);
/// log x of a positive, finite x.
dd ck_log_dd(double x);

#endif
