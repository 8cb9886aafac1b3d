import Documents
import Evaluation
import Statistics
public import Phrasebook

extension PlanReport {
  /// Tables and sentences for a terminal, one thought a line.
  public func text(in language: Language) -> String {
    let words = Words(self, language)
    var parts = [words.headline, words.clustering] + (words.simulated.map { [$0] } ?? []) + [""]
    parts.append(words.table(plan.supporting, .supported))
    if !plan.refuting.isEmpty { parts.append(words.table(plan.refuting, .refuted)) }
    if let required = words.required { parts += [required, ""] }
    if let offer = plan.offer { parts += words.offer(offer) + [""] }
    while parts.last?.isEmpty == true { parts.removeLast() }
    return language.plainSpaces(parts.joined(separator: "\n"))
  }

  /// A plan in one language.
  struct Words {
    let report: PlanReport
    let language: Language

    init(_ report: PlanReport, _ language: Language) {
      self.report = report
      self.language = language
    }

    private func text(_ message: Message.Plan) -> String { message.text(in: language) }

    var claim: String {
      switch report.question {
      case .atMost(let limit, let unit):
        text(.atMost(limit, per: unit.words))
      case .atLeast(let share, let of): text(.atLeast(language.statedPercent(share), of: of.words))
      }
    }

    var headline: String {
      text(
        .headline(claim: claim, level: language.statedPercent(report.plan.assumptions.level.share)))
    }

    var clustering: String {
      let effect = language.number(report.plan.assumptions.designEffect)
      return switch report.clustering {
      case .none: text(.independent)
      case .designEffect: text(.designEffect(effect))
      case .clusters(let size, let correlation):
        text(
          .clusters(
            effect: effect, size: language.stated(size), correlation: language.stated(correlation)))
      }
    }

    /// What the power of counts that cluster rests on; nil for independent ones.
    var simulated: String? {
      report.plan.clusters.map { text(.simulated(size($0.size) + " " + sizes)) }
    }

    func table(_ rows: [EvidencePlan.Row], _ title: Message.Plan) -> String {
      var heads = [failures, sizes]
      if let truth { heads.append(text(.power(truth: truth))) }
      let rule: FloatingPointRoundingRule = title.isAtMost ? .down : .up
      let cells = rows.map { row in
        [language.number(row.failures), size(row.size, rule)]
          + (truth == nil ? [] : [row.power.map { language.chance($0) } ?? "–"])
      }
      return text(title) + "\n"
        + AlignedTable.text(heads, cells, numbers: 0...heads.count - 1)
    }

    var required: String? {
      guard let required = report.plan.required, let supports = report.plan.truthKeepsClaim,
        let truth
      else { return nil }
      return text(
        .required(
          power: language.statedPercent(report.plan.assumptions.power), truth: truth,
          size: size(required.size, supports ? .up : .down) + " " + sizes,
          failures: language.number(required.failures),
          supports: supports))
    }

    func offer(_ offer: EvidencePlan.Offer) -> [String] {
      let available = report.plan.assumptions.available ?? offer.effective
      let worth = offer.effective == available ? nil : size(offer.effective)
      let supported =
        offer.supporting.map { row in
          let power = row.power.map(language.chance)
          return row.failures == 0
            ? Message.Plan.supportedByNone(power: power)
            : .supportedUpTo(language.number(row.failures), power: power)
        } ?? .supportedNever
      let refuted =
        offer.refuting.map {
          Message.Plan.refutedFrom(
            language.number($0.failures), power: $0.power.map(language.chance))
        } ?? .refutedNever
      return [
        text(.offer(size: size(available) + " " + sizes, worth: worth)), "  " + text(supported),
        "  " + text(refuted),
      ]
    }

    var truth: String? {
      report.truth.map { truth in
        switch report.question {
        case .atMost(_, let unit): text(.truth(language.stated(truth), per: unit.words))
        case .atLeast: text(.truth(language.statedPercent(truth), per: nil))
        }
      }
    }

    var failures: String {
      if case .atLeast(_, let of) = report.question { return text(.failures(of.words)) }
      return text(.failures(nil))
    }

    var sizes: String { text(.size(report.thing)) }

    /// Hours to a tenth, everything else whole, rounded to the safe side.
    func size(_ size: Double, _ rule: FloatingPointRoundingRule = .up) -> String {
      let scale: Double = report.thing == .cameraHours ? 10 : 1
      // What rounding errors have added must not become a tenth of an hour.
      let rounded = (size * scale * (rule == .up ? 1 - 1e-12 : 1 + 1e-12)).rounded(rule) / scale
      return language.number(rounded, decimals: scale > 1 ? 1 : 0)
    }
  }
}

extension Message.Plan {
  fileprivate var isAtMost: Bool { if case .refuted = self { true } else { false } }
}
