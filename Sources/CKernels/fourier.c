// Discrete Fourier transforms in double, rounded to float at the end: powers of two by halving
// (Cooley and Tukey 1965), other lengths as a convolution of a power of two (L. I. Bluestein, "A
// linear filtering approach to the computation of discrete Fourier transform", 1970). Roots of
// unity come from our own sine and cosine, so that every machine has the same ones.
#include "internal.h"

typedef struct {
    double re, im;
} complex_number;

/// What all lines of one length share.
typedef struct {
    size_t n;                  // the length of a line
    size_t m;                  // the power of two in which the work is done
    complex_number *roots;     // e^(−2πik/m), k < m/2
    complex_number *chirp;     // e^(±πik²/n), k < n; NULL if n is a power of two
    complex_number *spectrum;  // of the conjugate chirp, divided by m
} plan;

static complex_number times(complex_number a, complex_number b) {
    return (complex_number){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

static complex_number conjugate(complex_number a) { return (complex_number){a.re, -a.im}; }

/// e^(2πi·part/whole), 0 ≤ part < whole. The angle is taken from the nearest quarter turn.
static complex_number root_of_unity(size_t part, size_t whole) {
    size_t quarter = (4 * part + whole / 2) / whole;
    double rest = ((double)(4 * part) - (double)(quarter * whole)) / (double)whole;
    double angle = rest * 1.57079632679489661923;
    double c = ck_cos(angle), s = ck_sin(angle);
    switch (quarter & 3) {
    case 0: return (complex_number){c, s};
    case 1: return (complex_number){-s, c};
    case 2: return (complex_number){-c, -s};
    default: return (complex_number){s, -c};
    }
}

/// The transform of m numbers in place, with e^(−2πi/m), or with its conjugate.
static void transform_power(complex_number *x, size_t m, const complex_number *roots,
                            bool conjugated) {
    for (size_t i = 1, j = 0; i < m; i++) {
        size_t bit = m >> 1;
        for (; j & bit; bit >>= 1) j ^= bit;
        j ^= bit;
        if (i < j) {
            complex_number y = x[i];
            x[i] = x[j], x[j] = y;
        }
    }
    for (size_t half = 1; half < m; half *= 2) {
        size_t step = m / (2 * half);
        for (size_t start = 0; start < m; start += 2 * half)
            for (size_t k = 0; k < half; k++) {
                complex_number root = roots[k * step];
                if (conjugated) root = conjugate(root);
                complex_number *a = x + start + k, *b = a + half, odd = times(*b, root);
                *b = (complex_number){a->re - odd.re, a->im - odd.im};
                *a = (complex_number){a->re + odd.re, a->im + odd.im};
            }
    }
}

/// The transform of a line in place; `x` has room for m numbers.
static void transform(const plan *p, complex_number *x, bool conjugated) {
    if (!p->chirp) {
        transform_power(x, p->m, p->roots, conjugated);
        return;
    }
    for (size_t i = 0; i < p->n; i++) x[i] = times(x[i], p->chirp[i]);
    for (size_t i = p->n; i < p->m; i++) x[i] = (complex_number){0, 0};
    transform_power(x, p->m, p->roots, false);
    for (size_t i = 0; i < p->m; i++) x[i] = times(x[i], p->spectrum[i]);
    transform_power(x, p->m, p->roots, true);
    for (size_t i = 0; i < p->n; i++) x[i] = times(x[i], p->chirp[i]);
}

/// Room for complex numbers, from the pool of floats.
static complex_number *acquire(size_t count) { return (complex_number *)ck_scratch(4 * count); }
static void release(complex_number *x, size_t count) { ck_release((float *)x, 4 * count); }

static plan make_plan(size_t n, bool conjugated) {
    plan p = {.n = n, .m = 1};
    bool power = (n & (n - 1)) == 0;
    while (p.m < (power ? n : 2 * n - 1)) p.m *= 2;
    p.roots = acquire(p.m / 2 + 1);
    for (size_t k = 0; k < p.m / 2; k++) p.roots[k] = conjugate(root_of_unity(k, p.m));
    if (power) return p;
    p.chirp = acquire(n);
    p.spectrum = acquire(p.m);
    for (size_t i = 0; i < p.m; i++) p.spectrum[i] = (complex_number){0, 0};
    for (size_t k = 0; k < n; k++) {
        complex_number root = root_of_unity(k * k % (2 * n), 2 * n);
        p.chirp[k] = conjugated ? root : conjugate(root);
        complex_number value = conjugate(p.chirp[k]);
        p.spectrum[k] = value;
        if (k) p.spectrum[p.m - k] = value;
    }
    transform_power(p.spectrum, p.m, p.roots, false);
    for (size_t i = 0; i < p.m; i++) {
        p.spectrum[i].re /= (double)p.m;
        p.spectrum[i].im /= (double)p.m;
    }
    return p;
}

static void free_plan(plan *p) {
    release(p->roots, p->m / 2 + 1);
    if (!p->chirp) return;
    release(p->chirp, p->n);
    release(p->spectrum, p->m);
}

typedef struct {
    const plan *plan;
    const float *x;
    float *out;
    size_t lines, inner, parts;
    bool conjugated;
} job;

static void transform_part(void *context, size_t part) {
    const job *j = context;
    size_t n = j->plan->n, imaginary = j->lines * n;
    complex_number *line = acquire(j->plan->m);
    for (size_t l = j->lines * part / j->parts; l < j->lines * (part + 1) / j->parts; l++) {
        size_t first = l / j->inner * n * j->inner + l % j->inner;
        for (size_t i = 0; i < n; i++) {
            const float *from = j->x + first + i * j->inner;
            line[i] = (complex_number){(double)from[0], (double)from[imaginary]};
        }
        transform(j->plan, line, j->conjugated);
        for (size_t i = 0; i < n; i++) {
            float *to = j->out + first + i * j->inner;
            to[0] = (float)line[i].re, to[imaginary] = (float)line[i].im;
        }
    }
    release(line, j->plan->m);
}

void ck_fourier(const float *x, float *out, size_t outer, size_t n, size_t inner,
                bool conjugated) {
    size_t lines = outer * inner, threads = ck_threads();
    if (!lines || !n) return;
    plan p = make_plan(n, conjugated);
    job j = {&p, x, out, lines, inner, lines < threads ? lines : threads, conjugated};
    ck_parallel(40 * lines * p.m, j.parts, transform_part, &j);
    free_plan(&p);
}
