import Claims
import Foundation
import Replay

/// Every file that an audit read, with its digest: what makes a result checkable.
struct InputLedger: Sendable {
  private(set) var inputs: [Provenance.Input] = []
  /// Paths that are noted already, by role: a city has tens of thousands.
  private var noted: [String: Set<String>] = [:]

  /// Notes a file under the name by which the audit calls it; a file that cannot be read is noted without digest.
  mutating func note(role: String, name: String, path: String, sha256 known: String? = nil) {
    guard noted[role, default: []].insert(name).inserted else { return }
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    inputs.append(
      Provenance.Input(
        role: role, path: name, sha256: known ?? (try? Digest.sha256(ofFile: path)), bytes: size))
  }

  /// What was read, each file once, and what could not be; what stays is counted when it is written.
  func privacy(dropped: [String: Int]) -> PrivacyManifest {
    let read = Set(inputs.filter { $0.sha256 != nil }.map(\.path))
    return PrivacyManifest(
      read: read.sorted(), unread: Set(inputs.map(\.path)).subtracting(read).sorted(),
      dropped: dropped.sorted { $0.key < $1.key }.map { KeyValue($0.key, "\($0.value)") })
  }
}
