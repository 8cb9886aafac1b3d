import Foundation
import TestSupport
import Testing

/// An audit of logs alone: two systems, two annotators, and a station whose operators judged the alarms.
@Suite(.onItsOwnThread) struct SideBySideTests {
  static let audit = """
    audit: 1
    title: Two systems and a station
    clips:
      - {id: hall, camera: cam-01, duration: 24 h, truth: [alice.yaml, bob.yaml]}
      - {id: station, duration: 100 h, truth: operator-verdicts}
    systems:
      - {id: x, alarms: {hall: x.csv}}
      - {id: y, alarms: {hall: y.csv}}
      - {id: railway, alarms: {station: station.csv}}
    claims:
      - {id: R, system: railway, event: bag, requires: {recall: {at-least: 0.9}}}
    """

  func truth(by name: String, _ starts: [Int]) -> String {
    "truth: 1\nclip: hall\nannotators: [\(name)]\ncovers: [bag]\nevents:\n"
      + starts.map { "  - {event: bag, start: \($0), end: \($0 + 30)}\n" }.joined()
  }

  func log(_ rows: [(Int, String)]) -> String {
    "event,start,operator_verdict\n" + rows.map { "bag,\($0.0),\($0.1)\n" }.joined()
  }

  func run() throws -> (status: Int32, json: String, page: String) {
    let folder = try ScratchFolder()
    try folder.write("audit.yaml", Self.audit)
    try folder.write("alice.yaml", truth(by: "alice", [100, 900, 5000]))
    try folder.write("bob.yaml", truth(by: "bob", [101, 899]))
    try folder.write("x.csv", log([(102, ""), (901, ""), (40_000, "")]))
    try folder.write("y.csv", log([(103, ""), (40_000, ""), (50_000, "")]))
    let words =
      Array(repeating: "true", count: 19) + Array(repeating: "false", count: 31)
      + Array(repeating: "unknown", count: 5)
    try folder.write("station.csv", log(words.enumerated().map { ($0.offset * 600, $0.element) }))
    let outcome = try Program.contrechamp(["audit", folder.path("audit.yaml")])
    func read(_ name: String) throws -> String {
      try String(contentsOfFile: folder.path("out/\(name)"), encoding: .utf8)
    }
    return (outcome.status, try read("audit.json"), try read("report.html"))
  }

  @Test func itRunsWithoutAnyVideo() throws { #expect(try run().status == 0) }

  @Test func thePageHoldsTheSystemsSideBySide() throws {
    let page = try run().page
    #expect(page.contains("Of 3 events, both found 1, only x 1, only y 0, neither 1."))
    #expect(page.contains("x raised 1, y 2 in the same 24.0 camera-hours."))
    #expect(page.contains("Sur 3 événements, 1 détecté par les deux, 1 par x seulement"))
  }

  @Test func thePageSaysHowWellTwoPeopleAgree() throws {
    let page = try run().page
    #expect(page.contains("alice saw 3, bob 2; 2 are the same. F1 of one against the other: 0.80"))
    #expect(page.contains("Deux personnes sont-elles d’accord"))
  }

  @Test func thePageSaysThatMissesAreUnknown() throws {
    let page = try run().page
    #expect(page.contains("Operators decided 50 of 55 alarms; only these are counted."))
    // 31 of 55 and 36 of 55.
    #expect(page.contains("if every undecided alarm was right: 56.4"))
    #expect(page.contains("if every one was false: 65.5"))
    #expect(page.contains("19 alarms right, 31 false, 5 undecided or not scored."))
    #expect(page.contains("misses unknown: nobody looked for what the system did not report"))
    #expect(page.contains("personne n’a cherché ce que le système n’a pas signalé"))
  }

  @Test func theResultsHoldAllOfIt() throws {
    let json = try run().json
    for member in ["\"comparisons\"", "\"agreement\"", "\"multiplicity\"", "\"operator-verdicts\""]
    {
      #expect(json.contains(member))
    }
  }
}
