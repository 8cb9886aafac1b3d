import Detection
import Documents
import Foundation
import MediaTime
import Observations
import Replay
import TestSupport
import Testing

/// Reads Y4M and says the mean luma of every frame at the time that stands beside it.
private let lumaMeter = #"""
  #!/usr/bin/perl
  binmode STDIN;
  my $head = <STDIN>;
  my ($w, $h) = $head =~ /W(\d+) H(\d+)/;
  while (my $line = <STDIN>) {
    my ($time) = $line =~ /^FRAME Xtime=(\S+)/ or die "no frame";
    read(STDIN, my $luma, $w * $h) == $w * $h or die "short";
    read(STDIN, my $rest, 2 * int(($w + 1) / 2) * int(($h + 1) / 2));
    my $mean = unpack("%32C*", $luma) / ($w * $h);
    print qq({"measurement":{"quantity":"luma","time":$time,"value":$mean}}\n);
  }
  """#

/// The same from PGM.
private let greyMeter = #"""
  #!/usr/bin/perl
  binmode STDIN;
  while (my $magic = <STDIN>) {
    my ($time) = <STDIN> =~ /^# time (\S+)/ or die "no time";
    my ($w, $h) = split ' ', <STDIN>;
    <STDIN>;
    read(STDIN, my $luma, $w * $h);
    my $mean = unpack("%32C*", $luma) / ($w * $h);
    print qq({"measurement":{"quantity":"luma","time":$time,"value":$mean}}\n);
  }
  """#

@Suite(.onItsOwnThread) struct ExternalCommandTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func job(
    _ script: String, _ arguments: [String] = [], format: FrameFormat = .y4m, clip: String = "c"
  ) throws -> ReplayJob {
    let program = try folder.write("detector", script + "\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let path = try SyntheticClip.make(folder.path("\(clip).mp4"), seconds: 2)
    return ReplayJob(
      clip: clip, path: path, sha256: try Digest.sha256(ofFile: path), system: "theirs",
      stages: [],
      command: try ExternalCommand(
        words: ["./detector"] + arguments, format: format, folder: folder.url.path),
      output: folder.path("\(clip).observations.jsonl"))
  }

  private func run(
    _ jobs: [ReplayJob], patience: Duration = .seconds(120),
    report: @escaping @Sendable (ReplayEngine.Event) -> Void = { _ in }
  ) async -> [Result<ObservationFile, any Error>] {
    await ReplayEngine(
      executable: Program.contrechampPath, workers: 1,
      store: ResultStore(folder: folder.path("cache")), patience: patience
    ).run(jobs, report: report).map { outcome in
      Result { try ObservationFile(DocumentBytes(path: outcome.result.get())) }
    }
  }

  private func failure(
    _ script: String, _ arguments: [String] = [], patience: Duration = .seconds(120)
  ) async throws -> ReplayError {
    let result = try #require(await run([try job(script, arguments)], patience: patience).first)
    guard case .failure(let error as ReplayError) = result else {
      throw Program.Outcome.Surprise(text: "the program's clip has a result")
    }
    return error
  }

  @Test func itSeesEveryAnalysedFrameWithItsTime() async throws {
    let file = try #require(await run([try job(lumaMeter)]).first).get()
    // 2 s at 10 a second, of which 8 a second are analysed: 16 frames, each at a frame's own time.
    #expect(file.measurements.count == 16)
    #expect(file.measurements.first?.time == .zero)
    #expect(
      file.measurements.allSatisfy {
        ($0.time.secondsValue * 10).rounded() == $0.time.secondsValue * 10
      })
    // The floor is 0x40 with noise, and a brighter square of 24 × 60 in 320 × 240.
    #expect(file.measurements.allSatisfy { (68...78).contains($0.value) })
    #expect(
      file.header.exposure == IntervalSet([MediaInterval(between: .zero, and: .init(.init(2)))]))
    #expect(file.header.systemVersion.hasPrefix("sha256:"))
  }

  /// A worker with gaps in its fence says so; threads that were there before must not be among them.
  @Test func itsWorkerHasOneThreadWhenItIsConfined() async throws {
    let events = EventList()
    _ = try #require(await run([try job(lumaMeter)], report: events.append).first).get()
    #expect(!events.exposures.map(\.wasAlone).contains(false))
  }

  @Test func bothFormatsCarryTheSameLuma() async throws {
    let first = try #require(await run([try job(lumaMeter)]).first).get()
    let second = try #require(await run([try job(greyMeter, format: .pgm)]).first).get()
    #expect(first.measurements == second.measurements)
  }

  @Test func itsExitCodeAndItsLastWordsAreInTheError() async throws {
    let error = try await failure("#!/bin/sh\necho 'no weights here' >&2\nexit 3")
    #expect(error.reason.contains("exit code 3: no weights here"))
  }

  @Test func aProgramThatStopsReadingHasNoResult() async throws {
    let error = try await failure("#!/bin/sh\nexit 0")
    #expect(error.reason.contains("stopped reading before the clip ended"))
  }

  /// A clip so small that all of it fits the pipe.
  private func tiny(_ script: String) async throws -> Result<ObservationFile, any Error> {
    var job = try job(script)
    job.path = folder.path("tiny.mp4")
    try Program.ffmpeg([
      "-f", "lavfi", "-i", "testsrc=size=32x32:rate=4:duration=1", "-c:v", "libx264", job.path,
    ])
    job.sha256 = try Digest.sha256(ofFile: job.path)
    return try #require(await run([job]).first)
  }

  @Test func aProgramThatReadsNothingOfATinyClipHasNoResult() async throws {
    for script in [
      "#!/bin/sh\nexit 0", "#!/usr/bin/perl\nsleep 1", "#!/usr/bin/perl\nsysread(STDIN, my $x, 1)",
    ] {
      guard case .failure(let error) = try await tiny(script) else {
        Issue.record("\(script) has a result")
        continue
      }
      #expect("\(error)".contains("stopped reading before the clip ended"), "\(error)")
    }
  }

  @Test func aProgramThatReadsATinyClipInItsOwnTimeHasOne() async throws {
    let slow =
      "#!/usr/bin/perl\nsleep 1;\nwhile (sysread(STDIN, my $x, 100)) { select(undef, undef, undef, .01) }"
    #expect(try await tiny(slow).get().alarms.isEmpty)
  }

  @Test(.timeLimit(.minutes(10))) func aProgramThatHangsIsGivenUp() async throws {
    let error = try await failure("#!/usr/bin/perl\nsleep 3600", patience: .seconds(2))
    #expect(error.code == .hung)
  }

  /// Fifty attempts, each child of which ends at once: where nothing holds, the test fails and the machine lives.
  @Test(.timeLimit(.minutes(10))) func aForkBombCostsOneClipAndTheRunGoesOn() async throws {
    let bomb = try job(
      """
      #!/usr/bin/perl
      my $born = 0;
      for (1..50) { my $child = fork; exit 0 if defined $child && $child == 0; $born++ if $child }
      die "$born processes born";
      """)
    let good = try SyntheticClip.make(folder.path("good.mp4"), seconds: 1)
    let next = ReplayJob(
      clip: "good", path: good, sha256: try Digest.sha256(ofFile: good), system: "open",
      stages: [StageRequest(name: "motion")], people: .blobs,
      output: folder.path("good.observations.jsonl"))
    let results = await run([bomb, next])
    guard case .failure(let error as ReplayError) = results[0] else {
      Issue.record("the bomb has a result")
      return
    }
    #expect(error.reason.contains(": 0 processes born"))
    #expect((try? results[1].get()) != nil)
  }

  @Test func itCannotReadWhatItWasNotGiven() async throws {
    let secret = try ScratchFolder()
    let path = try secret.write("secret", "treasure\n")
    let error = try await failure("#!/bin/sh\nread line < \(path)\necho \"got $line\" >&2\nexit 1")
    #expect(!error.reason.contains("treasure"))
    // The same path as an argument is given.
    let given = try await failure(
      "#!/bin/sh\nread line < \(path)\necho \"got $line\" >&2\nexit 1", [path])
    #expect(given.reason.contains("got treasure"))
  }

  @Test func itCannotWriteAFile() async throws {
    let path = folder.path("frame.pgm")
    _ = try await failure("#!/bin/sh\necho pixels > \(path)\nexit 1")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func itCannotReachTheNetwork() async throws {
    let error = try await failure(
      "#!/usr/bin/perl\nuse Socket;\nsocket(my $s, PF_INET, SOCK_STREAM, 0) or die $!;\nexit 0")
    #expect(error.reason.contains("not permitted"))
  }

  @Test func itKeepsTheLimitsOfAWorker() async throws {
    let error = try await failure(
      "#!/usr/bin/perl\nopen(F, '/proc/self/limits'); while (<F>) { print STDERR if /address/ }\nexit 1"
    )
    #expect(error.reason.contains("6442450944"))
  }

  @Test func aLineThatIsNoObservationIsNamed() async throws {
    let error = try await failure("#!/usr/bin/perl\n1 while <STDIN>;\nprint qq({\"alarm\":{}}\\n);")
    #expect(error.reason.contains("output of ./detector"))
    #expect(error.reason.contains("start"))
  }

  @Test func aTimeBeyondTheClipIsRefused() async throws {
    let error = try await failure(
      "#!/usr/bin/perl\n1 while <STDIN>;\n"
        + #"print qq({"measurement":{"quantity":"count","time":99,"value":1}}\n);"#)
    #expect(error.reason.contains("99"))
    #expect(error.reason.contains("within the clip"))
  }

  @Test(.timeLimit(.minutes(10))) func aFloodIsCutOff() async throws {
    let error = try await failure(
      "#!/usr/bin/perl\nmy $m = 'x' x 1048576;\nprint $m for 1..70;\n1 while <STDIN>;")
    #expect(error.reason.contains("more than 64 MiB"))
  }

  @Test func anotherProgramIsAnotherKey() throws {
    let first = try job("#!/bin/sh\nexit 0")
    let second = try job("#!/bin/sh\nexit 1")
    #expect(first.key != second.key)
  }

  @Test func anotherVersionIsAnotherKeyAndStandsInTheHeader() async throws {
    var job = try job("#!/usr/bin/perl\n1 while <STDIN>;")
    let key = job.key
    job.statedVersion = "2.1"
    #expect(job.key != key)
    let file = try #require(await run([job]).first).get()
    #expect(file.header.systemVersion == "2.1")
    #expect(file.header.configuration["command-sha256"] == job.command?.digest)
  }

  @Test func anInterpreterOutsideOfWhatMayBeReadIsNamed() async throws {
    let home = folder.url.resolvingSymlinksInPath().appendingPathComponent("home")
    let real = home.appendingPathComponent("versions/3.11/bin/python3.11")
    for path in ["home/versions/3.11/bin/python3.11", "venv/bin/activate", "venv/pyvenv.cfg"] {
      try folder.write(path, "")
    }
    try FileManager.default.removeItem(at: real)
    try FileManager.default.copyItem(atPath: "/bin/bash", toPath: real.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("venv/bin/python"), withDestinationPath: real.path)
    func failure(reads: [String]) async throws -> String {
      var job = try job("#!/bin/sh")
      job.command = try ExternalCommand(
        words: ["venv/bin/python", "-c", "exit 3"], folder: folder.url.path, reads: reads)
      guard case .failure(let error) = try #require(await run([job]).first) else { return "" }
      return "\(error)"
    }
    let installed = home.appendingPathComponent("versions/3.11").path
    #expect(
      try await failure(reads: []).hasSuffix(
        "ended with exit code 3; its interpreter is \(real.path): add \(folder.path("venv")) and "
          + "\(installed) to `reads`"))
    #expect(try await failure(reads: ["venv", installed]).hasSuffix("ended with exit code 3"))
  }

  @Test(arguments: ["/", "home"]) func aFolderAmongItsWordsIsNotOpened(word: String) async throws {
    try folder.write("home/secret", "treasure")
    let error = try await failure(
      "#!/bin/sh\nread line < \(folder.path("home/secret"))\necho \"got $line\" >&2\nexit 1", [word]
    )
    #expect(!error.reason.contains("treasure"), "\(error.reason)")
    #expect(
      error.reason.hasSuffix("\(word) is a folder: where it has to be read, add it to `reads`"))
  }

  @Test func whatChangesWhileItRunsCostsItItsResult() async throws {
    var job = try job("#!/usr/bin/perl\n1 while <STDIN>;")
    try folder.write("limits/low", "1")
    job.command = try ExternalCommand(
      words: ["./detector"], folder: folder.url.path, reads: ["limits"])
    try folder.write("limits/low", "2")
    guard case .failure(let error) = try #require(await run([job]).first) else {
      Issue.record("a result of other thresholds was kept")
      return
    }
    #expect("\(error)".contains("limits: was changed while ./detector ran"), "\(error)")
  }

  @Test func aProgramThatIsNotThereIsNamed() {
    #expect {
      try ExternalCommand(words: ["./nothing"], folder: folder.url.path)
    } throws: { error in
      (error as? ReplayError)?.code == .missingInput && "\(error)".contains("./nothing")
    }
  }
}

extension Program.Outcome {
  fileprivate struct Surprise: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }
}
