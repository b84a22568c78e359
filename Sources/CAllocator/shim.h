#ifndef CALLOCATOR_SHIM_H
#define CALLOCATOR_SHIM_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Makes the C library give the memory of a large block back to the system when the block is freed. glibc's by itself
/// keeps blocks as large as the largest that was freed before, and so as much again for the next large text; others do
/// not.
static inline void callocator_return_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

#endif
