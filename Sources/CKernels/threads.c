// A pool of threads for work that is split into parts by its shape alone: which thread does a part
// and when changes nothing. PAPERS_THREADS says how many threads there are (all processors if not).
#include "internal.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

enum { most_threads = 64, worth_sharing = 1 << 19 };

static atomic_size_t limit;            // threads to use, this one included; 0: not yet known
static size_t started;                 // threads of the pool
static pthread_mutex_t region = PTHREAD_MUTEX_INITIALIZER;  // held by the thread with a job
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;    // guards `job`, and the tests before sleeping
static pthread_cond_t opened = PTHREAD_COND_INITIALIZER, left = PTHREAD_COND_INITIALIZER;
static _Thread_local bool inside;      // this thread is in a part: what it calls is not split

static struct {
    void (*task)(void *, size_t);
    void *context;
    size_t parts;
    ck_path path;
    size_t places;   // that may still join
    bool open;
} job;
static atomic_size_t next;
static atomic_size_t working;  // threads of the pool that are at it; grows only while the job is open
static atomic_ulong number;  // of the job, so that a waiting thread sees a new one

size_t ck_threads(void) {
    size_t known = atomic_load_explicit(&limit, memory_order_relaxed);
    if (known) return known;
    const char *wish = getenv("PAPERS_THREADS");
    long count = wish ? strtol(wish, NULL, 10) : sysconf(_SC_NPROCESSORS_ONLN);
    ck_set_threads(count > 0 ? (size_t)count : 1);
    return atomic_load(&limit);
}

unsigned long ck_shared_jobs(void) { return atomic_load(&number); }

void ck_set_threads(size_t count) {
    atomic_store(&limit, count < 1 ? 1 : count > most_threads ? most_threads : count);
}

/// Waits a little for a change: the next job, or the end of one, often comes at once, and sleeping
/// costs more than that.
#define SPIN_WHILE(condition) \
    for (int turn = 0; turn < 2000 && (condition); turn++) relax()

static void relax(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

static void take_parts(void (*task)(void *, size_t), void *context, size_t parts) {
    inside = true;
    for (;;) {
        size_t part = atomic_fetch_add(&next, 1);
        if (part >= parts) break;
        task(context, part);
    }
    inside = false;
}

static void *wait_for_work(void *unused) {
    unsigned long seen = 0;
    for (;;) {
        SPIN_WHILE(atomic_load(&number) == seen);
        pthread_mutex_lock(&gate);
        while (atomic_load(&number) == seen) pthread_cond_wait(&opened, &gate);
        seen = atomic_load(&number);
        if (!job.open || !job.places) {
            pthread_mutex_unlock(&gate);
            continue;
        }
        job.places--;
        atomic_fetch_add(&working, 1);
        void (*task)(void *, size_t) = job.task;
        void *context = job.context;
        size_t parts = job.parts;
        ck_path path = job.path;
        pthread_mutex_unlock(&gate);
        ck_force_path(path);
        take_parts(task, context, parts);
        if (atomic_fetch_sub(&working, 1) == 1) {
            pthread_mutex_lock(&gate);  // so that it does not fall between the test and the sleep
            pthread_cond_signal(&left);
            pthread_mutex_unlock(&gate);
        }
    }
    return unused;
}

/// Makes the pool have `count` threads if the system grants them.
static void start_threads(size_t count) {
    while (started < count) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, wait_for_work, NULL)) return;
        pthread_detach(thread);
        started++;
    }
}

void ck_parallel(size_t work, size_t parts, void (*task)(void *, size_t), void *context) {
    size_t threads = work < worth_sharing ? 1 : ck_threads();
    if (parts < 2 || threads < 2 || inside || pthread_mutex_trylock(&region)) {
        for (size_t part = 0; part < parts; part++) task(context, part);
        return;
    }
    start_threads(threads - 1);
    pthread_mutex_lock(&gate);
    job.task = task, job.context = context, job.parts = parts;
    job.path = ck_current_path();
    job.places = (parts < threads ? parts : threads) - 1;
    job.open = true;
    atomic_store(&next, 0);
    atomic_fetch_add(&number, 1);
    pthread_cond_broadcast(&opened);
    pthread_mutex_unlock(&gate);
    take_parts(task, context, parts);
    pthread_mutex_lock(&gate);
    job.open = false;
    pthread_mutex_unlock(&gate);
    SPIN_WHILE(atomic_load(&working));
    pthread_mutex_lock(&gate);
    while (atomic_load(&working)) pthread_cond_wait(&left, &gate);
    pthread_mutex_unlock(&gate);
    pthread_mutex_unlock(&region);
}
