import Auditing
import Documents

/// Protocols that compare a system's file or folder with a reference, without a clip or its times.
enum ReferenceProtocol: String, CaseIterable {
  case motChallenge = "mot-challenge"

  /// The result as one document.
  func compare(_ reference: String, with system: String) throws -> JSON {
    switch self {
    case .motChallenge: try TrackEvaluation(reference: reference, system: system).json
    }
  }
}
