package import MediaTime

/// A grey picture in which nothing is: what a network is asked about where only its answer's shape matters.
package struct BlankPicture: AnalysedPicture {
  package let time = MediaTime.zero
  package let width = 640
  package let height = 480
  package let isFullRange = true
  private let luma = [UInt8](repeating: 114, count: 640 * 480)
  private let chroma = [UInt8](repeating: 128, count: 320 * 240)

  package init() {}

  package func withLuma<Result>(
    _ body: (_ plane: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result { try body(luma.span, width) }

  package func withChroma<Result>(
    _ body: (_ blue: Span<UInt8>, _ red: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result { try body(chroma.span, chroma.span, width / 2) }
}
