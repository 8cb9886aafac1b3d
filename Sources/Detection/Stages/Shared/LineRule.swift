import MediaTime
import Observations
import Scene

/// What alarms are raised about whoever crosses a line.
struct LineRule: Sendable {
  /// Type of the alarms.
  let event: String
  let lines: [Scene.NamedLine]
  let hold: MediaDuration
  let directions: [LineWatch.Direction]
  let choice: ClassChoice

  var watches: [LineWatch] { lines.map { _ in LineWatch(needed: hold) } }

  func crossings(
    of track: Track, _ watches: inout [LineWatch], at time: MediaTime, shownAt: MediaTime
  ) -> [Observation] {
    var said: [Observation] = []
    for (line, crossing) in crossed(by: track, &watches, at: time) {
      let reach = MediaDuration.milliseconds(500)
      said.append(
        .alarm(
          Alarm(
            event: event, zone: lines[line].name,
            interval: MediaInterval(
              between: max(.zero, crossing.instant - reach), and: crossing.instant + reach),
            alerted: max(crossing.heldAt, shownAt), confidence: track.confidence,
            box: track.visibleBox, track: track.number, objectClass: choice.stated(track),
            attributes: ["direction": crossing.direction.rawValue])))
    }
    return said
  }

  /// The lines that a track is now known to have crossed, by their place in the rule.
  func crossed(
    by track: Track, _ watches: inout [LineWatch], at time: MediaTime
  ) -> [(line: Int, crossing: LineWatch.Crossing)] {
    var found: [(Int, LineWatch.Crossing)] = []
    for (index, named) in lines.enumerated() {
      guard let crossing = watches[index].look(at: track.foot, time: time, line: named.line),
        directions.contains(crossing.direction)
      else { continue }
      found.append((index, crossing))
    }
    return found
  }
}
