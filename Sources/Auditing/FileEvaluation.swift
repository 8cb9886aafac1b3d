public import Claims
import Documents
import Evaluation
import MediaTime
import Observation
import Replay

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
    /// Confidence of the intervals.
    public var confidence: Double
    /// Length of every clip, such as `24 h`; needed for a log, which does not say how long it covers.
    public var duration: String?
    /// Wall-clock time of the clips' start, for logs that have one.
    public var startsAt: String?
    /// The clip's camera, for logs that hold several; nil: as its truth says, or the clip's own name.
    public var camera: String?
    /// How much is worked out beside the scores on all clips.
    public var extent: AuditFile.Extent

    /// A comparison of files.
    public init(
      truths: [String], observations: [String], mapping: String? = nil,
      rule: String = "alarm-window-v1", confidence: Double = 0.95, duration: String? = nil,
      startsAt: String? = nil, camera: String? = nil, extent: AuditFile.Extent = .everything
    ) {
      self.truths = truths
      self.observations = observations
      self.mapping = mapping
      self.rule = rule
      self.confidence = confidence
      self.duration = duration
      self.startsAt = startsAt
      self.camera = camera
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
          "a second file beside a log, expected one log that names its cameras")
      }
      said = .log(request.observations[0])
    } else {
      said = .files(
        try request.observations.flatMap { (path: String) throws(DocumentError) in
          try ObservationFile.all(in: DocumentBytes(path: path))
        })
    }
    // Before the audit is written: what is missing on one side is told in the user's own words.
    if case .files(let files) = said { said = .files(try paired(files, truths)) }
    let audit = try AuditFile(
      DocumentNode(description(of: request, truths, said), file: "evaluate", line: nil))
    let files = try observations(said, audit)
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
        observations: observed), extent: request.extent)
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
            .content, file: path, line: nil, "clip \"\(truth.clip)\" has truth twice, expected once"
          )
        }
        truths.append(truth)
      }
    }
    return truths
  }

  /// Observations in the order of the truth.
  private static func observations(
    _ said: Said, _ audit: AuditFile
  ) throws -> [ObservationFile] {
    guard let system = audit.systems.first, case .alarms(let source) = system.source else {
      throw ReplayError(.defect, "evaluate made an audit without a log")
    }
    switch said {
    case .files(let files): return files
    case .log:
      var logs = LogEvidence(cameras: audit.clips.map(\.camera))
      let folder = AuditFolder(auditFile: "./evaluate", out: nil)
      return try audit.clips.compactMap { clip in
        try logs.observations(
          of: system, source: source, clip: clip, duration: clip.duration, sha256: nil,
          folder: folder)
      }
    }
  }

  /// Files in the order of the truth; a clip that only one side knows is an error, never a silent system.
  private static func paired(
    _ files: [ObservationFile], _ truths: [Truth]
  ) throws(DocumentError) -> [ObservationFile] {
    var ofClip: [String: ObservationFile] = [:]
    func error(_ reason: String) -> DocumentError {
      DocumentError(.content, file: "observations", line: nil, reason)
    }
    for file in files {
      guard file.header.system == files[0].header.system else {
        throw error(
          "hold two systems, \"\(files[0].header.system)\" and \"\(file.header.system)\": systems are "
            + "never pooled, evaluate one at a time")
      }
      guard ofClip.updateValue(file, forKey: file.header.clip) == nil else {
        throw error("hold clip \"\(file.header.clip)\" twice, expected once")
      }
    }
    let known = Set(truths.map(\.clip))
    if let stranger = files.first(where: { !known.contains($0.header.clip) }) {
      let clip = stranger.header.clip
      throw error(
        truths.count == 1
          ? "are of clip \"\(clip)\", this is truth for clip \"\(truths[0].clip)\""
          : "are of clip \"\(clip)\", for which there is no truth")
    }
    var inOrder: [ObservationFile] = []
    for truth in truths {
      guard let file = ofClip[truth.clip] else {
        throw error(
          "hold nothing of clip \"\(truth.clip)\"; a system that stayed silent has a header line")
      }
      inOrder.append(file)
    }
    return inOrder
  }

  /// The comparison as the audit file that a user could have written.
  private static func description(
    of request: Request, _ truths: [Truth], _ said: Said
  ) -> JSON {
    var lengths: [String: JSON] = [:]
    var format = "csv"
    if case .files(let files) = said {
      format = "jsonl"
      for file in files {
        lengths[file.header.clip] = file.header.duration.map { .string("\(seconds: $0) s") }
      }
    }
    let stated = request.duration.map(JSON.string)
    let clips = truths.map { truth in
      var members = [JSON.Member("id", .string(truth.clip))]
      if let length = stated ?? lengths[truth.clip] { members.append(.init("duration", length)) }
      if let start = request.startsAt { members.append(.init("starts-at", .string(start))) }
      if let camera = request.camera ?? truth.camera {
        members.append(.init("camera", .string(camera)))
      }
      return JSON.object(members)
    }
    let path = request.observations.first ?? "truth"
    var system = [
      JSON.Member("id", "system"),
      JSON.Member("alarms", .object(truths.map { .init($0.clip, .string(path)) })),
      JSON.Member("format", .string(format)),
    ]
    if let mapping = request.mapping { system.append(.init("mapping", .string(mapping))) }
    return [
      "audit": 1, "title": .string("evaluate \(path)"),
      "confidence": .number(request.confidence),
      "protocol": ["name": .string(request.rule)], "clips": .array(clips),
      "systems": [.object(system)],
      // A system that said nothing of a type that truth covers missed every event of it: naming the type has it scored.
      "claims": .array(
        Set(truths.flatMap(\.covers)).sorted().map {
          [
            "id": .string($0), "system": "system", "event": .string($0), "quote": "none",
            "figure": "none",
          ]
        }),
    ]
  }
}

extension DefaultStringInterpolation {
  /// A length in seconds as audit files write it, to the microsecond.
  fileprivate mutating func appendInterpolation(seconds: MediaDuration) {
    appendInterpolation(JSON.text(of: Double(seconds.seconds.microseconds) / 1_000_000))
  }
}
