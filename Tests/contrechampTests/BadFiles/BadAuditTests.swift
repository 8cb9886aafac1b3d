import Foundation
import TestSupport
import Testing

/// The audit itself is wrong: nothing is run in the hope that it was meant differently.
@Suite(.onItsOwnThread) struct BadAuditTests {
  private func fixture(claims: String = "", extra: String = "", scene: String? = nil) throws
    -> AuditFixture
  {
    let fixture =
      try scene.map { try AuditFixture(scene: $0, claims: claims, extra: extra) }
      ?? AuditFixture(claims: claims, extra: extra)
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    return fixture
  }

  @Test func aMissingAuditFile() throws {
    let outcome = try Program.contrechamp(["audit", "/nowhere/audit.yaml"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("/nowhere/audit.yaml: no such file"))
  }

  @Test func yamlThatIsNone() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("audit.yaml", "audit: 1\nclips: [\n")
    let outcome = try Program.contrechamp(["audit", path])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("audit.yaml:3: not YAML"), "\(outcome.errors)")
  }

  @Test func anUnknownKey() throws {
    let outcome = try fixture(extra: "confidense: 0.9").run()
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("unknown key \"confidense\" (did you mean \"confidence\"?)"),
      "\(outcome.errors)")
  }

  @Test func aZoneOutsideTheFrame() throws {
    let outcome = try fixture(
      scene:
        "scene: 1\nsize: [320, 240]\nzones:\n  floor: {polygon: [[0, 0], [400, 0], [0, 240]]}\n"
    ).run()
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("scene.yaml:4: [400, 0] lies outside the view"), "\(outcome.errors)")
  }

  @Test func aSceneDrawnOnAPictureOfAnotherSize() throws {
    // The same proportions: still another picture.
    let fixture = try fixture(
      scene:
        "scene: 1\nsize: [640, 480]\nzones:\n  floor: {polygon: [[0, 0], [400, 0], [0, 240]]}\n")
    let outcome = try fixture.run()
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("the scene's size is 640x480, but")
        && outcome.errors.contains("good.mp4 has 320x240 pixels"), "\(outcome.errors)")
    #expect(!fixture.result("audit.json").contains("\"kind\": \"fn\""))
    let replay = try Program.contrechamp([
      "replay", fixture.folder.path("good.mp4"), "--stages", "intrusion", "--scene",
      fixture.folder.path("scene.yaml"), "--out", fixture.folder.path("replayed"),
    ])
    #expect(replay.status == 65)
    #expect(replay.errors.contains("640x480"), "\(replay.errors)")
  }

  @Test func aClaimAboutAnUnknownSystem() throws {
    let outcome = try fixture(
      claims:
        "claims:\n  - {id: x, system: opne, event: intrusion, requires: {recall: {at-least: 0.5}}}"
    ).run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("did you mean \"open\"?"), "\(outcome.errors)")
  }

  @Test func aClaimAboutAnUnknownEvent() throws {
    let fixture = try fixture(
      claims:
        "claims:\n  - {id: x, system: open, event: intrusoin, requires: {recall: {at-least: 0.5}}}"
    )
    let outcome = try fixture.run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("did you mean \"intrusion\"?"), "\(outcome.errors)")
    // The clips were replayed all the same: the message costs a correction, not a night.
    #expect(fixture.goodClipIsScored)
  }

  @Test func aClaimWithZeroExposure() throws {
    let fixture = try fixture(
      claims:
        "claims:\n  - {id: x, system: open, event: intrusion, requires: {recall: {at-least: 0.5}}}")
    let unscored = "no-score: [{start: 0, end: 100, why: test}]\n"
    for clip in ["good", "bad"] {
      try fixture.folder.write(
        "\(clip).truth.yaml", AuditFixture.truth(of: clip) + "\n" + unscored)
    }
    let outcome = try fixture.run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("no camera time was scored"), "\(outcome.errors)")
  }

  @Test func anAuditThatScoresNothing() throws {
    let fixture = try fixture()
    let text = try String(contentsOfFile: fixture.folder.path("audit.yaml"), encoding: .utf8)
    let without = text.replacing(", truth: good.truth.yaml", with: "")
      .replacing(", truth: bad.truth.yaml", with: "")
    try fixture.folder.write("audit.yaml", without)
    let outcome = try fixture.run()
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was scored"), "\(outcome.errors)")
  }

  @Test func anUnknownStage() throws {
    let fixture = try fixture()
    let text = try String(contentsOfFile: fixture.folder.path("audit.yaml"), encoding: .utf8)
    try fixture.folder.write("audit.yaml", text.replacing("[intrusion]", with: "[intrusoin]"))
    let outcome = try fixture.run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("did you mean"), "\(outcome.errors)")
  }

  @Test func aModelThatIsNotThere() throws {
    let fixture = try fixture()
    let text = try String(contentsOfFile: fixture.folder.path("audit.yaml"), encoding: .utf8)
    try fixture.folder.write(
      "audit.yaml", text.replacing("people: blobs", with: "people: model, model: none.onnx"))
    let outcome = try fixture.run()
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(outcome.errors.contains("none.onnx: no such file"), "\(outcome.errors)")
  }
}
