public import Phrasebook

/// A claim that cannot be judged because something is wrong with it or with its evidence.
///
/// Never a pass: the exit code is 65. What is wrong with the audit file itself is a `DocumentError`.
public enum ClaimsError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// A place in the audit file.
  public struct Place: Hashable, Sendable {
    /// The file as it was named.
    public let file: String
    /// The line, from 1.
    public let line: Int?
    /// The claim's identifier.
    public let claim: String

    /// A place in the audit file.
    public init(file: String, line: Int?, claim: String) {
      self.file = file
      self.line = line
      self.claim = claim
    }

    var position: String { line.map { "\(file):\($0)" } ?? file }
  }

  /// No truth covers the event type.
  case unknownEvent(Place, event: String, covered: [String], nearest: String?)
  /// No clip meets the claim's conditions.
  case noSuchClips(Place, conditions: [KeyValue], known: [String])
  /// No clip shows the claim's zone.
  case noSuchZone(Place, zone: String, known: [String], nearest: String?)
  /// No camera time was scored for the claim.
  case zeroExposure(Place, why: Complaint.Part)
  /// A number that could not be computed.
  case notComputable(Place, reason: Complaint)

  /// Where the audit file states the claim that could not be judged.
  public var place: Place {
    switch self {
    case .unknownEvent(let place, _, _, _), .noSuchClips(let place, _, _),
      .noSuchZone(let place, _, _, _), .zeroExposure(let place, _), .notComputable(let place, _):
      place
    }
  }

  /// Says where, what, and what to do next.
  public func text(in language: Language) -> String {
    Complaint.claim(place.claim, at: place.position, complaint).text(in: language)
  }

  private var complaint: Complaint {
    switch self {
    case .unknownEvent(_, let event, let covered, let nearest):
      .eventWithoutTruth(event, nearest: nearest, covered: covered)
    case .noSuchClips(_, let conditions, let known):
      .noClipHas(conditions.map { "\($0.key): \($0.value)" }, known: known)
    case .noSuchZone(_, let zone, let known, let nearest):
      .noClipShows(zone: zone, nearest: nearest, known: known)
    case .zeroExposure(_, let why): .nothingScored(why)
    case .notComputable(_, let reason): reason
    }
  }
}
