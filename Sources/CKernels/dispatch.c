// Chooses a path and forwards to its kernels. What only moves data stands in moving.c, what is
// split among threads in large.c, product.c, convolution.c and pooling.c.
#include "internal.h"

#include <stdlib.h>

static _Thread_local const ck_table *chosen;
static _Thread_local ck_path chosen_path;

bool ck_path_available(ck_path path) {
    if (path == CK_PORTABLE) return true;
#if defined(__x86_64__)
    __builtin_cpu_init();
    bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (path == CK_AVX2) return avx2;
    if (path == CK_AVX512)
        return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
            && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
#endif
    return false;
}

bool ck_force_path(ck_path path) {
    if (!ck_path_available(path)) return false;
    chosen_path = path;
    chosen = &ck_portable_table;
#if defined(__x86_64__)
    if (path == CK_AVX2) chosen = &ck_avx2_table;
    if (path == CK_AVX512) chosen = &ck_avx512_table;
#endif
    return true;
}

/// The path that PAPERS_KERNELS names, or the widest that the processor has.
static void choose_path(void) {
    const char *wish = getenv("PAPERS_KERNELS");
    if (wish && !strcmp(wish, "portable") && ck_force_path(CK_PORTABLE)) return;
    if (wish && !strcmp(wish, "neon") && ck_force_path(CK_PORTABLE)) return;
    if (wish && !strcmp(wish, "avx2") && ck_force_path(CK_AVX2)) return;
    if (ck_force_path(CK_AVX512)) return;
    if (ck_force_path(CK_AVX2)) return;
    ck_force_path(CK_PORTABLE);
}

static inline const ck_table *table(void) {
    if (__builtin_expect(!chosen, 0)) choose_path();
    return chosen;
}

const ck_table *ck_current_table(void) { return table(); }

ck_path ck_current_path(void) {
    table();
    return chosen_path;
}

void ck_binary_strided(ck_binary_op op, int ndim, const int64_t *dims, const int64_t *sa,
                       const int64_t *sb, const float *a, const float *b, float *out) {
    ck_zip zip = table()->zip_of(op);
    // Neighbouring dimensions that both operands walk alike are one; the innermost is a row.
    int64_t size[CK_MAX_NDIM], ta[CK_MAX_NDIM], tb[CK_MAX_NDIM], index[CK_MAX_NDIM] = {0};
    int count = 0;
    for (int d = 0; d < ndim; d++) {
        if (dims[d] == 0) return;
        if (dims[d] == 1) continue;
        int last = count - 1;
        if (count && ta[last] == sa[d] * dims[d] && tb[last] == sb[d] * dims[d]) {
            size[last] *= dims[d];
            ta[last] = sa[d], tb[last] = sb[d];
        } else {
            size[count] = dims[d], ta[count] = sa[d], tb[count] = sb[d];
            count++;
        }
    }
    if (!count) {
        zip(a, 1, b, 1, out, 1);
        return;
    }
    int inner = count - 1;
    size_t n = (size_t)size[inner];
    for (;;) {
        zip(a, (size_t)ta[inner], b, (size_t)tb[inner], out, n);
        out += n;
        int d = inner - 1;
        for (; d >= 0; d--) {
            a += ta[d], b += tb[d];
            if (++index[d] < size[d]) break;
            a -= ta[d] * size[d], b -= tb[d] * size[d];
            index[d] = 0;
        }
        if (d < 0) return;
    }
}

void ck_axpy(float *y, const float *x, float a, size_t n) { table()->axpy(y, x, a, n); }

void ck_scale_add(float *y, float a, const float *x, float b, size_t n) {
    table()->scale_add(y, a, x, b, n);
}

void ck_sgd(float *p, float *v, const float *grad, size_t n, ck_sgd_options options) {
    table()->sgd(p, v, grad, n, options);
}

void ck_random_uniform(uint64_t key, uint64_t first, float low, float high, float *out,
                       size_t n) {
    table()->random_uniform(key, first, low, high, out, n);
}

void ck_random_normal(uint64_t key, uint64_t first, float mean, float std, float *out, size_t n) {
    table()->random_normal(key, first, mean, std, out, n);
}
