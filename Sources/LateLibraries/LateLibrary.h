// Libraries of C that are loaded when first used, not when the program starts: one that draws nothing
// would else spend a third of its time on loading those that draw.
//
// LATE_LIBRARY(table, names, functions) declares a struct `table` of pointers to `functions`, each of the
// type that its header gives it, and `table_load`, which finds them in the program or in the first of the
// files `names` that has them. `functions` is a macro that applies its argument to each name.

#ifndef STATS_LATE_LIBRARY_H
#define STATS_LATE_LIBRARY_H

#include <dlfcn.h>
#include <stddef.h>

#define LATE_MEMBER(name) __typeof__(&name) _Nonnull name;

// POSIX lets an address from dlsym be that of a function.
#define LATE_ADDRESS(name) \
  if (!(address = dlsym(library, #name))) continue; \
  *(void **)&table.name = address;

// To be called by one thread; gives the table, or nil for a reason that `dlerror` has. The library stays
// loaded.
#define LATE_LIBRARY(type, functions, ...) \
  struct type { \
    functions(LATE_MEMBER) \
  }; \
  static inline const struct type *_Nullable type##_load(void) { \
    static struct type table; \
    const char *names[] = {NULL, __VA_ARGS__}; \
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) { \
      void *library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL), *address; \
      if (!library) continue; \
      functions(LATE_ADDRESS) return &table; \
    } \
    return NULL; \
  }

#endif
