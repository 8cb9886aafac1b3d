import Claims
import Documents
import Evaluation
import Statistics

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

  /// The drawing as one line of SVG.
  var svg: String {
    let axis = axis
    var root = Drawing.root(
      id: id, kind: "axis", height: 104, title: title, description: description)
    root.append(fulfilment(axis))
    for tick in axis.ticks {
      let x = axis.place(tick)
      root.append(Drawing.line("tick", from: (x, 70), to: (x, 75)))
      root.append(
        Drawing.label("scale", x: x, y: 88, anchor: .middle, tickText(tick, axis)))
    }
    root.append(Drawing.line("rule", from: (0, 70), to: (1, 70)))
    let limitAt = axis.place(limit.value)
    root.append(Drawing.line("limit", from: (limitAt, 16), to: (limitAt, 74)))
    root.append(
      Drawing.label(
        "limit-label", x: limitAt, y: 11, anchor: .inside(limitAt),
        Message.Axis.limit(figures.limit(limit.value, of: metric)).text(in: language)))
    if let interval { root.append(whisker(interval, axis)) }
    if let decisive, decisive.isFinite {
      root.append(
        Drawing.mark(
          "bound", x: axis.place(decisive), y: 61, path: "M0 0L5 8L-5 8Z"))
    }
    let valueAt = axis.place(value)
    root.append(Drawing.dot("value", x: valueAt, y: 50, radius: 6))
    root.append(
      Drawing.label(
        "value-label", x: valueAt, y: 36, anchor: .inside(valueAt), valueText))
    return root.line
  }

  private var valueText: String {
    finding.estimate.value.map { estimate in
      let shown = figures.estimate(estimate, of: metric, interval: interval)
      return String(shown.prefix { $0 != "(" }.reversed().drop { $0 == " " }.reversed())
    } ?? ""
  }

  /// The side of the limit on which the claim holds.
  private func fulfilment(_ axis: NumberAxis) -> [Element] {
    let at = axis.place(limit.value)
    let words = Message.Axis.holds.text(in: language)
    switch limit {
    case .atMost:
      var parts = [Drawing.bar("holds", from: 0, to: at, y: 16, height: 54)]
      if at > 0.2 {
        parts.append(Drawing.label("holds-label", x: at, y: 27, anchor: .end, dx: -6, "← " + words))
      } else {
        parts.append(
          Drawing.label("holds-label", x: at, y: 27, anchor: .start, dx: 6, "← " + words))
      }
      return parts
    case .atLeast:
      var parts = [Drawing.bar("holds", from: at, to: 1, y: 16, height: 54)]
      if at < 0.8 {
        parts.append(
          Drawing.label("holds-label", x: at, y: 27, anchor: .start, dx: 6, words + " →"))
      } else {
        parts.append(Drawing.label("holds-label", x: at, y: 27, anchor: .end, dx: -6, words + " →"))
      }
      return parts
    }
  }

  private func whisker(_ interval: Interval, _ axis: NumberAxis) -> [Element] {
    let (left, right) = (axis.place(interval.lower), axis.place(interval.upper))
    var parts = [Drawing.line("interval", from: (left, 50), to: (right, 50))]
    if interval.lower.isFinite {
      parts.append(Drawing.line("interval-end", from: (left, 44), to: (left, 56)))
    }
    if interval.upper.isFinite {
      parts.append(Drawing.line("interval-end", from: (right, 44), to: (right, 56)))
    } else {
      parts.append(Drawing.mark("interval-open", x: 1, y: 50, path: "M-8 -5L0 0L-8 5"))
    }
    return parts
  }

  private func tickText(_ tick: Double, _ axis: NumberAxis) -> String {
    figures.limit(tick, of: metric)
  }

  private var title: String {
    Message.Axis.title(metric.text(in: language), isLogarithmic: axis.scale == .logarithmic)
      .text(in: language)
  }

  private var description: String {
    Message.Axis.description(
      value: valueText,
      interval: interval.map { figures.confidence($0, of: metric, value: value) },
      limit: figures.limit(limit.value, of: metric), holdsBelow: isUpperLimit
    ).text(in: language)
  }

  private var isUpperLimit: Bool { if case .atMost = limit { true } else { false } }

  /// What stands below the drawing: unit, scale and signs.
  var caption: String {
    Message.Axis.caption(
      title: title, level: interval.map { figures.level($0.level) },
      bound: decisive.flatMap { $0.isFinite ? bound : nil }.map { figures.level($0.level) }
    ).text(in: language)
  }
}
