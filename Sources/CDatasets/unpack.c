// Inflate: RFC 1951 in a gzip member (RFC 1952). Small rather than fast (some 100 MB/s): Huffman
// codes are read bit by bit, from the numbers of codes of each length.
#include "CDatasets.h"

#define LONGEST 15
#define SYMBOLS 288

typedef struct {
    const uint8_t *in;
    size_t left;
    uint32_t bits;
    int count;
    bool damaged;
    uint8_t *out;
    size_t written, capacity;
} state;

typedef struct {
    uint16_t counts[LONGEST + 1];
    uint16_t symbols[SYMBOLS];
} code;

/// The next `count` bits, at most 16; zeros and a mark when the input has ended.
static uint32_t take(state *s, int count) {
    while (s->count < count) {
        if (s->left == 0) {
            s->damaged = true;
            return 0;
        }
        s->bits |= (uint32_t)*s->in++ << s->count;
        s->left--;
        s->count += 8;
    }
    uint32_t value = s->bits & ((1u << count) - 1);
    s->bits >>= count;
    s->count -= count;
    return value;
}

/// The canonical code with these lengths.
static bool build(code *c, const uint8_t *lengths, int symbols) {
    uint16_t starts[LONGEST + 1] = {0};
    for (int i = 0; i <= LONGEST; i++) c->counts[i] = 0;
    for (int i = 0; i < symbols; i++) c->counts[lengths[i]]++;
    int room = 1;
    for (int length = 1; length <= LONGEST; length++) {
        room = 2 * room - c->counts[length];
        if (room < 0) return false;
    }
    for (int i = 1; i < LONGEST; i++) starts[i + 1] = starts[i] + c->counts[i];
    for (int i = 0; i < symbols; i++) {
        if (lengths[i]) c->symbols[starts[lengths[i]]++] = (uint16_t)i;
    }
    c->counts[0] = 0;
    return true;
}

static int symbol(state *s, const code *c) {
    int word = 0, first = 0, index = 0;
    for (int length = 1; length <= LONGEST; length++) {
        word |= (int)take(s, 1);
        int count = c->counts[length];
        if (word - first < count) return c->symbols[index + word - first];
        index += count;
        first = (first + count) << 1;
        word <<= 1;
    }
    s->damaged = true;
    return 0;
}

static void put(state *s, uint8_t byte) {
    if (s->written == s->capacity) {
        s->damaged = true;
    } else {
        s->out[s->written++] = byte;
    }
}

static void stored_block(state *s) {
    s->bits = 0;
    s->count = 0;
    uint32_t length = take(s, 16), check = take(s, 16);
    if (length != (~check & 0xffff)) s->damaged = true;
    for (uint32_t i = 0; i < length && !s->damaged; i++) put(s, (uint8_t)take(s, 8));
}

static void coded_block(state *s, const code *literals, const code *distances) {
    static const uint16_t lengths[] = {
        3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
        31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
    static const uint8_t length_bits[] = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    static const uint16_t offsets[] = {
        1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
        193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
    while (!s->damaged) {
        int value = symbol(s, literals);
        if (value < 256) {
            put(s, (uint8_t)value);
            continue;
        }
        if (value == 256) return;
        value -= 257;
        if (value >= 29) break;
        size_t length = lengths[value] + take(s, length_bits[value]);
        int place = symbol(s, distances);
        if (place >= 30) break;
        size_t offset = offsets[place] + take(s, place < 2 ? 0 : place / 2 - 1);
        if (offset > s->written) break;
        for (; length > 0 && !s->damaged; length--) put(s, s->out[s->written - offset]);
    }
    s->damaged = true;
}

static void fixed_block(state *s) {
    uint8_t lengths[SYMBOLS];
    code literals, distances;
    for (int i = 0; i < SYMBOLS; i++) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    build(&literals, lengths, SYMBOLS);
    for (int i = 0; i < 30; i++) lengths[i] = 5;
    build(&distances, lengths, 30);
    coded_block(s, &literals, &distances);
}

static void dynamic_block(state *s) {
    static const uint8_t order[] = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    uint8_t lengths[SYMBOLS + 32] = {0};
    code literals, distances;
    int literal_count = (int)take(s, 5) + 257, distance_count = (int)take(s, 5) + 1;
    int order_count = (int)take(s, 4) + 4;
    for (int i = 0; i < order_count; i++) lengths[order[i]] = (uint8_t)take(s, 3);
    if (literal_count > 286 || !build(&literals, lengths, 19)) s->damaged = true;
    int index = 0;
    while (!s->damaged && index < literal_count + distance_count) {
        int value = symbol(s, &literals), repeat = 1;
        uint8_t length = (uint8_t)value;
        if (value == 16) {
            if (index == 0) s->damaged = true;
            length = index == 0 ? 0 : lengths[index - 1];
            repeat = 3 + (int)take(s, 2);
        } else if (value > 16) {
            length = 0;
            repeat = value == 17 ? 3 + (int)take(s, 3) : 11 + (int)take(s, 7);
        }
        if (index + repeat > literal_count + distance_count) {
            s->damaged = true;
            return;
        }
        // The code of the code lengths has been built: its lengths may be overwritten.
        while (repeat-- > 0) lengths[index++] = length;
    }
    if (s->damaged || lengths[256] == 0 || !build(&literals, lengths, literal_count)
        || !build(&distances, lengths + literal_count, distance_count)) {
        s->damaged = true;
        return;
    }
    coded_block(s, &literals, &distances);
}

static uint32_t checksum(const uint8_t *bytes, size_t size) {
    uint32_t table[256];
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t value = i;
        for (int k = 0; k < 8; k++) value = value & 1 ? 0xedb88320u ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    uint32_t sum = 0xffffffffu;
    for (size_t i = 0; i < size; i++) sum = table[(sum ^ bytes[i]) & 0xff] ^ (sum >> 8);
    return ~sum;
}

static uint32_t word(const uint8_t *bytes) {
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

// A header without optional fields (10 bytes), the data, a checksum and the size.
static bool is_gzip(const uint8_t *bytes, size_t size) {
    return size >= 18 && bytes[0] == 0x1f && bytes[1] == 0x8b && bytes[2] == 8 && bytes[3] == 0;
}

size_t cd_unpacked_size(const uint8_t *bytes, size_t size) {
    return is_gzip(bytes, size) ? word(bytes + size - 4) : 0;
}

bool cd_unpack(const uint8_t *bytes, size_t size, uint8_t *out, size_t count) {
    if (!is_gzip(bytes, size)) return false;
    state s = {.in = bytes + 10, .left = size - 18, .out = out, .capacity = count};
    bool last = false;
    while (!last && !s.damaged) {
        last = take(&s, 1) == 1;
        switch (take(&s, 2)) {
        case 0: stored_block(&s); break;
        case 1: fixed_block(&s); break;
        case 2: dynamic_block(&s); break;
        default: s.damaged = true;
        }
    }
    if (s.damaged || s.left != 0 || s.written != count) return false;
    return checksum(out, count) == word(bytes + size - 8);
}
