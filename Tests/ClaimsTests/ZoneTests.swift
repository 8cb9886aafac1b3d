import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

/// Claims about a zone rest on the time of the clips that show it.
@Suite struct ZoneTests {
  /// Five cameras, a day each; only the last shows the door, and there 12 alarms were false.
  private func evidence(places: [Set<String>?], zones: [String] = []) -> AuditEvidence {
    let day = IntervalSet([span(0, 86_400)])
    return AuditEvidence(
      clips: places.indices.map { index in
        ClipEvidence(
          clip: "c\(index)",
          truth: Truth(
            clip: "c\(index)", annotators: ["a"], covers: ["intrusion"],
            zones: index == 4 ? zones : []), places: places[index])
      },
      observations: places.indices.map { index in
        let alarms = (0..<(index == 4 ? 12 : 0)).map {
          Alarm(event: "intrusion", zone: "door", interval: span(7000 * $0, 7000 * $0 + 5))
        }
        return SystemEvidence(
          clip: "c\(index)", system: "vendor",
          outcome: .observed(
            ObservationFile(
              header: .init(
                clip: "c\(index)", system: "vendor", systemVersion: "1", exposure: day,
                tool: "test"), observations: alarms.map(Observation.alarm))))
      })
  }

  private func result(_ evidence: AuditEvidence, zone: String = "door") throws -> AuditResult {
    let clips = (0..<5).map { "  - {id: c\($0), duration: 24 h, truth: t.yaml}" }
    let yaml = """
      audit: 1
      title: A door
      clips:
      \(clips.joined(separator: "\n"))
      systems: [{id: vendor, alarms: log.csv}]
      claims:
        - {id: D, system: vendor, event: intrusion, zone: \(zone),
           requires: {false-alarms-per-camera-day: {at-most: 4}}}
      """
    return try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml")).judge(evidence)
  }

  private static let scenes: [Set<String>?] = [["yard"], [], ["yard"], [], ["door", "yard"]]

  @Test func aRateIsOverTheTimeOfClipsWhoseSceneHasTheZone() throws {
    let verdict = try #require(try result(evidence(places: Self.scenes)).verdicts.first)
    #expect(verdict.findings.first?.estimate.value?.value == 12)
    #expect(verdict.exposure == .seconds(86_400))
    #expect(verdict.cameras == 1)
    #expect(verdict.outcome == .refuted)
  }

  @Test func withoutScenesTruthOrAlarmsNameIt() throws {
    let none = [Set<String>?](repeating: nil, count: 5)
    for zones in [["door"], []] {
      let verdict = try #require(try result(evidence(places: none, zones: zones)).verdicts.first)
      #expect(verdict.findings.first?.estimate.value?.value == 12)
    }
  }

  @Test func aZoneOfNoClipIsAnErrorWithTheNearestName() throws {
    let result = try result(evidence(places: Self.scenes), zone: "dor")
    #expect(result.verdicts.isEmpty)
    #expect(
      result.problems.first?.description.contains(
        "no clip has zone or line \"dor\" (did you mean \"door\"?); zones of the clips: door, yard")
        == true)
  }
}
