public import Documents
public import Observations
import Phrasebook
import Scene

extension MotChallenge {
  /// Reads two files as boxes of one category, every frame up to the last as an image.
  ///
  /// Truth of confidence 0 is a crowd: neither found nor missed. Identities of the system's boxes are not looked at.
  public static func set(
    truth: DocumentBytes, answers: DocumentBytes
  ) throws(DocumentError) -> BoxSet {
    let truthBoxes = try boxes(truth, identities: .unused)
    let found = try boxes(answers, identities: .unused)
    let last = max(truthBoxes.last?.frame ?? 0, found.last?.frame ?? 0)
    guard last < 1 << 31 else {
      throw DocumentError(
        .content, file: truth.file, line: nil, .frameTooLate(last))
    }
    // Frames that no line names are images too, but they are not made one by one: a file may name frame 10⁹.
    let named = Set(truthBoxes.map(\.frame) + found.map(\.frame)).sorted()
    let isWhole = last <= 10_000_000
    let frames = isWhole ? Array(1..<(last + 1)) : named
    let places = isWhole ? [:] : Dictionary(uniqueKeysWithValues: zip(frames, Int32(0)...))
    func place(_ frame: Int) -> Int32 { isWhole ? Int32(frame - 1) : places[frame] ?? 0 }
    return BoxSet(
      images: frames.map { BoxSet.Image(identifier: $0) },
      categories: [BoxSet.Category(identifier: 1, name: "")],
      truth: truthBoxes.map {
        let box = BoxSet.Rectangle($0)
        return BoxSet.Truth(
          image: place($0.frame), category: 0, box: box, area: box.area,
          isCrowd: $0.confidence == 0)
      },
      answers: found.map {
        BoxSet.Answer(
          image: place($0.frame), category: 0, box: BoxSet.Rectangle($0),
          confidence: $0.confidence)
      })
  }
}

extension BoxSet.Rectangle {
  fileprivate init(_ found: TrackedBox) {
    self.init(
      x: found.box.x, y: found.box.y, width: found.box.width, height: found.box.height)
  }
}
