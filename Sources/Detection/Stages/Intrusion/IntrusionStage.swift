public import Documents
public import MediaTime
public import Observations
public import Scene

/// Somebody, or a vehicle, is in a forbidden zone, or crosses a line.
///
/// Options: `zones` and `lines` (names; default all forbidden zones, or all zones where none is forbidden, and all lines;
/// the whole view without any), `hold` (time inside, default 1 s), `release` (time outside that ends it, default 1 s),
/// `line-hold` (time on each side of a line, default 500 ms), `direction` (`left-to-right`, `right-to-left` or `both`, seen
/// from the line's start towards its end; default `both`), `class` (`person`, `vehicle` or `any`; default `person`).
public struct IntrusionStage: Stage {
  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "intrusion", version: 3,
    abstract:
      "A person's feet are in a forbidden zone for a time, or go over a line and stay over.",
    knownBadCases: [
      "Feet hidden by a wall, a bench or other people are guessed from the visible part.",
      "Two people who meet may swap tracks: the alarm of one ends and the other's begins anew.",
      "Whoever is inside when the clip starts has no path: crossings just then are missed.",
      "A vehicle that leaves the view within half a second of a line, or enters it so, is missed there.",
      "Shadows and reflections that look like a person standing in the zone raise alarms.",
    ])

  private struct Presence {
    var hold: Hold
    var box: Box?
    var confidence: Double?
    var objectClass: ObjectClass?
  }

  /// What is known of one track.
  private struct Path {
    var presences: [Presence]
    var watches: [LineWatch]
    var lastPresent: MediaTime
    /// When the track was first shown to the stage; its way may begin before.
    let shownAt: MediaTime
  }

  private struct Area {
    let name: String?
    let polygon: Polygon
  }

  private let choice: ClassChoice
  private let areas: [Area]
  private let lines: [Scene.NamedLine]
  private let hold: Hold
  private let lineHold: MediaDuration
  private let directions: [LineWatch.Direction]
  private var paths: [Int: Path] = [:]

  /// Reads the options; an unknown zone or line is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try options?.mapping([
      "zones", "lines", "hold", "release", "line-hold", "direction", "class",
    ])
    choice = try ClassChoice(options?["class"])
    let named = try options?["zones"].map { node throws(DocumentError) in
      try scene.zones(named: node)
    }
    let namedLines = try options?["lines"].map { node throws(DocumentError) in
      try scene.lines(named: node)
    }
    let forbidden = scene.zones.filter(\.forbidden)
    // Whoever names only lines wants no zones, and the other way round.
    let zones =
      named ?? (namedLines != nil ? [] : forbidden.isEmpty ? scene.zones : forbidden)
    lines = namedLines ?? (named != nil ? [] : scene.lines)
    areas =
      zones.isEmpty && lines.isEmpty
      ? [Area(name: nil, polygon: .wholeView)]
      : zones.map { Area(name: $0.name, polygon: $0.polygon) }
    hold = Hold(
      needed: try options?["hold"]?.duration() ?? .seconds(1),
      release: try options?["release"]?.duration() ?? .seconds(1))
    lineHold = try options?["line-hold"]?.duration() ?? .milliseconds(500)
    let words = LineWatch.Direction.allCases.map(\.rawValue)
    let word = try options?["direction"]?.word(words + ["both"])
    directions = LineWatch.Direction.allCases.filter {
      word == nil || word == "both" || word == $0.rawValue
    }
  }

  /// Follows each track into zones and over lines.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: choice.tracks(of: context).filter { $0.isPresent(at: context.time) },
      time: context.time)
  }

  /// Ends the presences that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    defer { paths = [:] }
    return paths.sorted { $0.key < $1.key }.flatMap { number, path in
      close(path, of: number)
    }
  }

  /// The work of a frame, on tracks that are taken to be in view.
  package mutating func look(at tracks: [Track], time: MediaTime) -> [Observation] {
    var observations: [Observation] = []
    for track in tracks {
      var path =
        paths[track.number]
        ?? Path(
          presences: areas.map { _ in Presence(hold: hold) },
          watches: lines.map { _ in LineWatch(needed: lineHold) }, lastPresent: time, shownAt: time)
      if paths[track.number] == nil {
        for sighting in track.earlier {
          observations += follow(track.at(sighting), along: &path, time: sighting.time)
        }
      }
      path.lastPresent = time
      observations += follow(track, along: &path, time: time)
      paths[track.number] = path
    }
    // A track that has been away for longer than a presence may pause is forgotten.
    let present = Set(tracks.map(\.number))
    for number in paths.keys.sorted() where !present.contains(number) {
      guard var path = paths[number] else { continue }
      for index in areas.indices {
        guard let ended = path.presences[index].hold.look(false, at: time) else { continue }
        observations.append(
          alarm(path.presences[index], ended, area: index, track: number, shownAt: path.shownAt))
      }
      let isOver = time - path.lastPresent > max(hold.release, lineHold)
      paths[number] = isOver ? nil : path
    }
    return observations
  }

  private func follow(
    _ track: Track, along path: inout Path, time: MediaTime
  ) -> [Observation] {
    var observations: [Observation] = []
    let foot = Point(min(max(track.foot.x, 0), 0.999_999), min(max(track.foot.y, 0), 0.999_999))
    for index in areas.indices {
      let isInside = areas[index].polygon.contains(foot)
      if let ended = path.presences[index].hold.look(isInside, at: time) {
        let before = path.presences[index]
        observations.append(
          alarm(before, ended, area: index, track: track.number, shownAt: path.shownAt))
        path.presences[index].box = nil
      }
      // The box of the alarm is that of the moment it is raised.
      if path.presences[index].hold.heldAt == time {
        path.presences[index].box = track.visibleBox
        path.presences[index].confidence = track.confidence
        path.presences[index].objectClass = choice.stated(track)
      }
    }
    for index in lines.indices {
      let named = lines[index]
      guard
        let crossing = path.watches[index].look(at: track.foot, time: time, line: named.line),
        directions.contains(crossing.direction)
      else { continue }
      observations.append(.alarm(alarm(crossing, line: named, track: track, shownAt: path.shownAt)))
    }
    return observations
  }

  private func close(_ path: Path, of number: Int) -> [Observation] {
    path.presences.enumerated().compactMap { index, presence in
      var presence = presence
      guard let ended = presence.hold.end() else { return nil }
      return alarm(presence, ended, area: index, track: number, shownAt: path.shownAt)
    }
  }

  private func alarm(
    _ presence: Presence, _ ended: Hold.Ended, area: Int, track: Int, shownAt: MediaTime
  ) -> Observation {
    .alarm(
      Alarm(
        event: IntrusionStage.card.name, zone: areas[area].name, interval: ended.interval,
        alerted: max(ended.heldAt, shownAt), confidence: presence.confidence, box: presence.box,
        track: track, objectClass: presence.objectClass))
  }

  private func alarm(
    _ crossing: LineWatch.Crossing, line: Scene.NamedLine, track: Track, shownAt: MediaTime
  ) -> Alarm {
    let reach = MediaDuration.milliseconds(500)
    return Alarm(
      event: IntrusionStage.card.name, zone: line.name,
      interval: MediaInterval(
        between: max(.zero, crossing.instant - reach), and: crossing.instant + reach),
      alerted: max(crossing.heldAt, shownAt), confidence: track.confidence, box: track.visibleBox,
      track: track.number, objectClass: choice.stated(track),
      attributes: ["direction": crossing.direction.rawValue])
  }
}
