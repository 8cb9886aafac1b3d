import Documents
import Foundation
public import Observation
import Subprocess
import Synchronization
import SystemPackage

/// Replays clips side by side, each in a worker process of this same program.
///
/// A clip that crashes, hangs or exhausts its worker costs that clip an error and nothing else. A result that stands
/// already, made from the same bytes by the same configuration, is not computed again.
public struct ReplayEngine: Sendable {
  /// What happens while it runs.
  public enum Event: Sendable, Hashable {
    /// A clip is being replayed; so many seconds of it are done.
    case progress(clip: String, seconds: Double)
    /// A clip is done; or its result was there already.
    case finished(clip: String, reused: Bool)
    /// A clip has no result.
    case failed(clip: String, ReplayError)
  }

  /// How one job ended.
  public struct Outcome: Sendable {
    /// The job.
    public let job: ReplayJob
    /// The observations' file, or why there is none.
    public let result: Result<ObservationFile, ReplayError>
  }

  private let executable: String
  private let workers: Int
  private let patience: Duration

  /// An engine.
  ///
  /// - Parameters:
  ///   - executable: Path of this program, which is run as `contrechamp worker`.
  ///   - workers: Clips side by side; at least one.
  ///   - patience: How long a worker may make no progress.
  public init(executable: String, workers: Int, patience: Duration = .seconds(120)) {
    self.executable = executable
    self.workers = max(1, workers)
    self.patience = patience
  }

  /// Runs the jobs; outcomes stand in the order of the jobs, whatever the order in which they ended.
  public func run(
    _ jobs: [ReplayJob], report: @escaping @Sendable (Event) -> Void
  ) async -> [Outcome] {
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var waiting = jobs.enumerated().makeIterator()
      for _ in 0..<workers {
        guard let (index, job) = waiting.next() else { break }
        group.addTask { (index, await outcome(of: job, report: report)) }
      }
      var outcomes: [Int: Outcome] = [:]
      for await (index, outcome) in group {
        outcomes[index] = outcome
        guard let (next, job) = waiting.next() else { continue }
        group.addTask { (next, await self.outcome(of: job, report: report)) }
      }
      return jobs.indices.compactMap { outcomes[$0] }
    }
  }

  private func outcome(
    of job: ReplayJob, report: @escaping @Sendable (Event) -> Void
  ) async -> Outcome {
    if let finished = ReplayEngine.finishedResult(of: job) {
      report(.finished(clip: job.clip, reused: true))
      return Outcome(job: job, result: .success(finished))
    }
    do {
      try Task.checkCancellation()
      try await replay(job, report: report)
      let file = try ObservationFile(DocumentBytes(path: job.output))
      report(.finished(clip: job.clip, reused: false))
      return Outcome(job: job, result: .success(file))
    } catch {
      let cause =
        Task.isCancelled
        ? ReplayError(.interrupted, "interrupted; the next run resumes")
        : ReplayError(wrapping: error)
      try? FileManager.default.removeItem(atPath: job.output + ".partial")
      report(.failed(clip: job.clip, cause))
      return Outcome(job: job, result: .failure(cause))
    }
  }

  /// The result of an earlier run with the same key; nil where there is none or it cannot be read.
  static func finishedResult(of job: ReplayJob) -> ObservationFile? {
    guard let file = try? ObservationFile(DocumentBytes(path: job.output)),
      file.header.configuration["key"] == job.key,
      file.header.configuration["records"] == "\(file.observations.count)",
      file.header.configuration["background"] != "written"
        || job.stillOutput.map({ FileManager.default.fileExists(atPath: $0) }) == true
    else { return nil }
    return file
  }

  private func replay(
    _ job: ReplayJob, report: @escaping @Sendable (Event) -> Void
  ) async throws {
    let jobFile = job.output + ".job.json"
    try AtomicFile.write(job.json.document, to: jobFile)
    defer { try? FileManager.default.removeItem(atPath: jobFile) }
    let pulse = Pulse()
    let (executable, patience) = (executable, patience)
    // Whichever ends first cancels the other: a cancelled worker is terminated, a second later killed.
    let ending = try await withThrowingTaskGroup(of: WorkerEnd.self) { group in
      group.addTask {
        try await ReplayEngine.work(jobFile, job.clip, executable, pulse: pulse, report: report)
      }
      group.addTask {
        while pulse.silence < patience { try await Task.sleep(for: .milliseconds(200)) }
        return .hung
      }
      guard let first = try await group.next() else { return WorkerEnd.hung }
      group.cancelAll()
      return first
    }
    try ReplayEngine.check(ending, pulse.verdict, job: job, patience: patience)
  }

  /// How a worker's process ended.
  private enum WorkerEnd: Sendable {
    case ended(status: String)
    case hung
  }

  /// When a worker last said something, and its last word.
  private final class Pulse: Sendable {
    private let latest = Mutex(ContinuousClock.now)
    private let word = Mutex<Worker.Word?>(nil)

    var silence: Duration { latest.withLock { .now - $0 } }
    var verdict: Worker.Word? { word.withLock { $0 } }

    func hear(_ heard: Worker.Word?) {
      latest.withLock { $0 = .now }
      if let heard { word.withLock { $0 = heard } }
    }
  }

  private static func work(
    _ jobFile: String, _ clip: String, _ executable: String, pulse: Pulse,
    report: @escaping @Sendable (Event) -> Void
  ) async throws -> WorkerEnd {
    var options = PlatformOptions()
    // Ctrl-C goes to the engine alone, which then ends its workers in order.
    options.processGroupID = 0
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
    let outcome = try await Subprocess.run(
      .path(FilePath(executable)), arguments: ["worker", "--job", jobFile],
      platformOptions: options, input: .none, output: .sequence, error: .discarded
    ) { execution in
      for try await line in execution.standardOutput.strings() {
        let word = Worker.Word(line: line)
        pulse.hear(word)
        if case .progress(let seconds)? = word {
          report(.progress(clip: clip, seconds: seconds))
        }
      }
    }
    return .ended(status: "\(outcome.terminationStatus)")
  }

  private static func check(
    _ ending: WorkerEnd, _ word: Worker.Word?, job: ReplayJob, patience: Duration
  ) throws(ReplayError) {
    switch (word, ending) {
    case (.done, _): return
    case (.failed(let error), _): throw error
    case (_, .hung):
      throw ReplayError(
        .hung,
        "\(job.path): no progress for \(patience.components.seconds) s; the clip was given up")
    case (_, .ended(let status)):
      throw ReplayError(
        .crashed,
        "\(job.path): the worker ended without a result (\(status)); the clip may be broken or hostile"
      )
    }
  }
}
