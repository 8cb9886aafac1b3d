import Documents
import Interchange
import Phrasebook
import MediaTime
import Observations
import Scene

extension FuzzTarget {
  /// MOTChallenge's text form, alone and as two files of boxes.
  static let mot = FuzzTarget(name: "mot") { input in
    let (first, second) = input.halves
    let boxes = read("f.txt") { () throws(DocumentError) in
      try MotChallenge.boxes(first.document("f.txt"))
    }
    for (box, next) in zip(boxes ?? [], (boxes ?? []).dropFirst()) {
      expect(box.frame >= 1 && box.frame <= next.frame, "boxes come by frame, from 1")
      expect(
        box.frame < next.frame || box.identity != next.identity, "an identity once a frame")
      expect(box.box.width > 0 && box.box.height > 0, "a box has an extent")
    }
    let times = (0..<50).map { MediaTime.zero + .milliseconds(40 * $0) }
    if let truth = read(
      "f.txt",
      { () throws(DocumentError) in
        try MotChallenge.truth(
          first.document("f.txt"), size: PixelSize(width: 768, height: 576), frameTimes: times)
      })
    {
      expect(truth.allSatisfy { $0.time <= times[49] }, "truth lies in the clip")
    }
    let answers = try? MotChallenge.boxes(second.document("b.txt"), identities: .unused)
    // Up to ten million frames are all made images, named or not: half a gigabyte, and too slow here.
    guard let boxes, (boxes.last?.frame ?? 0) < 100_000, (answers?.last?.frame ?? 0) < 100_000
    else { return }
    let set = try? MotChallenge.set(
      truth: first.document("a.txt"), answers: second.document("b.txt"))
    if let set { expectSound(set) }
  }

  /// COCO's JSON: a document of truth and a list of results.
  static let coco = FuzzTarget(name: "coco") { input in
    let (first, second) = input.halves
    do throws(DocumentError) {
      expectSound(
        try CocoBoxes.read(truth: first.document("a.json"), answers: second.document("b.json")))
    } catch {
      expect(["a.json", "b.json"].contains(error.file), "the error names a file")
      expectReadable(error.description, reason: error.reason)
    }
  }

  private static func expectSound(_ set: BoxSet) {
    let images = set.images.map(\.identifier)
    expect(
      zip(images, images.dropFirst()).allSatisfy { $0 < $1 }, "images in order, each once")
    for box in set.truth {
      expect(set.images.indices.contains(Int(box.image)), "truth lies in a known image")
      expect(set.categories.indices.contains(Int(box.category)), "truth is of a known category")
      expect(box.box.width > 0 && box.box.height > 0 && !(box.area < 0), "a box has an extent")
    }
    for box in set.answers {
      expect(set.images.indices.contains(Int(box.image)), "answers lie in a known image")
      expect(set.categories.indices.contains(Int(box.category)), "answers are of a known category")
      expect(box.confidence.isFinite, "confidence \(box.confidence)")
    }
  }
}
