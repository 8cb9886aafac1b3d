import Claims
import Documents
import Evaluation
import Statistics
import Phrasebook

/// A claim on one axis: the measured value, its interval, the bound that decides and the limit.
struct ClaimAxis {
  let id: String
  let finding: Verdict.Finding
  let value: Double
  let interval: Interval?
  let bound: Interval?
  let language: Language

  private var metric: Metric { finding.requirement.metric }
  private var limit: Requirement.Limit { finding.requirement.limit }
  private var figures: Figures { Figures(language: language) }

  /// Nil where nothing was measured: then there is nothing to draw.
  init?(id: String, finding: Verdict.Finding, language: Language) {
    guard let estimate = finding.estimate.value, estimate.value.isFinite else { return nil }
    self.id = id
    self.finding = finding
    self.language = language
    value = estimate.value
    interval = finding.interval ?? estimate.interval
    bound = finding.bound
  }

  private var decisive: Double? {
    switch bound?.sides {
    case .upper: bound?.upper
    case .lower: bound?.lower
    case .both, nil: nil
    }
  }

  private var axis: NumberAxis {
    let ends = [interval?.lower, interval?.upper, decisive].compactMap { $0 }
    return NumberAxis(
      showing: [value, limit.value] + ends, marks: [limit.value, value] + ends.filter { $0 > 0 },
      ceiling: metric.ceiling)
  }

  /// Heights from the top: limit, side that keeps it, value, interval, rule, labels.
  private enum Layout {
    static let limit = 11.0
    static let holds = 26.0
    static let valueLabel = 45.0
    static let value = 60.0
    static let bound = 71.0
    static let rule = 80.0
    static let scale = 97.0
    static let height = 104.0
  }

  /// The drawing as one line of SVG.
  var svg: String {
    let axis = axis
    var root = Drawing.root(
      id: id, kind: "axis", height: Layout.height, title: title, description: description)
    root.append(fulfilment(axis))
    for tick in axis.ticks {
      let x = axis.place(tick)
      root.append(Drawing.line("tick", from: (x, Layout.rule), to: (x, Layout.rule + 5)))
      root.append(
        Drawing.label(
          "scale", x: x, y: Layout.scale, anchor: .middle, figures.limit(tick, of: metric)))
    }
    let start = axis.zeroSlot * 0.6
    root.append(Drawing.line("rule", from: (start, Layout.rule), to: (1, Layout.rule)))
    if start > 0 {
      // Zero stands beside the scale, not on it.
      root.append(Drawing.line("rule broken", from: (0, Layout.rule), to: (start, Layout.rule)))
    }
    let limitAt = axis.place(limit.value)
    root.append(Drawing.line("limit", from: (limitAt, 16), to: (limitAt, Layout.rule + 4)))
    root.append(
      Drawing.label(
        "limit-label", x: limitAt, y: Layout.limit, anchor: .inside(limitAt),
        Message.Axis.limit(figures.limit(limit.value, of: metric)).text(in: language)))
    if let interval { root.append(whisker(interval, axis)) }
    if let decisive, decisive.isFinite {
      root.append(
        Drawing.mark(
          "bound", x: axis.place(decisive), y: Layout.bound, path: "M0 0L5 8L-5 8Z"))
    }
    let valueAt = axis.place(value)
    root.append(Drawing.dot("value", x: valueAt, y: Layout.value, radius: 6))
    root.append(
      Drawing.label(
        "value-label", x: valueAt, y: Layout.valueLabel, anchor: .inside(valueAt), valueText))
    return root.line
  }

  private var valueText: String {
    // None counted is a count, not a measurement with decimals.
    if value == 0 { return figures.limit(0, of: metric) }
    return measuredText
  }

  private var measuredText: String {
    finding.estimate.value.map { estimate in
      let shown = figures.estimate(estimate, of: metric, interval: interval)
      return String(shown.prefix { $0 != "(" }.reversed().drop { $0 == " " }.reversed())
    } ?? ""
  }

  /// The side of the limit on which it is kept, with its words where there is room.
  private func fulfilment(_ axis: NumberAxis) -> [Element] {
    let at = axis.place(limit.value)
    let words = Message.Axis.holds.text(in: language)
    let text = isUpperLimit ? "← " + words : words + " →"
    let isRoomy = isUpperLimit ? at > 0.3 : at < 0.7
    // Words stand on the side that keeps the limit where they fit, otherwise beside it with the arrow.
    let standsLeft = isUpperLimit == isRoomy
    return [
      Drawing.bar(
        "holds", from: isUpperLimit ? 0 : at, to: isUpperLimit ? at : 1, y: 16,
        height: Layout.rule - 16),
      Drawing.label(
        "holds-label", x: at, y: Layout.holds, anchor: standsLeft ? .end : .start,
        dx: standsLeft ? -6 : 6, text),
    ]
  }

  private func whisker(_ interval: Interval, _ axis: NumberAxis) -> [Element] {
    let (left, right) = (axis.place(interval.lower), axis.place(interval.upper))
    var parts = [Drawing.line("interval", from: (left, Layout.value), to: (right, Layout.value))]
    if interval.lower.isFinite {
      parts.append(
        Drawing.line("interval-end", from: (left, Layout.value - 6), to: (left, Layout.value + 6)))
    }
    if interval.upper.isFinite {
      parts.append(
        Drawing.line("interval-end", from: (right, Layout.value - 6), to: (right, Layout.value + 6))
      )
    } else {
      parts.append(Drawing.mark("interval-open", x: 1, y: Layout.value, path: "M-8 -5L0 0L-8 5"))
    }
    return parts
  }

  private var title: String {
    let title = Message.Axis.title(
      figures.name(metric), isLogarithmic: axis.scale == .logarithmic
    ).text(in: language)
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  private var description: String {
    Message.Axis.description(
      value: valueText,
      interval: interval.map { figures.confidence($0, of: metric, value: value) },
      limit: figures.limit(limit.value, of: metric), holdsBelow: isUpperLimit
    ).text(in: language)
  }

  private var isUpperLimit: Bool { if case .atMost = limit { true } else { false } }

  private var meaning: Message.Bound {
    switch finding.outcome {
    case .supported: .supports
    case .refuted: .refutes
    case .inconclusive, .notTestable, .noEvidence: .decidesNothing
    }
  }

  /// What stands below the drawing: unit, scale and signs.
  var caption: String {
    Message.Axis.caption(
      title: title, level: interval.map { figures.level($0.level) },
      bound: decisive.flatMap { $0.isFinite ? bound : nil }.map { figures.level($0.level) },
      means: meaning
    ).text(in: language)
  }
}
