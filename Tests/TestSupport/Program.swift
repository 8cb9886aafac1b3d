public import Foundation

/// Runs a program to its end, as a user's shell would.
public enum Program {
  /// What a program left behind.
  public struct Outcome: Sendable {
    /// Exit code; 128 + signal where a signal ended it.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
  }

  /// Runs a program found on PATH (or by absolute path) with arguments; only in a test that is `.onItsOwnThread`.
  public static func run(
    _ name: String, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    guard OwnThreadTrait.isOwn else {
      throw Failure(
        text: "\(name): waiting for a program here stops other tests; mark the test, or its suite, "
          + ".onItsOwnThread")
    }
    let scratch = try ScratchFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a program that fills a pipe nobody reads would hang.
    try scratch.write("out", "")
    try scratch.write("err", "")
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appendingPathComponent("err"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Outcome(
      status: process.terminationReason == .exit ? status : 128 + status,
      output: try String(contentsOfFile: scratch.path("out"), encoding: .utf8),
      errors: try String(contentsOfFile: scratch.path("err"), encoding: .utf8))
  }

  /// Whether a program is found on PATH; asked of the disk, for traits of tests are worked out before any has its thread.
  public static func isInstalled(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// Makes a clip with ffmpeg; the last argument is the file.
  public static func ffmpeg(_ arguments: [String]) throws {
    let outcome = try run("ffmpeg", ["-v", "error", "-y"] + arguments)
    guard outcome.status == 0 else { throw Failure(text: outcome.errors) }
  }

  /// A program that failed where a test needed it to succeed.
  public struct Failure: Error, CustomStringConvertible {
    let text: String
    /// What it said.
    public var description: String { text }
  }
}
