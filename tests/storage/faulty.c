/* Lets the nth system call on files under one folder fail, for tests: see test_system_calls.py.

   Loaded before the C library (LD_PRELOAD), so that Python's calls and SQLite's both pass through here. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { HANDLES = 4096, SHORT = -1 };

static char ours[HANDLES];
static char folder[4096];
static long counted, fail_at;
static int code, sticky;

void fault_arm(const char *under, long at, int error, int again) {
    strncpy(folder, under, sizeof folder - 1);
    counted = 0;
    fail_at = at;
    code = error;
    sticky = again;
}

long fault_counted(void) { return counted; }

static int in_folder(const char *path) {
    return folder[0] && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_ours(int handle) { return handle >= 0 && handle < HANDLES && ours[handle]; }

static int fails(void) {
    if (!fail_at) return 0;
    counted++;
    if (counted != fail_at && !(sticky && counted > fail_at)) return 0;
    errno = code == SHORT ? EIO : code;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPEN(name)                                              \
    int name(const char *path, int flags, ...) {                \
        va_list rest;                                           \
        va_start(rest, flags);                                  \
        mode_t mode = va_arg(rest, mode_t);                     \
        va_end(rest);                                           \
        int counts = in_folder(path);                           \
        if (counts && fails()) return -1;                       \
        int handle = REAL(name)(path, flags, mode);             \
        if (handle >= 0 && handle < HANDLES) ours[handle] = counts; \
        return handle;                                          \
    }
OPEN(open)
OPEN(open64)

int close(int handle) {
    int failed = is_ours(handle) && fails(), error = errno;
    if (handle >= 0 && handle < HANDLES) ours[handle] = 0;
    int result = REAL(close)(handle);
    if (failed) errno = error;
    return failed ? -1 : result;
}

#define ON_HANDLE(type, name, parameters, arguments) \
    type name parameters {                           \
        if (is_ours(handle) && fails()) return -1;   \
        return REAL(name) arguments;                 \
    }
ON_HANDLE(ssize_t, read, (int handle, void *data, size_t size), (handle, data, size))
ON_HANDLE(ssize_t, pread, (int handle, void *data, size_t size, off_t at), (handle, data, size, at))
ON_HANDLE(ssize_t, pread64, (int handle, void *data, size_t size, off64_t at), (handle, data, size, at))
ON_HANDLE(int, fsync, (int handle), (handle))
ON_HANDLE(int, fdatasync, (int handle), (handle))
ON_HANDLE(int, ftruncate, (int handle, off_t size), (handle, size))
ON_HANDLE(int, ftruncate64, (int handle, off64_t size), (handle, size))
ON_HANDLE(int, fchmod, (int handle, mode_t mode), (handle, mode))
ON_HANDLE(int, flock, (int handle, int operation), (handle, operation))

#define WRITE(name, parameters, whole, half)                       \
    ssize_t name parameters {                                      \
        if (is_ours(handle) && fails()) {                          \
            if (code != SHORT || size < 2) return -1;              \
            return REAL(name) half;                                \
        }                                                          \
        return REAL(name) whole;                                   \
    }
WRITE(write, (int handle, const void *data, size_t size), (handle, data, size), (handle, data, size / 2))
WRITE(pwrite, (int handle, const void *data, size_t size, off_t at), (handle, data, size, at),
      (handle, data, size / 2, at))
WRITE(pwrite64, (int handle, const void *data, size_t size, off64_t at), (handle, data, size, at),
      (handle, data, size / 2, at))

#define ON_PATH(name, parameters, path, arguments) \
    int name parameters {                          \
        if (in_folder(path) && fails()) return -1; \
        return REAL(name) arguments;               \
    }
ON_PATH(unlink, (const char *path), path, (path))
ON_PATH(rename, (const char *from, const char *to), to, (from, to))
ON_PATH(link, (const char *from, const char *to), to, (from, to))
ON_PATH(linkat, (int a, const char *from, int b, const char *to, int flags), to, (a, from, b, to, flags))
