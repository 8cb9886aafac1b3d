import Footage
import Observations
import Phrasebook

extension KnownPicture {
  /// How a network did on the picture.
  package struct Outcome: Hashable, Sendable {
    /// Stated boxes that were found.
    package let found: Int
    /// Boxes that were found and are not stated.
    package let others: Int
  }

  /// Looks at the picture; an outcome that differs from what the card says is an error.
  func tryOut(
    card: String, _ look: (any AnalysedPicture) throws(DetectionError) -> ModelDetector.Sight
  ) throws(DetectionError) -> Outcome {
    let picture: VideoFrame
    do {
      var reader = try VideoReader(path: file)
      guard let first = try reader.nextFrame() else {
        throw DetectionError.model(.knownPictureUnreadable(card: card, .emptyPicture(file)))
      }
      picture = first
    } catch let error as DetectionError { throw error } catch {
      throw .model(.knownPictureUnreadable(card: card, Complaint(of: error)))
    }
    let outcome = compare(try look(picture))
    guard outcome.found == boxes.count, outcome.others == 0 else {
      throw .model(
        .knownPictureDiffers(
          card: card, picture: file, found: outcome.found, of: boxes.count,
          others: outcome.others))
    }
    return outcome
  }

  /// Pairs what was found with what is stated, the surest first.
  func compare(_ sight: ModelDetector.Sight) -> Outcome {
    var open = boxes
    var others = 0
    for (objectClass, candidates) in [(.person, sight.people), (.vehicle, sight.vehicles)]
      as [(ObjectClass, [Candidate])]
    {
      for candidate in candidates where candidate.confidence > surerThan {
        let place = open.indices.filter { open[$0].objectClass == objectClass }
          .max { open[$0].box.iou(candidate.box) < open[$1].box.iou(candidate.box) }
        if let place, open[place].box.iou(candidate.box) >= iou {
          open.remove(at: place)
        } else {
          others += 1
        }
      }
    }
    return Outcome(found: boxes.count - open.count, others: others)
  }
}
