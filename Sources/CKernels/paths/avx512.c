// The path for x86-64 processors with AVX-512.
#include "../internal.h"

#if defined(__x86_64__)
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma"))), apply_to = function)
#define CK_HARDWARE_FMA 1
#define ROWS_MAX 12
#define WIDE_VECTORS 2  // times sixteen columns in a tile
#define TABLE ck_avx512_table
#include "kernels.h"
#pragma clang attribute pop
#endif
