// Splits matrix products and batches of them among threads. Every element is one chain over k
// whichever part it is in, so the split shows in no bit.
#include "internal.h"

// Multiplications from which on a second thread is worth its start: some 40 microseconds of work.
enum { worth_splitting = 1 << 22 };

typedef struct {
    const ck_product *product;
    size_t parts;
    bool by_rows;
} split;

/// Where part `index` of `parts` begins when `count` is cut at multiples of `unit`.
static size_t boundary(size_t count, size_t unit, size_t index, size_t parts) {
    size_t units = (count + unit - 1) / unit, at = units * index / parts * unit;
    return at < count ? at : count;
}

static void multiply_part(void *context, size_t index) {
    const split *s = context;
    ck_product x = *s->product;
    size_t count = s->by_rows ? x.m : x.n, unit = s->by_rows ? 12 : 32;
    size_t from = boundary(count, unit, index, s->parts);
    size_t to = boundary(count, unit, index + 1, s->parts);
    if (s->by_rows) {
        x.m = to - from;
        x.a += from * x.rsa;
        x.c += from * x.ldc;
    } else {
        x.n = to - from;
        x.b += from * x.csb;
        x.c += from;
        if (x.bias) x.bias += from;
    }
    ck_current_table()->matmul(&x);
}

void ck_multiply(const ck_product *x) {
    size_t work = x->m * x->n * x->k, threads = ck_threads();
    split s = {x, threads, x->m >= x->n};
    if (threads == 1 || work < worth_splitting) ck_current_table()->matmul(x);
    else ck_parallel(work, threads, multiply_part, &s);
}

void ck_matmul(size_t m, size_t n, size_t k, const float *a, size_t rsa, size_t csa,
               const float *b, size_t rsb, size_t csb, const float *bias, float *c) {
    ck_product x = {m, n, k, a, rsa, csa, b, rsb, csb, bias, false, c, n};
    ck_multiply(&x);
}

typedef struct {
    ck_product first;
    size_t step_a, step_b, count, parts;
} batch;

static void batch_part(void *context, size_t index) {
    const batch *s = context;
    size_t to = s->count * (index + 1) / s->parts;
    for (size_t i = s->count * index / s->parts; i < to; i++) {
        ck_product x = s->first;
        x.a += i * s->step_a, x.b += i * s->step_b, x.c += i * x.m * x.n;
        ck_current_table()->matmul(&x);
    }
}

void ck_matmul_batch(size_t count, size_t m, size_t n, size_t k, const float *a, size_t step_a,
                     size_t rsa, size_t csa, const float *b, size_t step_b, size_t rsb,
                     size_t csb, float *c) {
    ck_product first = {m, n, k, a, rsa, csa, b, rsb, csb, NULL, false, c, n};
    size_t threads = ck_threads();
    if (count == 1) {
        ck_multiply(&first);
        return;
    }
    size_t work = count * m * n * k;
    batch s = {first, step_a, step_b, count, threads < count ? threads : count};
    if (work < worth_splitting) s.parts = 1;
    ck_parallel(work, s.parts, batch_part, &s);
}
