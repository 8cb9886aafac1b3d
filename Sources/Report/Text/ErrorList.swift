import Phrasebook
import Claims
import Evaluation

/// Which false alarms and misses stand on the page: all where they are few, else some of each group.
///
/// A page of 30,000 rows could not be opened or printed; `alarms.csv` holds them all.
struct ErrorList {
  /// Up to so many, every one is listed.
  static let everyUpTo = 150
  /// Of how many rows of one group examples are shown.
  static let examplesPerGroup = 5

  /// Rows of one system, event type, kind, camera and reason.
  struct Group {
    let system: String
    let event: String
    let kind: MatchRow.Kind
    /// Nil where every error is listed: then a group is a system and event type.
    let cause: Cause?
    var count: Int
    /// In the order of the rows.
    var shown: [MatchRow]
  }

  /// Where and why rows of a group are errors.
  struct Cause: Hashable {
    let camera: String
    let reason: Message.ReasonKind
  }

  private struct Key: Hashable {
    let system: String
    let event: String
    let kind: MatchRow.Kind?
    let cause: Cause?
  }

  /// All errors, listed or not.
  let errors: [MatchRow]
  /// The largest first where only examples stand; else in the order of the rows.
  let groups: [Group]

  /// Whether only examples stand on the page.
  var isSampled: Bool { errors.count > Self.everyUpTo }
  /// How many rows stand on the page.
  var listed: Int { groups.reduce(0) { $0 + $1.shown.count } }

  init(_ result: AuditResult) {
    errors = result.rows.filter(result.audit.isError)
    let isSampled = errors.count > Self.everyUpTo
    let cameras = Dictionary(
      result.clips.map { ($0.clip.id, $0.clip.camera) }, uniquingKeysWith: { first, _ in first })
    var keys: [Key: Int] = [:]
    var groups: [Group] = []
    for row in errors {
      let cause =
        isSampled
        ? Cause(camera: cameras[row.clip] ?? row.clip, reason: row.reason.kind) : nil
      let key = Key(
        system: row.subject.system, event: row.event, kind: isSampled ? row.kind : nil, cause: cause
      )
      let place = keys[key, default: groups.count]
      if place == groups.count {
        keys[key] = place
        groups.append(
          Group(
            system: key.system, event: key.event, kind: row.kind, cause: cause, count: 0, shown: [])
        )
      }
      groups[place].count += 1
      if !isSampled || groups[place].shown.count < Self.examplesPerGroup {
        groups[place].shown.append(row)
      }
    }
    guard isSampled else {
      self.groups = groups
      return
    }
    let largest = groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
    var room = Self.everyUpTo
    self.groups = largest.map { group in
      var group = group
      group.shown = Array(group.shown.prefix(room))
      room -= group.shown.count
      return group
    }
  }

  /// The number under which each listed row stands, by identifier.
  var numbers: [String: Int] {
    var numbers: [String: Int] = [:]
    for row in groups.flatMap(\.shown) where numbers[row.identifier] == nil {
      numbers[row.identifier] = numbers.count + 1
    }
    return numbers
  }
}
