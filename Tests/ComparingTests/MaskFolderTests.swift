import Comparing
import Documents
import Evaluation
import Footage
import Foundation
import TestSupport
import Testing

/// Folders of masks laid out as the data set's.
@Suite struct MaskFolderTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  func write(_ name: String, _ pixels: [UInt8], width: Int = 2) throws {
    let picture = try PortableNetworkGraphics.encode(
      grey: pixels, width: width, height: pixels.count / width)
    try folder.write(name, Data(picture))
  }

  func video(_ name: String, truth: [UInt8], result: [UInt8]) throws {
    try write("data/\(name)/groundtruth/gt000001.png", truth)
    try write("results/\(name)/bin000001.png", result)
  }

  func evaluate(_ rule: PixelRule = .cpp) throws -> JSON {
    try PixelEvaluation(
      reference: folder.path("data"), system: folder.path("results"), rule: rule
    ).json
  }

  @Test func everyLabelComesOutOfAFileAsItWent() throws {
    try write("labels.png", Array(0...255), width: 16)
    let picture = try LabelPicture(path: folder.path("labels.png"))
    #expect(picture.values == Array(0...255))
    #expect(picture.width == 16)
    #expect(picture.height == 16)
  }

  @Test func categoriesAreAveragedAndNotPooled() throws {
    try video("a/one", truth: [255, 0, 0, 0], result: [255, 0, 0, 0])
    try video("a/two", truth: [255, 255, 0, 0], result: [0, 0, 0, 0])
    try video("b/three", truth: [255, 255, 255, 0], result: [255, 255, 255, 0])
    let json = try evaluate()
    // (1 + 0) / 2 and 1; pooled it would be 4 of 6.
    #expect(json["Re"] == .number(0.75))
  }

  @Test func theTemporalRegionLeavesFramesOut() throws {
    try video("one", truth: [255, 0, 0, 0], result: [255, 0, 0, 0])
    try write("data/one/groundtruth/gt000002.png", [255, 0, 0, 0])
    try folder.write("data/one/temporalROI.txt", "1 1\n")
    #expect(try evaluate()["Re"] == .number(1))
  }

  @Test func theRegionPictureIsTheOneProgramsOnly() throws {
    try video("one", truth: [255, 0, 0, 0], result: [255, 255, 0, 0])
    try write("data/one/ROI.png", [255, 0, 255, 255])
    #expect(try evaluate(.cpp)["Precision"] == .number(1))
    #expect(try evaluate(.matlab)["Precision"] == .number(0.5))
  }

  @Test func masksOfDifferentSizesAreRefused() throws {
    try video("one", truth: [255, 0, 0, 0], result: [255, 0])
    let error = #expect(throws: DocumentError.self) { try evaluate() }
    #expect(error?.reason.contains("is of 2 × 1 pixels, expected 2 × 2") == true)
  }

  @Test func anUnknownLabelIsRefused() throws {
    try video("one", truth: [255, 0, 7, 0], result: [255, 0, 0, 0])
    let error = #expect(throws: DocumentError.self) { try evaluate() }
    #expect(error?.reason == "found label 7, expected 0, 50, 85, 170 or 255")
  }

  @Test func aMaskThatIsNotBlackAndWhiteIsRefused() throws {
    try video("one", truth: [255, 0, 0, 0], result: [255, 0, 1, 0])
    let error = #expect(throws: DocumentError.self) { try evaluate() }
    #expect(error?.reason == "found value 1, expected 0 or 255")
  }

  @Test func aFrameWithoutAnAnswerIsRefused() throws {
    try video("one", truth: [255, 0, 0, 0], result: [255, 0, 0, 0])
    try write("data/one/groundtruth/gt000002.png", [255, 0, 0, 0])
    let error = #expect(throws: DocumentError.self) { try evaluate() }
    #expect(error?.reason.contains("holds no mask of frame 2") == true)
  }

  @Test func aDamagedPictureIsRefused() throws {
    try video("one", truth: [255, 0, 0, 0], result: [255, 0, 0, 0])
    try folder.write("results/one/bin000001.png", "no picture at all")
    let error = #expect(throws: FootageError.self) { try evaluate() }
    #expect(error?.code == .notMask)
  }

  @Test func folderWithoutMasksIsRefused() throws {
    try folder.write("data/readme.txt", "")
    try folder.write("results/readme.txt", "")
    #expect(throws: DocumentError.self) { try evaluate() }
  }
}
