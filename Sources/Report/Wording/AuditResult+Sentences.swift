package import Claims
import Documents
import MediaTime
package import Phrasebook
import Statistics

extension AuditResult {
  /// Whether the audit was registered beforehand and what has changed since, one sentence a line.
  package func registrationLines(in language: Language) -> [String] {
    guard let registration else { return [Message.Registration.none.text(in: language)] }
    let found = Message.Registration.found(
      sha256: String(registration.sha256.prefix(16)), date: registration.date,
      changes: registration.changes.count)
    let planned = registration.plannedHours.map {
      Message.Registration.planned(hours: $0, present: footageHours)
    }
    return [found.text(in: language)]
      + registration.changes.map { $0.sentence(in: language) }
      + [planned?.text(in: language)].compactMap(\.self)
  }

  /// Camera time of all clips; nil where the length of one is not known.
  var footageHours: Double? {
    var hours = 0.0
    for clip in clips {
      guard let duration = clip.duration else { return nil }
      hours += duration.hours
    }
    return hours
  }
}

extension Registration.Change {
  /// What changed, with both values where they are short.
  package func sentence(in language: Language) -> String { words.text(in: language) }

  private var words: Message.Registration {
    let subject = name + (key.map { ", \($0)" } ?? "")
    let area = area.words
    return switch (Self.shown(before), Self.shown(after)) {
    case (nil, let isNow): .added(area, subject, key == nil ? nil : isNow ?? "")
    case (let was?, nil): .removed(area, subject, key == nil ? nil : was)
    case (let was?, let isNow?): .changed(area, subject, from: was, to: isNow)
    }
  }

  /// At most eighty characters of a value.
  private static func shown(_ value: JSON?) -> String? {
    guard let text = value?.plainText else { return nil }
    return text.count > 80 ? String(text.prefix(79)) + "…" : text
  }
}

extension Registration.Change.Area {
  fileprivate var words: Message.Registration.Area {
    switch self {
    case .rule: .rule
    case .claim: .claim
    case .system: .system
    case .clip: .clip
    case .file: .file
    }
  }
}

extension DecisionRule: Worded {
  package var words: Message.DecisionRule {
    Message.DecisionRule(
      confidence: level.share, risk: level.alpha, withMany: MeasuredRisk.tenCamerasAndMore,
      withFew: MeasuredRisk.fewerCameras, simulatedAt: ConfidenceLevel.ninetyFive.share)
  }
}

extension AuditFile {
  /// Who answers for the audit; that nobody said so where it is not stated.
  var assuranceWords: Message.Assurance {
    switch assurance {
    case .byItself?: .byItself
    case .thirdParty?: .thirdParty
    case .reproduced?: .reproduced
    case nil: .notStated
    }
  }
}

extension PrivacyManifest.What: Worded {
  package var words: Message.Kept {
    switch self {
    case .report: .report
    case .result: .result
    case .junit: .junit
    case .rows: .rows
    case .observations(let holdings, let earlier):
      .observations(
        alarms: holdings.alarms, measurements: holdings.measurements,
        boxes: holdings.detections, portraits: holdings.portraits, earlier: earlier)
    case .cache: .cache
    case .backgrounds: .backgrounds
    case .other(let words): .other(words)
    }
  }
}
