public import Phrasebook

/// Why measurements cannot be taken or compared; the sentence says what to do next.
public enum ThroughputError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// Fewer rounds than the confidence needs.
  case tooFewPairs(found: Int, needed: Int, level: Double)
  /// A baseline of other clips.
  case otherClips(baseline: String, found: [String], expected: [String])
  /// A baseline of the same clip by name, with other bytes.
  case otherBytes(baseline: String, clip: String)
  /// A baseline that was measured with another configuration.
  case otherConfiguration(baseline: String, differences: [String])
  /// An option that cannot be.
  case impossible(what: Complaint.Part, found: Complaint.Part, expected: Complaint.Part)
  /// The yardstick's result is not what it always was.
  case yardstick(found: UInt64, expected: UInt64)
  /// Two decodings of the same clip gave different numbers of frames.
  case unsteadyDecoding(clip: String, first: Int, second: Int)

  /// What, where, and what to do next.
  public func text(in language: Language) -> String { complaint.text(in: language) }

  private var complaint: Complaint {
    switch self {
    case .tooFewPairs(let found, let needed, let level):
      .tooFewPairs(found: found, needed: needed, confidence: percent(level))
    case .otherClips(let baseline, let found, let expected):
      .otherClips(baseline: baseline, found: found, expected: expected)
    case .otherBytes(let baseline, let clip): .otherBytes(baseline: baseline, clip: clip)
    case .otherConfiguration(let baseline, let differences):
      .otherConfiguration(baseline: baseline, differences: differences)
    case .impossible(let what, let found, let expected):
      .impossible(what, found: found, expected: expected)
    case .yardstick(let found, let expected):
      .yardstick(found: String(found, radix: 16), expected: String(expected, radix: 16))
    case .unsteadyDecoding(let clip, let first, let second):
      .unsteadyDecoding(clip: clip, first: first, second: second)
    }
  }

  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return (tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)") + " %"
  }
}
