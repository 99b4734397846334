// Philox4x32-10: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
#include "internal.h"

void ck_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]) {
    uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
    uint32_t k0 = key[0], k1 = key[1];
    for (int round = 0; round < 10; round++) {
        uint64_t p0 = (uint64_t)0xD2511F53 * c0;
        uint64_t p1 = (uint64_t)0xCD9E8D57 * c2;
        c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)p1;
        c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)p0;
        k0 += 0x9E3779B9;
        k1 += 0xBB67AE85;
    }
    out[0] = c0, out[1] = c1, out[2] = c2, out[3] = c3;
}

void ck_random_words(uint64_t key, uint64_t first, float words[16]) {
    uint32_t keys[2] = {(uint32_t)key, (uint32_t)(key >> 32)};
    for (int block = 0; block < 4; block++) {
        uint64_t index = first + (uint64_t)block;
        uint32_t counter[4] = {(uint32_t)index, (uint32_t)(index >> 32), 0, 0}, out[4];
        ck_philox(counter, keys, out);
        for (int i = 0; i < 4; i++) words[4 * block + i] = (float)(out[i] >> 8);
    }
}
