import Phrasebook
import Documents
import MediaTime
import Observations
import Scene
import Testing

private func truth(_ yaml: String) throws -> Truth {
  try Truth(
    DocumentNode.parse(yaml: "truth: 1\nclip: hall\ncovers: [intrusion]\n" + yaml, file: "t.yaml"))
}

@Test func eventsAreSortedAndKeepTheirWords() throws {
  let read = try truth(
    """
    events:
      - {event: intrusion, line: gate, start: 00:00:18.000, end: 19, note: second}
      - {event: intrusion, zone: lawn, start: 3.2, end: 4, staged: true}
    """)
  #expect(read.events.map(\.zone) == ["lawn", "gate"])
  #expect(read.events.map(\.staged) == [true, false])
  #expect(read.events[1].interval.start == .seconds(18))
}

@Test(arguments: [
  (
    "events: [{event: intrusoin, start: 1, end: 2}]",
    "is not in `covers` (did you mean \"intrusion\"?)"
  ),
  ("events: [{event: intrusion, start: 3, end: 2}]", "before it starts"),
  ("events: [{event: intrusion, zone: a, line: b, start: 1, end: 2}]", "both zone and line"),
  ("counts: [{time: 1, count: -1}]", "expected 0 or more"),
  ("counts: [{time: 1, count: 1.5}]", "expected a whole number"),
  (
    "events: [{event: intrusion, start: 1, end: 2, box: [320, 100, 40, 60]}]",
    "found box [320,100,40,60], expected fractions of the view's width and height from 0 to 1; divide "
      + "pixels by the picture's size, or give the truth's `size: [width, height]`"
  ),
  ("no-score: [{start: 1}]", "key \"end\" is missing"),
])
func wrongTruthSaysWhereAndWhat(yaml: String, message: String) {
  let error = #expect(throws: DocumentError.self) { try truth(yaml) }
  #expect(error?.line == 4)
  #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
}

@Test func boxesInPixelsBecomeFractionsOfTheStatedSize() throws {
  let read = try truth(
    "size: [640, 480]\nevents: [{event: intrusion, start: 1, end: 2, box: [320, 120, 64, 48]}]")
  #expect(read.events.map(\.box) == [Box(x: 0.5, y: 0.25, width: 0.1, height: 0.1)])
}
