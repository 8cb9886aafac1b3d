import Report
public import Documents
public import Evaluation
import Foundation
import Interchange
import Observations
import Parallel
import Phrasebook

/// Scores a tracker's MOTChallenge files against ground truth: two files, or two folders of sequences.
public struct TrackEvaluation: Sendable {
  /// Every measure of all sequences together.
  public let total: TrackScore
  /// Every measure of each sequence, by name; a single one where two files were compared.
  public let sequences: [TrackScore]

  /// Reads and scores; sequences run side by side, and the result does not depend on how many.
  public init(reference: String, system: String) throws {
    let pairs = try SequenceFiles.pairs(reference: reference, system: system)
    let scores = try pairs.parallelMap { try $0.score() }
    sequences = scores
    total = TrackScore(sum: scores)
    guard total.clear.truthBoxes + total.clearMotMetrics.truthBoxes > 0 else {
      throw DocumentError(.content, file: reference, line: nil, .noBoxScored)
    }
  }

  /// The scores as one document.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("tracks", 1), .init("protocol", "mot-challenge"), .init("iou", 0.5),
      .init("sequences", .integer(sequences.count)),
    ]
    if case .object(let figures) = total.json { members += figures }
    if sequences.count > 1 {
      members.append(.init("by-sequence", .array(sequences.map(\.json))))
    }
    return .object(members)
  }
}

/// The files of one sequence.
struct SequenceFiles: Sendable {
  let name: String
  let truth: String
  let system: String
  let information: String?

  func score() throws -> TrackScore {
    let boxes = try [truth, system].parallelMap { path in
      try MotChallenge.boxes(try DocumentBytes(path: path))
    }
    return TrackScore(name: name, truth: boxes[0], system: boxes[1], frames: try length())
  }

  /// `seqLength` of `seqinfo.ini`, where there is one.
  private func length() throws -> Int? {
    guard let information else { return nil }
    for (index, line) in try DocumentText.read(information).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() where line.lowercased().hasPrefix("seqlength") {
      let value = line.drop { $0 != "=" }.dropFirst().filter { !$0.isWhitespace }
      guard let length = Int(value), length > 0 else {
        throw DocumentError(
          .content, file: information, line: index + 1,
          .noSequenceLength(line.prefix(40)))
      }
      return length
    }
    return nil
  }

  /// Two files, or all sequences of two folders: `NAME/gt/gt.txt` or `NAME.txt` beside `NAME.txt`, as TrackEval lays them.
  static func pairs(reference: String, system: String) throws -> [SequenceFiles] {
    let areFolders = (Folder.isFolder(reference), Folder.isFolder(system))
    guard areFolders != (false, false) else {
      return [
        SequenceFiles(
          name: URL(fileURLWithPath: system).deletingPathExtension().lastPathComponent,
          truth: reference, system: system, information: nil)
      ]
    }
    guard areFolders == (true, true) else {
      throw DocumentError(
        .content, file: areFolders.0 ? system : reference, line: nil,
        .fileBesideFolder)
    }
    var truth: [String: (boxes: String, information: String?)] = [:]
    for entry in try Folder.names(reference) {
      let path = reference + "/" + entry
      if Folder.exists(path + "/gt/gt.txt") {
        let information = path + "/seqinfo.ini"
        truth[entry] = (
          path + "/gt/gt.txt", Folder.exists(information) ? information : nil
        )
      } else if entry.hasSuffix(".txt") {
        truth[String(entry.dropLast(4))] = (path, nil)
      }
    }
    guard !truth.isEmpty else {
      throw DocumentError(
        .content, file: reference, line: nil,
        .noSequence)
    }
    let answers = try Folder.names(system).filter { $0.hasSuffix(".txt") }
      .map { String($0.dropLast(4)) }
    if let stray = answers.first(where: { truth[$0] == nil }) {
      throw DocumentError(
        .content, file: "\(system)/\(stray).txt", line: nil, .noTruthOfThatName)
    }
    return try truth.keys.sorted().map { name in
      guard answers.contains(name), let files = truth[name] else {
        throw DocumentError(
          .missing, file: "\(system)/\(name).txt", line: nil,
          .noAnswerFile)
      }
      return SequenceFiles(
        name: name, truth: files.boxes, system: "\(system)/\(name).txt",
        information: files.information)
    }
  }
}
