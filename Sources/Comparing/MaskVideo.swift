import Documents
import Evaluation
import Footage
import Foundation
import Parallel
import Phrasebook

/// The masks of one video: truth and what a system said, frame by frame.
struct MaskVideo: Sendable {
  let name: String
  /// Folder of the video in the data set, with `groundtruth` in it or the masks themselves.
  let folder: String
  /// Folder of the system's masks.
  let answers: String

  /// Videos of one category.
  struct Category {
    let name: String
    let videos: [MaskVideo]
  }

  /// All videos: of the folder itself, of its folders, or of their folders.
  static func categories(reference: String, system: String) throws -> [Category] {
    guard Folder.isFolder(system) else {
      throw DocumentError(.missing, file: system, line: nil, .noSuchFolder)
    }
    if try isVideo(reference) {
      let name = URL(fileURLWithPath: reference).lastPathComponent
      return [
        Category(name: "", videos: [MaskVideo(name: name, folder: reference, answers: system)])
      ]
    }
    let direct = try videos(in: reference, beside: system)
    if !direct.isEmpty {
      let name = URL(fileURLWithPath: reference).lastPathComponent
      return [Category(name: name, videos: direct)]
    }
    var categories: [Category] = []
    for name in try Folder.names(reference) where Folder.isFolder("\(reference)/\(name)") {
      let videos = try videos(in: "\(reference)/\(name)", beside: "\(system)/\(name)")
      if !videos.isEmpty { categories.append(Category(name: name, videos: videos)) }
    }
    guard !categories.isEmpty else {
      throw DocumentError(
        .content, file: reference, line: nil,
        .noMasks)
    }
    return categories
  }

  private static func videos(in folder: String, beside system: String) throws -> [MaskVideo] {
    try Folder.names(folder).filter { try isVideo("\(folder)/\($0)") }.map {
      MaskVideo(name: $0, folder: "\(folder)/\($0)", answers: "\(system)/\($0)")
    }
  }

  private static func isVideo(_ path: String) throws -> Bool {
    guard Folder.isFolder(path) else { return false }
    if Folder.isFolder("\(path)/groundtruth") { return true }
    return try Folder.names(path).contains { isMask($0) && number(of: $0) != nil }
  }

  private static func isMask(_ name: String) -> Bool {
    name.hasSuffix(".png") || name.hasSuffix(".bmp")
  }

  /// The number at the end of a name: 470 of `gt000470.png`.
  private static func number(of name: String) -> Int? {
    Int(String(name.dropLast(4).reversed().prefix { $0.isASCII && $0.isNumber }.reversed()))
  }

  /// Masks of a folder by the number of their frame.
  private static func masks(_ folder: String) throws -> [Int: String] {
    var masks: [Int: String] = [:]
    for name in try Folder.names(folder) where isMask(name) {
      guard let number = number(of: name) else { continue }
      if let other = masks[number] {
        throw DocumentError(
          .content, file: "\(folder)/\(name)", line: nil,
          .secondMask(frame: number, beside: other))
      }
      masks[number] = name
    }
    return masks
  }

  /// Counts the pixels of all frames; frames run side by side and sums do not depend on how.
  func tally(_ rule: PixelRule) throws -> PixelTally {
    let truthFolder = Folder.isFolder("\(folder)/groundtruth") ? "\(folder)/groundtruth" : folder
    let answerFolder = Folder.isFolder("\(answers)/results") ? "\(answers)/results" : answers
    let truth = try Self.masks(truthFolder)
    let results = try Self.masks(answerFolder)
    let frames: [Int]
    if let range = try temporalRegion() {
      frames = Array(range)
    } else {
      frames = truth.keys.sorted()
    }
    guard !frames.isEmpty else {
      throw DocumentError(.content, file: truthFolder, line: nil, .noMask)
    }
    let region = rule.usesRegion ? try regionPicture() : nil
    let chunk = max(1, (frames.count + 7) / 8)
    let parts = stride(from: 0, to: frames.count, by: chunk).map {
      Array(frames[$0..<min($0 + chunk, frames.count)])
    }
    let tallies = try parts.parallelMap { part in
      var tally = PixelTally()
      for frame in part {
        guard let wanted = truth[frame] else {
          throw DocumentError(
            .missing, file: truthFolder, line: nil, .noMask(frame: frame))
        }
        guard let found = results[frame] else {
          throw DocumentError(
            .missing, file: answerFolder, line: nil,
            .noMaskOfResult(frame: frame))
        }
        try Self.add(
          "\(truthFolder)/\(wanted)", "\(answerFolder)/\(found)", region, rule, to: &tally)
      }
      return tally
    }
    var total = PixelTally()
    for tally in tallies { total.add(tally) }
    return total
  }

  private static func add(
    _ truth: String, _ result: String, _ region: LabelPicture?, _ rule: PixelRule,
    to tally: inout PixelTally
  ) throws {
    let (wanted, found) = (try LabelPicture(path: truth), try LabelPicture(path: result))
    guard (wanted.width, wanted.height) == (found.width, found.height) else {
      throw DocumentError(
        .content, file: result, line: nil,
        .maskSize(
          (found.width, found.height), expected: (wanted.width, wanted.height), asIn: truth))
    }
    if let region, (wanted.width, wanted.height) != (region.width, region.height) {
      throw DocumentError(
        .content, file: truth, line: nil,
        .maskSizeOfRegion(
          (wanted.width, wanted.height), expected: (region.width, region.height)))
    }
    switch tally.add(
      truth: wanted.values, result: found.values, region: region?.values, rule: rule)
    {
    case nil: break
    case .label(let value):
      throw DocumentError(
        .content, file: truth, line: nil,
        .maskLabel(value))
    case .result(let value):
      throw DocumentError(
        .content, file: result, line: nil, .maskValue(value))
    case .size:
      throw DocumentError(
        .content, file: result, line: nil, .maskOfAnotherSize(than: truth))
    }
  }

  private func regionPicture() throws -> LabelPicture? {
    for name in ["ROI.bmp", "ROI.png"] where Folder.exists("\(folder)/\(name)") {
      return try LabelPicture(path: "\(folder)/\(name)")
    }
    return nil
  }

  /// First and last frame that count, where `temporalROI.txt` says so.
  private func temporalRegion() throws -> ClosedRange<Int>? {
    let path = "\(folder)/temporalROI.txt"
    guard Folder.exists(path) else { return nil }
    let words = try DocumentText.read(path).split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, let first = Int(words[0]), let last = Int(words[1]), first >= 1,
      last >= first, last - first < 10_000_000
    else {
      throw DocumentError(
        .content, file: path, line: 1, .noFrameRange)
    }
    return first...last
  }
}
