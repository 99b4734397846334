// Prints a digest of the results of every group of kernels, for each path that this processor has.
// The script `aarch64` compares what x86-64 and 64-bit ARM print.
#include "CKernels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { count = 4099 };

static uint64_t state, hash;

static uint32_t word(void) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 32);
}

/// Numbers in −1…1, or any pattern of bits.
static void fill(float *x, size_t n, int patterns) {
    for (size_t i = 0; i < n; i++) {
        uint32_t bits = word();
        if (patterns) memcpy(x + i, &bits, 4);
        else x[i] = (float)(int32_t)bits * 0x1p-31f;
    }
}

static void mix(uint64_t value) { hash = (hash ^ value) * 0x100000001b3u; }

/// NaN has many patterns, of which processors choose different ones; all count as one.
static void mix_floats(const float *x, size_t n) {
    for (size_t i = 0; i < n; i++) {
        uint32_t bits = 0x7fc00000;
        if (x[i] == x[i]) memcpy(&bits, x + i, 4);
        mix(bits);
    }
}

static void mix_double(double x) {
    uint64_t bits = 0x7ff8000000000000;
    if (x == x) memcpy(&bits, &x, 8);
    mix(bits);
}

static float *buffer(size_t n) { return aligned_alloc(64, (n * 4 + 63) / 64 * 64); }

static void elementwise(float *x, float *y, float *out) {
    for (int patterns = 0; patterns < 2; patterns++) {
        for (int op = CK_EXP; op <= CK_CLIP; op++) {
            fill(x, count, patterns);
            ck_unary((ck_unary_op)op, 0.7, 1.3, x, out, count);
            mix_floats(out, count);
        }
        for (int op = CK_ADD; op <= CK_SILU_BACK; op++) {
            fill(x, count, patterns);
            fill(y, count, patterns);
            ck_binary((ck_binary_op)op, x, y, out, count);
            mix_floats(out, count);
        }
        fill(x, count, patterns);
        fill(y, count, patterns);
        ck_axpy(y, x, 0.3f, count);
        ck_scale_add(x, 0.9f, y, 0.1f, count);
        mix_floats(x, count);
    }
}

static void reductions(float *x, float *y, float *out) {
    fill(x, count, 0);
    fill(y, count, 0);
    ck_sum(x, out, 1, count, 1);
    ck_sum(x, out + 1, 1, 80, 51);
    ck_softmax(x, out + 52, 13, 300);
    mix_floats(out, 52 + 3900);
    ck_log_softmax(x, out, 13, 300);
    ck_log_sum_exp(x, out + 3900, 13, 300);
    mix_floats(out, 3913);
    ck_cumsum(false, x, out, 1, count, 1);
    mix_floats(out, count);
    int64_t labels[13];
    for (int i = 0; i < 13; i++) labels[i] = 23 * i;
    ck_cross_entropy(x, labels, 1.0f / 13, out, out + 13, 13, 300);
    mix_floats(out, 13 + 3900);
    ck_layer_norm(x, y, y + 300, 1e-5f, out, out + 3900, 13, 300);
    mix_floats(out, 3926);
    ck_layer_norm_back(x, y, x + 100, out + 3900, out, out + count, 13, 300);
    mix_floats(out, 3900);
    mix_floats(out + count, 3900);
}

static void products(float *x, float *y, float *out) {
    for (int patterns = 0; patterns < 2; patterns++) {
        fill(x, count, patterns);
        fill(y, count, patterns);
        ck_matmul(63, 61, 65, x, 65, 1, y, 61, 1, NULL, out);
        mix_floats(out, 63 * 61);
        ck_matmul(13, 17, 200, x, 1, 13, y, 1, 200, x, out);
        mix_floats(out, 13 * 17);
    }
}

static void windows(float *x, float *y, float *out) {
    fill(x, count, 0);
    fill(y, count, 0);
    ck_convolution s = {2, 2, 3, 5, 11, 9, 3, 3, 6, 5, 2, 2, 1, 1, 1, 1};
    ck_convolve(&s, x, y, out);
    mix_floats(out, 2 * 10 * 30);
    ck_convolve_input(&s, x, y, out);
    mix_floats(out, 2 * 6 * 99);
    ck_convolve_weight(&s, x, y, out);
    mix_floats(out, 10 * 27);
    ck_convolution t = {2, 1, 4, 13, 11, 9, 3, 3, 11, 9, 1, 1, 1, 1, 1, 1};
    ck_convolve(&t, x, y, out);
    mix_floats(out, 2 * 13 * 99);
    int64_t places[12 * 30];
    s.batch = 12;
    ck_window_max(&s, x, places);
    for (int i = 0; i < 12 * 30; i++) mix((uint64_t)places[i]);
}

static void numbers(float *x, float *y, float *out) {
    (void)x, (void)y;
    ck_random_uniform(7, 3, -2, 5, out, count);
    mix_floats(out, count);
    ck_random_normal(7, 3, 1, 2, out, count);
    mix_floats(out, count);
    double (*functions[])(double) = {
        ck_exp, ck_expm1, ck_log, ck_log1p, ck_log2, ck_log10, ck_sin, ck_cos, ck_tan, ck_asin,
        ck_acos, ck_atan, ck_sinh, ck_cosh, ck_tanh, ck_erf, ck_erfc, ck_lgamma};
    for (size_t f = 0; f < sizeof functions / sizeof *functions; f++)
        for (int i = 0; i < 500; i++) mix_double(functions[f]((int32_t)word() * 0x1p-29));
    for (int i = 0; i < 500; i++) mix_double(ck_pow(word() * 0x1p-30, (int32_t)word() * 0x1p-29));
}

static void transforms(float *x, float *y, float *out) {
    (void)y;
    fill(x, count, 0);
    ck_fourier(x, out, 8, 256, 1, false);
    mix_floats(out, 4096);
    ck_fourier(x, out, 5, 127, 3, true);
    mix_floats(out, 2 * 5 * 127 * 3);
}

static void matrices(float *x, float *y, float *out) {
    (void)x, (void)y, (void)out;
    enum { n = 12 };
    double a[n * n], b[n * n], v[n * n], w[n * n];
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++)
            a[i * n + j] = a[j * n + i] = (int32_t)word() * 0x1p-31 + (i == j) * n;
    int64_t order[n];
    int sign;
    memcpy(b, a, sizeof a);
    ck_cholesky(b, n);
    for (int i = 0; i < n * n; i++) mix_double(b[i]);
    memcpy(b, a, sizeof a);
    ck_factor(b, n, order, &sign);
    memcpy(w, a, sizeof a);
    ck_solve(b, n, order, w, v, n);
    for (int i = 0; i < n * n; i++) mix_double(v[i]);
    memcpy(b, a, sizeof a);
    ck_qr(b, v, n, n - 3);
    for (int i = 0; i < n * (n - 3); i++) mix_double(b[i]);
    for (int i = 0; i < (n - 3) * (n - 3); i++) mix_double(v[i]);
    memcpy(b, a, sizeof a);
    ck_svd(b, v, w, n, n - 3);
    for (int i = 0; i < n * (n - 3); i++) mix_double(b[i]);
    for (int i = 0; i < n - 3; i++) mix_double(w[i]);
    ck_eigen_symmetric(a, v, n);
    for (int i = 0; i < n * n; i++) mix_double(a[i]), mix_double(v[i]);
}

int main(void) {
    float *x = buffer(count), *y = buffer(count), *out = buffer(2 * count);
    struct { const char *name; void (*run)(float *, float *, float *); } groups[] = {
        {"elementwise", elementwise}, {"reductions", reductions}, {"products", products},
        {"windows", windows}, {"numbers", numbers}, {"transforms", transforms},
        {"matrices", matrices}};
    for (int path = CK_PORTABLE; path <= CK_AVX512; path++) {
        if (!ck_force_path((ck_path)path)) continue;
        for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
            state = 1, hash = 0xcbf29ce484222325u;
            groups[g].run(x, y, out);
            printf("%-12s %016llx\n", groups[g].name, (unsigned long long)hash);
        }
    }
}
