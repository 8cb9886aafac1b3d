import Claims
import Documents
import Evaluation
import MediaTime
import Statistics
import Phrasebook

/// What the measured rates would mean for more cameras and for rarer events.
struct MeaningSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let intro: String
    let caveat: String
    let blocks: [Block]
    let nothing: String?
  }

  private struct Block: Sendable {
    let heading: String
    let basis: String
    let camerasCaption: String
    let headCameras: String
    let headPerDay: String
    let cameras: [Row]
    let share: Share?
    let noShare: String?
  }

  private struct Row: Sendable {
    let head: String
    let value: String
  }

  private struct Share: Sendable {
    let caption: String
    let headOften: String
    let headShare: String
    let headWords: String
    let rows: [ShareRow]
    let svg: String
    let figure: String
  }

  private struct ShareRow: Sendable {
    let head: String
    let value: String
    let words: String
  }

  private static let template = PageTemplate(
    "meaning",
    """
    <h2>{{title}}</h2>
    <p>{{intro}}</p>
    <p>{{caveat}}</p>
    {{#nothing}}<p>{{.}}</p>{{/nothing}}
    {{#blocks}}<section class="block"><h3><bdi>{{heading}}</bdi></h3>
    <p class="basis">{{basis}}</p>
    <table class="meaning"><caption>{{camerasCaption}}</caption>
    <thead><tr><th scope="col">{{headCameras}}</th><th scope="col">{{headPerDay}}</th></tr></thead>
    <tbody>
    {{#cameras}}<tr><th scope="row">{{head}}</th><td>{{value}}</td></tr>
    {{/cameras}}</tbody></table>
    {{#noShare}}<p>{{.}}</p>{{/noShare}}
    {{#share}}<table class="meaning"><caption>{{caption}}</caption>
    <thead><tr><th scope="col">{{headOften}}</th><th scope="col">{{headShare}}</th>\
    <th scope="col">{{headWords}}</th></tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row">{{head}}</th><td>{{value}}</td><td>{{words}}</td></tr>
    {{/rows}}</tbody></table>
    <figure class="indented">{{{svg}}}<figcaption>{{figure}}</figcaption></figure>
    {{/share}}</section>
    {{/blocks}}
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    var blocks: [Block] = []
    for (index, score) in context.scored.enumerated() {
      if let block = try block(score, number: index + 1) { blocks.append(block) }
    }
    for (index, basis) in PublishedBasis.all(in: context.result).enumerated() {
      blocks.append(try block(basis, number: context.scored.count + index + 1))
    }
    return try Self.template.render(
      Model(
        title: Message.Page.meaningTitle.text(in: language),
        intro: Message.Meaning.intro.text(in: language),
        caveat: Message.Meaning.caveat.text(in: language), blocks: blocks,
        nothing: blocks.isEmpty ? Message.Meaning.nothing.text(in: language) : nil))
  }

  private func block(_ score: Score, number: Int) throws(ReportError) -> Block? {
    let language = context.language
    guard let event = score.event,
      let rate = score.metrics[.falseAlarmsPerCameraHour]?.value, rate.interval != nil
    else { return nil }
    do {
      let detection = score.metrics[.recall]?.value
      let projection = try Projection(
        falseAlarms: rate, detection: detection, level: context.result.audit.confidence)
      let cameras = try rows(projection)
      return Block(
        heading: context.label(of: score.subject.system) + " · " + context.event(event),
        basis: basis(score),
        camerasCaption: Message.Meaning.perDayCaption(level).text(in: language),
        headCameras: Message.Meaning.headCameras.text(in: language),
        headPerDay: Message.Meaning.headPerDay.text(in: language), cameras: cameras,
        share: try share(projection, number: number),
        noShare: detection == nil
          ? (score.missesAreUnknown ? Message.Meaning.missesUnknown : .noEvents)
            .text(in: language) : nil)
    } catch {
      throw .notComputable(
        system: score.subject.system, event: event, reason: Complaint(of: error))
    }
  }

  /// The same of figures that somebody published; of a bare rate without intervals.
  private func block(_ basis: PublishedBasis, number: Int) throws(ReportError) -> Block {
    let language = context.language
    do {
      let projection = try basis.projection(context.result.audit.confidence)
      let figures = basis.figures.map { context.typeset($0.text(in: language)) }
      let said = Message.Published.basis(figures.joined(separator: "; ")).text(in: language)
      return Block(
        heading: context.label(of: basis.system)
          + (basis.event.map { " · " + context.event($0) } ?? ""),
        basis: basis.isBare
          ? said + " " + Message.Published.stated.text(in: language) : said,
        camerasCaption: basis.isBare
          ? Message.Meaning.headPerDay.text(in: language)
          : Message.Meaning.perDayCaption(level).text(in: language),
        headCameras: Message.Meaning.headCameras.text(in: language),
        headPerDay: Message.Meaning.headPerDay.text(in: language), cameras: try rows(projection),
        share: basis.isBare ? nil : try share(projection, number: number),
        noShare: projection.detection == nil || basis.isBare
          ? Message.Published.noShare.text(in: language) : nil)
    } catch {
      throw .notComputable(
        system: basis.system, event: basis.event ?? "", reason: Complaint(of: error))
    }
  }

  /// False alarms a day of one, a hundred and a thousand such cameras.
  private func rows(_ projection: Projection) throws(StatisticsError) -> [Row] {
    var rows: [Row] = []
    for count in [1, 100, 1000] {
      rows.append(
        Row(
          head: Message.Meaning.cameras(count).text(in: context.language),
          value: perDay(try projection.falseAlarmsPerDay(cameras: count), cameras: count)))
    }
    return rows
  }

  /// What was counted; nothing is said of events found where nobody looked for those that were missed.
  private func basis(_ score: Score) -> String {
    let exposure = context.figures.exposure(score.exposure)
    let message: Message.Meaning =
      score.missesAreUnknown
      ? .basisOfAlarms(falseAlarms: score.counts.falseAlarms, exposure: exposure)
      : .basis(
        falseAlarms: score.counts.falseAlarms, exposure: exposure, found: score.counts.hits,
        events: score.counts.events)
    return message.text(in: context.language)
  }

  private var level: String { context.figures.level(context.result.audit.confidence) }

  private func perDay(_ value: Projection.Value, cameras: Int) -> String {
    guard value.isBounded else { return context.language.number(value.value ?? 0) }
    let decimals = value.upper >= 100 ? 0 : value.upper >= 1 ? 1 : 2
    let number = { (figure: Double) in context.language.number(figure, decimals: decimals) }
    if value.value == 0 {
      return Message.Meaning.noneUpTo(number(value.upper)).text(in: context.language)
    }
    return number(value.value ?? 0) + " (" + number(value.lower) + "–" + number(value.upper) + ")"
  }

  private func share(
    _ projection: Projection, number: Int
  ) throws(StatisticsError) -> Share? {
    guard projection.detection != nil else { return nil }
    let language = context.language
    var rows: [ShareRow] = []
    var places: [(label: String, place: ShareCurve.Place)] = []
    for often in Message.Often.allCases {
      let frequency = often.perHour
      guard let value = try projection.trueShare(eventsPerCameraHour: frequency) else { continue }
      rows.append(
        ShareRow(
          head: often.text(in: language), value: percent(value),
          words: ShareWords(value: value, language: language).text))
      places.append(
        (often.label(in: language), ShareCurve.Place(frequency: frequency, share: value)))
    }
    let caption = Message.Meaning.shareCaption(level).text(in: language)
    let curve = ShareCurve(
      id: context.id("share-\(number)"), title: caption,
      description: rows.map { $0.head + "\u{A0}: " + $0.value }.joined(separator: "; "),
      places: places, language: language)
    return Share(
      caption: caption, headOften: Message.Meaning.headOften.text(in: language),
      headShare: Message.Meaning.headShare.text(in: language),
      headWords: Message.Meaning.headWords.text(in: language), rows: rows, svg: curve.svg,
      figure: Message.Meaning.figure(level).text(in: language))
  }

  private func percent(_ value: Projection.Value) -> String {
    // Shares of rare events are small: as many decimals as the value needs, the same in its range.
    let decimals = (value.value ?? value.upper) < 0.01 ? 3 : 1
    let ends =
      context.language.number(value.lower * 100, decimals: decimals) + "–"
      + context.language.number(value.upper * 100, decimals: decimals)
    guard let share = value.value else {
      return Message.Meaning.zeroOfZero.text(in: context.language)
    }
    return context.language.percent(share, decimals: decimals) + " (" + ends + ")"
  }
}
