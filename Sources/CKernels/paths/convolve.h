// Convolution with steps of 1 without a patch matrix: its rows are the planes of the image, moved, so
// they are read where they lie. The lines of the result then lie as far apart as those of the image,
// with numbers between them that nobody reads. Every element is the same chain of multiply-adds as in
// the product with the patch matrix.

#if defined(CK_HARDWARE_FMA)

/// A tile of the result; row p of the patch matrix begins at b + at[p].
#define WINDOW_TILE(ROWS, VECTORS, NAME)                                                     \
    static void NAME(size_t k, const float *restrict a, size_t rsa, const float *restrict b, \
                     const size_t *restrict at, float *restrict c, size_t ldc) {             \
        CHAINS(ROWS, VECTORS, splat(0), a[r * rsa + p], b + at[p])                           \
    }

// Few rows take more columns, so that enough chains are under way.
#define FEW_ROWS_VECTORS (4 * WIDE_VECTORS)
WINDOW_TILE(1, FEW_ROWS_VECTORS, window_1) WINDOW_TILE(2, WIDE_VECTORS, window_2)
WINDOW_TILE(4, WIDE_VECTORS, window_4) WINDOW_TILE(ROWS_MAX, WIDE_VECTORS, window_most)

/// `places` places of one image and group; reads up to FEW_ROWS_VECTORS vectors beyond the last.
static void convolve_rows(const ck_windows *x) {
    size_t r = 0;
    while (r < x->outputs) {
        size_t rest = x->outputs - r;
        size_t rows = rest >= ROWS_MAX ? ROWS_MAX : rest >= 4 ? 4 : rest >= 2 ? 2 : 1;
        size_t step = LANES * (rows == 1 ? FEW_ROWS_VECTORS : WIDE_VECTORS);
        const float *a = x->weight + r * x->depth;
        float *out = x->out + r * x->pitch;
        for (size_t j = 0; j < x->places; j += step) {
            const float *b = x->image + j;
            if (rows == ROWS_MAX) window_most(x->depth, a, x->depth, b, x->at, out + j, x->pitch);
            else if (rows == 4) window_4(x->depth, a, x->depth, b, x->at, out + j, x->pitch);
            else if (rows == 2) window_2(x->depth, a, x->depth, b, x->at, out + j, x->pitch);
            else window_1(x->depth, a, x->depth, b, x->at, out + j, x->pitch);
        }
        r += rows;
    }
}

#define CONVOLVE_ROWS convolve_rows

#else

#define CONVOLVE_ROWS NULL  // emulated multiply-adds are so slow that a patch matrix costs nothing

#endif
