// Landlock by its system calls: the C library has no wrappers for them, and the kernel headers of Debian 12 end at
// version 2, so the later parts of the interface (Linux 6.12, include/uapi/linux/landlock.h) are spelt out here.
#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct ruleset {
  uint64_t files, network, scopes;
};

enum {
  truncation = 1 << 14,         // version 3
  device_control = 1 << 15,     // version 5
  tcp_bind_and_connect = 3,     // version 4
  sockets_and_signals_out = 3,  // version 6
};

static const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
static const uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                                LANDLOCK_ACCESS_FS_MAKE_REG | truncation;
// What a rule for a plain file may grant.
static const uint64_t of_files =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_EXECUTE | truncation;

int32_t csandbox_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : (int32_t)version;
}

static int allow(int rules, uint64_t handled, char *const *paths, uint64_t access) {
  for (; *paths != NULL; paths++) {
    struct landlock_path_beneath_attr rule = {.parent_fd = open(*paths, O_PATH | O_CLOEXEC)};
    if (rule.parent_fd < 0) continue;
    struct stat info;
    uint64_t granted = access & handled;
    if (fstat(rule.parent_fd, &info) == 0 && !S_ISDIR(info.st_mode)) granted &= of_files;
    rule.allowed_access = granted;
    long code = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    int refusal = code == 0 ? 0 : errno;
    close(rule.parent_fd);
    if (refusal != 0) return refusal;
  }
  return 0;
}

int32_t csandbox_restrict_files(char *const *readable, char *const *executable,
                                char *const *writable) {
  int32_t version = csandbox_landlock_version();
  if (version < 1) return ENOSYS;
  struct ruleset handled = {.files = LANDLOCK_ACCESS_FS_MAKE_SYM * 2 - 1};
  if (version >= 2) handled.files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) handled.files |= truncation;
  if (version >= 4) handled.network = tcp_bind_and_connect;
  if (version >= 5) handled.files |= device_control;
  if (version >= 6) handled.scopes = sockets_and_signals_out;
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, size, 0);
  if (rules < 0) return errno;
  int refusal = allow(rules, handled.files, readable, reading);
  if (refusal == 0)
    refusal = allow(rules, handled.files, executable, reading | LANDLOCK_ACCESS_FS_EXECUTE);
  if (refusal == 0) refusal = allow(rules, handled.files, writable, reading | writing);
  if (refusal == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) refusal = errno;
  if (refusal == 0 && syscall(SYS_landlock_restrict_self, rules, 0) != 0) refusal = errno;
  close(rules);
  return refusal;
}
