import MediaTime
import Observations

/// What a stage remembers of each track while it is in view, and for a while after.
struct TrackMemory<Path: Sendable>: Sendable {
  private struct Known: Sendable {
    var path: Path
    var latest: MediaTime
  }

  private let patience: MediaDuration
  private var known: [Int: Known] = [:]

  /// An empty memory; a track that is out of view for longer than `patience` is forgotten.
  init(for patience: MediaDuration) { self.patience = patience }

  /// Takes in the tracks of a frame, then those that are not in it, by number; answers with what the stage says.
  ///
  /// `begin` makes what is remembered of a track that was not known, whose way may begin before it is shown; `follow`
  /// takes in where a track is, or was when it was not yet known to be what it is; `miss` takes in that a track is not in
  /// view.
  mutating func look(
    at tracks: [Track], time: MediaTime, begin: () -> Path,
    follow: (Track, inout Path, MediaTime) -> [Observation],
    miss: (Int, inout Path) -> [Observation] = { _, _ in [] }
  ) -> [Observation] {
    var observations: [Observation] = []
    for track in tracks {
      var path = known[track.number]?.path ?? begin()
      if known[track.number] == nil {
        for sighting in track.earlier {
          observations += follow(track.at(sighting), &path, sighting.time)
        }
      }
      observations += follow(track, &path, time)
      known[track.number] = Known(path: path, latest: time)
    }
    let present = Set(tracks.map(\.number))
    for number in known.keys.sorted() where !present.contains(number) {
      guard var one = known[number] else { continue }
      observations += miss(number, &one.path)
      known[number] = time - one.latest > patience ? nil : one
    }
    return observations
  }

  /// Forgets all, by number; answers with what the stage says of each.
  mutating func end(_ close: (Int, inout Path) -> [Observation]) -> [Observation] {
    defer { forget() }
    return known.sorted { $0.key < $1.key }.flatMap { number, one in
      var path = one.path
      return close(number, &path)
    }
  }

  /// Forgets all without a word.
  mutating func forget() { known = [:] }
}
