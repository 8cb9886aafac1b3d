import Detection
import Foundation
import MediaTime

/// Coloured squares on black, full range, 4:2:0 by BT.601; squares stand on even pixels.
struct SquaresPicture: AnalysedPicture {
  /// A pure colour.
  enum Colour { case red, green, blue }

  struct Square {
    var x: Int
    var y: Int
    var side = 16
    var colour: Colour
  }

  let time = MediaTime.zero
  let width: Int
  let height: Int
  let isFullRange = true
  private(set) var luma: [UInt8]
  private(set) var blue: [UInt8]
  private(set) var red: [UInt8]

  init(width: Int, height: Int, squares: [Square]) {
    (self.width, self.height) = (width, height)
    luma = [UInt8](repeating: 0, count: width * height)
    blue = [UInt8](repeating: 128, count: width * height / 4)
    red = blue
    for square in squares {
      let (y, cb, cr): (UInt8, UInt8, UInt8) =
        switch square.colour {
        case .red: (76, 85, 255)
        case .green: (150, 44, 21)
        case .blue: (29, 255, 107)
        }
      for row in square.y..<(square.y + square.side) {
        for column in square.x..<(square.x + square.side) {
          luma[row * width + column] = y
          let at = row / 2 * (width / 2) + column / 2
          (blue[at], red[at]) = (cb, cr)
        }
      }
    }
  }

  func withLuma<Result>(_ body: (Span<UInt8>, Int) throws -> Result) rethrows -> Result {
    try body(luma.span, width)
  }

  func withChroma<Result>(
    _ body: (Span<UInt8>, Span<UInt8>, Int) throws -> Result
  ) rethrows -> Result { try body(blue.span, red.span, width / 2) }

  /// The same as a clip of one picture, uncompressed.
  var y4m: Data {
    let head = "YUV4MPEG2 W\(width) H\(height) F1:1 Ip A1:1 C420jpeg XCOLORRANGE=FULL\nFRAME\n"
    return Data(head.utf8) + luma + blue + red
  }
}
