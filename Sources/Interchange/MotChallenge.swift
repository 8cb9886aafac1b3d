public import Documents
public import MediaTime
public import Observation
public import Scene

/// Boxes in the MOTChallenge text form: `frame,id,x,y,w,h,conf,…`, frames from 1, pixels.
///
/// Source: Leal-Taixé et al. 2015, *MOTChallenge 2015* (arXiv 1504.01942), §4; a confidence of 0 in ground truth means
/// "ignore".
public enum MotChallenge {
  /// Reads ground truth; line n of the clip's frames happens at `frameTimes[n-1]`.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its name, for errors.
  ///   - size: Pixels of the view, to turn boxes into fractions.
  ///   - frameTimes: Media time of each decoded frame.
  /// - Returns: Boxes in the order of the file.
  /// - Throws: `DocumentError` that names the line.
  public static func truth(
    _ text: String, file: String, size: PixelSize, frameTimes: [MediaTime]
  ) throws(DocumentError) -> [TruthBox] {
    var boxes: [TruthBox] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        .map { Double(String($0).trimmingWhitespace) }
      let record = fields.prefix(7).compactMap(\.self)
      guard record.count == 7, record.allSatisfy(\.isFinite) else {
        throw DocumentError(
          .content, file: file, line: index + 1,
          "found \"\(line.prefix(40))\", expected frame,id,x,y,w,h,conf as numbers")
      }
      guard let frame = Int(exactly: record[0]), (1...max(1, frameTimes.count)).contains(frame),
        !frameTimes.isEmpty
      else {
        throw DocumentError(
          .content, file: file, line: index + 1,
          "found frame \(record[0]), expected a whole number from 1 to \(frameTimes.count)")
      }
      guard record[4] >= 0, record[5] >= 0, let identity = Int(exactly: record[1]) else {
        throw DocumentError(
          .content, file: file, line: index + 1,
          "expected a whole id and a width and height that are not negative")
      }
      let (width, height) = (Double(size.width), Double(size.height))
      boxes.append(
        TruthBox(
          time: frameTimes[frame - 1],
          box: Box(
            x: record[2] / width, y: record[3] / height, width: record[4] / width,
            height: record[5] / height),
          identity: identity, ignored: record[6] == 0))
    }
    return boxes
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
