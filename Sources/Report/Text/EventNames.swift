public import Observations
public import Phrasebook

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
