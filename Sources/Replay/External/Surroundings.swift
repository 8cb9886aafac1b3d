import Foundation
import Subprocess

/// Environment variables that processes are given: what a user's shell holds beside them, tokens perhaps, is nobody's business.
enum Surroundings {
  /// What a worker takes over, where it is set: where programs and libraries are, and options of this program and of sanitizers.
  private static let ofWorkers = ["PATH", "LD_LIBRARY_PATH", "TMPDIR", "TZ", "LLVM_PROFILE_FILE"]
  private static let prefixesOfWorkers = ["CONTRECHAMP_", "ASAN_", "LSAN_", "TSAN_", "UBSAN_"]

  /// For a worker of this program.
  static func ofWorker(
    _ own: [String: String] = ProcessInfo.processInfo.environment
  ) -> [String: String] {
    var kept = own.filter { name, _ in
      ofWorkers.contains(name) || prefixesOfWorkers.contains { name.hasPrefix($0) }
    }
    // A LAPACK that starts threads when it is loaded would have them outside the worker's fences.
    kept["OPENBLAS_NUM_THREADS"] = "1"
    return kept
  }

  /// For somebody's program; documented, and the same for everybody but for PATH.
  static func ofProgram(
    _ own: [String: String] = ProcessInfo.processInfo.environment
  ) -> [String: String] {
    [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1",
    ]
  }
}

extension Environment {
  /// For a worker of this program.
  static var ofWorker: Environment {
    .custom(
      Dictionary(
        uniqueKeysWithValues: Surroundings.ofWorker().map {
          (Environment.Key(stringLiteral: $0.key), $0.value)
        }))
  }
}

extension PlatformOptions {
  /// For a worker of this program: Ctrl-C goes to whoever started it alone, which then ends it, a second later by force.
  static var ofWorker: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
    return options
  }
}
