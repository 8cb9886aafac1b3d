/// At which overlaps and for which sizes boxes are matched.
public struct BoxRules: Hashable, Sendable {
  /// A range of areas in pixels, ends included.
  public struct Sizes: Hashable, Sendable {
    /// Its name in results.
    public let name: String
    /// Smallest and largest area.
    public let areas: ClosedRange<Double>
  }

  /// Smallest overlaps, ascending.
  public let overlaps: [Double]
  /// Ranges of sizes; the first holds every size.
  public let sizes: [Sizes]
  /// Numbers of detections of a category in an image, by falling confidence, ascending.
  public let detections: [Int]

  /// One overlap for boxes of all sizes.
  public init(iou: Double, maxDetections: Int) {
    overlaps = [iou]
    sizes = [Self.all]
    detections = [maxDetections]
  }

  private init() {
    let step = (0.95 - 0.5) / 9
    // As numpy's `linspace` counts: the last is set, so that it is no bit off.
    overlaps = (0..<9).map { Double($0) * step + 0.5 } + [0.95]
    sizes = [
      Self.all, Sizes(name: "small", areas: 0...(32 * 32)),
      Sizes(name: "medium", areas: (32 * 32)...(96 * 96)),
      Sizes(name: "large", areas: (96 * 96)...1e10),
    ]
    detections = [1, 10, 100]
  }

  private static let all = Sizes(name: "all", areas: 0...1e10)

  /// COCO's rules as pycocotools 2.0 has them: ten overlaps from .50 to .95, four ranges of sizes, 1, 10 and 100 detections.
  public static let coco = BoxRules()

  /// The most detections of a category in an image that are looked at.
  var mostDetections: Int { detections.last ?? 0 }

  /// Overlap and size together: one bit of a mark.
  var lanes: Int { overlaps.count * sizes.count }

  func lane(size: Int, overlap: Int) -> Int { size * overlaps.count + overlap }

  /// The bits of one range of sizes.
  func bits(ofSize size: Int) -> UInt64 {
    ((1 << UInt64(overlaps.count)) - 1) << UInt64(size * overlaps.count)
  }
}
