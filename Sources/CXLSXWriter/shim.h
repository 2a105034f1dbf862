#include <xlsxwriter.h>

#include "../LateLibraries/LateLibrary.h"

// From <sys/mman.h>, which declares it only to GNU sources; Swift's Glibc is none. Linux 3.17, glibc 2.27.
extern int memfd_create(const char *name, unsigned int flags);
enum { stats_memfd_close_on_exec = 1 };

#define XLSXWRITER(F) \
  F(format_set_align) \
  F(format_set_bg_color) \
  F(format_set_bold) \
  F(format_set_font_color) \
  F(format_set_num_format_index) \
  F(format_set_text_wrap) \
  F(lxw_strerror) \
  F(lxw_workbook_free) \
  F(workbook_add_format) \
  F(workbook_add_worksheet) \
  F(workbook_close) \
  F(workbook_new) \
  F(workbook_set_properties) \
  F(worksheet_data_validation_range) \
  F(worksheet_freeze_panes) \
  F(worksheet_merge_range) \
  F(worksheet_set_column) \
  F(worksheet_write_number) \
  F(worksheet_write_string)

LATE_LIBRARY(xlsxwriter, XLSXWRITER, "libxlsxwriter.so", "libxlsxwriter.so." LXW_SOVERSION)
