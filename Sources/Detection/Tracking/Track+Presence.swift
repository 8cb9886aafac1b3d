public import MediaTime
public import Scene

extension Track {
  /// How long a person who is not seen is still taken to be there.
  public static let benefitOfDoubt = MediaDuration.milliseconds(500)

  /// Whether the person is taken to be in view: seen within the last half second, and mostly inside.
  public func isPresent(at time: MediaTime) -> Bool {
    time - lastSeen <= Track.benefitOfDoubt && visibleBox != nil
  }

  /// Whether the person is present and more likely there than not: who is counted.
  public func isCounted(at time: MediaTime) -> Bool { isPresent(at: time) && confidence >= 0.5 }

  /// The part of the box inside the view; nil where more than half lies outside.
  public var visibleBox: Box? {
    guard let inside = box.intersection(.wholeView), inside.area >= 0.5 * box.area else {
      return nil
    }
    return inside
  }
}

extension [Track] {
  /// Those that are taken to be in view.
  func present(at time: MediaTime) -> [Track] { filter { $0.isPresent(at: time) } }
}
