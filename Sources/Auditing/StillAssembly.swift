import Claims
import Foundation
import MediaTime
import Observation
import Report
import Scene

/// What the report may draw stills from: person-free backgrounds and boxes, never a frame.
enum StillAssembly {
  /// Material by clip; a clip without footage has none.
  static func material(
    from evidence: [SystemEvidence], files: [String: ClipFiles], folder: AuditFolder
  ) -> [String: StillMaterial] {
    var material: [String: StillMaterial] = [:]
    for item in evidence {
      guard material[item.clip] == nil, case .observed(let file) = item.outcome,
        let clip = files[item.clip], let size = size(of: file)
      else { continue }
      material[item.clip] = StillMaterial(
        size: size,
        background: FileManager.default.contents(atPath: folder.background(clip: item.clip))
          .map(Array.init),
        scene: clip.scene, people: samples(of: file))
    }
    return material
  }

  /// Pixels of the view as the worker saw it.
  private static func size(of file: ObservationFile) -> PixelSize? {
    let parts = (file.header.configuration["size"] ?? "").split(separator: "x").compactMap {
      Int($0)
    }
    return parts.count == 2 ? PixelSize(width: parts[0], height: parts[1]) : nil
  }

  private static func samples(of file: ObservationFile) -> [StillMaterial.Sample] {
    let byTime = Dictionary(grouping: file.detections, by: \.time)
    return byTime.keys.sorted().map { time in
      StillMaterial.Sample(time: time, people: (byTime[time] ?? []).map(\.box))
    }
  }
}
