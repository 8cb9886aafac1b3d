private import CVision
import Phrasebook

/// A detector network from a user's file, run on the CPU in the calling thread.
@safe public struct Network: ~Copyable {
  /// How a picture is laid into the input.
  public struct Input: Hashable, Sendable {
    /// Columns of the input.
    public var width: Int
    /// Rows of the input.
    public var height: Int
    /// Columns that the picture gets.
    public var pictureWidth: Int
    /// Rows that the picture gets.
    public var pictureHeight: Int
    /// Columns before the picture.
    public var left: Int
    /// Rows above the picture.
    public var top: Int
    /// What is taken from channel values of 0–255, in the order of the channels.
    public var means: [Double]
    /// What they are multiplied by after that, in the order of the channels.
    public var gains: [Double]
    /// What a channel has beside the picture, 0–255.
    public var fill: Double
    /// Whether red comes first; else blue.
    public var isRedFirst: Bool

    /// An input that the picture fills, or a part of it; means and gains are three each, or 0 and 1.
    public init(
      width: Int, height: Int, pictureWidth: Int, pictureHeight: Int, left: Int = 0, top: Int = 0,
      means: [Double], gains: [Double], fill: Double, isRedFirst: Bool
    ) {
      self.width = width
      self.height = height
      self.pictureWidth = pictureWidth
      self.pictureHeight = pictureHeight
      self.left = left
      self.top = top
      self.means = means
      self.gains = gains
      self.fill = fill
      self.isRedFirst = isRedFirst
    }
  }

  /// An output of the network.
  public struct Tensor: Hashable, Sendable {
    /// Sizes, outermost first.
    public let shape: [Int]
    /// Values, the last dimension running fastest.
    public let values: [Float]

    /// Nil where the values do not fill the shape.
    public init?(shape: [Int], values: [Float]) {
      var count = 1
      for side in shape {
        let (product, overflow) = count.multipliedReportingOverflow(by: side)
        guard side >= 0, !overflow else { return nil }
        count = product
      }
      guard count == values.count else { return nil }
      self.shape = shape
      self.values = values
    }
  }

  /// The size of a 4:2:0 picture and of its planes' rows.
  public struct Layout: Hashable, Sendable {
    /// Columns of the luma plane.
    public let width: Int
    /// Rows of the luma plane.
    public let height: Int
    /// Bytes from row to row of the luma plane.
    public let lumaStride: Int
    /// Bytes from row to row of both chroma planes, which have half the size, rounded up.
    public let chromaStride: Int
    /// Whether luma uses 0–255; else 16–235.
    public let isFullRange: Bool

    /// A size and its strides.
    public init(
      width: Int, height: Int, lumaStride: Int, chromaStride: Int, isFullRange: Bool
    ) {
      self.width = width
      self.height = height
      self.lumaStride = lumaStride
      self.chromaStride = chromaStride
      self.isFullRange = isFullRange
    }

    var chromaWidth: Int { (width + 1) / 2 }
    var chromaHeight: Int { (height + 1) / 2 }
  }

  private let handle: OpaquePointer
  private let path: String

  /// Reads ONNX, or Darknet where the path of a configuration is given.
  public init(weights: String, configuration: String?) throws(VisionError) {
    var message = [CChar](repeating: 0, count: Shim.messageSize)
    let made = unsafe message.withUnsafeMutableBufferPointer { buffer -> OpaquePointer? in
      guard let text = buffer.baseAddress else { return nil }
      return unsafe cvision_network_open(weights, configuration, text, buffer.count)
    }
    guard let made = unsafe made else {
      throw .unreadableNetwork(path: weights, reason: Shim.text(message))
    }
    unsafe handle = made
    path = weights
  }

  deinit { unsafe cvision_network_close(handle) }

  /// Scales and converts (BT.601) a picture into the input and runs the network.
  ///
  /// - Returns: All outputs, in the network's own order; those that do not hold 32-bit floats are left out.
  public mutating func run(
    luma: Span<UInt8>, blue: Span<UInt8>, red: Span<UInt8>, layout: Layout, input: Input
  ) throws(VisionError) -> [Tensor] {
    let (chromaWidth, chromaHeight) = (layout.chromaWidth, layout.chromaHeight)
    guard
      Shim.holds(
        luma.count, stride: layout.lumaStride, width: layout.width, height: layout.height),
      Shim.holds(
        min(blue.count, red.count), stride: layout.chromaStride, width: chromaWidth,
        height: chromaHeight)
    else { throw .impossibleSize(.running(path)) }
    var chosen = cvision_input()
    chosen.width = Int32(clamping: input.width)
    chosen.height = Int32(clamping: input.height)
    chosen.picture_width = Int32(clamping: input.pictureWidth)
    chosen.picture_height = Int32(clamping: input.pictureHeight)
    chosen.left = Int32(clamping: input.left)
    chosen.top = Int32(clamping: input.top)
    func three(_ values: [Double], _ otherwise: Float) -> (Float, Float, Float) {
      guard values.count == 3 else { return (otherwise, otherwise, otherwise) }
      return (Float(values[0]), Float(values[1]), Float(values[2]))
    }
    chosen.mean = three(input.means, 0)
    chosen.gain = three(input.gains, 1)
    chosen.fill = Float(input.fill)
    chosen.red_first = input.isRedFirst ? 1 : 0
    chosen.full_range = layout.isFullRange ? 1 : 0
    let handle = unsafe self.handle
    var message = [CChar](repeating: 0, count: Shim.messageSize)
    var outputs: Int32 = 0
    let code = unsafe luma.withUnsafeBufferPointer { luma in
      unsafe blue.withUnsafeBufferPointer { blue in
        unsafe red.withUnsafeBufferPointer { red in
          unsafe message.withUnsafeMutableBufferPointer { message -> Int32 in
            guard let luma = luma.baseAddress, let blue = blue.baseAddress,
              let red = red.baseAddress, let text = message.baseAddress
            else { return Int32(CVISION_BAD_ARGUMENT) }
            let stride = Int32(layout.chromaStride)
            return unsafe cvision_network_run(
              handle,
              cvision_plane(
                bytes: luma, stride: Int32(layout.lumaStride), width: Int32(layout.width),
                height: Int32(layout.height)),
              cvision_plane(
                bytes: blue, stride: stride, width: Int32(chromaWidth),
                height: Int32(chromaHeight)),
              cvision_plane(
                bytes: red, stride: stride, width: Int32(chromaWidth),
                height: Int32(chromaHeight)),
              chosen, &outputs, text, message.count)
          }
        }
      }
    }
    try Shim.check(code, .running(path), reason: Shim.text(message))
    var tensors: [Tensor] = []
    for output in 0..<outputs {
      if let tensor = tensor(output) { tensors.append(tensor) }
    }
    return tensors
  }

  private func tensor(_ output: Int32) -> Tensor? {
    var shape = [Int32](repeating: 0, count: 8)
    let handle = unsafe self.handle
    let dimensions = unsafe shape.withUnsafeMutableBufferPointer { sizes -> Int32 in
      guard let first = sizes.baseAddress else { return -1 }
      return unsafe cvision_network_shape(handle, output, first, Int32(sizes.count))
    }
    guard (1...8).contains(dimensions), let values = unsafe cvision_network_values(handle, output)
    else { return nil }
    let sides = shape.prefix(Int(dimensions)).map(Int.init)
    let count = sides.reduce(1, *)
    return unsafe Tensor(
      shape: sides, values: Array(UnsafeBufferPointer(start: values, count: count)))
  }
}
