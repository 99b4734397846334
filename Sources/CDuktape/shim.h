// Duktape's API is made of macros that Swift cannot import; these are the few calls that the
// engine needs, as functions. Each evaluates inside a protected call, so that a JavaScript error
// comes back as a value and never unwinds through Swift frames.
#ifndef PAPERS_CDUKTAPE_SHIM_H
#define PAPERS_CDUKTAPE_SHIM_H

#include <duktape.h>

static inline duk_context *_Nullable papers_duk_create(void) {
    return duk_create_heap_default();
}

static inline void papers_duk_destroy(duk_context *_Nonnull context) {
    duk_destroy_heap(context);
}

/// Evaluates a program for its effects. 0: done; otherwise the error is on top of the stack.
static inline int papers_duk_evaluate(
    duk_context *_Nonnull context, const char *_Nonnull source, size_t length) {
    return duk_peval_lstring(context, source, (duk_size_t)length);
}

/// Calls a global function with one string; its result, or the error, is on top of the stack.
static inline int papers_duk_call(
    duk_context *_Nonnull context, const char *_Nonnull function, const char *_Nonnull argument,
    size_t length) {
    duk_get_global_string(context, function);
    duk_push_lstring(context, argument, (duk_size_t)length);
    return duk_pcall(context, 1);
}

/// The top of the stack as a string (Duktape's own, valid until it is popped).
static inline const char *_Nonnull papers_duk_top_string(
    duk_context *_Nonnull context, size_t *_Nonnull length) {
    duk_size_t size = 0;
    const char *text = duk_safe_to_lstring(context, -1, &size);
    *length = (size_t)size;
    return text;
}

static inline void papers_duk_pop(duk_context *_Nonnull context) { duk_pop(context); }

#endif
