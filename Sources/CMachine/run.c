// The table of all instructions, and the way in and out of the loop.
#include "handlers.h"

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

/// The instructions of this half; all others are for the Swift half.
#define EACH(X)                                                                                    \
    X(AddInt) X(SubtractInt) X(MultiplyInt) X(AddIntConstant) X(MultiplyIntConstant)               \
    X(NegateInt) X(DivideInt) X(RemainderInt) X(DivideIntConstant) X(RemainderIntConstant)         \
    X(AbsInt) X(MinInt) X(MaxInt) X(AddWrapping) X(SubtractWrapping)                               \
    X(MultiplyWrapping) X(AndInt) X(OrInt) X(ExclusiveOrInt) X(NotInt) X(AddDouble)                \
    X(SubtractDouble) X(MultiplyDouble) X(DivideDouble) X(NegateDouble) X(SqrtDouble)              \
    X(AbsDouble) X(MinDouble) X(MaxDouble) X(AddProduct) X(IntToDouble) X(CutWidth)                \
    X(CheckWidth) X(ShiftLeft) X(ShiftRight) X(UnsignedArithmetic) X(FloatArithmetic)              \
    X(CompareFloat) X(DoubleToInt) X(LessInt) X(LessOrEqualInt) X(EqualInt) X(NotEqualInt)         \
    X(LessUnsigned) X(LessOrEqualUnsigned) X(LessDouble) X(LessOrEqualDouble) X(EqualDouble)       \
    X(NotEqualDouble) X(Not) X(IsNil) X(Jump) X(Loop) X(JumpIf) X(JumpIfNot) X(JumpIfNil)          \
    X(JumpIfNotNil) X(JumpLessInt) X(JumpLessOrEqualInt) X(JumpEqualInt) X(JumpNotEqualInt)        \
    X(JumpLessConstant) X(JumpLessOrEqualConstant) X(JumpGreaterConstant)                          \
    X(JumpGreaterOrEqualConstant) X(JumpEqualConstant) X(JumpNotEqualConstant) X(JumpLessDouble)   \
    X(JumpLessOrEqualDouble) X(JumpNotLessDouble) X(JumpNotLessOrEqualDouble) X(JumpEqualDouble)   \
    X(JumpNotEqualDouble) X(ForRange) X(ForClosedRange) X(ForStride) X(ForStrideThrough)           \
    X(ForWords) X(ForRefs)                                                                         \
    X(ElementWord) X(ElementRef) X(ElementOfElement) X(FieldOfElement) X(SetElementWord)           \
    X(SetElementRef) X(Count) X(AppendWord) X(AppendRef) X(PlaceAppendWord) X(PlaceAppendRef)      \
    X(PlaceRef) X(PlaceWord) X(PlaceGlobalRef) X(PlaceGlobalWord) X(PlaceCell) X(PlaceElement)     \
    X(PlaceField) X(PlaceElementOf) X(PlaceFieldOfElement) X(PeekElement) X(PeekField)             \
    X(PlaceUnboxed) X(PlaceRequire) X(PlaceJumpIfNil) X(LoadWord) X(StoreWord) X(LoadRef)          \
    X(TakeRef) X(StoreRef) X(FieldWord) X(FieldRef) X(SetFieldWord) X(SetFieldRef) X(Tag)          \
    X(UnboxWord) X(UnboxRef) X(RequireValue) X(Bounds) X(CheckBounds) X(MoveWord) X(CopyRef)       \
    X(GlobalRef) X(CellRef) X(CaptureRef) X(ConstantObject) X(MoveRef)                             \
    X(SetGlobalRef) X(SetCellRef) X(ClearRef) X(Constant) X(GlobalWord) X(SetGlobalWord)           \
    X(CellWord) X(SetCellWord) X(CaptureWord) X(Call) X(CallClosure) X(ReturnVoid) X(ReturnWord)   \
    X(ReturnRef) X(NewText) X(AppendConstant) X(AppendInt) X(AppendText) X(PlaceAppendString)      \
    X(SubtractProduct) X(MultiplyElement) X(AddProductElement) X(LoopLessInt)                      \
    X(LoopLessOrEqualInt) X(LoopLessDouble) X(LoopLessOrEqualDouble) X(PlaceAddInt)                \
    X(PlaceSubtractInt) X(PlaceAddDouble) X(PlaceSubtractDouble) X(PlaceAddProduct)                \
    X(PlaceSubtractProduct) X(PlaceEntryDefault) X(StepLessInt) X(StepLessOrEqualInt)

#define DECLARE(name) OP(name);
EACH(DECLARE)

static OP(Slow) { SLOW; }

#pragma clang diagnostic ignored "-Winitializer-overrides"
#define ENTRY(name) [Opcode##name] = { cm_op_##name },
static const struct Handler handlers[256] = { [0 ... 255] = { cm_op_Slow }, EACH(ENTRY) };

/// Notes where the loop is left.
CM_CALL enum Stop cm_leave(
    const Instruction *pc, intptr_t *w, intptr_t *r, MachineState *m, intptr_t reason,
    intptr_t *place)
{
    m->pc = (Instruction *)pc;
    m->w = w;
    m->r = r;
    m->place = place;
    Frame *frame = m->frames + m->depth;
    frame->next = (Instruction *)(pc + 1);
    // The library calls back from behind this frame.
    m->top = w - m->words + frame->code->frameSize;
    return (enum Stop)reason;
}

/// The budget has to be looked at before the machine goes on elsewhere.
CM_CALL enum Stop cm_refuel(
    const Instruction *pc, intptr_t *w, intptr_t *r, MachineState *m, const Instruction *target,
    intptr_t *place)
{
    enum Stop reason = cm_leave(pc, w, r, m, StopFuel, place);
    m->pc = (Instruction *)target;
    return reason;
}

// Functions of Swift's runtime.
extern void *swift_nonatomic_retain(void *);
extern void swift_nonatomic_release(void *);
extern bool swift_isUniquelyReferenced_nonNull_native(const void *);

CM_RARE void cm_retain_rare(intptr_t slot) { swift_nonatomic_retain((void *)slot); }
CM_RARE void cm_release_rare(intptr_t slot) { swift_nonatomic_release((void *)slot); }
CM_RARE bool cm_is_unique_rare(intptr_t slot) {
    return swift_isUniquelyReferenced_nonNull_native((const void *)slot);
}

void cm_prefer_large_pages(void *memory, intptr_t size) {
#ifdef __linux__
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = ((uintptr_t)memory + page - 1) & ~(page - 1);
    madvise((void *)start, (size_t)((uintptr_t)memory + (uintptr_t)size - start), MADV_HUGEPAGE);
#endif
}

enum Stop cm_run(MachineState *m) {
    const Instruction *pc = m->pc;
    return handlers[pc->opcode].run(pc, m->w, m->r, m, handlers, m->place);
}
