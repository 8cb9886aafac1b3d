import Documents
import Foundation
import Observations
import TestSupport
import Testing

/// The stage `motion` as a system of the user's, and as the baseline beside another system.
@Suite(.onItsOwnThread) struct MotionSystemTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try SyntheticClip.make(folder.path("hall.mp4"))
    try folder.write(
      "t.yaml",
      """
      truth: 1
      clip: hall
      covers: [motion, intrusion]
      events:
        - {event: motion, start: 0.5, end: 3.5}
      """)
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: Motion
      protocol: {name: overlap-v1}
      clips: [{id: hall, video: hall.mp4, truth: t.yaml}]
      systems:
        - {id: mover, stages: [motion], people: blobs}
        - {id: keen, stages: [{motion: {gap: 2 s}}], people: blobs}
        - {id: guard, stages: [intrusion], people: blobs}
      claims:
        - {id: moves, system: mover, event: motion, requires: {recall: {at-least: 1 %}}}
      """)
  }

  private func observations(_ system: String) throws -> ObservationFile {
    try ObservationFile(
      DocumentBytes(path: folder.path("out/observations/\(system)/hall.observations.jsonl")))
  }

  @Test func whoAsksForMotionIsScoredOnIt() throws {
    let outcome = try Program.contrechamp(["audit", folder.path("audit.yaml")])
    #expect([0, 4].contains(outcome.status), "\(outcome.errors)")
    for system in ["mover", "keen"] {
      let file = try observations(system)
      #expect(file.alarms.contains { $0.event == "motion" })
      #expect(file.header.systemVersion.hasPrefix("motion-v"))
      #expect(file.header.configuration.baseline == nil)
      #expect(file.header.configuration.stages.map(\.name) == ["motion"])
    }
    for system in ["mover", "keen"] { #expect(try hits(of: system) == [1], "\(system)") }
  }

  /// Hits of a system's own alarms on the event of motion, over all clips.
  private func hits(of system: String) throws -> [Int] {
    let result = try DocumentNode.read(folder.path("out/audit.json")).openMapping()
    return try result.required("scores").sequence().map { try $0.openMapping() }.filter {
      try $0["system"]?.string() == system && $0["baseline"] == nil
        && $0["event"]?.string() == "motion" && $0["slice"]?.openMapping().entries.isEmpty != false
    }.map { try $0.required("tp").integer() }
  }

  @Test func theBaselineIsNoPartOfTheSystemBesideIt() throws {
    _ = try Program.contrechamp(["audit", folder.path("audit.yaml")])
    let file = try observations("guard")
    #expect(file.header.systemVersion.hasPrefix("intrusion-v"))
    #expect(!file.header.systemVersion.contains("motion"))
    #expect(file.header.configuration.stages.map(\.name) == ["intrusion"])
    #expect(file.header.configuration.baseline?.name == "motion")
    #expect(file.alarms.contains { $0.event == "motion" })
  }
}
