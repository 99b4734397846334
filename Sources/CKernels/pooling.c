// Windows of many planes, split among threads.
#include "internal.h"

typedef struct {
    const ck_convolution *shape;
    const float *x;
    int64_t *out;
} job;

static void plane_max(void *context, size_t plane) {
    const job *j = context;
    const ck_convolution *s = j->shape;
    ck_current_table()->window_max(
        s, j->x + plane * s->height * s->width, j->out + plane * s->out_height * s->out_width);
}

void ck_window_max(const ck_convolution *s, const float *x, int64_t *out) {
    job j = {s, x, out};
    size_t work = s->out_height * s->out_width * s->kernel_height * s->kernel_width;
    ck_parallel(s->batch * work, s->batch, plane_max, &j);
}
