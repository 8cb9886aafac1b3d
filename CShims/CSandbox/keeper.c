// The process that owns a worker and somebody's program: it touches nothing that either of them reads or writes. A worker is
// confined so that its death sends the program no signal; this process is not.
#define _GNU_SOURCE
#include "CSandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
  tick_ms = 100,      // between two looks at the program
  ticks_a_census = 10, // between two looks at all there is below this process
};

static int64_t field(const char *text, const char *name) {
  const char *place = strstr(text, name);
  return place == NULL ? 0 : strtoll(place + strlen(name), NULL, 10);
}

static void measure(pid_t process, csandbox_ceiling *used) {
  char path[64], text[4096];
  snprintf(path, sizeof path, "/proc/%d/status", (int)process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return;
  text[length] = 0;
  used->memory += (field(text, "\nRssAnon:") + field(text, "\nRssShmem:") + field(text, "\nVmSwap:")) << 10;
  used->threads += (int32_t)field(text, "\nThreads:");
}

static pid_t parent_of(pid_t process) {
  char path[64], text[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return 0;
  text[length] = 0;
  // The name in parentheses may hold any character, further parentheses too.
  const char *behind = strrchr(text, ')');
  int parent = 0;
  return behind != NULL && sscanf(behind + 1, " %*c %d", &parent) == 1 ? parent : 0;
}

// Whoever was started below this process, at any depth, but not below another: whoever lost their parents are its children, too.
static int is_below(pid_t process, pid_t but) {
  for (int depth = 0; depth < 64 && process > 1 && process != but; depth++) {
    process = parent_of(process);
    if (process == getpid()) return 1;
  }
  return 0;
}

// Measures, or with a signal ends, all processes below this one, but one and those below that; how many there were.
static int census(pid_t but, int signal, csandbox_ceiling *used) {
  DIR *folder = opendir("/proc");
  if (folder == NULL) return 0;
  int count = 0;
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    pid_t process = (pid_t)strtol(entry->d_name, NULL, 10);
    if (process <= 1 || !is_below(process, but)) continue;
    count++;
    if (signal != 0) kill(process, signal);
    if (used != NULL) measure(process, used);
  }
  closedir(folder);
  return count;
}

// Nobody may be left, not even who became a session of its own: orphans become children of this process.
static void end_all(void) {
  const struct timespec pause = {0, 1000000};
  for (int round = 0; round < 5000; round++) {
    int left = census(0, SIGKILL, NULL);
    while (waitpid(-1, NULL, WNOHANG) > 0) {}
    if (left == 0) return;
    nanosleep(&pause, NULL);
  }
}

static int start(pid_t *process, char *const *words, const int *sources, int first, int count) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int refusal = posix_spawn_file_actions_init(&actions);
  if (refusal != 0) return refusal;
  refusal = posix_spawnattr_init(&attributes);
  if (refusal != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return refusal;
  }
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  for (int number = 0; number < count && refusal == 0; number++)
    refusal = posix_spawn_file_actions_adddup2(&actions, sources[number], first + number);
  if (refusal == 0) refusal = posix_spawn_file_actions_addclosefrom_np(&actions, first + count);
  if (refusal == 0) refusal = posix_spawn(process, words[0], &actions, &attributes, words, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return refusal;
}

// Both ends above the numbers that children have theirs at, so that none is written over.
static int make_pipe(int *ends) {
  int low[2];
  if (pipe2(low, O_CLOEXEC) != 0) return errno;
  for (int end = 0; end < 2; end++) {
    ends[end] = fcntl(low[end], F_DUPFD_CLOEXEC, 16);
    close(low[end]);
  }
  return ends[0] < 0 || ends[1] < 0 ? EMFILE : 0;
}

static void tell(int pipe, int32_t kind, int32_t value) {
  csandbox_fate fate = {kind, value};
  while (write(pipe, &fate, sizeof fate) < 0 && errno == EINTR) {}
}

static int is_over(csandbox_ceiling used, csandbox_ceiling most) {
  return used.memory > most.memory ? CSANDBOX_TOO_MUCH_MEMORY
         : used.threads > most.threads ? CSANDBOX_TOO_MANY_THREADS
                                       : 0;
}

// Waits until the worker has ended, the engine has, or somebody wants an end; the worker's status, or that of SIGTERM.
static int watch(pid_t worker, pid_t program, int fate, csandbox_ceiling most, const sigset_t *news) {
  const pid_t engine = getppid();
  const struct timespec pause = {0, tick_ms * 1000000};
  int is_running = 1;
  for (int tick = 1;; tick++) {
    int signal = sigtimedwait(news, NULL, &pause);
    int status = 0;
    for (pid_t ended; (ended = waitpid(-1, &status, WNOHANG)) > 0;) {
      if (ended == worker) return status;
      if (ended != program || !is_running) continue;
      is_running = 0;
      // What it started must not go on.
      census(worker, SIGKILL, NULL);
      tell(fate, CSANDBOX_ENDED, WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
    }
    if ((signal > 0 && signal != SIGCHLD) || getppid() != engine) return SIGTERM;
    csandbox_ceiling used = {0, 0};
    if (tick % ticks_a_census == 0)
      census(worker, 0, &used);
    else if (is_running)
      measure(program, &used);
    int excess = is_over(used, most);
    if (excess == 0) continue;
    if (is_running) tell(fate, excess, 0);
    is_running = 0;
    census(worker, SIGKILL, NULL);
  }
}

int32_t csandbox_keep(char *const *worker, char *const *program, csandbox_ceiling most) {
  const struct rlimit none = {0, 0};
  sigset_t news;
  sigemptyset(&news);
  const int signals[] = {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&news, signals[i]);
  if (sigprocmask(SIG_BLOCK, &news, NULL) != 0 || setrlimit(RLIMIT_CORE, &none) != 0 ||
      prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0)
    return errno;
  int input[2], output[2], errors[2], fate[2];
  int refusal = make_pipe(input);
  if (refusal == 0) refusal = make_pipe(output);
  if (refusal == 0) refusal = make_pipe(errors);
  if (refusal == 0) refusal = make_pipe(fate);
  if (refusal != 0) return refusal;
  pid_t of_worker = 0, of_program = 0;
  const int of_the_program[] = {input[0], output[1], errors[1]};
  const int of_the_worker[] = {input[1], output[0], errors[0], fate[0]};
  refusal = start(&of_program, program, of_the_program, 0, 3);
  if (refusal == 0) refusal = start(&of_worker, worker, of_the_worker, CSANDBOX_INPUT, 4);
  if (refusal != 0) {
    end_all();
    return refusal;
  }
  for (int end = 0; end < 2; end++) {
    close(input[end]);
    close(output[end]);
    close(errors[end]);
  }
  close(fate[0]);
  // Only the worker answers for the clip, and to the engine.
  close(0);
  close(1);
  int status = watch(of_worker, of_program, fate[1], most, &news);
  end_all();
  if (WIFEXITED(status)) _exit(WEXITSTATUS(status));
  signal(WTERMSIG(status), SIG_DFL);
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_UNBLOCK, &all, NULL);
  raise(WTERMSIG(status));
  _exit(70);
}
