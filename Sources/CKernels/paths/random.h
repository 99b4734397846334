// Arrays of random numbers from Philox blocks.

static void random_uniform(uint64_t key, uint64_t first, float low, float high, float *out,
                           size_t n) {
    float words[LANES];
    for (size_t i = 0; i < n; i += LANES) {
        ck_random_words(key, first + i / 4, words);
        vf u = load(words) * 0x1p-24f;
        vf x = fma16(u, splat(high - low), splat(low));
        // Rounding may reach the upper end, which is excluded (unless the range is empty).
        if (high > low) x = choose(x >= high, splat(low), x);
        if (n - i >= LANES) store(out + i, x);
        else store_part(out + i, x, n - i);
    }
}

static void random_normal(uint64_t key, uint64_t first, float mean, float std, float *out,
                          size_t n) {
    // Lanes 0, 1 of a block give the radius and lanes 2, 3 the angle of two pairs.
    float words[LANES], radius[LANES], angle[LANES];
    for (size_t i = 0; i < n; i += LANES) {
        ck_random_words(key, first + i / 4, words);
        for (int j = 0; j < LANES; j += 4) {
            radius[j] = radius[j + 2] = words[j];
            radius[j + 1] = radius[j + 3] = words[j + 1];
            angle[j] = angle[j + 2] = words[j + 2];
            angle[j + 1] = angle[j + 3] = words[j + 3];
        }
        vf u = (load(radius) + 0.5f) * 0x1p-24f;
        vf r = sqrt16(-2.0f * log16(u));
        vf t = load(angle) * (0x1p-24f * 6.28318530717958647692f);
        vf cosine = cos16(t), sine = sin16(t);
        vi second = {0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1};
        vf x = fma16(r * choose(second, sine, cosine), splat(std), splat(mean));
        if (n - i >= LANES) store(out + i, x);
        else store_part(out + i, x, n - i);
    }
}
