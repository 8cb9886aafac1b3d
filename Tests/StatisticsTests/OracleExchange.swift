import Foundation
import Statistics
import Testing

/// Answers the cases of `Tests/oracles/statistics.py`, which compares them with SciPy and statsmodels.
///
/// A line is a kind and its numbers; the answer is a line of numbers, `none` for nil. Runs only where
/// ORACLE_CASES and ORACLE_ANSWERS name files.
@Suite struct OracleExchange {
  static let cases = ProcessInfo.processInfo.environment["ORACLE_CASES"]
  static let answers = ProcessInfo.processInfo.environment["ORACLE_ANSWERS"]

  @Test(.enabled(if: cases != nil && answers != nil, "no cases of an oracle are given"))
  func everyCaseIsAnswered() throws {
    let cases = try #require(Self.cases)
    let answers = try #require(Self.answers)
    var out = ""
    for line in try String(contentsOfFile: cases, encoding: .utf8).split(separator: "\n") {
      var question = Question(line)
      let found = try question.answer()
      out += found.map { $0.map { "\($0)" } ?? "none" }.joined(separator: " ") + "\n"
    }
    try out.write(toFile: answers, atomically: true, encoding: .utf8)
  }
}

/// One line of the oracle's, read from left to right.
struct Question {
  let kind: Substring
  private var rest: ArraySlice<Substring>

  init(_ line: Substring) {
    let words = line.split(separator: " ")
    kind = words[0]
    rest = words.dropFirst()
  }

  private mutating func number() throws -> Double {
    let word = rest.popFirst()
    return try #require(word.flatMap { Double($0) })
  }

  private mutating func whole() throws -> Int { Int(try number()) }

  private mutating func level() throws -> ConfidenceLevel { try ConfidenceLevel(try number()) }

  private mutating func numbers(_ count: Int) throws -> [Double] {
    try (0..<count).map { _ in try number() }
  }

  private mutating func blocksOfOneCamera() throws -> [CameraBlocks.Block] {
    let count = try whole()
    let amounts = try numbers(count)
    return zip(amounts, try numbers(count)).map { CameraBlocks.Block(amount: $0, size: $1) }
  }

  mutating func answer() throws -> [Double?] {
    switch kind {
    case "share": try share()
    case "rate": try rate()
    case "quantile": try quantile()
    case "ratio": try ratio()
    case "compare": try compare()
    case "holm": Holm.adjusted(try numbers(try whole()))
    case "mcnemar": try mcnemar()
    case "kappa": try kappa()
    case "alpha": [try alpha()]
    case "blocks": try blocks()
    case "margin": try margin()
    case "plan-rate": try planRate()
    case "plan-share": try planShare()
    case "project": try project()
    default: [nil]
    }
  }

  private mutating func share() throws -> [Double?] {
    let share = try Proportion(successes: try whole(), trials: try whole())
    let level = try level()
    let (wilson, exact) = (try share.wilson(level), try share.clopperPearson(level))
    return [
      wilson.lower, wilson.upper, exact.lower, exact.upper, try share.lowerBound(level).lower,
      try share.upperBound(level).upper,
    ]
  }

  private mutating func rate() throws -> [Double?] {
    let rate = try PoissonRate(events: try whole(), exposure: try number())
    let level = try level()
    let exact = try rate.garwood(level)
    return [
      exact.lower, exact.upper, try rate.lowerBound(level).lower, try rate.upperBound(level).upper,
      try rate.pValue(atMost: try number()),
    ]
  }

  private mutating func quantile() throws -> [Double?] {
    let (share, level) = (try number(), try level())
    let quantile = try SampleQuantile(of: try numbers(try whole()), at: share)
    let both = try quantile.interval(level)
    return [
      quantile.value, both.lower, both.upper, try quantile.lowerBound(level).lower,
      try quantile.upperBound(level).upper,
    ]
  }

  private mutating func ratio() throws -> [Double?] {
    let level = try level()
    let ratio = try ClusteredRatio(try blocksOfOneCamera())
    let both = try ratio.interval(level)
    return [
      ratio.value, both?.lower, both?.upper, try ratio.lowerBound(level)?.lower,
      try ratio.upperBound(level)?.upper,
    ]
  }

  private mutating func compare() throws -> [Double?] {
    let comparison = RateComparison(
      try PoissonRate(events: try whole(), exposure: try number()),
      try PoissonRate(events: try whole(), exposure: try number()))
    let level = try level()
    let (exact, score) = (
      try comparison.ratioInterval(level), try comparison.scoreInterval(level)
    )
    return [
      try comparison.eTest(), try comparison.conditionalTest(), try comparison.scoreTest(),
      exact?.lower, exact?.upper, score?.lower, score?.upper,
    ]
  }

  private mutating func mcnemar() throws -> [Double?] {
    let test = try McNemar(onlyFirst: try whole(), onlySecond: try whole())
    return [
      try test.exact(), try test.asymptotic(), try test.asymptotic(corrected: false),
      test.statistic(),
    ]
  }

  private mutating func kappa() throws -> [Double?] {
    let level = try level()
    let size = try whole()
    var table: [[Int]] = []
    for _ in 0..<size { table.append(try numbers(size).map { Int($0) }) }
    let kappa = try CohenKappa(table: table)
    let interval = try kappa.interval(level)
    return [kappa.value, kappa.standardError, interval?.lower, interval?.upper]
  }

  private mutating func alpha() throws -> Double? {
    let metric: KrippendorffAlpha.Metric = try whole() == 0 ? .nominal : .interval
    let (units, raters) = (try whole(), try whole())
    var judgements: [[Double?]] = []
    for _ in 0..<units {
      judgements.append(try numbers(raters).map { $0.isNaN ? nil : $0 })
    }
    return try KrippendorffAlpha(units: judgements, metric: metric).value
  }

  private mutating func blocks() throws -> [Double?] {
    let isRate = try whole() == 0
    let level = try level()
    let blocks = try CameraBlocks(try (0..<(try whole())).map { _ in try blocksOfOneCamera() })
    let count = Int(blocks.amount)
    let basis: Estimate.Basis =
      isRate
      ? .rate(try PoissonRate(events: count, exposure: blocks.size), factor: 1)
      : .proportion(try Proportion(successes: count, trials: Int(blocks.size)))
    let estimate = try Estimate(basis, blocks: blocks, level: level)
    return [
      estimate.interval?.lower, estimate.interval?.upper, try estimate.lowerBound(level)?.lower,
      try estimate.upperBound(level)?.upper,
    ]
  }

  private mutating func margin() throws -> [Double?] {
    let comparison = RateComparison(
      try PoissonRate(events: try whole(), exposure: try number()),
      try PoissonRate(events: try whole(), exposure: try number()))
    let factor = try number()
    return [
      try comparison.equivalence(margin: factor), try comparison.nonInferiority(margin: factor),
    ]
  }

  private mutating func planRate() throws -> [Double?] {
    let (limit, tolerated, level) = (try number(), try whole(), try level())
    return [
      try Planning.exposure(supportingAtMost: limit, tolerated: tolerated, level: level),
      try Planning.exposure(refutingAtMost: limit, events: tolerated + 1, level: level),
    ]
  }

  private mutating func planShare() throws -> [Double?] {
    let (share, misses, level) = (try number(), try whole(), try level())
    return [
      Double(try Planning.trials(supportingAtLeast: share, misses: misses, level: level))
    ]
  }

  private mutating func project() throws -> [Double?] {
    let falseAlarms = try PoissonRate(events: try whole(), exposure: try number())
    let detection = try Proportion(successes: try whole(), trials: try whole())
    let projection = Projection(
      falseAlarms: falseAlarms, detection: detection, level: try level())
    let day = try projection.falseAlarmsPerDay(cameras: try whole())
    let share = try projection.trueShare(eventsPerCameraHour: try number())
    return [day.value, day.lower, day.upper, share?.value, share?.lower, share?.upper]
  }
}
