public import Claims
import Documents
import Evaluation
import MediaTime
import Observation
import Replay

/// Scores one system's word on one clip against truth: two files, no video, no audit.
public struct FileEvaluation: Sendable {
  /// What is compared, and how.
  public struct Request: Sendable {
    /// Truth file.
    public var truth: String
    /// Observations or log: `.jsonl` or `.csv`.
    public var observations: String
    /// Mapping of a CSV.
    public var mapping: String?
    /// Protocol by name.
    public var rule: String
    /// Confidence of the intervals.
    public var confidence: Double
    /// Length of the clip, such as `24 h`; needed for a log, which does not say how long it covers.
    public var duration: String?
    /// Wall-clock time of the clip's start, for logs that have one.
    public var startsAt: String?
    /// The clip's camera, for logs that hold several; nil: the clip's own name.
    public var camera: String?

    /// A comparison of two files.
    public init(
      truth: String, observations: String, mapping: String? = nil, rule: String = "alarm-window-v1",
      confidence: Double = 0.95, duration: String? = nil, startsAt: String? = nil,
      camera: String? = nil
    ) {
      self.truth = truth
      self.observations = observations
      self.mapping = mapping
      self.rule = rule
      self.confidence = confidence
      self.duration = duration
      self.startsAt = startsAt
      self.camera = camera
    }
  }

  /// Reads both files and scores every event type that the truth covers; nobody claimed anything, so no verdict means anything.
  public static func run(_ request: Request) throws -> AuditResult {
    let truthNode = try DocumentNode.read(request.truth)
    let truth = try Truth(truthNode)
    let isLog = !request.observations.hasSuffix(".jsonl")
    var request = request
    if !isLog, request.duration == nil {
      // Observations say themselves how long their clip is; a log does not.
      let text = try DocumentText.read(request.observations, limit: .max)
      let header = try ObservationFile(text: text, file: request.observations).header
      request.duration = header.duration.map { "\(Double($0.seconds.microseconds) / 1_000_000) s" }
    }
    let audit = try AuditFile(
      DocumentNode(
        description(of: request, truth: truth, isLog: isLog), file: "evaluate", line: nil))
    var logs = LogEvidence(cameras: audit.clips.map(\.camera))
    guard let system = audit.systems.first, case .alarms(let source) = system.source,
      let clip = audit.clips.first
    else { throw ReplayError(.defect, "evaluate made an audit without a log") }
    let folder = AuditFolder(auditFile: "./evaluate", out: nil)
    let file = try logs.observations(
      of: system, source: source, clip: clip, duration: clip.duration, sha256: nil, folder: folder)
    guard let file else { throw ReplayError(.defect, "evaluate lost its log") }
    guard file.header.clip == truth.clip else {
      throw truthNode.error(
        "this is truth for clip \"\(truth.clip)\", the observations are of \"\(file.header.clip)\"")
    }
    var motion: [String: [MediaInterval]] = [:]
    let observed = MotionBaseline.split(
      SystemEvidence(clip: clip.id, system: system.id, outcome: .observed(file)), into: &motion)
    return try audit.judge(
      AuditEvidence(
        clips: [
          ClipEvidence(
            clip: clip.id, duration: clip.duration, truth: truth, motion: motion[clip.id])
        ],
        observations: [observed]))
  }

  /// The comparison as the audit file that a user could have written.
  private static func description(of request: Request, truth: Truth, isLog: Bool) -> JSON {
    let clip = truth.clip
    var clipMembers = [JSON.Member("id", .string(clip))]
    if let duration = request.duration { clipMembers.append(.init("duration", .string(duration))) }
    if let start = request.startsAt { clipMembers.append(.init("starts-at", .string(start))) }
    if let camera = request.camera { clipMembers.append(.init("camera", .string(camera))) }
    var system = [
      JSON.Member("id", "system"),
      JSON.Member("alarms", .object([.init(clip, .string(request.observations))])),
      JSON.Member("format", isLog ? "csv" : "jsonl"),
    ]
    if let mapping = request.mapping { system.append(.init("mapping", .string(mapping))) }
    return [
      "audit": 1, "title": .string("evaluate \(request.observations)"),
      "confidence": .number(request.confidence),
      "protocol": ["name": .string(request.rule)], "clips": [.object(clipMembers)],
      "systems": [.object(system)],
      // A system that said nothing of a type that truth covers missed every event of it: naming the type has it scored.
      "claims": .array(
        truth.covers.map {
          [
            "id": .string($0), "system": "system", "event": .string($0), "quote": "none",
            "figure": "none",
          ]
        }),
    ]
  }
}
