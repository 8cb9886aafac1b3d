import Foundation
import TestSupport
import Testing

/// A program ends with its worker, and its worker with the run, whatever either of them wants.
@Suite(.onItsOwnThread) struct OutlivingTests {
  /// Neither of them ends by itself.
  static let stubborn = [
    "hangs": "sleep 3600;",
    "ignores signals":
      "$SIG{$_} = 'IGNORE' for grep {!/KILL|STOP/} keys %SIG; while (1) { sleep 3600 }",
    "clears the signal of its parent's death": "syscall(157, 1, 0, 0, 0, 0); sleep 3600;",
    "becomes a session": "use POSIX; POSIX::setsid(); sleep 3600;",
    "closes everything": "close $_ for (STDIN, STDOUT, STDERR); sleep 3600;",
    "computes": "1 while 1;",
    "reads slowly": "while (sysread(STDIN, my $b, 1)) { select(undef, undef, undef, 0.2) }",
  ]

  /// Processes that run a program of a folder, by their numbers.
  private func processes(of attack: DetectorAttack) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { process in
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return String(decoding: words, as: UTF8.self).contains(attack.folder.url.lastPathComponent)
        && process != ProcessInfo.processInfo.processIdentifier
    }
  }

  private func waits(for condition: () -> Bool) async throws -> Bool {
    for _ in 0..<300 {
      if condition() { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  /// Starts the audit, waits until the program runs, and hands over both.
  private func start(_ attack: DetectorAttack) async throws -> (Process, program: Int32) {
    let audit = Process()
    audit.executableURL = URL(fileURLWithPath: Program.contrechampPath)
    audit.arguments = ["audit", attack.folder.path("audit.yaml")]
    audit.standardOutput = FileHandle.nullDevice
    audit.standardError = FileHandle.nullDevice
    audit.standardInput = FileHandle.nullDevice
    try audit.run()
    var program: Int32?
    _ = try await waits {
      program = processes(of: attack).first { name(of: $0) == "perl" || name(of: $0) == "detector" }
      return program != nil
    }
    return (audit, try #require(program))
  }

  private func name(of process: Int32) -> String {
    (try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
  }

  private func killAll(_ attack: DetectorAttack) {
    for process in processes(of: attack) { kill(process, SIGKILL) }
  }

  @Test(arguments: Attack.selection(of: stubborn.keys.sorted(), short: 3), [SIGINT, SIGKILL])
  func nothingIsLeftWhenTheRunEnds(program: String, signal: Int32) async throws {
    let attack = try DetectorAttack(Self.stubborn[program] ?? "")
    let (audit, _) = try await start(attack)
    defer { killAll(attack) }
    kill(audit.processIdentifier, signal)
    #expect(try await waits { !audit.isRunning && processes(of: attack).isEmpty })
  }

  /// Its worker dies of a defect, or of want of memory.
  @Test func nothingIsLeftWhenTheWorkerIsKilled() async throws {
    let attack = try DetectorAttack("sleep 3600;")
    let (audit, program) = try await start(attack)
    defer { killAll(attack) }
    let worker = processes(of: attack).first {
      let words = FileManager.default.contents(atPath: "/proc/\($0)/cmdline") ?? Data()
      return String(decoding: words, as: UTF8.self).contains("--kept")
    }
    kill(try #require(worker), SIGKILL)
    #expect(try await waits { !audit.isRunning && kill(program, 0) != 0 })
    #expect(audit.terminationStatus == 65 || audit.terminationStatus == 70)
  }

  /// And the keeper of both is killed by somebody.
  @Test func nothingIsLeftWhenTheKeeperIsKilled() async throws {
    let attack = try DetectorAttack("sleep 3600;")
    let (audit, program) = try await start(attack)
    defer { killAll(attack) }
    let line = try String(contentsOfFile: "/proc/\(program)/stat", encoding: .utf8)
    let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
    let keeper = try #require(Int32(fields[2]))
    #expect(keeper != audit.processIdentifier)
    kill(keeper, SIGKILL)
    #expect(try await waits { !audit.isRunning && kill(program, 0) != 0 })
  }

  @Test func threadsAreCounted() throws {
    let source = """
      #include <pthread.h>
      #include <stdio.h>
      #include <unistd.h>
      static void *idle(void *p) { for (;;) pause(); }
      int main(void) {
        pthread_attr_t a; pthread_t t; int n = 0;
        pthread_attr_init(&a); pthread_attr_setstacksize(&a, 65536);
        while (n < 4000 && pthread_create(&t, &a, idle, 0) == 0) n++;
        fprintf(stderr, "%d threads\\n", n);
        while (getchar() != EOF) {}
        sleep(5);
        return 9;
      }
      """
    let attack = try DetectorAttack("")
    try attack.folder.write("threads.c", source)
    guard
      let outcome = try? Program.run(
        "cc",
        ["-O1", "-pthread", "-o", attack.folder.path("detector"), attack.folder.path("threads.c")]),
      outcome.status == 0
    else { return }
    let said = try attack.run()
    #expect(said.errors.contains("had more than 1000 threads"), "\(said.errors)")
  }
}
