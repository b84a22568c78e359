#include "CLexicon.h"
#include <string.h>

// Each data file is embedded by C23's #embed: one relocatable binary, no file beside it.
#define FILES(X)             \
  X(abbreviations, "tsv")    \
  X(countries, "tsv")        \
  X(fillers, "tsv")          \
  X(followupframes, "tsv")   \
  X(givennames, "tsv")       \
  X(issueframes, "tsv")      \
  X(matterweights, "tsv")    \
  X(offices, "tsv")          \
  X(organisations, "tsv")    \
  X(places, "tsv")           \
  X(topicphrases, "tsv")     \
  X(topics, "tsv")           \
  X(verbs, "tsv")            \
  X(wordlists, "tsv")

static const unsigned char abbreviations[] = {
#embed "data/abbreviations.tsv"
};
static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char fillers[] = {
#embed "data/fillers.tsv"
};
static const unsigned char followupframes[] = {
#embed "data/followupframes.tsv"
};
static const unsigned char givennames[] = {
#embed "data/givennames.tsv"
};
static const unsigned char issueframes[] = {
#embed "data/issueframes.tsv"
};
static const unsigned char matterweights[] = {
#embed "data/matterweights.tsv"
};
static const unsigned char offices[] = {
#embed "data/offices.tsv"
};
static const unsigned char organisations[] = {
#embed "data/organisations.tsv"
};
static const unsigned char places[] = {
#embed "data/places.tsv"
};
static const unsigned char topicphrases[] = {
#embed "data/topicphrases.tsv"
};
static const unsigned char topics[] = {
#embed "data/topics.tsv"
};
static const unsigned char verbs[] = {
#embed "data/verbs.tsv"
};
static const unsigned char wordlists[] = {
#embed "data/wordlists.tsv"
};
static const unsigned char tagger[] = {
#embed "data/tagger.bin"
};
static const unsigned char phrases[] = {
#embed "data/phrases.bin"
};

clexicon_file clexicon_data(const char *name) {
#define ENTRY(file, extension) \
  if (strcmp(name, #file "." extension) == 0) return (clexicon_file){file, sizeof file};
  FILES(ENTRY)
#undef ENTRY
  if (strcmp(name, "tagger.bin") == 0) return (clexicon_file){tagger, sizeof tagger};
  if (strcmp(name, "phrases.bin") == 0) return (clexicon_file){phrases, sizeof phrases};
  return (clexicon_file){0, 0};
}
