#include "CSandbox.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

int32_t csandbox_enter(int64_t memory_limit) {
  struct rlimit memory = {(rlim_t)memory_limit, (rlim_t)memory_limit};
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_AS, &memory) != 0) return errno;
  if (setrlimit(RLIMIT_CORE, &none) != 0) return errno;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  // A parent that was killed must not leave workers that nobody waits for.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  return 0;
}
