import Phrasebook
import Documents
import MediaTime
import Observations
import Testing

/// `class` in observations and truth: files without it read as before.
@Suite struct ObjectClassFileTests {
  private static let header =
    #"{"observations":1,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[[0,9]]}"# + "\n"

  private static func observations(_ line: String) throws -> ObservationFile {
    try ObservationFile(text: header + line + "\n", file: "o.jsonl")
  }

  @Test func anAlarmMaySayItsClass() throws {
    let said = try Self.observations(#"{"alarm":{"event":"x","start":1,"class":"vehicle"}}"#)
    #expect(said.alarms.map(\.objectClass) == [.vehicle])
    #expect(said.text.contains(#""class":"vehicle""#))
    let silent = try Self.observations(#"{"alarm":{"event":"x","start":1}}"#)
    #expect(silent.alarms.map(\.objectClass) == [nil])
    #expect(!silent.text.contains("class"))
  }

  @Test func aDetectionWithoutAClassIsAPerson() throws {
    let file = try Self.observations(#"{"detection":{"time":1,"box":[0,0,1,1]}}"#)
    #expect(file.detections.map(\.label) == ["person"])
  }

  @Test func anAlarmOfAnUnknownClassIsRefused() {
    let error = #expect(throws: DocumentError.self) {
      try Self.observations(#"{"alarm":{"event":"x","start":1,"class":"vehicel"}}"#)
    }
    #expect(error?.description.contains("vehicle") == true)
  }

  @Test(arguments: [
    ("", nil), (", class: vehicle", ObjectClass.vehicle), (", class: person", .person),
  ])
  func anEventMaySayItsClass(word: String, objectClass: ObjectClass?) throws {
    let node = try DocumentNode.parse(
      yaml: "{truth: 1, clip: a, covers: [x], events: [{event: x, start: 1, end: 2\(word)}]}",
      file: "t.yaml")
    #expect(try Truth(node).events.map(\.objectClass) == [objectClass])
  }
}
