// The path for every processor: what the compiler makes of plain vectors. Where the instruction
// set has fused multiply-add throughout (aarch64), it is used; else it is computed exactly.
#include "../internal.h"

#if defined(__aarch64__) || defined(__FMA__)
#define CK_HARDWARE_FMA 1
#endif
#define ROWS_MAX 6
#define WIDE_VECTORS 1  // times sixteen columns in a tile
#define TABLE ck_portable_table
#include "kernels.h"
