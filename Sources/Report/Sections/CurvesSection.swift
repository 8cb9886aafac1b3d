import Claims
import Documents
import Evaluation
import Statistics
import Phrasebook

/// What a threshold on confidence would make of every system: misses against false alarms, precision against recall.
struct CurvesSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let intro: String
    let blocks: [Block]
    let nothing: String?
  }

  private struct Block: Sendable {
    let heading: String
    let absence: String?
    let thinned: String?
    let figures: [Figure]
    let noPrecision: String?
  }

  private struct Figure: Sendable {
    let svg: String
    let caption: String
  }

  private static let template = PageTemplate(
    "curves",
    """
    <h2>{{title}}</h2>
    <p>{{intro}}</p>
    {{#nothing}}<p>{{.}}</p>{{/nothing}}
    {{#blocks}}<section class="block"><h3><bdi>{{heading}}</bdi></h3>
    {{#absence}}<p>{{.}}</p>{{/absence}}
    {{#thinned}}<p class="note">{{.}}</p>{{/thinned}}
    {{#figures}}<figure class="indented">{{{svg}}}<figcaption>{{caption}}</figcaption></figure>
    {{/figures}}{{#noPrecision}}<p class="note">{{.}}</p>{{/noPrecision}}</section>
    {{/blocks}}
    """)

  private var language: Language { context.language }

  func render() throws(ReportError) -> String {
    var blocks: [Block] = []
    for (index, curve) in context.result.curves.enumerated() {
      do {
        blocks.append(try block(curve, number: index + 1))
      } catch {
        throw .notComputable(
          system: curve.subject.system, event: curve.event, reason: Complaint(of: error))
      }
    }
    return try Self.template.render(
      Model(
        title: Message.Page.curvesTitle.text(in: language),
        intro: Message.Curves.intro.text(in: language), blocks: blocks,
        nothing: blocks.isEmpty ? Message.Curves.nothing.text(in: language) : nil))
  }

  private func block(_ curve: ScoreCurve, number: Int) throws(StatisticsError) -> Block {
    let heading = context.label(of: curve.subject.system) + " · " + context.event(curve.event)
    guard curve.absence == nil, let operating = curve.operatingPoint else {
      let reason = curve.absence.map { context.typeset($0.text(in: language)) } ?? ""
      return Block(
        heading: heading, absence: Message.Curves.absent(reason).text(in: language), thinned: nil,
        figures: [], noPrecision: nil)
    }
    let isThinned = curve.points.count < curve.thresholds
    return Block(
      heading: heading, absence: nil,
      thinned: isThinned
        ? Message.Curves.thinned(curve.points.count, of: curve.thresholds).text(in: language) : nil,
      figures: try figures(curve, operating, number: number),
      noPrecision: operating.precision == nil
        ? Message.Curves.noPrecision.text(in: language) : nil)
  }

  private func figures(
    _ curve: ScoreCurve, _ operating: ScoreCurve.Point, number: Int
  ) throws(StatisticsError) -> [Figure] {
    let tradeOff = Figure(
      svg: try tradeOff(curve, operating, number: number).svg,
      caption: Message.Curves.tradeOffCaption(level(operating)).text(in: language))
    guard let precision = operating.precision else { return [tradeOff] }
    return [
      tradeOff,
      Figure(
        svg: precisionRecall(curve, operating, precision, number: number).svg,
        caption: Message.Curves.precisionCaption(level(operating)).text(in: language)),
    ]
  }

  private func level(_ point: ScoreCurve.Point) -> String {
    context.figures.level(point.missRate.interval.level)
  }

  /// Misses on normal deviates over false alarms per camera-hour on a logarithm.
  private func tradeOff(
    _ curve: ScoreCurve, _ operating: ScoreCurve.Point, number: Int
  ) throws(StatisticsError) -> CurveDrawing {
    let rates = curve.points.map(\.falseAlarmRate.value)
    let across = operating.falseAlarmRate.interval
    let x = NumberAxis(logarithmic: rates + [across.lower, across.upper].filter { $0 > 0 })
    let y = try DeviateAxis(
      showing: curve.points.map(\.missRate.value)
        + [operating.missRate.interval.lower, operating.missRate.interval.upper])
    var places: [CurveDrawing.Place] = []
    for point in curve.points {
      places.append(
        CurveDrawing.Place(
          x: x.place(point.falseAlarmRate.value), y: try y.place(point.missRate.value),
          lower: try y.place(point.missRate.interval.lower),
          upper: try y.place(point.missRate.interval.upper)))
    }
    var yTicks: [CurveDrawing.Tick] = []
    for tick in y.ticks {
      yTicks.append(
        CurveDrawing.Tick(
          place: try y.place(tick), label: context.figures.limit(tick, of: .recall)))
    }
    return CurveDrawing(
      id: context.id("tradeoff-\(number)"),
      title: Message.Curves.tradeOffTitle.text(in: language),
      description: description(
        operating,
        Message.Curves.describeTradeOff(
          misses: share(operating.missRate), falseAlarms: rate(operating.falseAlarmRate))),
      xTitle: Message.Curves.falseAlarmAxis.text(in: language),
      yTitle: Message.Curves.missAxis.text(in: language),
      xTicks: x.ticks.map {
        CurveDrawing.Tick(
          place: $0 == 0 ? 0 : x.place($0),
          label: context.figures.limit($0, of: .falseAlarmsPerCameraHour))
      },
      yTicks: yTicks, places: places,
      operating: (
        places.last ?? CurveDrawing.Place(x: 0, y: 0, lower: 0, upper: 0),
        x.place(across.lower)...max(x.place(across.lower), x.place(across.upper))
      ),
      operatingLabel: Message.Curves.asRun.text(in: language))
  }

  private func precisionRecall(
    _ curve: ScoreCurve, _ operating: ScoreCurve.Point, _ precision: ScoreCurve.Value, number: Int
  ) -> CurveDrawing {
    let places = curve.points.compactMap { point in
      point.precision.map {
        CurveDrawing.Place(
          x: point.recall.value, y: $0.value, lower: $0.interval.lower, upper: $0.interval.upper)
      }
    }
    let ticks = [0, 0.25, 0.5, 0.75, 1].map {
      CurveDrawing.Tick(place: $0, label: language.percent($0, decimals: 0))
    }
    let across = operating.recall.interval
    return CurveDrawing(
      id: context.id("precision-\(number)"),
      title: Message.Curves.precisionTitle.text(in: language),
      description: description(
        operating,
        Message.Curves.describePrecision(
          precision: share(precision), recall: share(operating.recall))),
      xTitle: Message.Curves.recallAxis.text(in: language),
      yTitle: Message.Curves.precisionAxis.text(in: language), xTicks: ticks, yTicks: ticks,
      places: places,
      operating: (
        places.last ?? CurveDrawing.Place(x: 0, y: 0, lower: 0, upper: 0),
        across.lower...max(across.lower, across.upper)
      ),
      operatingLabel: Message.Curves.asRun.text(in: language))
  }

  private func description(_ operating: ScoreCurve.Point, _ words: Message.Curves) -> String {
    words.text(in: language)
  }

  private func share(_ value: ScoreCurve.Value) -> String {
    language.percent(value.value) + " ("
      + context.figures.confidence(value.interval, of: .recall, value: value.value) + ")"
  }

  private func rate(_ value: ScoreCurve.Value) -> String {
    context.figures.value(value.value, of: .falseAlarmsPerCameraHour) + " ("
      + context.figures.confidence(
        value.interval, of: .falseAlarmsPerCameraHour, value: value.value) + ")"
  }
}
