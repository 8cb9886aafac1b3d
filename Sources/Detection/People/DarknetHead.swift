package import Observations
package import Scene
package import Vision

/// Reads what Darknet's `[yolo]` layers give in OpenCV: rows of centre, size, objectness and class scores, all fractions.
package enum DarknetHead {
  /// Columns before those of the classes.
  private static let columnsBefore = 5

  /// People's boxes in pixels of the picture; nil where an output has another shape.
  package static func persons(
    in outputs: [Network.Tensor], of size: PixelSize, surerThan least: Double = 0.1
  ) -> [Candidate]? {
    objects(.person, in: outputs, of: size, surerThan: least)
  }

  /// Boxes of a class in pixels of the picture; nil where an output has another shape.
  package static func objects(
    _ objectClass: ObjectClass, in outputs: [Network.Tensor], of size: PixelSize,
    surerThan least: Double = 0.1
  ) -> [Candidate]? {
    guard !outputs.isEmpty else { return nil }
    var found: [Candidate] = []
    for output in outputs {
      guard output.shape.count == 2, output.shape[1] > columnsBefore else { return nil }
      let columns = output.shape[1]
      let classes = NetworkClasses.indices(of: objectClass, among: columns - columnsBefore)
      for row in 0..<output.shape[0] {
        let values = output.values[(row * columns)..<((row + 1) * columns)]
        let first = values.startIndex
        let confidence = NetworkClasses.surest(classes) { values[first + columnsBefore + $0] }
        let (width, height) = (
          Double(values[first + 2]) * Double(size.width),
          Double(values[first + 3]) * Double(size.height)
        )
        guard confidence > least, confidence <= 1, width > 0, height > 0, width.isFinite,
          height.isFinite, values[first].isFinite, values[first + 1].isFinite
        else { continue }
        found.append(
          Candidate(
            box: PixelBox(
              x: Double(values[first]) * Double(size.width) - width / 2,
              y: Double(values[first + 1]) * Double(size.height) - height / 2, width: width,
              height: height),
            confidence: confidence))
      }
    }
    return found
  }
}
