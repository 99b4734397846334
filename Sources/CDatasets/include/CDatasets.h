// The files of Sources/Datasets/Resources, which are part of the program, and how to unpack them.
#ifndef CDATASETS_H
#define CDATASETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// One file as it lies in Resources.
typedef struct {
    const char *name;
    const uint8_t *bytes;
    size_t size;
} cd_file;

/// How many files there are.
size_t cd_file_count(void);
/// The file at a place, in the order of files.c; `index` must be below `cd_file_count()`.
cd_file cd_file_at(size_t index);

/// How many bytes a gzip file of one member holds when unpacked; 0 if it is none.
size_t cd_unpacked_size(const uint8_t *bytes, size_t size);
/// Unpacks a gzip file of one member (RFC 1951 and 1952) into exactly `count` bytes. False if it is
/// damaged: whatever the bytes are, nothing outside both buffers is touched.
bool cd_unpack(const uint8_t *bytes, size_t size, uint8_t *out, size_t count);

#endif
