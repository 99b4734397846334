// Buffers of floats from a pool of the thread, and the thread's differentiation state.
#include "internal.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

// Buffers have 2ᵏ or 3·2ᵏ⁻¹ times 16 floats; a free one holds the link to the next of its class. The
// last class has more floats than a buffer may have.
#define CLASSES 96
#define POOL_LIMIT ((size_t)32 << 20)  // floats that a thread keeps

typedef struct link {
    struct link *next;
} link;

typedef struct {
    link *free[CLASSES];
    size_t kept;
    bool registered;
    ck_state state;
} ck_thread;

static _Thread_local ck_thread local;
static atomic_ullong fresh;  // buffers that came from the system, of all threads
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Gives a finished thread's buffers back to the system.
static void empty_pool(void *thread) {
    ck_thread *pool = thread;
    for (int class = 0; class < CLASSES; class++) {
        while (pool->free[class]) {
            link *first = pool->free[class];
            pool->free[class] = first->next;
            free(first);
        }
    }
    pool->kept = 0;
    pool->registered = false;
}

static void make_key(void) { pthread_key_create(&key, empty_pool); }

/// The class of a size and how many floats its buffers have.
static int class_of(size_t count, size_t *floats) {
    size_t units = (count + 15) / 16;
    if (units <= 1) {
        *floats = 16;
        return 0;
    }
    int log = 63 - __builtin_clzll(units - 1);  // 2^log < units ≤ 2^(log + 1)
    size_t middle = ((size_t)3 << log) / 2;
    if (log >= 1 && units <= middle) {
        *floats = middle * 16;
        return 2 * log + 1;
    }
    *floats = ((size_t)2 << log) * 16;
    return 2 * log + 2;
}

float *ck_acquire(size_t count) {
    size_t floats;
    int class = class_of(count, &floats);
    link *first = local.free[class];
    if (first) {
        local.free[class] = first->next;
        local.kept -= floats;
        return (float *)first;
    }
    atomic_fetch_add_explicit(&fresh, 1, memory_order_relaxed);
    return aligned_alloc(64, floats * sizeof(float));
}

float *ck_scratch(size_t count) {
    float *memory = ck_acquire(count);
    if (memory) return memory;
    // It may be any thread's, so that no error can be given to the caller of the operation.
    fprintf(stderr, "papers: out of memory: an operation needs %zu numbers at once\n", count);
    abort();
}

void ck_release(float *buffer, size_t count) {
    size_t floats;
    int class = class_of(count, &floats);
    if (local.kept + floats > POOL_LIMIT) {
        free(buffer);
        return;
    }
    if (!local.registered) {
        pthread_once(&once, make_key);
        pthread_setspecific(key, &local);
        local.registered = true;
    }
    link *first = (link *)buffer;
    first->next = local.free[class];
    local.free[class] = first;
    local.kept += floats;
}

uint64_t ck_fresh_buffers(void) { return atomic_load(&fresh); }

ck_state *ck_thread_state(void) { return &local.state; }
