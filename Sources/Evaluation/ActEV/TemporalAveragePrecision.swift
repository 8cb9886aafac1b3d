/// Average precision of an activity's system instances at overlaps from .05 to .95, as ActivityNet's evaluation has it.
///
/// Source: Heilbron et al. 2015, *ActivityNet* (doi:10.1109/CVPR.2015.7298698), §5, as NIST's scorer applies it: the most
/// confident first, each takes the untaken reference instance that it overlaps most. NIST's scorer numbers the reference
/// instances within their file when it marks one as taken, so that the n-th of one file and the n-th of another
/// are taken together; its results can only be had that way.
enum TemporalAveragePrecision {
  /// The overlaps.
  static let overlaps: [Double] = (1...19).map { Double($0 * 5) / 100 }

  /// The average precision at each overlap; 0 without reference instances.
  static func values(system: [ActEVInstance], reference: [ActEVInstance]) -> [Double] {
    guard !reference.isEmpty else { return overlaps.map { _ in 0 } }
    var referencesOfFile: [Int: [ActEVInstance]] = [:]
    for instance in reference { referencesOfFile[instance.file, default: []].append(instance) }
    let order = system.indices.sorted {
      (system[$0].confidence, $0) > (system[$1].confidence, $1)
    }
    // What each instance overlaps, best first, is the same at every overlap asked for.
    let candidates = order.map { place -> [(place: Int, overlap: Double)] in
      let found = system[place]
      return (referencesOfFile[found.file] ?? []).enumerated().compactMap { index, other in
        let shared = other.signal.overlap(found.signal)
        guard shared > 0 else { return nil }
        return (index, Double(shared) / Double(other.signal.united(with: found.signal)))
      }
      .sorted { ($0.overlap, $0.place) > ($1.overlap, $1.place) }
    }
    // An instance that overlaps nothing is false at every overlap.
    let some = candidates.indices.filter { !candidates[$0].isEmpty }
    let places = referencesOfFile.values.map(\.count).max() ?? 0
    return overlaps.map { overlap in
      var isTaken = [Bool](repeating: false, count: places)
      var isHit = [Bool](repeating: false, count: candidates.count)
      for rank in some {
        let free = candidates[rank].first { $0.overlap >= overlap && !isTaken[$0.place] }
        guard let free else { continue }
        isTaken[free.place] = true
        isHit[rank] = true
      }
      return area(isHit, of: reference.count)
    }
  }

  /// The area under precision over recall, with precision made to fall from the right.
  private static func area(_ isHit: [Bool], of count: Int) -> Double {
    var hits = 0
    var curve: [(recall: Double, precision: Double)] = [(0, 0)]
    for (place, hit) in isHit.enumerated() {
      if hit { hits += 1 }
      curve.append((Double(hits) / Double(count), Double(hits) / Double(place + 1)))
    }
    curve.append((1, 0))
    for place in (0..<(curve.count - 1)).reversed() {
      curve[place].precision = max(curve[place].precision, curve[place + 1].precision)
    }
    var area = 0.0
    for place in 1..<curve.count where curve[place].recall != curve[place - 1].recall {
      area += (curve[place].recall - curve[place - 1].recall) * curve[place].precision
    }
    return area
  }
}
