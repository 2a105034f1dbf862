#include <xlsxwriter.h>

// From <sys/mman.h>, which declares it only to GNU sources; Swift's Glibc is none. Linux 3.17, glibc 2.27.
extern int memfd_create(const char *name, unsigned int flags);
enum { stats_memfd_close_on_exec = 1 };
