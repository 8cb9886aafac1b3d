import Foundation
import TestSupport

/// A folder with an audit of two clips: one good, one that a test spoils.
struct AuditFixture {
  let folder: ScratchFolder

  /// Writes an audit whose good clip is real footage of four seconds.
  init(
    scene: String =
      "scene: 1\nzones:\n  floor: {polygon: [[0, 0], [1, 0], [1, 1], [0, 1]], forbidden: true}\n",
    truth: String? = nil, claims: String = "", extra: String = ""
  ) throws {
    folder = try ScratchFolder()
    try SyntheticClip.make(folder.path("good.mp4"))
    try folder.write("scene.yaml", scene)
    for clip in ["good", "bad"] {
      try folder.write("\(clip).truth.yaml", AuditFixture.truth(of: clip))
    }
    if let truth { try folder.write("bad.truth.yaml", truth) }
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: Two clips
      protocol: {name: overlap-v1}
      clips:
        - {id: good, video: good.mp4, scene: scene.yaml, truth: good.truth.yaml}
        - {id: bad, video: bad.mp4, scene: scene.yaml, truth: bad.truth.yaml}
      systems:
        - {id: open, stages: [intrusion], people: blobs}
      \(claims)
      \(extra)
      """)
  }

  static func truth(of clip: String) -> String {
    """
    truth: 1
    clip: \(clip)
    covers: [intrusion]
    events:
      - {event: intrusion, zone: floor, start: 0.5, end: 3.5}
    """
  }

  /// Runs the audit; results go to `out`.
  func run(_ arguments: [String] = [], environment: [String: String] = [:]) throws
    -> Program.Outcome
  {
    try Program.contrechamp(
      ["audit", folder.path("audit.yaml")] + arguments, environment: environment)
  }

  /// Text of a result file; empty where it was not written.
  func result(_ name: String) -> String {
    (try? String(contentsOfFile: folder.path("out/\(name)"), encoding: .utf8)) ?? ""
  }

  /// Whether the good clip was scored and reported although the other one failed.
  var goodClipIsScored: Bool {
    let observed = FileManager.default.fileExists(
      atPath: folder.path("out/observations/open/good.observations.jsonl"))
    return observed && result("audit.json").contains("\"clip\": \"good\"")
      && result("report.html").contains("good")
  }
}
