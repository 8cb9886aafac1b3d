public import Documents
import Phrasebook

extension StageCard {
  /// The card for programs: sentences in English, names of events in every language.
  public var json: JSON {
    [
      "name": .string(name), "version": .integer(version), "abstract": .english(abstract),
      "events": .array(events.map(\.json)),
      "measurements": .array(
        quantities.map { ["name": .string($0.name), "meaning": .english($0.meaning)] }),
      "needs": .array(needs.map { .string($0.rawValue) }),
      "gains": .array(gains.map { .string($0.rawValue) }),
      "options": .array(options.map(\.json)),
      "known-bad-cases": .array(knownBadCases.map(JSON.english)),
    ]
  }
}

extension StageCard.Event {
  fileprivate var json: JSON {
    [
      "name": .string(name),
      "title": .object(
        Language.allCases.map { .init($0.rawValue, .string(title.text(in: $0))) }),
      "start": .english(start), "end": .english(end), "alerted": .english(alerted),
    ]
  }
}

extension StageCard.Option {
  fileprivate var json: JSON {
    [
      "key": .string(key), "type": .string(kind.name), "default": .optional(standard),
      "least": .optional(kind.range?.least), "most": .optional(kind.range?.most),
      "words": .array(kind.words.map(JSON.string)), "sentence": .english(sentence),
    ]
  }
}

extension JSON {
  fileprivate static func english(_ text: Bilingual) -> JSON { .string(text.text(in: .english)) }
}
