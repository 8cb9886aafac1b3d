import Footage
import TestSupport
import Testing

/// Median over known cells of the distance between a field and a way that everything moves, both in pixels a frame.
private func error(of field: MotionField) -> Double {
  let way = PannedClip.way
  let errors = field.known.indices.filter { field.known[$0] }.map { cell in
    let x = Double(field.x[cell]) / PannedClip.rate - way.x
    let y = Double(field.y[cell]) / PannedClip.rate - way.y
    return (x * x + y * y).squareRoot()
  }
  return errors.isEmpty ? .infinity : errors.sorted()[errors.count / 2]
}

/// The field of each frame; nil where it has none.
private func fields(of path: String, exportsMotion: Bool = true) throws -> [MotionField?] {
  var reader = try VideoReader(path: path, exportsMotion: exportsMotion)
  var fields: [MotionField?] = []
  while try reader.advance() != nil { fields.append(try reader.motion()) }
  return fields
}

private let x264 = ["-c:v", "libx264", "-g", "20", "-sc_threshold", "0"]

@Suite(.onItsOwnThread) struct MotionTests {
  @Test(arguments: [
    ("a.mp4", x264 + ["-bf", "0"]), ("b.mp4", x264 + ["-bf", "3"]), ("c.ts", x264 + ["-bf", "2"]),
    ("d.mp4", ["-c:v", "mpeg4", "-b:v", "4M", "-g", "20"]),
    ("e.avi", ["-c:v", "mpeg4", "-b:v", "4M", "-g", "20"]),
    ("g.ts", ["-c:v", "mpeg2video", "-b:v", "4M", "-bf", "2"]),
  ])
  func vectorsFollowAPan(name: String, codec: [String]) throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(folder.path(name), codec: codec)
    let measured = try fields(of: path).compactMap { $0 }
    #expect(measured.count >= 30)
    for field in measured { #expect(error(of: field) < 0.25) }
  }

  @Test(arguments: [["-bf", "0"], ["-bf", "3"]])
  func speedsAreOfMediaTimeWhereFramesAreMissing(frames: [String]) throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(
      folder.path("a.mp4"), codec: x264 + frames,
      filter: "select='not(eq(mod(n,5),3))'")
    let measured = try fields(of: path).compactMap { $0 }
    #expect(measured.count >= 25)
    for field in measured { #expect(error(of: field) < 0.25) }
  }

  @Test func onlyPredictedFramesOfMPEG4HaveVectors() throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(
      folder.path("a.mp4"), codec: ["-c:v", "mpeg4", "-b:v", "4M", "-bf", "2"])
    let measured = try fields(of: path).compactMap { $0 }
    #expect((8...12).contains(measured.count))
    for field in measured { #expect(error(of: field) < 0.25) }
  }

  @Test func theGridCoversThePicture() throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(
      folder.path("a.mp4"), codec: x264, filter: "crop=310:230")
    let field = try #require(try fields(of: path).compactMap { $0 }.first)
    #expect((field.columns, field.rows) == (20, 15))
  }

  @Test func intraFramesHaveNoVectors() throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(folder.path("a.mp4"), codec: x264 + ["-bf", "0"])
    let without = try fields(of: path).enumerated().filter { $1 == nil }.map(\.offset)
    #expect(without == [0, 20])
  }

  @Test func aClipOfIntraFramesHasNone() throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(folder.path("a.avi"), codec: ["-c:v", "mjpeg"])
    #expect(try fields(of: path).allSatisfy { $0 == nil })
  }

  @Test func nobodyWhoDidNotAskGetsAny() throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(folder.path("a.mp4"), codec: x264)
    #expect(try fields(of: path, exportsMotion: false).allSatisfy { $0 == nil })
  }

  @Test func aFieldWhoseValuesDoNotFillItIsNone() {
    #expect(MotionField(columns: 2, rows: 1, x: [1], y: [1, 1], known: [true, true]) == nil)
  }

  @Test func unknownCellsHaveNoSpeed() {
    let field = MotionField(columns: 2, rows: 1, x: [1, 2], y: [3, 4], known: [true, false])
    #expect(field?.x == [1, 0] && field?.y == [3, 0])
  }
}
