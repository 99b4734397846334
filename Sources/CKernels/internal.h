// What the paths and the dispatcher share.
#ifndef CK_INTERNAL_H
#define CK_INTERNAL_H

#include "CKernels.h"

#include <string.h>

typedef void (*ck_zip)(const float *a, size_t sa, const float *b, size_t sb, float *out, size_t n);

/// The kernels of one path.
typedef struct {
    void (*unary)(ck_unary_op, double, double, const float *, float *, size_t);
    ck_zip (*zip_of)(ck_binary_op);
    void (*where_)(const float *, const float *, const float *, float *, size_t);
    void (*sum)(const float *, float *, size_t, size_t, size_t);
    void (*log_sum_exp)(const float *, float *, size_t, size_t);
    void (*softmax)(const float *, float *, size_t, size_t);
    void (*log_softmax)(const float *, float *, size_t, size_t);
    void (*matmul)(size_t, size_t, size_t, const float *, size_t, size_t, const float *, size_t,
                   size_t, const float *, float *);
    void (*axpy)(float *, const float *, float, size_t);
    void (*scale_add)(float *, float, const float *, float, size_t);
    void (*sgd)(float *, float *, const float *, size_t, ck_sgd_options);
    void (*adam)(float *, float *, float *, const float *, size_t, ck_adam_options);
    void (*random_uniform)(uint64_t, uint64_t, float, float, float *, size_t);
    void (*random_normal)(uint64_t, uint64_t, float, float, float *, size_t);
} ck_table;

extern const ck_table ck_portable_table;
#if defined(__x86_64__)
extern const ck_table ck_avx2_table;
extern const ck_table ck_avx512_table;
#endif

/// The upper 24 bits of the sixteen words of four Philox blocks, as floats.
void ck_random_words(uint64_t key, uint64_t first, float words[16]);

#endif
