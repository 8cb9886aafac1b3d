import Documents
import MediaTime
public import Phrasebook

extension AuditResult {
  /// Whether the audit was registered beforehand and what has changed since, one sentence a line.
  public func registrationLines(in language: Language) -> [String] {
    guard let registration else {
      switch language {
      case .english:
        return [
          "Not registered beforehand: claims, rules and the amount of evidence may have been chosen after results were seen."
        ]
      case .french:
        return [
          "Non enregistré au préalable : les affirmations, les règles et la quantité de données ont pu être choisies après avoir vu des résultats."
        ]
      }
    }
    return [registration.headline(language)]
      + registration.changes.map { $0.sentence(in: language) }
      + (registration.size(against: footageHours, language).map { [$0] } ?? [])
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

extension RegistrationCheck {
  fileprivate func headline(_ language: Language) -> String {
    let short = sha256.prefix(16)
    switch language {
    case .english:
      let when = date.map { " on \($0)" } ?? ""
      let since =
        switch changes.count {
        case 0: "nothing has changed since."
        case 1: "one thing has changed since:"
        default: "\(changes.count) things have changed since:"
        }
      return "Registered beforehand\(when) (SHA-256 \(short)…): \(since)"
    case .french:
      let when = date.map { " le \($0)" } ?? ""
      let since =
        switch changes.count {
        case 0: "rien n'a changé depuis."
        case 1: "une chose a changé depuis :"
        default: "\(changes.count) choses ont changé depuis :"
        }
      return "Enregistré au préalable\(when) (SHA-256 \(short)…) ; \(since)"
    }
  }

  fileprivate func size(against hours: Double?, _ language: Language) -> String? {
    guard let plannedHours else { return nil }
    let number = { (hours: Double) in
      let tenths = JSON.text(of: (hours * 10).rounded() / 10)
      return language == .english ? tenths : tenths.replacing(".", with: ",")
    }
    let planned = number(plannedHours)
    switch language {
    case .english:
      let now = hours.map { "\(number($0)) are here" } ?? "how many are here is not known"
      return "Planned were \(planned) camera-hours; \(now)."
    case .french:
      let now =
        hours.map { "il y en a \(number($0))" } ?? "on ignore combien il y en a"
      return "Heures-caméra prévues : \(planned) ; \(now)."
    }
  }
}

extension Registration.Change {
  /// What changed, with both values where they are short.
  public func sentence(in language: Language) -> String {
    let subject = area.word(in: language) + " " + name + (key.map { ", \($0)" } ?? "")
    let (was, isNow) = (Self.shown(before), Self.shown(after))
    switch (was, isNow, language) {
    case (nil, _, .english): return "\(subject): added" + (key == nil ? "." : " (\(isNow ?? "")).")
    case (nil, _, .french): return "\(subject) : ajout" + (key == nil ? "." : " (\(isNow ?? "")).")
    case (_, nil, .english): return "\(subject): removed" + (key == nil ? "." : " (\(was ?? "")).")
    case (_, nil, .french):
      return "\(subject) : suppression" + (key == nil ? "." : " (\(was ?? "")).")
    case (let was?, let isNow?, .english): return "\(subject): was \(was), is \(isNow)."
    case (let was?, let isNow?, .french):
      return "\(subject) : avant \(was), maintenant \(isNow)."
    }
  }

  /// At most eighty characters of a value.
  private static func shown(_ value: JSON?) -> String? {
    guard let text = value?.plainText else { return nil }
    return text.count > 80 ? String(text.prefix(79)) + "…" : text
  }
}

extension Registration.Change.Area {
  fileprivate func word(in language: Language) -> String {
    switch (self, language) {
    case (.rule, .english): "Rule"
    case (.rule, .french): "Règle"
    case (.claim, .english): "Claim"
    case (.claim, .french): "Affirmation"
    case (.system, .english): "System"
    case (.system, .french): "Système"
    case (.clip, .english): "Clip"
    case (.clip, .french): "Séquence"
    case (.file, .english): "Content of"
    case (.file, .french): "Contenu de"
    }
  }
}
