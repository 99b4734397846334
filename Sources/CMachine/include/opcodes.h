// What an instruction does. `w` are the word registers, `r` the reference registers of the frame.
//
// Swift sees this as an enumeration whose cases it has to name all (`.addInt`).
#ifndef CMACHINE_OPCODES_H
#define CMACHINE_OPCODES_H

#include <stdint.h>

enum Opcode : uint8_t {
    // Moving. `copy` counts the reference, `move` leaves null.
    OpcodeMoveWord, OpcodeCopyRef, OpcodeMoveRef, OpcodeClearRef,
    /// `w[a]` = the 64 bits in `b` (low) and `c` (high).
    OpcodeConstant,
    /// `r[a]` = object `b` of the machine's table.
    OpcodeConstantObject,
    /// Global registers by absolute index.
    OpcodeGlobalWord, OpcodeSetGlobalWord, OpcodeGlobalRef, OpcodeSetGlobalRef,
    /// A box for a captured variable (`x`: of references); reading and writing what is in one.
    OpcodeNewCell, OpcodeCellWord, OpcodeSetCellWord, OpcodeCellRef, OpcodeSetCellRef,
    /// Capture `c` of the closure in `r[b]`.
    OpcodeCaptureWord, OpcodeCaptureRef,

    // Integers of 64 bits, trapping.
    OpcodeAddInt, OpcodeSubtractInt, OpcodeMultiplyInt, OpcodeDivideInt, OpcodeRemainderInt,
    OpcodeNegateInt,
    OpcodeAddIntConstant, OpcodeMultiplyIntConstant, OpcodeDivideIntConstant,
    OpcodeRemainderIntConstant,
    OpcodeAbsInt, OpcodeMinInt, OpcodeMaxInt,
    // Wrapping and bits.
    OpcodeAddWrapping, OpcodeSubtractWrapping, OpcodeMultiplyWrapping,
    OpcodeAndInt, OpcodeOrInt, OpcodeExclusiveOrInt, OpcodeNotInt,
    /// `x`: the kind of word.
    OpcodeShiftLeft, OpcodeShiftRight,
    /// Traps if `w[a]` does not fit kind `x`; cuts it to the kind.
    OpcodeCheckWidth, OpcodeCutWidth,
    /// Operator `x` on unsigned 64-bit words.
    OpcodeUnsignedArithmetic,
    OpcodeAddDouble, OpcodeSubtractDouble, OpcodeMultiplyDouble, OpcodeDivideDouble,
    OpcodeNegateDouble,
    OpcodeSqrtDouble, OpcodeAbsDouble, OpcodeMinDouble, OpcodeMaxDouble,
    /// `w[a]` = `w[b]` + or - `w[c]` * `w[x]`, rounded twice.
    OpcodeAddProduct, OpcodeSubtractProduct,
    /// `w[a]` = `w[b]` * `r[c][w[x]]`, or grows by it.
    OpcodeMultiplyElement, OpcodeAddProductElement,
    /// Operator `x` on `Float`.
    OpcodeFloatArithmetic,
    OpcodeIntToDouble, OpcodeDoubleToInt,
    /// From kind `c` to kind `x`, trapping.
    OpcodeConvert,

    // Comparisons to a Boolean word.
    OpcodeLessInt, OpcodeLessOrEqualInt, OpcodeEqualInt, OpcodeNotEqualInt,
    OpcodeLessUnsigned, OpcodeLessOrEqualUnsigned,
    OpcodeLessDouble, OpcodeLessOrEqualDouble, OpcodeEqualDouble, OpcodeNotEqualDouble,
    /// Comparison `x` of `Float`.
    OpcodeCompareFloat,
    OpcodeNot,
    /// Equality and order of `b` and `c` by layout `x`.
    OpcodeEqual, OpcodeLess, OpcodeLessOrEqual,
    /// `w[a]` = whether `r[b]` is null.
    OpcodeIsNil,

    // Jumps.
    OpcodeJump,
    /// A jump back to the head of a loop; here the budget is counted.
    OpcodeLoop,
    OpcodeJumpIf, OpcodeJumpIfNot,
    OpcodeJumpIfNil, OpcodeJumpIfNotNil,
    OpcodeJumpLessInt, OpcodeJumpLessOrEqualInt, OpcodeJumpEqualInt, OpcodeJumpNotEqualInt,
    OpcodeJumpLessConstant, OpcodeJumpLessOrEqualConstant, OpcodeJumpGreaterConstant,
    OpcodeJumpGreaterOrEqualConstant, OpcodeJumpEqualConstant, OpcodeJumpNotEqualConstant,
    OpcodeJumpLessDouble, OpcodeJumpLessOrEqualDouble, OpcodeJumpNotLessDouble,
    OpcodeJumpNotLessOrEqualDouble,
    OpcodeJumpEqualDouble, OpcodeJumpNotEqualDouble,
    /// Jumps back to the head of a loop, where the budget is counted, if a condition still holds.
    OpcodeLoopLessInt, OpcodeLoopLessOrEqualInt, OpcodeLoopLessDouble, OpcodeLoopLessOrEqualDouble,
    /// The same after `w[a]` += `w[x]`.
    OpcodeStepLessInt, OpcodeStepLessOrEqualInt,

    // Loops: at the end of the body, jump back if there is another turn.
    /// `w[a]` += 1; back by `c` while it is less than `w[b]`.
    OpcodeForRange,
    /// Back by `c` with `w[a]` + 1 while it is less than `w[b]`.
    OpcodeForClosedRange,
    /// `w[a]` += `w[x]`; back by `c` while `w[b]` is neither reached nor passed.
    OpcodeForStride,
    /// The same while `w[b]` is not passed.
    OpcodeForStrideThrough,
    /// The next element of the array `r[b]` with the index `w[b]` goes to `a`; back by `c`.
    OpcodeForWords, OpcodeForRefs,
    /// The next entry of the dictionary `r[b]` with the index `w[b]`: key to `a`, value (if `x`) to
    /// `a + 1`; back by `c`.
    OpcodeForEntries,

    // Arrays: `a` element of the array `r[b]` at `w[c]`.
    OpcodeElementWord, OpcodeElementRef,
    /// Element of an element: `w[a]` = `r[b][w[c]][w[x]]`.
    OpcodeElementOfElement,
    /// Field of an element: `w[a]` = field `x` of the record `r[b][w[c]]`.
    OpcodeFieldOfElement,
    /// `r[a][w[b]]` = `c`; references are moved.
    OpcodeSetElementWord, OpcodeSetElementRef,
    OpcodeCount,
    /// `r[a]` = a new array of the `c` registers from `b` on; references are moved.
    OpcodeNewWords, OpcodeNewRefs,
    OpcodeAppendWord, OpcodeAppendRef,

    // Places: an address is made step by step, then used.
    OpcodePlaceRef, OpcodePlaceWord, OpcodePlaceGlobalRef, OpcodePlaceGlobalWord, OpcodePlaceCell,
    /// The element `w[a]` of the array at the place; the field `a` of the record at the place.
    OpcodePlaceElement, OpcodePlaceField,
    /// The element `w[b]` of the array `r[a]`; field `c` of the record that it is.
    OpcodePlaceElementOf, OpcodePlaceFieldOfElement,
    /// The same for reading: nothing is copied.
    OpcodePeekElement, OpcodePeekField,
    /// The content of the box that an optional at the place is; a trap if there is none.
    OpcodePlaceUnboxed,
    /// A trap, or a jump by `b`, if there is null at the place.
    OpcodePlaceRequire, OpcodePlaceJumpIfNil,
    /// The value for key `a` of the dictionary at the place; `b`: layout of keys. The value must be
    /// there (`x` 0: a jump by `c` if it is not), or is made from `c` (`x`: 1 for keys that are texts,
    /// 2 for words that are equal if their bits are).
    OpcodePlaceEntry, OpcodePlaceEntryDefault,
    /// The number at the place grows or shrinks by `w[a]`, or by `w[a] * w[b]`.
    OpcodePlaceAddInt, OpcodePlaceSubtractInt, OpcodePlaceAddDouble, OpcodePlaceSubtractDouble,
    OpcodePlaceAddProduct, OpcodePlaceSubtractProduct,
    OpcodeLoadWord, OpcodeStoreWord, OpcodeLoadRef, OpcodeTakeRef, OpcodeStoreRef,
    OpcodePlaceAppendWord, OpcodePlaceAppendRef,
    /// The string at the place grows by the string `r[a]`; the array by the array `r[a]`.
    OpcodePlaceAppendString, OpcodePlaceAppendArray,

    // Records.
    /// `r[a]` = a record of shape `c` with the registers from `b` on moved in.
    OpcodeNewRecord,
    OpcodeFieldWord, OpcodeFieldRef,
    /// Field `b` of the record in `r[a]` = `c`; a reference is moved.
    OpcodeSetFieldWord, OpcodeSetFieldRef,
    OpcodeTag,

    // Optionals.
    /// A word in a box (`x` 0), or an optional in a box (`x` 1, moved).
    OpcodeBox,
    OpcodeUnboxWord, OpcodeUnboxRef,
    /// A trap if `r[a]` is null.
    OpcodeRequireValue,

    // Strings.
    OpcodeConcatenate,
    OpcodeNewText,
    /// The text `r[a]` grows by object `b`, or by the description of register `b` of layout `c`.
    OpcodeAppendConstant, OpcodeAppendDescription,
    /// The text `r[a]` grows by the number `w[b]`, or by the text `r[b]`.
    OpcodeAppendInt, OpcodeAppendText,

    // Ranges: `x` bit 0 closed, bit 1 of objects (moved), bit 2 of doubles.
    OpcodeNewRange,
    /// `a` and `a + 1` = the bounds of the range in `r[b]` (`x`: of objects).
    OpcodeBounds,
    /// Traps unless `w[a]` <= `w[b]`.
    OpcodeCheckBounds,

    // Sequences.
    /// `r[a]` = what `r[b]` gives, as an array; `c`: layout of the elements.
    OpcodeElements,
    OpcodeConcatenateArrays,

    // Dictionaries and sets, from `c` registers (pairs) from `b` on; `x`: layout.
    OpcodeNewDictionary, OpcodeNewSet,
    /// `r[a]` = the optional value for the key `c` in `r[b]`, by layout `x` of the dictionary.
    OpcodeLookUp,
    /// `r[a]` = `r[b]` as an existential, `x`: layout.
    OpcodeErase,
    OpcodeContains,

    // Calls: `b` is the first register of the new frame.
    OpcodeCall, OpcodeCallClosure, OpcodeCallNative,
    /// Function `b` as a closure that captures the registers of capture list `c`.
    OpcodeNewClosure,
    /// Requirement `a` of the existential in the first argument.
    OpcodeCallRequirement,
    OpcodeReturnVoid, OpcodeReturnWord, OpcodeReturnRef,

    OpcodeTrap,
} __attribute__((enum_extensibility(closed)));

#endif
