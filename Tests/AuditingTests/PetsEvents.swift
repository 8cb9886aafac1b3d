import Documents
import MediaTime
import Observations
import Scene

/// Intrusions by the foot points of annotated boxes: one event a person and stay of a second, and one a crossing of the
/// line that was held for half a second on each side.
///
/// Written apart from the stage on purpose: frames instead of tracks, lists instead of states.
enum PetsEvents {
  private typealias Step = (frame: Int, foot: Point)

  static func truth() throws -> Truth {
    let scene = try Scene(DocumentNode.parse(yaml: Pets.scene, file: "pets"))
    var paths: [Int: [Step]] = [:]
    for box in try Pets.truth() where !box.ignored {
      let frame = Int((box.time.secondsValue * 10).rounded())
      paths[box.identity, default: []].append((frame, box.box.foot))
    }
    var events: [TruthEvent] = []
    for identity in paths.keys.sorted() {
      let path = (paths[identity] ?? []).sorted { $0.frame < $1.frame }
      for zone in scene.zones {
        events += stays(path, in: zone.polygon).map {
          TruthEvent(event: "intrusion", zone: zone.name, interval: $0)
        }
      }
      for named in scene.lines {
        events += crossings(path, of: named.line).map {
          TruthEvent(event: "intrusion", zone: named.name, interval: $0)
        }
      }
    }
    return Truth(clip: "pets", covers: ["intrusion"], events: events)
  }

  /// Runs of frames inside with pauses of at most a second, that last a second.
  private static func stays(_ path: [Step], in polygon: Polygon) -> [MediaInterval] {
    let inside = path.filter {
      let foot = Point(min(max($0.foot.x, 0), 0.999_999), min(max($0.foot.y, 0), 0.999_999))
      return polygon.contains(foot)
    }.map(\.frame)
    var runs: [(first: Int, last: Int)] = []
    for frame in inside {
      if let run = runs.last, frame - run.last <= 10 {
        runs[runs.count - 1].last = frame
      } else {
        runs.append((frame, frame))
      }
    }
    return runs.filter { $0.last - $0.first >= 10 }
      .map { MediaInterval(between: Pets.frames[$0.first], and: Pets.frames[$0.last]) }
  }

  /// Cuts of the line after which, and before which, all of the half second lies on one side.
  private static func crossings(_ path: [Step], of line: Line) -> [MediaInterval] {
    var found: [MediaInterval] = []
    for (before, after) in zip(path, path.dropFirst()) {
      guard line.crossing(from: before.foot, to: after.foot) != nil else { continue }
      let (a, b) = (line.side(of: before.foot), line.side(of: after.foot))
      let earlier = path.filter { (before.frame - 4...before.frame).contains($0.frame) }
      let later = path.filter { (after.frame...after.frame + 4).contains($0.frame) }
      guard earlier.first?.frame == before.frame - 4, later.last?.frame == after.frame + 4,
        earlier.allSatisfy({ line.side(of: $0.foot) * a > 0 }),
        later.allSatisfy({ line.side(of: $0.foot) * b > 0 })
      else { continue }
      let share = abs(a) / (abs(a) + abs(b))
      let frames = Double(before.frame) + share * Double(after.frame - before.frame)
      guard let instant = MediaTime.seconds(frames / 10) else { continue }
      let reach = MediaDuration.milliseconds(500)
      found.append(
        MediaInterval(between: max(.zero, instant - reach), and: instant + reach))
    }
    return found
  }
}
