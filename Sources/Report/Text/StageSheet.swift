import Documents
public import Observations
public import Phrasebook

/// What a stage says of itself, for a terminal and for docs/stages.md.
public struct StageSheet {
  private let card: StageCard
  private let language: Language

  /// A card in a language.
  public init(_ card: StageCard, in language: Language) {
    self.card = card
    self.language = language
  }

  /// Name and abstract in a line, then a line a known bad case.
  public var brief: [String] {
    [headline]
      + card.knownBadCases.map { "  " + word(.badCase($0.text(in: language))) }
  }

  /// Citation and abstract.
  public var headline: String { "\(card.citation): \(card.abstract.text(in: language))" }

  /// Everything, for a terminal.
  public var lines: [String] {
    var lines = [headline]
    for event in card.events {
      lines.append("  \(word(.alarm)) \(event.name) (\(event.title.text(in: language)))")
      lines += times(of: event).map { "    \($0.head) \($0.text)" }
    }
    if card.events.isEmpty { lines.append("  " + word(.noAlarm)) }
    lines += card.quantities.map {
      "  \(word(.measures)) \($0.name) (\($0.meaning.text(in: language)))"
    }
    lines += requirements.map { "  \($0.head) \($0.text)" }
    for option in card.options {
      lines.append(
        "  \(option.key): \(values(option.kind))" + (option.standard.map { " [\($0)]" } ?? ""))
      lines.append("    " + option.sentence.text(in: language))
    }
    return lines + card.knownBadCases.map { "  " + word(.badCase($0.text(in: language))) }
  }

  /// A section of docs/stages.md.
  public var markdown: String {
    var parts = ["## \(card.citation)", card.abstract.text(in: language)]
    let facts =
      card.events.flatMap { event in
        ["- \(word(.alarm)) `\(event.name)` (\(event.title.text(in: language)))"]
          + times(of: event).map { "  - \($0.head) \($0.text)" }
      } + (card.events.isEmpty ? ["- " + word(.noAlarm)] : [])
      + card.quantities.map {
        "- \(word(.measures)) `\($0.name)` (\($0.meaning.text(in: language)))"
      } + requirements.map { "- \($0.head) \($0.text)" }
    parts.append(facts.joined(separator: "\n"))
    if card.options.isEmpty {
      parts.append(word(.noOptions))
    } else {
      let heads = [word(.option), word(.values), word(.standard), word(.meaning)]
      let rows = card.options.map { option in
        [
          "`\(option.key)`", values(option.kind), option.standard.map { "`\($0)`" } ?? "–",
          option.sentence.text(in: language),
        ]
      }
      parts.append(
        ([heads, heads.map { _ in "---" }] + rows)
          .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }
    parts.append(
      word(.badCases) + "\n\n"
        + card.knownBadCases.map { "- " + $0.text(in: language) }.joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What the times of its alarms are the times of.
  func times(of event: StageCard.Event) -> [(head: String, text: String)] {
    [
      (word(.start), event.start.text(in: language)), (word(.end), event.end.text(in: language)),
      (word(.raised), event.alerted.text(in: language)),
    ]
  }

  private var requirements: [(head: String, text: String)] {
    [(word(.needs), card.needs), (word(.gains), card.gains)].filter { !$0.1.isEmpty }
      .map { ($0.0, $0.1.map(name).joined(separator: ", ")) }
  }

  private func values(_ kind: StageCard.Kind) -> String {
    switch kind {
    case .duration, .number, .metres, .speed:
      kind.range.map { word(.from($0.least, to: $0.most)) } ?? ""
    case .angle: word(.angle)
    case .word(let words): word(.oneOf(words.joined(separator: ", ")))
    case .words(let words): word(.anyOf(words.joined(separator: ", ")))
    case .zones: word(.zones)
    case .lines: word(.lines)
    case .either(let one, let other): word(.or(values(one), values(other)))
    }
  }

  private func name(_ need: StageCard.Need) -> String {
    switch need {
    case .people: word(.people)
    case .vehicles: word(.vehicles)
    case .background: word(.background)
    case .colour: word(.colour)
    case .flow: word(.flow)
    case .groundPlane: word(.groundPlane)
    }
  }

  private func word(_ word: Message.Stages) -> String { word.text(in: language) }
}

/// What people call the types of events: those of stages by their cards, others that the field knows by the phrasebook.
public struct EventNames: Sendable {
  private let titles: [String: Bilingual]

  /// The names on these cards.
  public init(_ cards: [StageCard]) {
    let events = cards.flatMap(\.events)
    titles = Dictionary(events.map { ($0.name, $0.title) }) { first, _ in first }
  }

  /// The name of a type for people; one that nobody knows stays as it was written.
  public func name(_ event: String, in language: Language) -> String {
    titles[event].map { Prose.typeset($0.text(in: language)) }
      ?? Message.event(event, in: language)
  }
}
