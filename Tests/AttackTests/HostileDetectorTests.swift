import Foundation
import TestSupport
import Testing

/// Programs that would harm whoever runs them: each costs its own result at most, with a sentence that says why.
@Suite(.onItsOwnThread) struct HostileDetectorTests {
  /// What a program does, and what is said of it; nil: its attempt fails and its honest work counts.
  struct Deed: CustomTestStringConvertible, Sendable {
    let name: String
    let script: String
    var says: String?

    var testDescription: String { name }
  }

  /// Attempts that must all fail; `die` says that one did not.
  static let attempts = [
    Deed(
      name: "writes files",
      script: #"""
        for my $path ("notes.txt", "detector", "yard.mp4", "audit.yaml", "new", "out/new", "/tmp/contrechamp-new",
          "/var/tmp/contrechamp-new", "/dev/shm/contrechamp-new", "/root/new", "/usr/new", "/proc/self/comm",
          "/proc/self/oom_score_adj", "/proc/self/fd/../oom_adj", "/proc/" . getppid() . "/comm") {
          for my $how (">", ">>", "+<", "+>") { die "$how $path" if open(my $f, $how, $path) }
        }
        """#),
    Deed(
      name: "finds descriptors that it was not given",
      script: #"""
        open(my $f, "<", "notes.txt"); my $mine = fileno $f;
        for my $n (3..1023) { next if $n == $mine || $n == fileno(DATA // $f); die "descriptor $n" if syscall(72, $n, 1, 0) >= 0 && readlink("/proc/self/fd/$n") !~ /detector$/ }
        """#),
    Deed(
      name: "raises its limits",
      script: #"""
        for my $what (0, 2, 7, 9) {
          my $all = pack "QQ", ~0, ~0;
          die "limit $what" if syscall(160, $what, $all) == 0 && $what != 2;
          die "limit $what of its own" if syscall(302, 0, $what, $all, 0) == 0 && $what != 2;
        }
        """#),
    Deed(
      name: "runs a program of the folder",
      script:
        #"for (glob "*") { exec {$_} $_ if -f $_ && $_ ne "detector" } exec {"./yard.mp4"} "x";"#),
    Deed(
      name: "starts a process",
      script: #"die "forked" if defined fork; die "ran" if system("true") == 0;"#),
    Deed(
      name: "opens a socket",
      script: #"""
        use Socket;
        for my $kind (AF_UNIX, AF_INET, AF_INET6, 16, 17, 40) {
          for my $type (SOCK_STREAM, SOCK_DGRAM, SOCK_RAW) { die "$kind $type" if socket(my $s, $kind, $type, 0) }
        }
        """#),
    Deed(
      name: "locks what it reads",
      script: #"open(my $f, "<", "notes.txt"); die "locked" if flock($f, 6);"#),
    Deed(
      name: "types on the terminal",
      script:
        #"die "terminal" if open(my $t, "+<", "/dev/tty"); my $typed = "x"; die "typed" if ioctl(STDIN, 0x5412, $typed);"#
    ),
    Deed(
      name: "asks for the clip by its numbers",
      script:
        #"for my $n (getppid() - 3 .. getppid() + 9) { die "descriptor of $n" if open(my $f, "<", "/proc/$n/fd/0") && $n != $$ }"#
    ),
    Deed(
      name: "complains by the gigabyte",
      script: #"my $m = "x" x 1048575 . "\n"; print STDERR $m for 1..300;"#),
  ]

  /// What goes wrong, and what is said of it.
  static let misdeeds = [
    Deed(name: "closes its input", script: "close STDIN; watch();", says: "stopped reading before"),
    Deed(name: "ends at once", script: "exit 0;", says: "stopped reading before"),
    Deed(
      name: "closes its output", script: #"close STDOUT; 1 while <STDIN>; exit 3;"#,
      says: "ended with exit code 3"),
    Deed(name: "kills itself", script: "kill 9, $$; sleep 9;", says: "was ended by signal 9"),
    Deed(name: "aborts", script: "require POSIX; POSIX::abort();", says: "was ended by signal 6"),
    Deed(
      name: "wants more memory than there is", script: #"my $m = "x" x (7 << 30); die "has it";"#,
      says: "ended with"),
    Deed(
      name: "becomes what is not there", script: #"exec {"/nonexistent"} "x"; die "no such\n";"#,
      says: "exit code 2"),
    Deed(
      name: "gives back what it read", script: #"binmode STDIN; local $/; print <STDIN>;"#,
      says: "output of ./detector"),
    Deed(
      name: "says a line of sixty megabytes",
      script: #"1 while <STDIN>; print qq({"alarm":"), "x" x (60 << 20), qq("}\n);"#,
      says: "output of ./detector"),
    Deed(
      name: "says lists in lists", script: #"1 while <STDIN>; print "[" x 1000000, "\n";"#,
      says: "output of ./detector"),
    Deed(
      name: "says what is no UTF-8",
      script: #"1 while <STDIN>; print qq({"alarm":{"event":"\xff\xfe","start":0,"end":1}}\n);"#,
      says: "is not UTF-8"),
    Deed(
      name: "says a zero byte", script: #"1 while <STDIN>; print "{\0}\n" x 9;"#,
      says: "output of ./detector"),
    Deed(
      name: "says endless numbers",
      script:
        #"1 while <STDIN>; print qq({"measurement":{"quantity":"q","time":0,"value":1e999}}\n);"#,
      says: "output of ./detector"),
    Deed(
      name: "says times before the clip",
      script: #"1 while <STDIN>; print qq({"alarm":{"event":"intrusion","start":-5,"end":1}}\n);"#,
      says: "output of ./detector"),
    Deed(
      name: "says times beyond all clips",
      script:
        #"1 while <STDIN>; print qq({"alarm":{"event":"intrusion","start":0,"end":9e18}}\n);"#,
      says: "output of ./detector"),
    Deed(
      name: "says an alarm that ends before it starts",
      script: #"1 while <STDIN>; print qq({"alarm":{"event":"intrusion","start":1,"end":0.5}}\n);"#,
      says: "ends before it starts"),
    Deed(
      name: "says boxes beyond the view",
      script: #"1 while <STDIN>; print qq({"detection":{"time":0,"box":[0,0,1e300,1]}}\n);"#,
      says: "output of ./detector"),
    Deed(
      name: "says a key twice",
      script:
        #"1 while <STDIN>; print qq({"alarm":{"event":"a","event":"b","start":0,"end":1}}\n);"#,
      says: "output of ./detector"),
    Deed(
      name: "says a header of its own",
      script:
        #"1 while <STDIN>; print qq({"observations":1,"clip":{"id":"other"},"system":{"id":"s"},"exposure":[[0,1]]}\n);"#,
      says: "output of ./detector"),
    Deed(
      name: "cuts its last line off",
      script: #"1 while <STDIN>; print qq({"alarm":{"event":"intrusion","start":0,);"#,
      says: "output of ./detector"),
    Deed(
      name: "paints the terminal", script: #"die "\e[2J\e]0;title\a\x{9b}31m red\n";"#,
      says: "ended with exit code"),
  ]

  @Test(arguments: Attack.selection(of: attempts, short: 5))
  func noAttemptSucceeds(deed: Deed) throws {
    let attack = try DetectorAttack(deed.script + "\nwatch();")
    let before = try names(in: attack.folder.url)
    let outcome = try attack.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(attack.observations?.contains("intrusion") == true)
    #expect(try names(in: attack.folder.url) == before.union(["out"]))
    #expect(
      try String(contentsOfFile: attack.folder.path("notes.txt"), encoding: .utf8) == "notes\n")
  }

  @Test(arguments: Attack.selection(of: misdeeds, short: 8))
  func whatGoesWrongIsSaidAndCostsTheClip(deed: Deed) throws {
    let attack = try DetectorAttack(deed.script)
    let outcome = try attack.run()
    #expect(outcome.status == 65, "\(outcome.status): \(outcome.errors)")
    #expect(outcome.errors.contains(deed.says ?? "?"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("ended without a result"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("\u{1B}"), "\(outcome.errors)")
    #expect(attack.observations == nil)
  }

  /// Somebody else's process, of the same user, whose number the program knows.
  @Test func noSignalReachesAnother() throws {
    let bystander = Process()
    bystander.executableURL = URL(fileURLWithPath: "/bin/sleep")
    bystander.arguments = ["600"]
    bystander.standardInput = FileHandle.nullDevice
    bystander.standardOutput = FileHandle.nullDevice
    bystander.standardError = FileHandle.nullDevice
    try bystander.run()
    defer {
      kill(bystander.processIdentifier, SIGKILL)
      bystander.waitUntilExit()
    }
    let number = bystander.processIdentifier
    let attack = try DetectorAttack(
      #"""
      my ($other, $parent) = (\#(number), getppid());
      for my $process ($other, $parent, -$other) { die "killed" if kill 15, $process }
      # SIGIO, SIGKILL for processor time, and signals by other names.
      my $limit = pack "QQ", 0, 0;
      die "limits" if syscall(302, $other, 0, $limit, 0) == 0;
      for ([234, $other, $other, 9], [200, $other, 9], [129, $other, 9, "\0" x 128]) {
        my ($call, @words) = @$_;
        die "call $call" if syscall($call, @words) == 0;
      }
      pipe(my $out, my $in);
      die "owner" if syscall(72, fileno $out, 8, $other) == 0;
      watch();
      """#)
    let outcome = try attack.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(bystander.isRunning)
  }

  /// Nothing of the kernel's that outlives a process is left: shared memory, queues, semaphores.
  @Test func nothingIsLeftInTheKernel() throws {
    func kept() throws -> [String] {
      try ["shm", "msg", "sem"].flatMap {
        try String(contentsOfFile: "/proc/sysvipc/\($0)", encoding: .utf8).split(separator: "\n")
          .dropFirst().map(String.init)
      }
    }
    let before = try kept()
    let attack = try DetectorAttack(
      #"""
      syscall(29, 0x4711, 1 << 20, 01666); syscall(68, 0x4711, 01666); syscall(64, 0x4711, 9, 01666);
      watch();
      """#)
    #expect(try attack.run().status == 0)
    #expect(try kept().filter { $0.contains("18193") } == before.filter { $0.contains("18193") })
  }

  private func names(in folder: URL) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }
}
