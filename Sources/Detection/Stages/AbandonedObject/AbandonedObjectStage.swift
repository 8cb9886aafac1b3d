public import Documents
public import MediaTime
public import Observations
public import Scene
package import Vision

/// A thing has stood still for a time and whoever brought it has gone.
///
/// Options: `static-for` (how long it must have stood, 2 s to 15 min, default 30 s), `owner-beyond` (metres from which the
/// owner is away, default 3 m; without a ground plane a person's height in the picture is the yardstick),
/// `attended-within` (metres within which an owner who was away is back, default 2 m), `unattended-for` (how long the
/// owner must be away, default 3 s), `zones` (names; default the whole view), `tolerance` (factor on how unlike the
/// background a thing must be, 0.5 to 2, default 1).
///
/// Per pixel a background and a clock (`Stillness`); per region the evidence of `RegionEvidence`; then the back-trace of
/// `OwnerTrace`. Distances of 3 m and 2 m are those of the PETS 2006 task; 30 s are its time.
public struct AbandonedObjectStage: Stage {
  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "abandoned-object", version: 3,
    abstract: "A thing has stood still for a time and whoever brought it has gone.",
    knownBadCases: [
      "A thing of the background's brightness and colour, or smaller than about a tenth of a person, is not seen.",
      "Somebody who sits or lies still, whom the people source misses and beside whom another person left, is taken for a thing.",
      "Where the people source misses whoever brings a thing, nobody is known to have left it, and no alarm is raised.",
      "A thing put down behind a crowd that never lets it be seen for half its waiting time is found late or never.",
      "Furniture, bins, signs or bicycles moved by somebody who then goes are left things by this rule.",
      "Barrier tape, flags or branches that come to rest elsewhere just as somebody passes may pass for a thing.",
      "A door left open, a parked pushchair and a scooter count as things when a person leaves them.",
      "Two people of one group: when the one who carried it leaves and the other stays, it counts as left.",
      "Puddles, reflections and patches of sun that come while somebody passes may pass for a thing.",
      "Things larger than 70 % of their owner's height, and cars, are never reported.",
      "A camera that turns or shakes by more than a few pixels starts everything anew, silently.",
      "Without a ground plane, distances along the view are measured too short.",
      "A thing left for more than 15 minutes becomes background and its alarm ends.",
    ])

  let options: AbandonedObjectOptions
  let scene: Scene
  private var watch: StillnessWatch?

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    self.options = try AbandonedObjectOptions(options, scene: scene)
    self.scene = scene
  }

  /// Keeps the pixel clocks going and looks into what has stood long enough.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    let colour = try context.chroma()
    return try look(
      at: Sight(
        time: context.time, size: context.size, factor: context.workingFactor, luma: context.grey,
        blue: colour.blue, red: colour.red, tracks: context.tracks))
  }

  /// What the stage uses of a frame.
  package struct Sight {
    package var time: MediaTime
    package var size: PixelSize
    package var factor: Int
    package var luma: GreyPicture
    package var blue: GreyPicture
    package var red: GreyPicture
    package var tracks: [Track]

    package init(
      time: MediaTime, size: PixelSize, factor: Int, luma: GreyPicture, blue: GreyPicture,
      red: GreyPicture, tracks: [Track]
    ) {
      self.time = time
      self.size = size
      self.factor = factor
      self.luma = luma
      self.blue = blue
      self.red = red
      self.tracks = tracks
    }
  }

  package mutating func look(at sight: Sight) throws -> [Observation] {
    let watch: StillnessWatch
    if let known = self.watch, known.fits(sight) {
      watch = known
    } else {
      watch = try StillnessWatch(options: options, scene: scene, first: sight)
    }
    self.watch = watch
    return try watch.advance(sight).map(Observation.alarm)
  }

  /// The alarms of things that still stand there.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    defer { watch = nil }
    return watch?.finish(at: end).map(Observation.alarm) ?? []
  }
}
