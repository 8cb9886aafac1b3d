import Documents
import Foundation
import MediaTime
import Observations
import Phrasebook

/// Observations on their way from the stages to a file, in memory that does not grow with the length of the clip.
///
/// Nearly all of them come in order of time (measurements, detections) and go to the disk as they come. An alarm is said
/// when it ends but stands where it began: those few wait in memory, and are laid between the others at the end.
final class ObservationSpool {
  private struct Line {
    let time: MediaTime
    /// How many were said before: what is simultaneous keeps the order in which it was said.
    let number: Int
    let text: String

    static func precedes(_ a: Line, _ b: Line) -> Bool { (a.time, a.number) < (b.time, b.number) }
  }

  private static let bufferSize = 1 << 16

  private let path: String
  private let handle: FileHandle
  private var buffer = Data()
  private var late: [Line] = []
  private var latest: MediaTime?
  /// How many observations have come.
  private(set) var count = 0

  /// A spool beside the file that it will become.
  init(besides output: String) throws(ReplayError) {
    path = output + ".spool"
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let opened = FileHandle(forUpdatingAtPath: path)
    else {
      throw ReplayError(.output, .notWritten(path))
    }
    handle = opened
    // Without a name it is gone with the process, however that ends.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Takes in the next observation.
  func add(_ observation: Observation) throws {
    let line = Line(time: observation.time, number: count, text: observation.json.line)
    count += 1
    guard latest.map({ $0 <= line.time }) ?? true else {
      late.append(line)
      return
    }
    latest = line.time
    let seconds = line.time.seconds
    buffer += Data("\(seconds.numerator) \(seconds.denominator) \(line.number) \(line.text)\n".utf8)
    if buffer.count >= ObservationSpool.bufferSize { try flush() }
  }

  /// Writes the file: the header, then all observations in order of time.
  func write(_ header: ObservationFile.Header, to output: String) throws {
    try flush()
    try handle.seek(toOffset: 0)
    var waiting = late.sorted(by: Line.precedes)[...]
    try AtomicFile.write(to: output) { write in
      var piece = Data((header.json.line + "\n").utf8)
      func put(_ line: Line) throws {
        piece += Data((line.text + "\n").utf8)
        guard piece.count >= ObservationSpool.bufferSize else { return }
        try write(piece)
        piece.removeAll(keepingCapacity: true)
      }
      try spooled { line in
        while let first = waiting.first, Line.precedes(first, line) {
          try put(first)
          waiting.removeFirst()
        }
        try put(line)
      }
      for line in waiting { try put(line) }
      try write(piece)
    }
  }

  private func flush() throws(ReplayError) {
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw AtomicFile.failure(path, error)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Reads back what went to the disk, line by line.
  private func spooled(_ body: (Line) throws -> Void) throws {
    var rest = Data()
    while let piece = try handle.read(upToCount: ObservationSpool.bufferSize), !piece.isEmpty {
      rest += piece
      var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      rest = lines.popLast().map { Data($0) } ?? Data()
      for line in lines { try body(try ObservationSpool.line(line)) }
    }
  }

  private static func line(_ bytes: Data) throws(ReplayError) -> Line {
    let fields = bytes.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard fields.count == 4 else { throw ReplayError(.defect, .spoolCut) }
    let numbers = fields.prefix(3).map { Int64(String(decoding: $0, as: UTF8.self)) }
    guard let numerator = numbers[0], let denominator = numbers[1], let number = numbers[2],
      let seconds = Rational(numerator, denominator)
    else { throw ReplayError(.defect, .spoolWithoutTime) }
    return Line(
      time: MediaTime(seconds), number: Int(number),
      text: String(decoding: fields[3], as: UTF8.self))
  }
}
