// The functions of a path as a table, for dispatch.c.
const ck_table TABLE = {
    .unary = unary, .zip_of = zip_of, .where_ = where_, .sum = sum,
    .log_sum_exp = log_sum_exp, .softmax = softmax, .log_softmax = log_softmax,
    .softmax_back = softmax_back, .log_softmax_back = log_softmax_back,
    .cross_entropy = cross_entropy, .layer_norm = layer_norm, .layer_norm_back = layer_norm_back,
    .matmul = matmul, .convolve_rows = CONVOLVE_ROWS, .bands = bands, .window_max = window_max,
    .axpy = axpy, .scale_add = scale_add, .sgd = sgd, .adam = adam,
    .random_uniform = random_uniform, .random_normal = random_normal,
};
