// How an instruction is written: `OP(AddInt) { …; NEXT; }` is the function that executes it and
// jumps to that of the next one. What it needs stays in the same processor registers throughout.
#ifndef CMACHINE_HANDLERS_H
#define CMACHINE_HANDLERS_H

#include <string.h>

#include "include/CMachine.h"

#if defined(__has_attribute) && __has_attribute(preserve_none)
#define CM_CALL __attribute__((preserve_none))
#else
#define CM_CALL
#endif

struct Handler;

#define ARGUMENTS                                                                                  \
    const Instruction *pc, intptr_t *w, intptr_t *r, MachineState *m, const struct Handler *table, \
        intptr_t *place

/// The function of each opcode.
struct Handler {
    CM_CALL enum Stop (*run)(ARGUMENTS);
};

#define OP(name) CM_CALL enum Stop cm_op_##name(ARGUMENTS)

/// Goes on at an instruction.
#define GO(target)                                                                                 \
    do {                                                                                           \
        const Instruction *next = (target);                                                        \
        __attribute__((musttail)) return table[next->opcode].run(next, w, r, m, table, place);     \
    } while (0)
#define NEXT GO(pc + 1)

#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

/// Leaves the loop at this instruction.
#define STOP(reason) return cm_leave(pc, w, r, m, reason, place)
#define TRAP_IF(condition, reason)                                                                 \
    do {                                                                                           \
        if (UNLIKELY(condition)) STOP(reason);                                                     \
    } while (0)
/// Leaves the rest of an instruction to the Swift half.
#define SLOW STOP(StopInstruction)

/// A jump backwards: the turn is counted.
#define TURN(target)                                                                               \
    do {                                                                                           \
        if (UNLIKELY(--m->fuel < 0)) return cm_refuel(pc, w, r, m, (target), place);               \
        GO(target);                                                                                \
    } while (0)

CM_CALL enum Stop cm_leave(
    const Instruction *pc, intptr_t *w, intptr_t *r, MachineState *m, intptr_t reason,
    intptr_t *place);
CM_CALL enum Stop cm_refuel(
    const Instruction *pc, intptr_t *w, intptr_t *r, MachineState *m, const Instruction *target,
    intptr_t *place);

// The operands.
#define WA w[pc->a]
#define WB w[pc->b]
#define WC w[pc->c]
#define WX w[pc->x]
#define RA r[pc->a]
#define RB r[pc->b]
#define RC r[pc->c]
#define DA cm_double(WA)
#define DB cm_double(WB)
#define DC cm_double(WC)
#define DX cm_double(WX)

static inline double cm_double(intptr_t slot) {
    double value;
    memcpy(&value, &slot, sizeof value);
    return value;
}

static inline intptr_t cm_slot(double value) {
    intptr_t slot;
    memcpy(&slot, &value, sizeof slot);
    return slot;
}

/// Whether an index is in an array.
static inline bool cm_holds(const CMArray *array, intptr_t index) {
    return (uintptr_t)index < (uintptr_t)array->count;
}

#endif
