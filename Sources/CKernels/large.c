// Operations of which every element, or every row, is independent of the others: large ones are
// split among threads.
#include "internal.h"

enum { unit = 64 };  // elements are handed out in multiples of this, whole lines of the cache

typedef struct {
    ck_unary_op unary;
    ck_binary_op binary;
    double p, q;
    const float *a, *b, *c;
    float *out;
    size_t n, rows, parts;
    void (*rows_kernel)(const float *, float *, size_t, size_t);
    void (*back)(const float *, const float *, float *, size_t, size_t);
    bool reduces;
    const ck_bands_options *bands;
    size_t slices;  // parts of the rows of each matrix
} job;

static void range_of(const job *j, size_t part, size_t *from, size_t *count) {
    size_t units = (j->n + unit - 1) / unit;
    size_t end = units * (part + 1) / j->parts * unit;
    *from = units * part / j->parts * unit;
    *count = (end < j->n ? end : j->n) - *from;
}

static void unary_part(void *context, size_t part) {
    const job *j = context;
    size_t from, count;
    range_of(j, part, &from, &count);
    ck_current_table()->unary(j->unary, j->p, j->q, j->a + from, j->out + from, count);
}

void ck_unary(ck_unary_op op, double p, double q, const float *x, float *out, size_t n) {
    if (n < 1 << 16) {
        ck_current_table()->unary(op, p, q, x, out, n);
        return;
    }
    job j = {.unary = op, .p = p, .q = q, .a = x, .out = out, .n = n, .parts = ck_threads()};
    ck_parallel(4 * n, j.parts, unary_part, &j);
}

static void binary_part(void *context, size_t part) {
    const job *j = context;
    size_t from, count;
    range_of(j, part, &from, &count);
    ck_current_table()->zip_of(j->binary)(j->a + from, 1, j->b + from, 1, j->out + from, count);
}

void ck_binary(ck_binary_op op, const float *a, const float *b, float *out, size_t n) {
    if (n < 1 << 17) {
        ck_current_table()->zip_of(op)(a, 1, b, 1, out, n);
        return;
    }
    job j = {.binary = op, .a = a, .b = b, .out = out, .n = n, .parts = ck_threads()};
    ck_parallel(2 * n, j.parts, binary_part, &j);
}

static void where_part(void *context, size_t part) {
    const job *j = context;
    size_t from, count;
    range_of(j, part, &from, &count);
    ck_current_table()->where_(j->a + from, j->b + from, j->c + from, j->out + from, count);
}

void ck_where(const float *mask, const float *a, const float *b, float *out, size_t n) {
    job j = {.a = mask, .b = a, .c = b, .out = out, .n = n, .parts = ck_threads()};
    ck_parallel(2 * n, j.parts, where_part, &j);
}

static void rows_part(void *context, size_t part) {
    const job *j = context;
    size_t from = j->rows * part / j->parts, to = j->rows * (part + 1) / j->parts;
    j->rows_kernel(j->a + from * j->n, j->out + from * (j->reduces ? 1 : j->n), to - from, j->n);
}

static void by_rows(void (*kernel)(const float *, float *, size_t, size_t), bool reduces,
                    const float *x, float *out, size_t rows, size_t n) {
    size_t threads = ck_threads();
    job j = {.a = x, .out = out, .n = n, .rows = rows, .parts = rows < threads ? rows : threads,
             .rows_kernel = kernel, .reduces = reduces};
    ck_parallel(8 * rows * n, j.parts, rows_part, &j);
}

void ck_log_sum_exp(const float *x, float *out, size_t rows, size_t n) {
    by_rows(ck_current_table()->log_sum_exp, true, x, out, rows, n);
}

void ck_softmax(const float *x, float *out, size_t rows, size_t n) {
    by_rows(ck_current_table()->softmax, false, x, out, rows, n);
}

void ck_log_softmax(const float *x, float *out, size_t rows, size_t n) {
    by_rows(ck_current_table()->log_softmax, false, x, out, rows, n);
}

static void back_part(void *context, size_t part) {
    const job *j = context;
    size_t from = j->rows * part / j->parts, to = j->rows * (part + 1) / j->parts;
    size_t start = from * j->n;
    j->back(j->a + start, j->b + start, j->out + start, to - from, j->n);
}

static void back_by_rows(void (*kernel)(const float *, const float *, float *, size_t, size_t),
                         const float *y, const float *g, float *out, size_t rows, size_t n) {
    size_t threads = ck_threads();
    job j = {.a = y, .b = g, .out = out, .n = n, .rows = rows, .back = kernel,
             .parts = rows < threads ? rows : threads};
    ck_parallel(8 * rows * n, j.parts, back_part, &j);
}

void ck_softmax_back(const float *y, const float *g, float *out, size_t rows, size_t n) {
    back_by_rows(ck_current_table()->softmax_back, y, g, out, rows, n);
}

void ck_log_softmax_back(const float *y, const float *g, float *out, size_t rows, size_t n) {
    back_by_rows(ck_current_table()->log_softmax_back, y, g, out, rows, n);
}

static void sum_rows(const float *x, float *out, size_t rows, size_t n) {
    ck_current_table()->sum(x, out, rows, n, 1);
}

/// A long row: the sums of its parts, then their sum, as the kernel has it.
static float sum_long(const float *x, size_t n) {
    size_t parts = n / CK_SUM_PART, rest = n % CK_SUM_PART;
    float *sums = ck_scratch(parts + 1);
    by_rows(sum_rows, true, x, sums, parts, CK_SUM_PART);
    if (rest) sum_rows(x + parts * CK_SUM_PART, sums + parts, 1, rest);
    double total = 0;
    for (size_t i = 0; i < parts + (rest > 0); i++) total += (double)sums[i];
    ck_release(sums, parts + 1);
    return (float)total;
}

void ck_sum(const float *x, float *out, size_t outer, size_t n, size_t inner) {
    if (inner == 1 && outer > 1) by_rows(sum_rows, true, x, out, outer, n);
    else if (inner == 1 && outer == 1 && n > 16 * CK_SUM_PART) *out = sum_long(x, n);
    else ck_current_table()->sum(x, out, outer, n, inner);
}

typedef struct {
    float *p, *m, *v;
    const float *grad;
    ck_adam_options options;
    job range;
} adam_job;

static void adam_part(void *context, size_t part) {
    const adam_job *j = context;
    size_t from, count;
    range_of(&j->range, part, &from, &count);
    ck_current_table()->adam(
        j->p + from, j->m + from, j->v + from, j->grad + from, count, j->options);
}

void ck_adam(float *p, float *m, float *v, const float *grad, size_t n,
             ck_adam_options options) {
    adam_job j = {p, m, v, grad, options, {.n = n, .parts = n < 1 << 16 ? 1 : ck_threads()}};
    ck_parallel(8 * n, j.range.parts, adam_part, &j);
}

static void bands_part(void *context, size_t part) {
    const job *j = context;
    ck_bands_options o = *j->bands;
    size_t in = o.inner * (o.transposed ? o.to : o.from);
    size_t out = o.inner * (o.transposed ? o.from : o.to);
    if (j->slices > 1) {
        size_t matrix = part / j->slices, slice = part % j->slices;
        size_t first = o.to * slice / j->slices;
        o.to = o.to * (slice + 1) / j->slices - first, o.outer = 1;
        o.weights += first * o.width, o.starts += first, o.counts += first;
        ck_current_table()->bands(
            &o, j->a + matrix * in, j->out + matrix * out + first * o.inner);
        return;
    }
    size_t from = o.outer * part / j->parts, to = o.outer * (part + 1) / j->parts;
    o.outer = to - from;
    ck_current_table()->bands(&o, j->a + from * in, j->out + from * out);
}

void ck_bands(const ck_bands_options *o, const float *x, float *out) {
    size_t threads = ck_threads();
    job j = {.a = x, .out = out, .bands = o, .parts = o->outer < threads ? o->outer : threads};
    // Of few matrices, the rows are shared; the transposed ones are sums of rows.
    if (!o->transposed && o->outer < 4 * threads && o->to >= threads) {
        j.slices = threads, j.parts = o->outer * threads;
    }
    ck_parallel(2 * o->outer * o->inner * o->to * o->width, j.parts, bands_part, &j);
}
