import Claims
import Foundation
import Replay

/// Every file that an audit read, with its digest: what makes a result checkable.
struct InputLedger: Sendable {
  private(set) var inputs: [Provenance.Input] = []

  /// Notes a file under the name by which the audit calls it; a file that cannot be read is noted without digest.
  mutating func note(role: String, name: String, path: String, sha256 known: String? = nil) {
    guard !inputs.contains(where: { $0.role == role && $0.path == name }) else { return }
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    inputs.append(
      Provenance.Input(
        role: role, path: name, sha256: known ?? (try? Digest.sha256(ofFile: path)), bytes: size))
  }
}
