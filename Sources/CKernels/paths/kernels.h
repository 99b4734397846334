// All kernels of one path; see vector.h.
#include "vector.h"
#include "functions.h"
#include "elementwise.h"
#include "reductions.h"
#include "matmul.h"
#include "random.h"
#include "table.h"
