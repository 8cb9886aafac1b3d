public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Boxes in the MOTChallenge text form: `frame,id,x,y,w,h,conf,…`, frames from 1, pixels.
///
/// Source: Leal-Taixé et al. 2015, *MOTChallenge 2015* (arXiv 1504.01942), §4; a confidence of 0 in ground truth means
/// "ignore". An eighth number is the class (Milan et al. 2016, *MOT16*, arXiv 1603.00831, §5.3).
public enum MotChallenge {
  /// What the second number of a line is.
  public enum Identities: Sendable {
    /// A track: stands once a frame at most.
    case unique
    /// Nothing: detections that belong to no track have −1 there.
    case unused
  }

  /// Reads every line; boxes come by frame, within one in the order of the file.
  public static func boxes(
    _ bytes: DocumentBytes, identities: Identities = .unique
  ) throws(DocumentError) -> [TrackedBox] {
    var lines = MotLines(bytes)
    var boxes: [TrackedBox] = []
    var numbers: [Int] = []
    var isSorted = true
    while let box = try lines.next() {
      if let last = boxes.last, last.frame > box.frame { isSorted = false }
      boxes.append(box)
      numbers.append(lines.line)
    }
    if !isSorted {
      let order = boxes.indices.sorted {
        (boxes[$0].frame, $0) < (boxes[$1].frame, $1)
      }
      boxes = order.map { boxes[$0] }
      numbers = order.map { numbers[$0] }
    }
    if identities == .unique { try refuseTwins(boxes, lines: numbers, file: bytes.file) }
    return boxes
  }

  private static func refuseTwins(
    _ boxes: [TrackedBox], lines: [Int], file: String
  ) throws(DocumentError) {
    var start = 0
    var seen: [(identity: Int, line: Int)] = []
    while start < boxes.count {
      var end = start
      seen.removeAll(keepingCapacity: true)
      while end < boxes.count, boxes[end].frame == boxes[start].frame {
        seen.append((boxes[end].identity, lines[end]))
        end += 1
      }
      seen.sort { ($0.identity, $0.line) < ($1.identity, $1.line) }
      for (first, second) in zip(seen, seen.dropFirst()) where first.identity == second.identity {
        throw DocumentError(
          .content, file: file, line: second.line,
          .identityTwice(second.identity, frame: boxes[start].frame, line: first.line))
      }
      start = end
    }
  }

  /// Reads ground truth; line n of the clip's frames happens at `frameTimes[n-1]`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - size: Pixels of the view, to turn boxes into fractions.
  ///   - frameTimes: Media time of each decoded frame.
  /// - Returns: Boxes by frame, within one in the order of the file.
  /// - Throws: `DocumentError` that names the line.
  public static func truth(
    _ bytes: DocumentBytes, size: PixelSize, frameTimes: [MediaTime]
  ) throws(DocumentError) -> [TruthBox] {
    let (width, height) = (Double(size.width), Double(size.height))
    var lines = MotLines(bytes, lastFrame: frameTimes.count)
    var boxes: [TruthBox] = []
    while let found = try lines.next() {
      boxes.append(
        TruthBox(
          time: frameTimes[found.frame - 1],
          box: Box(
            x: found.box.x / width, y: found.box.y / height, width: found.box.width / width,
            height: found.box.height / height),
          identity: found.identity, ignored: found.confidence == 0))
    }
    return boxes
  }
}

/// One line after the other of a file in the MOTChallenge form.
struct MotLines {
  /// Number of the line that was read last, from 1.
  private(set) var line = 0
  private let file: String
  private let lastFrame: Int?
  private var scanner: DecimalScanner

  init(_ bytes: DocumentBytes, lastFrame: Int? = nil) {
    file = bytes.file
    self.lastFrame = lastFrame
    scanner = DecimalScanner(bytes.array)
  }

  /// The next box; nil at the end.
  mutating func next() throws(DocumentError) -> TrackedBox? {
    while scanner.position < scanner.bytes.count {
      line += 1
      scanner.skipBlanks()
      if endLine() { continue }
      return try box()
    }
    return nil
  }

  /// Goes past a line end, or says that there is none here.
  private mutating func endLine() -> Bool {
    let bytes = scanner.bytes
    if scanner.position < bytes.count, bytes[scanner.position] == 0x0D { scanner.position += 1 }
    guard scanner.position < bytes.count else { return true }
    guard bytes[scanner.position] == 0x0A else { return false }
    scanner.position += 1
    return true
  }

  private mutating func box() throws(DocumentError) -> TrackedBox {
    let start = scanner.position
    var fields = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    var count = 0
    while true {
      // What follows the class is read by nobody, so it may be anything.
      if count >= 8 {
        skipToLineEnd()
        break
      }
      guard let value = scanner.number(), value.isFinite else { throw unreadable(start) }
      switch count {
      case 0: fields.0 = value
      case 1: fields.1 = value
      case 2: fields.2 = value
      case 3: fields.3 = value
      case 4: fields.4 = value
      case 5: fields.5 = value
      case 6: fields.6 = value
      default: fields.7 = value
      }
      count += 1
      if scanner.position < scanner.bytes.count, scanner.bytes[scanner.position] == 0x2C {
        scanner.position += 1
        continue
      }
      guard endLine() else { throw unreadable(start) }
      break
    }
    guard count >= 7 else { throw unreadable(start) }
    guard let frame = Int(exactly: fields.0), frame >= 1, frame <= lastFrame ?? .max else {
      throw error(.notFrame(plain(fields.0), last: lastFrame))
    }
    guard let identity = Int(exactly: fields.1) else {
      throw error(.notIdentity(plain(fields.1)))
    }
    guard fields.4 > 0, fields.5 > 0 else {
      throw error(.emptyBox(plain(fields.4), plain(fields.5)))
    }
    return TrackedBox(
      frame: frame, identity: identity,
      box: Box(x: fields.2, y: fields.3, width: fields.4, height: fields.5),
      confidence: fields.6, label: count > 7 ? Int(exactly: fields.7) : nil)
  }

  private mutating func skipToLineEnd() {
    while scanner.position < scanner.bytes.count, scanner.bytes[scanner.position] != 0x0A {
      scanner.position += 1
    }
    _ = endLine()
  }

  private func plain(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  private func unreadable(_ start: Int) -> DocumentError {
    let rest = scanner.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(40)
    return error(.notTrackLine(String(decoding: rest, as: UTF8.self)))
  }

  private func error(_ complaint: Complaint) -> DocumentError {
    DocumentError(.content, file: file, line: line, complaint)
  }
}
