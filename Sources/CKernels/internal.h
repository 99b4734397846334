// What the paths and the dispatcher share.
#ifndef CK_INTERNAL_H
#define CK_INTERNAL_H

#include "CKernels.h"

#include <string.h>

/// Runs task(context, 0) … task(context, parts − 1), each once, on the pool's threads and this
/// one; they use the path of this thread. Tasks write to different places and may run in any order.
/// `work` is about how many multiply-adds that is: little work stays in this thread.
void ck_parallel(size_t work, size_t parts, void (*task)(void *context, size_t part),
                 void *context);

/// As ck_acquire, for what a kernel needs while it runs: without memory the process ends.
float *ck_scratch(size_t count);

typedef void (*ck_zip)(const float *a, size_t sa, const float *b, size_t sb, float *out, size_t n);

/// C[m, n] = start + A·B: `keep` starts the chains with C, else `bias` (n values) if there is one,
/// else zero. Row and column steps of the operands in elements; columns of C are neighbours.
typedef struct {
    size_t m, n, k;
    const float *a;
    size_t rsa, csa;
    const float *b;
    size_t rsb, csb;
    const float *bias;
    bool keep;
    float *c;
    size_t ldc;
} ck_product;

/// The product, in the thread that calls or, if it is large, in several.
void ck_multiply(const ck_product *product);

/// A convolution with steps of 1 of one image: out[o, j] = Σ_p weight[o, p] · image[at[p] + j].
/// `pitch` leads from one output to the next. Images and results have room for CK_WINDOW_SLACK
/// elements after the last.
typedef struct {
    size_t outputs, depth, places, pitch;
    const float *image, *weight;
    const size_t *at;
    float *out;
} ck_windows;
#define CK_WINDOW_SLACK 128

/// Rows up to this length are summed in float; longer ones in parts of it, gathered in double.
#define CK_SUM_PART 4096

/// The kernels of one path.
typedef struct {
    void (*unary)(ck_unary_op, double, double, const float *, float *, size_t);
    ck_zip (*zip_of)(ck_binary_op);
    void (*where_)(const float *, const float *, const float *, float *, size_t);
    void (*sum)(const float *, float *, size_t, size_t, size_t);
    void (*log_sum_exp)(const float *, float *, size_t, size_t);
    void (*softmax)(const float *, float *, size_t, size_t);
    void (*log_softmax)(const float *, float *, size_t, size_t);
    void (*softmax_back)(const float *, const float *, float *, size_t, size_t);
    void (*log_softmax_back)(const float *, const float *, float *, size_t, size_t);
    void (*cross_entropy)(const float *, const int64_t *, float, float *, float *, size_t, size_t);
    void (*layer_norm)(const float *, const float *, const float *, float, float *, float *,
                       size_t, size_t);
    void (*layer_norm_back)(const float *, const float *, const float *, const float *, float *,
                            float *, size_t, size_t);
    void (*matmul)(const ck_product *);
    void (*convolve_rows)(const ck_windows *);  // NULL: not on this path
    void (*bands)(const ck_bands_options *, const float *, float *);
    void (*window_max)(const ck_convolution *, const float *, int64_t *);
    void (*axpy)(float *, const float *, float, size_t);
    void (*scale_add)(float *, float, const float *, float, size_t);
    void (*sgd)(float *, float *, const float *, size_t, ck_sgd_options);
    void (*adam)(float *, float *, float *, const float *, size_t, ck_adam_options);
    void (*random_uniform)(uint64_t, uint64_t, float, float, float *, size_t);
    void (*random_normal)(uint64_t, uint64_t, float, float, float *, size_t);
} ck_table;

/// The kernels of the path that this thread uses.
const ck_table *ck_current_table(void);

extern const ck_table ck_portable_table;
#if defined(__x86_64__)
extern const ck_table ck_avx2_table;
extern const ck_table ck_avx512_table;
#endif

/// The upper 24 bits of the sixteen words of four Philox blocks, as floats.
void ck_random_words(uint64_t key, uint64_t first, float words[16]);

#endif
