import Foundation
import TestSupport
import Testing

/// From `register` to the page: what was stated beforehand is compared with what was judged.
@Suite(.onItsOwnThread) struct RegisterTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "truth.yaml",
      """
      truth: 1
      clip: day
      covers: [intrusion]
      events:
        - {event: intrusion, start: 100, end: 120}
      """)
    try folder.write("log.csv", "start,end,event\n101,110,intrusion\n5000,5010,intrusion\n")
    try audit()
  }

  private func audit(
    title: String = "One day", limit: Int = 3, extra: String = ""
  ) throws {
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: \(title)
      clips:
        - {id: day, duration: 24 h, truth: truth.yaml}
      systems:
        - {id: vendor, alarms: {day: log.csv}}
      claims:
        - {id: few, system: vendor, event: intrusion, requires: {false-alarms-per-camera-day: {at-most: \(limit)}}}
      \(extra)
      """)
  }

  private func register(_ arguments: [String] = []) throws -> Program.Outcome {
    try Program.contrechamp(["register", folder.path("audit.yaml")] + arguments)
  }

  private func run(_ arguments: [String] = []) throws -> Program.Outcome {
    try Program.contrechamp(["audit", folder.path("audit.yaml")] + arguments)
  }

  private func result(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path("out/\(name)"), encoding: .utf8)
  }

  private let named = "registration: audit.registration.json"

  @Test func withoutOneThePageSaysSo() throws {
    #expect(try run().status == 0)
    #expect(try result("audit.json").contains("\"registration\": null"))
    #expect(try result("report.html").contains("Not registered beforehand"))
  }

  @Test func anUnchangedAuditSaysThatNothingChanged() throws {
    let registered = try register()
    #expect(registered.status == 0, "\(registered.errors)")
    // The digest, and the file that it is of.
    let digest = registered.output.prefix(64)
    #expect(digest.count == 64 && digest.allSatisfy(\.isHexDigit))
    try audit(extra: named)
    let outcome = try run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing has changed since."))
    #expect(outcome.errors.contains("Planned were 24 camera-hours; 24 are here."))
    #expect(try result("audit.json").contains(digest))
    #expect(try result("report.html").contains("Registered beforehand"))
  }

  @Test func aMovedLimitIsSaidEverywhere() throws {
    _ = try register(["--planned-hours", "240"])
    try audit(limit: 9, extra: named)
    let outcome = try run()
    #expect(outcome.errors.contains("one thing has changed since:"))
    #expect(outcome.errors.contains("Claim few, requires: was"))
    #expect(outcome.errors.contains("Planned were 240 camera-hours; 24 are here."))
    #expect(try result("report.html").contains("Claim few, requires"))
    #expect(try result("audit.json").contains("\"key\": \"requires\""))
    #expect(try run(["--lang", "fr"]).errors.contains("une chose a changé depuis :"))
  }

  @Test func aChangedRegistrationIsAnError() throws {
    _ = try register()
    let path = folder.path("audit.registration.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"at-most\": 3", with: "\"at-most\": 9")
      .write(toFile: path, atomically: true, encoding: .utf8)
    try audit(limit: 9, extra: named)
    let outcome = try run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("it was changed after it was written"), "\(outcome.errors)")
  }

  @Test func anotherAuditsRegistrationIsAnError() throws {
    _ = try register()
    try audit(title: "Another day", extra: named)
    let outcome = try run()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("found the registration of \"One day\""), "\(outcome.errors)")
  }

  @Test func aFileThatIsNoneIsAnError() throws {
    try folder.write("audit.registration.json", "{\"registration\": 1}")
    try audit(extra: named)
    #expect(try run().status == 65)
    try audit(extra: "registration: nowhere.json")
    #expect(try run().status == 66)
  }

  @Test func whatWasRegisteredIsNeverWrittenOver() throws {
    #expect(try register().status == 0)
    let again = try register()
    #expect(again.status == 65)
    #expect(again.errors.contains("what was registered stays"), "\(again.errors)")
    #expect(try register(["--out", folder.path("second.json")]).status == 0)
  }
}
