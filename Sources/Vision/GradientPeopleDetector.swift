private import CVision
import Phrasebook

/// A people detector whose weights are part of OpenCV: no file is needed.
///
/// Source: Dalal and Triggs 2005, doi 10.1109/CVPR.2005.177 (histograms of oriented gradients, linear classifier). The
/// gradients are computed by kernels of our own, which give OpenCV's margins to some thousandths in a quarter of the time.
@safe public struct GradientPeopleDetector: ~Copyable {
  /// Where to look and at what size: the window is 64 × 128 pixels of the enlarged picture.
  public struct Search: Hashable, Sendable {
    /// May reach beyond the picture, whose edge is then repeated.
    public let region: PixelRect
    /// What the region is scaled by first.
    public let enlargement: Double

    /// A place to look at.
    public init(region: PixelRect, enlargement: Double) {
      self.region = region
      self.enlargement = enlargement
    }
  }

  /// A window that the classifier takes for a person, in pixels of the picture.
  public struct Hit: Hashable, Sendable {
    /// Left edge.
    public let x: Double
    /// Top edge.
    public let y: Double
    /// Width of the window; the person fills its middle.
    public let width: Double
    /// Height of the window.
    public let height: Double
    /// Distance to the classifier's plane; larger is surer.
    public let margin: Double
  }

  private let handle: OpaquePointer
  /// More windows than this in one picture are not people.
  private static let capacity = 16384
  private var hits = [cvision_hit](repeating: cvision_hit(), count: capacity)

  /// Who computes the gradients.
  package enum Source: Sendable {
    /// Kernels of our own.
    case own
    /// OpenCV's own code.
    case reference

    fileprivate var code: Int32 {
      switch self {
      case .own: Int32(CVISION_OWN)
      case .reference: Int32(CVISION_REFERENCE)
      }
    }
  }

  /// A detector with the library's weights.
  public init() throws(VisionError) { try self.init(gradients: .own) }

  /// A detector with the library's weights and chosen gradients.
  package init(gradients: Source) throws(VisionError) {
    guard let made = unsafe cvision_people_create(gradients.code) else {
      throw .outOfMemory(.peopleDetector)
    }
    unsafe handle = made
  }

  deinit { unsafe cvision_people_destroy(handle) }

  /// The windows whose margin exceeds the threshold, ungrouped, in order of the searches.
  public mutating func find(
    in luma: Span<UInt8>, stride: Int, width: Int, height: Int, searches: [Search],
    threshold: Double
  ) throws(VisionError) -> [Hit] {
    guard Shim.holds(luma.count, stride: stride, width: width, height: height) else {
      throw .impossibleSize(.lookingForPeople)
    }
    guard !searches.isEmpty else { return [] }
    let places = searches.map {
      cvision_search(
        region: cvision_rect(
          x: Int32(clamping: $0.region.x), y: Int32(clamping: $0.region.y),
          width: Int32(clamping: $0.region.width), height: Int32(clamping: $0.region.height)),
        enlargement: $0.enlargement)
    }
    let handle = unsafe self.handle
    var count: Int32 = 0
    var message = [CChar](repeating: 0, count: Shim.messageSize)
    let code = unsafe luma.withUnsafeBufferPointer { bytes in
      unsafe places.withUnsafeBufferPointer { places in
        unsafe hits.withUnsafeMutableBufferPointer { hits in
          unsafe message.withUnsafeMutableBufferPointer { message -> Int32 in
            guard let bytes = bytes.baseAddress, let places = places.baseAddress,
              let hits = hits.baseAddress, let text = message.baseAddress
            else { return Int32(CVISION_BAD_ARGUMENT) }
            let view = unsafe cvision_plane(
              bytes: bytes, stride: Int32(stride), width: Int32(width), height: Int32(height))
            return unsafe cvision_people_find(
              handle, view, places, Int32(searches.count), threshold, hits,
              Int32(Self.capacity), &count, text, message.count)
          }
        }
      }
    }
    try Shim.check(code, .lookingForPeople, reason: Shim.text(message))
    return hits.prefix(min(Int(count), Self.capacity)).map {
      Hit(
        x: Double($0.x), y: Double($0.y), width: Double($0.width), height: Double($0.height),
        margin: Double($0.score))
    }
  }
}
