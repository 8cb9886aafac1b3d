import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Phrasebook

/// A strip a clip and system, with what was not scored and why.
struct TimelineSection {
  let context: PageContext

  /// A page with more strips than this could not be opened; clips that failed are always shown.
  static let clipLimit = 200
  /// Of more rows than this, those that would lie on each other are drawn once.
  static let markLimit = 1_200

  private struct Model: Sendable {
    let title: String
    let legend: String
    let undrawn: String?
    let clips: [Clip]
  }

  private struct Clip: Sendable {
    let heading: String
    let note: String?
    let strips: [Strip]
  }

  private struct Strip: Sendable {
    let system: String
    let failure: String?
    let svg: String?
    let summary: String
    let spans: [String]
  }

  private static let template = PageTemplate(
    "timelines",
    """
    <h2>{{title}}</h2>
    <p>{{legend}}</p>
    {{#undrawn}}<p>{{.}}</p>{{/undrawn}}
    {{#clips}}<section class="block"><h3><bdi>{{heading}}</bdi></h3>
    {{#note}}<p>{{.}}</p>{{/note}}
    {{#strips}}<figure class="strip"><figcaption><strong><bdi>{{system}}</bdi></strong> {{summary}}\
    {{#failure}} <span class="failure"><bdi>{{.}}</bdi></span>{{/failure}}</figcaption>
    {{#svg}}<div class="indented">{{{.}}}</div>{{/svg}}
    {{#spans}}<p class="note"><bdi>{{.}}</bdi></p>
    {{/spans}}</figure>
    {{/strips}}</section>
    {{/clips}}
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    let drawn = context.result.clips.enumerated().filter { place, clip in
      place < Self.clipLimit || clip.observed.contains { $0.failure != nil }
    }
    let undrawn = context.result.clips.count - drawn.count
    return try Self.template.render(
      Model(
        title: Message.Page.timelinesTitle.text(in: language),
        legend: [
          Message.Strip.legend.text(in: language), context.clockNote,
          spacing > 0 ? Message.Strip.thinned.text(in: language) : nil,
        ].compactMap(\.self)
          .joined(separator: " "),
        undrawn: undrawn > 0 ? Message.Strip.undrawn(undrawn).text(in: language) : nil,
        clips: drawn.map { clip($0.element, number: $0.offset + 1) }))
  }

  private func clip(_ clip: ClipResult, number: Int) -> Clip {
    let language = context.language
    let conditions = clip.clip.conditions.sorted { $0.key < $1.key }
      .map { Message.condition($0.key, $0.value, in: language) }
    var heading = [clip.clip.id, Message.condition("camera", clip.clip.camera, in: language)]
    if let duration = clip.duration { heading.append(context.figures.duration(duration)) }
    let clock = context.clock(of: clip.clip.id)
    if clock.wall != nil {
      heading.append(Message.Strip.began(clock.moment(.zero)).text(in: language))
    }
    return Clip(
      heading: (heading + conditions).joined(separator: " · "),
      note: note(clip),
      strips: clip.observed.enumerated().map { index, observed in
        strip(clip, observed, id: context.id("strip-\(number)-\(index + 1)"))
      })
  }

  private func note(_ clip: ClipResult) -> String? {
    guard clip.truth == nil else { return nil }
    return clip.clip.usesOperatorVerdicts
      ? Message.Operators.clip.text(in: context.language)
      : Message.Strip.noTruth.text(in: context.language)
  }

  /// Nothing is left out of ordinary pages; of very many rows, as many are drawn as a page can hold.
  private var spacing: Double {
    guard context.result.rows.count > Self.markLimit else { return 0 }
    let strips = context.result.clips.prefix(Self.clipLimit).reduce(0) { $0 + $1.observed.count }
    return Double(max(strips, 1)) / Double(Self.markLimit)
  }

  private func strip(_ clip: ClipResult, _ observed: ObservedClip, id: String) -> Strip {
    let language = context.language
    if let failure = observed.failure {
      return Strip(
        system: observed.system, failure: failure.text(in: language), svg: nil,
        summary: Message.Strip.failed("").text(in: language), spans: [])
    }
    let rows = (context.rows[clip.clip.id] ?? []).filter {
      $0.subject == .system(observed.system)
    }
    let timeline = Timeline(
      id: id, clip: clip, observed: observed, rows: rows,
      isError: context.result.audit.isError, numbers: context.numbers, language: language,
      names: context.names,
      spacing: spacing, wall: context.clock(of: clip.clip.id).wall)
    let figures = context.figures
    let scored = Message.Strip.scored(
      figures.duration(observed.scored.duration), of: figures.duration(timeline.length)
    ).text(in: language)
    return Strip(
      system: context.label(of: observed.system), failure: nil,
      svg: rows.isEmpty && observed.excluded.isEmpty ? nil : timeline.svg,
      summary: scored + " "
        + (rows.isEmpty ? Message.Strip.nothing.text(in: language) : timeline.description),
      spans: spans(observed, on: context.clock(of: clip.clip.id))
        + notJudged(observed, of: timeline.length))
  }

  /// A line for each reason.
  private func notJudged(_ observed: ObservedClip, of length: MediaDuration) -> [String] {
    let groups = Dictionary(grouping: observed.notJudged) {
      [$0.reason.rawValue, $0.subject.order]
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, spans in
      guard let first = spans.first else { return nil }
      let time = IntervalSet(spans.map(\.interval)).duration
      let share = length == .zero ? 0 : min(1, time.secondsValue / length.secondsValue)
      return Message.Strip.notJudged(
        first.reason.words, of: unjudged(first.subject),
        time: context.figures.duration(time),
        share: context.language.percent(share, decimals: 0)
      ).text(in: context.language)
    }
  }

  private func unjudged(_ subject: NotJudged.Subject) -> Message.Unjudged.Subject {
    switch subject {
    case .objects(.person): .people
    case .objects(.vehicle): .vehicles
    case .events(let events): .named(events.map { context.names.name($0, in: context.language) })
    }
  }

  private func spans(_ observed: ObservedClip, on clock: ClipClock) -> [String] {
    let language = context.language
    let figures = context.figures
    var lines = observed.excluded.sorted { $0.interval < $1.interval }.map { span in
      Message.Strip.notScored(
        clock.span(span.interval), why: context.typeset(span.reason.text(in: language))
      ).text(in: language)
    }
    let damage = observed.damage
    if !damage.isClean {
      lines.append(
        Message.Strip.damage(
          frames: damage.damagedFrames, packets: damage.refusedPackets,
          missing: figures.duration(damage.holes.duration)
        ).text(in: language))
    }
    if damage.passedOverFrames > 0 {
      lines.append(
        Message.Strip.passedOver(damage.passedOverFrames, of: damage.frames).text(in: language))
    }
    if let stopped = damage.stopped {
      lines.append(Message.Strip.stopped(stopped).text(in: language))
    }
    return lines
  }
}

extension NotJudged.Subject {
  /// Objects first, by name.
  fileprivate var order: String {
    switch self {
    case .objects(let objectClass): objectClass.rawValue
    case .events(let events): "~" + events.joined(separator: " ")
    }
  }
}
