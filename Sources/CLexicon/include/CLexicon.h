#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>

/// One embedded data file: its bytes live as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} clexicon_file;

/// The embedded file of that name ("countries.tsv"), or one with no bytes where there is none.
clexicon_file clexicon_data(const char *name);

#endif
