// Small dense linear algebra in double, row-major, in place: textbook algorithms (Golub and Van
// Loan, "Matrix computations", 4th edition: 4.2.9 Cholesky, 3.4.1 elimination with partial
// pivoting, 8.5 Jacobi's method), one operation after the other, so that bits do not depend on
// the machine.
#include "double_double.h"

bool ck_cholesky(double *a, size_t n) {
    for (size_t j = 0; j < n; j++) {
        for (size_t i = j; i < n; i++) {
            double sum = a[i * n + j];
            for (size_t k = 0; k < j; k++) sum -= a[i * n + k] * a[j * n + k];
            if (i > j) a[i * n + j] = sum / a[j * n + j];
            else if (sum > 0) a[j * n + j] = root(sum);
            else return false;
        }
        for (size_t i = 0; i < j; i++) a[i * n + j] = 0;
    }
    return true;
}

bool ck_factor(double *a, size_t n, int64_t *order, int *sign) {
    *sign = 1;
    for (size_t i = 0; i < n; i++) order[i] = (int64_t)i;
    for (size_t j = 0; j < n; j++) {
        size_t pivot = j;
        for (size_t i = j + 1; i < n; i++)
            if (magnitude(a[i * n + j]) > magnitude(a[pivot * n + j])) pivot = i;
        if (!(magnitude(a[pivot * n + j]) > 0)) return false;
        if (pivot != j) {
            for (size_t k = 0; k < n; k++) {
                double x = a[j * n + k];
                a[j * n + k] = a[pivot * n + k], a[pivot * n + k] = x;
            }
            int64_t x = order[j];
            order[j] = order[pivot], order[pivot] = x;
            *sign = -*sign;
        }
        for (size_t i = j + 1; i < n; i++) {
            double factor = a[i * n + j] /= a[j * n + j];
            for (size_t k = j + 1; k < n; k++) a[i * n + k] -= factor * a[j * n + k];
        }
    }
    return true;
}

void ck_solve(const double *a, size_t n, const int64_t *order, double *b, double *x,
              size_t columns) {
    for (size_t i = 0; i < n; i++) {
        double *row = x + i * columns;
        for (size_t c = 0; c < columns; c++) row[c] = b[(size_t)order[i] * columns + c];
        for (size_t k = 0; k < i; k++)
            for (size_t c = 0; c < columns; c++) row[c] -= a[i * n + k] * x[k * columns + c];
    }
    for (size_t i = n; i-- > 0;) {
        double *row = x + i * columns;
        for (size_t k = i + 1; k < n; k++)
            for (size_t c = 0; c < columns; c++) row[c] -= a[i * n + k] * x[k * columns + c];
        for (size_t c = 0; c < columns; c++) row[c] /= a[i * n + i];
    }
}

/// Rotates rows and columns p and q of `a` and columns of `v` so that a[p, q] becomes 0.
static void rotate(double *a, double *v, size_t n, size_t p, size_t q) {
    double theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
    double t = (theta < 0 ? -1 : 1) / (magnitude(theta) + root(theta * theta + 1));
    double c = 1 / root(t * t + 1), s = t * c;
    for (size_t k = 0; k < n; k++) {
        double x = a[k * n + p], y = a[k * n + q];
        a[k * n + p] = c * x - s * y, a[k * n + q] = s * x + c * y;
    }
    for (size_t k = 0; k < n; k++) {
        double x = a[p * n + k], y = a[q * n + k];
        a[p * n + k] = c * x - s * y, a[q * n + k] = s * x + c * y;
    }
    for (size_t k = 0; k < n; k++) {
        double x = v[k * n + p], y = v[k * n + q];
        v[k * n + p] = c * x - s * y, v[k * n + q] = s * x + c * y;
    }
    a[p * n + q] = a[q * n + p] = 0;
}

bool ck_eigen_symmetric(double *a, double *v, size_t n) {
    for (size_t i = 0; i < n * n; i++) v[i] = i % (n + 1) == 0;
    double scale = 0;
    for (size_t i = 0; i < n * n; i++) scale += a[i] * a[i];
    if (!(scale < __builtin_inf())) return false;
    for (int sweep = 0; sweep < 60; sweep++) {
        double rest = 0;
        for (size_t p = 0; p < n; p++)
            for (size_t q = p + 1; q < n; q++) rest += a[p * n + q] * a[p * n + q];
        if (rest <= scale * 0x1p-104) return true;
        for (size_t p = 0; p < n; p++)
            for (size_t q = p + 1; q < n; q++)
                if (a[p * n + q] != 0) rotate(a, v, n, p, q);
    }
    return true;
}
