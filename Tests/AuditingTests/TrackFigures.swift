import Evaluation
import Observations
import Scene
import Testing

/// What a tracker is quoted by.
struct TrackFigures: CustomStringConvertible {
  let mota: Double
  let idf1: Double
  let hota: Double
  let switches: Int
  let tracks: Int

  init(frames: [AveragePrecision.Frame], size: PixelSize) throws {
    let score = try #require(TrackScore(name: "clip", frames: frames, size: size))
    mota = try #require(score.clear.accuracy.value)
    idf1 = try #require(score.identity.f1.value)
    hota = try #require(score.hota.mean(.hota).value)
    switches = score.clear.switches
    tracks = score.systemTracks
  }

  static func boxes(_ observations: [Observation]) -> [Detection] {
    observations.compactMap { if case .detection(let it) = $0 { it } else { nil } }
  }

  var description: String {
    "MOTA \(mota) IDF1 \(idf1) HOTA \(hota) switches \(switches) tracks \(tracks)"
  }
}
