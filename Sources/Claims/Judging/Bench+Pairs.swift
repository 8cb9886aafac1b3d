import Evaluation
import MediaTime
import Observations

extension Bench {
  /// The clips of a system that annotators looked at.
  func annotated(of system: String) -> [ClipUnderScore] {
    clips(of: system).filter(\.isAnnotated)
  }

  /// Clips that two systems watched, each scored only when both did, so that both had the same to see.
  func shared(_ first: String, _ second: String) -> [(ClipUnderScore, ClipUnderScore)] {
    audit.clips.compactMap { clip in
      guard let one = self.clip(clip, of: first), one.isAnnotated,
        let other = self.clip(clip, of: second), other.isAnnotated,
        let files = both(first, second, on: clip), let duration = duration(of: clip)
      else { return nil }
      let watched = files.0.header.exposure.intersection(files.1.header.exposure)
      let damage = files.0.header.damage.holes.union(files.1.header.damage.holes)
      let repeated = (one.excluded + other.excluded).filter(\.isRepeated)
      func scored(_ clip: ClipUnderScore) -> ClipUnderScore {
        ClipUnderScore(
          clip: clip.clip, camera: clip.camera, conditions: clip.conditions, duration: duration,
          truth: clip.truth, watched: watched, damage: damage,
          noScoreRegions: clip.noScoreRegions, alarms: clip.alarms, repeated: repeated,
          places: clip.places)
      }
      return (scored(one), scored(other))
    }
  }

  private func both(
    _ first: String, _ second: String, on clip: AuditClip
  ) -> (ObservationFile, ObservationFile)? {
    guard let one = file(of: first, on: clip), let other = file(of: second, on: clip) else {
      return nil
    }
    return (one, other)
  }
}

extension ClipUnderScore {
  /// Whether annotators looked at the clip.
  fileprivate var isAnnotated: Bool { !isJudgedByOperators && !truth.covers.isEmpty }
}
