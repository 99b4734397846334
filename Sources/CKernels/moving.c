// Kernels that move data, count or walk indices: the same code for every path.
#include "internal.h"

void ck_fill(float *out, float value, size_t n) {
    for (size_t i = 0; i < n; i++) out[i] = value;
}

/// [rows, columns] read with any strides, in tiles that stay in the cache.
static void copy_matrix(size_t rows, size_t columns, int64_t rs, int64_t cs, const float *x,
                        float *out) {
    enum { tile = 16 };
    for (size_t i = 0; i < rows; i += tile) {
        size_t bottom = i + tile < rows ? i + tile : rows;
        for (size_t j = 0; j < columns; j += tile) {
            size_t right = j + tile < columns ? j + tile : columns;
            for (size_t r = i; r < bottom; r++)
                for (size_t c = j; c < right; c++)
                    out[r * columns + c] = x[(int64_t)r * rs + (int64_t)c * cs];
        }
    }
}

static void copy_row(size_t n, int64_t stride, const float *x, float *out) {
    if (stride == 1) memcpy(out, x, n * sizeof(float));
    else if (stride == 0) ck_fill(out, *x, n);
    else
        for (size_t i = 0; i < n; i++) out[i] = x[(int64_t)i * stride];
}

void ck_copy_strided(int ndim, const int64_t *dims, const int64_t *strides, const float *x,
                     float *out) {
    int64_t size[CK_MAX_NDIM], step[CK_MAX_NDIM], index[CK_MAX_NDIM] = {0};
    int count = 0;
    for (int d = 0; d < ndim; d++) {
        if (dims[d] == 0) return;
        if (dims[d] == 1) continue;
        if (count && step[count - 1] == strides[d] * dims[d]) {
            size[count - 1] *= dims[d];
            step[count - 1] = strides[d];
        } else {
            size[count] = dims[d], step[count] = strides[d];
            count++;
        }
    }
    if (!count) {
        *out = *x;
        return;
    }
    // The two innermost dimensions are copied as a matrix if rows would be read with a stride.
    int inner = count - 1;
    bool matrix = inner > 0 && step[inner] > 1;
    size_t columns = (size_t)size[inner], rows = matrix ? (size_t)size[inner - 1] : 1;
    int outer = matrix ? inner - 1 : inner;
    for (;;) {
        if (matrix) copy_matrix(rows, columns, step[inner - 1], step[inner], x, out);
        else copy_row(columns, step[inner], x, out);
        out += rows * columns;
        int d = outer - 1;
        for (; d >= 0; d--) {
            x += step[d];
            if (++index[d] < size[d]) break;
            x -= step[d] * size[d];
            index[d] = 0;
        }
        if (d < 0) return;
    }
}

void ck_take(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
             size_t inner, size_t count) {
    for (size_t o = 0; o < outer; o++)
        for (size_t j = 0; j < count; j++)
            memcpy(out + (o * count + j) * inner, x + (o * n + (size_t)index[j]) * inner,
                   inner * sizeof(float));
}

void ck_take_add(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
                 size_t inner, size_t count) {
    ck_fill(out, 0, outer * n * inner);
    for (size_t o = 0; o < outer; o++)
        for (size_t j = 0; j < count; j++) {
            float *to = out + (o * n + (size_t)index[j]) * inner;
            const float *from = x + (o * count + j) * inner;
            for (size_t i = 0; i < inner; i++) to[i] += from[i];
        }
}

void ck_take_along(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
                   size_t inner, size_t count) {
    for (size_t o = 0; o < outer; o++)
        for (size_t j = 0; j < count; j++)
            for (size_t i = 0; i < inner; i++) {
                size_t place = (o * count + j) * inner + i;
                out[place] = x[(o * n + (size_t)index[place]) * inner + i];
            }
}

void ck_take_along_add(const float *x, const int64_t *index, float *out, size_t outer, size_t n,
                       size_t inner, size_t count) {
    ck_fill(out, 0, outer * n * inner);
    for (size_t o = 0; o < outer; o++)
        for (size_t j = 0; j < count; j++)
            for (size_t i = 0; i < inner; i++) {
                size_t place = (o * count + j) * inner + i;
                out[(o * n + (size_t)index[place]) * inner + i] += x[place];
            }
}

void ck_arg_extreme(bool smallest, const float *x, int64_t *out, size_t outer, size_t n,
                    size_t inner) {
    for (size_t o = 0; o < outer; o++)
        for (size_t i = 0; i < inner; i++) {
            const float *p = x + o * n * inner + i;
            float best = p[0];
            size_t place = 0;
            for (size_t j = 1; j < n && best == best; j++) {
                float value = p[j * inner];
                if (value != value || (smallest ? value < best : value > best))
                    best = value, place = j;
            }
            out[o * inner + i] = (int64_t)place;
        }
}

void ck_cumsum(bool reverse, const float *x, float *out, size_t outer, size_t n, size_t inner) {
    for (size_t o = 0; o < outer; o++)
        for (size_t i = 0; i < inner; i++) {
            // In double, so that long sums stay exact to the last place of a float.
            double total = 0;
            for (size_t j = 0; j < n; j++) {
                size_t place = (o * n + (reverse ? n - 1 - j : j)) * inner + i;
                total += (double)x[place];
                out[place] = (float)total;
            }
        }
}
