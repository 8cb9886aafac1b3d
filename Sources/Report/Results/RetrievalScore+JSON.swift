public import Evaluation
public import Documents
public import Statistics

extension RetrievalScore {
  /// One document: every query, then means over queries; `prevalence` is the share of people who are what is asked for.
  public func json(
    cutoffs: [Int], overlap: Double, level: ConfidenceLevel, prevalence: Double?
  ) throws(StatisticsError) -> JSON {
    var sheet = FigureSheet()
    sheet.add("retrieval", 1)
    sheet.add("protocol", "retrieval-v1")
    sheet.add("overlap", .ninth(overlap))
    sheet.add("cutoffs", .array(cutoffs.map(JSON.integer)))
    sheet.add("prevalence", .optional(prevalence))
    sheet.add("queries", queries.count)
    sheet.add("queries-with-something-to-find", queries.count { $0.relevant > 0 })
    sheet.add("mean-average-precision", try meanAveragePrecision(level).json)
    for cutoff in cutoffs {
      sheet.add("mean-precision-at-\(cutoff)", try meanPrecision(at: cutoff, level).json)
      sheet.add("mean-recall-at-\(cutoff)", try meanRecall(at: cutoff, level).json)
    }
    sheet.add("false-positives-per-query", try falsePositivesPerQuery(level).json)
    var each: [JSON] = []
    for query in queries {
      each.append(try query.json(cutoffs: cutoffs, level: level, prevalence: prevalence))
    }
    sheet.add("by-query", .array(each))
    return sheet.json
  }
}

extension RetrievalTally {
  fileprivate func json(
    cutoffs: [Int], level: ConfidenceLevel, prevalence: Double?
  ) throws(StatisticsError) -> JSON {
    var sheet = FigureSheet()
    sheet.add("query", .string(query))
    sheet.add("to-find", relevant)
    sheet.add("others", negatives)
    sheet.add("not-known", unknownObjects)
    sheet.add("answers", marks.count)
    for mark in RetrievalJudge.Mark.allCases { sheet.add(mark.rawValue, count(mark)) }
    sheet.add("ambiguous", ambiguous)
    sheet.add("false-positives", falsePositives)
    sheet.add("marks", .array(marks.map { .string($0.rawValue) }))
    sheet.add("average-precision", averagePrecision)
    for cutoff in cutoffs {
      sheet.add("precision-at-\(cutoff)", try precision(at: cutoff, level).exactJSON)
      sheet.add("recall-at-\(cutoff)", try recall(at: cutoff, level).exactJSON)
    }
    sheet.add("recall", try recall(level).exactJSON)
    sheet.add("precision", try precision(level).exactJSON)
    sheet.add("attribute-fpr", try falsePositiveRate(level).exactJSON)
    if let prevalence {
      sheet.add(
        "ppv-at-prevalence",
        try predictiveValue(prevalence: prevalence, level).predictiveJSON)
    }
    return sheet.json
  }
}
