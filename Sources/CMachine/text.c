// Bytes of texts, and the instructions that build texts where nothing has to be allocated.
#include "handlers.h"

intptr_t cm_decimal(intptr_t value, uint8_t *end) {
    static const char pairs[] =
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445"
        "46474849505152535455565758596061626364656667686970717273747576777879808182838485868788899091"
        "9293949596979899";
    uint8_t *start = end;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    while (rest >= 100) {
        start -= 2;
        memcpy(start, pairs + rest % 100 * 2, 2);
        rest /= 100;
    }
    if (rest >= 10) {
        start -= 2;
        memcpy(start, pairs + rest * 2, 2);
    } else {
        *--start = (uint8_t)('0' + rest);
    }
    if (value < 0) *--start = '-';
    return end - start;
}

bool cm_is_plain(const uint8_t *bytes, intptr_t count) {
    uint64_t word;
    for (; count >= 8; bytes += 8, count -= 8) {
        memcpy(&word, bytes, 8);
        if (!cm_are_plain(word)) return false;
    }
    word = 0;
    memcpy(&word, bytes, (size_t)count);
    return cm_are_plain(word);
}

intptr_t cm_text_hash(intptr_t slot) {
    if (cm_text_is_short(slot)) return cm_mix(slot);
    const uint8_t *bytes = cm_text(slot)->bytes;
    intptr_t count = cm_text(slot)->count;
    uint64_t hash = (uint64_t)count, word;
    for (; count > 8; bytes += 8, count -= 8) {
        memcpy(&word, bytes, 8);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
    }
    // The last eight bytes, of which some may have been seen.
    memcpy(&word, bytes + count - 8, 8);
    return cm_mix((intptr_t)(hash ^ word));
}

intptr_t cm_find_byte(const uint8_t *bytes, intptr_t count, uint8_t byte) {
    const uint8_t *found = memchr(bytes, byte, (size_t)count);
    return found ? found - bytes : -1;
}

intptr_t cm_split_short(
    const uint8_t *bytes, intptr_t count, uint8_t separator, bool omitsEmpty, intptr_t *parts,
    intptr_t room, intptr_t *start)
{
    intptr_t made = 0, first = *start;
    const uint64_t ones = 0x0101010101010101, high = 0x8080808080808080;
    // Eight bytes at a time: the lowest that is zero in the difference is the separator.
    while (first + 8 <= count && made < room) {
        uint64_t word;
        memcpy(&word, bytes + first, 8);
        uint64_t others = word ^ ones * separator;
        uint64_t found = (others - ones) & ~others & high;
        if (found == 0) break;
        int bits = __builtin_ctzll(found) - 7;
        word &= ((uint64_t)1 << bits) - 1;
        parts[made] = (intptr_t)(word | (uint64_t)bits << 53 | (uint64_t)1 << 63);
        made += bits > 0 || !omitsEmpty;
        first += bits / 8 + 1;
    }
    for (intptr_t index = first; index < count; index++) {
        if (bytes[index] != separator) continue;
        intptr_t length = index - first;
        if (length > cm_text_limit || made == room) break;
        if (length > 0 || !omitsEmpty) parts[made++] = cm_text_short(bytes + first, length);
        first = index + 1;
    }
    *start = first;
    return made;
}

// MARK: Instructions

OP(NewText) {
    cm_put(&RA, cm_text_empty);
    NEXT;
}

OP(AppendConstant) {
    CMTextView view = cm_text_view(m->objects + pc->b);
    if (UNLIKELY(!cm_text_append(&RA, view.bytes, view.count, view.isPlain))) SLOW;
    NEXT;
}

OP(AppendInt) {
    uint8_t digits[20];
    intptr_t count = cm_decimal(WB, digits + sizeof digits);
    if (UNLIKELY(!cm_text_append(&RA, digits + sizeof digits - count, count, true))) SLOW;
    NEXT;
}

OP(AppendText) {
    CMTextView view = cm_text_view(&RB);
    if (UNLIKELY(&RA == &RB || !cm_text_append(&RA, view.bytes, view.count, view.isPlain))) SLOW;
    NEXT;
}

OP(PlaceAppendString) {
    CMTextView view = cm_text_view(&RA);
    if (UNLIKELY(place == &RA || !cm_text_append(place, view.bytes, view.count, view.isPlain)))
        SLOW;
    NEXT;
}

/// The entry of a key in a dictionary that is the place's own: of texts (`x` 1) and words (`x` 2).
OP(PlaceEntryDefault) {
    if (UNLIKELY(pc->x == 0 || !cm_is_unique(*place))) SLOW;
    CMDictionary *dictionary = cm_dictionary(*place);
    bool isText = pc->x == 1;
    intptr_t key = isText ? RA : WA;
    if (UNLIKELY(dictionary->mask < 0 || (isText && !cm_text_view(&key).isPlain))) SLOW;
    intptr_t hash = isText ? cm_text_hash(key) : cm_mix(key);
    intptr_t mask = dictionary->mask;
    uint32_t tag = cm_tag(hash), bits = (uint32_t)mask;
    for (intptr_t position = hash & mask;; position = (position + 1) & mask) {
        uint32_t entry = dictionary->table[position];
        if (UNLIKELY(entry == 0)) SLOW;
        if (((entry ^ tag) & ~bits) != 0) continue;
        intptr_t index = (intptr_t)(entry & bits) - 1;
        intptr_t other = dictionary->pairs[index * 2];
        if (LIKELY(other == key)) {
            // What was taken out has left a zero.
            if (UNLIKELY(other == 0 && dictionary->hashes[index] != hash)) continue;
        } else if (!isText || dictionary->hashes[index] != hash || cm_text_equal(other, key) == 0) {
            continue;
        } else if (UNLIKELY(cm_text_equal(other, key) < 0)) {
            // The Swift half finds out whether Unicode has them equal.
            SLOW;
        }
        place = dictionary->pairs + index * 2 + 1;
        NEXT;
    }
}
