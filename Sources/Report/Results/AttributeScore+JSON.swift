public import Evaluation
public import Documents
public import Statistics
import Phrasebook

extension AttributeScore {
  /// One document; `prevalence` is the share of people of whom a query's attribute is so.
  public func json(
    level: ConfidenceLevel, prevalence: Double?
  ) throws(StatisticsError) -> JSON {
    var sheet = FigureSheet()
    sheet.add("attributes", 1)
    sheet.add("protocol", "attributes-v1")
    sheet.add("threshold", .number(threshold))
    sheet.add("objects", objects)
    sheet.add("prevalence", .optional(prevalence))
    sheet.add("mA", meanAccuracy.value)
    sheet.add("mA-attributes", meanAccuracy.count)
    sheet.add("instance-accuracy", accuracy.value)
    sheet.add("instance-accuracy-objects", accuracy.count)
    sheet.add("instance-precision", precision.value)
    sheet.add("instance-precision-objects", precision.count)
    sheet.add("instance-recall", recall.value)
    sheet.add("instance-recall-objects", recall.count)
    sheet.add("instance-f1", f1)
    var each: [JSON] = []
    for attribute in attributes {
      each.append(try attribute.json(level: level, prevalence: prevalence))
    }
    sheet.add("by-attribute", .array(each))
    return sheet.json
  }
}

extension AttributeTally {
  fileprivate func json(
    level: ConfidenceLevel, prevalence: Double?
  ) throws(StatisticsError) -> JSON {
    var sheet = FigureSheet()
    sheet.add("attribute", .string(name))
    sheet.add("positives", positives)
    sheet.add("negatives", negatives)
    sheet.add("unknown", unknown)
    sheet.add("tp", truePositives)
    sheet.add("fp", falsePositives)
    sheet.add("fn", falseNegatives)
    sheet.add("tn", trueNegatives)
    sheet.add("balanced-accuracy", balancedAccuracy)
    sheet.add("recall", try recall(level).exactJSON)
    sheet.add("attribute-fpr", try falsePositiveRate(level).exactJSON)
    sheet.add("precision", try precision(level).exactJSON)
    if let prevalence {
      sheet.add(
        "ppv-at-prevalence",
        try predictiveValue(prevalence: prevalence, level).predictiveJSON)
    }
    return sheet.json
  }
}

extension Measured<AttributeTally.PredictiveValue> {
  /// A value with its interval, or the reason why there is none.
  var predictiveJSON: JSON {
    switch self {
    case .notMeasured(let reason):
      ["value": nil, "reason": .string(reason.text(in: .english))]
    case .measured(let found):
      [
        "value": .number(found.value), "interval": [.number(found.lower), .number(found.upper)],
        "method": "clopper-pearson of both rates, Bonferroni",
        "level": .ninth(found.level.share),
      ]
    }
  }
}

extension Measured<Estimate> {
  /// As elsewhere in results, with the exact interval beside the one for display.
  var exactJSON: JSON {
    guard case .measured(let estimate) = self, case .object(let members) = json,
      let exact = estimate.interval
    else { return json }
    return .object(
      members + [.init(exact.method.rawValue, [.ninth(exact.lower), .ninth(exact.upper)])])
  }
}
