import Documents
public import MediaTime
public import Phrasebook

extension StageCard {
  /// Something about a stage that an audit may set.
  public struct Option: Hashable, Sendable {
    /// Its key in an audit file and on the command line.
    public let key: String
    /// What may stand there.
    public let kind: Kind
    /// What holds where the key is absent, as an audit would write it; nil: see the sentence.
    public let standard: String?
    /// What it does, in one sentence.
    public let sentence: Bilingual

    /// An option by its parts.
    public init(key: String, kind: Kind, standard: String?, sentence: Bilingual) {
      self.key = key
      self.kind = kind
      self.standard = standard
      self.sentence = sentence
    }
  }

  /// What values an option takes, with unit and range.
  public indirect enum Kind: Hashable, Sendable {
    /// A length of media time, such as `10 s`.
    case duration(ClosedRange<MediaDuration>)
    /// A number without a unit.
    case number(ClosedRange<Double>)
    /// A length on the ground, such as `3 m`.
    case metres(ClosedRange<Double>)
    /// Metres a second, such as `1.5 m/s`.
    case speed(ClosedRange<Double>)
    /// Degrees clockwise from right, as the picture shows it.
    case angle
    /// One of these words.
    case word([String])
    /// One of these words or a list of them.
    case words([String])
    /// A list of names of the scene's zones.
    case zones
    /// A list of names of the scene's lines.
    case lines
    /// One or the other.
    case either(Kind, Kind)

    /// Its name in JSON.
    public var name: String {
      switch self {
      case .duration: "duration"
      case .number: "number"
      case .metres: "length"
      case .speed: "speed"
      case .angle: "angle"
      case .word: "word"
      case .words: "words"
      case .zones: "zones"
      case .lines: "lines"
      case .either(let one, let other): "\(one.name) or \(other.name)"
      }
    }

    /// Least and greatest value with their units, as an audit would write them; nil where there is no order.
    public var range: (least: String, most: String)? {
      switch self {
      case .duration(let range): (range.lowerBound.written, range.upperBound.written)
      case .number(let range): (JSON.text(of: range.lowerBound), JSON.text(of: range.upperBound))
      case .metres(let range):
        (JSON.text(of: range.lowerBound) + " m", JSON.text(of: range.upperBound) + " m")
      case .speed(let range):
        (JSON.text(of: range.lowerBound) + " m/s", JSON.text(of: range.upperBound) + " m/s")
      case .either(let one, _): one.range
      case .angle, .word, .words, .zones, .lines: nil
      }
    }

    /// The words that it knows; empty where it takes none.
    public var words: [String] {
      switch self {
      case .word(let words), .words(let words): words
      case .either(let one, let other): one.words + other.words
      case .duration, .number, .metres, .speed, .angle, .zones, .lines: []
      }
    }
  }
}

extension MediaDuration {
  /// In the largest unit that needs no fraction, as an audit would write it: `500 ms`, `30 s`, `15 min`, `24 h`.
  public var written: String {
    for (unit, seconds) in [("h", 3600), ("min", 60), ("s", 1)] as [(String, Int64)] {
      guard self != .zero, let count = Rational(1, seconds).map({ self.seconds * $0 }),
        count.denominator == 1
      else { continue }
      // A minute and a half reads better as 90 s, and a minute as 60 s.
      return unit == "min" && count < Rational(2)
        ? "\(count.numerator * 60) s" : "\(count.numerator) \(unit)"
    }
    return self == .zero ? "0 s" : "\(Int((secondsValue * 1000).rounded())) ms"
  }
}
