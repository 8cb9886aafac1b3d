import Footage
import MediaTime
import Observations

extension FuzzTarget {
  /// Masks from PNG and BMP: as PNG again they have the same values.
  static let labels = FuzzTarget(name: "labels") { input in
    let path = input.file(".png")
    let picture = readFootage(path) { () throws(FootageError) in
      try LabelPicture(path: path, pixelLimit: 1 << 18)
    }
    guard let picture else { return }
    expect(picture.width > 0 && picture.height > 0, "a picture has an extent")
    expect(picture.values.count == picture.width * picture.height, "a value a pixel")
    expect(picture.values.count <= 1 << 18, "\(picture.values.count) pixels, over the limit")
    guard
      let bytes = try? PortableNetworkGraphics.encode(
        grey: picture.values, width: picture.width, height: picture.height)
    else {
      expect(false, "what was read can be written")
      return
    }
    let copy = Input(bytes: bytes).file(".copy")
    expect((try? LabelPicture(path: copy))?.values == picture.values, "the same values again")
  }

  /// Any container and codec, through the reader that the program uses.
  ///
  /// At most 64 frames a file and 250 ms, so that a long clip does not pass for a hang.
  static let container = FuzzTarget(name: "container") { input in
    let path = input.file(".bin")
    _ = readFootage(path) { () throws(FootageError) in
      var reader = try VideoReader(path: path, pixelLimit: pictureLimit)
      try look(&reader)
      try follow(path)
    }
  }

  /// By its map a clip has the frames that were announced, at times that rise, or it differs and that is noticed.
  private static func follow(_ path: String) throws(FootageError) {
    guard let map = try ClipMap(path: path), map.info.width * map.info.height <= pictureLimit else {
      return
    }
    let frames = map.isSpare.indices
    expect(map.parts.first?.frames.lowerBound == 0, "the first part begins with the clip")
    expect(map.parts.last?.frames.upperBound == frames.upperBound, "the last one ends with it")
    expect(map.ledger.decodedFrames == frames.count, "a stamp a frame")
    expect(
      zip(frames, frames.dropFirst()).allSatisfy { map.time(of: $0) < map.time(of: $1) }, "rising")
    let isWanted = frames.map { $0.isMultiple(of: 3) }
    var reader = try PartReader(path: path, map: map, isWanted: isWanted)
    let deadline = ContinuousClock.now + .milliseconds(250)
    for part in map.parts {
      reader.begin(part)
      var came = 0
      reading: while ContinuousClock.now < deadline {
        switch try reader.advance() {
        case .unlike: return
        case .frame(let index):
          expect(part.frames.contains(index), "frame \(index) of \(part.frames)")
          came += 1
          if let frame = try? reader.take(index) { expectReadable(frame) }
        case .end:
          let spare = part.frames.count { map.isSpare[$0] && !isWanted[$0] }
          expect(came == part.frames.count - spare, "\(came) frames and \(spare) passed over")
          break reading
        }
      }
    }
  }

  private static let pictureLimit = 1 << 18

  private static func look(_ reader: inout VideoReader) throws(FootageError) {
    let deadline = ContinuousClock.now + .milliseconds(250)
    var last = MediaTime.zero
    var frames = 0
    var isWhole = false
    while frames < 64, ContinuousClock.now < deadline {
      guard let glimpse = try reader.advance() else {
        isWhole = true
        break
      }
      frames += 1
      expect(glimpse.time >= last, "\(glimpse.time) after \(last)")
      last = glimpse.time
      // A frame that cannot be converted is the reader's own error; the next one may do.
      if let frame = try? reader.take(glimpse) { expectReadable(frame) }
    }
    let ledger = reader.ledger
    expect(ledger.decodedFrames == frames, "\(ledger.decodedFrames) frames for \(frames)")
    expect(ledger.damagedFrames <= frames && ledger.interpolatedTimes <= frames, "\(ledger)")
    expect(ledger.refusedPackets >= 0 && (ledger.declaredFrames ?? 0) >= 0, "\(ledger)")
    expect(reader.decodedEnd >= last, "the end lies behind the last frame")
    let (exposure, duration) = (reader.exposure, reader.duration)
    if let first = exposure.intervals.first, let end = exposure.intervals.last?.end {
      expect(first.start >= .zero, "exposure starts at \(first.start)")
      expect(end <= .zero + duration, "exposure ends at \(end), the clip at \(duration)")
    }
    expect(exposure.duration <= duration, "exposure \(exposure.duration) of \(duration)")
    expect(exposure.intersection(ledger.holes).isEmpty, "no exposure inside a hole")
    if isWhole { expect(try reader.advance() == nil, "the end is the end") }
  }

  /// Every row's ends can be read, and the picture is no larger than was allowed.
  private static func expectReadable(_ frame: VideoFrame) {
    expect(frame.width > 0 && frame.height > 0, "a picture has an extent")
    expect(
      frame.width * frame.height <= pictureLimit, "\(frame.width) × \(frame.height), over the limit"
    )
    var sum = 0
    frame.withLuma { plane, stride in
      for row in 0..<frame.height {
        sum += Int(plane[row * stride]) + Int(plane[row * stride + frame.width - 1])
      }
    }
    let (columns, rows) = ((frame.width + 1) / 2, (frame.height + 1) / 2)
    frame.withChroma { blue, red, stride in
      for row in 0..<rows {
        sum += Int(blue[row * stride + columns - 1]) + Int(red[row * stride + columns - 1])
      }
    }
    expect(sum >= 0, "samples")
  }
}
