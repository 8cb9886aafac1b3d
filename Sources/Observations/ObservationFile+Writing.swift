public import Documents
import MediaTime
public import Scene

extension ObservationFile {
  /// The file's bytes as text: one JSON object a line, each line ended.
  public var text: String {
    var lines = header.json.line + "\n"
    for observation in observations { lines += observation.json.line + "\n" }
    return lines
  }
}

extension ObservationFile.Header {
  /// Line 1.
  public var json: JSON {
    let clip: JSON = [
      "id": .string(clip), "sha256": .optional(sha256),
      "duration": duration.map { JSON.seconds($0.seconds) } ?? .null,
    ]
    let members: [JSON.Member] = [
      .init("observations", 1), .init("clip", clip),
      .init("system", ["id": .string(system), "version": .string(systemVersion)]),
      .init("exposure", .intervals(exposure)), .init("damage", damage.json),
      .init("tool", .string(tool)), .init("configuration", .words(configuration.words)),
    ]
    return .object(members)
  }
}

extension Observation {
  /// One line of the file.
  public var json: JSON {
    switch self {
    case .alarm(let alarm): ["alarm": alarm.json]
    case .measurement(let measurement): ["measurement": measurement.json]
    case .detection(let detection): ["detection": detection.json]
    case .portrait(let portrait): ["portrait": portrait.json]
    case .notJudged(let span): ["not-judged": span.json]
    }
  }
}

extension Alarm {
  /// Members that say nothing are left out.
  public var json: JSON {
    var members: [JSON.Member] = [.init("event", .string(event))]
    if let zone { members.append(.init("zone", .string(zone))) }
    members.append(.init("start", .seconds(interval.start.seconds)))
    members.append(.init("end", .seconds(interval.end.seconds)))
    if let alerted { members.append(.init("alerted", .seconds(alerted.seconds))) }
    if let confidence { members.append(.init("confidence", .rounded(confidence))) }
    if let box { members.append(.init("box", .box(box))) }
    if let track { members.append(.init("track", .integer(track))) }
    if let identifier { members.append(.init("id", .string(identifier))) }
    if let operatorVerdict {
      members.append(.init("operator-verdict", .string(operatorVerdict.rawValue)))
    }
    if let objectClass { members.append(.init("class", .string(objectClass.rawValue))) }
    if !attributes.isEmpty { members.append(.init("attributes", .words(attributes))) }
    return .object(members)
  }
}

extension Measurement {
  /// Members that say nothing are left out.
  public var json: JSON {
    var members: [JSON.Member] = [.init("quantity", .string(quantity))]
    if let zone { members.append(.init("zone", .string(zone))) }
    members.append(.init("time", .seconds(time.seconds)))
    members.append(.init("value", .rounded(value)))
    return .object(members)
  }
}

extension NotJudged {
  /// Every member.
  public var json: JSON {
    let about: JSON.Member =
      switch subject {
      case .objects(let objectClass): .init("class", .string(objectClass.rawValue))
      case .events(let events): .init("events", .array(events.map(JSON.string)))
      }
    return .object([
      about, .init("start", .seconds(interval.start.seconds)),
      .init("end", .seconds(interval.end.seconds)), .init("reason", .string(reason.rawValue)),
    ])
  }
}

extension Detection {
  /// Members that say nothing are left out.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("time", .seconds(time.seconds)), .init("box", .box(box)),
      .init("class", .string(label)),
    ]
    if let confidence { members.append(.init("confidence", .rounded(confidence))) }
    if let track { members.append(.init("track", .integer(track))) }
    if isForecast { members.append(.init("forecast", true)) }
    if !attributes.isEmpty { members.append(.init("attributes", .words(attributes))) }
    return .object(members)
  }
}

extension JSON {
  /// `[x, y, width, height]` in fractions of the view, rounded to a hundred-thousandth (a fiftieth of a pixel at 1080p).
  public static func box(_ box: Box) -> JSON {
    .array(
      [box.x, box.y, box.width, box.height].map { .number(($0 * 100_000).rounded() / 100_000) })
  }
}
