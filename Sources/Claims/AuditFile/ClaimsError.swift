/// A claim that cannot be judged because something is wrong with it or with its evidence.
///
/// Never a pass: the exit code is 65. What is wrong with the audit file itself is a `DocumentError`.
public enum ClaimsError: Error, Hashable, Sendable, CustomStringConvertible {
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

    var prefix: String {
      (line.map { "\(file):\($0): " } ?? "\(file): ") + "claim \(claim): "
    }
  }

  /// No truth covers the event type.
  case unknownEvent(Place, event: String, covered: [String], hint: String)
  /// No clip meets the claim's conditions.
  case noSuchClips(Place, conditions: [KeyValue], known: [String])
  /// No clip shows the claim's zone.
  case noSuchZone(Place, zone: String, known: [String], hint: String)
  /// No camera time was scored for the claim.
  case zeroExposure(Place, why: String)
  /// A number that could not be computed.
  case notComputable(Place, reason: String)

  /// Where the audit file states the claim that could not be judged.
  public var place: Place {
    switch self {
    case .unknownEvent(let place, _, _, _), .noSuchClips(let place, _, _),
      .noSuchZone(let place, _, _, _), .zeroExposure(let place, _), .notComputable(let place, _):
      place
    }
  }

  /// Says where, what, and what to do next.
  public var description: String {
    switch self {
    case .unknownEvent(let place, let event, let covered, let hint):
      place.prefix + "no truth covers event \"\(event)\"\(hint); covered: "
        + (covered.isEmpty ? "nothing" : covered.joined(separator: ", "))
        + ": name one of these, or annotate it and add it to `covers`"
    case .noSuchClips(let place, let conditions, let known):
      place.prefix + "no clip has "
        + conditions.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        + "; conditions of the clips: "
        + (known.isEmpty ? "none" : known.joined(separator: ", "))
        + ": correct `when`, or add `conditions` to the clips"
    case .noSuchZone(let place, let zone, let known, let hint):
      place.prefix + "no clip has zone or line \"\(zone)\"\(hint); zones of the clips: "
        + (known.isEmpty ? "none" : known.joined(separator: ", "))
        + ": correct `zone`, or name it in a scene or under `zones` of a truth file"
    case .zeroExposure(let place, let why):
      place.prefix + "no camera time was scored (\(why)): a claim without exposure is never judged"
    case .notComputable(let place, let reason):
      place.prefix + reason
    }
  }
}
