import Claims
import Foundation
import MediaTime
import Observations
import Report
import Scene

/// What the report may draw stills from: person-free backgrounds and boxes, never a frame.
enum StillAssembly {
  /// Material by clip; a clip without footage has none, and without a folder none has a background.
  static func material(
    from evidence: [SystemEvidence], files: [String: ClipFiles], folder: AuditFolder?
  ) -> [String: StillMaterial] {
    var material: [String: StillMaterial] = [:]
    for item in evidence {
      guard material[item.clip] == nil, case .observed(let file) = item.outcome,
        let clip = files[item.clip], let size = file.header.configuration.viewSize
      else { continue }
      let background = folder.flatMap {
        FileManager.default.contents(atPath: $0.background(clip: item.clip))
      }
      material[item.clip] = StillMaterial(
        size: size, background: background.map(Array.init),
        shown: file.header.configuration.backgroundShown,
        scene: clip.scene, people: samples(of: file))
    }
    return material
  }

  private static func samples(of file: ObservationFile) -> [StillMaterial.Sample] {
    let byTime = Dictionary(
      grouping: file.detections.filter { $0.label == ObjectClass.person.rawValue }, by: \.time)
    return byTime.keys.sorted().map { time in
      StillMaterial.Sample(time: time, people: (byTime[time] ?? []).map(\.box))
    }
  }
}
