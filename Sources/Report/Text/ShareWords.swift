import Documents
import Evaluation
import Statistics
import Phrasebook

/// A share of true alarms in natural frequencies: what the interval allows, never the point value alone.
struct ShareWords {
  let value: Projection.Value
  let language: Language

  /// Below this an end is as good as none; above its complement, as good as all.
  private static let almostNone = 0.05

  var text: String { message.text(in: language) }

  private var message: Message.Meaning {
    guard value.value != nil else { return .nothingToSay }
    let (lower, upper) = (value.lower, value.upper)
    if lower < Self.almostNone, upper > 1 - Self.almostNone { return .notKnown }
    let (low, high) = (frequency(lower), frequency(upper))
    if lower <= 0, upper <= 0 { return .noneTrue }
    if upper >= 0.995 { return .trueAtLeast(low) }
    if lower <= 0 { return .trueAtMost(high) }
    return low == high ? .trueAbout(low) : .trueBetween(low, high)
  }

  /// `30 in 100`, or `1 in 1,200` where that is rarer than one in ten.
  private func frequency(_ share: Double) -> String {
    guard share < 0.1 else {
      return Message.Meaning.inHundred(Int((share * 100).rounded())).text(in: language)
    }
    return Message.Meaning.oneIn(language.number((1 / share).rounded(), decimals: 0))
      .text(in: language)
  }
}
