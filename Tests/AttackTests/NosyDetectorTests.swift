import Foundation
import TestSupport
import Testing

/// What a program may find out about its surroundings.
@Suite(.onItsOwnThread) struct NosyDetectorTests {
  private static let token = "token-4711-of-the-user"

  /// Each prints what it finds on standard error and fails; the token stands in the environment of whoever runs the audit.
  static let looks = [
    "its own environment":
      #"die join " ", map {"$_=$ENV{$_}"} grep {$ENV{$_} =~ /token/} keys %ENV;"#,
    "its environment in /proc": slurp(#""/proc/self/environ""#),
    "its parent's": slurp(#""/proc/" . getppid() . "/environ""#),
    "its thread's": slurp(#""/proc/self/task/$$/environ""#),
    "anybody's": slurp("glob(\"/proc/[0-9]*/environ\")"),
    "its own memory": #"""
    open(M, "<", "/proc/self/maps"); my ($from) = map {/^([0-9a-f]+).*\[stack\]/ ? $1 : ()} <M>;
    open(S, "<", "/proc/self/mem") or die $!; seek(S, hex $from, 0); read(S, my $all, 1 << 23); die $all =~ /(token-4711[a-z-]*)/;
    """#,
  ]

  private static func slurp(_ paths: String) -> String {
    #"""
    my $all = ""; for my $path (\#(paths)) { open(my $f, "<", $path) or next; $all .= join "", <$f>; }
    die $all =~ /(token-4711[a-z-]*)/, "\n";
    """#
  }

  @Test(arguments: Attack.selection(of: looks.keys.sorted(), short: 3))
  func noTokenOfTheUserIsFound(look: String) throws {
    let attack = try DetectorAttack(Self.looks[look] ?? "")
    let outcome = try attack.run(environment: ["CI_TOKEN": Self.token])
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(!outcome.errors.contains("token-4711"), "\(outcome.errors)")
    if look.contains("environment") {
      let free = try attack.runFree(environment: ["CI_TOKEN": Self.token])
      #expect(free.errors.contains(Self.token), "\(free.errors)")
    }
  }

  @Test func itsEnvironmentIsTheDocumentedOne() throws {
    let attack = try DetectorAttack(
      #"delete $ENV{PATH}; die join(" ", map {"$_=$ENV{$_}"} sort keys %ENV), "\n";"#)
    let outcome = try attack.run(environment: ["CI_TOKEN": Self.token])
    #expect(
      outcome.errors.contains(
        ": HOME=/nonexistent LANG=C.UTF-8 LC_ALL=C.UTF-8 OPENBLAS_NUM_THREADS=1\n"),
      "\(outcome.errors)")
  }

  /// Files and folders that tell of the machine, its network, its users and its other processes.
  @Test func noneOfTheseCanBeOpened() throws {
    let attack = try DetectorAttack(
      #"""
      my @open = grep { open(my $f, "<", $_) || opendir(my $d, $_) } (
        "/proc", "/proc/self", "/proc/1/status", "/proc/" . getppid() . "/maps", "/proc/self/net/tcp",
        "/proc/self/net", "/proc/net/arp", "/proc/self/mountinfo", "/proc/self/mounts", "/proc/self/environ",
        "/proc/self/mem", "/proc/self/task", "/proc/self/root", "/proc/self/cwd", "/proc/self/cgroup",
        "/proc/self/pagemap", "/proc/kmsg", "/proc/keys", "/proc/key-users", "/proc/sysvipc/shm", "/proc/version",
        "/proc/cmdline", "/proc/modules", "/proc/partitions", "/proc/sys/kernel/random/boot_id",
        "/proc/sys/kernel/hostname", "/sys", "/sys/class/net", "/sys/class/dmi/id", "/dev", "/dev/shm", "/dev/tty",
        "/dev/kmsg", "/dev/mem", "/etc/passwd", "/etc/hostname", "/etc/machine-id", "/etc/resolv.conf", "/etc",
        "/root", "/home", "/tmp", "/var", "/run", "/", ".", "audit.yaml", "yard.mp4", "yard.truth.yaml", "out",
      );
      die "@open\n" if @open;
      watch();
      """#)
    let outcome = try attack.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try attack.runFree().errors.contains("/proc/self/mountinfo"))
  }
}
