import Documents
import Evaluation
import Statistics
public import Throughput
public import Phrasebook

/// A judged run of `bench` for people: tables for a terminal, or Markdown for the summary of a CI job.
public struct BenchReport: Sendable {
  let result: BenchResult
  let language: Language

  /// A report in one language.
  public init(_ result: BenchResult, language: Language) {
    self.result = result
    self.language = language
  }

  /// Everything, a table a topic, the outcome last.
  public var text: String {
    var parts: [String] = []
    for clip in result.record.clips {
      parts.append(headline(clip).joined(separator: "\n  ") + "\n")
      guard !clip.parts.isEmpty else { continue }
      parts.append(AlignedTable.text(partHeads, partRows(clip), numbers: 1...3))
    }
    if result.record.clips.contains(where: { !$0.parts.isEmpty }) {
      parts.append(text(.partsNote) + "\n")
    }
    parts.append(AlignedTable.text(heads, rows))
    let notes = remarks.map { SafeText.visible($0) + "\n" }.joined()
    parts.append(notes + machine + "\n" + summary + "\n")
    return language.plainSpaces(parts.joined(separator: "\n"))
  }

  /// What the run comes to, in a sentence.
  public var summary: String {
    language.plainSpaces(
      text(
        .summary(
          result.outcome.word, tolerance: language.statedPercent(result.rule.tolerance),
          baseline: SafeText.visible(result.baseline?.name ?? "–"))))
  }

  var heads: [String] {
    var heads: [Message.Throughput] = [.clip, .measure, .now]
    if result.baseline != nil { heads += [.baseline, .change, .outcome] }
    return heads.map(text)
  }

  var rows: [[String]] {
    result.findings.map { finding in
      var row = [
        finding.clip, text(finding.measure.name), figure(finding.now.value, finding.now.interval),
      ]
      guard result.baseline != nil else { return row }
      if let change = finding.change {
        row += [
          figure(change.baseline.value, change.baseline.interval),
          figure(change.ratio, change.interval), text(.name(finding.outcome.word)),
        ]
      } else {
        row += ["–", "–", "–"]
      }
      return row
    }
  }

  var partHeads: [String] {
    ([.part, .elapsed, .processor] + (result.baseline == nil ? [] : [.processorThen])).map(text)
  }

  /// Where the time goes, and where it went in the baseline: for looking, not for judging.
  func partRows(_ clip: ClipRecord) -> [[String]] {
    let then = result.baseline?.record.clips.first { $0.clip == clip.clip }
    return clip.parts.map { part in
      let cells = [text(.partName(part.name)), figure(part.elapsed), figure(part.processor)]
      guard let then else { return cells }
      let before = then.parts.first { $0.name == part.name }
      return cells + [before.map { figure($0.processor) } ?? "–"]
    }
  }

  func headline(_ clip: ClipRecord) -> [String] {
    let line = text(
      .clipLine(
        clip: SafeText.visible(clip.clip), frames: language.number(clip.frames),
        replay: language.number(clip.framesPerSecond(of: .replay)),
        decoding: language.number(clip.framesPerSecond(of: .decoding))))
    guard clip.outputs.count == 1, let digest = clip.outputs.first else { return [line] }
    return [line, text(.said(short(digest)))]
  }

  /// What else is to be known: results that changed, another machine, other libraries.
  var remarks: [String] {
    var remarks = result.outputs.filter { if case .same = $0.output { false } else { true } }
      .map(sentence)
    guard let then = result.baseline?.record else { return remarks }
    if let both = busyShares(then) { remarks.append(text(both)) }
    if !result.record.machine.isLike(then.machine) {
      remarks.append(text(.otherMachine(processor(then.machine))))
    }
    if result.record.libraries != then.libraries {
      remarks.append(text(.otherLibraries(then.libraries)))
    }
    return remarks
  }

  /// Why frames a second are not compared; nil where they are.
  private func busyShares(_ then: BenchRecord) -> Message.Throughput? {
    guard !result.record.comparable(with: then).contains(.throughput) else { return nil }
    return .busy(
      now: language.percent(result.record.availability, decimals: 0),
      then: language.percent(then.availability, decimals: 0),
      needed: language.percent(BenchRecord.leastAvailability, decimals: 0))
  }

  /// What a clip's replays said.
  func sentence(_ item: BenchResult.ClipOutput) -> String {
    switch item.output {
    case .same(let digest): return text(.said(short(digest)))
    case .unsteady(let digests):
      return text(.unsteady(clip: item.clip, count: language.number(digests.count)))
    case .different(let now, let before):
      return text(.different(clip: item.clip, now: short(now), baseline: short(before)))
    case .otherVersion(_, _, let tool): return text(.otherVersion(clip: item.clip, tool: tool))
    }
  }

  /// Enough of a digest to tell two apart.
  private func short(_ digest: String) -> String { String(digest.prefix(16)) }

  var machine: String {
    let machine = result.record.machine
    func load(_ value: Double?) -> String { value.map { language.number($0, decimals: 2) } ?? "–" }
    return SafeText.visible(
      [
        processor(machine),
        text(.available(language.percent(result.record.availability, decimals: 0))),
        text(.load(before: load(machine.loadBefore), after: load(machine.loadAfter))),
        result.record.tool + ", " + result.record.libraries,
      ].joined(separator: language.semicolon))
  }

  private func processor(_ machine: BenchRecord.Machine) -> String {
    text(
      .machine(
        processor: machine.processor, cores: machine.cores))
  }

  /// A ratio with its interval: `0.972 (0.951–0.990)`.
  private func figure(_ value: Double, _ interval: Interval) -> String {
    figure(value) + " (" + figure(interval.lower) + "–" + figure(interval.upper) + ")"
  }

  private func figure(_ value: Double) -> String { language.number(value, decimals: 3) }

  func text(_ message: Message.Throughput) -> String { message.text(in: language) }
}

extension Measure {
  /// Its name for people.
  var name: Message.Throughput {
    switch self {
    case .throughput: .throughput
    case .busiestThread: .busiestThread
    case .processorTime: .processorTime
    case .decoding: .decoding
    }
  }
}

extension BenchRule.Outcome {
  var word: Message.Throughput.Outcome {
    switch self {
    case .measured: .measured
    case .pass: .pass
    case .improved: .improved
    case .inconclusive: .inconclusive
    case .regressed: .regressed
    case .different: .different
    }
  }
}
