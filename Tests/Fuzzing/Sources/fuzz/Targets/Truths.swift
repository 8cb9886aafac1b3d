import Documents
import MediaTime
import Observations
import Scene

extension FuzzTarget {
  /// `truth.yaml` of one clip.
  static let truth = FuzzTarget(name: "truth") { input in
    guard
      let truth = read(
        "f.yaml",
        { () throws(DocumentError) in
          try Truth(DocumentNode.parse(yaml: input.text, file: "f.yaml"))
        })
    else { return }
    expectSound(truth)
  }

  /// `truth.jsonl` of many clips.
  static let truthLines = FuzzTarget(name: "truth-lines") { input in
    let path = input.file(".jsonl")
    guard let truths = read(path, { () throws(DocumentError) in try Truth.all(in: path) })
    else { return }
    expect(!truths.isEmpty, "no truth is an error, not an empty answer")
    truths.forEach(expectSound)
  }

  private static func expectSound(_ truth: Truth) {
    for event in truth.events {
      expect(truth.covers.contains(event.event), "\(event.event) is covered")
      expect(event.interval.start <= event.interval.end, "an event ends after it starts")
      expect(event.box.map { $0.width >= 0 && $0.height >= 0 } ?? true, "a box has an extent")
    }
    let starts = truth.events.map(\.interval.start)
    expect(starts == starts.sorted(), "events are in order")
    expect(truth.counts.allSatisfy { $0.count >= 0 }, "counts are not negative")
    expect(truth.passages.allSatisfy { $0.count >= 0 }, "passages are not negative")
    let noScore = truth.noScoreTime
    expect(noScore.duration >= .zero, "time that is not scored")
    for (first, second) in zip(noScore.intervals, noScore.intervals.dropFirst()) {
      expect(first.end < second.start, "stretches lie apart")
    }
  }
}
