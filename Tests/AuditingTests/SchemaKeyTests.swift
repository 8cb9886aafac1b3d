import Claims
import Detection
import Documents
import Interchange
import Observations
import Scene
import Testing

/// The strict readers and the schemas know the same keys: each reader is given one that it cannot know, and says
/// which it does.
@Suite struct SchemaKeyTests {
  /// A file with an unknown key in the object that stands at a place of the schema.
  struct Probe: CustomTestStringConvertible, Sendable {
    let schema: String
    let place: String
    let text: String

    init(_ schema: String, _ place: String, _ text: String) {
      self.schema = schema
      self.place = place
      self.text = text
    }

    var testDescription: String { schema + place }
  }

  private static let clips = "audit: 1\ntitle: t\nclips: [{id: a, video: v}]\n"
  private static let systems = clips + "systems: [{id: s, stages: [x]}]\n"
  private static func claim(_ rest: String) -> String {
    systems + "claims: [{id: c, system: s, \(rest)}]"
  }
  private static func card(_ rest: String) -> String {
    "model: 1\nsha256: \(String(repeating: "0", count: 64))\nlicence: l\nclasses: coco\n" + rest
  }
  private static let header =
    #"{"observations":1,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[]}"# + "\n"

  static let probes = [
    Probe("audit", "", "audit: 1\nzzz: 1"),
    Probe("audit", "/$defs/clip", "audit: 1\nclips: [{zzz: 1}]"),
    Probe("audit", "/$defs/system", clips + "systems: [{zzz: 1}]"),
    Probe("audit", "/$defs/claim", claim("zzz: 1")),
    Probe("audit", "/$defs/claim/properties/requires", claim("requires: {zzz: 1}")),
    Probe("audit", "/$defs/limits", claim("event: e, requires: {recall: {zzz: 1}}")),
    Probe("audit", "/$defs/protocol", systems + "protocol: {zzz: 1}"),
    Probe("audit", "/$defs/rule", systems + "protocol: {per-event: {e: {zzz: 1}}}"),
    Probe("audit", "/$defs/rule", claim("quote: q, protocol: {zzz: 1}")),
    Probe("audit", "/$defs/ignored", systems + "ignore: {zzz: 1}"),
    Probe("audit", "/$defs/speaker", claim("quote: q, said-by: {zzz: 1}")),
    Probe("audit", "/$defs/figure", "audit: 1\ntitle: t\nsystems: [{id: s, published: {zzz: 1}}]"),
    Probe("scene", "", "scene: 1\nzzz: 1"),
    Probe("scene", "/$defs/zone", "scene: 1\nzones: {a: {zzz: 1}}"),
    Probe("scene", "/$defs/line", "scene: 1\nlines: {a: {zzz: 1}}"),
    Probe("scene", "/$defs/region", "scene: 1\nno-score: [{zzz: 1}]"),
    Probe("scene", "/properties/ground-plane", "scene: 1\nground-plane: {zzz: 1}"),
    Probe("truth", "", "truth: 1\nzzz: 1"),
    Probe("truth", "/$defs/event", "truth: 1\ncovers: []\nevents: [{zzz: 1}]"),
    Probe("truth", "/$defs/count", "truth: 1\ncovers: []\ncounts: [{zzz: 1}]"),
    Probe("truth", "/$defs/passages", "truth: 1\ncovers: []\npassages: [{zzz: 1}]"),
    Probe("truth", "/$defs/stretch", "truth: 1\ncovers: []\nno-score: [{zzz: 1}]"),
    Probe("model-card", "", "model: 1\nzzz: 1"),
    Probe("model-card", "/properties/class-map", Self.card("class-map: {zzz: 1}")),
    Probe("model-card", "/properties/input", Self.card("input: {zzz: 1}")),
    Probe("model-card", "/properties/known-picture", Self.card("known-picture: {zzz: 1}")),
    Probe(
      "model-card", "/$defs/sighting", Self.card("known-picture: {file: f, boxes: [{zzz: 1}]}")),
    Probe("truth", "/$defs/object", "truth: 1\ncovers: []\nobjects: [{zzz: 1}]"),
    Probe(
      "truth", "/$defs/object/properties/attributes",
      "truth: 1\ncovers: []\nobjects: [{id: p, start: 0, end: 1, attributes: {zzz: 1}}]"),
    Probe("mapping", "", "mapping: 1\nzzz: 1"),
    Probe("mapping", "/properties/columns", "mapping: 1\ncolumns: {zzz: 1}"),
    Probe("mapping", "/$defs/ignored", "mapping: 1\nignore: {zzz: 1}"),
    Probe("observations", "/$defs/header", #"{"observations":1,"zzz":1}"#),
    Probe("observations", "/$defs/header/properties/clip", #"{"observations":1,"clip":{"zzz":1}}"#),
    Probe(
      "observations", "/$defs/header/properties/system",
      #"{"observations":1,"clip":{"id":"a"},"system":{"zzz":1}}"#),
    Probe(
      "observations", "/$defs/damage",
      header.replacing("}\n", with: #","damage":{"zzz":1}}"#)),
    Probe("observations", "/$defs/observation", header + #"{"zzz":1}"#),
    Probe("observations", "/$defs/alarm", header + #"{"alarm":{"zzz":1}}"#),
    Probe("observations", "/$defs/measurement", header + #"{"measurement":{"zzz":1}}"#),
    Probe("observations", "/$defs/detection", header + #"{"detection":{"zzz":1}}"#),
    Probe("observations", "/$defs/portrait", header + #"{"portrait":{"zzz":1}}"#),
    Probe(
      "observations", "/$defs/votes",
      header
        + #"{"portrait":{"track":1,"class":"person","start":0,"end":1,"frames":1,"first":[0,0,1,1],"last":[0,0,1,1],"height":1,"speed":0,"upper":{"zzz":1}}}"#
    ),
    Probe("observations", "/$defs/not-judged", header + #"{"not-judged":{"zzz":1}}"#),
  ]

  /// What the reader of a schema's files says of a text.
  private func complaint(_ probe: Probe) -> String {
    func node() throws -> DocumentNode { try .parse(yaml: probe.text, file: "f") }
    do {
      switch probe.schema {
      case "audit": _ = try AuditFile(node())
      case "scene": _ = try Scene(node())
      case "truth": _ = try Truth(node())
      case "model-card": _ = try ModelCard(node())
      case "mapping": _ = try AlarmMapping(node())
      default: _ = try ObservationFile(text: probe.text, file: "f")
      }
      return "nothing"
    } catch { return "\(error)" }
  }

  @Test(arguments: probes) func theReaderKnowsTheKeysOfTheSchema(probe: Probe) throws {
    let said = complaint(probe)
    let known = try #require(said.split(separator: "known here: ").last, "\(said)")
    #expect(said.contains("unknown key \"zzz\""), "\(said)")
    let schema = try #require(try Schema(probe.schema).closedObjects[probe.place])
    #expect(Set(known.split(separator: ", ").map(String.init)) == schema)
  }

  @Test(arguments: Set(probes.map(\.schema)).sorted())
  func everyObjectOfTheSchemaIsProbed(name: String) throws {
    let places = try Schema(name).closedObjects.keys
    #expect(Set(places) == Set(Self.probes.filter { $0.schema == name }.map(\.place)))
  }
}
