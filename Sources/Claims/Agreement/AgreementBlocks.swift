import Evaluation
import MediaTime
import Observations
import Statistics

/// One clip in bins of a second: what each annotator says of each bin that neither leaves out.
struct BinnedClip {
  /// The length of a bin.
  static let length = MediaDuration.seconds(1)

  /// By time; only bins that are scored as a whole.
  let bins: [(first: Bool, second: Bool)]

  init(_ pair: AnnotatedTwice, scored: IntervalSet, event: String) {
    let count = Int(pair.duration.seconds.floor)
    let first = Self.marked(pair.first, event, count)
    let second = Self.marked(pair.second, event, count)
    var bins: [(first: Bool, second: Bool)] = []
    for index in 0..<max(0, count) {
      let start = MediaTime.zero + .seconds(index)
      guard scored.covers(MediaInterval(between: start, and: start + Self.length)) else { continue }
      bins.append((first[index], second[index]))
    }
    self.bins = bins
  }

  /// The bins that an event of the type touches; one that is an instant touches its own.
  private static func marked(_ truth: Truth, _ event: String, _ count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: max(0, count))
    for item in truth.events where item.event == event {
      let from = Int(item.interval.start.seconds.floor)
      let end = item.interval.end.seconds
      let touches = end.floor
      let isWhole = MediaTime(end) == .zero + .seconds(Int(touches))
      let last =
        isWhole && item.interval.start < item.interval.end ? Int(touches) - 1 : Int(touches)
      for index in max(0, from)..<max(max(0, from), min(count, last + 1)) { marks[index] = true }
    }
    return marks
  }
}

/// Bins in about twenty blocks of neighbouring time, or one a clip: neighbouring seconds are alike.
struct AgreementBlocks {
  private static let wanted = 20

  let blocks: [Agreement.Bins]

  init(_ clips: [BinnedClip]) {
    let holding = clips.filter { !$0.bins.isEmpty }
    let each = (Self.wanted + max(1, holding.count) - 1) / max(1, holding.count)
    blocks = holding.flatMap { clip in
      let number = min(each, clip.bins.count)
      return (0..<number).map { part in
        let range = (part * clip.bins.count / number)..<((part + 1) * clip.bins.count / number)
        var bins = Agreement.Bins()
        for bin in clip.bins[range] {
          switch bin {
          case (true, true): bins.both += 1
          case (true, false): bins.onlyFirst += 1
          case (false, true): bins.onlySecond += 1
          case (false, false): bins.neither += 1
          }
        }
        return bins
      }
    }
  }

  var total: Agreement.Bins { blocks.reduce(Agreement.Bins(), +) }

  /// Percentile intervals of a bootstrap over blocks (Efron & Tibshirani 1993, *An Introduction to the
  /// Bootstrap*, §13.3): a formula over single bins would take them for independent, and be far too narrow.
  func intervals(_ level: ConfidenceLevel) -> Agreement.Intervals {
    guard blocks.count > 1 else {
      return Agreement.Intervals(kappa: nil, alpha: nil, blocks: blocks.count)
    }
    let resampling = Resampling.standard
    let drawn = resampling.map(cost: resampling.replicates * blocks.count) { generator in
      var sum = Agreement.Bins()
      for _ in blocks.indices { sum = sum + blocks[generator.index(below: blocks.count)] }
      return (kappa: try? sum.kappa(), alpha: sum.alpha)
    }
    return Agreement.Intervals(
      kappa: Self.range(drawn.map { $0.kappa ?? nil }, level),
      alpha: Self.range(drawn.map(\.alpha), level), blocks: blocks.count)
  }

  /// Nil where too many replicates have no value for the ends to be known.
  private static func range(_ values: [Double?], _ level: ConfidenceLevel) -> ClosedRange<Double>? {
    let sorted = values.compactMap(\.self).sorted()
    guard Double(values.count - sorted.count) < level.alpha / 2 * Double(values.count) else {
      return nil
    }
    func end(_ share: Double) -> Double { sorted[Int(share * Double(sorted.count - 1))] }
    return end(level.alpha / 2)...end(1 - level.alpha / 2)
  }
}

extension Agreement.Bins {
  private var table: [[Int]] { [[both, onlyFirst], [onlySecond, neither]] }

  /// Cohen's κ; nil where there is no bin, or both say the same one thing of every bin.
  func kappa() throws(StatisticsError) -> Double? {
    all > 0 ? try CohenKappa(table: table).value : nil
  }

  /// Krippendorff's α; nil where no bin differs from another.
  var alpha: Double? { KrippendorffAlpha.nominal(table: table) }
}
