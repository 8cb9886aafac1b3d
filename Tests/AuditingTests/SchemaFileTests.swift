import Documents
import Foundation
import TestSupport
import Testing

/// What the samples hold and what the program writes is valid by the schemas; what is wrong is not.
@Suite(.onItsOwnThread) struct SchemaFileTests {
  static let samples = Checkout.root.appendingPathComponent("samples")

  /// Files of the samples with the schema that they follow.
  static let written: [(path: String, schema: String)] = {
    let names =
      FileManager.default.enumerator(atPath: samples.path)?
      .compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      guard name.hasSuffix(".yaml"), !name.contains("/out/"), !name.contains("/venv/") else {
        return nil
      }
      let last = name.split(separator: "/").last ?? ""
      let schema =
        name.contains("truth") ? "truth" : String(last.prefix { $0 != "." })
      return (name, schema)
    }
  }()

  @Test(arguments: written.indices) func aFileOfTheSamplesIsValid(index: Int) throws {
    let (path, name) = Self.written[index]
    let node = try DocumentNode.read(Self.samples.appendingPathComponent(path).path)
    #expect(try Schema(name).errors(in: node.json) == [], "\(path)")
  }

  @Test func theSamplesHaveEveryKind() {
    #expect(Set(Self.written.map(\.schema)).isSuperset(of: ["audit", "scene", "truth", "mapping"]))
  }

  @Test(arguments: ["alarm-log", "published", "weapon-log"])
  func theResultsOfASampleAreValid(name: String) throws {
    let folder = try ScratchFolder()
    let audit = Self.samples.appendingPathComponent(name + "/audit.yaml").path
    let outcome = try Program.contrechamp(["audit", audit, "--out", folder.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try expectValidResult(in: folder.path("out/audit.json"))
  }

  /// An audit of a small clip: everything that footage adds, a claim that cannot be judged, and a lost clip.
  @Test func whatAReplayWritesIsValid() throws {
    let folder = try ScratchFolder()
    try SyntheticClip.make(folder.path("good.mp4"))
    try folder.write(
      "scene.yaml",
      "scene: 1\nzones:\n  floor: {polygon: [[0, 0], [1, 0], [1, 1], [0, 1]], forbidden: true}\n")
    try folder.write(
      "truth.yaml",
      """
      truth: 1
      clip: good
      covers: [intrusion]
      events: [{event: intrusion, zone: floor, start: 0.5, end: 3.5}]
      counts: [{time: 1, count: 1}, {time: 2, zone: floor, count: 1}]
      passages: [{zone: floor, start: 0, end: 4, count: 1}]
      """)
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: A clip
      protocol: {name: overlap-v1}
      clips:
        - {id: good, video: good.mp4, scene: scene.yaml, truth: truth.yaml, conditions: {light: day}}
        - {id: bad, video: bad.mp4}
      systems: [{id: open, stages: [intrusion, density], people: blobs}]
      claims:
        - {id: a, system: open, event: intrusion, requires: {recall: {at-least: 0.5}}, gate: true}
        - {id: b, system: open, requires: {count-mae: {at-most: 2}}, quote: q, source: s}
        - {id: c, system: open, event: fire, requires: {precision: {at-least: 0.5}}}
      """)
    _ = try Program.contrechamp(["audit", folder.path("audit.yaml")])
    try expectValidResult(in: folder.path("out/audit.json"))
    let lines = try String(
      contentsOfFile: folder.path("out/observations/open/good.observations.jsonl"),
      encoding: .utf8
    ).split(separator: "\n")
    let schema = try Schema("observations")
    #expect(lines.count > 3)
    for line in lines {
      let value = try ParsedJSON.document(DocumentBytes(String(line), file: "line")).json()
      #expect(schema.errors(in: value) == [], "\(line)")
    }
  }

  private func expectValidResult(
    in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let value = try ParsedJSON.document(DocumentBytes(path: path)).json()
    let errors = try Schema("result").errors(in: value)
    #expect(errors.prefix(10) == [], sourceLocation: sourceLocation)
  }
}

/// The validator itself: one case a keyword, right and wrong.
@Suite struct SchemaValidatorTests {
  static let cases: [(schema: String, right: JSON, wrong: JSON)] = [
    (#"{"type": "string"}"#, "a", 1), (#"{"type": ["string", "null"]}"#, nil, 1),
    (#"{"type": "integer"}"#, 2, 2.5), (#"{"const": 1}"#, 1, 2), (#"{"enum": ["a", 1]}"#, 1, "b"),
    (#"{"properties": {"a": {"type": "number"}}}"#, ["a": 1], ["a": "1"]),
    (
      #"{"properties": {"a": {}}, "additionalProperties": false}"#, ["a": 1], ["a": 1, "b": 1]
    ),
    (#"{"additionalProperties": {"type": "number"}}"#, ["b": 1], ["b": "1"]),
    (#"{"required": ["a"]}"#, ["a": nil], [:]), (#"{"items": {"type": "number"}}"#, [1], ["1"]),
    (#"{"minItems": 1}"#, [1], []), (#"{"maxItems": 1}"#, [1], [1, 2]),
    (#"{"minimum": 0, "maximum": 1}"#, 1, 1.5), (#"{"minimum": 0}"#, 0, -1),
    (#"{"exclusiveMinimum": 0, "exclusiveMaximum": 1}"#, 0.5, 0),
    (#"{"exclusiveMaximum": 1}"#, 0.5, 1), (#"{"minProperties": 1}"#, ["a": 1], [:]),
    (#"{"maxProperties": 1}"#, ["a": 1], ["a": 1, "b": 1]),
    (#"{"oneOf": [{"type": "string"}, {"type": "array"}]}"#, "a", 1),
    (#"{"oneOf": [{"type": "number"}, {"type": "integer"}]}"#, 1.5, 1),
    (##"{"$ref": "#/$defs/a", "$defs": {"a": {"type": "number"}}}"##, 1, "a"),
  ]

  @Test(arguments: cases.indices) func aKeywordHolds(index: Int) throws {
    let (text, right, wrong) = Self.cases[index]
    let schema = try Schema(text: text)
    #expect(schema.errors(in: right) == [])
    #expect(schema.errors(in: wrong) != [])
  }

  @Test func anUnknownKeywordIsAnError() throws {
    #expect(try Schema(text: #"{"pattern": "a"}"#).errors(in: "a") != [])
  }
}
