public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Counts tracks in zones, with some patience: who is there for an instant does not count, who is unseen for one does.
public struct ObjectCountStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where tracks are counted; without a choice in the whole view and in all zones.",
      "Où les pistes sont comptées ; sans choix, dans toute la vue et dans toutes les zones."))
  private static let settle: StageOption<MediaDuration> = .duration(
    "settle", .seconds(1), in: .zero ... .seconds(3600),
    Bilingual(
      "How long somebody must be inside to be counted, and outside or unseen to be counted no more.",
      "Combien de temps quelqu'un doit être dedans pour compter, et dehors ou invisible pour ne plus compter."
    ))
  private static let every: StageOption<MediaDuration> = .duration(
    "every", .seconds(1), in: .zero ... .day,
    Bilingual(
      "Time between measurements; `0 s` for each analysed frame.",
      "Temps entre deux mesures ; `0 s` pour chaque image analysée."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "object-count", version: 1,
    abstract: Bilingual(
      "Counts people or vehicles in zones, steadily.",
      "Compte les personnes ou les véhicules dans des zones, avec stabilité."),
    quantities: [
      StageCard.Quantity(
        "object-count", Bilingual("tracks inside", "pistes à l'intérieur"))
    ],
    needs: [.people], gains: [.vehicles],
    options: [zones.fact, settle.fact, every.fact, ClassChoice.option.fact],
    knownBadCases: [
      Bilingual(
        "It lags by `settle`: who comes and goes faster is never counted.",
        "Le compte retarde de `settle` : qui entre et sort plus vite n'est jamais compté."),
      Bilingual(
        "A track that breaks and goes on under another number is counted twice for `settle`.",
        "Une piste rompue qui continue sous un autre numéro compte double pendant `settle`."),
      Bilingual(
        "Hidden people are not counted: dense crowds are underestimated.",
        "Les personnes cachées ne sont pas comptées : les foules denses sont sous-estimées."),
    ])

  private let choice: ClassChoice
  private let areas: [WatchedArea]
  private let hold: Hold
  private let every: MediaDuration
  private var nextMeasurement: MediaTime?
  /// How long each track has been in each area.
  private var memory: TrackMemory<[Hold]>

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    choice = try options[ClassChoice.option]
    areas =
      try options[Self.zones].map { $0.map(WatchedArea.init) }
      ?? [.wholeView] + scene.zones.map(WatchedArea.init)
    let settle = try options[Self.settle]
    hold = Hold(needed: settle, release: settle)
    memory = TrackMemory(for: settle)
    every = try options[Self.every]
  }

  /// Follows each track into and out of zones.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: choice.tracks(of: context).present(at: context.time), time: context.time)
  }

  /// Nothing is left open by a count.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    memory.forget()
    return []
  }

  /// The work of a frame, on tracks that are taken to be in view.
  package mutating func look(at tracks: [Track], time: MediaTime) -> [Observation] {
    let (areas, hold) = (areas, hold)
    var counts = areas.map { _ in 0 }
    func tally(_ holds: [Hold]) {
      for index in areas.indices where holds[index].heldAt != nil { counts[index] += 1 }
    }
    _ = memory.look(
      at: tracks, time: time, begin: { areas.map { _ in hold } },
      follow: { track, holds, instant in
        let foot = track.footInView
        for index in areas.indices {
          _ = holds[index].look(areas[index].polygon.contains(foot), at: instant)
        }
        if instant == time { tally(holds) }
        return []
      },
      miss: { _, holds in
        for index in areas.indices { _ = holds[index].look(false, at: time) }
        tally(holds)
        return []
      })
    guard nextMeasurement.map({ time >= $0 }) ?? true else { return [] }
    nextMeasurement = time + every
    return zip(areas, counts).map { area, count in
      .measurement(
        Measurement(quantity: "object-count", zone: area.name, time: time, value: Double(count)))
    }
  }
}
