import Observations

extension Slice {
  /// The slices that these clips can be cut into for one event type, all the evidence first.
  ///
  /// A condition, camera or zone that everything shares would only repeat the whole and is left out.
  public static func slices(of clips: [ClipUnderScore], event: String) -> [Slice] {
    var slices: [Slice] = [.all]
    let covering = clips.filter { $0.truth.covers.contains(event) }
    for key in Set(covering.flatMap(\.conditions.keys)) {
      let values = Set(covering.map { $0.conditions[key] })
      guard values.count > 1 else { continue }
      slices += values.compactMap { $0 }.map { Slice(conditions: [key: $0]) }
    }
    let cameras = Set(covering.map(\.camera))
    if cameras.count > 1 { slices += cameras.map { Slice(camera: $0) } }
    let events = covering.flatMap(\.truth.events).filter { $0.event == event }
    let zones = Set(
      events.map(\.zone) + covering.flatMap { $0.alarms(of: event).map(\.zone) })
    if zones.count > 1 { slices += zones.compactMap { $0 }.map { Slice(zone: $0) } }
    if events.contains(where: \.staged) {
      slices += [Slice(staged: true), Slice(staged: false)]
    }
    return slices.sorted()
  }
}

/// The clips of any slice, without a look at every clip for every camera: that would be quadratic in a city.
public struct SlicedClips: Sendable {
  /// All of them.
  public let all: [ClipUnderScore]
  private let ofCamera: [String: [ClipUnderScore]]

  /// Lays clips out by camera.
  public init(_ clips: [ClipUnderScore]) {
    all = clips
    ofCamera = Dictionary(grouping: clips, by: \.camera)
  }

  /// Every clip that belongs to a slice, and maybe others.
  public subscript(_ slice: Slice) -> [ClipUnderScore] {
    slice.camera.map { ofCamera[$0] ?? [] } ?? all
  }
}
