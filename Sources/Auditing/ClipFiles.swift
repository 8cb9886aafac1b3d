import Claims
import Documents
import MediaTime
import Observations
import Phrasebook
import Scene

/// A clip's own files, read: its scene and its truth.
struct ClipFiles: Sendable {
  let clip: AuditClip
  let sceneDocument: DocumentNode?
  let scene: Scene
  let truth: Truth?
  let secondTruth: Truth?

  /// Reads scene and truth strictly; truth of another clip is an error, as is a zone that the scene does not have.
  init(_ clip: AuditClip, in folder: AuditFolder) throws {
    self.clip = clip
    sceneDocument = try clip.scene.map { try DocumentNode.read(folder.input($0)) }
    scene = try sceneDocument.map { try Scene($0) } ?? .wholeView
    func read(_ name: String) throws -> Truth {
      let node = try DocumentNode.read(folder.input(name))
      let truth = try Truth(node)
      guard truth.clip == clip.id else {
        throw node.error(.truthOfAnotherClip(truth.clip, expected: clip.id))
      }
      return truth
    }
    truth = try clip.truth.map(read)
    secondTruth = try clip.secondTruth.map(read)
    try checkZones(of: truth, clip.truth, in: folder)
    try checkZones(of: secondTruth, clip.secondTruth, in: folder)
  }

  /// Zones and lines of the scene; nil where the clip has none.
  var places: Set<String>? {
    sceneDocument.map { _ in Set(scene.zones.map(\.name) + scene.lines.map(\.name)) }
  }

  private func checkZones(of truth: Truth?, _ name: String?, in folder: AuditFolder) throws {
    guard let truth, let name, sceneDocument != nil else { return }
    let known = scene.zones.map(\.name) + scene.lines.map(\.name)
    guard let unknown = truth.namedZones.sorted().first(where: { !known.contains($0) }) else {
      return
    }
    throw DocumentError(
      .content, file: folder.input(name), line: nil,
      .zoneNotInScene(unknown, nearest: Spelling.nearest(to: unknown, in: known), known))
  }
}
