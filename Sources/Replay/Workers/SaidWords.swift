import Documents
import MediaTime
import Observations
import Phrasebook

/// Holds what an external program says to words: a picture could be written as an alarm's identifier, or as a thousand of them.
///
/// What is left to a program that wants to say more than it sees is numbers: times, boxes and values, which nothing tells
/// from honest ones.
struct SaidWords {
  /// Most characters of one word.
  static let longest = 100

  private let mostAlarms: Int
  private let mostBytes: Int
  private let length: MediaDuration
  private var alarms = 0
  private var bytes = 0
  private var known: Set<String> = []

  /// For a clip of a length: ten alarms a second, and 64 bytes a second of words that were not said before.
  init(length: MediaDuration) {
    let seconds = length.secondsValue
    self.length = length
    mostAlarms = 100 + Int(10 * seconds)
    mostBytes = 4096 + Int(64 * seconds)
  }

  /// Counts an observation and reads its words; the record is where an error is said to be.
  mutating func take(_ observation: Observation, _ record: JSONCursor) throws(DocumentError) {
    if case .alarm = observation { alarms += 1 }
    guard alarms <= mostAlarms else {
      throw record.error(.oneAlarmTooMany(most: mostAlarms, seconds: length.secondsValue))
    }
    for word in observation.words { try take(word, record) }
  }

  private mutating func take(_ word: String, _ record: JSONCursor) throws(DocumentError) {
    guard word.unicodeScalars.count <= SaidWords.longest else {
      throw record.error(
        .wordTooLong(word.unicodeScalars.count, most: SaidWords.longest))
    }
    guard word.unicodeScalars.allSatisfy(\.isPrinted) else {
      throw record.error(.wordNotPrintable)
    }
    guard known.insert(word).inserted else { return }
    bytes += word.utf8.count
    guard bytes <= mostBytes else {
      throw record.error(.tooManyWords(bytes: mostBytes, seconds: length.secondsValue))
    }
  }

  /// A sentence that may quote a program, cut off and without what cannot be printed.
  static func quoted(_ text: some StringProtocol, longest: Int = SaidWords.longest) -> String {
    let printed = text.unicodeScalars.filter(\.isPrinted)
    guard printed.count > longest else { return String(String.UnicodeScalarView(printed)) }
    return String(String.UnicodeScalarView(printed.prefix(longest))) + "…"
  }
}

extension Unicode.Scalar {
  /// Whether it stands for itself on a page: no control, no change of direction, no line's end, nothing that is not assigned.
  fileprivate var isPrinted: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}

extension Observation {
  /// Every text that whoever said it chose.
  fileprivate var words: [String] {
    switch self {
    case .alarm(let alarm):
      [alarm.event, alarm.zone, alarm.identifier].compactMap(\.self)
        + alarm.attributes.flatMap { [$0.key, $0.value] }
    case .measurement(let measurement):
      [measurement.quantity, measurement.zone].compactMap(\.self)
    case .portrait(let portrait): portrait.zones.keys.sorted()
    case .notJudged(let span): span.events
    case .detection(let detection):
      [detection.label] + detection.attributes.flatMap { [$0.key, $0.value] }
    }
  }
}
