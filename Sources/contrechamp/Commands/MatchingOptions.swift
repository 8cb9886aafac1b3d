import ArgumentParser
import Documents
import Evaluation
import Phrasebook

/// Parameters of a protocol that matches alarms with events, as an audit file would name them.
struct MatchingOptions: ParsableArguments {
  @Option(
    help: "alarm-window-v1: how long after an event's start an alarm may start, such as 30 s.")
  var window: String?

  @Option(help: "alarm-window-v1: how long before an event's start an alarm may start.")
  var lead: String?

  @Option(help: "overlap-v1: the smallest share of their union that both must have in common.")
  var iou: String?

  @Option(help: "What a second alarm on a found event is: false or ignore.")
  var duplicates: String?

  @Option(help: "How far the system's clock is ahead of the clip's, such as 45 s; -1 h if behind.")
  var clockOffset: String?

  /// What was given, by the key that an audit file has for it.
  var members: [String: String] {
    var members: [String: String] = [:]
    members["window"] = window
    members["lead"] = lead
    members["iou"] = iou
    members["duplicates"] = duplicates
    return members
  }

  /// Refuses what the protocol of that name does not have.
  func check(_ rule: String, in language: Language) throws {
    guard !members.isEmpty || clockOffset != nil else { return }
    guard MatchingProtocol.names.contains(rule) else {
      let given = (members.keys.sorted() + (clockOffset == nil ? [] : ["clock-offset"]))
      throw language.usage(
        .noParameters(rule, given: given.map { "--" + $0 }, having: MatchingProtocol.names))
    }
    let foreign = rule == "overlap-v1" ? ["lead", "window"] : ["iou"]
    guard let wrong = foreign.first(where: { members[$0] != nil }) else { return }
    let other = rule == "overlap-v1" ? "alarm-window-v1" : "overlap-v1"
    throw language.usage(.parameterOfAnother(rule, wrong, other: other))
  }
}
