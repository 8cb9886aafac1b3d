import MediaTime

/// The bodies that move in a view.
struct BodyTrails: Sendable {
  private(set) var trails: [BodyTrail] = []

  /// Takes in what moves; answers with the drops that end now.
  ///
  /// `standing` tells how tall whoever is there stands, in heights of the view.
  mutating func look(
    at pieces: [MovingPieces.Piece], time: MediaTime, standing: (Extent) -> Double?
  ) -> [BodyTrail.Drop] {
    var taken = [[MovingPieces.Piece]](repeating: [], count: trails.count)
    var begun: [BodyTrail] = []
    for piece in pieces {
      let shares = trails.map {
        $0.extent?.shared(with: piece.extent, margin: BodyTrail.Rule.reach) ?? 0
      }
      let most = shares.max() ?? 0
      if most > 0, let nearest = shares.firstIndex(of: most) {
        taken[nearest].append(piece)
      } else {
        begun.append(BodyTrail(BodyTrails.joined([piece], piece, time, standing)))
      }
    }
    var drops: [BodyTrail.Drop] = []
    for index in trails.indices {
      guard let first = taken[index].first else { continue }
      trails[index].add(BodyTrails.joined(taken[index], first, time, standing))
      if let drop = trails[index].drop() { drops.append(drop) }
    }
    trails.removeAll { trail in
      trail.looks.last.map { time - $0.time > BodyTrail.Rule.patience } ?? true
    }
    trails += begun
    return drops
  }

  private static func joined(
    _ pieces: [MovingPieces.Piece], _ first: MovingPieces.Piece, _ time: MediaTime,
    _ standing: (Extent) -> Double?
  ) -> BodyTrail.Look {
    let extent = pieces.reduce(first.extent) { $0.union($1.extent) }
    return BodyTrail.Look(
      time: time, extent: extent, area: pieces.reduce(0) { $0 + $1.area },
      standing: standing(extent))
  }
}
