public import Documents
import Foundation
public import MediaTime
import Phrasebook
import Subprocess
import SystemPackage

/// Looks into a clip in a process of its own: a container that breaks the demuxer must not end an audit.
public struct ConfinedProbe: Sendable {
  private let executable: String
  private let patience: Duration

  /// A probe by this program; `patience` is how long its process may make no progress.
  public init(executable: String, patience: Duration = .seconds(120)) {
    self.executable = executable
    self.patience = patience
  }

  /// Length of a clip that was decoded from end to end.
  ///
  /// `sha256` is what its bytes must come to where somebody cites them, `stamp` what the file was when they were digested.
  public func duration(
    of path: String, sha256: String? = nil, stamp: FileStamp? = nil
  ) async throws -> MediaDuration {
    let clip = try HeldClip(path, sha256: sha256, known: stamp)
    let watch = WorkerWatch(patience: patience)
    let answer = try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask { try await ask(clip, watch) }
      group.addTask {
        _ = try await watch.end()
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    guard let answer else { throw ReplayError(hung: path, patience) }
    try await clip.vouch()
    let root = try DocumentNode.parse(yaml: answer, file: "probe of \(path)")
    return try root.openMapping().required("duration").positiveDuration()
  }

  /// What the process says of the clip, last.
  private func ask(_ clip: HeldClip, _ watch: WorkerWatch) async throws -> String {
    let outcome = try await Subprocess.run(
      .path(FilePath(executable)),
      arguments: ["probe", "--json", "--signs", "--", HeldClip.standardInput],
      environment: .ofWorker, platformOptions: .ofWorker, input: clip.input, output: .sequence,
      error: .discarded
    ) { execution in
      watch.begin(process: execution.processIdentifier.value)
      var last = ""
      for try await line in execution.standardOutput.strings() {
        watch.hear(Worker.Word(line: line))
        last = line
      }
      return last
    }
    guard outcome.terminationStatus.isSuccess else {
      try clip.check()
      if case .failed(let error)? = watch.lastWord {
        throw ReplayError(
          .badInput, error.naming(clip.file.path, at: HeldClip.standardInput).complaint)
      }
      throw ReplayError(.badInput, .notProbed(clip.file.path, "\(outcome.terminationStatus)"))
    }
    return outcome.closureResult
  }

  /// Tells whoever waits for a probe, on standard output, why there is none; `print` is how it would be printed.
  public static func tell(_ error: any Error, print: (String) -> String) {
    let failure = ReplayError(wrapping: error)
    say(.failed(ReplayError(failure.code, failure.complaint.map(print))))
  }

  private static func say(_ word: Worker.Word) {
    FileHandle.standardOutput.write(Data((word.json.line + "\n").utf8))
  }

  /// Tells whoever waits for a probe, on standard output, how far it has come.
  public static func signs() -> (MediaTime) -> Void {
    var pace = ProgressPace()
    return { time in
      guard pace.isDue(time) else { return }
      say(.progress(time.secondsValue, of: nil))
    }
  }
}
