import Claims
import Documents
import Evaluation
import MediaTime
import Scene

extension FuzzTarget {
  /// `audit.yaml`.
  static let audit = FuzzTarget(name: "audit") { input in
    guard
      let audit = read(
        "f.yaml",
        { () throws(DocumentError) in
          try AuditFile(DocumentNode.parse(yaml: input.text, file: "f.yaml"))
        })
    else { return }
    expect(!audit.clips.isEmpty && !audit.systems.isEmpty, "an audit has clips and systems")
    let clips = Set(audit.clips.map(\.id))
    expect(clips.count == audit.clips.count, "each clip once")
    let systems = Set(audit.systems.map(\.id))
    expect(systems.count == audit.systems.count, "each system once")
    for clip in audit.clips {
      expect(clip.video != nil || (clip.duration ?? .zero) > .zero, "exposure of \(clip.id)")
      if let text = clip.startsAt { expect(UTCInstant(rfc3339: text) != nil, "start \(text)") }
    }
    for case .alarms(let log) in audit.systems.map(\.source) {
      expect(clips.isSuperset(of: log.files.keys), "logs of known clips only")
    }
    for claim in audit.claims {
      expect(systems.contains(claim.system), "claims on known systems only")
      expect(claim.quote != nil || !claim.requires.isEmpty, "a claim says something")
    }
  }

  /// `scene.yaml`.
  static let scene = FuzzTarget(name: "scene") { input in
    guard
      let scene = read(
        "f.yaml",
        { () throws(DocumentError) in
          try Scene(DocumentNode.parse(yaml: input.text, file: "f.yaml"))
        })
    else { return }
    let names = scene.zones.map(\.name) + scene.lines.map(\.name)
    expect(Set(names).count == names.count, "a name means one thing")
    let polygons = scene.zones.map(\.polygon) + scene.noScore.map(\.polygon)
    for place in polygons.flatMap(\.corners) + scene.lines.flatMap({ [$0.line.from, $0.line.to] }) {
      expect((0...1).contains(place.x) && (0...1).contains(place.y), "\(place) is in view")
    }
    for polygon in polygons {
      let area = polygon.area
      expect(area > 0 && area <= 1 + 1e-9, "an area of \(area)")
      if let plane = scene.groundPlane, let metres = plane.area(of: polygon) {
        expect(metres.isFinite && metres >= 0, "\(metres) square metres")
      }
    }
    for zone in scene.zones { expect(zone.flow?.isFinite ?? true, "flow \(zone.flow ?? 0)") }
    expect((0.2...5).contains(scene.personHeight), "people of \(scene.personHeight) m")
    if let plane = scene.groundPlane {
      for corner in [Point(0, 0), Point(0.5, 0.5), Point(1, 1)] {
        guard let place = plane.metres(at: corner) else { continue }
        expect(place.x.isFinite && place.y.isFinite, "\(place) on the ground")
      }
    }
  }
}
