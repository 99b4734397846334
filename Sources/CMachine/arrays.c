// Elements of arrays, fields of records, and places: addresses that are made step by step and used.
//
// What is shared is copied by the Swift half before it is changed: the instruction leaves the loop
// and is executed again when the object is the register's own.
#include "handlers.h"

// MARK: Elements

OP(ElementWord) {
    CMArray *array = cm_array(RB);
    intptr_t index = WC;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    WA = array->base[index];
    NEXT;
}

OP(ElementRef) {
    CMArray *array = cm_array(RB);
    intptr_t index = WC;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    intptr_t value = array->base[index];
    cm_retain(value);
    cm_put(&RA, value);
    NEXT;
}

OP(ElementOfElement) {
    CMArray *outer = cm_array(RB);
    intptr_t first = WC;
    TRAP_IF(!cm_holds(outer, first), StopIndex);
    CMArray *inner = cm_array(outer->base[first]);
    intptr_t second = WX;
    TRAP_IF(!cm_holds(inner, second), StopIndex);
    WA = inner->base[second];
    NEXT;
}

OP(FieldOfElement) {
    CMArray *array = cm_array(RB);
    intptr_t index = WC;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    WA = cm_record(array->base[index])->fields[pc->x];
    NEXT;
}

OP(SetElementWord) {
    if (UNLIKELY(!cm_is_unique(RA))) SLOW;
    CMArray *array = cm_array(RA);
    intptr_t index = WB;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    array->base[index] = WC;
    NEXT;
}

OP(SetElementRef) {
    if (UNLIKELY(!cm_is_unique(RA))) SLOW;
    CMArray *array = cm_array(RA);
    intptr_t index = WB;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    intptr_t value = RC;
    RC = 0;
    cm_put(array->base + index, value);
    NEXT;
}

OP(Count) { WA = cm_array(RB)->count; NEXT; }

/// Whether a slot can be added where the array is.
static inline bool cm_has_room(intptr_t slot) {
    return cm_is_unique(slot) && cm_array(slot)->count < cm_array(slot)->capacity;
}

#define APPEND(name, target, source, taken)                                                        \
    OP(name) {                                                                                     \
        if (UNLIKELY(!cm_has_room(target))) SLOW;                                                  \
        CMArray *array = cm_array(target);                                                    \
        array->base[array->count++] = source;                                                      \
        taken;                                                                                     \
        NEXT;                                                                                      \
    }

APPEND(AppendWord, RA, WB, )
APPEND(AppendRef, RA, RB, RB = 0)
APPEND(PlaceAppendWord, *place, WA, )
APPEND(PlaceAppendRef, *place, RA, RA = 0)

// MARK: Places

OP(PlaceRef) { place = &RA; NEXT; }
OP(PlaceWord) { place = &WA; NEXT; }
OP(PlaceGlobalRef) { place = m->references + pc->a; NEXT; }
OP(PlaceGlobalWord) { place = m->words + pc->a; NEXT; }
OP(PlaceCell) { place = cm_box(RA); NEXT; }

OP(PlaceElement) {
    if (UNLIKELY(!cm_is_unique(*place))) SLOW;
    CMArray *array = cm_array(*place);
    intptr_t index = WA;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    place = array->base + index;
    NEXT;
}

OP(PlaceField) {
    if (UNLIKELY(!cm_is_unique(*place))) SLOW;
    place = cm_field(*place, pc->a);
    NEXT;
}

OP(PlaceElementOf) {
    if (UNLIKELY(!cm_is_unique(RA))) SLOW;
    CMArray *array = cm_array(RA);
    intptr_t index = WB;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    place = array->base + index;
    NEXT;
}

OP(PlaceFieldOfElement) {
    if (UNLIKELY(!cm_is_unique(RA))) SLOW;
    CMArray *array = cm_array(RA);
    intptr_t index = WB;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    place = array->base + index;
    if (UNLIKELY(!cm_is_unique(*place))) SLOW;
    place = cm_field(*place, pc->c);
    NEXT;
}

OP(PeekElement) {
    CMArray *array = cm_array(*place);
    intptr_t index = WA;
    TRAP_IF(!cm_holds(array, index), StopIndex);
    place = array->base + index;
    NEXT;
}

OP(PeekField) { place = cm_field(*place, pc->a); NEXT; }

OP(PlaceUnboxed) {
    TRAP_IF(*place == 0, StopUnwrap);
    if (UNLIKELY(!cm_is_unique(*place))) SLOW;
    place = cm_box(*place);
    NEXT;
}

OP(PlaceRequire) { TRAP_IF(*place == 0, StopUnwrap); NEXT; }

OP(PlaceJumpIfNil) {
    if (*place == 0) GO(pc + 1 + pc->b);
    NEXT;
}

#define PLACE_INT(name, function)                                                                  \
    OP(name) {                                                                                     \
        intptr_t value;                                                                            \
        TRAP_IF(function(*place, WA, &value), StopOverflow);                                       \
        *place = value;                                                                            \
        NEXT;                                                                                      \
    }

PLACE_INT(PlaceAddInt, __builtin_add_overflow)
PLACE_INT(PlaceSubtractInt, __builtin_sub_overflow)
OP(PlaceAddDouble) { *place = cm_slot(cm_double(*place) + DA); NEXT; }
OP(PlaceSubtractDouble) { *place = cm_slot(cm_double(*place) - DA); NEXT; }

OP(PlaceAddProduct) {
    double product = DA * DB;
    *place = cm_slot(cm_double(*place) + product);
    NEXT;
}

OP(PlaceSubtractProduct) {
    double product = DA * DB;
    *place = cm_slot(cm_double(*place) - product);
    NEXT;
}

OP(LoadWord) { WA = *place; NEXT; }
OP(StoreWord) { *place = WA; NEXT; }

OP(LoadRef) {
    intptr_t value = *place;
    cm_retain(value);
    cm_put(&RA, value);
    NEXT;
}

OP(TakeRef) {
    intptr_t value = *place;
    *place = 0;
    cm_put(&RA, value);
    NEXT;
}

OP(StoreRef) {
    intptr_t value = RA;
    RA = 0;
    cm_put(place, value);
    NEXT;
}

// MARK: Records and optionals

OP(FieldWord) { WA = cm_record(RB)->fields[pc->c]; NEXT; }

OP(FieldRef) {
    intptr_t value = cm_record(RB)->fields[pc->c];
    cm_retain(value);
    cm_put(&RA, value);
    NEXT;
}

OP(SetFieldWord) {
    if (UNLIKELY(!cm_is_unique(RA))) SLOW;
    cm_record(RA)->fields[pc->b] = WC;
    NEXT;
}

OP(SetFieldRef) {
    if (UNLIKELY(!cm_is_unique(RA))) SLOW;
    intptr_t value = RC;
    RC = 0;
    cm_put(cm_field(RA, pc->b), value);
    NEXT;
}

OP(Tag) { WA = cm_record(RB)->tag; NEXT; }

OP(UnboxWord) {
    TRAP_IF(RB == 0, StopUnwrap);
    WA = *cm_box(RB);
    NEXT;
}

OP(UnboxRef) {
    TRAP_IF(RB == 0, StopUnwrap);
    intptr_t value = *cm_box(RB);
    cm_retain(value);
    cm_put(&RA, value);
    NEXT;
}

OP(RequireValue) { TRAP_IF(RA == 0, StopUnwrap); NEXT; }

OP(Bounds) {
    CMRange *range = cm_range(RB);
    intptr_t lower = range->lower, upper = range->upper;
    if (pc->x == 0) {
        WA = lower;
        w[pc->a + 1] = upper;
    } else {
        cm_retain(lower);
        cm_retain(upper);
        cm_put(&RA, lower);
        cm_put(&r[pc->a + 1], upper);
    }
    NEXT;
}

OP(CheckBounds) { TRAP_IF(WA > WB, StopRange); NEXT; }
