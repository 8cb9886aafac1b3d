import MediaTime
public import Observations
public import Statistics

extension Evaluator {
  /// Of those who passed and are not what a query says, the share that alarms of a type are about all the same.
  ///
  /// Alarms are given to objects as `retrieval-v1` gives answers to them, by time: whoever is what was asked for goes
  /// first. Only clips count whose annotators describe objects; whoever is described too little is left out. Alarms that
  /// are about nobody are in no share of people: they are false alarms, which other metrics count.
  public func attributeScore(
    of query: TrackQuery, alarms event: String, on clips: [ClipUnderScore], subject: Subject,
    slice: Slice = .all, matching rule: MatchingProtocol
  ) throws(StatisticsError) -> Score {
    let clips = clips.filter {
      slice.holds($0) && $0.truth.objects != nil && !$0.isJudgedByOperators
    }.judged(for: [event])
    var series: [String: [CameraBlocks.Block]] = [:]
    for clip in clips {
      series[clip.camera, default: []] += clip.negatives(of: query, event, slice.zone)
        .map { CameraBlocks.Block(amount: $0 ? 1 : 0, size: 1) }
    }
    let cameras = series.sorted { $0.key < $1.key }.map(\.value)
    let trials = cameras.reduce(0) { $0 + $1.count }
    let measured: Measured<Estimate>
    if clips.isEmpty {
      measured = .notMeasured(.noAttributeTruth)
    } else if trials == 0 {
      measured = .notMeasured(.noNegatives)
    } else {
      let blocks = try CameraBlocks(joining: cameras)
      let share = try Proportion(successes: Int(blocks.amount.rounded()), trials: trials)
      measured = try .computing { () throws(StatisticsError) in
        try Estimate(.proportion(share), blocks: blocks, level: level)
      }
    }
    return Score(
      subject: subject, event: event, slice: slice, matching: rule, counts: MatchCounts(),
      exposure: clips.reduce(.zero) { $0 + $1.scored.duration }, clips: clips.count,
      cameras: Set(clips.map(\.camera)).count, metrics: [.attributeFPR: measured])
  }
}

extension ClipUnderScore {
  /// Whether an alarm is about each of those who are not what a query says, in order of time.
  fileprivate func negatives(of query: TrackQuery, _ event: String, _ zone: String?) -> [Bool] {
    var truth = truth
    truth.camera = camera
    truth.objects = truth.objects?.filter { object in
      Scorable(object.interval, in: scored) != nil && exclusion(of: object.box) == nil
        && (zone.flatMap { zone in object.zones.map { $0.contains(zone) } } ?? true)
    }
    let said = alarms(of: event).filter { alarm in
      Scorable(alarm.interval, in: scored) != nil && exclusion(of: alarm.box) == nil
        && (zone == nil || alarm.zone == nil || alarm.zone == zone)
    }
    let answers = said.map { alarm in
      RankedList.Answer(clip: clip, interval: alarm.interval, box: alarm.box)
    }
    let list = RankedList(query: query, answers: answers)
    return RetrievalJudge(truths: [truth]).othersListed(list)
  }
}
