import ArgumentParser
import Documents
import Report
import Statistics
import Phrasebook

struct IntervalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interval", abstract: "Puts an interval on a figure that somebody published.",
    discussion: """
      `contrechamp interval 8/42`: 8 of 42 alerts were right; how sure is that share?
      `contrechamp interval --events 10 --hours 24`: 10 false alarms in 24 camera-hours; how sure is that rate?
      """)

  @Argument(help: "Successes of trials, such as 8/42.")
  var share: String?

  @Option(help: "Events that were counted.")
  var events: Int?

  @Option(help: "Camera-hours in which they were counted.")
  var hours: Double?

  @Option(help: "Confidence level between 0 and 1.")
  var confidence: Double = 0.95

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Language of the text: en or fr.")
  var lang: Language = .english

  func validate() throws {
    guard (share != nil) != (events != nil), (events != nil) == (hours != nil) else {
      throw lang.usage(.shareOrRate)
    }
  }

  func run() throws {
    try reporting(in: lang) {
      let level = try ConfidenceLevel(confidence)
      let figure: PublishedFigure
      if let share {
        figure = try PublishedFigure(share: Proportion(figure: share), level: level)
      } else {
        figure = try PublishedFigure(
          rate: PoissonRate(events: events ?? 0, exposure: hours ?? 0), level: level)
      }
      print(json ? figure.json.line : figure.text(in: lang))
    }
  }
}
