// Error function and gamma function of doubles. Within about 10 (erf), 40 (erfc) and 20 (lgamma,
// but 1e-15 absolutely near its zeros 1 and 2) units in the last place.
#include "double_double.h"

static double exp_minus_square(double x) {
    dd square = exact_product(x, x);
    return ck_exp_dd((dd){-square.hi, -square.lo});
}

/// 2/√π · x · e^(−x²) · Σ (2x²)ⁿ/(1·3·…·(2n+1)): all terms are positive. For |x| < 2.5.
static double erf_series(double x) {
    double square = 2 * x * x, term = 1, sum = 1;
    for (int n = 1; term > sum * 0x1p-56; n++) {
        term *= square / (2 * n + 1);
        sum += term;
    }
    return 1.1283791670955126 * x * exp_minus_square(x) * sum;
}

/// Laplace's continued fraction of e^(x²)·erfc(x), from the inside out. For x ≥ 1.
static double erfc_fraction(double x) {
    int depth = x < 2 ? 220 : x < 4 ? 70 : 30;
    double t = x;
    for (int n = depth; n > 0; n--) t = x + 0.5 * n / t;
    return 0.5641895835477563 / t * exp_minus_square(x);
}

double ck_erf(double x) {
    double a = magnitude(x);
    if (x != x) return x;
    if (a < 2) return erf_series(x);
    return signed_like(a > 6 ? 1 : 1 - erfc_fraction(a), x);
}

double ck_erfc(double x) {
    if (x != x) return x;
    if (x < 1) return 1 - ck_erf(x);
    return x > 27.3 ? 0 : erfc_fraction(x);
}

double ck_lgamma(double x) {
    if (x != x) return x;
    if (magnitude(x) == INF) return INF;
    if (x <= 0) {
        double fraction = x - nearest(x);
        if (fraction == 0 || x < -0x1p50) return INF;
        return ck_log(3.14159265358979311600 / magnitude(ck_sin(3.14159265358979311600 * fraction)))
            - ck_lgamma(1 - x);
    }
    if (x == 1 || x == 2) return 0;
    // Stirling's series from 12 on, reached by the recurrence.
    dd product = {1, 0};
    double z = x;
    while (z < 12) {
        product = dd_product(product, (dd){z, 0});
        z += 1;
    }
    double r = 1 / (z * z);
    double series = 0.00641025641025641;
    series = series * r - 0.0019175269175269176;
    series = series * r + 0.0008417508417508417;
    series = series * r - 0.0005952380952380953;
    series = series * r + 0.0007936507936507937;
    series = series * r - 0.002777777777777778;
    series = series * r + 0.08333333333333333;
    dd main = dd_product(ck_log_dd(z), (dd){z - 0.5, 0});
    main = dd_sum(main, (dd){-z, 0});
    main = dd_sum(main, (dd){0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55 + series / z});
    if (product.hi != 1) {
        dd shift = ck_log_dd(product.hi);
        main = dd_sum(main, (dd){-shift.hi, -shift.lo - product.lo / product.hi});
    }
    return main.hi;
}
