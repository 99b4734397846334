// Mathematics of single doubles. No fused multiply-add and no C library, so that every machine
// gives the same bits. Polynomial coefficients of sine, cosine and arc tangent are those published
// with FreeBSD's msun (S. Moshier's and K. C. Ng's minimax fits); the rest is series and double
// double arithmetic.
#include "double_double.h"

static const dd ln2 = {0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};

/// Horner's rule, the highest power first.
static inline double polynomial(double x, const double *coefficients, size_t count) {
    double y = coefficients[0];
    for (size_t i = 1; i < count; i++) y = y * x + coefficients[i];
    return y;
}

// MARK: Exponential functions

/// r + r²/2 + r³/6 + … without the first term, |r| ≤ 0.35.
static inline double exp_tail(double r) {
    static const double factorials[] = {
        1.0 / 87178291200, 1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800,
        1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5};
    return r * r * polynomial(r, factorials, sizeof factorials / sizeof *factorials);
}

/// r + low = x − k·ln 2.
static inline double reduce(double x, double k, double *low) {
    double hi = x - k * 0x1.62e42fefa2p-1, lo = k * 0x1.9ef35793c7673p-41;
    dd r = exact_sum(hi, -lo);
    *low = r.lo;
    return r.hi;
}

double ck_exp_dd(dd x) {
    if (!(x.hi < 710)) return x.hi != x.hi ? x.hi : INF;
    if (x.hi < -746) return 0;
    double k = nearest(x.hi * 1.4426950408889634), low;
    double r = reduce(x.hi, k, &low);
    low += x.lo;
    double tail = exp_tail(r);
    return scaled(1 + (r + (low * (1 + r + tail) + tail)), (int)k);
}

double ck_exp(double x) { return ck_exp_dd((dd){x, 0}); }

double ck_expm1(double x) {
    if (x != x || magnitude(x) < 0x1p-54) return x;
    if (x < -40) return -1;
    if (x > 40) return ck_exp(x);
    double k = nearest(x * 1.4426950408889634), low;
    double r = reduce(x, k, &low);
    double tail = exp_tail(r), t = low * (1 + r + tail) + tail;
    if (k == 0) return r + t;
    double s = power_of_two((int)k);
    dd sum = exact_sum(s - 1, s * r);
    return sum.hi + (sum.lo + s * t);
}

double ck_sinh(double x) {
    double a = magnitude(x), y;
    if (a > 709) {
        double half = ck_exp(0.5 * a);
        y = 0.5 * half * half;
    } else if (a > 22) {
        y = 0.5 * ck_exp(a);
    } else {
        double e = ck_expm1(a);
        y = 0.5 * (e + e / (e + 1));
    }
    return x != x ? x : signed_like(y, x);
}

double ck_cosh(double x) {
    double a = magnitude(x);
    if (a > 709) {
        double half = ck_exp(0.5 * a);
        return 0.5 * half * half;
    }
    double e = ck_exp(a);
    return 0.5 * e + 0.5 / e;
}

double ck_tanh(double x) {
    double a = magnitude(x);
    if (x != x || a < 0x1p-28) return x;
    double y = 1;
    if (a < 22) {
        double e = ck_expm1(2 * a);
        y = a < 0.5 ? e / (e + 2) : 1 - 2 / (e + 2);
    }
    return signed_like(y, x);
}

// MARK: Logarithms

/// log x of a positive, finite x, split into e and log m with x = 2ᵉ·m, √½ ≤ m < √2.
static dd log_split(double x, int *e) {
    int shift = 0;
    if (x < 0x1p-1022) x *= 0x1p54, shift = 54;
    uint64_t pattern = bits_of(x) - 0x3fe6a09e667f3bcd;
    *e = (int)((int64_t)pattern >> 52) - shift;
    double m = double_of((pattern & 0xfffffffffffff) + 0x3fe6a09e667f3bcd);
    // log m = 2·atanh(s), s = (m − 1)/(m + 1); the terms 2s and ⅔s³ in double double.
    double f = m - 1;
    dd d = exact_sum(1, m);
    double s = f / d.hi;
    dd product = exact_product(s, d.hi);
    double low = (((f - product.hi) - product.lo) - s * d.lo) / d.hi;
    dd root = exact_sum(s, low);
    dd z = dd_product(root, root);
    static const double odd[] = {2.0 / 25, 2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15,
                                 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5};
    double w = z.hi, q = polynomial(w, odd, sizeof odd / sizeof *odd);
    dd third = dd_product(z, dd_sum((dd){0x1.5555555555555p-1, 0x1.5555555555555p-55},
                                    (dd){w * q, 0}));
    return dd_product(root, dd_sum((dd){2, 0}, third));
}

dd ck_log_dd(double x) {
    int e;
    dd m = log_split(x, &e);
    dd power = dd_product(ln2, (dd){e, 0});
    return dd_sum(power, m);
}

/// Whether log x is not an ordinary number, and what it is then.
static inline bool log_special(double x, double *y) {
    if (x > 0 && x < INF) return false;
    *y = x == 0 ? -INF : x == INF ? INF : NOT_A_NUMBER;
    return true;
}

double ck_log(double x) {
    double special;
    if (log_special(x, &special)) return special;
    dd y = ck_log_dd(x);
    return y.hi + y.lo;
}

double ck_log1p(double x) {
    double special;
    if (magnitude(x) < 0x1p-54) return x;
    dd u = exact_sum(1, x);
    if (log_special(u.hi, &special)) return special;
    dd y = ck_log_dd(u.hi);
    return y.hi + (y.lo + u.lo / u.hi);
}

double ck_log2(double x) {
    double special;
    if (log_special(x, &special)) return special;
    int e;
    dd m = log_split(x, &e);
    dd y = dd_product(m, (dd){0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56});
    y = dd_sum((dd){e, 0}, y);
    return y.hi + y.lo;
}

double ck_log10(double x) {
    double special;
    if (log_special(x, &special)) return special;
    dd y = dd_product(ck_log_dd(x), (dd){0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57});
    return y.hi + y.lo;
}

double ck_pow(double x, double y) {
    if (y == 0 || x == 1) return 1;
    if (x != x || y != y) return NOT_A_NUMBER;
    double a = magnitude(x);
    bool large = magnitude(y) >= 0x1p53;  // then y is an even whole number, or infinite
    bool whole = large || nearest(y) == y || y == (double)(int64_t)y;
    bool odd = whole && !large && ((int64_t)y & 1);
    bool negative = (bits_of(x) >> 63) && odd;
    if (a == 0 || a == INF) {
        double limit = (a == 0) == (y < 0) ? INF : 0;
        return negative ? -limit : limit;
    }
    if (x < 0 && !whole) return NOT_A_NUMBER;
    if (magnitude(y) > 0x1p70) return a == 1 ? 1 : (a > 1) == (y > 0) ? INF : 0;
    dd exponent = dd_product(ck_log_dd(a), (dd){y, 0});
    double result = ck_exp_dd(exponent);
    return negative ? -result : result;
}

// MARK: Circular functions

/// 2/π in binary.
static const uint64_t two_over_pi[20] = {
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
    0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
    0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b,
    0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
};

/// 64 bits of 2/π from bit `start` (1 is ½) on.
static uint64_t pi_bits(int start) {
    int word = (start - 1) >> 6, offset = (start - 1) & 63;
    uint64_t high = word >= 0 && word < 20 ? two_over_pi[word] : 0;
    uint64_t low = word + 1 >= 0 && word + 1 < 20 ? two_over_pi[word + 1] : 0;
    return offset ? high << offset | low >> (64 - offset) : high;
}

/// x − n·π/2 of a large finite x (Payne and Hanek): its product with the bits of 2/π that
/// matter, modulo 4.
static dd reduce_large(double x, int *quarters) {
    uint64_t pattern = bits_of(magnitude(x));
    int exponent = (int)(pattern >> 52) - 1075;
    uint64_t mantissa = (pattern & 0xfffffffffffff) | 0x10000000000000;
    int start = exponent - 1;
    unsigned __int128 low = (unsigned __int128)mantissa * pi_bits(start + 128);
    unsigned __int128 middle = (unsigned __int128)mantissa * pi_bits(start + 64) + (low >> 64);
    uint64_t high = mantissa * pi_bits(start) + (uint64_t)(middle >> 64);
    int n = (int)(high >> 62);
    // The fraction as a signed number of 2⁻¹²⁸.
    uint64_t first = high << 2 | (uint64_t)middle >> 62;
    uint64_t second = (uint64_t)middle << 2 | (uint64_t)low >> 62;
    bool up = first >> 63;
    if (up) {
        n++;
        second = ~second + 1;
        first = ~first + (second == 0);
    }
    dd fraction = exact_sum((double)(first >> 11) * 0x1p-53,
                            (double)((first & 0x7ff) << 42 | second >> 22) * 0x1p-106);
    dd r = dd_product(fraction, (dd){0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54});
    if (up) r.hi = -r.hi, r.lo = -r.lo;
    if (x < 0) r.hi = -r.hi, r.lo = -r.lo, n = -n;
    *quarters = n;
    return r;
}

static dd reduce_angle(double x, int *quarters) {
    if (magnitude(x) >= 0x1p20) return reduce_large(x, quarters);
    double n = nearest(x * 0.63661977236758134308);
    *quarters = (int)n;
    // Three parts of π/2, the first two of 33 bits, so that their products are exact.
    dd r = exact_sum(x - n * 0x1.921fb544p+0, -(n * 0x1.0b4611a6p-34));
    return exact_sum(r.hi, r.lo - n * 0x1.3198a2e037073p-69);
}

static double sine(dd x) {
    double z = x.hi * x.hi;
    double r = 8.33333333332248946124e-03
        + z * (-1.98412698298579493134e-04 + z * (2.75573137070700676789e-06
        + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
    double v = z * x.hi;
    return x.hi - ((z * (0.5 * x.lo - v * r) - x.lo) - v * -1.66666666666666324348e-01);
}

static double cosine(dd x) {
    double z = x.hi * x.hi;
    double r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03
        + z * (2.48015872894767294178e-05 + z * (-2.75573143513906633035e-07
        + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
    double half = 0.5 * z, w = 1 - half;
    return w + (((1 - w) - half) + (z * r - x.hi * x.lo));
}

/// sin(x + shift·π/2)
static double circular(double x, int shift) {
    if (!(magnitude(x) < INF)) return NOT_A_NUMBER;
    int n;
    dd r = reduce_angle(x, &n);
    n += shift;
    double y = n & 1 ? cosine(r) : sine(r);
    return n & 2 ? -y : y;
}

double ck_sin(double x) { return magnitude(x) < 0x1p-27 ? x : circular(x, 0); }
double ck_cos(double x) { return circular(x, 1); }

double ck_tan(double x) {
    if (magnitude(x) < 0x1p-27) return x;
    if (!(magnitude(x) < INF)) return NOT_A_NUMBER;
    int n;
    dd r = reduce_angle(x, &n);
    double s = sine(r), c = cosine(r);
    return n & 1 ? -c / s : s / c;
}

double ck_atan(double x) {
    static const double high[] = {4.63647609000806093515e-01, 7.85398163397448278999e-01,
                                  9.82793723247329054082e-01, 1.57079632679489655800e+00};
    static const double low[] = {2.26987774529616870924e-17, 3.06161699786838301793e-17,
                                 1.39033110312309984516e-17, 6.12323399573676603587e-17};
    double a = magnitude(x), t = a;
    if (x != x || a < 0x1p-27) return x;
    int part = -1;
    if (a >= 2.4375) part = 3, t = -1 / a;
    else if (a >= 1.1875) part = 2, t = (a - 1.5) / (1 + 1.5 * a);
    else if (a >= 0.6875) part = 1, t = (a - 1) / (a + 1);
    else if (a >= 0.4375) part = 0, t = (2 * a - 1) / (2 + a);
    double z = t * t, w = z * z;
    double odd = z * (3.33333333333329318027e-01 + w * (1.42857142725034663711e-01
        + w * (9.09088713343650656196e-02 + w * (6.66107313738753120669e-02
        + w * (4.97687799461593236017e-02 + w * 1.62858201153657823623e-02)))));
    double even = w * (-1.99999999998764832476e-01 + w * (-1.11111104054623557880e-01
        + w * (-7.69187620504482999495e-02 + w * (-5.83357013379057348645e-02
        + w * -3.65315727442169155270e-02))));
    double y = part < 0 ? t - t * (odd + even)
                        : high[part] - ((t * (odd + even) - low[part]) - t);
    return signed_like(y, x);
}

double ck_atan2(double y, double x) {
    const double pi = 3.14159265358979311600e+00, rest = 1.2246467991473531772e-16;
    if (x != x || y != y) return NOT_A_NUMBER;
    bool left = bits_of(x) >> 63;
    double a = magnitude(y), b = magnitude(x), angle;
    if (a == 0) angle = 0;
    else if (b == 0 || (a == INF && b < INF)) angle = 0.5 * pi;
    else if (a == INF) angle = 0.25 * pi;
    else if (b == INF) angle = 0;
    else angle = ck_atan(a / b);
    return signed_like(left ? pi - (angle - rest) : angle, y);
}

double ck_asin(double x) { return ck_atan2(x, __builtin_elementwise_sqrt((1 - x) * (1 + x))); }
double ck_acos(double x) { return ck_atan2(__builtin_elementwise_sqrt((1 - x) * (1 + x)), x); }
