/// What a process gives up before it opens an untrusted clip or becomes an untrusted program. Prefix `csandbox_`.
///
/// Three fences, each for good: limits (rlimits), files (Landlock) and system calls (seccomp, through libseccomp). The
/// latter two are features of the kernel that may be missing or switched off; then the call says so and the process
/// goes on without, because limits and separate processes still hold.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a process may use; a value below 1 leaves that one as it is.
typedef struct {
  /// Bytes of address space.
  int64_t memory;
  /// Seconds of processor time.
  int64_t processor_seconds;
  /// Bytes of the longest file that it may write.
  int64_t file_bytes;
  /// Descriptors that may be open.
  int64_t descriptors;
} csandbox_limits;

/// Limits the calling process: its resources, no core files (which would hold pixels), no new privileges, none of root's
/// powers but to read and write files, and death with its parent.
///
/// Returns 0, or the errno of what the kernel refused.
int32_t csandbox_limit(csandbox_limits limits);

/// Version of Landlock that the kernel offers; 0 where it has none.
int32_t csandbox_landlock_version(void);

/// Takes all files from the calling thread and its future children but those below the named paths, and all TCP where
/// the kernel can (version 4 and later).
///
/// `readable`, `executable` (readable too) and `writable` (folders; readable too) end with NULL; paths that are not
/// there are passed over. Returns 0; ENOSYS where the kernel has no Landlock; or another errno.
int32_t csandbox_restrict_files(char *_Nullable const *_Nonnull readable,
                                char *_Nullable const *_Nonnull executable,
                                char *_Nullable const *_Nonnull writable);

/// Which system calls a process keeps.
enum {
  /// A worker: files it has, memory, threads, time. No sockets, no processes, no programs.
  CSANDBOX_WORKER = 0,
  /// Somebody's program: reads files, has memory, threads, time and its pipes; changes nothing that outlives it.
  CSANDBOX_PROGRAM = 1,
};

/// Takes system calls from all threads of the calling process; a call that is gone fails with EPERM, or with ENOSYS as on
/// a kernel that never had it. What is left it may do to itself alone: signals, and limits.
///
/// Returns 0; ENOSYS where the kernel has no seccomp filters; or another errno.
int32_t csandbox_restrict_calls(int32_t kept);

/// Becomes another program (a path) with an environment; both lists end with NULL. Returns an errno, if at all.
int32_t csandbox_become(char *_Nullable const *_Nonnull words,
                        char *_Nullable const *_Nonnull environment);

/// A program that was started: its process, and the ends of the pipes to it that are the caller's to close.
typedef struct {
  int32_t process;
  /// What is written here the program reads on its standard input.
  int32_t input;
  /// What the program writes on its standard output and standard error.
  int32_t output, errors;
} csandbox_program;

/// Starts the program `words[0]` (a path) with three pipes and nothing else open. Returns 0 or an errno.
///
/// Not through a library that would start threads of its own: the caller is about to be confined, thread by thread.
int32_t csandbox_start(char *_Nullable const *_Nonnull words, csandbox_program *_Nonnull program);

/// What all processes of somebody's program may have together.
typedef struct {
  /// Bytes of memory that they wrote to, swapped out or not.
  int64_t memory;
  int32_t threads;
} csandbox_ceiling;

/// How somebody's program ended.
enum {
  /// By itself: with an exit code, or minus the signal that ended it.
  CSANDBOX_ENDED = 1,
  /// It was ended, because of its ceiling.
  CSANDBOX_TOO_MUCH_MEMORY = 2,
  CSANDBOX_TOO_MANY_THREADS = 3,
};

/// What a worker reads at `CSANDBOX_FATE` once the program has ended.
typedef struct {
  int32_t kind, value;
} csandbox_fate;

/// Where a kept worker finds the program's pipes, and how it ended.
enum { CSANDBOX_INPUT = 3, CSANDBOX_OUTPUT = 4, CSANDBOX_ERRORS = 5, CSANDBOX_FATE = 6 };

/// Starts a program and the worker that feeds it, and ends with the worker: as it did, and with nothing left of the program or
/// of what it started, in whatever session. The same where this process is told to end, or loses its parent.
///
/// Returns an errno where it cannot start them.
int32_t csandbox_keep(char *_Nullable const *_Nonnull worker,
                      char *_Nullable const *_Nonnull program, csandbox_ceiling most);

/// Whether all that was written to a pipe has been read; to be asked when nothing more will be written, for it makes the
/// pipe as small as it can be.
///
/// Returns 0 where it has; EAGAIN where it has not yet; EPIPE where nobody will read it any more; or another errno.
int32_t csandbox_drained(int32_t pipe);

/// Waits for a process to end; returns its exit code, or minus the signal that ended it.
int32_t csandbox_wait(int32_t process);

/// Locks a place of a file that is open for writing, against every other opening of the file, until this one is closed.
///
/// Returns 0; EAGAIN where somebody has it; or another errno, where the disk has no locks.
int32_t csandbox_lock(int32_t file, int64_t place);

/// Waits until nobody else has an open folder locked, and locks it until it is closed. Returns 0 or an errno.
int32_t csandbox_lock_folder(int32_t folder);

#ifdef __cplusplus
}
#endif
