// Strings and characters: UTF-8 in the slot itself up to seven bytes, in an object beyond.
//
// A text in a slot is negative: its bytes are the lower seven, its length stands in the next four
// bits of the highest byte. A text of seven bytes or less is never in an object, so that short texts
// are equal exactly if their slots are, up to Unicode's equivalence of texts that are not ASCII.
#ifndef CMACHINE_TEXT_H
#define CMACHINE_TEXT_H

#include <string.h>

#include "objects.h"
#include "references.h"

/// `TextObject`: a Swift object with its bytes behind it.
///
/// A plain text is one in which each byte is a character, and which only a text of the same bytes
/// equals, Kelvin signs and their like aside: ASCII without carriage returns, of which one and the
/// line feed behind it are one character.
struct CMText {
    intptr_t header[2];
    intptr_t count;
    intptr_t capacity;
    intptr_t isPlain;
    uint8_t bytes[];
};

/// Where the bytes of a text are.
typedef struct CMTextView {
    const uint8_t *_Nonnull bytes;
    intptr_t count;
    bool isPlain;
} CMTextView;

static const intptr_t cm_text_limit = 7;
static const intptr_t cm_text_empty = INTPTR_MIN;

static inline bool cm_text_is_short(intptr_t slot) { return slot < 0; }
static inline intptr_t cm_text_short_count(intptr_t slot) { return slot >> 56 & 15; }
static inline struct CMText *_Nonnull cm_text(intptr_t slot) { return (struct CMText *)slot; }

/// Whether eight bytes are ASCII and none is a carriage return.
static inline bool cm_are_plain(uint64_t bytes) {
    uint64_t others = bytes ^ 0x0D0D0D0D0D0D0D0D;
    return ((bytes | ((others - 0x0101010101010101) & ~others)) & 0x8080808080808080) == 0;
}

/// Up to seven bytes as a word.
static inline uint64_t cm_load_bytes(const uint8_t *_Nonnull bytes, intptr_t count) {
    if (count >= 4) {
        uint32_t low, high;
        memcpy(&low, bytes, 4);
        memcpy(&high, bytes + count - 4, 4);
        return low | (uint64_t)high << 8 * (count - 4);
    }
    if (count == 0) return 0;
    return bytes[0] | (uint64_t)bytes[count >> 1] << 8 * (count >> 1)
        | (uint64_t)bytes[count - 1] << 8 * (count - 1);
}

/// A text of at most seven bytes.
static inline intptr_t cm_text_short(const uint8_t *_Nonnull bytes, intptr_t count) {
    return (intptr_t)(cm_load_bytes(bytes, count) | (uint64_t)count << 56 | (uint64_t)1 << 63);
}

/// The bytes of a text; those of a short one are in the slot that `slot` points to.
static inline CMTextView cm_text_view(const intptr_t *_Nonnull slot) {
    CMTextView view;
    if (cm_text_is_short(*slot)) {
        view.bytes = (const uint8_t *)slot;
        view.count = cm_text_short_count(*slot);
        view.isPlain = cm_are_plain((uint64_t)*slot & 0x00FFFFFFFFFFFFFF);
    } else {
        const struct CMText *text = cm_text(*slot);
        view.bytes = text->bytes;
        view.count = text->count;
        view.isPlain = text->isPlain != 0;
    }
    return view;
}

/// Puts bytes at the end of a text if it is the slot's own and there is room; otherwise the caller
/// has to make a text with room first. The bytes may not be those of the slot.
static inline bool cm_text_append(
    intptr_t *_Nonnull place, const uint8_t *_Nonnull bytes, intptr_t count, bool isPlain)
{
    intptr_t slot = *place;
    if (cm_text_is_short(slot)) {
        intptr_t old = cm_text_short_count(slot);
        if (old + count > cm_text_limit) return false;
        uint64_t low = (uint64_t)slot & 0x00FFFFFFFFFFFFFF;
        *place = (intptr_t)(low | cm_load_bytes(bytes, count) << 8 * old
            | (uint64_t)(old + count) << 56 | (uint64_t)1 << 63);
        return true;
    }
    struct CMText *text = cm_text(slot);
    if (!cm_is_unique(slot) || text->capacity - text->count < count) return false;
    memcpy(text->bytes + text->count, bytes, (size_t)count);
    text->count += count;
    text->isPlain &= isPlain;
    return true;
}

/// Whether two texts have the same bytes: 1 or 0; -1 if they have not, but may be equal all the same,
/// since Unicode has several spellings of one text.
static inline int cm_text_equal(intptr_t a, intptr_t b) {
    if (a == b) return 1;
    CMTextView left = cm_text_view(&a), right = cm_text_view(&b);
    if (left.count == right.count && left.count > cm_text_limit
        && memcmp(left.bytes, right.bytes, (size_t)left.count) == 0)
        return 1;
    return left.isPlain && right.isPlain ? 0 : -1;
}

/// The order of two texts that are plain: -1, 0 or 1; 2 if one is not.
static inline int cm_text_order(intptr_t a, intptr_t b) {
    CMTextView left = cm_text_view(&a), right = cm_text_view(&b);
    if (!left.isPlain || !right.isPlain) return 2;
    intptr_t common = left.count < right.count ? left.count : right.count;
    int order = memcmp(left.bytes, right.bytes, (size_t)common);
    if (order == 0) return (left.count > right.count) - (left.count < right.count);
    return order < 0 ? -1 : 1;
}

/// Writes a number in decimal so that it ends before `end`; the number of its bytes.
intptr_t cm_decimal(intptr_t value, uint8_t *_Nonnull end);

/// Whether a text of these bytes is plain.
bool cm_is_plain(const uint8_t *_Nonnull bytes, intptr_t count);

/// Splits a plain text from byte `start` on at a separator, as far as there is room for the parts and
/// no part is longer than a short text; gives their number and moves `start` behind the last.
intptr_t cm_split_short(
    const uint8_t *_Nonnull bytes, intptr_t count, uint8_t separator, bool omitsEmpty,
    intptr_t *_Nonnull parts, intptr_t room, intptr_t *_Nonnull start);

/// How far away a byte is, or -1.
intptr_t cm_find_byte(const uint8_t *_Nonnull bytes, intptr_t count, uint8_t byte);

/// The hash of a plain text.
intptr_t cm_text_hash(intptr_t slot);

#endif
