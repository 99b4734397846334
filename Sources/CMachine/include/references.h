// Slots, and the counts of the Swift objects that some of them refer to.
//
// A slot is a machine word or a reference with one count. The objects are Swift's: a header of two
// words, the second of which holds the count. Only the thread that runs the machine touches them, so
// that counting needs no atomic operations; whatever is not the plain case is left to the runtime.
// MachineLayoutTests compares what is assumed here with what the runtime does.
#ifndef CMACHINE_REFERENCES_H
#define CMACHINE_REFERENCES_H

#include <stdbool.h>
#include <stdint.h>

// The runtime's own counting, for what is not the plain case. These keep the caller's registers, so
// that an instruction that may need them is no slower if it does not.
#if __has_attribute(preserve_most)
#define CM_RARE __attribute__((preserve_most))
#else
#define CM_RARE
#endif
CM_RARE void cm_retain_rare(intptr_t slot);
CM_RARE void cm_release_rare(intptr_t slot);
CM_RARE bool cm_is_unique_rare(intptr_t slot);

/// References are positive; 0 is null; what is negative is no object.
static inline bool cm_is_object(intptr_t slot) { return slot > 0; }

/// One reference more than the first, in the word of counts.
static const intptr_t cm_one_reference = (intptr_t)1 << 33;

static inline intptr_t *_Nonnull cm_counts(intptr_t slot) { return (intptr_t *)(slot + 8); }

static inline __attribute__((always_inline)) void cm_retain(intptr_t slot) {
    if (!cm_is_object(slot)) return;
    intptr_t counts = *cm_counts(slot), more;
    if (__builtin_expect(counts >= 0 && !__builtin_add_overflow(counts, cm_one_reference, &more), 1))
        *cm_counts(slot) = more;
    else
        cm_retain_rare(slot);
}

static inline __attribute__((always_inline)) void cm_release(intptr_t slot) {
    if (!cm_is_object(slot)) return;
    intptr_t counts = *cm_counts(slot);
    if (__builtin_expect(counts >= cm_one_reference, 1))
        *cm_counts(slot) = counts - cm_one_reference;
    else
        cm_release_rare(slot);
}

/// Whether the object in a slot has no other owner; the slot must hold one.
static inline __attribute__((always_inline)) bool cm_is_unique(intptr_t slot) {
    intptr_t counts = *cm_counts(slot);
    if (__builtin_expect(counts >= 0, 1)) return counts < cm_one_reference;
    return cm_is_unique_rare(slot);
}

/// Puts an owned reference into a slot, and drops what it held.
static inline __attribute__((always_inline)) void cm_put(intptr_t *_Nonnull place, intptr_t value) {
    intptr_t old = *place;
    *place = value;
    cm_release(old);
}

#endif
