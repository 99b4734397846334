// The path for x86-64 processors with AVX2 and FMA.
#include "../internal.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define CK_HARDWARE_FMA 1
#define ROWS_MAX 6
#define WIDE_VECTORS 1  // times sixteen columns in a tile
#define TABLE ck_avx2_table
#include "kernels.h"
#pragma clang attribute pop
#endif
