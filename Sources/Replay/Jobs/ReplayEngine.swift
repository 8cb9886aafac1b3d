import Documents
import Foundation
public import Phrasebook
import Subprocess
import Synchronization
import SystemPackage

/// Replays clips side by side, each in a worker process of this same program.
///
/// A clip that crashes, hangs or exhausts its worker costs that clip an error and nothing else. A result that the store
/// has, made from the same bytes by the same configuration, is not computed again.
public struct ReplayEngine: Sendable {
  /// What happens while it runs.
  public enum Event: Sendable, Hashable {
    /// A clip is being replayed; so many seconds of it are done, of so many that its container declares.
    case progress(clip: String, seconds: Double, of: Double?)
    /// A worker cannot be confined as it should, because the kernel lacks something; said once a run.
    case exposed(Confinement)
    /// A stored result of the clip is not as it was written, and is made again.
    case spoilt(clip: String, reason: Complaint)
    /// A clip is done; or its result was there already.
    case finished(clip: String, reused: Bool)
    /// A clip has no result.
    case failed(clip: String, ReplayError)
  }

  /// How one job ended.
  public struct Outcome: Sendable {
    /// The job.
    public let job: ReplayJob
    /// Path of the observations, or why there are none.
    public let result: Result<String, ReplayError>
  }

  private let executable: String
  private let workers: Int
  private let decoders: Int?
  private let store: ResultStore
  private let reuse: Bool
  private let patience: Duration

  /// An engine.
  ///
  /// - Parameters:
  ///   - executable: Path of this program, which is run as `contrechamp worker`.
  ///   - workers: Clips side by side; at least one.
  ///   - decoders: Parts of a clip decoded at the same time, where that is exact; nil: as many as processors are idle.
  ///   - store: Where finished results are kept.
  ///   - reuse: Whether a result that the store has is good enough.
  ///   - patience: How long a worker may make no progress.
  public init(
    executable: String, workers: Int, decoders: Int? = nil, store: ResultStore, reuse: Bool = true,
    patience: Duration = .seconds(120)
  ) {
    self.executable = executable
    self.workers = max(1, workers)
    self.decoders = decoders
    self.store = store
    self.reuse = reuse
    self.patience = patience
  }

  /// Runs the jobs; outcomes stand in the order of the jobs, whatever the order in which they ended.
  public func run(
    _ jobs: [ReplayJob], report: @escaping @Sendable (Event) -> Void
  ) async -> [Outcome] {
    store.sweep()
    for folder in Set(jobs.map { URL(fileURLWithPath: $0.output).deletingLastPathComponent().path })
    {
      AtomicFile.sweep(folder)
    }
    let report = ReplayEngine.sayingOnce(report)
    let jobs = jobs.map { job in
      var job = job
      job.decoderThreads =
        decoders ?? ReplayEngine.idleProcessors(beside: min(workers, jobs.count)) + 1
      return job
    }
    return await withTaskGroup(of: (Int, Outcome).self) { group in
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

  /// Processors a clip that no other clip keeps busy: its parts are decoded on them, where that is exact.
  private static func idleProcessors(beside clips: Int) -> Int {
    max(0, ProcessInfo.processInfo.activeProcessorCount / max(1, clips) - 1)
  }

  /// Every worker of a run lives on the same kernel: what it lacks is said once.
  private static func sayingOnce(
    _ report: @escaping @Sendable (Event) -> Void
  ) -> @Sendable (Event) -> Void {
    let isSaid = Mutex(false)
    return { event in
      if case .exposed = event {
        let isNews = isSaid.withLock { said in
          defer { said = true }
          return !said
        }
        guard isNews else { return }
      }
      report(event)
    }
  }

  private func outcome(
    of job: ReplayJob, report: @escaping @Sendable (Event) -> Void
  ) async -> Outcome {
    do {
      let lock = try await store.lock(job.key)
      defer { withExtendedLifetime(lock) {} }
      let isReused = try await provide(job, report: report)
      try store.publish(.observations, key: job.key, to: job.output)
      if let still = job.stillOutput { try publishBackground(of: job, to: still) }
      report(.finished(clip: job.clip, reused: isReused))
      return Outcome(job: job, result: .success(job.output))
    } catch {
      let cause =
        Task.isCancelled
        ? ReplayError(.interrupted, .interruptedResuming)
        : ReplayError(wrapping: error)
      report(.failed(clip: job.clip, cause))
      return Outcome(job: job, result: .failure(cause))
    }
  }

  /// Sees to it that the store has the result; whether it had it before.
  private func provide(
    _ job: ReplayJob, report: @escaping @Sendable (Event) -> Void
  ) async throws -> Bool {
    let clip = try HeldClip(job.path, sha256: job.sha256, known: job.stamp)
    if reuse {
      switch store.check(job.key) {
      case .whole: return true
      case .damaged(let reason): report(.spoilt(clip: job.clip, reason: reason))
      case .nothing: break
      }
    }
    try Task.checkCancellation()
    let workplace = try store.workplace()
    defer { try? FileManager.default.removeItem(at: workplace.url) }
    do {
      try await replay(job.inside(workplace.url), clip, in: workplace.url, report: report)
    } catch {
      // A clip that somebody cuts or writes to is not to be called broken.
      try clip.check()
      throw error
    }
    // Nothing is kept under a digest that does not vouch for what the worker has read.
    try await clip.vouch()
    try job.command?.vouch()
    try store.keep(workplace, as: job.key)
    return false
  }

  /// The background of an earlier configuration must not stay where this one found none that can be trusted.
  private func publishBackground(of job: ReplayJob, to still: String) throws(ReplayError) {
    let source = store.path(of: .background, key: job.key)
    guard FileManager.default.fileExists(atPath: source) else {
      try? FileManager.default.removeItem(atPath: still)
      return
    }
    try store.publish(.background, key: job.key, to: still)
  }

  private func replay(
    _ job: ReplayJob, _ clip: HeldClip, in workplace: URL,
    report: @escaping @Sendable (Event) -> Void
  ) async throws {
    let jobFile = workplace.appendingPathComponent("job.json").path
    try AtomicFile.write(job.json.document, to: jobFile)
    defer { try? FileManager.default.removeItem(atPath: jobFile) }
    let watch = WorkerWatch(patience: patience)
    let executable = executable
    // Whichever ends first cancels the other: a cancelled worker is terminated, a second later killed.
    let ending = try await withThrowingTaskGroup(of: WorkerEnd.self) { group in
      group.addTask {
        try await ReplayEngine.work(
          jobFile, job.clip, clip, executable, watch: watch, report: report)
      }
      group.addTask { try await watch.end() }
      guard let first = try await group.next() else { return WorkerEnd.hung }
      group.cancelAll()
      return first
    }
    try ReplayEngine.check(ending, watch.lastWord, job: job, patience: patience)
  }

  private static func work(
    _ jobFile: String, _ clip: String, _ held: HeldClip, _ executable: String,
    watch: WorkerWatch, report: @escaping @Sendable (Event) -> Void
  ) async throws -> WorkerEnd {
    let outcome = try await Subprocess.run(
      .path(FilePath(executable)), arguments: ["worker", "--job", jobFile],
      environment: .ofWorker, platformOptions: .ofWorker, input: held.input, output: .sequence,
      error: .discarded
    ) { execution in
      watch.begin(process: execution.processIdentifier.value)
      for try await line in execution.standardOutput.strings() {
        let word = Worker.Word(line: line)
        watch.hear(word)
        switch word {
        case .progress(let seconds, let length)?:
          report(.progress(clip: clip, seconds: seconds, of: length))
        case .confined(let confinement)? where !confinement.gaps.isEmpty:
          report(.exposed(confinement))
        default: break
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
    case (_, .hung): throw ReplayError(hung: job.path, patience)
    case (_, .ended(let status)):
      throw ReplayError(
        .crashed,
        .workerEnded(job.path, status))
    }
  }
}
