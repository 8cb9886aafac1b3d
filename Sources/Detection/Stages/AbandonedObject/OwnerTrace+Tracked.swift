import Scene
import Vision

/// The rules of PETS 2006 for an owner who is followed: left beyond a distance, handed over, or lost from sight.
///
/// Nobody is taken to have gone who was not seen going: beyond the distance, or out over the edge of the view. Whoever
/// stays within the attending distance when the owner goes has been left with it and becomes its keeper.
extension OwnerTrace {
  /// Seconds that somebody must have stood by before the owner goes, to have been left with it.
  private static let handing = 2.0
  /// Part of a person's height from the edge of the view within which who is lost has walked out.
  private static let edge = 0.25

  /// Where the owner and all keepers after them are.
  func followed(_ owners: Set<Int>, height: Double, in lives: [Int: [Place]]) -> Verdict {
    var keepers = owners.sorted()
    var heirs: [Int] = []
    var departure = came
    while !keepers.isEmpty {
      for keeper in keepers {
        let places = lives[keeper] ?? []
        guard let left = left(places) else { return .present }
        guard left.isFar || isOut(places) else { return .lost }
        departure = max(departure, left.seconds)
      }
      let known = owners.union(heirs)
      keepers = lives.keys.sorted().filter {
        !known.contains($0) && stoodBy(lives[$0] ?? [], at: departure)
      }
      heirs += keepers
    }
    guard let first = owners.min() else { return .nobody }
    return .gone(
      Departure(
        seconds: now - departure, track: first, heirs: heirs, height: height,
        paused: paused(owners, in: lives)))
  }

  /// Whether somebody had been within the attending distance for a while when the owner went.
  private func stoodBy(_ places: [Place], at departure: Double) -> Bool {
    let then = places.filter { $0.seconds >= departure - Self.handing && $0.seconds <= departure }
    guard let first = then.first, let last = then.last,
      last.seconds - first.seconds >= 0.75 * Self.handing
    else { return false }
    return then.allSatisfy { $0.metres <= rules.attended }
  }

  /// Whether somebody was last seen at the edge of the view.
  private func isOut(_ places: [Place]) -> Bool {
    guard let box = places.last?.box else { return false }
    let reach = Self.edge * box.height
    return box.x < reach || box.y + box.height > view.height - reach || box.y < 0.1 * reach
      || box.x + box.width > view.width - reach
  }
}
