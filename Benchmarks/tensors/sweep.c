// The largest error of every function of one float over all 2³² of them, in units of the last
// place, against the C library's double, and where it is. Prints one line a function; docs/tensors.md
// has what it said.
//
// Usage: sweep [NAME …]
#include "CKernels.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static double sigmoid(double x) { return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)); }
static double softplus(double x) { return fmax(x, 0) + log1p(exp(-fabs(x))); }
static double square(double x) { return x * x; }
static double reciprocal(double x) { return 1 / x; }
static double power(double x) { return pow(x, 1.7); }
static double inverse_power(double x) { return pow(x, -0.7); }

static const struct {
    const char *name;
    ck_unary_op op;
    double p;
    double (*truth)(double);
} functions[] = {
    {"exp", CK_EXP, 0, exp}, {"expm1", CK_EXPM1, 0, expm1}, {"log", CK_LOG, 0, log},
    {"log1p", CK_LOG1P, 0, log1p}, {"sqrt", CK_SQRT, 0, sqrt}, {"tanh", CK_TANH, 0, tanh},
    {"sigmoid", CK_SIGMOID, 0, sigmoid}, {"softplus", CK_SOFTPLUS, 0, softplus},
    {"sin", CK_SIN, 0, sin}, {"cos", CK_COS, 0, cos}, {"erf", CK_ERF, 0, erf},
    {"square", CK_SQUARE, 0, square}, {"reciprocal", CK_RECIPROCAL, 0, reciprocal},
    {"floor", CK_FLOOR, 0, floor}, {"round", CK_ROUND, 0, nearbyint},
    {"pow 1.7", CK_POW_SCALAR, 1.7, power}, {"pow -0.7", CK_POW_SCALAR, -0.7, inverse_power},
};

enum { piece = 1 << 16 };

/// The distance of y from the truth in units of the last place of a float at the truth. What is
/// too large for a float must be infinite or the largest one.
static double distance(float y, double truth) {
    if (isnan(truth)) return isnan(y) ? 0 : INFINITY;
    if (isnan(y)) return INFINITY;
    if ((double)y == truth) return 0;
    int exponent = -126;
    if (fabs(truth) >= 0x1p-126) exponent = fabs(truth) < 0x1p128 ? ilogb(truth) : 127;
    // Beyond the largest float the next one would be 2¹²⁸.
    double value = isinf(y) ? copysign(0x1p128, y) : (double)y;
    double bound = fabs(truth) > 0x1p128 ? copysign(0x1p128, truth) : truth;
    return fabs(value - bound) * scalbn(1, 23 - exponent);
}

static void sweep(size_t index) {
    static float x[piece], y[piece];
    double worst = 0;
    float at = 0;
    uint64_t exact = 0, numbers = 0;
    for (uint64_t first = 0; first < (uint64_t)1 << 32; first += piece) {
        for (uint32_t i = 0; i < piece; i++) {
            uint32_t pattern = (uint32_t)first + i;
            memcpy(x + i, &pattern, sizeof pattern);
        }
        ck_unary(functions[index].op, functions[index].p, 0, x, y, piece);
        for (uint32_t i = 0; i < piece; i++) {
            double truth = functions[index].truth((double)x[i]);
            double error = distance(y[i], truth);
            if (error > worst) worst = error, at = x[i];
            if (isnan(truth)) continue;
            numbers++;
            exact += y[i] == (float)truth;
        }
    }
    printf("%-12s %.4f ulp at %.9g (%a), correctly rounded %.3f %%\n", functions[index].name,
           worst, (double)at, (double)at, 100 * (double)exact / (double)numbers);
    fflush(stdout);
}

int main(int count, char **names) {
    for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
        bool wanted = count == 1;
        for (int i = 1; i < count; i++) wanted |= !strcmp(names[i], functions[index].name);
        if (wanted) sweep(index);
    }
}
