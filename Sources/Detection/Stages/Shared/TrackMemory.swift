import MediaTime
import Observations

/// What a stage remembers of each track while it is in view, and for a while after it was last seen.
struct TrackMemory<Path: Sendable>: Sendable {
  private var paths: [Int: Path] = [:]

  /// Takes in the tracks of a frame, then those that are not in it, by number; answers with what the stage says.
  ///
  /// `begin` makes what is remembered of a track that was not known, whose way may begin before it is shown; `follow`
  /// takes in where a track is, or was when it was not yet known to be what it is; `miss` takes in that a track is not in
  /// view, and answers whether it is forgotten.
  mutating func look(
    at tracks: [Track], time: MediaTime, begin: () -> Path,
    follow: (Track, inout Path, MediaTime) -> [Observation],
    miss: (Int, inout Path) -> (said: [Observation], isOver: Bool)
  ) -> [Observation] {
    var observations: [Observation] = []
    for track in tracks {
      var path = paths[track.number] ?? begin()
      if paths[track.number] == nil {
        for sighting in track.earlier {
          observations += follow(track.at(sighting), &path, sighting.time)
        }
      }
      observations += follow(track, &path, time)
      paths[track.number] = path
    }
    let present = Set(tracks.map(\.number))
    for number in paths.keys.sorted() where !present.contains(number) {
      guard var path = paths[number] else { continue }
      let (said, isOver) = miss(number, &path)
      observations += said
      paths[number] = isOver ? nil : path
    }
    return observations
  }

  /// Forgets all, by number; answers with what the stage says of each.
  mutating func end(_ close: (Int, inout Path) -> [Observation]) -> [Observation] {
    defer { paths = [:] }
    return paths.sorted { $0.key < $1.key }.flatMap { number, path in
      var path = path
      return close(number, &path)
    }
  }
}
