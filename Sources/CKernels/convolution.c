// Two-dimensional convolution and its two transposed operations as matrix products over patches
// ("im2col"), one image and one group at a time. A patch matrix has a row for every channel and
// place of the kernel and a column for every place of the output.
#include "internal.h"

typedef struct {
    const ck_convolution *shape;
    const float *x, *w;
    float *out;
} job;

static size_t places(const ck_convolution *s) { return s->out_height * s->out_width; }
static size_t kernel(const ck_convolution *s) { return s->kernel_height * s->kernel_width; }
static size_t image(const ck_convolution *s) { return s->height * s->width; }

/// The multiply-adds of one of the three operations.
static size_t work(const ck_convolution *s) {
    return s->batch * s->groups * s->outputs * s->channels * kernel(s) * places(s);
}

/// Whether the image is its own patch matrix.
static bool is_pointwise(const ck_convolution *s) {
    return kernel(s) == 1 && s->stride_y == 1 && s->stride_x == 1 && !s->pad_y && !s->pad_x;
}

/// The columns of the output whose source lies inside the image, for column kx of the kernel.
static void inside(const ck_convolution *s, size_t kx, size_t *from, size_t *to) {
    int64_t shift = (int64_t)(kx * s->dilation_x) - (int64_t)s->pad_x;
    int64_t step = (int64_t)s->stride_x;
    int64_t low = shift < 0 ? (-shift + step - 1) / step : 0;
    int64_t room = (int64_t)s->width - shift;
    int64_t high = room <= 0 ? 0 : (room + step - 1) / step;
    if (high > (int64_t)s->out_width) high = (int64_t)s->out_width;
    *from = (size_t)(low < high ? low : high), *to = (size_t)high;
}

/// Lines are short; a call of memcpy would cost more than the copy.
static inline void copy_line(float *restrict out, const float *restrict x, size_t n) {
    size_t i = 0;
    for (; i + 4 <= n; i += 4) memcpy(out + i, x + i, 4 * sizeof(float));
    for (; i < n; i++) out[i] = x[i];
}

static inline void add_line(float *restrict out, const float *restrict x, size_t n) {
    for (size_t i = 0; i < n; i++) out[i] += x[i];
}

/// Whether places of the output lie below those of the input, so that a row of the patch matrix is
/// the plane, moved.
static bool keeps_places(const ck_convolution *s) {
    return s->stride_y == 1 && s->stride_x == 1 && s->out_height == s->height
        && s->out_width == s->width;
}

/// Such a row: the plane moved as a whole, then zeros where that took the end of a neighbouring line.
static void moved_plane(const ck_convolution *s, const float *plane, int64_t dy, int64_t dx,
                        float *out) {
    int64_t count = (int64_t)image(s), width = (int64_t)s->width;
    int64_t move = dy * width + dx;
    int64_t first = move < 0 ? -move : 0, last = move > 0 ? count - move : count;
    if (first >= last) {
        memset(out, 0, (size_t)count * sizeof(float));
        return;
    }
    memset(out, 0, (size_t)first * sizeof(float));
    memcpy(out + first, plane + first + move, (size_t)(last - first) * sizeof(float));
    memset(out + last, 0, (size_t)(count - last) * sizeof(float));
    int64_t from = dx < 0 ? 0 : width - dx, to = dx < 0 ? -dx : width;
    if (from < 0) from = 0;
    if (to > width) to = width;
    for (int64_t y = 0; y < (int64_t)s->height; y++)
        for (int64_t x = from; x < to; x++) out[y * width + x] = 0;
}

/// Rows of the patch matrix of `channels` channels: gathers them from x, or, in reverse, adds them
/// to x.
static void patches(const ck_convolution *s, size_t channels, float *x, float *columns,
                    bool reverse) {
    for (size_t row = 0; row < channels * kernel(s); row++) {
        size_t kx = row % s->kernel_width, ky = row / s->kernel_width % s->kernel_height;
        float *plane = x + row / kernel(s) * image(s);
        if (!reverse && keeps_places(s)) {
            int64_t dy = (int64_t)(ky * s->dilation_y) - (int64_t)s->pad_y;
            int64_t dx = (int64_t)(kx * s->dilation_x) - (int64_t)s->pad_x;
            moved_plane(s, plane, dy, dx, columns);
            columns += places(s);
            continue;
        }
        size_t from, to;
        inside(s, kx, &from, &to);
        for (size_t oy = 0; oy < s->out_height; oy++, columns += s->out_width) {
            int64_t y = (int64_t)(oy * s->stride_y + ky * s->dilation_y) - (int64_t)s->pad_y;
            bool valid = y >= 0 && y < (int64_t)s->height && from < to;
            if (!valid) {
                if (!reverse) memset(columns, 0, s->out_width * sizeof(float));
                continue;
            }
            size_t first = from * s->stride_x + kx * s->dilation_x - s->pad_x;
            float *line = plane + (size_t)y * s->width + first;
            size_t step = s->stride_x;
            if (reverse && step == 1) {
                add_line(line, columns + from, to - from);
                continue;
            }
            if (reverse) {
                for (size_t i = from; i < to; i++) line[(i - from) * step] += columns[i];
                continue;
            }
            for (size_t i = 0; i < from; i++) columns[i] = 0;
            if (step == 1) copy_line(columns + from, line, to - from);
            else
                for (size_t i = from; i < to; i++) columns[i] = line[(i - from) * step];
            for (size_t i = to; i < s->out_width; i++) columns[i] = 0;
        }
    }
}

/// Whether the patch matrix is better not made: steps are 1, and the matrix would be read rarely, or
/// is large while the image stays in the cache. Not if most of the padded image, which takes its place,
/// is zeros.
static bool reads_in_place(const ck_convolution *s) {
    return s->stride_y == 1 && s->stride_x == 1 && ck_current_table()->convolve_rows
        && s->pad_y <= s->height + 16 && s->pad_x <= s->width + 16
        && (s->outputs <= 4 || (s->channels >= 4 && s->channels * image(s) <= 1 << 16));
}

/// The image with zeros around it, so that windows may be read anywhere, convolved and cut out again.
static void convolve_in_place(const ck_convolution *s, const float *x, const float *w, float *out) {
    size_t height = s->height + 2 * s->pad_y, width = s->width + 2 * s->pad_x;
    size_t plane = height * width, depth = s->channels * kernel(s);
    size_t span = (s->out_height - 1) * width + s->out_width, pitch = span + CK_WINDOW_SLACK;
    size_t room = s->channels * plane + CK_WINDOW_SLACK;
    float *padded = ck_scratch(room), *result = ck_scratch(s->outputs * pitch);
    size_t *at = (size_t *)ck_scratch(2 * depth);
    memset(padded, 0, room * sizeof(float));
    for (size_t c = 0; c < s->channels; c++)
        for (size_t y = 0; y < s->height; y++)
            memcpy(padded + c * plane + (y + s->pad_y) * width + s->pad_x,
                   x + (c * s->height + y) * s->width, s->width * sizeof(float));
    for (size_t p = 0; p < depth; p++) {
        size_t kx = p % s->kernel_width, ky = p / s->kernel_width % s->kernel_height;
        at[p] = p / kernel(s) * plane + ky * s->dilation_y * width + kx * s->dilation_x;
    }
    ck_windows windows = {s->outputs, depth, span, pitch, padded, w, at, result};
    ck_current_table()->convolve_rows(&windows);
    for (size_t o = 0; o < s->outputs; o++)
        for (size_t y = 0; y < s->out_height; y++, out += s->out_width)
            memcpy(out, result + o * pitch + y * width, s->out_width * sizeof(float));
    ck_release(padded, room);
    ck_release(result, s->outputs * pitch);
    ck_release((float *)at, 2 * depth);
}

static void forward_part(void *context, size_t part) {
    const job *j = context;
    const ck_convolution *s = j->shape;
    if (!is_pointwise(s) && reads_in_place(s)) {
        convolve_in_place(s, j->x + part * s->channels * image(s),
                          j->w + part % s->groups * s->outputs * s->channels * kernel(s),
                          j->out + part * s->outputs * places(s));
        return;
    }
    size_t group = part % s->groups, depth = s->channels * kernel(s), n = places(s);
    const float *x = j->x + part * s->channels * image(s);
    float *columns = NULL;
    if (!is_pointwise(s)) {
        columns = ck_scratch(depth * n);
        patches(s, s->channels, (float *)x, columns, false);
    }
    ck_product product = {
        s->outputs, n, depth, j->w + group * s->outputs * depth, depth, 1,
        columns ? columns : x, n, 1, NULL, false, j->out + part * s->outputs * n, n};
    ck_current_table()->matmul(&product);
    if (columns) ck_release(columns, depth * n);
}

void ck_convolve(const ck_convolution *s, const float *x, const float *w, float *out) {
    job j = {s, x, w, out};
    ck_parallel(work(s), s->batch * s->groups, forward_part, &j);
}

static void input_part(void *context, size_t part) {
    const job *j = context;
    const ck_convolution *s = j->shape;
    size_t group = part % s->groups, depth = s->channels * kernel(s), n = places(s);
    float *out = j->out + part * s->channels * image(s);
    float *columns = is_pointwise(s) ? out : ck_scratch(depth * n);
    ck_product product = {
        depth, n, s->outputs, j->w + group * s->outputs * depth, 1, depth,
        j->x + part * s->outputs * n, n, 1, NULL, false, columns, n};
    ck_current_table()->matmul(&product);
    if (columns == out) return;
    ck_fill(out, 0, s->channels * image(s));
    patches(s, s->channels, out, columns, true);
    ck_release(columns, depth * n);
}

void ck_convolve_input(const ck_convolution *s, const float *g, const float *w, float *out) {
    job j = {s, g, w, out};
    ck_parallel(work(s), s->batch * s->groups, input_part, &j);
}

/// How many parts the channels and the outputs of a group are cut into, by the shape alone.
static size_t channel_parts(const ck_convolution *s) { return s->channels < 8 ? s->channels : 8; }
static size_t output_parts(const ck_convolution *s) {
    return s->channels >= 4 || s->outputs < 32 ? 1 : s->outputs < 64 ? 2 : 4;
}

static void weight_part(void *context, size_t part) {
    const job *j = context;
    const ck_convolution *s = j->shape;
    size_t across = channel_parts(s), down = output_parts(s);
    size_t group = part / (across * down);
    size_t c = s->channels * (part % across) / across;
    size_t channels = s->channels * (part % across + 1) / across - c;
    size_t row = part / across % down;
    size_t o = s->outputs * row / down, outputs = s->outputs * (row + 1) / down - o;
    size_t n = places(s), depth = channels * kernel(s), width = s->channels * kernel(s);
    float *columns = is_pointwise(s) ? NULL : ck_scratch(depth * n);
    // The transpose of the weight, as that moves less data. The chains of multiply-adds go on from
    // image to image.
    float *sum = ck_scratch(depth * outputs);
    for (size_t i = 0; i < s->batch; i++) {
        size_t place = i * s->groups + group;
        const float *x = j->x + (place * s->channels + c) * image(s);
        if (columns) patches(s, channels, (float *)x, columns, false);
        ck_product product = {
            depth, outputs, n, columns ? columns : x, n, 1,
            j->w + (place * s->outputs + o) * n, 1, n, NULL, i > 0, sum, outputs};
        ck_current_table()->matmul(&product);
    }
    float *out = j->out + (group * s->outputs + o) * width + c * kernel(s);
    for (size_t r = 0; r < outputs; r++)
        for (size_t i = 0; i < depth; i++) out[r * width + i] = sum[i * outputs + r];
    ck_release(sum, depth * outputs);
    if (columns) ck_release(columns, depth * n);
}

void ck_convolve_weight(const ck_convolution *s, const float *x, const float *g, float *out) {
    if (s->batch == 0) ck_fill(out, 0, s->groups * s->outputs * s->channels * kernel(s));
    job j = {s, x, g, out};
    if (s->batch)
        ck_parallel(work(s), s->groups * channel_parts(s) * output_parts(s), weight_part, &j);
}
