import Foundation
import TestSupport
import Testing

/// The fences themselves, around small C programs: what no program behind all of them could show.
///
/// Compiled from the checkout; where there is no compiler, or the checkout cannot be read, there is nothing to try.
@Suite(
  .onItsOwnThread,
  .enabled(
    if: Program.isInstalled("cc") && FileManager.default.isReadableFile(atPath: FenceShim.folder),
    "needs a C compiler and the checkout")
)
struct FenceShimTests {
  private let shim: FenceShim

  init() throws { shim = try FenceShim() }

  /// Somebody's program that no filter keeps from starting others: they leave their session and their parents.
  @Test func whoLeavesItsSessionAndItsParentIsEndedAllTheSame() throws {
    let mark = "4711.\(UInt32.random(in: 1000...9999))"
    let outcome = try shim.keep(
      worker: "sleep 1",
      program: "setsid sh -c 'sleep \(mark) & sleep 1\(mark) & exit' & sleep 2\(mark)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Program.run("pgrep", ["-f", "sleep .*\(mark)"]).output == "")
  }

  @Test func whatAProgramStartedEndsWithIt() throws {
    let mark = "4711.\(UInt32.random(in: 1000...9999))"
    let outcome = try shim.keep(
      worker: "head -c 8 <&6 | od -An -td4; pgrep -f 'sleep \(mark)$' || true",
      program: "setsid sh -c 'exec sleep \(mark)' & exit 3")
    #expect(outcome.output.split(whereSeparator: \.isWhitespace) == ["1", "3"])
  }

  /// Shared memory counts like any other, and that of a child like its own.
  @Test(arguments: ["hold", "child"])
  func memoryBeyondTheCeilingIsTheEnd(how: String) throws {
    let outcome = try shim.keep(
      worker: "head -c 8 <&6 | od -An -td4", program: "\(shim.path) \(how) 300", megabytes: 100)
    #expect(
      outcome.output.split(whereSeparator: \.isWhitespace) == ["2", "0"], "\(outcome.errors)")
    let within = try shim.keep(
      worker: "sleep 2; exec 3>&-; head -c 8 <&6 | od -An -td4", program: "\(shim.path) \(how) 10",
      megabytes: 100)
    #expect(within.output.split(whereSeparator: \.isWhitespace) == ["1", "0"], "\(within.errors)")
  }

  @Test func aWorkersEndIsTheKeepers() throws {
    #expect(try shim.keep(worker: "exit 7", program: "sleep 60").status == 7)
    #expect(try shim.keep(worker: "kill -11 $$", program: "sleep 60").status == 128 + 11)
  }

  /// A decoder that was taken over has the clip open, and knows numbers of processes.
  @Test func aWorkerCannotChangeModesLimitsOrOwners() throws {
    let outcome = try Program.run(shim.path, ["worker"], in: shim.scratch.url)
    #expect(
      outcome.output == "fchmod 1 prlimit 1 owner 1 pipe 1 kill 1 tgkill 1\n", "\(outcome.errors)")
    let free = try Program.run(shim.path, ["free"], in: shim.scratch.url)
    #expect(free.output == "fchmod 0 prlimit 0 owner 0 pipe 0 kill 0 tgkill 0\n")
  }
}

/// The shim's own C files with a main program around them.
struct FenceShim {
  static let folder = Checkout.root.appendingPathComponent("CShims/CSandbox").path
  let scratch: ScratchFolder
  var path: String { scratch.path("shim") }

  init() throws {
    scratch = try ScratchFolder()
    let main = try scratch.write("main.c", Self.source)
    let files = ["calls.c", "programcalls.c", "keeper.c"].map { Self.folder + "/" + $0 }
    let outcome = try Program.run(
      "cc",
      ["-D_Nullable=", "-D_Nonnull=", "-I", Self.folder + "/include", "-o", path, main] + files
        + ["-lseccomp"])
    guard outcome.status == 0 else { throw Failure(text: outcome.errors) }
  }

  /// Two shell commands, kept.
  func keep(
    worker: String, program: String, megabytes: Int = 1000
  ) throws -> Program.Outcome {
    try Program.run(path, ["keep", worker, program, "\(megabytes)"])
  }

  struct Failure: Error { let text: String }

  private static let source = #"""
    #define _GNU_SOURCE
    #include "CSandbox.h"
    #include <errno.h>
    #include <fcntl.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/mman.h>
    #include <sys/prctl.h>
    #include <sys/stat.h>
    #include <sys/syscall.h>
    #include <sys/wait.h>
    #include <unistd.h>

    static int hold(long megabytes) {
      size_t size = megabytes << 20;
      int file = memfd_create("held", 0);
      if (file < 0 || ftruncate(file, size) != 0) return 9;
      char *bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
      if (bytes == MAP_FAILED) return 9;
      memset(bytes, 1, size);
      while (getchar() != EOF) {}
      return 0;
    }

    static int number(long answer) { return answer < 0 ? errno : 0; }

    static int attempts(int other) {
      int ends[2], file = open("own", O_RDONLY | O_CREAT, 0600);
      char limit[16];
      if (pipe2(ends, 0) != 0 || file < 0) return 9;
      printf("fchmod %d ", number(syscall(SYS_fchmod, file, 0644)));
      printf("prlimit %d ", number(syscall(SYS_prlimit64, other, 0, NULL, limit)));
      printf("owner %d ", number(fcntl(ends[0], F_SETOWN, other)));
      printf("pipe %d ", number(fcntl(ends[0], F_SETPIPE_SZ, 1 << 17)));
      printf("kill %d ", number(syscall(SYS_kill, other, 0)));
      printf("tgkill %d\n", number(syscall(SYS_tgkill, other, other, 0)));
      return 0;
    }

    int main(int count, char **words) {
      if (count == 5 && strcmp(words[1], "keep") == 0) {
        char *worker[] = {"/bin/sh", "-c", words[2], NULL};
        char *program[] = {"/bin/sh", "-c", words[3], NULL};
        csandbox_ceiling most = {atol(words[4]) << 20, 1000};
        return csandbox_keep(worker, program, most);
      }
      if (count == 3 && strcmp(words[1], "hold") == 0) return hold(atol(words[2]));
      if (count == 3 && strcmp(words[1], "child") == 0) {
        int status = 0;
        pid_t child = fork();
        if (child == 0) _exit(hold(atol(words[2])));
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 9;
      }
      int other = fork();
      if (other == 0) { prctl(PR_SET_PDEATHSIG, 9); sleep(20); _exit(0); }
      if (strcmp(words[1], "worker") == 0) {
        int refusal = csandbox_restrict_calls(CSANDBOX_WORKER);
        if (refusal != 0) return refusal;
      }
      int status = attempts(other);
      fflush(stdout);
      return status;
    }
    """#
}
