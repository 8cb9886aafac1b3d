import MediaTime
import Observations

/// What no stage of a system can judge, whatever its own rule: nothing while the camera moves, nobody in a picture that is
/// too small to show anybody.
///
/// What one stage alone cannot judge, as colours in infrared, it says itself.
struct PipelineDoubts {
  private var people: DoubtSpan?
  private var camera: DoubtSpan?
  private var size: DoubtSpan?

  /// For these stages; `countsPeople` where people are reported though no stage asks for them.
  init(_ requests: [StageRequest], countsPeople: Bool) {
    let cards = requests.compactMap { StageCatalogue.card(named: $0.name) }
    let aboutPeople = requests.filter(\.asksForPeople).compactMap {
      StageCatalogue.card(named: $0.name)
    }
    people = countsPeople || !aboutPeople.isEmpty ? DoubtSpan(.objects(.person)) : nil
    camera = Self.doubt(about: cards)
    size = Self.doubt(about: aboutPeople)
  }

  private static func doubt(about cards: [StageCard]) -> DoubtSpan? {
    let events = Set(cards.flatMap { $0.events.map(\.name) }).sorted()
    return events.isEmpty ? nil : DoubtSpan(.events(events))
  }

  /// The spans that are over with this frame.
  mutating func look(_ context: FrameContext) -> [Observation] {
    [
      people?.look(context.peopleDoubt, at: context.time),
      camera?.look(context.isCameraMoving ? .movingCamera : nil, at: context.time),
      size?.look(context.isTooSmallForPeople ? .tooSmall : nil, at: context.time),
    ].compactMap(\.self)
  }

  /// Ends what is still open.
  mutating func end(at time: MediaTime) -> [Observation] {
    [people?.end(at: time), camera?.end(at: time), size?.end(at: time)].compactMap(\.self)
  }
}
