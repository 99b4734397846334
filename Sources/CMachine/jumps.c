// Jumps, and the ends of loops.
#include "handlers.h"

OP(Jump) { GO(pc + 1 + pc->a); }
OP(Loop) { TURN(pc + 1 + pc->a); }

/// Both ways are written out: each has a jump of its own for the processor to predict.
#define JUMP_IF(name, condition, distance)                                                         \
    OP(name) {                                                                                     \
        if (condition) GO(pc + 1 + pc->distance);                                                  \
        NEXT;                                                                                      \
    }

JUMP_IF(JumpIf, WA != 0, b)
JUMP_IF(JumpIfNot, WA == 0, b)
JUMP_IF(JumpIfNil, RA == 0, b)
JUMP_IF(JumpIfNotNil, RA != 0, b)
JUMP_IF(JumpLessInt, WA < WB, c)
JUMP_IF(JumpLessOrEqualInt, WA <= WB, c)
JUMP_IF(JumpEqualInt, WA == WB, c)
JUMP_IF(JumpNotEqualInt, WA != WB, c)
JUMP_IF(JumpLessConstant, WA < pc->b, c)
JUMP_IF(JumpLessOrEqualConstant, WA <= pc->b, c)
JUMP_IF(JumpGreaterConstant, WA > pc->b, c)
JUMP_IF(JumpGreaterOrEqualConstant, WA >= pc->b, c)
JUMP_IF(JumpEqualConstant, WA == pc->b, c)
JUMP_IF(JumpNotEqualConstant, WA != pc->b, c)
JUMP_IF(JumpLessDouble, DA < DB, c)
JUMP_IF(JumpLessOrEqualDouble, DA <= DB, c)
JUMP_IF(JumpNotLessDouble, !(DA < DB), c)
JUMP_IF(JumpNotLessOrEqualDouble, !(DA <= DB), c)
JUMP_IF(JumpEqualDouble, DA == DB, c)
JUMP_IF(JumpNotEqualDouble, DA != DB, c)

// MARK: Loops

#define LOOP_IF(name, condition)                                                                   \
    OP(name) {                                                                                     \
        if (condition) TURN(pc + 1 + pc->c);                                                       \
        NEXT;                                                                                      \
    }

LOOP_IF(LoopLessInt, WA < WB)
LOOP_IF(LoopLessOrEqualInt, WA <= WB)
LOOP_IF(LoopLessDouble, DA < DB)
LOOP_IF(LoopLessOrEqualDouble, DA <= DB)

#define STEP_IF(name, operator)                                                                    \
    OP(name) {                                                                                     \
        intptr_t value;                                                                            \
        TRAP_IF(__builtin_add_overflow(WA, WX, &value), StopOverflow);                             \
        WA = value;                                                                                \
        if (value operator WB) TURN(pc + 1 + pc->c);                                               \
        NEXT;                                                                                      \
    }

STEP_IF(StepLessInt, <)
STEP_IF(StepLessOrEqualInt, <=)

OP(ForRange) {
    // The counter is less than the limit: it cannot overflow.
    intptr_t next = WA + 1;
    WA = next;
    if (next < WB) TURN(pc + 1 + pc->c);
    NEXT;
}

OP(ForClosedRange) {
    intptr_t current = WA;
    if (current < WB) {
        WA = current + 1;
        TURN(pc + 1 + pc->c);
    }
    NEXT;
}

#define FOR_STRIDE(name, up, down)                                                                 \
    OP(name) {                                                                                     \
        intptr_t step = WX, next, limit = WB;                                                      \
        if (!__builtin_add_overflow(WA, step, &next)                                               \
            && (step > 0 ? next up limit : next down limit)) {                                     \
            WA = next;                                                                             \
            TURN(pc + 1 + pc->c);                                                                  \
        }                                                                                          \
        NEXT;                                                                                      \
    }

FOR_STRIDE(ForStride, <, >)
FOR_STRIDE(ForStrideThrough, <=, >=)

OP(ForWords) {
    intptr_t index = WB;
    CMArray *array = cm_array(RB);
    if (index < array->count) {
        WA = array->base[index];
        WB = index + 1;
        TURN(pc + 1 + pc->c);
    }
    NEXT;
}

OP(ForRefs) {
    intptr_t index = WB;
    CMArray *array = cm_array(RB);
    if (index < array->count) {
        intptr_t value = array->base[index];
        cm_retain(value);
        cm_put(&RA, value);
        WB = index + 1;
        TURN(pc + 1 + pc->c);
    }
    NEXT;
}
