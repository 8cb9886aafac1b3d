package import Scene
import Vision

/// How a network wants a picture: its size, the order and scale of its colours, and what is done with another shape.
package struct ModelInput: Hashable, Sendable {
  /// What is done with a picture of another shape than the input.
  package enum Padding: String, Hashable, Sendable, CaseIterable {
    /// It is shrunk into the top left corner.
    case corner
    /// It is shrunk into the middle.
    case centre
    /// It fills the input, whatever that does to its shape.
    case stretch
  }

  /// Nil: as the file declares it.
  package var size: PixelSize?
  /// Whether red comes first; else blue.
  package var isRedFirst: Bool
  /// What is taken from a channel's 0–255, in the order of the channels.
  package var means: [Double]
  /// What it is divided by after that, in the order of the channels.
  package var deviations: [Double]
  /// What is done with a picture of another shape.
  package var padding: Padding
  /// What a channel has beside the picture, 0–255.
  package var fill = 114.0

  package init(isRedFirst: Bool, means: [Double], deviations: [Double], padding: Padding = .corner)
  {
    self.isRedFirst = isRedFirst
    self.means = means
    self.deviations = deviations
    self.padding = padding
  }

  /// The same mean and deviation for all channels.
  package init(
    isRedFirst: Bool, mean: Double = 0, deviation: Double = 1, padding: Padding = .corner
  ) {
    self.init(
      isRedFirst: isRedFirst, means: [mean, mean, mean],
      deviations: [deviation, deviation, deviation], padding: padding)
  }

  /// Where a picture lies in an input of a size.
  package func placement(of picture: PixelSize, in size: PixelSize) -> ModelPlacement {
    let (across, down) = (
      Double(size.width) / Double(picture.width), Double(size.height) / Double(picture.height)
    )
    guard padding != .stretch else {
      return ModelPlacement(
        width: size.width, height: size.height, pictureWidth: size.width,
        pictureHeight: size.height, left: 0, top: 0, scaleX: across, scaleY: down,
        stretched: picture)
    }
    let shrink = min(across, down)
    func side(_ pixels: Int, _ limit: Int) -> Int {
      min(limit, max(1, Int((Double(pixels) * shrink).rounded())))
    }
    let (width, height) = (side(picture.width, size.width), side(picture.height, size.height))
    let isMiddle = padding == .centre
    return ModelPlacement(
      width: size.width, height: size.height, pictureWidth: width, pictureHeight: height,
      left: isMiddle ? (size.width - width) / 2 : 0,
      top: isMiddle ? (size.height - height) / 2 : 0, scaleX: shrink, scaleY: shrink)
  }
}

/// Where a picture lies in a network's input, and the way back.
package struct ModelPlacement: Hashable, Sendable {
  /// Columns of the input.
  package let width: Int
  /// Rows of the input.
  package let height: Int
  let pictureWidth: Int
  let pictureHeight: Int
  let left: Int
  let top: Int
  /// Columns of the input for one of the picture.
  let scaleX: Double
  let scaleY: Double
  /// The picture's size where it fills the input.
  var stretched: PixelSize?

  /// A box in pixels of the input as one in pixels of the picture.
  func box(centreX: Double, centreY: Double, width: Double, height: Double) -> PixelBox {
    PixelBox(
      x: (centreX - width / 2 - Double(left)) / scaleX,
      y: (centreY - height / 2 - Double(top)) / scaleY, width: width / scaleX,
      height: height / scaleY)
  }

  /// A box in fractions of the input.
  func box(
    fractions centreX: Double, _ centreY: Double, width: Double, height: Double
  ) -> PixelBox {
    guard let size = stretched else {
      let (across, down) = (Double(self.width), Double(self.height))
      return box(
        centreX: centreX * across, centreY: centreY * down, width: width * across,
        height: height * down)
    }
    let (wide, high) = (width * Double(size.width), height * Double(size.height))
    return PixelBox(
      x: centreX * Double(size.width) - wide / 2, y: centreY * Double(size.height) - high / 2,
      width: wide, height: high)
  }
}
