import Documents
public import MediaTime
import Subprocess
import SystemPackage

/// Looks into a clip in a process of its own: a container that breaks the demuxer must not end an audit.
public struct ConfinedProbe: Sendable {
  private let executable: String

  /// A probe by this program.
  public init(executable: String) { self.executable = executable }

  /// Length of a clip that was decoded from end to end.
  public func duration(of path: String) async throws -> MediaDuration {
    let outcome = try await Subprocess.run(
      .path(FilePath(executable)), arguments: ["probe", "--json", "--", path], input: .none,
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
    guard outcome.terminationStatus.isSuccess else {
      let complaint = outcome.standardError.split(separator: "\n").first.map(String.init)
      throw ReplayError(
        .badInput,
        complaint
          ?? "\(path): cannot be probed (\(outcome.terminationStatus)); it may be broken or hostile"
      )
    }
    let root = try DocumentNode.parse(yaml: outcome.standardOutput, file: "probe of \(path)")
    return try root.openMapping().required("duration").positiveDuration()
  }
}
