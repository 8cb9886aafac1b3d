import MediaTime
import Parallel

/// What became of an instance.
public struct ActEVRow: Hashable, Sendable {
  /// NIST's names of the kinds.
  public enum Kind: String, Hashable, Sendable {
    /// Correct detection: a reference instance and the system instance that found it.
    case correct = "CD"
    /// Missed detection: a reference instance that nothing found.
    case missed = "MD"
    /// False alarm: a system instance that found nothing.
    case falseAlarm = "FA"
  }

  /// What became of it.
  public let kind: Kind
  /// Place of the reference instance in the task.
  public let reference: Int?
  /// Place of the system instance in the task.
  public let system: Int?
  /// How similar a matched pair is.
  public let similarity: Double?
}

/// Matches the instances of one activity in one file with each other.
struct ActEVAlignment: Sendable {
  let task: ActEVTask
  let rule: ActEVProtocol
  let parameters: ActEVParameters
  /// What counts as a second: NIST's scorer takes the rate of the first file for all.
  let second: Double

  /// Largest side of a matrix that is solved as NIST's scorer does, so that memory stays bounded.
  static let exactSide = 1_024

  private struct Pair {
    let system: Int
    let reference: Int
    let similarity: Double
  }

  /// Rows of all cohorts in their order; on all processors where there are many instances.
  func rows(of cohorts: [ActEVCohort]) -> [ActEVRow] {
    let instances = cohorts.reduce(0) { $0 + $1.system.count + $1.reference.count }
    let parts = instances > 5_000 ? min(32, cohorts.count) : 1
    return parallelFlatMap(cohorts.count, parts: parts) { range in
      cohorts[range].flatMap { rows(system: $0.system, reference: $0.reference) }
    }
  }

  /// Rows of one cohort, given places of instances in the task.
  func rows(system: [Int], reference: [Int]) -> [ActEVRow] {
    let pairs = admissible(system, reference)
    let match = solve(pairs, systems: system.count, references: reference.count)
    var similarity: [Int: Double] = [:]
    for pair in pairs where match[pair.system] == pair.reference {
      similarity[pair.system] = pair.similarity
    }
    var isFound = [Bool](repeating: false, count: reference.count)
    var rows: [ActEVRow] = []
    for (s, r) in match.enumerated() {
      guard let r else { continue }
      isFound[r] = true
      rows.append(
        ActEVRow(
          kind: .correct, reference: reference[r], system: system[s], similarity: similarity[s]))
    }
    for (r, place) in reference.enumerated() where !isFound[r] {
      rows.append(ActEVRow(kind: .missed, reference: place, system: nil, similarity: nil))
    }
    for (s, place) in system.enumerated() where match[s] == nil {
      rows.append(ActEVRow(kind: .falseAlarm, reference: nil, system: place, similarity: nil))
    }
    return rows
  }

  /// Similarity of a pair; nil where it may not match.
  private func similarity(_ system: ActEVInstance, _ reference: ActEVInstance) -> Double? {
    let shared = Double(reference.signal.overlap(system.signal))
    guard shared > 0 else { return nil }
    let presence = parameters.presenceWeight * task.congruence(of: system.confidence)
    switch rule.congruence {
    case .overlap:
      let overlap = shared / Double(reference.signal.united(with: system.signal))
      guard overlap > parameters.overlap else { return nil }
      return 1 + parameters.temporalWeight * overlap + presence
    case .oneSecond(let side):
      let isShort =
        switch side {
        case .none: false
        case .system: Double(system.signal.area) < second
        case .reference: Double(reference.signal.area) < second
        }
      let suffices =
        isShort
        ? shared / Double(reference.signal.area) >= parameters.overlap : shared >= second
      return suffices ? 1 + presence : nil
    }
  }

  /// Pairs that may match; only instances that lie near each other are looked at.
  private func admissible(_ system: [Int], _ reference: [Int]) -> [Pair] {
    guard !system.isEmpty, !reference.isEmpty else { return [] }
    let hulls = reference.enumerated()
      .compactMap { place, index in task.reference[index].signal.hull.map { (place, $0) } }
      .sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }
    // The latest end so far never falls, so that everything before the first one past a start is over.
    var latest: [Int] = []
    for hull in hulls { latest.append(max(latest.last ?? .min, hull.1.end)) }
    var pairs: [Pair] = []
    for (place, index) in system.enumerated() {
      guard let hull = task.system[index].signal.hull else { continue }
      var next = latest.partitioningIndex { $0 > hull.start }
      while next < hulls.count, hulls[next].1.start < hull.end {
        let other = hulls[next]
        next += 1
        guard other.1.end > hull.start else { continue }
        if let value = similarity(task.system[index], task.reference[reference[other.0]]) {
          pairs.append(Pair(system: place, reference: other.0, similarity: value))
        }
      }
    }
    return pairs
  }

  /// For every system instance its reference instance, or nil.
  private func solve(_ pairs: [Pair], systems: Int, references: Int) -> [Int?] {
    var match = [Int?](repeating: nil, count: systems)
    let groups = components(pairs, systems: systems, references: references)
    let stars = groups.map { best(of: $0) }
    if stars.allSatisfy({ $0 != nil }) {
      for case .some(let pair) in stars { match[pair.system] = pair.reference }
      return match
    }
    let largest = pairs.reduce(0) { max($0, $1.similarity) }
    if max(systems, references) <= Self.exactSide {
      var costs = [Double](repeating: largest + 1, count: systems * references)
      for pair in pairs {
        costs[pair.system * references + pair.reference] = largest + 1 - pair.similarity
      }
      let isAllowed = Set(pairs.map { $0.system * references + $0.reference })
      for (s, r) in NISTAssignment.minimising(costs, rows: systems, columns: references)
        .enumerated()
      {
        if let r, isAllowed.contains(s * references + r) { match[s] = r }
      }
      return match
    }
    for group in groups {
      let rows = Set(group.map(\.system)).sorted()
      let columns = Set(group.map(\.reference)).sorted()
      var table = [[Double?]](
        repeating: [Double?](repeating: nil, count: columns.count), count: rows.count)
      for pair in group {
        table[rows.partitioningIndex { $0 >= pair.system }][
          columns.partitioningIndex { $0 >= pair.reference }] =
          pair.similarity
      }
      for (row, column) in Assignment.maximising(table).enumerated() {
        if let column { match[rows[row]] = columns[column] }
      }
    }
    return match
  }

  /// The best pair of a group in which one instance has all the pairs; nil where the group is larger or two are equally good.
  private func best(of group: [Pair]) -> Pair? {
    guard let first = group.first else { return nil }
    guard
      group.allSatisfy({ $0.system == first.system })
        || group.allSatisfy({ $0.reference == first.reference })
    else { return nil }
    let best = group.reduce(first) { $1.similarity > $0.similarity ? $1 : $0 }
    return group.count { $0.similarity == best.similarity } == 1 ? best : nil
  }

  /// Pairs that touch each other, directly or through others.
  private func components(_ pairs: [Pair], systems: Int, references: Int) -> [[Pair]] {
    var sets = DisjointSets(count: systems + references)
    for pair in pairs { sets.join(pair.system, systems + pair.reference) }
    var groupOfRoot = [Int](repeating: -1, count: systems + references)
    var groups: [[Pair]] = []
    for pair in pairs {
      let top = sets.root(of: pair.system)
      if groupOfRoot[top] < 0 {
        groupOfRoot[top] = groups.count
        groups.append([])
      }
      groups[groupOfRoot[top]].append(pair)
    }
    return groups
  }
}
