import Detection
import Documents
import Foundation
import MediaTime
import Observations
import Phrasebook
import Scene
import TestSupport
import Testing

@Suite struct StageCardTests {
  @Test(arguments: StageCatalogue.cards) func aCardLeavesNothingUnsaid(card: StageCard) {
    #expect(!card.events.isEmpty || !card.quantities.isEmpty)
    #expect(!card.knownBadCases.isEmpty)
    #expect(!(card.needs + card.gains).isEmpty)
    #expect(card.citation == "\(card.name)-v\(card.version)")
    #expect(Set(card.options.map(\.key)).count == card.options.count)
    #expect(Set(card.needs).isDisjoint(with: card.gains))
    let words =
      [card.abstract] + card.events.flatMap { [$0.start, $0.end, $0.alerted] }
      + card.quantities.map(\.meaning).filter { $0.text(in: .english) != "personnes" }
      + card.options.map(\.sentence) + card.knownBadCases
    for text in words {
      let (english, french) = (text.text(in: .english), text.text(in: .french))
      #expect(!english.isEmpty && !french.isEmpty && english != french, "\(card.name): \(english)")
      #expect(!english.contains("’") && !french.contains("\u{A0}"), "typeset where it is shown")
    }
    for sentence in card.options.map(\.sentence) + card.knownBadCases + [card.abstract] {
      for language in Language.allCases {
        #expect(sentence.text(in: language).hasSuffix("."), "\(sentence.text(in: language))")
      }
    }
  }

  @Test func noTwoStagesRaiseAlarmsOfOneType() {
    let events = StageCatalogue.cards.flatMap(\.events).map(\.name)
    #expect(Set(events).count == events.count)
  }

  /// Every option of every stage, by name.
  private static let options = StageCatalogue.cards.flatMap { card in
    card.options.map { (card.name, $0) }
  }

  private static let scene: Scene = {
    let node = try? DocumentNode.parse(
      yaml: """
        scene: 1
        size: [1600, 900]
        zones:
          hall: {polygon: [[0, 0.5], [1, 0.5], [1, 1], [0, 1]], flow: 90}
        lines:
          door: {from: [0.2, 0.5], to: [0.8, 0.5]}
        ground-plane: {image: [[0, 0], [1, 0], [1, 1], [0, 1]], metres: [[0, 0], [20, 0], [20, 20], [0, 20]]}
        """, file: "scene.yaml")
    return node.flatMap { try? Scene($0) } ?? .wholeView
  }()

  private static func stage(_ name: String, _ key: String, _ value: String) throws {
    var entries = ["\(key): \(value)"]
    // A tolerance of nothing is an error of its own.
    if key == "direction-tolerance" { entries.append("direction: 90°") }
    let options = try DocumentNode.parse(
      yaml: "{" + entries.joined(separator: ", ") + "}", file: "audit.yaml")
    _ = try StageCatalogue.stage(StageRequest(name: name, options: options), scene: scene)
  }

  /// What can stand at no option of its kind.
  private static func nonsense(_ kind: StageCard.Kind) -> [String] {
    let everywhere = ["nonsense", "{a: 1}", "[[1]]"]
    return switch kind {
    case .duration: everywhere + ["-5 s", "1e300", "nan", "3 m", "9999999 d"]
    case .number: everywhere + ["-1", ".nan", ".inf", "1e300", "5 s"]
    case .metres: everywhere + ["-1 m", "1e300", "3 s"]
    case .speed: everywhere + ["-1 m/s", "1e300", "3 s"]
    case .angle: everywhere + ["north", "3 m"]
    case .word, .words: everywhere + ["3", "\"\""]
    case .zones, .lines: everywhere + ["[nowhere]", "hall", "3"]
    case .either(let one, let other):
      nonsense(one).filter { nonsense(other).contains($0) } + ["-1"]
    }
  }

  @Test(arguments: options) func whatMakesNoSenseIsRefused(
    stage: String, option: StageCard.Option
  ) {
    for value in Self.nonsense(option.kind) {
      let error = #expect(throws: DocumentError.self, "\(stage): \(option.key): \(value)") {
        try Self.stage(stage, option.key, value)
      }
      #expect(error?.description.hasPrefix("audit.yaml:1: ") == true)
    }
  }

  @Test(arguments: options) func whatTheCardOffersIsTaken(
    stage: String, option: StageCard.Option
  ) throws {
    var values = option.kind.words + [option.standard].compactMap(\.self)
    if let range = option.kind.range { values += [range.least, range.most] }
    switch option.kind {
    case .zones: values.append("[hall]")
    case .lines: values.append("[door]")
    case .angle: values.append("90°")
    default: break
    }
    #expect(!values.isEmpty)
    // The owner is back nearer than where the owner is away: the one bounds the other.
    for value in values
    where (stage, option.key, value) != ("abandoned-object", "attended-within", "100 m") {
      do { try Self.stage(stage, option.key, value) } catch {
        Issue.record("\(stage): \(option.key): \(value): \(error)")
      }
    }
  }

  @Test func alarmsWithoutALengthCannotBeAskedFor() {
    let error = #expect(throws: DocumentError.self) {
      try Self.stage("intrusion", "hold", "-5 s")
    }
    #expect(error?.description == "audit.yaml:1: found \"-5 s\", expected 0 s to 24 h")
  }

  /// Where a stage's sources ask the frame for a primitive, by what its card calls it.
  private static let traces: [StageCard.Need: [String]] = [
    .people: ["tracks(of: context)", "context.tracks"],
    .vehicles: ["ClassChoice", "context.vehicles"],
    .background: ["context.foreground", "context.background()"],
    .colour: ["context.colour()", "context.chroma()"],
    .flow: ["context.flow("],
    .groundPlane: ["groundPlane"],
  ]

  @Test(arguments: StageCatalogue.cards) func aStageNeedsWhatItsCardSays(card: StageCard) throws {
    let root = Checkout.root
    let folder = card.name.split(separator: "-").map(\.capitalized).joined()
    let stage = root.appendingPathComponent("Sources/Detection/Stages/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(
      at: stage, includingPropertiesForKeys: nil)
    let source = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    for need in StageCard.Need.allCases {
      let asks = Self.traces[need, default: []].contains { source.contains($0) }
      #expect(
        (card.needs + card.gains).contains(need) == asks, "\(card.name) and \(need.rawValue)")
    }
  }
}

@Suite struct StageRequestTests {
  private func requests(_ words: String) throws -> [String] {
    try StageRequest.all(in: words).map { $0.name + ($0.options.map { " " + $0.json.line } ?? "") }
  }

  @Test func allIsEveryStage() throws {
    #expect(try StageRequest.all(in: "all").map(\.name) == StageCatalogue.names)
  }

  @Test func optionsStandBehindColons() throws {
    #expect(
      try requests("abandoned-object:static-for=10 s:tolerance=0.8, intrusion") == [
        #"abandoned-object {"static-for":"10 s","tolerance":0.8}"#, "intrusion",
      ])
  }

  @Test func listsStandInBrackets() throws {
    #expect(
      try requests("intrusion:zones=[hall, stairs]:hold=2 s,density")
        == [#"intrusion {"zones":["hall","stairs"],"hold":"2 s"}"#, "density"])
  }

  @Test(arguments: [
    "", ",", "intrusion,", ":hold=1 s", "intrusion:hold", "intrusion:=1 s", "intrusion:zones=[a",
    "intrusion:hold=1 s:hold=2 s", "intrusion:a={", "intrusion:zones=]a[",
  ])
  func whatNamesNoStageIsAnError(words: String) {
    #expect(throws: DocumentError.self) { try StageRequest.all(in: words) }
  }

  @Test func whoLooksAtVehiclesOrPlainMotionAsksForNobody() {
    #expect(
      StageCatalogue.names.filter { !StageRequest(name: $0).asksForPeople } == [
        "crowd-movement", "fall", "fire", "headway", "motion", "stopped-vehicle",
      ])
  }
}
