public import ArgumentParser
import Documents
import Replay
public import Report
import Statistics
import Phrasebook

extension PlanReport.Unit: ExpressibleByArgument {}
extension PlanReport.Share: ExpressibleByArgument {}

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Says how much has to be watched before a claim can be decided.",
    discussion: """
      `contrechamp plan --at-most 1 --per camera-day`: camera-hours that support or refute "at most one false alarm a day".
      `contrechamp plan --at-least 0.9 --metric recall`: events that support or refute "finds nine of ten".
      `--true-rate 0.3` (or `--true-share 0.95`) adds how likely each verdict is, and what `--power` asks for.
      """)

  @Option(help: "Claimed at most: false alarms per unit.")
  var atMost: Double?

  @Option(help: "Unit of the claimed rate: camera-hour, camera-day or 1000-passages.")
  var per: PlanReport.Unit?

  @Option(help: "Claimed at least: a share of 1.")
  var atLeast: Double?

  @Option(help: "What the claimed share is of: recall or precision.")
  var metric: PlanReport.Share?

  @Option(help: "List up to so many tolerated false alarms.")
  var tolerated: Int?

  @Option(help: "List up to so many misses (of recall) or false alarms (of precision).")
  var misses: Int?

  @Option(help: "True rate to plan for, per the same unit.")
  var trueRate: Double?

  @Option(help: "True share to plan for.")
  var trueShare: Double?

  @Option(help: "How likely the verdict should be, if that is true.")
  var power: Double?

  @Option(help: "Cameras there will be.")
  var cameras: Int?

  @Option(help: "Hours of each camera.")
  var hoursEach: Double?

  @Option(help: "Events (of recall), alarms (of precision) or passages there will be.")
  var count: Int?

  @Option(help: "Variance over that of independent counts.")
  var designEffect: Double?

  @Option(help: "Counts in a cluster: those of one camera.")
  var clusterSize: Double?

  @Option(help: "Correlation within a cluster, 0 to 1.")
  var correlation: Double?

  @Option(help: "Confidence level between 0 and 1.")
  var confidence: Double = 0.95

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Write an SVG figure to this file.")
  var figure: String?

  @Option(help: "Language of text and figure: en or fr.")
  var lang: Language = .english

  func validate() throws {
    guard (atMost != nil) != (atLeast != nil), (atMost != nil) == (per != nil),
      (atLeast != nil) == (metric != nil)
    else {
      throw lang.usage(.atMostOrAtLeast)
    }
    if atMost != nil, misses != nil || trueShare != nil {
      throw lang.usage(.goWithAtLeast)
    }
    if atLeast != nil, tolerated != nil || trueRate != nil || cameras != nil || hoursEach != nil {
      throw lang.usage(.goWithAtMost)
    }
    guard (cameras != nil) == (hoursEach != nil) else {
      throw lang.usage(.camerasAndHours)
    }
    let isPerPassages = per == .thousandPassages
    if per != nil, isPerPassages ? cameras != nil : count != nil {
      throw lang.usage(.passagesByCount)
    }
    guard (clusterSize != nil) == (correlation != nil),
      designEffect == nil || clusterSize == nil
    else {
      throw lang.usage(.designOrClusters)
    }
    if power != nil, trueRate == nil, trueShare == nil {
      throw lang.usage(.powerNeeds)
    }
  }

  func run() throws {
    try reporting(in: lang) {
      let report = try PlanReport(
        question, level: ConfidenceLevel(confidence), tolerated: tolerated ?? misses ?? 5,
        truth: trueRate ?? trueShare, power: power ?? 0.8, clustering: clustering, supply: supply)
      if let figure { try AtomicFile.write(report.figure(in: lang), to: figure) }
      print(json ? report.json.line : report.text(in: lang))
    }
  }

  private var question: PlanReport.Question {
    if let atMost, let per { return .atMost(atMost, per: per) }
    return .atLeast(atLeast ?? 0, of: metric ?? .recall)
  }

  private var clustering: PlanReport.Clustering {
    if let clusterSize, let correlation {
      return .clusters(size: clusterSize, correlation: correlation)
    }
    return designEffect.map { .designEffect($0) } ?? .none
  }

  private var supply: PlanReport.Supply? {
    if let cameras, let hoursEach { return .cameras(cameras, hoursEach: hoursEach) }
    return count.map { .count($0) }
  }
}
