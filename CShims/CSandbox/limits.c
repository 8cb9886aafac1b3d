#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static int set(int what, int64_t value) {
  if (value < 1) return 0;
  struct rlimit limit;
  if (getrlimit(what, &limit) != 0) return errno;
  // What somebody has limited further stays so.
  if (limit.rlim_max == RLIM_INFINITY || (rlim_t)value < limit.rlim_max) limit.rlim_max = (rlim_t)value;
  limit.rlim_cur = limit.rlim_max;
  return setrlimit(what, &limit) == 0 ? 0 : errno;
}

// Of root's powers those that ownership and modes of files do not stop: which files are in reach is Landlock's matter.
static int drop_powers(void) {
  const uint32_t kept = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct powers[2];
  if (syscall(SYS_capget, &header, powers) != 0) return errno;
  for (int half = 0; half < 2; half++) {
    uint32_t left = half == 0 ? kept & powers[0].permitted : 0;
    powers[half] = (struct __user_cap_data_struct){left, left, 0};
  }
  return syscall(SYS_capset, &header, powers) == 0 ? 0 : errno;
}

int32_t csandbox_limit(csandbox_limits limits) {
  int refusal = set(RLIMIT_AS, limits.memory);
  if (refusal == 0) refusal = set(RLIMIT_CPU, limits.processor_seconds);
  if (refusal == 0) refusal = set(RLIMIT_FSIZE, limits.file_bytes);
  if (refusal == 0) refusal = set(RLIMIT_NOFILE, limits.descriptors);
  if (refusal == 0) refusal = drop_powers();
  if (refusal != 0) return refusal;
  const struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return errno;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  // A parent that was killed must not leave processes that nobody waits for.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  return 0;
}
