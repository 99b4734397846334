// The fields of Swift objects as they lie behind a header of two words. MachineLayoutTests compares
// them with the classes.
#ifndef CMACHINE_OBJECTS_H
#define CMACHINE_OBJECTS_H

#include <stdint.h>

/// `ArrayObject`.
typedef struct CMArray {
    intptr_t header[2];
    intptr_t *_Nonnull base;
    intptr_t count;
    intptr_t capacity;
} CMArray;

static inline CMArray *_Nonnull cm_array(intptr_t slot) { return (CMArray *)slot; }

/// `Record`: the case of an enumeration, the number of fields, which are references; the fields.
typedef struct CMRecord {
    intptr_t header[2];
    int32_t tag;
    int32_t count;
    uint64_t references;
    intptr_t fields[];
} CMRecord;

static inline CMRecord *_Nonnull cm_record(intptr_t slot) { return (CMRecord *)slot; }

/// The field of a record.
static inline intptr_t *_Nonnull cm_field(intptr_t slot, intptr_t index) {
    return cm_record(slot)->fields + index;
}

/// `ClosureObject`.
typedef struct CMClosure {
    intptr_t header[2];
    /// The index of the function, -1 for one of the library.
    intptr_t function;
    intptr_t native[2];
    intptr_t *_Nonnull captures;
} CMClosure;

static inline CMClosure *_Nonnull cm_closure(intptr_t slot) { return (CMClosure *)slot; }

/// `DictionaryObject`.
typedef struct CMDictionary {
    intptr_t header[2];
    /// Three flags.
    intptr_t holds;
    intptr_t count;
    intptr_t used;
    intptr_t capacity;
    /// Of a dictionary key and value by turns.
    intptr_t *_Nonnull pairs;
    intptr_t *_Nonnull hashes;
    /// In the bits of `mask` the index of an entry plus 1, in the others those of `cm_tag`; 0 for free.
    uint32_t *_Nonnull table;
    /// The size of the table less 1; -1 of none.
    intptr_t mask;
} CMDictionary;

static inline CMDictionary *_Nonnull cm_dictionary(intptr_t slot) { return (CMDictionary *)slot; }

/// Mixes a hash so that near keys do not stand side by side; not negative.
static inline intptr_t cm_mix(intptr_t hash) {
    uint64_t bits = (uint64_t)hash * 0x9E3779B97F4A7C15;
    return (intptr_t)((bits ^ bits >> 32) & INTPTR_MAX);
}

/// The bits of a hash that stand in the table: others than those that say where.
static inline uint32_t cm_tag(intptr_t hash) { return (uint32_t)((uint64_t)hash >> 31); }

/// The slot in a `Box`.
static inline intptr_t *_Nonnull cm_box(intptr_t slot) { return (intptr_t *)(slot + 16); }

/// `RangeObject`.
typedef struct CMRange {
    intptr_t header[2];
    intptr_t lower;
    intptr_t upper;
} CMRange;

static inline CMRange *_Nonnull cm_range(intptr_t slot) { return (CMRange *)slot; }

#endif
