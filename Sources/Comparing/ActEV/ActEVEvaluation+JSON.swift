import Report
public import Documents
import Evaluation
import Statistics

extension ActEVEvaluation {
  /// One document: NIST's metrics under NIST's names, and beside them intervals that NIST's scorer does not give.
  public func json(withRows: Bool) -> JSON {
    var members: [JSON.Member] = [
      .init("protocol", .string(rule.name)),
      .init(
        "activities",
        .object(
          scores.activities.map { activity in
            .init(
              activity.name,
              .object(
                [
                  .init("cd", .integer(activity.correct)), .init("md", .integer(activity.missed)),
                  .init("fa", .integer(activity.falseAlarms)),
                ] + activity.metrics.map { .init($0.name, .optional($0.value)) }))
          })),
      .init(
        "aggregate", .object(scores.aggregate.map { .init($0.name, .optional($0.value)) })),
      .init(
        "intervals",
        .object(scores.activities.map { .init($0.name, intervals(of: $0)) })),
      .init("exposure-minutes", .number(scores.minutes)),
      .init("notes", .array(notes.map(JSON.string))),
    ]
    if withRows {
      members.append(.init("alignment", .array(scores.activities.flatMap(rows))))
    }
    return .object(members)
  }

  private func intervals(of activity: ActEVScores.Activity) -> JSON {
    let references = activity.correct + activity.missed
    return [
      "p-miss": activity.missRate.map {
        .object(
          [.init("value", .number(Double(activity.missed) / Double(references)))] + $0.members)
      } ?? .null,
      "false-alarms-per-minute": activity.falseAlarmRate.map {
        .object(
          [.init("value", .number(Double(activity.falseAlarms) / scores.minutes))] + $0.members)
      } ?? .null,
    ]
  }

  /// What became of each instance, correct detections first, by place in the files.
  private func rows(_ activity: ActEVScores.Activity) -> [JSON] {
    let order: [ActEVRow.Kind: Int] = [.correct: 0, .missed: 1, .falseAlarm: 2]
    return activity.rows
      .sorted {
        (order[$0.kind] ?? 3, $0.reference ?? 0, $0.system ?? 0)
          < (order[$1.kind] ?? 3, $1.reference ?? 0, $1.system ?? 0)
      }
      .map { row in
        let system = row.system.map { task.system[$0] }
        let reference = row.reference.map { task.reference[$0] }
        let file = system?.file ?? reference?.file
        return [
          "activity": .string(activity.name), "alignment": .string(row.kind.rawValue),
          "file": .optional(file.map { task.files[$0].name }),
          "ref": .optional(reference?.identifier), "sys": .optional(system?.identifier),
          "sys_presenceconf_score": .optional(system?.confidence),
          "kernel_similarity": .optional(row.similarity),
        ]
      }
  }
}
