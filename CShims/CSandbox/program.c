#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int32_t csandbox_become(char *const *words, char *const *environment) {
  execvpe(words[0], words, environment);
  return errno;
}

static void close_both(const int *ends) {
  if (ends[0] >= 0) close(ends[0]);
  if (ends[1] >= 0) close(ends[1]);
}

int32_t csandbox_start(char *const *words, csandbox_program *program) {
  int ends[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
  posix_spawn_file_actions_t actions;
  int refusal = posix_spawn_file_actions_init(&actions);
  if (refusal != 0) return refusal;
  for (int number = 0; number < 3 && refusal == 0; number++) {
    if (pipe2(ends[number], O_CLOEXEC) != 0) {
      refusal = errno;
    } else {
      // The program reads from the first pipe and writes to the others.
      refusal = posix_spawn_file_actions_adddup2(&actions, ends[number][number == 0 ? 0 : 1], number);
    }
  }
  if (refusal == 0) refusal = posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  pid_t process = 0;
  if (refusal == 0) refusal = posix_spawn(&process, words[0], &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (refusal != 0) {
    for (int number = 0; number < 3; number++) close_both(ends[number]);
    return refusal;
  }
  close(ends[0][0]);
  close(ends[1][1]);
  close(ends[2][1]);
  *program = (csandbox_program){process, ends[0][1], ends[1][0], ends[2][0]};
  return 0;
}

int32_t csandbox_drained(int32_t pipe) {
  // A pipe of one page, to which it shrinks only when no more than that is left, can be written to when it is empty.
  int is_small = fcntl(pipe, F_SETPIPE_SZ, 4096) >= 0;
  if (!is_small && errno != EBUSY) return errno;
  struct pollfd state = {.fd = pipe, .events = POLLOUT};
  if (poll(&state, 1, 0) < 0) return errno == EINTR ? EAGAIN : errno;
  if (is_small && (state.revents & POLLOUT) != 0) return 0;
  return (state.revents & (POLLERR | POLLHUP)) != 0 ? EPIPE : EAGAIN;
}

int32_t csandbox_wait(int32_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0)
    if (errno != EINTR) return -errno;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}
