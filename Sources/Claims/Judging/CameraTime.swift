import Evaluation
import MediaTime
import Observations

/// The scored time of every camera on the wall clock, clip by clip: none of it counts twice.
struct CameraTime {
  private struct Told {
    let clip: ClipUnderScore
    let start: UTCInstant
  }

  private var told: [String: [Told]] = [:]

  /// Notes what a clip has told; a clip without `starts-at` cannot be compared with any other.
  mutating func note(_ clip: AuditClip, _ scored: ClipUnderScore) {
    guard let start = clip.startsAt.flatMap({ UTCInstant(rfc3339: $0) }) else { return }
    told[clip.camera, default: []].append(Told(clip: scored, start: start))
  }

  /// What a clip holds again of clips before it: time that was scored there for something that it is scored for too.
  func repeats(
    of clip: AuditClip, _ duration: MediaDuration, _ truth: Truth, byOperators: Bool
  ) -> [ExcludedSpan] {
    guard let start = clip.startsAt.flatMap({ UTCInstant(rfc3339: $0) }) else { return [] }
    let whole = MediaInterval(between: .zero, and: .zero + duration)
    return (told[clip.camera] ?? []).flatMap { other -> [ExcludedSpan] in
      guard other.clip.isJudgedByOperators == byOperators,
        Self.shareAnything(other.clip.truth, truth)
      else { return [] }
      let shift = other.start - start
      return other.clip.scored.intervals.compactMap { part in
        MediaInterval(between: part.start + shift, and: part.end + shift).intersection(whole)
          .map { ExcludedSpan(interval: $0, reason: .repeats(clip: other.clip.clip)) }
      }
    }
  }

  private static func shareAnything(_ one: Truth, _ other: Truth) -> Bool {
    !Set(one.covers).isDisjoint(with: other.covers)
      || (!one.counts.isEmpty && !other.counts.isEmpty)
  }
}
