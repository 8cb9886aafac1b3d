#define _GNU_SOURCE
#include "calls.h"

#include <errno.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

// What interpreters and numerical libraries take besides to read pictures and write lines. Nothing here changes a file, a time,
// an attribute or another process, or keeps anything that outlives the program.
static const int kept_by_programs[] = {
    // becoming the program
    SCMP_SYS(execve), SCMP_SYS(execveat),
    // memory
    SCMP_SYS(mmap2), SCMP_SYS(msync), SCMP_SYS(mlock), SCMP_SYS(mlock2), SCMP_SYS(munlock),
    SCMP_SYS(mbind), SCMP_SYS(get_mempolicy), SCMP_SYS(set_mempolicy), SCMP_SYS(pkey_alloc),
    SCMP_SYS(pkey_free), SCMP_SYS(pkey_mprotect),
    // reading files
    SCMP_SYS(openat2), SCMP_SYS(close_range), SCMP_SYS(preadv), SCMP_SYS(preadv2),
    SCMP_SYS(_llseek), SCMP_SYS(readahead), SCMP_SYS(sendfile), SCMP_SYS(copy_file_range),
    SCMP_SYS(chdir), SCMP_SYS(fchdir), SCMP_SYS(getdents), SCMP_SYS(pipe),
    // writing to its pipes
    SCMP_SYS(pwritev), SCMP_SYS(pwritev2),
    // waiting
    SCMP_SYS(_newselect), SCMP_SYS(epoll_create), SCMP_SYS(epoll_pwait2), SCMP_SYS(eventfd),
    SCMP_SYS(signalfd), SCMP_SYS(signalfd4), SCMP_SYS(timerfd_gettime), SCMP_SYS(timer_create),
    SCMP_SYS(timer_settime), SCMP_SYS(timer_gettime), SCMP_SYS(timer_getoverrun),
    SCMP_SYS(timer_delete), SCMP_SYS(setitimer), SCMP_SYS(getitimer), SCMP_SYS(alarm),
    SCMP_SYS(pause), SCMP_SYS(waitpid),
    // threads
    SCMP_SYS(set_thread_area), SCMP_SYS(sched_getattr), SCMP_SYS(sched_get_priority_max),
    SCMP_SYS(sched_get_priority_min), SCMP_SYS(sched_rr_get_interval), SCMP_SYS(getcpu),
    SCMP_SYS(rt_sigpending), SCMP_SYS(rt_sigsuspend), SCMP_SYS(rt_sigtimedwait),
    // itself and the clock
    SCMP_SYS(getpgrp), SCMP_SYS(getpgid), SCMP_SYS(getsid), SCMP_SYS(getresuid),
    SCMP_SYS(getresgid), SCMP_SYS(getgroups), SCMP_SYS(getpriority), SCMP_SYS(capget),
    SCMP_SYS(ugetrlimit), SCMP_SYS(setrlimit),
    // the two ends of a pair that it made; see below
    SCMP_SYS(recvfrom), SCMP_SYS(shutdown), SCMP_SYS(getsockname), SCMP_SYS(getpeername),
    SCMP_SYS(getsockopt),
};

// What a program may well try, and is told is not allowed rather than not there.
static const int refused_to_programs[] = {
    SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept),
    SCMP_SYS(accept4), SCMP_SYS(sendmsg), SCMP_SYS(sendmmsg), SCMP_SYS(fork), SCMP_SYS(vfork),
    SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(tkill),
    SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(setpriority),
    SCMP_SYS(setsid), SCMP_SYS(setpgid), SCMP_SYS(shmget), SCMP_SYS(shmat), SCMP_SYS(shmctl),
    SCMP_SYS(msgget), SCMP_SYS(msgsnd), SCMP_SYS(semget), SCMP_SYS(semop), SCMP_SYS(mq_open),
    SCMP_SYS(memfd_create), SCMP_SYS(chmod), SCMP_SYS(fchmod), SCMP_SYS(fchmodat), SCMP_SYS(chown),
    SCMP_SYS(fchown), SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(utime), SCMP_SYS(utimes),
    SCMP_SYS(utimensat), SCMP_SYS(futimesat), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr),
    SCMP_SYS(fsetxattr), SCMP_SYS(removexattr), SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr),
    SCMP_SYS(truncate), SCMP_SYS(ftruncate), SCMP_SYS(creat), SCMP_SYS(link), SCMP_SYS(linkat),
    SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(rename), SCMP_SYS(renameat),
    SCMP_SYS(renameat2), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(mkdir), SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir), SCMP_SYS(mknod), SCMP_SYS(mknodat), SCMP_SYS(inotify_init),
    SCMP_SYS(inotify_init1), SCMP_SYS(sched_setaffinity), SCMP_SYS(sched_setscheduler),
    SCMP_SYS(sched_setparam), SCMP_SYS(sched_setattr), SCMP_SYS(ioprio_set), SCMP_SYS(syslog),
    SCMP_SYS(adjtimex), SCMP_SYS(clock_adjtime), SCMP_SYS(clock_settime), SCMP_SYS(settimeofday),
    SCMP_SYS(sethostname), SCMP_SYS(setdomainname), SCMP_SYS(mount), SCMP_SYS(umount2),
    SCMP_SYS(pivot_root), SCMP_SYS(chroot), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(reboot),
};

// Whether a descriptor is a terminal, how much waits in a pipe, and flags. Not: typing on somebody's terminal.
static const uint64_t kept_of_ioctl[] = {TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIOCLEX, FIONCLEX};

// Names of threads and of memory, and questions. Not: surviving the parent, or what the parent may see.
static const uint64_t kept_of_prctl[] = {
    PR_SET_NAME, PR_GET_NAME, 0x53564d41 /* PR_SET_VMA */, PR_GET_DUMPABLE, PR_GET_NO_NEW_PRIVS,
    PR_CAPBSET_READ, PR_GET_TIMERSLACK,
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

// Two connected ends within the program, as event loops wake themselves up with. A datagram end could be sent to others.
static int allow_pairs(scmp_filter_ctx filter) {
  int code = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socketpair), 2,
                              SCMP_A0(SCMP_CMP_EQ, AF_UNIX),
                              SCMP_A1(SCMP_CMP_MASKED_EQ, 0xf, SOCK_STREAM));
  return code != 0 ? code
                   : seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(sendto), 1,
                                      SCMP_A4(SCMP_CMP_EQ, 0));
}

int csandbox_keep_for_program(scmp_filter_ctx filter) {
  int code = csandbox_allow(filter, kept_by_programs, COUNT(kept_by_programs));
  for (size_t i = 0; i < COUNT(refused_to_programs) && code == 0; i++)
    code = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused_to_programs[i], 0);
  if (code == 0)
    code = csandbox_allow_where(filter, SCMP_SYS(ioctl), 1, kept_of_ioctl, COUNT(kept_of_ioctl));
  if (code == 0)
    code = csandbox_allow_where(filter, SCMP_SYS(prctl), 0, kept_of_prctl, COUNT(kept_of_prctl));
  if (code == 0) code = allow_pairs(filter);
  const uint64_t itself = (uint64_t)getpid();
  if (code == 0) code = csandbox_allow_where(filter, SCMP_SYS(kill), 0, &itself, 1);
  if (code == 0)
    code = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(kill), 1,
                            SCMP_A0(SCMP_CMP_NE, itself));
  if (code == 0)
    code = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 1,
                            SCMP_A0(SCMP_CMP_NE, 0));
  if (code == 0)
    code = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(tgkill), 1,
                            SCMP_A0(SCMP_CMP_NE, itself));
  return code != 0 ? code
                   : seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                                      SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
}
