import Documents
import MediaTime
import Phrasebook
import Scene
import Vision

/// The options of `abandoned-object` with their defaults.
struct AbandonedObjectOptions {
  var staticFor = MediaDuration.seconds(30)
  var unattendedFor = MediaDuration.seconds(3)
  var rules = OwnerTrace.Rules()
  var tolerance = 1.0
  /// Where things count; empty means everywhere.
  var zones: [Scene.Zone] = []

  private static let shortest = MediaDuration.seconds(2)
  private static let longest = MediaDuration.seconds(15 * 60)

  init(_ node: DocumentNode?, scene: Scene) throws(DocumentError) {
    rules.personHeight = scene.personHeight
    guard let node else { return }
    let options = try node.mapping([
      "static-for", "owner-beyond", "attended-within", "unattended-for", "zones", "tolerance",
    ])
    if let given = options["static-for"] {
      staticFor = try given.duration()
      guard AbandonedObjectOptions.shortest <= staticFor,
        staticFor <= AbandonedObjectOptions.longest
      else { throw given.error(.notStaticTime(given.summary)) }
    }
    unattendedFor = try options["unattended-for"]?.positiveDuration() ?? unattendedFor
    rules.beyond = try AbandonedObjectOptions.metres(options["owner-beyond"]) ?? rules.beyond
    let attended = try AbandonedObjectOptions.metres(options["attended-within"])
    rules.attended = attended ?? min(rules.attended, rules.beyond)
    if let attended, attended > rules.beyond {
      throw (options["attended-within"] ?? node).error(
        .attendedBeyond(attended, rules.beyond))
    }
    tolerance = try options["tolerance"]?.number(in: 0.5...2) ?? tolerance
    if let named = options["zones"] { zones = try scene.zones(named: named) }
  }

  private static func metres(_ node: DocumentNode?) throws(DocumentError) -> Double? {
    guard let node else { return nil }
    let value = try node.metres()
    guard value > 0 else { throw node.error(.notMetresAboveZero(node.summary)) }
    return value
  }

  /// The first zone that a place lies in, or nil where no zones are asked for; the outer nil: it does not count there.
  func zone(at place: Point) -> Scene.Zone?? {
    guard !zones.isEmpty else { return .some(nil) }
    return zones.first { $0.polygon.contains(place) }.map { .some($0) }
  }
}
