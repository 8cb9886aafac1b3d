#define _GNU_SOURCE
#include "CSandbox.h"
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

// What reading, computing and writing take, whoever does it. Which files these calls reach is Landlock's matter.
static const int kept_by_both[] = {
    // memory
    SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect),
    SCMP_SYS(madvise), SCMP_SYS(membarrier), SCMP_SYS(mincore),
    // files
    SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(close), SCMP_SYS(read), SCMP_SYS(write),
    SCMP_SYS(readv), SCMP_SYS(writev), SCMP_SYS(pread64), SCMP_SYS(pwrite64), SCMP_SYS(lseek),
    SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(statx),
    SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access), SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd),
    SCMP_SYS(getdents64), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(fsync),
    SCMP_SYS(fdatasync), SCMP_SYS(umask), SCMP_SYS(fadvise64),
    // waiting
    SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(select), SCMP_SYS(pselect6), SCMP_SYS(epoll_create1),
    SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_wait), SCMP_SYS(epoll_pwait), SCMP_SYS(eventfd2),
    SCMP_SYS(timerfd_create), SCMP_SYS(timerfd_settime), SCMP_SYS(pipe2), SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(futex), SCMP_SYS(futex_waitv), SCMP_SYS(wait4),
    SCMP_SYS(waitid), SCMP_SYS(restart_syscall),
    // threads
    SCMP_SYS(set_robust_list), SCMP_SYS(get_robust_list), SCMP_SYS(rseq), SCMP_SYS(set_tid_address),
    SCMP_SYS(arch_prctl), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_getparam), SCMP_SYS(sched_getscheduler), SCMP_SYS(gettid), SCMP_SYS(exit),
    SCMP_SYS(exit_group), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    // itself and the clock
    SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid),
    SCMP_SYS(getegid), SCMP_SYS(getrusage), SCMP_SYS(getrlimit), SCMP_SYS(sysinfo), SCMP_SYS(uname),
    SCMP_SYS(times), SCMP_SYS(time), SCMP_SYS(gettimeofday), SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres), SCMP_SYS(getrandom),
};

// What a worker takes besides to write a result.
static const int kept_by_workers[] = {
    SCMP_SYS(ftruncate), SCMP_SYS(rename), SCMP_SYS(renameat), SCMP_SYS(renameat2),
    SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(mkdir), SCMP_SYS(mkdirat),
};

int csandbox_allow(scmp_filter_ctx filter, const int *calls, size_t count) {
  int code = 0;
  for (size_t i = 0; i < count && code == 0; i++)
    code = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 0);
  return code;
}

int csandbox_allow_where(scmp_filter_ctx filter, int call, unsigned argument,
                         const uint64_t *values, size_t count) {
  int code = 0;
  for (size_t i = 0; i < count && code == 0; i++)
    code = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                            SCMP_CMP(argument, SCMP_CMP_EQ, values[i], 0));
  return code;
}

static int only_own_descriptors(scmp_filter_ctx filter) {
  // Copies, flags and locks. Not: who gets a signal when a pipe has news (`F_SETOWN`), and larger pipes, which are memory that
  // no limit counts.
  const uint64_t kept[] = {
      F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW,
      F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_GETPIPE_SZ,
  };
  return csandbox_allow_where(filter, SCMP_SYS(fcntl), 1, kept, sizeof kept / sizeof *kept);
}

// Threads, but no processes. `clone3` hides its flags behind a pointer that no filter can follow; with ENOSYS the C library falls
// back to `clone`.
static int only_threads(scmp_filter_ctx filter) {
  // The lowest byte names a signal that a process, but no thread, sends when it ends; or, as a flag, a namespace of time.
  const uint64_t namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
                              CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | 0xff;
  return seccomp_rule_add(
      filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
      SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD | namespaces, CLONE_THREAD));
}

// Signals to itself, and limits of itself.
static int only_itself(scmp_filter_ctx filter) {
  // The number stays when the process becomes another program.
  const uint64_t itself = (uint64_t)getpid();
  int code = csandbox_allow_where(filter, SCMP_SYS(tgkill), 0, &itself, 1);
  const uint64_t zero = 0;
  if (code == 0) code = csandbox_allow_where(filter, SCMP_SYS(prlimit64), 0, &zero, 1);
  return code;
}

static int keep_for_both(scmp_filter_ctx filter) {
  int code = csandbox_allow(filter, kept_by_both, sizeof kept_by_both / sizeof *kept_by_both);
  if (code == 0) code = only_itself(filter);
  if (code == 0) code = only_own_descriptors(filter);
  return code != 0 ? code : only_threads(filter);
}

static int keep_for_worker(scmp_filter_ctx filter) {
  // Threads get names.
  const uint64_t names[] = {PR_SET_NAME, PR_GET_NAME};
  int code = csandbox_allow(filter, kept_by_workers, sizeof kept_by_workers / sizeof *kept_by_workers);
  if (code == 0) code = csandbox_allow_where(filter, SCMP_SYS(prctl), 0, names, 2);
  // A pipe of one page says whether all of it has been read.
  if (code == 0)
    code = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 2,
                            SCMP_A1(SCMP_CMP_EQ, F_SETPIPE_SZ), SCMP_A2(SCMP_CMP_EQ, 4096));
  return code != 0 ? code : seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
}

int32_t csandbox_restrict_calls(int32_t kept) {
  if (prctl(PR_GET_SECCOMP, 0, 0, 0, 0) < 0) return ENOSYS;
  // What a program's own libraries do without, they do without where a kernel is said to be older.
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(kept == CSANDBOX_WORKER ? EPERM : ENOSYS));
  if (filter == NULL) return ENOMEM;
  int code = keep_for_both(filter);
  if (code == 0)
    code = kept == CSANDBOX_WORKER ? keep_for_worker(filter) : csandbox_keep_for_program(filter);
  // Threads that the runtime has started already must not keep more than the others.
  if (code == 0) code = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
  if (code == 0) code = seccomp_load(filter);
  seccomp_release(filter);
  return code == -EINVAL ? ENOSYS : -code;
}
