import ArgumentParser
import Documents
import Replay
import Report
import Statistics
import Phrasebook

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract:
      "Says what a rate would mean for a city: false alarms a day, and how many alarms are right.",
    discussion: """
      `contrechamp project --false-alarms 10 --hours 24 --found 45 --events 50 --cameras 500`: from counts, with intervals.
      `contrechamp project --rate 1.6 --per camera-day`: from a published rate.
      `contrechamp project --false-positive-rate 0.001 --passages-per-day 160000`: 99.9 % at a busy station.
      """)

  enum RateUnit: String, ExpressibleByArgument, CaseIterable {
    case cameraHour = "camera-hour"
    case cameraDay = "camera-day"

    var hours: Double { self == .cameraDay ? 24 : 1 }
  }

  @Option(help: "False alarms that were counted.")
  var falseAlarms: Int?

  @Option(help: "Camera-hours in which they were counted.")
  var hours: Double?

  @Option(help: "Published false alarms per unit, without counts.")
  var rate: Double?

  @Option(help: "Unit of the published rate: camera-hour or camera-day.")
  var per: RateUnit?

  @Option(help: "Published share of passages that raise a false alarm.")
  var falsePositiveRate: Double?

  @Option(help: "False positives that were counted.")
  var falsePositives: Int?

  @Option(help: "Passages among which they were counted.")
  var passages: Int?

  @Option(help: "Passages there are in a day.")
  var passagesPerDay: Double?

  @Option(help: "Events that were found.")
  var found: Int?

  @Option(help: "Events there were to be found.")
  var events: Int?

  @Option(help: "Published share of events that are found, without counts.")
  var detectionRate: Double?

  @Option(help: "Number of cameras, beside 1, 100 and 1,000; may be repeated.")
  var cameras: [Int] = []

  @Option(help: "Confidence level between 0 and 1.")
  var confidence: Double = 0.95

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Write an SVG figure to this file; needs a detection rate.")
  var figure: String?

  @Option(help: "Language of text and figure: en or fr.")
  var lang: Language = .english

  func validate() throws {
    let forms = [falseAlarms != nil, rate != nil, falsePositiveRate != nil, falsePositives != nil]
    guard forms.count(where: { $0 }) == 1 else {
      throw lang.usage(.oneBasis)
    }
    guard (falseAlarms != nil) == (hours != nil), (rate != nil) == (per != nil),
      (falsePositives != nil) == (passages != nil)
    else {
      throw lang.usage(.basesNeed)
    }
    let isOfPassages = falsePositiveRate != nil || falsePositives != nil
    guard isOfPassages == (passagesPerDay != nil) else {
      throw lang.usage(.passagesGoWith)
    }
    if isOfPassages, !cameras.isEmpty {
      throw lang.usage(.camerasGoWith)
    }
    guard (found != nil) == (events != nil), found == nil || detectionRate == nil else {
      throw lang.usage(.foundOrRate)
    }
    if figure != nil, found == nil, detectionRate == nil {
      throw lang.usage(.figureNeeds)
    }
  }

  func run() throws {
    try reporting(in: lang) {
      let report = try ProjectionReport(
        try Projection(
          falseAlarms: wrong(), detection: detection(), base: base,
          level: ConfidenceLevel(confidence)),
        cameras: cameras)
      if let figure, let picture = try report.figure(in: lang) {
        try AtomicFile.write(picture, to: figure)
      }
      print(json ? try report.json().line : try report.text(in: lang))
    }
  }

  private func wrong() throws -> Projection.Figure {
    if let falseAlarms {
      return .rate(try PoissonRate(events: falseAlarms, exposure: hours ?? 0))
    }
    if let rate { return .stated(rate / (per ?? .cameraHour).hours) }
    if let falsePositives {
      return .share(try Proportion(successes: falsePositives, trials: passages ?? 0))
    }
    return .stated(falsePositiveRate ?? 0)
  }

  private func detection() throws -> Projection.Figure? {
    if let found { return .share(try Proportion(successes: found, trials: events ?? 0)) }
    return detectionRate.map { .stated($0) }
  }

  private var base: Projection.Base {
    passagesPerDay.map { .passages(perDay: $0) } ?? .cameraHours
  }
}
