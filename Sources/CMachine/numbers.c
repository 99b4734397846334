// Arithmetic and comparisons of words.
#include "handlers.h"

// MARK: Integers

#define CHECKED(name, function, first, second)                                                     \
    OP(name) {                                                                                     \
        intptr_t value;                                                                            \
        TRAP_IF(function(first, (intptr_t)(second), &value), StopOverflow);                        \
        WA = value;                                                                                \
        NEXT;                                                                                      \
    }

CHECKED(AddInt, __builtin_add_overflow, WB, WC)
CHECKED(SubtractInt, __builtin_sub_overflow, WB, WC)
CHECKED(MultiplyInt, __builtin_mul_overflow, WB, WC)
CHECKED(AddIntConstant, __builtin_add_overflow, WB, pc->c)
CHECKED(MultiplyIntConstant, __builtin_mul_overflow, WB, pc->c)
CHECKED(NegateInt, __builtin_sub_overflow, (intptr_t)0, WB)

OP(DivideInt) {
    intptr_t value = WB, divisor = WC;
    TRAP_IF(divisor == 0, StopDivision);
    TRAP_IF(divisor == -1 && value == INTPTR_MIN, StopDivisionOverflow);
    WA = value / divisor;
    NEXT;
}

OP(RemainderInt) {
    intptr_t value = WB, divisor = WC;
    TRAP_IF(divisor == 0, StopRemainder);
    TRAP_IF(divisor == -1 && value == INTPTR_MIN, StopRemainderOverflow);
    WA = value % divisor;
    NEXT;
}

// The constant is positive.
OP(DivideIntConstant) { WA = WB / pc->c; NEXT; }

OP(RemainderIntConstant) {
    intptr_t value = WB;
    int32_t divisor = pc->c;
    // Most divisors are powers of two or meet small numbers; a division of 64 bits is slow.
    if ((divisor & (divisor - 1)) == 0) {
        uintptr_t mask = (uintptr_t)divisor - 1, sign = (uintptr_t)(value >> 63);
        WA = (intptr_t)((((((uintptr_t)value ^ sign) - sign) & mask) ^ sign) - sign);
    } else {
        WA = value % divisor;
    }
    NEXT;
}

OP(AbsInt) {
    intptr_t value = WB;
    TRAP_IF(value == INTPTR_MIN, StopOverflow);
    WA = value < 0 ? -value : value;
    NEXT;
}

OP(MinInt) { intptr_t b = WB, c = WC; WA = c < b ? c : b; NEXT; }
OP(MaxInt) { intptr_t b = WB, c = WC; WA = c >= b ? c : b; NEXT; }

#define WRAPPING(name, operator)                                                                   \
    OP(name) { WA = (intptr_t)((uintptr_t)WB operator (uintptr_t)WC); NEXT; }

WRAPPING(AddWrapping, +)
WRAPPING(SubtractWrapping, -)
WRAPPING(MultiplyWrapping, *)
WRAPPING(AndInt, &)
WRAPPING(OrInt, |)
WRAPPING(ExclusiveOrInt, ^)
OP(NotInt) { WA = ~WB; NEXT; }

// MARK: Integers of other kinds

// The kinds are those of `WordKind.code`: Int, Int8, …, Int64, UInt, UInt8, …, UInt64.
static inline intptr_t cut(intptr_t word, uint16_t kind) {
    switch (kind) {
    case 1: return (int8_t)word;
    case 2: return (int16_t)word;
    case 3: return (int32_t)word;
    case 6: return (uint8_t)word;
    case 7: return (uint16_t)word;
    case 8: return (uint32_t)word;
    default: return word;
    }
}

OP(CutWidth) { WA = cut(WA, pc->x); NEXT; }
OP(CheckWidth) { TRAP_IF(cut(WA, pc->x) != WA, StopOverflow); NEXT; }

/// Swift's smart shift to the left: too far gives 0, a negative distance shifts right.
static inline intptr_t shifted(intptr_t word, intptr_t distance, uint16_t kind) {
    if (distance >= 0) return distance > 63 ? 0 : cut((intptr_t)((uintptr_t)word << distance), kind);
    if (kind == 5 || kind == 9) {
        return distance < -63 ? 0 : (intptr_t)((uintptr_t)word >> -distance);
    }
    // A narrow word is kept sign-extended or zero-extended: its shift is that of the whole word.
    return word >> (distance < -63 ? 63 : -distance);
}

/// The distance of a shift. One without a sign may look negative, but is too far in any case, as is the
/// smallest integer, which has no opposite.
static inline intptr_t distance(intptr_t word, uint16_t x) {
    return (word < 0 && x >> 8) ? INTPTR_MAX : word == INTPTR_MIN ? -INTPTR_MAX : word;
}

OP(ShiftLeft) { WA = shifted(WB, distance(WC, pc->x), pc->x & 255); NEXT; }
OP(ShiftRight) { WA = shifted(WB, -distance(WC, pc->x), pc->x & 255); NEXT; }

OP(UnsignedArithmetic) {
    uintptr_t a = (uintptr_t)WB, b = (uintptr_t)WC, value = 0;
    switch (pc->x) {
    case 0: TRAP_IF(__builtin_add_overflow(a, b, &value), StopOverflow); break;
    case 1: TRAP_IF(__builtin_sub_overflow(a, b, &value), StopOverflow); break;
    case 2: TRAP_IF(__builtin_mul_overflow(a, b, &value), StopOverflow); break;
    case 3: TRAP_IF(b == 0, StopDivision); value = a / b; break;
    default: TRAP_IF(b == 0, StopRemainder); value = a % b; break;
    }
    WA = (intptr_t)value;
    NEXT;
}

// MARK: Floating point

#define DOUBLES(name, operator) OP(name) { WA = cm_slot(DB operator DC); NEXT; }

DOUBLES(AddDouble, +)
DOUBLES(SubtractDouble, -)
DOUBLES(MultiplyDouble, *)
DOUBLES(DivideDouble, /)
OP(NegateDouble) { WA = cm_slot(-DB); NEXT; }
OP(SqrtDouble) { WA = cm_slot(__builtin_sqrt(DB)); NEXT; }
OP(AbsDouble) { WA = WB & INTPTR_MAX; NEXT; }
OP(MinDouble) { intptr_t b = WB, c = WC; WA = cm_double(c) < cm_double(b) ? c : b; NEXT; }
OP(MaxDouble) { intptr_t b = WB, c = WC; WA = cm_double(c) >= cm_double(b) ? c : b; NEXT; }
OP(AddProduct) { double product = DC * DX; WA = cm_slot(DB + product); NEXT; }
OP(SubtractProduct) { double product = DC * DX; WA = cm_slot(DB - product); NEXT; }

OP(MultiplyElement) {
    CMArray *array = cm_array(RC);
    intptr_t index = WX;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    WA = cm_slot(DB * cm_double(array->base[index]));
    NEXT;
}

OP(AddProductElement) {
    CMArray *array = cm_array(RC);
    intptr_t index = WX;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    double product = DB * cm_double(array->base[index]);
    WA = cm_slot(DA + product);
    NEXT;
}

static inline float cm_float(intptr_t slot) {
    float value;
    memcpy(&value, &slot, sizeof value);
    return value;
}

/// The bits of a float in a word whose upper half is 0.
static inline intptr_t cm_float_slot(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

OP(FloatArithmetic) {
    float a = cm_float(WB), b = cm_float(WC);
    switch (pc->x) {
    case 0: WA = cm_float_slot(a + b); break;
    case 1: WA = cm_float_slot(a - b); break;
    case 2: WA = cm_float_slot(a * b); break;
    case 3: WA = cm_float_slot(a / b); break;
    default: WA = cm_float_slot(-a); break;
    }
    NEXT;
}

OP(CompareFloat) {
    float a = cm_float(WB), b = cm_float(WC);
    WA = pc->x == 0 ? a < b : a <= b;
    NEXT;
}

OP(IntToDouble) { WA = cm_slot((double)WB); NEXT; }

OP(DoubleToInt) {
    double value = DB;
    // Only the rare failure asks why.
    if (UNLIKELY(!(value > -9.2e18 && value < 9.2e18))) SLOW;
    WA = (intptr_t)value;
    NEXT;
}

// MARK: Comparisons

#define COMPARISON(name, type, first, operator, second)                                            \
    OP(name) { WA = (type)first operator (type)second; NEXT; }

COMPARISON(LessInt, intptr_t, WB, <, WC)
COMPARISON(LessOrEqualInt, intptr_t, WB, <=, WC)
COMPARISON(EqualInt, intptr_t, WB, ==, WC)
COMPARISON(NotEqualInt, intptr_t, WB, !=, WC)
COMPARISON(LessUnsigned, uintptr_t, WB, <, WC)
COMPARISON(LessOrEqualUnsigned, uintptr_t, WB, <=, WC)
COMPARISON(LessDouble, double, DB, <, DC)
COMPARISON(LessOrEqualDouble, double, DB, <=, DC)
COMPARISON(EqualDouble, double, DB, ==, DC)
COMPARISON(NotEqualDouble, double, DB, !=, DC)
OP(Not) { WA = WB ^ 1; NEXT; }
OP(IsNil) { WA = RB == 0; NEXT; }
