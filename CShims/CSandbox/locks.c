#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

int32_t csandbox_lock(int32_t file, int64_t place) {
  // Of the open file, not of the process: two openings in one process exclude each other, too. Gone when it is closed,
  // however the process ends.
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = place, .l_len = 1};
  if (fcntl(file, F_OFD_SETLK, &lock) == 0) return 0;
  return errno == EACCES ? EAGAIN : errno;
}

int32_t csandbox_lock_folder(int32_t folder) {
  while (flock(folder, LOCK_EX) != 0)
    if (errno != EINTR) return errno;
  return 0;
}
