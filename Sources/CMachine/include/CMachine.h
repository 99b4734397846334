// The part of the notebook machine that runs hot: instructions on words, array elements, fields,
// jumps and calls, in C, so that each ends with a jump to the next (threaded code).
//
// Everything else (what allocates, calls the library or runs the notebook's own equality) is done by
// the Swift half in Sources/Language/Machine/Running: `cm_run` returns to it at such an instruction
// and is called again behind it. Traps are returned too; their messages and places are Swift's.
#ifndef CMACHINE_H
#define CMACHINE_H

#include <stdbool.h>
#include <stdint.h>

#include "objects.h"
#include "opcodes.h"
#include "references.h"
#include "text.h"

/// One step of the machine: 16 bytes.
///
/// `a` is the register of the result unless the opcode says otherwise; `b` and `c` are registers,
/// small constants or indices of tables; jumps are relative to the next instruction. `x` is a small
/// extra operand: a kind, an operator, a fourth register.
typedef struct Instruction {
    enum Opcode opcode;
    uint16_t x;
    int32_t a;
    int32_t b;
    int32_t c;
} Instruction;

/// What the machine needs of a function, laid out for it; never moves.
typedef struct Code {
    /// Null until the function is called for the first time.
    Instruction *_Nullable start;
    intptr_t frameSize;
    /// The reference registers to clear on return.
    int32_t *_Nullable clears;
    intptr_t clearCount;
    intptr_t index;
} Code;

/// A call that is under way.
typedef struct Frame {
    Code *_Nonnull code;
    /// The next instruction; while one is executed, the one behind it.
    Instruction *_Nonnull next;
    intptr_t base;
} Frame;

/// What changes while the machine runs, and where its tables are.
typedef struct MachineState {
    /// The register banks; `w` and `r` are the banks from the current frame on.
    intptr_t *_Nonnull words;
    intptr_t *_Nonnull references;
    intptr_t *_Nonnull w;
    intptr_t *_Nonnull r;
    /// The instruction that is executed.
    Instruction *_Nonnull pc;
    /// The address that the instructions on places make.
    intptr_t *_Nonnull place;
    Frame *_Nonnull frames;
    Code *_Nonnull codes;
    /// Strings and other constant objects, each with a count.
    intptr_t *_Nonnull objects;
    /// The index of the innermost frame, -1 when nothing runs, and of that in which `cm_run` ends.
    intptr_t depth;
    intptr_t entryDepth;
    intptr_t depthLimit;
    intptr_t registerLimit;
    /// The first register that no frame uses; the library calls back from there.
    intptr_t top;
    /// Turns left until the budget is looked at.
    intptr_t fuel;
    /// Runs of the machine inside the library.
    intptr_t nesting;
    /// Why the run has to end, if not 0. Set from another thread, so only by the functions below; seen
    /// when the budget is looked at and after each call of the library.
    uint8_t interruption;
} MachineState;

/// Says from any thread that the run has to end, and why; 0: it has not.
static inline void cm_interrupt(MachineState *_Nonnull state, uint8_t reason) {
    __atomic_store_n(&state->interruption, reason, __ATOMIC_RELAXED);
}

/// Why the run has to end, 0 if it has not.
static inline uint8_t cm_interruption(const MachineState *_Nonnull state) {
    return __atomic_load_n(&state->interruption, __ATOMIC_RELAXED);
}

/// Why `cm_run` returned.
enum Stop : uint8_t {
    /// The function that was entered has returned.
    StopFinished,
    /// The instruction at `pc` is for the Swift half.
    StopInstruction,
    /// The fuel is used up; `pc` is where to go on.
    StopFuel,
    // Traps, at `pc`.
    StopOverflow,
    StopDivision,
    StopDivisionOverflow,
    StopRemainder,
    StopRemainderOverflow,
    StopIndex,
    StopUnwrap,
    StopRange,
    StopTooDeep,
    StopClosure,
} __attribute__((enum_extensibility(closed)));

/// Asks the system for large pages in much memory: fewer of them are faulted in and looked up.
void cm_prefer_large_pages(void *_Nonnull memory, intptr_t size);

/// Runs from `pc` on.
enum Stop cm_run(MachineState *_Nonnull state);

#endif
