// The headers of Cairo and Pango that ChartsCairo uses; nothing of our own.
#ifndef PAPERS_CPANGOCAIRO_SHIM_H
#define PAPERS_CPANGOCAIRO_SHIM_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>

#endif
