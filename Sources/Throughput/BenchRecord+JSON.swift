import Documents

extension BenchRecord {
  /// The members that a baseline and a result share.
  var members: [JSON.Member] {
    [
      .init("tool", .string(tool)), .init("libraries", .string(libraries)),
      .init("machine", machine.json),
      .init(
        "configuration",
        .object(
          configuration.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
      .init("clips", .array(clips.map(\.json))),
    ]
  }

  /// The record as the file of a baseline.
  public var baselineDocument: String {
    JSON.object([.init("bench-baseline", 1)] + members).document(linesBelow: 4)
  }
}

extension BenchRecord.Machine {
  var json: JSON {
    [
      "processor": .string(processor), "cores": .integer(cores),
      "load-before": .optional(loadBefore), "load-after": .optional(loadAfter),
    ]
  }
}

extension ClipRecord {
  var json: JSON {
    [
      "clip": .string(clip), "sha256": .string(sha256), "frames": .integer(frames),
      "replay-fps": .number(framesPerSecond(of: .replay)),
      "decoding-fps": .number(framesPerSecond(of: .decoding)),
      "output-sha256": .array(outputs.map(JSON.string)), "parts": .array(parts.map(\.json)),
      "rounds": .array(rounds.map(\.json)),
    ]
  }
}

extension ClipRecord.Part {
  var json: JSON {
    [
      "part": .string(name), "elapsed-ms": .number(elapsed), "processor-ms": .number(processor),
    ]
  }
}

extension Round {
  var json: JSON {
    [
      "replay": replay.json, "busiest": .number(busiest), "decoding": decoding.json,
      "yardstick": yardstick.json,
    ]
  }
}

extension Timing {
  /// Seconds that went by and seconds of processor time.
  var json: JSON { [.number(elapsed), .number(processor)] }
}
