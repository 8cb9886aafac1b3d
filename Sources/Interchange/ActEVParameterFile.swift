public import Documents
import Phrasebook

/// NIST's scoring parameters that a file changes; what it leaves out stays as the protocol has it.
public struct ActEVParameterFile: Sendable {
  /// Numbers by NIST's name.
  public private(set) var numbers: [String: Double] = [:]
  /// Lists of numbers by NIST's name.
  public private(set) var lists: [String: [Double]] = [:]

  /// Names of single numbers.
  public static let numberNames = [
    "activity.temporal_overlap_delta", "activity.epsilon_temporal_congruence",
    "activity.epsilon_presenceconf_congruence", "nmide.ns_collar_size", "nmide.cost_miss",
    "nmide.cost_fa", "wpmiss.numerator", "wpmiss.denominator", "fa.ns_collar_size",
  ]
  /// Names of lists.
  public static let listNames = [
    "activity.p_miss_at_rfa_targets", "activity.n_mide_at_rfa_targets",
    "activity.fa_at_rfa_targets", "activity.w_p_miss_at_rfa_targets",
    "activity.auc_at_fa_targets",
  ]
  /// What NIST's scorer writes beside the numbers; nothing to score by.
  private static let remarks = ["command", "git.commit", "scoring_protocol"]

  /// Reads a file; throws `DocumentError` that names the parameter.
  public init(path: String) throws(DocumentError) {
    try self.init(DocumentBytes(path: path))
  }

  /// Reads a document; throws `DocumentError` that names the parameter.
  public init(_ bytes: DocumentBytes) throws(DocumentError) {
    for (key, value) in try ParsedJSON.document(bytes).members() {
      if Self.numberNames.contains(key) {
        guard !value.isText, let number = try? value.number(), number >= 0 else {
          throw value.error(.notParameter(key, value.summary))
        }
        numbers[key] = number
      } else if Self.listNames.contains(key) {
        var list: [Double] = []
        for item in try value.sequence() {
          guard !item.isText, let number = try? item.number(), number > 0 else {
            throw item.error(.notParameters(key, item.summary))
          }
          list.append(number)
        }
        lists[key] = list
      } else if !Self.remarks.contains(key) {
        let known = Self.numberNames + Self.listNames
        throw value.error(
          .unknownParameter(key, nearest: Spelling.nearest(to: key, in: known), known))
      }
    }
  }
}
