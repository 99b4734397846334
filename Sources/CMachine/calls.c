// Moving values between registers, globals, captured variables; calls of the notebook's functions.
#include "handlers.h"

OP(MoveWord) { WA = WB; NEXT; }

/// A reference that stays where it is gets a count for the register.
#define COPY_REF(name, source)                                                                     \
    OP(name) {                                                                                     \
        intptr_t value = source;                                                                   \
        cm_retain(value);                                                                          \
        cm_put(&RA, value);                                                                        \
        NEXT;                                                                                      \
    }

COPY_REF(CopyRef, RB)
COPY_REF(GlobalRef, m->references[pc->b])
COPY_REF(CellRef, *cm_box(RB))
COPY_REF(CaptureRef, cm_closure(RB)->captures[pc->c])
COPY_REF(ConstantObject, m->objects[pc->b])

/// A reference is moved: null stays behind.
#define MOVE_REF(name, target)                                                                     \
    OP(name) {                                                                                     \
        intptr_t value = RB;                                                                       \
        RB = 0;                                                                                    \
        cm_put(target, value);                                                                     \
        NEXT;                                                                                      \
    }

MOVE_REF(MoveRef, &RA)
MOVE_REF(SetGlobalRef, m->references + pc->a)
MOVE_REF(SetCellRef, cm_box(RA))

OP(ClearRef) { cm_put(&RA, 0); NEXT; }
OP(Constant) { WA = (intptr_t)(uint32_t)pc->b | (intptr_t)pc->c << 32; NEXT; }
OP(GlobalWord) { WA = m->words[pc->b]; NEXT; }
OP(SetGlobalWord) { m->words[pc->a] = WB; NEXT; }
OP(CellWord) { WA = *cm_box(RB); NEXT; }
OP(SetCellWord) { *cm_box(RA) = WB; NEXT; }
OP(CaptureWord) { WA = cm_closure(RB)->captures[pc->c]; NEXT; }

// MARK: Calls

/// Enters a function whose frame begins at register `b` of this one.
#define ENTER(callee)                                                                              \
    Frame *frame = m->frames + ++m->depth;                                                         \
    frame[-1].next = (Instruction *)(pc + 1);                                                      \
    frame->code = callee;                                                                          \
    frame->base = w - m->words + pc->b;                                                            \
    w += pc->b;                                                                                    \
    r += pc->b;                                                                                    \
    if (UNLIKELY(--m->fuel < 0)) return cm_refuel(callee->start, w, r, m, callee->start, place);   \
    GO(callee->start)

/// Whether a frame more would be too many.
static inline bool cm_is_full(
    const MachineState *m, const Code *callee, const intptr_t *w, intptr_t offset)
{
    return m->depth + 1 >= m->depthLimit
        || w - m->words + offset + callee->frameSize >= m->registerLimit;
}

OP(Call) {
    Code *callee = m->codes + pc->a;
    // A function that was never called has no code yet.
    if (UNLIKELY(callee->start == 0)) SLOW;
    TRAP_IF(cm_is_full(m, callee, w, pc->b), StopTooDeep);
    ENTER(callee);
}

OP(CallClosure) {
    intptr_t slot = RA;
    TRAP_IF(slot == 0, StopClosure);
    CMClosure *closure = cm_closure(slot);
    if (UNLIKELY(closure->function < 0)) SLOW;
    Code *callee = m->codes + closure->function;
    if (UNLIKELY(callee->start == 0)) SLOW;
    TRAP_IF(cm_is_full(m, callee, w, pc->b), StopTooDeep);
    // The callee finds its captures behind its parameters.
    cm_retain(slot);
    cm_put(&r[pc->b + pc->c + 1], slot);
    ENTER(callee);
}

/// Drops the references of a frame and goes back to the one below.
#define LEAVE                                                                                      \
    Frame *frame = m->frames + m->depth;                                                           \
    const Code *code = frame->code;                                                                \
    for (intptr_t index = 0; index < code->clearCount; index++) {                                  \
        intptr_t *place = r + code->clears[index];                                                 \
        if (*place != 0) cm_put(place, 0);                                                         \
    }                                                                                              \
    if (--m->depth == m->entryDepth) return StopFinished;                                          \
    frame--;                                                                                       \
    w = m->words + frame->base;                                                                    \
    r = m->references + frame->base;                                                               \
    GO(frame->next)

OP(ReturnVoid) { LEAVE; }

OP(ReturnWord) {
    w[0] = WA;
    LEAVE;
}

OP(ReturnRef) {
    intptr_t value = RA;
    RA = 0;
    cm_put(&r[0], value);
    LEAVE;
}
