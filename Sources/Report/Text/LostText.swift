import Claims
import Documents
import Phrasebook

/// Lost clips on the first screen: those that were lost for one reason stand in one line.
struct LostText {
  let result: AuditResult
  let language: Language

  /// More names than this make a line that nobody reads; `audit.json` has them all.
  static let nameLimit = 8

  /// Clips, and the system where others have results; then why.
  struct Line: Hashable, Sendable {
    let names: String
    let reason: String
  }

  /// How many clips are whole, and how many are not; nil where none was lost.
  var title: String? {
    let count = result.lostClips.count
    guard count > 0 else { return nil }
    return Message.Lost.title(count, of: result.clips.count).text(in: language)
  }

  var lines: [Line] {
    var order: [[String]] = []
    var clips: [[String]: [String]] = [:]
    for loss in result.lost {
      let key = [loss.system ?? "", loss.reason.text(in: language)]
      if clips[key] == nil { order.append(key) }
      clips[key, default: []].append(loss.clip)
    }
    return order.map { key in
      Line(names: names(clips[key] ?? [], of: key[0]), reason: key[1])
    }
  }

  private func names(_ clips: [String], of system: String) -> String {
    var words = clips.prefix(Self.nameLimit).joined(separator: ", ")
    if clips.count > Self.nameLimit {
      words += " " + Message.Lost.more(clips.count - Self.nameLimit).text(in: language)
    }
    guard !system.isEmpty, result.systems.count > 1 else { return words }
    return words + " (" + Message.Lost.systemOnly(system).text(in: language) + ")"
  }
}
