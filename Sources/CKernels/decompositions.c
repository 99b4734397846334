// Orthogonal decompositions of small matrices in double: textbook algorithms (Golub and Van Loan,
// "Matrix computations", 4th edition: 5.2.2 Householder QR, 8.6.3 one-sided Jacobi), one operation
// after the other, so that bits do not depend on the machine.
#include "double_double.h"

static double dot(const double *a, const double *b, size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++) sum += a[i] * b[i];
    return sum;
}

/// y −= factor·x
static void subtract(double *y, const double *x, double factor, size_t n) {
    for (size_t i = 0; i < n; i++) y[i] -= factor * x[i];
}

void ck_qr(double *columns, double *r, size_t m, size_t n) {
    // Column j becomes its reflector v, with v·v = 2, below row j.
    for (size_t j = 0; j < n; j++) {
        double *v = columns + j * m + j;
        size_t rest = m - j;
        double length = root(dot(v, v, rest)), head = v[0] > 0 ? -length : length;
        for (size_t i = 0; i < n; i++) r[j * n + i] = 0;
        r[j * n + j] = head;
        v[0] -= head;
        double norm = root(dot(v, v, rest) / 2);
        for (size_t i = 0; i < rest && norm > 0; i++) v[i] /= norm;
        for (size_t c = j + 1; c < n; c++) {
            double *column = columns + c * m + j;
            subtract(column, v, dot(v, column, rest), rest);
        }
    }
    for (size_t j = 0; j < n; j++)
        for (size_t c = j + 1; c < n; c++) r[j * n + c] = columns[c * m + j];
    // The reflectors, last first, make Q of the first columns of the identity.
    for (size_t j = n; j-- > 0;) {
        double *v = columns + j * m + j;
        size_t rest = m - j;
        for (size_t c = j + 1; c < n; c++) {
            double *column = columns + c * m + j;
            column[0] = 0;
            subtract(column, v, dot(v, column, rest), rest);
        }
        double head = v[0];
        for (size_t i = 0; i < rest; i++) v[i] = (i == 0) - head * v[i];
    }
    for (size_t j = 0; j < n; j++) {
        if (r[j * n + j] >= 0) continue;
        for (size_t c = j; c < n; c++) r[j * n + c] = -r[j * n + c];
        for (size_t i = 0; i < m; i++) columns[j * m + i] = -columns[j * m + i];
    }
}

/// Turns columns p and q, and those of v, so that they become orthogonal; whether they were not.
static bool turn(double *p, double *q, size_t m, double *v, double *w, size_t n) {
    double a = dot(p, p, m), b = dot(q, q, m), c = dot(p, q, m);
    if (!(magnitude(c) > 0x1p-52 * root(a) * root(b))) return false;
    double zeta = (b - a) / (2 * c);
    double t = (zeta < 0 ? -1 : 1) / (magnitude(zeta) + root(1 + zeta * zeta));
    double cosine = 1 / root(1 + t * t), sine = cosine * t;
    for (size_t i = 0; i < m; i++) {
        double x = p[i], y = q[i];
        p[i] = cosine * x - sine * y, q[i] = sine * x + cosine * y;
    }
    for (size_t i = 0; i < n; i++) {
        double x = v[i], y = w[i];
        v[i] = cosine * x - sine * y, w[i] = sine * x + cosine * y;
    }
    return true;
}

static void exchange(double *a, double *b, size_t n) {
    for (size_t i = 0; i < n; i++) {
        double x = a[i];
        a[i] = b[i], b[i] = x;
    }
}

/// Fills column j with a vector of length 1 that is orthogonal to the `count` given ones: what is
/// left of the unit vector that they contain least of.
static void complete(double *columns, size_t m, size_t j, size_t count) {
    double *column = columns + j * m;
    size_t best = 0;
    double least = INF;
    for (size_t axis = 0; axis < m; axis++) {
        double part = 0;
        for (size_t c = 0; c < count; c++) part += columns[c * m + axis] * columns[c * m + axis];
        if (part < least) least = part, best = axis;
    }
    for (size_t i = 0; i < m; i++) column[i] = i == best;
    for (int turn = 0; turn < 2; turn++)
        for (size_t c = 0; c < count; c++)
            subtract(column, columns + c * m, dot(columns + c * m, column, m), m);
    double length = root(dot(column, column, m));
    for (size_t i = 0; i < m; i++) column[i] /= length;
}

bool ck_svd(double *columns, double *v, double *values, size_t m, size_t n) {
    double scale = 0;
    for (size_t i = 0; i < m * n; i++) scale += columns[i] * columns[i];
    if (!(scale < INF)) return false;
    for (size_t i = 0; i < n * n; i++) v[i] = i % (n + 1) == 0;
    bool turned = true;
    for (int sweep = 0; sweep < 60 && turned; sweep++) {
        turned = false;
        for (size_t p = 0; p < n; p++)
            for (size_t q = p + 1; q < n; q++)
                turned |= turn(columns + p * m, columns + q * m, m, v + p * n, v + q * n, n);
    }
    for (size_t j = 0; j < n; j++) values[j] = root(dot(columns + j * m, columns + j * m, m));
    for (size_t j = 0; j < n; j++) {
        size_t largest = j;
        for (size_t c = j + 1; c < n; c++)
            if (values[c] > values[largest]) largest = c;
        if (largest != j) {
            exchange(values + j, values + largest, 1);
            exchange(columns + j * m, columns + largest * m, m);
            exchange(v + j * n, v + largest * n, n);
        }
        double *u = columns + j * m, *w = v + j * n, peak = 0;
        if (values[j] > 0)
            for (size_t i = 0; i < m; i++) u[i] /= values[j];
        else
            complete(columns, m, j, j);
        for (size_t i = 0; i < n; i++)
            if (magnitude(w[i]) > magnitude(peak)) peak = w[i];
        for (size_t i = 0; i < m && peak < 0; i++) u[i] = -u[i];
        for (size_t i = 0; i < n && peak < 0; i++) w[i] = -w[i];
    }
    return true;
}
