// Transcendental functions of sixteen floats. Polynomials are least-maximum fits over the reduced
// range, computed in 120-bit arithmetic; errors measured over samples of all floats are stated in
// Tests/TensorsTests/FunctionAccuracyTests.swift.

#define POLY_STEP(p, x, c) fma16(p, x, splat(c))

/// n = round(x / ln 2) and r = x − n·ln 2, |r| ≤ 0.35.
INLINE vf reduce_by_ln2(vf x, vi *n) {
    const float magic = 12582912.0f;  // 1.5·2²³: adding it rounds to a whole number
    vf t = fma16(x, splat(1.44269504089f), splat(magic));
    *n = bits(t) - bits(splat(magic));
    vf whole = t - magic;
    vf r = fma16(whole, splat(-0.693359375f), x);
    return fma16(whole, splat(2.12194440e-4f), r);
}

/// x·2ⁿ in two factors, so that results below the normal range are rounded once.
INLINE vf scale_by_power(vf x, vi n) {
    vi half = n >> 1;
    vf first = from_bits((half + 127) << 23);
    vf second = from_bits((n - half + 127) << 23);
    return x * first * second;
}

INLINE vf exp16(vf x) {
    x = choose(x < -104.0f, splat(-104.0f), x);
    x = choose(x > 89.0f, splat(89.0f), x);
    vi n;
    vf r = reduce_by_ln2(x, &n);
    vf p = splat(1.991937993e-04f);
    p = POLY_STEP(p, r, 1.394722492e-03f);
    p = POLY_STEP(p, r, 8.333262638e-03f);
    p = POLY_STEP(p, r, 4.166625376e-02f);
    p = POLY_STEP(p, r, 1.666666687e-01f);
    p = POLY_STEP(p, r, 5.000000083e-01f);
    // 1 + (r + r²·p)
    return scale_by_power(1.0f + fma16(r * r, p, r), n);
}

INLINE vf expm1_16(vf x) {
    vf capped = choose(x > 80.0f, splat(80.0f), choose(x < -20.0f, splat(-20.0f), x));
    vi n;
    vf r = reduce_by_ln2(capped, &n);
    vf p = splat(1.984595726e-04f);
    p = POLY_STEP(p, r, 1.394165293e-03f);
    p = POLY_STEP(p, r, 8.333391640e-03f);
    p = POLY_STEP(p, r, 4.166634870e-02f);
    p = POLY_STEP(p, r, 1.666666635e-01f);
    p = POLY_STEP(p, r, 5.000000047e-01f);
    vf e = fma16(r * r, p, r);
    vf s = from_bits((n + 127) << 23);
    vf y = fma16(s, e, s - 1.0f);
    y = choose(x > 80.0f, exp16(x), y);
    return choose(x == 0.0f, x, y);
}

INLINE vf log16(vf x) {
    // Numbers below the normal range are scaled up first.
    vi tiny = x < 1.17549435e-38f;
    vf scaled = choose(tiny, x * 8388608.0f, x);
    vi pattern = bits(scaled) - 0x3f3504f3;
    vi e = (pattern >> 23) - (tiny & 23);
    vf f = from_bits((pattern & 0x7fffff) + 0x3f3504f3) - 1.0f;
    vf p = splat(6.746591934e-02f);
    p = POLY_STEP(p, f, -1.167563880e-01f);
    p = POLY_STEP(p, f, 1.188817757e-01f);
    p = POLY_STEP(p, f, -1.240559201e-01f);
    p = POLY_STEP(p, f, 1.421955056e-01f);
    p = POLY_STEP(p, f, -1.666799562e-01f);
    p = POLY_STEP(p, f, 2.000211875e-01f);
    p = POLY_STEP(p, f, -2.500000960e-01f);
    p = POLY_STEP(p, f, 3.333331260e-01f);
    vf square = f * f;
    vf n = __builtin_convertvector(e, vf);
    vf tail = fma16(n, splat(-2.12194440e-4f), square * f * p);
    tail = fma16(square, splat(-0.5f), tail);
    vf y = fma16(n, splat(0.693359375f), f + tail);
    y = choose(x == 0.0f, splat(-__builtin_inff()), y);
    y = choose(x == __builtin_inff(), x, y);
    return choose((x < 0.0f) | (x != x), splat(__builtin_nanf("")), y);
}

INLINE vf log1p_16(vf x) {
    vf u = x + 1.0f;
    // What the sum lost, to first order.
    vf lost = (x - (u - 1.0f)) / u;
    lost = choose(absolute(lost) < 1.0f, lost, splat(0.0f));
    return choose(absolute(x) < 5.9604645e-8f, x, log16(u) + lost);
}

INLINE vf tanh16(vf x) {
    vf a = absolute(x);
    vf s = x * x;
    vf p = splat(2.147536865e-03f);
    p = POLY_STEP(p, s, -8.182673862e-03f);
    p = POLY_STEP(p, s, 2.170296711e-02f);
    p = POLY_STEP(p, s, -5.394720427e-02f);
    p = POLY_STEP(p, s, 1.333320976e-01f);
    p = POLY_STEP(p, s, -3.333333091e-01f);
    vf small = fma16(x * s, p, x);
    vf large = 1.0f - 2.0f / (exp16(a + a) + 1.0f);
    vf y = choose(a < 0.625f, small, with_sign(large, x));
    return choose(x != x, x, y);
}

INLINE vf sigmoid16(vf x) {
    vf e = exp16(-absolute(x));
    vf y = 1.0f / (1.0f + e);
    y = choose(x < 0.0f, e * y, y);
    return choose(x != x, x, y);
}

INLINE vf softplus16(vf x) {
    vf e = exp16(-absolute(x));
    vf y = choose(x > 0.0f, x, splat(0.0f)) + log1p_16(e);
    return choose(x != x, x, y);
}

INLINE vf erf16(vf x) {
    vf a = absolute(x);
    vf s = x * x;
    vf p = splat(7.853854365e-05f);
    p = POLY_STEP(p, s, -8.010191508e-04f);
    p = POLY_STEP(p, s, 5.188327445e-03f);
    p = POLY_STEP(p, s, -2.685381181e-02f);
    p = POLY_STEP(p, s, 1.128358515e-01f);
    p = POLY_STEP(p, s, -3.761262582e-01f);
    p = POLY_STEP(p, s, 1.28379166e-01f);
    vf small = fma16(x, p, x);
    // 1 − exp(−t·q(t)) with t·q(t) ≈ −log erfc(t)
    vf t = choose(a > 4.0f, splat(4.0f), a);
    vf q = splat(3.643177456e-06f);
    q = POLY_STEP(q, t, -2.950670835e-05f);
    q = POLY_STEP(q, t, -1.331718306e-04f);
    q = POLY_STEP(q, t, 3.166246841e-03f);
    q = POLY_STEP(q, t, -2.306548959e-02f);
    q = POLY_STEP(q, t, 1.056436020e-01f);
    q = POLY_STEP(q, t, 6.354235974e-01f);
    q = POLY_STEP(q, t, 1.128596589f);
    vf large = 1.0f - exp16(-(t * q));
    vf y = choose(a < 1.0f, small, with_sign(large, x));
    return choose(x != x, x, y);
}

double ck_sin(double x);
double ck_cos(double x);

/// sin(x + quarter·π/2). Computed in double, where the polynomial and the reduction are exact
/// enough that nearly every result is the rounded true one.
INLINE vf sine_of_quarters(vf x, int64_t quarter) {
    vd wide = widen(x);
    const double magic = 6755399441055744.0;  // 1.5·2⁵²
    vd t = wide * 0.63661977236758134308 + magic;
    vl n = __builtin_bit_cast(vl, t) + quarter;
    vd whole = t - magic;
    vd r = wide - whole * 1.57079632673412561417;  // 33 bits of π/2: the product is exact
    r = r - whole * 6.07710050650619224932e-11;
    vd s = r * r;
    vd sine = ((((1.58515655373152566e-10 * s - 2.50498839362815085e-08) * s
                 + 2.75573073463744061e-06) * s - 1.98412698086586743e-04) * s
               + 8.33333333329121760e-03) * s - 1.66666666666664798e-01;
    sine = r + r * s * sine;
    vd cosine = ((((2.06239036678122366e-09 * s - 2.75551266866354870e-07) * s
                   + 2.48015779244075777e-05) * s - 1.38888888686009688e-03) * s
                 + 4.16666666664650409e-02) * s - 4.99999999999993339e-01;
    cosine = 1.0 + s * cosine;
    vl odd = (n & 1) != 0;
    vl value = (__builtin_bit_cast(vl, cosine) & odd) | (__builtin_bit_cast(vl, sine) & ~odd);
    value ^= (n & 2) << 62;
    vf y = narrow(__builtin_bit_cast(vd, value));
    // Large arguments need more bits of π than two doubles have; sin keeps −0.
    vi large = ~(absolute(x) < 1.0e6f);
    if (__builtin_reduce_or(large)) {
        for (int i = 0; i < LANES; i++)
            if (large[i]) y[i] = (float)(quarter ? ck_cos(x[i]) : ck_sin(x[i]));
    }
    return quarter ? y : choose(x == 0.0f, x, y);
}

INLINE vf sin16(vf x) { return sine_of_quarters(x, 0); }
INLINE vf cos16(vf x) { return sine_of_quarters(x, 1); }
