import Detection
import Footage
import Foundation
import MediaTime
import Scene
import TestSupport
import Testing
import Vision

private let campus = "footage/pets09-s2l1/vtest.avi"
private let office = "footage/falls/office9/cam4.mp4"

/// Real clips with people pasted in who never move: no pixel of them may be shown.
@Suite(.serialized) struct FrozenPeopleTests {
  /// Where in a clip people are pasted: feet, and the height of somebody who stands there.
  struct Place: CustomTestStringConvertible, Sendable {
    let clip: String
    let feet: [(x: Int, y: Int, height: Int)]
    var testDescription: String { clip }
  }

  static let places = [
    // Where people walk, near and far.
    Place(
      clip: campus,
      feet: [
        (180, 232, 75), (245, 246, 77), (300, 258, 80), (290, 285, 85), (460, 312, 90),
        (525, 335, 95), (590, 362, 100), (665, 395, 106), (500, 290, 86), (640, 330, 94),
      ]),
    Place(
      clip: "footage/tud-campus/TUD-Campus.mp4",
      feet: [(120, 400, 220), (330, 420, 230), (540, 400, 220)]),
    Place(
      clip: "footage/falls/office9/cam2.mp4",
      feet: [(80, 150, 90), (160, 170, 100), (240, 150, 90), (120, 110, 70)]),
    Place(
      clip: "footage/night-infrared/th_video2.avi",
      feet: [(40, 110, 45), (80, 100, 45), (120, 110, 45)]),
  ]

  /// Which posture stands where, in turn.
  ///
  /// A short run looks at the one clip of which anything is shown, once; a full one at all.
  private static let isFull = ProcessInfo.processInfo.environment["CONTRECHAMP_ATTACK"] == "full"
  static let turns = isFull ? [0, 3] : [0]
  static let tried = isFull ? places : Array(places.prefix(1))

  private static func cutouts() throws -> (upright: [Cutout], seated: Cutout) {
    let upright = try [
      Cutout(from: campus, at: 19.9, PixelRect(x: 614, y: 266, width: 36, height: 100)),
      Cutout(from: campus, at: 19.9, PixelRect(x: 221, y: 190, width: 30, height: 78)),
    ]
    let seated = try Cutout(from: office, at: 40, PixelRect(x: 24, y: 22, width: 146, height: 152))
    return (upright, seated)
  }

  @Test(
    .enabled(
      if: SharedMaterial.has(campus) && SharedMaterial.has(office), "needs the shared footage"),
    arguments: tried, turns)
  func nothingOfThemIsShown(place: Place, turn: Int) throws {
    let path = try #require(SharedMaterial.path(place.clip))
    let (upright, seated) = try Self.cutouts()
    let postures = Posture.allCases
    let people = place.feet.enumerated().map { index, spot in
      let posture = postures[(index + turn) % postures.count]
      let cutout = posture.of(upright[index % 2], seated, height: spot.height)
      return Pasted(
        posture, cutout, feet: (spot.x, spot.y), isPassed: (index / 2 + turn) % 2 == 0)
    }
    let empty = try PastedPicture.empty(path)
    var pipeline = try StagePipeline(scene: .wholeView, stageRequests: [], learnsStill: true)
    var width = 0
    _ = try FootagePictures.each(of: path, rate: 8) { frame in
      width = frame.width
      _ = try pipeline.process(PastedPicture(frame, people, empty: empty))
    }
    let still = try #require(try pipeline.still())
    let factor = width / still.shown.width
    for person in people {
      let shown = person.shown(in: still, factor: factor)
      #expect(shown == 0, "\(person.posture) at \(person.x), \(person.y)")
    }
    // Where many walk, some ground is known all the same: else this test could not fail.
    if place.clip == campus { #expect(still.shownShare > 0.0005) }
  }
}
