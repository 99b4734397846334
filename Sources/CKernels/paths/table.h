// The functions of a path as a table, for dispatch.c.
const ck_table TABLE = {
    .unary = unary, .zip_of = zip_of, .where_ = where_, .sum = sum,
    .log_sum_exp = log_sum_exp, .softmax = softmax, .log_softmax = log_softmax,
    .matmul = matmul, .axpy = axpy, .scale_add = scale_add, .sgd = sgd, .adam = adam,
    .random_uniform = random_uniform, .random_normal = random_normal,
};
