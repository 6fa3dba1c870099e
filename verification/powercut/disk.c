// SPDX-License-Identifier: Apache-2.0
/*
 * Stands between a program and one folder (LD_PRELOAD): writes down everything that the program does to
 * the files there, in order and with the bytes, and can make a call fail. What a power cut could leave
 * of it is computed afterwards, from the trace (io.coplanar.ledger.proof).
 *
 *   COPLANAR_DISK=FOLDER   what is watched, an absolute path without links
 *   COPLANAR_TRACE=FILE    where the trace goes; outside the folder
 *   COPLANAR_NOTES=FILE    a write to this file becomes a note in the trace: the program says there what it
 *                          has acknowledged, so that the order of acknowledgement and sync is known
 *   COPLANAR_FAULT="CALL N ACTION [ERRNO]"   what happens to the N-th call (from 1) of a kind:
 *                          CALL is open, write, sync, truncate, rename, unlink, mkdir or any; with :END behind
                          it only calls on files whose name ends so count;
 *                          ACTION is before (fails, nothing was done), after (was done, and fails), short
 *                          (a write that does half of its work), dead (this and every later call fails), kill
 *   COPLANAR_ROOM=FILE     holds a number of bytes in decimal digits, read anew at each write: files together
 *                          may grow by so many before a write fails with ENOSPC; statvfs tells what is left
 *
 * Changes are made and recorded under one lock, so the trace has them in the order in which they happened.
 * Only syncs run outside it: one covers the writes that stand before its beginning.
 *
 * A record: kind (1 byte), file id (4), number (8), length (4), that many bytes; little endian.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind {
  OPENED = 'O', CREATED = 'C', FOLDER = 'D', WRITE = 'W', TRUNCATE = 'T', SYNC = 'S', SYNCED = 'F', SYNC_FAILED = 'E',
  RENAME = 'R', LINK = 'L', UNLINK = 'U', NOTE = 'N', FAULT = 'Z', UNKNOWN = 'X'
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int ready;
static char root[PATH_MAX];
static size_t root_length;
static const char *notes;
static int trace = -1;

/* ---- the trace ---- */

static void record(enum kind kind, uint32_t id, uint64_t number, const void *bytes, uint32_t length) {
  if (trace < 0) return;
  unsigned char head[17] = {(unsigned char)kind};
  memcpy(head + 1, &id, 4);
  memcpy(head + 5, &number, 8);
  memcpy(head + 13, &length, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  if (syscall(SYS_writev, trace, parts, length ? 2 : 1) != (long)(sizeof head + length)) abort();
}

/* ---- what fails ---- */

static char fault_call[16], fault_action[16], fault_end[64];
static long fault_at, fault_seen;
static int fault_errno = EIO;
static const char *room_file;
static int64_t grown;

static void start(void) {
  if (ready) return;
  ready = 1;
  const char *folder = getenv("COPLANAR_DISK");
  if (folder == NULL) return;
  root_length = strlen(folder);
  if (root_length >= sizeof root) abort();
  memcpy(root, folder, root_length + 1);
  notes = getenv("COPLANAR_NOTES");
  room_file = getenv("COPLANAR_ROOM");
  const char *file = getenv("COPLANAR_TRACE");
  if (file != NULL) trace = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *fault = getenv("COPLANAR_FAULT");
  char name[16] = "EIO";
  if (fault != NULL && sscanf(fault, "%15[a-z]:%63s %ld %15s %15s", fault_call, fault_end, &fault_at, fault_action, name) < 4) {
    fault_end[0] = 0;
    if (sscanf(fault, "%15s %ld %15s %15s", fault_call, &fault_at, fault_action, name) < 3) abort();
  }
  fault_errno = strcmp(name, "ENOSPC") == 0 ? ENOSPC : EIO;
}

/* What is to happen to this call on this path: 0 nothing, else the first letter of the action. Under the lock. */
static char fault(const char *call, const char *path) {
  if (fault_at == 0 || (strcmp(fault_call, call) != 0 && strcmp(fault_call, "any") != 0)) return 0;
  size_t n = strlen(path), end = strlen(fault_end);
  if (n < end || strcmp(path + n - end, fault_end) != 0) return 0;
  fault_seen++;
  if (fault_seen < fault_at || (fault_seen > fault_at && fault_action[0] != 'd')) return 0;
  if (fault_seen == fault_at) record(FAULT, 0, (uint64_t)fault_seen, path, (uint32_t)n);
  if (fault_action[0] == 'k') kill(getpid(), SIGKILL);
  return fault_action[0];
}

static char fault_of(const char *call, int fd) {
  char link[64], path[PATH_MAX];
  if (fault_at == 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  path[n < 0 ? 0 : n] = 0;
  return fault(call, path);
}

static int is_before(char action) { return action == 'b' || action == 'd'; }

static int refuse(int number) {
  errno = number;
  return -1;
}

static int64_t room_left(void) {
  char text[32] = {0};
  int fd = (int)syscall(SYS_openat, AT_FDCWD, room_file, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0 || syscall(SYS_read, fd, text, sizeof text - 1) < 0) abort();
  syscall(SYS_close, fd);
  return atoll(text) - grown;
}

/* Whether a file may grow to this size; takes the room. Called under the lock. */
static int has_room(int fd, int64_t size) {
  struct stat st;
  if (room_file == NULL || fstat(fd, &st) != 0 || size <= st.st_size) return 1;
  if (size - st.st_size > room_left()) return 0;
  grown += size - st.st_size;
  return 1;
}

static void give_back(const struct stat *st) {
  if (room_file != NULL && st->st_nlink == 1) grown -= st->st_size;
}

/* ---- which files are watched ---- */

enum { FILES = 1 << 16 };
struct file { dev_t dev; ino_t ino; int alive; };
static struct file files[FILES]; /* by id, from 1 */
static uint32_t last_id;
static uint32_t by_fd[FILES];
static const uint32_t NOTES = UINT32_MAX;

/* The path without links in its folder, below the watched folder; 0 when it lies elsewhere. */
static int watched_path(int at, const char *path, char *real) {
  char joined[PATH_MAX], folder[PATH_MAX];
  if (root_length == 0 || path == NULL) return 0;
  if (path[0] == '/' || at == AT_FDCWD) {
    if (snprintf(joined, sizeof joined, "%s", path) >= (int)sizeof joined) return 0;
  } else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t n = readlink(link, folder, sizeof folder - 1);
    if (n < 0) return 0;
    folder[n] = 0;
    if (snprintf(joined, sizeof joined, "%s/%s", folder, path) >= (int)sizeof joined) return 0;
  }
  size_t length = strlen(joined);
  while (length > 1 && joined[length - 1] == '/') joined[--length] = 0;
  char *slash = strrchr(joined, '/');
  const char *name = slash == NULL ? joined : slash + 1;
  if (slash == NULL) {
    if (realpath(".", folder) == NULL) return 0;
  } else {
    char before = *slash;
    *slash = 0;
    char *found = realpath(joined[0] ? joined : "/", folder);
    *slash = before;
    if (found == NULL) return 0;
  }
  if (snprintf(real, PATH_MAX, "%s/%s", folder, name) >= PATH_MAX) return 0;
  return strncmp(real, root, root_length) == 0 && (real[root_length] == '/' || real[root_length] == 0);
}

static uint32_t new_id(const struct stat *st) {
  if (++last_id >= FILES) abort();
  files[last_id] = (struct file){st->st_dev, st->st_ino, 1};
  return last_id;
}

static uint32_t known_id(const struct stat *st) {
  for (uint32_t i = last_id; i > 0; i--)
    if (files[i].alive && files[i].ino == st->st_ino && files[i].dev == st->st_dev) return i;
  return 0;
}

/* The id of an open file, 0 when it is not watched. A descriptor closed behind our back is forgotten. */
static uint32_t id_of(int fd) {
  if (fd < 0 || fd >= FILES || by_fd[fd] == 0 || by_fd[fd] == NOTES) return 0;
  struct stat st;
  uint32_t id = by_fd[fd];
  if (fstat(fd, &st) == 0 && files[id].ino == st.st_ino && files[id].dev == st.st_dev) return id;
  by_fd[fd] = 0;
  return 0;
}

/* Tells what a call that takes a name away would end. */
static int is_last_name(const char *real, struct stat *st) {
  return lstat(real, st) == 0 && st->st_nlink <= (S_ISDIR(st->st_mode) ? 2 : 1);
}

/* The last name went: the inode may serve another file. */
static void forget(const struct stat *st) {
  give_back(st);
  uint32_t id = known_id(st);
  if (id != 0) files[id].alive = 0;
}

/* ---- open, close ---- */

static int open_at(int at, const char *path, int flags, mode_t mode) {
  char real[PATH_MAX];
  struct stat st;
  pthread_mutex_lock(&lock);
  start();
  int is_note = notes != NULL && path != NULL && strcmp(path, notes) == 0;
  if (!is_note && !watched_path(at, path, real)) {
    pthread_mutex_unlock(&lock);
    return (int)syscall(SYS_openat, at, path, flags, mode);
  }
  int is_new = !is_note && (flags & O_CREAT) && lstat(real, &st) != 0;
  int64_t old_size = is_new || is_note || stat(real, &st) != 0 ? 0 : st.st_size;
  char action = is_new ? fault("open", real) : 0;
  int fd = is_before(action) ? refuse(fault_errno) : (int)syscall(SYS_openat, at, path, flags, mode);
  int error = errno;
  if (fd >= FILES) abort();
  if (fd >= 0 && is_note) by_fd[fd] = NOTES;
  if (fd >= 0 && !is_note && fstat(fd, &st) == 0) {
    uint32_t id = is_new ? 0 : known_id(&st);
    if (id == 0) id = new_id(&st);
    by_fd[fd] = id;
    record(is_new ? CREATED : OPENED, id, 0, real + root_length, (uint32_t)strlen(real + root_length));
    if ((flags & O_TRUNC) && old_size > 0 && (flags & O_ACCMODE) != O_RDONLY) {
      record(TRUNCATE, id, 0, NULL, 0);
      grown -= old_size;
    }
    if (action == 'a') {
      syscall(SYS_close, fd);
      by_fd[fd] = 0;
      fd = -1;
      error = fault_errno;
    }
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return fd;
}

static mode_t mode_of(int flags, va_list arguments) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
}

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int at, const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_at(at, path, flags, mode);
}

int creat(const char *path, mode_t mode) { return open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < FILES) by_fd[fd] = 0;
  pthread_mutex_unlock(&lock);
  return (int)syscall(SYS_close, fd);
}

static int copied(int from, int to) {
  pthread_mutex_lock(&lock);
  if (to >= 0 && to < FILES && from < FILES) by_fd[to] = by_fd[from];
  pthread_mutex_unlock(&lock);
  return to;
}

int dup(int fd) { return copied(fd, (int)syscall(SYS_dup, fd)); }
int dup2(int fd, int to) { return fd == to ? to : copied(fd, (int)syscall(SYS_dup3, fd, to, 0)); }
int dup3(int fd, int to, int flags) { return copied(fd, (int)syscall(SYS_dup3, fd, to, flags)); }

/* ---- bytes ---- */

static void record_parts(uint32_t id, int64_t at, const struct iovec *parts, int count, ssize_t done) {
  for (int i = 0; i < count && done > 0; i++) {
    size_t n = (size_t)done < parts[i].iov_len ? (size_t)done : parts[i].iov_len;
    record(WRITE, id, (uint64_t)at, parts[i].iov_base, (uint32_t)n);
    at += (int64_t)n;
    done -= (ssize_t)n;
  }
}

static size_t total(const struct iovec *parts, int count) {
  size_t n = 0;
  for (int i = 0; i < count; i++) n += parts[i].iov_len;
  return n;
}

static ssize_t raw_write(int fd, const struct iovec *parts, int count, off_t at) {
  return at < 0 ? syscall(SYS_writev, fd, parts, count) : syscall(SYS_pwritev, fd, parts, count, (unsigned long)at, 0UL);
}

/* Writes at a position, or where the file stands when it is negative. */
static ssize_t write_at(int fd, const struct iovec *parts, int count, off_t at) {
  if (fd < 0 || fd >= FILES || by_fd[fd] == 0) return raw_write(fd, parts, count, at);
  pthread_mutex_lock(&lock);
  uint32_t id = id_of(fd);
  ssize_t done;
  int error = 0;
  if (by_fd[fd] == NOTES) {
    for (int i = 0; i < count; i++) record(NOTE, 0, 0, parts[i].iov_base, (uint32_t)parts[i].iov_len);
    done = (ssize_t)total(parts, count);
  } else if (id == 0) {
    done = raw_write(fd, parts, count, at);
    error = errno;
  } else {
    char action = fault_of("write", fd);
    int appends = fcntl(fd, F_GETFL) & O_APPEND;
    off_t start_at = at >= 0 && !appends ? at : lseek(fd, 0, appends ? SEEK_END : SEEK_CUR);
    struct iovec half = {parts[0].iov_base, parts[0].iov_len / 2};
    int is_short = action == 's' && half.iov_len > 0;
    if (is_before(action)) {
      done = refuse(fault_errno);
    } else if (!has_room(fd, start_at + (int64_t)total(parts, count))) {
      done = refuse(ENOSPC);
    } else {
      done = raw_write(fd, is_short ? &half : parts, is_short ? 1 : count, at);
    }
    error = errno;
    record_parts(id, start_at, parts, count, done);
    if (action == 'a' && done >= 0) {
      done = -1;
      error = fault_errno;
    }
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t n) {
  struct iovec part = {(void *)bytes, n};
  return write_at(fd, &part, 1, -1);
}

ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) {
  struct iovec part = {(void *)bytes, n};
  return at < 0 ? refuse(EINVAL) : write_at(fd, &part, 1, at);
}

ssize_t writev(int fd, const struct iovec *parts, int count) { return write_at(fd, parts, count, -1); }

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  return at < 0 ? refuse(EINVAL) : write_at(fd, parts, count, at);
}

/* A change of size; call is the system call that makes it. */
static int resize(int fd, off_t size, int is_allocation, int mode, off_t from, off_t n) {
  pthread_mutex_lock(&lock);
  uint32_t id = id_of(fd);
  char action = id == 0 ? 0 : fault_of("truncate", fd);
  struct stat st;
  int64_t old_size = id != 0 && fstat(fd, &st) == 0 ? st.st_size : 0;
  int result;
  if (is_before(action)) {
    result = refuse(fault_errno);
  } else if (id != 0 && !has_room(fd, size)) {
    result = refuse(ENOSPC);
  } else {
    result = (int)(is_allocation ? syscall(SYS_fallocate, fd, mode, from, n) : syscall(SYS_ftruncate, fd, size));
  }
  int error = errno;
  if (id != 0 && result == 0) {
    if (is_allocation && mode != 0) record(UNKNOWN, id, 0, "fallocate", 9);
    if (!is_allocation || size > old_size) record(TRUNCATE, id, (uint64_t)size, NULL, 0);
    if (size < old_size) grown -= old_size - size;
    if (action == 'a') {
      result = -1;
      error = fault_errno;
    }
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int ftruncate(int fd, off_t size) { return resize(fd, size, 0, 0, 0, 0); }
int fallocate(int fd, int mode, off_t from, off_t n) { return resize(fd, from + n, 1, mode, from, n); }
int posix_fallocate(int fd, off_t from, off_t n) { return resize(fd, from + n, 1, 0, from, n) == 0 ? 0 : errno; }

static int sync_with(long call, int fd) {
  static uint64_t last_ticket;
  pthread_mutex_lock(&lock);
  uint32_t id = id_of(fd);
  char action = id == 0 ? 0 : fault_of("sync", fd);
  uint64_t ticket = ++last_ticket;
  if (id != 0) record(SYNC, id, ticket, NULL, 0);
  pthread_mutex_unlock(&lock);
  int result = is_before(action) ? refuse(fault_errno) : (int)syscall(call, fd);
  int error = errno;
  if (id != 0) {
    pthread_mutex_lock(&lock);
    record(result == 0 ? SYNCED : SYNC_FAILED, id, ticket, NULL, 0);
    pthread_mutex_unlock(&lock);
  }
  if (action == 'a' && result == 0) {
    result = -1;
    error = fault_errno;
  }
  errno = error;
  return result;
}

int fsync(int fd) { return sync_with(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_with(SYS_fdatasync, fd); }

/* ---- names ---- */

static int rename_at(int from_at, const char *from, int to_at, const char *to, unsigned flags) {
  char both[2 * PATH_MAX], old[PATH_MAX], target[PATH_MAX];
  pthread_mutex_lock(&lock);
  start();
  int is_from = watched_path(from_at, from, old), is_to = watched_path(to_at, to, target);
  char action = is_from || is_to ? fault("rename", target) : 0;
  struct stat st;
  int ends = is_to && is_last_name(target, &st);
  int result = is_before(action) ? refuse(fault_errno) : (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
  int error = errno;
  if (result == 0 && (is_from || is_to)) {
    if (ends) forget(&st);
    if (is_from != is_to || flags != 0) record(UNKNOWN, 0, 0, "rename", 6);
    size_t n = (size_t)snprintf(both, sizeof both, "%s%c%s", old + root_length, 0, target + root_length);
    record(RENAME, 0, 0, both, (uint32_t)n);
    if (action == 'a') {
      result = -1;
      error = fault_errno;
    }
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int rename(const char *from, const char *to) { return rename_at(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return rename_at(a, from, b, to, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return rename_at(a, from, b, to, flags); }

int linkat(int from_at, const char *from, int to_at, const char *to, int flags) {
  char both[2 * PATH_MAX], old[PATH_MAX], target[PATH_MAX];
  pthread_mutex_lock(&lock);
  start();
  int is_from = watched_path(from_at, from, old), is_to = watched_path(to_at, to, target);
  int result = (int)syscall(SYS_linkat, from_at, from, to_at, to, flags);
  int error = errno;
  if (result == 0 && is_to) {
    if (!is_from) record(UNKNOWN, 0, 0, "link", 4);
    size_t n = (size_t)snprintf(both, sizeof both, "%s%c%s", old + root_length, 0, target + root_length);
    record(LINK, 0, 0, both, (uint32_t)n);
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int unlinkat(int at, const char *path, int flags) {
  char real[PATH_MAX];
  pthread_mutex_lock(&lock);
  start();
  int is_watched = watched_path(at, path, real);
  char action = is_watched ? fault("unlink", real) : 0;
  struct stat st;
  int ends = is_watched && is_last_name(real, &st);
  int result = is_before(action) ? refuse(fault_errno) : (int)syscall(SYS_unlinkat, at, path, flags);
  int error = errno;
  if (result == 0 && ends) forget(&st);
  if (result == 0 && is_watched) {
    record(UNLINK, 0, 0, real + root_length, (uint32_t)strlen(real + root_length));
    if (action == 'a') {
      result = -1;
      error = fault_errno;
    }
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char *path) {
  int result = unlink(path);
  return result != 0 && (errno == EISDIR || errno == EPERM) ? rmdir(path) : result;
}

int mkdirat(int at, const char *path, mode_t mode) {
  char real[PATH_MAX];
  pthread_mutex_lock(&lock);
  start();
  int is_watched = watched_path(at, path, real);
  char action = is_watched ? fault("mkdir", real) : 0;
  int result = is_before(action) ? refuse(fault_errno) : (int)syscall(SYS_mkdirat, at, path, mode);
  int error = errno;
  if (result == 0 && is_watched) {
    record(FOLDER, 0, 0, real + root_length, (uint32_t)strlen(real + root_length));
    if (action == 'a') {
      result = -1;
      error = fault_errno;
    }
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* ---- room ---- */

/* The one that the JDK calls. */
int statvfs64(const char *path, struct statvfs64 *fs) {
  static int (*real)(const char *, struct statvfs64 *);
  if (real == NULL) real = (int (*)(const char *, struct statvfs64 *))dlsym(RTLD_NEXT, "statvfs64");
  int result = real(path, fs);
  pthread_mutex_lock(&lock);
  start();
  if (result == 0 && room_file != NULL) {
    int64_t left = room_left();
    fs->f_bavail = fs->f_bfree = left <= 0 ? 0 : (fsblkcnt_t)(left / (int64_t)fs->f_frsize);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

/* ---- what the trace cannot follow; replaying it then fails ---- */

static void unknown(int fd, const char *call) {
  pthread_mutex_lock(&lock);
  uint32_t id = id_of(fd);
  if (id != 0) record(UNKNOWN, id, 0, call, (uint32_t)strlen(call));
  pthread_mutex_unlock(&lock);
}

ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t n, unsigned flags) {
  unknown(out, "copy_file_range");
  return syscall(SYS_copy_file_range, in, from, out, to, n, flags);
}

ssize_t sendfile(int out, int in, off_t *from, size_t n) {
  unknown(out, "sendfile");
  return syscall(SYS_sendfile, out, in, from, n);
}

/* SQLite maps its -shm file; it holds nothing that must outlive a power cut. */
static int is_index(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  return n > 4 && memcmp(path + n - 4, "-shm", 4) == 0;
}

void *mmap(void *at, size_t n, int protection, int flags, int fd, off_t from) {
  if (fd >= 0 && fd < FILES && by_fd[fd] != 0 && (protection & PROT_WRITE) && (flags & MAP_SHARED) && !is_index(fd))
    unknown(fd, "mmap");
  return (void *)syscall(SYS_mmap, at, n, protection, flags, fd, from);
}

/* ---- the same under their other names; off_t has 64 bits here ---- */

_Static_assert(sizeof(off_t) == 8, "off_t");
int open64(const char *path, int flags, ...) __attribute__((alias("open")));
int openat64(int at, const char *path, int flags, ...) __attribute__((alias("openat")));
int creat64(const char *path, mode_t mode) __attribute__((alias("creat")));
ssize_t pwrite64(int fd, const void *bytes, size_t n, off_t at) __attribute__((alias("pwrite")));
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t at) __attribute__((alias("pwritev")));
int ftruncate64(int fd, off_t size) __attribute__((alias("ftruncate")));
int fallocate64(int fd, int mode, off_t from, off_t n) __attribute__((alias("fallocate")));
int posix_fallocate64(int fd, off_t from, off_t n) __attribute__((alias("posix_fallocate")));
ssize_t sendfile64(int out, int in, off_t *from, size_t n) __attribute__((alias("sendfile")));
void *mmap64(void *at, size_t n, int protection, int flags, int fd, off_t from) __attribute__((alias("mmap")));
