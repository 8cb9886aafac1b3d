/// Whose rules decide which pixels of a mask count: the two programs that changedetection.net gives out differ.
///
/// Wang et al. 2014, *CDnet 2014*, doi:10.1109/CVPRW.2014.126; labels: 0 static, 50 shadow, 85 outside the region of
/// interest, 170 unknown, 255 moving. Read off the sources of `Comparator.cpp` and of the MATLAB function
/// `compareImageFiles` (both N. Goyette, Sherbrooke, 2012).
public enum PixelRule: String, Hashable, Sendable, CaseIterable {
  /// C++: every pixel inside the ROI picture that is not 170 counts, so that 85 there is a negative.
  case cpp = "cdnet2014-cpp-v1"
  /// MATLAB: no ROI picture; 0 and 50 are negatives, 255 positives, 85 and 170 count for nothing.
  case matlab = "cdnet2014-matlab-v1"

  /// Whether a pixel of this label may be scored.
  func counts(_ label: UInt8) -> Bool {
    switch self {
    case .cpp: label != 170
    case .matlab: label != 170 && label != 85
    }
  }

  /// Whether a picture of the region of interest is looked at.
  public var usesRegion: Bool { self == .cpp }
}

/// Pixels of masks by what they are and what was said of them: sums over the frames of one video.
public struct PixelTally: Hashable, Sendable {
  /// Labels that a mask of truth may hold.
  public static let labels: [UInt8] = [0, 50, 85, 170, 255]

  /// Moving and found.
  public var truePositives = 0
  /// Not moving and said to be.
  public var falsePositives = 0
  /// Moving and not found.
  public var falseNegatives = 0
  /// Not moving and not said to be.
  public var trueNegatives = 0
  /// Shadow said to be moving: part of the false positives.
  public var shadowErrors = 0
  /// Frames.
  public var frames = 0

  /// Nothing yet.
  public init() {}

  /// Counts one frame.
  ///
  /// - Parameters:
  ///   - truth: Labels.
  ///   - result: 255 where the system says moving, of the same size.
  ///   - region: 0 outside the region of interest; nil where there is no such picture.
  ///   - rule: Which pixels count.
  /// - Returns: The first label or result that is none, or nil.
  public mutating func add(
    truth: [UInt8], result: [UInt8], region: [UInt8]?, rule: PixelRule
  ) -> Stray? {
    guard truth.count == result.count, region.map({ $0.count == truth.count }) ?? true else {
      return .size
    }
    // All pairs of a label and a result first: the pixels are looked at once, without a branch.
    var pairs = [Int](repeating: 0, count: 1 << 16)
    if let region, rule.usesRegion {
      var outside = [Int](repeating: 0, count: 1 << 16)
      for place in truth.indices {
        let pair = Int(truth[place]) << 8 | Int(result[place])
        if region[place] != 0 { pairs[pair] += 1 } else { outside[pair] += 1 }
      }
      if let stray = Self.stray(outside) { return stray }
    } else {
      for place in truth.indices { pairs[Int(truth[place]) << 8 | Int(result[place])] += 1 }
    }
    if let stray = Self.stray(pairs) { return stray }
    frames += 1
    for label in Self.labels where rule.counts(label) {
      let (said, unsaid) = (pairs[Int(label) << 8 | 255], pairs[Int(label) << 8])
      if label == 255 {
        truePositives += said
        falseNegatives += unsaid
      } else {
        falsePositives += said
        trueNegatives += unsaid
        if label == 50 { shadowErrors += said }
      }
    }
    return nil
  }

  /// A value that no mask may hold.
  public enum Stray: Hashable, Sendable {
    /// In truth.
    case label(UInt8)
    /// In the system's mask.
    case result(UInt8)
    /// The pictures are not of one size.
    case size
  }

  private static func stray(_ pairs: [Int]) -> Stray? {
    for label in 0..<256 {
      for result in 0..<256 where pairs[label << 8 | result] > 0 {
        if !labels.contains(UInt8(label)) { return .label(UInt8(label)) }
        if result != 0, result != 255 { return .result(UInt8(result)) }
      }
    }
    return nil
  }

  /// Adds another tally of the same video.
  public mutating func add(_ other: PixelTally) {
    truePositives += other.truePositives
    falsePositives += other.falsePositives
    falseNegatives += other.falseNegatives
    trueNegatives += other.trueNegatives
    shadowErrors += other.shadowErrors
    frames += other.frames
  }
}
