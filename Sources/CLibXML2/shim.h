#include <libxml/xmlversion.h>
// Some builds of libxml2 draw in ICU's headers, which contradict those of Foundation. Only the tail of a struct that is
// never touched from here depends on them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
