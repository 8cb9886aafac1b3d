import MediaTime
import Observations
import Scene

/// Where feet are looked for: a zone, or the whole view without a name.
struct WatchedArea: Hashable, Sendable {
  let name: String?
  let polygon: Polygon
  /// The ground around it that counts too; nil without any.
  var fence: GroundFence?

  static let wholeView = WatchedArea(name: nil, polygon: .wholeView)

  init(name: String?, polygon: Polygon) {
    self.name = name
    self.polygon = polygon
  }

  init(_ zone: Scene.Zone) { self.init(name: zone.name, polygon: zone.polygon) }

  /// Whether feet at this place are in it.
  func holds(_ foot: Point) -> Bool { polygon.contains(foot) || fence?.isNear(foot) ?? false }

  /// These zones, or the whole view where there are none.
  static func all(_ zones: [Scene.Zone]) -> [WatchedArea] {
    zones.isEmpty ? [.wholeView] : zones.map(WatchedArea.init)
  }
}

extension Track {
  /// Where it stands: feet a little below the picture still stand in the zone that reaches its lower edge.
  var footInView: Point { Point(min(max(foot.x, 0), 0.999_999), min(max(foot.y, 0), 0.999_999)) }
}

/// What alarms are raised about whoever stays in an area.
struct ZoneRule: Sendable {
  /// Type of the alarms.
  let event: String
  let areas: [WatchedArea]
  /// How long a stay must last, and how long it may be broken off.
  let hold: Hold
  let choice: ClassChoice
}

/// How long one track has been in each area of a rule.
struct ZonePresence: Sendable {
  private struct Stay: Sendable {
    var hold: Hold
    /// The track at the moment the alarm was raised: the alarm has its box.
    var raised: Track?
  }

  private let rule: ZoneRule
  private var stays: [Stay]
  /// When the track was first shown to the stage; its way may begin before.
  let shownAt: MediaTime

  init(_ rule: ZoneRule, shownAt: MediaTime) {
    self.rule = rule
    self.shownAt = shownAt
    stays = rule.areas.map { _ in Stay(hold: rule.hold) }
  }

  /// Takes in where the feet are, and whether a further condition holds in an area; answers with the alarms that are over.
  mutating func look(
    at track: Track, time: MediaTime, where holds: (_ area: Int) -> Bool = { _ in true }
  ) -> [Observation] {
    let foot = track.footInView
    var said: [Observation] = []
    for (index, area) in rule.areas.enumerated() {
      if let ended = stays[index].hold.look(
        area.holds(foot) && holds(index), at: time)
      {
        said.append(alarm(index, ended, of: track.number))
        stays[index].raised = nil
      }
      if stays[index].hold.heldAt == time { stays[index].raised = track }
    }
    return said
  }

  /// Takes in that the track is not in view.
  mutating func miss(_ number: Int, at time: MediaTime) -> [Observation] {
    stays.indices.compactMap { index in
      stays[index].hold.look(false, at: time).map { alarm(index, $0, of: number) }
    }
  }

  /// Ends whatever is open.
  mutating func end(_ number: Int) -> [Observation] {
    stays.indices.compactMap { index in
      stays[index].hold.end().map { alarm(index, $0, of: number) }
    }
  }

  private func alarm(_ index: Int, _ ended: Hold.Ended, of number: Int) -> Observation {
    let raised = stays[index].raised
    return .alarm(
      Alarm(
        event: rule.event, zone: rule.areas[index].name, interval: ended.interval,
        // Nobody is told of somebody before that somebody is known.
        alerted: max(ended.heldAt, shownAt), confidence: raised?.confidence,
        box: raised?.visibleBox, track: number, objectClass: raised.flatMap(rule.choice.stated)))
  }
}
