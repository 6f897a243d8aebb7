/*
 * Preloaded below Node and SQLite alike: makes the k-th call that changes or opens something below one folder fail, or
 * ends the process there. What is to be done stands in a small file that the process maps; see control.ts.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

struct control {
  int armed;
  int number;  /* which call, from 1 */
  int error;   /* errno to fail with; 0: end the process before the call */
  int onwards; /* every call from there on */
  int classes; /* bit by bit, which kinds of calls count */
  int count;   /* calls met so far */
  int fired;   /* how many were made to fail */
  char what[228];
};

enum { WRITE = 1, SYNC = 2, OPEN_READ = 4, OPEN_WRITE = 8, RENAME = 16, LINK = 32, UNLINK = 64, TRUNCATE = 128, MKDIR = 256, CHMOD = 512 };

static struct control idle;
static struct control *control = &idle;
static const char *folder = "";
static size_t folder_length;
static char watched[65536];

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("HOSO_FAULT_CONTROL");
  const char *below = getenv("HOSO_FAULT_FOLDER");
  if (path == NULL || below == NULL) return;
  int file = open(path, O_RDWR);
  if (file < 0) return;
  void *map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (map == MAP_FAILED) return;
  folder = below;
  folder_length = strlen(below);
  control = map;
}

static int below(const char *path) {
  return folder_length > 0 && path != NULL && strncmp(path, folder, folder_length) == 0;
}

static int is_watched(int file) { return file >= 0 && file < 65536 && watched[file]; }

/* Whether this call is to fail; errno is set then. */
static int fails(int class, const char *call, const char *path) {
  if (!control->armed || !(control->classes & class)) return 0;
  int count = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
  if (count != control->number && !(control->onwards && count > control->number)) return 0;
  if (__atomic_add_fetch(&control->fired, 1, __ATOMIC_SEQ_CST) == 1)
    snprintf(control->what, sizeof control->what, "%s %s", call, path == NULL ? "" : path);
  if (control->error == 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = control->error;
  return 1;
}

static const char *name_of(int file) {
  static __thread char name[512];
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, name, sizeof name - 1);
  name[length < 0 ? 0 : length] = 0;
  return name;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (real == NULL) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static int opened(int file, int is_below) {
  if (file >= 0 && file < 65536) watched[file] = (char)is_below;
  return file;
}

static int class_of(int flags) { return flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC) ? OPEN_WRITE : OPEN_READ; }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name, const char *, int, mode_t); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    if (below(path) && fails(class_of(flags), "open", path)) return -1; \
    return opened(real(path, flags, mode), below(path)); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int at, const char *path, int flags, ...) { \
    REAL(int, #name, int, const char *, int, mode_t); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    int inside = below(path) || (path[0] != '/' && is_watched(at)); \
    if (inside && fails(class_of(flags), "openat", path)) return -1; \
    return opened(real(at, path, flags, mode), inside); \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int file) {
  REAL(int, "close", int);
  if (file >= 0 && file < 65536) watched[file] = 0;
  return real(file);
}

#define ON_FILE(type, name, class, parameters, arguments, ...) \
  type name parameters { \
    REAL(type, #name, __VA_ARGS__); \
    if (is_watched(file) && fails(class, #name, name_of(file))) return -1; \
    return real arguments; \
  }
ON_FILE(ssize_t, write, WRITE, (int file, const void *bytes, size_t length), (file, bytes, length), int, const void *, size_t)
ON_FILE(ssize_t, pwrite, WRITE, (int file, const void *bytes, size_t length, off_t at), (file, bytes, length, at), int, const void *, size_t, off_t)
ON_FILE(ssize_t, pwrite64, WRITE, (int file, const void *bytes, size_t length, off64_t at), (file, bytes, length, at), int, const void *, size_t, off64_t)
ON_FILE(ssize_t, writev, WRITE, (int file, const struct iovec *pieces, int count), (file, pieces, count), int, const struct iovec *, int)
ON_FILE(ssize_t, pwritev, WRITE, (int file, const struct iovec *pieces, int count, off_t at), (file, pieces, count, at), int, const struct iovec *, int, off_t)
ON_FILE(ssize_t, pwritev64, WRITE, (int file, const struct iovec *pieces, int count, off64_t at), (file, pieces, count, at), int, const struct iovec *, int, off64_t)
ON_FILE(int, fsync, SYNC, (int file), (file), int)
ON_FILE(int, fdatasync, SYNC, (int file), (file), int)
ON_FILE(int, ftruncate, TRUNCATE, (int file, off_t length), (file, length), int, off_t)
ON_FILE(int, ftruncate64, TRUNCATE, (int file, off64_t length), (file, length), int, off64_t)
ON_FILE(int, fchmod, CHMOD, (int file, mode_t mode), (file, mode), int, mode_t)

#define ON_PATH(name, class, parameters, arguments, ...) \
  int name parameters { \
    REAL(int, #name, __VA_ARGS__); \
    if (below(path) && fails(class, #name, path)) return -1; \
    return real arguments; \
  }
ON_PATH(unlink, UNLINK, (const char *path), (path), const char *)
ON_PATH(remove, UNLINK, (const char *path), (path), const char *)
ON_PATH(rmdir, UNLINK, (const char *path), (path), const char *)
ON_PATH(mkdir, MKDIR, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
ON_PATH(chmod, CHMOD, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
ON_PATH(truncate64, TRUNCATE, (const char *path, off64_t length), (path, length), const char *, off64_t)

int unlinkat(int at, const char *path, int flags) {
  REAL(int, "unlinkat", int, const char *, int);
  if ((below(path) || (path[0] != '/' && is_watched(at))) && fails(UNLINK, "unlinkat", path)) return -1;
  return real(at, path, flags);
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  if ((below(from) || below(to)) && fails(RENAME, "rename", to)) return -1;
  return real(from, to);
}

int link(const char *from, const char *to) {
  REAL(int, "link", const char *, const char *);
  if (below(to) && fails(LINK, "link", to)) return -1;
  return real(from, to);
}
