import Documents
import Phrasebook

extension PublishedEvidence {
  /// Reads what `published:` of a system holds: `none`, one figure, or a list of them.
  static func read(_ node: DocumentNode) throws(DocumentError) -> [PublishedEvidence] {
    switch node.content {
    case .scalar:
      _ = try node.word(["none"])
      return []
    case .sequence(let items):
      var figures: [PublishedEvidence] = []
      for item in items {
        let figure = try PublishedEvidence(item)
        if let other = figures.first(where: figure.repeats) {
          throw item.error(
            .secondFigure(about: figure.event, firstInLine: other.line))
        }
        figures.append(figure)
      }
      guard !figures.isEmpty else {
        throw node.error(.noFigure)
      }
      return figures
    default: return [try PublishedEvidence(node)]
    }
  }

  /// Whether both figures measure the same of the same event type.
  private func repeats(_ other: PublishedEvidence) -> Bool {
    event == other.event && !figure.metrics.isDisjoint(with: other.figure.metrics)
  }

  private init(_ node: DocumentNode) throws(DocumentError) {
    let words = ["source", "by", "retrieved", "quote", "event"]
    let keys = Kind.allCases.flatMap(\.keys)
    let entry = try node.mapping(keys + words)
    guard
      let kind = Kind.allCases.first(where: {
        $0.keys.contains { entry[$0] != nil } && $0.fits(entry)
      })
    else {
      throw node.error(.unknownFigure)
    }
    for key in keys where !kind.keys.contains(key) {
      guard let value = entry[key] else { continue }
      throw value.error(.keyOfAnotherFigure(key, kind.keys))
    }
    guard let source = entry["source"] else {
      throw node.error(.sourceMissing)
    }
    self.init(
      try kind.read(entry), source: try source.string(), by: try entry["by"]?.string(),
      retrieved: try entry["retrieved"]?.string(), quote: try entry["quote"]?.string(),
      event: try entry["event"]?.string(), line: node.line)
  }

  /// The forms that a figure may have.
  private enum Kind: CaseIterable {
    case alarms, events, passages, time, share, rate

    var keys: [String] {
      switch self {
      case .alarms: ["right", "false"]
      case .events: ["found", "events"]
      case .passages: ["false-alarms", "passages"]
      case .time: ["false-alarms", "hours", "days", "cameras"]
      case .share: ["share", "what", "of"]
      case .rate: ["rate", "per"]
      }
    }

    /// False alarms are over passages or over time, as the other key says.
    func fits(_ entry: DocumentNode.Mapping) -> Bool {
      self != .passages || entry["passages"] != nil
    }

    func read(_ entry: DocumentNode.Mapping) throws(DocumentError) -> Figure {
      switch self {
      case .alarms:
        let (right, wrong) = (try entry.count("right"), try entry.count("false"))
        guard right + wrong > 0 else {
          throw entry.node.error(.noAlarms)
        }
        return .alarms(right: right, wrong: wrong)
      case .events:
        let (found, all) = (try entry.count("found"), try entry.count("events", atLeast: 1))
        guard found <= all else {
          throw entry.node.error(.moreThanAll(found, of: all))
        }
        return .events(found: found, of: all)
      case .passages:
        return .overPassages(
          falseAlarms: try entry.count("false-alarms"),
          passages: try entry.count("passages", atLeast: 1))
      case .time:
        return .overTime(
          falseAlarms: try entry.count("false-alarms"), cameraHours: try entry.cameraHours())
      case .share: return try entry.share()
      case .rate:
        let rate = try entry.required("rate")
        let value = try rate.number()
        guard value >= 0, value.isFinite else {
          throw rate.error(.notRate(rate.summary))
        }
        let word = try entry.required("per").word(Unit.allCases.map(\.rawValue))
        return .rate(value, Unit(rawValue: word) ?? .cameraDay)
      }
    }
  }
}

extension DocumentNode.Mapping {
  fileprivate func count(_ key: String, atLeast least: Int = 0) throws(DocumentError) -> Int {
    let node = try required(key)
    let count = try node.integer()
    guard (least...1_000_000_000).contains(count) else {
      throw node.error(.notWhole(node.summary, atLeast: least))
    }
    return count
  }

  /// Hours or days of so many cameras; one camera where nobody says.
  fileprivate func cameraHours() throws(DocumentError) -> Double {
    guard let time = self["hours"] ?? self["days"], self["hours"] == nil || self["days"] == nil
    else {
      throw node.error(.falseAlarmsWithoutTime)
    }
    let amount = try time.number()
    guard amount > 0, amount <= 1e9 else {
      throw time.error(.notTimeAboveZero(time.summary))
    }
    let cameras = self["cameras"] == nil ? 1 : try count("cameras", atLeast: 1)
    return amount * Double(cameras) * (self["days"] == nil ? 1 : 24)
  }

  fileprivate func share() throws(DocumentError) -> PublishedEvidence.Figure {
    let node = try required("share")
    guard let share = StatedShare(try node.string()) else {
      throw node.error(.notStatedShare(node.summary))
    }
    let words = PublishedEvidence.Quality.allCases.map(\.rawValue)
    let quality = PublishedEvidence.Quality(rawValue: try required("what").word(words))
    let of = self["of"] == nil ? nil : try count("of", atLeast: 1)
    if let of, share.counts(of: of) == nil {
      throw node.error(.noCountRounds(of: of, to: node.summary))
    }
    return .share(share, quality ?? .wrong, of: of)
  }
}
