// Losses and normalisation of rows, each row by itself: many are split among threads.
#include "internal.h"

typedef struct {
    size_t rows, n, parts;
    const float *x, *weight, *bias, *g, *stats;
    const int64_t *labels;
    float number;
    float *out, *second;
} job;

static void split_rows(job *j, void (*part)(void *, size_t)) {
    size_t threads = ck_threads();
    j->parts = j->rows < threads ? j->rows : threads;
    ck_parallel(8 * j->rows * j->n, j->parts, part, j);
}

/// The rows of a part; the first one.
static size_t rows_of(const job *j, size_t part, size_t *count) {
    size_t from = j->rows * part / j->parts;
    *count = j->rows * (part + 1) / j->parts - from;
    return from;
}

static void cross_entropy_part(void *context, size_t part) {
    const job *j = context;
    size_t count, from = rows_of(j, part, &count), start = from * j->n;
    ck_current_table()->cross_entropy(
        j->x + start, j->labels + from, j->number, j->out + from,
        j->second ? j->second + start : NULL, count, j->n);
}

void ck_cross_entropy(const float *x, const int64_t *labels, float scale, float *losses,
                      float *slopes, size_t rows, size_t n) {
    job j = {.rows = rows, .n = n, .x = x, .labels = labels, .number = scale, .out = losses,
             .second = slopes};
    split_rows(&j, cross_entropy_part);
}

static void layer_norm_part(void *context, size_t part) {
    const job *j = context;
    size_t count, from = rows_of(j, part, &count), start = from * j->n;
    ck_current_table()->layer_norm(j->x + start, j->weight, j->bias, j->number, j->out + start,
                                   j->second + 2 * from, count, j->n);
}

void ck_layer_norm(const float *x, const float *weight, const float *bias, float eps, float *out,
                   float *stats, size_t rows, size_t n) {
    job j = {.rows = rows, .n = n, .x = x, .weight = weight, .bias = bias, .number = eps,
             .out = out, .second = stats};
    split_rows(&j, layer_norm_part);
}

static void layer_norm_back_part(void *context, size_t part) {
    const job *j = context;
    size_t count, from = rows_of(j, part, &count), start = from * j->n;
    ck_current_table()->layer_norm_back(j->x + start, j->weight, j->g + start,
                                        j->stats + 2 * from, j->out + start, j->second + start,
                                        count, j->n);
}

void ck_layer_norm_back(const float *x, const float *weight, const float *g, const float *stats,
                        float *out, float *scaled, size_t rows, size_t n) {
    job j = {.rows = rows, .n = n, .x = x, .weight = weight, .g = g, .stats = stats, .out = out,
             .second = scaled};
    split_rows(&j, layer_norm_back_part);
}
