// The arithmetic of `papers`: float kernels with run-time dispatch, scalar mathematics in double,
// buffers and the little state that differentiation keeps per thread.
//
// Every function gives the same bits on every path (portable, AVX2, AVX-512, NEON): sums are
// accumulated in an order that the shape alone determines, multiply-add is always fused, and
// exp, log, … are our own polynomials. Nothing here calls the C library for a result.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Paths

typedef enum { CK_PORTABLE = 0, CK_AVX2 = 1, CK_AVX512 = 2 } ck_path;

/// Whether this processor can run the path.
bool ck_path_available(ck_path path);
/// The path that calls of this thread use: PAPERS_KERNELS if set, else the widest available.
ck_path ck_current_path(void);
/// Forces a path for the calling thread (tests compare paths); false if it is not available.
bool ck_force_path(ck_path path);

// MARK: Threads

/// How many threads work on a large operation, the calling one included: PAPERS_THREADS if set,
/// else as many as there are processors. Results do not depend on it.
size_t ck_threads(void);
/// Changes it for the process (tests compare counts).
void ck_set_threads(size_t count);
/// How many operations were shared among threads so far (tests make sure that theirs are).
unsigned long ck_shared_jobs(void);

// MARK: Buffers

/// A 64-byte aligned buffer of at least `count` (at most 2⁴³) floats from the thread's pool, or NULL if
/// the system has no memory for it.
float *ck_acquire(size_t count);
/// Gives a buffer back to the pool; `count` as it was acquired.
void ck_release(float *buffer, size_t count);
/// How many buffers the threads of the process have taken from the system, not from a pool.
uint64_t ck_fresh_buffers(void);

// MARK: Differentiation state of a thread

#define CK_MAX_DEPTH 60
/// Most dimensions that a tensor may have.
#define CK_MAX_NDIM 32

typedef struct {
    uint64_t active;             ///< bit d is set while the differentiation at depth d records
    uint64_t serial;             ///< number of differentiations ever begun on this thread
    uint64_t nodes;              ///< number of nodes ever made; orders them
    int64_t depth;               ///< differentiations that are active now
    uint64_t ids[CK_MAX_DEPTH];  ///< serial of the active differentiation at each depth
} ck_state;

ck_state *ck_thread_state(void);

// MARK: Elementwise

typedef enum {
    CK_EXP, CK_EXPM1, CK_LOG, CK_LOG1P, CK_SQRT, CK_ABS, CK_SIGN, CK_TANH, CK_SIGMOID, CK_RELU,
    CK_SOFTPLUS, CK_SQUARE, CK_SIN, CK_COS, CK_ERF, CK_RECIPROCAL, CK_FLOOR, CK_ROUND,
    CK_GELU,          ///< x · Φ(x)
    CK_SILU,          ///< x · sigmoid(x)
    CK_SCALE,         ///< x · p
    CK_AFFINE,        ///< fma(x, p, q)
    CK_ADD_SCALAR,    ///< x + p
    CK_DIVIDE_SCALAR, ///< x / p
    CK_POW_SCALAR,    ///< x ^ p (p in double)
    CK_CLIP,          ///< min(max(x, p), q)
} ck_unary_op;

typedef enum {
    CK_ADD, CK_SUBTRACT, CK_MULTIPLY, CK_DIVIDE, CK_MAXIMUM, CK_MINIMUM,
    CK_EQUAL, CK_LESS, CK_LESS_EQUAL, CK_GREATER, CK_GREATER_EQUAL,
    // a times the derivative of a function, given its result (tanh, sigmoid) or its argument b.
    CK_RELU_BACK, CK_TANH_BACK, CK_SIGMOID_BACK, CK_GELU_BACK, CK_SILU_BACK,
} ck_binary_op;

void ck_unary(ck_unary_op op, double p, double q, const float *x, float *out, size_t n);
/// Same shapes, both contiguous.
void ck_binary(ck_binary_op op, const float *a, const float *b, float *out, size_t n);
/// Broadcasting: `sa`, `sb` are strides in elements (0 where a dimension is repeated).
void ck_binary_strided(ck_binary_op op, int ndim, const int64_t *dims, const int64_t *sa,
                       const int64_t *sb, const float *a, const float *b, float *out);
/// out = mask ≠ 0 ? a : b.
void ck_where(const float *mask, const float *a, const float *b, float *out, size_t n);

// MARK: Moving data

/// out (contiguous, `dims`) = x read through `strides`: transposition, broadcast, slice.
void ck_copy_strided(int ndim, const int64_t *dims, const int64_t *strides, const float *x,
                     float *out);
void ck_fill(float *out, float value, size_t n);
/// x is [outer, n, inner]. out[o, j, i] = x[o, index[j], i].
void ck_take(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
             size_t inner, size_t count);
/// The transposed operation: out[o, index[j], i] += x[o, j, i], in the order of j.
void ck_take_add(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
                 size_t inner, size_t count);
/// out[o, j, i] = x[o, index[o, j, i], i].
void ck_take_along(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
                   size_t inner, size_t count);
void ck_take_along_add(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
                       size_t inner, size_t count);

// MARK: Reductions; x is [outer, n, inner], out is [outer, inner]

void ck_sum(const float *x, float *out, size_t outer, size_t n, size_t inner);
/// Position of the first largest (or smallest) element; NaN counts as larger (smaller) than all.
void ck_arg_extreme(bool smallest, const float *x, int64_t *out, size_t outer, size_t n,
                    size_t inner);
void ck_cumsum(bool reverse, const float *x, float *out, size_t outer, size_t n, size_t inner);
/// Rows of n: log Σ exp, softmax and its logarithm.
void ck_log_sum_exp(const float *x, float *out, size_t rows, size_t n);
void ck_softmax(const float *x, float *out, size_t rows, size_t n);
void ck_log_softmax(const float *x, float *out, size_t rows, size_t n);
/// What the derivative g of the result y of softmax is for its input: g·y − y·Σ g·y in every row.
void ck_softmax_back(const float *y, const float *g, float *out, size_t rows, size_t n);
/// The same for log softmax: g − exp(y)·Σ g.
void ck_log_softmax_back(const float *y, const float *g, float *out, size_t rows, size_t n);

/// Cross-entropy of the softmax of every row with its label, log Σ exp − x[label]; if `slopes` is
/// not NULL also its derivative times `scale`, in the same pass.
void ck_cross_entropy(const float *x, const int64_t *labels, float scale, float *losses,
                      float *slopes, size_t rows, size_t n);
/// Every row moved and scaled to mean 0 and variance 1, times weight plus bias; `stats` holds two
/// numbers a row for the derivative.
void ck_layer_norm(const float *x, const float *weight, const float *bias, float eps, float *out,
                   float *stats, size_t rows, size_t n);
/// Its derivative for x in the direction g, and what is summed over the rows for the weight.
void ck_layer_norm_back(const float *x, const float *weight, const float *g, const float *stats,
                        float *out, float *scaled, size_t rows, size_t n);

// MARK: Matrix product

/// C[m, n] = A·B + start, each element one chain of fused multiply-adds over k in rising order.
/// `rsa`, `csa` are A's row and column strides, so that transposed operands cost nothing.
/// `bias` (n values, or NULL for zeros) starts the chains.
void ck_matmul(size_t m, size_t n, size_t k, const float *a, size_t rsa, size_t csa,
               const float *b, size_t rsb, size_t csb, const float *bias, float *c);

/// `count` products of matrices of one shape; `step_a`, `step_b` lead from one operand to the next
/// (0 where it is the same), the results follow one another.
void ck_matmul_batch(size_t count, size_t m, size_t n, size_t k, const float *a, size_t step_a,
                     size_t rsa, size_t csa, const float *b, size_t step_b, size_t rsb,
                     size_t csb, float *c);

// MARK: Windows

/// A two-dimensional convolution: x is [batch, groups, channels, height, width], the weight
/// [groups, outputs, channels, kernel_height, kernel_width] and the result
/// [batch, groups, outputs, out_height, out_width].
typedef struct {
    size_t batch, groups, channels, outputs;
    size_t height, width, kernel_height, kernel_width, out_height, out_width;
    size_t stride_y, stride_x, pad_y, pad_x, dilation_y, dilation_x;
} ck_convolution;

/// The convolution (correlation, as neural networks have it).
void ck_convolve(const ck_convolution *shape, const float *x, const float *w, float *out);
/// Its derivative with respect to x in the direction g, which has the shape of the result.
void ck_convolve_input(const ck_convolution *shape, const float *g, const float *w, float *out);
/// Its derivative with respect to the weight.
void ck_convolve_weight(const ck_convolution *shape, const float *x, const float *g, float *out);
/// For `batch` planes, the position in the plane of the first largest element of every window.
void ck_window_max(const ck_convolution *shape, const float *x, int64_t *out);

/// A linear map along one axis: out[o, j, i] = Σ_t weights[j, t] · x[o, starts[j] + t, i] for
/// t < counts[j], where x is [outer, from, inner], out [outer, to, inner] and weights [to, width];
/// or its transpose.
typedef struct {
    size_t outer, from, to, inner, width;
    const float *weights;
    const int64_t *starts, *counts;
    bool transposed;
} ck_bands_options;
void ck_bands(const ck_bands_options *options, const float *x, float *out);

// MARK: Linear algebra in double, square row-major matrices, in place

/// The lower Cholesky factor; false if the matrix is not positive definite. Reads the lower half.
bool ck_cholesky(double *a, size_t n);
/// LU factors with partial pivoting, the order of the rows and its sign; false if singular.
bool ck_factor(double *a, size_t n, int64_t *order, int *sign);
/// x = A⁻¹·b for the factors of A; b and x are [n, columns].
void ck_solve(const double *a, size_t n, const int64_t *order, double *b, double *x,
              size_t columns);
/// Makes a symmetric matrix diagonal (its eigenvalues) and gives the eigenvectors as columns of
/// v; false if an element is not finite.
bool ck_eigen_symmetric(double *a, double *v, size_t n);
/// A = Q·R of an m × n matrix, m ≥ n, given by its columns (one after the other), which become
/// those of Q; R is n × n, row-major, with a diagonal that is not negative.
void ck_qr(double *columns, double *r, size_t m, size_t n);
/// A = U·diag(values)·Vᵀ of an m × n matrix, m ≥ n, given by its columns, which become those of U;
/// row j of v is column j of V, its largest element positive. Values fall. False if an element is
/// not finite.
bool ck_svd(double *columns, double *v, double *values, size_t m, size_t n);

// MARK: Fourier transforms

/// Discrete Fourier transforms along the middle axis of complex numbers [2, outer, n, inner], real
/// parts first: Σ x[j]·e^(−2πijk/n), or with +2πi if `conjugated`. Computed in double.
void ck_fourier(const float *x, float *out, size_t outer, size_t n, size_t inner,
                bool conjugated);

// MARK: In place

/// y = fma(x, a, y)
void ck_axpy(float *y, const float *x, float a, size_t n);
/// y = y·a + x·b
void ck_scale_add(float *y, float a, const float *x, float b, size_t n);

typedef struct {
    float rate, momentum, decay;
    bool nesterov;
} ck_sgd_options;
/// g = grad + decay·p; v = momentum·v + g; p -= rate·(nesterov ? g + momentum·v : v).
void ck_sgd(float *p, float *v, const float *grad, size_t n, ck_sgd_options options);

typedef struct {
    float rate;          ///< learning rate
    float beta1, beta2, eps;
    float decay;         ///< added to the gradient (L2)
    float decoupled;     ///< rate·decay of AdamW, multiplies the parameter
    float correct1;      ///< 1 / (1 − β₁ᵗ)
    float correct2;      ///< 1 / (1 − β₂ᵗ)
} ck_adam_options;
void ck_adam(float *p, float *m, float *v, const float *grad, size_t n, ck_adam_options options);

// MARK: Random numbers: Philox4x32-10

void ck_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);
/// Fills with uniform numbers in [low, high): word w of the stream gives
/// low + (high − low)·(w >> 8)·2⁻²⁴. Element i uses word i mod 4 of block `first` + i/4.
void ck_random_uniform(uint64_t key, uint64_t first, float low, float high, float *out, size_t n);
/// Fills with normal numbers (Box–Muller; a block gives four). Uses ⌈n/4⌉ blocks from `first`.
void ck_random_normal(uint64_t key, uint64_t first, float mean, float std, float *out, size_t n);

// MARK: Scalar mathematics in double, without fused multiply-add

double ck_exp(double x);
double ck_expm1(double x);
double ck_log(double x);
double ck_log1p(double x);
double ck_log2(double x);
double ck_log10(double x);
double ck_pow(double x, double y);
double ck_sin(double x);
double ck_cos(double x);
double ck_tan(double x);
double ck_asin(double x);
double ck_acos(double x);
double ck_atan(double x);
double ck_atan2(double y, double x);
double ck_sinh(double x);
double ck_cosh(double x);
double ck_tanh(double x);
double ck_erf(double x);
double ck_erfc(double x);
double ck_lgamma(double x);

#endif
