/// One step of the machine: 16 bytes.
///
/// `a` is the register of the result unless the opcode says otherwise; `b` and `c` are registers,
/// small constants or indices of tables; jumps are relative to the next instruction.
struct Instruction {
    var opcode: Opcode
    /// A small extra operand: a kind, an operator.
    var x: UInt16 = 0
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0

    init(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, x: Int = 0) {
        self.opcode = opcode
        self.x = UInt16(truncatingIfNeeded: x)
        self.a = Int32(truncatingIfNeeded: a)
        self.b = Int32(truncatingIfNeeded: b)
        self.c = Int32(truncatingIfNeeded: c)
    }
}

/// What an instruction does. `w` are the word registers, `r` the reference registers.
enum Opcode: UInt8 {
    // Moving. `copy` counts the reference, `move` leaves null.
    case moveWord, copyRef, moveRef, clearRef
    /// `w[a]` = the 64 bits in `b` (low) and `c` (high).
    case constant
    /// `r[a]` = object `b` of the machine's table.
    case constantObject
    /// Global registers by absolute index.
    case globalWord, setGlobalWord, globalRef, setGlobalRef
    /// A box for a captured variable (`x`: of references); reading and writing what is in one.
    case newCell, cellWord, setCellWord, cellRef, setCellRef
    /// Capture `c` of the closure in `r[b]`.
    case captureWord, captureRef

    // Integers of 64 bits, trapping.
    case addInt, subtractInt, multiplyInt, divideInt, remainderInt, negateInt
    case addIntConstant, multiplyIntConstant, divideIntConstant, remainderIntConstant
    case absInt, minInt, maxInt
    /// `w[b]` + 1 (`x` 1) or - 1 (`x` 0), or `w[b]` itself at the end of the integers.
    case nextUp
    // Wrapping and bits.
    case addWrapping, subtractWrapping, multiplyWrapping
    case andInt, orInt, exclusiveOrInt, notInt
    /// `x`: the kind of word.
    case shiftLeft, shiftRight
    /// Traps if `w[a]` does not fit kind `x`; cuts it to the kind.
    case checkWidth, cutWidth
    /// Operator `x` on unsigned 64-bit words.
    case unsignedArithmetic
    /// Operator `c`'s generic form for anything rare: see `Arithmetic`.
    case addDouble, subtractDouble, multiplyDouble, divideDouble, negateDouble
    case sqrtDouble, absDouble, minDouble, maxDouble
    /// `w[a]` = `w[b]` + `w[c]` * `w[x]`, rounded twice.
    case addProduct
    /// Operator `x` on `Float`.
    case floatArithmetic
    case intToDouble, doubleToInt
    /// From kind `c` to kind `x`, trapping.
    case convert

    // Comparisons to a Boolean word.
    case lessInt, lessOrEqualInt, equalInt, notEqualInt
    case lessUnsigned, lessOrEqualUnsigned
    case lessDouble, lessOrEqualDouble, equalDouble, notEqualDouble
    /// Comparison `x` of `Float`.
    case compareFloat
    case not
    /// Equality and order of `b` and `c` by layout `x`.
    case equal, less, lessOrEqual
    /// `w[a]` = whether `r[b]` is null.
    case isNil

    // Jumps.
    case jump
    /// A jump back to the head of a loop; here the budget is counted.
    case loop
    case jumpIf, jumpIfNot
    case jumpIfNil, jumpIfNotNil
    case jumpLessInt, jumpLessOrEqualInt, jumpEqualInt, jumpNotEqualInt
    case jumpLessConstant, jumpLessOrEqualConstant, jumpGreaterConstant
    case jumpGreaterOrEqualConstant, jumpEqualConstant, jumpNotEqualConstant
    case jumpLessDouble, jumpLessOrEqualDouble, jumpNotLessDouble, jumpNotLessOrEqualDouble
    case jumpEqualDouble, jumpNotEqualDouble

    // Loops: at the end of the body, jump back if there is another turn.
    /// `w[a]` += 1; back by `c` while it is less than `w[b]`.
    case forRange
    /// Back by `c` with `w[a]` + 1 while it is less than `w[b]`.
    case forClosedRange
    /// `w[a]` += `w[x]`; back by `c` while `w[b]` is not passed.
    case forStride
    /// The next element of the array `r[b]` with the index `w[b]` goes to `a`; back by `c`.
    case forWords, forRefs
    /// The next entry of the dictionary `r[b]` with the index `w[b]`: key to `a`, value (if `x`) to
    /// `a + 1`; back by `c`.
    case forEntries

    // Arrays: `a` element of the array `r[b]` at `w[c]`.
    case elementWord, elementRef
    /// Element of an element: `w[a]` = `r[b][w[c]][w[x]]`.
    case elementOfElement
    /// Field of an element: `w[a]` = field `x` of the record `r[b][w[c]]`.
    case fieldOfElement
    /// `r[a][w[b]]` = `c`; references are moved.
    case setElementWord, setElementRef
    case count
    /// `r[a]` = a new array of the `c` registers from `b` on; references are moved.
    case newWords, newRefs
    case appendWord, appendRef

    // Places: an address is made step by step, then used.
    case placeRef, placeWord, placeGlobalRef, placeGlobalWord, placeCell
    /// The element `w[a]` of the array at the place; the field `a` of the record at the place.
    case placeElement, placeField
    /// The element `w[b]` of the array `r[a]`; field `c` of the record that it is.
    case placeElementOf, placeFieldOfElement
    /// The same for reading: nothing is copied.
    case peekElement, peekField
    /// The content of the box that an optional at the place is; a trap if there is none.
    case placeUnboxed
    /// A trap, or a jump by `b`, if there is null at the place.
    case placeRequire, placeJumpIfNil
    /// The value for key `a` of the dictionary at the place; `b`: layout of keys. The value must be
    /// there (`x` 0: a jump by `c` if it is not), or is made from `c` (`x` 1 word, 2 reference).
    case placeEntry, placeEntryDefault
    case loadWord, storeWord, loadRef, takeRef, storeRef
    case placeAppendWord, placeAppendRef
    /// The string at the place grows by the string `r[a]`; the array by the array `r[a]`.
    case placeAppendString, placeAppendArray

    // Records.
    /// `r[a]` = a record of shape `c` with the registers from `b` on moved in.
    case newRecord
    case fieldWord, fieldRef
    /// Field `b` of the record in `r[a]` = `c`; a reference is moved.
    case setFieldWord, setFieldRef
    case tag

    // Optionals.
    /// A word in a box (`x` 0), or an optional in a box (`x` 1, moved).
    case box
    case unboxWord, unboxRef
    /// A trap if `r[a]` is null.
    case requireValue

    // Strings.
    case concatenate
    case newText
    /// The text `r[a]` grows by object `b`, or by the description of register `b` of layout `c`.
    case appendConstant, appendDescription

    // Ranges: `x` bit 0 closed, bit 1 of objects (moved), bit 2 of doubles.
    case newRange
    /// `a` and `a + 1` = the bounds of the range in `r[b]` (`x`: of objects).
    case bounds
    /// Traps unless `w[a]` <= `w[b]`.
    case checkBounds

    // Sequences.
    /// `r[a]` = what `r[b]` gives, as an array; `c`: layout of the elements.
    case elements
    case concatenateArrays

    // Dictionaries and sets, from `c` registers (pairs) from `b` on; `x`: layout.
    case newDictionary, newSet
    /// `r[a]` = the optional value for the key `c` in `r[b]`, by layout `x` of the dictionary.
    case lookUp
    /// `r[a]` = `r[b]` as an existential, `x`: layout.
    case erase
    case contains

    // Calls: `b` is the first register of the new frame.
    case call, callClosure, callNative
    /// Function `b` as a closure that captures the registers of capture list `c`.
    case newClosure
    /// Requirement `a` of the existential in the first argument.
    case callRequirement
    case returnVoid, returnWord, returnRef
    case moveResultRef

    case trap
    case halt
}
