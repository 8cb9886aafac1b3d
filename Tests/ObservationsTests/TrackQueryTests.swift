import Documents
import MediaTime
import Observations
import Scene
import Testing

struct TrackQueryTests {
  private static let votes = ColourVotes(
    count: 20, shares: [.red: 0.5, .orange: 0.25, .black: 0.25])

  private static func portrait(
    _ track: Int = 1, start: Int = 0, end: Int = 40, direction: Double? = 180,
    upper: ColourVotes? = votes, metres: Double? = nil
  ) -> Portrait {
    Portrait(
      track: track, objectClass: .person,
      interval: MediaInterval(between: .zero + .seconds(start), and: .zero + .seconds(end)),
      frames: 30, first: Box(x: 0.8, y: 0.2, width: 0.1, height: 0.3),
      last: Box(x: 0.1, y: 0.3, width: 0.1, height: 0.3), height: 0.3, metres: metres, speed: 1.2,
      direction: direction, upper: upper,
      zones: ["door": .seconds(12), "stairs": .zero])
  }

  private static func answer(_ text: String, _ portrait: Portrait = portrait()) throws
    -> QueryAnswer
  {
    try TrackQuery(text, file: "q").match(
      portrait, at: TrackQuery.Place(clip: "a", camera: "C1")
    ).answer
  }

  @Test(arguments: [
    ("class: person", QueryAnswer.yes), ("class: vehicle", .no), ("class: not vehicle", .yes),
    ("upper: red", .yes), ("upper: orange", .no), ("upper: orange|black", .yes),
    ("upper: not red", .no), ("upper: not blue", .yes), ("upper: not orange", .yes),
    ("lower: blue", .unknown), ("lower: not blue", .unknown), ("class: vehicle, lower: blue", .no),
    ("direction: left", .yes), ("direction: right", .no), ("direction: up|left", .yes),
    ("direction: 135°", .yes), ("direction: 134°", .no), ("direction: not down", .yes),
    ("dwell: > 39 s", .yes), ("dwell: > 40 s", .no), ("dwell: >= 40 s", .yes),
    ("dwell: < 1 min", .yes), ("dwell: > 30 s, dwell: < 35 s", .no),
    ("zone: door, dwell: > 10 s", .yes), ("zone: door, dwell: > 12 s", .no), ("zone: stairs", .no),
    ("zone: not stairs", .yes), ("speed: < 1.2 m/s", .no), ("speed: <= 1.2 m/s", .yes),
    ("height: > 20 %", .yes), ("height: > 1.6 m", .unknown), ("camera: C1", .yes),
    ("camera: C2|C3", .no), ("clip: a", .yes), ("clip: not a", .no),
  ])
  func conditions(text: String, expected: QueryAnswer) throws {
    #expect(try Self.answer(text) == expected)
  }

  @Test func whoGoesNowhereGoesInNoDirection() throws {
    let still = Self.portrait(direction: nil)
    #expect(try Self.answer("direction: left", still) == .no)
    #expect(try Self.answer("direction: not left", still) == .yes)
  }

  @Test(arguments: [
    ("", "the query is empty"), ("red", "found \"red\""), ("upper red", "key: value"),
    ("uper: red", "did you mean \"upper\"?"), ("upper: rde", "did you mean \"red\"?"),
    ("gender: male", "known here: class, upper"), ("age: 30", "unknown key"),
    ("class: car", "person, vehicle"), ("dwell: 30 s", "such as > 30 s"),
    ("dwell: > soon", "a length of time"), ("speed: > 3", "m/s"), ("height: > 1.8", "1.8 m"),
    ("direction: lef", "did you mean \"left\"?"), ("upper: red, upper: blue", "stands twice"),
    ("dwell: > 1 s, dwell: > 2 s", "stands twice"), ("upper: red|", "key: value"),
    ("upper: red,", "key: value"), ("direction: 400°", "unknown direction"),
    ("upper: not", "unknown word"),
  ])
  func slipsAreNamed(text: String, hint: String) throws {
    let error = #expect(throws: DocumentError.self) { try TrackQuery(text, file: "QUERY") }
    let said = error.map { "\($0)" } ?? ""
    #expect(said.hasPrefix("QUERY: "), "\(said)")
    #expect(said.contains(hint), "\(said)")
  }

  @Test func theScoreIsTheSmallestShareOfAgreeingVotes() throws {
    var portrait = Self.portrait()
    portrait.lower = ColourVotes(count: 8, shares: [.blue: 0.6, .black: 0.4])
    let query = try TrackQuery("upper: red|orange, lower: not black|grey", file: "q")
    let match = query.match(portrait, at: TrackQuery.Place(clip: "a"), least: 0.5).match
    #expect(match?.score == 0.6)
    #expect(match?.evidence == 8)
    #expect(match?.agreements.map(\.share) == [0.75, 0.6])
  }

  @Test func ofEqualScoresTheMoreVotesGoFirstThenTheNames() throws {
    func votes(_ count: Double, _ share: Double) -> ColourVotes {
      ColourVotes(count: count, shares: [.red: share])
    }
    func part(_ clip: String, _ portraits: [Portrait]) -> Archive.Part {
      Archive.Part(
        place: TrackQuery.Place(clip: clip), exposure: .seconds(60), portraits: portraits)
    }
    let b = part(
      "b",
      [
        Self.portrait(1, upper: votes(9, 0.5)), Self.portrait(2, start: 5, upper: votes(9, 0.5)),
      ])
    let a = part(
      "a",
      [
        Self.portrait(7, upper: votes(9, 0.5)), Self.portrait(8, upper: votes(20, 0.5)),
        Self.portrait(9, upper: votes(3, 0.9)), Self.portrait(10, upper: nil),
      ])
    let query = try TrackQuery("upper: red", file: "q")
    for archive in [Archive(parts: [a, b]), Archive(parts: [b, a])] {
      let answer = archive.answer(query)
      #expect(
        answer.found.map { "\($0.part.place.clip)\($0.portrait.track)" } == [
          "a9", "a8", "a7", "b1", "b2",
        ])
      #expect(answer.found.map(\.rank) == [1, 2, 3, 4, 5])
      #expect(answer.unknown == 1)
      #expect(answer.tracks == 6)
    }
  }

  @Test func aPortraitIsReadAsItWasWritten() throws {
    let whole = Self.portrait(metres: 1.75)
    let file = ObservationFile(
      header: .init(
        clip: "a", system: "open", systemVersion: "", exposure: IntervalSet(), tool: "t"),
      observations: [.portrait(whole)])
    let read = try ObservationFile(text: file.text, file: "f")
    #expect(read.portraits == [whole])
    #expect(read.text == file.text)
  }

  @Test(arguments: [
    (#""upper":{"red":1}"#, "votes"), (#""upper":{"votes":3,"crimson":1}"#, "crimson"),
    (#""upper":{"votes":-1}"#, "votes of 0 or more"), (#""gender":"f""#, "gender"),
    (#""upper":{"votes":1,"red":2}"#, "shares from 0 to 1"),
  ])
  func wrongPortraitsAreRefused(member: String, hint: String) throws {
    let text = """
      {"observations":1,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[]}
      {"portrait":{"track":1,"class":"person","start":0,"end":1,"frames":1,"first":[0,0,1,1],"last":[0,0,1,1],"height":0.1,"speed":0,\(member)}}
      """
    let error = #expect(throws: DocumentError.self) { try ObservationFile(text: text, file: "f") }
    #expect(error.map { "\($0)".contains(hint) } == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func aTrackHasOnePortrait() throws {
    let file = ObservationFile(
      header: .init(
        clip: "a", system: "open", systemVersion: "", exposure: IntervalSet(), tool: "t"),
      observations: [.portrait(Self.portrait()), .portrait(Self.portrait())])
    #expect(throws: DocumentError.self) { try ObservationFile(text: file.text, file: "f") }
  }
}

/// What annotators state of those who passed.
struct TruthObjectTests {
  private static func truth(_ objects: String) throws -> Truth {
    try Truth(
      DocumentNode.parse(yaml: "{truth: 1, clip: a, covers: [], objects: \(objects)}", file: "t"))
  }

  private static func answer(_ query: String, _ attributes: String) throws -> QueryAnswer {
    let truth = try truth("[{id: p, start: 1, end: 9, attributes: \(attributes)}]")
    let object = try #require(truth.objects?.first)
    return try TrackQuery(query, file: "q").answer(
      for: object, at: TrackQuery.Place(clip: "a", camera: nil))
  }

  @Test(arguments: [
    ("upper: red", "{upper: red}", QueryAnswer.yes), ("upper: red", "{upper: blue}", .no),
    ("upper: red", "{upper: [red, orange]}", .unknown),
    ("upper: red|orange", "{upper: [red, orange]}", .yes),
    ("upper: red", "{lower: blue}", .unknown), ("upper: not red", "{upper: blue}", .yes),
    ("upper: red, lower: blue", "{upper: black}", .no),
    ("direction: left", "{direction: left}", .yes),
    ("direction: left", "{direction: 220°}", .yes), ("direction: left", "{direction: up}", .no),
    ("zone: door", "{zone: [door, hall]}", .yes), ("zone: door", "{zone: hall}", .no),
    ("zone: door", "{}", .unknown), ("dwell: > 7 s", "{}", .yes), ("dwell: > 8 s", "{}", .no),
    ("speed: > 1 m/s", "{}", .unknown), ("camera: C", "{}", .unknown),
    ("class: person", "{}", .yes),
  ])
  func threeAnswers(query: String, attributes: String, expected: QueryAnswer) throws {
    #expect(try Self.answer(query, attributes) == expected)
  }

  @Test(arguments: [
    ("[{id: p, start: 1, end: 9, attributes: {gender: f}}]", "gender"),
    ("[{id: p, start: 1, end: 9, attributes: {upper: rde}}]", "did you mean \"red\"?"),
    ("[{id: p, start: 9, end: 1}]", "9"), ("[{start: 1, end: 9}]", "\"id\" is missing"),
    ("[{id: p, start: 1, end: 9}, {id: p, start: 1, end: 9}]", "stands twice"),
    ("[{id: p, class: vehicle, start: 1, end: 9, attributes: {upper: red}}]", "no clothes"),
    ("[{id: p, start: 1, end: 9, attributes: {direction: lft}}]", "did you mean \"left\"?"),
  ])
  func wrongObjectsAreRefused(objects: String, hint: String) throws {
    let error = #expect(throws: DocumentError.self) { try Self.truth(objects) }
    #expect(error.map { "\($0)".contains(hint) } == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func nobodyAnnotatedIsNotNobodyThere() throws {
    #expect(try Self.truth("[]").objects?.isEmpty == true)
    let silent = try Truth(DocumentNode.parse(yaml: "{truth: 1, clip: a, covers: []}", file: "t"))
    #expect(silent.objects == nil)
  }
}
