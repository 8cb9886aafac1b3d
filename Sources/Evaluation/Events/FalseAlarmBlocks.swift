import MediaTime
public import Statistics

extension Evaluator {
  /// False alarms over camera time in blocks of equal time, camera by camera in the order of their names.
  public func falseAlarmBlocks(
    _ rows: [MatchRow], on clips: [ClipUnderScore], matching rule: MatchingProtocol
  ) -> [[CameraBlocks.Block]] {
    let rows = Dictionary(grouping: rows, by: \.clip)
    var cameras = CameraTally.expecting(
      clips, duplicatesAreFalse: rule.duplicates == .areFalse)
    for clip in clips where !clip.scored.isEmpty {
      cameras[clip.camera]?.add(clip, (rows[clip.clip] ?? [])[...]) { _ in nil }
    }
    return cameras.sorted { $0.key < $1.key }.map(\.value.falseAlarms)
  }
}
