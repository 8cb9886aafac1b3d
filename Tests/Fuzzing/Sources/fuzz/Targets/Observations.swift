import Documents
import MediaTime
import Observations

extension FuzzTarget {
  /// `observations.jsonl`: what is written of it reads back, and to the same bytes.
  static let observations = FuzzTarget(name: "observations") { input in
    guard
      let files = read(
        "f.jsonl",
        { () throws(DocumentError) in
          try ObservationFile.all(in: input.document("f.jsonl"))
        })
    else { return }
    for file in files {
      let times = file.observations.map(\.time)
      expect(times == times.sorted(), "observations are in order of time")
      for alarm in file.alarms {
        expect(alarm.interval.start <= alarm.interval.end, "an alarm ends after it starts")
      }
      for (first, second) in zip(
        file.header.exposure.intervals, file.header.exposure.intervals.dropFirst())
      {
        expect(first.end < second.start, "exposure lies apart")
      }
      let text = file.text
      do throws(DocumentError) {
        let again = try ObservationFile(text: text, file: "written")
        expect(again.observations.count == file.observations.count, "every record is kept")
        expect(again.header.clip == file.header.clip, "the clip is the same")
        expect(again.text == text, "the same bytes: \(text.debugDescription)")
      } catch {
        expect(false, "\(error) in \(text.debugDescription)")
      }
    }
  }
}
