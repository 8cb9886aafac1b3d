import Phrasebook
import Auditing
import Claims
import Documents
import Evaluation
import Report
import TestSupport
import Testing

/// An audit of one log on three clips of two cameras; a third camera has no log.
private struct Station {
  let folder: ScratchFolder
  var rows: [String] = []
  var head = ""
  var header = "camera,event,start,operator_verdict"
  var mapping: String?
  var startOfC = ", starts-at: 2024-03-02T08:00:00Z"
  var alarms = "{a: log.csv, b: log.csv, c: log.csv}"

  init(_ rows: String...) throws {
    folder = try ScratchFolder()
    self.rows = rows
  }

  func run() async throws -> AuditOutcome {
    let audit = """
      audit: 1
      title: A station
      \(head)
      clips:
        - {id: a, camera: c1, duration: 1 h, starts-at: 2024-03-02T08:00:00Z, truth: a.yaml}
        - {id: b, camera: c1, duration: 1 h, starts-at: 2024-03-02T08:30:00Z, truth: b.yaml}
        - {id: c, camera: c2, duration: 1 h\(startOfC)}
        - {id: d, camera: c3, duration: 1 h, starts-at: 2024-03-02T08:00:00Z}
      systems: [{id: vendor, alarms: \(alarms)\(mapping == nil ? "" : ", mapping: map.yaml")}]
      """
    for clip in ["a", "b"] {
      try folder.write(
        "\(clip).yaml",
        "truth: 1\nclip: \(clip)\ncovers: [intrusion]\nno-score: [{start: 0, end: 300, why: rain}]\n"
      )
    }
    if let mapping { try folder.write("map.yaml", mapping) }
    try folder.write("log.csv", ([header] + rows).joined(separator: "\n") + "\n")
    let path = try folder.write("audit.yaml", audit)
    var run = try AuditRun(auditFile: path, options: .init(executable: "none", workers: 1))
    return try await run.run { _ in }
  }

  func classes() async throws -> [RecordClass: Int] {
    try #require(await run().result.logs.first).classes
  }

  func problem() async throws -> String {
    try await run().problems.map { $0.text(in: .english) }.joined()
  }
}

@Suite struct LogAccountTests {
  @Test func everyRowIsInOneClass() async throws {
    var station = try Station(
      "c1,intrusion,2024-03-02T08:10:00Z,", "c1,intrusion,2024-03-02T08:45:00Z,",
      "c1,intrusion,2024-03-02T08:45:00Z,", "c1,intrusion,2024-03-02T08:02:00Z,",
      "c1,intrusion,2024-03-02T10:00:00Z,", "c2,intrusion,2024-03-02T08:10:00Z,",
      "c3,intrusion,2024-03-02T08:10:00Z,", "c1,fault,2024-03-02T08:10:00Z,",
      "c9,intrusion,2024-03-02T08:10:00Z,")
    station.head = "ignore: {event-types: [fault], cameras: [c9]}"
    let outcome = try await station.run()
    let log = try #require(outcome.result.logs.first)
    #expect(
      log.classes == [
        .scored: 2, .outsideTime: 2, .notScored: 2, .duplicate: 1, .unmappedType: 1,
        .unknownCamera: 1,
      ])
    #expect(log.records == 9)
    #expect(log.leftOut == ["event fault": 1, "camera c9": 1])
    #expect(outcome.problems.isEmpty)
    let account = TerminalTable(outcome.result, language: .english).account
    #expect(account.contains("vendor: 9 records in the log – 2 scored, 2 outside"))
    #expect(account.contains("1 of event types that are left out (fault)"))
    let french = TerminalTable(outcome.result, language: .french).account
    #expect(french.contains("9 enregistrements dans le journal – 2 évalués, 2 hors du temps"))
  }

  /// Fifty random logs, some refused: the classes add up to the rows, and what is scored is what the score counts.
  @Test(arguments: 1...50) func classesAddUp(seed: UInt64) async throws {
    var die = Die(state: seed)
    var station = try Station()
    for _ in 0..<die.next(40) {
      let camera = ["c1", "c1", "c1", "c2", "c3", "c9"][die.next(6)]
      let type = ["intrusion", "intrusion", "fault"][die.next(3)]
      let time = "2024-03-02T\(["07", "08", "08", "09"][die.next(4)]):\(10 + die.next(50)):00Z"
      station.rows.append("\(camera),\(type),\(time),")
    }
    if die.next(8) > 0 { station.head = "ignore: {event-types: [fault], cameras: [c9]}" }
    if die.next(10) == 0 { station.rows.append("c1,intrusion,soon,") }
    let result = try await station.run().result
    let log = try #require(result.logs.first)
    #expect(log.records == station.rows.count)
    #expect(log.classes.values.reduce(0, +) == station.rows.count)
    #expect(log.classes.values.allSatisfy { $0 > 0 })
    let counts = result.scores.first { $0.slice.isAll && $0.subject.baseline == nil }?.counts
    #expect(log.classes[.scored] ?? 0 == (counts.map { $0.hits + $0.falseAlarms } ?? 0))
  }

  @Test func aTypeThatIsSpeltDifferentlyIsRefused() async throws {
    let station = try Station(
      "c1,intrusion,2024-03-02T08:10:00Z,", "c1,Intrusion,2024-03-02T08:11:00Z,",
      "c1,Intrusion,2024-03-02T08:12:00Z,")
    let problem = try await station.problem()
    #expect(problem.contains("log.csv:3: event type \"Intrusion\" is not known"))
    #expect(problem.contains("did you mean \"intrusion\"?"))
    #expect(problem.contains("2 records, up to 4, would vanish"))
    #expect(problem.contains("`ignore: {event-types: [\"Intrusion\"]}`"))
  }

  @Test func aTypeThatTheMappingLeavesOutIsRefusedUnlessItIsIgnored() async throws {
    var station = try Station(
      "c1,Eindringen,2024-03-02T08:10:00Z,", "c1,Störung,2024-03-02T08:11:00Z,")
    station.mapping = "mapping: 1\nevents: {Eindringen: intrusion}\n"
    #expect(try await station.problem().contains("log.csv:3: event type \"Störung\" is not known"))
    station.mapping? += "ignore: {event-types: [Störung]}\n"
    #expect(try await station.classes() == [.scored: 1, .unmappedType: 1])
  }

  @Test func aCameraThatIsSpeltDifferentlyIsRefused() async throws {
    let station = try Station(
      "c1,intrusion,2024-03-02T08:10:00Z,", "c-1,intrusion,2024-03-02T08:11:00Z,")
    let problem = try await station.problem()
    #expect(problem.contains("log.csv:3: camera \"c-1\" is not known (did you mean \"c1\"?)"))
    #expect(problem.contains("this record alone would vanish"))
    #expect(problem.contains("`ignore: {cameras: [\"c-1\"]}`"))
  }

  @Test func recordsOfAClipThatFailsAreNotScored() async throws {
    var station = try Station(
      "c1,intrusion,2024-03-02T08:10:00Z,", "c2,intrusion,2024-03-02T08:10:00Z,",
      "c2,intrusion,2024-03-02T08:11:00Z,")
    station.startOfC = ""
    let outcome = try await station.run()
    #expect(outcome.result.logs.map(\.classes) == [[.scored: 1, .notScored: 2]])
    #expect(
      outcome.problems.map { $0.text(in: .english) }.joined().contains("clip c has no `starts-at:`")
    )
  }

  @Test func aCopyOfALogDoesNotCountAgain() async throws {
    var station = try Station("intrusion,600")
    station.header = "event,start"
    station.alarms = "{a: log.csv, b: copy.csv}"
    try station.folder.write("copy.csv", "event,start\nintrusion,600\n")
    let outcome = try await station.run()
    #expect(
      outcome.problems.map { $0.text(in: .english) }.joined().contains(
        "copy.csv: holds the same records as"))
    #expect(outcome.result.logs.map(\.classes) == [[.scored: 1], [.notScored: 1]])
  }

  @Test func whatIsWrongWithALogIsSaidOnce() async throws {
    let station = try Station("c-1,intrusion,2024-03-02T08:11:00Z,")
    #expect(try await station.run().problems.count == 1)
  }

  @Test func rowsOfARefusedLogAreUnreadable() async throws {
    let station = try Station("c1,intrusion,soon,", "c1,intrusion,2024-03-02T08:11:00Z,")
    #expect(try await station.classes() == [.unreadable: 2])
  }

  @Test func aLogWithoutCamerasIsNotCountedOnEach() async throws {
    var station = try Station("intrusion,2024-03-02T08:10:00Z")
    station.header = "event,start"
    let problem = try await station.problem()
    #expect(problem.contains("log.csv:2: names no camera"))
    #expect(problem.contains("cameras c1 and c2; add a column `camera`"))
  }

  @Test func aTimeSinceTheStartOfOneOfTwoClipsIsRefused() async throws {
    let problem = try await Station("c1,intrusion,600,").problem()
    #expect(problem.contains("clips a and b of one camera"))
  }

  @Test func oneVideoUnderTwoNamesIsRefusedBeforeAnythingIsReplayed() async throws {
    let folder = try ScratchFolder()
    for name in ["one.mp4", "two.mp4"] { try folder.write(name, "the same bytes") }
    let path = try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: One video
      clips:
        - {id: a, video: one.mp4}
        - {id: b, video: two.mp4}
      systems: [{id: open, stages: [intrusion]}]
      """)
    var run = try AuditRun(auditFile: path, options: .init(executable: "none", workers: 1))
    let error = await #expect(throws: DocumentError.self) { try await run.run { _ in } }
    #expect(
      error?.description.contains(
        "audit.yaml:5: clip b (line 5) is the same video as clip a (line 4)") == true,
      "\(error?.description ?? "")")
  }

  @Test func oneFileOfObservationsIsNotTwoClips() async throws {
    var station = try Station("")
    try station.folder.write(
      "o.jsonl",
      #"{"observations":1,"clip":{"id":"a","duration":3600},"system":{"id":"s"},"exposure":[[0,3600]]}"#
    )
    station.alarms = "{a: o.jsonl, c: o.jsonl}, format: jsonl"
    #expect(try await station.problem().contains("is given to clips a and c"))
  }

  @Test func whatTheAuditAuditsCannotBeIgnored() async throws {
    var station = try Station("c1,intrusion,2024-03-02T08:10:00Z,")
    station.head = "ignore: {event-types: [intrusion]}"
    #expect(
      try await station.problem().contains("\"intrusion\" is to be ignored, but truth covers"))
    station.head = "ignore: {cameras: [c2]}"
    let error = await #expect(throws: DocumentError.self) { try await station.run() }
    #expect(error?.description.contains("is the camera of clip c") == true)
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct Die {
  var state: UInt64

  mutating func next(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}
