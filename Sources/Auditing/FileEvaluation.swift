public import Claims
import Documents
import Evaluation
import MediaTime
public import Observations
import Phrasebook
import Replay
import Statistics

/// Scores one system's word against truth, clip by clip: files only, no video, no audit.
public struct FileEvaluation: Sendable {
  /// What is compared, and how.
  public struct Request: Sendable {
    /// Truth: `.yaml` of one clip, `.jsonl` of many, or several files.
    public var truths: [String]
    /// Observations of the same clips (`.jsonl`), or one log (`.csv`) whose cameras tell clips apart; empty: truth itself.
    public var observations: [String]
    /// Mapping of a CSV.
    public var mapping: String?
    /// Protocol by name.
    public var rule: String
    /// Parameters of the protocol by their key in an audit file, such as `window`; each as it would stand there.
    public var parameters: [String: String]
    /// How far the system's clock is ahead of the clip's, as in an audit file; nil for not at all.
    public var clockOffset: String?
    /// Confidence of the intervals.
    public var confidence: Double
    /// Length of every clip, such as `24 h`; needed for a log, which does not say how long it covers.
    public var duration: String?
    /// Wall-clock time of the clips' start, for logs that have one.
    public var startsAt: String?
    /// The clip's camera, for logs that hold several; nil: as its truth says, or the clip's own name.
    public var camera: String?
    /// Records of a log that are left out knowingly.
    public var ignored: IgnoredRecords
    /// How much is worked out beside the scores on all clips.
    public var extent: AuditFile.Extent

    /// A comparison of files.
    public init(
      truths: [String], observations: [String], mapping: String? = nil,
      rule: String = "alarm-window-v1", parameters: [String: String] = [:],
      clockOffset: String? = nil, confidence: Double = 0.95, duration: String? = nil,
      startsAt: String? = nil, camera: String? = nil,
      ignored: IgnoredRecords = IgnoredRecords(), extent: AuditFile.Extent = .everything
    ) {
      self.truths = truths
      self.observations = observations
      self.mapping = mapping
      self.rule = rule
      self.parameters = parameters
      self.clockOffset = clockOffset
      self.confidence = confidence
      self.duration = duration
      self.startsAt = startsAt
      self.camera = camera
      self.ignored = ignored
      self.extent = extent
    }
  }

  /// Reads all files and scores every event type that the truth covers; nobody claimed anything, so no verdict means anything.
  public static func run(_ request: Request) throws -> AuditResult {
    let truths = try truths(request)
    var said: Said
    if request.observations.isEmpty {
      said = .files(truths.map { ObservationFile(saying: $0) })
    } else if request.observations.contains(where: { !$0.hasSuffix(".jsonl") }) {
      guard request.observations.count == 1 else {
        throw DocumentError(
          .content, file: request.observations[1], line: nil,
          .secondFileBesideLog)
      }
      said = .log(request.observations[0])
    } else {
      said = .files(
        try request.observations.flatMap { (path: String) throws(DocumentError) in
          try ObservationFile.all(in: DocumentBytes(path: path))
        })
    }
    // Before there is an audit: what is missing on one side is told in the user's own words.
    if case .files(let files) = said { said = .files(try paired(files, truths)) }
    let audit = try audit(request, truths, said)
    let (files, logs) = try observations(said, audit, request)
    var motion: [String: [MediaInterval]] = [:]
    let observed = files.map { file in
      MotionBaseline.split(
        SystemEvidence(clip: file.header.clip, system: "system", outcome: .observed(file)),
        into: &motion)
    }
    return try audit.judge(
      AuditEvidence(
        clips: zip(audit.clips, truths).map { clip, truth in
          ClipEvidence(
            clip: clip.id, duration: clip.duration, truth: truth, motion: motion[clip.id])
        },
        observations: observed, logs: logs), extent: request.extent)
  }

  /// What the system said: files that name their clips, or a log that names cameras.
  private enum Said {
    case files([ObservationFile])
    case log(String)
  }

  private static func truths(_ request: Request) throws(DocumentError) -> [Truth] {
    var truths: [Truth] = []
    var seen: Set<String> = []
    for path in request.truths {
      for truth in try Truth.all(in: path) {
        guard seen.insert(truth.clip).inserted else {
          throw DocumentError(
            .content, file: path, line: nil, .truthTwice(clip: truth.clip))
        }
        truths.append(truth)
      }
    }
    return truths
  }

  /// Observations in the order of the truth.
  private static func observations(
    _ said: Said, _ audit: AuditFile, _ request: Request
  ) throws -> ([ObservationFile], [LogReading]) {
    guard let system = audit.systems.first, case .alarms(let source) = system.source else {
      throw ReplayError(.defect, .auditWithoutLog)
    }
    switch said {
    case .files(let files):
      let reading = LogReading(
        system: system.id, log: request.observations.joined(separator: ", "),
        records: files.reduce(0) { $0 + MotionBaseline.alarms($1).count },
        clips: files.map(\.header.clip))
      return (
        files.map { $0.saidEarlier(by: source.clockOffset) },
        request.observations.isEmpty ? [] : [reading]
      )
    case .log:
      var logs = LogEvidence(
        LogEvidence.Names(
          cameras: Set(audit.clips.map(\.camera)), types: Set(audit.claims.flatMap(\.namedEvents)),
          ignored: request.ignored, isOneCamera: request.camera != nil))
      let words = logs.observations(
        of: system, source: source,
        on: audit.clips.map {
          .init(clip: $0, duration: .success($0.duration), sha256: nil)
        }, folder: AuditFolder(auditFile: "./evaluate", out: nil))
      return (try words.map { try $0.word.get() }, logs.readings)
    }
  }

  /// Files in the order of the truth; a clip that only one side knows is an error, never a silent system.
  private static func paired(
    _ files: [ObservationFile], _ truths: [Truth]
  ) throws(DocumentError) -> [ObservationFile] {
    var ofClip: [String: ObservationFile] = [:]
    var ofVideo: [String: String] = [:]
    func error(_ complaint: Complaint) -> DocumentError {
      DocumentError(.content, file: "observations", line: nil, complaint)
    }
    for file in files {
      guard file.header.system == files[0].header.system else {
        throw error(
          .twoSystems(files[0].header.system, file.header.system))
      }
      guard ofClip.updateValue(file, forKey: file.header.clip) == nil else {
        throw error(.observationsTwice(clip: file.header.clip))
      }
      guard let sha256 = file.header.sha256 else { continue }
      if let twin = ofVideo.updateValue(file.header.clip, forKey: sha256) {
        throw error(
          .oneVideo(as: twin, and: file.header.clip, sha256: String(sha256.prefix(12))))
      }
    }
    let known = Set(truths.map(\.clip))
    if let stranger = files.first(where: { !known.contains($0.header.clip) }) {
      let clip = stranger.header.clip
      throw error(
        .observationsWithoutTruth(
          clip: clip, onlyTruth: truths.count == 1 ? truths[0].clip : nil))
    }
    var inOrder: [ObservationFile] = []
    for truth in truths {
      guard let file = ofClip[truth.clip] else {
        throw error(.nothingOf(clip: truth.clip))
      }
      inOrder.append(file)
    }
    return inOrder
  }

  /// The protocol; its parameters are read as an audit file's.
  private static func rule(_ request: Request) throws(DocumentError) -> MatchingProtocol {
    let parameters = request.parameters.sorted { $0.key < $1.key }.map { key, text in
      // A share is a number in an audit file; everything else is a word.
      JSON.Member(
        key, key == "iou" ? Double(text).map(JSON.number) ?? .string(text) : .string(text))
    }
    let words = [JSON.Member("name", .string(request.rule))] + parameters
    return try MatchingProtocol(node: DocumentNode(.object(words), file: place, line: nil))
  }

  /// Where errors about the request itself are.
  private static let place = "evaluate"

  /// The comparison as an audit of one system, about which nobody claims anything.
  private static func audit(
    _ request: Request, _ truths: [Truth], _ said: Said
  ) throws(DocumentError) -> AuditFile {
    var lengths: [String: MediaDuration] = [:]
    var format = "csv"
    if case .files(let files) = said {
      format = "jsonl"
      for file in files { lengths[file.header.clip] = file.header.duration }
    }
    var clips: [AuditClip] = []
    for truth in truths {
      clips.append(
        try AuditClip(
          onlyOfLog: truth.clip, file: place, camera: request.camera ?? truth.camera,
          startsAt: request.startsAt, stated: request.duration, length: lengths[truth.clip]))
    }
    let path = request.observations.first ?? "truth"
    let offset = try request.clockOffset.map { text throws(DocumentError) in
      try DocumentNode(.string(text), file: place, line: nil).duration()
    }
    let log = AuditSystem.AlarmLog(
      files: Dictionary(uniqueKeysWithValues: truths.map { ($0.clip, path) }), format: format,
      mapping: request.mapping, clockOffset: offset ?? .zero)
    return AuditFile(
      file: place, title: "evaluate \(path)",
      confidence: try ConfidenceLevel(
        node: DocumentNode(.number(request.confidence), file: place, line: nil)),
      matching: MatchingRules(standard: try rule(request)), clips: clips,
      systems: [AuditSystem(id: "system", source: .alarms(log))],
      // A system that said nothing of a type that truth covers missed every event of it: naming the type has it scored.
      claims: Set(truths.flatMap(\.covers)).sorted().map {
        Claim(id: $0, system: "system", event: $0, quote: "none", hasNoFigure: true)
      })
  }
}

extension ObservationFile {
  /// The same as if a clock that is ahead by so much had been right.
  fileprivate func saidEarlier(by offset: MediaDuration) -> ObservationFile {
    guard offset != .zero else { return self }
    var file = self
    file.observations = observations.map { observation in
      switch observation {
      case .alarm(var alarm):
        alarm.interval = alarm.interval - offset
        alarm.alerted = alarm.alerted.map { $0 - offset }
        return .alarm(alarm)
      case .measurement(var measurement):
        measurement.time = measurement.time - offset
        return .measurement(measurement)
      case .notJudged(var span):
        span.interval = span.interval - offset
        return .notJudged(span)
      case .detection, .portrait: return observation
      }
    }
    return file
  }
}
