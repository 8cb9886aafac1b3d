/// Why measurements cannot be taken or compared; the sentence says what to do next.
public enum ThroughputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Fewer rounds than the confidence needs.
  case tooFewPairs(found: Int, needed: Int, level: Double)
  /// A baseline of other clips.
  case otherClips(baseline: String, found: [String], expected: [String])
  /// A baseline of the same clip by name, with other bytes.
  case otherBytes(baseline: String, clip: String)
  /// A baseline that was measured with another configuration.
  case otherConfiguration(baseline: String, differences: [String])
  /// An option that cannot be.
  case impossible(what: String, found: String, expected: String)
  /// The yardstick's result is not what it always was.
  case yardstick(found: UInt64, expected: UInt64)
  /// Two decodings of the same clip gave different numbers of frames.
  case unsteadyDecoding(clip: String, first: Int, second: Int)

  /// What, where, and what to do next.
  public var description: String {
    switch self {
    case .tooFewPairs(let found, let needed, let level):
      "\(found) pairs are too few for \(percent(level)) confidence: expected at least \(needed); "
        + "raise --pairs or lower --confidence"
    case .otherClips(let baseline, let found, let expected):
      "\(baseline): measured on \(list(found)), not on \(list(expected)); "
        + "name the same clips, or make a baseline for these with --save"
    case .otherBytes(let baseline, let clip):
      "\(baseline): clip \"\(clip)\" had other bytes then; "
        + "bring back the old file, or make a new baseline with --save"
    case .otherConfiguration(let baseline, let differences):
      "\(baseline): measured with another configuration (\(differences.joined(separator: "; "))); "
        + "use the same options, or make a new baseline with --save"
    case .impossible(let what, let found, let expected):
      "\(what) is \(found): expected \(expected)"
    case .yardstick(let found, let expected):
      "the yardstick computed \(String(found, radix: 16)), expected "
        + "\(String(expected, radix: 16)): the memory or the build of this program is faulty"
    case .unsteadyDecoding(let clip, let first, let second):
      "\(clip): decoding gave \(first) frames, then \(second); does something still write to it?"
    }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return (tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)") + " %"
  }
}
