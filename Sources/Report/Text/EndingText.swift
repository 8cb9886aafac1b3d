public import Claims
import Documents
public import Phrasebook

/// Why an audit ends with the exit code that it ends with; everything that is true of it, what decided first.
public struct EndingText {
  private let result: AuditResult
  private let status: AuditResult.ExitStatus
  private let language: Language

  /// The reasons for a status that a run ends with.
  public init(_ result: AuditResult, status: AuditResult.ExitStatus, language: Language) {
    self.result = result
    self.status = status
    self.language = language
  }

  /// One line; nil where nothing stands against exit code 0.
  public var line: String? {
    let statuses = reasons.map(\.status) + [status]
    let ranked = AuditResult.ExitStatus.allCases.filter(statuses.contains)
    let words = ranked.flatMap { rank in
      reasons.filter { $0.status == rank }.map { $0.message.text(in: language) }
    }
    guard status != .done, !words.isEmpty else { return nil }
    let also = Message.Ending.also.text(in: language)
    return Message.Ending.head(code: status.rawValue, first: words.joined(separator: also))
      .text(in: language)
  }

  private var reasons: [(status: AuditResult.ExitStatus, message: Message.Ending)] {
    let gating = result.verdicts.filter(\.claim.gate)
    let refuted = gating.filter { $0.outcome == .refuted }.map(\.claim.id)
    let undecided = gating.filter { $0.outcome != .refuted && $0.outcome != .supported }
      .map(\.claim.id)
    var reasons: [(status: AuditResult.ExitStatus, message: Message.Ending)] = []
    if !refuted.isEmpty { reasons.append((.refuted, .refuted(refuted))) }
    if !undecided.isEmpty { reasons.append((.undecided, .undecided(undecided))) }
    if !result.problems.isEmpty {
      reasons.append((.badInput, .unjudged(result.problems.map(\.place.claim))))
    }
    if !result.lost.isEmpty {
      let first = AuditResult.ExitStatus.first(of: result.lost.map(\.status))
      reasons.append((first, .lost(result.lostClips, of: result.clips.count)))
    }
    if result.scores.isEmpty, !result.judgesPublishedFigures {
      reasons.append((.badInput, .nothingScored))
    }
    return reasons
  }
}
