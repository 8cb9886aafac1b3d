import Evaluation
import MediaTime
import Observations
import Statistics

/// The hour of `Observations`, as one system is scored on it.
func hour() -> ClipUnderScore {
  ClipUnderScore(
    clip: "hall", camera: "north", duration: .seconds(3600), truth: truth(), alarms: alarms())
}

/// Every match, miss and false alarm with its reason, under `alarm-window-v1` with ten seconds.
func rows() -> RowsByClip {
  Evaluator(level: .ninetyFive).rows(
    on: [hour()], subject: .system("vendor"), event: "intrusion", matching: .alarmWindow(.init()))
}

/// The figures that follow from the rows: values with what they were counted from, or why there is none.
func score() throws(StatisticsError) -> Score {
  try Evaluator(level: .ninetyFive).score(
    rows(), on: [hour()], subject: .system("vendor"), event: "intrusion",
    matching: .alarmWindow(.init()))
}
