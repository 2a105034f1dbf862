#include <zip.h>

#include "../LateLibraries/LateLibrary.h"

#define ZIP(F) \
  F(zip_discard) \
  F(zip_error_fini) \
  F(zip_error_init) \
  F(zip_error_set) \
  F(zip_error_to_data) \
  F(zip_fclose) \
  F(zip_file_get_error) \
  F(zip_fopen_index) \
  F(zip_fread) \
  F(zip_get_error) \
  F(zip_get_num_entries) \
  F(zip_open_from_source) \
  F(zip_source_free) \
  F(zip_source_function_create) \
  F(zip_source_seek_compute_offset) \
  F(zip_stat_index) \
  F(zip_stat_init)

// Debian calls it 4, others 5; the one built with comes first.
LATE_LIBRARY(zip_library, ZIP, "libzip.so", "libzip.so.5", "libzip.so.4")
