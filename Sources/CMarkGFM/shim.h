// libcmark-gfm and its extensions library (tables, strikethrough, autolinks, task lists).
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
