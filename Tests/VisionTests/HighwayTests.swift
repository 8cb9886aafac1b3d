import Footage
import MediaTime
import TestSupport
import Testing
import Vision

/// The CDnet 2014 clip "highway" with its masks of moving cars.
enum Highway {
  private static let folder = "footage/cdnet-highway"
  static var isThere: Bool { SharedMaterial.has(folder) }

  /// Precision and recall in one number, over all pixels with a truth.
  struct Score {
    var hits = 0
    var falseAlarms = 0
    var misses = 0

    var f1: Double { 2 * Double(hits) / Double(2 * hits + falseAlarms + misses) }

    mutating func add(_ mask: GreyPicture, truth: [UInt8]) {
      for (seen, label) in zip(mask.pixels, truth) {
        switch label {
        case 255 where seen != 0: hits += 1
        case 255: misses += 1
        // Shadows (50) are background.
        case 0, 50: falseAlarms += seen == 0 ? 0 : 1
        default: break
        }
      }
    }
  }

  /// Hands out each grey picture with its truth; nil before the first that has one.
  static func play(_ look: (GreyPicture, [UInt8]?) throws -> Void) throws {
    guard let root = SharedMaterial.path(folder) else { return }
    // Pictures in a folder are no clip: the same JPEG bytes in a container are.
    let scratch = try ScratchFolder()
    let clip = scratch.path("highway.avi")
    try Program.ffmpeg(["-i", "\(root)/input/in%06d.jpg", "-c", "copy", clip])
    var reader = try VideoReader(path: clip)
    var number = 0
    while let frame = try reader.nextFrame() {
      number += 1
      let picture = try frame.withLuma { plane, stride in
        try GreyPicture(
          shrinking: plane, stride: stride, width: frame.width, height: frame.height, by: 1)
      }
      let name = String("000000\(number)".suffix(6))
      let truth = number < 470 ? nil : try LabelPicture(path: "\(root)/groundtruth/gt\(name).png")
      try look(picture, truth?.values)
    }
  }
}

@Suite(.onItsOwnThread, .enabled(if: Highway.isThere, "needs the CDnet highway clip"))
struct HighwayTests {
  /// As the stages use it: eight pictures a second, specks removed.
  private static let step = 0.125

  @Test func theDualRateBackgroundIsNoWorseThanOpenCVsMixture() throws {
    var ours = try DualRateBackground(width: 320, height: 240)
    var theirs = try OpenCVReference.Mixture()
    var (our, their, ourClean, theirClean) = (
      Highway.Score(), Highway.Score(), Highway.Score(), Highway.Score()
    )
    try Highway.play { picture, truth in
      let mine = try ours.update(picture, after: Self.step).long
      let yours = try theirs.update(picture)
      guard let truth else { return }
      our.add(mine, truth: truth)
      their.add(yours, truth: truth)
      ourClean.add(try mine.cleaned(opening: (3, 3)), truth: truth)
      theirClean.add(try yours.cleaned(opening: (3, 3)), truth: truth)
    }
    #expect(our.f1 >= their.f1 && ourClean.f1 >= theirClean.f1)
  }

  @Test func theMixtureIsBetterThanOpenCVs() throws {
    // OpenCV's remembers 500 pictures, ours the 20 s that they last at 25 a second.
    var ours = try MixtureBackground(width: 320, height: 240)
    var theirs = try OpenCVReference.Mixture()
    var (our, their) = (Highway.Score(), Highway.Score())
    try Highway.play { picture, truth in
      let mine = try ours.update(picture, after: 0.04)
      let yours = try theirs.update(picture)
      guard let truth else { return }
      our.add(mine, truth: truth)
      their.add(yours, truth: truth)
    }
    #expect(our.f1 > their.f1 + 0.02)
  }

  @Test func bothInstructionSetsGiveTheSameBytesOnIt() throws {
    // An odd width, so that registers end inside rows.
    var wide = try DualRateBackground(width: 317, height: 240)
    var portable = try DualRateBackground(width: 317, height: 240)
    var wideMixture = try MixtureBackground(width: 317, height: 240)
    var portableMixture = try MixtureBackground(width: 317, height: 240)
    var pictures = 0
    try Highway.play { picture, _ in
      pictures += 1
      guard pictures <= 200 else { return }
      let odd = try GreyPicture(
        shrinking: picture.pixels.span, stride: 320, width: 317, height: 240, by: 1)
      let ours = try wide.update(odd, after: Self.step)
      #expect(try ours == Instructions.portably { try portable.update(odd, after: Self.step) })
      let mask = try wideMixture.update(odd, after: Self.step)
      let same = try Instructions.portably { try portableMixture.update(odd, after: Self.step) }
      #expect(mask == same)
    }
    #expect(wide.mean == portable.mean)
    #expect(wideMixture.mean == portableMixture.mean)
  }
}
