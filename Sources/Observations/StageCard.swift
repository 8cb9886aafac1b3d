public import Phrasebook

/// What a built-in detection says of itself: the one place from which everybody else reads it.
///
/// The strict reader of its options, `contrechamp stages`, `doctor`, help, the names on page, terminal and in JUnit, and
/// docs/stages.md are made from it. Its words are a part of it, in every language, as a stage is added in one place.
public struct StageCard: Hashable, Sendable {
  /// Name in audits, alarms and reports, such as `abandoned-object`.
  public let name: String
  /// Immutable behaviour: a change of results makes a new version.
  public let version: Int
  /// When it raises an alarm, or what it measures: one sentence.
  public let abstract: Bilingual
  /// The types of the alarms that it raises; empty for a stage that only measures.
  public let events: [Event]
  /// The numbers that it measures.
  public let quantities: [Quantity]
  /// What it cannot do without.
  public let needs: [Need]
  /// What it makes use of where there is one, and does without where there is none.
  public let gains: [Need]
  /// What an audit may set, in the order in which people should read it.
  public let options: [Option]
  /// Situations that are known to make it fail, one sentence each.
  public let knownBadCases: [Bilingual]

  /// A stage's card.
  public init(
    name: String, version: Int, abstract: Bilingual, events: [Event] = [],
    quantities: [Quantity] = [], needs: [Need], gains: [Need] = [], options: [Option],
    knownBadCases: [Bilingual]
  ) {
    self.name = name
    self.version = version
    self.abstract = abstract
    self.events = events
    self.quantities = quantities
    self.needs = needs
    self.gains = gains
    self.options = options
    self.knownBadCases = knownBadCases
  }

  /// Name and version as results cite it: `abandoned-object-v1`.
  public var citation: String { "\(name)-v\(version)" }
}

extension StageCard {
  /// A type of alarm, and what its times are the times of.
  ///
  /// Vendors' logs differ in that: when a thing was put down, when its owner left, and when somebody was told lie half a
  /// minute apart, and a match depends on which of them is meant.
  public struct Event: Hashable, Sendable {
    /// Name in alarms, truth and claims.
    public let name: String
    /// What people call it.
    public let title: Bilingual
    /// What happens at the start of an alarm.
    public let start: Bilingual
    /// What happens at its end.
    public let end: Bilingual
    /// When it is raised.
    public let alerted: Bilingual

    /// A type of alarm by its name, its name for people, and what its times mean.
    public init(
      _ name: String, _ title: Bilingual, start: Bilingual, end: Bilingual, alerted: Bilingual
    ) {
      self.name = name
      self.title = title
      self.start = start
      self.end = end
      self.alerted = alerted
    }
  }

  /// A number over time that a stage measures.
  public struct Quantity: Hashable, Sendable {
    /// Name in measurements, such as `count`.
    public let name: String
    /// Of what it is a number, and its unit.
    public let meaning: Bilingual

    /// A quantity by its name.
    public init(_ name: String, _ meaning: Bilingual) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// What frames are looked at through; the raw value is its name in JSON.
  public enum Need: String, CaseIterable, Hashable, Sendable {
    /// Tracks of people.
    case people
    /// Tracks of vehicles.
    case vehicles
    /// The learned background and what differs from it.
    case background
    /// Chroma: a grey or infrared camera has none.
    case colour
    /// How everything in view moves.
    case flow
    /// The scene's ground plane, for metres.
    case groundPlane = "ground-plane"
  }
}
