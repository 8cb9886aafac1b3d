package import Documents
package import Footage
import MediaTime
package import Phrasebook

extension Probe {
  /// What `contrechamp probe` prints for people: a few lines of facts, then a line a finding.
  package func text(of file: String, in language: Language) -> String {
    let frames = Message.Footage.frames(
      ledger.decodedFrames, seconds: duration.secondsValue, rate: info.frameRate?.doubleValue,
      watched: exposure.duration.secondsValue)
    let nothing = Message.Footage.nothingWrong.text(in: language)
    return
      ([
        file,
        "  \(info.codec), \(info.pixelFormat), \(info.width) × \(info.height) (\(info.container))",
        "  " + frames.text(in: language),
      ] + (findings.isEmpty ? ["  " + nothing] : [])
      + findings.map { "  ! " + $0.text(in: language) }).joined(separator: "\n")
  }

  /// The probe as one document.
  package var json: JSON {
    [
      "probe": 1,
      "container": .string(info.container), "codec": .string(info.codec),
      "pixel-format": .string(info.pixelFormat), "bits": .integer(info.bits),
      "width": .integer(info.width), "height": .integer(info.height),
      "rotation": .integer(info.rotation), "range": .string(info.range.rawValue),
      "frame-rate": .optional(info.frameRate?.doubleValue),
      "declared-duration": info.duration.map { .seconds($0.seconds) } ?? .null,
      "duration": .seconds(duration.seconds), "exposure": .intervals(exposure),
      "shortest-gap": frameGaps.map { .seconds($0.lowerBound.seconds) } ?? .null,
      "longest-gap": frameGaps.map { .seconds($0.upperBound.seconds) } ?? .null,
      "audio-streams": .integer(info.audioStreams), "damage": ledger.json,
      "findings": .array(findings.map { .string($0.text(in: .english)) }),
    ]
  }
}

extension Probe.Finding {
  /// One line for people.
  package func text(in language: Language) -> String { words.text(in: language) }

  private var words: Message.FootageFinding {
    switch self {
    case .stopped: .stopped
    case .missingFrames(let decoded, let declared):
      .missingFrames(decoded: decoded, declared: declared)
    case .holes(let count, let length): .holes(count: count, length)
    case .damaged(let damaged, let all): .damaged(damaged, of: all)
    case .refused(let packets): .refused(packets)
    case .epochs(let count): .epochs(count)
    case .interpolated(let count): .interpolated(count)
    case .variableRate(let shortest, let longest):
      .variableRate(shortest: shortest, longest: longest)
    case .interlaced: .interlaced
    case .rotated(let degrees): .rotated(degrees)
    case .deepSamples(let bits): .deepSamples(bits)
    case .audio(let count): .audio(count)
    }
  }
}
