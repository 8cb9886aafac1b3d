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
} csandbox_limits;

/// Limits the calling process: its resources, no core files (which would hold pixels), no new privileges, and death
/// with its parent.
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
  /// Somebody's program: everything but sockets, further processes, and powers over others or the kernel.
  CSANDBOX_PROGRAM = 1,
};

/// Takes system calls from all threads of the calling process; a call that is gone fails with EPERM.
///
/// Returns 0; ENOSYS where the kernel has no seccomp filters; or another errno.
int32_t csandbox_restrict_calls(int32_t kept);

/// Becomes another program, searched for along PATH as a shell would; `words` end with NULL. Returns an errno, if at all.
int32_t csandbox_become(char *_Nullable const *_Nonnull words);

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

/// Waits for a process to end; returns its exit code, or minus the signal that ended it.
int32_t csandbox_wait(int32_t process);

#ifdef __cplusplus
}
#endif
